"""Where places stand: the chain from a place up to its site, and all that a place contains."""

from collections.abc import Collection
from typing import Any, NamedTuple

from sqlalchemy import CTE, BindParameter, Connection, Select, and_, bindparam, exists, func, or_, select, union_all

from app.domain import catalogue
from app.domain.place import UNAVAILABLE_KINDS, VIRTUAL_BY_PLACE, PlaceKind
from app.domain.stock import HandleKind
from app.ledger.lookup.phrases import NO, number
from app.ledger.tables import CATALOGUE, handle, unit

DEPTH_MAX = 64
"""Longest chain that is followed: trees and nested containers are far shallower, so more means damaged data."""

_RULING = frozenset({PlaceKind.INCOMING, PlaceKind.VEHICLE, PlaceKind.OFFICE})
_HOLDERS = frozenset({PlaceKind.CONTAINER, PlaceKind.DEVICE})
_place = CATALOGUE[catalogue.Place]


class Node(NamedTuple):
    """One place of a chain."""

    id: int
    code: str
    name: str
    kind: PlaceKind
    blocked: bool = False
    retired: bool = False
    recipient: int = 0


class Chain(NamedTuple):
    """A place and everything it stands in, the place itself first and the site last."""

    nodes: tuple[Node, ...]

    @property
    def path(self) -> tuple[str, ...]:
        """Codes from the site down to the place."""
        return tuple(node.code for node in reversed(self.nodes))

    @property
    def effective(self) -> PlaceKind:
        """The location type that rules: virtual before quarantine and repair, these before the other special ones."""
        kinds = [node.kind for node in self.nodes]
        if PlaceKind.VIRTUAL in kinds:
            return PlaceKind.VIRTUAL
        for ruling in (UNAVAILABLE_KINDS, _RULING):
            for kind in kinds:
                if kind in ruling:
                    return kind
        return next((kind for kind in kinds if kind not in _HOLDERS), kinds[0])

    @property
    def real(self) -> bool:
        """Whether stock here is really in the site: neither in a virtual place nor in something that stands in one."""
        return all(node.kind is not PlaceKind.VIRTUAL for node in self.nodes)

    @property
    def recipient(self) -> int:
        """Whose vehicle or office this is or stands in, 0 for nobody's."""
        return next((node.recipient for node in self.nodes if node.recipient), 0)

    @property
    def bin(self) -> str:
        """The code of the place of the tree where all this stands: what a container is in is its bin, too."""
        return next((node.code for node in self.nodes if node.kind not in _HOLDERS), "")

    @property
    def holder(self) -> str:
        """The code of the container or device that this place is, "" where it is none."""
        return self.nodes[0].code if self.nodes[0].kind in _HOLDERS else ""

    def within(self, place: int) -> bool:
        """Whether this is the place, or stands in it."""
        return any(node.id == place for node in self.nodes)


def _upwards() -> CTE:
    """(start, id, up, depth) of each place asked for and of all it stands in; `up` is 0 at the top."""
    asked: BindParameter[Any] = bindparam("b_places", expanding=True)
    asked_for = union_all(
        select(_place.c.id.label("id"), _place.c.parent.label("up")).where(_place.c.id.in_(asked)),
        select(unit.c.handle, unit.c.place)
        .where(unit.c.site == bindparam("b_site"), unit.c.handle.in_(asked), unit.c.quantity > NO),
    ).subquery("asked_for")
    walk = select(
        asked_for.c.id.label("start"), asked_for.c.id.label("id"), asked_for.c.up.label("up"), NO.label("depth")
    ).cte("walk", recursive=True)
    holder = and_(_place.c.id.is_(None), unit.c.site == bindparam("b_site"), unit.c.handle == walk.c.up, unit.c.quantity > NO)
    return walk.union_all(
        select(walk.c.start, walk.c.up, func.coalesce(_place.c.parent, unit.c.place, 0), walk.c.depth + number(1))
        .select_from(walk.outerjoin(_place, _place.c.id == walk.c.up).outerjoin(unit, holder))
        .where(walk.c.up != NO, walk.c.depth < number(DEPTH_MAX))
    )


_up = _upwards()
_CHAINS = (
    select(
        _up.c.start, _up.c.id, _place.c.code, _place.c.name, _place.c.kind, _place.c.blocked, _place.c.retired,
        _place.c.recipient, handle.c.code, handle.c.kind, handle.c.retired,
    )
    .select_from(
        _up.outerjoin(_place, _place.c.id == _up.c.id)
        .outerjoin(handle, and_(_place.c.id.is_(None), handle.c.id == _up.c.id))
    )
    .order_by(_up.c.start, _up.c.depth)
)
_HOLDER = select(handle.c.code, handle.c.kind, handle.c.retired).where(handle.c.id == bindparam("b_id"))


def chains(conn: Connection, site: int, places: Collection[int]) -> dict[int, Chain]:
    """The chain of each place: of the tree, virtual, a container, or a serial that may hold parts; unknown ones left out."""
    if not places:
        return {}
    found: dict[int, list[Node | None]] = {}
    for row in conn.execute(_CHAINS, {"b_site": site, "b_places": tuple(places)}):
        found.setdefault(row[0], []).append(_node(*row[1:]))
    for which in places:
        if which not in found:
            found[which] = [_standing_nowhere(conn, which)]
    return {which: Chain(nodes) for which, given in found.items() if len(nodes := tuple(filter(None, given))) == len(given)}


def _node(
    which: int, code: str | None, name: str, kind: str, blocked: int, retired: int, recipient: int,
    handle_code: str | None, handle_kind: str, handle_retired: int,
) -> Node | None:
    if code is not None:
        return Node(which, code, name, PlaceKind(kind), bool(blocked), bool(retired), recipient)
    return virtual_node(which) if handle_code is None else _holder(which, handle_code, handle_kind, handle_retired)


def _holder(which: int, code: str, kind: str, retired: int) -> Node | None:
    """A container or device as a place; bulk and lots are none."""
    match kind:
        case HandleKind.CONTAINER:
            return Node(which, code, "", PlaceKind.CONTAINER, retired=bool(retired))
        case HandleKind.SERIAL:
            return Node(which, code, "", PlaceKind.DEVICE, retired=bool(retired))
    return None


def virtual_node(which: int) -> Node | None:
    """A virtual place; it needs no row in the tree. Its code is its word in the language of the books: vendor, lost, ..."""
    virtual = VIRTUAL_BY_PLACE.get(which)
    return Node(which, virtual.value, "", PlaceKind.VIRTUAL) if virtual else None


def _standing_nowhere(conn: Connection, which: int) -> Node | None:
    """A place the books have no standing for: virtual, or a container or serial that was never anywhere."""
    if (node := virtual_node(which)) is not None:
        return node
    row = conn.execute(_HOLDER, {"b_id": which}).first()
    return None if row is None else _holder(which, *row)


def inside(places: Select[tuple[int]] | None = None, name: str = "inside") -> CTE:
    """A table of one column `id`: some places and every place, container and device within them.

    `places` selects them by their identities; without it the parameter `b_place` names one. `b_site` names the site.
    """
    if places is None:
        places = select(bindparam("b_place", type_=_place.c.id.type).label("id"))
    tree = places.cte(f"{name}_tree", recursive=True)
    tree = tree.union(select(_place.c.id).join(tree, _place.c.parent == tree.c.id))
    within = select(tree.c.id).cte(name, recursive=True)
    part = unit.alias(f"{name}_part")
    holds_parts = exists().where(part.c.site == bindparam("b_site"), part.c.place == handle.c.id).correlate(handle)
    return within.union(
        select(handle.c.id)
        .select_from(within.join(unit, unit.c.place == within.c.id).join(handle, handle.c.id == unit.c.handle))
        .where(
            unit.c.site == bindparam("b_site"), unit.c.quantity > 0,
            or_(handle.c.kind == HandleKind.CONTAINER.value, and_(handle.c.kind == HandleKind.SERIAL.value, holds_parts)),
        )
    )
