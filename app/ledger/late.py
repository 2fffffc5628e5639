"""Late claims: a unit was moved before what is known of it already. It stays where the later evidence has it.

What the late act changed beside the place still holds, unless a later one changed that too; and a late receipt explains where a
unit came from that was first known by being somewhere (DESIGN.md section 4).
"""

from typing import Any

from sqlalchemy import bindparam, select

from app.domain.discrepancy import DiscrepancyClass
from app.domain.operation import Move
from app.domain.place import VIRTUAL_BY_PLACE, Virtual
from app.domain.stock import HandleKind, Standing
from app.ledger import claims, containers, discrepancies, doubts, rights
from app.ledger.claims import Claim
from app.ledger.facts import HandleFacts, place_facts
from app.ledger.posting import Posting, Refusal
from app.ledger.tables import unit
from app.ledger.unit_records import is_virtual, standing_of, transfer

_VENDOR = Standing(Virtual.VENDOR.place)
_CAME_FROM = select(unit.c.place, unit.c.custody, unit.c.project, unit.c.status).where(
    unit.c.site == bindparam("b_site"), unit.c.handle == bindparam("b_handle"), unit.c.quantity < 0
)


def apply_late(
    p: Posting, handle: HandleFacts, move: Move, wanted: Standing, stands: Standing | None, known: list[Claim]
) -> bool:
    """Keep what was said of a unit before `known`, the claims from after it, oldest first. Returns whether it met an order."""
    came = move.source.place == _VENDOR.place and _received(p, handle, move, stands)
    if stands is not None and not is_virtual(stands.place) and not is_virtual(wanted.place):
        _change(p, handle, move, stands, known)
    if p.received:
        doubts.examine_late(p, claims.say_of(p, move, wanted, moved=False))
    return came


def _received(p: Posting, handle: HandleFacts, move: Move, stands: Standing | None) -> bool:
    """A receipt that arrives late: it tells where the unit came from (True), or the order has it already."""
    row = p.run(_CAME_FROM, b_site=p.site, b_handle=handle.id).first()
    if row is None:
        return False
    came_from = Standing(*row)
    if came_from.place == _VENDOR.place:
        if stands is not None and not is_virtual(stands.place):
            discrepancies.open_one(p, DiscrepancyClass.REPEATED_RECEIPT, handle=handle.id, place=stands.place, quantity=1)
        return False
    transfer(p, handle.id, handle.item, 1, _VENDOR, came_from, order_line=move.order_line, move=move)
    if came_from.place == Virtual.UNEXPLAINED.place:
        discrepancies.close_shortages(p, handle.id)
    return True


def _change(p: Posting, handle: HandleFacts, move: Move, stands: Standing, known: list[Claim]) -> None:
    """Custody, project and status that the act changed, where nothing later did, are the unit's."""
    changed: dict[str, Any] = {
        name: value for name, value in move.target._asdict().items()
        if name != "place" and value != getattr(move.source, name)
        and not any(getattr(c.source, name) != getattr(c.target, name) for c in known)
    }
    target = stands._replace(**changed)
    if target == stands:
        return
    rights.check_release(p, stands.status, target.status)
    if handle.kind is HandleKind.CONTAINER:
        containers.carry_attributes(p, handle, stands, target)
    transfer(p, handle.id, handle.item, 1, stands, target, at=known[-1].at, source_held=1)


def take_back(p: Posting, which: int, handle: HandleFacts, position: int) -> None:
    """The operation at `position` did not happen: what it had said of the unit is forgotten, and the latest that is left holds."""
    said = claims.of_act(p, which, position)
    if not said:
        return
    claims.forget(p, which, position)
    latest = claims.newest(p, which)
    if latest is not None and not latest.moved:
        _catch_up(p, handle, latest)
    doubts.undone(p, which, position, said)


def _catch_up(p: Posting, handle: HandleFacts, latest: Claim) -> None:
    """What had been overtaken is the latest evidence now: the unit stands there, where it can."""
    stands, place = standing_of(p, handle.id), latest.target.place
    if stands is None or stands.place == place:
        return
    try:
        target = place_facts(p, place)
        if target.holder:
            containers.return_into(p, handle, target.holder)
    except Refusal:  # what it was put into has gone meanwhile: it stays where it is
        return
    if handle.kind is HandleKind.CONTAINER and place in VIRTUAL_BY_PLACE and containers.holds_anything(p, handle.id):
        return
    wanted = Standing(place, 0, 0, target.virtual.status) if target.virtual else latest.target._replace(
        custody=stands.custody, project=stands.project, status=stands.status
    )
    transfer(p, handle.id, handle.item, 1, stands, wanted, at=latest.at)
    claims.holds(p, latest)
