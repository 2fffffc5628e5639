"""Reading an item's account from its tables, and writing what a line has changed of it."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import and_, bindparam, insert, literal_column, select, update

from app.domain import catalogue
from app.ledger.costs.account import Account, Change, Key, Layer
from app.ledger.posting import Posting
from app.ledger.prepared import Prepared
from app.ledger.tables import CATALOGUE, cost_entry, cost_item, cost_layer, cost_use

ZERO: Any = literal_column("0")  # written out: an index of some rows is only used where the condition names them
LAYERS_AT_ONCE = 16
"""Layers of a pool that are read in one go: few issues take more."""

_item = CATALOGUE[catalogue.Item]
ITEM_FIELDS = (
    "pool", "pool_value", "owed", "owed_value", "quantity", "value", "fifo", "average_quantity", "average_value",
)
LAYER_FIELDS = ("position", "line", "handle", "package", "at", "quantity", "value", "left", "value_left")
_CHANGE_FIELDS = ("quantity", "value", "fifo", "difference", "fifo_difference", "owed", "owed_value")

PRICE = Prepared(select(_item.c.price_minor, _item.c.decimals).where(_item.c.id == bindparam("b_item")))
_this_item = and_(cost_item.c.site == bindparam("b_site"), cost_item.c.item == bindparam("b_item"))
ITEM = Prepared(select(*(cost_item.c[name] for name in ITEM_FIELDS)).where(_this_item))
ITEM_NEW = Prepared(insert(cost_item))
ITEM_ON = Prepared(update(cost_item).where(_this_item).values({name: bindparam(f"b_{name}") for name in ITEM_FIELDS}))
_layers = select(*(cost_layer.c[name] for name in LAYER_FIELDS)).where(
    cost_layer.c.site == bindparam("b_site"), cost_layer.c.item == bindparam("b_item")
)
_here = and_(cost_layer.c.position == bindparam("b_position"), cost_layer.c.line == bindparam("b_line"))
LAYER = Prepared(_layers.where(_here))
OLDEST = Prepared(
    _layers.where(cost_layer.c.handle == ZERO, cost_layer.c.left != ZERO).order_by(cost_layer.c.position, cost_layer.c.line)
    .limit(bindparam("b_most"))
)
OF_SERIAL = Prepared(
    _layers.where(cost_layer.c.handle == bindparam("b_handle"), cost_layer.c.handle != ZERO, cost_layer.c.left != ZERO)
    .order_by(cost_layer.c.position, cost_layer.c.line)
)
_LEFT = _layers.where(cost_layer.c.left > 0).order_by(cost_layer.c.position, cost_layer.c.line)
LAYER_NEW = Prepared(insert(cost_layer))
LAYER_ON = Prepared(update(cost_layer).where(
    cost_layer.c.site == bindparam("b_site"), cost_layer.c.item == bindparam("b_item"), _here
).values({name: bindparam(f"b_{name}") for name in ("quantity", "value", "left", "value_left")}))
USE_NEW = Prepared(insert(cost_use))
ENTRY_NEW = Prepared(insert(cost_entry))
_entry = and_(
    cost_entry.c.site == bindparam("b_site"), cost_entry.c.item == bindparam("b_item"),
    cost_entry.c.position == bindparam("b_position"), cost_entry.c.line == bindparam("b_line"),
)
_ENTRY = Prepared(select(*(cost_entry.c[name] for name in _CHANGE_FIELDS)).where(_entry, cost_entry.c.undone == 0))
_UNDONE = Prepared(update(cost_entry).where(_entry).values(undone=bindparam("b_undone")))
_USES = Prepared(
    select(cost_use.c.layer_position, cost_use.c.layer_line, cost_use.c.quantity, cost_use.c.value)
    .where(
        cost_use.c.site == bindparam("b_site"), cost_use.c.item == bindparam("b_item"),
        cost_use.c.position == bindparam("b_position"), cost_use.c.line == bindparam("b_line"),
    )
    .order_by(cost_use.c.layer_position, cost_use.c.layer_line)
)


class Kept:
    """The layers of an account as they are asked for, each read once; what a line makes of them is what is asked for next."""

    def __init__(self, p: Posting, item: int) -> None:
        self.p, self.item = p, item
        self.layers: dict[Key, Layer] = {}
        self._before: dict[Key, tuple[int, int, int, int]] = {}

    def find(self, key: Key) -> Layer | None:
        """The layer that a line made."""
        if key not in self.layers:
            self._take_in(LAYER.rows(self.p.conn, self._of(b_position=key[0], b_line=key[1])))
        return self.layers.get(key)

    def oldest(self) -> Layer | None:
        """The first layer of the pool with something left."""
        most = LAYERS_AT_ONCE
        while True:
            rows = OLDEST.rows(self.p.conn, self._of(b_most=most))
            self._take_in(rows)
            for key in sorted(self.layers):
                layer = self.layers[key]
                if not layer.handle and layer.left and (layer.known is False or len(rows) < most or key <= tuple(rows[-1][:2])):
                    return layer
            if len(rows) < most:
                return None
            most *= 4

    def serial(self, handle: int, sign: int) -> Layer | None:
        """The layer of a serial that is there (1), or that it owes (-1)."""
        self._take_in(OF_SERIAL.rows(self.p.conn, self._of(b_handle=handle)))
        for key in sorted(self.layers):
            if self.layers[key].handle == handle and self.layers[key].left * sign > 0:
                return self.layers[key]
        return None

    def add(self, layer: Layer) -> None:
        """A new layer."""
        layer.known = False
        layer.at = layer.at or self.p.at
        self.layers[layer.key] = layer

    def left(self) -> list[Layer]:
        """All layers with something left, in their order."""
        self._take_in(self.p.conn.execute(_LEFT, self._of()).all())
        return [layer for _, layer in sorted(self.layers.items()) if layer.left > 0]

    def write(self) -> None:
        """Bring the database up to it."""
        for key, layer in self.layers.items():
            now = layer.quantity, layer.value, layer.left, layer.value_left
            if not layer.known:
                row = {name: getattr(layer, name) for name in LAYER_FIELDS}
                LAYER_NEW.do(self.p.conn, {"site": self.p.site, "item": self.item, **row})
            elif now != self._before[key]:
                LAYER_ON.do(self.p.conn, self._of(
                    b_position=key[0], b_line=key[1], b_quantity=now[0], b_value=now[1], b_left=now[2], b_value_left=now[3],
                ))

    def _of(self, **values: int) -> dict[str, int]:
        return {"b_site": self.p.site, "b_item": self.item, **values}

    def _take_in(self, rows: Any) -> None:
        for row in rows:
            layer = Layer(*row)
            if layer.key not in self.layers:
                self.layers[layer.key] = layer
                self._before[layer.key] = layer.quantity, layer.value, layer.left, layer.value_left


@contextmanager
def account_of(p: Posting, item: int, line: int) -> Iterator[tuple[Account, Kept]]:
    """The account of an item, for the line in hand: what is changed of it in the block is written at its end."""
    row = ITEM.row(p.conn, {"b_site": p.site, "b_item": item})
    kept = Kept(p, item)
    account = Account(*(row or ()))
    account.price, account.now = price_of(p, item), (p.position, line)
    account.oldest, account.find, account.serial, account.add = kept.oldest, kept.find, kept.serial, kept.add
    yield account, kept
    kept.write()
    for (layer, _), (quantity, value) in account.uses.items():
        if quantity or value:
            USE_NEW.do(p.conn, {
                "site": p.site, "item": item, "layer_position": layer[0], "layer_line": layer[1], "position": p.position,
                "line": line, "quantity": quantity, "value": value,
            })
    values = {name: getattr(account, name) for name in ITEM_FIELDS}
    if row is None:
        ITEM_NEW.do(p.conn, {"site": p.site, "item": item, **values})
    else:
        ITEM_ON.do(p.conn, {"b_site": p.site, "b_item": item, **{f"b_{name}": value for name, value in values.items()}})


def price_of(p: Posting, item: int) -> tuple[int, int]:
    """The catalogue's price, in minor units, and of how many smallest steps it is; 0 where there is none."""
    row = PRICE.row(p.conn, {"b_item": item})
    return (max(0, row[0]), 10 ** row[1]) if row else (0, 1)


def enter(
    p: Posting, item: int, line: int, account: Account, change: Change, *, kind: str, handle: int = 0, place: int = 0, at: int = 0,
    undoes: Key = (0, 0),
) -> None:
    """Write the entry of the cost journal, with what the account comes to after it."""
    ENTRY_NEW.do(p.conn, {
        "site": p.site, "item": item, "position": p.position, "line": line, "kind": kind, "handle": handle, "place": place,
        "at": at or p.at, **{name: getattr(change, name) for name in _CHANGE_FIELDS}, "undone": 0,
        "undoes_position": undoes[0], "undoes_line": undoes[1], "after_quantity": account.quantity, "after_value": account.value,
        "after_fifo": account.fifo,
    })


def entry_of(p: Posting, item: int, which: Key) -> Change | None:
    """What a line did to the account; None where it did nothing, or was undone."""
    row = _ENTRY.row(p.conn, {"b_site": p.site, "b_item": item, "b_position": which[0], "b_line": which[1]})
    return Change(*row) if row else None


def mark_undone(p: Posting, item: int, which: Key) -> None:
    """The entry of a line has been undone by the line in hand."""
    _UNDONE.do(p.conn, {
        "b_site": p.site, "b_item": item, "b_position": which[0], "b_line": which[1], "b_undone": p.position,
    })


def uses_of(p: Posting, item: int, which: Key) -> list[tuple[Key, int, int]]:
    """What a line took of which layers, in their order."""
    rows = _USES.rows(p.conn, {"b_site": p.site, "b_item": item, "b_position": which[0], "b_line": which[1]})
    return [((row[0], row[1]), row[2], row[3]) for row in rows]
