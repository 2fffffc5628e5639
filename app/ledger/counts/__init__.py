"""Counting: sessions and bins, what was counted and expected, decisions on it, and the fences it leaves."""
