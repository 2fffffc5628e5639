"""Undo of movements: each line goes back as of its own evidence time, or is refused where stock has moved on since."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import bindparam, select

from app.domain.place import Virtual
from app.domain.stock import HandleKind, Standing, UnitKey
from app.domain.words import QT_TRANSLATE_NOOP, say
from app.ledger import claims, containers, discrepancies, shortfalls
from app.ledger.counts.settling import BY_RULE
from app.ledger.facts import HandleFacts, contents, handle_facts, place_facts
from app.ledger.fences import moment_of
from app.ledger.moves import fenced
from app.ledger.posting import Posting, Refusal
from app.ledger.shortfalls import pay_back
from app.ledger.tables import discrepancy, movement, operation, reversal
from app.ledger.unit_records import is_virtual, quantity_at, standing_of, transfer

MOVED_ON = QT_TRANSLATE_NOOP("say", "{code} has moved on since: {later}. Nothing changed; undo the later acts first.")
COUNTED_SINCE = QT_TRANSLATE_NOOP("say", "{code} has been counted since. Nothing changed; move it back instead.")
STILL_HOLDS = QT_TRANSLATE_NOOP("say", "{code} holds stock by now. Nothing changed; empty it first.")

UNDONE = select(reversal.c.position).where(reversal.c.site == bindparam("b_site"), reversal.c.undone == bindparam("b_position"))
_LINES = (
    select(movement)
    .where(
        movement.c.site == bindparam("b_site"), movement.c.position == bindparam("b_position"), movement.c.line < BY_RULE,
    )
    .order_by(movement.c.line.desc())
)
_LATER = (
    select(operation.c.id, operation.c.kind, operation.c.position)
    .distinct()
    .select_from(
        movement.join(operation, (operation.c.site == movement.c.site) & (operation.c.position == movement.c.position))
        .outerjoin(reversal, (reversal.c.site == movement.c.site) & (reversal.c.undone == movement.c.position))
    )
    .where(
        movement.c.site == bindparam("b_site"), movement.c.handle == bindparam("b_handle"),
        movement.c.position > bindparam("b_position"), reversal.c.position.is_(None),
        operation.c.entries.not_like('[{"type":"undo"%'),
    )
    .order_by(operation.c.position)
    .limit(5)
)
_MAKER = select(discrepancy.c.position).where(discrepancy.c.id == bindparam("b_id"))


def reverse_lines(p: Posting, position: int) -> None:
    """Reverse the movements of the operation at `position`, the last one first. Raises Refusal naming the later acts."""
    lines = p.run(_LINES, b_site=p.site, b_position=position).all()
    for line in lines:
        _reverse(p, line)
    _settle_keys(p, lines)


def _reverse(p: Posting, line: Any) -> None:
    """Reverse one movement line as of its own evidence time."""
    handle = handle_facts(p, line.handle)
    source = Standing(line.from_place, line.from_custody, line.from_project, line.from_status)
    target = Standing(line.to_place, line.to_custody, line.to_project, line.to_status)
    if handle.kind.single and is_virtual(line.from_place) and target.place == Virtual.UNEXPLAINED.place:
        _reverse_explanation(p, handle, line, source, target)
    elif handle.kind.single:
        _reverse_single(p, handle, line, source, target)
    elif line.shortfall and target.place == Virtual.UNEXPLAINED.place:
        _reverse_payment(p, handle, line, source, target)
    elif line.shortfall:
        _reverse_shortage(p, handle, line, source, target)
    else:
        _reverse_bulk(p, handle, line, source, target)


def _reverse_explanation(p: Posting, handle: HandleFacts, line: Any, source: Standing, target: Standing) -> None:
    """A late receipt had told where the unit came from; it did not happen, so that is not known again."""
    transfer(p, handle.id, handle.item, 1, target, source, at=line.at, order_line=line.order_line,
             undoes=(line.position, line.line))
    discrepancies.reopen_shortages(p, handle.id, line.position)


def _reverse_single(p: Posting, handle: HandleFacts, line: Any, source: Standing, target: Standing) -> None:
    """A serial or container goes back only while nothing later says where it is."""
    stands = standing_of(p, handle.id)
    back_at_origin = stands is None and is_virtual(target.place)  # received, returned to the vendor: the sum there is zero
    if (stands != target and not back_at_origin) or _later(p, handle.id, line.position):
        raise _moved_on(p, handle, line.position)
    latest = claims.newest(p, handle.id)
    if latest is not None and latest.position > line.position and latest.at > line.at:
        raise _moved_on(p, handle, line.position)
    if moment_of(p, handle.id, target.place) > line.at or moment_of(p, handle.id, source.place) > line.at:
        raise Refusal(say(COUNTED_SINCE, code=handle.code))
    if handle.kind is HandleKind.CONTAINER and is_virtual(source.place) and containers.holds_anything(p, handle.id):
        raise Refusal(say(STILL_HOLDS, code=handle.code))
    _return_into(p, handle, source)
    transfer(p, handle.id, handle.item, 1, target, source, at=line.at, order_line=line.order_line,
             undoes=(line.position, line.line))
    if standing_of(p, handle.id) is None and contents(p, handle.id):
        raise Refusal(say(STILL_HOLDS, code=handle.code))


def _return_into(p: Posting, handle: HandleFacts, source: Standing) -> None:
    """What goes back into a container that was retired meanwhile puts it back in use."""
    holder = place_facts(p, source.place).holder
    if holder:
        containers.return_into(p, handle, holder)


def _settle_keys(p: Posting, lines: Sequence[Any]) -> None:
    """A debt that stands again is paid at once where stock has come since; a key never holds stock and is owed some."""
    for line in lines:
        for key in (
            Standing(line.from_place, line.from_custody, line.from_project, line.from_status),
            Standing(line.to_place, line.to_custody, line.to_project, line.to_status),
        ):
            shortfalls.settle_key(p, line.handle, line.item, key)


def _reverse_bulk(p: Posting, handle: HandleFacts, line: Any, source: Standing, target: Standing) -> None:
    leaves = fenced(p, handle.id, target, line.at, -line.quantity)
    enters = fenced(p, handle.id, source, line.at, line.quantity)
    _still_there(p, handle, line, leaves)
    _return_into(p, handle, enters)
    transfer(p, handle.id, handle.item, line.quantity, leaves, enters, at=line.at, order_line=line.order_line,
             undoes=(line.position, line.line))
    pay_back(p, handle.id, handle.item, enters, line.quantity, line.at)


def _still_there(p: Posting, handle: HandleFacts, line: Any, leaves: Standing) -> None:
    """What the line brought has to be there. What it paid a debt with that never was, and that has gone into another debt of the
    time since, counts as there: that one would have stood without the line, and stands again."""
    if is_virtual(leaves.place):
        return
    lacking = line.quantity - quantity_at(p, UnitKey(handle.id, *leaves))
    if lacking > 0 and p.form >= shortfalls.OWED_AGAIN:
        lacking -= shortfalls.owe_again(p, handle.id, handle.item, leaves, lacking, line.at)
    if lacking > 0:
        raise _moved_on(p, handle, line.position)


def _reverse_shortage(p: Posting, handle: HandleFacts, line: Any, source: Standing, target: Standing) -> None:
    """What was owed is owed no longer; what has been paid back meanwhile stands in the key it was taken from after all."""
    leaves = fenced(p, handle.id, target, line.at, -line.quantity)
    _still_there(p, handle, line, leaves)
    transfer(p, handle.id, handle.item, line.quantity, leaves, source, at=line.at, order_line=line.order_line,
             shortfall=line.shortfall, undoes=(line.position, line.line))
    paid = line.quantity - shortfalls.reduce(p, line.shortfall, line.quantity)
    if paid:
        key = source._replace(place=shortfalls.place_of(p, line.shortfall))
        enters = fenced(p, handle.id, key, line.at, paid)
        since = max(line.at, shortfalls.last_payment(p, handle.id, line.shortfall))
        _return_into(p, handle, enters)
        transfer(p, handle.id, handle.item, paid, source, enters, at=since)
        pay_back(p, handle.id, handle.item, enters, paid, since)


def _reverse_payment(p: Posting, handle: HandleFacts, line: Any, source: Standing, target: Standing) -> None:
    """What had paid a debt back goes with its act: the debt stands again, unless a count or an undo has settled it since."""
    maker = p.run(_MAKER, b_id=line.shortfall).scalar()
    if maker != line.position and p.run(UNDONE, b_site=p.site, b_position=maker).first():
        return
    if moment_of(p, handle.id, source.place) > line.at:
        return
    transfer(p, handle.id, handle.item, line.quantity, target, source, at=line.at, shortfall=line.shortfall)
    shortfalls.reinstate(p, line.shortfall, handle.id, target, line.quantity)


def _later(p: Posting, handle: int, position: int) -> list[Any]:
    return list(p.run(_LATER, b_site=p.site, b_handle=handle, b_position=position))


def _moved_on(p: Posting, handle: HandleFacts, position: int) -> Refusal:
    later = _later(p, handle.id, position)
    names = ", ".join(f"{row.kind} #{row.position}" for row in later) or "?"
    return Refusal(say(MOVED_ON, code=handle.code, later=names), tuple(row.id for row in later))
