"""Undo of what an operation did beside moving stock: handles, containers, rejections, counted lines."""

from typing import Any

from sqlalchemy import bindparam, select

from app.domain.discrepancy import DiscrepancyClass
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
from app.domain.stock import HandleKind
from app.domain.words import QT_TRANSLATE_NOOP, say
from app.ledger import containers, describing, handles, held, receipts, recoding
from app.ledger.counts import undoing
from app.ledger.facts import handle_facts
from app.ledger.posting import Posting, Refusal
from app.ledger.tables import discrepancy, operation, reversal

CANNOT = QT_TRANSLATE_NOOP("say", "This cannot be undone. Nothing changed; edit or count it again.")

_RETIRED_LATER = (
    select(operation.c.id)
    .select_from(
        operation.outerjoin(reversal, (reversal.c.site == operation.c.site) & (reversal.c.undone == operation.c.position))
    )
    .where(
        operation.c.site == bindparam("b_site"), operation.c.position > bindparam("b_position"), reversal.c.position.is_(None),
        operation.c.entries.contains(bindparam("b_entry")), held.in_force,
    )
    .limit(1)
)
_REOPENED = (
    select(discrepancy.c.handle)
    .where(
        discrepancy.c.site == bindparam("b_site"), discrepancy.c.position == bindparam("b_position"),
        discrepancy.c.kind == DiscrepancyClass.REOPENED_CONTAINER.value,
    )
    .order_by(discrepancy.c.handle)
)


def reverse_entry(p: Posting, entry: Entry, row: Any) -> None:
    """What an entry did beside moving stock."""
    match entry:
        case Move() | TakeNumber() | KeepCode():
            return  # movements are reversed line by line; a number or an unknown code once seen stays seen
        case NewHandle(kind=HandleKind.CONTAINER):
            handles.forget_container(p, entry, row.at)
        case NewHandle():
            return  # the handle stays known, standing nowhere: receiving it again is no duplicate
        case Recode():
            recoding.take_back(p, entry, row.position)
        case Describe():
            describing.take_back(p, entry)
        case Retire():
            _unretire(p, entry.handle, row.position)
        case RejectUnit():
            receipts.take_back_rejections(p, row.position)
        case CountLine() | CloseBin():
            undoing.undo_count_entry(p, entry, row)
        case Put() | Resolve() | Revalue() | Undo() | Release() | Dismiss() | Heard() | Grant():
            raise Refusal(say(CANNOT))
        case OpenCount() | ReopenBin() | CloseCount() | CombineBin() | ApproveLine() | RejectLine():
            raise Refusal(say(CANNOT))


def close_again(p: Posting, position: int) -> None:
    """Containers that the undone operation had put back in use go out of use again, unless they hold something by now."""
    waiting = list(p.run(_REOPENED, b_site=p.site, b_position=position).scalars())
    while empty := [which for which in waiting if not containers.holds_anything(p, which)]:
        for which in empty:  # and then perhaps what these stand in
            containers.set_retired(p, which, True)
            waiting.remove(which)


def _unretire(p: Posting, which: int, position: int) -> None:
    """A container is in use after all, and so is what it stands in; unless a later act has retired it again."""
    if p.run(_RETIRED_LATER, b_site=p.site, b_position=position, b_entry=f'"type":"retire","handle":{which}}}').first():
        return
    containers.set_retired(p, which, False)
    for one in containers.around(p, handle_facts(p, which)):
        if one.thing.retired:
            containers.set_retired(p, one.thing.id, False)
