"""Where a device stands, as its database tells it: for `stockhand status`, which may run beside a kiosk, and for the chip."""

from typing import NamedTuple

import msgspec
from sqlalchemy import Connection, and_, bindparam, func, select

from app.domain.discrepancy import DiscrepancyClass
from app.domain.feed import HOLDS
from app.domain.words import Say
from app.ledger import device, overlay, pictures, quarantine, sync_state
from app.ledger.store import Store
from app.ledger.sync_state import AGREED, CONTACT, DIFFERED, SUMS
from app.ledger.sync_state import HEAD as END
from app.ledger.tables import discrepancy, operation
from app.sync.status import Status, status_of

ONLINE, PROBLEM = "sync.online", "sync.problem"
CHECKSUMS = {0: "unknown", AGREED: "agreed", DIFFERED: "differed"}

_HELD = (
    select(func.count()).select_from(
        operation.join(discrepancy, and_(
            discrepancy.c.site == operation.c.site, discrepancy.c.position == operation.c.position,
            discrepancy.c.kind == DiscrepancyClass.HELD.value, discrepancy.c.open == 1,
        ))
    )
    .where(operation.c.device == bindparam("b_device"), operation.c.outcome.in_(HOLDS))
)


class Standing(NamedTuple):
    """As of the last time anything was heard or tried."""

    device: str
    epoch: int
    cursor: int
    head: int
    """The end of the server's feed."""
    waiting: int
    """Own operations the server has not answered."""
    unsettled: int
    """Own operations the feed has not brought back."""
    held: int
    """Own operations that wait for a supervisor's decision."""
    quarantined: int
    unseen: int
    """Of those in quarantine, the ones no person has looked at."""
    contact: int
    """Server time, 0 for never."""
    checksums: str
    online: bool
    problem: Say | None
    photos: int = 0
    """Pictures taken here that the server does not have."""

    @property
    def status(self) -> Status:
        """What is known of it where nothing runs that would know more."""
        return self.status_while(reached=None)

    def status_while(self, *, reached: bool | None) -> Status:
        """What the chip says of it; `reached` as in `status_of`."""
        behind = self.head > self.cursor or self.unsettled > self.waiting
        return status_of(
            online=self.online, waiting=self.waiting, since=self.contact, problem=self.problem, unseen=self.unseen, behind=behind,
            photos=self.photos, reached=reached,
        )


def standing(conn: Connection) -> Standing:
    """Where the device stands."""
    name, problem = device.get(conn, "device"), device.get(conn, PROBLEM)
    unsettled, waiting = overlay.counts(conn)
    quarantined, unseen = quarantine.counts(conn)
    return Standing(
        name, sync_state.epoch_of(conn), sync_state.cursor_of(conn), sync_state.number(conn, END), waiting, unsettled,
        int(conn.execute(_HELD, {"b_device": name}).scalar() or 0), quarantined, unseen, sync_state.number(conn, CONTACT),
        CHECKSUMS[sync_state.number(conn, SUMS)], bool(sync_state.number(conn, ONLINE)),
        msgspec.json.decode(problem, type=Say) if problem else None, pictures.waiting(conn),
    )


def note(store: Store, *, online: bool, problem: Say | None) -> None:
    """Write down how the last attempt went, where it went otherwise than the one before."""
    told = msgspec.json.encode(problem).decode() if problem is not None else ""
    with store.reading() as conn:
        if bool(sync_state.number(conn, ONLINE)) == online and device.get(conn, PROBLEM) == told:
            return
    with store.writing() as conn:
        sync_state.put(conn, ONLINE, int(online))
        device.put(conn, PROBLEM, told)


def note_reached(store: Store) -> None:
    """Write down that the server answers again, in the middle of a round that may be long."""
    with store.reading() as conn:
        if sync_state.number(conn, ONLINE):
            return
    with store.writing() as conn:
        sync_state.put(conn, ONLINE, 1)
