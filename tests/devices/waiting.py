"""What tests of threads need: a receiver that can be waited for, and a pause that the test ends."""

import queue
import threading

from app.devices.source import Link, Source, State
from app.events import Scan

PATIENCE_S = 20.0


class Heard:
    """Takes scans and states from threads."""

    def __init__(self, source: Source) -> None:
        self.scans: queue.Queue[Scan] = queue.Queue()
        self.states: queue.Queue[State] = queue.Queue()
        source.changed = self.states.put

    def scan(self) -> Scan:
        """The next scan; fails the test where none comes."""
        return self.scans.get(timeout=PATIENCE_S)

    def until(self, link: Link) -> State:
        """The next state with this link."""
        while True:
            state = self.states.get(timeout=PATIENCE_S)
            if state.link is link:
                return state


class Pauses:
    """Pauses of a source: each lasts until the test lets it end, and its length is kept."""

    def __init__(self) -> None:
        self.lengths: queue.Queue[float] = queue.Queue()
        self._go = threading.Semaphore(0)

    def __call__(self, stopping: threading.Event, seconds: float) -> bool:
        self.lengths.put(seconds)
        while not stopping.is_set():
            if self._go.acquire(timeout=0.05):
                return stopping.is_set()
        return True

    def begun(self) -> float:
        """Wait until a pause has begun; how long it is to be."""
        return self.lengths.get(timeout=PATIENCE_S)

    def end(self) -> None:
        """Let the pause that has begun end."""
        self._go.release()
