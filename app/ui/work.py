"""The body of a workflow's screen: its lines, its choices as tiles, or what to do where there are none yet."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from app.domain.words import QT_TRANSLATE_NOOP, say
from app.ui.code_view import CodeView
from app.ui.empty import Empty
from app.ui.label_view import LabelView
from app.ui.lines import LinesView
from app.ui.look import Look
from app.ui.panel import Panel
from app.ui.photo_views import ROW_MM, Photos
from app.ui.picture_store import PictureStore
from app.ui.scroll import BAR_MM, Column
from app.ui.tiles import TILES_MAX, Tile, Tiles
from app.ui.wording import words
from app.workflows.step import Choice, Line, Screen, Wants

NOTHING_YET = QT_TRANSLATE_NOOP("say", "Nothing here yet. What you scan appears here, the newest on top.")
BESIDE_MM = 125
"""Width from which lines and tiles stand beside each other."""
TILE_MM, MAX_COLUMNS = 47, 2
TILES_SHARE_MAX = 0.55
"""Of the width, for more than one column of tiles beside the lines."""
QWIDGETSIZE_MAX = 16_777_215
ALBUM_SHARE = 0.42
"""Of the height of an upright window, for the keys above photos at most."""
ROW_BESIDE_MM = 36
"""Height that lines and keys keep beside a row of photos."""
LIST_MM_LEAST, HINT_MM_LEAST = 20, 32
"""Two lines; an icon with a sentence below it."""
PATIENCE = QT_TRANSLATE_NOOP("say", "This takes a moment.")
CHOOSE = QT_TRANSLATE_NOOP("say", "Scan it, or touch one of the keys above.")
TYPE_IT = QT_TRANSLATE_NOOP("say", "Type it on the keypad, then touch OK.")


class Work(QWidget):
    """Lines and choices beside each other, or one above the other in an upright window."""

    picked = Signal(str)

    def __init__(self, look: Look, pictures: PictureStore | None = None) -> None:
        super().__init__()
        self._look = look
        pictures = pictures or PictureStore(lambda _: None, self)
        self.lines = LinesView(look)
        self.lines.picked.connect(self.picked)
        self.tiles = Tiles(look, width_mm=TILE_MM - 1)
        self.tiles.picked.connect(self.picked)
        self.empty = Empty(look, "scan", words(say(NOTHING_YET)))
        self.code = CodeView(look)
        self.label = LabelView(look)
        self.row = Photos(look, pictures, row=True)
        """Photos of what a card is about, below it."""
        self.photos = Photos(look, pictures)
        """Photos that are looked at, in the place of the lines."""
        self._album = Column(look, self.photos, least_mm=ROW_MM)
        for some in (self.row, self.photos):
            some.picked.connect(self.picked)
        self.row.hide()
        self._album.hide()
        self._list = Panel(look, self.lines)
        content = QWidget()
        inner = QVBoxLayout(content)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addWidget(self.tiles)
        self._choices = Column(look, content, least_mm=look.scale.key / look.scale.px_per_mm)
        whole = QVBoxLayout(self)
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        for box in (whole, self._box):
            box.setContentsMargins(0, 0, 0, 0)
            box.setSpacing(look.scale.gap)
        whole.addLayout(self._box, 1)
        whole.addWidget(self.row)
        for widget in (self.label, self._choices, self._list, self._album, self.code, self.empty):
            self._box.addWidget(widget, 1)

    def show_screen(self, screen: Screen) -> None:
        """Show lines and choices of a screen."""
        many = len(screen.choices) > TILES_MAX
        lines = (*map(_as_line, screen.choices), *screen.lines) if many else screen.lines
        self.lines.set_lines(() if screen.barcode else lines)  # what a code says stands below it
        self._list.setVisible(bool(self.lines.lines))
        tiles = (
            ()
            if many
            else tuple(Tile(c.id, words(c.label), words(c.detail) if c.detail else "", danger=c.danger) for c in screen.choices)
        )
        self.tiles.set_tiles(tiles)
        self._choices.setVisible(bool(tiles))
        self._choices.verticalScrollBar().setValue(0)
        if screen.wants in (Wants.QUANTITY, Wants.TEXT, Wants.PIN):
            self.empty.set_state("type", words(say(TYPE_IT)))
        elif screen.wants is Wants.CHOICE and not tiles:
            self.empty.set_state("loading", words(say(PATIENCE)))
        else:
            self.empty.set_state("scan", words(say(CHOOSE if tiles else NOTHING_YET)))
        below = bool(screen.lines) and not screen.large
        self.row.show_pictures(screen.pictures if below else ())
        self.photos.show_pictures(() if below else screen.pictures, large=screen.large)
        self._album.setVisible(bool(screen.pictures) and not below)
        self.empty.setVisible(not (lines or tiles or self._album_shown))
        self.code.setVisible(bool(screen.barcode))
        self.code.set_code(screen.barcode, words(lines[0].title) if screen.barcode and lines else "")
        self.label.set_preview(screen.label)
        self._turn()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Beside each other where both have room."""
        super().resizeEvent(event)
        self._turn()

    @property
    def _album_shown(self) -> bool:
        """Whether photos stand in the place of the lines."""
        return not self._album.isHidden()

    def _turn(self) -> None:
        scale = self._look.scale
        narrow = scale.portrait or self.width() < scale.mm(BESIDE_MM)
        both = (bool(self.lines.lines) or not self.code.isHidden() or self._album_shown) and bool(self.tiles.keys)
        self._box.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)
        choices = self._choices
        choices.setMinimumSize(0, scale.key)
        choices.setMaximumSize(QWIDGETSIZE_MAX, QWIDGETSIZE_MAX)
        self._list.setVisible(bool(self.lines.lines))
        tall = self.height()
        # The row of photos gives way where lines and keys need its room: one of the keys leads to them as well.
        rest = tall - self.row.row_height - scale.gap
        self.row.setVisible(self.row.filled and rest >= scale.mm(ROW_BESIDE_MM))
        if not self.row.isHidden():
            tall = rest
        if narrow and self.label.filled:
            # The picture of a label has a height of its own: it stays only where the keys have room below it.
            left = tall - self.label.sizeHint().height() - scale.gap
            self.label.setVisible(left >= scale.key)
            tall = left if left >= scale.key else tall
        else:
            self.label.setVisible(self.label.filled)
        if both and narrow:
            # One above the other: few tiles take only the height they need, the list gets the rest.
            share = ALBUM_SHARE if self._album_shown else 0.55
            wanted = min(self.tiles.heightForWidth(max(1, self.width() - scale.mm(3))), round(tall * share))
            choices.setFixedHeight(max(scale.key, wanted))
            # A list of one line cut in half tells nothing: beside an open keypad the choices go first.
            room = tall - choices.maximumHeight() - scale.gap
            self._list.setVisible(bool(self.lines.lines) and room >= scale.mm(LIST_MM_LEAST))
        elif both:
            choices.setFixedWidth(self._beside())
        elif self.tiles.keys:
            # Tiles alone: below them stands what else can be done, where there is room for more than a word.
            high = self.tiles.best_height(max(1, self.width() - scale.mm(BAR_MM)))
            below = tall - high - scale.gap >= scale.mm(HINT_MM_LEAST)
            self.empty.setVisible(below)
            if below:
                self._box.setDirection(QBoxLayout.Direction.TopToBottom)
                choices.setFixedHeight(high)

    def _beside(self) -> int:
        """Width of the tiles beside the lines: as few columns as show them all, none narrower than its longest word."""
        scale = self._look.scale
        tile = max(scale.mm(TILE_MM), self.tiles.least_width) + scale.gap
        room = self.width() - (self.label.sizeHint().width() + scale.gap if self.label.filled else 0)
        wide = tile
        for columns in range(1, MAX_COLUMNS + 1):
            if columns > 1 and columns * tile > room * TILES_SHARE_MAX:
                break
            wide = columns * tile
            if self.tiles.heightForWidth(wide) <= self.height():
                break
        return wide + scale.mm(3)


def _as_line(choice: Choice) -> Line:
    return Line(choice.label, choice.detail, id=choice.id)
