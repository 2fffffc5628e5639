"""Rows of the catalogue as they are exported: items, locations, users, orders, and the small kinds."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import msgspec
from sqlalchemy import Connection, select

from app.domain import catalogue as c
from app.domain.place import PlaceKind
from app.domain.quantity import to_text
from app.exchange.fields import listed
from app.exchange.whereabouts import place_codes
from app.ledger.receipts import RECEIVED
from app.ledger.tables import CATALOGUE, movement

Rows = Iterator[tuple[Any, ...]]

item, place, barcode = CATALOGUE[c.Item], CATALOGUE[c.Place], CATALOGUE[c.Barcode]
user, recipient, vendor = CATALOGUE[c.User], CATALOGUE[c.Recipient], CATALOGUE[c.Vendor]
order, order_line, expected = CATALOGUE[c.Order], CATALOGUE[c.OrderLine], CATALOGUE[c.ExpectedSerial]


def amount(steps: int | None, decimals: int) -> Decimal | str:
    """Smallest steps as a number of the unit of measure; nothing for None."""
    return "" if steps is None else Decimal(to_text(steps, decimals))


def money(minor: int) -> Decimal:
    """Minor units as an amount."""
    return Decimal(minor).scaleb(-2)


def yes(flag: object) -> str:
    """A flag in words."""
    return "yes" if flag else "no"


def items(connection: Connection, site: int) -> Rows:
    """The item master with its barcodes."""
    codes: dict[tuple[int, str], list[str]] = {}
    for row in connection.execute(select(barcode).where(barcode.c.retired == 0)):
        kind, code = ("pack", f"{row.code}={row.quantity}") if row.quantity else (row.kind, row.code)
        codes.setdefault((row.item, kind), []).append(code)
    places, vendors = place_codes(connection), _codes(connection, c.Vendor)
    for row in connection.execute(select(item).where(item.c.retired == 0).order_by(item.c.number)):
        packs = [
            f"{code}={int(steps) // 10 ** row.decimals}"
            for code, _, steps in (text.partition("=") for text in codes.get((row.id, "pack"), ()))
        ]
        yield (
            row.number, row.description, row.tracking, row.uom, row.decimals, row.item_class, amount(row.minimum, row.decimals),
            amount(row.maximum, row.decimals), money(row.price_minor), places.get(row.default_place, ""), row.warranty_months,
            yes(row.asset), listed(codes.get((row.id, "gtin"), ())), listed(packs), listed(codes.get((row.id, "vendor-part"), ())),
            listed(codes.get((row.id, "alias"), ())), yes(row.tracks_serials), row.serial_pattern, row.tag_pattern,
            yes(row.kit), yes(row.device), vendors.get(row.vendor, ""),
        )


def locations(connection: Connection, site: int) -> Rows:
    """The location tree of the site, without the site itself."""
    codes, owners = place_codes(connection), _codes(connection, c.Recipient)
    here = (place.c.site == site, place.c.retired == 0, place.c.kind != PlaceKind.SITE)
    for row in connection.execute(select(place).where(*here).order_by(place.c.code)):
        parent = "" if row.parent == site else codes.get(row.parent, "")
        yield row.code, row.name, row.kind, parent, yes(row.blocked), owners.get(row.recipient, "")


def users(connection: Connection, site: int) -> Rows:
    """People in service; PINs are never written."""
    answerable = set(connection.scalars(select(recipient.c.user).where(recipient.c.retired == 0)))
    for row in connection.execute(select(user).where(user.c.retired == 0).order_by(user.c.badge)):
        yield row.badge, row.name, row.role, "", yes(row.id in answerable)


def orders(connection: Connection, site: int) -> Rows:
    """Lines of purchase orders with what has come of each."""
    serials: dict[int, list[str]] = {}
    for row in connection.execute(select(expected.c.order_line, expected.c.serial).where(expected.c.retired == 0)):
        serials.setdefault(row.order_line, []).append(row.serial)
    received = {
        which: int(steps) for which, steps in connection.execute(
            select(movement.c.order_line, RECEIVED).where(movement.c.order_line != 0).group_by(movement.c.order_line)
        )
    }
    statement = (
        select(order.c.number, order.c.due, order.c.state, vendor.c.code,
               order_line.c.line, item.c.number.label("item"), order_line.c.ordered,
               order_line.c.price_minor, order_line.c.id, item.c.decimals)
        .join_from(order_line, order, order.c.id == order_line.c.order)
        .join(item, item.c.id == order_line.c.item)
        .outerjoin(vendor, vendor.c.id == order.c.vendor)
        .where(order.c.retired == 0, order_line.c.retired == 0, order.c.site.in_((site, 0)))
        .order_by(order.c.number, order_line.c.line)
    )
    for line in connection.execute(statement):
        yield (
            line.number, line.code or "", line.line, line.item, amount(line.ordered, line.decimals), money(line.price_minor),
            listed(serials.get(line.id, ())), amount(received.get(line.id, 0), line.decimals), line.due, line.state,
        )


def projects(connection: Connection, site: int) -> Rows:
    """What stock is set aside for."""
    return ((row.code, row.name) for row in _all(connection, c.Project))


def customers(connection: Connection, site: int) -> Rows:
    """Who units are sold to or installed at."""
    return ((row.code, row.name, row.address) for row in _all(connection, c.Customer))


def vendors(connection: Connection, site: int) -> Rows:
    """Who supplies items."""
    for row in _all(connection, c.Vendor):
        yield (
            row.code, row.name, row.email, row.phone, row.address, row.account, row.connector or "printed", row.connector_address,
            row.lead_days,
        )


def recipients(connection: Connection, site: int) -> Rows:
    """Who is answerable for stock."""
    badges = {row.id: row.badge for row in connection.execute(select(user.c.id, user.c.badge))}
    places, templates, vendors = place_codes(connection), _codes(connection, c.Template), _codes(connection, c.Vendor)
    for row in _all(connection, c.Recipient):
        yield (
            row.code, row.name, badges.get(row.user, ""), places.get(row.place, ""), templates.get(row.template, ""),
            vendors.get(row.vendor, ""),
        )


def classes(connection: Connection, site: int) -> Rows:
    """Item classes with their tolerances."""
    return ((row.code, row.name, row.tolerance_percent, money(row.tolerance_value_minor)) for row in _all(connection, c.ItemClass))


def statuses(connection: Connection, site: int) -> Rows:
    """Statuses of stock."""
    return ((row.code, row.name, yes(row.available)) for row in _all(connection, c.Status))


def reasons(connection: Connection, site: int) -> Rows:
    """Reason codes; their acts are stored as a list in JSON."""
    return ((row.code, row.name, " ".join(msgspec.json.decode(row.acts))) for row in _all(connection, c.Reason))


def container_types(connection: Connection, site: int) -> Rows:
    """Rules of containers."""
    return (
        (row.code, row.name, row.rank, yes(row.single_item), yes(row.mix_custody), yes(row.mix_projects), row.pattern)
        for row in _all(connection, c.ContainerType)
    )


def label_rules(connection: Connection, site: int) -> Rows:
    """How the site reads its own labels."""
    rule = CATALOGUE[c.LabelRule]
    numbers = {row.id: row.number for row in connection.execute(select(item.c.id, item.c.number))}
    statement = select(rule).where(rule.c.site == site, rule.c.retired == 0).order_by(rule.c.order)
    return ((row.order, row.pattern, row.kind, numbers.get(row.item, "")) for row in connection.execute(statement))


def settings(connection: Connection, site: int) -> Rows:
    """House rules of the company, then of the site."""
    setting = CATALOGUE[c.Setting]
    statement = select(setting).where(setting.c.site.in_((0, site)), setting.c.retired == 0)
    for row in connection.execute(statement.order_by(setting.c.site != 0, setting.c.code)):
        yield row.code, "site" if row.site else "company", row.value


def _all(connection: Connection, kind: type[c.Record]) -> Iterator[Any]:
    table = CATALOGUE[kind]
    return iter(connection.execute(select(table).where(table.c.retired == 0).order_by(table.c.code)))


def _codes(connection: Connection, kind: type[c.Record]) -> dict[int, str]:
    table = CATALOGUE[kind]
    return {row[0]: row[1] for row in connection.execute(select(table.c.id, table.c.code))}
