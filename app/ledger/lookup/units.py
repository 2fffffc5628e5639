"""Unit records in real places, with their names: of a handle, an item, a place or a recipient."""

from collections.abc import Callable, Sequence
from typing import Any

from sqlalchemy import BindParameter, Connection, FromClause, Select, and_, bindparam, case, func, select

from app.domain import catalogue
from app.domain.place import UNAVAILABLE_KINDS
from app.domain.questions import ContentsOf, HeldBy, UnitsOf, UnitsOfItem
from app.domain.stock import HandleKind, UnitKey
from app.domain.views import Unit
from app.ledger.lookup.phrases import NO, OF_SITE, REAL, VIRTUAL_IDS, number
from app.ledger.lookup.whereabouts import Chain, chains, inside
from app.ledger.tables import CATALOGUE, handle, unit

_item = CATALOGUE[catalogue.Item]
_type = CATALOGUE[catalogue.ContainerType]
_recipient = CATALOGUE[catalogue.Recipient]
_project = CATALOGUE[catalogue.Project]
_status = CATALOGUE[catalogue.Status]
_KEY = (unit.c.handle, unit.c.place, unit.c.custody, unit.c.project, unit.c.status)
_limit: BindParameter[int] = bindparam("b_limit")
_CONTAINERS_FIRST = case((handle.c.kind == HandleKind.CONTAINER.value, NO), else_=number(1))


def named(records: FromClause) -> Select[Any]:
    """Unit records (their key and quantity) with everything a screen calls them by, as `unit_view` takes it; unordered."""
    key = [records.c[column.name] for column in _KEY]
    return select(
        *key, records.c.quantity, handle.c.kind, handle.c.code, handle.c.item, _item.c.number, _item.c.description, _item.c.uom,
        _item.c.decimals, _recipient.c.name, _project.c.code, _status.c.name, _status.c.available, handle.c.lot,
        handle.c.expires, handle.c.tag, handle.c.disputed, _type.c.name,
    ).select_from(
        records.outerjoin(handle, handle.c.id == records.c.handle)
        .outerjoin(_item, _item.c.id == handle.c.item)
        .outerjoin(_type, _type.c.id == handle.c.container_type)
        .outerjoin(_recipient, _recipient.c.id == records.c.custody)
        .outerjoin(_project, _project.c.id == records.c.project)
        .outerjoin(_status, _status.c.code == records.c.status)
    )


def _first(records: Select[Any], *order: Any) -> Select[Any]:
    """The first records of a select in an order, named; names are looked up for these alone."""
    return named(records.order_by(*order).limit(_limit).offset(bindparam("b_offset")).subquery("found"))


_CODED = (handle.c.code, *_KEY)
_OF_HANDLE = named(unit).where(OF_SITE, unit.c.handle == bindparam("b_handle"), REAL)
# The outer joins and `coalesce` fix the order of the tables: from the few to the many, whatever a planner believes.
_OF_ITEM = _first(
    select(*_KEY, unit.c.quantity)
    .select_from(handle.outerjoin(unit, and_(OF_SITE, unit.c.handle == handle.c.id)))
    .where(
        handle.c.item == bindparam("b_item"), func.coalesce(unit.c.quantity, 0) > 0,
        func.coalesce(unit.c.place, 0).not_in(VIRTUAL_IDS),
    ),
    handle.c.code,
)
_within = inside()
_standing = (
    _within.outerjoin(unit, and_(OF_SITE, unit.c.place == _within.c.id)).outerjoin(handle, handle.c.id == unit.c.handle)
)
_holding = func.coalesce(unit.c.quantity, 0) > 0
_OF_ITEM_IN = _first(
    select(*_KEY, unit.c.quantity).select_from(_standing)
    .where(func.coalesce(handle.c.item, 0) == bindparam("b_item"), _holding),
    *_CODED,
)
_CONTENTS = _first(
    select(*_KEY, unit.c.quantity)
    .select_from(unit.outerjoin(handle, handle.c.id == unit.c.handle))
    .where(OF_SITE, unit.c.place == bindparam("b_place"), REAL),
    _CONTAINERS_FIRST, *_CODED,
)
_CONTENTS_DEEP = _first(
    select(*_KEY, unit.c.quantity).select_from(_standing).where(_holding), _CONTAINERS_FIRST, *_CODED,
)
_HELD = _first(
    select(*_KEY, unit.c.quantity).where(OF_SITE, unit.c.custody == bindparam("b_recipient"), REAL), unit.c.custody, *_KEY
)


def units_of(conn: Connection, site: int, question: UnitsOf) -> tuple[Unit, ...]:
    """Answer `UnitsOf`; most plausible is what is available, and of that the largest quantity."""
    rows = conn.execute(_OF_HANDLE, {"b_site": site, "b_handle": question.handle}).all()
    standing = chains(conn, site, {row.place for row in rows})
    found = [
        unit_view(row, chain) for row in rows
        if (chain := standing.get(row.place)) and chain.real and (not question.place or chain.within(question.place))
    ]
    return tuple(sorted(found, key=lambda u: (not u.available, -u.quantity, u.place_path, u.key)))


def units_of_item(conn: Connection, site: int, question: UnitsOfItem) -> tuple[Unit, ...]:
    """Answer `UnitsOfItem`, in the order of the codes."""
    statement = _OF_ITEM_IN if question.place else _OF_ITEM
    return _real_ones(conn, site, statement, question.limit, _by_code, b_item=question.item, b_place=question.place)


def contents_of(conn: Connection, site: int, question: ContentsOf) -> tuple[Unit, ...]:
    """Answer `ContentsOf`, containers first, then in the order of the codes; nothing for a virtual place."""
    statement = _CONTENTS_DEEP if question.deep else _CONTENTS
    return _real_ones(conn, site, statement, question.limit, _containers_first, b_place=question.place)


def held_by(conn: Connection, site: int, question: HeldBy) -> tuple[Unit, ...]:
    """Answer `HeldBy`; where there are more than `limit` records any of them are given, in the order of their codes."""
    return _real_ones(conn, site, _HELD, question.limit, _by_code, b_recipient=question.recipient)


def _by_code(u: Unit) -> Any:
    return u.code, u.key


def _containers_first(u: Unit) -> Any:
    return u.kind is not HandleKind.CONTAINER, u.code, u.key


def _real_ones(
    conn: Connection, site: int, statement: Select[Any], limit: int, order: Callable[[Unit], Any], **values: int
) -> tuple[Unit, ...]:
    """The first `limit` records in real places. What stands in a device that has left is seen only here, so go on for more."""
    found: list[Unit] = []
    known: dict[int, Chain] = {}
    offset = 0
    while len(found) < limit:
        rows: Sequence[Any] = conn.execute(
            statement, {"b_site": site, "b_limit": limit, "b_offset": offset, **values}
        ).all()
        known |= chains(conn, site, {row.place for row in rows} - known.keys())
        found += [unit_view(row, chain) for row in rows if (chain := known.get(row.place)) and chain.real]
        offset += len(rows)
        if len(rows) < limit:
            break
    return tuple(sorted(found[:limit], key=order))


def unit_view(row: Sequence[Any], chain: Chain) -> Unit:
    """A row of `named` as a screen shows it; the chain is that of its place."""
    (which, place, custody, project, status, quantity, kind, code, item, number, description, uom, decimals, custodian,
     project_code, status_name, available, lot, expires, tag, disputed, container_type) = row
    return Unit(
        key=UnitKey(which, place, custody, project, status), quantity=quantity, kind=HandleKind(kind), code=code, item=item,
        item_number=number or "", description=description or container_type or "", uom=uom or "", decimals=decimals or 0,
        place_code=chain.nodes[0].code, place_path=chain.path, custody_name=custodian or "", project_code=project_code or "",
        status_name=status_name or status, available=bool(available) and chain.effective not in UNAVAILABLE_KINDS,
        lot=lot, expires=expires, tag=tag, disputed=bool(disputed),
    )
