"""What there is of an item and what is to come, who supplies it at which terms, and what is lacking of what there shall be."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Connection, Select, and_, bindparam, func, select

from app.domain.catalogue import (
    Item,
    Order,
    OrderLine,
    Place,
    Recipient,
    RecipientLevel,
    SiteItem,
    Template,
    TemplateLine,
    Vendor,
    VendorItem,
)
from app.domain.purchasing import Proposal, Proposals, Replenishment, Supply, SupplyOf
from app.domain.replenishing import Offer, asked, below, lacking, offer_of, packed
from app.ledger.lookup.orders import received, rejected
from app.ledger.lookup.phrases import NO, OF_SITE, REALLY_HERE, word
from app.ledger.lookup.readers import Reader
from app.ledger.tables import CATALOGUE, handle, unit

_item = Reader(Item)
_items, _order, _line = CATALOGUE[Item], CATALOGUE[Order], CATALOGUE[OrderLine]
_offer, _vendor, _recipient = CATALOGUE[VendorItem], CATALOGUE[Vendor], CATALOGUE[Recipient]
_template, _template_line, _level = CATALOGUE[Template], CATALOGUE[TemplateLine], CATALOGUE[RecipientLevel]
_site_item, _place = CATALOGUE[SiteItem], CATALOGUE[Place]

_to_come = _line.c.ordered - received - rejected
_coming = and_(
    _line.c.retired == NO, _order.c.retired == NO, _order.c.state.in_((word("draft"), word("sent"))),
    _order.c.site.in_((bindparam("b_site"), NO)), _to_come > NO,
)
_ON_ORDER = (
    select(_order.c.recipient, _line.c.item, func.sum(_to_come)).select_from(_line.join(_order, _order.c.id == _line.c.order))
    .where(_coming).group_by(_order.c.recipient, _line.c.item)
)
_stock = handle.join(unit, and_(OF_SITE, unit.c.handle == handle.c.id, REALLY_HERE))
_AT_SITE = select(func.coalesce(func.sum(unit.c.quantity), 0)).select_from(_stock).where(handle.c.item == bindparam("b_item"))
_HELD = (
    select(unit.c.custody, handle.c.item, func.sum(unit.c.quantity)).select_from(_stock)
    .where(unit.c.custody != NO).group_by(unit.c.custody, handle.c.item)
)
_LAST_PRICE = (
    select(_line.c.price_minor).select_from(_line.join(_order, _order.c.id == _line.c.order))
    .where(
        _line.c.item == bindparam("b_item"), _line.c.retired == NO, _line.c.price_minor > NO,
        _order.c.state.in_((word("sent"), word("closed"))),
    )
    .order_by(_order.c.version.desc(), _line.c.id).limit(1)
)
_OFFERS = (
    select(
        _offer.c.item, _offer.c.vendor, _offer.c.priority, _offer.c.price_minor, _offer.c.part_number, _offer.c.pack,
        func.coalesce(func.nullif(_offer.c.lead_days, NO), _vendor.c.lead_days), _vendor.c.code, _vendor.c.name,
    )
    .select_from(_offer.join(_vendor, _vendor.c.id == _offer.c.vendor))
    .where(_offer.c.retired == NO, _vendor.c.retired == NO)
    .order_by(_offer.c.item, _offer.c.priority, _vendor.c.code)
)
_OF_SITE = and_(
    _site_item.c.item == _items.c.id, _site_item.c.site == bindparam("b_site"), _site_item.c.store == NO,
    _site_item.c.retired == NO,
)
minimum: ColumnElement[Any] = func.coalesce(
    select(_site_item.c.minimum).where(_OF_SITE).correlate(_items).scalar_subquery(), _items.c.minimum
)
maximum: ColumnElement[Any] = func.coalesce(
    select(_site_item.c.maximum).where(_OF_SITE).correlate(_items).scalar_subquery(), _items.c.maximum
)
"""Of the item at the site, else of the item anywhere."""
_LIMITS = select(minimum, maximum, *_item.columns).where(_items.c.retired == NO)
_here = select(_place.c.id).where(_place.c.site == bindparam("b_site")).scalar_subquery()
_RECIPIENTS = (
    select(
        _recipient.c.id, _recipient.c.name, _recipient.c.vendor, _recipient.c.template,
        func.coalesce(_template.c.vendor, NO).label("of_template"),
    )
    .select_from(_recipient.outerjoin(_template, and_(_template.c.id == _recipient.c.template, _template.c.retired == NO)))
    .where(_recipient.c.retired == NO, (_recipient.c.place == NO) | _recipient.c.place.in_(_here))
    .order_by(_recipient.c.code)
)
_TEMPLATE_LINES = select(_template_line).where(_template_line.c.retired == NO)
_LEVELS = select(_level).where(_level.c.retired == NO)


coming: ColumnElement[Any] = (
    select(func.coalesce(func.sum(_to_come), NO)).select_from(_line.join(_order, _order.c.id == _line.c.order))
    .where(_coming, _line.c.item == _items.c.id, _order.c.recipient == NO).correlate(_items).scalar_subquery()
)
"""What is on order of an item for the stock of the site."""


class _Facts(NamedTuple):
    """What replenishment compares, read in one go."""

    items: dict[int, tuple[Item, int | None, int | None]]
    on_order: dict[tuple[int, int], int]
    offers: dict[int, tuple[Offer, ...]]


def offers_of(conn: Connection, items: Iterable[int] | None = None) -> dict[int, tuple[Offer, ...]]:
    """Who supplies these items (None: all there are), in the order in which they are asked."""
    found: defaultdict[int, list[Offer]] = defaultdict(list)
    statement: Select[Any] = _OFFERS if items is None else _OFFERS.where(_offer.c.item.in_(sorted(items)))
    for item, vendor, priority, price, part, pack, days, code, name in conn.execute(statement):
        found[item].append(Offer(vendor, priority, price, part, pack, int(days), code, name))
    return {item: tuple(offers) for item, offers in found.items()}


def supply_of(conn: Connection, site: int, question: SupplyOf) -> Supply | None:
    """Answer `SupplyOf`."""
    values = {"b_site": site, "b_item": question.item}
    row = conn.execute(_LIMITS.where(_items.c.id == question.item), values).first()
    if row is None:
        return None
    least, most, *rest = row
    item, recipient = _item(rest), question.recipient
    coming = conn.execute(_ON_ORDER.where(_line.c.item == item.id), values)
    ordered = {(who, which): int(steps) for who, which, steps in coming}
    if recipient:
        held = conn.execute(_HELD.where(handle.c.item == item.id, unit.c.custody == recipient), values).first()
        on_hand = int(held[2]) if held else 0
        least, most = _levels_of(conn, recipient, item.id)
    else:
        on_hand = int(conn.execute(_AT_SITE, values).scalar_one())
    return Supply(
        item=item, on_hand=on_hand, on_order=ordered.get((recipient, item.id), 0), minimum=least, maximum=most,
        last_price=conn.execute(_LAST_PRICE, values).scalar() or 0, offers=offers_of(conn, (item.id,)).get(item.id, ()),
    )


def _levels_of(conn: Connection, recipient: int, item: int) -> tuple[int | None, int | None]:
    """Minimum and desired level of an item for a recipient; None where neither template nor level names it."""
    template = conn.execute(select(_recipient.c.template).where(_recipient.c.id == recipient)).scalar() or 0
    line = conn.execute(_TEMPLATE_LINES.where(_template_line.c.template == template, _template_line.c.item == item)).first()
    level = conn.execute(_LEVELS.where(_level.c.recipient == recipient, _level.c.item == item)).first()
    if line is None and level is None:
        return None, None
    desired = max(0, (line.base if line else 0) + (level.adjustment if level else 0))
    return (line.minimum if line else 0), desired


def replenishment(conn: Connection, site: int, question: Replenishment) -> Proposals:
    """Answer `Replenishment`: the site first, then recipients by code."""
    values = {"b_site": site}
    facts = _Facts(
        {(item := _item(rest)).id: (item, least, most) for least, most, *rest in conn.execute(_LIMITS, values)},
        {(who, item): int(steps) for who, item, steps in conn.execute(_ON_ORDER, values)}, offers_of(conn),
    )
    found = [*_of_site(conn, facts, values), *_of_recipients(conn, facts, values)]
    last = max(0, len(found) - 1) // question.limit * question.limit
    first = min(max(0, question.skip), last)
    return Proposals(lines=tuple(found[first:first + question.limit]), first=first, all=len(found))


def _of_site(conn: Connection, facts: _Facts, values: dict[str, int]) -> Iterable[Proposal]:
    wanted = {which: row for which, row in facts.items.items() if row[1] is not None}
    for which, (item, least, most) in sorted(wanted.items(), key=lambda one: one[1][0].number):
        assert least is not None, "only items with a minimum are wanted"
        on_hand, coming = int(conn.execute(_AT_SITE, {**values, "b_item": which}).scalar_one()), facts.on_order.get((0, which), 0)
        lacks = below(on_hand + coming, least, most)
        if lacks:
            yield _proposal(
                facts, 0, "", item, on_hand, coming, least, least if most is None else most, 0, lacks, (("item", item.vendor),)
            )


def _of_recipients(conn: Connection, facts: _Facts, values: dict[str, int]) -> Iterable[Proposal]:
    held = {(who, item): int(steps) for who, item, steps in conn.execute(_HELD, values)}
    lines: defaultdict[int, dict[int, Any]] = defaultdict(dict)
    for row in conn.execute(_TEMPLATE_LINES):
        lines[row.template][row.item] = row
    levels: defaultdict[int, dict[int, Any]] = defaultdict(dict)
    for row in conn.execute(_LEVELS):
        levels[row.recipient][row.item] = row
    for who in conn.execute(_RECIPIENTS, values):
        of_template, own = lines[who.template] if who.template else {}, levels[who.id]
        for which in sorted({*of_template, *own} & set(facts.items), key=lambda one: facts.items[one][0].number):
            line, level, item = of_template.get(which), own.get(which), facts.items[which][0]
            if level is not None and not level.auto:
                continue
            adjustment = level.adjustment if level is not None else 0
            desired, least = max(0, (line.base if line else 0) + adjustment), line.minimum if line else 0
            on_hand, coming = held.get((who.id, which), 0), facts.on_order.get((who.id, which), 0)
            lacks = lacking(on_hand + coming, least, desired)
            if lacks:
                named = (
                    ("recipient", who.vendor), ("line", line.vendor if line else 0), ("template", who.of_template),
                    ("item", item.vendor),
                )
                yield _proposal(facts, who.id, who.name, item, on_hand, coming, least, desired, adjustment, lacks, named)


def _proposal(
    facts: _Facts, recipient: int, name: str, item: Item, on_hand: int, coming: int, least: int, desired: int, adjustment: int,
    lacks: int, named: tuple[tuple[str, int], ...],
) -> Proposal:
    offers = facts.offers.get(item.id, ())
    who, why = asked(named, offers)
    offer = offer_of(who, offers)
    return Proposal(
        recipient=recipient, recipient_name=name, item=item, on_hand=on_hand, on_order=coming, minimum=least, desired=desired,
        adjustment=adjustment, lacking=lacks, quantity=packed(lacks, offer.pack), offer=offer, why=why,
    )
