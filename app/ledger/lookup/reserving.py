"""Answers about what is reserved of an item and of its lots and units, and what that leaves."""

from collections.abc import Callable
from typing import Any

from sqlalchemy import Connection, and_, bindparam, case, func, or_, select

from app.domain.catalogue import Item, Reservation
from app.domain.questions import OnHand, Question
from app.domain.reserving import Balance, Free, FreeOf, InForce
from app.domain.stock import HandleKind
from app.ledger.lookup.insides import on_hand
from app.ledger.lookup.phrases import NO, NONE, OF_SITE, REALLY_HERE, word
from app.ledger.lookup.readers import Reader
from app.ledger.tables import CATALOGUE, handle, unit

_item, _kept = CATALOGUE[Item], CATALOGUE[Reservation]
_read = Reader(Reservation)
_HOLDS = and_(
    _kept.c.item == bindparam("b_item"), _kept.c.site == bindparam("b_site"), _kept.c.retired == NO,
    or_(_kept.c.until == NONE, _kept.c.until >= bindparam("b_day")),
)
"""The last day itself still holds."""
_IN_FORCE = (
    select(*_read.columns).where(_HOLDS)
    .order_by(case((_kept.c.until == NONE, 1), else_=0), _kept.c.until, _kept.c.id).limit(bindparam("b_limit"))
)
_SUMS = select(
    func.coalesce(func.sum(_kept.c.quantity), 0),
    func.coalesce(func.sum(case((_kept.c.handle == bindparam("b_handle"), _kept.c.quantity), else_=0)), 0),
).where(_HOLDS)
_THERE = (
    select(func.coalesce(func.sum(unit.c.quantity), 0))
    .select_from(handle.outerjoin(unit, and_(OF_SITE, unit.c.handle == handle.c.id, REALLY_HERE)))
    .where(handle.c.id == bindparam("b_handle"))
)
_SINGLE = select(handle.c.kind == word(HandleKind.SERIAL)).where(handle.c.id == bindparam("b_handle"))


def free_of(conn: Connection, site: int, question: FreeOf) -> Free:
    """Answer `FreeOf`: summed here, so that no number of reservations is too many to be counted."""
    values = {"b_site": site, "b_item": question.item, "b_handle": question.handle, "b_day": question.day}
    decimals = conn.execute(select(_item.c.decimals).where(_item.c.id == question.item)).scalar() or 0
    there = on_hand(conn, site, OnHand(question.item))
    of_item, of_handle = conn.execute(_SUMS, values).one()
    whole = Balance(there.bulk + there.serials * 10**decimals, int(of_item))
    if not question.handle:
        return Free(whole)
    one = 10**decimals if conn.execute(_SINGLE, values).scalar() else 1
    return Free(whole, Balance(int(conn.execute(_THERE, values).scalar_one()) * one, int(of_handle)))


def reservations_in_force(conn: Connection, site: int, question: InForce) -> tuple[Reservation, ...]:
    """Answer `InForce`."""
    values = {"b_site": site, "b_item": question.item, "b_day": question.day, "b_limit": question.limit}
    return tuple(map(_read, conn.execute(_IN_FORCE, values)))


ANSWERS: dict[type[Question[Any]], Callable[[Connection, int, Any], Any]] = {
    FreeOf: free_of, InForce: reservations_in_force,
}
