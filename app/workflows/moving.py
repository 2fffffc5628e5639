"""From what is in hand to movements: where it goes and what of its attributes changes on the way."""

import msgspec

from app.domain.operation import Move
from app.domain.stock import Standing
from app.workflows.picking import Held


class Change(msgspec.Struct, frozen=True, kw_only=True):
    """What becomes of a standing; 0 or None leaves it."""

    place: int = 0
    custody: int | None = None
    project: int | None = None
    status: str | None = None

    @property
    def attributes(self) -> bool:
        """Whether more than the place changes."""
        return (self.custody, self.project, self.status) != (None, None, None)

    def of(self, standing: Standing) -> Standing:
        """The standing after the change."""
        return Standing(
            self.place or standing.place,
            standing.custody if self.custody is None else self.custody,
            standing.project if self.project is None else self.project,
            standing.status if self.status is None else self.status,
        )


def moves(held: tuple[Held, ...], change: Change) -> tuple[Move, ...]:
    """The movements of one act, one for each handle; those that would change nothing are left out.

    Contents are where their container is, and the ledger carries a container's new custody, project and status to each
    record in it: a full container is one entry here (I6).
    """
    return tuple(
        Move(handle=h.unit.key.handle, quantity=h.quantity, source=source, target=target, scanned=h.scanned)
        for h in held
        if (target := change.of(source := h.unit.key.standing)) != source
    )
