"""Pieces of text with the box they are painted in: what paints them and what checks that they fit read the same list."""

import re
from typing import NamedTuple

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter

ENDLESS = 100_000
"""A width or height that no text reaches, in pixels."""
WRAP = Qt.TextFlag.TextWordWrap
LEFT = Qt.AlignmentFlag.AlignLeft
RIGHT = Qt.AlignmentFlag.AlignRight
CENTRE = Qt.AlignmentFlag.AlignHCenter
MIDDLE = Qt.AlignmentFlag.AlignVCenter

_WRAPPED = (WRAP | LEFT).value
KEPT_MAX = 20_000
_sizes: dict[tuple[str, str, int], QSize] = {}
"""What was measured, by font, text and width: a layout asks the same again and again, and Qt breaks the lines anew each time."""
_narrowest: dict[tuple[str, str, int], int] = {}
"""The same of `narrowest`, by font, text and height."""
_DASH = re.compile(r"(?<=[0-9A-Z])-(?=[0-9A-Z])")


class Face(QFont):
    """A font that is not changed any more. Qt puts the name of one together anew each time it is asked for; this one keeps it."""

    name = ""

    def keep(self) -> "Face":
        """It is as it will be."""
        self.name = self.key()
        return self


def _name(font: QFont) -> str:
    return font.name if isinstance(font, Face) and font.name else font.key()


class Spot(NamedTuple):
    """One text in one box."""

    text: str
    font: QFont
    ink: str
    box: QRect
    align: Qt.AlignmentFlag = LEFT | MIDDLE


def size(font: QFont, text: str, width: int = ENDLESS) -> QSize:
    """How much room the text takes when wrapped to a width. A word wider than that makes the answer wider."""
    asked = (_name(font), text, width)
    known = _sizes.get(asked)
    if known is None:
        if len(_sizes) >= KEPT_MAX:
            _sizes.clear()
        known = QFontMetrics(font).boundingRect(QRect(0, 0, width, ENDLESS), _WRAPPED, unbroken(text)).size()
        _sizes[asked] = known
    return QSize(known)


def forget() -> None:
    """Measure anew: the typefaces that names stand for have changed."""
    _sizes.clear()
    _narrowest.clear()


def unbroken(text: str) -> str:
    """The text with its codes whole: "A01-S02" is not broken behind the dash, as nobody reads a code over two lines."""
    return _DASH.sub("\N{NON-BREAKING HYPHEN}", text) if "-" in text else text


def line(font: QFont) -> int:
    """Height of one line, as wrapped text takes it."""
    return size(font, "Ág").height()


def fits(spot: Spot) -> bool:
    """Whether nothing of the text is cut off."""
    needed = size(spot.font, spot.text, spot.box.width())
    return needed.width() <= spot.box.width() and needed.height() <= spot.box.height()


def paint(painter: QPainter, spot: Spot) -> None:
    """Paint the text, wrapped; where even wrapping does not help, end it in an ellipsis instead of cutting a letter."""
    painter.setFont(spot.font)
    painter.setPen(QColor(spot.ink))
    text = spot.text if fits(spot) else shortened(spot.font, spot.text, spot.box.size())
    painter.drawText(spot.box, int(WRAP | spot.align), unbroken(text))


def shortened(font: QFont, text: str, room: QSize) -> str:
    """The longest beginning of the text that fits the room, with an ellipsis."""
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        needed = size(font, f"{text[:middle].rstrip()}…", room.width())
        if needed.width() <= room.width() and needed.height() <= room.height():
            low = middle
        else:
            high = middle - 1
    return f"{text[:low].rstrip()}…"


def shortened_line(font: QFont, code: str, width: int) -> str:
    """A code on one line: its middle gives way, because people compare beginnings and ends."""
    clean = "".join(c if c.isprintable() else "·" for c in code)
    return QFontMetrics(font).elidedText(clean, Qt.TextElideMode.ElideMiddle, width)


def narrowest(font: QFont, text: str, height: int) -> int:
    """The least width at which the text, wrapped, is no higher than `height`."""
    asked = (_name(font), text, height)
    known = _narrowest.get(asked)
    if known is None:
        if len(_narrowest) >= KEPT_MAX:
            _narrowest.clear()
        known = _narrowest[asked] = _found_narrowest(font, text, height)
    return known


def _found_narrowest(font: QFont, text: str, height: int) -> int:
    low = max((size(font, word).width() for word in text.split()), default=0)
    high = max(low, size(font, text).width())
    while low < high:
        middle = (low + high) // 2
        needed = size(font, text, middle)
        if needed.height() <= height and needed.width() <= middle:
            high = middle
        else:
            low = middle + 1
    return high
