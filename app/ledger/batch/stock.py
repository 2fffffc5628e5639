"""Answers about stock: unit records, movements, debts, and the fences of counts."""

from collections.abc import Collection
from typing import Any

from sqlalchemy import bindparam, select

from app.domain.place import Virtual
from app.ledger import discrepancies, fences, receipts, shortfalls, unit_records
from app.ledger.batch.memory import Answers, Key, Memory, Outside, Question, Row, Values, add
from app.ledger.batch.sets import VALUES, Among
from app.ledger.tables import fence, shortfall, unit

_UNITS = Among(select(
    unit.c.handle, unit.c.place, unit.c.custody, unit.c.project, unit.c.status, unit.c.quantity
).where(unit.c.site == bindparam("b_site")), unit.c.handle, rows=True)
_FENCES = Among(
    select(fence.c.handle, fence.c.place, fence.c.moment).where(fence.c.site == bindparam("b_site")), fence.c.handle
)
_DEBTS = select(shortfall).where(shortfall.c.site == bindparam("b_site"), shortfall.c.handle == bindparam("b_handle"))
_UNEXPLAINED, _VENDOR = Virtual.UNEXPLAINED.place, Virtual.VENDOR.place


def units_of(m: Memory, handles: Collection[int]) -> Question:
    """All unit records of handles."""
    def take(rows: list[tuple[Any, ...]]) -> None:
        new: dict[int, dict[Key, int]] = {handle: {} for handle in handles if handle not in m.units}
        m.unexplained.update((handle, {}) for handle in new)
        for row in rows:
            handle, key = row[0], row[1:5]
            if handle in new:
                new[handle][key] = row[5]
                if key[0] == _UNEXPLAINED:
                    m.unexplained[handle][key] = row[5]
                if not m.inside:
                    m.stands_at[handle, key] = row[6]
        m.units.update(new)

    return Question(_UNITS, {"b_site": m.site, VALUES: list(handles)}, take)


def fences_of(m: Memory, handles: Collection[int]) -> Question:
    """The fences of handles."""
    def take(rows: list[tuple[Any, ...]]) -> None:
        new: dict[int, dict[int, int]] = {handle: {} for handle in handles if handle not in m.fences}
        for handle, place, moment in rows:
            if handle in new:
                new[handle][place] = moment
        m.fences.update(new)

    return Question(_FENCES, {"b_site": m.site, VALUES: list(handles)}, take)


def _units_of(m: Memory, handle: int) -> dict[Key, int]:
    if handle not in m.units:
        m.ask([units_of(m, [handle])])
    return m.units[handle]


def _key(values: Values) -> Key:
    return values["b_place"], values["b_custody"], values["b_project"], values["b_status"]


def _quantity(m: Memory, values: Values) -> list[Row]:
    found = _units_of(m, values["b_handle"]).get(_key(values))
    return [] if found is None else [(found,)]


def _standing(m: Memory, values: Values) -> list[Row]:
    return [key for key, quantity in _units_of(m, values["b_handle"]).items() if quantity > 0]


def _unexplained(m: Memory, values: Values) -> list[Row]:
    _units_of(m, values["b_handle"])
    return [(quantity,) for quantity in m.unexplained[values["b_handle"]].values()]


def _unit_new(m: Memory, values: Values) -> int:
    key = values["place"], values["custody"], values["project"], values["status"]
    if key in _units_of(m, values["handle"]):
        raise Outside  # the database will say so
    return stands(m, values["handle"], key, values["quantity"])


def _unit_on(m: Memory, values: Values) -> int:
    return stands(m, values["b_handle"], _key(values), values["b_quantity"])


def _unit_gone(m: Memory, values: Values) -> int:
    return stands(m, values["b_handle"], _key(values), 0)


def stands(m: Memory, handle: int, key: Key, quantity: int) -> int:
    """A unit record comes to so much; at 0 it goes."""
    units = _units_of(m, handle)
    if (handle, key) not in m.units_before:
        m.put(m.units_before, (handle, key), units.get(key, 0))
    if not quantity and key not in units:
        raise Outside
    for kept in (units, m.unexplained[handle]) if key[0] == _UNEXPLAINED else (units,):
        if quantity:
            m.put(kept, key, quantity)
        else:
            m.drop(kept, key)
    return 1


def _moment(m: Memory, values: Values) -> list[Row]:
    handle = values["b_handle"]
    if handle not in m.fences:
        m.ask([fences_of(m, [handle])])
    moment = m.fences[handle].get(values["b_place"])
    return [] if moment is None else [(moment,)]


# --- order lines ---------------------------------------------------------------------------------------------------------

_line_added = add("movement", "position", "line")


def line(m: Memory, values: Values) -> int:
    """A movement line is written."""
    which = values["order_line"]
    if which:
        came = (values["from_place"] == _VENDOR) - (values["to_place"] == _VENDOR)
        m.put(m.received, which, _received_of(m, which) + came * values["quantity"])
    which, here = values["handle"], (values["at"], values["position"])
    first = m.lines.get(which)
    if first is None or here < first:
        m.put(m.lines, which, here)
    return _line_added(m, values)  # type: ignore[no-any-return]


def _received(m: Memory, values: Values) -> list[Row]:
    return [(_received_of(m, values["b_line"]),)]


def _received_of(m: Memory, line: int) -> int:
    if line not in m.received:
        m.received[line] = int(m.conn.execute(receipts.RECEIVED_OF_LINE, {"b_line": line}).scalar() or 0)
    return m.received[line]


# --- debts ---------------------------------------------------------------------------------------------------------------


def _debts(m: Memory, handle: int) -> None:
    """Know all debts of a handle."""
    if handle in m.indebted:
        return
    m.indebted.add(handle)
    for row in m.conn.execute(_DEBTS, {"b_site": m.site, "b_handle": handle}).mappings():
        m.debts[row["discrepancy"]] = dict(row)


def _owe(m: Memory, values: Values) -> int:
    _debts(m, values["handle"])
    m.put(m.debts, values["discrepancy"], values)
    m.mark_changed("shortfall", values["discrepancy"])
    return 1


def _owed(m: Memory, values: Values) -> list[Row]:
    handle, key = values["b_handle"], _key(values)
    _debts(m, handle)
    found = [
        (d["discrepancy"], d["custody"], d["project"], d["status"], d["quantity"], d["at"]) for d in m.debts.values()
        if d is not None and d["handle"] == handle and (d["place"], d["custody"], d["project"], d["status"]) == key
    ]
    return sorted(found, key=lambda debt: (debt[5], debt[0]))


def _left(m: Memory, values: Values) -> list[Row]:
    return [(_debt(m, values)["quantity"],)]


def _owe_less(m: Memory, values: Values) -> int:
    which = values["b_discrepancy"]
    m.put(m.debts, which, {**_debt(m, values), "quantity": values["b_quantity"]})
    m.mark_changed("shortfall", which)
    return 1


def _paid(m: Memory, values: Values) -> int:
    _debt(m, values)
    m.put(m.debts, values["b_discrepancy"], None)
    m.mark_changed("shortfall", values["b_discrepancy"])
    return 1


def _debt(m: Memory, values: Values) -> Values:
    found = m.debts.get(values["b_discrepancy"])
    if found is None:
        raise Outside
    return found


def _close(m: Memory, values: Values) -> int:
    which = values["which"]
    opened = m.added.get("discrepancy", {})
    if which in opened:
        m.put(opened, which, {**opened[which], "open": 0, "closed_by": values["b_position"]})
    else:
        m.put(m.closed, which, values["b_position"])
    return 1


ANSWERS: Answers = {
    unit_records.LINE: line, unit_records.QUANTITY: _quantity, unit_records.STANDING: _standing,
    unit_records.INSERT: _unit_new, unit_records.UPDATE: _unit_on, unit_records.DELETE: _unit_gone,
    fences.MOMENT: _moment, receipts.RECEIVED_OF_LINE: _received,
    shortfalls.ANY: _unexplained, shortfalls.INSERT: _owe, shortfalls.OF_KEY: _owed, shortfalls.LEFT: _left,
    shortfalls.UPDATE: _owe_less, shortfalls.DELETE: _paid,
    discrepancies.OPEN: add("discrepancy", "id"), discrepancies.CLOSE: _close,
}
