"""Plain moves, which nearly all pushed operations are, judged on the memory's own tables without asking it anything.

An operation is plain where all is as its device believed: its actor may move; single units and bulk of which nothing is doubted,
owed or due go from one bin to another and keep their attributes; and nothing later is known of them. What `judge` makes of such an
operation follows from the rules it goes through (`app/ledger/moves.py`); here that takes half the time. Whatever is not plain is
left to `judge`. Followers and `verify` replay everything by the general rules, seal by seal, and `tests/ledger/test_batch.py`
compares both row by row.
"""

from typing import cast

import msgspec
from sqlalchemy import Connection

from app.domain.feed import COMPANY, FORM, SERVER, Fed, Sent
from app.domain.operation import Entry, Move
from app.domain.permission import Permission, permissions_of
from app.domain.place import PlaceKind
from app.domain.quantity import STEPS_MAX
from app.domain.stock import HandleKind
from app.ledger import claims, doubts, facts, rights
from app.ledger.batch import said, stock
from app.ledger.batch.journal import entered
from app.ledger.batch.memory import Memory, Row
from app.ledger.chain import link
from app.ledger.claims import Claim
from app.ledger.forms import decode
from app.ledger.journal import Clock, End
from app.ledger.judge import evidence, posting_of, settle_waiting, uncertain
from app.ledger.post import SKEW_MAX
from app.ledger.posting import Posting
from app.ledger.soundness import is_sound_act
from app.ledger.unit_records import RECORD_MAX, line_row

_KIND, _ITEM = 1, 3
_RETIRED, _TRACKING, _DISPUTED, _EXPIRES, _DEVICE = 4, 7, 10, 11, 12
"""Where a row of `facts.HANDLE` says so."""
_TOLD = [column.name for column in facts.HANDLES.selected_columns]
assert [_TOLD[n] for n in (_KIND, _ITEM, _RETIRED, _DISPUTED, _EXPIRES)] == ["kind", "item", "retired", "disputed", "expires"]
_GROUPS = frozenset(kind.value for kind in (PlaceKind.SITE, PlaceKind.AREA))


class Act:
    """A plain operation as far as it is judged."""

    __slots__ = ("at", "claims", "late", "lines", "position", "posting", "sent", "uncertain")

    def __init__(self, sent: Sent, at: int, end: End, clock: Clock, posting: Posting | None) -> None:
        self.sent, self.at = sent, at
        self.position = clock.position + 1
        self.late = at < clock.newest
        self.uncertain = uncertain(sent.made_at, sent.claimed, at, end)
        self.lines = self.claims = 0
        self.posting = posting
        """Where anything waits for what devices report: the rules for that are asked as always."""


def judge_plain(m: Memory, sent: Sent, received: int) -> Fed | None:
    """Enter a plain operation, which `received` > 0 says a device has sent; None where it is not plain, and nothing has changed."""
    mark, conn = m.mark(), cast(Connection, m)
    known_end, known_clock = m.ends.get((sent.device, sent.epoch)), m.clock.get(m.site)
    if known_end is None or known_clock is None or not received:
        return None
    end, clock = End(*known_end), Clock(*known_clock)
    at = evidence(sent.claimed, received, end)
    if not _follows(m, sent, end) or abs(at - sent.made_at) > SKEW_MAX or not _may_move(m, sent.actor):
        return None
    row = msgspec.structs.asdict(sent)
    entries = _entries(sent) if link(row) == sent.hash else ()
    if not entries:
        return None
    row.update(site=m.site, position=clock.position + 1, received=received, outcome="", company=0, at=at)
    act = Act(sent, at, end, clock, posting_of(conn, row, end, clock) if clock.doubts or clock.lines else None)
    for entry in entries:
        if not _moved(m, act, entry):
            m.back_to(mark)
            return None
    entered(m, row, clock)
    if act.posting is not None:
        act.posting.line, act.posting.claims = act.lines, act.claims
        settle_waiting(act.posting, clock, home=True)
    return msgspec.convert(row, Fed)


def _follows(m: Memory, sent: Sent, end: End) -> bool:
    """Whether it is a new act of one of the site's devices, of the present rules, and the next of its chain."""
    return (
        sent.id in m.absent and sent.id not in m.added.get("operation", ())
        and sent.sequence == end.sequence + 1 and sent.previous == end.hash
        and sent.home == m.site != COMPANY and sent.device != SERVER and sent.form == FORM and sent.kind not in rights.ON_UNITS
    )


def _entries(sent: Sent) -> tuple[Entry, ...]:
    """Its entries; none where a book could not work with them."""
    try:
        entries = decode(sent.entries, sent.form)
    except (msgspec.MsgspecError, RecursionError):
        return ()
    return entries if is_sound_act(sent, entries) else ()


def _may_move(m: Memory, actor: int) -> bool:
    """Whether somebody in service may move stock."""
    row = _fact(m, rights.ROLE, actor) or rights.ROLE.row(cast(Connection, m), {"b_id": actor})
    return row is not None and not row[1] and Permission.INV_MOVE in permissions_of(row[0])


def _moved(m: Memory, act: Act, entry: Entry) -> bool:
    """Let an entry have its effect; False where it is not plain."""
    if type(entry) is not Move or entry.value is not None or entry.order_line or entry.package:
        return False  # all it says but for what the book has already: so the book can hold it
    source, target, which = entry.source, entry.target, entry.handle
    if source.place == target.place or source[1:] != target[1:] or source.status != "available":
        return False
    handle = _fact(m, facts.HANDLE, which)
    if handle is None or not _is_bin(m, target.place):
        return False
    if handle[_RETIRED] or handle[_DISPUTED] or handle[_EXPIRES] or handle[_DEVICE] or handle[_TRACKING] == "non-inventory":
        return False
    match handle[_KIND]:
        case HandleKind.SERIAL:
            return _single(m, act, entry, handle)
        case HandleKind.QUANTITY | HandleKind.LOT:
            return _bulk(m, act, entry, handle)
    return False


def _single(m: Memory, act: Act, move: Move, handle: Row) -> bool:
    units, known = m.units.get(move.handle), m.claims.get(move.handle)
    if move.quantity != 1 or known is None or units is None or units.get(move.source) != 1:
        return False
    if sum(quantity > 0 for quantity in units.values()) != 1:  # what it came from is below zero
        return False
    if known and said.ORDER(known[-1]) > (act.at, act.position, act.claims):
        return False  # something is known from after it
    _line(m, act, move, handle)
    stock.stands(m, move.handle, move.source, 0)
    stock.stands(m, move.handle, move.target, 1)
    act.claims += 1
    sent = act.sent
    said.claimed(m, claims.row_of(m.site, Claim(
        move.handle, act.at, act.position, act.claims, sent.device, sent.seen, act.uncertain, move.scanned, True, move.source,
        move.target,
    )))
    if act.posting is not None and act.posting.doubts_wait and move.scanned:
        doubts.settle(act.posting, move.handle)
    return True


def _bulk(m: Memory, act: Act, move: Move, handle: Row) -> bool:
    units, fences = m.units.get(move.handle), m.fences.get(move.handle)
    if not 0 < move.quantity <= STEPS_MAX or units is None or fences is None or m.unexplained.get(move.handle):
        return False
    if not _is_bin(m, move.source.place):
        return False
    if act.late and any(fences.get(place, 0) > act.at for place in (move.source.place, move.target.place)):
        return False  # a later count has fixed what stands there
    left, after = units.get(move.source, 0) - move.quantity, units.get(move.target, 0) + move.quantity
    if left < 0 or after > RECORD_MAX:
        return False
    _line(m, act, move, handle)
    stock.stands(m, move.handle, move.source, left)
    stock.stands(m, move.handle, move.target, after)
    return True


def _line(m: Memory, act: Act, move: Move, handle: Row) -> None:
    act.lines += 1
    stock.line(m, line_row(
        m.site, act.position, act.lines, move.handle, handle[_ITEM], move.quantity, move.source, move.target, act.at
    ))


def _is_bin(m: Memory, place: int) -> bool:
    """Whether a place of the tree is known that holds stock."""
    found = _fact(m, facts.PLACE, place)
    return found is not None and found[0] not in _GROUPS


def _fact(m: Memory, statement: object, which: int) -> Row | None:
    """What was read of it already, None where that says nothing."""
    rows = m.facts.get((statement, which))
    return rows[0] if rows else None
