"""The rules of costs told once more, slowly, from the text of `app.ledger.costs` and DESIGN.md and nothing of the code.

Money is divided by fractions; deliveries are lists of what is left. The model is told movement lines in the site's order.
"""

from dataclasses import dataclass, field
from fractions import Fraction
from typing import NamedTuple

from app.domain.place import Virtual

VENDOR, COUNTED, CONVERTED = Virtual.VENDOR.place, Virtual.COUNT_ADJUSTMENT.place, Virtual.CONVERTED.place
AWAY = {v.place for v in Virtual} - {Virtual.UNEXPLAINED.place}
Key = tuple[int, int]


class Line(NamedTuple):
    """One movement line. `size` is its quantity, of a serial the steps of one unit of measure."""

    key: Key
    item: int
    handle: int
    serial: bool
    size: int
    source: int
    target: int
    said: int | None = None
    price: Fraction = Fraction(0)
    """What the order line, else the catalogue says one step costs; 0 where neither does."""
    list_price: Fraction = Fraction(0)
    undoes: Key | None = None
    weight: tuple[int, int] = (1, 1)
    """Out of *converted*, for another item: its weight, and that of all that are still to come out with it."""


def part(value: int, some: int, of: int) -> int:
    """A half goes to the even one: so does Python's own rounding of fractions."""
    return round(Fraction(value) * some / of) if of else 0


@dataclass
class Delivery:
    of: int
    cost: int
    left: int
    worth: int
    serial: int = 0


@dataclass
class Left:
    """What an issue did, so that it can come back."""

    handle: int
    place: int
    size: int
    average: int
    fifo: int
    taken: list[tuple[Key, int, int]]
    beyond: int = 0
    beyond_worth: int = 0


@dataclass
class Came:
    """What a receipt did."""

    size: int
    average: int
    fifo: int
    paid: int = 0
    paid_worth: int = 0


@dataclass
class Stock:
    """An item."""

    pool: int = 0
    worth: int = 0
    debt: int = 0
    debt_worth: int = 0
    serials: dict[int, int] = field(default_factory=dict)
    """What serials that were issued without a delivery owe."""
    deliveries: dict[Key, Delivery] = field(default_factory=dict)
    issues: dict[Key, Left] = field(default_factory=dict)
    receipts: dict[Key, Came] = field(default_factory=dict)
    average: Fraction | None = None
    difference: int = 0
    fifo_difference: int = 0
    size_of_serial: int = 1

    def quantity(self) -> int:
        units = sum(d.left for d in self.deliveries.values() if d.serial) - self.size_of_serial * len(self.serials)
        return self.pool - self.debt + units

    def of_serials(self) -> int:
        return sum(d.worth for d in self.deliveries.values() if d.serial) - sum(self.serials.values())

    def value(self) -> int:
        return self.worth - self.debt_worth + self.of_serials()

    def fifo(self) -> int:
        return sum(d.worth for d in self.deliveries.values()) - self.debt_worth - sum(self.serials.values())

    def note_average(self) -> None:
        if self.pool:
            self.average = Fraction(self.worth, self.pool)
        elif self.quantity() > 0 and self.value() >= 0:
            self.average = Fraction(self.value(), self.quantity())


class Costs:
    """All items, and what the operation in hand has put into *converted*."""

    def __init__(self) -> None:
        self.stocks: dict[int, Stock] = {}
        self.converted: dict[int, list[int]] = {}
        self.position = 0

    def tell(self, line: Line) -> None:
        if line.key[0] != self.position:
            self.position, self.converted = line.key[0], {}
        if (line.source in AWAY) == (line.target in AWAY):
            return
        stock = self.stocks.setdefault(line.item, Stock())
        if line.serial:
            stock.size_of_serial = line.size
        comes = line.source in AWAY
        if line.undoes is not None and comes and line.undoes in stock.issues:
            self._issue_back(stock, line, stock.issues.pop(line.undoes))
        elif line.undoes is not None and not comes and line.undoes in stock.receipts:
            self._receipt_back(stock, line, stock.receipts.pop(line.undoes))
        elif comes:
            average, fifo = self._worth(stock, line)
            if line.serial:
                average = fifo
            came = Came(line.size, average, fifo)
            stock.receipts[line.key] = came
            stock.deliveries[line.key] = Delivery(line.size, fifo, line.size, fifo, line.handle if line.serial else 0)
            if not line.serial:
                stock.pool += line.size
                stock.worth += average
            self._pay(stock, line, came)
        else:
            self._issue(stock, line)
        stock.note_average()

    # --- worth -------------------------------------------------------------------------------------------------------

    def _at_average(self, stock: Stock, line: Line) -> int:
        return round((line.list_price if stock.average is None else stock.average) * line.size)

    def _worth(self, stock: Stock, line: Line) -> tuple[int, int]:
        if line.said is not None:
            return line.said, line.said
        if line.source == CONVERTED and self.converted:
            return self._out_of_converted(line)
        if line.source == VENDOR:
            value = round(line.price * line.size) if line.price else self._at_average(stock, line)
            return value, value
        if line.source != COUNTED or line.serial:
            before = [i for i in stock.issues.values() if i.handle == line.handle and (line.serial or i.place == line.source)]
            if before:
                last = before[-1]
                return part(last.average, line.size, last.size), part(last.fifo, line.size, last.size)
        value = self._at_average(stock, line)
        return value, value

    def _out_of_converted(self, line: Line) -> tuple[int, int]:
        mine = self.converted.get(line.item, [0, 0, 0])
        if mine[0]:
            some = min(line.size, mine[0])
            value, fifo = part(mine[1], some, mine[0]), part(mine[2], some, mine[0])
            self.converted[line.item] = [mine[0] - some, mine[1] - value, mine[2] - fifo]
            return value, fifo
        total = [0, 0]
        for one in self.converted.values():
            value, fifo = part(one[1], *line.weight), part(one[2], *line.weight)
            one[1:] = [one[1] - value, one[2] - fifo]
            total = [total[0] + value, total[1] + fifo]
        return total[0], total[1]

    # --- out ---------------------------------------------------------------------------------------------------------

    def _issue(self, stock: Stock, line: Line) -> None:
        if line.serial:
            own = [(k, d) for k, d in stock.deliveries.items() if d.serial == line.handle and d.left]
            if own:
                key, delivery = own[0]
                left = Left(line.handle, line.target, line.size, delivery.worth, delivery.worth, [(key, line.size, delivery.worth)])
                delivery.left = delivery.worth = 0
            else:
                value = self._at_average(stock, line)
                stock.serials[line.handle] = value
                left = Left(line.handle, line.target, line.size, value, value, [], line.size, value)
        else:
            there = min(stock.pool, line.size)
            beyond = line.size - there
            owed = self._at_average(stock, line._replace(size=beyond))
            cost = part(stock.worth, there, stock.pool)
            stock.pool -= there
            stock.worth -= cost
            stock.debt += beyond
            stock.debt_worth += owed
            taken = self._oldest(stock, there)
            fifo = sum(worth for _, _, worth in taken)
            left = Left(line.handle, line.target, line.size, cost + owed, fifo + owed, taken, beyond, owed)
        stock.issues[line.key] = left
        if line.target == CONVERTED:
            one = self.converted.setdefault(line.item, [0, 0, 0])
            one[:] = [one[0] + line.size, one[1] + left.average, one[2] + left.fifo]

    def _oldest(self, stock: Stock, size: int) -> list[tuple[Key, int, int]]:
        taken = []
        for key, delivery in sorted(stock.deliveries.items()):
            if delivery.serial or not delivery.left or not size:
                continue
            some = min(size, delivery.left)
            worth = part(delivery.worth, some, delivery.left)
            delivery.left -= some
            delivery.worth -= worth
            size -= some
            taken.append((key, some, worth))
        assert not size
        return taken

    def _pay(self, stock: Stock, line: Line, came: Came) -> None:
        """What is there pays back what is owed."""
        if line.serial:
            own = [d for d in stock.deliveries.values() if d.serial == line.handle and d.left]
            if own and line.handle in stock.serials:
                was = stock.serials.pop(line.handle)
                came.paid, came.paid_worth = line.size, was
                stock.difference += own[0].worth - was
                stock.fifo_difference += own[0].worth - was
                own[0].left = own[0].worth = 0
            return
        some = min(stock.pool, stock.debt)
        if some:
            was, cost = part(stock.debt_worth, some, stock.debt), part(stock.worth, some, stock.pool)
            fifo = sum(worth for _, _, worth in self._oldest(stock, some))
            stock.pool, stock.worth = stock.pool - some, stock.worth - cost
            stock.debt, stock.debt_worth = stock.debt - some, stock.debt_worth - was
            came.paid, came.paid_worth = some, was
            stock.difference += cost - was
            stock.fifo_difference += fifo - was

    # --- as if it had not been ---------------------------------------------------------------------------------------

    def _issue_back(self, stock: Stock, line: Line, was: Left) -> None:
        expected, expected_fifo = stock.value() + was.average, stock.fifo() + was.fifo
        before = stock.difference, stock.fifo_difference
        new = Delivery(0, 0, 0, 0, line.handle if line.serial else 0)
        if line.serial:
            if was.beyond and stock.serials.get(line.handle) == was.beyond_worth:
                del stock.serials[line.handle]
            elif was.beyond:
                new = Delivery(line.size, was.fifo, line.size, was.fifo, line.handle)
        else:
            still = min(was.beyond, stock.debt)
            worth = part(was.beyond_worth, still, was.beyond)
            stock.debt_worth = max(0, stock.debt_worth - worth) if stock.debt > still else 0
            stock.debt -= still
            new.left, new.worth = was.beyond - still, was.beyond_worth - worth
            stock.pool += line.size - still
            stock.worth += was.average - worth
        for key, some, worth in was.taken:
            delivery = stock.deliveries[key]
            back = delivery if delivery.of else new
            back.left += some
            back.worth += worth
        if new.left:
            new.of, new.cost = new.left, new.worth
            stock.deliveries[line.key] = new
        self._pay(stock, line, Came(0, 0, 0))
        stock.difference, stock.fifo_difference = before
        self._the_rest_is_difference(stock, expected, expected_fifo)

    def _receipt_back(self, stock: Stock, line: Line, was: Came) -> None:
        delivery = stock.deliveries[line.undoes]  # type: ignore[index]
        cost = was.average + delivery.cost - was.fifo
        expected, expected_fifo = stock.value() - cost, stock.fifo() - delivery.cost
        if line.serial:
            if delivery.left:
                expected = stock.value() - delivery.worth
                expected_fifo = stock.fifo() - delivery.worth
            else:
                stock.serials[line.handle] = was.paid_worth if was.paid else delivery.cost
        else:
            there = min(stock.pool, line.size)
            out, own = part(cost, there, line.size), delivery.left
            without = max(0, stock.worth - part(cost, own, line.size)) if stock.pool > own else 0
            stock.worth = without - part(without, there - own, stock.pool - own) if stock.pool > there else 0
            stock.pool -= there
            rest, rest_worth = line.size - there, cost - out
            again = min(rest, was.paid)
            stock.debt += rest
            stock.debt_worth += part(was.paid_worth, again, was.paid) + rest_worth - part(rest_worth, again, rest)
            delivery.left = 0
            self._oldest(stock, there - own)
        delivery.of = delivery.cost = delivery.left = delivery.worth = 0
        self._the_rest_is_difference(stock, expected, expected_fifo)

    def _the_rest_is_difference(self, stock: Stock, expected: int, expected_fifo: int) -> None:
        stock.difference += expected - stock.value()
        stock.fifo_difference += expected_fifo - stock.fifo()

    # --- corrected prices --------------------------------------------------------------------------------------------

    def correct_delivery(self, item: int, key: Key, cost: int) -> None:
        stock = self.stocks[item]
        delivery = stock.deliveries[key]
        more, gone = cost - delivery.cost, delivery.of - delivery.left
        expected, expected_fifo = stock.value() + more, stock.fifo() + more
        delivery.cost, delivery.worth = cost, cost - part(cost, gone, delivery.of)
        if not delivery.serial:
            stock.worth = max(0, stock.worth + more - part(more, gone, delivery.of)) if stock.pool else 0
        self._the_rest_is_difference(stock, expected, expected_fifo)
        stock.note_average()

    def correct_all(self, item: int, worth: int) -> None:
        stock = self.stocks[item]
        left = [d for _, d in sorted(stock.deliveries.items()) if d.left]
        stock.worth = 0
        for n, delivery in enumerate(left):
            some = part(worth, delivery.left, sum(d.left for d in left[n:]))
            delivery.cost += some - delivery.worth
            delivery.worth = some
            stock.worth += 0 if delivery.serial else some
            worth -= some
        stock.note_average()
