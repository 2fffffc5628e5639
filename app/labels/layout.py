"""One label laid out: where its bars, words and lines stand, in micrometres. Both printers and the screen draw from this alone."""

from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from app import letters
from app.domain.figures import figure
from app.domain.labels import AUTO, BARS, LINE, SQUARES, TEXT_MIN, WORDS, Element, LabelTemplate, filled, read_elements
from app.domain.words import QT_TRANSLATE_NOOP, Say, say
from app.symbols import FLAT, QUIET_FLAT, modules

FINEST = {"ean13": 250, "itf14": 250, "qr": 250, "datamatrix": 250, "gs1-datamatrix": 250}
"""Narrowest module that handheld scanners read with ease, in micrometres; 0.19 mm (7.5 mil) for the others."""
FINEST_OTHERS, WIDEST_FLAT = 190, 660
ANY_PRINTER = 250
"""Two dots of 203 dpi. A PDF goes to a printer nobody knows: bars finer than this blur there, where nothing else is asked for."""
QUIET = {"ean13": 11, "qr": 4, "datamatrix": 2, "gs1-datamatrix": 2}
"""White modules around the code, by symbology."""
LETTERS = 700
"""Height of capital letters, in thousandths of the letters' size."""

NARROW = QT_TRANSLATE_NOOP(
    "say",
    "“{text}” as {symbology} needs {needed} mm and has {there} mm: its bars would be too fine to be read. Make the box "
    "wider, or choose another symbology.",
)
CANNOT = QT_TRANSLATE_NOOP("say", "“{text}” cannot be written as {symbology}. Choose another symbology or template.")
LACKS = QT_TRANSLATE_NOOP("say", "There is nothing to put into {content} on this label. Choose another template.")
SYMBOLOGIES = {
    "code128": "Code 128", "gs1-128": "GS1-128", "code39": "Code 39", "ean13": "EAN-13", "itf14": "ITF-14",
    "datamatrix": "Data Matrix", "gs1-datamatrix": "GS1 Data Matrix", "qr": "QR",
}


class CannotLayOut(Exception):  # noqa: N818 - not an error: a sentence for the person
    """The label cannot be printed by its template; `sentence` says why."""

    def __init__(self, sentence: Say) -> None:
        super().__init__(str(sentence))
        self.sentence = sentence


class Code(NamedTuple):
    """A barcode: `rows` of modules, one row where it is made of bars, which are `height` high."""

    symbology: str
    text: str
    rows: tuple[tuple[bool, ...], ...]
    x: int
    y: int
    module: float
    height: float

    @property
    def width(self) -> float:
        """Of the black, without the white around it."""
        return self.module * len(self.rows[0])


class Words(NamedTuple):
    """A line of letters; `y` is the top of the box, `size` the size of the font, both fitted to the box."""

    text: str
    x: int
    y: int
    size: float
    bold: bool

    @property
    def baseline(self) -> float:
        """Where the letters stand, from the top."""
        return self.y + self.size * LETTERS / 1000


class Rule(NamedTuple):
    """A black rectangle."""

    x: int
    y: int
    width: int
    height: int


class Layout(NamedTuple):
    """A label ready to be drawn, from the left and the top."""

    width: int
    height: int
    parts: tuple[Code | Words | Rule, ...]


def lay_out(template: LabelTemplate, values: Mapping[str, str], dot: float = 0) -> Layout:
    """The label by its template. `dot` is the printer's dot in micrometres: modules are whole dots; 0 where any size can be.

    Raises CannotLayOut with what is wrong, in words: no code is ever printed that is too fine to be read.
    """
    elements = read_elements(template.elements)
    if isinstance(elements, Say):
        raise CannotLayOut(elements)
    values = {**values, "best": values.get("gs1") or values.get("code", "")}
    parts: list[Code | Words | Rule] = []
    for one in elements:
        text = filled(one.content, values)
        if one.kind == LINE:
            parts.append(Rule(one.x, one.y, one.width, one.height))
        elif one.kind in WORDS:
            if text:
                parts.append(_words(one, text))
        elif not text:
            raise CannotLayOut(say(LACKS, content=one.content))
        else:
            parts.append(_code(one, text, dot))
    return Layout(template.width, template.height, tuple(parts))


def _code(one: Element, text: str, dot: float) -> Code:
    if one.kind != AUTO:
        return _symbol(one, one.kind, text, dot)
    gs1 = text.startswith("(")
    try:
        bars = _symbol(one, "gs1-128" if gs1 else "code128", text, dot)
    except CannotLayOut:
        bars = None
    if bars is not None and (dot or bars.module >= ANY_PRINTER):
        return bars
    try:
        return _symbol(one, "gs1-datamatrix" if gs1 else "datamatrix", text, dot)
    except CannotLayOut:
        if bars is None:
            raise
        return bars


def _symbol(one: Element, symbology: str, text: str, dot: float) -> Code:
    assert symbology in (*BARS, *SQUARES), symbology
    try:
        rows = modules(text, symbology)
    except ValueError as error:
        raise CannotLayOut(say(CANNOT, text=text[:40], symbology=SYMBOLOGIES[symbology])) from error
    quiet = QUIET.get(symbology, QUIET_FLAT)
    flat = symbology in FLAT
    there = one.width if flat else min(one.width, one.height)
    across = len(rows[0]) + 2 * quiet
    module = min(there / across, WIDEST_FLAT) if flat else there / across
    if dot:
        module = module // dot * dot
    finest = FINEST.get(symbology, FINEST_OTHERS)
    if module < finest * 0.99:
        least = -(-finest // dot) * dot if dot else finest
        raise CannotLayOut(
            say(NARROW, text=text[:40], symbology=SYMBOLOGIES[symbology], needed=figure(f"{across * least / 1000:.1f}"),
                there=figure(f"{there / 1000:.1f}"))
        )
    size = module * len(rows[0])
    # Bars stand in the middle of their box, squares at its left, where words beside them begin.
    x = one.x + (one.width - size) / 2 if flat else one.x + (there - size) / 2
    y = one.y if flat else one.y + (one.height - size) / 2
    return Code(symbology, text, rows, round(x), round(y), module, float(one.height) if flat else size)


def _words(one: Element, text: str) -> Words:
    """Letters that fill the box's height, smaller where the text is too long, and cut off where even the smallest are."""
    bold = one.kind == "bold"
    size = one.height / (LETTERS / 1000) * 0.8
    wide = width_of(text, bold)
    if wide * size > one.width:
        size = max(one.width / wide, TEXT_MIN)
    while text and width_of(text, bold) * size > one.width * 1.001:
        text = text[:-1]
    return Words(text, one.x, one.y, size, bold)


@lru_cache(maxsize=256)
def width_of(text: str, bold: bool) -> float:
    """How wide letters of size 1 are, in the face that PDFs embed: as wide as any font of a printer."""
    return letters.width_of(text, 1.0, bold=bold) or 0.001

