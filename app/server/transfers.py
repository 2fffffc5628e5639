"""The two ends of transfers between sites, which are in two books: what was sent is what has arrived and what is on the way."""

from collections.abc import Iterator
from typing import NamedTuple

from sqlalchemy import Connection, and_, case, func, or_, select

from app.domain import catalogue
from app.domain.place import Virtual
from app.ledger.judge import COMPANY
from app.ledger.tables import CATALOGUE, movement, operation
from app.server.books import Books

_paper, _line = CATALOGUE[catalogue.Transfer], CATALOGUE[catalogue.TransferLine]
_WAY = Virtual.IN_TRANSIT.place
_NET = (
    select(
        operation.c.document, movement.c.handle,
        func.sum(case((movement.c.to_place == _WAY, movement.c.quantity), else_=-movement.c.quantity)),
    )
    .select_from(operation.join(movement, and_(
        movement.c.site == operation.c.site, movement.c.position == operation.c.position,
    )))
    .where(or_(movement.c.from_place == _WAY, movement.c.to_place == _WAY))
    .group_by(operation.c.document, movement.c.handle)
)
_LINES = (
    select(
        _paper.c.number, _paper.c.site, _paper.c.target_site, _paper.c.state, _line.c.handle,
        func.max(_line.c.code), func.sum(_line.c.quantity), func.sum(_line.c.accepted),
    )
    .select_from(_paper.join(_line, _line.c.transfer == _paper.c.id))
    .where(_paper.c.site != _paper.c.target_site, _paper.c.retired == 0, _line.c.retired == 0)
    .group_by(_paper.c.id, _paper.c.number, _paper.c.site, _paper.c.target_site, _paper.c.state, _line.c.handle)
    .order_by(_paper.c.number, _line.c.handle)
)


class Way(NamedTuple):
    """One handle of one transfer between sites, in smallest steps."""

    number: str
    code: str
    sent: int
    """Out of the giver's site, less what was taken back."""
    arrived: int
    early: bool
    """It has arrived before the giver's own device has told of sending it: matched when that comes."""

    @property
    def on_the_way(self) -> int:
        """What stands in transit between the two."""
        return self.sent - self.arrived


def ways(books: Books) -> Iterator[tuple[Way, str]]:
    """Each handle of each transfer between sites, with what is wrong about it, "" where nothing is."""
    with books.book(COMPANY).reading() as conn:
        lines = conn.execute(_LINES).all()
    known = set(books.sites())
    nets: dict[int, dict[tuple[str, int], int]] = {}
    for site in {s for line in lines for s in (line.site, line.target_site)}:
        if site in known:
            with books.book(site).reading() as conn:
                nets[site] = _net(conn)
    for number, site, target, state, handle, code, quantity, accepted in lines:
        left = nets.get(site, {}).get((number, handle))
        arrived = -nets.get(target, {}).get((number, handle), 0)
        way = Way(number, code, left or 0, arrived, left is None and arrived > 0)
        yield way, _wrong(way, state, int(quantity), int(accepted))


def _net(conn: Connection) -> dict[tuple[str, int], int]:
    return {(document, handle): int(net) for document, handle, net in conn.execute(_NET)}


def _wrong(way: Way, state: str, quantity: int, accepted: int) -> str:
    told = f"transfer {way.number}, {way.code}"
    if way.arrived != accepted:
        return f"{told}: {accepted} accepted, {way.arrived} arrived"
    if way.early:
        return ""
    if state == "in-transit" and way.sent != quantity:
        return f"{told}: {quantity} offered, {way.sent} sent"
    if not 0 <= way.on_the_way <= quantity:
        return f"{told}: {way.sent} sent, {way.arrived} arrived"
    return ""


def unpaired(books: Books) -> list[str]:
    """A sentence for each transfer whose two ends do not agree."""
    return [wrong for _, wrong in ways(books) if wrong]
