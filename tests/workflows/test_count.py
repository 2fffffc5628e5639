"""Counting bins, told as scenes over a real ledger."""

import pytest

from app.domain.identity import derive, handle_id, place_id
from app.domain.operation import Act, Move, NewHandle, Retire
from app.domain.permission import Permission
from app.domain.place import Virtual
from app.domain.questions import ContentsOf, CountBins, CountLines, CountOf, LinesToReview, OpenCounts, StockIn
from app.domain.stock import HandleKind, Standing
from app.domain.views import CountLineView
from app.workflows.count import WORKFLOW as COUNT
from app.workflows.inspect import WORKFLOW as INSPECT
from app.workflows.issue import WORKFLOW as ISSUE
from app.workflows.step import Mark, Mood, Progress, Wants
from tests.workflows.books import GTIN_PRINTER, Books, desk
from tests.workflows.demo import SITE
from tests.workflows.harness import Desk


def counting(books: Books, *scans: str, badge: str = "OPER") -> Desk:
    return desk(books, COUNT, badge).scan(*scans)


def opened(books: Books, *scope: str, blind: bool = False, physical: bool = False) -> Desk:
    """A session opened by the supervisor."""
    d = desk(books, COUNT, "SUPER").choose("New count")
    if blind:
        d.choose("blind")
    if physical:
        d.choose("kind")
    return d.scan(*scope).key("finish")


def marks(d: Desk) -> dict[str, Mark]:
    return {str(line.title): line.mark for line in d.screen.lines}


def line(books: Books, bin_: str, code: str, count: str = "CNT-00001") -> CountLineView:
    lines = books.ledger.answer(CountLines(derive("count", count), place_id(SITE, bin_)))
    return next(x for x in lines if x.code == code)


def closed(books: Books, bin_: str, count: str = "CNT-00001") -> bool:
    return books.ledger.answer(CountBins(derive("count", count), place_id(SITE, bin_)))[0].closed


# Sessions

def test_a_bin_scanned_with_no_count_opens_one_for_it(books: Books) -> None:
    d = counting(books, "B02-S01")
    assert d.step == "bin" and "CNT-00001" in d.verdict
    count = books.ledger.answer(CountOf(derive("count", "CNT-00001")))
    assert count is not None and count.kind == "cycle" and count.bins == 1


def test_a_bin_that_an_open_count_covers_joins_it(books: Books) -> None:
    opened(books, "A01")
    d = counting(books, "A01-S02")
    assert d.step == "bin" and "CNT-00001" in d.hint and len(books.ledger.answer(OpenCounts())) == 1


def test_a_bin_that_several_counts_cover_asks_which(books: Books) -> None:
    opened(books, "A01")
    opened(books, "A01-S01")
    d = counting(books, "A01-S01")
    assert d.step == "choose-count" and d.screen.wants is Wants.CHOICE
    assert d.choose("Count CNT-00002").step == "bin" and "CNT-00002" in d.hint


def test_a_count_is_chosen_from_the_list_or_scanned(books: Books) -> None:
    opened(books, "A01")
    d = counting(books).choose("Count CNT-00001")
    assert d.step == "choose-bin" and set(marks(d)) == {"A01-S01", "A01-S02"}
    assert counting(books, "CNT-00001").step == "choose-bin"


@pytest.mark.parametrize("physical", [True, False])
@pytest.mark.parametrize("blind", [True, False])
def test_kinds_of_sessions(books: Books, physical: bool, blind: bool) -> None:
    opened(books, "A01-S01", "B02-S01", physical=physical, blind=blind)
    count = books.ledger.answer(CountOf(derive("count", "CNT-00001")))
    assert count is not None and count.kind == ("physical" if physical else "cycle")
    assert count.blind is blind and count.bins == 2


def test_a_count_by_area_item_and_custodian(books: Books) -> None:
    opened(books, "A01")
    opened(books, "ABC123")
    opened(books, "TECH")
    bins, items, custodians = (books.ledger.answer(CountOf(derive("count", f"CNT-0000{i}"))) for i in (1, 2, 3))
    assert bins is not None and bins.bins == 2
    assert items is not None and items.items == (derive("item", "ABC123"),)
    assert custodians is not None and custodians.custodians == (derive("recipient", "TECH"),)


def test_a_custodian_is_chosen_by_touch(books: Books) -> None:
    desk(books, COUNT, "SUPER").choose("New count").choose("What Head office answers for").choose("recipient:"
        + str(derive("recipient", "TECH"))).key("finish")
    count = books.ledger.answer(CountOf(derive("count", "CNT-00001")))
    assert count is not None and len(count.custodians) == 2


def test_an_initial_count_of_everything(books: Books) -> None:
    opened(books, physical=True)
    count = books.ledger.answer(CountOf(derive("count", "CNT-00001")))
    assert count is not None and count.bins >= 3
    assert counting(books, "B02-S01").step == "bin" and len(books.ledger.answer(OpenCounts())) == 1


def test_what_is_scanned_twice_leaves_the_plan(books: Books) -> None:
    d = desk(books, COUNT, "SUPER").choose("New count").scan("A01", "ABC123", "A01")
    assert [str(x.title) for x in d.screen.lines] == ["ABC123"]


def test_an_area_scanned_first_begins_a_plan(books: Books) -> None:
    d = counting(books, "A01", badge="SUPER")
    assert d.step == "plan" and d.key("finish").step == "choose-bin"


def test_numbers_of_counts_go_on(books: Books) -> None:
    assert "CNT-00001" in opened(books, "A01").verdict and "CNT-00002" in opened(books, "B02-S01").verdict


def test_a_bin_outside_the_count_is_confirmed_by_a_second_scan(books: Books) -> None:
    opened(books, "A01")
    d = counting(books, "CNT-00001", "B02-S01")
    assert d.mood is Mood.CONFIRM and d.step == "choose-bin"
    assert d.scan("B02-S01").step == "bin"


def test_only_those_who_may_open_a_count(books: Books) -> None:
    d = Desk(books.seat("OPER"), COUNT, "OPER", person=_barred(books))  # type: ignore[arg-type]
    assert "New count" not in d.choices
    d.scan("B02-S01")
    assert not d.accepted and "No open count covers" in d.verdict and not books.ledger.answer(OpenCounts())


def _barred(books: Books) -> object:
    person = books.seat("OPER").person("OPER")
    return person._replace(permissions=person.permissions - {Permission.INV_OPEN_COUNT})


# In a bin

def test_what_is_expected_is_listed_and_ticked_off(books: Books) -> None:
    d = counting(books, "A01-S01")
    assert marks(d) == dict.fromkeys(("ABC123", "C-1", "C-2", "L42", "PST.1001", "PST.1002"), Mark.OPEN)
    d.scan("PST.1001")
    assert d.mood is Mood.DONE and marks(d)["PST.1001"] is Mark.DONE and marks(d)["PST.1002"] is Mark.OPEN
    assert (d.screen.progress.done, d.screen.progress.total) == (1, 6)  # type: ignore[union-attr]
    assert str(d.screen.lines[0].title) == "PST.1001"


def test_each_scan_is_posted_at_once(books: Books) -> None:
    d = counting(books, "A01-S01", "PST.1001")
    assert len(d.last.acts) == 1 and line(books, "A01-S01", "PST.1001").entered


def test_the_same_serial_twice_counts_once_and_is_told(books: Books) -> None:
    d = counting(books, "A01-S01", "PST.1001", "PST.1001")
    assert d.mood is Mood.CONFIRM and "counts once" in d.verdict and not d.last.acts
    assert line(books, "A01-S01", "PST.1001").counted == 1


def test_the_same_serial_by_two_people_counts_once(books: Books) -> None:
    counting(books, "A01-S01", "PST.1001")
    d = counting(books, "A01-S01", "PST.1001", badge="TECH")
    assert "Otto Operator" in d.verdict and not d.last.acts


def test_each_finding_is_shown_in_its_own_way(books: Books) -> None:
    d = counting(books, "A01-S01", "PST.1003")
    assert d.mood is Mood.CONFIRM and "wrong place" in d.verdict and "B02-S01" in d.verdict
    d.scan("PST.2001")
    assert d.mood is Mood.DONE and "C-1" in d.verdict
    d.scan(f"01{GTIN_PRINTER}21NEW-1")
    assert "not in stock" in d.verdict
    d.resume()
    shown = marks(d)
    assert shown["PST.1003"] is Mark.MISPLACED and shown["PST.2001"] is Mark.DONE and shown["NEW-1"] is Mark.UNEXPECTED
    assert books.stock("PST.2001") == {"C-1": 1}, "found in its container, not moved"


def test_a_quantity_is_typed(books: Books) -> None:
    d = counting(books, "A01-S01", "ABC123")
    assert d.screen.wants is Wants.QUANTITY and "500" in d.hint
    d.type("500")
    assert d.mood is Mood.DONE and line(books, "A01-S01", "ABC123").counted == 500


def test_a_quantity_that_differs_warns_and_may_be_counted_again(books: Books) -> None:
    d = counting(books, "A01-S01", "ABC123").type("480")
    assert d.mood is Mood.CONFIRM and "500" in d.verdict
    d.scan("ABC123")
    assert "480 EACH counted so far" in d.hint
    d.type("500")
    assert line(books, "A01-S01", "ABC123").counted == 500


def test_a_second_pile_is_added(books: Books) -> None:
    counting(books, "A01-S01", "ABC123").type("480").scan("ABC123").choose("Add to it").type("20")
    assert line(books, "A01-S01", "ABC123").counted == 500


def test_decimals_and_zero(books: Books) -> None:
    d = counting(books, "A01-S02", "CABLE").type("100.5")
    assert d.mood is Mood.DONE
    d.scan("CABLE").type("0")
    assert line(books, "A01-S02", "CABLE").counted == 0 and line(books, "A01-S02", "CABLE").entered


@pytest.mark.parametrize("text", ["-1", "x", "1.5", "", "1e99"])
def test_a_bad_quantity_is_refused(books: Books, text: str) -> None:
    d = counting(books, "A01-S01", "ABC123").type(text)
    assert not d.accepted and d.step == "quantity"


def test_cumulative_counting_adds_with_every_scan(books: Books) -> None:
    d = counting(books, "A01-S01").choose("Every scan adds").scan("ABC123", "ABC123", "PACK12", "ABC123")
    assert line(books, "A01-S01", "ABC123").counted == 15 and "15 EACH" in d.verdict
    assert d.choose("Type quantities").scan("ABC123").screen.wants is Wants.QUANTITY


def test_a_pack_is_counted_by_one_touch(books: Books) -> None:
    counting(books, "A01-S01", "PACK12").choose("One pack: 12 EACH")
    assert line(books, "A01-S01", "ABC123").counted == 12


def test_a_lot_is_counted_under_its_number(books: Books) -> None:
    d = counting(books, "A01-S01").scan("GLUE")
    assert not d.accepted and "lot" in d.verdict
    d.scan("L42")
    assert d.step == "which", "two items have a lot L42"
    glue = next(c for c in d.screen.choices if "GLUE" in str(c.detail) or "Glue" in str(c.detail))
    d.choose(glue.id).type("40")
    assert d.mood is Mood.DONE and line(books, "A01-S01", "L42").counted == 40


def test_a_serialized_item_is_counted_unit_by_unit(books: Books) -> None:
    d = counting(books, "A01-S01", "123456")
    assert not d.accepted and "unit by unit" in d.verdict


def test_one_code_with_many_serials(books: Books) -> None:
    d = counting(books, "A01-S01").scan("PST.1001;PST.1002;NOPE.1")
    assert d.mood is Mood.CONFIRM and "NOPE.1" in d.verdict and len(d.last.acts) == 1
    assert marks(d)["PST.1002"] is Mark.DONE
    assert not d.scan("PST.1001;PST.1002").accepted


def test_a_code_with_too_many_serials_is_refused(books: Books) -> None:
    d = counting(books, "A01-S01").scan(";".join(f"S.{i}" for i in range(501)))
    assert not d.accepted and "501" in d.verdict


def test_a_label_that_reads_in_several_ways_is_not_guessed(books: Books) -> None:
    d = counting(books, "A01-S01").scan(f"01{GTIN_PRINTER}21NEW917251231")
    assert not d.accepted and "several ways" in d.verdict


def test_a_unit_scanned_by_mistake_is_taken_back(books: Books) -> None:
    d = counting(books, "A01-S01", "PST.1003")
    d.pick(d.screen.lines[0].id).choose("Take PST.1003 off the count")
    assert "PST.1003" not in marks(d) and "PST.1003" not in marks(d.resume())


def test_undo_takes_the_last_scan_back(books: Books) -> None:
    d = counting(books, "A01-S01", "PST.1001", "PST.1002").key("undo").resume()
    assert marks(d)["PST.1002"] is Mark.OPEN and marks(d)["PST.1001"] is Mark.DONE


def test_a_quantity_touched_is_asked_again(books: Books) -> None:
    d = counting(books, "A01-S01", "ABC123").type("480")
    assert d.pick(d.screen.lines[0].id).step == "quantity"


def test_what_is_outside_an_item_count_is_not_counted(books: Books) -> None:
    opened(books, "ABC123")
    d = counting(books, "CNT-00001", "A01-S01", "PST.1001")
    assert not d.accepted and "not part of count" in d.verdict
    assert d.scan("ABC123").type("500").mood is Mood.DONE


def test_unknown_codes_can_be_kept(books: Books) -> None:
    d = counting(books, "A01-S01", "WHAT-IS-THIS")
    assert not d.accepted and "Put it aside for later" in d.choices
    assert d.choose("Put it aside for later").step == "bin"


# Blind

def test_a_blind_count_never_shows_expected_figures(books: Books) -> None:
    opened(books, "A01-S01", blind=True)
    d = counting(books, "A01-S01")
    assert d.screen.lines == () and d.screen.progress is None
    d.scan("ABC123")
    assert "500" not in d.hint
    d.type("480")
    assert d.mood is Mood.DONE and "500" not in d.verdict
    d.scan("PST.1001")
    assert set(marks(d)) == {"PST.1001", "ABC123"} and all("500" not in str(x.detail) for x in d.screen.lines)
    d.key("finish")
    assert d.step == "missing" and d.screen.lines == () and not any(c.isdigit() for c in d.prompt.replace("A01-S01", ""))
    assert d.key("finish").step == "choose-bin"


# Finishing

def test_what_is_missing_is_shown_before_the_bin_is_finished(books: Books) -> None:
    d = counting(books, "B02-S01", "PST.1003").key("finish")
    assert d.step == "missing" and marks(d) == {"ABC123": Mark.MISSING, "C-9": Mark.MISSING, "RADIO": Mark.MISSING}
    assert d.choose("Look again").step == "bin"
    d.key("finish").key("finish")
    assert d.mood is Mood.CONFIRM and closed(books, "B02-S01")
    review = {x.code: x.finding for x in books.ledger.answer(LinesToReview())}
    assert review["ABC123"] == "missing"


def test_what_is_missing_names_who_has_it(books: Books) -> None:
    desk(books, ISSUE, "TECH").scan("TECH").choose("Stays with the recipient").choose("Job").scan("PST.1001")
    d = counting(books, "A01-S01", "PST.1002").key("finish")
    said = {str(line.title): str(line.detail) for line in d.screen.lines}
    assert said.pop("PST.1001").endswith("not found, in the hands of Tess Technician")
    assert said and all(detail.endswith("not found") for detail in said.values())


def test_a_scan_while_the_missing_are_shown_counts(books: Books) -> None:
    d = counting(books, "B02-S01", "PST.1003").key("finish").scan("C-9")
    assert d.step == "bin" and marks(d)["C-9"] is Mark.DONE


def test_a_complete_bin_is_finished_at_once(books: Books) -> None:
    d = counting(books, "B02-S01", "PST.1003", "C-9").scan("ABC123").type("50").scan("RADIO").type("3").key("finish")
    assert d.mood is Mood.DONE and closed(books, "B02-S01") and books.ledger.answer(LinesToReview()) == ()


def test_a_bin_without_anything_counted_is_asked_for_as_empty(books: Books) -> None:
    d = counting(books, "B02-S01").key("finish")
    assert d.step == "zero-check" and "empty" in d.prompt
    assert d.choose("No, count it").step == "bin"
    d.key("finish").choose("Yes, it is empty")
    assert closed(books, "B02-S01") and {x.code for x in books.ledger.answer(LinesToReview())} >= {"PST.1003", "ABC123"}


def test_a_bin_emptied_meanwhile_begins_with_the_zero_check(books: Books) -> None:
    opened(books, "A01")
    bin_ = place_id(SITE, "A01-S02")
    units = books.ledger.answer(ContentsOf(bin_))
    books.post(Act(kind="move", entries=tuple(
        Move(handle=u.key.handle, quantity=u.quantity, source=u.key.standing, target=Standing(place_id(SITE, "B02-S01")))
        for u in units
    )))
    d = counting(books, "CNT-00001", "A01-S02")
    assert d.step == "zero-check"
    assert d.key("empty").mood is Mood.DONE and closed(books, "A01-S02")


def emptied(books: Books, bin_: str) -> None:
    """Everything in the bin goes elsewhere."""
    books.post(Act(kind="move", entries=tuple(
        Move(handle=u.key.handle, quantity=u.quantity, source=u.key.standing, target=Standing(place_id(SITE, "B02-S01")))
        for u in books.ledger.answer(ContentsOf(place_id(SITE, bin_)))
    )))


def test_an_empty_bin_scanned_with_no_count_begins_with_the_zero_check(books: Books) -> None:
    emptied(books, "A01-S02")
    d = counting(books, "A01-S02")
    assert d.step == "zero-check" and "CNT-00001" in d.verdict
    d.choose("Yes, it is empty")
    assert closed(books, "A01-S02") and books.ledger.answer(LinesToReview()) == ()


def test_what_is_scanned_at_the_zero_check_is_counted(books: Books) -> None:
    emptied(books, "A01-S02")
    d = counting(books, "A01-S02", "PST.1003")
    assert d.step == "bin" and marks(d)["PST.1003"] is Mark.MISPLACED


def test_an_empty_bin_outside_the_count_begins_with_the_zero_check(books: Books) -> None:
    opened(books, "A01-S01")
    emptied(books, "A01-S02")
    assert counting(books, "CNT-00001", "A01-S02", "A01-S02").step == "zero-check"


def test_a_bin_with_nothing_but_a_retired_container_begins_with_the_zero_check(books: Books) -> None:
    opened(books, "A01")
    emptied(books, "A01-S02")
    box = handle_id(HandleKind.CONTAINER, 0, "C-OLD")
    books.post(Act(kind="contain", entries=(
        NewHandle(kind=HandleKind.CONTAINER, code="C-OLD", container_type=derive("container-type", "TOTE")),
        Move(handle=box, quantity=1, source=Standing(Virtual.VENDOR.place), target=Standing(place_id(SITE, "A01-S02"))),
        Retire(handle=box),
    )))
    assert counting(books, "CNT-00001", "A01-S02").step == "zero-check"


def test_a_bin_that_holds_more_than_is_listed_says_how_much_from_the_first_screen(books: Books) -> None:
    printer = derive("item", "123456")
    codes = [f"LOTS.{n:04}" for n in range(300)]
    books.post(Act(kind="receive", entries=tuple(
        entry for code in codes for entry in (
            NewHandle(kind=HandleKind.SERIAL, code=code, item=printer),
            Move(handle=handle_id(HandleKind.SERIAL, printer, code), quantity=1, source=Standing(Virtual.VENDOR.place),
                 target=Standing(place_id(SITE, "B02-S01"))),
        )
    )))
    held = len(books.ledger.answer(StockIn(place_id(SITE, "B02-S01"))))
    d = counting(books, "B02-S01")
    assert held > 300 and d.screen.progress == Progress(0, held) and 0 < len(d.screen.lines) < held
    assert d.scan("LOTS.0299").screen.progress == Progress(1, held)
    card = desk(books, INSPECT, "OPER").scan("123456")
    assert str(card.screen.lines[0].detail).startswith("30") and str(card.screen.lines[0].title) == "On hand"


def test_leaving_and_coming_back_keeps_everything(books: Books) -> None:
    counting(books, "A01-S01", "PST.1001").key("cancel")
    d = counting(books, "A01-S01")
    assert marks(d)["PST.1001"] is Mark.DONE and "CNT-00001" in d.hint


def test_a_draft_goes_on_in_its_bin(books: Books) -> None:
    d = counting(books, "A01-S01", "PST.1001").resume()
    assert d.step == "bin" and d.scan("PST.1002").mood is Mood.DONE


def test_another_bin_scanned_leaves_the_first_open(books: Books) -> None:
    opened(books, "A01")
    d = counting(books, "A01-S01", "PST.1001", "A01-S02")
    assert d.step == "bin" and "A01-S02" in d.prompt and "A01-S01 stays open" in d.verdict
    assert not closed(books, "A01-S01")


def test_a_finished_bin_is_counted_on_by_a_second_scan(books: Books) -> None:
    opened(books, "A01")
    d = counting(books, "A01-S02", "CABLE").type("100.5").key("finish").key("finish")
    assert closed(books, "A01-S02")
    d.scan("A01-S02")
    assert d.mood is Mood.CONFIRM and d.step == "choose-bin"
    assert d.scan("A01-S02").step == "bin"


def test_progress_through_the_bins(books: Books) -> None:
    opened(books, "A01")
    d = counting(books, "CNT-00001", "A01-S02", "CABLE").type("100.5").key("finish").key("finish")
    assert (d.screen.progress.done, d.screen.progress.total) == (1, 2)  # type: ignore[union-attr]
    assert marks(d) == {"A01-S01": Mark.OPEN, "A01-S02": Mark.DONE}


def test_stock_that_moves_meanwhile_does_not_spoil_the_count(books: Books) -> None:
    counting(books, "B02-S01").scan("ABC123").type("50")
    handle = books.handle("ABC123")
    source = Standing(place_id(SITE, "B02-S01"))
    books.post(Act(kind="move", entries=(
        Move(handle=handle, quantity=20, source=source, target=source._replace(place=place_id(SITE, "A01-S02"))),
    )))
    counting(books, "B02-S01", "PST.1003", "C-9").scan("RADIO").type("3").key("finish")
    assert closed(books, "B02-S01") and books.ledger.answer(LinesToReview()) == ()
    assert books.stock("ABC123")["B02-S01"] == 30


def test_two_people_in_one_bin_are_told_of_each_other(books: Books) -> None:
    counting(books, "A01-S01", "PST.1001")
    d = counting(books, "A01-S01", badge="TECH")
    assert "Otto Operator counts A01-S01 too" in d.verdict and marks(d)["PST.1001"] is Mark.DONE


def test_a_pending_quantity_is_not_passed_over(books: Books) -> None:
    d = counting(books, "A01-S01", "ABC123").scan("PST.1001")
    assert not d.accepted and d.step == "quantity"
    assert not d.key("finish").accepted
    assert d.key("cancel").step == "bin"


def test_what_is_not_offered_is_refused(books: Books) -> None:
    d = counting(books, "A01-S01")
    for id in ("line:1", "take-back:1", "yes", "pack", "session:1", "bin:1", "open", "nonsense"):
        assert not d.pick(id).accepted, id


# Bins with very much in them

def test_a_full_bin_lists_the_newest_and_tells_all(books: Books) -> None:
    many = 130
    books.fill(place_id(SITE, "A01-S02"), many)
    d = counting(books, "A01-S02", "BIG.000", "BIG.001")
    assert d.screen.progress is not None and d.screen.progress.total >= many
    total = d.screen.progress.total
    assert d.screen.progress.done == 2 and [x.title for x in d.screen.lines[:2]] == ["BIG.001", "BIG.000"]
    assert len(d.screen.lines) < many
    d.scan(*(f"BIG.{n:03d}" for n in range(2, 90)))
    assert d.screen.progress == Progress(90, total) and d.screen.lines[0].title == "BIG.089"
    d.scan("BIG.000")
    assert "counted already" in d.verdict and d.screen.progress == Progress(90, total), "one that is no longer listed counts once"
    first = books.handle("BIG.000")
    d.pick(f"line:{first}").pick(f"take-back:{first}")
    assert d.mood is Mood.DONE and d.screen.progress == Progress(89, total)
    assert d.resume().screen.progress == Progress(89, total), "as the ledger has it then"
    assert d.key("finish").step == "missing" and str(total - 89) in d.prompt
