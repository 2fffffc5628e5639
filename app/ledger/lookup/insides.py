"""What places hold, by handles alone: no names are read, so that a place may hold thousands."""

from sqlalchemy import Connection, bindparam, case, func, select

from app.domain.questions import Holding, StockIn
from app.ledger.counts.names import chunks
from app.ledger.lookup.phrases import NO, OF_SITE, REAL, number, word
from app.ledger.tables import handle, unit

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


def stock_in(conn: Connection, site: int, question: StockIn) -> dict[int, int]:
    """Answer `StockIn`."""
    return {row[0]: int(row[1]) for row in conn.execute(_STOCK, {"b_site": site, "b_place": question.place})}


def holding(conn: Connection, site: int, question: Holding) -> frozenset[int]:
    """Answer `Holding`."""
    return frozenset(
        place for some in chunks(question.places)
        for place in conn.execute(_HOLDING, {"b_site": site, "b_places": some}).scalars()
    )
