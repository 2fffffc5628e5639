"""Posting an approved count: stock becomes what was counted at its moment, and the count stands as a fence."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import and_, bindparam, delete, func, insert, select, update

from app.domain.operation import Move
from app.domain.place import DERIVED_STATUSES, VIRTUAL_BY_PLACE, Virtual
from app.domain.stock import Standing
from app.domain.words import QT_TRANSLATE_NOOP, say
from app.ledger.containers import holds_anything
from app.ledger.counts import sightings
from app.ledger.counts.arithmetic import Record, shares
from app.ledger.counts.moments import Then, last_moved, owed_now, owed_then, seen_since
from app.ledger.counts.names import chunks
from app.ledger.facts import HandleFacts
from app.ledger.fences import moment_of, set_fence
from app.ledger.moves import apply_move
from app.ledger.posting import Posting, Refusal
from app.ledger.shortfalls import clear_shortfalls
from app.ledger.tables import count_result, count_session, fence, shortfall, unit
from app.ledger.unit_records import standing_of

MISSING_HOLDS = QT_TRANSLATE_NOOP(
    "say", "{code} was not found but still holds stock by the books. Nothing was approved; look for it, or empty it first."
)
_ADJUSTMENT = Standing(Virtual.COUNT_ADJUSTMENT.place, 0, 0, Virtual.COUNT_ADJUSTMENT.status)

_here = and_(
    unit.c.site == bindparam("b_site"), unit.c.handle == bindparam("b_handle"), unit.c.place == bindparam("b_place"),
    unit.c.quantity > 0,
)
_RECORDS = (
    select(unit.c.place, unit.c.custody, unit.c.project, unit.c.status, unit.c.quantity).where(_here)
)
_DEBTS = (
    select(
        shortfall.c.place, shortfall.c.custody, shortfall.c.project, shortfall.c.status, shortfall.c.quantity
    )
    .where(
        shortfall.c.site == bindparam("b_site"), shortfall.c.handle == bindparam("b_handle"),
        shortfall.c.place == bindparam("b_place"),
    )
    .order_by(shortfall.c.at, shortfall.c.discrepancy)
)
_at_place = and_(fence.c.site == bindparam("b_site"), fence.c.place == bindparam("b_place"))
_FENCES = select(fence.c.handle, fence.c.moment).where(_at_place, fence.c.handle.in_(bindparam("b_handles", expanding=True)))
_FENCES_SET_BY = select(fence.c.handle).where(
    _at_place, fence.c.position == bindparam("b_position"), fence.c.handle.in_(bindparam("b_handles", expanding=True))
)
_EARLIER = (
    select(count_result.c.handle, func.max(count_result.c.moment), func.max(count_result.c.position))
    .select_from(count_result.join(count_session, count_session.c.id == count_result.c.count))
    .where(
        count_session.c.site == bindparam("b_site"), count_result.c.place == bindparam("b_place"),
        count_result.c.handle.in_(bindparam("b_handles", expanding=True)), count_result.c.state == "approved",
    )
    .group_by(count_result.c.handle)
)
_DROP_FENCES = delete(fence).where(_at_place, fence.c.handle == bindparam("b_handle"))
_ADD_FENCES = insert(fence)
_SET_FENCES = update(fence).where(_at_place, fence.c.handle == bindparam("b_handle")).values(
    moment=bindparam("b_moment"), position=bindparam("b_position")
)


@contextmanager
def dated(p: Posting, at: int) -> Iterator[None]:
    """What is posted within counts from the moment of the count, not from its approval."""
    before, p.at = p.at, at
    try:
        yield
    finally:
        p.at = before


def post_count(p: Posting, place: int, handle: HandleFacts, counted: int, then: Then, moment: int) -> bool:
    """Let stock be what was counted at `moment`; `then` is what was expected. Returns whether the count still counts.

    An older count approved after a newer one changes nothing, nor does one of a unit of which later evidence tells.
    Raises Refusal where a missing container still holds stock.
    """
    if moment_of(p, handle.id, place) > moment:
        return False
    if then.inside and counted:
        sightings.found(p, handle.id, moment)
        return True
    if handle.kind.single:
        holds = _found(p, place, handle, moment) if counted > then.loose else (
            counted == then.loose or _missing(p, place, handle, moment)
        )
        if not holds:
            return False
        if counted:
            sightings.found(p, handle.id, moment)
    else:
        _post_bulk(p, place, handle, counted - then.loose, moment)
    set_fence(p, handle.id, place, moment)
    return True


def _found(p: Posting, place: int, handle: HandleFacts, moment: int) -> bool:
    """A unit found here that by the books stands elsewhere, or nowhere, now stands here: unless later evidence holds."""
    stands = standing_of(p, handle.id)
    if seen_since(p.conn, p.site, handle.id, moment):
        return False
    if stands is not None and moment_of(p, handle.id, stands.place) > moment and stands.place not in VIRTUAL_BY_PLACE:
        return False
    if stands is None or stands.place in VIRTUAL_BY_PLACE:
        start, target = stands or _ADJUSTMENT, Standing(place)
    else:
        status = "available" if stands.status in DERIVED_STATUSES else stands.status
        start, target = stands, stands._replace(place=place, status=status)
    with dated(p, max(moment, last_moved(p.conn, p.site, handle.id))):
        apply_move(p, Move(handle=handle.id, quantity=1, source=start, target=target))
    return True


def _missing(p: Posting, place: int, handle: HandleFacts, moment: int) -> bool:
    """A unit not found here leaves stock, unless it has been seen anywhere since: *missing here* never outweighs that."""
    stands = standing_of(p, handle.id)
    if stands is None or stands.place != place or seen_since(p.conn, p.site, handle.id, moment):
        return False
    if holds_anything(p, handle.id):
        raise Refusal(say(MISSING_HOLDS, code=handle.code))
    with dated(p, moment):
        apply_move(p, Move(handle=handle.id, quantity=1, source=stands, target=_ADJUSTMENT))
    return True


def _post_bulk(p: Posting, place: int, handle: HandleFacts, difference: int, moment: int) -> None:
    """Clear what was owed at the moment, then share what is left of the difference over the records.

    What was owed and has been paid back since had not been missing: those arrivals come on top of what was counted.
    """
    key = (p.conn, p.site, place, handle.id)
    owed_at_moment, owed_before = owed_then(*key, moment), owed_now(*key)
    with dated(p, moment):
        clear_shortfalls(p, handle.id, handle.item, place, moment)
        rest = difference + owed_at_moment - (owed_before - owed_now(*key))
        if not rest:
            return
        values = {"b_site": p.site, "b_handle": handle.id, "b_place": place}
        records = [Record(Standing(*row[:4]), row[4]) for row in p.conn.execute(_RECORDS, values)]
        debts = [Record(Standing(*row[:4]), row[4]) for row in p.conn.execute(_DEBTS, values)]
        for standing, steps in shares(records, debts, rest, Standing(place)):
            source, target = (_ADJUSTMENT, standing) if steps > 0 else (standing, _ADJUSTMENT)
            apply_move(p, Move(handle=handle.id, quantity=abs(steps), source=source, target=target))


def set_fences(p: Posting, place: int, moments: dict[int, int]) -> None:
    """Fences of many handles of a bin at once, whose stock is what was counted: {handle: moment}; newer ones stay."""
    known: dict[int, int] = {}
    for some in chunks(moments.keys()):
        rows = p.conn.execute(_FENCES, {"b_site": p.site, "b_place": place, "b_handles": some})
        known.update((row[0], row[1]) for row in rows)
    new = [
        {"site": p.site, "handle": h, "place": place, "moment": at, "position": p.position}
        for h, at in moments.items() if h not in known
    ]
    newer = [
        {"b_site": p.site, "b_place": place, "b_handle": h, "b_moment": at, "b_position": p.position}
        for h, at in moments.items() if h in known and known[h] < at
    ]
    if new:
        p.conn.execute(_ADD_FENCES, new)
    if newer:
        p.conn.execute(_SET_FENCES, newer)


def lower_fences(p: Posting, place: int, set_by: dict[int, int]) -> None:
    """Counts of a bin that no longer stand give way to the approved ones before them: {handle: position that set the fence}.

    A fence that has since been set by another operation stays.
    """
    by_position: dict[int, list[int]] = {}
    for handle, position in set_by.items():
        by_position.setdefault(position, []).append(handle)
    for position, handles in by_position.items():
        for some in chunks(handles):
            values = {"b_site": p.site, "b_place": place, "b_handles": some}
            ours = set(p.conn.execute(_FENCES_SET_BY, {**values, "b_position": position}).scalars())
            earlier = {row[0]: (row[1], row[2]) for row in p.conn.execute(_EARLIER, values) if row[0] in ours}
            gone = [{"b_site": p.site, "b_place": place, "b_handle": h} for h in ours - earlier.keys()]
            kept = [
                {"b_site": p.site, "b_place": place, "b_handle": h, "b_moment": moment, "b_position": by}
                for h, (moment, by) in earlier.items()
            ]
            if gone:
                p.conn.execute(_DROP_FENCES, gone)
            if kept:
                p.conn.execute(_SET_FENCES, kept)
