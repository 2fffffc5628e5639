"""The ledger against a model written from the rules: whatever people do, both must say the same, and the books stay sound.

`HYPOTHESIS_PROFILE=long pytest tests/ledger/test_against_model.py` plays 2000 games of up to 100 acts: some 20 minutes.
"""

import os
from contextlib import ExitStack

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule, run_state_machine_as_test

from app.domain import catalogue as c
from app.domain.identity import derive
from app.domain.operation import (
    ApproveLine,
    CloseBin,
    CloseCount,
    CountLine,
    Move,
    OpenCount,
    Operation,
    Put,
    RejectLine,
    Resolve,
    Retire,
    Undo,
)
from app.domain.place import VIRTUAL_BY_PLACE, Virtual
from app.domain.stock import HandleKind, Standing
from app.ledger.post import Refused
from tests.ledger import world
from tests.ledger.conftest import Opening
from tests.ledger.game import Game
from tests.ledger.model_counts import WAITING, Result
from tests.ledger.soundness import rows

pick = st.integers(0, 20)
role = st.sampled_from(["operator", "operator", "supervisor", "supervisor", "technician", "administrator"])
amount = st.sampled_from(["all", "part", "more", "one", "many"])
change = st.sampled_from(["", "", "", "custody", "project", "isolated", "defective", "available"])
back = st.sampled_from([1, 1, 1, 2, 2, 3, 4, 5, 6, 8, 12])
container = st.sampled_from(["PAL", "TO1", "TO2", "BX1", "BX2"])
bulk = st.sampled_from(["BOLT", "BOLT", "BOLT", "PUMP", "L1", "L2"])
single = st.sampled_from(["S1", "S2", "S3", "P1", "S4", "TO1", "BX1", "PAL"])
REAL = [*world.BINS.values(), *world.SPECIAL.values()]
INTO = [*REAL, *(world.HANDLES[code] for code in ("PAL", "TO1", "TO2", "BX1", "BX2", "S1", "S2")), *REAL[:2], *REAL[:2]]
COUNTED = [REAL[0], REAL[1], REAL[0], world.HANDLES["TO1"], REAL[1], world.HANDLES["PAL"], REAL[2]]
ODD = [world.AREA, 12345, world.HANDLES["BOLT"], Virtual.UNEXPLAINED.place]
VIRTUAL = [v.place for v in Virtual if v is not Virtual.UNEXPLAINED]


class AgainstModel(RuleBasedStateMachine):
    """One kiosk with several people, some of them careless, one with a broken clock."""

    opening: Opening

    @initialize()
    def begin(self) -> None:
        self.stack = ExitStack()
        self.game = Game(self.stack.enter_context(type(self).opening()))
        self.model, self.act = self.game.model, self.game.act

    def teardown(self) -> None:
        if hasattr(self, "game"):
            try:
                self.game.end()
            finally:
                self.stack.close()

    # --- what people do ------------------------------------------------------------------------------------------------

    def changed(self, standing: Standing, what: str) -> Standing:
        match what:
            case "custody":
                return standing._replace(custody=world.RECIPIENT - standing.custody)
            case "project":
                return standing._replace(project=world.PROJECT - standing.project)
            case "":
                return standing
            case status:
                return standing._replace(status=status)

    def bulk_record(self, which: int) -> tuple[int, Standing, int]:
        """A bulk record or debt of a real place."""
        found = sorted(
            (h, s, q) for h in self.model.books.handles if not self.model.books.single(h)
            for s, q in self.model.books.balance(h).items() if s.place not in VIRTUAL_BY_PLACE
        )
        return found[which % len(found)] if found else (world.HANDLES["BOLT"], Standing(REAL[0]), 0)

    @staticmethod
    def quantity(how: str, held: int) -> int:
        return {"all": max(held, 1), "part": max(held // 2, 1), "more": abs(held) + 3, "one": 1, "many": 25}[how]

    @rule(by=role, which=pick, how=amount, where=pick, what=change)
    def move_bulk(self, by: str, which: int, how: str, where: int, what: str) -> None:
        handle, start, held = self.bulk_record(which)
        target = self.changed(start._replace(place=INTO[where % len(INTO)]), what)
        self.act(by, Move(handle=handle, quantity=self.quantity(how, held), source=start, target=target))

    @rule(by=role, which=pick, how=amount, what=change)
    def change_bulk(self, by: str, which: int, how: str, what: str) -> None:
        handle, start, held = self.bulk_record(which)
        self.act(by, Move(handle=handle, quantity=self.quantity(how, held), source=start, target=self.changed(start, what)))

    @rule(by=role, which=pick, code=bulk, place=pick, how=amount, what=change)
    def take_what_may_not_be_there(self, by: str, which: int, code: str, place: int, how: str, what: str) -> None:
        start = self.changed(Standing(INTO[which % len(INTO)]), what)
        target = start._replace(place=INTO[place % len(INTO)])
        self.act(by, Move(handle=world.HANDLES[code], quantity=self.quantity(how, 2), source=start, target=target))

    @rule(by=role, code=bulk, place=pick, how=amount, what=change,
          line=st.sampled_from([0, 0, 12, 99]))
    def receive_bulk(self, by: str, code: str, place: int, how: str, what: str, line: int) -> None:
        target = self.changed(Standing(INTO[place % len(INTO)]), what)
        self.act(by, Move(handle=world.HANDLES[code], quantity=self.quantity(how, 3), source=world.VENDOR, target=target,
                          order_line=line), kind="receive")

    @rule(by=role, code=single, place=pick, what=change, line=st.sampled_from([0, 0, 11]), known=st.booleans())
    def receive_single(self, by: str, code: str, place: int, what: str, line: int, known: bool) -> None:
        target = self.changed(Standing(INTO[place % len(INTO)]), what)
        new = (world.NEW | world.LATE)[code]
        move = Move(handle=world.HANDLES[code], quantity=1, source=world.VENDOR, target=target, order_line=line)
        self.act(by, *((new,) if known else ()), move, kind="receive")

    @rule(by=role, code=single, place=pick, what=change)
    def move_single(self, by: str, code: str, place: int, what: str) -> None:
        stands = self.model.books.stands(world.HANDLES[code]) if world.HANDLES[code] in self.model.books.handles else None
        start = stands or Standing(REAL[0])
        target = self.changed(start._replace(place=INTO[place % len(INTO)]), what)
        self.act(by, Move(handle=world.HANDLES[code], quantity=1, source=start, target=target, scanned=True))

    @rule(by=role, code=single, what=change)
    def change_single(self, by: str, code: str, what: str) -> None:
        start = self.model.books.stands(world.HANDLES[code]) if world.HANDLES[code] in self.model.books.handles else None
        if start is not None:
            self.act(by, Move(handle=world.HANDLES[code], quantity=1, source=start, target=self.changed(start, what)))

    @rule(by=role, code=single, claimed=pick, place=pick, before=change, after=change, scanned=st.booleans())
    def claim_single(self, by: str, code: str, claimed: int, place: int, before: str, after: str, scanned: bool) -> None:
        start = self.changed(Standing(INTO[claimed % len(INTO)]), before)
        target = self.changed(Standing(INTO[place % len(INTO)], *start[1:]), after)
        self.act(by, Move(handle=world.HANDLES[code], quantity=1, source=start, target=target, scanned=scanned))

    @rule(by=role, which=pick, out=pick, how=amount)
    def issue_bulk(self, by: str, which: int, out: int, how: str) -> None:
        handle, start, held = self.bulk_record(which)
        target = Standing(VIRTUAL[out % len(VIRTUAL)])
        self.act(by, Move(handle=handle, quantity=self.quantity(how, held), source=start, target=target), kind="issue")

    @rule(by=role, code=single, out=pick)
    def issue_single(self, by: str, code: str, out: int) -> None:
        stands = self.model.books.stands(world.HANDLES[code]) if world.HANDLES[code] in self.model.books.handles else None
        target = Standing(VIRTUAL[out % len(VIRTUAL)], custody=7)
        self.act(by, Move(handle=world.HANDLES[code], quantity=1, source=stands or Standing(REAL[0]), target=target), kind="issue")

    @rule(by=role, which=pick, back=pick, code=st.sampled_from(["BOLT", "L1", "S1", "S2", "P1", "TO1"]))
    def bring_back(self, by: str, which: int, back: int, code: str) -> None:
        source, target = Standing(VIRTUAL[which % len(VIRTUAL)]), Standing(INTO[back % len(INTO)])
        self.act(by, Move(handle=world.HANDLES[code], quantity=1, source=source, target=target), kind="return")

    @rule(by=role, inner=container, outer=st.sampled_from(INTO))
    def nest(self, by: str, inner: str, outer: int) -> None:
        handle = world.HANDLES[inner]
        stands = self.model.books.stands(handle)
        full = bool(self.model.books.contents(handle))
        with self.game.ledger.store.reading() as connection:
            before = rows(connection, "SELECT count(*) FROM movement")[0][0]
        target = (stands or Standing(0))._replace(place=outer)
        if self.act(by, Move(handle=handle, quantity=1, source=stands or Standing(REAL[0]), target=target)) and stands and full:
            with self.game.ledger.store.reading() as connection:
                after = rows(connection, "SELECT count(*) FROM movement")[0][0]
            assert after <= before + 1, "moving a container costs what moving one unit costs (I6)"

    @rule(by=role, code=container, what=st.sampled_from(["custody", "project", "isolated", "available", "reserved"]))
    def change_container(self, by: str, code: str, what: str) -> None:
        start = self.model.books.stands(world.HANDLES[code])
        if start is not None:
            self.act(by, Move(handle=world.HANDLES[code], quantity=1, source=start, target=self.changed(start, what)))

    @rule(by=role, code=st.sampled_from(["PAL", "TO1", "TO2", "BX1", "BX2", "BX3", "S1"]))
    def retire(self, by: str, code: str) -> None:
        self.act(by, Retire(handle=world.HANDLES[code]))

    @rule(by=role, code=container)
    def empty_and_retire(self, by: str, code: str) -> None:
        """Everything out into a bin, then out of use: in one act."""
        handle = world.HANDLES[code]
        moves = [
            Move(handle=h, quantity=q, source=s, target=s._replace(place=REAL[1])) for h, s, q in self.model.books.contents(handle)
        ]
        self.act(by, *moves, Retire(handle=handle))

    @rule(by=role, code=st.sampled_from(["S4", "BX3", "BX1", "TO2", "S1", "P1"]), tag=st.sampled_from(["", "TAG-1", "S1"]))
    def make_known(self, by: str, code: str, tag: str) -> None:
        new = (world.NEW | world.LATE)[code]
        if new.kind is HandleKind.SERIAL:
            new = world.new(new.kind, new.code, "PUMP" if code == "P1" else "DRILL", tag)
        self.act(by, new, kind="new")

    @rule(by=role, first=pick, second=pick, what=change, how=amount)
    def move_on_in_one_act(self, by: str, first: int, second: int, what: str, how: str) -> None:
        handle, start, held = self.bulk_record(first)
        middle = start._replace(place=INTO[second % len(INTO)])
        last = self.changed(middle._replace(place=INTO[(second + first) % len(INTO)]), what)
        quantity = self.quantity(how, held)
        self.act(by, Move(handle=handle, quantity=quantity, source=start, target=middle),
                 Move(handle=handle, quantity=max(1, quantity - 1), source=middle, target=last))

    # --- counting ----------------------------------------------------------------------------------------------------------

    def session(self, which: int) -> int:
        """One of the count sessions; one is opened on the way where none is open."""
        known = self.model.books.sessions
        if all(closed for _, closed in known.values()):
            items = (world.ITEMS["BOLT"].id,) if which % 3 == 0 else ()
            self.act("supervisor", OpenCount(number=f"C-{len(known)}", kind="cycle", items=items), kind="count")
        return list(known)[which % len(known)]

    def waiting(self) -> list[tuple[int, int, int, Result]]:
        """Counted lines that wait for a decision."""
        return [
            (count, place, handle, r) for (count, place), b in self.model.books.bins.items() for handle, r in b.results.items()
            if r.state in WAITING
        ]

    @rule(by=role, session=pick, place=pick, off=st.sampled_from([0, 0, -1, 1, 3, -9]), which=pick, leave=st.booleans(),
          approve=st.booleans())
    def count_a_bin(self, by: str, session: int, place: int, off: int, which: int, leave: bool, approve: bool) -> None:
        """Everything in a bin is counted, one of its figures off; the bin is closed, or left for a while."""
        self.count(by, self.session(session), COUNTED[place % 7], off, which)
        if not leave:
            self.close_bin(by, -1)
            if approve and self.waiting():
                self.decide("administrator" if by == "supervisor" else "supervisor", -1, False, 0)

    def count(self, by: str, count: int, where: int, off: int, which: int) -> None:
        there = self.model.books.contents(where)
        for n, (handle, _, quantity) in enumerate(there):
            counted = max(0, quantity + (off if n == which % len(there) else 0))
            if not (self.model.books.single(handle) and counted != 1):
                self.act(by, CountLine(count=count, place=where, handle=handle, quantity=counted), kind="count")

    @rule(by=role, session=pick, place=pick, code=st.sampled_from(sorted(world.HANDLES)), quantity=st.integers(-1, 12),
          add=st.booleans())
    def count_something(self, by: str, session: int, place: int, code: str, quantity: int, add: bool) -> None:
        if world.HANDLES[code] in self.model.books.handles and self.model.books.single(world.HANDLES[code]):
            quantity = min(quantity, 1)
        self.act(by, CountLine(count=self.session(session), place=COUNTED[place % 7], handle=world.HANDLES[code],
                               quantity=quantity, add=add), kind="count")

    @precondition(lambda self: self.model.books.bins)
    @rule(by=role, which=pick)
    def close_bin(self, by: str, which: int) -> None:
        begun = list(self.model.books.bins)
        if begun:
            count, place = begun[which % len(begun)]
            self.act(by, CloseBin(count=count, place=place), kind="count")

    @precondition(lambda self: self.waiting())
    @rule(by=st.sampled_from(["supervisor", "administrator", "operator"]), which=pick, no=st.sampled_from([False, False, True]),
          seen=st.sampled_from([0, 0, 0, 0, 1]))
    def decide(self, by: str, which: int, no: bool, seen: int) -> None:
        waiting = self.waiting()
        count, place, handle, result = waiting[which % len(waiting)]
        if no:
            self.act(by, RejectLine(count=count, place=place, handle=handle), kind="count")
            return
        expected = self.model.expected_at(handle, place, result.moment, self.model.books.bins[count, place])
        difference = result.counted - expected + seen
        self.act(by, ApproveLine(count=count, place=place, handle=handle, difference=difference), kind="count")

    @precondition(lambda self: self.model.books.sessions)
    @rule(by=role, session=st.integers(0, 3), again=st.booleans())
    def close_or_open_count(self, by: str, session: int, again: bool) -> None:
        known = [*self.model.books.sessions, derive("count", "?")]
        entry = OpenCount(number="C-0", kind="cycle") if again else CloseCount(count=known[session % len(known)])
        self.act(by, entry, kind="count")

    # --- taking back, sending again, doing what one may not --------------------------------------------------------------

    def standing_acts(self) -> list[Operation]:
        """Acts of people that are not undone, latest first."""
        return [
            op for op in reversed(self.game.sent) if op.id not in self.model.books.undone and not isinstance(op.entries[0], Undo)
        ]

    @precondition(lambda self: self.standing_acts())
    @rule(by=st.sampled_from(["supervisor", "supervisor", "operator", "administrator"]), back=back)
    def undo(self, by: str, back: int) -> None:
        acts = self.standing_acts()
        self.act(by, Undo(operation=acts[min(back, len(acts)) - 1].id), kind="undo")

    @precondition(lambda self: self.standing_acts())
    @rule(first=back, second=back, third=back)
    def undo_several(self, first: int, second: int, third: int) -> None:
        for one in (first, second, third):
            if self.standing_acts():
                self.undo("supervisor", one)

    @precondition(lambda self: self.standing_acts())
    @rule(back=back)
    def undo_own(self, back: int) -> None:
        acts = self.standing_acts()
        op = acts[min(back, len(acts)) - 1]
        by = next(role for role, actor in world.ACTORS.items() if actor == op.actor)
        self.act(by, Undo(operation=op.id), kind="undo")

    @rule(by=role, back=back)
    def undo_what_is_undone_or_no_act(self, by: str, back: int) -> None:
        acts = [op for op in reversed(self.game.sent) if op not in self.standing_acts()]
        self.act(by, Undo(operation=acts[min(back, len(acts)) - 1].id if acts else "no act"), kind="undo")

    @rule(which=pick, other=st.sampled_from(["", "", "entries", "note", "actor", "made_at", "document", "reason", "kind"]))
    def send_again(self, which: int, other: str) -> None:
        if not self.game.sent:
            return
        op = self.game.sent[which % len(self.game.sent)]
        if any(isinstance(e, Resolve) for e in op.entries):
            return
        values = {name: getattr(op, name) for name in op.__struct_fields__}
        changes = {"entries": (*op.entries, Undo(operation="x")), "note": "!", "actor": op.actor + 1, "made_at": op.made_at + 1,
                   "document": "D", "reason": 5, "kind": "other"}
        if other:
            values[other] = changes[other]
        self.game.send(Operation(**values))

    @rule(by=role, jump=st.sampled_from([-3600, -301, -60, -10, 60, 3600]))
    def clock_jumps(self, by: str, jump: int) -> None:
        self.game.clock += jump * world.SECOND
        handle = world.HANDLES["BOLT"]
        self.act(by, Move(handle=handle, quantity=1, source=Standing(REAL[0]), target=Standing(REAL[1])))

    @rule(by=role, which=pick)
    def resolve(self, by: str, which: int) -> None:
        self.act(by, Resolve(discrepancy=max(0, len(self.model.books.misfits) - which)), kind="resolve")

    @rule(by=st.sampled_from(["operator", "supervisor", "gone"]), which=pick)
    def edit_catalogue(self, by: str, which: int) -> None:
        edits: list[c.CatalogueRecord] = [
            c.Item(id=world.ITEMS["BOLT"].id, number="BOLT", description="", tracking=world.ITEMS["BOLT"].tracking, decimals=1),
            c.Item(id=world.ITEMS["BOLT"].id, number="BOLT", description="Bolt", tracking=world.ITEMS["BOLT"].tracking,
                   item_class="SMALL", price_minor=150),
            c.Item(id=world.ITEMS["OIL"].id, number="OIL", description="", tracking=world.ITEMS["OIL"].tracking, decimals=3),
            c.ContainerType(id=3, code="BX1", name="", rank=40, single_item=True),
            c.Place(id=world.BINS["A-2"], site=world.SITE, parent=world.AREA, code="A-2", retired=True),
            c.Place(id=world.BINS["A-2"], site=world.SITE, parent=world.AREA, code="A-2"),
        ]
        self.act(by, Put(record=edits[which % len(edits)]), kind="catalogue")

    @rule(by=st.sampled_from(["gone", "supervisor"]), which=pick, where=pick)
    def nonsense(self, by: str, which: int, where: int) -> None:
        at, odd, bolt = Standing(REAL[0]), Standing(ODD[where % len(ODD)]), world.HANDLES["BOLT"]
        box = world.HANDLES["BX1"]
        moves: list[Move] = [
            Move(handle=bolt, quantity=1, source=at, target=odd), Move(handle=bolt, quantity=1, source=odd, target=at),
            Move(handle=box, quantity=1, source=at, target=odd), Move(handle=77, quantity=1, source=at, target=odd),
            Move(handle=bolt, quantity=0, source=at, target=Standing(REAL[1])),
            Move(handle=bolt, quantity=-4, source=at, target=Standing(REAL[1])),
            Move(handle=world.HANDLES["S1"], quantity=2, source=at, target=Standing(REAL[1])),
            Move(handle=bolt, quantity=1, source=at, target=at._replace(status="sold")),
            Move(handle=bolt, quantity=1, source=at, target=at._replace(status="no such")),
        ]
        self.act(by, moves[which % len(moves)])

    @rule(by=role)
    def two_operations_or_none(self, by: str) -> None:
        """A refused second operation takes the first one with it."""
        here, there = Standing(REAL[0]), Standing(REAL[1])
        first = self.game.made(by, Move(handle=world.HANDLES["BOLT"], quantity=2, source=here, target=there))
        second = self.game.made(by, Move(handle=77, quantity=1, source=here, target=there))
        assert isinstance(self.game.ledger.post([first, second]), Refused)

    @invariant()
    def same_books(self) -> None:
        if hasattr(self, "game"):
            self.game.compare()


def games(number: int) -> settings:
    """So many games, or as many as the long profile says."""
    if os.environ.get("HYPOTHESIS_PROFILE") == "long":
        return settings(report_multiple_bugs=False)
    return settings(report_multiple_bugs=False, max_examples=number, stateful_step_count=60)


def test_the_ledger_does_what_the_rules_say(sqlite_opening: Opening) -> None:
    class Machine(AgainstModel):
        opening = staticmethod(sqlite_opening)

    run_state_machine_as_test(Machine, settings=games(50))


@pytest.mark.postgres
def test_and_so_does_the_ledger_on_postgres(postgres_opening: Opening) -> None:
    class Machine(AgainstModel):
        opening = staticmethod(postgres_opening)

    run_state_machine_as_test(Machine, settings=games(8))
