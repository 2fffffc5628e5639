"""What the stock table's streams and searches are made of: unit records as seen from their handles, items and places."""

from typing import Any

from sqlalchemy import FromClause, Select, and_, func, select

from app.domain import catalogue
from app.domain.stock import HandleKind
from app.ledger.lookup.phrases import NO, OF_SITE, REALLY_HERE, word
from app.ledger.tables import CATALOGUE, handle, unit

ITEM = CATALOGUE[catalogue.Item]
PLACE = CATALOGUE[catalogue.Place]
HOLDER = handle.alias("holder")
KEY = (unit.c.handle, unit.c.place, unit.c.custody, unit.c.project, unit.c.status)
CONTAINER = word(HandleKind.CONTAINER)
REAL = and_(OF_SITE, REALLY_HERE)
# Outer joins fix the order of the tables: a planner that knows no statistics would begin with the million. What is
# asked of the outer tables stands inside `coalesce`, or the planner would make inner joins of them again.
KIND = func.coalesce(handle.c.kind, CONTAINER)
UNITS_OF_HANDLE = and_(unit.c.handle == handle.c.id, REAL)


def keys_of(source: FromClause) -> Select[Any]:
    """Keys of the unit records in a join that ends in `unit` and holds `handle`, containers left out."""
    return select(*KEY).select_from(source).where(func.coalesce(unit.c.place, NO) != NO, KIND != CONTAINER)


def standing_in(places: FromClause) -> FromClause:
    """Places with the units that stand directly in them."""
    return places.outerjoin(unit, and_(unit.c.place == places.c.id, REAL)).outerjoin(handle, handle.c.id == unit.c.handle)


BY_HANDLE = keys_of(handle.outerjoin(unit, UNITS_OF_HANDLE))
BY_ITEM = keys_of(ITEM.outerjoin(handle, handle.c.item == ITEM.c.id).outerjoin(unit, UNITS_OF_HANDLE))
