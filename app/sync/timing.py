"""The server's clock as this device knows it: every answer that tells its time narrows what the device's own may be off by."""

from collections.abc import Callable
from typing import Protocol, TypeVar

from app.ledger import sync_state
from app.ledger.store import Store
from app.ledger.sync_state import Origin

SLACK = 50_000
"""Microseconds that clocks may disagree beyond what the round trip explains, before the device's is put right."""


class Stamped(Protocol):
    """An answer that tells the server's time."""

    @property
    def now(self) -> int:
        """Microseconds since 1970 UTC."""


Answer = TypeVar("Answer", bound=Stamped)


class Timing:
    """Puts the offset right that new acts are dated with (DESIGN.md section 4, Evidence time)."""

    def __init__(self, store: Store, origin: Origin, clock: Callable[[], int]) -> None:
        self._store, self._origin, self._clock = store, origin, clock

    def of(self, ask: Callable[[], Answer]) -> Answer:
        """The answer. The server read its clock at some moment of the round trip: an offset that fits one is left as it is,
        so that a slow network does not make the dates of acts jump; else the middle is taken."""
        before = self._clock()
        answer = ask()
        after = self._clock()
        if before <= after:  # else the clock was set back in between, and the two say nothing
            self._put_right(answer.now - after, answer.now - before)
        return answer

    def _put_right(self, least: int, most: int) -> None:
        with self._store.reading() as conn:
            offset = sync_state.now(conn, self._origin).offset
        if not least - SLACK <= offset <= most + SLACK:
            with self._store.writing() as conn:
                sync_state.set_offset(conn, (least + most) // 2)
