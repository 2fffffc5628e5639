"""Counting by the rules of DESIGN.md section 4, on top of the model's facts: lines, closing, tolerance, approval, fences.

An approved line makes the sum of a handle in a place right at the moment of the line, whatever has moved since. How a
difference is shared over the records of the handle there the rules leave to the ledger: the model looks it up (`peek`) and
insists only on the sum.
"""

from collections.abc import Callable
from typing import NamedTuple

from app.domain.catalogue import Item, ItemClass
from app.domain.discrepancy import DiscrepancyClass as Kind
from app.domain.identity import derive
from app.domain.operation import (
    ApproveLine,
    CloseBin,
    CloseCount,
    CountLine,
    Entry,
    Move,
    OpenCount,
    Operation,
    RejectLine,
)
from app.domain.permission import Permission
from app.domain.place import VIRTUAL_BY_PLACE
from app.domain.stock import HandleKind, Standing, Tracking
from tests.ledger.model import DERIVED, Model
from tests.ledger.model_books import ADJUSTMENT, No

Peek = Callable[[int, int], dict[Standing, int]]
NEEDED = {OpenCount: Permission.INV_OPEN_COUNT, CloseCount: Permission.INV_OPEN_COUNT, CountLine: Permission.INV_COUNT,
          CloseBin: Permission.INV_COUNT, ApproveLine: Permission.INV_APPROVE_COUNT, RejectLine: Permission.INV_APPROVE_COUNT}
UNDOABLE = (CountLine, CloseBin)
WAITING = ("review", "combine")


class Said(NamedTuple):
    """What one person said of a handle in a bin."""

    quantity: int
    at: int
    cumulative: bool = False


class Result(NamedTuple):
    """What came of a handle in a closed bin."""

    state: str
    expected: int
    counted: int
    difference: int
    moment: int
    by: int = 0
    act: str = ""


class Bin(NamedTuple):
    """A bin of a session in its current round; never changed, only replaced."""

    begun: int
    visits: dict[int, int]
    """Person -> when they closed it, 0 while they count."""
    said: dict[int, dict[int, Said]]
    """Handle -> person -> figure."""
    results: dict[int, Result]


class CountingModel(Model):
    """The model with counts. `peek` says what the ledger has for a handle in a place: held less owed, by standing."""

    def __init__(self, peek: Peek) -> None:
        super().__init__()
        self.peek = peek

    def needs(self, entry: Entry) -> list[set[Permission]]:
        needed = NEEDED.get(type(entry))
        return [{needed}] if needed else super().needs(entry)

    def apply(self, op: Operation, entry: Entry) -> None:
        b = self.books
        match entry:
            case OpenCount():
                count = derive("count", entry.number)
                if count in b.sessions or not 1 <= len(entry.number) <= 80:
                    raise No("number")
                b.sessions[count] = (frozenset(entry.items), False)
            case CloseCount():
                items, closed = self._session(entry.count)
                if closed:
                    raise No("closed already")
                b.sessions[entry.count] = (items, True)
            case CountLine():
                self._line(op, entry)
            case CloseBin():
                self._close(op, entry)
            case ApproveLine():
                self._approve(op, entry)
            case RejectLine():
                which, result = self._waiting(entry.count, entry.place, entry.handle)
                which.results[entry.handle] = result._replace(state="rejected", by=op.actor, act=op.id)
            case _:
                super().apply(op, entry)

    def _session(self, count: int) -> tuple[frozenset[int], bool]:
        if count not in self.books.sessions:
            raise No("unknown count")
        return self.books.sessions[count]

    # --- counting ----------------------------------------------------------------------------------------------------

    def _line(self, op: Operation, entry: CountLine) -> None:
        self._session(entry.count)
        known = self.books.handles.get(entry.handle)
        if known is None:
            raise No("unknown handle")
        item = self.books.records.get((Item, known.item))
        if isinstance(item, Item) and item.tracking is Tracking.NON_INVENTORY:
            raise No("not stocked")
        if entry.handle == entry.place or entry.quantity < 0 or (known.kind.single and entry.quantity > 1):
            raise No("cannot be counted")
        which = self._enter(op, entry.count, entry.place)
        self._say(which.said, entry, op.actor, self.books.times[op.id])

    def _say(self, said: dict[int, dict[int, Said]], entry: CountLine, person: int, at: int) -> None:
        mine = said.setdefault(entry.handle, {})
        if self.books.single(entry.handle):  # counts once, however often it is scanned
            mine.pop(person, None)
            if entry.quantity:
                mine[person] = Said(1, at)
        elif entry.add:
            mine[person] = Said(entry.quantity + (mine[person].quantity if person in mine else 0), at, True)
        else:
            mine[person] = Said(entry.quantity, at)
        if not mine:
            del said[entry.handle]

    def _enter(self, op: Operation, count: int, place: int) -> Bin:
        """The bin with the person counting in it: begun, gone on with, or from nothing where it was decided on."""
        b, closed = self.books, self._session(count)[1]
        if place in VIRTUAL_BY_PLACE:
            raise No("no place")
        which = b.bins.get((count, place))
        if which is None:
            self.holds_stock(place)
        done = which is not None and which.visits and all(which.visits.values())
        if closed and (which is None or done):
            raise No("closed")
        decided = which is not None and done and any(self._decided(r) for r in which.results.values())
        if which is not None and decided:
            b.past.append(((count, place), which))
        if which is None or decided:
            which = b.bins[count, place] = Bin(len(b.acts) - 1, {}, {}, {})
        elif done:
            for handle in list(which.results):
                self._forget(place, which, handle)
        which.visits[op.actor] = 0
        return which

    @staticmethod
    def _decided(result: Result) -> bool:
        return result.state == "rejected" or (result.state == "approved" and bool(result.by or result.difference))

    def _forget(self, place: int, which: Bin, handle: int) -> None:
        """A result that will be made anew: the fence it had set gives way to the one before."""
        del which.results[handle]
        self._lower(handle, place)

    def _lower(self, handle: int, place: int) -> None:
        """The newest of the approved counts that still stand is the fence."""
        moments = [
            bin_.results[handle].moment for (_, where), bin_ in (*self.books.bins.items(), *self.books.past)
            if where == place and handle in bin_.results and bin_.results[handle].state == "approved"
            and (handle, place, bin_.results[handle].moment) in self.books.fenced
        ]
        if moments:
            self.books.fences[handle, place] = max(moments)
        else:
            self.books.fences.pop((handle, place), None)

    def _close(self, op: Operation, entry: CloseBin) -> None:
        self._session(entry.count)
        which = self.books.bins.get((entry.count, entry.place))
        if which is not None and which.visits.get(op.actor):
            return
        which = self._enter(op, entry.count, entry.place)
        at = self.books.times[op.id]
        which.visits[op.actor] = at
        for mine in which.said.values():
            if op.actor in mine and mine[op.actor].cumulative:
                mine[op.actor] = Said(mine[op.actor].quantity, at)
        self._settle(op, entry.count, entry.place)

    # --- results -----------------------------------------------------------------------------------------------------

    def _settle(self, op: Operation, count: int, place: int, only: list[int] | None = None) -> None:
        """What comes of a bin that everyone has closed; what agrees or is tolerable is approved by the rule."""
        which = self.books.bins[count, place]
        if not which.visits or not all(which.visits.values()):
            return
        closing = max(which.visits.values())
        items = self._session(count)[0]
        expected_here = {
            h for h, n in self.books.handles.items() if (not items or n.item in items)
            and (self.loose_at(h, place, closing) or self.owed_at(h, place, closing))
            and not (n.kind is HandleKind.CONTAINER and self.books.retired(h))
        }
        approved = []
        for handle in sorted(which.said.keys() | expected_here | which.results.keys()):
            if only is not None and handle not in only:
                continue
            if handle in which.results and which.results[handle].state not in WAITING:
                continue
            which.results.pop(handle, None)
            said = list(which.said.get(handle, {}).values())
            if not said and handle not in expected_here:
                continue
            found = sorted((s for s in said if s.quantity), key=lambda s: s.at)
            moment = found[-1].at if found else max((s.at for s in said), default=closing)
            counted = found[-1].quantity if found else 0
            expected = self.expected_at(handle, place, moment, which)
            if not counted and not expected and not self.owed_at(handle, place, moment):
                continue
            result = Result("review", expected, counted, counted - expected, moment)
            if len(found) > 1 and not self.books.single(handle) and any(s.quantity not in (0, expected) for s in said):
                result = result._replace(state="combine")
            elif result.difference == 0 or self._tolerable(handle, place, result):
                result = result._replace(state="approved")
                approved.append(handle)
            which.results[handle] = result
        for handle in approved:
            result = which.results[handle]
            if not self._post_count(op, place, handle, result, which):
                which.results[handle] = result._replace(difference=0)

    def _tolerable(self, handle: int, place: int, result: Result) -> bool:
        item = self.books.records.get((Item, self.books.handles[handle].item))
        if not isinstance(item, Item) or not item.item_class:
            return False
        percent = next(
            r.tolerance_percent for r in self.books.records.values() if isinstance(r, ItemClass) and r.code == item.item_class
        )
        moved = any(
            f.handle == handle and place in (f.source.place, f.target.place) and f.at > result.moment
            for f in self.books.facts  # undone ones too: somebody went there
        )
        return not moved and abs(result.difference) * 100 <= percent * result.expected

    def loose_at(self, handle: int, place: int, moment: int) -> int:
        """What stood directly in a place at a moment."""
        return sum(max(q, 0) for s, q in self.books.balance(handle, until=moment).items() if s.place == place)

    def owed_at(self, handle: int, place: int, moment: int) -> int:
        """What was owed to a place at a moment."""
        if self.books.single(handle):
            return 0
        return sum(max(-q, 0) for s, q in self.books.balance(handle, until=moment).items() if s.place == place)

    def expected_at(self, handle: int, place: int, moment: int, which: Bin) -> int:
        """What a count had to find: a unit inside a container standing or counted there is found, not moved."""
        inside = self.books.single(handle) and self._inside(handle, place, moment, which)
        return self.loose_at(handle, place, moment) or int(inside)

    def _inside(self, handle: int, place: int, moment: int, which: Bin) -> bool:
        where, around = handle, list[int]()
        while where in self.books.handles:
            where = next((s.place for s, q in self.books.balance(where, until=moment).items() if q > 0), 0)
            around.append(where)
        counted = {h for h, mine in which.said.items() if any(s.quantity for s in mine.values())}
        return around[0] != place and any(one == place or one in counted for one in around)

    # --- decisions ---------------------------------------------------------------------------------------------------

    def _waiting(self, count: int, place: int, handle: int) -> tuple[Bin, Result]:
        which = self.books.bins.get((count, place))
        if which is None or handle not in which.results or which.results[handle].state not in WAITING:
            raise No("nothing to decide")
        return which, which.results[handle]

    def _approve(self, op: Operation, entry: ApproveLine) -> None:
        which, result = self._waiting(entry.count, entry.place, entry.handle)
        if op.actor in which.visits:
            raise No("their own count")
        expected = self.expected_at(entry.handle, entry.place, result.moment, which)
        if result.state == "combine" or result.counted - expected != entry.difference:
            raise No("two figures, or another difference")
        counts = self._post_count(op, entry.place, entry.handle, result, which)
        which.results[entry.handle] = result._replace(
            state="approved", expected=expected, difference=entry.difference if counts else 0, by=op.actor, act=op.id
        )

    def _post_count(self, op: Operation, place: int, handle: int, result: Result, which: Bin) -> bool:
        """Stock becomes what was counted at its moment; whether the count still counts."""
        b, moment = self.books, result.moment
        if b.fences.get((handle, place), 0) > moment:
            return False
        if self.books.single(handle):
            loose = self.loose_at(handle, place, moment)
            if result.counted and not loose and self._inside(handle, place, moment, which):
                return True
            if result.counted != loose and not self._unit_counted(op, place, handle, result):
                return False
        else:
            self._bulk_counted(op, place, handle, result)
        b.fences[handle, place] = moment
        b.fenced.add((handle, place, moment))
        return True

    def _unit_counted(self, op: Operation, place: int, handle: int, result: Result) -> bool:
        """A unit found elsewhere than the books say, or missing: unless later evidence tells of it."""
        b, stands = self.books, self.books.stands(handle)
        if any(f.at > result.moment and f.target != ADJUSTMENT for f in self.books.standing_facts(handle)):
            return False
        if not result.counted:
            if stands is None or stands.place != place:
                return False
            if self.books.busy(handle):
                raise No("missing, and holds stock")
            self.fact(op, handle, 1, stands, ADJUSTMENT, at=result.moment)
            return True
        if stands is not None and stands.place not in VIRTUAL_BY_PLACE and b.fences.get((handle, stands.place), 0) > result.moment:
            return False
        real = stands is not None and stands.place not in VIRTUAL_BY_PLACE
        target = stands._replace(place=place) if real and stands else Standing(place)
        assert target.status not in DERIVED
        last = max((f.at for f in b.facts if f.handle == handle), default=0)
        before, b.times[op.id] = b.times[op.id], max(result.moment, last)
        try:
            self.move(op, Move(handle=handle, quantity=1, source=stands or ADJUSTMENT, target=target))
        finally:
            b.times[op.id] = before
        return True

    def _bulk_counted(self, op: Operation, place: int, handle: int, result: Result) -> None:
        was = sum(q for s, q in self.books.balance(handle, until=result.moment).items() if s.place == place)
        now = {s: q for s, q in self.books.balance(handle).items() if s.place == place}
        told = self.peek(handle, place)
        shares = {s: told.get(s, 0) - now.get(s, 0) for s in told.keys() | now.keys()}
        assert sum(shares.values()) == result.counted - was, f"the count of {result} came to {shares} on {now}"
        for standing, steps in shares.items():
            assert not steps or standing in now or not now, f"{standing} had nothing to share in {now}"
            if steps > 0:
                entered = max(0, now.get(standing, 0) + steps) - max(0, now.get(standing, 0))
                if entered:
                    self.into(op, handle, ADJUSTMENT, standing, entered)
                self.fact(op, handle, steps, ADJUSTMENT, standing, at=result.moment)
            elif steps:
                held = now.get(standing, 0)
                short = max(0, -held - steps) - max(0, -held)
                if short:  # what was counted as missing has been taken since
                    self.misfit(op, Kind.SHORTAGE, handle, place, short)
                self.fact(op, handle, -steps, standing, ADJUSTMENT, at=result.moment)

    # --- undo --------------------------------------------------------------------------------------------------------

    def undo_entry(self, op: Operation, entry: Entry, done: Operation) -> None:
        match entry:
            case CountLine() | CloseBin():
                self._unsay(op, entry, done)
            case OpenCount() | CloseCount() | ApproveLine() | RejectLine():
                raise No("cannot")
            case _:
                super().undo_entry(op, entry, done)

    def _unsay(self, op: Operation, entry: CountLine | CloseBin, done: Operation) -> None:
        """The person's figures are what all that they still say comes to; a decision must not rest on what is taken back."""
        b, key = self.books, (entry.count, entry.place)
        which, order = b.bins[key], list(b.acts)
        if order.index(done.id) < which.begun:
            raise No("counted again")
        closing = isinstance(entry, CloseBin)
        affected = list(which.results) if closing else [entry.handle] if isinstance(entry, CountLine) else []
        if any(h in which.results and self._decided(which.results[h]) for h in affected):
            raise No("decided")
        if closing and any(f.act == done.id for f in b.facts):
            raise No("corrected")
        was_closed = bool(which.visits) and all(which.visits.values())
        if closing:
            for handle in affected:
                self._forget(entry.place, which, handle)
            if which.visits.get(done.actor) == b.times[done.id]:
                which.visits[done.actor] = 0
        self._say_again(which, key, done.actor, order, None if closing else affected)
        if was_closed and not closing:
            for handle in affected:
                if handle in which.results:
                    self._forget(entry.place, which, handle)
            self._settle(op, *key, only=affected)
        else:
            if which.visits.get(done.actor) == 0 and not any(done.actor in mine for mine in which.said.values()):
                del which.visits[done.actor]  # who has nothing left there was not there
            self._settle(op, *key)

    def _say_again(self, which: Bin, key: tuple[int, int], person: int, order: list[str], only: list[int] | None) -> None:
        b, anew = self.books, dict[int, dict[int, Said]]()
        for act in order[which.begun:]:
            told = b.acts[act]
            if told.actor != person or act in b.undone:
                continue
            for entry in told.entries:
                if isinstance(entry, CountLine) and (entry.count, entry.place) == key:
                    self._say(anew, entry, person, b.times[act])
                elif isinstance(entry, CloseBin) and (entry.count, entry.place) == key:
                    for mine in anew.values():
                        if mine[person].cumulative:
                            mine[person] = Said(mine[person].quantity, b.times[act])
        for handle in list(which.said.keys() | anew.keys()):
            if only is not None and handle not in only:
                continue
            which.said.setdefault(handle, {}).pop(person, None)
            which.said[handle] |= anew.get(handle, {})
            if not which.said[handle]:
                del which.said[handle]
