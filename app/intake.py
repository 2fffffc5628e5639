"""The one bounded queue in front of the session: inputs are answered one by one, in order, on one thread."""

import queue
import threading
from collections.abc import Callable

from app.events import Answer, Input

LIMIT = 10_000
"""Inputs that may wait: more than a person scans in a shift; a source that is faster is made to wait, never dropped."""

Handle = Callable[[Input], Answer]
Receive = Callable[[Answer], None]


class Intake:
    """Takes inputs from any thread, hands each to the session, and each answer to whoever submitted it."""

    def __init__(self, handle: Handle, *, limit: int = LIMIT) -> None:
        self._handle = handle
        self._waiting: queue.Queue[tuple[Input, Receive] | None] = queue.Queue(limit)
        self._thread = threading.Thread(target=self._run, name="session", daemon=True)

    def start(self) -> None:
        """Begin answering."""
        self._thread.start()

    def submit(self, given: Input, receive: Receive) -> None:
        """Queue one input; `receive` is called on the session's thread with its answer. Blocks while the queue is full."""
        self._waiting.put((given, receive))

    def stop(self) -> None:
        """Answer what is queued, then end the thread."""
        self._waiting.put(None)
        self._thread.join()

    def _run(self) -> None:
        while (entry := self._waiting.get()) is not None:
            given, receive = entry
            receive(self._handle(given))
