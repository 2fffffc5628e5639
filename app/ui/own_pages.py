"""The window's own pages, behind which no workflow stands: the choice of a table, one table, the settings, the sync."""

from typing import NamedTuple

import msgspec
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.listing import Listing
from app.domain.permission import Permission
from app.domain.words import QT_TRANSLATE_NOOP, Say, say
from app.events import Scan
from app.settings import Settings
from app.ui.chip import sync_words
from app.ui.desk import Desk
from app.ui.files_page import FilesPage
from app.ui.home import FILES_ID, RECORDS_ID, SETTINGS_ID, SYNC_ID
from app.ui.look import Look
from app.ui.scroll import Column
from app.ui.settings_page import Place, SettingsPage
from app.ui.sync_page import SyncPage, meaning
from app.ui.table_pages import TablePages
from app.ui.tiles import Tile, Tiles
from app.ui.wiring import Kept, Wiring
from app.ui.wording import words
from app.workflows.step import Person, Screen

TABLES = QT_TRANSLATE_NOOP("say", "Tables")
CHOOSE_TABLE = QT_TRANSLATE_NOOP("say", "Choose a table")
TOUCH_ROW = QT_TRANSLATE_NOOP("say", "Touch a row to see all of it, a heading to sort.")
SETTINGS = QT_TRANSLATE_NOOP("say", "Settings")
SERVER = QT_TRANSLATE_NOOP("say", "Server")
FILES = QT_TRANSLATE_NOOP("say", "Files")
SET = QT_TRANSLATE_NOOP("say", "Set up this kiosk")
SET_HINT = QT_TRANSLATE_NOOP("say", "Each change holds at once.")


class Own(NamedTuple):
    """A page of the window's own, and the table on it where it is one."""

    name: str
    listing: Listing | None = None


def own_screen(title: str, prompt: str | Say, hint: str | None = None) -> Screen:
    """What the frame says around a page that no workflow has made."""
    said = prompt if isinstance(prompt, Say) else say(prompt)
    return Screen(workflow="", step="", title=say(title), prompt=said, hint=say(hint) if hint is not None else None)


class OwnPages(QObject):
    """Which of them covers the session's screen, if one does; builds each when it is first opened."""

    opened = Signal(str)
    renamed = Signal()
    """The frame's words are others now: a page was turned."""
    typing = Signal(str, str, object)
    changed = Signal(object)
    refused = Signal(object)
    """What was typed into the settings cannot be set; the sentence says why."""
    leaving = Signal()

    def __init__(
        self, look: Look, wiring: Wiring, desk: Desk, settings: Settings, tables: TablePages, page: Own | None,
        place: Place | None,
    ) -> None:
        super().__init__(desk)
        self._look, self._wiring, self._desk, self._settings, self._tables = look, wiring, desk, settings, tables
        self.page = page
        """The page that covers the session's screen; None: none does."""
        self._place = place
        self._person: Person | None = None
        self._kept = Kept()
        self.settings_page: SettingsPage | None = None
        """The settings, once they were opened."""
        self._sync_page: SyncPage | None = None
        self.files_page: FilesPage | None = None
        """The page of files, once it was opened."""
        self._overview: QWidget | None = None

    # --- what the frame asks ------------------------------------------------------------------------------------------

    @property
    def testing(self) -> bool:
        """Whether scans are only tests now."""
        return self.page is not None and self.page.name == SETTINGS_ID

    @property
    def place(self) -> Place | None:
        """Where in the settings the person is."""
        return self.settings_page.place if self.settings_page is not None and self.testing else None

    def screen(self, *, roomy: bool) -> Screen | None:
        """Title, prompt and hint of the page that is open, None where none is. Only a `roomy` window has a line for hints."""
        match self.page:
            case None:
                return None
            case Own("ui:settings"):
                return own_screen(SETTINGS, SET, SET_HINT if roomy else None)
            case Own("ui:sync"):
                sync = self._wiring.sync()
                return msgspec.structs.replace(own_screen(SERVER, SERVER), prompt=sync_words(sync), hint=meaning(sync))
            case Own("ui:files"):
                return own_screen(FILES, self.files_page.prompt if self.files_page is not None else FILES)
            case Own(_, Listing() as listing):
                return own_screen(TABLES, listing.title, TOUCH_ROW if roomy else None)
        return own_screen(TABLES, CHOOSE_TABLE)

    # --- what the frame tells -----------------------------------------------------------------------------------------

    def show(self, person: Person | None) -> None:
        """Put the page that is open on the desk, as far as this person may see it."""
        self._person = person
        self._show()

    def open(self, name: str) -> None:
        """Open the tables, the settings or the page of the sync; it is seen once it is shown."""
        self.page = Own(name)
        self._kept = self._wiring.kept() if name == SYNC_ID else Kept()

    def open_table(self, name: str) -> None:
        """Open one table by name, once the names are known."""
        self.page = Own(RECORDS_ID, self._tables.named(name))
        self._show()
        self.renamed.emit()

    def back(self) -> bool:
        """A step back inside these pages; False where there is none to take."""
        if self.page is None:
            return False
        if self.page.name == SYNC_ID:
            self.page = None
            return True
        if self.page.name == FILES_ID:
            if self.files_page is None or not self.files_page.back():
                self.page = None
            return True
        if self._tables.shown is not None and self._tables.shown.back():
            return True
        if self.page.listing is not None:
            self.page = Own(RECORDS_ID)
            self._show()
            self.renamed.emit()
            return True
        return False

    def tested(self, scan: Scan, at: float) -> None:
        """A scan came while the settings are open."""
        if self.settings_page is not None:
            self.settings_page.tested(scan, at)

    def refresh_devices(self) -> None:
        """Look at the devices again where they are shown."""
        if self.testing and self.settings_page is not None:
            self.settings_page.refresh()

    def refresh_sync(self) -> None:
        """Look at the sync again where its page is shown."""
        if self.page is not None and self.page.name == SYNC_ID:
            self._show_sync()
            self.renamed.emit()

    # --- bodies -------------------------------------------------------------------------------------------------------

    def _show(self) -> None:
        assert self.page is not None, "a page is open"
        if self.page.name == SETTINGS_ID:
            self._show_settings()
        elif self.page.name == SYNC_ID:
            self._show_sync()
        elif self.page.name == FILES_ID:
            self._show_files()
        elif self.page.listing is not None:
            self._tables.show(self.page.listing, 0, choosing=False)
        else:
            self._show_overview()

    def _show_settings(self) -> None:
        rules = self._person is not None and self._person.may(Permission.ADM_RULES)
        if self.settings_page is None or self.settings_page.rules != rules:
            wired = self._wiring
            self.settings_page = made = SettingsPage(
                self._look, self._settings, wired.devices, ports=wired.ports, calibration=wired.calibration, rules=rules,
                printing=wired.printing, mailing=wired.mailing, pairing=wired.pairing,
                place=self._place,
            )
            made.opened.connect(self.opened)
            made.refused.connect(self.refused)
            made.changed.connect(self.changed)
            made.typing.connect(self.typing)
            made.leave.connect(self.leaving)
        self._desk.show_body(self.settings_page)

    def _show_sync(self) -> None:
        if self._sync_page is None:
            self._sync_page = SyncPage(self._look)
            self._sync_page.opened.connect(self.opened)
        self._sync_page.show_state(self._wiring.sync(), self._kept, self._person)
        self._desk.show_body(self._sync_page)

    def _show_files(self) -> None:
        assert self._wiring.files is not None, "the tile is there where files are"
        if self.files_page is None:
            self.files_page = FilesPage(self._look, self._wiring.files)
            self.files_page.renamed.connect(self.renamed)
        self.files_page.show_to(self._person)
        self._desk.show_body(self.files_page)

    def _show_overview(self) -> None:
        if self._overview is None:
            self._tiles = Tiles(self._look)
            self._tiles.picked.connect(self.open_table)
            content = QWidget()
            inner = QVBoxLayout(content)
            inner.setContentsMargins(0, 0, 0, 0)
            inner.addWidget(self._tiles)
            self._overview = Column(self._look, content)
        self._tiles.set_tiles([Tile(x.name, words(x.title), icon="table") for x in self._tables.listings() if not x.inside])
        self._desk.show_body(self._overview)
