"""Writing what waits in the memory: a statement for each table and kind of change, whatever the number of rows."""

from operator import itemgetter
from typing import Any

from sqlalchemy import Table

from app.ledger.batch import costs
from app.ledger.batch.memory import Key, Memory
from app.ledger.tables import (
    chain,
    claim,
    clock,
    cost_entry,
    cost_use,
    discrepancy,
    doubt,
    handle,
    movement,
    operation,
    report,
    shortfall,
    unit,
)

_FINAL = (operation, movement, claim, cost_entry, cost_use)
"""New rows that no later operation of the batch changes in memory."""
_ADDED = (*_FINAL, discrepancy)
AHEAD = 100
"""New movements that are worth writing, with the unit records they have changed, while what follows is judged."""
LOOK = 8
"""So many new movements later it is worth asking what PostgreSQL waits for."""
_QUANTITY = ("quantity",)
Rows = list[tuple[Any, ...]]
Known = dict[bool, list[tuple[tuple[Any, ...], str]]]
"""Rows with where they stand, by whether that is known."""
_DEBT = tuple(column.name for column in shortfall.columns)


def write_behind(m: Memory) -> None:
    """Let the database write what is final already while what follows is judged; one inside the process would do it instead."""
    waiting = len(m.added.get("movement", ()))
    if waiting >= m.look_at:
        m.look_at = waiting + LOOK
        m.writer.look()
    if waiting < AHEAD or m.inside or m.writer.busy:
        return
    m.look_at = 0
    m.absent.difference_update(m.added.get("operation", ()))  # the database has them now: it knows what they are
    for table in _FINAL:
        if m.added.get(table.name):
            m.writer.insert(table, _rows(m, table))
            del m.added[table.name]
    _units(m, final=False)


def _rows(m: Memory, table: Table) -> list[tuple[Any, ...]]:
    return list(map(itemgetter(*table.columns.keys()), m.added[table.name].values()))


def flush(m: Memory) -> None:
    """Bring the database up to what the memory says. What was read stays known."""
    for table in _ADDED:
        if m.added.get(table.name):
            m.writer.insert(table, _rows(m, table))
    _units(m, final=True)
    costs.write(m)
    if m.closed:
        m.writer.update(discrepancy, ("open", "closed_by"), [(which, int(not by), by) for which, by in m.closed.items()])
    _doubts(m)
    for name, *key in m.changed:
        match name:
            case "chain":
                m.writer.put(chain, (*key, *(m.ends[key[0], key[1]] or ())))
            case "clock":
                m.writer.put(clock, (m.site, *m.clock[m.site]))
            case "report":
                m.writer.put(report, (m.site, *key, *(m.reports or {})[key[0]]))
            case "cost_item":
                costs.write_account(m, key[0])
            case _:
                _debt(m, key[0])
    m.writer.settle()
    m.forget_written()


def _doubts(m: Memory) -> None:
    new, changed = list[tuple[Any, ...]](), list[tuple[Any, ...]]()
    for (which, *key), is_new in m.written_doubts.items():
        at, *rest = m.thought[which][key[0], key[1]]
        (new if is_new else changed).append((m.site, which, *key, *((at,) if is_new else ()), *rest))
    if new:
        m.writer.insert(doubt, new)
    if changed:
        m.writer.update(doubt, ("other", "discrepancy", "settled"), changed)
    if m.marked:
        m.writer.update(handle, ("disputed",), list(m.marked.items()))


def _debt(m: Memory, which: int) -> None:
    owed = m.debts[which]
    if owed is None:
        m.writer.delete(shortfall, [(m.site, which)])
    else:
        m.writer.put(shortfall, tuple(owed[name] for name in _DEBT))


def _units(m: Memory, *, final: bool) -> None:
    """Write unit records that are no more, are new, and at the end those of another quantity: more of them may become of it."""
    gone, changed, new, kept = Known(), Known(), Rows(), dict[tuple[int, Key], int]()
    for (which, key), before in m.units_before.items():
        now = m.units[which].get(key, 0)
        if now and before and not final:
            kept[which, key] = before
        elif now != before:
            at = m.stands_at.pop((which, key), "")
            if not now:
                gone.setdefault(bool(at), []).append(((m.site, which, *key), at))
            elif not before:
                new.append((m.site, which, *key, now))
            else:
                changed.setdefault(bool(at), []).append(((m.site, which, *key, now), at))
    m.units_before = kept
    for found, rows in gone.items():
        m.writer.delete(unit, [row for row, _ in rows], [at for _, at in rows] if found else ())
    for found, rows in changed.items():
        m.writer.update(unit, _QUANTITY, [row for row, _ in rows], [at for _, at in rows] if found else ())
    if new:
        m.writer.insert(unit, new)
