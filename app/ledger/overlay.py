"""A device's unsettled acts on top of what its server has confirmed, and taking them off to take the feed in.

Triggers remember each confirmed row before an own act changes it for the first time. Taking in a page puts those rows back,
replays the page, and lays the acts that are still unsettled on top again, in one transaction of the caller.
"""

import json
from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import Connection, Table, bindparam, delete, func, insert, select, text, update

from app.domain.feed import SENT_FIELDS, Sent
from app.ledger.batch.inside import Inside
from app.ledger.prepared import Prepared
from app.ledger.tables import LOCAL, local_before, local_sync, metadata, operation, outbox

FOLLOWED: tuple[Table, ...] = tuple(t for t in metadata.sorted_tables if t not in LOCAL)
"""Tables that a feed decides."""
_RECORD = update(local_sync).values(recording=bindparam("b_on"))
_BEFORE = select(local_before.c.tbl, local_before.c.key, local_before.c.row)
_WAITING = (
    select(*(operation.c[name] for name in SENT_FIELDS))
    .select_from(outbox.join(operation, operation.c.id == outbox.c.operation))
    .order_by(outbox.c.epoch, outbox.c.sequence)
)
_UNSENT = _WAITING.where(outbox.c.answered == 0).limit(bindparam("b_most"))
_OWN = (
    select(*(operation.c[name] for name in SENT_FIELDS))
    .where(
        operation.c.device == bindparam("b_device"), operation.c.epoch == bindparam("b_epoch"),
        operation.c.sequence >= bindparam("b_sequence"),
    )
    .order_by(operation.c.sequence)
    .limit(bindparam("b_most"))
)
_ANSWERED = update(outbox).where(
    outbox.c.epoch == bindparam("b_epoch"), outbox.c.sequence <= bindparam("b_sequence"), outbox.c.answered == 0
).values(answered=1)
_SETTLED = Prepared(delete(outbox).where(
    outbox.c.epoch == bindparam("b_epoch"), outbox.c.sequence == bindparam("b_sequence"),
    outbox.c.operation == bindparam("b_operation"),
))
_COUNTS = select(func.count(), func.coalesce(func.sum(1 - outbox.c.answered), 0)).select_from(outbox)
_TRIGGERS = text("SELECT name FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'before\\_%' ESCAPE '\\'")


def install(conn: Connection) -> None:
    """Make the triggers for the tables as they are, in place of any there are. SQLite only: a server has no unsettled acts."""
    uninstall(conn)
    for table in FOLLOWED:
        keys = [c.name for c in table.primary_key.columns]
        names = [c.name for c in table.columns]
        for trigger in triggers(table.name, keys, names):
            conn.execute(text(trigger))


def triggers(table: str, keys: Sequence[str], names: Sequence[str]) -> Iterator[str]:
    """The statements that make the triggers of a table with this primary key and these columns."""
    for event, seen, row in (
        ("INSERT", ("NEW",), "NULL"),
        ("UPDATE", ("OLD", "NEW"), _array("OLD", names)),
        ("DELETE", ("OLD",), _array("OLD", names)),
    ):
        keep = "".join(
            f"INSERT INTO local_before SELECT '{table}', {_array(side, keys)}, {row if side == 'OLD' else 'NULL'} "
            # Not OR IGNORE: a statement that says itself what to do on a conflict overrules what its triggers say.
            f"WHERE NOT EXISTS (SELECT 1 FROM local_before WHERE tbl = '{table}' AND key = {_array(side, keys)});"
            for side in seen
        )
        yield (
            f'CREATE TRIGGER before_{table}_{event.lower()} AFTER {event} ON "{table}" '
            f"WHEN (SELECT recording FROM local_sync) = 1 BEGIN {keep} END"
        )


def _array(side: str, names: Sequence[str]) -> str:
    return "json_array(" + ", ".join(f'{side}."{n}"' for n in names) + ")"


def uninstall(conn: Connection) -> None:
    """Take the triggers away, before the tables change or the whole book is put in place of another."""
    for trigger in conn.scalars(_TRIGGERS).all():
        conn.execute(text(f'DROP TRIGGER "{trigger}"'))


def record(conn: Connection, on: bool) -> None:
    """Let the triggers remember what is changed from now on, or not."""
    conn.execute(_RECORD, {"b_on": int(on)})


def waiting(conn: Connection) -> list[Sent]:
    """Own operations that the feed has not brought back yet, in their order."""
    return [Sent(**row) for row in conn.execute(_WAITING).mappings()]


def unsent(conn: Connection, most: int) -> list[Sent]:
    """The first own operations that the server has not answered yet."""
    return [Sent(**row) for row in conn.execute(_UNSENT, {"b_most": most}).mappings()]


def own_from(conn: Connection, device: str, epoch: int, sequence: int, most: int) -> list[Sent]:
    """Own operations of an epoch from a sequence on, settled or not: what a server asks for that has lost them."""
    asked = {"b_device": device, "b_epoch": epoch, "b_sequence": sequence, "b_most": most}
    return [Sent(**row) for row in conn.execute(_OWN, asked).mappings()]


def answered(conn: Connection, epoch: int, sequence: int) -> None:
    """The server has the operations of an epoch up to a sequence."""
    conn.execute(_ANSWERED, {"b_epoch": epoch, "b_sequence": sequence})


def counts(conn: Connection) -> tuple[int, int]:
    """How many own operations the feed has not brought back yet, and how many of them the server has not answered."""
    unsettled, waiting_ = conn.execute(_COUNTS).one()
    return int(unsettled), int(waiting_)


def wait_for(conn: Connection, own: Sequence[Sent]) -> None:
    """These operations have yet to be sent and to come back in the feed; some may be known as such already."""
    for one in own:
        settled(conn, one.epoch, one.sequence, one.id)
    if own:
        conn.execute(insert(outbox), [
            {"epoch": one.epoch, "sequence": one.sequence, "operation": one.id, "answered": 0} for one in own
        ])


def lift(conn: Connection) -> None:
    """Put back every confirmed row: the database is as the feed last left it. Recording must be off."""
    rows: dict[str, list[tuple[list[Any], list[Any] | None]]] = {}
    for name, key, row in conn.execute(_BEFORE):
        rows.setdefault(name, []).append((json.loads(key), None if row is None else json.loads(row)))
    writer = Inside(conn)
    for name, kept in rows.items():
        table = metadata.tables[name]
        writer.delete(table, [tuple(key) for key, _ in kept])
        writer.insert(table, [tuple(row) for _, row in kept if row is not None])
    conn.execute(delete(local_before))


def settled(conn: Connection, epoch: int, sequence: int, operation_id: str) -> bool:
    """An own operation is waited for no longer. Returns whether it was: another one may have had its place in the chain."""
    return bool(_SETTLED.do(conn, {"b_epoch": epoch, "b_sequence": sequence, "b_operation": operation_id}))


def size_of(conn: Connection) -> int:
    """How many own operations are unsettled."""
    return counts(conn)[0]
