"""Amounts of money in words: minor units, of which there are a hundred in one of the currency."""

from decimal import Decimal

from app.domain.figures import POINT, Figure, figure
from app.domain.words import Say, say


def amount(minor: int) -> str:
    """Minor units as text for a field or a file: 1250 is "12.50"."""
    return f"{Decimal(minor).scaleb(-2):.2f}"


def written(minor: int) -> Say:
    """Minor units for a reader: 1250 is "12.50", in German "12,50"."""
    whole, _, cents = amount(minor).partition(".")
    return say(POINT, whole=whole, cents=cents)


def signed(minor: int) -> Figure:
    """A difference with its sign: -1250 is "-12.50", 1250 "+12.50"."""
    return figure(("+" if minor > 0 else "") + amount(minor))
