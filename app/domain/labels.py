"""Label templates: how labels of bins, units, containers, badges and commands look, as lines people can read and type.

A line of a template is one thing on the label: what it is, where its box begins (from the left and the top edge), how wide and
how high it is, all in millimetres, and what stands in it, with fields in braces:

    code128 2 2 53 14 {code}
    bold 2 17 53 5 {title}
    line 2 23 53 0.3
"""

import re
from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from typing import NamedTuple

import msgspec

from app.domain.record import Record
from app.domain.words import QT_TRANSLATE_NOOP, Say, say

KINDS = ("handle", "bin", "container", "badge", "command")
"""What labels are for."""
FIELDS = ("code", "title", "detail", "item", "lot", "expires", "gs1", "best")
"""What a template may name: `gs1` is the element string with its identifiers in brackets, `best` that one where there is one,
else the code."""
BARS = ("code128", "gs1-128", "code39", "ean13", "itf14")
SQUARES = ("datamatrix", "gs1-datamatrix", "qr")
AUTO = "code"
"""Code 128 where it can be read in its box, else a Data Matrix; in its GS1 form for an element string."""
WORDS = ("text", "bold")
LINE = "line"
ELEMENTS = (AUTO, *BARS, *SQUARES, *WORDS, LINE)
SIDE_MAX, LINES_MAX, ACROSS_MAX, DOWN_MAX = 300_000, 40, 10, 30
TEXT_MIN = 1_200
"""Lowest letters that are read, in micrometres."""
PAGE = (210_000, 297_000)
"""A sheet of labels is A4."""

UNKNOWN = QT_TRANSLATE_NOOP("say", "Line {n}: “{word}” is nothing a label has. Begin with one of {words}.")
NUMBERS = QT_TRANSLATE_NOOP("say", "Line {n}: after “{word}” stand left, top, width and height in millimetres, such as 2 2 34 10.")
EMPTY = QT_TRANSLATE_NOOP("say", "Line {n}: say what stands in it, such as {example}.")
NO_FIELD = QT_TRANSLATE_NOOP("say", "Line {n}: there is no field {field}. Fields are {fields}.")
OUTSIDE = QT_TRANSLATE_NOOP("say", "Line {n}: it does not fit on the label of {width} x {height} mm. Move it or make it smaller.")
LOW = QT_TRANSLATE_NOOP("say", "Line {n}: letters under {least} mm cannot be read. Make it higher.")
MANY = QT_TRANSLATE_NOOP("say", "A label has at most {most} lines. Leave some out.")
NO_CODE = QT_TRANSLATE_NOOP("say", "The label has no barcode. Add one, such as code 2 2 34 10 {example}.")

_FIELD = re.compile(r"\{([^{}]*)\}")


class LabelTemplate(Record, frozen=True, kw_only=True, tag="label-template"):
    """How one kind of label looks. Sizes are micrometres; on a sheet `across` x `down` labels stand in the middle of an A4 page."""

    code: str
    name: str
    purpose: str
    """One of `KINDS`."""
    width: int
    height: int
    across: int = 0
    """Labels beside each other on a sheet; 0: a roll, each label is a page."""
    down: int = 0
    gap_x: int = 0
    gap_y: int = 0
    elements: str = ""
    """Lines, see above."""


class Element(NamedTuple):
    """A line of a template; sizes in micrometres from the left and the top."""

    kind: str
    x: int
    y: int
    width: int
    height: int
    content: str = ""


class Preview(msgspec.Struct, frozen=True):
    """A label as it would be printed, to be shown as a picture."""

    template: LabelTemplate
    values: dict[str, str]
    """By field."""


def read_elements(text: str) -> tuple[Element, ...] | Say:
    """The lines of a template; the first thing that is wrong, in words."""
    made: list[Element] = []
    for n, line in enumerate(text.splitlines(), 1):
        if not line.strip():
            continue
        read = _element(n, line.strip())
        if isinstance(read, Say):
            return read
        made.append(read)
    return tuple(made) if len(made) <= LINES_MAX else say(MANY, most=LINES_MAX)


def _element(n: int, line: str) -> Element | Say:
    word, *rest = line.split(None, 5)
    kind = word.casefold()
    if kind not in ELEMENTS:
        return say(UNKNOWN, n=n, word=word[:20], words=", ".join(ELEMENTS))
    sizes = [micrometres(part) for part in rest[:4]]
    if len(sizes) < 4 or None in sizes:
        return say(NUMBERS, n=n, word=kind)
    x, y, width, height = (size or 0 for size in sizes)
    if not width or not height:
        return say(NUMBERS, n=n, word=kind)
    content = rest[4] if len(rest) > 4 else ""
    if kind != LINE and not content:
        return say(EMPTY, n=n, example="{code}")
    for field in _FIELD.findall(content):
        if field not in FIELDS:
            return say(NO_FIELD, n=n, field="{" + field[:20] + "}", fields=", ".join(FIELDS))
    if kind in WORDS and height < TEXT_MIN:
        return say(LOW, n=n, least=millimetres(TEXT_MIN))
    return Element(kind, x, y, width, height, "" if kind == LINE else content)


def micrometres(text: str) -> int | None:
    """Millimetres as people type them; None where it is no length a label can have."""
    try:
        value = Decimal(text.replace(",", ".")) * 1000
    except InvalidOperation:
        return None
    return int(value) if value.is_finite() and 0 <= value <= SIDE_MAX else None


def check(template: LabelTemplate) -> Say | None:
    """What keeps the lines from fitting on the label; None where they fit."""
    elements = read_elements(template.elements)
    if isinstance(elements, Say):
        return elements
    lines = [n for n, line in enumerate(template.elements.splitlines(), 1) if line.strip()]
    for n, one in zip(lines, elements, strict=True):
        if one.x + one.width > template.width or one.y + one.height > template.height:
            return say(OUTSIDE, n=n, width=millimetres(template.width), height=millimetres(template.height))
    if not any(one.kind in (AUTO, *BARS, *SQUARES) for one in elements):
        return say(NO_CODE, example="{code}")
    return None


def millimetres(micrometres: int) -> str:
    """A length for people and files: 38.1."""
    return f"{Decimal(micrometres) / 1000:f}".rstrip("0").rstrip(".") if micrometres % 1000 else str(micrometres // 1000)


def filled(content: str, values: Mapping[str, str]) -> str:
    """A content with the fields of one label put in."""
    return _FIELD.sub(lambda found: values.get(found[1], ""), content).strip()


def _roll(code: str, name: str, purpose: str, width: int, height: int, elements: str) -> LabelTemplate:
    return LabelTemplate(id=0, code=code, name=name, purpose=purpose, width=width, height=height, elements=elements)


_SMALL = "code 1.5 1.5 35 12 {best}\nbold 2 14 34 4 {title}\ntext 2 18.5 34 3 {detail}\ntext 2 21.8 34 2.5 {code}"
_MIDDLE = "code 2 2 53 15 {best}\nbold 3 18 51 5 {title}\ntext 3 23.5 51 3.5 {detail}\ntext 3 27.5 51 3 {code}"
_TAPE = "code 2 2 58 13 {best}\nbold 3 15.5 56 4.5 {title}\ntext 3 20.5 56 3.5 {detail}\ntext 3 24.5 56 3 {code}"
_LARGE = (
    "bold 6 8 88 12 {title}\ntext 6 22 88 7 {detail}\nline 6 32 88 0.5\ntext 6 36 88 5 {item}\ntext 6 43 88 5 {lot}\n"
    "text 6 50 88 5 {expires}\nline 6 58 88 0.5\ncode 5 64 90 50 {best}\nbold 6 118 88 8 {code}\nqr 72 128 20 20 {code}"
)
_SHEET = "code 1 3 61.5 15 {best}\nbold 3 20 57 5 {title}\ntext 3 26 57 4 {detail}\ntext 3 31 57 3 {code}"
_SIZES = (
    ("62x29", "62 x 29 mm", 62_000, 29_000, _TAPE), ("38x25", "38 x 25 mm", 38_000, 25_000, _SMALL),
    ("57x32", "57 x 32 mm", 57_000, 32_000, _MIDDLE), ("100x150", "100 x 150 mm", 100_000, 150_000, _LARGE),
)
_PURPOSES = {"handle": "U", "bin": "B", "container": "C", "badge": "P", "command": "K"}

def _plain(purpose: str, elements: str) -> str:
    """Units are known by their number alone: who wants the GTIN beside it designs it so."""
    return elements.replace("{best}", "{code}") if purpose == "handle" else elements


BUILT_IN: tuple[LabelTemplate, ...] = tuple(
    _roll(f"{letter}-{size}", name, purpose, width, height, _plain(purpose, elements))
    for purpose, letter in _PURPOSES.items() for size, name, width, height, elements in _SIZES
) + tuple(
    LabelTemplate(
        id=0, code=f"{letter}-A4", name="A4, 3 x 7", purpose=purpose, width=63_500, height=38_100, across=3, down=7,
        gap_x=2_500, elements=_plain(purpose, _SHEET),
    )
    for purpose, letter in _PURPOSES.items()
)
"""What there is without anybody designing anything; the first of a kind is used where none is chosen, and a record with the same
code goes before it."""


def template_named(code: str, purpose: str, own: Mapping[str, LabelTemplate]) -> LabelTemplate:
    """The template of this code for this purpose; the first built-in one where there is none such (any more)."""
    if code in own and own[code].purpose == purpose and not own[code].retired:
        return own[code]
    fitting = [one for one in BUILT_IN if one.purpose == purpose]
    return next((one for one in fitting if one.code == code), fitting[0])
