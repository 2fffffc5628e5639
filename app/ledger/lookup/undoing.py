"""The records that go with the undo of an act on stock: what had been lent with it, what a merging had made of codes and lines."""

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from sqlalchemy import Connection, bindparam, exists, func, select

from app.domain import catalogue as c
from app.domain.operation import Entry, Put
from app.domain.questions import Question, UndoOf
from app.domain.uniting import MERGE, LastMerged, Separation, SeparationOf
from app.domain.views import UndoView
from app.domain.words import QT_TRANSLATE_NOOP, say
from app.ledger.forms import decode
from app.ledger.lookup.last_edit import Back, put_back
from app.ledger.lookup.phrases import NO
from app.ledger.lookup.readers import Reader
from app.ledger.prepared import Prepared
from app.ledger.tables import CATALOGUE, movement, operation, reversal

LENT, RESERVED = "loan", "reserve"
"""Kinds of the acts that say what was lent or came back, and what was used up of a reservation; the act on stock follows."""
ACT = QT_TRANSLATE_NOOP("say", "Last act")
MERGED = QT_TRANSLATE_NOOP("say", "Merging of {code}")
RECENT_MAX = 10

_undone = exists().where(reversal.c.site == operation.c.site, reversal.c.undone == operation.c.position).correlate(operation)
_TELLS = (operation.c.entries, operation.c.form, operation.c.claimed, operation.c.at)
_BEFORE = Prepared(
    select(operation.c.kind, operation.c.made_at, *_TELLS).where(
        operation.c.site == bindparam("b_site"), operation.c.device == bindparam("b_device"),
        operation.c.epoch == bindparam("b_epoch"), operation.c.sequence == bindparam("b_sequence"),
    )
)
_CHAINED = select(operation.c.device, operation.c.epoch, operation.c.sequence, operation.c.made_at).where(
    operation.c.site == bindparam("b_site"), operation.c.id == bindparam("b_id")
)
_merging = (operation.c.site == bindparam("b_site"), operation.c.kind == MERGE, operation.c.outcome == "", ~_undone)
_item = CATALOGUE[c.Item]
_NUMBER = select(_item.c.number).where(_item.c.id == bindparam("b_item"))
_MERGED = (
    select(operation.c.id, operation.c.position, operation.c.home, *_TELLS)
    .where(*_merging, operation.c.note == bindparam("b_number")).order_by(operation.c.position.desc()).limit(1)
)
_BY_ID = select(operation.c.note, operation.c.position, operation.c.home, *_TELLS).where(
    *_merging, operation.c.id == bindparam("b_id")
)
_RECENT = (
    select(operation.c.note, func.max(operation.c.position)).where(*_merging, operation.c.home == bindparam("b_site"))
    .group_by(operation.c.note).order_by(func.max(operation.c.position).desc()).limit(RECENT_MAX)
)
_order, _line = CATALOGUE[c.Order], CATALOGUE[c.OrderLine]
_CAME = (
    select(_order.c.number).distinct()
    .select_from(_line.join(_order, _order.c.id == _line.c.order).join(movement, movement.c.order_line == _line.c.id))
    .where(
        _line.c.id.in_(bindparam("b_lines", expanding=True)), movement.c.site == bindparam("b_site"),
        movement.c.position > bindparam("b_position"),
    )
    .order_by(_order.c.number)
)


class Chained(NamedTuple):
    """Where an act stands in the chain of its device."""

    device: str
    epoch: int
    sequence: int
    made_at: int


def went_with(conn: Connection, site: int, act: Chained) -> tuple[Put, ...]:
    """Loans and reservations as they were before what was done with them in the step of this act, which is an act on stock; what
    has become of one since stays."""
    puts: list[Put] = []
    met: set[str] = set()
    for sequence in (act.sequence - 1, act.sequence - 2):
        row = _BEFORE.row(conn, {"b_site": site, "b_device": act.device, "b_epoch": act.epoch, "b_sequence": sequence})
        if row is None or row[0] in met or not (row[0] == LENT or (row[0] == RESERVED and row[1] == act.made_at)):
            break
        met.add(row[0])
        _, _, entries, form, claimed, at = row
        found = _backs(conn, site, decode(entries, form), claimed or at)
        puts += [back.put for back in found if back.changed and not back.since]
    return tuple(puts)


def undo_of(conn: Connection, site: int, question: UndoOf) -> UndoView:
    """Answer `UndoOf`."""
    row = conn.execute(_CHAINED, {"b_site": site, "b_id": question.operation}).first()
    puts = () if row is None else went_with(conn, site, Chained(*row))
    return UndoView(operation=question.operation, what=say(ACT), puts=puts, stock=True)


def separation_of(conn: Connection, site: int, question: SeparationOf) -> Separation | None:
    """Answer `SeparationOf`."""
    number = conn.execute(_NUMBER, {"b_item": question.item}).scalar()
    row = conn.execute(_MERGED, {"b_site": site, "b_number": number or ""}).first()
    if row is None:
        return None
    which, position, home, *told = row
    return separation(conn, site, which, position, home == site, told)


def separation(conn: Connection, site: int, which: str, position: int, here: bool, told: Sequence[Any]) -> Separation:
    """What undoes the merging `which` at `position`; `told` are its entries, their form, and its time, claimed and as it counts."""
    entries, form, claimed, at = told
    found = _backs(conn, site, decode(entries, form), claimed or at)
    lines = [back.put.record.id for back in found if isinstance(back.put.record, c.OrderLine)]
    received = conn.execute(_CAME, {"b_site": site, "b_position": position, "b_lines": lines}).scalars() if lines else ()
    return Separation(
        operation=which, here=here, puts=tuple(back.put for back in found if back.changed),
        changed=tuple(back.put.record for back in found if back.since), received=tuple(received),
    )


def merged(conn: Connection, site: int, which: str) -> UndoView | None:
    """What undoes the merging of this identity, by the one key; None where that needs a closer look."""
    row = conn.execute(_BY_ID, {"b_site": site, "b_id": which}).first()
    if row is None:
        return None
    number, position, home, *told = row
    found = separation(conn, site, which, position, home == site, told)
    if not found.here or found.changed or found.received:
        return None
    return UndoView(operation=which, what=say(MERGED, code=number), puts=found.puts, stock=True)


def last_merged(conn: Connection, site: int, _: LastMerged) -> tuple[c.Item, ...]:
    """Answer `LastMerged`."""
    numbers = [row[0] for row in conn.execute(_RECENT, {"b_site": site})]
    read = Reader(c.Item)
    rows = conn.execute(select(*read.columns).where(_item.c.number.in_(numbers), _item.c.merged_into > NO)) if numbers else ()
    return tuple(sorted(map(read, rows), key=lambda item: numbers.index(item.number)))


def _backs(conn: Connection, site: int, entries: Sequence[Entry], version: int) -> list[Back]:
    return [put_back(conn, site, entry, version) for entry in reversed(entries) if isinstance(entry, Put)]


ANSWERS: dict[type[Question[Any]], Callable[[Connection, int, Any], Any]] = {
    UndoOf: undo_of, SeparationOf: separation_of, LastMerged: last_merged,
}
