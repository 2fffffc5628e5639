"""The ledger's rules told once more, slowly: one flat list of facts, and every figure a plain sum over it.

Nothing here comes from the ledger's code. A place under a unit-record key has a signed balance: what came less what went.
Where it is positive that much stands there, where it is negative that much is owed to it from *unexplained*. Undoing an act
strikes its facts from the list; an approved count adds a fact of its own that makes the sum right at its moment.
"""

from copy import deepcopy
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from app.domain.catalogue import CatalogueRecord, ContainerType, Item, OrderLine, Place, Status, User
from app.domain.discrepancy import DiscrepancyClass as Kind
from app.domain.identity import handle_id
from app.domain.operation import Entry, Move, NewHandle, Operation, Put, Resolve, Retire, TakeNumber, Undo
from app.domain.permission import Permission, permissions_of
from app.domain.place import VIRTUAL_BY_PLACE, PlaceKind, Virtual
from app.domain.stock import HandleKind, Standing, Tracking

P = Permission
MINUTE = 60_000_000
SYSTEM = 0
UNEXPLAINED = Virtual.UNEXPLAINED.place
ADJUSTMENT = Standing(Virtual.COUNT_ADJUSTMENT.place)
ORIGINS = {Virtual.VENDOR.place, Virtual.CONVERTED.place, Virtual.COUNT_ADJUSTMENT.place, Virtual.IN_TRANSIT.place}
LEAVING = {Virtual.INSTALLED, Virtual.CUSTOMER, Virtual.CONSUMED, Virtual.SCRAP, Virtual.LOST, Virtual.SPILLAGE,
           Virtual.IN_TRANSIT}
DERIVED = {"installed", "sold", "lost", "transferred"}


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


class Model:
    """Posts operations by the rules alone; `books` is what it then believes."""

    def __init__(self) -> None:
        self.books = Books()
        self.lenient = False
        """How to answer where the rules leave it open, see `_strike_bulk`."""

    # --- posting -----------------------------------------------------------------------------------------------------

    def post(self, op: Operation) -> No | None:
        """None where the operation stands in the books afterwards, else why it cannot."""
        known = self.books.acts.get(op.id)
        if known is not None:
            return None if known == op else No("the same id with other content")
        before = self.books.copy()
        try:
            self._post(op)
        except No as no:
            self.books = before
            return no
        return None

    def _post(self, op: Operation) -> None:
        b = self.books
        if not op.entries:
            raise No("nothing to post")
        if op.actor != SYSTEM:
            held = self._held(op.actor)
            for entry in op.entries:
                for enough in self._needs(entry):
                    if not held & enough:
                        raise No(f"needs {enough}")
        at = max(op.made_at, b.at + 1)
        skew = at - op.made_at
        if skew > 5 * MINUTE >= b.skew:
            self._misfit(op, Kind.CLOCK_SKEW, quantity=skew // 1_000_000)
        b.at, b.skew = at, skew
        b.acts[op.id] = op
        b.times[op.id] = at
        for entry in op.entries:
            self.apply(op, entry)

    def apply(self, op: Operation, entry: Entry) -> None:
        match entry:
            case Move():
                self._move(op, entry)
            case NewHandle():
                self._new_handle(op, entry)
            case Retire():
                self._retire(op, entry.handle)
            case Put():
                self._put(entry.record)
            case Resolve():
                self._resolve(op, entry.discrepancy)
            case Undo():
                self._undo(op, entry.operation)
            case TakeNumber():
                pass
            case _:
                raise AssertionError(f"the model has no rule for {entry}")

    def _misfit(self, op: Operation, kind: Kind, handle: int = 0, place: int = 0, quantity: int = 0) -> None:
        self.books.misfits.append(Misfit(op.id, kind, handle, place, quantity))

    # --- rights ------------------------------------------------------------------------------------------------------

    def _held(self, actor: int) -> frozenset[P]:
        user = self.books.records.get((User, actor))
        if not isinstance(user, User) or user.retired:
            raise No("nobody known")
        return permissions_of(user.role)

    def _must(self, op: Operation, *enough: P) -> None:
        if op.actor != SYSTEM and not self._held(op.actor) & set(enough):
            raise No(f"needs {enough}")

    def _needs(self, entry: Entry) -> list[set[P]]:
        match entry:
            case Move():
                return self._move_needs(entry)
            case NewHandle(kind=HandleKind.CONTAINER) | Retire():
                return [{P.INV_CONTAINER}]
            case NewHandle():
                return [{P.INV_RECEIVE, P.INV_MANAGE_SERIALS}]
            case Put(record=User()):
                return [{P.ADM_USERS}]
            case Put():
                return [{P.INV_CATALOGUE}]
            case Resolve():
                return [{P.INV_RESOLVE}]
            case _:
                return []

    def _move_needs(self, move: Move) -> list[set[P]]:
        ends = {VIRTUAL_BY_PLACE.get(move.source.place), VIRTUAL_BY_PLACE.get(move.target.place)}
        needs = []
        if Virtual.VENDOR in ends:
            needs.append({P.INV_RECEIVE})
        if Virtual.CONVERTED in ends:
            needs.append({P.INV_MANAGE_SERIALS})
        if Virtual.COUNT_ADJUSTMENT in ends:
            needs.append({P.INV_ADJUST})
        if ends & LEAVING:
            needs.append({P.INV_ISSUE})
        if ends == {None}:
            a, b = move.source, move.target
            if a.place != b.place or a.project != b.project or a == b:
                needs.append({P.INV_MOVE})
            if a.custody != b.custody:
                needs.append({P.INV_ISSUE, P.INV_ADJUST})
            if a.status != b.status:
                needs.append({self._to_set(a.status, b.status)})
        return needs

    @staticmethod
    def _to_set(before: str, after: str) -> P:
        if before == "isolated":
            return P.INV_RELEASE
        return P.INV_ISOLATE if after in ("isolated", "defective") else P.INV_MOVE

    # --- sums --------------------------------------------------------------------------------------------------------

    def standing_facts(self, handle: int) -> list[Fact]:
        """Facts of the handle that hold, in order of evidence."""
        b = self.books
        held = [(f.at, i, f) for i, f in enumerate(b.facts) if f.handle == handle and i not in b.struck]
        return [f for _, _, f in sorted(held)]

    def balance(self, handle: int, *, until: int | None = None, before: int | None = None) -> dict[Standing, int]:
        """Signed balance of each standing over the facts up to a moment, or up to but not with the fact of an index."""
        b, sums = self.books, dict[Standing, int]()
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
        return self.books.handles[handle].kind.single

    def units(self) -> dict[tuple[int, Standing], int]:
        """Unit records as they must be."""
        found: dict[tuple[int, Standing], int] = {}
        for handle in self.books.handles:
            for s, q in self.balance(handle).items():
                if q < 0 and s.place not in VIRTUAL_BY_PLACE:
                    s = s._replace(place=UNEXPLAINED)
                found[handle, s] = found.get((handle, s), 0) + q
        return {k: q for k, q in found.items() if q}

    def debts(self) -> dict[tuple[int, Standing], int]:
        """What is owed to each key."""
        return {
            (h, s): -q for h in self.books.handles if not self.single(h)
            for s, q in self.balance(h).items() if q < 0 and s.place not in VIRTUAL_BY_PLACE
        }

    def contents(self, place: int) -> list[tuple[int, Standing, int]]:
        """What stands directly in a place."""
        return [
            (h, s, q) for h in self.books.handles for s, q in self.balance(h).items() if s.place == place and q > 0
        ]

    def retired(self, container: int) -> bool:
        """Whether a container is out of use."""
        return [did for _, which, did in self.books.use if which == container][-1] in ("retire", "shut")

    def busy(self, container: int) -> bool:
        """Whether anything but retired containers stands in it."""
        return any(
            self.books.handles[h].kind is not HandleKind.CONTAINER or not self.retired(h)
            for h, _, _ in self.contents(container)
        )

    def path(self, place: int) -> list[int] | None:
        """The things the place stands in, from itself up to a real bin; None where it stands in none."""
        above = [place]
        while above[-1] in self.books.handles:
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
            for i, f in enumerate(self.books.facts) if f.order_line == line and i not in self.books.struck
        )

    # --- moves -------------------------------------------------------------------------------------------------------

    def _move(self, op: Operation, m: Move) -> None:
        b = self.books
        known = b.handles.get(m.handle)
        if known is None:
            raise No("unknown handle")
        item = b.records.get((Item, known.item))
        if isinstance(item, Item) and item.tracking is Tracking.NON_INVENTORY:
            raise No("not stocked")
        if m.quantity < 1 or (known.kind.single and m.quantity != 1):
            raise No("quantity")
        if UNEXPLAINED in (m.source.place, m.target.place):
            raise No("only the ledger itself explains")
        self._place(m.target.place)
        if m.target.place not in VIRTUAL_BY_PLACE:
            statuses = {r.code for r in b.records.values() if isinstance(r, Status)} | {"available"}
            if m.target.status in DERIVED or m.target.status not in statuses:
                raise No("status")
        wanted = booked(m.target)
        if known.kind.single:
            self._move_single(op, m, known, wanted)
        else:
            self._place(m.source.place)
            start = booked(m.source)
            if start != wanted:
                self._into(op, m.handle, start, wanted, m.quantity)
                held = self.balance(m.handle).get(start, 0)
                if start.place not in VIRTUAL_BY_PLACE and held < m.quantity:
                    self._misfit(op, Kind.SHORTAGE, m.handle, start.place, m.quantity - max(held, 0))
                self._fact(op, m.handle, m.quantity, start, wanted, m.order_line)
            self._check_line(op, m.order_line, m.handle, start.place)

    def _place(self, place: int) -> None:
        b = self.books
        if place in VIRTUAL_BY_PLACE:
            return
        node = b.records.get((Place, place))
        if isinstance(node, Place):
            if node.kind in (PlaceKind.SITE, PlaceKind.AREA):
                raise No("holds no stock")
        elif place not in b.handles or not self.single(place):
            raise No("unknown place")

    def _fact(
        self, op: Operation, handle: int, quantity: int, start: Standing, wanted: Standing, order_line: int = 0, at: int = 0
    ) -> None:
        owed = 0 if wanted.place in VIRTUAL_BY_PLACE else max(0, -self.balance(handle).get(wanted, 0))
        when = at or self.books.times[op.id]
        self.books.facts.append(Fact(op.id, when, handle, quantity, start, wanted, order_line, min(owed, quantity)))

    def _move_single(self, op: Operation, m: Move, known: NewHandle, wanted: Standing) -> None:
        stands, line = self.stands(m.handle), m.order_line
        if m.target.place in self.books.handles:
            self._check_circle(m.handle, known, m.target.place)
        if stands is None:
            start = booked(m.source)
            self._place(m.source.place)
            if start.place not in ORIGINS:
                self._misfit(op, Kind.SHORTAGE, m.handle, start.place, 1)
                start = start._replace(place=UNEXPLAINED)
        else:
            start = stands
            if not {start.place, wanted.place} & VIRTUAL_BY_PLACE.keys():
                # What the person did not ask to change stays as it really is.
                wanted = Standing(wanted.place, *(
                    real if claimed == asked else asked
                    for real, claimed, asked in zip(stands[1:], m.source[1:], m.target[1:], strict=True)
                ))
                self._may_change(op, start, wanted)
            if m.source.place != stands.place:
                if m.source.place == Virtual.VENDOR.place:
                    if stands.place not in VIRTUAL_BY_PLACE:
                        self._misfit(op, Kind.REPEATED_RECEIPT, m.handle, stands.place, 1)
                        line = 0
                elif m.scanned:
                    self._misfit(op, Kind.SERIAL_ELSEWHERE, m.handle, stands.place, 1)
        if start != wanted:
            wanted = self._into(op, m.handle, start, wanted, 1)
        if known.kind is HandleKind.CONTAINER:
            if m.target.place in VIRTUAL_BY_PLACE and self.busy(m.handle):
                raise No("not empty")
            changes = {n: v for n, v in wanted._asdict().items() if n != "place" and v != getattr(start, n)}
            if changes:
                real = not {start.place, wanted.place} & VIRTUAL_BY_PLACE.keys()
                self._carry(op, m.handle, changes, real)
        if start != wanted:
            self._fact(op, m.handle, 1, start, wanted, line)
        if self.stands(m.handle) is None and self.contents(m.handle):
            raise No("not empty")
        if m.order_line:
            if (OrderLine, m.order_line) not in self.books.records:
                raise No("unknown order line")
            self._check_line(op, line, m.handle, start.place)

    def _may_change(self, op: Operation, start: Standing, wanted: Standing) -> None:
        """Releasing is a right of its own, whatever the unit was claimed to be."""
        if start.status == "isolated" != wanted.status:
            self._must(op, P.INV_RELEASE)

    def _check_line(self, op: Operation, line: int, handle: int, source: int) -> None:
        if not line:
            return
        ordered = self.books.records.get((OrderLine, line))
        if not isinstance(ordered, OrderLine):
            raise No("unknown order line")
        beyond = self.received(line) - ordered.ordered
        if beyond > 0 and source == Virtual.VENDOR.place:
            self._misfit(op, Kind.OVER_RECEIPT, handle, 0, beyond)

    def _check_circle(self, handle: int, known: NewHandle, holder: int) -> None:
        outer = self.books.handles[holder]
        if known.kind is HandleKind.CONTAINER and outer.kind is HandleKind.SERIAL:
            raise No("a container in a device")
        inside = holder
        while inside in self.books.handles:
            if inside == handle:
                raise No("into itself")
            stands = self.stands(inside)
            inside = stands.place if stands else 0

    # --- containers --------------------------------------------------------------------------------------------------

    def rank(self, handle: int) -> int:
        kind = self.books.records[ContainerType, self.books.handles[handle].container_type]
        assert isinstance(kind, ContainerType)
        return kind.rank

    def _into(self, op: Operation, handle: int, start: Standing, wanted: Standing, quantity: int) -> Standing:
        """Where a thing put into a container or device comes to stand."""
        holder = wanted.place
        if holder not in self.books.handles:
            return wanted
        way = self.path(holder)
        outer = self.books.handles[holder]
        if outer.kind is HandleKind.SERIAL:
            if self.stands(holder) is None:
                raise No("the device stands nowhere")
            return wanted
        if way is None:
            raise No("the container stands nowhere")
        for one in way[:-1]:  # a container that holds something is in use, and so is what that one stands in
            if self.books.handles[one].kind is HandleKind.CONTAINER and self.retired(one):
                self._misfit(op, Kind.REOPENED_CONTAINER, one, way[way.index(one) + 1])
                self.books.use.append((op.id, one, "open"))
        if self.books.handles[handle].kind is HandleKind.CONTAINER and self.rank(handle) >= self.rank(holder):
            self._misfit(op, Kind.NESTED_AGAINST_RANK, handle, holder)
            beside = next(p for p in way[1:] if p not in self.books.handles or self.rank(p) > self.rank(handle))
            return wanted._replace(place=beside)
        if not self._fits(handle, start, wanted, quantity, outer.container_type):
            self._misfit(op, Kind.MIXED_CONTENT, handle, holder)
        return wanted

    def _fits(self, handle: int, start: Standing, wanted: Standing, quantity: int, type_: int) -> bool:
        """Whether what comes in is like all that will be beside it, as far as the type asks."""
        rules = self.books.records[ContainerType, type_]
        assert isinstance(rules, ContainerType)
        item = self.books.handles[handle].item
        for other, s, q in self.contents(wanted.place):
            if (other, s) == (handle, start) and q <= quantity:
                continue
            if rules.single_item and (self.books.handles[other].item, *s[1:]) != (item, *wanted[1:]):
                return False
            if not rules.mix_custody and s.custody != wanted.custody:
                return False
            if not rules.mix_projects and s.project != wanted.project:
                return False
        return True

    def _carry(self, op: Operation, box: int, changes: dict[str, int | str], real: bool) -> None:
        """Attributes of a container that change are those of all its contents too (I6)."""
        for handle, s, q in self.contents(box):
            wanted = s._replace(**changes)
            if real:
                self._may_change(op, s, wanted)
            if s != wanted:
                self._fact(op, handle, q, s, wanted)
            if self.books.handles[handle].kind is HandleKind.CONTAINER:
                self._carry(op, handle, changes, real)

    def _retire(self, op: Operation, which: int) -> None:
        known = self.books.handles.get(which)
        if known is None or known.kind is not HandleKind.CONTAINER or self.retired(which) or self.busy(which):
            raise No("retire")
        self.books.use.append((op.id, which, "retire"))

    # --- handles and records -----------------------------------------------------------------------------------------

    def _new_handle(self, op: Operation, new: NewHandle) -> None:
        b = self.books
        if not 1 <= len(new.code) <= 80:
            raise No("code")
        which = handle_id(new.kind, new.item, new.code)
        known = b.handles.get(which)
        if known is None:
            self._check_kind(new)
        tagged = bool(new.tag) and (known is None or not known.tag)
        units = [(h, n) for h, n in b.handles.items() if h != which and n.kind is not HandleKind.CONTAINER]
        clash = tagged and any(n.tag == new.tag or (n.kind is HandleKind.SERIAL and n.code == new.tag) for _, n in units)
        if clash:
            self._misfit(op, Kind.CODE_CLASH, which)
        if known is None and new.kind is HandleKind.SERIAL and any(n.tag == new.code for _, n in units):
            self._misfit(op, Kind.CODE_CLASH, which)
        if new.kind is HandleKind.CONTAINER and (known is None or (self.retired(which) and self.stands(which) is None)):
            b.use.append((op.id, which, "new"))
        if known is None:
            b.handles[which] = new
        elif tagged:
            b.handles[which] = NewHandle(
                kind=known.kind, code=known.code, item=known.item, tag=new.tag, container_type=known.container_type
            )

    def _check_kind(self, new: NewHandle) -> None:
        if new.kind is HandleKind.CONTAINER:
            if (ContainerType, new.container_type) not in self.books.records:
                raise No("type")
            return
        item = self.books.records.get((Item, new.item))
        if not isinstance(item, Item):
            raise No("item")
        if new.kind.value != item.tracking.value and not (new.kind is HandleKind.SERIAL and item.tracks_serials):
            raise No("tracking")

    def _put(self, record: CatalogueRecord) -> None:
        b = self.books
        before = b.records.get((type(record), record.id))
        match record, before:
            case Item(), Item():
                fixed = (before.uom, before.decimals, before.tracking) != (record.uom, record.decimals, record.tracking)
                if fixed and any(b.handles[f.handle].item == record.id for f in b.facts):
                    raise No("moved before")
            case ContainerType(), ContainerType() if before.rank != record.rank:
                if any(n.container_type == record.id for n in b.handles.values()):
                    raise No("rank in use")
            case Place(), Place() if record.retired and self.contents(record.id):
                raise No("holds stock")
            case _:
                pass
        b.records[type(record), record.id] = record

    def _resolve(self, op: Operation, index: int) -> None:
        """A discrepancy, here known by its place in the list, is closed by hand: a debt only by a count."""
        if not 0 <= index < len(self.books.misfits):
            raise No("unknown discrepancy")
        misfit = self.books.misfits[index]
        if not misfit.open or (misfit.kind is Kind.SHORTAGE and not self.single(misfit.handle)):
            raise No("closed, or owed")
        self.books.misfits[index] = misfit._replace(open=False)

    # --- undo --------------------------------------------------------------------------------------------------------

    def _undo(self, op: Operation, which: str) -> None:
        b = self.books
        done = b.acts.get(which)
        if done is None or which == op.id or which in b.undone:
            raise No("unknown, or undone")
        if done.actor != op.actor:
            self._must(op, P.INV_UNDO_ANY)
        for entry in reversed(done.entries):
            if isinstance(entry, Undo | Put | Resolve):
                raise No("cannot")
        b.undone[which] = op.id
        for i in reversed([i for i, f in enumerate(b.facts) if f.act == which and i not in b.struck]):
            if self.single(b.facts[i].handle):
                self._strike_single(op, i)
            else:
                self._strike_bulk(op, i)
        for entry in reversed(done.entries):
            self._undo_entry(op, entry, done)
        for i, misfit in enumerate(b.misfits):
            if misfit.act == which:
                b.misfits[i] = misfit._replace(open=False)
        for index, (act, one, did) in enumerate(list(b.use)):
            if act == which:
                self._undo_use(op, index, one, did)

    def _undo_entry(self, op: Operation, entry: Entry, done: Operation) -> None:
        """What an entry did beside moving stock."""

    def _undo_use(self, op: Operation, index: int, one: int, did: str) -> None:
        """What an act did to the use of a container goes with it, unless later acts rest on it."""
        b, stands = self.books, self.stands(one)
        retired_later = any(c == one and d == "retire" and a not in b.undone for a, c, d in b.use[index + 1:])
        if did == "retire" and not retired_later:
            b.use.append((op.id, one, "open"))
            if stands is not None:
                self._back_into(op, one, stands.place, must=False)
        elif (did == "new" and stands is None) or (did == "open" and not self.busy(one)):
            b.use.append((op.id, one, "shut"))

    def _later(self, index: int) -> tuple[str, ...]:
        """Acts after the fact's own that moved the handle and still hold."""
        b, fact = self.books, self.books.facts[index]
        order = list(b.acts)
        later = {
            f.act for i, f in enumerate(b.facts)
            if f.handle == fact.handle and i not in b.struck and order.index(f.act) > order.index(fact.act)
        }
        return tuple(act for act in order if act in later)

    def _strike_single(self, op: Operation, index: int) -> None:
        b, fact = self.books, self.books.facts[index]
        later = self._later(index)
        if later or self.standing_facts(fact.handle)[-1] is not fact:
            raise No("moved on", later)
        if any(b.fences.get((fact.handle, s.place), 0) > fact.at for s in (fact.source, fact.target)):
            raise No("counted since")
        box = b.handles[fact.handle].kind is HandleKind.CONTAINER
        if box and fact.source.place in VIRTUAL_BY_PLACE and self.busy(fact.handle):
            raise No("holds stock by now")
        self._back_into(op, fact.handle, fact.source.place)
        b.struck.add(index)
        if self.stands(fact.handle) is None and self.contents(fact.handle):
            raise No("would leave its contents nowhere")

    def _strike_bulk(self, op: Operation, index: int) -> None:
        b, fact = self.books, self.books.facts[index]
        open_ends = [b.fences.get((fact.handle, s.place), 0) <= fact.at for s in (fact.source, fact.target)]
        source, target = fact.source, fact.target
        if open_ends[1] and target.place not in VIRTUAL_BY_PLACE:
            # What it had paid back is owed again; the rest must still be there. Where acts before it were undone meanwhile,
            # what it would have paid without them and what it did pay differ: then the rules do not say which counts.
            owed_before = min(fact.quantity, max(0, -self.balance(fact.handle, before=index).get(target, 0)))
            again = (max if self.lenient else min)(owed_before, fact.paid)
            if max(0, self.balance(fact.handle).get(target, 0)) + again < fact.quantity:
                raise No("moved on", self._later(index))
        held_before = self.balance(fact.handle).get(source, 0)
        b.struck.add(index)
        if open_ends[0] and self.balance(fact.handle).get(source, 0) > max(0, held_before):
            self._back_into(op, fact.handle, source.place)
        # A counted end keeps what was counted: the difference is the count's.
        if not open_ends[0]:
            self._fact(op, fact.handle, fact.quantity, source, ADJUSTMENT, at=b.fences[fact.handle, source.place])
        if not open_ends[1]:
            self._fact(op, fact.handle, fact.quantity, ADJUSTMENT, target, at=b.fences[fact.handle, target.place])

    def _back_into(self, op: Operation, handle: int, place: int, *, must: bool = True) -> None:
        """What goes back into a thing needs it to stand somewhere, outside itself, and in use."""
        if place not in self.books.handles:
            return
        way = self.path(place)
        if way is None:
            if must and (self.books.handles[place].kind is HandleKind.CONTAINER or self.stands(place) is None):
                raise No("what it was in has gone")
            return
        if handle in way:
            raise No("into itself")
        for one in way[:-1]:
            if self.books.handles[one].kind is HandleKind.CONTAINER and self.retired(one):
                self.books.use.append((op.id, one, "open"))


def booked(standing: Standing) -> Standing:
    """Virtual places keep no custody and project, and their status follows from the place."""
    virtual = VIRTUAL_BY_PLACE.get(standing.place)
    return standing if virtual is None else Standing(virtual.place, 0, 0, virtual.status)
