"""GS1 element strings: a text of (AI, value) pairs taken apart with the AI table of `biip`, also where separators are lost."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import islice, product
from typing import TYPE_CHECKING, NamedTuple

from app.barcode.gtin import is_digits
from app.barcode.habits import SEPARATORS
from app.barcode.hostile import shown
from app.domain.words import QT_TRANSLATE_NOOP, Say, say

if TYPE_CHECKING:
    from biip.gs1_element_strings import GS1ElementString

GS = "\x1d"
Element = tuple[str, str]
"""An application identifier and its value."""
Elements = tuple[Element, ...]

ALTERNATIVES = 16
"""Readings of one label that are weighed; a label with more is beyond telling apart."""
_TRIES = 600
"""Places tried for a lost separator in one field, so that a hostile text costs no time."""

_DATED = frozenset(("11", "12", "13", "15", "16", "17", "4324", "4325", "4326", "7003", "7006", "7007", "7011", "8008"))
"""AIs whose value the pattern does not settle: there is no 31st of June."""

_LIKELY_NEXT = re.compile(
    r"10|1[1-7]\d{6}|21|24[01]|250|30\d|37\d|3[1-6]\d[0-5]\d{6}|400|42[0-6]|7003\d{10}|71\d|8005\d{6}|0[0-3]\d{14}"
)
"""What labels in practice place after a variable value. More would find a separator lost in any long number."""

_NO_AI = QT_TRANSLATE_NOOP(
    "say",
    "The GS1 label cannot be read from “{rest}” on: no such application identifier. Nothing changed; "
    "scan it again, or type the number under the bars.",
)
_BAD_VALUE = QT_TRANSLATE_NOOP(
    "say",
    "The GS1 label cannot be read: “{value}” is no {title} (AI {ai}). Nothing changed; "
    "scan it again, or type the number under the bars.",
)
_EMPTY = say(QT_TRANSLATE_NOOP("say", "The GS1 label says nothing. Nothing changed; scan it again."))


class Readings(NamedTuple):
    """`best` follows the standard where the label does; `others` come about where separators may be lost."""

    best: Elements
    others: tuple[Elements, ...] = ()
    conforming: bool = True
    """False where the label as it stands breaks the standard and `best` is a repair of it."""


def warm_up() -> None:
    """Load `biip` and its tables (100 ms) before the first scan needs them."""
    parse_element("01", "00000000000000")


def with_separators(text: str, separators: tuple[str, ...] = SEPARATORS) -> str:
    """The text with every replacement of FNC1 turned into GS."""
    return _replaced(separators).sub(GS, text)


def has_separators(text: str, separators: tuple[str, ...] = SEPARATORS) -> bool:
    """True where FNC1, or a replacement of it, stands in the text."""
    return GS in text or _replaced(separators).search(text) is not None


@lru_cache(maxsize=16)
def _replaced(separators: tuple[str, ...]) -> re.Pattern[str]:
    longest_first = sorted(filter(None, separators), key=len, reverse=True)
    return re.compile("|".join((*map(re.escape, longest_first), "[\x1c\x1e]")))


class _Ai(NamedTuple):
    number: str
    pattern: re.Pattern[str]
    variable: bool
    """True where the value has no length of its own, so that only a separator or the end of the text ends it."""
    title: str


def _ai_of_head(head: str) -> _Ai | None:
    """The AI that a text begins with. No AI is the beginning of another, so the first that fits is the one."""
    for length in (2, 3, 4):
        if len(head) >= length and is_digits(head[:length]) and (known := _ai(head[:length])):
            return known
    return None


@cache  # at most 11,100 numbers of 2 to 4 digits; looking one up in the library takes 40 microseconds
def _ai(number: str) -> _Ai | None:
    from biip import ParseError
    from biip.gs1_application_identifiers import GS1ApplicationIdentifier

    try:
        found = GS1ApplicationIdentifier.extract(number)
    except ParseError:
        return None
    pattern = found.pattern.removeprefix("^" + found.ai).removesuffix("$")
    variable = found.separator_required and (".." in found.format or "[" in found.format)
    return _Ai(found.ai, re.compile(pattern, re.ASCII), variable, found.data_title or found.description)


@lru_cache(maxsize=4096)
def parse_element(ai: str, value: str) -> "GS1ElementString | None":
    """The element as `biip` understands it (dates, decimals), None where the value does not fit the AI."""
    from biip import ParseError
    from biip.gs1_element_strings import GS1ElementString

    try:
        return GS1ElementString.parse(ai + value)
    except ParseError:
        return None


def title_of(ai: str) -> str:
    """The GS1 data title of an AI, "" where there is no such AI."""
    known = _ai_of_head(ai[:4])
    return known.title if known and known.number == ai else ""


def is_ai(text: str) -> bool:
    """True where the text is an AI, whole."""
    known = _ai_of_head(text) if 2 <= len(text) <= 4 else None
    return known is not None and known.number == text


def fits(ai: str, value: str) -> bool:
    """True where the value is right for the AI: characters, length, dates."""
    known = _ai_of_head(ai[:4])
    return (
        known is not None
        and known.number == ai
        and value != ""
        and known.pattern.fullmatch(value) is not None
        and (ai not in _DATED or parse_element(ai, value) is not None)
    )


def bad_value(ai: str, value: str) -> Say:
    """The refusal of a value that does not fit its AI."""
    return say(_BAD_VALUE, ai=ai, value=shown(value, 40), title=title_of(ai))


def read(text: str) -> Readings | Say:
    """Take an element string apart; FNC1 stands in it as GS, leading, doubled and trailing ones are passed over.

    A variable value ends at a separator or at the end (section 7.8). Where that does not work out, or no separator
    is left in the whole text, the places where one may have stood are tried.
    """
    fields = [field for field in text.split(GS) if field]
    if not fields:
        return _EMPTY
    choices: list[list[Elements]] = []
    conforming = True
    for field in fields:
        straight = _straight(field)
        if isinstance(straight, Say):
            conforming = False
            repaired = list(islice(_repaired(field), ALTERNATIVES))
            if not repaired:
                return straight
            choices.append(repaired)
        elif len(fields) == 1:  # separators may all be lost
            choices.append([straight, *(r for r in islice(_repaired(field), ALTERNATIVES) if r != straight)])
        else:
            choices.append([straight])
    joined = [tuple(e for part in parts for e in part) for parts in islice(product(*choices), ALTERNATIVES)]
    sound = [elements for elements in joined if repeated(elements) is None] or joined[:1]
    return Readings(sound[0], tuple(sound[1:]), conforming)


def repeated(elements: Elements) -> str | None:
    """An AI that the label gives two different values (forbidden: section 4.14.1), None where there is none."""
    values: dict[str, str] = {}
    for ai, value in elements:
        if values.setdefault(ai, value) != value:
            return ai
    return None


def _straight(field: str) -> Elements | Say:
    """The field by the standard: a variable value takes all that is left of it."""
    elements: list[Element] = []
    while field:
        known = _ai_of_head(field[:4])
        if known is None:
            return say(_NO_AI, rest=shown(field, 20))
        ai = known.number
        body = field[len(ai) :]
        matched = known.pattern.fullmatch(body) if known.variable else known.pattern.match(body)
        if not matched or not fits(ai, matched[0]):
            return bad_value(ai, body)
        elements.append((ai, matched[0]))
        field = body[matched.end() :]
    return tuple(elements)


def _repaired(field: str) -> Iterator[Elements]:
    """Every way to read the field with separators put in, longest first values first, within a budget of tries."""
    tries = _TRIES

    def rest_of(field: str, used: frozenset[str]) -> Iterator[Elements]:
        nonlocal tries
        known = _ai_of_head(field[:4])
        if known is None or known.number in used:
            return
        ai = known.number
        body = field[len(ai) :]
        if not known.variable:
            matched = known.pattern.match(body)
            ends = [matched.end()] if matched else []
        else:
            ends = [e for e in range(min(len(body), 90), 0, -1) if e == len(body) or _LIKELY_NEXT.match(body, e)]
        for end in ends:
            tries -= 1
            if tries < 0:
                return
            if not fits(ai, body[:end]):
                continue
            head = (ai, body[:end])
            if end == len(body):
                yield (head,)
                continue
            for tail in rest_of(body[end:], used | {ai}):
                yield (head, *tail)

    yield from rest_of(field, frozenset())
