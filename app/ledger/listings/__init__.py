"""The supervisor tables, each with its columns, its filter chips and the SQL that pages through it."""
