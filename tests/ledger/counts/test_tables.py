"""The supervisor tables of counting."""

import pytest

from app.domain.operation import CloseCount
from tests.ledger.counts.stocktake import Floor, bin_id


def _three(floor: Floor) -> int:
    """A count with three lines that wait and one that agrees."""
    floor.stock("BOLT", 10, "A-1")
    floor.stock("CABLE", 12_345, "A-1")
    floor.stock("GUM", 4, "A-1", number="GLUE")
    floor.stock("D-1", 1, "B-1", number="DRILL")
    count = floor.open()
    floor.counts(count, "A-1", "GUM", 4)
    floor.counted(count, "A-1", BOLT=7, CABLE=13_000)
    floor.closes(count, "B-1", by="ben")
    return count


def _codes(floor: Floor, **query: object) -> list[str]:
    return [row.cells[1] for row in floor.pages("review", **query).rows]


def test_counted_lines_with_all_a_supervisor_asks_of_them(floor: Floor) -> None:
    count = _three(floor)
    floor.move("CABLE", 500, "A-1", "A-2")
    page = floor.pages("review", scope=count, sort="value", descending=True, chips=("review",))
    assert (page.total, page.more) == (3, False)
    first, second, third = page.rows
    assert first.cells[:7] == ("B-1", "D-1", "Drill for tests", "1", "0", "-1", "-9900")
    assert first.cells[9] == "Ben"
    assert second.id == f"{count}:{bin_id('A-1')}:{floor.handle('BOLT')}"
    assert third.cells[3:10] == ("12.345", "13", "0.655", "130", "-0.5", "0", "Anna")
    assert (third.cells[11], third.mood) == ("Needs review", "confirm")


def test_lines_are_sorted_by_any_column_that_says_so(floor: Floor) -> None:
    count = _three(floor)
    floor.approved(count, "A-1", "BOLT", -3)
    floor.must(floor.reject(count, "A-1", "CABLE"), by="sue")
    assert _codes(floor, sort="value", descending=True) == ["D-1", "BOLT", "CABLE", "GUM"]
    assert _codes(floor, sort="value") == ["GUM", "CABLE", "BOLT", "D-1"]
    assert _codes(floor, sort="code", descending=True) == ["GUM", "D-1", "CABLE", "BOLT"]
    assert _codes(floor, sort="place")[-1] == "D-1"
    assert _codes(floor, sort="difference") == ["BOLT", "D-1", "GUM", "CABLE"]
    assert _codes(floor, sort="at")[-1] == "D-1"
    assert _codes(floor, sort="status")[-1] == "D-1"


@pytest.mark.parametrize("few", [0, 5_000])
def test_chips_and_search_narrow_the_lines(floor: Floor, few: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.ledger.listings.counted_lines.FEW", few)
    count = _three(floor)
    floor.approved(count, "A-1", "BOLT", -3)
    floor.must(floor.reject(count, "A-1", "CABLE"), by="sue")
    sort = {"sort": "code"}
    assert _codes(floor, chips=("review",), **sort) == ["D-1"]
    assert _codes(floor, chips=("approved",), **sort) == ["BOLT", "GUM"]
    assert _codes(floor, chips=("rejected",), **sort) == ["CABLE"]
    assert _codes(floor, chips=("short",), **sort) == ["BOLT", "D-1"]
    assert _codes(floor, chips=("over",), **sort) == ["CABLE"]
    assert _codes(floor, chips=("short", "over"), **sort) == ["BOLT", "CABLE", "D-1", "GUM"]
    for text, found in (
        ("bolt", ["BOLT"]), ("gum", ["GUM"]), ("for tests", ["BOLT", "CABLE", "D-1", "GUM"]), ("b-1", ["D-1"]),
        ("A-", ["BOLT", "CABLE", "GUM"]), ("nowhere", []),
    ):
        assert _codes(floor, search=text, **sort) == found, text
    assert _codes(floor, search="A-", chips=("over",), scope=count, **sort) == ["CABLE"]
    assert _codes(floor, scope=1, **sort) == []


@pytest.mark.parametrize("few", [0, 5_000])
def test_a_search_that_finds_too_much_says_so_and_goes_on_when_asked(
    floor: Floor, few: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.ledger.listings.counted_lines.FEW", few)
    monkeypatch.setattr("app.ledger.listings.counted_lines.SEARCHED_MAX", 2)
    _three(floor)
    first = floor.pages("review", search="for tests", sort="code")
    assert (first.total, first.more, len(first.rows)) == (2, True, 2)
    assert floor.pages("review", search="for tests", sort="code", offset=2).rows == ()
    rest = floor.pages("review", search="for tests", sort="code", offset=2, most=4)
    assert (rest.total, rest.more, [row.cells[1] for row in rest.rows]) == (4, False, ["D-1", "GUM"])


def test_lines_are_paged(floor: Floor) -> None:
    _three(floor)
    pages = [floor.pages("review", sort="value", descending=True, offset=n, limit=1) for n in range(5)]
    assert [row.cells[1] for page in pages for row in page.rows] == ["D-1", "BOLT", "CABLE", "GUM"]
    assert {page.total for page in pages} == {4}


def test_a_late_movement_explains_a_difference_that_was_approved(floor: Floor) -> None:
    floor.stock("BOLT", 10, "A-1")
    moved = floor.move("BOLT", 3, "A-1", "A-2")
    count = floor.open()
    floor.counted(count, "A-1", BOLT=10)
    floor.approved(count, "A-1", "BOLT", 3)
    floor.undo(moved)
    row = floor.pages("review").rows[0]
    assert (row.cells[5], row.cells[8], row.cells[11]) == ("3", "3", "Approved")


def explained(floor: Floor, *counts: int) -> list[str]:
    """What late movements have accounted for in the only line of each count."""
    return [row.cells[8] for count in counts for row in floor.pages("review", scope=count).rows]


def test_a_late_movement_restates_the_first_count_after_it_alone(floor: Floor) -> None:
    floor.stock("BOLT", 10, "A-1")
    before = floor.open("C0")
    floor.counted(before, "A-1", BOLT=9)
    floor.approved(before, "A-1", "BOLT", -1)
    moved = floor.move("BOLT", 3, "A-1", "A-2")
    first, second = floor.open("C1"), floor.open("C2")
    for count, counted, difference in ((first, 9, 3), (second, 8, -1)):
        floor.counted(count, "A-1", BOLT=counted)
        floor.approved(count, "A-1", "BOLT", difference)
    nothing = explained(floor, before)
    floor.undo(moved)
    assert explained(floor, before, first, second) == [*nothing, "3", *nothing]
    assert floor.held("BOLT", "A-1") == 8


def test_a_count_that_changed_nothing_is_not_restated(floor: Floor) -> None:
    floor.stock("BOLT", 10, "A-1")
    moved = floor.move("BOLT", 3, "A-1", "A-2")
    older, newer = floor.open("C1"), floor.open("C2")
    floor.counted(older, "A-1", BOLT=6)
    floor.counted(newer, "A-1", BOLT=9)
    floor.approved(newer, "A-1", "BOLT", 2)
    floor.approved(older, "A-1", "BOLT", -1)
    floor.undo(moved)
    assert explained(floor, newer) == ["3"] != explained(floor, older)


def test_sessions_say_how_far_they_are(floor: Floor) -> None:
    first = _three(floor)
    floor.open("C2")
    floor.must(CloseCount(count=first), by="sue")
    page = floor.pages("counts", sort="number")
    assert [(r.cells[0], *r.cells[4:]) for r in page.rows] == [("C1", "2", "2", "3", "Closed"), ("C2", "0", "0", "0", "Open")]
    assert page.rows[0].cells[1:3] == ("Cycle", "Sue")
    assert [r.cells[0] for r in floor.pages("counts", chips=("open",)).rows] == ["C2"]
    assert [r.cells[0] for r in floor.pages("counts", chips=("waiting",)).rows] == ["C1"]
    assert [r.cells[0] for r in floor.pages("counts", search="c2").rows] == ["C2"]
