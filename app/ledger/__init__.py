"""The books: journal, projections and everything that reads or writes them, on SQLite and on PostgreSQL."""
