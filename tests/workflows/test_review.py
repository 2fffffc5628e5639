"""Reviewing counted lines, told as scenes over a real ledger."""

import pytest

from app.domain.identity import derive, place_id
from app.domain.operation import Act, ApproveLine, Move, TakeNumber
from app.domain.questions import CountBins, CountOf, LinesToReview
from app.domain.stock import Standing
from app.ledger.judge import judge
from app.workflows.count import WORKFLOW as COUNT
from app.workflows.issue import WORKFLOW as ISSUE
from app.workflows.review import WORKFLOW as REVIEW
from app.workflows.review.screens import LINES_ASKED
from app.workflows.review.state import line_id
from app.workflows.step import Mark, Mood
from tests.ledger.tablets import Tablet
from tests.workflows.books import Books, Left, desk
from tests.workflows.demo import SITE
from tests.workflows.harness import Desk, read_with_comma


def counted(books: Books, bin_: str = "B02-S01", badge: str = "OPER", amount: str = "40") -> None:
    """B02-S01 counted with 10 labels less, PST.1001 in the wrong place, PST.1003 missing."""
    d = desk(books, COUNT, badge).scan(bin_, "C-9", "PST.1001", "ABC123").type(amount).scan("RADIO").type("3")
    d.key("finish")
    if d.step == "missing":
        d.key("finish")


def review(books: Books, scan: str = "") -> Desk:
    return desk(books, REVIEW, "SUPER", scan)


def target(books: Books, code: str) -> str:
    return next(line_id(x) for x in books.ledger.answer(LinesToReview()) if x.code == code)


def test_lines_show_expected_counted_difference_value_who_and_how_sure(books: Books) -> None:
    counted(books)
    d = review(books)
    lines = {str(x.title): x for x in d.screen.lines}
    assert set(lines) == {"ABC123", "PST.1001", "PST.1003"} and d.screen.table == "review:0"
    detail = str(lines["ABC123"].detail)
    assert lines["ABC123"].amount == "-10 EACH" and "expected 50, counted 40" in detail and "-74.00" in detail
    assert "Otto Operator" in detail and "nothing moved since" in detail
    assert lines["PST.1001"].mark is Mark.MISPLACED and lines["PST.1003"].mark is Mark.MISSING


def test_stock_that_moved_since_is_told(books: Books) -> None:
    counted(books)
    source = Standing(place_id(SITE, "B02-S01"))
    books.post(Act(kind="move", entries=(
        Move(handle=books.handle("ABC123"), quantity=5, source=source, target=source._replace(place=place_id(SITE, "A01-S01"))),
    )))
    line = next(x for x in review(books).screen.lines if x.title == "ABC123")
    assert "-5 moved since" in str(line.detail)


def test_approve_all_posts_the_adjustments_in_one_act(books: Books) -> None:
    counted(books)
    d = review(books).choose("Approve all 3")
    assert d.mood is Mood.DONE and len(d.last.acts) == 1 and not d.screen.lines
    assert books.stock("ABC123")["B02-S01"] == 40
    assert books.stock("PST.1001") == {"B02-S01": 1} and books.stock("PST.1003") == {}
    assert books.ledger.answer(LinesToReview()) == ()


def test_one_line_is_approved(books: Books) -> None:
    counted(books)
    d = review(books).pick(target(books, "ABC123"))
    assert d.step == "decide"
    d.choose("Approve")
    assert books.stock("ABC123")["B02-S01"] == 40 and {str(x.title) for x in d.screen.lines} == {"PST.1001", "PST.1003"}


def test_rows_of_the_table_are_approved_together(books: Books) -> None:
    counted(books)
    d = review(books).pick("approve", target(books, "ABC123"), target(books, "PST.1001"))
    entries = d.last.acts[0].entries
    assert len(entries) == 2 and all(isinstance(e, ApproveLine) for e in entries)
    assert entries[0].difference == -10  # type: ignore[union-attr]


def test_an_approval_of_another_difference_is_refused_by_the_books(books: Books) -> None:
    counted(books)
    count, place, handle = map(int, target(books, "ABC123").split(":"))
    stale = Act(kind="approve-count", entries=(ApproveLine(count=count, place=place, handle=handle, difference=-9),))
    with pytest.raises(Left):
        books.seat("SUPER").post(stale)


def test_a_different_person_recounts(books: Books) -> None:
    counted(books)
    d = review(books).pick("recount", target(books, "ABC123"))
    assert d.mood is Mood.DONE and not d.screen.lines, "the whole bin is counted again"
    view = books.ledger.answer(CountBins(derive("count", "CNT-00001"), place_id(SITE, "B02-S01")))[0]
    assert not view.closed and view.excluded == books.find("OPER", "badge")
    same = desk(books, COUNT, "OPER").scan("B02-S01")
    assert not same.accepted and "Someone else" in same.verdict
    counted(books, badge="TECH", amount="50")
    assert {str(x.title) for x in review(books).screen.lines} == {"PST.1001", "PST.1003"}


def test_a_rejected_line_leaves_stock_as_it_was(books: Books) -> None:
    counted(books)
    d = review(books).pick("reject", target(books, "ABC123"))
    assert d.mood is Mood.DONE and books.stock("ABC123")["B02-S01"] == 50
    assert {str(x.title) for x in d.screen.lines} == {"PST.1001", "PST.1003"}


def two_counted(books: Books) -> None:
    """Two people find 30 and 20 of ABC123 in one bin."""
    first = desk(books, COUNT, "OPER").scan("B02-S01", "PST.1003", "C-9", "ABC123").type("30")
    second = desk(books, COUNT, "TECH").scan("B02-S01", "PST.1003", "RADIO").type("3").scan("ABC123").type("20")
    for d in (first, second):
        d.key("finish")
        if d.step == "missing":
            d.key("finish")


def test_two_figures_are_added_or_compared(books: Books) -> None:
    two_counted(books)
    d = review(books).pick(target(books, "ABC123"))
    assert "Two people" in d.prompt
    figures = {x.amount for x in d.screen.lines[1:]}
    assert figures == {"30 EACH", "20 EACH"}
    d.choose("Add the figures")
    assert not books.ledger.answer(LinesToReview()), "together they are what was expected"


def test_the_later_of_two_figures_holds(books: Books) -> None:
    two_counted(books)
    review(books).pick(target(books, "ABC123")).choose("The later figure holds")
    assert next(x.counted for x in books.ledger.answer(LinesToReview()) if x.code == "ABC123") == 20


def test_two_figures_are_not_approved_unsettled(books: Books) -> None:
    two_counted(books)
    d = review(books).pick("approve", target(books, "ABC123"))
    assert not d.accepted and "add or compare" in d.verdict
    assert not d.pick("approve-all").accepted


def test_one_shortage_counted_in_two_sessions_is_approved_once(books: Books) -> None:
    for _ in range(2):
        desk(books, COUNT, "SUPER").choose("New count").scan("B02-S01").key("finish")
        counted(books)
    assert len(review(books).screen.lines) == 6
    d = review(books).choose("Approve all 6")
    assert d.mood is Mood.DONE and "Lines approved: 3. Still waiting: 3." in d.verdict
    assert len(d.screen.lines) == 3 and books.stock("ABC123")["B02-S01"] == 40
    assert d.choose("Approve all 3").mood is Mood.DONE and not d.screen.lines
    assert books.stock("ABC123")["B02-S01"] == 40, "the older count changes nothing"


def test_more_lines_than_a_screen_looks_at_are_approved_at_once(books: Books) -> None:
    many = LINES_ASKED + 20
    books.fill(place_id(SITE, "A01-S02"), many)
    counted(books)
    desk(books, COUNT, "OPER").scan("A01-S02", "BIG.007").key("finish").key("finish")
    waits = len(books.ledger.answer(LinesToReview(limit=5_000)))
    assert waits > many
    d = review(books)
    assert "Approve all that are ready" in d.choices
    d.scan("BIG.003")
    assert d.step == "decide"
    d.choose("Approve")
    assert "Approve all that are ready" in d.choices
    d.choose("Approve all that are ready")
    assert d.mood is Mood.DONE and f"approved: {waits - 1}" in d.verdict and not d.screen.lines
    assert books.ledger.answer(LinesToReview()) == ()


def test_more_lines_than_one_approval_takes_are_approved_again(books: Books, monkeypatch: pytest.MonkeyPatch) -> None:
    for module in ("screens", "steps"):
        monkeypatch.setattr(f"app.workflows.review.{module}.LINES_MAX", LINES_ASKED)
    books.fill(place_id(SITE, "A01-S02"), LINES_ASKED + 20)
    desk(books, COUNT, "OPER").scan("A01-S02", "BIG.007").key("finish").key("finish")
    waits = len(books.ledger.answer(LinesToReview(limit=5_000)))
    d = review(books).choose("Approve all that are ready")
    left = waits - LINES_ASKED
    assert f"Still waiting: {left}." in d.verdict and len(d.screen.lines) == left and "Choose lines" in d.prompt
    assert d.choose(f"Approve all {left}").mood is Mood.DONE and not d.screen.lines


def test_a_single_figure_has_nothing_to_add(books: Books) -> None:
    counted(books)
    assert not review(books).pick("add", target(books, "ABC123")).accepted


def test_a_missing_container_that_holds_stock_does_not_stop_the_others(books: Books) -> None:
    d = desk(books, COUNT, "OPER").scan("A01-S01", "PST.1001", "PST.1002", "C-1").key("finish").key("finish")
    assert d.over is False
    d = review(books).choose("approve-all")
    assert d.mood is Mood.DONE and [str(x.title) for x in d.screen.lines] == ["C-2"]
    with pytest.raises(Left, match="C-2"):
        d.pick("approve", target(books, "C-2"))


def test_a_count_a_bin_or_a_unit_scanned_narrows_the_lines(books: Books) -> None:
    counted(books)
    desk(books, COUNT, "OPER").scan("A01-S02").scan("CABLE").type("1").key("finish").key("finish")
    assert "CABLE" in {str(x.title) for x in review(books).screen.lines}
    assert {str(x.title) for x in review(books, "CNT-00001").screen.lines} == {"ABC123", "PST.1001", "PST.1003"}
    assert {str(x.title) for x in review(books, "B02-S01").screen.lines} == {"ABC123", "PST.1001", "PST.1003"}
    assert review(books, "PST.1003").step == "decide"
    assert not review(books, "A01").accepted


def test_a_session_is_chosen_and_left(books: Books) -> None:
    counted(books)
    d = review(books).choose("Count CNT-00001")
    assert "CNT-00001" in d.hint and d.screen.table != "review:0"
    assert d.choose("Show all counts").screen.table == "review:0"
    assert d.choose("Count CNT-00001").key("cancel").screen.table == "review:0"
    assert d.key("cancel").over


def test_a_count_is_closed_and_asked_about_while_bins_are_open(books: Books) -> None:
    desk(books, COUNT, "SUPER").choose("New count").scan("A01", "B02-S01").key("finish")
    counted(books)
    d = review(books, "CNT-00001").choose("Close this count")
    assert d.mood is Mood.CONFIRM and "2 of 3" in d.verdict
    d.choose("Close this count")
    count = books.ledger.answer(CountOf(derive("count", "CNT-00001")))
    assert count is not None and count.closed and count.to_review == 3


def test_a_decided_line_is_not_decided_again(books: Books) -> None:
    counted(books)
    which = target(books, "ABC123")
    d = review(books).pick("approve", which).pick("approve", which)
    assert not d.accepted and "no longer waits" in d.verdict


@pytest.mark.parametrize("id", ["approve", "recount", "reject", "add", "close", "session:1", "1:2:3", "", "::", "nonsense"])
def test_what_is_not_there_is_refused(books: Books, id: str) -> None:
    counted(books)
    assert not review(books).pick(id).accepted


@pytest.mark.parametrize("which", ["", "1", "1:2", "1:2:3", "a:b:c", "9" * 40 + ":1:1", "-1:2:3", "²:1:1"])
def test_targets_that_are_none_are_refused(books: Books, which: str) -> None:
    counted(books)
    assert not review(books).pick("approve", which).accepted


def test_with_nothing_to_review_it_says_so(books: Books) -> None:
    d = review(books)
    assert "No counted line" in d.prompt and not d.pick("approve-all").accepted


def test_only_supervisors_review() -> None:
    from app.domain.permission import ROLES

    assert REVIEW.needs in ROLES["supervisor"] and REVIEW.needs not in ROLES["operator"]


def heard(books: Books, tablet: Tablet, at: int) -> None:
    """The server hears from a tablet of the site."""
    sent = tablet.makes(TakeNumber(series="count", value=1), actor=derive("user", "OPER"), at=at)
    with books.ledger.store.writing() as connection:
        judge(connection, books.ledger.site, sent, max(at, books.now))


def test_a_line_that_may_still_change_names_the_devices_it_waits_for(books: Books) -> None:
    tablet = Tablet("van-2", books.ledger.site)
    heard(books, tablet, books.now)
    counted(books)
    d = review(books)
    line = next(x for x in d.screen.lines if str(x.title) == "ABC123")
    assert "provisional: van-2 not yet reported" in str(line.detail)
    d.pick(target(books, "ABC123"))
    assert "may still change: van-2 not yet reported" in d.prompt
    d.choose("Approve")
    assert books.stock("ABC123")["B02-S01"] == 40


def test_a_line_is_firm_once_all_have_reported_past_it(books: Books) -> None:
    tablet = Tablet("van-2", books.ledger.site)
    heard(books, tablet, books.now)
    counted(books)
    heard(books, tablet, books.now + 5_000_000)
    assert not any("provisional" in str(x.detail) for x in review(books).screen.lines)


def test_what_a_late_movement_explains_is_said(books: Books) -> None:
    tablet = Tablet("van-2", books.ledger.site)
    heard(books, tablet, books.now)
    before = books.now + 1
    counted(books)
    code = books.find("ABC123", "item")
    handle = next(x.handle for x in books.ledger.answer(LinesToReview()) if x.item == code)
    bin_ = Standing(place_id(SITE, "B02-S01"))
    late = tablet.makes(
        Move(handle=handle, quantity=4, source=bin_, target=Standing(place_id(SITE, "A01-S01"))),
        actor=derive("user", "OPER"), at=before,
    )
    with books.ledger.store.writing() as connection:
        judge(connection, books.ledger.site, late, books.now)
    line = next(x for x in review(books).screen.lines if str(x.title) == "ABC123")
    assert line.amount == "-6 EACH" and "-4 explained by a late movement" in str(line.detail)


def test_values_and_quantities_are_written_as_the_reader_s_language_writes_them(books: Books) -> None:
    counted(books)
    said = read_with_comma(review(books).screen)
    assert "-74,00" in said and "74.00" not in said


def test_what_somebody_was_issued_is_not_written_off_with_the_others(books: Books) -> None:
    """TECH has no place of their own: by the books it still stands in the bin, and a count of the bin misses it."""
    desk(books, ISSUE, "TECH").scan("TECH").choose("Stays with the recipient").choose("Job").scan("PST.1003")
    counted(books)
    d = review(books).choose("approve-all")
    assert d.mood is Mood.DONE and [str(x.title) for x in d.screen.lines] == ["PST.1003"]
    d.pick(target(books, "PST.1003"))
    assert "Tess Technician" in str(d.screen.hint)
    assert books.stock("PST.1003")
