"""Unit records in real places, with their names: of a handle, an item, a place or a recipient."""

from collections.abc import Callable, Sequence
from typing import Any

from sqlalchemy import BindParameter, Connection, FromClause, Select, and_, bindparam, case, func, select

from app.domain import catalogue
from app.domain.place import UNAVAILABLE_KINDS
from app.domain.questions import ContentsOf, HeldBy, UnitsAmong, UnitsOf, UnitsOfItem
from app.domain.stock import HandleKind, UnitKey
from app.domain.views import Unit
from app.ledger.lookup.phrases import NO, OF_SITE, REAL, number, word
from app.ledger.lookup.whereabouts import Chain, chain_of, chains
from app.ledger.lookup.within import places_within
from app.ledger.prepared import Prepared
from app.ledger.tables import CATALOGUE, handle, unit

LOOKED_AT_MAX = 2_000
"""Unit records of an item, or of a place with all it contains, that are looked at for a list of a few."""

_item = CATALOGUE[catalogue.Item]
_type = CATALOGUE[catalogue.ContainerType]
_recipient = CATALOGUE[catalogue.Recipient]
_project = CATALOGUE[catalogue.Project]
_status = CATALOGUE[catalogue.Status]
_record = unit.alias("record")
_KEY = (unit.c.handle, unit.c.place, unit.c.custody, unit.c.project, unit.c.status)
_limit: BindParameter[int] = bindparam("b_limit")
_CONTAINERS_FIRST = case((handle.c.kind == word("container"), NO), else_=number(1))


def named(keys: FromClause) -> Select[Any]:
    """Unit records (the key is enough) with everything a screen calls them by, as `unit_view` takes it; unordered."""
    records: FromClause = keys if "quantity" in keys.c else _record
    source = keys if records is keys else keys.outerjoin(_record, and_(
        _record.c.site == bindparam("b_site"), *(_record.c[column.name] == keys.c[column.name] for column in _KEY)
    ))
    return select(
        *(keys.c[column.name] for column in _KEY), records.c.quantity, handle.c.kind, handle.c.code, handle.c.item,
        _item.c.number, _item.c.description, _item.c.uom, _item.c.decimals, _recipient.c.name, _project.c.code, _status.c.name,
        _status.c.available, handle.c.lot, handle.c.expires, handle.c.tag, handle.c.disputed, _type.c.name,
    ).select_from(
        source.outerjoin(handle, handle.c.id == keys.c.handle)
        .outerjoin(_item, _item.c.id == handle.c.item)
        .outerjoin(_type, _type.c.id == handle.c.container_type)
        .outerjoin(_recipient, _recipient.c.id == keys.c.custody)
        .outerjoin(_project, _project.c.id == keys.c.project)
        .outerjoin(_status, _status.c.code == keys.c.status)
    )


def _first(keys: Select[Any], *order: Any) -> Select[Any]:
    """The first records of a select in an order, named; names are looked up for these alone."""
    return named(keys.order_by(*order).limit(_limit).offset(bindparam("b_offset")).subquery("found"))


_OF_HANDLE = Prepared(named(unit).where(OF_SITE, unit.c.handle == bindparam("b_handle"), REAL))


def _of_item(*places: Any) -> Select[Any]:
    """Unit records of an item. The outer join and `coalesce` fix the order of the tables, whatever a planner believes."""
    return (
        select(*_KEY).select_from(handle.outerjoin(unit, and_(OF_SITE, unit.c.handle == handle.c.id, REAL, *places)))
        .where(handle.c.item == bindparam("b_item"), func.coalesce(unit.c.place, NO) != NO)
    )


_some_of_item = _of_item().limit(number(LOOKED_AT_MAX + 1)).subquery("some_of_item")
_PLACES_OF_ITEM = select(_some_of_item.c.place, func.count()).group_by(_some_of_item.c.place)
_OF_ITEM = _first(_of_item(), handle.c.code)
_OF_ITEM_IN = _first(_of_item(unit.c.place.in_(bindparam("b_places", expanding=True))), handle.c.code)


def _in_use(records: Any) -> Select[Any]:
    """Some unit records without the containers that are out of use."""
    some = records.subquery("some")
    return (
        select(*some.c).select_from(some.outerjoin(handle, handle.c.id == some.c.handle))
        .where(func.coalesce(handle.c.retired, NO) == NO)
    )


_IN_ORDER = (_CONTAINERS_FIRST, handle.c.code, handle.c.id)
_CONTENTS = _first(_in_use(select(*_KEY).where(OF_SITE, unit.c.place == bindparam("b_place"), REAL)), *_IN_ORDER)
_CONTENTS_DEEP = _first(
    _in_use(
        select(*_KEY).where(OF_SITE, unit.c.place.in_(bindparam("b_places", expanding=True)), REAL).limit(number(LOOKED_AT_MAX))
    ),
    *_IN_ORDER,
)
_AMONG = named(unit).where(
    OF_SITE, unit.c.place == bindparam("b_place"), unit.c.handle.in_(bindparam("b_handles", expanding=True)), REAL
)
_HELD = _first(select(*_KEY).where(OF_SITE, unit.c.custody == bindparam("b_recipient"), REAL), unit.c.custody, *_KEY)


def units_of(conn: Connection, site: int, question: UnitsOf) -> tuple[Unit, ...]:
    """Answer `UnitsOf`; most plausible is what is available, and of that the largest quantity."""
    rows = _OF_HANDLE.rows(conn, {"b_site": site, "b_handle": question.handle})
    standing = _chains_of(conn, site, rows)
    found = [
        unit_view(row, chain) for row in rows
        if (chain := standing.get(row[1])) and chain.real and (not question.place or chain.within(question.place))
    ]
    return tuple(sorted(found, key=lambda u: (not u.available, -u.quantity, u.place_path, u.key)))


def _chains_of(conn: Connection, site: int, rows: Sequence[Any]) -> dict[int, Chain]:
    places = {row[1] for row in rows}
    if len(places) != 1:
        return chains(conn, site, places) if places else {}
    (place,) = places
    chain = chain_of(conn, site, place)
    return {place: chain} if chain else {}


def units_of_item(conn: Connection, site: int, question: UnitsOfItem) -> tuple[Unit, ...]:
    """Answer `UnitsOfItem`, in the order of the codes.

    Where the item has more than `LOOKED_AT_MAX` records, containers in the place are found among as many records there.
    """
    if not question.place:
        return _real_ones(conn, site, _OF_ITEM, question.limit, _by_code, b_item=question.item)
    records = conn.execute(_PLACES_OF_ITEM, {"b_site": site, "b_item": question.item}).all()
    if sum(many for _, many in records) <= LOOKED_AT_MAX:
        standing = chains(conn, site, [place for place, _ in records])
        inside = tuple(place for place, chain in standing.items() if chain.within(question.place))
    else:
        inside = places_within(conn, site, question.place, LOOKED_AT_MAX)
    return _real_ones(conn, site, _OF_ITEM_IN, question.limit, _by_code, b_item=question.item, b_places=inside)


def contents_of(conn: Connection, site: int, question: ContentsOf) -> tuple[Unit, ...]:
    """Answer `ContentsOf`, containers first, then in the order of the codes; nothing for a virtual place.

    Of a place that contains more than `LOOKED_AT_MAX` records as many are looked at; the table of stock has them all.
    """
    if question.deep:
        places = places_within(conn, site, question.place, LOOKED_AT_MAX)
        return _real_ones(conn, site, _CONTENTS_DEEP, question.limit, _containers_first, b_places=places)
    return _real_ones(conn, site, _CONTENTS, question.limit, _containers_first, b_place=question.place)


def units_among(conn: Connection, site: int, question: UnitsAmong) -> tuple[Unit, ...]:
    """Answer `UnitsAmong`, in the order of the codes."""
    rows = conn.execute(_AMONG, {"b_site": site, "b_place": question.place, "b_handles": question.handles}).all()
    known = _chains_of(conn, site, rows)
    found = (unit_view(row, chain) for row in rows if (chain := known.get(row[1])) and chain.real)
    return tuple(sorted(found, key=_by_code))


def held_by(conn: Connection, site: int, question: HeldBy) -> tuple[Unit, ...]:
    """Answer `HeldBy`; where there are more than `limit` records any of them are given, in the order of their codes."""
    return _real_ones(conn, site, _HELD, question.limit, _by_code, b_recipient=question.recipient)


def _by_code(u: Unit) -> Any:
    return u.code, u.key


def _containers_first(u: Unit) -> Any:
    return u.kind is not HandleKind.CONTAINER, u.code, u.key


def _real_ones(
    conn: Connection, site: int, statement: Select[Any], limit: int, order: Callable[[Unit], Any], **values: Any
) -> tuple[Unit, ...]:
    """The first `limit` records in real places. What stands in a device that has left is seen only here, so go on for more."""
    found: list[Unit] = []
    known: dict[int, Chain] = {}
    offset = 0
    while len(found) < limit:
        rows = conn.execute(statement, {"b_site": site, "b_limit": limit, "b_offset": offset, **values}).all()
        known |= _chains_of(conn, site, [row for row in rows if row[1] not in known])
        found += [unit_view(row, chain) for row in rows if (chain := known.get(row[1])) and chain.real]
        offset += len(rows)
        if len(rows) < limit:
            break
    return tuple(sorted(found[:limit], key=order))


def unit_view(row: Sequence[Any], chain: Chain) -> Unit:
    """A row of `named` (whatever follows its columns) as a screen shows it; the chain is that of its place."""
    (which, place, custody, project, status, quantity, kind, code, item, number, description, uom, decimals, custodian,
     project_code, status_name, available, lot, expires, tag, disputed, container_type, *_) = row
    return Unit(
        key=UnitKey(which, place, custody, project, status), quantity=quantity, kind=HandleKind(kind), code=code, item=item,
        item_number=number or "", description=description or container_type or "", uom=uom or "", decimals=decimals or 0,
        place_code=chain.nodes[0].code, place_path=chain.path, custody_name=custodian or "", project_code=project_code or "",
        status_name=status_name or status,
        available=bool(available) and chain.effective not in UNAVAILABLE_KINDS and not chain.in_device,
        lot=lot, expires=expires, tag=tag, disputed=bool(disputed),
    )
