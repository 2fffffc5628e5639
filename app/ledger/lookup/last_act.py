"""What "undo last" would undo: a person's newest act on this device that can be undone, and what it is called."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import takewhile
from typing import Any

from sqlalchemy import Connection, and_, bindparam, exists, func, or_, select

from app.domain.catalogue import Item, Place
from app.domain.naming import place_name
from app.domain.operation import CloseBin, CountLine, Describe, Entry, Move, Recode, RejectUnit, Retire
from app.domain.purchasing import MAILED
from app.domain.questions import LastAct
from app.domain.records import tag_of
from app.domain.states import FLOWS
from app.domain.stock import HandleKind
from app.domain.uniting import MERGE
from app.domain.views import UndoView
from app.domain.words import QT_TRANSLATE_NOOP, Say, say
from app.ledger.forms import decode
from app.ledger.lookup.last_edit import EDITS, Named, inverse, named
from app.ledger.lookup.phrases import number
from app.ledger.lookup.undoing import Chained, merged, went_with
from app.ledger.naming import Moved, called
from app.ledger.prepared import Prepared
from app.ledger.tables import CATALOGUE, handle, local_device, movement, operation, reversal

LOOK_BACK = 50
"""Acts looked at: whoever has decided fifty things since has nothing to undo by one key."""
PEEK = 32_768
"""Characters of an act's entries that are looked at; longer acts repeat what they begin with."""

REVERSIBLE = frozenset({"move", "retire", "recode", "describe", "reject-unit", "count-line", "close-bin"})
"""Entries whose undoing changes something."""
FINAL = frozenset({
    "put", "open-count", "reopen-bin", "close-count", "combine-bin", "approve-line", "reject-line", "resolve", "undo",
})
"""Entries that undo refuses (undo.py): an act with one of them is passed over, but for edits of the catalogue, and for those that
moved stock as well, or wrote on a paper. Behind these nothing is offered: who has just filed a report, or made an order, does not
mean the scan before it."""
PAPERS = frozenset(name for record in FLOWS for name in (tag_of(record), f"{tag_of(record)}-line"))
"""What papers and their lines are called in the entries of an act."""

WITHOUT_STOCK = {
    "count": QT_TRANSLATE_NOOP("say", "Last entry of the count"),
    "receive": QT_TRANSLATE_NOOP("say", "Rejection at receipt"),
}
COUNTED = QT_TRANSLATE_NOOP("say", "Count of {code} in {place}")
CLOSED = QT_TRANSLATE_NOOP("say", "Finishing of {place}")
REJECTED = QT_TRANSLATE_NOOP("say", "Rejection of {code}")
DESCRIBED = QT_TRANSLATE_NOOP("say", "What was said of {code}")
RETIRED = QT_TRANSLATE_NOOP("say", "Retirement of {code}")
RECODED = QT_TRANSLATE_NOOP("say", "New code {code}")
NAMELESS = QT_TRANSLATE_NOOP("say", "Last act")

_TYPE = re.compile(r'"type":"([a-z-]+)"')
_item, _place = CATALOGUE[Item], CATALOGUE[Place]
_holder = handle.alias("holder")
_HANDLE_CODE = Prepared(select(handle.c.code).where(handle.c.id == bindparam("b_id")))
_PLACE_CODE = Prepared(select(_place.c.code).where(_place.c.id == bindparam("b_id")))
_undone = exists().where(reversal.c.site == operation.c.site, reversal.c.undone == operation.c.position).correlate(operation)
_this_device = select(local_device.c.value).where(local_device.c.name == "device").scalar_subquery()
_ACTS = (
    select(operation.c.id, operation.c.position, operation.c.kind, func.substr(operation.c.entries, 1, PEEK), operation.c.form,
           operation.c.claimed, operation.c.at, operation.c.device, operation.c.epoch, operation.c.sequence, operation.c.made_at)
    .where(
        operation.c.site == bindparam("b_site"), operation.c.actor == bindparam("b_user"), operation.c.device == _this_device,
        or_(operation.c.kind != "undo", func.substr(operation.c.entries, 1, 14) == '[{"type":"put"'), ~_undone,
        operation.c.kind != MAILED,  # it is told of by itself, while the person is at something else
    )
    .order_by(operation.c.position.desc())
)
_NEWEST = Prepared(_ACTS.limit(number(1)))
"""Nearly always the one that would be undone."""
_RECENT = _ACTS.limit(number(LOOK_BACK))
_of_act = (movement.c.site == bindparam("b_site"), movement.c.position == bindparam("b_position"))
_FIRST_LINE = (
    select(
        handle.c.kind, handle.c.code, movement.c.quantity, _item.c.decimals, _item.c.uom, movement.c.to_place,
        func.coalesce(_place.c.code, _holder.c.code),
    )
    .select_from(
        movement.outerjoin(handle, handle.c.id == movement.c.handle)
        .outerjoin(_item, _item.c.id == movement.c.item)
        .outerjoin(_place, _place.c.id == movement.c.to_place)
        .outerjoin(_holder, and_(_place.c.id.is_(None), _holder.c.id == movement.c.to_place))
    )
    .where(*_of_act)
    .order_by(movement.c.line)
    .limit(1)
)
_LINE_OF = Prepared(_FIRST_LINE.where(movement.c.handle == bindparam("b_handle")))
_LINES = select(func.max(movement.c.line)).where(*_of_act)


def last_act(conn: Connection, site: int, question: LastAct) -> UndoView | None:
    """Answer `LastAct`. Whether stock has moved on since is found out when the undo is posted, not here."""
    bound = {"b_site": site, "b_user": question.user}
    newest = _NEWEST.row(conn, bound)
    if newest is None or (found := _view(conn, site, newest, Counter())) is not None:
        return None if newest is None else found
    undone = Counter[Named]()
    with conn.execute(_RECENT, bound) as acts:
        reached = takewhile(lambda act: not _bars(act), acts)
        return next((found for act in reached if (found := _view(conn, site, act, undone)) is not None), None)


def _bars(row: Sequence[Any]) -> bool:
    """Whether an act moved stock or wrote on a paper, and cannot be undone."""
    types = frozenset(_TYPE.findall(row[3]))
    return row[2] != MERGE and not types.isdisjoint(FINAL) and ("move" in types or not types.isdisjoint(PAPERS))


def _view(conn: Connection, site: int, row: Sequence[Any], undone: Counter[Named]) -> UndoView | None:
    """The act as what undo would undo, None where it cannot be undone. Acts come newest first: `undone` are the records whose
    next edit is undone already by an act that came before."""
    which, position, kind, entries, form, claimed, at, *chained = row
    types = frozenset(_TYPE.findall(entries))
    if kind == MERGE:
        return merged(conn, site, which)
    if kind == "undo" and "undo" in types:
        return None
    if "put" in types and len(entries) < PEEK and (kind in EDITS or kind == "undo"):
        edits = decode(entries, form)
        records = named(edits)
        if kind == "undo" or undone[records]:
            undone[records] += 1 if kind == "undo" else -1
            return None
        back = inverse(conn, site, edits, claimed or at)
        return None if back is None else UndoView(operation=which, what=back.what, puts=back.puts)
    if types & FINAL or not types & REVERSIBLE:
        return None
    act = decode(entries, form) if len(entries) < PEEK else ()
    line, lines = _first_line(conn, site, position, act)
    what = _without_stock(conn, kind, act) if line is None else called(kind, _moved(line), lines)
    return UndoView(operation=which, what=what, puts=went_with(conn, site, Chained(*chained)), stock=True)


def _first_line(conn: Connection, site: int, position: int, act: Sequence[Entry]) -> tuple[Sequence[Any] | None, int]:
    """What the person moved first, and how many things: a container is one, whatever became of what is in it."""
    moved = [entry for entry in act if isinstance(entry, Move)]
    of_act = {"b_site": site, "b_position": position}
    if moved and (line := _LINE_OF.row(conn, {**of_act, "b_handle": moved[0].handle})) is not None:
        kind, code, _, *rest = line  # its quantity may be a part: what was there, less what had to be owed
        return (kind, code, moved[0].quantity, *rest), len(moved)
    line = conn.execute(_FIRST_LINE, of_act).first()
    return line, conn.execute(_LINES, of_act).scalar() or 0


def _moved(line: Sequence[Any]) -> Moved:
    kind, code, quantity, decimals, uom, place, place_code = line
    return Moved(HandleKind(kind), code, quantity, decimals or 0, uom or "", place_name(place, place_code))


def _without_stock(conn: Connection, kind: str, act: Sequence[Entry]) -> Say:
    """An act that moved nothing, by its first entry that changed something."""
    for entry in act:
        match entry:
            case CountLine(place=place, handle=which):
                return say(COUNTED, code=_code(conn, which), place=_code(conn, place))
            case CloseBin(place=place):
                return say(CLOSED, place=_code(conn, place))
            case RejectUnit(serial=serial) if serial:
                return say(REJECTED, code=serial)
            case Recode(code=code, tag=tag, code_was=was):
                return say(RECODED, code=(tag or code) if code == was else code)
            case Describe(handle=which):
                return say(DESCRIBED, code=_code(conn, which))
            case Retire(handle=which):
                return say(RETIRED, code=_code(conn, which))
    return say(WITHOUT_STOCK.get(kind, NAMELESS))


def _code(conn: Connection, which: int) -> str:
    """The code of a place of the tree, a container or another handle."""
    return str(_PLACE_CODE.value(conn, {"b_id": which}) or _HANDLE_CODE.value(conn, {"b_id": which}) or "?")
