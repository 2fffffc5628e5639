"""Where places stand: the chain from a place up to its site."""

from collections.abc import Collection, Sequence
from typing import Any, NamedTuple

from sqlalchemy import BindParameter, ColumnElement, Connection, Select, and_, bindparam, func, select, union_all

from app.domain import catalogue
from app.domain.place import UNAVAILABLE_KINDS, VIRTUAL_BY_PLACE, PlaceKind
from app.domain.stock import HandleKind
from app.ledger.lookup.phrases import NO, number
from app.ledger.prepared import Prepared
from app.ledger.tables import CATALOGUE, handle, unit

DEPTH_MAX = 64
"""Longest chain that is followed: trees and nested containers are far shallower, so more means damaged data."""

_RULING = frozenset({PlaceKind.INCOMING, PlaceKind.VEHICLE, PlaceKind.OFFICE})
_HOLDERS = frozenset({PlaceKind.CONTAINER, PlaceKind.DEVICE})
PLACES_AT_ONCE = 10_000
"""Places asked about in one statement, below every database's limit of parameters."""

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


def _ruling(nodes: Sequence[Node]) -> PlaceKind:
    """The location type that rules: virtual before quarantine and repair, these before the other special ones."""
    kinds = [node.kind for node in nodes]
    if PlaceKind.VIRTUAL in kinds:
        return PlaceKind.VIRTUAL
    for ruling in (UNAVAILABLE_KINDS, _RULING):
        for kind in kinds:
            if kind in ruling:
                return kind
    return next((kind for kind in kinds if kind not in _HOLDERS), kinds[0])


class Chain(NamedTuple):
    """A place and everything it stands in, the place itself first and the site last."""

    nodes: tuple[Node, ...]
    path: tuple[str, ...]
    """Codes from the site down to the place."""
    effective: PlaceKind
    """The location type that rules there."""

    @property
    def real(self) -> bool:
        """Whether stock here is really in the site: neither in a virtual place nor in something that stands in one."""
        return self.effective is not PlaceKind.VIRTUAL

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

    @property
    def in_device(self) -> bool:
        """Whether this stands in a device: it is a part there, and nobody takes it but by disassembling."""
        return any(node.kind is PlaceKind.DEVICE for node in self.nodes)

    def within(self, place: int) -> bool:
        """Whether this is the place, or stands in it."""
        return any(node.id == place for node in self.nodes)


Link = tuple[Node | None, int]
"""A place of a chain (None: what is no place) and the identity of what it stands in, 0 at the top."""


def _upwards(asked_for: Select[tuple[int, int]]) -> Select[Any]:
    """The places asked for and all that they stand in, each once, with what it stands in and what it is called."""
    start = asked_for.subquery("asked_for")
    walk = select(start.c.id, start.c.up).cte("walk", recursive=True)
    holder = and_(_place.c.id.is_(None), unit.c.site == bindparam("b_site"), unit.c.handle == walk.c.up, unit.c.quantity > NO)
    walk = walk.union(
        select(walk.c.up, func.coalesce(_place.c.parent, unit.c.place, NO))
        .select_from(walk.outerjoin(_place, _place.c.id == walk.c.up).outerjoin(unit, holder))
        .where(walk.c.up != NO)
    )
    return select(
        walk.c.id, walk.c.up, _place.c.code, _place.c.name, _place.c.kind, _place.c.blocked, _place.c.retired,
        _place.c.recipient, handle.c.code, handle.c.kind, handle.c.retired,
    ).select_from(
        walk.outerjoin(_place, _place.c.id == walk.c.id)
        .outerjoin(handle, and_(_place.c.id.is_(None), handle.c.id == walk.c.id))
    )


def _asked(place: ColumnElement[bool], holder: ColumnElement[bool]) -> Select[tuple[int, int]]:
    of_handle = select(unit.c.handle, unit.c.place).where(unit.c.site == bindparam("b_site"), unit.c.quantity > NO, holder)
    both = union_all(select(_place.c.id.label("id"), _place.c.parent.label("up")).where(place), of_handle).subquery("both")
    return select(both.c.id, both.c.up)


def _tree_upwards() -> Select[Any]:
    """A place of the tree and those it stands in, the site last; nothing for a container, a device or a virtual place."""
    columns = (
        _place.c.id, _place.c.parent, _place.c.code, _place.c.name, _place.c.kind, _place.c.blocked, _place.c.retired,
        _place.c.recipient,
    )
    up = select(*columns, number(1).label("height")).where(_place.c.id == bindparam("b_place")).cte("up", recursive=True)
    above = select(*columns, up.c.height + number(1)).select_from(up.join(_place, _place.c.id == up.c.parent))
    return select(up.union_all(above.where(up.c.height < number(DEPTH_MAX))))


_one: BindParameter[int] = bindparam("b_place")
_many: BindParameter[Any] = bindparam("b_places", expanding=True)
_UP_FROM_ONE = Prepared(_upwards(_asked(_place.c.id == _one, unit.c.handle == _one)))
_UP_THE_TREE = Prepared(_tree_upwards())
"""Nearly every place asked about is a bin: its way up needs no look at what stands where."""
_UP_FROM_MANY = _upwards(_asked(_place.c.id.in_(_many), unit.c.handle.in_(_many)))
_HOLDER = Prepared(select(handle.c.code, handle.c.kind, handle.c.retired).where(handle.c.id == bindparam("b_id")))


def chain_of(conn: Connection, site: int, place: int) -> Chain | None:
    """The chain of one place: of the tree, virtual, a container, or a serial that may hold parts; None for what is no place."""
    if above := _UP_THE_TREE.rows(conn, {"b_place": place}):
        return _joined(tuple(_tree_node(row[0], row[2:8]) for row in above))
    rows = _UP_FROM_ONE.rows(conn, {"b_site": site, "b_place": place})
    return _chain(conn, place, {row[0]: _link(row) for row in rows})


def chains(conn: Connection, site: int, places: Collection[int]) -> dict[int, Chain]:
    """The chains of many places; what is no place is left out."""
    links: dict[int, Link] = {}
    asked = tuple(places)
    for start in range(0, len(asked), PLACES_AT_ONCE):
        rows = conn.execute(_UP_FROM_MANY, {"b_site": site, "b_places": asked[start:start + PLACES_AT_ONCE]})
        links.update((row[0], _link(row)) for row in rows)
    found = ((which, _chain(conn, which, links)) for which in asked)
    return {which: chain for which, chain in found if chain is not None}


def _chain(conn: Connection, place: int, links: dict[int, Link]) -> Chain | None:
    nodes: list[Node] = []
    which = place
    while which and len(nodes) < DEPTH_MAX:
        node, above = links[which] if which in links else (_standing_nowhere(conn, which), 0)
        if node is None:
            return None
        nodes.append(node)
        which = above
    return _joined(tuple(nodes))


def _joined(nodes: tuple[Node, ...]) -> Chain:
    return Chain(nodes, tuple(node.code for node in reversed(nodes)), _ruling(nodes))


def _link(row: Sequence[Any]) -> Link:
    which, up, *tree, handle_code, handle_kind, handle_retired = row
    if tree[0] is not None:
        return _tree_node(which, tree), up
    return (virtual_node(which) if handle_code is None else _holder(which, handle_code, handle_kind, handle_retired)), up


def _tree_node(which: int, columns: Sequence[Any]) -> Node:
    code, name, kind, blocked, retired, recipient = columns
    return Node(which, code, name, PlaceKind(kind), bool(blocked), bool(retired), recipient)


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
    row = _HOLDER.row(conn, {"b_id": which})
    return None if row is None else _holder(which, *row)
