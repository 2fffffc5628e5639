"""Photos on a screen: small ones to touch, in a row below a card or in a grid, and a single one as large as there is room."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.domain.words import QT_TRANSLATE_NOOP, say
from app.ui import text
from app.ui.key import Key
from app.ui.look import Look
from app.ui.picture_store import PictureStore
from app.ui.text import CENTRE, MIDDLE, Spot
from app.ui.wording import words
from app.workflows.step import Picture

ROW_MM, ROW_WIDE_MM = 15.0, 19.0
"""Height and width of a small photo in a row: too narrow for words."""
GRID_WIDE_MM = 44.0
LEAST_MM = 9.0
"""No key is lower."""
RATIO = 0.75
"""Height of a small photo's box by its width."""
MORE = QT_TRANSLATE_NOOP("say", "{count} more")
NOT_HERE = QT_TRANSLATE_NOOP("say", "Not here yet: it comes by itself from the device that took it")
NOT_HERE_SHORT = QT_TRANSLATE_NOOP("say", "Not here yet")
ALL = "photos"
"""What is chosen by touching the last of a row that is too long."""


def painted(painter: QPainter, look: Look, store: PictureStore, picture: Picture, box: QRect) -> bool:
    """Paint a picture in the middle of a box. False where it is not here: then a quiet icon stands there.

    It is asked for all the same: that somebody looks at it has it fetched before others.
    """
    image = store.image(picture.digest, box.size(), look.ratio)
    if image is None:
        edge = min(box.width(), box.height(), look.scale.mm(9))
        missing = not picture.here or store.is_lacking(picture.digest)
        if edge > 0 and missing:
            pixmap = look.icon("loading", edge, look.palette.border)
            painter.drawPixmap(box.center().x() - edge // 2, box.center().y() - edge // 2, pixmap)
        return not missing
    size = (image.size() / look.ratio).scaled(box.size(), Qt.AspectRatioMode.KeepAspectRatio)
    if image.width() <= box.width() * look.ratio and image.height() <= box.height() * look.ratio:
        size = image.size() / look.ratio
    where = QRect(0, 0, size.width(), size.height())
    where.moveCenter(box.center())
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(where, image)
    return True


class Thumb(Key):
    """A small photo to touch, `told` with its words on one line below it; without a photo it says how many more there are."""

    def __init__(
        self, look: Look, store: PictureStore, picture: Picture | None, parent: QWidget, *, told: bool, more: int = 0
    ) -> None:
        said = words(say(MORE, count=more)) if picture is None else words(picture.caption)
        if picture is not None and not picture.here:
            said = words(say(NOT_HERE_SHORT))
        super().__init__(look, said, parent=parent, height=look.scale.mm(LEAST_MM))
        self._store, self.picture, self._told = store, picture, told

    def spots(self) -> list[Spot]:
        """The words with their box, as painted."""
        face, pad = self._look.cell(), self._look.scale.mm(1)
        if self.picture is None:
            return [Spot(self.text(), self._look.body("strong"), self.colours().ink, self.rect(), CENTRE | MIDDLE)]
        if not self._told:
            return []
        high = text.line(face)
        box = QRect(pad, self.height() - high - pad // 2, self.width() - 2 * pad, high)
        told = Spot(self.text(), face, self.colours().ink, box, CENTRE | MIDDLE)
        return [told if text.fits(told) else told._replace(text=text.shortened(face, self.text(), box.size()))]

    def paintEvent(self, event: QPaintEvent) -> None:
        """A panel with the photo and its words."""
        look, scale, colours = self._look, self._look.scale, self.colours()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        half = scale.stroke
        painter.setPen(QPen(QColor(look.palette.border), scale.stroke))
        painter.setBrush(QColor(colours.ground))
        painter.drawRoundedRect(self.rect().adjusted(half, half, -half, -half), scale.radius, scale.radius)
        spots = self.spots()
        if self.picture is not None:
            pad = scale.mm(1)
            low = spots[0].box.top() if spots else self.height() - pad
            painted(painter, look, self._store, self.picture, QRect(pad, pad, self.width() - 2 * pad, low - pad))
        for spot in spots:
            text.paint(painter, spot)
        if self._by_tab and self.hasFocus():
            inset = scale.stroke * 2
            painter.setPen(QPen(QColor(colours.ink), scale.stroke * 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self.rect().adjusted(inset, inset, -inset, -inset), scale.radius, scale.radius)


class Photos(QWidget):
    """Small photos in a row or (`row` False) in a grid, or a single large one."""

    picked = Signal(str)

    def __init__(self, look: Look, store: PictureStore, *, row: bool = False) -> None:
        super().__init__()
        self._look, self._store, self._row = look, store, row
        self._pictures: tuple[Picture, ...] = ()
        self.large: Picture | None = None
        self.thumbs: list[Thumb] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed if row else QSizePolicy.Policy.Expanding)
        store.arrived.connect(self._repaint)

    def show_pictures(self, pictures: Sequence[Picture], *, large: bool = False) -> None:
        """Show these in place of those before; what was not here is looked for again."""
        for picture in pictures:
            if picture.here:
                self._store.look_again(picture.digest)
        self.large = pictures[0] if large and pictures else None
        self.setAccessibleName(words(self.large.caption) if self.large is not None else "")
        shown = () if large else tuple(pictures)
        if shown != self._pictures:
            self._pictures = shown
            self._lay_out(anew=True)
            self._ask_for_room()
        self.update()

    def _repaint(self) -> None:
        self.update()
        for thumb in self.thumbs:
            thumb.update()

    @property
    def filled(self) -> bool:
        """Whether there are small photos to show."""
        return bool(self._pictures)

    # --- sizes --------------------------------------------------------------------------------------------------------

    @property
    def row_height(self) -> int:
        """Of a row, in pixels."""
        return self._look.scale.mm(ROW_MM)

    def sizeHint(self) -> QSize:
        """A row has one height, a grid that of its photos at the present width; a large photo takes what there is."""
        if self._row:
            return QSize(self._look.scale.mm(ROW_WIDE_MM), self.row_height)
        boxes = self._boxes()
        return QSize(self._look.scale.mm(GRID_WIDE_MM), boxes[-1].bottom() + 1 if boxes else self._look.scale.mm(20))

    def minimumSizeHint(self) -> QSize:
        """One photo."""
        return QSize(self._look.scale.mm(ROW_WIDE_MM), self.row_height if self._row else self._look.scale.mm(20))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width, other columns."""
        super().resizeEvent(event)
        self._lay_out(anew=self._row)
        if event.oldSize().width() != event.size().width():
            self._ask_for_room()

    def _ask_for_room(self) -> None:
        """Other photos or another width, another height: the column they scroll in hears of it."""
        self.updateGeometry()
        QCoreApplication.postEvent(self, QEvent(QEvent.Type.LayoutRequest))

    def _boxes(self) -> list[QRect]:
        """Where the photos of a grid are."""
        scale, many = self._look.scale, len(self._pictures)
        gap, width = scale.gap, max(1, self.width())
        columns = max(1, min(many, (width + gap) // (scale.mm(GRID_WIDE_MM) + gap)))
        wide = min((width - (columns - 1) * gap) // columns, scale.mm(2 * GRID_WIDE_MM))
        high = round(wide * RATIO) + text.line(self._look.cell())
        return [QRect(n % columns * (wide + gap), n // columns * (high + gap), wide, high) for n in range(many)]

    def _lay_out(self, *, anew: bool) -> None:
        scale = self._look.scale
        if self._row:
            wide, high = scale.mm(ROW_WIDE_MM), self.row_height
            fits = max(1, (self.width() + scale.gap) // (wide + scale.gap))
            many = len(self._pictures)
            shown = many if many <= fits else max(0, fits - 1)
            boxes = [QRect(n * (wide + scale.gap), 0, wide, high) for n in range(min(many, fits))]
        else:
            shown, boxes = len(self._pictures), self._boxes()
        if anew:
            self._make(shown)
        for thumb, box in zip(self.thumbs, boxes, strict=True):
            thumb.setGeometry(box)

    def _make(self, shown: int) -> None:
        for thumb in self.thumbs:
            thumb.hide()
            thumb.deleteLater()
        self.thumbs = [
            Thumb(self._look, self._store, picture, self, told=not self._row) for picture in self._pictures[:shown]
        ]
        if shown < len(self._pictures):
            self.thumbs.append(Thumb(self._look, self._store, None, self, told=True, more=len(self._pictures) - shown))
        for thumb in self.thumbs:
            which = thumb.picture.id if thumb.picture is not None else ALL
            thumb.clicked.connect(lambda _=False, id=which: self.picked.emit(id))
            thumb.show()

    # --- the large one ------------------------------------------------------------------------------------------------

    def spots(self) -> list[Spot]:
        """The sentence in place of a large photo that is not here."""
        if self.large is None or (self.large.here and not self._store.is_lacking(self.large.digest)):
            return []
        box = self.rect().adjusted(self._look.scale.mm(4), self.height() // 2, -self._look.scale.mm(4), 0)
        return [Spot(words(say(NOT_HERE)), self._look.body("strong"), self._look.palette.page.ink, box, CENTRE | MIDDLE)]

    def paintEvent(self, event: QPaintEvent) -> None:
        """The large photo, or why there is none."""
        if self.large is None:
            return
        painter = QPainter(self)
        spots = self.spots()
        box = self.rect() if not spots else self.rect().adjusted(0, 0, 0, -self.height() // 2)
        painted(painter, self._look, self._store, self.large, box)
        for spot in spots:
            text.paint(painter, spot)
