"""The typeface of what is printed: the bundled one, embedded as far as it is used, and those of East Asia, which are named.

What none of them has is shown as a box and told.
"""

import unicodedata
from functools import cache
from typing import Any
from xml.sax.saxutils import escape

from app import folders, letters_east
from app.domain.words import QT_TRANSLATE_NOOP, Say, say

PLAIN, BOLD = "Inter", "Inter-Bold"
FILES = {PLAIN: "Inter-Regular.ttf", BOLD: "Inter-Bold.ttf"}
BOX = "\N{WHITE SQUARE}"
"""Stands for every character that the typeface does not have."""
NAMED_MAX = 10
LACKING = QT_TRANSLATE_NOOP("say", "Letters that cannot be printed stand there as {box}: {letters}")
WITH_LACKING = QT_TRANSLATE_NOOP("say", "{said} · {lacking}")


@cache
def covered() -> frozenset[int]:
    """The characters that both faces have; registers them with reportlab the first time."""
    from reportlab.lib.fonts import addMapping
    from reportlab.pdfbase.pdfmetrics import registerFont
    from reportlab.pdfbase.ttfonts import TTFont

    found: list[set[int]] = []
    for name, file in FILES.items():
        face: Any = TTFont(name, str(folders.resource("fonts", file)))
        registerFont(face)
        found.append(set(face.face.charToGlyph))
        for italic in (0, 1):
            addMapping(PLAIN, int(name == BOLD), italic, name)
    return frozenset(set.intersection(*found))


def width_of(text: str, size: float, *, bold: bool = False) -> float:
    """How wide a text is in points, as it is printed."""
    from reportlab.pdfbase.pdfmetrics import stringWidth

    return sum(float(stringWidth(piece, face, size)) for face, piece in runs(text, bold=bold))


def runs(text: str, *, bold: bool = False) -> list[tuple[str, str]]:
    """The text in pieces of one typeface each, with its name."""
    usual = BOLD if bold else PLAIN
    known = covered()
    if text.isascii() or known.issuperset(map(ord, text)):
        return [(usual, text)]
    return letters_east.parted(text, known, usual)


def draw(canvas: Any, x: float, y: float, text: str, size: float, *, bold: bool = False, right: bool = False) -> None:
    """Draw a line of text, which `Letters` has made, at `x`, or so that it ends there; the canvas is set to its usual face."""
    pieces = runs(text, bold=bold)
    if len(pieces) == 1 and pieces[0][0] in FILES:
        (canvas.drawRightString if right else canvas.drawString)(x, y, text)
        return
    if right:
        x -= width_of(text, size, bold=bold)
    for face, piece in pieces:
        canvas.setFont(face, size)
        canvas.drawString(x, y, piece)
        x += width_of(piece, size, bold=bold)
    canvas.setFont(BOLD if bold else PLAIN, size)


def marked(text: str) -> str:
    """The text as reportlab's paragraphs take it: escaped, with pieces of other typefaces marked and its lines parted."""
    lines = []
    for line in text.split("\n"):
        lines.append("".join(
            escape(piece) if face in FILES else f'<font name="{face}">{escape(piece)}</font>' for face, piece in runs(line)
        ))
    return "<br/>".join(lines)


def words_of(text: str) -> list[str]:
    """What stays together where lines end: words, and each sign of a script that has no blanks."""
    return [
        word for face, piece in runs(text) for word in (piece.split() if face in FILES else piece)
    ]


class Letters:
    """What one file is written with: it remembers which characters could not be shown."""

    def __init__(self) -> None:
        self._known = covered()
        self._lacking: dict[str, None] = {}

    def __call__(self, text: str) -> str:
        """The text with the characters that there are, on one line: no accent beside its letter, a box for each that lacks."""
        if text.isascii() and text.isprintable():
            return text
        made = unicodedata.normalize("NFC", text)
        return "".join(sign if ord(sign) in self._known else self._instead(sign) for sign in made)

    def lines(self, text: str) -> str:
        """The same of a text of several lines."""
        return "\n".join(map(self, text.split("\n")))

    def _instead(self, sign: str) -> str:
        if sign.isspace():
            return " "
        if unicodedata.category(sign) == "Cf":
            return ""  # marks of direction and the like are no letters: nobody would see them
        if letters_east.has(sign):
            return sign
        self._lacking[sign if sign.isprintable() else f"U+{ord(sign):04X}"] = None
        return BOX

    @property
    def lacking(self) -> Say | None:
        """What is to be told of them; None where everything could be shown."""
        if not self._lacking:
            return None
        named = list(self._lacking)
        more = " …" if len(named) > NAMED_MAX else ""
        return say(LACKING, box=BOX, letters=" ".join(named[:NAMED_MAX]) + more)

    def told(self, said: Say) -> Say:
        """What became of a file, with what could not be shown in it."""
        lacking = self.lacking
        return said if lacking is None else say(WITH_LACKING, said=said, lacking=lacking)
