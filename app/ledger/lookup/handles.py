"""What is known of a handle: its item or container type, and where a serial or container stands."""

from typing import Any

from sqlalchemy import Connection, and_, bindparam, select

from app.domain.catalogue import ContainerType, Item
from app.domain.place import Virtual
from app.domain.questions import CodesTaken, HandleOf, ItemOf
from app.domain.stock import HandleKind, Standing
from app.domain.views import HandleView
from app.ledger.lookup.phrases import ENTERED, NO, VIRTUAL_IDS, word
from app.ledger.lookup.places import place_view
from app.ledger.lookup.readers import Reader
from app.ledger.lookup.whereabouts import chains
from app.ledger.prepared import Prepared
from app.ledger.tables import CATALOGUE, handle, movement, name, unit

CODES_AT_ONCE = 400
"""Codes asked about in one statement, below every database's limit of parameters."""

_item = Reader(Item)
_type = Reader(ContainerType)
_items = CATALOGUE[Item]
_types = CATALOGUE[ContainerType]
_stands = and_(
    handle.c.kind.in_((word("serial"), word("container"))),
    unit.c.site == bindparam("b_site"), unit.c.handle == handle.c.id, unit.c.quantity > NO,
)
_HANDLE = Prepared(
    select(
        handle.c.kind, handle.c.code, handle.c.tag, handle.c.lot, handle.c.expires, handle.c.retired, handle.c.disputed,
        handle.c.notes, ENTERED.label("entered"), unit.c.place, unit.c.custody, unit.c.project, unit.c.status,
        *_item.columns, *_type.columns,
    )
    .select_from(
        handle.outerjoin(_items, _items.c.id == handle.c.item)
        .outerjoin(_types, _types.c.id == handle.c.container_type)
        .outerjoin(unit, _stands)
    )
    .where(handle.c.id == bindparam("b_id"))
)
_ITEM = Prepared(select(*_item.columns).where(_items.c.id == bindparam("b_id")))
_LAST_TO = Prepared(
    select(movement.c.to_place)
    .where(movement.c.site == bindparam("b_site"), movement.c.handle == bindparam("b_handle"))
    .order_by(movement.c.at.desc(), movement.c.position.desc(), movement.c.line.desc()).limit(1)
)
_MISSING = Standing(Virtual.COUNT_ADJUSTMENT.place, 0, 0, Virtual.COUNT_ADJUSTMENT.status)
_TAKEN = (
    select(name.c.code, name.c.folded, name.c.target, unit.c.place)
    .select_from(name.join(unit, and_(unit.c.handle == name.c.target, unit.c.quantity > 0)))
    .where(
        name.c.folded.in_(bindparam("b_codes", expanding=True)), name.c.kind.in_(("serial", "tag")),
        name.c.item == bindparam("b_item"), unit.c.site == bindparam("b_site"), unit.c.place.not_in(VIRTUAL_IDS),
    )
    .order_by(name.c.code, name.c.kind)
)


def handle_of(conn: Connection, site: int, question: HandleOf) -> HandleView | None:
    """Answer `HandleOf`. `received_at` is when it first entered stock, acts that were undone left out; 0 where it never did."""
    row = _HANDLE.row(conn, {"b_site": site, "b_id": question.handle})
    if row is None:
        return None
    kind, code, tag, lot, expires, retired, disputed, notes, entered, *rest = row
    standing = None if rest[0] is None else Standing(*rest[:4])
    if standing is None and entered and kind == HandleKind.SERIAL:
        # Where it came from an opening stock, what a count took away leaves nothing in its account: how it left tells it then.
        last = _LAST_TO.value(conn, {"b_site": site, "b_handle": question.handle})
        standing = _MISSING if last == _MISSING.place else None
    types_from = 4 + len(_item.columns)
    return HandleView(
        id=question.handle, kind=HandleKind(kind), code=code, item=_item.maybe(rest[4:types_from]), tag=tag, lot=lot,
        expires=expires, container=_type.maybe(rest[types_from:]), retired=bool(retired), disputed=bool(disputed), notes=notes,
        received_at=entered or 0, standing=standing,
        place=None if standing is None else place_view(conn, site, standing.place),
    )


def item_of(conn: Connection, _: int, question: ItemOf) -> Item | None:
    """Answer `ItemOf`."""
    row = _ITEM.row(conn, {"b_id": question.item})
    return None if row is None else _item(row)


def codes_taken(conn: Connection, site: int, question: CodesTaken) -> dict[str, int]:
    """Answer `CodesTaken`; as everywhere the exact spelling wins, another letter case counts where there is none."""
    rows: list[Any] = []
    folded = sorted({code.casefold() for code in question.codes})
    for start in range(0, len(folded), CODES_AT_ONCE):
        values = {"b_site": site, "b_item": question.item, "b_codes": folded[start:start + CODES_AT_ONCE]}
        rows += conn.execute(_TAKEN, values).all()
    standing = chains(conn, site, {row[3] for row in rows})
    exact: dict[str, int] = {}
    other_case: dict[str, int] = {}
    for code, low, target, place in rows:
        if place in standing and standing[place].real:
            exact.setdefault(code, target)
            other_case.setdefault(low, target)
    found = ((code, exact.get(code) or other_case.get(code.casefold())) for code in question.codes)
    return {code: target for code, target in found if target is not None}
