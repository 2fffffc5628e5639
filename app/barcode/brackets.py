"""GS1 in the form printed for people: "(01)09501101530003(21)ABC", with any number of AIs."""

import re

from app.barcode.elements import GS, Element, Elements, bad_value, fits, is_ai
from app.barcode.gtin import LENGTHS, is_digits
from app.domain.words import QT_TRANSLATE_NOOP, Say, say

_BRACKETED = re.compile(r"\(\s*(\d{2,4})\s*\)|\[\s*(\d{2,4})\s*\]", re.ASCII)

_NO_AI = QT_TRANSLATE_NOOP(
    "say",
    "There is no GS1 application identifier ({ai}). Nothing changed; scan the label, or type the number again.",
)


def is_bracketed(text: str) -> bool:
    """True where the text begins with an AI in brackets: other numbers in brackets claim nothing."""
    begun = _BRACKETED.match(text)
    return begun is not None and is_ai(_number(begun))


def read_bracketed(text: str) -> Elements | Say:
    """Every (AI)value of a text that `is_bracketed`; blanks and separators around a value are passed over.

    Brackets are in CSET 82, so a value may hold some; but an AI in brackets always begins the next element: taking
    "(10)L1(17)251399" for a lot named "L1(17)251399" would hide a misprinted date.
    """
    marks = [mark for mark in _BRACKETED.finditer(text) if is_ai(_number(mark))]
    ends = [*(mark.start() for mark in marks[1:]), len(text)]
    elements = []
    for mark, end in zip(marks, ends, strict=True):
        ai, value = _element(_number(mark), text[mark.end() : end])
        if not fits(ai, value):
            foreign = _BRACKETED.search(value)
            return say(_NO_AI, ai=_number(foreign)) if foreign else bad_value(ai, value)
        elements.append((ai, value))
    return tuple(elements)


def _number(mark: re.Match[str]) -> str:
    return mark[1] or mark[2]


def _element(ai: str, value: str) -> Element:
    value = value.strip(" " + GS)
    if ai in ("01", "02", "03") and is_digits(value) and len(value) in LENGTHS:
        value = value.zfill(14)  # people type the number as it stands under the bars of the EAN
    return ai, value
