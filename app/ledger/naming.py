"""What an act that moved stock is called where it can be undone: "Move of PST.1001 to B02-S01"."""

from typing import NamedTuple

from app.domain.figures import amount_of
from app.domain.operation import Move, Operation
from app.domain.stock import HandleKind
from app.domain.words import QT_TRANSLATE_NOOP, Say, say

ONE = QT_TRANSLATE_NOOP("say", "{code}")
AMOUNT = QT_TRANSLATE_NOOP("say", "{amount} of {code}")
SEVERAL = QT_TRANSLATE_NOOP("say", "{code} and {count} more")
TO = {
    "move": QT_TRANSLATE_NOOP("say", "Move of {what} to {place}"),
    "receive": QT_TRANSLATE_NOOP("say", "Receipt of {what} at {place}"),
    "issue": QT_TRANSLATE_NOOP("say", "Issue of {what}, now at {place}"),
    "return": QT_TRANSLATE_NOOP("say", "Return of {what} to {place}"),
    "isolate": QT_TRANSLATE_NOOP("say", "Isolation of {what} at {place}"),
    "release": QT_TRANSLATE_NOOP("say", "Release of {what} at {place}"),
    "contain": QT_TRANSLATE_NOOP("say", "Putting of {what} into {place}"),
    "assemble": QT_TRANSLATE_NOOP("say", "Fitting of {what} in {place}"),
    "disassemble": QT_TRANSLATE_NOOP("say", "Taking out of {what} to {place}"),
    "maintain": QT_TRANSLATE_NOOP("say", "Use of {what} on maintenance"),
    "transfer-serial": QT_TRANSLATE_NOOP("say", "Transfer of {what} to {place}"),
    "import-serials": QT_TRANSLATE_NOOP("say", "Serial numbers of a file for {what}"),
    "new-serial": QT_TRANSLATE_NOOP("say", "New serial number for {what} at {place}"),
}
OTHER = QT_TRANSLATE_NOOP("say", "Change of {what}, now at {place}")


class Moved(NamedTuple):
    """What an act moved first, and where to."""

    kind: HandleKind
    code: str
    quantity: int
    """In smallest steps, as the person gave it: what was owed of it is part of it."""
    decimals: int
    uom: str
    place: str | Say
    """The code of the place where it stands since; of a virtual one its name."""


def called(act: str, first: Moved, many: int) -> Say:
    """The name of an act of this kind that moved `many` things."""
    if many > 1:
        what = say(SEVERAL, count=many - 1, code=first.code)
    elif first.kind.single:
        what = say(ONE, code=first.code)
    else:
        what = say(AMOUNT, amount=amount_of(first.quantity, first.decimals, first.uom), code=first.code)
    return say(TO.get(act, OTHER), what=what, place=first.place)


def name_of(given: Operation, first: Moved | None) -> Say | None:
    """The name of an act just posted; None where it did more than to move, or moved otherwise than it said."""
    if first is None or not all(isinstance(entry, Move) for entry in given.entries):
        return None
    return called(given.kind, first, len(given.entries))
