"""What a posting has to know of handles and places before it may touch stock."""

from typing import Any, NamedTuple

from sqlalchemy import and_, bindparam, func, select

from app.domain import catalogue
from app.domain.place import VIRTUAL_BY_PLACE, PlaceKind, Virtual
from app.domain.stock import HandleKind, Standing
from app.domain.words import QT_TRANSLATE_NOOP, say
from app.ledger.posting import Posting, Refusal
from app.ledger.prepared import Prepared
from app.ledger.tables import CATALOGUE, handle, unit

place = CATALOGUE[catalogue.Place]
item = CATALOGUE[catalogue.Item]
container_type = CATALOGUE[catalogue.ContainerType]
status = CATALOGUE[catalogue.Status]

UNKNOWN_HANDLE = QT_TRANSLATE_NOOP("say", "This handle is not known here. Nothing changed; scan it again or look it up.")
UNKNOWN_PLACE = QT_TRANSLATE_NOOP("say", "This place is not known here. Nothing changed; scan the bin again.")
NOT_A_BIN = QT_TRANSLATE_NOOP("say", "{place} groups bins and holds no stock itself. Nothing changed; scan a bin in it.")
UNKNOWN_STATUS = QT_TRANSLATE_NOOP("say", "The status “{status}” does not exist. Nothing changed; choose another.")


class HandleFacts(NamedTuple):
    """A handle as far as moving it goes."""

    id: int
    kind: HandleKind
    code: str
    item: int
    retired: bool
    container_type: int
    rank: int
    tracking: str
    decimals: int = 0
    uom: str = ""
    disputed: int = 0
    expires: str = ""
    device: int = 0
    """Whether its units hold parts."""


class PlaceFacts(NamedTuple):
    """A place that may hold stock: of the tree, virtual, a container or a serial that holds parts."""

    id: int
    kind: PlaceKind
    code: str
    virtual: Virtual | None = None
    holder: HandleFacts | None = None
    """The container or device that is this place."""
    site: int = 0
    """Of a place of the tree; 0 for any other."""


HANDLES = (
    select(
        handle.c.id, handle.c.kind, handle.c.code, handle.c.item, handle.c.retired, handle.c.container_type,
        func.coalesce(container_type.c.rank, 0), func.coalesce(item.c.tracking, ""), func.coalesce(item.c.decimals, 0),
        func.coalesce(item.c.uom, ""), handle.c.disputed, handle.c.expires,
        func.coalesce(item.c.device, 0),
    )
    .select_from(
        handle.outerjoin(item, item.c.id == handle.c.item)
        .outerjoin(container_type, container_type.c.id == handle.c.container_type)
    )
)
HANDLE = Prepared(HANDLES.where(handle.c.id == bindparam("b_id")))
PLACES = select(place.c.kind, place.c.code, place.c.site)
PLACE = Prepared(PLACES.where(place.c.id == bindparam("b_id")))
STATUS = Prepared(select(status.c.id).where(status.c.code == bindparam("b_code")))
_CONTENTS = Prepared(
    select(
        unit.c.handle, unit.c.custody, unit.c.project, unit.c.status, unit.c.quantity, handle.c.kind, handle.c.item,
        handle.c.expires, func.coalesce(item.c.device, 0),
    )
    .select_from(unit.join(handle, handle.c.id == unit.c.handle).outerjoin(item, item.c.id == handle.c.item))
    .where(and_(unit.c.site == bindparam("b_site"), unit.c.place == bindparam("b_place"), unit.c.quantity > 0))
    .order_by(unit.c.handle, unit.c.custody, unit.c.project, unit.c.status)
)


class ContentRow(NamedTuple):
    """A unit record directly inside a container."""

    handle: int
    custody: int
    project: int
    status: str
    quantity: int
    kind: str
    item: int
    expires: str
    device: int


def handle_facts(p: Posting, which: int) -> HandleFacts:
    """The handle; raises Refusal where it is not known."""
    row = HANDLE.row(p.conn, {"b_id": which})
    if row is None:
        raise Refusal(say(UNKNOWN_HANDLE))
    return _facts(row)


def _facts(row: Any) -> HandleFacts:
    which, kind, code, of, retired, *rest = row
    return HandleFacts(which, HandleKind(kind), code, of, bool(retired), *rest)


def place_facts(p: Posting, which: int) -> PlaceFacts:
    """The place; raises Refusal where it is not known or holds no stock."""
    virtual = VIRTUAL_BY_PLACE.get(which)
    if virtual:
        return PlaceFacts(which, PlaceKind.VIRTUAL, virtual.value, virtual)
    row = PLACE.row(p.conn, {"b_id": which})
    if row is None:
        holder = HANDLE.row(p.conn, {"b_id": which})
        if holder is None or holder[1] not in (HandleKind.CONTAINER, HandleKind.SERIAL):
            raise Refusal(say(UNKNOWN_PLACE))
        facts = _facts(holder)
        kind = PlaceKind.CONTAINER if facts.kind is HandleKind.CONTAINER else PlaceKind.DEVICE
        return PlaceFacts(which, kind, facts.code, None, facts)
    kind = PlaceKind(row[0])
    if kind in (PlaceKind.SITE, PlaceKind.AREA):
        raise Refusal(say(NOT_A_BIN, place=row[1]))
    return PlaceFacts(which, kind, row[1], site=row[2])


def check_status(p: Posting, code: str) -> None:
    """Raises Refusal where no such status is in the catalogue."""
    if STATUS.row(p.conn, {"b_code": code}) is None:
        raise Refusal(say(UNKNOWN_STATUS, status=code[:40]))


def contents(p: Posting, which: int) -> list[ContentRow]:
    """Unit records that stand directly in a place, in the order of their keys."""
    return [ContentRow(*row) for row in _CONTENTS.rows(p.conn, {"b_site": p.site, "b_place": which})]


def normal(virtual: Virtual | None, standing: Standing) -> Standing:
    """The standing as it is booked: virtual places keep no custody or project and their status follows from the place.

    *Unexplained* is the exception: it is kept per unit-record key, so that what enters the key can pay it back.
    """
    if virtual is None or virtual is Virtual.UNEXPLAINED:
        return standing
    return Standing(virtual.place, 0, 0, virtual.status)
