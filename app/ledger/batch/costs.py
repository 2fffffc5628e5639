"""Answers about what stock has cost: accounts of items, their layers, and what things had left with."""

from collections.abc import Collection
from operator import itemgetter
from typing import Any

from sqlalchemy import bindparam, select

from app.ledger.batch.memory import Answers, Memory, Outside, Question, Row, Values
from app.ledger.batch.said import fact
from app.ledger.batch.sets import VALUES, Among
from app.ledger.costs import keeping, worth
from app.ledger.tables import cost_item, cost_layer

LAYERS_MAX = 500
"""Open layers of a pool that are read; who takes more asks the database."""
ITEM_FIELDS = keeping.ITEM_FIELDS
_row_of_layer = itemgetter(*keeping.LAYER_FIELDS)
_CHANGED = ("quantity", "value", "left", "value_left")
_LEFT, _HANDLE = keeping.LAYER_FIELDS.index("left"), keeping.LAYER_FIELDS.index("handle")
_OF_SERIALS = Among(select(cost_layer.c.item, *(cost_layer.c[name] for name in keeping.LAYER_FIELDS)).where(
    cost_layer.c.site == bindparam("b_site"), cost_layer.c.handle != keeping.ZERO, cost_layer.c.left != keeping.ZERO
), cost_layer.c.handle)


def serials_of(m: Memory, handles: Collection[int]) -> Question:
    """The layers with something left, or owed, of serials; of other handles there are none."""
    def take(rows: list[tuple[Any, ...]]) -> None:
        new = set(handles) - m.serials.keys()
        for item, *row in rows:
            if row[_HANDLE] in new:
                m.layers.setdefault(item, {})[row[0], row[1]] = tuple(row)
        m.serials.update((handle, True) for handle in new)

    return Question(_OF_SERIALS, {"b_site": m.site, VALUES: list(handles)}, take)


def _item(m: Memory, values: Values) -> list[Row]:
    item = values["b_item"]
    if item not in m.accounts:
        m.accounts[item] = keeping.ITEM.row(m.conn, values)
    found = m.accounts[item]
    return [] if found is None else [found]


def _item_new(m: Memory, values: Values) -> int:
    return _account(m, values["item"], tuple(values[name] for name in ITEM_FIELDS))


def _item_on(m: Memory, values: Values) -> int:
    return _account(m, values["b_item"], tuple(values[f"b_{name}"] for name in ITEM_FIELDS))


def _account(m: Memory, item: int, row: Row) -> int:
    m.put(m.accounts, item, row)
    m.mark_changed("cost_item", item)
    return 1


def _oldest(m: Memory, values: Values) -> list[Row]:
    item, most = values["b_item"], values["b_most"]
    if item not in m.pools:
        rows = keeping.OLDEST.rows(m.conn, {"b_site": m.site, "b_item": item, "b_most": LAYERS_MAX})
        known = m.layers.setdefault(item, {})
        for row in rows:
            known.setdefault((row[0], row[1]), tuple(row))
        m.pools[item] = (rows[-1][0], rows[-1][1]) if len(rows) == LAYERS_MAX else None
    until = m.pools[item]
    layers = m.layers[item]
    found = [layers[key] for key in sorted(layers) if not layers[key][_HANDLE] and layers[key][_LEFT]]
    if until is not None:
        found = [row for row in found if (row[0], row[1]) <= until]
        if len(found) < most:
            raise Outside
    return found[:most]


def _of_serial(m: Memory, values: Values) -> list[Row]:
    handle = values["b_handle"]
    if handle not in m.serials:
        m.ask([serials_of(m, [handle])])
    layers = m.layers.get(values["b_item"], {})
    return [row for _, row in sorted(layers.items()) if row[_HANDLE] == handle and row[_LEFT]]


def _layer_new(m: Memory, values: Values) -> int:
    key = values["position"], values["line"]
    m.put(m.layers.setdefault(values["item"], {}), key, _row_of_layer(values))
    m.put(m.written_layers, (values["item"], key), True)
    return 1


def _layer_on(m: Memory, values: Values) -> int:
    item, key = values["b_item"], (values["b_position"], values["b_line"])
    before = dict(zip(keeping.LAYER_FIELDS, m.layers[item][key], strict=True))
    m.put(m.layers[item], key, _row_of_layer({**before, **{name: values[f"b_{name}"] for name in _CHANGED}}))
    if (item, key) not in m.written_layers:
        m.put(m.written_layers, (item, key), False)
    return 1


def _use_new(m: Memory, values: Values) -> int:
    key = tuple(values[column.name] for column in keeping.USE_NEW.statement.table.primary_key)  # type: ignore[attr-defined]
    m.put(m.added.setdefault("cost_use", {}), key, values)
    return 1


def _entry_new(m: Memory, values: Values) -> int:
    item, handle = values["item"], values["handle"]
    m.put(m.added.setdefault("cost_entry", {}), (item, values["position"], values["line"]), values)
    if values["quantity"] < 0 and not values["undoes_position"]:
        left = (values["quantity"], values["value"], values["fifo"])
        m.put(m.left_with, (item, handle), left)
        m.put(m.left_with, (item, handle, values["place"]), left)
    return 1


def _left_with(m: Memory, values: Values) -> list[Row]:
    found = m.left_with.get((values["b_item"], values["b_handle"]))
    return worth.LEFT_WITH.rows(m.conn, values) if found is None else [found]


def _left_with_to(m: Memory, values: Values) -> list[Row]:
    found = m.left_with.get((values["b_item"], values["b_handle"], values["b_place"]))
    return worth.LEFT_WITH_TO.rows(m.conn, values) if found is None else [found]


def write(m: Memory) -> None:
    """Bring layers up to what the memory says; accounts are single rows."""
    new, changed = [], []
    for (item, key), is_new in m.written_layers.items():
        row = dict(zip(keeping.LAYER_FIELDS, m.layers[item][key], strict=True))
        if is_new:
            known = {"site": m.site, "item": item, **row}
            new.append(tuple(known[column.name] for column in cost_layer.columns))
        else:
            changed.append({
                "b_site": m.site, "b_item": item, "b_position": key[0], "b_line": key[1],
                **{f"b_{name}": row[name] for name in _CHANGED},
            })
    if new:
        m.writer.insert(cost_layer, new)
    if changed:
        m.conn.execute(keeping.LAYER_ON.statement, changed)


def write_account(m: Memory, item: int) -> None:
    """Bring the account of an item up to what the memory says."""
    row = {"site": m.site, "item": item, **dict(zip(ITEM_FIELDS, m.accounts[item] or (), strict=True))}
    m.writer.put(cost_item, tuple(row[column.name] for column in cost_item.columns))


ANSWERS: Answers = {
    keeping.PRICE: fact(keeping.PRICE), worth.ORDERED: fact(worth.ORDERED),
    keeping.ITEM: _item, keeping.ITEM_NEW: _item_new, keeping.ITEM_ON: _item_on,
    keeping.OLDEST: _oldest, keeping.OF_SERIAL: _of_serial, keeping.LAYER_NEW: _layer_new, keeping.LAYER_ON: _layer_on,
    keeping.USE_NEW: _use_new, keeping.ENTRY_NEW: _entry_new,
    worth.LEFT_WITH: _left_with, worth.LEFT_WITH_TO: _left_with_to,
}
