"""The scope of a count session: which bins it covers, and how it is told."""

from collections.abc import Sequence
from functools import cache
from typing import Any

import msgspec
from sqlalchemy import ColumnElement, Connection, Select, Subquery, bindparam, func, literal_column, select, union

from app.domain import catalogue
from app.domain.place import PlaceKind
from app.ledger.counts.names import codes_of
from app.ledger.tables import CATALOGUE, count_bin, handle, unit

CODES_MAX = 8
"""Codes named in the scope of a session; of more only that there are more."""

_place = CATALOGUE[catalogue.Place]
_item = CATALOGUE[catalogue.Item]
_recipient = CATALOGUE[catalogue.Recipient]
# A planner without statistics turns EXISTS into a join over all stock of the site; a limit keeps it a look into the bin.
HOLDS = (
    select(literal_column("1")).select_from(unit.outerjoin(handle, handle.c.id == unit.c.handle))
    .where(
        unit.c.site == bindparam("b_site"), unit.c.place == _place.c.id, unit.c.quantity > literal_column("0"),
        func.coalesce(handle.c.retired, literal_column("0")) == literal_column("0"),
    )
    .limit(1).correlate(_place).scalar_subquery().is_not(None)
)
"""Whether a bin holds any stock; a container out of use is none."""
_ITEM_NUMBERS = select(_item.c.number).where(_item.c.id.in_(bindparam("b_ids", expanding=True))).order_by(_item.c.number)
_RECIPIENT_NAMES = (
    select(_recipient.c.name).where(_recipient.c.id.in_(bindparam("b_ids", expanding=True))).order_by(_recipient.c.name)
)


@cache
def _bins(places: bool, items: bool, custodians: bool) -> Subquery:
    """The bins (id, code) of a session whose scope has these parts: those below its areas, those where such stock stands,
    else all that hold stock; and whatever bin or container has been begun."""
    site: ColumnElement[int] = bindparam("b_site")
    chosen = [
        _place.c.site == site, _place.c.retired == literal_column("0"),
        _place.c.kind.not_in((PlaceKind.SITE.value, PlaceKind.AREA.value)),
    ]
    if places:
        tree = select(_place.c.id).where(_place.c.id.in_(bindparam("b_places", expanding=True))).cte("tree", recursive=True)
        tree = tree.union(select(_place.c.id).join(tree, _place.c.parent == tree.c.id))
        chosen.append(_place.c.id.in_(select(tree.c.id)))
    if items or custodians:
        stock = select(unit.c.place).where(unit.c.site == site)
        if items:
            stock = stock.join(handle, handle.c.id == unit.c.handle).where(
                handle.c.item.in_(bindparam("b_items", expanding=True))
            )
        if custodians:
            stock = stock.where(unit.c.custody.in_(bindparam("b_custodians", expanding=True)))
        chosen.append(_place.c.id.in_(stock))
    elif not places:
        chosen.append(HOLDS)
    begun = count_bin.c.count == bindparam("b_count")
    return union(
        select(_place.c.id, _place.c.code).where(*chosen),
        *(
            select(t.c.id, t.c.code).select_from(count_bin.join(t, t.c.id == count_bin.c.place)).where(begun)
            for t in (_place, handle)
        ),
    ).subquery("bins")


@cache
def _statements(places: bool, items: bool, custodians: bool) -> tuple[Select[Any], Select[Any], Select[Any]]:
    """How many bins, a page of them, and one of them."""
    bins = _bins(places, items, custodians)
    page = select(bins.c.id, bins.c.code)
    return (
        select(func.count()).select_from(bins),
        page.order_by(bins.c.code, bins.c.id).limit(bindparam("b_limit")),
        page.where(bins.c.id == bindparam("b_place")),
    )


class Scope(msgspec.Struct, frozen=True):
    """What a session is about."""

    count: int
    places: tuple[int, ...]
    items: tuple[int, ...]
    custodians: tuple[int, ...]

    def ask(self, conn: Connection, site: int, which: int, **more: int) -> list[Any]:
        """The rows of one of `_statements`."""
        statement = _statements(bool(self.places), bool(self.items), bool(self.custodians))[which]
        values = {"b_site": site, "b_count": self.count, **more}
        for name in ("places", "items", "custodians"):
            if getattr(self, name):
                values[f"b_{name}"] = getattr(self, name)
        return list(conn.execute(statement, values))


def scope_of(count: int, stored: Sequence[str]) -> Scope:
    """The scope of a session from its stored places, items and custodians."""
    return Scope(count, *(msgspec.json.decode(text, type=tuple[int, ...]) for text in stored))


def in_words(conn: Connection, scope: Scope) -> str:
    """The scope in codes: places, then items, then custodians; empty for anything."""
    codes = codes_of(conn, scope.places[:CODES_MAX])
    words = [codes.get(place, "?") for place in scope.places[:CODES_MAX]]
    for statement, some in ((_ITEM_NUMBERS, scope.items), (_RECIPIENT_NAMES, scope.custodians)):
        if some:
            words += conn.execute(statement, {"b_ids": some[:CODES_MAX]}).scalars()
    more = any(len(some) > CODES_MAX for some in (scope.places, scope.items, scope.custodians))
    return ", ".join([*words, "…"] if more else words)
