"""What stands behind the kiosk's window: the warehouse opened on the session's thread, the sync, the demo's card."""

import logging
from collections.abc import Callable, Generator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from app.commands.enroller import FolderEnroller
from app.commands.first_start import FirstStart, begun
from app.commands.kiosk_enrol import TakingBack
from app.commands.kiosk_mailing import KioskMailing
from app.commands.kiosk_printing import Printing
from app.commands.kiosk_sync import Beside, is_enrolled
from app.domain.permission import Permission
from app.domain.words import QT_TRANSLATE_NOOP, Say, say
from app.events import Answer, Input, Open, Press, Refresh, Scan
from app.settings import Settings
from app.ui.wiring import Alert, Badge, Card, Code, Job, Kept, Sync, Tables
from app.workflows.step import Mood, Person, Progress, Screen, Tone, Verdict, Wants

if TYPE_CHECKING:
    from app.commands.kiosk_admin import DevicesDesk
    from app.commands.kiosk_attention import Attentive
    from app.commands.training import Ground
    from app.domain.listing import Listing, Page, Query
    from app.ledger.ledger import Ledger
    from app.session import Session

log = logging.getLogger(__name__)

TITLE = QT_TRANSLATE_NOOP("say", "Stockhand")
NO_DISPLAY = QT_TRANSLATE_NOOP(
    "say", "There is no display here, so no window was opened. Start it on a screen, or add --offscreen --picture FILE.png."
)
NO_PICTURE = QT_TRANSLATE_NOOP("say", "The picture could not be written to {file}. Nothing else changed; choose another folder.")
BE_PATIENT = QT_TRANSLATE_NOOP(
    "say", "It is done once. Nothing is lost if it is switched off meanwhile: it begins again at the next start."
)
CANNOT_OPEN = QT_TRANSLATE_NOOP("say", "The warehouse cannot be opened")
DISCREPANCIES = QT_TRANSLATE_NOOP("say", "Discrepancies to look at: {count}")
NOT_YOURS = QT_TRANSLATE_NOOP("say", "Your role may not open {task}. Nothing changed; ask someone whose role allows it.")
TO_REVIEW = QT_TRANSLATE_NOOP("say", "Counted lines to review: {count}")


class Warehouse:
    """Opens the ledger with the first input, on the session's thread: the window is painted before that."""

    def __init__(
        self, folder: Path, *, demo: bool | str, settings: Callable[[], Settings] = Settings, practise: bool = False
    ) -> None:
        self._folder, self._demo, self._settings = folder, demo, settings
        self.printing = Printing(self._news)
        self.mailing = KioskMailing(self._news, self._wake)
        self.ledger: Ledger | None = None
        self._session: Session | None = None
        self._practise = practise
        """Whether it is to begin as a training."""
        self._ground: Ground | None = None
        """Where people practise, once there is a real session or a training."""
        self.problem: Say | None = None
        """Why it could not be opened."""
        self._alerts: tuple[Alert, ...] = ()
        self._beside: Beside | None = None
        """The sync, where the folder follows a server."""
        self.pushed: Callable[[Answer], None] | None = None
        """Takes screens that come by themselves, on any thread; without it an empty folder is only told to be empty."""
        self._attentive: Attentive | None = None
        self._devices: DevicesDesk | None = None
        """Where devices are administered."""
        self._taking_back = TakingBack(folder, self._tell, self._wake)
        self._first: FirstStart | None = None
        """What is shown while the folder holds no warehouse yet."""
        self.changed: Callable[[], None] = lambda: None
        """Called on another thread when the sync has brought something: what is shown is to be read again."""

    def handle(self, given: Input) -> Answer:
        """Answer one input. For `Intake`: always on the same thread."""
        if self._practise:
            practised = self._begin_practice()
        else:
            practised = self._practised(given) if self._practising or self._session is not None else None
        if practised is not None:
            return practised
        if self._session is None and self.problem is None and not self._is_new():
            self._open()
        if self._first is not None:
            if self._session is None and self.problem is None:
                return self._first.handle(given)
            self._first = None
            if self._session is not None:
                return begun(self._session.start())
        if self._session is None:
            assert self.problem is not None, "what is not open has a reason"
            verdict = Verdict(Mood.REFUSED, self.problem)
            screen = Screen(
                workflow="closed", step="closed", title=say(TITLE), prompt=say(CANNOT_OPEN), verdict=verdict, tone=Tone.NO
            )
            return Answer(accepted=False, reason=self.problem, screen=screen)
        if isinstance(given, Scan) and (answer := self._taken_back(given.text)) is not None:
            return answer
        if (answer := self._administered(given)) is not None:
            return answer
        if self._devices is not None:
            # Who goes back from the devices comes to where the session is; any other input is meant for it.
            given = Refresh() if isinstance(given, Press) and given.key not in ("home", "sign-out") else given
            self._devices = None
        answer = self._the_ground().offering(self._session.handle(given))
        if answer.operations and self._beside is not None:
            self._beside.wake()
        self._note_alerts(answer)
        return answer

    def _note_alerts(self, answer: Answer) -> None:
        if answer.screen.workflow == "inspect" and answer.screen.step == "home":
            try:
                self._alerts = self._look_around(answer.person)
            except Exception:  # what waits is told beside the answer, which must reach the person whatever happens here
                log.exception("what waits could not be looked up")

    def _practised(self, given: Input) -> Answer | None:
        """The answer where somebody practises, or is to begin or to end it; None where the input is for what is real."""
        from app.commands.training import NotReady

        try:
            answer = self._the_ground().handle(given)
        except NotReady as left:
            self.problem = left.sentence
            return None
        if answer is not None:
            self._devices = None
            self._note_alerts(answer)
        return answer

    def _begin_practice(self) -> Answer | None:
        """The first screen, where a training was asked for: with the real catalogue, else with the demo's."""
        from app.ledger.store import FILE_NAME

        self._practise = False
        if self._demo or (self._folder / FILE_NAME).exists():
            self._open()
        return None if self.problem is not None else self._practised(Press("training"))

    def _the_ground(self) -> "Ground":
        if self._ground is None:
            from app.commands.training import Ground

            self._ground = Ground(self._folder, self._real, lambda: self.printing.aside)
        return self._ground

    def _real(self) -> "tuple[Ledger, Session] | None":
        return None if self.ledger is None or self._session is None else (self.ledger, self._session)

    @property
    def books(self) -> "Ledger | None":
        """What is looked at now: the books of the training while somebody practises, else the real ones."""
        return self._ground.ledger if self._practising and self._ground is not None else self.ledger

    @property
    def _practising(self) -> bool:
        return self._ground is not None and self._ground.on

    def _taken_back(self, text: str) -> Answer | None:
        """The answer to an enrolment code, where the server has shut this device out; None where it is another input."""
        if self._beside is None or not self._beside.shut_out or self._session is None or self._session.screen is None:
            return None
        if (verdict := self._taking_back.scanned(text)) is None:
            return None
        return self._shown_with(verdict)

    def _shown_with(self, verdict: Verdict) -> Answer:
        """What the session shows, with something to say that is none of its own."""
        from app.framing import told
        from app.stepping import NOBODY

        assert self._session is not None and self._session.screen is not None, "an input has been answered"
        person, refused = self._session.person, verdict.mood is Mood.REFUSED
        return Answer(
            accepted=not refused, reason=verdict.text if refused else None, screen=told(self._session.screen, verdict),
            person=None if person is NOBODY else person,
        )

    def _tell(self, verdict: Verdict) -> None:
        if self.pushed is not None:
            self.pushed(self._shown_with(verdict))

    def _administered(self, given: Input) -> Answer | None:
        """The answer where devices are administered, None where the input is the session's."""
        if self._devices is not None:
            return self._devices.handle(given)
        if given != Open("devices"):
            return None
        from app.commands.kiosk_admin import DevicesDesk
        from app.opening import clock
        from app.workflows.wording.devices_admin import NO_SERVER, TITLE, UNREACHED

        assert self._session is not None and self.ledger is not None, "home is shown"
        person, server = self._session.person, self._beside.server if self._beside is not None else None
        if not person.may(Permission.ADM_SETTINGS):
            return self._session.refuse(say(NOT_YOURS, task=say(TITLE)))
        if self._beside is None or server is None or self.pushed is None:
            return self._session.refuse(say(NO_SERVER if self._beside is None else UNREACHED))
        self._devices = DevicesDesk(person, server, self.ledger.answer, clock, self.pushed)
        return self._devices.start()

    def rest(self) -> None:
        """A pause between inputs, on the same thread."""
        if self._practising and self.books is not None:
            self.books.rest()
        if self.ledger is not None:
            self.ledger.rest()

    def _is_new(self) -> bool:
        """Whether the folder holds no warehouse yet, and this device is to be made known to a server first."""
        from app.ledger.store import FILE_NAME

        if self._first is None and self.pushed is not None and not self._demo and not (self._folder / FILE_NAME).exists():
            self._first = FirstStart(FolderEnroller(self._folder), str(self._folder), self.pushed, self._news)
        return self._first is not None and not self._first.over

    def _open(self) -> None:
        from app.assembly import assemble
        from app.ledger.store import CannotOpen
        from app.opening import NOT_OPENED, open_ledger
        from app.ui.wording import words

        try:
            ledger = open_ledger(self._folder, demo=self._demo, told=self._opening)
        except CannotOpen as refused:
            self.problem = refused.sentence
            return
        except Exception as fault:  # a disk that is full, a folder that may not be written, a fault: the person is told
            log.exception("the warehouse in %s could not be opened", self._folder)
            self.problem = say(NOT_OPENED, folder=str(self._folder), why=str(fault) or type(fault).__name__)
            return
        if isinstance(ledger, Say):
            self.problem = ledger
            return
        self.ledger = ledger
        made = assemble(ledger, settings=self._settings, speak=words)
        self._session = self.mailing.begin(self.printing.begin(made)).session
        if is_enrolled(self._folder):
            from app.ledger import overlay

            with ledger.store.reading() as conn:
                unsent = overlay.counts(conn)[1]
            self._beside = Beside(self._folder, unsent, self._news)

    def _opening(self, what: Say, done: int, of: int) -> None:
        """Show what takes long before there is a session; scans made meanwhile wait for it."""
        if self.pushed is not None:
            screen = Screen(
                workflow="closed", step="opening", title=say(TITLE), prompt=what, hint=say(BE_PATIENT), wants=Wants.CHOICE,
                progress=Progress(done, of),
            )
            self.pushed(Answer(accepted=True, reason=None, screen=screen))

    def _wake(self) -> None:
        if self._beside is not None:
            self._beside.wake()

    def _news(self) -> None:
        self.changed()

    def _look_around(self, person: Person | None) -> tuple[Alert, ...]:
        """What waits for this person."""
        from app.domain.listing import Query
        from app.domain.questions import OpenCounts

        if self.books is None or person is None:
            return ()
        alerts = []
        if person.may(Permission.INV_RESOLVE):
            count = self.books.page(Query(listing="discrepancies", chips=("open",), limit=1)).total
            if count:
                alerts.append(Alert(say(DISCREPANCIES, count=count), opens="discrepancies"))
        if person.may(Permission.INV_APPROVE_COUNT):
            count = sum(c.to_review for c in self.books.answer(OpenCounts()))
            if count:
                alerts.append(Alert(say(TO_REVIEW, count=count), Mood.INFO, opens="review"))
            if self._attentive is None:
                from time import monotonic

                from app.commands.kiosk_attention import Attentive

                tell = lambda: self.changed()  # noqa: E731, PLW0108 - who is told may be another by then
                self._attentive = Attentive(monotonic, None if self.pushed is None else tell)
            alerts += self._attentive.alerts(self.books)
        return tuple(alerts)

    # --- what the window asks -----------------------------------------------------------------------------------------

    def jobs(self) -> Sequence[Job]:
        """The workflows of the home screen."""
        from app.workflows.registry import WORKFLOWS

        return tuple(Job(w.name, w.title, w.command, w.needs) for w in WORKFLOWS if w.at_home)

    def tables(self) -> Tables | None:
        """The supervisor tables, once the ledger is open: of the books that are worked in when they are asked."""
        return None if self.books is None else Shelf(self)

    def picture(self, digest: str) -> bytes | None:
        """The bytes of a photo; where they are not here, the sync is told that somebody wants to see it. On any thread."""
        from app.opening import clock

        books = self.books
        content = None if books is None else books.picture(digest, clock())
        if content is None:
            self._wake()
        return content

    def card(self) -> Card:
        """The demo's card; a real warehouse has none."""
        if not self._demo:
            return Card()
        from app.setup.demo import CARD, PEOPLE

        codes = tuple(Code(say(c.label), c.text, SYMBOLS[c.symbology]) for c in CARD)
        return Card(codes, tuple(Badge(p.name, p.badge, p.pin) for p in PEOPLE))

    def sync(self) -> Sync:
        """How this kiosk stands with its server; one that follows none keeps everything here."""
        if self._practising:
            return Sync(alone=True, training=True)
        return Sync(alone=True) if self._beside is None else self._beside.sync()

    def kept(self) -> Kept:
        """What of this device's acts is held or in quarantine."""
        from app.domain.questions import HeldHere
        from app.ledger import quarantine
        from app.workflows.discrepancies.timeline import line_of

        if self.ledger is None or self._beside is None or self._practising:
            return Kept()
        held = tuple(line_of(one) for one in self.ledger.answer(HeldHere()))
        with self.ledger.store.reading() as conn:
            return Kept(held, quarantine.counts(conn)[1])

    def seen(self) -> None:
        """A person has looked at what is in quarantine: it needs attention no longer."""
        from app.ledger import quarantine

        if self.ledger is not None:
            with self.ledger.store.writing() as conn:
                quarantine.looked_at(conn)
        if self._beside is not None:
            self._beside.wake()

    def alerts(self) -> Sequence[Alert]:
        """What waits for a person, as it was when home was last shown, and what the sync needs one for."""
        what = self.sync().what
        alerts = (*self.printing.alerts(), *self.mailing.alerts(), *self._alerts)
        return alerts if what is None else (Alert(what, Mood.REFUSED, opens="ui:sync"), *alerts)

    def close(self) -> None:
        """Give up the database."""
        self.printing.stop()
        self.mailing.stop()
        if self._ground is not None:
            self._ground.close()
        if self._beside is not None:
            self._beside.stop()
        if self.ledger is not None:
            self.ledger.close()


class Shelf:
    """The tables of the books that are worked in at the moment they are asked: the window keeps it for good."""

    def __init__(self, warehouse: Warehouse) -> None:
        self._warehouse = warehouse

    def listings(self) -> "tuple[Listing, ...]":
        """All tables."""
        return self._books.listings()

    def page(self, query: "Query") -> "Page":
        """One page of one."""
        return self._books.page(query)

    def pages(self, query: "Query", size: int, stopped: Callable[[], bool]) -> "Generator[Page, None, None]":
        """All rows of one."""
        return self._books.pages(query, size, stopped)

    @property
    def _books(self) -> "Ledger":
        books = self._warehouse.books
        assert books is not None, "the warehouse is open"
        return books


SYMBOLS = {"Code128": "code128", "DataMatrix": "datamatrix", "QRCode": "qr"}
