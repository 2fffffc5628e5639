"""What a server's book is told: operations of several devices as they arrive, whenever they were made."""

import itertools

import msgspec

from app.domain.feed import FORM, SERVER, Fed, Sent
from app.domain.operation import Entry, Heard, Move
from app.domain.stock import Standing
from app.ledger.chain import START, encode_entries, link
from app.ledger.judge import judge
from app.ledger.ledger import Ledger
from app.ledger.verify import verify
from tests.ledger import world
from tests.ledger.soundness import rows, unsound_stock

PLACES = {**world.BINS, **world.SPECIAL, **world.HANDLES}
BEGIN = 1_000
"""Seconds after the beginning of the world at which arrivals may begin."""


class Arrivals:
    """A book of a server, and the devices that report to it. Times are seconds."""

    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger
        self.numbers = itertools.count(1)
        self.ends: dict[str, tuple[int, str]] = {}
        self.last = 0

    def position(self) -> int:
        """The end of the book."""
        return int(self.ask("SELECT position FROM clock")[0][0])

    def arrive(
        self, device: str, role: str | int, *entries: Entry, at: int, seen: int | None = None, received: int = 0, id: str = "",
        jumped: int = 0,
    ) -> Fed:
        """What a person did at `at` arrives at `received`; its device had `seen` all of the book, or so much of it."""
        sequence, previous = self.ends.get(device, (0, START))
        when = world.START + (BEGIN + at) * world.SECOND
        row = {
            "id": id or f"{device}-{next(self.numbers)}", "home": world.SITE, "device": device, "epoch": 1,
            "sequence": sequence + 1, "kind": "move", "actor": world.ACTORS[role] if isinstance(role, str) else role,
            "made_at": when + jumped * world.SECOND, "claimed": when, "seen": self.position() if seen is None else seen,
            "form": FORM, "document": "", "reason": 0, "note": "", "entries": encode_entries(entries), "previous": previous,
        }
        sent = msgspec.convert(row | {"hash": link(row)}, Sent)
        with self.ledger.store.writing() as conn:
            fed = judge(conn, world.SITE, sent, world.START + (BEGIN + max(at, received)) * world.SECOND)
        assert isinstance(fed, Fed), fed
        self.ends[device] = (sequence + 1, sent.hash)
        return fed

    def heard(self, *devices: str, until: int, received: int = 0) -> None:
        """The server has heard from devices that had nothing to say."""
        self.last = max(self.last, until, received)
        told = tuple((one, world.START + (BEGIN + until) * world.SECOND) for one in devices)
        assert self.arrive(SERVER, 0, Heard(devices=told), at=self.last, received=self.last).outcome == ""

    def ask(self, statement: str) -> list[tuple[object, ...]]:
        with self.ledger.store.reading() as connection:
            return [tuple(row) for row in rows(connection, statement)]

    def where(self, code: str) -> Standing | None:
        """Where a unit stands."""
        found = self.ask(
            "SELECT place, custody, project, status FROM unit "
            f"WHERE handle = {world.HANDLES[code]} AND quantity > 0"
        )
        return Standing(*found[0]) if found else None  # type: ignore[arg-type]

    def open(self) -> list[str]:
        """Classes of the discrepancies that are open."""
        return [str(row[0]) for row in self.ask("SELECT kind FROM discrepancy WHERE open = 1 ORDER BY kind, id")]

    def disputed(self, code: str) -> bool:
        return bool(self.ask(f"SELECT disputed FROM handle WHERE id = {world.HANDLES[code]}")[0][0])

    def waiting(self) -> int:
        """How many doubts wait for other devices."""
        return int(self.ask("SELECT doubts FROM clock")[0][0])  # type: ignore[call-overload]

    def sound(self) -> None:
        """The invariants hold, and the book replays."""
        with self.ledger.store.reading() as connection:
            assert unsound_stock(connection) == []
        assert verify(self.ledger.store) == []


def moved(code: str, start: str, target: str, *, scanned: bool = False, order_line: int = 0) -> Move:
    """A single unit, from and to a place by its code, or from the vendor."""
    return Move(
        handle=world.HANDLES[code], quantity=1, source=world.VENDOR if start == "vendor" else Standing(PLACES[start]),
        target=Standing(PLACES[target]), scanned=scanned, order_line=order_line,
    )
