"""What a place or a container may take in, as sentences: the same rules for every workflow (DOMAIN.md sections 1 and 2.5)."""

from collections.abc import Collection, Iterable

from app.domain.catalogue import ContainerType, Item
from app.domain.permission import Permission
from app.domain.place import DERIVED_STATUSES, PlaceKind
from app.domain.stock import HandleKind, Standing, Tracking
from app.domain.views import PlaceView, Unit
from app.domain.words import QT_TRANSLATE_NOOP, Say, say

VIRTUAL = QT_TRANSLATE_NOOP("say", "{place} is no real place. Nothing changed; scan a bin.")
RETIRED = QT_TRANSLATE_NOOP("say", "{place} is out of use. Nothing changed; scan another destination.")
BLOCKED = QT_TRANSLATE_NOOP("say", "{place} is blocked and takes nothing in. Nothing changed; scan another bin.")
NO_STOCK = QT_TRANSLATE_NOOP("say", "{place} holds no stock itself. Nothing changed; scan a bin in it.")
ITSELF = QT_TRANSLATE_NOOP("say", "{container} cannot go into itself. Nothing changed; scan another destination.")
RANK = QT_TRANSLATE_NOOP(
    "say", "{inner} cannot go into {outer}: only higher ranks hold other containers. Nothing changed; scan another destination."
)
ONE_ITEM = QT_TRANSLATE_NOOP(
    "say", "{container} takes a single item of one custody, project and status. Nothing changed; scan another destination."
)
ONE_CUSTODY = QT_TRANSLATE_NOOP("say", "{container} does not mix owners. Nothing changed; scan another destination.")
ONE_PROJECT = QT_TRANSLATE_NOOP("say", "{container} does not mix projects. Nothing changed; scan another destination.")
NON_INVENTORY = QT_TRANSLATE_NOOP(
    "say", "{item} is not kept in stock: it is only recorded as used on maintenance. Nothing changed; scan another item."
)

TO_QUARANTINE = QT_TRANSLATE_NOOP("say", "{place} is a quarantine place: the stock will not be available.")
TO_REPAIR = QT_TRANSLATE_NOOP("say", "{place} is a repair place: the stock will not be available.")
TO_INCOMING = QT_TRANSLATE_NOOP("say", "{place} is for incoming goods, apart from stock.")
TO_OTHERS = QT_TRANSLATE_NOOP("say", "{place} belongs to another recipient.")
EXPIRED = QT_TRANSLATE_NOOP("say", "{code} expired on {date}.")

_UNUSUAL = {PlaceKind.QUARANTINE: TO_QUARANTINE, PlaceKind.REPAIR: TO_REPAIR, PlaceKind.INCOMING: TO_INCOMING}
_OWNED = frozenset({PlaceKind.VEHICLE, PlaceKind.OFFICE})


def forbidden_place(place: PlaceView) -> Say | None:
    """Why nothing may be put there, None where it may."""
    if place.kind is PlaceKind.VIRTUAL:
        return say(VIRTUAL, place=place.code)
    if place.retired:
        return say(RETIRED, place=place.code)
    if place.blocked:
        return say(BLOCKED, place=place.code)
    if not place.holds_stock:
        return say(NO_STOCK, place=place.code)
    return None


def unusual_place(place: PlaceView, source: PlaceView | None = None, answerable: Collection[int] = ()) -> Say | None:
    """Why a destination must be confirmed, None where it is ordinary.

    Stock that comes from a place of the same kind is moved within it, which is ordinary. `answerable` are the recipients
    for whom a vehicle or office of their own is ordinary: the person moving and the custody of what is moved.
    """
    if source is not None and source.effective is place.effective and source.recipient == place.recipient:
        return None
    if (text := _UNUSUAL.get(place.effective)) is not None:
        return say(text, place=place.code)
    if place.effective in _OWNED and place.recipient and place.recipient not in answerable:
        return say(TO_OTHERS, place=place.code)
    return None


def expired(unit: Unit, today: str) -> Say | None:
    """Warn of a lot past its expiry; `today` is an ISO date, and the day of expiry itself still counts as good."""
    return say(EXPIRED, code=unit.code, date=unit.expires) if unit.expires and unit.expires < today else None


def serialized(item: Item) -> bool:
    """Whether every unit of an item is received, counted and issued by a number of its own: an asset item's are (Calem)."""
    return item.tracking is Tracking.SERIAL or (item.asset and item.tracks_serials and item.tracking is Tracking.QUANTITY)


def not_stocked(item: Item) -> Say | None:
    """Why an item can neither be moved nor issued: non-inventory items are consumables of maintenance alone (PanatrackerST)."""
    return say(NON_INVENTORY, item=item.number) if item.tracking is Tracking.NON_INVENTORY else None


def against_rank(inner_code: str, inner: ContainerType, outer_code: str, outer: ContainerType) -> Say | None:
    """Why one container cannot go into another: it nests by rank, so that no cycle can arise."""
    if inner_code == outer_code:
        return say(ITSELF, container=inner_code)
    return None if outer.rank > inner.rank else say(RANK, inner=inner_code, outer=outer_code)


def mixes(code: str, type_: ContainerType, kinds: Iterable[tuple[int, Standing]]) -> Say | None:
    """Why the container may not hold all this together: items with their standings, what is in it and what is to come."""
    stock = {(item, *standing[1:]) for item, standing in kinds}  # wherever in it they stand
    if type_.single_item and len(stock) > 1:
        return say(ONE_ITEM, container=code)
    if not type_.mix_custody and len({custody for _, custody, _, _ in stock}) > 1:
        return say(ONE_CUSTODY, container=code)
    if not type_.mix_projects and len({project for _, _, project, _ in stock}) > 1:
        return say(ONE_PROJECT, container=code)
    return None


def permission_to_move(kind: HandleKind) -> Permission:
    """What moving a handle of this kind needs (Serial tracking: INV_TRANSFER_SERIAL for transfers of serials)."""
    return Permission.INV_TRANSFER_SERIAL if kind is HandleKind.SERIAL else Permission.INV_MOVE


def permission_to_set(old: str, new: str) -> Permission | None:
    """What changing a status needs: isolating and releasing have permissions of their own. Derived statuses are never set."""
    assert new not in DERIVED_STATUSES, "statuses that follow from the place are not set by hand"
    if old == new:
        return None
    if new == "isolated":
        return Permission.INV_ISOLATE
    return Permission.INV_RELEASE if old == "isolated" else None
