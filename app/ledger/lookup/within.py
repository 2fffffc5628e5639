"""What is within a place: the places below it in the tree, and the containers and devices that stand in them."""

from typing import Any

from sqlalchemy import CTE, BindParameter, Connection, Select, and_, bindparam, func, or_, select

from app.domain import catalogue
from app.ledger.lookup.phrases import NONE, number, word
from app.ledger.lookup.whereabouts import PLACES_AT_ONCE
from app.ledger.tables import CATALOGUE, handle, unit

_place = CATALOGUE[catalogue.Place]
_part = unit.alias("part")
_many: BindParameter[Any] = bindparam("b_places", expanding=True)
# Inside `coalesce`, so that a planner without statistics does not begin with all containers there are.
_kind = func.coalesce(handle.c.kind, NONE)
_device_or_box = or_(
    _kind == word("container"),
    and_(
        _kind == word("serial"),
        # A planner without statistics makes a join over all stock of EXISTS; a limit keeps it a look into one device.
        select(number(1)).where(_part.c.site == bindparam("b_site"), _part.c.place == handle.c.id).limit(number(1))
        .correlate(handle).scalar_subquery().is_not(None),
    ),
)
_below = select(_place.c.id).where(_place.c.id == bindparam("b_place")).cte("below", recursive=True)
_BELOW = select(_below.union(select(_place.c.id).join(_below, _place.c.parent == _below.c.id)).c.id)
_standing_in = (
    select(unit.c.handle).where(unit.c.site == bindparam("b_site"), unit.c.place.in_(_many)).limit(bindparam("b_limit"))
    .subquery("standing_in")
)
_HOLDERS_IN = (
    select(handle.c.id).select_from(_standing_in.outerjoin(handle, handle.c.id == _standing_in.c.handle)).where(_device_or_box)
)


def places_within(conn: Connection, site: int, place: int, most: int) -> tuple[int, ...]:
    """The place and every place, container and device within it.

    Containers are looked for among the first `most` unit records on each level: where more stand, some may be missing.
    """
    found = dict.fromkeys((place, *conn.execute(_BELOW, {"b_place": place}).scalars()))
    level = tuple(found)
    while level and len(found) < most:
        values = {"b_site": site, "b_places": level[:PLACES_AT_ONCE], "b_limit": most}
        inner = tuple(which for which in conn.execute(_HOLDERS_IN, values).scalars() if which not in found)
        found.update(dict.fromkeys(inner))
        level = inner
    return tuple(found)


def inside(places: Select[tuple[int]], name: str) -> CTE:
    """A table of one column `id`: some places and every place, container and device within them; `b_site` names the site.

    For few places: every unit record there is looked at.
    """
    tree = places.cte(f"{name}_tree", recursive=True)
    tree = tree.union(select(_place.c.id).join(tree, _place.c.parent == tree.c.id))
    within = select(tree.c.id).cte(name, recursive=True)
    return within.union(
        select(handle.c.id)
        .select_from(within.join(unit, unit.c.place == within.c.id).outerjoin(handle, handle.c.id == unit.c.handle))
        .where(
            unit.c.site == bindparam("b_site"), _device_or_box,
        )
    )
