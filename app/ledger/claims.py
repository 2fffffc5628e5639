"""Claims: what arrived operations said of single units and containers, in the order of evidence (DESIGN.md section 4).

Every move of a serial or container says where the unit was and where it went. Where operations arrive from several devices, what
arrives later may tell of something earlier: the later evidence holds. A book that no server feeds keeps none: its own order is
that of the evidence.
"""

from typing import Any, NamedTuple

from sqlalchemy import and_, bindparam, delete, insert, or_, select, update

from app.domain.operation import Move
from app.domain.stock import Standing
from app.ledger.posting import Posting
from app.ledger.prepared import Prepared
from app.ledger.tables import claim, movement, operation


class Claim(NamedTuple):
    """What one operation said of a unit."""

    handle: int
    at: int
    position: int
    number: int
    device: str
    seen: int
    uncertain: int
    scanned: bool
    moved: bool
    source: Standing
    target: Standing

    def unseen_by(self, other: "Claim") -> bool:
        """Whether neither of the two was known to the other's device when it was made."""
        first, second = sorted((self, other), key=lambda c: c.position)
        return first.device != second.device and second.seen < first.position


_FIELDS = ("handle", "at", "position", "number", "device", "seen", "uncertain", "scanned", "moved")
_ENDS = tuple(f"{end}_{of}" for end in ("from", "to") for of in Standing._fields)
COLUMNS = tuple(claim.c[name] for name in (*_FIELDS, *_ENDS))
_of_handle = and_(claim.c.site == bindparam("b_site"), claim.c.handle == bindparam("b_handle"))
_later = or_(
    claim.c.at > bindparam("b_at"),
    and_(claim.c.at == bindparam("b_at"), or_(
        claim.c.position > bindparam("b_position"),
        and_(claim.c.position == bindparam("b_position"), claim.c.number > bindparam("b_number")),
    )),
)
_earlier = or_(
    claim.c.at < bindparam("b_at"),
    and_(claim.c.at == bindparam("b_at"), or_(
        claim.c.position < bindparam("b_position"),
        and_(claim.c.position == bindparam("b_position"), claim.c.number < bindparam("b_number")),
    )),
)
ADD = Prepared(insert(claim))
_NEWEST = Prepared(
    select(*COLUMNS).where(_of_handle).order_by(claim.c.at.desc(), claim.c.position.desc(), claim.c.number.desc()).limit(1)
)
LATER = Prepared(select(*COLUMNS).where(_of_handle, _later).order_by(claim.c.at, claim.c.position, claim.c.number))
BEFORE = Prepared(
    select(*COLUMNS).where(_of_handle, _earlier)
    .order_by(claim.c.at.desc(), claim.c.position.desc(), claim.c.number.desc()).limit(1)
)
ONE = Prepared(select(*COLUMNS).where(
    _of_handle, claim.c.position == bindparam("b_position"), claim.c.number == bindparam("b_number")
))
OF_ACT = Prepared(
    select(*COLUMNS).where(_of_handle, claim.c.position == bindparam("b_position")).order_by(claim.c.number)
)
_SCANNED_AFTER = (
    select(*COLUMNS).where(_of_handle, claim.c.position > bindparam("b_position"), claim.c.scanned == 1)
    .order_by(claim.c.position, claim.c.number)
)
_FORGET = delete(claim).where(_of_handle, claim.c.position == bindparam("b_position"))
_HOLDS = update(claim).where(
    _of_handle, claim.c.position == bindparam("b_position"), claim.c.number == bindparam("b_number")
).values(moved=1)
NEWEST_LINE = (
    select(
        movement.c.at, movement.c.position, operation.c.device, operation.c.seen, movement.c.from_place, movement.c.from_custody,
        movement.c.from_project, movement.c.from_status, movement.c.to_place, movement.c.to_custody, movement.c.to_project,
        movement.c.to_status,
    )
    .select_from(
        movement.join(operation, and_(operation.c.site == movement.c.site, operation.c.position == movement.c.position))
    )
    .where(movement.c.site == bindparam("b_site"))
    .order_by(movement.c.at.desc(), movement.c.position.desc(), movement.c.line.desc())
    .limit(1)
)
LAST_LINE = Prepared(NEWEST_LINE.where(
    movement.c.handle == bindparam("b_handle"),
    or_(movement.c.at < bindparam("b_at"), and_(
        movement.c.at == bindparam("b_at"), movement.c.position < bindparam("b_position")
    )),
))


def _claim(row: Any) -> Claim:
    handle, at, position, number, device, seen, uncertain, scanned, moved, *ends = row
    return Claim(
        handle, at, position, number, device, seen, uncertain, bool(scanned), bool(moved), Standing(*ends[:4]), Standing(*ends[4:])
    )


def _around(p: Posting, one: Claim) -> dict[str, int]:
    return {"b_site": p.site, "b_handle": one.handle, "b_at": one.at, "b_position": one.position, "b_number": one.number}


def say_of(p: Posting, move: Move, end: Standing, *, moved: bool) -> Claim:
    """Keep what the operation says of the unit, which came to stand at `end`."""
    made = Claim(
        move.handle, p.at, p.position, p.next_claim(), p.device, p.seen, p.uncertain, move.scanned, moved, move.source, end
    )
    ADD.do(p.conn, row_of(p.site, made))
    return made


def row_of(site: int, made: Claim) -> dict[str, int | str]:
    """A claim as its table has it."""
    source, target = made.source, made.target
    return {
        "site": site, "handle": made.handle, "at": made.at, "position": made.position, "number": made.number,
        "device": made.device, "seen": made.seen, "uncertain": made.uncertain, "scanned": int(made.scanned),
        "moved": int(made.moved),
        "from_place": source.place, "from_custody": source.custody, "from_project": source.project, "from_status": source.status,
        "to_place": target.place, "to_custody": target.custody, "to_project": target.project, "to_status": target.status,
    }


def later(p: Posting, handle: int) -> list[Claim]:
    """What is known of the unit from after the operation's evidence time, oldest first."""
    if p.at >= p.newest:
        return []
    values = {"b_site": p.site, "b_handle": handle, "b_at": p.at, "b_position": p.position, "b_number": p.claims}
    return [_claim(row) for row in LATER.rows(p.conn, values)]


def after(p: Posting, one: Claim) -> Claim | None:
    """The claim that follows in the order of evidence."""
    row = LATER.row(p.conn, _around(p, one))
    return _claim(row) if row else None


def before(p: Posting, one: Claim) -> Claim | None:
    """The claim before it in the order of evidence; the movement before it, where nothing was kept yet of the unit."""
    row = BEFORE.row(p.conn, _around(p, one))
    if row is not None:
        return _claim(row)
    line = LAST_LINE.row(p.conn, _around(p, one))
    if line is None:
        return None
    at, position, device, seen, *ends = line
    return Claim(one.handle, at, position, 0, device, seen, 0, False, True, Standing(*ends[:4]), Standing(*ends[4:]))


def newest(p: Posting, handle: int) -> Claim | None:
    """The latest evidence of the unit."""
    row = _NEWEST.row(p.conn, {"b_site": p.site, "b_handle": handle})
    return _claim(row) if row else None


def find(p: Posting, handle: int, position: int, number: int) -> Claim | None:
    """One claim; None where its operation was undone."""
    row = ONE.row(p.conn, {"b_site": p.site, "b_handle": handle, "b_position": position, "b_number": number})
    return _claim(row) if row else None


def of_act(p: Posting, handle: int, position: int) -> list[Claim]:
    """What the operation at `position` said of the unit."""
    return [_claim(row) for row in OF_ACT.rows(p.conn, {"b_site": p.site, "b_handle": handle, "b_position": position})]


def scanned_after(p: Posting, handle: int, position: int) -> list[Claim]:
    """What operations later than the one at `position` said of the unit whose place was scanned, in the order they came."""
    return [_claim(row) for row in p.run(_SCANNED_AFTER, b_site=p.site, b_handle=handle, b_position=position)]


def forget(p: Posting, handle: int, position: int) -> None:
    """The operation at `position` did not happen: it said nothing."""
    p.run(_FORGET, b_site=p.site, b_handle=handle, b_position=position)


def holds(p: Posting, one: Claim) -> None:
    """The claim has moved the unit after all."""
    p.run(_HOLDS, b_site=p.site, b_handle=one.handle, b_position=one.position, b_number=one.number)
