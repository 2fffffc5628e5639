"""Keys to touch: they paint themselves, wrap their words, and are pressed by Enter only where Tab has led to them."""

from enum import Enum, auto

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFocusEvent, QFont, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from app.ui import text
from app.ui.look import Look
from app.ui.palette import Pair
from app.ui.scale import Scale
from app.ui.text import CENTRE, LEFT, MIDDLE, Spot


class Role(Enum):
    """What a key is for; each is painted in its own way."""

    PLAIN = auto()
    MAIN = auto()
    """The one most pressed: bottom right, widest, filled."""
    DANGER = auto()
    TILE = auto()
    """A large choice: icon, words and a second line, from the left."""
    CHIP = auto()
    """A filter that is on or off."""
    LETTER = auto()
    """A key of the keypad."""
    BARE = auto()
    """In the bar: no outline of its own."""


def tile_icon(scale: Scale) -> int:
    """Edge of a tile's icon in pixels."""
    return round(1.45 * scale.icon)


class Key(QAbstractButton):
    """A button of a touch screen. Size in pixels; words are already in the person's language."""

    def __init__(
        self,
        look: Look,
        words: str,
        *,
        role: Role = Role.PLAIN,
        icon: str = "",
        detail: str = "",
        height: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look, self._role, self._icon, self._detail = look, role, icon, detail
        self._height = height or look.scale.key
        self.setText(words)
        self.setAccessibleName(f"{words} {detail}".strip() or icon)
        # Never by click: a key that keeps the focus would take the next scan's Space or Enter for a press.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCheckable(role is Role.CHIP)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumHeight(self._height)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._by_tab = False

    @property
    def role(self) -> Role:
        """What the key is for."""
        return self._role

    def set_words(self, words: str, detail: str = "") -> None:
        """Show other words."""
        self._detail = detail
        self.setText(words)
        self.setAccessibleName(f"{words} {detail}".strip())
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as the words need on one line beside the icon, within reason."""
        least = self.minimumSizeHint()
        if self._role is Role.TILE or not self.text():
            return least
        whole = text.size(self._font(), self.text()).width() + self._around(icon=True) + 2
        return QSize(min(max(least.width(), whole), max(least.width(), self._look.scale.mm(70))), least.height())

    def minimumSizeHint(self) -> QSize:
        """The narrowest box in which no word is cut."""
        inner = self._height - self._look.scale.mm(1.6)
        width = text.narrowest(self._font(), self.text(), inner) if self.text() else 0
        if self._detail:
            width = max(width, text.narrowest(self._look.body(), self._detail, inner))
        return QSize(
            max(self._look.scale.mm(9), width + self._around(icon=not self.text() or self._role is Role.TILE)), self._height
        )

    @property
    def whole_width(self) -> int:
        """The narrowest box in which no word is cut and the icon stands beside them."""
        return self.minimumSizeHint().width() - self._around() + self._around(icon=True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses a key that Tab has led to; Space never does, because codes hold spaces."""
        if self._by_tab and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self.click()
        else:
            event.ignore()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Nothing happens on release: QAbstractButton would press on Space here."""
        event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Remember whether the keyboard led here."""
        self._by_tab = event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Forget it."""
        self._by_tab = False
        super().focusOutEvent(event)
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        """Repaint where the key is switched on or off."""
        super().changeEvent(event)
        self.update()

    def _font(self) -> QFont:
        if self._role is Role.LETTER:
            return self._look.strong("strong", code=True)
        return self._look.body("bold" if self._role is Role.MAIN else "strong")

    def _pad(self) -> int:
        return self._look.scale.mm(0.8 if self._role is Role.LETTER else 2.2)

    def _edge(self) -> int:
        """Side of the icon in pixels."""
        scale = self._look.scale
        if not self.text():
            return min(round(1.2 * scale.icon), round(self._height * 0.62))
        return min(tile_icon(scale), round(self._height * 0.7)) if self._role is Role.TILE else scale.icon

    def _around(self, icon: bool = False) -> int:
        """Width taken by what is not words."""
        beside = self._edge() + self._pad() if icon and self._icon and self.text() else self._edge() if icon and self._icon else 0
        return 2 * self._pad() + beside

    def colours(self) -> Pair:
        """Ground and ink as painted now."""
        palette = self._look.palette
        if not self.isEnabled():
            return Pair(palette.page.ground, palette.quiet)
        if self.isDown():
            return palette.pressed
        match self._role:
            case Role.MAIN:
                return palette.accent
            case Role.CHIP if self.isChecked():
                return palette.accent
            case Role.DANGER:
                return Pair(palette.page.ground, palette.refused_shape)
            case _:
                return palette.panel

    def spots(self) -> list[Spot]:
        """The words with their boxes, as they are painted."""
        return self._laid_out()[1]

    def _laid_out(self) -> tuple[QRect, list[Spot]]:
        """Box of the icon (empty: none) and the texts. The icon gives way where the words need its room."""
        ink, inner = self.colours().ink, self.rect().adjusted(self._pad(), 0, -self._pad(), 0)
        edge = self._edge()
        if not self.text():
            box = QRect(0, 0, edge, edge)
            box.moveCenter(self.rect().center())
            return box, []
        if self._icon:
            with_icon = self._block(inner.adjusted(edge + self._pad(), 0, 0, 0), ink)
            if all(text.fits(s) for s in with_icon):
                left = inner.left()
                if self._role is not Role.TILE:
                    # Icon and words stand in the middle together, not the words alone.
                    used = max(text.size(s.font, s.text, s.box.width()).width() for s in with_icon)
                    slack = max(0, (inner.width() - edge - self._pad() - used) // 2)
                    left += slack
                    with_icon = [
                        s._replace(box=QRect(left + edge + self._pad(), s.box.top(), used, s.box.height()), align=LEFT | MIDDLE)
                        for s in with_icon
                    ]
                return QRect(left, (self.height() - edge) // 2, edge, edge), with_icon
        return QRect(), self._block(inner, ink)

    def _block(self, room: QRect, ink: str) -> list[Spot]:
        align = LEFT if self._role is Role.TILE else CENTRE
        if not self._detail:
            return [Spot(self.text(), self._font(), ink, room, align | MIDDLE)]
        face = self._look.body()
        above = text.size(self._font(), self.text(), room.width()).height()
        below = text.size(face, self._detail, room.width()).height()
        top = room.top() + max(0, (room.height() - above - below) // 2)
        quiet = self._look.palette.quiet if ink == self._look.palette.panel.ink else ink
        return [
            Spot(self.text(), self._font(), ink, QRect(room.left(), top, room.width(), above), align | MIDDLE),
            Spot(
                self._detail, face, quiet,
                QRect(room.left(), top + above, room.width(), min(below, room.bottom() - top - above + 1)), align | MIDDLE,
            ),
        ]  # fmt: skip

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground, outline, icon, words; a ring where the keyboard is."""
        look, scale, colours = self._look, self._look.scale, self.colours()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        half = scale.stroke / 2
        outline = QRectF(self.rect()).adjusted(half, half, -half, -half)
        border = look.palette.border
        if self._role is Role.DANGER:
            border = look.palette.refused_shape
        elif colours == look.palette.accent:
            border = colours.ground
        style = Qt.PenStyle.SolidLine if self.isEnabled() else Qt.PenStyle.DashLine
        painter.setPen(Qt.PenStyle.NoPen if self._role is Role.BARE else QPen(QColor(border), scale.stroke, style))
        painter.setBrush(QColor(colours.ground))
        painter.drawRoundedRect(outline, scale.radius, scale.radius)
        box, spots = self._laid_out()
        if self._icon and not box.isEmpty():
            painter.drawPixmap(box, look.icon(self._icon, box.width(), colours.ink, colours.ground))
        for spot in spots:
            text.paint(painter, spot)
        if self._by_tab and self.hasFocus():
            inset = scale.stroke * 2.5
            painter.setPen(QPen(QColor(colours.ink), scale.stroke * 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), scale.radius, scale.radius)
