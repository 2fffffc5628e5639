"""Containers, told as scenes over a real ledger."""

import pytest
from sqlalchemy import insert

from app.domain.discrepancy import DiscrepancyClass
from app.domain.identity import handle_id
from app.domain.questions import ContentsOf, HandleOf, KeptCodes, LinesToReview, SeriesAt
from app.domain.stock import HandleKind
from app.ledger.tables import local_sync
from app.workflows.contain import WORKFLOW as CONTAIN
from app.workflows.contain.screens import CHECKED_MAX
from app.workflows.step import Mark, Mood, Progress, Wants
from tests.workflows.books import Books, desk
from tests.workflows.harness import Desk

SSCC = "00340123450000000017"[2:]


def at(books: Books, *scans: str, badge: str = "OPER") -> Desk:
    return desk(books, CONTAIN, badge).scan(*scans)


def contents(books: Books, code: str) -> dict[str, int]:
    units = books.ledger.answer(ContentsOf(books.find(code, "container"), limit=2_000))
    return {u.code: u.quantity for u in units}


def marks(d: Desk) -> dict[str, Mark]:
    return {str(x.title): x.mark for x in d.screen.lines}


# New

def test_a_new_container_gets_its_own_next_number_and_a_label(books: Books) -> None:
    d = at(books).choose("New container").choose("Tote")
    assert "C-000001" in d.prompt
    d.scan("B02-S01")
    assert books.stock("C-000001") == {"B02-S01": 1} and [x.code for x in d.last.labels] == ["C-000001"]
    assert d.step == "put" and books.ledger.answer(SeriesAt("container:TOTE")) == 1
    d.scan("PST.1003")
    assert contents(books, "C-000001") == {"PST.1003": 1}
    assert "C-000002" in at(books).choose("new").choose("Tote").prompt


def test_a_device_without_numbers_of_its_own_asks_for_a_printed_label(books: Books) -> None:
    """It has a server, which has granted it none yet."""
    with books.ledger.store.writing() as connection:
        connection.execute(insert(local_sync), {
            "id": 1, "epoch": 1, "cursor": 0, "offset": 0, "floor": 0, "recording": 0,
        })
    d = at(books).choose("New container").choose("Tote")
    assert d.mood is Mood.REFUSED and "scan a pre-printed label or type a number" in d.verdict
    d.scan("LP-9").choose("Tote").scan("A01-S01")
    assert books.stock("LP-9") == {"A01-S01": 1}


def test_a_preprinted_label_becomes_a_container(books: Books) -> None:
    d = at(books, "LP-4711")
    assert d.step == "choose-type" and "LP-4711" in d.hint
    d.choose("Pallet").scan("A01-S01")
    handle = books.ledger.answer(HandleOf(books.find("LP-4711", "container")))
    assert handle is not None and handle.container is not None and handle.container.code == "PAL" and not d.last.labels


def test_an_unknown_label_can_be_put_aside_instead(books: Books) -> None:
    d = at(books, "LP-4711").choose("Put it aside for later")
    assert books.ledger.answer(KeptCodes()) == ("LP-4711",) and d.step in ("choose-type", "choose")


def test_an_sscc_becomes_a_container_and_is_found_again(books: Books) -> None:
    at(books).scan(f"00{SSCC}", ).choose("Tote").scan("A01-S01")
    assert books.stock(SSCC) == {"A01-S01": 1}
    assert at(books, f"00{SSCC}").step == "container"


def test_a_label_scanned_for_a_new_container_replaces_its_number(books: Books) -> None:
    d = at(books).choose("new").choose("Tote").scan("LP-1").scan("A01-S01")
    assert books.stock("LP-1") == {"A01-S01": 1} and books.ledger.answer(SeriesAt("container:TOTE")) == 0
    assert not d.last.labels


def test_a_new_container_can_stand_in_one_of_higher_rank_only(books: Books) -> None:
    d = at(books).choose("new").choose("Tote").scan("C-1")
    assert not d.accepted and "higher rank" in d.verdict
    assert d.scan("C-9").mood is Mood.DONE and "C-000001" in contents(books, "C-9")


def test_where_it_stands_must_be_a_bin(books: Books) -> None:
    d = at(books).choose("new").choose("Tote")
    assert not d.scan("A01").accepted and not d.scan("BLOCKED").accepted and not d.scan("PST.1001").accepted
    assert not d.pick("put").accepted and not d.type("3").accepted
    assert d.key("cancel").step == "choose"


# Put in

def test_units_go_in_one_after_another(books: Books) -> None:
    d = at(books, "C-1").choose("Put in").scan("PST.1001", "PST.1002")
    assert contents(books, "C-1") == {"PST.1001": 1, "PST.1002": 1, "PST.2001": 1}
    assert len(d.last.acts) == 1 and d.last.acts[0].kind == "contain" and str(d.screen.lines[0].title) == "PST.1002"


def test_a_unit_scanned_at_a_container_goes_in_without_a_choice(books: Books) -> None:
    assert at(books, "C-1").scan("PST.1001").step == "put" and "PST.1001" in contents(books, "C-1")


def test_a_quantity_asks_where_from_and_how_much(books: Books) -> None:
    d = at(books, "C-1").choose("put").scan("ABC123")
    assert d.step == "from"
    d.scan("B02-S01")
    assert d.screen.wants is Wants.QUANTITY and "50" in d.hint
    d.type("20")
    assert contents(books, "C-1")["ABC123"] == 20 and books.stock("ABC123")["B02-S01"] == 30


def test_a_bin_scanned_first_is_where_it_comes_from(books: Books) -> None:
    d = at(books, "C-1").choose("put").scan("B02-S01", "ABC123")
    assert d.screen.wants is Wants.QUANTITY
    assert d.last.state.inner.hand.picking.scanned


def test_one_code_with_many_serials_goes_in_as_one_act(books: Books) -> None:
    d = at(books, "C-1").choose("put").scan("PST.1001;PST.1002")
    assert len(d.last.acts) == 1 and len(contents(books, "C-1")) == 3


def test_what_is_in_it_already_is_told(books: Books) -> None:
    d = at(books, "C-1").choose("put").scan("PST.2001")
    assert not d.accepted and "in it already" in d.verdict


def test_containers_nest_by_rank(books: Books) -> None:
    d = at(books, "C-9").choose("put").scan("C-1")
    assert "C-1" in contents(books, "C-9")
    d = at(books, "C-2").choose("put").scan("C-9")
    assert not d.accepted and "higher rank" in d.verdict
    assert not at(books, "C-1").choose("put").scan("C-1").accepted


def test_a_single_item_container_takes_one_item_of_the_same_attributes(books: Books) -> None:
    d = at(books, "C-2").choose("put").scan("PST.1001")
    assert not d.accepted and "custody, project and status" in d.verdict
    d.scan("ABC123").choose("A01-S01").choose("P-1").type("10")
    assert d.mood is Mood.DONE and contents(books, "C-2") == {"ABC123": 34}
    d.scan("ABC123").choose("A01-S01").choose("P-2").type("10")
    assert not d.accepted and contents(books, "C-2") == {"ABC123": 34}


def test_a_type_that_does_not_mix_projects(books: Books) -> None:
    d = at(books, "C-9").choose("put").scan("ABC123").choose("A01-S01").choose("P-1").type("10")
    assert d.mood is Mood.DONE
    d.scan("ABC123").choose("A01-S01").choose("P-2").type("10")
    assert not d.accepted and "projects" in d.verdict


def test_a_retired_container_is_put_back_into_use_by_a_second_scan(books: Books) -> None:
    handle = books.ledger.answer(HandleOf(container("C-OLD")))
    assert handle is not None and handle.retired
    d = at(books, "C-OLD")
    assert d.step == "container" and "out of use" in d.hint
    d.choose("put").scan("PST.1001")
    assert d.mood is Mood.CONFIRM and books.stock("PST.1001") == {"A01-S01": 1}
    d.scan("PST.1001")
    assert books.stock("PST.1001") == {"C-OLD": 1} and DiscrepancyClass.REOPENED_CONTAINER in books.discrepancies()


def container(code: str) -> int:
    return handle_id(HandleKind.CONTAINER, 0, code)


# Take out, move, empty, retire

def test_units_are_taken_out_to_a_bin(books: Books) -> None:
    at(books, "C-1").choose("put").scan("PST.1001")
    d = at(books, "C-1").choose("Take out").scan("PST.1001", "PST.2001", "A01-S02")
    assert books.stock("PST.1001") == {"A01-S02": 1} and books.stock("PST.2001") == {"A01-S02": 1}
    assert len(d.last.acts) == 1 and d.step == "take"


def test_a_part_of_a_quantity_is_taken_out(books: Books) -> None:
    at(books, "C-2").choose("take").scan("ABC123").type("4").scan("A01-S02")
    assert contents(books, "C-2") == {"ABC123": 20} and books.stock("ABC123")["A01-S02"] == 4


def test_what_is_not_in_it_is_not_taken_out(books: Books) -> None:
    d = at(books, "C-1").choose("take").scan("PST.1001")
    assert not d.accepted and "not in it" in d.verdict
    assert not d.scan("A01-S02").accepted, "nothing is taken out yet"


def test_a_unit_deep_inside_is_taken_out_too(books: Books) -> None:
    at(books, "C-9").choose("put").scan("C-1")
    at(books, "C-9").choose("take").scan("PST.2001", "A01-S02")
    assert books.stock("PST.2001") == {"A01-S02": 1}


def test_leaving_with_something_in_hand_is_asked_twice(books: Books) -> None:
    d = at(books, "C-1").choose("take").scan("PST.2001").key("finish")
    assert d.mood is Mood.CONFIRM and d.step == "take-to"
    assert d.key("finish").step == "container" and contents(books, "C-1") == {"PST.2001": 1}


def test_a_container_moves_by_two_scans(books: Books) -> None:
    d = at(books, "C-1", "B02-S01")
    assert books.stock("C-1") == {"B02-S01": 1} and d.last.acts[0].kind == "move" and len(d.last.acts[0].entries) == 1
    assert contents(books, "C-1") == {"PST.2001": 1}


def test_two_scans_nest_it(books: Books) -> None:
    at(books, "C-1", "C-9")
    assert "C-1" in contents(books, "C-9")
    assert not at(books, "C-9", "C-1").accepted


def test_an_unusual_place_is_confirmed_and_a_forbidden_one_refused(books: Books) -> None:
    d = at(books, "C-1", "QUAR")
    assert d.mood is Mood.CONFIRM and books.stock("C-1") == {"A01-S01": 1}
    assert d.scan("QUAR").mood is Mood.DONE and books.stock("C-1") == {"QUAR": 1}
    assert not d.scan("BLOCKED").accepted and not d.scan("QUAR").accepted


def test_a_container_is_emptied_in_one_act_and_retired(books: Books) -> None:
    at(books, "C-1").choose("put").scan("PST.1001", "PST.1002")
    d = at(books, "C-1")
    assert "Retire it" not in d.choices
    d.choose("Empty it").scan("A01-S02")
    assert len(d.last.acts) == 1 and books.stock("PST.1002") == {"A01-S02": 1} and contents(books, "C-1") == {}
    d.choose("Retire it")
    handle = books.ledger.answer(HandleOf(container("C-1")))
    assert d.mood is Mood.DONE and handle is not None and handle.retired


def test_a_full_container_is_not_retired(books: Books) -> None:
    d = at(books, "C-1").key("retire")
    assert not d.accepted and "still holds" in d.verdict


def test_an_empty_container_is_not_emptied(books: Books) -> None:
    assert not at(books, "C-9").key("empty").accepted


def test_containers_inside_go_with_what_they_hold(books: Books) -> None:
    at(books, "C-9").choose("put").scan("C-1")
    at(books, "C-9").choose("empty").scan("A01-S02")
    assert books.stock("C-1") == {"A01-S02": 1} and contents(books, "C-1") == {"PST.2001": 1}


def test_its_label_is_printed_again(books: Books) -> None:
    d = at(books, "C-1").choose("Print its label")
    assert [x.code for x in d.last.labels] == ["C-1"]


def test_a_bin_scanned_first_offers_its_containers(books: Books) -> None:
    d = at(books, "A01-S01")
    assert {"C-1", "C-2"} <= set(d.choices)
    assert d.choose("C-2").step == "container"
    assert not at(books, "A01-S02").accepted


# Contents check

def test_a_complete_container(books: Books) -> None:
    d = at(books, "C-1").choose("Check contents")
    assert marks(d) == {"PST.2001": Mark.OPEN}
    d.scan("PST.2001")
    assert marks(d) == {"PST.2001": Mark.DONE} and d.screen.progress is not None
    d.key("finish")
    assert d.mood is Mood.DONE and "complete" in d.verdict and d.step == "container"


def test_found_missing_and_unexpected_and_nothing_posts_by_itself(books: Books) -> None:
    at(books, "C-1").choose("put").scan("PST.1001")
    d = at(books, "C-1").choose("check").scan("PST.2001", "PST.1003")
    assert d.mood is Mood.CONFIRM and not d.last.acts
    assert not d.scan("PST.1003").last.acts and "counts once" in d.verdict
    d.key("finish")
    assert marks(d) == {"PST.1003": Mark.UNEXPECTED, "PST.2001": Mark.DONE, "PST.1001": Mark.MISSING}
    assert books.stock("PST.1003") == {"B02-S01": 1} and not d.last.acts
    d.choose("Leave it as it is")
    assert d.step == "container" and books.stock("PST.1003") == {"B02-S01": 1}


def test_the_unexpected_are_moved_in(books: Books) -> None:
    d = at(books, "C-1").choose("check").scan("PST.2001", "PST.1003").key("finish").choose("Move the unexpected in: 1")
    assert books.stock("PST.1003") == {"C-1": 1} and d.step == "container"


def test_what_is_missing_is_reported_for_review(books: Books) -> None:
    d = at(books, "C-1").choose("check").key("finish")
    assert marks(d) == {"PST.2001": Mark.MISSING}
    d.choose("report")
    assert d.mood is Mood.DONE and books.stock("PST.2001") == {"C-1": 1}, "only a supervisor changes stock"
    line = next(x for x in books.ledger.answer(LinesToReview()) if x.code == "PST.2001")
    assert line.finding == "missing" and line.place_code == "C-1"


def test_quantities_are_checked_by_typing_them(books: Books) -> None:
    d = at(books, "C-2").choose("check").scan("ABC123")
    assert d.screen.wants is Wants.QUANTITY
    d.type("24")
    assert d.mood is Mood.DONE and marks(d) == {"ABC123": Mark.DONE}
    d.scan("ABC123").type("20")
    assert d.mood is Mood.CONFIRM and marks(d) == {"ABC123": Mark.MISSING}
    d.scan("ABC123").type("30")
    assert marks(d)["ABC123"] is Mark.UNEXPECTED


def test_an_unexpected_quantity_is_moved_in(books: Books) -> None:
    d = at(books, "C-1").choose("check").scan("PST.2001", "CABLE").type("10").key("finish")
    assert marks(d) == {"CABLE": Mark.UNEXPECTED, "PST.2001": Mark.DONE}
    d.choose("Move the unexpected in: 1")
    assert contents(books, "C-1")["CABLE"] == 100 and books.stock("CABLE")["A01-S02"] == 905


def test_a_check_is_left_without_a_trace(books: Books) -> None:
    d = at(books, "C-1").choose("check").scan("PST.1003").key("cancel")
    assert d.step == "container" and not d.last.acts


# Interruption, undo, nonsense

def test_undo_takes_the_last_one_out_again(books: Books) -> None:
    at(books, "C-1").choose("put").scan("PST.1001").key("undo")
    assert books.stock("PST.1001") == {"A01-S01": 1}


def test_a_task_goes_on_after_an_interruption(books: Books) -> None:
    d = at(books, "C-1").choose("put").scan("ABC123").resume()
    assert d.step == "from" and d.scan("B02-S01").type("1").mood is Mood.DONE


@pytest.mark.parametrize("job", ["", "put", "take", "check", "empty"])
def test_what_is_not_offered_is_refused(books: Books, job: str) -> None:
    d = at(books, "C-1")
    if job:
        d.choose(job)
    for id in ("container:1", "type:1", "move-in", "leave", "place:1", "quantity:1", "nonsense"):
        assert not d.pick(id).accepted, id
    assert not d.type("5").accepted


# Very many things

def test_a_full_container_is_checked_by_its_newest_lines(books: Books) -> None:
    before = len(contents(books, "C-9"))
    codes = books.fill(books.find("C-9"), 2 * CHECKED_MAX)
    d = at(books, "C-9").choose("check")
    total = before + len(codes)
    assert d.screen.progress == Progress(0, total) and len(d.screen.lines) == CHECKED_MAX
    d.scan(*codes[:CHECKED_MAX + 5])
    assert d.screen.progress == Progress(CHECKED_MAX + 5, total) and d.screen.lines[0].title == codes[CHECKED_MAX + 4]
    assert {x.mark for x in d.screen.lines} == {Mark.DONE, Mark.OPEN}, "what is left stays in sight"
    d.scan(codes[0])
    assert "counts once" in d.verdict, "one that is listed no more counts once"
    assert f"Missing: {total - CHECKED_MAX - 5}." in d.key("finish").verdict


def test_a_container_too_full_for_one_act_is_emptied_in_several(books: Books, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.workflows.contain.filling.EMPTIED_MAX", 7)
    total = len(contents(books, "C-9")) + len(books.fill(books.find("C-9"), 10))
    d = at(books, "C-9").choose("empty").scan("A01-S02")
    assert d.mood is Mood.CONFIRM and d.step == "empty-to" and f"Still in it: {total - 7}" in d.verdict
    assert len(contents(books, "C-9")) == total - 7
    d.scan("A01-S02")
    assert d.mood is Mood.DONE and "empty" in d.verdict and contents(books, "C-9") == {}


def test_hundreds_of_serials_in_one_code_are_put_in_at_once(books: Books) -> None:
    codes = books.fill(books.find("C-1"), 300)
    d = at(books, "C-9").choose("put").scan(";".join(codes))
    assert d.mood is Mood.DONE and set(codes) <= contents(books, "C-9").keys()
    d.scan(";".join(f"S.{n}" for n in range(501)))
    assert not d.accepted and "501" in d.verdict
