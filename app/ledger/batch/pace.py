"""Which operations of a batch are done in memory: runs of movements. What only the database knows goes to it at once."""

from collections.abc import Callable, Sequence
from typing import TypeVar, cast

import msgspec
from sqlalchemy import Connection

from app.domain.feed import Fed, Sent
from app.domain.stock import Standing
from app.ledger.batch.memory import Memory, Outside, Question
from app.ledger.batch.writing import flush, write_behind
from app.ledger.costs.crossing import OUTSIDE

AHEAD_MAX = 1_000
AHEAD_MIN = 8
"""Operations whose questions are read ahead in sets; the least after one that memory could not answer."""
FEW = {"sqlite": 4}
"""Movements in a row that a database inside the process does one by one sooner than it reads for them in sets."""
PATIENCE, PATIENCE_MAX = {"sqlite": 4}, 64
"""Operations that a database inside the process does after one that memory could not answer; twice as many where they come close
together. One over a wire takes longer for a single operation than for reading a run of them in sets."""
_MOVE = "move"


class Named(msgspec.Struct):
    """What an entry may name, whatever it is."""

    type: str = ""
    handle: int = 0
    source: Standing = Standing(0)
    target: Standing = Standing(0)


T = TypeVar("T")
_names = msgspec.json.Decoder(list[Named])
Foresee = Callable[[Memory, Sequence[Sent] | Sequence[Fed], Sequence[Named]], list[Question]]


class Pace:
    """Goes through `operations` once, in their order. `foresee` tells what some of them are going to ask."""

    def __init__(self, memory: Memory, operations: Sequence[Sent] | Sequence[Fed], foresee: Foresee) -> None:
        self._memory, self._operations, self._foresee = memory, operations, foresee
        self._few = FEW.get(memory.conn.dialect.name, 1)
        self._patience_least = PATIENCE.get(memory.conn.dialect.name, 0)
        self._ahead, self._until, self._inside = AHEAD_MAX, 0, False
        self._patience, self._not_before, self._since = self._patience_least, 0, 0

    def do(self, number: int, one: Callable[[Connection], T]) -> T:
        """Do the operation of this number, on the memory or on the database itself."""
        memory = self._memory
        if not self._takes(number):
            return one(memory.conn)
        memory.begin()
        write_behind(memory)
        try:
            return one(cast(Connection, memory))
        except Outside:
            memory.back_to()
            self._leave()
            early = number - self._since < self._patience
            self._patience = min(PATIENCE_MAX, self._patience * 2) if early else self._patience_least
            self._not_before = self._since = number + 1 + self._patience
            self._ahead, self._until = AHEAD_MIN, 0
            return one(memory.conn)

    def _takes(self, number: int) -> bool:
        """Whether the operation is one for the memory, which knows then what it is going to ask."""
        if number < self._until:
            return True
        run, named = 0, list[Named]()
        if number >= self._not_before:
            for sent in self._operations[number:number + self._ahead]:
                entries = entries_of(sent)
                if not _are_moves(entries):
                    break
                named += entries
                run += 1
        if run < self._few or not run:
            self._leave()
            return False
        self._until = number + run
        self._inside = True
        self._memory.ask(self._foresee(self._memory, self._operations[number:self._until], named))
        self._ahead = min(AHEAD_MAX, self._ahead * 4)
        return True

    def _leave(self) -> None:
        """The database goes on: it gets what memory has changed, which knows nothing from then on."""
        if self._inside:
            flush(self._memory)
            self._memory.forget()
            self._inside = False


def entries_of(sent: Sent | Fed) -> list[Named]:
    """What the entries of an operation name; none where they cannot be read."""
    try:
        return _names.decode(sent.entries)
    except msgspec.ValidationError:
        return []


def _are_moves(entries: Sequence[Named]) -> bool:
    """Whether an operation with these entries moves things and does nothing else: all that memory can do."""
    return bool(entries) and all(entry.type == _MOVE for entry in entries)


def crosses(entry: Named) -> bool:
    """Whether something comes into the costed stock or leaves it, as far as it was said."""
    return (entry.source.place in OUTSIDE) != (entry.target.place in OUTSIDE)
