"""What the chip stands for, in full: the server, the last contact, what waits, what is held, and what a person can do."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from app.domain.permission import Permission
from app.domain.words import QT_TRANSLATE_NOOP, Say, say
from app.ui.chip import ALONE, ATTENTION, CONNECTING, NOT_SENT, OFFLINE, SYNCED, SYNCING, TRAINING, moment, sync_words
from app.ui.lines import LinesView
from app.ui.look import Look
from app.ui.panel import Panel
from app.ui.scroll import Column
from app.ui.tiles import Tile, Tiles
from app.ui.wiring import Kept, Sync
from app.ui.wording import words
from app.workflows.step import Line, Mark, Person

EXPLAINED = {
    SYNCED: QT_TRANSLATE_NOOP("say", "All that was done here is at the server, and what the others did is here."),
    SYNCING: QT_TRANSLATE_NOOP("say", "Go on working. What was done here is on its way, or what the others did is coming in."),
    NOT_SENT: QT_TRANSLATE_NOOP(
        "say", "Go on working. What was done here is kept and waits; the server has not been tried since. It is sent by itself."
    ),
    CONNECTING: QT_TRANSLATE_NOOP(
        "say", "Go on working. The server has not answered since this kiosk started. What is done here is kept and sent by itself."
    ),
    OFFLINE: QT_TRANSLATE_NOOP(
        "say", "Go on working. What is done here is kept and sent by itself, as soon as the server can be reached again."
    ),
    ATTENTION: QT_TRANSLATE_NOOP("say", "Nothing is lost. A person has to look; below stands at what."),
    ALONE: QT_TRANSLATE_NOOP("say", "This device works by itself: it follows no server, and all is kept here."),
    TRAINING: QT_TRANSLATE_NOOP(
        "say", "You practise: nothing here is real stock, and nothing of it is sent. Leave it on the home screen or at the sign-in."
    ),
}
"""What each state means, and whether anybody has to do anything."""
TO_DO = QT_TRANSLATE_NOOP("say", "What to do")
SERVER = QT_TRANSLATE_NOOP("say", "Server")
NO_SERVER = QT_TRANSLATE_NOOP("say", "no server")
CONTACT = QT_TRANSLATE_NOOP("say", "Last contact")
NEVER = QT_TRANSLATE_NOOP("say", "not yet")
WAITS = QT_TRANSLATE_NOOP("say", "Waiting to be sent")
NOTHING = QT_TRANSLATE_NOOP("say", "nothing")
ACTS = QT_TRANSLATE_NOOP("say", "acts: {count}")
PHOTOS = QT_TRANSLATE_NOOP("say", "Photos on the way")
PHOTOS_COUNT = QT_TRANSLATE_NOOP("say", "photos: {count}")
DEVICE = QT_TRANSLATE_NOOP("say", "This device")
OF_SITE = QT_TRANSLATE_NOOP("say", "{device}, site {site}")
HELD_HINT = QT_TRANSLATE_NOOP("say", "Held acts of this device, until a supervisor decides")
PLAIN = QT_TRANSLATE_NOOP("say", "{text}")
SETTLE = QT_TRANSLATE_NOOP("say", "Discrepancies")
DEVICES = QT_TRANSLATE_NOOP("say", "Devices")
SEEN = QT_TRANSLATE_NOOP("say", "I have seen this")
SEEN_MORE = QT_TRANSLATE_NOOP("say", "It needs no attention any more")
SEEN_ID = "ui:seen"
BESIDE_MM, TILE_MM = 125, 58


def meaning(sync: Sync) -> Say:
    """What the state means in a sentence."""
    return say(EXPLAINED[sync_words(sync).text])


def facts(sync: Sync, kept: Kept) -> tuple[Line, ...]:
    """The lines of the page: what to do first, what is held last."""
    to_do = (Line(say(TO_DO), sync.what, mark=Mark.OPEN),) if sync.what is not None else ()
    if sync.alone:
        return (*to_do, Line(say(SERVER), say(NO_SERVER)))
    name = say(OF_SITE, device=sync.device, site=sync.site) if sync.site else say(PLAIN, text=sync.device or "–")
    contact = say(PLAIN, text=moment(sync.since)) if sync.since else say(NEVER)
    waits = say(ACTS, count=sync.waiting) if sync.waiting else say(NOTHING)
    return (
        *to_do, Line(say(SERVER), say(PLAIN, text=sync.server or "–"), mark=Mark.DONE if sync.online else Mark.OPEN),
        Line(say(CONTACT), contact), Line(say(WAITS), waits, mark=Mark.OPEN if sync.waiting else Mark.DONE),
        *((Line(say(PHOTOS), say(PHOTOS_COUNT, count=sync.photos), mark=Mark.OPEN),) if sync.photos else ()),
        Line(say(DEVICE), name), *((Line(say(HELD_HINT), mark=Mark.HELD), *kept.held) if kept.held else ()),
    )


def offers(sync: Sync, kept: Kept, person: Person | None) -> list[Tile]:
    """What this person can do about it from here."""
    if person is None or sync.alone:
        return []
    found = []
    if kept.held and person.may(Permission.INV_RESOLVE):
        found.append(Tile("discrepancies", words(say(SETTLE)), icon="alert"))
    if person.may(Permission.ADM_SETTINGS):
        found.append(Tile("devices", words(say(DEVICES)), icon="device"))
    if kept.unseen and person.may(Permission.INV_RESOLVE):
        found.append(Tile(SEEN_ID, words(say(SEEN)), words(say(SEEN_MORE)), icon="check"))
    return found


class SyncPage(QWidget):
    """Facts as lines; keys beside them, or below in an upright window."""

    opened = Signal(str)
    """A workflow by name, or `SEEN_ID`."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._shown: tuple[Sync, Kept, Person | None] | None = None
        self.lines, self.tiles = LinesView(look), Tiles(look, width_mm=TILE_MM - 1)
        self.tiles.picked.connect(self.opened)
        content = QWidget()
        inner = QVBoxLayout(content)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addWidget(self.tiles)
        self._keys = Column(look, content, least_mm=look.scale.key / look.scale.px_per_mm)
        narrow = look.scale.portrait or look.scale.width_mm < BESIDE_MM
        box = QBoxLayout(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight, self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(look.scale.gap)
        if not narrow:
            self._keys.setFixedWidth(look.scale.mm(TILE_MM) + look.scale.gap + look.scale.mm(3))
        box.addWidget(Panel(look, self.lines), 3)
        box.addWidget(self._keys, 1)

    def show_state(self, sync: Sync, kept: Kept, person: Person | None) -> None:
        """Show another state; the same one leaves the page as it is scrolled."""
        now = (sync, kept, person)
        if now == self._shown:
            return
        self._shown = now
        self.lines.set_lines(facts(sync, kept))
        self.tiles.set_tiles(offers(sync, kept, person))
        self._keys.setVisible(bool(self.tiles.keys))
