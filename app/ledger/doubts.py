"""Doubts: claims of a unit that do not follow from the claim before them, and the disputes that come of them.

A scanned start that does not chain waits until every device has reported past it; then it is a dispute. What two devices claimed at
nearly the same time, neither knowing of the other, is one at once, and so is a unit that two have given out, neither knowing of the
other, whenever that was. Other assumed starts are only noted (DESIGN.md section 4).
"""

from typing import NamedTuple

from sqlalchemy import and_, bindparam, case, exists, func, insert, select, update

from app.domain.words import QT_TRANSLATE_NOOP, say
from app.ledger import claims, discrepancies
from app.ledger.claims import Claim
from app.ledger.expiry import for_use
from app.ledger.facts import place_facts
from app.ledger.posting import Posting, Refusal
from app.ledger.prepared import Prepared
from app.ledger.tables import clock, doubt, handle, report
from app.ledger.unit_records import is_virtual

NEAR = 2 * 60 * 1_000_000
"""Claims closer than this (microseconds), beside what their clocks may be off, are said at the same time."""
SILENT = 3 * 24 * 60 * 60 * 1_000_000
"""A device not heard from for so long (microseconds) is not waited for."""
GIVEN_TWICE = 3
"""The form of entries from which on a unit that two have given out is disputed."""
GIVEN = QT_TRANSLATE_NOOP("say", "{code} was given out twice, by acts that did not know of each other.")
TOLD = QT_TRANSLATE_NOOP("say", "{code} was taken from {claimed}, when it was known to be at {known}.")

_waits = and_(doubt.c.site == bindparam("b_site"), doubt.c.discrepancy == 0, doubt.c.settled == 0)
_this = and_(
    doubt.c.site == bindparam("b_site"), doubt.c.handle == bindparam("b_handle"), doubt.c.position == bindparam("b_position"),
    doubt.c.number == bindparam("b_number"),
)
_of_handle = and_(doubt.c.site == bindparam("b_site"), doubt.c.handle == bindparam("b_handle"))
_FIELDS = (doubt.c.handle, doubt.c.position, doubt.c.number, doubt.c.other, doubt.c.discrepancy)
FIND = select(doubt.c.discrepancy, doubt.c.settled).where(_this)
ADD = insert(doubt)
SET = update(doubt).where(_this).values(
    other=bindparam("b_other"), discrepancy=bindparam("b_discrepancy"), settled=bindparam("b_settled")
)
OPEN_OF_HANDLE = select(*_FIELDS).where(_of_handle, doubt.c.settled == 0).order_by(doubt.c.position, doubt.c.number)
SETTLED_BY = select(*_FIELDS).where(_of_handle, doubt.c.settled == bindparam("b_by")).order_by(doubt.c.position, doubt.c.number)
_OF_DISPUTE = select(*_FIELDS).where(doubt.c.site == bindparam("b_site"), doubt.c.discrepancy == bindparam("b_dispute"))
RIPE = Prepared(
    select(*_FIELDS).where(_waits, doubt.c.at <= bindparam("b_until"))
    .order_by(doubt.c.at, doubt.c.handle, doubt.c.position, doubt.c.number)
)
COUNT = Prepared(update(clock).where(clock.c.site == bindparam("b_site")).values(
    doubts=select(func.count()).select_from(doubt).where(_waits).scalar_subquery()
))
MARK = Prepared(update(handle).where(handle.c.id == bindparam("b_handle")).values(
    disputed=case((exists().where(_of_handle, doubt.c.discrepancy != 0, doubt.c.settled == 0), 1), else_=0)
))
CODE = select(handle.c.code).where(handle.c.id == bindparam("b_handle"))
_newest_report = select(func.max(report.c.heard)).where(report.c.site == bindparam("b_site")).scalar_subquery()
PAST = Prepared(
    select(func.min(report.c.until))
    .where(report.c.site == bindparam("b_site"), report.c.heard >= _newest_report - SILENT)
)


class Doubt(NamedTuple):
    """A row of doubts by its `_FIELDS`."""

    handle: int
    position: int
    number: int
    other: int
    discrepancy: int


def reported_until(p: Posting) -> int:
    """Up to which evidence time every device heard from lately has reported all it did."""
    return int(PAST.value(p.conn, {"b_site": p.site}) or 0)


def examine(p: Posting, one: Claim) -> None:
    """Compare a claim with the one before it in the order of evidence; what comes of it is kept, opened or closed."""
    known = claims.before(p, one)
    if known is None:
        _drop(p, one)
    elif _given_twice(p, known, one):
        _dispute(p, one, known, twice=True)
    elif known.target.place == one.source.place:
        _drop(p, one)
    elif known.unseen_by(one) and known.target.place != one.target.place and _near(known, one):
        _dispute(p, one, known)
    elif one.scanned:
        _wait(p, one, known)
    else:
        _drop(p, one)


def examine_late(p: Posting, one: Claim) -> None:
    """A claim has come to stand among earlier and later ones: both it and the next may follow from what is before, or not."""
    examine(p, one)
    following = claims.after(p, one)
    if following is not None:
        examine(p, following)


def _near(one: Claim, other: Claim) -> bool:
    return abs(one.at - other.at) < NEAR + one.uncertain + other.uncertain


def _given_twice(p: Posting, known: Claim, one: Claim) -> bool:
    """Whether both gave the unit out, neither knowing of the other, and not to the same recipient; of what was used up nobody
    knows for whom."""
    if p.form < GIVEN_TWICE or not known.unseen_by(one):
        return False
    to_the_same = known.target == one.target and not is_virtual(one.target.place)
    return for_use(known.source, known.target) and for_use(one.source, one.target) and not to_the_same


def settle(p: Posting, which: int) -> bool:
    """The unit has been scanned where it stands by someone whose device knew of all that was said: no doubt is left of that.

    Returns whether anything was settled.
    """
    rows = [
        row for row in p.run(OPEN_OF_HANDLE, b_site=p.site, b_handle=which).all()
        if knew(p, which, row.position, p.seen, p.device) and knew(p, which, row.other, p.seen, p.device)
    ]
    for row in rows:
        put_doubt(p, row, row.other, row.discrepancy, p.position)
        if row.discrepancy:
            discrepancies.close(p, row.discrepancy)
    if rows:
        bring_up(p, which)
    return bool(rows)


def knew(p: Posting, which: int, position: int, seen: int, device: str) -> bool:
    """Whether the device, that had taken in the feed up to `seen`, knew what the operation at `position` says."""
    return position <= seen or any(one.device == device for one in claims.of_act(p, which, position))


def resolved(p: Posting, dispute: int) -> None:
    """A supervisor has closed the dispute: the unit is where the books, or a move in the same act, say."""
    for row in p.run(_OF_DISPUTE, b_site=p.site, b_dispute=dispute).all():
        put_doubt(p, row, row.other, row.discrepancy, p.position)
        bring_up(p, row.handle)


def look_again(p: Posting) -> None:
    """Claims that every device has reported past by now are disputed, or explained by what has arrived since."""
    rows = [Doubt(*row) for row in RIPE.rows(p.conn, {"b_site": p.site, "b_until": reported_until(p)})]
    for row in rows:
        one = claims.find(p, row.handle, row.position, row.number)
        known = one and claims.before(p, one)
        if one is None:
            put_doubt(p, row, row.other, row.discrepancy, p.position)
        elif known is None or known.target.place == one.source.place:
            _drop(p, one)
        else:
            _dispute(p, one, known)
    for which in sorted({row.handle for row in rows}):
        bring_up(p, which)


def undone(p: Posting, which: int, position: int, taken_back: list[Claim]) -> None:
    """The operation at `position` did not happen: what it had said of the unit is not compared any more, nor what it settled."""
    for row in p.run(SETTLED_BY, b_site=p.site, b_handle=which, b_by=position).all():
        put_doubt(p, row, row.other, row.discrepancy, 0)
        if row.discrepancy:
            discrepancies.reopen(p, row.discrepancy)
    for row in p.run(OPEN_OF_HANDLE, b_site=p.site, b_handle=which).all():
        if row.position == position:
            put_doubt(p, row, row.other, row.discrepancy, p.position)
            if row.discrepancy:
                discrepancies.close(p, row.discrepancy)
        elif row.other == position:
            one = claims.find(p, which, row.position, row.number)
            if one is not None:
                examine(p, one)
    for one in taken_back:
        following = claims.after(p, one)
        if following is not None:
            examine(p, following)
    bring_up(p, which)


def _wait(p: Posting, one: Claim, known: Claim) -> None:
    found = p.run(FIND, **_key(p, one)).first()
    if found is None:
        p.conn.execute(ADD, _row(p, one, known.position, 0))
    elif found.settled or not found.discrepancy:
        p.run(SET, **_key(p, one), b_other=known.position, b_discrepancy=found.discrepancy, b_settled=0)
        if found.discrepancy:
            discrepancies.reopen(p, found.discrepancy)
    p.doubted = True
    bring_up(p, one.handle)


def _dispute(p: Posting, one: Claim, known: Claim, *, twice: bool = False) -> None:
    found = p.run(FIND, **_key(p, one)).first()
    if found is not None and found.discrepancy:
        if found.settled:
            discrepancies.reopen(p, found.discrepancy)
        p.run(SET, **_key(p, one), b_other=known.position, b_discrepancy=found.discrepancy, b_settled=0)
    else:
        code = str(p.run(CODE, b_handle=one.handle).scalar())
        sentence = say(GIVEN, code=code) if twice else say(
            TOLD, code=code, claimed=_called(p, one.source.place), known=_called(p, known.target.place)
        )
        which = discrepancies.open_dispute(
            p, handle=one.handle, place=known.target.place, position=one.position, number=one.number, at=one.at, told=sentence
        )
        if found is None:
            p.conn.execute(ADD, _row(p, one, known.position, which))
        else:
            p.run(SET, **_key(p, one), b_other=known.position, b_discrepancy=which, b_settled=0)
    bring_up(p, one.handle)


def _drop(p: Posting, one: Claim) -> None:
    """The claim follows from what is before it, or is not doubted: what was thought of it before is settled."""
    found = p.run(FIND, **_key(p, one)).first()
    if found is None or found.settled:
        return
    p.run(SET, **_key(p, one), b_other=0, b_discrepancy=found.discrepancy, b_settled=p.position)
    if found.discrepancy:
        discrepancies.close(p, found.discrepancy)
    bring_up(p, one.handle)


def bring_up(p: Posting, which: int) -> None:
    """Bring the mark on the unit, and the number of doubts that wait, up to what is kept."""
    MARK.do(p.conn, {"b_site": p.site, "b_handle": which})
    COUNT.do(p.conn, {"b_site": p.site})


def _called(p: Posting, place: int) -> str:
    try:
        return place_facts(p, place).code
    except Refusal:  # named by someone who knows the tree better than this book
        return "?"


def _key(p: Posting, one: Claim) -> dict[str, int]:
    return {"b_site": p.site, "b_handle": one.handle, "b_position": one.position, "b_number": one.number}


def _row(p: Posting, one: Claim, other: int, which: int) -> dict[str, int]:
    return {
        "site": p.site, "handle": one.handle, "position": one.position, "number": one.number, "at": one.at, "other": other,
        "discrepancy": which, "settled": 0,
    }


def put_doubt(p: Posting, row: "tuple[int, ...]", other: int, which: int, by: int) -> None:
    """A doubt compares with the claim at position `other`, has the dispute `which`, and is settled `by` a position; 0 is none."""
    handle_, position, number, *_ = row
    p.run(
        SET, b_site=p.site, b_handle=handle_, b_position=position, b_number=number, b_other=other, b_discrepancy=which,
        b_settled=by,
    )
