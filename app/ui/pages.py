"""Which body stands in the frame, a session's screen or a page of the window's own, and what the frame says around it."""

import msgspec
from PySide6.QtCore import QObject, Signal

from app.domain.words import QT_TRANSLATE_NOOP, say
from app.events import Answer, Scan
from app.settings import Settings
from app.ui.bodies import CLOSED_WORKFLOW, FIRST_WORKFLOW, SIGN_IN_STEP, SIGN_IN_WORKFLOW, Bodies, is_beginning, is_home
from app.ui.desk import Desk
from app.ui.files_page import FilesPage
from app.ui.form_page import FormPage
from app.ui.home import Home
from app.ui.look import Look
from app.ui.own_pages import Own, OwnPages, own_screen
from app.ui.records import Records
from app.ui.settings_page import Place, SettingsPage
from app.ui.sign_in import SignIn
from app.ui.table_pages import TablePages
from app.ui.wiring import Wiring
from app.ui.wording import words
from app.ui.work import Work
from app.ui.work_table import MORE_KEY, WorkTable
from app.workflows.step import Button, Screen

OPENING = QT_TRANSLATE_NOOP("say", "Opening the warehouse …")
STOCKHAND = QT_TRANSLATE_NOOP("say", "Stockhand")
ROOMY_MM = 150
"""Height of a window from which a table or the jobs can spare the line of a hint."""
BACK = QT_TRANSLATE_NOOP("say", "Back")


class Pages(QObject):
    """Has the bodies built that are needed, and knows what the frame should say around the one that is shown."""

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
    exported = Signal(object)
    """What became of writing a table to a file."""
    leaving = Signal()
    filled = Signal(str, str)
    """A field of a form: its key, what it holds now."""
    typing_field = Signal(object, str, str, object, object)
    settling = Signal(str)
    """A row of a table is to be shown by the workflow that settles such things."""

    def __init__(
        self, look: Look, wiring: Wiring, desk: Desk, settings: Settings, page: Own | None, place: Place | None = None
    ) -> None:
        super().__init__(desk)
        self._wiring = wiring
        self._roomy = look.scale.height_mm > ROOMY_MM
        self._screen: Screen | None = None
        self._bodies = Bodies(look, wiring, desk)
        self._bodies.picked.connect(self.picked)
        self._bodies.opened.connect(self.opened)
        self._bodies.scanned.connect(self.scanned)
        self._bodies.alerted.connect(self.alerted)
        self._bodies.filled.connect(self.filled)
        self._bodies.typing.connect(self.typing_field)
        self._tables = TablePages(look, wiring, desk, settings.currency)
        self._tables.changed.connect(self.renamed)
        self._tables.pressed.connect(self.pressed)
        self._tables.exported.connect(self.exported)
        self._tables.opened.connect(self.settling)
        self._tables.searching.connect(self.typing)
        self._work_table = WorkTable(self._tables)
        self._own = OwnPages(look, wiring, desk, settings, self._tables, page, place)
        self._own.opened.connect(self.opened)
        self._own.renamed.connect(self.renamed)
        self._own.typing.connect(self.typing)
        self._own.changed.connect(self.changed)
        self._own.refused.connect(self.refused)
        self._own.leaving.connect(self.leaving)

    # --- what the frame asks ------------------------------------------------------------------------------------------

    @property
    def page(self) -> Own | None:
        """The window's own page that covers the session's screen; None: none does."""
        return self._own.page

    @property
    def own(self) -> bool:
        """Whether a page of the window's own is shown."""
        return self._own.page is not None

    @property
    def files(self) -> FilesPage | None:
        """The page of files, once it was opened."""
        return self._own.files_page

    @property
    def testing(self) -> bool:
        """Whether scans are only tests now."""
        return self._own.testing

    @property
    def at_home(self) -> bool:
        """Whether home is where we are; also before anybody has signed in."""
        if self.own:
            return False
        return self._screen is None or is_beginning(self._screen) or is_home(self._screen)

    @property
    def can_cancel(self) -> bool:
        """Whether the bar offers a step back: not at the very beginning, nor where the main key does the same."""
        screen = self._screen
        if self.own or screen is None or is_home(screen) or screen.workflow in (CLOSED_WORKFLOW, FIRST_WORKFLOW):
            return False
        if any(b.key == "cancel" for b in screen.buttons) or self.main == "cancel":
            return False
        return not (screen.workflow == SIGN_IN_WORKFLOW and screen.step == SIGN_IN_STEP)

    @property
    def shown(self) -> Screen:
        """Title, prompt, hint and keys of the head for what is shown."""
        if (own := self._own.screen(roomy=self._roomy)) is not None:
            return own
        if self._screen is None:
            return own_screen(STOCKHAND, OPENING)
        if self._screen.table:
            return self._work_table.framed(self._screen)
        if (is_home(self._screen) or self._screen.form) and not self._roomy:
            return msgspec.structs.replace(self._screen, hint=None)  # jobs and fields need its line more
        return self._screen

    @property
    def part(self) -> str:
        """Second line of the bar: a table's hint, which has no room below, and how many rows it has."""
        if self.records_shown is None:
            return ""
        hint = self._screen.hint if not self.own and self._screen is not None else None
        parts = (words(hint) if hint is not None else "", self.records_shown.total_words)
        return " · ".join(p for p in parts if p)

    @property
    def main(self) -> str:
        """The main key's name for the session."""
        return self._screen.main.key if self._screen is not None and self._screen.main is not None else ""

    @property
    def main_words(self) -> str:
        """What the main key says; "" where there is none."""
        if self.own:
            return words(say(BACK))
        main = self._screen.main if self._screen is not None else None
        return self._label(main) if main is not None else ""

    @property
    def second(self) -> str:
        """The name of the second key that a table has in the bottom row."""
        return self._screen.buttons[0].key if self.second_words and self._screen is not None else ""

    @property
    def second_words(self) -> str:
        """What it says."""
        screen = self._screen
        if self.own or screen is None or not screen.buttons or self.records_shown is None:
            return ""
        return self._label(screen.buttons[0])

    def _label(self, button: Button) -> str:
        return self._work_table.label(button, chosen=len(self.targets()))

    def targets(self) -> tuple[str, ...]:
        """Ids of the rows that are chosen in a workflow's table."""
        return () if self.own else self._tables.targets()

    @property
    def home(self) -> Home | None:
        """The home screen, once it was shown."""
        return self._bodies.home

    @property
    def sign_in(self) -> SignIn | None:
        """The sign-in, once it was shown."""
        return self._bodies.sign_in

    @property
    def work(self) -> Work | None:
        """The body of workflows, once one was shown."""
        return self._bodies.work

    @property
    def loading(self) -> bool:
        """Whether a photo is still being read."""
        return self._bodies.pictures.busy

    @property
    def form(self) -> FormPage | None:
        """The form, where it is what is shown."""
        return self._bodies.form_shown

    @property
    def settings_page(self) -> SettingsPage | None:
        """The settings, once they were opened."""
        return self._own.settings_page

    @property
    def place(self) -> Place | None:
        """Where in the settings the person is."""
        return self._own.place

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
        screen, person = (answer.screen, answer.person) if answer is not None else (None, None)
        if screen is not self._screen:
            self._work_table.turned = False
        self._screen = screen
        self._tables.person = person
        if self.own:
            self._own.show(person)
        elif screen is not None and screen.table and self._wiring.tables() is not None and not self._work_table.turned:
            self._work_table.show(screen)
        else:
            self._bodies.show(screen, person)

    def refresh(self) -> None:
        """Others did something: the table that is shown is read again."""
        if (records := self.records_shown) is not None:
            records.model.refresh()

    def refresh_devices(self) -> None:
        """Look at the devices again where they are shown."""
        self._own.refresh_devices()

    def refresh_sync(self) -> None:
        """Look at the sync again where its page is shown."""
        self._own.refresh_sync()

    def leave_own_page(self) -> None:
        """The session has something to show."""
        self._own.page = None

    def open_own(self, name: str) -> None:
        """Open the tables, the settings or the page of the sync."""
        self._own.open(name)

    def open_table(self, name: str) -> None:
        """Open one table by name."""
        self._own.open_table(name)

    def back(self) -> bool:
        """A step back inside the window's own pages; False where there is none to take."""
        return self._own.back()

    def head_key(self, name: str) -> bool:
        """Take a key of the head that is the frame's own; False where it is the workflow's."""
        if name != MORE_KEY:
            return False
        self._work_table.turned = not self._work_table.turned
        assert self._screen is not None, "the key stands on a screen"
        if self._work_table.turned:
            self._bodies.show_work(self._screen)
        else:
            self._work_table.show(self._screen)
        self.renamed.emit()
        return True

    def tested(self, scan: Scan, at: float) -> None:
        """A scan came while the settings are open."""
        self._own.tested(scan, at)

    def stop(self) -> None:
        """End the threads of tables and photos: these pages are built anew, or nothing is shown any more."""
        self._tables.stop()
        self._bodies.pictures.stop()
