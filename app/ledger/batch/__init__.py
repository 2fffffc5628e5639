"""Many operations judged in one go: what they ask of the database is read before, and what they write is written after, in sets."""
