"""Amounts of money in words: minor units, of which there are a hundred in one of the currency."""

from decimal import Decimal


def amount(minor: int) -> str:
    """Minor units as text: 1250 is "12.50"."""
    return f"{Decimal(minor).scaleb(-2):.2f}"
