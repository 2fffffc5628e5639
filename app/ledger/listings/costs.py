"""What stock has cost: the value of every item, and the FIFO report of deliveries, what is left of them and what was used."""

from typing import Any

from sqlalchemy import ColumnElement, Connection, and_, bindparam, select

from app.domain.catalogue import COSTING, Item, Setting
from app.domain.listing import Chip, Column, ColumnKind, Listing, Page, Query, Row
from app.domain.permission import Permission
from app.domain.quantity import to_text
from app.domain.words import QT_TRANSLATE_NOOP, say
from app.ledger.costs.shares import share
from app.ledger.listings.source import Part, Source, contains, read, search_text, time_cell
from app.ledger.lookup.costs import COLUMNS, joined
from app.ledger.lookup.phrases import NO, starts_with
from app.ledger.tables import CATALOGUE, cost_item, cost_layer, operation

_PRICES = Permission.INV_PRICES
VALUES = Listing(
    name="values", title=say(QT_TRANSLATE_NOOP("say", "Stock value")), sort="number",
    columns=(
        Column("number", say(QT_TRANSLATE_NOOP("say", "Item"))),
        Column("description", say(QT_TRANSLATE_NOOP("say", "Description"))),
        Column("quantity", say(QT_TRANSLATE_NOOP("say", "Valued")), ColumnKind.NUMBER, sortable=False),  # less what is owed
        Column("uom", say(QT_TRANSLATE_NOOP("say", "Unit")), sortable=False),
        Column("average", say(QT_TRANSLATE_NOOP("say", "Average price")), ColumnKind.MONEY, sortable=False, needs=_PRICES),
        Column("worth", say(QT_TRANSLATE_NOOP("say", "Value")), ColumnKind.MONEY, needs=_PRICES),
        Column("by_average", say(QT_TRANSLATE_NOOP("say", "Value by average")), ColumnKind.MONEY, sortable=False, needs=_PRICES),
        Column("by_fifo", say(QT_TRANSLATE_NOOP("say", "Value by FIFO")), ColumnKind.MONEY, sortable=False, needs=_PRICES),
    ),
    chips=(
        Chip("stock", say(QT_TRANSLATE_NOOP("say", "In stock"))),
        Chip("owed", say(QT_TRANSLATE_NOOP("say", "Issued without stock"))),
    ),
)
DELIVERIES = Listing(
    name="deliveries", title=say(QT_TRANSLATE_NOOP("say", "FIFO report")), sort="at", descending=True,
    columns=(
        Column("package", say(QT_TRANSLATE_NOOP("say", "Package number"))),
        Column("item", say(QT_TRANSLATE_NOOP("say", "Item")), sortable=False),
        Column("at", say(QT_TRANSLATE_NOOP("say", "Delivered on")), ColumnKind.TIME),
        Column("vendor", say(QT_TRANSLATE_NOOP("say", "Vendor")), sortable=False),
        Column("order", say(QT_TRANSLATE_NOOP("say", "Order")), sortable=False),
        Column("quantity", say(QT_TRANSLATE_NOOP("say", "Delivered")), ColumnKind.NUMBER, sortable=False),
        Column("used", say(QT_TRANSLATE_NOOP("say", "Used")), ColumnKind.NUMBER, sortable=False),
        Column("left", say(QT_TRANSLATE_NOOP("say", "Left")), ColumnKind.NUMBER, sortable=False),
        Column("price", say(QT_TRANSLATE_NOOP("say", "Price of one")), ColumnKind.MONEY, sortable=False, needs=_PRICES),
        Column("value", say(QT_TRANSLATE_NOOP("say", "Price of all")), ColumnKind.MONEY, sortable=False, needs=_PRICES),
        Column("value_left", say(QT_TRANSLATE_NOOP("say", "Value left")), ColumnKind.MONEY, sortable=False, needs=_PRICES),
    ),
    chips=(
        Chip("left", say(QT_TRANSLATE_NOOP("say", "Something left"))),
        Chip("free", say(QT_TRANSLATE_NOOP("say", "Without a price"))),
    ),
)

_item, _setting = CATALOGUE[Item], CATALOGUE[Setting]
_RULE = (
    select(_setting.c.value)
    .where(_setting.c.code == COSTING, _setting.c.site.in_((0, bindparam("b_site"))), _setting.c.retired == 0)
    .order_by(_setting.c.site.desc(), _setting.c.id).limit(1)
)
_VALUED = (
    cost_item.c.item, _item.c.number, _item.c.description, _item.c.uom, _item.c.decimals, cost_item.c.quantity, cost_item.c.value,
    cost_item.c.fifo, cost_item.c.average_value, cost_item.c.average_quantity,
)


def values_page(conn: Connection, site: int, query: Query) -> Page:
    """One page of items that have or had stock; `value` is by the method that the house rule settles. `scope` is an item."""
    fifo = conn.execute(_RULE, {"b_site": site}).scalar() == "fifo"
    worth = cost_item.c.fifo if fifo else cost_item.c.value
    rows = (
        select(*_VALUED, worth.label("worth")).select_from(cost_item.join(_item, _item.c.id == cost_item.c.item))
        .where(cost_item.c.site == bindparam("b_site"))
    )
    if query.scope:
        rows = rows.where(cost_item.c.item == query.scope)
    if "stock" in query.chips:
        rows = rows.where(cost_item.c.quantity > NO)
    if "owed" in query.chips:
        rows = rows.where(cost_item.c.quantity < NO)
    if text := search_text(query):
        rows = rows.where(contains(text, _item.c.number, _item.c.description))
    first = {"description": _item.c.description, "worth": worth}
    order: tuple[ColumnElement[Any], ...] = (first.get(query.sort, _item.c.number), _item.c.number, cost_item.c.item)
    found, total, more = read(conn, query, (Part(rows, order),), {"b_site": site})
    return Page(tuple(map(_value_row, found)), total, more)


def _value_row(row: Any) -> Row:
    one = str(share(row.average_value, 10**row.decimals, row.average_quantity)) if row.average_quantity else ""
    return Row(f"item:{row.item}", (
        row.number, row.description, to_text(row.quantity, row.decimals), row.uom, one, str(row.worth), str(row.value),
        str(row.fifo),
    ))


def deliveries_page(conn: Connection, site: int, query: Query) -> Page:
    """One page of deliveries, the newest first; `scope` is an item. What was taken back is none.

    Searched by package number, item number, or the whole number of the order or receipt.
    """
    rows = (
        select(cost_layer.c.site.label("which_site"), cost_layer.c.item.label("which_item"),
               cost_layer.c.position.label("which_position"), cost_layer.c.line.label("which_line"))
        .where(cost_layer.c.site == bindparam("b_site"), cost_layer.c.quantity > NO)
    )
    if query.scope:
        rows = rows.where(cost_layer.c.item == query.scope)
    if "left" in query.chips:
        rows = rows.where(cost_layer.c.left > NO)
    if "free" in query.chips:
        rows = rows.where(cost_layer.c.value == NO)
    if text := search_text(query):
        named = select(_item.c.id).where(starts_with(_item.c.number, text))
        of_paper = select(operation.c.position).where(operation.c.site == bindparam("b_site"), operation.c.document == text)
        rows = rows.where(
            starts_with(cost_layer.c.package, text) | cost_layer.c.item.in_(named) | cost_layer.c.position.in_(of_paper)
        )
    by_time = (cost_layer.c.position, cost_layer.c.line)
    order = (cost_layer.c.package, *by_time) if query.sort == "package" else by_time
    found, total, more = read(conn, query, (Part(rows, order),), {"b_site": site}, _dressed)
    return Page(tuple(map(_delivery_row, found)), total, more)


def _dressed(found: Any) -> Any:
    this = and_(
        cost_layer.c.site == found.c.which_site, cost_layer.c.item == found.c.which_item,
        cost_layer.c.position == found.c.which_position, cost_layer.c.line == found.c.which_line,
    )
    return select(*COLUMNS).select_from(joined(found.join(cost_layer, this)))


def _delivery_row(row: Any) -> Row:
    def amount(steps: int) -> str:
        return to_text(steps, row.decimals)

    item = row.number if row.serial is None else f"{row.number} {row.serial}"
    return Row(f"delivery:{row.position}:{row.line}", (
        row.package, item, time_cell(row.at), row.vendor or "", row.order or "", amount(row.quantity),
        amount(row.quantity - row.left), amount(row.left), str(share(row.value, 10**row.decimals, row.quantity)), str(row.value),
        str(row.value_left),
    ))


SOURCES = (Source(VALUES, values_page), Source(DELIVERIES, deliveries_page))
