"""Sessions with their scopes, and what cannot be counted."""

from app.domain.identity import derive
from app.domain.operation import CloseCount, CountLine, OpenCount
from app.domain.place import Virtual
from app.domain.questions import CountBins, CountOf, OpenCounts
from tests.ledger.counts.stocktake import Floor, bin_id, item


def test_a_session_says_how_far_it_is(floor: Floor) -> None:
    floor.stock("BOLT", 10, "A-1")
    count = floor.open(places=(bin_id("A"),), blind=True)
    view = floor.ask(CountOf(count))
    assert view is not None
    assert (view.number, view.blind, view.scope, view.bins, view.bins_done, view.to_review) == ("C1", True, "A", 2, 0, 0)
    assert [(b.code, b.zero_check) for b in floor.ask(CountBins(count))] == [("A-1", False), ("A-2", True)]
    floor.counted(count, "A-1", BOLT=9)
    view = floor.ask(CountOf(count))
    assert view is not None and (view.bins_done, view.to_review) == (1, 1)
    assert floor.ask(CountBins(count, bin_id("B-1"))) == ()
    floor.must(CountLine(count=count, place=bin_id("B-1"), handle=floor.handle("BOLT"), quantity=1))
    assert [b.code for b in floor.ask(CountBins(count))] == ["A-1", "A-2", "B-1"]


def test_without_a_scope_all_bins_with_stock_are_counted(floor: Floor) -> None:
    assert floor.ask(CountBins(floor.open("C0"))) == ()
    floor.stock("BOLT", 10, "A-1")
    floor.stock("BOLT", 10, "B-1")
    count = floor.open()
    assert [b.code for b in floor.ask(CountBins(count))] == ["A-1", "B-1"]
    assert [b.code for b in floor.ask(CountBins(count, limit=1))] == ["A-1"]


def test_a_count_of_an_item_expects_that_item_alone(floor: Floor) -> None:
    floor.stock("BOLT", 10, "A-1")
    floor.stock("CABLE", 10, "A-1")
    floor.stock("CABLE", 10, "A-2")
    count = floor.open(items=(item("BOLT"),))
    assert [b.code for b in floor.ask(CountBins(count))] == ["A-1"]
    assert set(floor.lines(count, "A-1")) == {"BOLT"}
    floor.closes(count, "A-1")
    assert floor.waiting() == ["BOLT"]


def test_a_count_of_a_custodian_expects_what_is_in_their_custody(floor: Floor) -> None:
    van = derive("recipient", "VAN")
    floor.stock("BOLT", 10, "A-1", custody=van)
    floor.stock("CABLE", 10, "A-1")
    floor.stock("CABLE", 10, "A-2")
    count = floor.open(custodians=(van,))
    view = floor.ask(CountOf(count))
    assert view is not None and view.scope == "Van"
    assert [b.code for b in floor.ask(CountBins(count))] == ["A-1"]
    floor.closes(count, "A-1")
    assert floor.waiting() == ["BOLT"]


def test_a_closed_count_takes_no_new_bin_but_its_begun_ones_can_be_finished(floor: Floor) -> None:
    floor.stock("BOLT", 10, "A-1")
    count = floor.open()
    floor.counts(count, "A-1", "BOLT", 9)
    floor.must(CloseCount(count=count), by="sue")
    assert "is closed" in floor.refused(floor.line(count, "B-1", "BOLT"))
    assert "closed already" in floor.refused(CloseCount(count=count), by="sue")
    floor.closes(count, "A-1")
    assert "is closed" in floor.refused(floor.line(count, "A-1", "BOLT", 10))
    assert [(v.number, v.closed) for v in floor.ask(OpenCounts())] == [("C1", True)]
    floor.approved(count, "A-1", "BOLT", -1)
    assert floor.ask(OpenCounts()) == ()


def test_what_cannot_be_counted_is_refused_with_a_sentence(floor: Floor) -> None:
    floor.stock("BOLT", 10, "A-1")
    count = floor.open()
    assert "exists already" in floor.refused(OpenCount(number="C1", kind="cycle"), by="sue")
    assert "not known here" in floor.refused(CountLine(count=1, place=bin_id("A-1"), handle=floor.handle("BOLT"), quantity=1))
    assert "not known here" in floor.refused(CountLine(count=count, place=bin_id("A-1"), handle=7, quantity=1))
    assert "groups bins" in floor.refused(CountLine(count=count, place=bin_id("A"), handle=floor.handle("BOLT"), quantity=1))
    lost = Virtual.LOST.place
    assert "not known here" in floor.refused(CountLine(count=count, place=lost, handle=floor.handle("BOLT"), quantity=1))
    assert "no quantity that can be counted" in floor.refused(floor.line(count, "A-1", "BOLT", -1))
    assert "no quantity that can be counted" in floor.refused(floor.line(count, "A-1", "BOLT", 10**15 + 1))
    assert floor.ask(CountBins(count, bin_id("A-1")))[0].open_by == ()


def test_operators_do_not_decide(floor: Floor) -> None:
    floor.stock("BOLT", 10, "A-1")
    count = floor.open()
    floor.counted(count, "A-1", BOLT=9)
    assert "Your role may not" in floor.refused(floor.approve(count, "A-1", "BOLT", -1))
