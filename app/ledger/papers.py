"""Papers as they are put: their states follow each other as they may, and their lines stay as they are once it is settled."""

from typing import Any

from app.domain.catalogue import CatalogueRecord
from app.domain.states import FLOWS
from app.domain.words import QT_TRANSLATE_NOOP, say
from app.ledger.posting import Refusal

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


def check_paper(record: CatalogueRecord, before: Any) -> None:
    """Raises Refusal where the state of a paper does not follow from the one it has; `before` is its row, None for a new one."""
    flow = FLOWS.get(type(record))
    if flow is None:
        return
    state, was = str(getattr(record, "state")), None if before is None else str(before.state)  # noqa: B009 - of every paper
    if flow.allows(was, state):
        return
    after = say(STATES[state]) if state in STATES else state
    code = str(getattr(record, "number"))  # noqa: B009
    if was is None:
        raise Refusal(say(NOT_A_START, code=code, after=after))
    raise Refusal(say(NO_SUCH_STEP, code=code, before=say(STATES[was]), after=after))
