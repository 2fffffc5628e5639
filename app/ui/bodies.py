"""The bodies of the session's screens: opening, sign-in, home and the steps of a workflow, each built when it is first needed."""

from PySide6.QtCore import QObject, Signal

from app.domain.words import QT_TRANSLATE_NOOP, say
from app.ui.desk import Desk
from app.ui.empty import Empty
from app.ui.form_page import FormPage
from app.ui.home import Home
from app.ui.look import Look
from app.ui.picture_store import PictureStore
from app.ui.sign_in import SignIn
from app.ui.wiring import Wiring
from app.ui.wording import words
from app.ui.work import Work
from app.workflows.step import Person, Screen, Wants

HOME_WORKFLOW, HOME_STEP = "inspect", "home"
SIGN_IN_WORKFLOW, SIGN_IN_STEP = "sign_in", "badge"
FIRST_WORKFLOW = "first-start"
"""What stands before there is a warehouse."""
CLOSED_WORKFLOW = "closed"
"""The screen of a warehouse that is not open: its verdict says why it could not be, where there is none it soon will be."""
OPENING_HINT = QT_TRANSLATE_NOOP("say", "This takes a moment after a power cut.")
MEANWHILE = QT_TRANSLATE_NOOP("say", "What is scanned meanwhile waits until it is done.")


def is_home(screen: Screen) -> bool:
    """Whether the screen is the home screen, and not a card that was opened from it."""
    return screen.workflow == HOME_WORKFLOW and screen.step == HOME_STEP


def is_beginning(screen: Screen) -> bool:
    """Whether the screen stands before anybody is signed in: there is no home to go to yet."""
    return screen.workflow in (SIGN_IN_WORKFLOW, CLOSED_WORKFLOW, FIRST_WORKFLOW)


class Bodies(QObject):
    """Puts the body of a screen on the desk; what is touched in it comes out as a signal."""

    picked = Signal(str)
    opened = Signal(str)
    scanned = Signal(str)
    alerted = Signal(object)
    filled = Signal(str, str)
    typing = Signal(object, str, str, object, object)
    """The keypad is wanted for a field, as `FormPage.typing` says."""

    def __init__(self, look: Look, wiring: Wiring, desk: Desk) -> None:
        super().__init__(desk)
        self._look, self._wiring, self._desk = look, wiring, desk
        self.pictures = PictureStore(wiring.picture, self)
        """The photos of the screens."""
        self._opening = Empty(look, "loading", words(say(OPENING_HINT)))
        self.home: Home | None = None
        """The home screen, once it was shown."""
        self.sign_in: SignIn | None = None
        self.work: Work | None = None
        """The body of workflows, once one was shown."""
        self.form: FormPage | None = None
        """The body of forms, once one was shown."""

    def show(self, screen: Screen | None, person: Person | None) -> None:
        """Show the body of the screen; None is the time before the first one."""
        if screen is None:
            self._desk.show_body(self._opening)
        elif screen.workflow == CLOSED_WORKFLOW:
            self._show_closed(screen)
        elif screen.workflow == SIGN_IN_WORKFLOW and not screen.lines and not screen.choices:
            self._show_sign_in(screen)
        elif is_home(screen):
            self._show_home(screen, person)
        elif screen.form:
            self._show_form(screen)
        else:
            self.show_work(screen)

    def show_work(self, screen: Screen) -> None:
        """Show lines and choices of a step; also where a table could stand in their place."""
        if self.work is None:
            self.work = Work(self._look, self.pictures)
            self.work.picked.connect(self.picked)
        self._desk.show_body(self.work)
        self.work.show_screen(screen)

    @property
    def form_shown(self) -> FormPage | None:
        """The form, where it is what is shown."""
        return self.form if self.form is not None and self._desk.body is self.form else None

    def _show_form(self, screen: Screen) -> None:
        if self.form is None:
            self.form = FormPage(self._look)
            self.form.filled.connect(self.filled)
            self.form.picked.connect(self.picked)
            self.form.typing.connect(self.typing)
        fresh = self.form_shown is None
        self._desk.show_body(self.form)
        self.form.show_screen(screen, fresh=fresh)

    def _show_closed(self, screen: Screen) -> None:
        if screen.verdict is not None:
            self._opening.set_state("alert", words(screen.verdict.text))
        else:
            self._opening.set_state("loading", words(say(MEANWHILE)))
        self._desk.show_body(self._opening)

    def _show_home(self, screen: Screen, person: Person | None) -> None:
        if self.home is None:
            self.home = home = Home(self._look, self._wiring.card())
            home.opened.connect(self.opened)
            home.picked.connect(self.picked)
            home.scanned.connect(self.scanned)
            home.alerted.connect(self.alerted)
        jobs = [j for j in self._wiring.jobs() if j.name not in (HOME_WORKFLOW, SIGN_IN_WORKFLOW)]
        self.home.show_home(
            jobs, person, self._wiring.alerts(), screen.choices, tables=self._wiring.tables() is not None,
            files=self._wiring.files is not None,
        )
        self._desk.show_body(self.home)

    def _show_sign_in(self, screen: Screen) -> None:
        if self.sign_in is None:
            self.sign_in = SignIn(self._look, self._wiring.card())
            self.sign_in.scanned.connect(self.scanned)
        forgettable = any(b.key == "forgotten" for b in screen.buttons)
        self.sign_in.show_step(pin=screen.wants is Wants.PIN, forgettable=forgettable)
        self._desk.show_body(self.sign_in)
