"""A device's working day made up: moves of single units and of bulk in the demo warehouse, chained as it would send them."""

import random

import msgspec

from app.domain import catalogue as c
from app.domain.feed import FORM, Sent
from app.domain.identity import handle_id, new_operation_id
from app.domain.operation import Entry, Move, NewHandle, Operation
from app.domain.place import Virtual
from app.domain.stock import HandleKind, Standing
from app.ledger.chain import START, encode_entries, link
from app.ledger.rights import SYSTEM
from app.server.books import Books
from app.server.judging import post_own
from app.setup.base import code_id
from app.setup.demo.catalogue import PRINTER, ROLL, SITE_ID, bin_codes, place

TOGETHER = 1_000
"""Units that come in with one operation."""
BULK = handle_id(HandleKind.QUANTITY, code_id(c.Item, ROLL), ROLL)
FIRST, *_OTHERS = (place(code) for code in bin_codes())
SECOND = 1_000_000


def unit(number: int) -> int:
    """Identity of a printer of the bench."""
    return handle_id(HandleKind.SERIAL, code_id(c.Item, PRINTER), f"BENCH-{number}")


def stock(books: Books, units: int, now: int) -> None:
    """Let so many single units, and more bulk than will ever be moved, stand in the first bin."""
    vendor = Standing(Virtual.VENDOR.place)
    entries: list[Entry] = [
        NewHandle(kind=HandleKind.QUANTITY, code=ROLL, item=code_id(c.Item, ROLL)),
        Move(handle=BULK, quantity=10**9, source=vendor, target=Standing(FIRST)),
    ]
    for number in range(units):
        entries.append(NewHandle(kind=HandleKind.SERIAL, code=f"BENCH-{number}", item=code_id(c.Item, PRINTER)))
        entries.append(Move(handle=unit(number), quantity=1, source=vendor, target=Standing(FIRST)))
    for first in range(0, len(entries), 2 * TOGETHER):
        given = Operation(
            id=new_operation_id(), kind="receive", entries=tuple(entries[first:first + 2 * TOGETHER]), actor=SYSTEM, made_at=now
        )
        post_own(books, SITE_ID, given, now)


class Shift:
    """What one device does: of its own units and of bulk in turns, `lines` moves in an act, an act each three seconds."""

    def __init__(self, device: str, units: range, began: int, *, lines: int = 1) -> None:
        self.device, self.at = device, began
        self._units, self._lines = units, lines
        self._chance = random.Random(device)
        self._stands = dict.fromkeys(units, FIRST)
        self._sequence, self._hash = 0, START

    def acts(self, many: int, seen: int) -> list[Sent]:
        """The next acts; the device has taken in its feed up to `seen`."""
        return [self._act(seen) for _ in range(many)]

    def _act(self, seen: int) -> Sent:
        self._sequence += 1
        self.at += 3 * SECOND
        row = {
            "id": new_operation_id(), "home": SITE_ID, "device": self.device, "epoch": 1, "sequence": self._sequence,
            "kind": "move", "actor": code_id(c.User, "OPER"), "made_at": self.at, "claimed": self.at, "seen": seen, "form": FORM,
            "document": "", "reason": 0, "note": "", "entries": encode_entries(tuple(self._move() for _ in range(self._lines))),
            "previous": self._hash,
        }
        self._hash = link(row)
        return msgspec.convert(row | {"hash": self._hash}, Sent)

    def _move(self) -> Move:
        if self._chance.random() < 0.5:
            return Move(
                handle=BULK, quantity=self._chance.randint(1, 9), source=Standing(FIRST),
                target=Standing(self._chance.choice(_OTHERS)), scanned=True,
            )
        number = self._chance.choice(self._units)
        source = self._stands[number]
        target = self._chance.choice([one for one in (FIRST, *_OTHERS[:50]) if one != source])
        self._stands[number] = target
        return Move(handle=unit(number), quantity=1, source=Standing(source), target=Standing(target), scanned=True)
