"""What review and counting people see of lines."""

from app.domain.questions import LinesToReview
from tests.ledger.counts.stocktake import Floor


def test_lines_to_review_come_by_the_value_of_their_difference(floor: Floor) -> None:
    floor.stock("BOLT", 10, "A-1")
    floor.stock("CABLE", 12_345, "A-1")
    floor.stock("D-1", 1, "B-1", number="DRILL")
    count, other = floor.open(), floor.open("C2")
    floor.counted(count, "A-1", BOLT=7, CABLE=10_000)
    floor.closes(other, "B-1", by="ben")
    lines = floor.ask(LinesToReview())
    assert [(v.code, v.value_minor, v.counted_by) for v in lines] == [
        ("D-1", -9900, "Ben"), ("CABLE", -467, "Anna"), ("BOLT", -450, "Anna"),
    ]
    assert floor.waiting(count) == ["CABLE", "BOLT"]
    assert [v.code for v in floor.ask(LinesToReview(limit=1))] == ["D-1"]


def test_a_line_entered_in_an_open_bin_shows_what_was_expected_at_its_moment(floor: Floor) -> None:
    floor.stock("BOLT", 10, "A-1")
    count = floor.open()
    assert [(v.expected, v.counted, v.entered) for v in floor.lines(count, "A-1").values()] == [(10, 10, False)]
    floor.counts(count, "A-1", "BOLT", 8)
    floor.move("BOLT", 5, "A-1", "A-2")
    line = floor.lines(count, "A-1", by="anna")["BOLT"]
    assert (line.expected, line.counted, line.entered, line.difference, line.state) == (10, 8, True, -2, "open")
    assert not floor.lines(count, "A-1", by="ben")["BOLT"].entered
