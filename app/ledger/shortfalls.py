"""More taken than was there: the debt of a unit-record key, and how it is paid back (DESIGN.md section 4)."""

from typing import Any, NamedTuple

from sqlalchemy import Select, and_, bindparam, delete, func, insert, select, update

from app.domain.discrepancy import DiscrepancyClass
from app.domain.place import Virtual
from app.domain.stock import Standing, UnitKey
from app.ledger import discrepancies
from app.ledger.posting import Posting
from app.ledger.prepared import Prepared
from app.ledger.tables import discrepancy, movement, reversal, shortfall, unit
from app.ledger.unit_records import is_virtual, quantity_at, transfer


class Debt(NamedTuple):
    """What is still owed to a key since one shortage."""

    discrepancy: int
    custody: int
    project: int
    status: str
    quantity: int
    at: int


_DEBT = select(
    shortfall.c.discrepancy, shortfall.c.custody, shortfall.c.project, shortfall.c.status, shortfall.c.quantity, shortfall.c.at
)
OF_KEY = Prepared(
    _DEBT
    .where(and_(
        shortfall.c.site == bindparam("b_site"), shortfall.c.handle == bindparam("b_handle"),
        shortfall.c.place == bindparam("b_place"), shortfall.c.custody == bindparam("b_custody"),
        shortfall.c.project == bindparam("b_project"), shortfall.c.status == bindparam("b_status"),
    ))
    .order_by(shortfall.c.at, shortfall.c.discrepancy)
)
_OF_PLACE = (
    _DEBT
    .where(and_(
        shortfall.c.site == bindparam("b_site"), shortfall.c.handle == bindparam("b_handle"),
        shortfall.c.place == bindparam("b_place"), shortfall.c.at <= bindparam("b_moment"),
    ))
    .order_by(shortfall.c.at, shortfall.c.discrepancy)
)
_THIS = and_(shortfall.c.site == bindparam("b_site"), shortfall.c.discrepancy == bindparam("b_discrepancy"))
LEFT = select(shortfall.c.quantity).where(_THIS)
UPDATE = update(shortfall).where(_THIS).values(quantity=bindparam("b_quantity"))
DELETE = delete(shortfall).where(_THIS)
INSERT = insert(shortfall)
_ORIGIN = select(discrepancy.c.place, discrepancy.c.at).where(discrepancy.c.id == bindparam("b_discrepancy"))
_PAID_AT = select(func.max(movement.c.at)).where(
    movement.c.site == bindparam("b_site"), movement.c.handle == bindparam("b_handle"),
    movement.c.shortfall == bindparam("b_discrepancy"), movement.c.to_place == Virtual.UNEXPLAINED.place,
)
OWED_AGAIN = 1
"""The form of entries from which on an undo lets debts stand again that its stock had paid in the place of another."""


def _since(of_key: str, other: str) -> Select[Any]:
    """Of each debt of a key, what went since a moment from one side to the other: the key and *unexplained*."""
    return (
        select(movement.c.shortfall, func.sum(movement.c.quantity).label("total"))
        .select_from(
            movement.join(discrepancy, discrepancy.c.id == movement.c.shortfall)
            .outerjoin(reversal, and_(reversal.c.site == discrepancy.c.site, reversal.c.undone == discrepancy.c.position))
        )
        .where(
            movement.c.site == bindparam("b_site"), movement.c.handle == bindparam("b_handle"),
            movement.c[f"{other}_place"] == Virtual.UNEXPLAINED.place,
            *(movement.c[f"{of_key}_{name}"] == bindparam(f"b_{name}") for name in Standing._fields),
            movement.c.at >= bindparam("b_since"), discrepancy.c.place == bindparam("b_place"),
            discrepancy.c.at < bindparam("b_since"), reversal.c.position.is_(None),
        )
        .group_by(movement.c.shortfall, discrepancy.c.at).order_by(discrepancy.c.at.desc(), movement.c.shortfall)
    )


_PAID, _BACK = _since("from", "to"), _since("to", "from")
ANY = Prepared(select(unit.c.quantity).where(
    unit.c.site == bindparam("b_site"), unit.c.handle == bindparam("b_handle"), unit.c.place == Virtual.UNEXPLAINED.place
).limit(1))


def unexplained(standing: Standing) -> Standing:
    """The virtual side of a debt: it keeps the attributes of the key, the place is the discrepancy's."""
    return standing._replace(place=Virtual.UNEXPLAINED.place)


def owe(p: Posting, key: UnitKey, quantity: int) -> int:
    """More was taken from the key than was there: open its discrepancy and remember the debt. Returns the discrepancy."""
    which = discrepancies.open_one(
        p, DiscrepancyClass.SHORTAGE, handle=key.handle, place=key.place, quantity=quantity
    )
    p.conn.execute(INSERT, {
        "site": p.site, "discrepancy": which, **key._asdict(), "quantity": quantity, "at": p.at,
    })
    return which


def any_owed(p: Posting, handle: int) -> bool:
    """Whether anything at all is owed to keys of this handle."""
    return ANY.row(p.conn, {"b_site": p.site, "b_handle": handle}) is not None


def owed_to(p: Posting, key: UnitKey) -> list[Debt]:
    """Debts of exactly this key, oldest first."""
    rows = OF_KEY.rows(p.conn, {
        "b_site": p.site, "b_handle": key.handle, "b_place": key.place, "b_custody": key.custody, "b_project": key.project,
        "b_status": key.status,
    })
    return [Debt(*row) for row in rows]


def reduce(p: Posting, which: int, quantity: int) -> int:
    """Take up to `quantity` off a debt; paid in full, its discrepancy closes. Returns what was taken off."""
    left = int(p.run(LEFT, b_site=p.site, b_discrepancy=which).scalar() or 0)
    paid = min(left, quantity)
    if not left:
        return 0
    if paid == left:
        p.run(DELETE, b_site=p.site, b_discrepancy=which)
        discrepancies.close(p, which)
    else:
        p.run(UPDATE, b_site=p.site, b_discrepancy=which, b_quantity=left - paid)
    return paid


def pay_back(p: Posting, handle: int, item: int, entered: Standing, quantity: int, since: int = 0) -> None:
    """What has entered a real key pays back first what the key is owed, oldest debt first.

    What counts as having entered at an earlier moment `since` pays at that moment, or when the debt was made.
    """
    if is_virtual(entered.place) or not any_owed(p, handle):
        return
    left = quantity
    for owed in owed_to(p, UnitKey(handle, *entered)):
        paid = reduce(p, owed.discrepancy, left)
        transfer(p, handle, item, paid, entered, unexplained(entered), at=since and max(since, owed.at),
                 shortfall=owed.discrepancy)
        left -= paid
        if not left:
            return


def settle_key(p: Posting, handle: int, item: int, key: Standing) -> None:
    """Where a key holds stock it is owed nothing: what stands there pays back."""
    held = 0 if is_virtual(key.place) else quantity_at(p, UnitKey(handle, *key))
    if held:
        pay_back(p, handle, item, key, held)


def last_payment(p: Posting, handle: int, which: int) -> int:
    """Evidence time of the last payment on a debt, 0 where there was none."""
    return int(p.run(_PAID_AT, b_site=p.site, b_handle=handle, b_discrepancy=which).scalar() or 0)


def reinstate(p: Posting, which: int, handle: int, standing: Standing, quantity: int) -> None:
    """What had paid a debt back did not happen: it is owed again. `standing` is the unexplained side of the payment."""
    left = int(p.run(LEFT, b_site=p.site, b_discrepancy=which).scalar() or 0)
    place, at = p.run(_ORIGIN, b_discrepancy=which).one()
    if left:
        p.run(UPDATE, b_site=p.site, b_discrepancy=which, b_quantity=left + quantity)
        return
    p.conn.execute(INSERT, {
        "site": p.site, "discrepancy": which, "handle": handle, "place": place, "custody": standing.custody,
        "project": standing.project, "status": standing.status, "quantity": quantity, "at": at,
    })
    discrepancies.reopen(p, which)


def owe_again(p: Posting, handle: int, item: int, key: Standing, most: int, since: int) -> int:
    """Debts of a key from before the moment `since`, paid after it, stand again, the latest first: up to `most`, none of an undone
    act. Returns how much is owed again, which stands in the key then.
    """
    of_key = {f"b_{name}": value for name, value in key._asdict().items()}
    values = {"b_site": p.site, "b_handle": handle, "b_since": since, **of_key}
    back = {row.shortfall: int(row.total) for row in p.run(_BACK, **values)}
    left = most
    for row in p.run(_PAID, **values).all():
        part = min(left, int(row.total) - back.get(row.shortfall, 0))
        if part > 0:
            transfer(p, handle, item, part, unexplained(key), key, at=since, shortfall=row.shortfall)
            reinstate(p, row.shortfall, handle, key, part)
            left -= part
    return most - left


def place_of(p: Posting, which: int) -> int:
    """The place to whose key the debt is owed."""
    return int(p.run(_ORIGIN, b_discrepancy=which).one()[0])


def clear_shortfalls(p: Posting, handle: int, item: int, place: int, moment: int) -> None:
    """An approved count of `moment` settles every debt of the handle in the place that is not younger."""
    adjustment = Standing(Virtual.COUNT_ADJUSTMENT.place, 0, 0, Virtual.COUNT_ADJUSTMENT.status)
    rows = p.run(_OF_PLACE, b_site=p.site, b_handle=handle, b_place=place, b_moment=moment).all()
    for debt in (Debt(*row) for row in rows):
        side = Standing(Virtual.UNEXPLAINED.place, debt.custody, debt.project, debt.status)
        transfer(p, handle, item, debt.quantity, adjustment, side, shortfall=debt.discrepancy)
        reduce(p, debt.discrepancy, debt.quantity)
