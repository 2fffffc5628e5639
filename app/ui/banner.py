"""The verdict banner: full width, always in the same place, until the next event."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.domain.words import QT_TRANSLATE_NOOP, say
from app.ui import text
from app.ui.look import Look
from app.ui.text import LEFT, MIDDLE, RIGHT, Spot
from app.ui.wording import visible, words
from app.workflows.step import Mood, Verdict

ICONS = {Mood.DONE: "check", Mood.CONFIRM: "confirm", Mood.REFUSED: "cross", Mood.INFO: "info"}
WORDS = {
    Mood.DONE: QT_TRANSLATE_NOOP("say", "Done"),
    Mood.CONFIRM: QT_TRANSLATE_NOOP("say", "Confirm"),
    Mood.REFUSED: QT_TRANSLATE_NOOP("say", "Refused"),
    Mood.INFO: QT_TRANSLATE_NOOP("say", "Note"),
}
"""Said to a screen reader: the mood is never colour alone."""
READY = QT_TRANSLATE_NOOP("say", "Ready to scan")
CODE_SHARE = 0.3
"""Of the width, at most, for the scanned code."""


class Banner(QWidget):
    """Icon, words and the scanned code. The height is fixed, so that nothing below ever moves."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._verdict: Verdict | None = None
        self.setFixedHeight(self.height_of(look))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_verdict(None)

    @staticmethod
    def height_of(look: Look) -> int:
        """Three lines of body text: what happened, what did not change, what to do next; upright one more, for the code."""
        lines, air_mm = (4, 3.5) if look.scale.portrait else (3, 1)
        return lines * text.line(look.body("strong")) + look.scale.mm(air_mm)

    @property
    def verdict(self) -> Verdict | None:
        """What is shown now; None: nothing has happened yet."""
        return self._verdict

    def show_verdict(self, verdict: Verdict | None) -> None:
        """Show what became of the last event."""
        self._verdict = verdict
        mood = words(say(WORDS[verdict.mood])) if verdict else ""
        self.setAccessibleName(f"{mood}: {words(verdict.text)} {visible(verdict.code)}" if verdict else words(say(READY)))
        self.update()

    def minimumSizeHint(self) -> QSize:
        """Any width: the words wrap."""
        return QSize(self._look.scale.mm(60), self.height())

    def spots(self) -> list[Spot]:
        """The texts with their boxes, as painted: the words as large as they fit."""
        look, scale = self._look, self._look.scale
        pad, edge = scale.mm(4), self._edge()
        left = pad + edge + scale.gap
        if self._verdict is None:
            box = QRect(left, 0, self.width() - left - pad, self.height())
            return [Spot(words(say(READY)), look.strong(), look.palette.quiet, box)]
        ink, sentence, code = look.palette.mood(self._verdict.mood).ink, words(self._verdict.text), visible(self._verdict.code)
        spots: list[Spot] = []
        right, height = self.width() - pad, self.height()
        if code and scale.portrait:
            face = look.body("strong", code=True)
            height -= text.line(face) + scale.mm(1.5)
            below = QRect(left, height, right - left, text.line(face))
            spots.append(Spot(text.shortened_line(face, code, below.width()), face, ink, below))
        elif code:
            face = look.body("strong", code=True)
            room = int(self.width() * CODE_SHARE)
            code = text.shortened_line(face, code, room)
            wide = min(room, text.size(face, code).width() + 2)
            spots.append(Spot(code, face, ink, QRect(right - wide, 0, wide, self.height()), RIGHT | MIDDLE))
            right -= wide + scale.gap
        box = QRect(left, 0, right - left, height)
        faces = (look.strong("bold"), look.body("bold"), look.body("strong"))
        made = [Spot(sentence, face, ink, box, LEFT | MIDDLE) for face in faces]
        return [next((s for s in made if text.fits(s)), made[-1]), *spots]

    def _edge(self) -> int:
        return min(round(1.7 * self._look.scale.icon), round(self.height() * 0.6))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The mood's colour from edge to edge; before the first event only an outline."""
        look, edge = self._look, self._edge()
        painter = QPainter(self)
        where = QRect(look.scale.mm(4), (self.height() - edge) // 2, edge, edge)
        if self._verdict is None:
            painter.fillRect(self.rect(), QColor(look.palette.panel.ground))
            painter.fillRect(0, self.height() - look.scale.stroke, self.width(), look.scale.stroke, QColor(look.palette.border))
            painter.drawPixmap(where, look.icon("scan", edge, look.palette.quiet))
        else:
            pair = look.palette.mood(self._verdict.mood)
            painter.fillRect(self.rect(), QColor(pair.ground))
            painter.drawPixmap(where, look.icon(ICONS[self._verdict.mood], edge, pair.ink, pair.ground))
        for spot in self.spots():
            text.paint(painter, spot)
