"""Figures in words: numbers with the decimal mark that the reader's language writes, alone and with their unit of measure."""

import re
from collections.abc import Iterable

from app.domain.quantity import to_text
from app.domain.words import QT_TRANSLATE_NOOP, Say, say

POINT = QT_TRANSLATE_NOOP("say", "{whole}.{cents}")
"""A number with the point, or comma, that the reader's language writes before its decimals."""
WITH_UNIT = QT_TRANSLATE_NOOP("say", "{figure} {uom}")
AND = QT_TRANSLATE_NOOP("say", "{first}, {second}")
OF = QT_TRANSLATE_NOOP("say", "{first} / {second}")
TIMES = QT_TRANSLATE_NOOP("say", "{what} × {amount}")
Figure = str | Say
"""A whole number reads alike in every language and is a text; one with decimals is a sentence."""


def figure(text: str) -> Figure:
    """A number in plain text ("-2.5") for a reader: in German "-2,5"."""
    whole, point, rest = text.partition(".")
    return say(POINT, whole=whole, cents=rest) if point else text


_NUMBER = re.compile(r"[+-]?\d+\.\d+")
KEPT = frozenset({"seen", "now"})
"""What numbers are called in sentences that are kept: plain text there, which every book keeps alike, for whoever reads them."""


def for_reader(sentence: Say) -> Say:
    """A sentence as it was kept, its numbers as its reader writes them."""
    return Say(sentence.text, {name: _for_reader(name, value) for name, value in sentence.values.items()})


def _for_reader(name: str, value: str | int | Say) -> str | int | Say:
    if isinstance(value, Say):
        return for_reader(value)
    return figure(value) if name in KEPT and isinstance(value, str) and _NUMBER.fullmatch(value) else value


def figure_of(steps: int, decimals: int) -> Figure:
    """Smallest steps for a reader: (2500, 3) is "2.5", in German "2,5"."""
    return figure(to_text(steps, decimals))


def amount_of(steps: int, decimals: int, uom: str) -> Figure:
    """Smallest steps with the unit of measure: "2.5 KG"; a container has no unit of measure."""
    return with_unit(figure_of(steps, decimals), uom)


def with_unit(number: Figure, uom: str) -> Figure:
    """A figure with its unit of measure, where it has one, or with what it is so much of: "2.5 KG", "2.5 KG Bearing grease"."""
    if not uom:
        return number
    return f"{number} {uom}" if isinstance(number, str) else say(WITH_UNIT, figure=number, uom=uom)


def signed(steps: int, decimals: int) -> Figure:
    """A difference with its sign: "+2.5", "-3", "0"."""
    return figure(("+" if steps > 0 else "-" if steps < 0 else "") + to_text(abs(steps), decimals))


def pair(first: Figure, second: Figure) -> Figure:
    """Two figures beside each other: "2.5 / 10"."""
    plain = isinstance(first, str) and isinstance(second, str)
    return f"{first} / {second}" if plain else say(OF, first=first, second=second)


def times(what: str, amount: Figure) -> Figure:
    """A thing with how much of it: "P-2 × 2.5 M", without a word that would need translating."""
    return f"{what} × {amount}" if isinstance(amount, str) else say(TIMES, what=what, amount=amount)


def listed(figures: Iterable[Figure]) -> Figure:
    """Several, parted by commas."""
    whole: Figure = ""
    for one in figures:
        if whole and not (isinstance(whole, str) and isinstance(one, str)):
            whole = say(AND, first=whole, second=one)
        else:
            whole = f"{whole}, {one}" if whole else one
    return whole
