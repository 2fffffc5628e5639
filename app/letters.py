"""The typeface of what is printed: the bundled one, embedded as far as it is used; what it lacks is shown as a box and told."""

import unicodedata
from functools import cache
from typing import Any

from app import folders
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

    covered()
    return float(stringWidth(text, BOLD if bold else PLAIN, size))


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
