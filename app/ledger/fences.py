"""Fences: an approved count sets stock at its moment, so that what is older no longer changes it (DESIGN.md section 4)."""

from sqlalchemy import and_, bindparam, exists, insert, select, update

from app.ledger.posting import Posting
from app.ledger.prepared import Prepared
from app.ledger.tables import count_result, fence

_AT = and_(fence.c.site == bindparam("b_site"), fence.c.handle == bindparam("b_handle"), fence.c.place == bindparam("b_place"))
MOMENT = Prepared(select(fence.c.moment).where(_AT))
_MOVE = update(fence).where(_AT).values(moment=bindparam("b_moment"), position=bindparam("b_position"))
_SET = insert(fence)
_newer = count_result.alias("newer")
_changed_nothing = exists().where(  # an older count approved after a newer one
    _newer.c.handle == count_result.c.handle, _newer.c.place == count_result.c.place, _newer.c.state == "approved",
    _newer.c.moment > count_result.c.moment, _newer.c.position < count_result.c.position,
).correlate(count_result)
_FIRST_AFTER = (
    select(count_result.c.count, count_result.c.round)
    .where(
        count_result.c.handle == bindparam("b_handle"), count_result.c.place == bindparam("b_place"),
        count_result.c.state == "approved", count_result.c.moment > bindparam("b_at"), ~_changed_nothing,
    )
    .order_by(count_result.c.moment, count_result.c.position)
    .limit(1)
)
_EXPLAIN = (
    update(count_result)
    .where(
        count_result.c.count == bindparam("b_count"), count_result.c.place == bindparam("b_place"),
        count_result.c.round == bindparam("b_round"), count_result.c.handle == bindparam("b_handle"),
    )
    .values(explained=count_result.c.explained + bindparam("b_quantity"))
)


def moment_of(p: Posting, handle: int, place: int) -> int:
    """The moment of the latest approved count of a handle in a place, 0 where there is none."""
    return int(MOMENT.value(p.conn, {"b_site": p.site, "b_handle": handle, "b_place": place}) or 0)


def set_fence(p: Posting, handle: int, place: int, moment: int) -> None:
    """An approved count of `moment` now stands; an older one approved later never replaces a newer."""
    before = moment_of(p, handle, place)
    if not before:
        p.conn.execute(_SET, {"site": p.site, "handle": handle, "place": place, "moment": moment, "position": p.position})
    elif before < moment:
        p.run(_MOVE, b_site=p.site, b_handle=handle, b_place=place, b_moment=moment, b_position=p.position)


def explain(p: Posting, handle: int, place: int, quantity: int, at: int) -> None:
    """A movement of evidence time `at` that came to be known after a later count restates its difference by `quantity`.

    That is the first count after it: those after that were measured against a stock which the first had set right.
    """
    first = p.run(_FIRST_AFTER, b_handle=handle, b_place=place, b_at=at).first()
    if first is not None:
        p.run(_EXPLAIN, b_count=first[0], b_round=first[1], b_handle=handle, b_place=place, b_quantity=quantity)
