"""What places hold, by handles alone: no names are read, so that a place may hold thousands."""

from typing import Any

from sqlalchemy import Connection, bindparam, case, func, select, tuple_

from app.domain.questions import Holding, KindsIn, OnHand, StockIn
from app.domain.stock import HandleKind, Standing
from app.domain.views import OnHandView
from app.ledger.counts.names import chunks
from app.ledger.lookup.phrases import NO, OF_SITE, REAL, REALLY_HERE, number, word
from app.ledger.lookup.within import places_within
from app.ledger.tables import handle, unit

HELD_MAX = 1_000_000
"""Records of a container that are looked at for containers in it: all there can be."""
_in_use = (OF_SITE, REAL, unit.c.quantity > NO, handle.c.retired == NO)
_with_handle = unit.join(handle, handle.c.id == unit.c.handle)
_STOCK = (
    select(unit.c.handle, func.sum(unit.c.quantity)).select_from(_with_handle)
    .where(unit.c.place == bindparam("b_place"), *_in_use)
    .group_by(unit.c.handle, handle.c.kind, handle.c.code)
    .order_by(case((handle.c.kind == word("container"), NO), else_=number(1)), handle.c.code, unit.c.handle)
)
_HOLDING = (
    select(unit.c.place).distinct().select_from(_with_handle)
    .where(unit.c.place.in_(bindparam("b_places", expanding=True)), *_in_use)
)

_key = (unit.c.handle, unit.c.place, unit.c.custody, unit.c.project, unit.c.status)
_KINDS = (
    select(handle.c.item, unit.c.custody, unit.c.project, unit.c.status).distinct()
    .select_from(unit.outerjoin(handle, handle.c.id == unit.c.handle))
    .where(
        unit.c.place.in_(bindparam("b_places", expanding=True)),
        OF_SITE, REAL, unit.c.quantity > NO, func.coalesce(handle.c.kind, "") != word("container"),
        unit.c.handle.not_in(bindparam("b_handles", expanding=True)),
    )
)
_KINDS_BUT = _KINDS.where(tuple_(*_key).not_in(bindparam("b_keys", expanding=True)))
_ON_HAND = (
    select(handle.c.kind, func.sum(unit.c.quantity))
    .select_from(handle.outerjoin(unit, (unit.c.handle == handle.c.id) & OF_SITE & REALLY_HERE))
    .where(handle.c.item == bindparam("b_item"), func.coalesce(unit.c.quantity, NO) > NO)
    .group_by(handle.c.kind)
)


def stock_in(conn: Connection, site: int, question: StockIn) -> dict[int, int]:
    """Answer `StockIn`."""
    return {row[0]: int(row[1]) for row in conn.execute(_STOCK, {"b_site": site, "b_place": question.place})}


def holding(conn: Connection, site: int, question: Holding) -> frozenset[int]:
    """Answer `Holding`."""
    return frozenset(
        place for some in chunks(question.places)
        for place in conn.execute(_HOLDING, {"b_site": site, "b_places": some}).scalars()
    )


def kinds_in(conn: Connection, site: int, question: KindsIn) -> frozenset[tuple[int, Standing]]:
    """Answer `KindsIn`."""
    within = [which for which in places_within(conn, site, question.place, HELD_MAX) if which not in question.handles]
    values: dict[str, Any] = {"b_site": site, "b_handles": question.handles}
    statement = _KINDS
    if question.keys:
        statement, values["b_keys"] = _KINDS_BUT, question.keys
    return frozenset(
        (item, Standing(0, *rest)) for some in chunks(within)
        for item, *rest in conn.execute(statement, {**values, "b_places": some})
    )


def on_hand(conn: Connection, site: int, question: OnHand) -> OnHandView:
    """Answer `OnHand`."""
    sums = {row[0]: int(row[1]) for row in conn.execute(_ON_HAND, {"b_site": site, "b_item": question.item})}
    serials = sums.pop(HandleKind.SERIAL.value, 0)
    return OnHandView(bulk=sum(sums.values()), serials=serials)
