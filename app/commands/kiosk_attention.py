"""What home says needs attention besides discrepancies and counts: counted on a thread of its own, so that home never waits."""

import logging
import threading
from collections.abc import Callable, Sequence
from typing import Any, Protocol

from app.domain.attention import Attention, Pending
from app.domain.questions import Question
from app.domain.words import QT_TRANSLATE_NOOP, say
from app.ui.wiring import Alert
from app.workflows.wording import attention as words

log = logging.getLogger(__name__)
OF_KIND = QT_TRANSLATE_NOOP("say", "{kind}: {count}")
TOLD = ("low", "late", "transfers", "loans", "expiring", "merged", "devices")
"""Kinds told here; of the others home tells by itself."""
TOLD_MAX = 3
"""Kinds told at home, the most pressing first; all of them stand on their own page."""
AGAIN_S = 30.0
"""Numbers older than this are counted again when home is shown."""


class Books(Protocol):
    """A ledger, as far as it is asked here."""

    def answer(self, question: Question[Any]) -> Any:
        """What it knows."""


class Attentive:
    """Knows the numbers as they were counted last. `tell` is called on another thread when others were found."""

    def __init__(self, clock: Callable[[], float], tell: Callable[[], None] | None) -> None:
        """Without `tell` the numbers are counted at once, on the caller's thread."""
        self._clock, self._tell = clock, tell
        self._books: Books | None = None
        self._pending: tuple[Pending, ...] = ()
        self._counted = -AGAIN_S
        self._busy = threading.Lock()

    def alerts(self, books: Books) -> Sequence[Alert]:
        """What is known of these books; where that is old it is counted anew beside."""
        if books is not self._books:
            self._books, self._pending, self._counted = books, (), -AGAIN_S
        if self._tell is None:
            self._count(books)
        elif self._clock() - self._counted >= AGAIN_S and self._busy.acquire(blocking=False):
            threading.Thread(target=self._count_beside, args=(books,), name="attention", daemon=True).start()
        some = [one for one in self._pending if one.count and one.kind in TOLD]
        return tuple(
            Alert(say(OF_KIND, kind=say(words.KINDS[one.kind]), count=_number(one)), opens="attention", picks=one.kind)
            for one in some[:TOLD_MAX]
        )

    def _count(self, books: Books) -> bool:
        found = books.answer(Attention())
        if books is not self._books:
            return False
        before, self._pending = self._pending, found
        self._counted = self._clock()
        return bool(before != found)

    def _count_beside(self, books: Books) -> None:
        other = False
        try:
            other = self._count(books)
        except Exception:  # the numbers at home are a help; what is done there does not depend on them
            log.exception("what needs attention could not be counted")
        finally:
            self._busy.release()
        if other and self._tell is not None:
            self._tell()


def _number(one: Pending) -> str:
    return words.MORE.format(count=one.count) if one.more else str(one.count)
