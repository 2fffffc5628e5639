"""What goes with a checkout (Calem): the day it is due back, kept as a loan until then, and a tag for a unit that has none."""

from collections.abc import Iterable
from datetime import date, timedelta

from msgspec.structs import replace

from app.domain.catalogue import Loan
from app.domain.identity import derive, handle_id
from app.domain.meaning import Reading
from app.domain.operation import Act, NewHandle, Put
from app.domain.permission import Permission
from app.domain.questions import ItemOf, RecordsLike
from app.domain.serial_rules import SERIAL_CODE
from app.domain.serials import SerialCodes
from app.domain.stock import HandleKind
from app.domain.words import QT_TRANSLATE_NOOP, Say, say
from app.workflows.common import Refuse
from app.workflows.picking import Held
from app.workflows.places import today
from app.workflows.step import Choice, Seen
from app.workflows.unknown import serial_code

DUE_DAYS = (1, 7, 30)
LOANS_MAX = 50
DUE_IN = QT_TRANSLATE_NOOP("say", "Due back in {days} days")
DUE_TOMORROW = QT_TRANSLATE_NOOP("say", "Due back tomorrow")
BACK_TOMORROW = QT_TRANSLATE_NOOP("say", "{what}, due back tomorrow")
DUE_BACK = QT_TRANSLATE_NOOP("say", "{what}, due back in {days} days")
NO_DUE = QT_TRANSLATE_NOOP("say", "No day it is due back")
SCAN_TAG = QT_TRANSLATE_NOOP("say", "Scan a new asset tag for {code}")
NO_TAG = QT_TRANSLATE_NOOP("say", "Leave it without a tag")
GIVE_TAG = QT_TRANSLATE_NOOP("say", "Give {code} an asset tag")
TAGGED = QT_TRANSLATE_NOOP("say", "{code} bears the tag {tag}")
BAD_TAG = QT_TRANSLATE_NOOP("say", "“{tag}” is no tag: letters, digits, dash and period. Nothing changed; scan another.")
TAG_TAKEN = QT_TRANSLATE_NOOP("say", "{tag} names something already. Nothing changed; scan another tag.")


def due_choices(days: int) -> tuple[Choice, ...]:
    """When what is checked out shall be back, but for what holds already."""
    offered = tuple(Choice(f"due:{n}", say(DUE_IN, days=n) if n > 1 else say(DUE_TOMORROW)) for n in DUE_DAYS if n != days)
    return (*offered, Choice("due:0", say(NO_DUE))) if days else offered


def due_said(what: Say, days: int) -> Say:
    """What becomes of it, with the day it is due back."""
    return say(DUE_BACK, what=what, days=days) if days > 1 else say(BACK_TOMORROW, what=what)


def due_chosen(value: str) -> int | None:
    """The days of a choice; None where it is none."""
    return int(value) if value in {"0", *map(str, DUE_DAYS)} else None


def lent(held: Iterable[Held], recipient: int, days: int, seen: Seen) -> tuple[Act, ...]:
    """Loans of what goes out and is due back; a unit that was lent to somebody before is not any more."""
    units = tuple(held)
    entries = [put for one in units if one.unit.kind.single for put in _ended(one.unit.key.handle, 0, 1, seen)]
    if days:
        due = (date.fromisoformat(today(seen)) + timedelta(days=days)).isoformat()
        for one in units:
            which = one.unit.key.handle
            record = Loan(
                id=derive("loan", str(seen.site), str(which), str(recipient), str(seen.now)), site=seen.site, handle=which,
                quantity=one.quantity, recipient=recipient, due=due,
            )
            entries.append(Put(record=record))
    return (Act(kind="loan", entries=tuple(entries)),) if entries else ()


def brought_back(held: Iterable[Held], seen: Seen) -> tuple[Act, ...]:
    """Loans that end, or become less, with what comes back."""
    entries = tuple(
        put for one in held if one.unit.key.custody or one.unit.kind.single
        for put in _ended(one.unit.key.handle, one.unit.key.custody, one.quantity, seen)
    )
    return (Act(kind="loan", entries=entries),) if entries else ()


def _ended(which: int, recipient: int, quantity: int, seen: Seen) -> list[Put]:
    """The loans of a handle (to a recipient, 0: to anybody) that so much of it ends, the earliest due first."""
    found = [view for view in seen.know(RecordsLike(Loan, "", ("handle", which), LOANS_MAX)) if not view.record.retired]
    puts: list[Put] = []
    for view in sorted(found, key=lambda v: (getattr(v.record, "due", ""), v.record.id)):
        loan = view.record
        if not isinstance(loan, Loan) or (recipient and loan.recipient != recipient) or quantity <= 0:
            continue
        left = loan.quantity - quantity
        quantity -= loan.quantity
        record = replace(loan, quantity=left) if left > 0 else replace(loan, retired=True)
        puts.append(Put(record=record, base=view.version))
    return puts


def lacks_tag(held: Iterable[Held], seen: Seen) -> Held | None:
    """The last of an asset's units among these that bears no tag and may be given one by this person."""
    if not (seen.person.may(Permission.INV_RECEIVE) or seen.person.may(Permission.INV_MANAGE_SERIALS)):
        return None
    for one in reversed(tuple(held)):
        unit = one.unit
        if unit.kind is not HandleKind.SERIAL or unit.tag:
            continue
        item = seen.know(ItemOf(unit.item))
        if item is not None and item.asset and handle_id(HandleKind.SERIAL, unit.item, unit.code) == unit.key.handle:
            return one
    return None


def tagged(one: Held, reading: Reading, seen: Seen) -> tuple[Act, str]:
    """The act that gives the unit the scanned tag, and the tag; leaves the step where it is none, or names something."""
    tag = serial_code(reading)
    if not SERIAL_CODE.fullmatch(tag):
        raise Refuse(say(BAD_TAG, tag=tag[:40]), tag[:40])
    unit = one.unit
    if reading.matches or tag in seen.know(SerialCodes(unit.item, (tag,))):
        raise Refuse(say(TAG_TAKEN, tag=tag), tag)
    entry = NewHandle(kind=HandleKind.SERIAL, code=unit.code, item=unit.item, tag=tag)
    return Act(kind="tag-serial", entries=(entry,)), tag
