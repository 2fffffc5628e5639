"""The account of an item at a site: its pool, its layers, what it owes. Arithmetic alone; who reads and writes it is `keeping`."""

from collections.abc import Callable
from dataclasses import dataclass, field

from app.ledger.costs.shares import share

Key = tuple[int, int]
"""Position and line of a movement, or of a revaluation."""


@dataclass(slots=True)
class Layer:
    """What came in with one line: all of it, and what is left; below zero where a serial was issued without a layer."""

    position: int
    line: int
    handle: int
    """Of a serial; 0 for what lies in the pool."""
    package: str
    at: int
    quantity: int
    value: int
    left: int
    value_left: int
    known: bool = True
    """Whether the database has its row."""

    @property
    def key(self) -> Key:
        """The line that made it."""
        return self.position, self.line


@dataclass(slots=True)
class Change:
    """What one line does to the account: an entry of the cost journal. `value` is by average, `fifo` by first-in-first-out."""

    quantity: int = 0
    value: int = 0
    fifo: int = 0
    difference: int = 0
    """What went to *price difference*: the account holds so much less than its receipts and issues say."""
    fifo_difference: int = 0
    owed: int = 0
    """What of an issue was beyond the pool; of a receipt, less than zero, what it paid back."""
    owed_value: int = 0


@dataclass(slots=True)
class Account:
    """See the package. `pool` and `owed` are quantities in smallest steps; never are both more than zero."""

    pool: int = 0
    pool_value: int = 0
    owed: int = 0
    owed_value: int = 0
    quantity: int = 0
    value: int = 0
    fifo: int = 0
    average_quantity: int = 0
    average_value: int = 0
    price: tuple[int, int] = (0, 1)
    """The catalogue's price, and of how many steps."""
    oldest: Callable[[], Layer | None] = lambda: None
    """The layer of the pool that came first, of those with something left."""
    find: Callable[[Key], Layer | None] = lambda key: None
    serial: Callable[[int, int], Layer | None] = lambda handle, sign: None
    """The layer of a serial that is there (1), or that it owes (-1)."""
    add: Callable[[Layer], None] = lambda layer: None
    uses: dict[tuple[Key, Key], list[int]] = field(default_factory=dict)
    """By layer and line: quantity and value taken of it."""
    now: Key = (0, 0)
    """The line in hand."""

    # --- receipts and issues -----------------------------------------------------------------------------------------

    def receive(self, layer: Layer, value: int) -> Change:
        """What `layer` holds comes in; by average it is worth `value`."""
        change = Change(quantity=layer.left, value=value, fifo=layer.value_left)
        self.add(layer)
        if layer.handle:
            self._settle_serial(layer.handle, change)
        else:
            self.pool += layer.left
            self.pool_value += value
            self._settle(change)
        return self._done(change)

    def issue(self, quantity: int, handle: int = 0) -> Change:
        """So much goes out of the pool, or a serial does."""
        if handle:
            return self._done(self._issue_serial(quantity, handle))
        there = min(self.pool, quantity)
        cost = share(self.pool_value, there, self.pool)
        beyond = quantity - there
        owed = self.at_average(beyond)
        self.pool -= there
        self.pool_value -= cost
        self.owed += beyond
        self.owed_value += owed
        return self._done(Change(-quantity, -cost - owed, -self._take(there) - owed, owed=beyond, owed_value=owed))

    def at_average(self, quantity: int) -> int:
        """What so much is worth at the item's average, at the catalogue's price where there never was one."""
        if self.average_quantity:
            return share(self.average_value, quantity, self.average_quantity)
        return share(self.price[0], quantity, self.price[1])

    def _issue_serial(self, size: int, handle: int) -> Change:
        own = self.serial(handle, 1)
        if own is None:
            value = self.at_average(size)
            self.add(Layer(*self.now, handle, "", 0, 0, 0, -size, -value, known=False))
            return Change(-size, -value, -value, owed=size, owed_value=value)
        value = own.value_left
        self._use(own, own.left, value)
        return Change(-size, -value, -value)

    # --- as if it had not been ---------------------------------------------------------------------------------------

    def take_back_receipt(self, made: Change, which: Key) -> Change:
        """The receipt of the line `which`, which had changed the account so, did not happen."""
        layer = self.find(which)
        assert layer is not None, f"the receipt {which} has no layer"
        if layer.handle:
            return self._done(self._take_back_serial(layer, made))
        quantity, fifo = made.quantity, layer.value
        value = made.value + fifo - made.fifo  # as it has been corrected since
        there = min(self.pool, quantity)
        part = share(value, there, quantity)
        rest, rest_value = quantity - there, value - part
        again = min(rest, -made.owed)
        again_value, again_owed = share(rest_value, again, rest), share(-made.owed_value, again, -made.owed)
        own = layer.left  # goes out at what it brought; what others have used of it goes out of what there is, at its average
        others = max(0, self.pool_value - share(value, own, quantity)) if self.pool > own else 0
        keeps = others - share(others, there - own, self.pool - own) if self.pool > there else 0
        taken, self.pool_value = self.pool_value - keeps, keeps
        self.pool -= there
        owed = again_owed + rest_value - again_value
        self.owed += rest
        self.owed_value += owed
        own_value = layer.value_left
        gone, gone_value = quantity - own, fifo - own_value
        layer.quantity = layer.value = layer.left = layer.value_left = 0
        self._note(layer.key, -gone, -gone_value)
        used = self._take(there - own)
        return self._done(Change(
            -quantity, -value, -fifo, taken - part + again_owed - again_value, own_value + used + owed - fifo,
            owed=rest, owed_value=owed,
        ))

    def _take_back_serial(self, layer: Layer, made: Change) -> Change:
        size = made.quantity
        if layer.left:
            value = layer.value_left
            layer.quantity = layer.value = layer.left = layer.value_left = 0
            return Change(-size, -value, -value)
        # It had paid what the unit owed, or has gone without this being undone: it owes again what was paid.
        value = layer.value
        open_ = value - made.difference if made.owed else value
        self._note(layer.key, -size, -value)
        layer.quantity, layer.value, layer.left, layer.value_left = 0, 0, -size, -open_
        return Change(-size, -value, -value, open_ - value, open_ - value, owed=size, owed_value=open_)

    def take_back_issue(self, made: Change, uses: list[tuple[Key, int, int]], back: Layer) -> Change:
        """The issue that had changed the account so, and taken `uses` of layers, did not happen.

        `back` is an empty layer, for what can go back into none.
        """
        change = Change(quantity=-made.quantity, value=-made.value, fifo=-made.fifo)
        if back.handle:
            return self._done(self._serial_back(made, uses, back, change))
        still = min(made.owed, self.owed)
        worth = share(made.owed_value, still, made.owed)
        keeps = max(0, self.owed_value - worth) if self.owed > still else 0
        over = worth - (self.owed_value - keeps)
        change.difference += over
        change.fifo_difference += over
        self.owed -= still
        self.owed_value = keeps
        back.left, back.value_left = made.owed - still, made.owed_value - worth
        self.pool += back.left + sum(q for _, q, _ in uses)
        self.pool_value += back.value_left + (-made.value - made.owed_value)
        self._into_layers(uses, back)
        self._settle(change)
        return self._done(change)

    def _serial_back(self, made: Change, uses: list[tuple[Key, int, int]], back: Layer, change: Change) -> Change:
        owing = self.serial(back.handle, -1) if made.owed else None
        if owing is not None and -owing.value_left == made.owed_value:
            owing.left = owing.value_left = 0
            return change
        if made.owed:
            back.left, back.value_left = -made.quantity, -made.fifo
        self._into_layers(uses, back)
        self._settle_serial(back.handle, change)
        return change

    def _into_layers(self, uses: list[tuple[Key, int, int]], back: Layer) -> None:
        """What was taken goes back; where its delivery has been taken back itself, into `back`."""
        for key, quantity, value in uses:
            layer = self.find(key)
            assert layer is not None, f"what was used has no layer {key}"
            if layer.quantity:
                self._use(layer, -quantity, -value)
            else:
                back.left += quantity
                back.value_left += value
        if back.left:
            back.quantity, back.value = back.left, back.value_left
            self.add(back)

    # --- corrected prices --------------------------------------------------------------------------------------------

    def revalue_layer(self, layer: Layer, value: int) -> Change:
        """All of a delivery has cost `value`: what is left of it is worth its part, the part of what is gone is a difference."""
        more, gone = value - layer.value, layer.quantity - layer.left
        left = value - share(value, gone, layer.quantity)
        fifo_more = left - layer.value_left
        layer.value, layer.value_left = value, left
        if layer.handle:
            return self._done(Change(0, more, more, more - fifo_more, more - fifo_more))
        keeps = max(0, self.pool_value + more - share(more, gone, layer.quantity)) if self.pool else 0
        grown, self.pool_value = keeps - self.pool_value, keeps
        return self._done(Change(0, more, more, more - grown, more - fifo_more))

    def revalue_all(self, layers: list[Layer], value: int) -> Change:
        """All that is left in `layers`, which are all with something left, is worth `value`, each unit alike."""
        there, rest = sum(layer.left for layer in layers), value
        before, pool_value = sum(layer.value_left for layer in layers), 0
        single = sum(layer.value_left for layer in layers if layer.handle)
        for layer in layers:
            part = share(rest, layer.left, there)
            there -= layer.left
            rest -= part
            layer.value += part - layer.value_left
            layer.value_left = part
            pool_value += 0 if layer.handle else part
        was, self.pool_value = self.pool_value + single, pool_value
        return self._done(Change(0, value - was, value - before))

    # --- within ------------------------------------------------------------------------------------------------------

    def _settle(self, change: Change) -> None:
        """What is in the pool pays back what is owed."""
        paid = min(self.pool, self.owed)
        if not paid:
            return
        cost, was = share(self.pool_value, paid, self.pool), share(self.owed_value, paid, self.owed)
        self.pool -= paid
        self.pool_value -= cost
        self.owed -= paid
        self.owed_value -= was
        change.difference += cost - was
        change.fifo_difference += self._take(paid) - was
        change.owed -= paid
        change.owed_value -= was

    def _settle_serial(self, handle: int, change: Change) -> None:
        owing, own = self.serial(handle, -1), self.serial(handle, 1)
        if owing is None or own is None:
            return
        cost, was = own.value_left, -owing.value_left
        change.owed -= own.left
        change.owed_value -= was
        change.difference += cost - was
        change.fifo_difference += cost - was
        self._use(own, own.left, cost)
        owing.left = owing.value_left = 0

    def _take(self, quantity: int) -> int:
        """So much of the oldest layers; what it had cost."""
        total = 0
        while quantity:
            layer = self.oldest()
            assert layer is not None, f"the pool lacks layers for {quantity}"
            part = min(quantity, layer.left)
            value = share(layer.value_left, part, layer.left)
            self._use(layer, part, value)
            total += value
            quantity -= part
        return total

    def _use(self, layer: Layer, quantity: int, value: int) -> None:
        layer.left -= quantity
        layer.value_left -= value
        self._note(layer.key, quantity, value)

    def _note(self, key: Key, quantity: int, value: int) -> None:
        used = self.uses.setdefault((key, self.now), [0, 0])
        used[0] += quantity
        used[1] += value

    def _done(self, change: Change) -> Change:
        self.quantity += change.quantity
        self.value += change.value - change.difference
        self.fifo += change.fifo - change.fifo_difference
        if self.pool > 0:
            self.average_quantity, self.average_value = self.pool, self.pool_value
        elif self.quantity > 0 and self.value >= 0:
            self.average_quantity, self.average_value = self.quantity, self.value
        return change
