"""The body while nobody is signed in: what to do, and in the demo whose badges there are."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QWidget

from app.domain.words import QT_TRANSLATE_NOOP, say
from app.ui.empty import Empty
from app.ui.look import Look
from app.ui.scroll import Column
from app.ui.wiring import Card
from app.ui.wording import words
from app.ui.work import TYPE_IT

SCAN_BADGE = QT_TRANSLATE_NOOP("say", "Hold your badge in front of the scanner, or type its number.")
TYPE_PIN = QT_TRANSLATE_NOOP("say", "Type your PIN, then touch OK. Forgotten? A supervisor can give you a new one here.")


class SignIn(QWidget):
    """A picture with words from the left; the demo's badges at the right, or below in an upright window."""

    scanned = Signal(str)

    def __init__(self, look: Look, card: Card) -> None:
        super().__init__()
        self.what = Empty(look, "person", words(say(SCAN_BADGE)))
        direction = QBoxLayout.Direction.TopToBottom if look.scale.portrait else QBoxLayout.Direction.LeftToRight
        box = QBoxLayout(direction, self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(look.scale.gap)
        box.addWidget(self.what, 2)
        self.card: Column | None = None
        if card.badges:
            from app.ui.card import CardView

            view = CardView(look, card, badges=True)
            view.scanned.connect(self.scanned)
            self.card = Column(look, view, least_mm=30)
            box.addWidget(self.card, 3)

    def show_step(self, *, pin: bool, forgettable: bool = True) -> None:
        """Ask for the badge, or for the PIN; then the badges are out of the way. `forgettable`: it is one's own to sign in."""
        self.what.set_state("pin" if pin else "person", words(say((TYPE_PIN if forgettable else TYPE_IT) if pin else SCAN_BADGE)))
        if self.card is not None:
            self.card.setVisible(not pin)
