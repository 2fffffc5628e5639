"""I12: received is at most ordered, or a discrepancy says otherwise. What was received is added up from the journal alone."""

from collections import Counter
from collections.abc import Iterator, Mapping

from sqlalchemy import Connection

from app.domain.feed import HOLDS
from app.domain.operation import Entry, Move, Release, Undo
from app.domain.place import Virtual
from app.ledger.forms import decode

_JOURNAL = "SELECT position, id, outcome, entries, form FROM operation WHERE home = site ORDER BY position"
_LINES = "SELECT position, order_line, from_place, to_place, quantity FROM movement WHERE order_line <> 0 ORDER BY position, line"
_VENDOR = Virtual.VENDOR.place


class _Act:
    """An operation of the journal: when it counts, and what it received."""

    def __init__(self, position: int, outcome: str, entries: tuple[Entry, ...]) -> None:
        self.position, self.held, self.entries = position, outcome in HOLDS, entries


def findings(conn: Connection) -> Iterator[str]:
    """Order lines of a site's book that have more than the journal says, or more than was ordered and nobody is told."""
    acts = {
        row[1]: _Act(row[0], row[2], decode(row[3], row[4])) for row in conn.exec_driver_sql(_JOURNAL)
    }
    single = {row[0] for row in conn.exec_driver_sql("SELECT id FROM handle WHERE kind IN ('serial', 'container')")}
    ordered = {row[0]: row[1] for row in conn.exec_driver_sql("SELECT id, ordered FROM order_line")}
    said, claimed = _said(acts, single)
    told = {row[0] for row in conn.exec_driver_sql("SELECT position FROM discrepancy WHERE kind = 'over-receipt'")}
    undoing = {act.position for act in acts.values() if any(isinstance(e, Undo) for e in act.entries)}
    booked: Counter[int] = Counter()
    came: dict[int, Counter[int]] = {}
    for position, line, start, end, quantity in conn.exec_driver_sql(_LINES):
        came.setdefault(position, Counter())[line] += quantity * ((start == _VENDOR) - (end == _VENDOR))
    for position, lines in came.items():
        for line, quantity in lines.items():
            booked[line] += quantity
            if booked[line] > ordered[line] and quantity > 0 and position not in undoing and position not in told:
                yield f"I12: operation {position} brings line {line} to {booked[line]} of {ordered[line]}, and nobody is told"
    for line in ordered:
        least, most = said[line], said[line] + claimed[line]
        if not least <= booked[line] <= most:
            yield f"I12: {booked[line]} are booked as received on line {line}, by the journal it is {least} to {most}"


def _said(acts: Mapping[str, _Act], single: set[int]) -> tuple[Counter[int], Counter[int]]:
    """By order line: how much of bulk and lots was received, and how often a unit is said to have been (which counts once)."""
    released: dict[str, list[str]] = {}
    for which, act in acts.items():
        for entry in act.entries:
            if isinstance(entry, Release):
                released.setdefault(entry.operation, []).append(which)
    posted = {which: act for which, act in acts.items() if _is_posted(acts, released, which)}
    taken_back = set[str]()
    for act in posted.values():
        for entry in act.entries:
            if isinstance(entry, Undo):
                named = acts.get(entry.operation)
                taken_back.update(e.operation for e in (named.entries[:1] if named else ()) if isinstance(e, Release))
                taken_back.add(entry.operation)
    bulk, units = Counter[int](), Counter[int]()
    for which, act in posted.items():
        if which in taken_back:
            continue
        for entry in act.entries:
            if isinstance(entry, Move) and entry.order_line and entry.source.place == _VENDOR != entry.target.place:
                (units if entry.handle in single else bulk)[entry.order_line] += entry.quantity
    return bulk, units


def _is_posted(acts: Mapping[str, _Act], released: Mapping[str, list[str]], which: str) -> bool:
    """Whether it was posted, at once or by somebody who released it."""
    return not acts[which].held or any(_is_posted(acts, released, by) for by in released.get(which, ()))
