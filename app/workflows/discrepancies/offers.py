"""What can be done about a discrepancy: the choices that make sense for its class, for those whose role allows them."""

from app.domain.discrepancy import DiscrepancyClass as D
from app.domain.happenings import Misfit
from app.domain.permission import Permission
from app.domain.place import VIRTUAL_BY_PLACE, PlaceKind
from app.domain.questions import HandleOf, UnitsOf
from app.domain.stock import HandleKind, Standing
from app.domain.views import HandleView, PlaceView, Unit
from app.domain.words import say
from app.workflows.common import path_of
from app.workflows.step import Choice, Seen
from app.workflows.wording import discrepancies as words

BY_SCAN = frozenset({D.SHORTAGE, D.SERIAL_ELSEWHERE, D.SERIAL_DISPUTE, D.REPEATED_RECEIPT})
"""About where a unit is: seeing it there settles it."""
BY_COUNT = frozenset({
    D.SHORTAGE, D.SERIAL_DISPUTE, D.LATE_MOVEMENT, D.CLOCK_SKEW, D.REOPENED_CONTAINER, D.NESTED_AGAINST_RANK, D.MIXED_CONTENT,
    D.PLACE_IN_USE,
})
BY_UNDO = frozenset({
    D.NO_PERMISSION, D.REPEATED_RECEIPT, D.OVER_RECEIPT, D.CODE_CLASH, D.NESTED_AGAINST_RANK, D.MIXED_CONTENT, D.EXPIRED,
})
"""The act itself may have been the mistake."""
DEPTH_MAX = 20
P = Permission


def offers(misfit: Misfit, seen: Seen) -> tuple[Choice, ...]:
    """The choices for one that is open, the most likely first."""
    if not misfit.open:
        return ()
    if misfit.kind is D.HELD:
        return (
            Choice("release", say(words.RELEASE), say(words.RELEASE_HINT)),
            Choice("dismiss", say(words.DISMISS), say(words.DISMISS_HINT), danger=True),
        )
    may, found = seen.person.may, list[Choice]()
    if misfit.kind in BY_SCAN and misfit.handle is not None and misfit.handle.kind.single and may(P.INV_MOVE):
        found.append(Choice("here", say(words.HERE), say(words.HERE_HINT)))
    if misfit.kind in BY_COUNT and (bin_ := bin_to_count(misfit, seen)) is not None:
        if may(P.INV_COUNT):
            found.append(Choice("count", say(words.COUNT_NOW, place=bin_.code)))
        if may(P.INV_OPEN_COUNT):
            found.append(Choice("have-counted", say(words.HAVE_COUNTED, place=bin_.code), say(words.HAVE_COUNTED_HINT)))
    if misfit.kind is D.OUT_OF_DATE and may(P.INV_APPROVE_COUNT):
        found.append(Choice("review", say(words.REVIEW)))
    claimants = bearers(misfit) if may(P.INV_MANAGE_SERIALS) else ()
    if len(claimants) > 1:
        found += [Choice(f"keep:{r.id}", say(words.KEEPS, unit=called(r), code=str(misfit.why)), say(words.KEEPS_HINT))
                  for r in claimants]
    found += [Choice(f"rival:{r.id}", say(words.LOOK_AT, code=r.code)) for r in rivals(misfit)]
    if not misfit.owed:
        found.append(_accept(misfit))
    if misfit.kind is D.OVER_RECEIPT and may(P.INV_RECEIVE) and surplus(misfit, seen) is not None:
        found.append(Choice("to-vendor", say(words.TO_VENDOR), say(words.TO_VENDOR_HINT, amount=misfit.amount), danger=True))
    if misfit.kind in BY_UNDO and may(P.INV_UNDO_ANY):
        found.append(Choice("undo-act", say(words.UNDO), say(words.UNDO_HINT), danger=True))
    return tuple(found)


def _accept(misfit: Misfit) -> Choice:
    stands = misfit.handle.place if misfit.handle is not None and misfit.handle.kind.single else None
    if misfit.kind in BY_SCAN and stands is not None and stands.id not in VIRTUAL_BY_PLACE:
        place = path_of(stands.path, stands.code)
        return Choice("accept", say(words.AS_BOOKED, place=place), say(words.ACCEPT_HINT))
    return Choice("accept", say(words.ACCEPT), say(words.ACCEPT_HINT))


def rivals(misfit: Misfit) -> tuple[HandleView, ...]:
    """All units that bear the code of a clash, each to be looked at."""
    if misfit.kind is not D.CODE_CLASH or misfit.handle is None:
        return ()
    return (misfit.handle, *misfit.rivals)


def bearers(misfit: Misfit) -> tuple[HandleView, ...]:
    """Those of them that still bear it, and could get another one."""
    return tuple(r for r in rivals(misfit) if r.kind is HandleKind.SERIAL and misfit.why in (r.code, r.tag))


def called(handle: HandleView) -> str:
    """A unit told from others of the same code: its serial number and its item."""
    return f"{handle.code} ({handle.item.number})" if handle.item is not None else handle.code


def bin_to_count(misfit: Misfit, seen: Seen) -> PlaceView | None:
    """The bin whose count settles it: of a unit in two places that in which the books have it, to be found there or not."""
    disputed = misfit.kind is D.SERIAL_DISPUTE and misfit.handle is not None
    return bin_of(misfit.handle.place if disputed and misfit.handle is not None else misfit.place, seen)


def bin_of(place: PlaceView | None, seen: Seen) -> PlaceView | None:
    """The bin to count for a place: of a container the one it stands in; None where there is none."""
    for _ in range(DEPTH_MAX):
        if place is None or place.id in VIRTUAL_BY_PLACE:
            return None
        if place.kind not in (PlaceKind.CONTAINER, PlaceKind.DEVICE):
            return place if place.holds_stock else None
        holder = seen.know(HandleOf(place.id))
        place = holder.place if holder is not None else None
    return None


def surplus(misfit: Misfit, seen: Seen) -> Unit | None:
    """The unit record that can give back what came too much: unreserved, and enough of it at one place."""
    if misfit.handle is None:
        return None
    plain = [u for u in seen.know(UnitsOf(misfit.handle.id)) if u.key.standing == Standing(u.key.place)]
    needed = 1 if misfit.handle.kind.single else misfit.quantity
    return next((u for u in plain if u.quantity >= needed), None)
