"""Which body stands in the frame: home, sign-in, a workflow, a table, or one of the window's own pages."""

from typing import NamedTuple

import msgspec
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.listing import Listing
from app.domain.permission import Permission
from app.domain.words import QT_TRANSLATE_NOOP, Say, say
from app.events import Answer, Scan
from app.settings import Settings
from app.ui.chip import sync_words
from app.ui.desk import Desk
from app.ui.empty import Empty
from app.ui.home import RECORDS_ID, SETTINGS_ID, SYNC_ID, Home
from app.ui.look import Look
from app.ui.records import Records
from app.ui.scroll import Column
from app.ui.settings_page import Place, SettingsPage
from app.ui.sign_in import SignIn
from app.ui.sync_page import SyncPage, meaning
from app.ui.table_pages import TablePages
from app.ui.tiles import Tile, Tiles
from app.ui.wiring import Kept, Wiring
from app.ui.wording import words
from app.ui.work import Work
from app.workflows.step import Button, Person, Screen, Wants

HOME_WORKFLOW, HOME_STEP = "inspect", "home"
SIGN_IN_WORKFLOW, SIGN_IN_STEP = "sign_in", "badge"
FIRST_WORKFLOW = "first-start"
"""What stands before there is a warehouse."""
CLOSED_WORKFLOW = "closed"
"""The screen of a warehouse that could not be opened: its verdict says why."""
OPENING = QT_TRANSLATE_NOOP("say", "Opening the warehouse …")
OPENING_HINT = QT_TRANSLATE_NOOP("say", "This takes a moment after a power cut.")
STOCKHAND = QT_TRANSLATE_NOOP("say", "Stockhand")
TABLES = QT_TRANSLATE_NOOP("say", "Tables")
CHOOSE_TABLE = QT_TRANSLATE_NOOP("say", "Choose a table")
TOUCH_ROW = QT_TRANSLATE_NOOP("say", "Touch a row to see all of it, a heading to sort.")
SETTINGS = QT_TRANSLATE_NOOP("say", "Settings")
SERVER = QT_TRANSLATE_NOOP("say", "Server")
SET = QT_TRANSLATE_NOOP("say", "Set up this kiosk")
SET_HINT = QT_TRANSLATE_NOOP("say", "Each change holds at once.")
ROOMY_MM = 150
"""Height of a window from which a table or the jobs can spare the line of a hint."""
BACK = QT_TRANSLATE_NOOP("say", "Back")
MORE = QT_TRANSLATE_NOOP("say", "More …")
TO_TABLE = QT_TRANSLATE_NOOP("say", "Back to the table")
COUNTED = {
    "approve": QT_TRANSLATE_NOOP("say", "Approve {n}"),
    "recount": QT_TRANSLATE_NOOP("say", "Recount {n}"),
    "reject": QT_TRANSLATE_NOOP("say", "Reject {n}"),
}
"""Keys of a table that say how many rows they are about."""
ONE_BY_ONE = frozenset({"discrepancies"})
"""Tables of a workflow whose rows are opened, not ticked."""
MORE_KEY = "ui:more"


class Own(NamedTuple):
    """A page of the window's own: no workflow stands behind it."""

    name: str
    listing: Listing | None = None


class Pages(QObject):
    """Builds bodies when they are first needed, and knows what the frame should say around the one that is shown."""

    picked = Signal(str)
    opened = Signal(str)
    scanned = Signal(str)
    alerted = Signal(object)
    pressed = Signal(str)
    """A key of the workflow that stands among a table's chips."""
    renamed = Signal()
    """The frame's words are others now: rows were chosen, a page was turned."""
    typing = Signal(str, str, object)
    changed = Signal(object)
    refused = Signal(object)
    """What was typed into the settings cannot be set; the sentence says why."""
    leaving = Signal()
    settling = Signal(str)
    """A row of a table is to be shown by the workflow that settles such things."""

    def __init__(
        self, look: Look, wiring: Wiring, desk: Desk, settings: Settings, page: Own | None, place: Place | None = None
    ) -> None:
        super().__init__(desk)
        self._place = place
        self._look, self._wiring, self._desk, self._settings = look, wiring, desk, settings
        self.page = page
        """The window's own page that covers the session's screen; None: none does."""
        self._screen: Screen | None = None
        self._home: Home | None = None
        self._sign_in: SignIn | None = None
        self._work: Work | None = None
        self._tables = TablePages(look, wiring, desk, settings.currency)
        self._tables.changed.connect(self.renamed)
        self._tables.pressed.connect(self.pressed)
        self._tables.opened.connect(self.settling)
        self._tables.searching.connect(self.typing)
        self._settings_page: SettingsPage | None = None
        self._sync_page: SyncPage | None = None
        self._kept = Kept()
        self._person: Person | None = None
        self._tables_page: QWidget | None = None
        self._more = False
        self._opening = Empty(look, "loading", words(say(OPENING_HINT)))

    # --- what the frame asks ------------------------------------------------------------------------------------------

    @property
    def own(self) -> bool:
        """Whether a page of the window's own is shown."""
        return self.page is not None

    @property
    def testing(self) -> bool:
        """Whether scans are only tests now."""
        return self.page is not None and self.page.name == SETTINGS_ID

    @property
    def at_home(self) -> bool:
        """Whether home is where we are; also before anybody has signed in."""
        screen = self._screen
        if self.page is not None:
            return False
        return screen is None or screen.workflow in (SIGN_IN_WORKFLOW, CLOSED_WORKFLOW, FIRST_WORKFLOW) or _is_home(screen)

    @property
    def can_cancel(self) -> bool:
        """Whether the bar offers a step back: not at the very beginning, nor where the main key does the same."""
        screen = self._screen
        if self.page is not None or screen is None or _is_home(screen) or screen.workflow in (CLOSED_WORKFLOW, FIRST_WORKFLOW):
            return False
        if any(b.key == "cancel" for b in screen.buttons) or self.main == "cancel":
            return False
        return not (screen.workflow == SIGN_IN_WORKFLOW and screen.step == SIGN_IN_STEP)

    @property
    def shown(self) -> Screen:
        """Title, prompt, hint and keys of the head for what is shown."""
        match self.page:
            case Own("ui:settings"):
                return _own(SETTINGS, SET, SET_HINT if self._look.scale.height_mm > ROOMY_MM else None)
            case Own("ui:sync"):
                sync = self._wiring.sync()
                return msgspec.structs.replace(_own(SERVER, SERVER, None), prompt=sync_words(sync), hint=meaning(sync))
            case Own(_, None) if self.page is not None:
                return _own(TABLES, CHOOSE_TABLE, None)
            case Own(_, Listing() as listing):
                return _own(TABLES, listing.title, TOUCH_ROW if self._look.scale.height_mm > ROOMY_MM else None)
        if self._screen is None:
            return _own(STOCKHAND, OPENING, None)
        if self._screen.table:
            return self._table_screen(self._screen)
        if _is_home(self._screen) and self._look.scale.height_mm <= ROOMY_MM:
            return msgspec.structs.replace(self._screen, hint=None)  # the jobs need its line more
        return self._screen

    @property
    def part(self) -> str:
        """Second line of the bar: a table's hint, which has no room below, and how many rows it has."""
        if self.records_shown is None:
            return ""
        hint = self._screen.hint if self.page is None and self._screen is not None else None
        parts = (words(hint) if hint is not None else "", self.records_shown.total_words)
        return " · ".join(p for p in parts if p)

    @property
    def main(self) -> str:
        """The main key's name for the session."""
        return self._screen.main.key if self._screen is not None and self._screen.main is not None else ""

    @property
    def main_words(self) -> str:
        """What the main key says; "" where there is none."""
        if self.page is not None:
            return words(say(BACK))
        main = self._screen.main if self._screen is not None else None
        return self._counted(main) if main is not None else ""

    @property
    def second(self) -> str:
        """The name of the second key that a table has in the bottom row."""
        return self._screen.buttons[0].key if self.second_words and self._screen is not None else ""

    @property
    def second_words(self) -> str:
        """What it says."""
        screen = self._screen
        if self.page is not None or screen is None or not screen.buttons or self.records_shown is None:
            return ""
        return self._counted(screen.buttons[0])

    def targets(self) -> tuple[str, ...]:
        """Ids of the rows that are chosen in a workflow's table."""
        return self._tables.targets() if self.page is None else ()

    @property
    def home(self) -> Home | None:
        """The home screen, once it was shown."""
        return self._home

    @property
    def work(self) -> Work | None:
        """The body of workflows, once one was shown."""
        return self._work

    @property
    def settings_page(self) -> SettingsPage | None:
        """The settings, once they were opened."""
        return self._settings_page

    @property
    def place(self) -> Place | None:
        """Where in the settings the person is."""
        return self._settings_page.place if self._settings_page is not None and self.testing else None

    @property
    def records(self) -> Records | None:
        """The table that was built last."""
        return self._tables.records

    @property
    def records_shown(self) -> Records | None:
        """The table, where it is what is shown."""
        return self._tables.shown

    # --- what the frame tells -----------------------------------------------------------------------------------------

    def show(self, answer: Answer | None) -> None:
        """Put the right body in place for the newest answer, or keep the window's own page."""
        screen = answer.screen if answer is not None else None
        if screen is not self._screen:
            self._more = False
        self._screen = screen
        self._person = answer.person if answer is not None else None
        if self.page is not None:
            self._show_own(self.page)
        elif screen is None:
            self._desk.show_body(self._opening)
        elif screen.workflow == CLOSED_WORKFLOW:
            sentence = screen.verdict.text if screen.verdict is not None else say(OPENING_HINT)
            self._opening.set_state("alert", words(sentence))
            self._desk.show_body(self._opening)
        elif screen.workflow == SIGN_IN_WORKFLOW and not screen.lines and not screen.choices:
            self._show_sign_in(screen)
        elif _is_home(screen):
            self._show_home(screen, answer.person if answer is not None else None)
        elif screen.table and self._wiring.tables() is not None and not self._more:
            self._show_table(screen)
        else:
            self._show_work(screen)

    def refresh(self) -> None:
        """Others did something: the table that is shown is read again."""
        if (records := self.records_shown) is not None:
            records.model.refresh()

    def leave_own_page(self) -> None:
        """The session has something to show."""
        self.page = None

    def open_own(self, name: str) -> None:
        """Open the tables, the settings or the page of the sync."""
        self.page = Own(name)
        self._kept = self._wiring.kept() if name == SYNC_ID else Kept()

    def open_table(self, name: str) -> None:
        """Open one table by name, once the names are known."""
        self.page = Own(RECORDS_ID, self._tables.named(name))
        self._show_own(self.page)
        self.renamed.emit()

    def back(self) -> bool:
        """A step back inside the window's own pages; False where there is none to take."""
        if self.page is None:
            return False
        if self.page.name == SYNC_ID:
            self.page = None
            return True
        if self.records_shown is not None and self.records_shown.back():
            return True
        if self.page.listing is not None:
            self.page = Own(RECORDS_ID)
            self._show_own(self.page)
            self.renamed.emit()
            return True
        return False

    def head_key(self, name: str) -> bool:
        """Take a key of the head that is the frame's own; False where it is the workflow's."""
        if name != MORE_KEY:
            return False
        self._more = not self._more
        assert self._screen is not None, "the key stands on a screen"
        if self._more:
            self._show_work(self._screen)
        else:
            self._show_table(self._screen)
        self.renamed.emit()
        return True

    def tested(self, scan: Scan, at: float) -> None:
        """A scan came while the settings are open."""
        if self._settings_page is not None:
            self._settings_page.tested(scan, at)

    def refresh_devices(self) -> None:
        """Look at the devices again where they are shown."""
        if self.testing and self._settings_page is not None:
            self._settings_page.refresh()

    def stop(self) -> None:
        """End the tables' thread: these pages are built anew, or nothing is shown any more."""
        self._tables.stop()

    # --- bodies -------------------------------------------------------------------------------------------------------

    def _show_home(self, screen: Screen, person: Person | None) -> None:
        if self._home is None:
            self._home = home = Home(self._look, self._wiring.card())
            home.opened.connect(self.opened)
            home.picked.connect(self.picked)
            home.scanned.connect(self.scanned)
            home.alerted.connect(self.alerted)
        jobs = [j for j in self._wiring.jobs() if j.name not in (HOME_WORKFLOW, SIGN_IN_WORKFLOW)]
        self._home.show_home(jobs, person, self._wiring.alerts(), screen.choices, tables=self._wiring.tables() is not None)
        self._desk.show_body(self._home)

    def _show_sign_in(self, screen: Screen) -> None:
        if self._sign_in is None:
            self._sign_in = SignIn(self._look, self._wiring.card())
            self._sign_in.scanned.connect(self.scanned)
        forgettable = any(b.key == "forgotten" for b in screen.buttons)
        self._sign_in.show_step(pin=screen.wants is Wants.PIN, forgettable=forgettable)
        self._desk.show_body(self._sign_in)

    def _show_work(self, screen: Screen) -> None:
        if self._work is None:
            self._work = Work(self._look)
            self._work.picked.connect(self.picked)
        self._desk.show_body(self._work)
        self._work.show_screen(screen)

    def _show_table(self, screen: Screen) -> None:
        name, _, scope = screen.table.partition(":")
        listing = self._tables.named(name)
        assert listing is not None, f"a workflow shows a table that is not there: {name}"
        self._tables.show(listing, int(scope or 0), choosing=name not in ONE_BY_ONE, again=True)

    def refresh_sync(self) -> None:
        """Look at the sync again where its page is shown."""
        if self.page is not None and self.page.name == SYNC_ID:
            self._show_sync()
            self.renamed.emit()

    def _show_sync(self) -> None:
        if self._sync_page is None:
            self._sync_page = SyncPage(self._look)
            self._sync_page.opened.connect(self.opened)
        self._sync_page.show_state(self._wiring.sync(), self._kept, self._person)
        self._desk.show_body(self._sync_page)

    def _show_own(self, page: Own) -> None:
        if page.name == SETTINGS_ID:
            rules = self._person is not None and self._person.may(Permission.ADM_RULES)
            if self._settings_page is None or self._settings_page.rules != rules:
                wired, at = self._wiring, self._place
                self._settings_page = SettingsPage(
                    self._look, self._settings, wired.devices, ports=wired.ports, calibration=wired.calibration, rules=rules,
                    place=at,
                )
                self._settings_page.opened.connect(self.opened)
                self._settings_page.refused.connect(self.refused)
                self._settings_page.changed.connect(self.changed)
                self._settings_page.typing.connect(self.typing)
                self._settings_page.leave.connect(self.leaving)
            self._desk.show_body(self._settings_page)
        elif page.name == SYNC_ID:
            self._show_sync()
        elif page.listing is not None:
            self._tables.show(page.listing, 0, choosing=False)
        else:
            self._show_tables()

    def _show_tables(self) -> None:
        if self._tables_page is None:
            self._tiles = Tiles(self._look)
            self._tiles.picked.connect(self.open_table)
            content = QWidget()
            inner = QVBoxLayout(content)
            inner.setContentsMargins(0, 0, 0, 0)
            inner.addWidget(self._tiles)
            self._tables_page = Column(self._look, content)
        self._tiles.set_tiles([Tile(x.name, words(x.title), icon="table") for x in self._tables.listings()])
        self._desk.show_body(self._tables_page)

    # --- words --------------------------------------------------------------------------------------------------------

    def _table_screen(self, screen: Screen) -> Screen:
        """A table takes the room of the hint, and its further keys stand among its chips."""
        if self._more or self.records_shown is None:
            back = (Button(MORE_KEY, say(TO_TABLE)),) if self._more else ()
            return msgspec.structs.replace(screen, buttons=back)
        keys = list(screen.buttons[1:])
        if self.targets() and screen.main is not None and screen.main.key == "approve":
            keys.append(Button("reject", say(COUNTED["reject"], n=len(self.targets())), danger=True))
        self.records_shown.set_extra(tuple(keys))
        more = (Button(MORE_KEY, say(MORE)),) if screen.choices else ()
        return msgspec.structs.replace(screen, buttons=more, hint=None)

    def _counted(self, button: Button) -> str:
        chosen = len(self.targets())
        if chosen and button.key in COUNTED:
            return words(say(COUNTED[button.key], n=chosen))
        return words(button.label)


def _is_home(screen: Screen) -> bool:
    return screen.workflow == HOME_WORKFLOW and screen.step == HOME_STEP


def _own(title: str, prompt: str | Say, hint: str | None) -> Screen:
    return Screen(
        workflow="",
        step="",
        title=say(title),
        prompt=prompt if isinstance(prompt, Say) else say(prompt),
        hint=say(hint) if hint is not None else None,
    )
