"""Writing unit records: adding to a key, and the movement line that goes with it."""

from sqlalchemy import and_, bindparam, delete, insert, select, update

from app.domain.operation import Move
from app.domain.place import VIRTUAL_BY_PLACE
from app.domain.stock import Standing, UnitKey
from app.domain.words import QT_TRANSLATE_NOOP, say
from app.ledger.costs.crossing import OUTSIDE, crossed
from app.ledger.posting import Posting, Refusal
from app.ledger.prepared import Prepared
from app.ledger.tables import movement, unit

RECORD_MAX = 10**17
"""No unit record comes to more, below zero or above, in smallest steps: so sums of records fit 63 bits."""
MORE_THAN_COUNTED = QT_TRANSLATE_NOOP(
    "say", "It would come to more than this system counts. Nothing changed; look at what was booked of it before."
)

_KEY = and_(
    unit.c.site == bindparam("b_site"), unit.c.handle == bindparam("b_handle"), unit.c.place == bindparam("b_place"),
    unit.c.custody == bindparam("b_custody"), unit.c.project == bindparam("b_project"), unit.c.status == bindparam("b_status"),
)
QUANTITY = Prepared(select(unit.c.quantity).where(_KEY))
UPDATE = Prepared(update(unit).where(_KEY).values(quantity=bindparam("b_quantity")))
DELETE = Prepared(delete(unit).where(_KEY))
INSERT = Prepared(insert(unit))
LINE = Prepared(insert(movement))
STANDING = Prepared(
    select(unit.c.place, unit.c.custody, unit.c.project, unit.c.status)
    .where(unit.c.site == bindparam("b_site"), unit.c.handle == bindparam("b_handle"), unit.c.quantity > 0)
)


def _bound(p: Posting, key: UnitKey) -> dict[str, int | str]:
    return {
        "b_site": p.site, "b_handle": key.handle, "b_place": key.place, "b_custody": key.custody,
        "b_project": key.project, "b_status": key.status,
    }


def is_virtual(place: int) -> bool:
    """Whether the place is one of the virtual ones."""
    return place in VIRTUAL_BY_PLACE


def quantity_at(p: Posting, key: UnitKey) -> int:
    """What stands under the key, in smallest steps; 0 where there is no record."""
    return int(QUANTITY.value(p.conn, _bound(p, key)) or 0)


def standing_of(p: Posting, handle: int) -> Standing | None:
    """Where a serial or container stands, virtual places included; None where it never stood anywhere."""
    row = STANDING.row(p.conn, {"b_site": p.site, "b_handle": handle})
    return Standing(*row) if row else None


def add(p: Posting, key: UnitKey, steps: int, before: int | None = None) -> None:
    """Add `steps` (may be negative) to a key whose quantity is `before` (None: look); a record of zero does not stay.

    Raises Refusal where it would come to more than can be counted.
    """
    held = quantity_at(p, key) if before is None else before
    after = held + steps
    if abs(after) > RECORD_MAX:
        raise Refusal(say(MORE_THAN_COUNTED))
    if not held:
        INSERT.do(p.conn, {"site": p.site, **key._asdict(), "quantity": after})
    elif not after:
        DELETE.do(p.conn, _bound(p, key))
    else:
        UPDATE.do(p.conn, {**_bound(p, key), "b_quantity": after})


def line_row(
    site: int, position: int, line: int, handle: int, item: int, quantity: int, source: Standing, target: Standing, at: int, *,
    order_line: int = 0, shortfall: int = 0,
) -> dict[str, int | str]:
    """A movement line as its table has it."""
    return {
        "site": site, "position": position, "line": line, "handle": handle, "item": item, "quantity": quantity,
        "from_place": source.place, "from_custody": source.custody, "from_project": source.project, "from_status": source.status,
        "to_place": target.place, "to_custody": target.custody, "to_project": target.project, "to_status": target.status,
        "at": at, "order_line": order_line, "shortfall": shortfall,
    }


def transfer(
    p: Posting, handle: int, item: int, quantity: int, source: Standing, target: Standing, *,
    at: int = 0, order_line: int = 0, shortfall: int = 0, source_held: int | None = None, target_held: int | None = None,
    move: Move | None = None, undoes: tuple[int, int] | None = None,
) -> None:
    """One movement line: `quantity` steps leave the source key and enter the target key; both records are brought up to it.

    `source_held` and `target_held` are what the caller knows to stand there already. `at` is another evidence time than
    the posting's, for what counts from an earlier moment. Source and target that are equal are no movement. `move` is what was
    said, where it says what goods cost; `undoes` the line (position, line) that this one reverses.
    """
    assert quantity > 0, quantity
    if source == target:
        return
    line = p.next_line()
    LINE.do(p.conn, line_row(
        p.site, p.position, line, handle, item, quantity, source, target, at or p.at, order_line=order_line, shortfall=shortfall
    ))
    add(p, UnitKey(handle, *source), -quantity, source_held)
    add(p, UnitKey(handle, *target), quantity, target_held)
    if item and (source.place in OUTSIDE) != (target.place in OUTSIDE):
        crossed(p, line, handle, quantity, source.place, target.place, order_line=order_line, at=at, move=move, undoes=undoes)
