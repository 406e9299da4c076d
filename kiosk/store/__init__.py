"""The catalogue file: SQLite in, domain values out."""
