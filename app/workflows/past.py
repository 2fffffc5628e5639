"""What happened, as lines: who moved what, when, from where to where and why."""

from app.domain.meaning import MatchKind
from app.domain.moments import moment_of
from app.domain.operation import Act
from app.domain.permission import Permission
from app.domain.questions import RecentHistory, UndoOf
from app.domain.views import HistoryLine
from app.domain.words import say
from app.workflows.common import require
from app.workflows.step import Line, Mark, Seen
from app.workflows.wording import common
from app.workflows.wording import inspect as words

HISTORY_MAX = 30
ACT = "act:"
"""What begins the id of a line that stands for an act: a supervisor may undo any, also later."""


def history(kind: MatchKind, which: int, seen: Seen) -> tuple[Line, ...]:
    """The newest movements of an item, a place or a handle, newest on top."""
    touched = seen.person.may(Permission.INV_UNDO_ANY)
    return tuple(_event(line, touched) for line in _lines(kind, which, seen)) or (Line(say(words.NO_HISTORY)),)


def act_of(operation: str, kind: MatchKind, which: int, seen: Seen) -> tuple[Line, ...]:
    """What an act of this history moved and has not been undone; empty where there is no such act."""
    return tuple(
        _event(line, False) for line in _lines(kind, which, seen) if line.operation == operation and not line.undone
    )


def undo(operation: str, seen: Seen) -> Act:
    """The act that undoes somebody's act; leaves the step where the role does not allow it."""
    require(seen, Permission.INV_UNDO_ANY)
    return Act(kind="undo", entries=seen.know(UndoOf(operation)).entries)


def _lines(kind: MatchKind, which: int, seen: Seen) -> tuple[HistoryLine, ...]:
    match kind:
        case MatchKind.ITEM:
            question = RecentHistory(item=which, limit=HISTORY_MAX)
        case MatchKind.LOCATION:
            question = RecentHistory(place=which, limit=HISTORY_MAX)
        case _:
            question = RecentHistory(handle=which, limit=HISTORY_MAX)
    return seen.know(question)


def _event(line: HistoryLine, touched: bool) -> Line:
    kind = say(words.KINDS.get(line.kind, common.PLAIN), **({} if line.kind in words.KINDS else {"text": line.kind}))
    why = ", ".join(text for text in (line.reason, line.note, line.document) if text)
    values = {"when": moment_of(line.at), "who": line.who or say(words.NOBODY), "kind": kind} | ({"why": why} if why else {})
    if line.source or line.target:
        what = say(words.HISTORY_WHY if why else words.HISTORY_LINE, source=line.source, target=line.target, **values)
    else:
        what = say(words.HISTORY_ACT_WHY if why else words.HISTORY_ACT, **values)
    if line.late and not line.undone:
        what = say(words.OVERTAKEN, what=what)
    if line.held:
        return Line(line.code, say(words.HELD, what=what), line.amount, Mark.HELD)
    return Line(line.code, say(words.UNDONE, what=what) if line.undone else what, line.amount,
                Mark.REJECTED if line.undone else Mark.INFO, f"{ACT}{line.operation}" if touched and not line.undone else "")
