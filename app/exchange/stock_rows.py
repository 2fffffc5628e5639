"""Rows of stock as they are exported: containers, serials, lots and unit records."""

from sqlalchemy import Connection, select

from app.domain import catalogue as c
from app.domain.place import Virtual
from app.domain.stock import HandleKind
from app.exchange.catalogue_rows import Rows, amount
from app.exchange.stock_lines import NOWHERE
from app.exchange.whereabouts import Whereabouts
from app.ledger.tables import CATALOGUE, handle, unit

item, recipient, project = CATALOGUE[c.Item], CATALOGUE[c.Recipient], CATALOGUE[c.Project]
container_type = CATALOGUE[c.ContainerType]

VIRTUAL = [v.place for v in Virtual]


def containers(connection: Connection, site: int) -> Rows:
    """Containers in use, with what each stands in itself."""
    where = Whereabouts(connection, site)
    statement = (
        select(handle.c.code, container_type.c.code.label("type"), unit.c.place)
        .join_from(handle, unit, unit.c.handle == handle.c.id)
        .join(container_type, container_type.c.id == handle.c.container_type)
        .where(handle.c.kind == HandleKind.CONTAINER, handle.c.retired == 0, unit.c.site == site, unit.c.quantity > 0,
               unit.c.place.not_in(VIRTUAL))
        .order_by(handle.c.code)
    )
    for row in connection.execute(statement):
        yield row.code, row.type, where.code(row.place)


def serials(connection: Connection, site: int) -> Rows:
    """All units with a number of their own, also those that are nowhere or out of stock."""
    where = Whereabouts(connection, site)
    statement = (
        select(handle.c.code, item.c.number, unit.c.place, handle.c.tag, handle.c.notes, handle.c.lot, handle.c.expires)
        .join_from(handle, item, item.c.id == handle.c.item)
        .outerjoin(unit, (unit.c.handle == handle.c.id) & (unit.c.site == site) & (unit.c.quantity > 0))
        .where(handle.c.kind == HandleKind.SERIAL)
        .order_by(item.c.number, handle.c.code)
    )
    for row in connection.execute(statement):
        at = NOWHERE if row.place in (None, Virtual.VENDOR.place) else where.code(row.place)
        yield row.code, row.number, at, row.tag, row.notes, row.lot, row.expires


def lots(connection: Connection, site: int) -> Rows:
    """All lots known."""
    statement = (
        select(handle.c.code, item.c.number, handle.c.expires).join_from(handle, item, item.c.id == handle.c.item)
        .where(handle.c.kind == HandleKind.LOT).order_by(item.c.number, handle.c.code)
    )
    for row in connection.execute(statement):
        yield tuple(row)


def stock(connection: Connection, site: int) -> Rows:
    """Unit records in real places: what stands in a container has the container's bin as its location."""
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
            row.code if row.kind == HandleKind.SERIAL else "", amount(row.quantity, row.decimals),
            "",  # what it is worth changes with every receipt: the reports say it
        )
