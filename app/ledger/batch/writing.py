"""Writing what waits in the memory: a statement for each table and kind of change, whatever the number of rows."""

from operator import itemgetter
from typing import Any

from sqlalchemy import Connection, Table

from app.ledger.batch import costs, sets
from app.ledger.batch.memory import Memory
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
AHEAD = 250
"""New movements that are worth writing, with the unit records they have changed, while what follows is judged."""
_QUANTITY = ("quantity",)
Keys = list[tuple[Any, ...]]
_DEBT = tuple(column.name for column in shortfall.columns)


def write_behind(m: Memory) -> None:
    """Let the database write what is final already while what follows is judged; one inside the process would do it instead."""
    if len(m.added.get("movement", ())) < AHEAD or m.inside:
        return
    m.absent.difference_update(m.added.get("operation", ()))  # the database has them now: it knows what they are
    rows = [(table, _rows(m, table)) for table in _FINAL if m.added.get(table.name)]
    for table, _ in rows:
        del m.added[table.name]
    units = _units(m)
    m.units_before = {}

    def write(conn: Connection) -> None:
        for table, new in rows:
            sets.insert(conn, table, new)
        _write_units(conn, *units)

    m.behind(write)


def _rows(m: Memory, table: Table) -> list[tuple[Any, ...]]:
    return list(map(itemgetter(*table.columns.keys()), m.added[table.name].values()))


def flush(m: Memory) -> None:
    """Bring the database up to what the memory says. What was read stays known."""
    m.settle()
    for table in _ADDED:
        if m.added.get(table.name):
            sets.insert(m.conn, table, _rows(m, table))
    _write_units(m.conn, *_units(m))
    costs.write(m)
    if m.closed:
        sets.update(m.conn, discrepancy, ("open", "closed_by"), [(which, int(not by), by) for which, by in m.closed.items()])
    _doubts(m)
    for name, *key in m.changed:
        match name:
            case "chain":
                sets.put(m.conn, chain, (*key, *(m.ends[key[0], key[1]] or ())))
            case "clock":
                sets.put(m.conn, clock, (m.site, *m.clock[m.site]))
            case "report":
                sets.put(m.conn, report, (m.site, *key, *(m.reports or {})[key[0]]))
            case "cost_item":
                costs.write_account(m, key[0])
            case _:
                _debt(m, key[0])
    m.forget_written()


def _write_units(conn: Connection, gone: Keys, changed: Keys, new: Keys) -> None:
    if gone:
        sets.delete(conn, unit, gone)
    if changed:
        sets.update(conn, unit, _QUANTITY, changed)
    if new:
        sets.insert(conn, unit, new)


def _doubts(m: Memory) -> None:
    new, changed = list[tuple[Any, ...]](), list[tuple[Any, ...]]()
    for (which, *key), is_new in m.written_doubts.items():
        at, *rest = m.thought[which][key[0], key[1]]
        (new if is_new else changed).append((m.site, which, *key, *((at,) if is_new else ()), *rest))
    if new:
        sets.insert(m.conn, doubt, new)
    if changed:
        sets.update(m.conn, doubt, ("other", "discrepancy", "settled"), changed)
    if m.marked:
        sets.update(m.conn, handle, ("disputed",), list(m.marked.items()))


def _debt(m: Memory, which: int) -> None:
    owed = m.debts[which]
    if owed is None:
        sets.delete(m.conn, shortfall, [(m.site, which)])
    else:
        sets.put(m.conn, shortfall, tuple(owed[name] for name in _DEBT))


def _units(m: Memory) -> tuple[Keys, Keys, Keys]:
    """Unit records that are no more, have another quantity, and are new."""
    gone, changed, new = Keys(), Keys(), Keys()
    for (which, key), before in m.units_before.items():
        now = m.units[which].get(key, 0)
        if before and not now:
            gone.append((m.site, which, *key))
        elif now and not before:
            new.append((m.site, which, *key, now))
        elif now != before:
            changed.append((m.site, which, *key, now))
    return gone, changed, new
