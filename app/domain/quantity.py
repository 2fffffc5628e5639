"""Exact quantities: whole numbers of the item's smallest step, and their decimal text."""

from decimal import Decimal, InvalidOperation

from app.domain.words import QT_TRANSLATE_NOOP, Say, say

STEPS_MAX = 10**15
"""Largest quantity the ledger takes, in smallest steps: the sum of nine thousand such records still fits 63 bits."""

DIGITS = frozenset("0123456789.+-")
"""What a plain number is written with: no exponent, so that a code such as 12E5 is never taken for a number."""

NOT_A_NUMBER = QT_TRANSLATE_NOOP("say", "“{text}” is not a quantity. Nothing changed; type a number such as 12 or 2.5.")
TOO_FINE = QT_TRANSLATE_NOOP("say", "{text} has more decimals than {uom} allows ({decimals}). Nothing changed; type it with fewer.")
NOT_POSITIVE = QT_TRANSLATE_NOOP("say", "The quantity must be more than zero. Nothing changed; type it again.")
TOO_LARGE = QT_TRANSLATE_NOOP("say", "{text} is larger than this system counts. Nothing changed; type a smaller number.")


def to_steps(text: str, decimals: int, uom: str = "", *, zero: bool = False) -> int | Say:
    """Quantity text ("2.5", also "2,5") as whole smallest steps of 10**-decimals, or the sentence that refuses it.

    `zero` allows 0, as a count does.
    """
    cleaned = text.strip().replace(",", ".")
    try:
        number = Decimal(cleaned) if len(cleaned) <= 40 else None
    except InvalidOperation:
        number = None
    if number is None or not number.is_finite() or not DIGITS.issuperset(cleaned):
        return say(NOT_A_NUMBER, text=text[:40])
    if number < 0 or (number == 0 and not zero):
        return say(NOT_POSITIVE)
    if number > STEPS_MAX:
        return say(TOO_LARGE, text=text[:40])
    steps = number.scaleb(decimals)
    if steps != steps.to_integral_value():
        return say(TOO_FINE, text=text[:40], uom=uom, decimals=decimals)
    return int(steps) if steps <= STEPS_MAX else say(TOO_LARGE, text=text[:40])


def to_text(steps: int, decimals: int) -> str:
    """Smallest steps as decimal text without needless zeros: (2500, 3) is "2.5"."""
    if not decimals:
        return str(steps)
    text = f"{Decimal(steps).scaleb(-decimals):f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
