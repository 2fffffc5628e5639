"""Amounts of money in words: minor units, of which there are a hundred in one of the currency."""

from decimal import Decimal

from app.domain.words import QT_TRANSLATE_NOOP, Say, say

POINT = QT_TRANSLATE_NOOP("say", "{whole}.{cents}")
"""An amount with the point, or comma, that the reader's language writes between the two."""


def amount(minor: int) -> str:
    """Minor units as text: 1250 is "12.50"."""
    return f"{Decimal(minor).scaleb(-2):.2f}"


def written(minor: int) -> Say:
    """Minor units for a reader: 1250 is "12.50", in German "12,50"."""
    whole, cents = divmod(abs(minor), 100)
    return say(POINT, whole=f"-{whole}" if minor < 0 else str(whole), cents=f"{cents:02d}")
