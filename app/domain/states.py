"""The states of papers: how each begins, and what may follow what."""

from collections.abc import Mapping
from typing import NamedTuple

from app.domain import catalogue
from app.domain.record import Record
from app.domain.words import QT_TRANSLATE_NOOP, Say, say


class Flow(NamedTuple):
    """The states of a kind of paper."""

    begins: frozenset[str]
    follows: Mapping[str, frozenset[str]]
    """What may follow each state, itself left out; from a state that nothing follows there is no way on."""

    @property
    def states(self) -> frozenset[str]:
        """Every state there is."""
        return frozenset(self.follows)

    def allows(self, before: str | None, after: str) -> bool:
        """Whether a paper of state `before` (None: there is none yet) may come to stand at `after`."""
        if before is None:
            return after in self.begins
        return after == before or after in self.follows.get(before, frozenset())


def _flow(begins: str, **follows: str) -> Flow:
    return Flow(
        frozenset(begins.split()), {state.replace("_", "-"): frozenset(after.split()) for state, after in follows.items()}
    )


FLOWS: dict[type[Record], Flow] = {
    catalogue.Requisition: _flow(
        "draft submitted", draft="submitted cancelled", submitted="draft ordered rejected cancelled", ordered="submitted",
        rejected="draft", cancelled="",
    ),
    # Orders that were imported or written elsewhere are with their vendor from the start.
    catalogue.Order: _flow(
        "draft sent", draft="sent cancelled", sent="draft closed cancelled", closed="sent", cancelled="draft",
    ),
    # What goes to another site is on its way from the start.
    catalogue.Transfer: _flow(
        "pending in-transit", pending="in-transit accepted rejected cancelled", in_transit="accepted rejected", accepted="",
        rejected="", cancelled="",
    ),
    catalogue.Spillage: _flow("open", open="locked closed", locked="open closed", closed=""),
    catalogue.Rma: _flow("draft shipped", draft="shipped cancelled", shipped="closed", closed="", cancelled=""),
    catalogue.Maintenance: _flow("open", open="done cancelled", done="open", cancelled=""),
}

CANCELLED = QT_TRANSLATE_NOOP("say", "Cancelled")
NAMES: dict[type[Record], dict[str, str]] = {
    catalogue.Requisition: {
        "draft": QT_TRANSLATE_NOOP("say", "Draft"), "submitted": QT_TRANSLATE_NOOP("say", "Submitted"),
        "ordered": QT_TRANSLATE_NOOP("say", "Ordered"), "rejected": QT_TRANSLATE_NOOP("say", "Rejected"), "cancelled": CANCELLED,
    },
    catalogue.Order: {
        "draft": QT_TRANSLATE_NOOP("say", "Draft"), "sent": QT_TRANSLATE_NOOP("say", "Sent"),
        "closed": QT_TRANSLATE_NOOP("say", "Closed"), "cancelled": CANCELLED,
    },
    catalogue.Transfer: {
        "pending": QT_TRANSLATE_NOOP("say", "Waiting for the receiver"),
        "in-transit": QT_TRANSLATE_NOOP("say", "On its way to the other site"),
        "accepted": QT_TRANSLATE_NOOP("say", "Accepted"), "rejected": QT_TRANSLATE_NOOP("say", "Rejected"), "cancelled": CANCELLED,
    },
    catalogue.Spillage: {
        "open": QT_TRANSLATE_NOOP("say", "Open"), "locked": QT_TRANSLATE_NOOP("say", "Locked"),
        "closed": QT_TRANSLATE_NOOP("say", "Closed"),
    },
    catalogue.Rma: {
        "draft": QT_TRANSLATE_NOOP("say", "To be shipped"), "shipped": QT_TRANSLATE_NOOP("say", "At the vendor"),
        "closed": QT_TRANSLATE_NOOP("say", "Settled"), "cancelled": CANCELLED,
    },
    catalogue.Maintenance: {
        "open": QT_TRANSLATE_NOOP("say", "Open"), "done": QT_TRANSLATE_NOOP("say", "Done"), "cancelled": CANCELLED,
    },
}
"""What people read for a state of a kind of paper: on its card, in lists and in tables alike."""


AS_IT_IS = QT_TRANSLATE_NOOP("say", "{text}")


def called(kind: type[Record], state: str) -> Say:
    """The state of a paper in words; one that only a later version of the app knows as it is."""
    name = NAMES[kind].get(state)
    return say(AS_IT_IS, text=state) if name is None else say(name)
