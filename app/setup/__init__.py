"""Filling a new database: what every installation has, a real one's first administrator, and the demo warehouse."""
