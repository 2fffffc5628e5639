"""What the model believes: facts in a flat list, and every figure a plain sum over them.

Under each unit-record key stands a signed balance: what came less what went. Where it is positive that much stands there,
where it is negative that much is owed to it from *unexplained*.
"""

from copy import deepcopy
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from app.domain.catalogue import CatalogueRecord, ContainerType, Item
from app.domain.discrepancy import DiscrepancyClass as Kind
from app.domain.operation import NewHandle, Operation
from app.domain.place import VIRTUAL_BY_PLACE, Virtual
from app.domain.stock import HandleKind, Standing

UNEXPLAINED = Virtual.UNEXPLAINED.place
ADJUSTMENT = Standing(Virtual.COUNT_ADJUSTMENT.place)


class No(Exception):  # noqa: N818 - the rules say no; what was begun is forgotten
    """The operation is refused; `later` are the acts it would contradict."""

    def __init__(self, why: str, later: tuple[str, ...] = ()) -> None:
        super().__init__(why)
        self.later = later


class Fact(NamedTuple):
    """Of a handle, so much went from one standing to another at a moment of evidence."""

    act: str
    at: int
    handle: int
    quantity: int
    source: Standing
    target: Standing
    order_line: int = 0
    paid: int = 0
    """How much of it paid back at once what was owed to the target."""


class Misfit(NamedTuple):
    """A discrepancy, named by the act that opened it."""

    act: str
    kind: Kind
    handle: int = 0
    place: int = 0
    quantity: int = 0
    open: bool = True


@dataclass
class Books:
    """Everything that an operation may change: a refused one puts back the copy taken before it."""

    facts: list[Fact] = field(default_factory=list)
    struck: set[int] = field(default_factory=set)
    """Indices of facts that did not happen after all."""
    acts: dict[str, Operation] = field(default_factory=dict)
    undone: dict[str, str] = field(default_factory=dict)
    """Undone act -> the act that undid it."""
    times: dict[str, int] = field(default_factory=dict)
    handles: dict[int, NewHandle] = field(default_factory=dict)
    use: list[tuple[str, int, str]] = field(default_factory=list)
    """(act, container, what it did to it): "new" and "open" put a container in use, "retire" and "shut" out of use."""
    misfits: list[Misfit] = field(default_factory=list)
    records: dict[tuple[type, int], CatalogueRecord] = field(default_factory=dict)
    fences: dict[tuple[int, int], int] = field(default_factory=dict)
    """(handle, place) -> moment of the latest approved count."""
    fenced: set[tuple[int, int, int]] = field(default_factory=set)
    """Every (handle, place, moment) at which a count set stock."""
    sessions: dict[int, tuple[frozenset[int], bool]] = field(default_factory=dict)
    """Count session -> the items it is limited to, whether it is closed."""
    bins: dict[tuple[int, int], Any] = field(default_factory=dict)
    """(session, place) -> the bin in its current round, see model_counts."""
    past: list[tuple[tuple[int, int], Any]] = field(default_factory=list)
    """Bins as earlier rounds left them."""
    at: int = 0
    skew: int = 0

    def copy(self) -> "Books":
        values = {name: getattr(self, name) for name in self.__dataclass_fields__}
        copied = {n: v.copy() if isinstance(v, list | set | dict) else v for n, v in values.items()}
        return Books(**copied | {"bins": deepcopy(self.bins)})

    def standing_facts(self, handle: int) -> list[Fact]:
        """Facts of the handle that hold, in order of evidence."""
        b = self
        held = [(f.at, i, f) for i, f in enumerate(b.facts) if f.handle == handle and i not in b.struck]
        return [f for _, _, f in sorted(held)]

    def balance(self, handle: int, *, until: int | None = None, before: int | None = None) -> dict[Standing, int]:
        """Signed balance of each standing over the facts up to a moment, or up to but not with the fact of an index."""
        b, sums = self, dict[Standing, int]()
        limit = (b.facts[before].at, before) if before is not None else None
        for i, f in enumerate(b.facts):
            if f.handle != handle or i in b.struck or (until is not None and f.at > until) or (limit and (f.at, i) >= limit):
                continue
            sums[f.source] = sums.get(f.source, 0) - f.quantity
            sums[f.target] = sums.get(f.target, 0) + f.quantity
        return {s: q for s, q in sums.items() if q}

    def stands(self, handle: int) -> Standing | None:
        """Where a single unit stands, None where it never stood, or went back to where it had come from."""
        return next((s for s, q in self.balance(handle).items() if q > 0), None)

    def single(self, handle: int) -> bool:
        return self.handles[handle].kind.single

    def device(self, handle: int) -> bool:
        item = self.records.get((Item, self.handles[handle].item))
        return isinstance(item, Item) and item.device and self.single(handle)

    def units(self) -> dict[tuple[int, Standing], int]:
        """Unit records as they must be."""
        found: dict[tuple[int, Standing], int] = {}
        for handle in self.handles:
            for s, q in self.balance(handle).items():
                if q < 0 and s.place not in VIRTUAL_BY_PLACE:
                    s = s._replace(place=UNEXPLAINED)
                found[handle, s] = found.get((handle, s), 0) + q
        return {k: q for k, q in found.items() if q}

    def debts(self) -> dict[tuple[int, Standing], int]:
        """What is owed to each key."""
        return {
            (h, s): -q for h in self.handles if not self.single(h)
            for s, q in self.balance(h).items() if q < 0 and s.place not in VIRTUAL_BY_PLACE
        }

    def contents(self, place: int) -> list[tuple[int, Standing, int]]:
        """What stands directly in a place."""
        return [
            (h, s, q) for h in self.handles for s, q in self.balance(h).items() if s.place == place and q > 0
        ]

    def retired(self, container: int) -> bool:
        """Whether a container is out of use."""
        return [did for _, which, did in self.use if which == container][-1] in ("retire", "shut")

    def busy(self, container: int) -> bool:
        """Whether anything but retired containers stands in it."""
        return any(
            self.handles[h].kind is not HandleKind.CONTAINER or not self.retired(h)
            for h, _, _ in self.contents(container)
        )

    def path(self, place: int) -> list[int] | None:
        """The things the place stands in, from itself up to a real bin; None where it stands in none."""
        above = [place]
        while above[-1] in self.handles:
            stands = self.stands(above[-1])
            if stands is None or stands.place in VIRTUAL_BY_PLACE:
                return None
            assert stands.place not in above, "a circle"
            above.append(stands.place)
        return above

    def received(self, line: int) -> int:
        vendor = Virtual.VENDOR.place
        return sum(
            f.quantity * ((f.source.place == vendor) - (f.target.place == vendor))
            for i, f in enumerate(self.facts) if f.order_line == line and i not in self.struck
        )

    def rank(self, handle: int) -> int:
        kind = self.records[ContainerType, self.handles[handle].container_type]
        assert isinstance(kind, ContainerType)
        return kind.rank


def booked(standing: Standing) -> Standing:
    """Virtual places keep no custody and project, and their status follows from the place."""
    virtual = VIRTUAL_BY_PLACE.get(standing.place)
    return standing if virtual is None else Standing(virtual.place, 0, 0, virtual.status)
