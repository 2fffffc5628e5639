"""Papers as they are put: their states follow each other as they may, and each step is taken by whom it belongs to."""

from typing import Any

from app.domain.catalogue import CatalogueRecord
from app.domain.states import FLOWS
from app.domain.words import QT_TRANSLATE_NOOP, say
from app.ledger.parties import check_parties
from app.ledger.posting import Posting, Refusal

NO_SUCH_STEP = QT_TRANSLATE_NOOP(
    "say", "{code} is “{before}” by now and cannot become “{after}”. Nothing changed; open it again and see how it stands."
)
NOT_A_START = QT_TRANSLATE_NOOP("say", "{code} cannot begin as “{after}”. Nothing changed; make it anew.")
STATES = {
    "draft": QT_TRANSLATE_NOOP("say", "draft"), "submitted": QT_TRANSLATE_NOOP("say", "submitted"),
    "ordered": QT_TRANSLATE_NOOP("say", "ordered"), "rejected": QT_TRANSLATE_NOOP("say", "rejected"),
    "cancelled": QT_TRANSLATE_NOOP("say", "cancelled"), "sent": QT_TRANSLATE_NOOP("say", "sent"),
    "closed": QT_TRANSLATE_NOOP("say", "closed"), "pending": QT_TRANSLATE_NOOP("say", "pending"),
    "in-transit": QT_TRANSLATE_NOOP("say", "in transit"), "accepted": QT_TRANSLATE_NOOP("say", "accepted"),
    "open": QT_TRANSLATE_NOOP("say", "open"), "locked": QT_TRANSLATE_NOOP("say", "locked"),
    "shipped": QT_TRANSLATE_NOOP("say", "shipped"), "done": QT_TRANSLATE_NOOP("say", "done"),
}
"""What people read for each state of a paper."""


def check_paper(p: Posting, record: CatalogueRecord, before: Any) -> None:
    """Raises Refusal where the state of a paper does not follow from the one it has, or the step is somebody else's.

    `before` is the row of the paper or of its line, None for a new one.
    """
    flow = FLOWS.get(type(record))
    if flow is not None:
        state, was = _state(record), None if before is None else str(before.state)
        if not flow.allows(was, state):
            code = _number(record)
            if was is None:
                raise Refusal(say(NOT_A_START, code=code, after=_called(state)))
            raise Refusal(say(NO_SUCH_STEP, code=code, before=_called(was), after=_called(state)))
    check_parties(p, record, before)


def check_step(record: CatalogueRecord, base: CatalogueRecord | None, now: CatalogueRecord) -> None:
    """Raises Refusal where two have taken a step of the same paper, even the same one: its movements would be made twice.

    `base` is the paper as whoever put `record` had it before them, None where nobody else has put it since.
    """
    if base is None or type(record) not in FLOWS:
        return
    if _state(record) != _state(base) and _state(now) != _state(base):
        raise Refusal(say(NO_SUCH_STEP, code=_number(record), before=_called(_state(now)), after=_called(_state(record))))


def _called(state: str) -> Any:
    return say(STATES[state]) if state in STATES else state


def _state(record: CatalogueRecord) -> str:
    return str(getattr(record, "state"))  # noqa: B009 - of every paper


def _number(record: CatalogueRecord) -> str:
    return str(getattr(record, "number"))  # noqa: B009
