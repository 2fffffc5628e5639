"""Choices as big tiles, in as many columns as their words allow; dangerous ones last and apart."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QRect, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui import text
from app.ui.key import Key, Role, tile_icon
from app.ui.look import Look
from app.ui.scale import KEY_MM_BEST

TILES_MAX = 24
"""More choices than this are shown as a list: nobody finds one among so many tiles."""


class Tile(NamedTuple):
    """One tile; words are in the person's language already."""

    id: str
    words: str
    detail: str = ""
    icon: str = ""
    danger: bool = False
    chosen: bool = False


class Tiles(QWidget):
    """A grid that lays itself out for the width it gets; it needs a scrolling parent where there may be many."""

    picked = Signal(str)

    def __init__(self, look: Look, *, width_mm: float = 46, columns_max: int = 6, height_mm: float = 0, grow: bool = True) -> None:
        super().__init__()
        self._grow = grow
        """Whether rows become as high as a key at best where there is room."""
        self._look, self._width_mm, self._columns_max = look, width_mm, columns_max
        self._least = look.scale.mm(height_mm) if height_mm else look.scale.key
        self._tiles: tuple[Tile, ...] = ()
        self._keys: list[Key] = []
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding if grow else QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def keys(self) -> tuple[Key, ...]:
        """The keys in the order shown."""
        return tuple(self._keys)

    def set_tiles(self, tiles: Sequence[Tile]) -> None:
        """Show these in place of what was there."""
        ordered = tuple(sorted(tiles, key=lambda t: t.danger))
        if ordered == self._tiles:
            return
        self._tiles = ordered
        for key in self._keys:
            key.hide()
            key.deleteLater()
        self._keys = []
        for tile in ordered:
            role = Role.DANGER if tile.danger else Role.MAIN if tile.chosen else Role.TILE
            key = Key(self._look, tile.words, role=role, icon=tile.icon, detail=tile.detail, height=self._least, parent=self)
            key.clicked.connect(lambda _=False, id=tile.id: self.picked.emit(id))
            key.show()
            self._keys.append(key)
        self._lay_out(self.width())
        self.updateGeometry()

    @property
    def least_width(self) -> int:
        """Of one column in which no word is cut, in pixels."""
        return max((self._narrowest(t) for t in self._tiles), default=0)

    def hasHeightForWidth(self) -> bool:
        """It does."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Height of all rows."""
        boxes = self._boxes(width)
        return boxes[-1].bottom() + 1 if boxes else 0

    def best_height(self, width: int) -> int:
        """Height of all rows where each is as high as gloves like best."""
        boxes = self._boxes(width)
        best = self._look.scale.mm(KEY_MM_BEST)
        missing = {b.top(): max(0, best - b.height()) for b in boxes}
        return boxes[-1].bottom() + 1 + sum(missing.values()) if boxes else 0

    def minimumSizeHint(self) -> QSize:
        """One column of the widest tile; the height that the present width makes."""
        widest = max((k.minimumSizeHint().width() for k in self._keys), default=0)
        return QSize(min(widest, self._look.scale.mm(self._width_mm * 1.5)), self.heightForWidth(max(self.width(), widest)))

    def sizeHint(self) -> QSize:
        """Two columns, as a start."""
        width = self._look.scale.mm(self._width_mm) * min(2, max(1, len(self._keys))) + self._look.scale.gap
        return QSize(width, self.heightForWidth(width))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width, other columns."""
        super().resizeEvent(event)
        self._lay_out(self.width())

    def _lay_out(self, width: int) -> None:
        for key, box in zip(self._keys, self._grown(self._boxes(width)), strict=True):
            key.setGeometry(box)
        # A layout may squeeze what has a height for its width; a least height it keeps.
        if self.minimumHeight() != (high := self.heightForWidth(width)):
            self.setMinimumHeight(high)

    def _grown(self, boxes: list[QRect]) -> list[QRect]:
        """The rows as high as the room below them allows, up to the height that gloves like best."""
        if not (self._grow and boxes):
            return boxes
        tops = sorted({b.top() for b in boxes})
        spare = max(0, self.height() - boxes[-1].bottom() - 1) // len(tops)
        best = self._look.scale.mm(KEY_MM_BEST)
        grown, above = [], 0
        for top in tops:
            row = [b for b in boxes if b.top() == top]
            extra = max(0, min(spare, best - row[0].height()))
            grown += [b.adjusted(0, above, 0, above + extra) for b in row]
            above += extra
        return grown

    def _row_height(self, tile: Tile, width: int) -> int:
        """What a tile needs at a column's width: its words and its second line, wrapped."""
        scale = self._look.scale
        inner = width - 2 * scale.mm(2.2) - (tile_icon(scale) + scale.mm(2.2) if tile.icon else 0)
        needed = text.size(self._look.body("strong"), tile.words, inner).height()
        if tile.detail:
            needed += text.size(self._look.body(), tile.detail, inner).height()
        return max(self._least, needed + scale.mm(3))

    def _boxes(self, width: int) -> list[QRect]:
        if not self._tiles or width <= 0:
            return [QRect()] * len(self._tiles)
        scale = self._look.scale
        least = max(scale.mm(self._width_mm), self.least_width)
        columns = max(1, min(self._columns_max, len(self._tiles), (width + scale.gap) // (least + scale.gap)))
        wide = (width - (columns - 1) * scale.gap) // columns
        boxes: list[QRect] = []
        top, safe = 0, [t for t in self._tiles if not t.danger]
        for group in (safe, [t for t in self._tiles if t.danger]):
            if group and boxes:
                top += scale.gap  # twice the gap: apart
            for start in range(0, len(group), columns):
                row = group[start : start + columns]
                high = max(self._row_height(t, wide) for t in row)
                boxes += [QRect(i * (wide + scale.gap), top, wide, high) for i in range(len(row))]
                top += high + scale.gap
        return boxes

    def _narrowest(self, tile: Tile) -> int:
        """The longest word decides."""
        scale, face = self._look.scale, self._look.body("strong")
        longest = max((text.size(face, w).width() for w in tile.words.split()), default=0)
        longest = max(longest, *(text.size(self._look.body(), w).width() for w in (tile.detail.split() or [""])))
        return longest + 2 * scale.mm(2.2) + (tile_icon(scale) + scale.mm(2.2) if tile.icon else 0) + 2
