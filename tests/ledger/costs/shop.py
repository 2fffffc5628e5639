"""What happens in a shop that keeps costs, told to a book and, from its journal, to the model."""

from fractions import Fraction
from typing import Any

import msgspec

from app.domain.feed import Fed
from app.domain.operation import Entry, Move, NewHandle, Put, Revalue
from app.domain.place import Virtual
from app.domain.stock import HandleKind, Standing
from app.ledger.invariants import broken
from app.ledger.ledger import Ledger
from tests.ledger import world
from tests.ledger.arrivals import Arrivals
from tests.ledger.model_costs import AWAY, Costs, Line
from tests.ledger.soundness import rows

MOVED = (
    "SELECT m.position, m.line, m.item, m.handle, h.kind, i.decimals, i.price_minor, m.quantity, m.from_place, m.to_place, "
    "m.order_line FROM movement m JOIN handle h ON h.id = m.handle LEFT JOIN item i ON i.id = m.item ORDER BY m.position, m.line"
)
TOTALS = (
    "SELECT i.item, i.quantity, i.value, i.fifo, i.pool, i.pool_value, i.owed, i.owed_value, "
    "coalesce(sum(e.difference), 0), coalesce(sum(e.fifo_difference), 0) "
    "FROM cost_item i LEFT JOIN cost_entry e ON e.item = i.item "
    "GROUP BY i.item, i.quantity, i.value, i.fifo, i.pool, i.pool_value, i.owed, i.owed_value ORDER BY i.item"
)
LAYERS = "SELECT item, position, line, handle, quantity, value, \"left\", value_left FROM cost_layer WHERE quantity > 0"
ENTRIES = msgspec.json.Decoder(tuple[Entry, ...])
PRICES = {11: 9000, 12: 0}
A, B = Standing(world.BINS["A-1"]), Standing(world.BINS["B-1"])


def away(place: Virtual) -> Standing:
    return Standing(place.place, 0, 0, place.status)


def moved(code: str, quantity: int, source: Standing, target: Standing, **said: Any) -> Move:
    return Move(handle=world.HANDLES[code], quantity=quantity, source=source, target=target, **said)


class Shop:
    """A book of a server to which acts arrive, mostly out of the order in which they were done."""

    def __init__(self, ledger: Ledger) -> None:
        self.arrivals = Arrivals(ledger)
        self.done: list[Fed] = []
        line = msgspec.structs.replace(world.ORDER_LINES[1], price_minor=PRICES[11])
        self.act(0, Put(record=line, base=world.START), NewHandle(
            kind=HandleKind.SERIAL, code="S4", item=world.ITEMS["DRILL"].id, tag="TAG-4"
        ))

    def act(self, at: int, *entries: Entry, device: str = "one") -> Fed:
        """An administrator does something at `at`, and it arrives."""
        at = max(at, self.arrivals.last)
        fed = self.arrivals.arrive(device, "administrator", *entries, at=at, received=at + 10_000)
        self.done.append(fed)
        return fed

    # --- what the book and the model say -----------------------------------------------------------------------------

    def model(self) -> Costs:
        """The model, told all that has moved."""
        costs, undone = Costs(), dict(self.arrivals.ask("SELECT position, undone FROM reversal"))  # type: ignore[arg-type]
        acts = {
            row[0]: (ENTRIES.decode(str(row[1])), row[2])
            for row in self.arrivals.ask("SELECT position, entries, outcome FROM operation")
        }
        positions = {str(i): p for i, p in self.arrivals.ask("SELECT id, position FROM operation")}
        moves: dict[int, list[Any]] = {}
        with self.arrivals.ledger.store.reading() as connection:
            for row in rows(connection, MOVED):
                moves.setdefault(row.position, []).append(row)
        for position in sorted(acts):  # type: ignore[type-var]
            entries, outcome = acts[position]
            back = [*reversed(moves.get(undone.get(position, 0), []))]  # type: ignore[call-overload]
            for row in moves.get(position, []):  # type: ignore[call-overload]
                match = next((r for r in back if _opposite(r, row)), None)
                if match is not None:
                    back.remove(match)
                if row.item:
                    costs.tell(self._line(row, entries, match))
            for entry in entries:
                if isinstance(entry, Revalue) and outcome == "":
                    if entry.operation:
                        costs.correct_delivery(entry.item, (positions[entry.operation], entry.line), entry.value)  # type: ignore[arg-type]
                    else:
                        costs.correct_all(entry.item, entry.value)
        return costs

    def _line(self, row: Any, entries: tuple[Entry, ...], undoes: Any) -> Line:
        said = next((e for e in entries if isinstance(e, Move) and e.handle == row.handle), None)
        serial, one = row.kind == "serial", 10**row.decimals
        listed = Fraction(row.price_minor, one)
        return Line(
            (row.position, row.line), row.item, row.handle, serial, row.quantity * one if serial else row.quantity, row.from_place,
            row.to_place, said.value if said else None, Fraction(PRICES.get(row.order_line, 0), one) or listed, listed,
            (undoes.position, undoes.line) if undoes else None, self._weight(said, entries),
        )

    def _weight(self, said: Move | None, entries: tuple[Entry, ...]) -> tuple[Any, Any]:
        if said is None or said.source.place != Virtual.CONVERTED.place:
            return 1, 1
        after = [e for e in entries[entries.index(said):] if isinstance(e, Move)]
        more = next((n for n, e in enumerate(after) if e.target.place == Virtual.CONVERTED.place), len(after))
        coming = [e for e in after[:more] if e.source.place == Virtual.CONVERTED.place]
        weights = [_weight(e, True) for e in coming]
        if not all(weights):
            weights = [_weight(e, False) for e in coming]
        return weights[0], sum(weights)

    def check(self) -> None:
        """The book says what the model does, and keeps I10."""
        model = self.model()
        told = [
            (item, s.quantity(), s.value(), s.fifo(), s.pool, s.worth, s.debt, s.debt_worth, s.difference, s.fifo_difference)
            for item, s in sorted(model.stocks.items())
        ]
        layers = sorted(
            (item, *key, d.serial, d.of, d.cost, d.left, d.worth)
            for item, s in model.stocks.items() for key, d in s.deliveries.items() if d.of
        )
        assert self.arrivals.ask(TOTALS) == told
        assert sorted(self.arrivals.ask(LAYERS)) == layers
        with self.arrivals.ledger.store.reading() as connection:
            assert broken(connection) == []


def _opposite(one: Any, other: Any) -> bool:
    ends = (one.from_place, one.to_place) == (other.to_place, other.from_place)
    crosses = (one.from_place in AWAY) != (one.to_place in AWAY)
    return bool(one.handle == other.handle and one.quantity == other.quantity and ends and crosses)


def _weight(move: Move, priced: bool) -> Fraction:
    code = next(code for code, which in world.HANDLES.items() if which == move.handle)
    new = {**world.NEW, **world.LATE}[code]
    item = next(i for i in world.ITEMS.values() if i.id == new.item)
    units = Fraction(move.quantity) if new.kind is HandleKind.SERIAL else Fraction(move.quantity, 10**item.decimals)
    return units * item.price_minor if priced else units
