"""Administering devices beside the session: the pure steps of `devices_admin`, with the server asked on a thread of its own."""

import logging
import threading
from collections.abc import Callable
from typing import Any, Protocol, TypeVar

import msgspec

from app.domain.questions import Question
from app.domain.wire import Admin, Code, Devices, Quarantine, Settle
from app.domain.words import say
from app.events import Answer, Input, Pick, Press, Refresh, Type
from app.workflows import devices_admin
from app.workflows.devices_admin import Around, Ask, Came, Lost, State, Turn
from app.workflows.step import Chosen, Event, Key, Mood, Person, Resumed, Screen, Typed
from app.workflows.wording import devices_admin as words

log = logging.getLogger(__name__)
M = TypeVar("M", bound=msgspec.Struct)

LEAVES = frozenset({"home", "sign-out"})
"""Keys that lead away, to the session."""
ANSWERS: dict[str, type[Devices | Code | Quarantine]] = {
    "devices": Devices, "codes": Code, "revoke": Devices, "quarantine": Quarantine, "settle": Quarantine,
}
TICK_S = 20.0
"""Seconds after which the time left of a code is told anew."""


class Server(Protocol):
    """What administers a server on a person's word."""

    def admin(self, what: str, asked: Admin | Settle, given: type[M]) -> M:
        """Raises Unreachable or Rejected of app.sync.transport."""


def begin_thread(work: Callable[[], None]) -> None:
    """Do it on a thread of its own."""
    threading.Thread(target=work, name="devices", daemon=True).start()


class DevicesDesk:
    """One person at the list of devices. Inputs come on the session's thread, answers of the server on another."""

    def __init__(
        self, person: Person, server: Server, answer: Callable[[Question[Any]], Any], clock: Callable[[], int],
        push: Callable[[Answer], None], run: Callable[[Callable[[], None]], None] = begin_thread,
    ) -> None:
        self._person, self._server, self._books, self._clock, self._push, self._run = person, server, answer, clock, push, run
        self._state: State | None = None
        self._lock = threading.RLock()
        self._timer: threading.Timer | None = None
        self._shown: Screen | None = None

    @property
    def over(self) -> bool:
        """Whether the person has left."""
        return self._state is None

    def start(self) -> Answer:
        """The first screen."""
        return self._taken(devices_admin.start(self._around))

    def handle(self, given: Input) -> Answer | None:
        """Answer one input; None where it leads away, and belongs to the session."""
        event: Event
        match given:
            case Refresh():
                event = Resumed()
            case Type(text):
                event = Typed(text)
            case Pick(id):
                event = Chosen(id)
            case Press(key) if key not in LEAVES:
                event = Key(key)
            case _:
                self._state = None
                return None
        with self._lock:
            if self._state is None:
                return None
            turn = devices_admin.step(self._state, event, self._around)
            if turn.state is None:
                self._state = None
                return None
            return self._taken(turn)

    @property
    def _around(self) -> Around:
        return Around(self._person, self._clock(), self._books)

    def _taken(self, turn: Turn) -> Answer:
        assert turn.screen is not None, "what goes on has a screen"
        self._state, self._shown = turn.state, turn.screen
        if turn.ask is not None:
            ask, pin = turn.ask, turn.state.pin if turn.state is not None else ""
            self._run(lambda: self._asked(ask, pin))
        if turn.screen.barcode and (self._timer is None or not self._timer.is_alive()):
            self._timer = threading.Timer(TICK_S, self._tick)
            self._timer.daemon = True
            self._timer.start()
        shown = self._shown  # of an answer that came at once
        refused = shown.verdict is not None and shown.verdict.mood is Mood.REFUSED
        reason = shown.verdict.text if refused and shown.verdict is not None else None
        return Answer(accepted=not refused, reason=reason, screen=shown, person=self._person)

    def _tick(self) -> None:
        with self._lock:
            self._timer = None
            if self._state is not None and self._state.view == "code" and self._state.asked is None:
                self._push(self._taken(devices_admin.step(self._state, Resumed(), self._around)))

    def _asked(self, ask: Ask, pin: str) -> None:
        came = self._answer(ask, pin)
        with self._lock:
            if self._state is None or self._state.asked != ask:
                return  # the person has gone on meanwhile
            self._push(self._taken(devices_admin.step(self._state, came, self._around)))

    def _answer(self, ask: Ask, pin: str) -> Came | Lost:
        from app.sync.transport import Rejected, Unreachable

        badge = self._person.badge
        asked: Admin | Settle = Admin(badge=badge, pin=pin, device=ask.device)
        if ask.what == "settle":
            asked = Settle(badge=badge, pin=pin, key=ask.key, post=ask.post)
        try:
            return Came(self._server.admin(ask.what, asked, ANSWERS[ask.what]))
        except Unreachable:
            return Lost(say(words.UNREACHED))
        except Rejected as rejected:
            return Lost(say(words.SAID, why=rejected.problem.said), who=rejected.problem.code == "forbidden")
        except Exception as fault:  # the person is told, whatever it is
            log.exception("the server could not be asked")
            return Lost(say(words.SAID, why=str(fault) or type(fault).__name__))

