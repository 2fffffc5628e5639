"""The rows of the files of purchasing, in the columns that can be imported again."""

from sqlalchemy import Connection, select

from app.domain import catalogue as c
from app.exchange.catalogue_rows import Rows, amount, money, yes
from app.ledger.tables import CATALOGUE

_item, _vendor = CATALOGUE[c.Item], CATALOGUE[c.Vendor]


def master_items(connection: Connection, site: int) -> Rows:
    """The master list of equipment."""
    table = CATALOGUE[c.MasterItem]
    for row in connection.execute(select(table).where(table.c.retired == 0).order_by(table.c.code)):
        yield row.code, row.name, row.manufacturer, row.category, row.gtin


def vendor_items(connection: Connection, site: int) -> Rows:
    """What vendors supply."""
    table = CATALOGUE[c.VendorItem]
    statement = (
        select(table, _item.c.number, _item.c.decimals, _vendor.c.code)
        .join_from(table, _item, _item.c.id == table.c.item).join(_vendor, _vendor.c.id == table.c.vendor)
        .where(table.c.retired == 0).order_by(_vendor.c.code, _item.c.number)
    )
    for row in connection.execute(statement):
        pack = amount(row.pack, row.decimals) if row.pack else ""
        yield row.code, row.number, row.part_number, money(row.price_minor), row.lead_days, pack, row.priority


def site_items(connection: Connection, site: int) -> Rows:
    """What there shall be at this site, storeroom by storeroom."""
    table, store, bin_ = CATALOGUE[c.SiteItem], CATALOGUE[c.Place].alias("store"), CATALOGUE[c.Place].alias("bin")
    statement = (
        select(
            table.c.minimum, table.c.maximum, _item.c.number, _item.c.decimals,
            store.c.code.label("store"), bin_.c.code.label("bin"),
        )
        .join_from(table, _item, _item.c.id == table.c.item).outerjoin(store, store.c.id == table.c.store)
        .outerjoin(bin_, bin_.c.id == table.c.bin)
        .where(table.c.retired == 0, table.c.site == site).order_by(_item.c.number, store.c.code)
    )
    for row in connection.execute(statement):
        least, most = amount(row.minimum, row.decimals), amount(row.maximum, row.decimals)
        yield row.number, row.store or "", row.bin or "", least, most


def kit_lines(connection: Connection, site: int) -> Rows:
    """The parts of kits and devices."""
    table, part = CATALOGUE[c.KitLine], _item.alias("part")
    statement = (
        select(table.c.quantity, _item.c.number, part.c.number.label("part"), part.c.decimals)
        .join_from(table, _item, _item.c.id == table.c.item).join(part, part.c.id == table.c.part)
        .where(table.c.retired == 0).order_by(_item.c.number, part.c.number)
    )
    for row in connection.execute(statement):
        yield row.number, row.part, amount(row.quantity, row.decimals)


def templates(connection: Connection, site: int) -> Rows:
    """Inventory templates."""
    table, vendors = CATALOGUE[c.Template], _vendors(connection)
    for row in connection.execute(select(table).where(table.c.retired == 0).order_by(table.c.code)):
        yield row.code, row.name, vendors.get(row.vendor, "")


def template_lines(connection: Connection, site: int) -> Rows:
    """Base levels and minimums."""
    table, template, vendors = CATALOGUE[c.TemplateLine], CATALOGUE[c.Template], _vendors(connection)
    statement = (
        select(table.c.base, table.c.minimum, table.c.vendor, template.c.code, _item.c.number, _item.c.decimals)
        .join_from(table, template, template.c.id == table.c.template).join(_item, _item.c.id == table.c.item)
        .where(table.c.retired == 0, template.c.retired == 0).order_by(template.c.code, _item.c.number)
    )
    for row in connection.execute(statement):
        base, minimum = amount(row.base, row.decimals), amount(row.minimum, row.decimals)
        yield row.code, row.number, base, minimum, vendors.get(row.vendor, "")


def recipient_levels(connection: Connection, site: int) -> Rows:
    """What recipients have more or less than their templates."""
    table, recipient = CATALOGUE[c.RecipientLevel], CATALOGUE[c.Recipient]
    statement = (
        select(table.c.adjustment, table.c.auto, recipient.c.code, _item.c.number, _item.c.decimals)
        .join_from(table, recipient, recipient.c.id == table.c.recipient).join(_item, _item.c.id == table.c.item)
        .where(table.c.retired == 0, recipient.c.retired == 0).order_by(recipient.c.code, _item.c.number)
    )
    for row in connection.execute(statement):
        steps = amount(abs(row.adjustment), row.decimals)
        yield row.code, row.number, f"-{steps}" if row.adjustment < 0 else steps, yes(row.auto)


def requisitions(connection: Connection, site: int) -> Rows:
    """Lines of requisitions of this site, with the order each went into."""
    paper, line, recipient = CATALOGUE[c.Requisition], CATALOGUE[c.RequisitionLine], CATALOGUE[c.Recipient]
    order, order_line = CATALOGUE[c.Order], CATALOGUE[c.OrderLine]
    statement = (
        select(
            paper.c.number, recipient.c.code, paper.c.state, paper.c.needed, line.c.line, _item.c.number.label("item"),
            line.c.quantity, _item.c.decimals, order.c.number.label("order"), paper.c.note,
        )
        .join_from(line, paper, paper.c.id == line.c.requisition).join(_item, _item.c.id == line.c.item)
        .outerjoin(recipient, recipient.c.id == paper.c.recipient).outerjoin(order_line, order_line.c.id == line.c.order_line)
        .outerjoin(order, order.c.id == order_line.c.order)
        .where(paper.c.retired == 0, line.c.retired == 0, paper.c.site == site).order_by(paper.c.number, line.c.line)
    )
    for row in connection.execute(statement):
        yield (
            row.number, row.code or "", row.state, row.needed, row.line, row.item, amount(row.quantity, row.decimals),
            row.order or "", row.note,
        )


def _vendors(connection: Connection) -> dict[int, str]:
    return {row.id: row.code for row in connection.execute(select(_vendor.c.id, _vendor.c.code))}
