"""Judged in batches, a book is the same, row for row, as judged one operation at a time."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from random import Random
from typing import Any

import msgspec
import pytest
from sqlalchemy import Connection, literal_column, select

from app.domain.feed import FORM, Fed, Sent
from app.domain.identity import derive, handle_id
from app.domain.operation import CountLine, Entry, Move, NewHandle, OpenCount, Operation, TakeNumber, Undo
from app.domain.place import Virtual
from app.domain.stock import HandleKind, Standing
from app.ledger.batch import beside, judging, pace, sets, writing
from app.ledger.batch.beside import Beside
from app.ledger.batch.inside import Inside
from app.ledger.batch.judging import Group, judge_all, judge_groups
from app.ledger.batch.memory import Memory, Outside
from app.ledger.batch.plain import judge_plain
from app.ledger.chain import START, encode_entries, link
from app.ledger.journal import clock_of
from app.ledger.judge import Forked, Gap, judge
from app.ledger.ledger import Ledger
from app.ledger.overlay import FOLLOWED
from app.ledger.post import Refused
from app.ledger.soundness import blames_content
from app.ledger.store import DRIVER_ERRORS
from app.ledger.tables import fence, report
from app.ledger.verify import verify
from tests.ledger import world
from tests.ledger.conftest import Opening

HANDLES = [*world.HANDLES.values(), 4711]
PLACES = [
    *world.BINS.values(), *world.BINS.values(), world.SPECIAL["QUA"], world.HANDLES["TO1"], world.HANDLES["BX1"],
    world.HANDLES["PAL"], *(v.place for v in (Virtual.VENDOR, Virtual.INSTALLED, Virtual.SCRAP)), 4712,
]
STATUSES = ["available"] * 6 + ["isolated", "defective", "no-such"]
ACTORS = [world.ACTORS["operator"]] * 4 + [world.ACTORS["supervisor"], world.ACTORS["technician"], world.GONE, 0]


class Devices:
    """Three devices that have been apart for hours: their acts by chance, each chained to the one before it."""

    def __init__(self, seed: int) -> None:
        self.chance = Random(seed)
        self.ends = dict.fromkeys(("one", "two", "three"), (0, START, 0))
        self.pushed: dict[str, list[Sent]] = {name: [] for name in self.ends}
        self.ids = ["none"]
        self.stands: dict[int, Standing] = {}
        self.seen = 0
        """What its device has taken in; 0: by chance."""

    def pushes(self, many: int) -> Iterator[list[Sent]]:
        """What they hand over: mostly in order, now and then once more, or with one missing that follows later."""
        for _ in range(many):
            name = self.chance.choice(sorted(self.ends))
            given = [self._sent(name) for _ in range(self.chance.randint(1, 40))]
            match self.chance.randrange(8):
                case 0:
                    yield self.pushed[name]
                case 1:
                    lost = self.chance.randrange(len(given))
                    yield given[:lost] + given[lost + 1:]
                case 2:
                    yield [*given[:-1], msgspec.structs.replace(given[-1], note="forged")]
                case _:
                    pass
            yield given
            self.pushed[name] = given

    def _sent(self, name: str) -> Sent:
        sequence, previous, at = self.ends[name]
        at += self.chance.choice([1, 30, 300]) * world.SECOND
        which = f"{name}-{sequence + 1}"
        row = {
            "id": which, "home": world.SITE, "device": name, "epoch": 1, "sequence": sequence + 1, "kind": "move",
            "actor": self.chance.choice(ACTORS), "made_at": world.START + 10_000 * world.SECOND + at,
            "claimed": world.START + 10_000 * world.SECOND + at, "seen": self.seen or self.chance.choice([2, 20, 50]), "form": FORM,
            "document": "", "reason": 0, "note": "", "entries": encode_entries(self._entries()), "previous": previous,
        }
        self.ends[name] = (sequence + 1, link(row), at)
        self.ids.append(which)
        return msgspec.convert(row | {"hash": link(row)}, Sent)

    def _entries(self) -> tuple[Entry, ...]:
        match self.chance.randrange(20):
            case 0:
                return (Undo(operation=self.chance.choice([*self.ids, "no-such"])),)
            case 1:
                code = f"N{self.chance.randrange(9)}"
                return (NewHandle(kind=HandleKind.SERIAL, code=code, item=world.ITEMS["DRILL"].id), self._move())
            case 2:
                return (TakeNumber(series="carton", value=self.chance.randrange(50)),)
            case 3:
                return (OpenCount(number="C", kind="cycle", places=(world.AREA,)),)
            case 4:
                count = derive("count", "C")
                return (CountLine(count=count, place=world.BINS["A-1"], handle=self.chance.choice(HANDLES), quantity=1),)
            case _:
                return tuple(self._move() for _ in range(self.chance.choice([1, 1, 1, 3])))

    def _move(self) -> Move:
        """From where the unit was last said to be, or from anywhere."""
        which = self.chance.choice(HANDLES)
        source = self.stands.get(which)
        if source is None or self.chance.random() < 0.3:
            source = self._standing()
        target = source._replace(place=self.chance.choice(PLACES)) if self.chance.random() < 0.7 else self._standing()
        self.stands[which] = target
        return Move(
            handle=which, quantity=self.chance.choice([0, *[1] * 20, 2, 7]), source=source, target=target,
            scanned=self.chance.random() < 0.5, order_line=self.chance.choice([0] * 12 + [11, 12, 99]),
        )

    def _standing(self) -> Standing:
        one_of = self.chance.choice
        return Standing(one_of(PLACES), one_of([0, 0, 0, world.RECIPIENT]), one_of([0, 0, 0, world.PROJECT]), one_of(STATUSES))


class Crowd(Devices):
    """Devices that move the same units, none hearing of the others for a while: from where each of them last put a unit."""

    UNITS = tuple(handle_id(HandleKind.SERIAL, world.ITEMS["DRILL"].id, f"CROWD-{n}") for n in range(12))

    def __init__(self, seed: int) -> None:
        super().__init__(seed)
        self.believed: dict[tuple[str, int], Standing] = {}
        self.round = 0

    def received(self) -> tuple[Entry, ...]:
        """The units come in."""
        bin_ = Standing(world.BINS["A-1"])
        entries: list[Entry] = []
        for number, which in enumerate(self.UNITS):
            entries += [
                NewHandle(kind=HandleKind.SERIAL, code=f"CROWD-{number}", item=world.ITEMS["DRILL"].id),
                Move(handle=which, quantity=1, source=Standing(Virtual.VENDOR.place), target=bin_),
            ]
        return tuple(entries)

    def rounds(self, many: int, head: Callable[[], int]) -> Iterator[list[Sent]]:
        """All devices move all units, then hand it over one after the other; now and then one has heard of the others."""
        for self.round in range(many):
            heard = {name: self.chance.random() < 0.3 for name in self.ends}
            if self.round > 2:  # as if they had scanned where the others put them: what was doubted is settled
                heard = dict.fromkeys(self.ends, True)
            for name in sorted(self.ends):
                self.seen = head() if heard[name] else 2
                yield [self._sent(name) for _ in self.UNITS]

    def _sent(self, name: str) -> Sent:
        self.name = name
        return super()._sent(name)

    def _entries(self) -> tuple[Entry, ...]:
        which = self.chance.choice(self.UNITS)
        source = self.believed.get((self.name, which), Standing(world.BINS["A-1"]))
        if self.seen > 2 and self.chance.random() < 0.7:
            source = self.stands.get(which, source)
        target = Standing(self.chance.choice(list(world.BINS.values())))
        self.believed[self.name, which] = self.stands[which] = target
        return (Move(handle=which, quantity=1, source=source, target=target, scanned=self.chance.random() < 0.8),)


class Workday(Devices):
    """Devices that hear of each other and mostly do plain moves: now and then one thing about an act is unusual."""

    UNITS = tuple(handle_id(HandleKind.SERIAL, world.ITEMS["PUMP"].id, f"DAY-{n}") for n in range(20))
    BULK = tuple(world.HANDLES[code] for code in ("BOLT", "L1", "L2"))
    BINS = (*world.BINS.values(), world.SPECIAL["QUA"])

    def received(self) -> tuple[Entry, ...]:
        """All of it comes in."""
        bin_, vendor = Standing(world.BINS["A-1"]), Standing(Virtual.VENDOR.place)
        self.stands = dict.fromkeys(self.UNITS, bin_)
        made = [NewHandle(kind=HandleKind.SERIAL, code=f"DAY-{n}", item=world.ITEMS["PUMP"].id) for n in range(len(self.UNITS))]
        came = [Move(handle=which, quantity=1, source=vendor, target=bin_) for which in self.UNITS]
        return (*made, *came, *(Move(handle=which, quantity=90, source=vendor, target=bin_) for which in self.BULK))

    def day(self, many: int, head: Callable[[], int]) -> Iterator[list[Sent]]:
        for _ in range(many):
            name = self.chance.choice(sorted(self.ends))
            self.seen = head()
            yield [self._sent(name) for _ in range(self.chance.randint(1, 30))]

    def _sent(self, name: str) -> Sent:
        sequence, previous, at = self.ends[name]
        at = max(at, *(end[2] - 20 * world.SECOND for end in self.ends.values())) + self.chance.choice([1, 5]) * world.SECOND
        rare = self.chance.randrange(90)
        claimed = world.START + 10_000 * world.SECOND + at
        row = {
            "id": f"{name}-{sequence + 1}", "home": world.SITE, "device": name, "epoch": 1, "sequence": sequence + 1,
            "kind": "maintain" if rare == 0 else "move", "actor": world.GONE if rare == 1 else world.ACTORS["operator"],
            "made_at": claimed + {2: -400, 3: 400, 4: 20}.get(rare, 0) * world.SECOND, "claimed": claimed, "seen": self.seen,
            "form": FORM, "document": "", "reason": 0, "note": "",
            "entries": encode_entries(tuple(self._move() for _ in range(self.chance.choice([1, 1, 1, 4])))), "previous": previous,
        }
        self.ends[name] = (sequence + 1, link(row), at)
        return msgspec.convert(row | {"hash": link(row)}, Sent)

    def _move(self) -> Move:
        which = self.chance.choice([*self.UNITS, *self.BULK * 3])
        bulk = which in self.BULK
        first = Standing(world.BINS["A-1"])
        source = first if bulk else self.stands.get(which, first)
        if bulk and self.chance.random() < 0.1:
            source = Standing(self.chance.choice(self.BINS))
        target = Standing(self.chance.choice(self.BINS))
        quantity, order_line, value = self.chance.randint(1, 3) if bulk else 1, 0, None
        match self.chance.randrange(64):
            case 0:
                source = self._standing()
            case 1:
                target = self._standing()
            case 2 | 8:
                quantity = self.chance.choice([0, 2, 60])
            case 3:
                order_line = 12
            case 4:
                value = 5
            case 5:
                which = self.chance.choice([4711, world.HANDLES["S1"], world.HANDLES["BX2"]])
            case 6 | 7:
                target = target._replace(status=self.chance.choice(STATUSES[-3:]), custody=self.chance.choice([0, world.RECIPIENT]))
        self.stands[which] = target
        return Move(
            handle=which, quantity=quantity, source=source, target=target, scanned=self.chance.random() < 0.8,
            order_line=order_line, value=value,
        )


def contents(ledger: Ledger) -> dict[str, list[tuple[object, ...]]]:
    with ledger.store.reading() as conn:
        return {t.name: sorted(tuple(row) for row in conn.execute(t.select())) for t in FOLLOWED}


def one_by_one(conn: Connection, site: int, given: list[Sent], received: int) -> tuple[list[Fed], Gap | Forked | None]:
    done: list[Fed] = []
    for sent in given:
        one = judge(conn, site, sent, received)
        if not isinstance(one, Fed):
            return done, one
        done.append(one)
    return done, None


@pytest.fixture(params=["as it is", "at every chance"])
def _eager(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Memory is tried as it is in earnest, or for every movement that it could do."""
    if request.param != "as it is":
        monkeypatch.setattr(pace, "FEW", {})
        monkeypatch.setattr(pace, "PATIENCE", {})
        monkeypatch.setattr(pace, "PATIENCE_MAX", 0)
        monkeypatch.setattr(writing, "AHEAD", 2)


def assert_same(together: Ledger, apart: Ledger, given: Sequence[Sent], now: int) -> None:
    """The batch and the one-by-one judge make the same of a push."""
    with together.store.writing() as conn:
        ours = judge_all(conn, world.SITE, given, now)
    with apart.store.writing() as conn:
        theirs = one_by_one(conn, world.SITE, given, now)
    assert ours == theirs


@pytest.mark.usefixtures("_eager")
@pytest.mark.parametrize("seed", range(3))
def test_a_batch_does_what_its_operations_do(opening: Opening, seed: int) -> None:
    devices, received = Devices(seed), world.START + 100_000 * world.SECOND
    with opening() as together, opening() as apart:
        for number, given in enumerate(devices.pushes(8)):
            now = received + number * 600 * world.SECOND
            assert_same(together, apart, given, now)
        assert contents(together) == contents(apart)
        assert {row[-2] for row in contents(apart)["operation"]} == {"", "held"}
        assert verify(together.store) == []


@pytest.mark.parametrize("seed", range(4))
def test_units_that_several_move_at_once_are_judged_together(opening: Opening, seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    crowd, received = Crowd(seed), world.START + 20_000 * world.SECOND
    left: list[object] = []
    with opening() as together, opening() as apart:
        for ledger in (together, apart):
            outcome = ledger.post([Operation(
                id="crowd", kind="receive", entries=crowd.received(), actor=world.ACTORS["operator"], made_at=world.START
            )])
            assert not isinstance(outcome, Refused), str(outcome.sentence)

        def head() -> int:
            with apart.store.reading() as conn:
                return clock_of(conn, world.SITE).position

        monkeypatch.setattr(Outside, "__init__", lambda self, *args: left.append(args))
        for number, given in enumerate(crowd.rounds(5, head)):
            now = received + number * 600 * world.SECOND
            assert_same(together, apart, given, now)
            assert contents(together) == contents(apart)
        doubts = contents(apart)["doubt"]
        assert {bool(row[6]) for row in doubts} == {bool(row[7]) for row in doubts} == {True, False}
        assert verify(together.store) == []
    assert left == [], "memory answers all of it"


@pytest.mark.parametrize("seed", range(2))
def test_plain_moves_are_judged_as_all_others_are(opening: Opening, seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    day, received = Workday(seed), world.START + 20_000 * world.SECOND
    plain = Counter[bool]()

    def counted(*given: Any) -> Fed | None:
        fed = judge_plain(*given)
        plain[fed is not None] += 1
        return fed

    monkeypatch.setattr(judging, "judge_plain", counted)
    monkeypatch.setattr(pace, "FEW", {})
    monkeypatch.setattr(pace, "PATIENCE", {})
    monkeypatch.setattr(writing, "AHEAD", 5)
    with opening() as together, opening() as apart:
        for ledger in (together, apart):
            outcome = ledger.post([Operation(
                id="day", kind="receive", entries=day.received(), actor=world.ACTORS["operator"], made_at=world.START
            )])
            assert not isinstance(outcome, Refused), str(outcome.sentence)
            with ledger.store.writing() as conn:  # bins were counted in the course of the day; of what is older, some comes late
                bins = enumerate((which, place) for which in day.BULK for place in day.BINS)
                conn.execute(fence.insert(), [
                    {"site": world.SITE, "handle": which, "place": place, "moment": world.START + moment, "position": 3}
                    for number, (which, place) in bins for moment in [(10_100 + 30 * number) * world.SECOND]
                ])

        def head() -> int:
            with apart.store.reading() as conn:
                return clock_of(conn, world.SITE).position

        for number, given in enumerate(day.day(40, head)):
            assert_same(together, apart, given, received + number * 60 * world.SECOND)
        assert contents(together) == contents(apart)
        kinds = {row[4] for row in contents(apart)["discrepancy"]}
    assert plain[True] > 100 < plain[False], plain
    assert len(kinds) > 2, kinds


def test_groups_of_several_devices_do_what_they_do_one_after_the_other(opening: Opening) -> None:
    devices, received = Devices(7), world.START + 100_000 * world.SECOND
    groups = [Group(given, received + number * world.SECOND) for number, given in enumerate(devices.pushes(6))]
    with opening() as together, opening() as apart:
        with together.store.writing() as conn:
            ours = judge_groups(conn, world.SITE, groups)
        theirs = []
        for given, now in groups:
            with apart.store.writing() as conn:
                theirs.append(one_by_one(conn, world.SITE, list(given), now))
        assert ours == theirs
        assert any(stopped is not None for _, stopped in ours)
        assert contents(together) == contents(apart)


def test_texts_go_to_postgresql_as_they_are() -> None:
    assert sets.texts(['a"b', "c\\d", "", "null", "e,f{}"]) == '{"a\\"b","c\\\\d","","null","e,f{}"}'
    assert (sets.texts([]), sets.numbers([]), sets.numbers([1, -2])) == ("{}", "{}", "{1, -2}")


def test_rows_are_written_where_they_stand_if_their_key_stands_there(postgres_opening: Opening) -> None:
    with postgres_opening() as ledger, ledger.store.writing() as conn:
        writer = Beside(conn)
        writer.insert(report, [(1, f"d{number}", number, 0) for number in range(4)])
        writer.settle()
        read = select(report.c.device, literal_column("report.ctid"), report.c.until).order_by(report.c.device)
        at = {device: row for device, row, _ in sets.tuples(conn, read)}
        writer.update(report, ("until",), [(1, "d0", 70)], [at["d0"]])
        writer.delete(report, [(1, "d3")], [at["d3"]])
        writer.settle()
        assert [(device, until) for device, _, until in sets.tuples(conn, read)] == [("d0", 70), ("d1", 1), ("d2", 2)]
        with pytest.raises(DRIVER_ERRORS) as elsewhere:
            writer.update(report, ("until",), [(1, "d1", 71), (1, "d2", 72)], [at["d1"], at["d1"]])
            writer.settle()
        assert not blames_content(elsewhere.value), "what was sent is tried again"


def test_what_fails_while_memory_goes_on_ends_the_transaction(opening: Opening) -> None:
    with opening() as ledger:
        rows = [(1, f"d{number}", number, 0) for number in range(beside.MANY)]
        with pytest.raises(DRIVER_ERRORS), ledger.store.writing() as conn:
            memory = Memory(conn, 1, {}, 0)
            with memory:
                memory.writer.insert(report, rows)
                memory.writer.insert(report, rows)
                memory.writer.insert(report, [(2, "d", 0, 0)])
                memory.conn.execute(select(report))
        with ledger.store.writing() as conn:
            assert conn.execute(select(report).where(report.c.device.like("d%"))).all() == []


@pytest.mark.parametrize("many", [3, beside.MANY])
def test_a_connection_that_writes_texts_in_another_way_brings_the_same(postgres_opening: Opening, many: int) -> None:
    with postgres_opening() as ledger, ledger.store.writing() as conn:
        conn.exec_driver_sql("SET LOCAL client_encoding TO LATIN1")
        writer = Beside(conn)
        writer.insert(report, [(1, f"Größe {number}", number, 0) for number in range(many)])
        writer.settle()
        found = conn.execute(select(report.c.device).where(report.c.device.like("Größe %")).order_by(report.c.until)).scalars()
        assert list(found) == [f"Größe {number}" for number in range(many)]


@pytest.mark.parametrize("many", [3, beside.MANY])
def test_rows_go_in_as_they_are_however_many_they_are(opening: Opening, many: int) -> None:
    odd = ["", "\\", 'a"b', "tab\tline\nend\r", "\\N", "null", "{},", "Größe 😀"]
    rows = [(number, -number, 2**62 - number, odd[number % len(odd)]) for number in range(many)]
    columns = [report.c.site, report.c.until, report.c.heard, report.c.device]
    given = [tuple(dict(zip(columns, row, strict=True))[column] for column in report.columns) for row in rows]
    with opening() as ledger:
        with ledger.store.writing() as conn:
            writer = Inside(conn) if conn.dialect.name == "sqlite" else Beside(conn)
            writer.insert(report, given)
            writer.settle()
            found = conn.execute(select(*columns).where(report.c.heard > 2**61).order_by(report.c.site))
            assert [tuple(row) for row in found] == rows
        with pytest.raises(DRIVER_ERRORS) as refused, ledger.store.writing() as conn:
            writer = Inside(conn) if conn.dialect.name == "sqlite" else Beside(conn)
            writer.insert(report, given)
            writer.settle()
        assert blames_content(refused.value)
