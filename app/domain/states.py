"""The states of papers: how each begins, and what may follow what."""

from collections.abc import Mapping
from typing import NamedTuple

from app.domain import catalogue
from app.domain.record import Record


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
