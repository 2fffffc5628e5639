"""First expired, first out: which lot is taken first, and what speaks against another (PanatrackerST: lots carry expiry dates)."""

from collections.abc import Iterable
from typing import NamedTuple

from app.domain.permission import Permission
from app.domain.questions import HandleOf, UnitsOfItem
from app.domain.stock import HandleKind
from app.domain.views import HandleView, Unit
from app.domain.words import Say, say
from app.workflows.common import Refuse
from app.workflows.picking import Picking, Stock
from app.workflows.places import today
from app.workflows.step import Seen
from app.workflows.wording import handling as words


def order_of(unit: Unit, now: str) -> tuple[bool, str, str]:
    """What lots are offered by: those that still may be used, the first to expire on top, those that never expire after them."""
    return bool(unit.expires) and unit.expires < now, unit.expires or "9999", unit.code


def first_to_expire(units: Iterable[Unit], now: str) -> Unit | None:
    """The lot to take first: of those that have not expired the one that expires first; None where none has a date."""
    dated = [u for u in units if u.kind is HandleKind.LOT and u.expires and u.expires >= now]
    return min(dated, key=lambda u: order_of(u, now), default=None)


def lot_of(handle: int, seen: Seen) -> HandleView | None:
    """The lot with this handle, None where the handle is something else."""
    found = seen.know(HandleOf(handle)) if handle else None
    return found if found is not None and found.kind is HandleKind.LOT else None


def refuse_expired(lot: HandleView, seen: Seen) -> None:
    """Leave the step where the lot has expired and the person's role cannot allow its use."""
    if lot.expires and lot.expires < today(seen) and not seen.person.may(Permission.INV_RELEASE):
        raise Refuse(say(words.EXPIRED_REFUSED, code=lot.code, date=lot.expires), lot.code)


class Against(NamedTuple):
    """What speaks against a lot, so that it is scanned or chosen again."""

    lot: int
    code: str
    why: Say


def against(pick: Picking | None, before: Picking | None, agreed: int, seen: Seen, stock: Stock) -> Against | None:
    """Look at a lot that a pick has just come to be about; `agreed` is one that was scanned or chosen again.

    Leaves the step where it has expired and the person's role cannot allow its use.
    """
    if pick is None or not pick.handle or (before is not None and before.handle == pick.handle):
        return None
    lot = lot_of(pick.handle, seen)
    if lot is None:
        return None
    refuse_expired(lot, seen)
    why = goes_before(lot, seen, stock) if agreed != lot.id else None
    return Against(lot.id, lot.code, why) if why is not None else None


def goes_before(lot: HandleView, seen: Seen, stock: Stock) -> Say | None:
    """Why this lot has to be confirmed: another of the item expires before it. None where it is the one to take."""
    if lot.item is None:
        return None
    others = (u for u in seen.know(UnitsOfItem(lot.item.id)) if u.key.handle != lot.id and stock.fits(u))
    first = first_to_expire(others, today(seen))
    if first is None or (lot.expires and lot.expires <= first.expires):
        return None
    return say(words.EXPIRES_FIRST, first=first.code, date=first.expires, place=first.place_code, code=lot.code)
