"""Rows of what people did, as they are exported: movements and counted lines."""

from datetime import UTC, datetime

from sqlalchemy import Connection, func, select

from app.domain import catalogue as c
from app.exchange.catalogue_rows import Rows, amount
from app.exchange.whereabouts import Whereabouts
from app.ledger.tables import CATALOGUE, count_result, count_session, handle, movement, operation

item, user, reason = CATALOGUE[c.Item], CATALOGUE[c.User], CATALOGUE[c.Reason]


def history(connection: Connection, site: int) -> Rows:
    """Every movement, oldest first."""
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
    for at, which, kind, who, code, number, steps, decimals, left, entered, *rest in connection.execute(statement):
        yield (moment(at), which, kind, who, code, number, amount(steps, decimals), where.code(left), where.code(entered), *rest)


def counts(connection: Connection, site: int) -> Rows:
    """Every line of a finished bin with its state."""
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
        .order_by(count_session.c.number, count_result.c.place, handle.c.code, count_result.c["round"])
    )
    for number, at, code, item_number, expected, counted, difference, state, when, by, decimals in connection.execute(statement):
        amounts = (amount(steps, decimals) for steps in (expected, counted, difference))
        yield (number, where.code(at), code, item_number, *amounts, state, moment(when), by)


def moment(at: int) -> str:
    """Microseconds since 1970 as an ISO time in UTC."""
    return datetime.fromtimestamp(at / 1_000_000, UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
