"""Stockhand: a scan-driven stock app for kiosks and rugged tablets."""

__version__ = "0.1.0"
