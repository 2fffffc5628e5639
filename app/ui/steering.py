"""What a touch of the frame's keys does: an input of the session, or a step inside the window's own pages."""

from collections.abc import Callable

from app.events import Input, Open, Pick, Press
from app.ui.desk import Desk
from app.ui.home import FILES_ID, RECORDS_ID, SETTINGS_ID, SYNC_ID
from app.ui.pages import Pages
from app.ui.settings_page import TRAINING_ID
from app.ui.shutter import CHOICES
from app.ui.sync_page import SEEN_ID
from app.ui.typist import Typist
from app.ui.wiring import Alert, Wiring

DISCREPANCIES = "discrepancies"
"""The workflow that settles what does not fit."""


class Steering:
    """Survives new views; `join` ties it to them. `submit` takes inputs, `show` paints what is open now,
    `uncover` leaves the window's own page, and `shutter` takes a photo."""

    def __init__(
        self, wiring: Wiring, submit: Callable[[Input], None], typist: Typist, *, show: Callable[[], None],
        uncover: Callable[[], None], shutter: Callable[[str], None],
    ) -> None:
        self._wiring, self._submit, self._typist, self._show, self._uncover = wiring, submit, typist, show, uncover
        self._shutter = shutter
        self._desk: Desk
        self._pages: Pages

    def join(self, desk: Desk, pages: Pages) -> None:
        """Take touches of these views from now on."""
        self._desk, self._pages = desk, pages
        desk.bar.home.connect(self.home)
        desk.bar.back.connect(lambda: self._submit(Press("cancel")))
        desk.bar.sync.connect(lambda: self.open(SYNC_ID))
        desk.bar.sign_out.connect(lambda: self._submit(Press("sign-out")))
        desk.head.pressed.connect(self._head_key)
        desk.row.undo.connect(lambda: self._submit(Press("undo")))
        desk.row.main.connect(self._main)
        desk.row.second.connect(lambda: self._pick(pages.second))
        pages.picked.connect(lambda id: self._shutter(id) if id in CHOICES else self._submit(Pick(id)))
        pages.opened.connect(self.open)
        pages.alerted.connect(self._alert)
        pages.pressed.connect(self._head_key)
        pages.settling.connect(self._settle)

    def home(self) -> None:
        """To the home screen; the task in hand stays on the disk."""
        self._uncover()
        self._submit(Press("home"))

    def back(self) -> None:
        """A step back: the keypad goes, or a page of the window's own, or the session takes it."""
        if self._desk.keypad is not None:
            self._typist.close()
        elif self._pages.back():
            self._show()
        else:
            self._submit(Press("cancel"))

    def open(self, name: str) -> None:
        """Open a job, or one of the window's own pages."""
        if name == SEEN_ID:
            self._wiring.seen()
            name = SYNC_ID
        if name == TRAINING_ID:
            self._uncover()
            self._submit(Press(name))
        elif name in (RECORDS_ID, SETTINGS_ID, SYNC_ID, FILES_ID):
            self._pages.open_own(name)
            self._show()
        else:
            self._submit(Open(name))

    def _alert(self, alert: Alert) -> None:
        if alert.opens:
            self.open(alert.opens)
            if alert.picks:
                self._submit(Pick(alert.picks))
        elif alert.table:
            self._pages.open_table(alert.table)

    def _settle(self, id: str) -> None:
        """A row about something that does not fit: the workflow that settles it shows it."""
        if self._pages.own:
            self._submit(Open(DISCREPANCIES))
        self._submit(Pick(id))

    def _head_key(self, name: str) -> None:
        if not self._pages.head_key(name):
            self._pick(name)

    def _main(self) -> None:
        if self._pages.own:
            if not self._pages.back():
                self.home()
            self._show()
        else:
            self._pick(self._pages.main)

    def _pick(self, name: str) -> None:
        """A key of the workflow: with the chosen rows where it stands under a table."""
        targets = self._pages.targets()
        self._submit(Pick(name, targets) if targets else Press(name))
