"""Exporting: the rows of each kind, straight off the database in pages, in the columns that can be imported again."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import Connection, func, select

from app.domain import catalogue as c
from app.domain.place import VIRTUAL_BY_PLACE, PlaceKind, Virtual
from app.domain.quantity import to_text
from app.domain.stock import HandleKind
from app.ledger.receipts import RECEIVED
from app.ledger.tables import CATALOGUE, count_result, count_session, handle, movement, operation, unit

item, place, barcode = CATALOGUE[c.Item], CATALOGUE[c.Place], CATALOGUE[c.Barcode]
user, recipient, project = CATALOGUE[c.User], CATALOGUE[c.Recipient], CATALOGUE[c.Project]
order, order_line, expected = CATALOGUE[c.Order], CATALOGUE[c.OrderLine], CATALOGUE[c.ExpectedSerial]
kind_of_container, reason, vendor = CATALOGUE[c.ContainerType], CATALOGUE[c.Reason], CATALOGUE[c.Vendor]

VIRTUAL = [v.place for v in Virtual]
Rows = Iterator[tuple[Any, ...]]


def rows_of(kind: str, connection: Connection, site: int) -> Rows:
    """The rows of a kind in the order of its columns; numbers are Decimal or int, the rest text."""
    return _ROWS[kind](connection, site)


def _items(connection: Connection, site: int) -> Rows:
    codes: dict[tuple[int, str], list[str]] = {}
    for row in connection.execute(select(barcode).where(barcode.c.retired == 0, barcode.c.quantity == 0).order_by(barcode.c.code)):
        codes.setdefault((row.item, row.kind), []).append(row.code)
    places = _place_codes(connection)
    for row in connection.execute(select(item).where(item.c.retired == 0).order_by(item.c.number)):
        yield (
            row.number, row.description, row.tracking, row.uom, row.decimals, row.item_class, _amount(row.minimum, row.decimals),
            _amount(row.maximum, row.decimals), _money(row.price_minor), places.get(row.default_place, ""), row.warranty_months,
            "yes" if row.asset else "no", *(" ".join(codes.get((row.id, k), ())) for k in ("gtin", "vendor-part", "alias")),
        )


def _locations(connection: Connection, site: int) -> Rows:
    codes = _place_codes(connection)
    statement = select(place).where(place.c.site == site, place.c.retired == 0, place.c.kind != PlaceKind.SITE).order_by(place.c.code)
    for row in connection.execute(statement):
        parent = "" if row.parent == site else codes.get(row.parent, "")
        yield row.code, row.name, row.kind, parent, "yes" if row.blocked else "no"


def _containers(connection: Connection, site: int) -> Rows:
    where = Whereabouts(connection, site)
    statement = (
        select(handle.c.code, kind_of_container.c.code.label("type"), unit.c.place)
        .join_from(handle, unit, unit.c.handle == handle.c.id)
        .join(kind_of_container, kind_of_container.c.id == handle.c.container_type)
        .where(handle.c.kind == HandleKind.CONTAINER, handle.c.retired == 0, unit.c.site == site, unit.c.quantity > 0,
               unit.c.place.not_in(VIRTUAL))
        .order_by(handle.c.code)
    )
    for row in connection.execute(statement):
        yield row.code, row.type, where.code(row.place)


def _users(connection: Connection, site: int) -> Rows:
    answerable = set(connection.scalars(select(recipient.c.user).where(recipient.c.retired == 0)))
    for row in connection.execute(select(user).where(user.c.retired == 0).order_by(user.c.badge)):
        yield row.badge, row.name, row.role, "", "yes" if row.id in answerable else "no"


def _serials(connection: Connection, site: int) -> Rows:
    where = Whereabouts(connection, site)
    statement = (
        select(handle.c.code, item.c.number, unit.c.place, handle.c.tag, handle.c.notes)
        .join_from(handle, item, item.c.id == handle.c.item)
        .outerjoin(unit, (unit.c.handle == handle.c.id) & (unit.c.site == site) & (unit.c.quantity > 0))
        .where(handle.c.kind == HandleKind.SERIAL)
        .order_by(item.c.number, handle.c.code)
    )
    for row in connection.execute(statement):
        yield row.code, row.number, where.code(row.place) if row.place else "", row.tag, row.notes


def _lots(connection: Connection, site: int) -> Rows:
    statement = (
        select(handle.c.code, item.c.number, handle.c.expires).join_from(handle, item, item.c.id == handle.c.item)
        .where(handle.c.kind == HandleKind.LOT).order_by(item.c.number, handle.c.code)
    )
    for row in connection.execute(statement):
        yield tuple(row)


def _stock(connection: Connection, site: int) -> Rows:
    where = Whereabouts(connection, site)
    statement = (
        select(
            handle.c.code, item.c.number, handle.c.kind, unit.c.place, recipient.c.code.label("custody"),
            project.c.code.label("project"), unit.c.status, handle.c.lot, unit.c.quantity, item.c.decimals,
        )
        .join_from(unit, handle, handle.c.id == unit.c.handle)
        .join(item, item.c.id == handle.c.item)
        .outerjoin(recipient, recipient.c.id == unit.c.custody)
        .outerjoin(project, project.c.id == unit.c.project)
        .where(unit.c.site == site, unit.c.quantity > 0, unit.c.place.not_in(VIRTUAL))
        .order_by(item.c.number, handle.c.code, unit.c.place, unit.c.custody, unit.c.project, unit.c.status)
    )
    for row in connection.execute(statement):
        location, container = where.standing(row.place)
        if location is None:
            continue  # in a container that has left the site's real places
        yield (
            row.code, row.number, row.kind, location, container, row.custody or "", row.project or "", row.status, row.lot,
            row.code if row.kind == HandleKind.SERIAL else "", _amount(row.quantity, row.decimals),
        )


def _orders(connection: Connection, site: int) -> Rows:
    serials: dict[int, list[str]] = {}
    for row in connection.execute(select(expected.c.order_line, expected.c.serial).order_by(expected.c.serial)):
        serials.setdefault(row.order_line, []).append(row.serial)
    received = {
        row[0]: row[1] for row in connection.execute(
            select(movement.c.order_line, RECEIVED).where(movement.c.order_line != 0).group_by(movement.c.order_line)
        )
    }
    statement = (
        select(order.c.number, vendor.c.code, order_line.c.line, item.c.number.label("item"), order_line.c.ordered,
               order_line.c.price_minor, order_line.c.id, item.c.decimals)
        .join_from(order_line, order, order.c.id == order_line.c.order)
        .join(item, item.c.id == order_line.c.item)
        .outerjoin(vendor, vendor.c.id == order.c.vendor)
        .order_by(order.c.number, order_line.c.line)
    )
    for row in connection.execute(statement):
        yield (
            row.number, row.code or "", row.line, row.item, _amount(row.ordered, row.decimals), _money(row.price_minor),
            " ".join(serials.get(row.id, ())), _amount(int(received.get(row.id, 0)), row.decimals),
        )


def _history(connection: Connection, site: int) -> Rows:
    where = Whereabouts(connection, site)
    statement = (
        select(
            movement.c.at, operation.c.id, operation.c.kind, func.coalesce(user.c.badge, ""), handle.c.code,
            func.coalesce(item.c.number, ""), movement.c.quantity, func.coalesce(item.c.decimals, 0), movement.c.from_place,
            movement.c.to_place, movement.c.from_status, movement.c.to_status, operation.c.document,
            func.coalesce(reason.c.code, ""), operation.c.note,
        )
        .join_from(movement, operation, (operation.c.site == movement.c.site) & (operation.c.position == movement.c.position))
        .join(handle, handle.c.id == movement.c.handle)
        .outerjoin(item, item.c.id == movement.c.item)
        .outerjoin(user, user.c.id == operation.c.actor)
        .outerjoin(reason, reason.c.id == operation.c.reason)
        .where(movement.c.site == site)
        .order_by(movement.c.position, movement.c.line)
    )
    for at, which, kind, who, code, number, quantity, decimals, left, entered, *rest in connection.execute(statement):
        yield (_time(at), which, kind, who, code, number, _amount(quantity, decimals), where.code(left), where.code(entered), *rest)


def _counts(connection: Connection, site: int) -> Rows:
    where = Whereabouts(connection, site)
    statement = (
        select(
            count_session.c.number, count_result.c.place, handle.c.code, func.coalesce(item.c.number, ""),
            count_result.c.expected, count_result.c.counted, count_result.c.difference, count_result.c.state,
            count_result.c.moment, func.coalesce(user.c.badge, ""), func.coalesce(item.c.decimals, 0),
        )
        .join_from(count_result, count_session, count_session.c.id == count_result.c["count"])
        .join(handle, handle.c.id == count_result.c.handle)
        .outerjoin(item, item.c.id == handle.c.item)
        .outerjoin(user, user.c.id == count_result.c.by)
        .where(count_session.c.site == site)
        .order_by(count_session.c.number, count_result.c.place, handle.c.code)
    )
    for number, at, code, item_number, expected_, counted, difference, state, moment, by, decimals in connection.execute(statement):
        amounts = (_amount(steps, decimals) for steps in (expected_, counted, difference))
        yield (number, where.code(at), code, item_number, *amounts, state, _time(moment), by)


_ROWS: dict[str, Callable[[Connection, int], Rows]] = {
    "items": _items, "locations": _locations, "containers": _containers, "users": _users, "serials": _serials, "lots": _lots,
    "stock": _stock, "orders": _orders, "history": _history, "counts": _counts,
}


class Whereabouts:
    """Codes of places, containers and devices, and the bin a container stands in; each looked up once."""

    def __init__(self, connection: Connection, site: int) -> None:
        self._codes = _place_codes(connection) | {v.place: v.value for v in Virtual}
        self._holders: dict[int, tuple[str, int | None]] = {}
        self._connection = connection
        self._site = site

    def code(self, which: int) -> str:
        """The code of a place."""
        return self._codes[which] if which in self._codes else self._holder(which)[0]

    def standing(self, which: int) -> tuple[str | None, str]:
        """The bin (None: no real one) and the innermost container, empty where the place is a bin itself."""
        container = "" if which in self._codes else self._holder(which)[0]
        seen = 0
        while which not in self._codes:
            above = self._holder(which)[1]
            seen += 1
            if above is None or seen > 64:
                return None, container
            which = above
        return (None if which in VIRTUAL_BY_PLACE else self._codes[which]), container

    def _holder(self, which: int) -> tuple[str, int | None]:
        if which not in self._holders:
            row = self._connection.execute(
                select(handle.c.code, unit.c.place)
                .outerjoin_from(handle, unit, (unit.c.handle == handle.c.id) & (unit.c.site == self._site) & (unit.c.quantity > 0))
                .where(handle.c.id == which)
            ).first()
            self._holders[which] = (row[0], row[1]) if row else ("?", None)
        return self._holders[which]


def _place_codes(connection: Connection) -> dict[int, str]:
    return {row[0]: row[1] for row in connection.execute(select(place.c.id, place.c.code))}


def _amount(steps: int | None, decimals: int) -> Decimal | str:
    return "" if steps is None else Decimal(to_text(steps, decimals))


def _money(minor: int) -> Decimal:
    return Decimal(minor).scaleb(-2)


def _time(at: int) -> str:
    return datetime.fromtimestamp(at / 1_000_000, UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
