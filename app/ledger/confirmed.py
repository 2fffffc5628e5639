"""A device's book as its server has confirmed it, read while its own unsettled acts lie on top: the checksums of places."""

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, bindparam, func, select

from app.domain.wire import PlaceSum
from app.ledger.sums import total
from app.ledger.tables import local_before, unit

_NAMES = [column.name for column in unit.columns]
_KEY = len(unit.primary_key.columns)
_SUMMED = ("place", "handle", "custody", "project", "status", "quantity")
_ORDER = [_NAMES.index(name) for name in _SUMMED]
_PLACE = _NAMES.index("place")
_AT = select(unit).where(unit.c.site == bindparam("b_site"), unit.c.place.in_(bindparam("b_places", expanding=True)))
_BEFORE = select(local_before.c.key, local_before.c.row).where(local_before.c.tbl == unit.name)
_NEXT = (
    select(unit.c.place).where(unit.c.site == bindparam("b_site"), unit.c.place > bindparam("b_after"))
    .order_by(unit.c.place).limit(1)
)
_HELD = select(func.count()).select_from(
    select(unit.c.handle).where(unit.c.site == bindparam("b_site"), unit.c.place == bindparam("b_place"))
    .limit(bindparam("b_most")).subquery()
)
assert [column.name for column in unit.primary_key.columns] == _NAMES[:_KEY], "the key leads the row"


def confirmed_sums(conn: Connection, site: int, places: Sequence[int]) -> list[PlaceSum]:
    """The checksum of each place as if the unsettled acts had not been done; see `sums.place_sums`."""
    asked = {"b_site": site, "b_places": list(places)}
    rows: dict[tuple[Any, ...], tuple[Any, ...]] = {tuple(row[:_KEY]): tuple(row) for row in conn.execute(_AT, asked)}
    found: dict[int, list[tuple[Any, ...]]] = {place: [] for place in places}
    for key, row in conn.execute(_BEFORE):
        rows.pop(tuple(json.loads(key)), None)
        if row is not None and (was := tuple(json.loads(row)))[_PLACE] in found:
            rows[was[:_KEY]] = was
    for one in rows.values():
        found[one[_PLACE]].append(tuple(one[number] for number in _ORDER))
    made = []
    for place in places:
        records, added = total(found[place])
        made.append(PlaceSum(place=place, records=records, sum=added))
    return made


def places_after(conn: Connection, site: int, place: int, most: int, records_max: int) -> tuple[list[int], bool]:
    """The next places that hold something, in the order of their identity, and whether they are the last there are.

    At most so many, and no more than one beyond so many records in them: what a place costs to compare is what it holds.
    """
    found: list[int] = []
    records = 0
    while len(found) < most and records <= records_max:
        # One look into the index for each place: a place of a thousand records costs no more than one of a single record.
        after = conn.execute(_NEXT, {"b_site": site, "b_after": place}).scalar()
        if after is None:
            return found, True
        place = int(after)
        found.append(place)
        records += conn.execute(_HELD, {"b_site": site, "b_place": place, "b_most": records_max + 1}).scalar_one()
    return found, False


def differing(mine: Iterable[PlaceSum], theirs: Iterable[PlaceSum]) -> list[int]:
    """Places whose checksums are not the same."""
    told: Mapping[int, PlaceSum] = {one.place: one for one in theirs}
    return [one.place for one in mine if told.get(one.place) != one]
