"""The home screen: every job as a tile, what waits for somebody, and the card of codes to try."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from app.domain.permission import Permission
from app.domain.words import QT_TRANSLATE_NOOP, say
from app.ui.look import Look
from app.ui.scroll import BAR_MM, Column
from app.ui.tiles import Tile, Tiles
from app.ui.wiring import Alert, Card, Job
from app.ui.wording import words
from app.workflows.step import Choice, Mood, Person

ICONS = frozenset({
    "move", "contain", "receive", "count", "review", "inspect", "issue", "return", "isolate", "release", "pin", "alert", "chart",
    "clock", "assemble", "reserve", "maintain", "install", "transfer", "onhand", "spillage", "rma", "buying", "discrepancies",
    "prices", "records", "labels", "serials", "serialize",
})
"""Jobs with a picture of their own."""
OTHER_NAMES = {
    "containers": "contain", "returns": "return", "counting": "count", "reset_pin": "pin", "reset-pin": "pin",
    "attention": "alert", "reports": "chart", "activities": "clock",
}
RECORDS = QT_TRANSLATE_NOOP("say", "Tables")
SETTINGS = QT_TRANSLATE_NOOP("say", "Settings")
FILES = QT_TRANSLATE_NOOP("say", "Files")
ALERT = "alert:"
RECORDS_ID, SETTINGS_ID, SYNC_ID, FILES_ID = "ui:records", "ui:settings", "ui:sync", "ui:files"
RESUME, GO_ON = "resume:", "recount"
"""A half-done task that can be gone on with, and its picture."""
CARD_MM, NARROW_CARD_MM, WIDE_MM = 64, 57, 230
"""Wide enough for bars that a phone reads; the rest is for the jobs. The first in windows wide enough, else the second."""
LOW_MM, LOW_TILE_MM = 140, 11.5
"""In a window lower than the first, tiles have the second height, so that most jobs are seen at once; they grow where few are."""
CARD_SHARE = 0.3
"""Of the window's width, at most, where its codes need more than that."""
ALERT_ICONS = {Mood.DONE: "check", Mood.CONFIRM: "alert", Mood.REFUSED: "cross", Mood.INFO: "info"}


def icon_of(job: str) -> str:
    """The picture of a job; one without has the common one."""
    name = OTHER_NAMES.get(job, job)
    return name if name in ICONS else "job"


class Home(QWidget):
    """Tiles from the left, the card at the right; in an upright window the card is below."""

    opened = Signal(str)
    """A job by name, or one of the window's own pages."""
    picked = Signal(str)
    """A choice of the session's home screen, such as going on with a half-done task."""
    scanned = Signal(str)
    alerted = Signal(object)

    def __init__(self, look: Look, card: Card) -> None:
        super().__init__()
        self._look = look
        low = look.scale.height_mm < LOW_MM and not look.scale.portrait
        self.tiles = Tiles(look, width_mm=40, height_mm=LOW_TILE_MM if low else 0)
        self.tiles.picked.connect(self.opened)
        self._first = Tiles(look, width_mm=44, columns_max=3, height_mm=12, grow=False)
        self._first.picked.connect(self._pick_first)
        self._alerts: tuple[Alert, ...] = ()
        content = QWidget()
        inner = QVBoxLayout(content)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(look.scale.gap)
        inner.addWidget(self._first)
        inner.addWidget(self.tiles, 1)
        portrait = look.scale.portrait
        box = QBoxLayout(QBoxLayout.Direction.TopToBottom if portrait else QBoxLayout.Direction.LeftToRight, self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(look.scale.gap)
        self.column = Column(look, content, least_mm=30)
        box.addWidget(self.column, 3)
        self.card: Column | None = None
        if card.codes:
            from app.ui.card import CardView

            view = CardView(look, card, badges=False)
            view.scanned.connect(self.scanned)
            self.card = Column(look, view, least_mm=30)
            if not portrait:
                needed = min(view.least_width + look.scale.mm(BAR_MM), round(look.scale.width * CARD_SHARE))
                self.card.setMaximumWidth(max(look.scale.mm(CARD_MM if look.scale.width_mm >= WIDE_MM else NARROW_CARD_MM), needed))
            box.addWidget(self.card, 2)

    def show_home(
        self, jobs: Sequence[Job], person: Person | None, alerts: Sequence[Alert], choices: Sequence[Choice], *, tables: bool,
        files: bool = False,
    ) -> None:
        """Show what this person may do now."""
        tiles = [Tile(j.name, words(j.title), icon=icon_of(j.name)) for j in jobs if person is not None and person.may(j.needs)]
        if person is not None and tables and person.may(Permission.INV_APPROVE_COUNT):
            tiles.append(Tile(RECORDS_ID, words(say(RECORDS)), icon="table"))
        if person is not None and files and person.may(Permission.ADM_SETTINGS):
            tiles.append(Tile(FILES_ID, words(say(FILES)), icon="files"))
        if person is not None and person.may(Permission.ADM_SETTINGS):
            tiles.append(Tile(SETTINGS_ID, words(say(SETTINGS)), icon="settings"))
        self.tiles.set_tiles(tiles)
        self._alerts = tuple(alerts)
        first = [Tile(f"{ALERT}{n}", words(a.text), icon=ALERT_ICONS[a.mood]) for n, a in enumerate(alerts)]
        for c in choices:
            icon = GO_ON if c.id.startswith(RESUME) else ""
            first.append(Tile(c.id, words(c.label), words(c.detail) if c.detail else "", icon, c.danger))
        self._first.set_tiles(first)
        self._first.setVisible(bool(first))

    def _pick_first(self, id: str) -> None:
        if id.startswith(ALERT):
            self.alerted.emit(self._alerts[int(id.removeprefix(ALERT))])
        else:
            self.picked.emit(id)
