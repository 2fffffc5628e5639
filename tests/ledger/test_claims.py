"""A serial or container in two places (DESIGN.md section 4): the later evidence holds, and what contradicts it is disputed."""

from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.identity import derive
from app.domain.operation import ApproveLine, CloseBin, Move, OpenCount, Resolve, Undo
from app.domain.questions import RecentHistory
from app.domain.stock import Standing
from app.ledger.doubts import SILENT
from tests.ledger import world
from tests.ledger.arrivals import PLACES, Arrivals, moved
from tests.ledger.conftest import Opening

DAYS = 24 * 3600
SILENT_DAYS = SILENT // (DAYS * world.SECOND)


@pytest.fixture
def book(opening: Opening) -> Iterator[Arrivals]:
    with opening() as ledger:
        made = Arrivals(ledger)
        yield made
        made.sound()


def at(book: Arrivals, code: str) -> int:
    stands = book.where(code)
    assert stands is not None
    return stands.place


def dispute(book: Arrivals) -> int:
    return int(book.ask("SELECT id FROM discrepancy WHERE kind = 'serial-dispute' AND open = 1")[0][0])  # type: ignore[call-overload]


# --- which evidence holds ------------------------------------------------------------------------------------------------------


def test_what_was_done_earlier_and_arrives_later_does_not_move_the_unit_back(book: Arrivals) -> None:
    book.arrive("two", "operator", moved("S1", "A-1", "A-2"), at=2000)
    late = book.arrive("one", "operator", moved("S1", "A-1", "B-1"), at=1000, seen=0, received=2100)
    assert at(book, "S1") == PLACES["A-2"]
    assert book.ask(f"SELECT moved FROM claim WHERE position = {late.position}") == [(0,)]
    assert book.open() == [], "an assumed start is only noted"


def test_what_arrives_in_order_moves_it(book: Arrivals) -> None:
    book.arrive("one", "operator", moved("S1", "A-1", "A-2", scanned=True), at=1000)
    book.arrive("two", "operator", moved("S1", "A-2", "B-1", scanned=True), at=2000)
    assert (at(book, "S1"), book.open(), book.waiting()) == (PLACES["B-1"], [], 0)


def test_a_late_isolation_holds_where_the_unit_stands_by_now(book: Arrivals) -> None:
    book.arrive("two", "operator", moved("S1", "A-1", "A-2"), at=2000)
    here = Standing(PLACES["A-1"])
    apart = Move(handle=world.HANDLES["S1"], quantity=1, source=here, target=here._replace(status="isolated"))
    book.arrive("one", "operator", apart, at=1000, seen=0, received=2100)
    assert book.where("S1") == Standing(PLACES["A-2"], status="isolated")


def test_unless_it_was_released_later_still(book: Arrivals) -> None:
    one = Standing(PLACES["A-1"])
    apart = Move(handle=world.HANDLES["S1"], quantity=1, source=one, target=one._replace(status="isolated"))
    free = Move(handle=world.HANDLES["S1"], quantity=1, source=apart.target, target=one)
    book.arrive("two", "operator", apart, at=1000)
    book.arrive("two", "supervisor", free, at=3000)
    book.arrive("one", "operator", apart, at=2000, seen=0, received=3100)
    assert book.where("S1") == one


def test_a_late_isolation_of_a_container_is_its_contents_too(book: Arrivals) -> None:
    book.arrive("two", "operator", moved("TO1", "A-1", "A-2"), at=2000)
    here = Standing(PLACES["A-1"])
    apart = Move(handle=world.HANDLES["TO1"], quantity=1, source=here, target=here._replace(status="isolated"))
    book.arrive("one", "operator", apart, at=1000, seen=0, received=2100)
    assert book.where("S2") == Standing(PLACES["TO1"], status="isolated")


def test_a_late_receipt_says_where_the_unit_came_from(book: Arrivals) -> None:
    book.arrive("two", "operator", moved("S3", "A-1", "A-2"), at=2000)
    assert book.open() == ["shortage"]
    late = book.arrive("one", "operator", moved("S3", "vendor", "A-1", order_line=11), at=1000, seen=0, received=2100)
    assert (at(book, "S3"), book.open()) == (PLACES["A-2"], [])
    received = "SELECT count(*) FROM movement WHERE order_line = 11"
    assert book.ask(received) == [(1,)]
    book.arrive("one", "operator", Undo(operation=late.id), at=2200)
    assert (at(book, "S3"), book.open()) == (PLACES["A-2"], ["shortage"])


def test_beyond_what_was_ordered_it_is_told_late_too(book: Arrivals) -> None:
    book.arrive("two", "operator", moved("P1", "vendor", "A-1", order_line=11), at=100)
    book.arrive("two", "operator", world.LATE["S4"], moved("S4", "vendor", "A-1", order_line=11), at=110)
    book.arrive("two", "operator", moved("S3", "A-1", "A-2"), at=2000)
    assert "over-receipt" not in book.open()
    book.arrive("one", "operator", moved("S3", "vendor", "A-1", order_line=11), at=1000, seen=0, received=2100)
    assert book.open().count("over-receipt") == 1


def test_a_repeated_receipt_counts_once_for_the_order_whenever_it_arrives(book: Arrivals) -> None:
    book.arrive("two", "operator", moved("S3", "vendor", "A-2", order_line=11), at=2000)
    book.arrive("one", "operator", moved("S3", "vendor", "A-1", order_line=11), at=1000, seen=0, received=2100)
    book.arrive("three", "operator", moved("S3", "vendor", "B-1", order_line=11), at=3000)
    assert at(book, "S3") == PLACES["B-1"]
    assert book.ask("SELECT count(*) FROM movement WHERE order_line = 11") == [(1,)]
    assert book.open().count("repeated-receipt") == 2 and "over-receipt" not in book.open()




# --- disputes ----------------------------------------------------------------------------------------------------------------


def test_a_scanned_start_that_does_not_chain_waits_until_all_have_reported(book: Arrivals) -> None:
    book.heard("one", "two", "three", until=10)
    book.arrive("two", "operator", moved("S1", "A-1", "A-2"), at=1000)
    book.arrive("one", "operator", moved("S1", "B-1", "QUA", scanned=True), at=2000)
    assert (book.open(), book.waiting(), at(book, "S1")) == ([], 1, PLACES["QUA"])
    book.heard("two", until=3000)
    assert (book.open(), book.waiting()) == ([], 1), "device three may know more"
    book.heard("three", until=1999)
    assert book.waiting() == 1
    book.heard("three", until=2000)
    assert (book.open(), book.waiting(), book.disputed("S1")) == (["serial-dispute"], 0, True)


def test_and_is_explained_by_what_arrives_meanwhile(book: Arrivals) -> None:
    book.heard("one", "two", "three", until=10)
    book.arrive("two", "operator", moved("S1", "A-1", "A-2"), at=1000)
    book.arrive("one", "operator", moved("S1", "B-1", "QUA", scanned=True), at=2000)
    book.arrive("three", "operator", moved("S1", "A-2", "B-1", scanned=True), at=1500, seen=0, received=2100)
    assert (book.open(), book.waiting(), at(book, "S1")) == ([], 0, PLACES["QUA"])
    book.heard("one", "two", "three", until=9000)
    assert (book.open(), book.disputed("S1")) == ([], False)


def test_who_has_been_silent_for_days_is_not_waited_for(book: Arrivals) -> None:
    book.heard("gone", until=10)
    late = SILENT_DAYS * DAYS + 2000
    book.heard("two", until=late - 10)
    book.arrive("one", "operator", moved("S1", "B-1", "A-2", scanned=True), at=late - 1000, received=late)
    book.heard("one", "two", until=late + 10)
    assert book.open() == ["serial-dispute"]


def test_a_move_that_arrives_late_makes_a_later_scanned_start_doubtful(book: Arrivals) -> None:
    book.arrive("two", "operator", moved("S1", "A-1", "B-1", scanned=True), at=2000)
    book.arrive("one", "operator", moved("S1", "A-1", "A-2"), at=1000, seen=0, received=2100)
    assert (book.open(), book.waiting(), at(book, "S1")) == ([], 1, PLACES["B-1"])
    book.heard("one", "two", until=3000)
    assert book.open() == ["serial-dispute"]


def test_claims_at_nearly_the_same_time_dispute_at_once(book: Arrivals) -> None:
    seen = book.position()
    book.arrive("one", "operator", moved("S1", "A-1", "A-2"), at=1000, seen=seen)
    book.arrive("two", "operator", moved("S1", "A-1", "B-1"), at=1100, seen=seen)
    assert (book.open(), book.disputed("S1"), at(book, "S1")) == (["serial-dispute"], True, PLACES["B-1"])


@pytest.mark.parametrize(("apart", "jumped", "disputes"), [(119, 0, True), (121, 0, False), (121, 10, True)])
def test_how_near_depends_on_the_clocks(book: Arrivals, apart: int, jumped: int, disputes: bool) -> None:
    seen = book.position()
    book.arrive("two", "operator", moved("S2", "TO1", "TO1"), at=10)
    book.arrive("one", "operator", moved("S1", "A-1", "A-2"), at=1000, seen=seen)
    book.arrive("two", "operator", moved("S1", "A-1", "B-1"), at=1000 + apart, seen=seen, jumped=jumped)
    assert (book.open() == ["serial-dispute"]) is disputes


def test_who_knew_of_the_other_does_not_dispute(book: Arrivals) -> None:
    book.arrive("one", "operator", moved("S1", "A-1", "A-2"), at=1000)
    book.arrive("two", "operator", moved("S1", "A-1", "B-1"), at=1060)
    assert book.open() == []


def test_two_who_say_the_same_agree(book: Arrivals) -> None:
    seen = book.position()
    book.arrive("one", "operator", moved("S1", "A-1", "A-2"), at=1000, seen=seen)
    book.arrive("two", "operator", moved("S1", "A-1", "A-2"), at=1060, seen=seen)
    assert book.open() == []


# --- how a dispute ends --------------------------------------------------------------------------------------------------------


@pytest.fixture
def disputed(book: Arrivals) -> Arrivals:
    seen = book.position()
    book.arrive("one", "operator", moved("S1", "A-1", "A-2"), at=1000, seen=seen, id="first")
    book.arrive("two", "operator", moved("S1", "A-1", "B-1"), at=1060, seen=seen, id="second")
    assert book.disputed("S1")
    return book


def test_scanning_it_with_both_in_mind_settles_it(disputed: Arrivals) -> None:
    disputed.arrive("three", "operator", moved("S1", "A-2", "QUA", scanned=True), at=2000)
    assert (disputed.open(), disputed.disputed("S1"), at(disputed, "S1")) == ([], False, PLACES["QUA"])


def test_so_does_one_of_the_two_who_has_heard_of_the_other(disputed: Arrivals) -> None:
    second = int(disputed.ask("SELECT position FROM operation WHERE id = 'second'")[0][0])  # type: ignore[call-overload]
    disputed.arrive("two", "operator", moved("S1", "B-1", "QUA", scanned=True), at=2000, seen=second - 1)
    assert (disputed.open(), disputed.disputed("S1")) == ([], False)


def test_an_assumed_start_settles_nothing(disputed: Arrivals) -> None:
    disputed.arrive("three", "operator", moved("S1", "B-1", "QUA"), at=2000)
    assert disputed.disputed("S1")


def test_nor_does_who_knew_of_one_alone(disputed: Arrivals) -> None:
    disputed.arrive("three", "operator", moved("S1", "B-1", "QUA", scanned=True), at=2000, seen=disputed.position() - 1)
    assert disputed.disputed("S1")


def test_a_supervisor_says_where_it_is(disputed: Arrivals) -> None:
    which = dispute(disputed)
    disputed.arrive("three", "supervisor", moved("S1", "B-1", "A-2"), Resolve(discrepancy=which), at=2000)
    assert (disputed.open(), disputed.disputed("S1"), at(disputed, "S1")) == ([], False, PLACES["A-2"])


def test_an_operator_does_not(disputed: Arrivals) -> None:
    fed = disputed.arrive("three", "operator", Resolve(discrepancy=dispute(disputed)), at=2000)
    assert fed.outcome == "held" and disputed.disputed("S1")


@pytest.mark.parametrize("which", ["first", "second"])
def test_undoing_either_ends_it(disputed: Arrivals, which: str) -> None:
    disputed.arrive("three", "supervisor", Undo(operation=which), at=2000)
    place = {"first": "B-1", "second": "A-2"}[which]
    if which == "first":  # by now it has moved on: its undo waits, and so does the dispute
        assert disputed.disputed("S1") and "held" in disputed.open()
        return
    assert (disputed.open(), disputed.disputed("S1"), at(disputed, "S1")) == ([], False, PLACES[place])


def test_undoing_what_settled_it_brings_it_back(disputed: Arrivals) -> None:
    settled = disputed.arrive("three", "operator", moved("S1", "B-1", "QUA", scanned=True), at=2000)
    disputed.arrive("three", "operator", Undo(operation=settled.id), at=2010)
    assert (disputed.open(), disputed.disputed("S1"), at(disputed, "S1")) == (["serial-dispute"], True, PLACES["B-1"])


def test_undoing_the_latest_lets_what_it_had_overtaken_hold(book: Arrivals) -> None:
    latest = book.arrive("two", "operator", moved("S1", "A-1", "A-2"), at=3000)
    book.arrive("one", "operator", moved("S1", "A-1", "B-1"), at=2000, seen=0, received=3100)
    book.arrive("two", "operator", Undo(operation=latest.id), at=3200)
    assert at(book, "S1") == PLACES["B-1"]


# --- what others make of it ----------------------------------------------------------------------------------------------------

def test_history_tells_what_had_been_overtaken(book: Arrivals) -> None:
    book.arrive("two", "operator", moved("S1", "A-1", "A-2"), at=2000, id="later")
    book.arrive("one", "operator", moved("S1", "A-1", "B-1"), at=1000, seen=0, received=2100, id="earlier")
    lines = book.ledger.answer(RecentHistory(handle=world.HANDLES["S1"], limit=10))
    assert [(one.operation, one.source, one.target, one.late) for one in lines[:2]] == [
        ("later", "A-1", "A-2", False), ("earlier", "A-1", "B-1", True),
    ]


def test_a_unit_seen_where_it_stood_is_not_missing(book: Arrivals) -> None:
    """It was scanned where the books had it already: nothing moved, but it was there after the bin had been counted."""
    count = derive("count", "C-1")
    book.arrive("two", "supervisor", OpenCount(number="C-1", kind="cycle", items=(world.ITEMS["DRILL"].id,)), at=900)
    book.arrive("two", "operator", CloseBin(count=count, place=PLACES["A-1"]), at=1000)
    here = book.where("S1")
    assert here is not None
    book.arrive("one", "operator", Move(handle=world.HANDLES["S1"], quantity=1, source=here, target=here, scanned=True), at=2000)
    book.arrive(
        "two", "supervisor", ApproveLine(count=count, place=PLACES["A-1"], handle=world.HANDLES["S1"], difference=-1), at=3000
    )
    assert at(book, "S1") == PLACES["A-1"]


# --- whatever the order --------------------------------------------------------------------------------------------------------

told = st.lists(
    st.tuples(
        st.sampled_from(["one", "two", "three"]), st.sampled_from(["S1", "TO1", "BX1"]),
        st.sampled_from(["A-1", "A-2", "B-1", "QUA", "PAL"]), st.sampled_from(["A-1", "A-2", "B-1", "QUA", "PAL"]), st.booleans(),
    ),
    min_size=2, max_size=9,
)


@settings(max_examples=25)
@given(told=told, data=st.data())
def test_any_order_of_arrival_ends_where_the_latest_evidence_is(
    sqlite_opening: Opening, told: list[tuple[str, str, str, str, bool]], data: st.DataObject
) -> None:
    """Each device sends its own in their order; how they interleave is chance."""
    queues: dict[str, list[tuple[int, str, str, str, bool]]] = {}
    latest: dict[str, str] = {}
    for number, (device, code, start, target, scanned) in enumerate(told):
        queues.setdefault(device, []).append((100 * number, code, start, target, scanned))
        latest[code] = target
    with sqlite_opening() as ledger:
        book = Arrivals(ledger)
        while queues:
            device = data.draw(st.sampled_from(sorted(queues)))
            when, code, start, target, scanned = queues[device].pop(0)
            if not queues[device]:
                del queues[device]
            book.arrive(device, "operator", moved(code, start, target, scanned=scanned), at=when, received=5000)
        for code, target in latest.items():
            assert at(book, code) == PLACES[target]
        book.heard("one", "two", "three", until=9000)
        assert book.waiting() == 0
        book.sound()
