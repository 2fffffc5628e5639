"""Whether a counted line is firm: every device of the site has reported past its moment, so that nothing older can arrive.

Devices that have been silent for three days are not waited for. Who has reported how far is told by the server's feed alone;
a kiosk that has no server is the only device there is, and all it counts is firm.
"""

from collections.abc import Sequence
from typing import NamedTuple

from sqlalchemy import Connection, and_, bindparam, func, or_, select, update

from app.domain.feed import SERVER
from app.ledger.posting import Posting
from app.ledger.prepared import Prepared
from app.ledger.tables import chain, clock, count_result, movement, operation, report

HEARD_WITHIN = 3 * 24 * 60 * 60 * 1_000_000
"""Devices not heard from for so long (microseconds) before the newest contact are not waited for."""
UNCERTAINTY_MIN = 2 * 1_000_000
"""Two acts closer than this (microseconds) may have happened in the other order, however right the clocks seem."""
NEVER, ALWAYS = 0, 2**62


class Reported(NamedTuple):
    """A device that is waited for, and the evidence time up to which all its acts are in."""

    device: str
    until: int


REPORTS = Prepared(
    select(report.c.device, report.c.until, report.c.heard)
    .where(report.c.site == bindparam("b_site"), report.c.device != SERVER)
    .order_by(report.c.device)
)
_WAITING = update(clock).where(clock.c.site == bindparam("b_site")).values(
    lines=select(func.count()).select_from(count_result).where(count_result.c.provisional == 1).scalar_subquery()
)
_WIDEST = select(func.coalesce(func.max(func.abs(chain.c.skew)), 0))
_MOVED_NEAR = (
    select(movement.c.at, func.coalesce(operation.c.at - operation.c.made_at, 0))
    .select_from(movement.outerjoin(
        operation, and_(operation.c.site == movement.c.site, operation.c.position == movement.c.position)
    ))
    .where(
        movement.c.site == bindparam("b_site"), movement.c.handle == bindparam("b_handle"),
        movement.c.at.between(bindparam("b_from"), bindparam("b_until")),
        or_(movement.c.to_place == bindparam("b_place"), movement.c.from_place == bindparam("b_place")),
    )
)


def reported(conn: Connection, site: int) -> tuple[Reported, ...]:
    """The devices of the site heard from within three days of its newest contact; none where there is no server."""
    return _recent(REPORTS.rows(conn, {"b_site": site}))


def _recent(rows: Sequence[tuple[str, int, int]]) -> tuple[Reported, ...]:
    newest = max((heard for _, _, heard in rows), default=0)
    return tuple(Reported(device, until) for device, until, heard in rows if heard >= newest - HEARD_WITHIN)


def silent(devices: Sequence[Reported], moment: int) -> tuple[str, ...]:
    """Which of the devices have not yet reported past a moment."""
    return tuple(one.device for one in devices if one.until < moment)


def firm_until(p: Posting) -> int:
    """The moment up to which counted lines are firm once this operation is in.

    ALWAYS on a kiosk that has no server; NEVER for what a device of several adds by itself: its server will tell.
    """
    rows = REPORTS.rows(p.conn, {"b_site": p.site})
    if not p.received:
        return NEVER if rows else ALWAYS
    own = [] if p.device == SERVER else [(p.device, p.at, p.received)]
    others = [tuple(row) for row in rows if row[0] != p.device]
    return min((one.until for one in _recent([*others, *own])), default=ALWAYS)


def note_waiting(p: Posting) -> None:
    """Note at the end of the book how many lines wait to become firm: while there are none, nobody has to ask."""
    p.run(_WAITING, b_site=p.site)


def moved_near(p: Posting, place: int, handle: int, moment: int, skew: int) -> bool:
    """Whether the handle moved in or out of the place so near to a moment that it may have been before or after it.

    That is the clock uncertainty of the two acts: at least two seconds, or what the clock of either device was put right by.
    `skew` is that of the device which counted (microseconds).
    """
    least = max(UNCERTAINTY_MIN, abs(skew))
    widest = max(least, int(p.run(_WIDEST).scalar() or 0))
    rows = p.run(
        _MOVED_NEAR, b_site=p.site, b_handle=handle, b_place=place, b_from=moment - widest, b_until=moment + widest
    )
    return any(abs(at - moment) <= max(least, abs(off)) for at, off in rows)
