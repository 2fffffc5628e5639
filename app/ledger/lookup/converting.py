"""What a conversion between bulk and serialized would meet: stock, checkouts, open orders and counts, devices not heard from."""

from collections.abc import Callable
from typing import Any

import msgspec
from sqlalchemy import Connection, bindparam, func, select

from app.domain import catalogue
from app.domain.converting import Outlook, OutlookOf
from app.domain.questions import OnHand, Question, RecordOf, UnitsOf
from app.ledger import device
from app.ledger.counts.firmness import reported, silent
from app.ledger.lookup.insides import on_hand
from app.ledger.lookup.orders import received
from app.ledger.lookup.phrases import NO, REAL
from app.ledger.lookup.records import record_of
from app.ledger.lookup.units import units_of
from app.ledger.lookup.whereabouts import chains
from app.ledger.tables import CATALOGUE, count_session, handle, movement, unit

_recipient = CATALOGUE[catalogue.Recipient]
_line, _order = CATALOGUE[catalogue.OrderLine], CATALOGUE[catalogue.Order]
BULK_MAX = 200
_OUT = (
    select(func.coalesce(_recipient.c.name, "?"), func.sum(unit.c.quantity))
    .select_from(
        unit.join(handle, handle.c.id == unit.c.handle).outerjoin(_recipient, _recipient.c.id == unit.c.custody)
    )
    .where(
        unit.c.site == bindparam("b_site"), handle.c.item == bindparam("b_item"), unit.c.quantity > NO, REAL,
        (unit.c.custody != NO) | (unit.c.status == "issued"),
    )
    .group_by(_recipient.c.name).order_by(_recipient.c.name)
)
_ORDERS = (
    select(_order.c.number).distinct().select_from(_line.join(_order, _order.c.id == _line.c.order))
    .where(
        _line.c.item == bindparam("b_item"), _line.c.retired == NO, _order.c.retired == NO, _order.c.state == "sent",
        _order.c.site.in_((0, bindparam("b_site"))), _line.c.ordered > received,
    )
    .order_by(_order.c.number)
)
_COUNTS = (
    select(count_session.c.number, count_session.c["items"].label("chosen"), count_session.c.places, count_session.c.custodians)
    .where(count_session.c.site == bindparam("b_site"), count_session.c.closed == NO).order_by(count_session.c.number)
)
_NEWEST = select(func.max(movement.c.at)).where(
    movement.c.site == bindparam("b_site"), movement.c.item == bindparam("b_item")
)


def outlook_of(conn: Connection, site: int, question: OutlookOf) -> Outlook | None:
    """Answer `OutlookOf`."""
    view = record_of(conn, site, RecordOf(catalogue.Item, question.item))
    if view is None or not isinstance(view.record, catalogue.Item):
        return None
    item, values = view.record, {"b_site": site, "b_item": question.item}
    bulk = units_of(conn, site, UnitsOf(catalogue.bulk_of(item)))
    stays = tuple(u for u in bulk if not u.key.custody and u.key.status != "issued")
    out = {str(name): int(many) for name, many in conn.execute(_OUT, values)}  # a loan of what nobody has any more blocks nothing
    return Outlook(
        item=item, version=view.version, bulk=stays[:BULK_MAX], serials=on_hand(conn, site, OnHand(item.id)).serials,
        checkouts=tuple(f"{name} ({many})" for name, many in sorted(out.items())),
        orders=tuple(conn.execute(_ORDERS, values).scalars()),
        counts=counts_of(conn, site, item.id, {u.key.place for u in bulk}),
        devices=_devices(conn, site, int(conn.execute(_NEWEST, values).scalar() or 0)),
    )


def counts_of(conn: Connection, site: int, item: int, places: set[int]) -> tuple[str, ...]:
    """Open counts in whose scope the item stands, or shall be looked for."""
    around = {node.id for chain in chains(conn, site, places).values() for node in chain.nodes}

    def concerns(row: Any) -> bool:
        items, within, custodians = (
            set(msgspec.json.decode(text, type=list[int])) for text in (row.chosen, row.places, row.custodians)
        )
        if items:
            return item in items
        return not custodians and (not within or bool(within & around))

    return tuple(row.number for row in conn.execute(_COUNTS, {"b_site": site}) if concerns(row))


def _devices(conn: Connection, site: int, moment: int) -> tuple[str, ...]:
    """Other devices that may have done something to it of which nothing is known here yet."""
    own = device.get(conn, "device")
    return tuple(name for name in silent(reported(conn, site), moment) if name != own)


ANSWERS: dict[type[Question[Any]], Callable[[Connection, int, Any], Any]] = {OutlookOf: outlook_of}
