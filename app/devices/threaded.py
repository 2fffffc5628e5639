"""A source that runs in a thread of its own and takes its device up again, with growing pauses, whenever it was lost."""

import threading
from collections.abc import Callable

from app.devices.source import BROKEN, Emit, Link, State, off
from app.events import Scan

PAUSES_S = (0.2, 0.4, 0.8, 1.6, 2.0)
"""Waits before another try. The last stays: a scanner plugged in again works within two seconds."""
JOIN_S = 3.0
"""How long `stop` waits for the thread: a driver that hangs in a system call must not hang the kiosk."""

Wait = Callable[[threading.Event, float], bool]
"""Waits until the event is set (True) or the seconds are over (False)."""


def wait_for(stopping: threading.Event, seconds: float) -> bool:
    """Wait in real time."""
    return stopping.wait(seconds)


class Line:
    """What a pump can do: hand on a code, tell how the device stands, learn that it should end."""

    def __init__(self, name: str, emit: Emit, tell: Callable[[State], None], wait: Wait) -> None:
        self._name = name
        self._emit = emit
        self._tell = tell
        self._wait = wait
        self.stopping = threading.Event()

    def stopped(self) -> bool:
        """Whether the pump should return."""
        return self.stopping.is_set()

    def emit(self, text: str, symbology: str = "", at: float = 0.0) -> None:
        """Hand on one code; `at` is the device's own time stamp in seconds, where it has one."""
        if not self.stopped():
            self._emit(Scan(text, symbology, self._name, at=at))

    def lose(self, state: State, at: float = 0.0) -> None:
        """A code was sent that is not whole: it is answered as refused, in its turn, and `state` says why."""
        self.emit(BROKEN, at=at)
        self.tell(state)

    def tell(self, state: State) -> None:
        """Say how the device stands."""
        if not self.stopped():
            self._tell(state)

    def wait(self, seconds: float) -> bool:
        """Pause; True when it is time to return."""
        return self._wait(self.stopping, seconds)


Pump = Callable[[Line], State]
"""Opens the device, tells `connected`, emits what it reads until it is lost or stopped, closes it, returns why it ended."""


class ThreadedSource:
    """Runs one pump again and again in a daemon thread (see `app.devices.source.Source`)."""

    def __init__(self, name: str, label: str, pump: Pump, wait: Wait = wait_for) -> None:
        self.name = name
        self.changed: Callable[[State], None] | None = None
        self._off = off(label)
        self._state = self._off
        self._pump = pump
        self._wait = wait
        self._line: Line | None = None
        self._thread: threading.Thread | None = None

    @property
    def state(self) -> State:
        """How it stands now."""
        return self._state

    def start(self, emit: Emit) -> None:
        """Begin to look for the device and to read it."""
        assert self._line is None, f"{self.name} runs already"
        self._line = Line(self.name, emit, self._set, self._wait)
        self._thread = threading.Thread(target=self._run, args=(self._line,), name=self.name, daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """End the thread and let go of the device."""
        line, thread = self._line, self._thread
        self._line = self._thread = None
        if line is None or thread is None:
            return
        line.stopping.set()
        if thread is not threading.current_thread():
            thread.join(JOIN_S)
        self._set(self._off)

    def _run(self, line: Line) -> None:
        tries = 0
        while not line.stopped():
            seen = self._state
            lost = self._pump(line)
            # Whoever was connected in between starts with the shortest pause again.
            tries = 0 if self._state.link is Link.CONNECTED and seen is not self._state else tries
            line.tell(lost)
            if line.wait(PAUSES_S[min(tries, len(PAUSES_S) - 1)]):
                return
            tries += 1

    def _set(self, state: State) -> None:
        if state == self._state:
            return
        self._state = state
        if self.changed is not None:
            self.changed(state)
