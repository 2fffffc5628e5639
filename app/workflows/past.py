"""What happened, as lines: who moved what, when, from where to where and why."""

from app.barcode.meaning import MatchKind
from app.domain.questions import RecentHistory
from app.domain.views import HistoryLine
from app.domain.words import say
from app.workflows.common import moment_of
from app.workflows.step import Line, Mark, Seen
from app.workflows.wording import common
from app.workflows.wording import inspect as words

HISTORY_MAX = 30


def history(kind: MatchKind, which: int, seen: Seen) -> tuple[Line, ...]:
    """The newest movements of an item, a place or a handle, newest on top."""
    match kind:
        case MatchKind.ITEM:
            question = RecentHistory(item=which, limit=HISTORY_MAX)
        case MatchKind.LOCATION:
            question = RecentHistory(place=which, limit=HISTORY_MAX)
        case _:
            question = RecentHistory(handle=which, limit=HISTORY_MAX)
    return tuple(_event(line) for line in seen.know(question)) or (Line(say(words.NO_HISTORY)),)


def _event(line: HistoryLine) -> Line:
    kind = say(words.KINDS.get(line.kind, common.PLAIN), **({} if line.kind in words.KINDS else {"text": line.kind}))
    why = ", ".join(text for text in (line.reason, line.note, line.document) if text)
    values = {"when": moment_of(line.at), "who": line.who, "source": line.source, "target": line.target}
    what = say(words.HISTORY_WHY, kind=kind, why=why, **values) if why else say(words.HISTORY_LINE, kind=kind, **values)
    return Line(line.code, say(words.UNDONE, what=what) if line.undone else what, line.amount,
                Mark.REJECTED if line.undone else Mark.INFO)
