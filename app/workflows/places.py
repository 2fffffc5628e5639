"""What speaks against a destination: the rules of app.domain.rules asked about the stock in hand and the place scanned."""

from collections.abc import Collection
from datetime import UTC, datetime

import msgspec

from app.domain.place import UNAVAILABLE_KINDS, PlaceKind
from app.domain.questions import HandleOf, KindsIn, PlaceOf
from app.domain.rules import against_rank, expired, forbidden_place, mixes, unusual_place
from app.domain.stock import HandleKind, Standing, UnitKey
from app.domain.views import HandleView, PlaceView, Unit
from app.domain.words import Say, say
from app.workflows.common import Refuse
from app.workflows.step import Seen
from app.workflows.wording import common as words


def place_of(place: int, seen: Seen) -> PlaceView:
    """The place; leaves the step where it is gone."""
    found = seen.know(PlaceOf(place))
    if found is None:
        raise Refuse(say(words.GONE))
    return found


def today(seen: Seen) -> str:
    """The ISO date of now, UTC: expiry dates are days, not moments."""
    return datetime.fromtimestamp(seen.now / 1_000_000, UTC).date().isoformat()


def standing_as(unit: Unit, standing: Standing) -> Unit:
    """The unit record as it would be under another standing."""
    return msgspec.structs.replace(unit, key=unit.key._replace(**standing._asdict()))


def kinds_of(units: Collection[Unit], seen: Seen) -> set[tuple[int, Standing]]:
    """Items and standings of the units and of all that the containers among them hold: whether these mix."""
    boxes = [u.key.handle for u in units if u.kind is HandleKind.CONTAINER]
    loose = {(u.item, u.key.standing._replace(place=0)) for u in units if u.kind is not HandleKind.CONTAINER}
    return loose.union(*seen.know_all(KindsIn(box) for box in boxes))


def forbidden(place: PlaceView, entering: Collection[Unit], seen: Seen, gone: Collection[UnitKey] = ()) -> Say | None:
    """Why these units may not go there, None where they may.

    `entering` bear the attributes they will have there; `gone` are unit records that the same act takes whole.
    """
    if (no := forbidden_place(place)) is not None:
        return no
    handles = {u.key.handle for u in entering if u.kind.single}
    outer = _container(place, seen)
    if outer is None:
        return None
    inners = seen.know_all(HandleOf(u.key.handle) for u in entering if u.kind is HandleKind.CONTAINER)
    for _ in range(20):  # containers nest by rank: a chain this long would be a damaged one
        if outer is None or outer.container is None:
            return None
        for inner in inners:
            if inner is None or inner.container is None:
                continue
            if (no := against_rank(inner.code, inner.container, outer.code, outer.container)) is not None:
                return no
        kind = outer.container
        if kind.single_item or not kind.mix_custody or not kind.mix_projects:
            inside = seen.know(KindsIn(outer.id, tuple(sorted(handles)), tuple(sorted(k for k in gone if k.handle not in handles))))
            if (no := mixes(outer.code, kind, inside | kinds_of(entering, seen))) is not None:
                return no
        outer = _container(outer.place, seen)
    return None


def unusual(place: PlaceView, leaving: Collection[Unit], answerable: Collection[int], seen: Seen) -> Say | None:
    """Why this destination of these units has to be confirmed, None where it is ordinary."""
    if unusual_place(place, None, answerable) is not None:  # else it is ordinary wherever the units come from
        for source in seen.know_all(PlaceOf(source) for source in sorted({u.key.place for u in leaving})):
            if (why := unusual_place(place, source, answerable)) is not None:
                return why
    if place.effective not in UNAVAILABLE_KINDS:
        for unit in leaving:
            if (why := expired(unit, today(seen))) is not None:
                return why
    return None


def _container(place: PlaceView | None, seen: Seen) -> HandleView | None:
    """The container that the place is, None where it is none."""
    return seen.know(HandleOf(place.id)) if place is not None and place.kind is PlaceKind.CONTAINER else None
