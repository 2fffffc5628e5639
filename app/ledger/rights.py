"""Which permission each entry of an operation needs: enforced here, whatever a screen may have shown."""

from collections.abc import Iterator

import msgspec
from sqlalchemy import bindparam, select

from app.domain import catalogue
from app.domain.discrepancy import DiscrepancyClass
from app.domain.identity import handle_id
from app.domain.operation import (
    ApproveLine,
    CloseBin,
    CloseCount,
    CombineBin,
    CountLine,
    Describe,
    Dismiss,
    Entry,
    Grant,
    Heard,
    KeepCode,
    Move,
    NewHandle,
    OpenCount,
    Put,
    Recode,
    RejectLine,
    RejectUnit,
    Release,
    ReopenBin,
    Resolve,
    Retire,
    Revalue,
    TakeNumber,
    Undo,
)
from app.domain.permission import Permission, permissions_of
from app.domain.place import VIRTUAL_BY_PLACE, Virtual
from app.domain.stock import HandleKind
from app.domain.words import QT_TRANSLATE_NOOP, say
from app.ledger import discrepancies
from app.ledger.merging import edition_of, from_row
from app.ledger.posting import Posting, Refusal
from app.ledger.prepared import Prepared
from app.ledger.tables import CATALOGUE

NOT_ALLOWED = QT_TRANSLATE_NOOP(
    "say", "Your role may not do this ({permission}). Nothing changed; ask someone whose role allows it."
)
NOBODY = QT_TRANSLATE_NOOP("say", "Nobody known is signed in. Nothing changed; sign in and do it again.")
NO_ONE = "nobody"
"""What was missing where nobody known did something that needs no permission."""
SYSTEM = 0
"""The actor of what is done from the command line by whoever owns the data folder: set-up, import."""

_person = CATALOGUE[catalogue.User]
ROLES, ROLE_OF = select(_person.c.role, _person.c.retired), _person.c.id
ROLE = Prepared(ROLES.where(_person.c.id == bindparam("b_id")))
_PERSON = select(*(_person.c[f] for f in catalogue.User.__struct_fields__)).where(_person.c.id == bindparam("b_id"))

_reservation = CATALOGUE[catalogue.Reservation]
_RESERVATION = select(*(_reservation.c[f] for f in catalogue.Reservation.__struct_fields__)).where(
    _reservation.c.id == bindparam("b_id")
)
_item = CATALOGUE[catalogue.Item]
_TRACKED = select(_item.c.tracks_serials).where(_item.c.id == bindparam("b_id"))
_ISSUED = frozenset(
    {Virtual.INSTALLED, Virtual.CUSTOMER, Virtual.CONSUMED, Virtual.SCRAP, Virtual.LOST, Virtual.SPILLAGE, Virtual.IN_TRANSIT}
)
Any = frozenset[Permission]
"""Permissions of which one is enough."""
_ACCEPTING = frozenset({Permission.INV_TRANSFER})


_PUT: dict[type[catalogue.Record], Any] = {
    catalogue.Order: frozenset({Permission.INV_ORDER, Permission.INV_CATALOGUE}),
    catalogue.OrderLine: frozenset({Permission.INV_ORDER, Permission.INV_CATALOGUE}),
    catalogue.ExpectedSerial: frozenset({Permission.INV_ORDER, Permission.INV_CATALOGUE}),
    catalogue.Template: frozenset({Permission.INV_ORDER}), catalogue.TemplateLine: frozenset({Permission.INV_ORDER}),
    catalogue.RecipientLevel: frozenset({Permission.INV_ORDER}), catalogue.VendorItem: frozenset({Permission.INV_ORDER}),
    catalogue.Requisition: frozenset({Permission.INV_REQUEST}), catalogue.RequisitionLine: frozenset({Permission.INV_REQUEST}),
    catalogue.Transfer: frozenset({Permission.INV_TRANSFER}), catalogue.TransferLine: frozenset({Permission.INV_TRANSFER}),
    catalogue.Spillage: frozenset({Permission.INV_SPILLAGE}), catalogue.SpillageLine: frozenset({Permission.INV_SPILLAGE}),
    catalogue.Rma: frozenset({Permission.INV_RMA}), catalogue.RmaLine: frozenset({Permission.INV_RMA}),
    catalogue.Loan: frozenset({Permission.INV_ISSUE}), catalogue.Reservation: frozenset({Permission.INV_RESERVE}),
    catalogue.Photo: frozenset({Permission.INV_PHOTO}),
    catalogue.Maintenance: frozenset({Permission.INV_MAINTAIN}), catalogue.MaintenanceLine: frozenset({Permission.INV_MAINTAIN}),
}
"""What putting a kind of record needs, where that is not the right to edit the catalogue."""

ON_UNITS = frozenset({"assemble", "disassemble", "maintain"})
"""Acts that are work on a unit, whatever they move."""


def role_of(p: Posting, person: int) -> str:
    """The role of a person in service; raises Refusal where there is none."""
    row = ROLE.row(p.conn, {"b_id": person})
    if row is None or row[1]:
        raise Refusal(say(NOBODY))
    return str(row[0])


def check(p: Posting) -> None:
    """Raises Refusal where the actor's role lacks what an entry needs.

    An act that is judged has been done already: facts are posted all the same, with one discrepancy for the act; decisions are
    refused, and so is what goes with them (DESIGN.md section 1).
    """
    if p.responsible == SYSTEM and p.trusted:
        return
    missing = ""
    try:
        held = permissions_of(role_of(p, p.responsible))
    except Refusal:
        if not p.judged:
            raise
        held, missing = frozenset(), NO_ONE
    for entry in p.operation.entries:
        for enough in needed(p, entry):
            if not held & enough:
                if not p.judged or is_decision(entry):
                    raise Refusal(say(NOT_ALLOWED, permission=min(enough)))
                missing = min(enough) if missing in ("", NO_ONE) else missing
    if missing:
        discrepancies.open_one(p, DiscrepancyClass.NO_PERMISSION, detail=missing)


def is_decision(entry: Entry) -> bool:
    """Whether an entry is a decision, which is checked and held, or a fact, which is posted (DESIGN.md section 1)."""
    if isinstance(entry, Move):
        ends = {VIRTUAL_BY_PLACE.get(entry.source.place), VIRTUAL_BY_PLACE.get(entry.target.place)}
        return bool(ends & {Virtual.COUNT_ADJUSTMENT, Virtual.UNEXPLAINED, Virtual.CONVERTED})
    return isinstance(
        entry,
        Put | Recode | Describe | ReopenBin | CombineBin | ApproveLine | RejectLine | Resolve | Revalue | Undo | Release | Dismiss
        | Heard,
    )


def check_release(p: Posting, before: str, after: str) -> None:
    """Raises Refusal where stock that really is isolated would be released, whatever it was claimed to be, by who may not."""
    if before != "isolated" or after == "isolated" or (p.responsible == SYSTEM and p.trusted):
        return
    try:
        allowed = Permission.INV_RELEASE in permissions_of(role_of(p, p.responsible))
    except Refusal:
        allowed = False
    if allowed:
        return
    if not p.judged:
        raise Refusal(say(NOT_ALLOWED, permission=Permission.INV_RELEASE))
    discrepancies.open_one(p, DiscrepancyClass.NO_PERMISSION, detail=Permission.INV_RELEASE)


def needed(p: Posting, entry: Entry) -> Iterator[Any]:
    """For each thing an entry does, the permissions of which the actor must hold one."""
    match entry:
        case Move():
            yield from _move(entry)
            if p.operation.kind in ON_UNITS:
                yield frozenset({Permission.INV_MAINTAIN})
        case NewHandle(kind=HandleKind.CONTAINER) | Retire():
            yield frozenset({Permission.INV_CONTAINER})
        case NewHandle():
            yield frozenset({Permission.INV_RECEIVE, Permission.INV_MANAGE_SERIALS}) | _arriving(p, entry)
        case Put():
            yield _put(p, entry)
            if isinstance(entry.record, catalogue.Item) and _tracks(p, entry.record):
                yield frozenset({Permission.INV_MANAGE_SERIALS})
        case Describe(field="customer"):
            yield frozenset({Permission.INV_MANAGE_SERIALS, Permission.INV_ISSUE})
        case Describe():
            yield frozenset({Permission.INV_MANAGE_SERIALS})
        case Recode():
            yield frozenset({Permission.INV_MANAGE_SERIALS})
        case KeepCode(done=done):
            yield frozenset({Permission.INV_LINK_CODE if done else Permission.INV_VIEW})
        case RejectUnit():
            yield frozenset({Permission.INV_RECEIVE})
        case OpenCount() | CloseCount():
            yield frozenset({Permission.INV_OPEN_COUNT})
        case CountLine() | CloseBin():
            yield frozenset({Permission.INV_COUNT})
        case ReopenBin() | CombineBin() | ApproveLine() | RejectLine():
            yield frozenset({Permission.INV_APPROVE_COUNT})
        case Resolve() | Release() | Dismiss():
            yield frozenset({Permission.INV_RESOLVE})
        case Revalue():
            yield frozenset({Permission.INV_PRICES})
        case TakeNumber() | Undo() | Heard() | Grant():
            return  # a number harms nobody; undo.py knows whose act it is; the last two are taken from the server alone


def _arriving(p: Posting, new: NewHandle) -> frozenset[Permission]:
    """What comes out of transit from another site comes to be known by it: whoever may accept a transfer may have that done."""
    which = handle_id(new.kind, new.item, new.code)
    moved = (e for e in p.operation.entries if isinstance(e, Move) and e.handle == which)
    return _ACCEPTING if any(move.source.place == Virtual.IN_TRANSIT.place for move in moved) else frozenset()


def _move(move: Move) -> Iterator[Any]:
    ends = {VIRTUAL_BY_PLACE.get(move.source.place), VIRTUAL_BY_PLACE.get(move.target.place)}
    if Virtual.VENDOR in ends:
        yield frozenset({Permission.INV_RECEIVE})
        if move.value is not None:
            yield frozenset({Permission.INV_PRICES})
    if Virtual.CONVERTED in ends:
        yield frozenset({Permission.INV_MANAGE_SERIALS})
    if ends & {Virtual.COUNT_ADJUSTMENT, Virtual.UNEXPLAINED}:
        yield frozenset({Permission.INV_ADJUST})
    if ends & _ISSUED:
        yield frozenset({Permission.INV_ISSUE})
    if ends == {None}:
        if move.source.custody != move.target.custody:
            yield frozenset({Permission.INV_ISSUE, Permission.INV_ADJUST})
        if move.source.place != move.target.place or move.source[1:] == move.target[1:]:
            yield frozenset({Permission.INV_MOVE})
        if move.source.status != move.target.status:
            yield frozenset({_status_change(move.source.status, move.target.status)})
        if move.source.project != move.target.project:
            yield frozenset({Permission.INV_MOVE})


def _status_change(before: str, after: str) -> Permission:
    """Isolating and releasing have permissions of their own; other changes go with moving."""
    if before == "isolated":
        return Permission.INV_RELEASE
    return Permission.INV_ISOLATE if after in ("isolated", "defective") else Permission.INV_MOVE


def _put(p: Posting, entry: Put) -> Any:
    match entry.record:
        case catalogue.Barcode():
            return frozenset({Permission.INV_LINK_CODE, Permission.INV_CATALOGUE})
        case catalogue.User():
            return _put_user(p, entry.record, entry.base)
        case catalogue.Setting():
            return frozenset({Permission.ADM_RULES})
        case catalogue.Reservation() if p.operation.kind == "undo" or _uses_up(p, entry.record, entry.base):
            return frozenset({Permission.INV_RESERVE, Permission.INV_ISSUE})
        case _:
            return _PUT.get(type(entry.record), frozenset({Permission.INV_CATALOGUE}))


def _tracks(p: Posting, record: catalogue.Item) -> bool:
    """Whether tracking its serials is switched on or off (Serial tracking: INV_MANAGE_SERIALS)."""
    before = p.run(_TRACKED, b_id=record.id).scalar()
    return bool(before or 0) != record.tracks_serials


def _uses_up(p: Posting, record: catalogue.Reservation, rests_on: int) -> bool:
    """Whether a reservation only becomes less, or ends: whoever issues stock to its owner uses it up."""
    row = p.run(_RESERVATION, b_id=record.id).first()
    if row is None:
        return False
    was = (edition_of(p, catalogue.Reservation, record.id, rests_on) if rests_on else None) or from_row(catalogue.Reservation, row)
    less = 0 <= record.quantity <= was.quantity and record.retired >= was.retired
    return bool(less and msgspec.structs.replace(record, quantity=was.quantity, retired=was.retired) == was)


def _put_user(p: Posting, record: catalogue.User, rests_on: int) -> Any:
    """A new PIN for someone who is no administrator is a supervisor's to give; all else about people is administration.

    What is changed is judged by the version that the edit rests on, as it is merged by it. Whether they are an administrator is
    judged by what they are by now: nobody gains the rights of someone who has been promoted meanwhile.
    """
    row = p.run(_PERSON, b_id=record.id).first()
    if row is None or row.role == "administrator":
        return frozenset({Permission.ADM_USERS})
    base = edition_of(p, catalogue.User, record.id, rests_on) if rests_on else None
    if msgspec.structs.replace(record, pin_hash="") == msgspec.structs.replace(base or from_row(catalogue.User, row), pin_hash=""):
        return frozenset({Permission.ADM_RESET_PIN, Permission.ADM_USERS})
    return frozenset({Permission.ADM_USERS})
