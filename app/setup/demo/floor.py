"""What stands where while the demo's past is made up, so that nobody in it takes what is not there."""

import random
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from app.domain import catalogue as c
from app.domain.identity import handle_id
from app.domain.operation import Move, NewHandle
from app.domain.place import Virtual
from app.domain.stock import HandleKind, Standing

VENDOR = Standing(Virtual.VENDOR.place)


class Unit(NamedTuple):
    """So much of a handle in one standing: a unit record."""

    handle: int
    standing: Standing


class Floor:
    """Unit records by key, in the order in which they came to be: the same seed makes the same past."""

    def __init__(self, chance: random.Random) -> None:
        self._chance = chance
        self._units: dict[Unit, int] = {}
        self._keys: list[Unit] = []
        """Those of `_units`, and some that are empty by now: to choose one costs the same however many there are."""
        self.item_of: dict[int, c.Item] = {}
        self.code_of: dict[int, str] = {}
        self._tags = 0

    def bring(
        self, item: c.Item, code: str, quantity: int, where: Standing, expires: str = "", **more: object
    ) -> tuple[NewHandle, Move]:
        """A handle comes in from its vendor; `more` are fields of the movement."""
        kind = HandleKind(item.tracking.value)
        handle = handle_id(kind, item.id, code)
        self.item_of[handle], self.code_of[handle] = item, code
        self._add(Unit(handle, where), quantity)
        new = NewHandle(kind=kind, code=code, item=item.id, expires=expires, tag=self._tag(item))
        return new, Move(handle=handle, quantity=quantity, source=VENDOR, target=where, **more)  # type: ignore[arg-type]

    def _tag(self, item: c.Item) -> str:
        """The next asset tag, for a unit of an asset item."""
        if not item.asset:
            return ""
        self._tags += 1
        return item.tag_pattern.format(self._tags)

    def move(self, unit: Unit, quantity: int, target: Standing) -> Move:
        """So much of a unit record goes elsewhere."""
        assert 0 < quantity <= self._units[unit] and target != unit.standing
        self._units[unit] -= quantity
        if not self._units[unit]:
            del self._units[unit]
        self._add(Unit(unit.handle, target), quantity)
        return Move(handle=unit.handle, quantity=quantity, source=unit.standing, target=target, scanned=True)

    def of(self, unit: Unit) -> int:
        """How much of it there is."""
        return self._units.get(unit, 0)

    def any(self, *, custody: bool = False, tries: int = 400) -> Unit | None:
        """An available unit record of nobody's (or of somebody's custody), by chance; None where none was met."""
        for _ in range(tries):
            unit = self._chance.choice(self._keys)
            if unit in self._units and bool(unit.standing.custody) == custody and (
                custody or unit.standing.status == "available"
            ):
                return unit
        return None

    def standing_in(self, places: Sequence[int]) -> Iterator[tuple[Unit, int]]:
        """The unit records in these places, in a fixed order."""
        wanted = set(places)
        yield from sorted((u, q) for u, q in self._units.items() if u.standing.place in wanted)

    def _add(self, unit: Unit, quantity: int) -> None:
        if unit.standing.place in _GONE:
            return
        if unit not in self._units:
            self._units[unit] = 0
            self._keys.append(unit)
        self._units[unit] += quantity


_GONE = frozenset(virtual.place for virtual in Virtual)
