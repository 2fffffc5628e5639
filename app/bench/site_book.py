"""The book of a large site on a server: a million unit records with the journal that brought them there.

Written straight into the tables, as of a site that took in its stock with orders and has moved it since by single scans: half of
it serials, half bulk. Every operation is chained and sealed as a server does it, and quantities sum to zero.
"""

import random
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Any, NamedTuple

from sqlalchemy import Connection, Table, select, update

from app.bench.warehouse import ITEMS, LINES, bulk_handle, item_id, serial_code, serial_handle
from app.domain.catalogue import Item, User
from app.domain.feed import FORM
from app.domain.identity import derive, new_operation_id
from app.domain.operation import Entry, Move, NewHandle
from app.domain.place import Virtual
from app.domain.stock import HandleKind, Standing
from app.ledger.chain import START, encode_entries, link, seal
from app.ledger.journal import clock_of
from app.ledger.tables import CATALOGUE, chain, claim, clock, handle, movement, name, operation, unit
from app.server.books import Books
from app.setup.base import code_id
from app.setup.demo.catalogue import SITE_ID, bin_codes, place

VENDOR = Standing(Virtual.VENDOR.place)
DEVICES, PROJECTS = 50, 10
SECOND = 1_000_000
TOGETHER = 2_000
"""Acts written at once."""


class _Act(NamedTuple):
    kind: str
    device: str
    entries: tuple[Entry, ...]
    numbers: Sequence[int]
    """The records moved, in the order of the moves among the entries."""


class Stock:
    """What stands where while it is made up: unit records by number, even ones serials, odd ones bulk."""

    def __init__(self, bins: Sequence[int], units: int, chance: random.Random) -> None:
        self._bins, self._chance = bins, chance
        # A record of bulk has a key of its own: item, bin and project count up like the digits of a number.
        self.stands = [self._bin(n // 2 // ITEMS) if n % 2 else Standing(bins[n // 2 % len(bins)]) for n in range(units)]
        self.quantities = [chance.randrange(100, 500) if n % 2 else 1 for n in range(units)]

    def _bin(self, rest: int) -> Standing:
        project = rest // len(self._bins) % PROJECTS
        return Standing(self._bins[rest % len(self._bins)], 0, derive("project", f"BENCH-{project}") if project else 0)

    def handle(self, number: int) -> int:
        """The handle of a record."""
        return bulk_handle(number // 2 % ITEMS) if number % 2 else serial_handle(number // 2)

    def received(self, numbers: range) -> tuple[Entry, ...]:
        """They come in."""
        return tuple(
            entry for number in numbers for entry in (
                self._named(number),
                Move(handle=self.handle(number), quantity=self.quantities[number], source=VENDOR, target=self.stands[number]),
            )
        )

    def _named(self, number: int) -> NewHandle:
        which = number // 2
        if number % 2:
            item = which % ITEMS
            return NewHandle(kind=HandleKind.QUANTITY, code=f"BENCH-{item:05}", item=item_id(item))
        return NewHandle(kind=HandleKind.SERIAL, code=serial_code(which), item=item_id(which % ITEMS))

    def moved(self) -> tuple[int, Move]:
        """One scan: a serial to any bin, or a piece of bulk to another record of its item. The record's number, the move."""
        number = self._chance.randrange(len(self.stands))
        other = number + 2 * ITEMS if number + 2 * ITEMS < len(self.stands) else number % (2 * ITEMS)
        if number % 2 and other != number:
            source, target = self.stands[number], self.stands[other]
            self.quantities[number] -= 1
            self.quantities[other] += 1
        else:
            number -= number % 2
            source, target = self.stands[number], Standing(self._chance.choice(self._bins))
            while target == source:
                target = Standing(self._chance.choice(self._bins))
            self.stands[number] = target
        return number, Move(handle=self.handle(number), quantity=1, source=source, target=target, scanned=True)


def fill(books: Books, units: int, scans: int, now: int) -> bool:
    """Write it into the demo's site, if that holds nothing but the demo. Whether it did."""
    with books.book(SITE_ID).reading() as conn:
        if conn.execute(select(operation.c.position).where(operation.c.device == "bench-1").limit(1)).first():
            return False
    with books.book(SITE_ID).writing() as conn:
        write(conn, SITE_ID, [place(code) for code in bin_codes()], code_id(User, "OPER"), units, scans, now)
    return True


def write(conn: Connection, site: int, bins: Sequence[int], actor: int, units: int, scans: int, now: int) -> None:
    """Let so many unit records come into a site's book on PostgreSQL, and so many scans move them, the last one `now`."""
    chance = random.Random(7)
    stock = Stock(bins, units, chance)
    _copy(conn, CATALOGUE[Item], _items(conn))
    bulk = range(min(ITEMS, units // 2))
    _copy(conn, handle, [(bulk_handle(n), "quantity", f"BENCH-{n:05}", item_id(n), "", "", "", 0, 0, 0, "", 1) for n in bulk])
    serials = range(-(-units // 2))
    _copy(conn, handle, (
        (serial_handle(n), "serial", serial_code(n), item_id(n % ITEMS), "", "", "", 0, 0, 0, "", 1) for n in serials
    ))
    _copy(conn, name, (
        (serial_code(n), "serial", serial_handle(n), item_id(n % ITEMS), 0, serial_code(n).casefold()) for n in serials
    ))
    _Journal(conn, site, actor, now - 3 * SECOND * (scans + units // LINES + 1)).enter(_acts(stock, units, scans, chance))
    _copy(conn, unit, _units(site, stock))


def _acts(stock: Stock, units: int, scans: int, chance: random.Random) -> Iterator[_Act]:
    for first in range(0, units, LINES):
        numbers = range(first, min(first + LINES, units))
        yield _Act("receive", "bench-1", stock.received(numbers), numbers)
    for _ in range(scans):
        number, move = stock.moved()
        yield _Act("move", f"bench-{chance.randint(1, DEVICES)}", (move,), (number,))


def _items(conn: Connection) -> list[tuple[Any, ...]]:
    table = CATALOGUE[Item]
    pattern = dict(conn.execute(select(table).where(table.c.number == "ABC123")).mappings().one())
    return [
        tuple((pattern | {
            "id": item_id(n), "number": f"BENCH-{n:05}", "description": f"Part {n}", "tracking": "quantity", "tracks_serials": 1,
        })[name] for name in _given(table))
        for n in range(ITEMS)
    ]


def _units(site: int, stock: Stock) -> Iterator[tuple[Any, ...]]:
    """The records, and what the vendor owes for them."""
    owed: dict[int, int] = {}
    for number, (standing, quantity) in enumerate(zip(stock.stands, stock.quantities, strict=True)):
        which = stock.handle(number)
        owed[which] = owed.get(which, 0) - quantity
        yield (site, which, *standing, quantity)
    for which, quantity in owed.items():
        yield (site, which, *VENDOR, quantity)


class _Journal:
    """Enters acts as a server's book has them."""

    def __init__(self, conn: Connection, site: int, actor: int, began: int) -> None:
        self._conn, self._site, self._actor, self._at = conn, site, actor, began
        self._clock = clock_of(conn, site)
        self._position, self._seal = self._clock.position, self._clock.seal
        self._ends: dict[str, tuple[int, str, int]] = {}

    def enter(self, acts: Iterator[_Act]) -> None:
        """All of them, each three seconds after the one before."""
        while part := list(islice(acts, TOGETHER)):
            lines: list[tuple[Any, ...]] = []
            claims: list[tuple[Any, ...]] = []
            _copy(self._conn, operation, [self._row(act, lines, claims) for act in part])
            _copy(self._conn, movement, lines)
            _copy(self._conn, claim, claims)
        _copy(self._conn, chain, [(device, 1, *end, 0) for device, end in self._ends.items()])
        self._conn.execute(update(clock).where(clock.c.site == self._site).values(
            position=self._position, newest=self._at, seal=self._seal
        ))

    def _row(self, act: _Act, lines: list[tuple[Any, ...]], claims: list[tuple[Any, ...]]) -> tuple[Any, ...]:
        self._at += 3 * SECOND
        self._position += 1
        sequence, before, _ = self._ends.get(act.device, (0, START, 0))
        row: dict[str, Any] = {
            "site": self._site, "position": self._position, "id": new_operation_id(), "device": act.device, "epoch": 1,
            "sequence": sequence + 1, "kind": act.kind, "actor": self._actor, "made_at": self._at, "at": self._at, "document": "",
            "reason": 0, "note": "", "entries": encode_entries(act.entries), "previous": before, "home": self._site,
            "claimed": self._at, "received": self._at + SECOND, "seen": self._position - 1, "form": FORM, "company": 0,
            "outcome": "",
        }
        row["hash"] = link(row)
        row["seal"] = self._seal = seal(self._seal, row)
        self._ends[act.device] = sequence + 1, row["hash"], self._at
        moves = [entry for entry in act.entries if isinstance(entry, Move)]
        for line, (number, move) in enumerate(zip(act.numbers, moves, strict=True), 1):
            ends = (*move.source, *move.target)
            lines.append((
                self._site, self._position, line, move.handle, item_id(number // 2 % ITEMS), move.quantity, *ends, self._at, 0, 0
            ))
            if number % 2 == 0:
                claims.append((
                    self._site, move.handle, self._at, self._position, line, act.device, self._position - 1, 0,
                    int(move.scanned), 1, *ends,
                ))
        return tuple(row[name] for name in _given(operation))


def _given(table: Table) -> list[str]:
    """The columns that rows are given with: those that came later fill themselves."""
    return [column.name for column in table.columns if column.server_default is None]


def _copy(conn: Connection, table: Table, rows: Any) -> None:
    columns = ", ".join(f'"{name}"' for name in _given(table))
    raw: Any = conn.connection.dbapi_connection
    with raw.cursor().copy(f'COPY "{table.name}" ({columns}) FROM STDIN') as target:
        for row in rows:
            target.write_row(row)
