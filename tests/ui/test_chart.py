"""Bars of a table: as high as their values, in the order of time, none for what is no number."""

from pytestqt.qtbot import QtBot

from app.domain.listing import Chart, Column, ColumnKind, Listing, Row
from app.domain.words import say
from app.ui.chart import BARS_MAX, BarChart, chart_of
from app.ui.look import Look
from app.ui.palette import DAY
from app.ui.scale import Scale

LOOK = Look(DAY, Scale(5.9, 1280, 800))
COLUMNS = (Column("day", say("Day")), Column("many", say("Many"), ColumnKind.NUMBER))


def chart(qtbot: QtBot, values: list[str], *, descending: bool) -> BarChart:
    made = chart_of(LOOK, Listing(name="t", title=say("T"), columns=COLUMNS, descending=descending, chart=Chart("day", "many")))
    assert made is not None
    qtbot.addWidget(made)
    made.resize(600, made.height())
    made.show_rows(tuple(Row(f"r:{n}", (f"d{n}", value)) for n, value in enumerate(values)))
    return made


def test_bars_are_as_high_as_their_values(qtbot: QtBot) -> None:
    made = chart(qtbot, ["10", "5", "0", "20"], descending=False)
    heights = [box.height() for box in made.boxes()]
    assert heights[3] > heights[0] > heights[1] > heights[2] == 0
    assert abs(heights[3] - 2 * heights[0]) <= 1 and len({box.bottom() for box in made.boxes() if box.height()}) == 1
    assert "20 (d3)" in made.spots()[0].text


def test_what_stands_newest_first_is_drawn_as_time_goes(qtbot: QtBot) -> None:
    assert [bar.label for bar in chart(qtbot, ["1", "2", "3"], descending=True).bars] == ["d2", "d1", "d0"]


def test_what_is_no_number_has_no_bar_and_of_many_the_first_are_drawn(qtbot: QtBot) -> None:
    assert [bar.label for bar in chart(qtbot, ["1", "", "x", "4"], descending=False).bars] == ["d0", "d3"]
    assert len(chart(qtbot, [str(n) for n in range(100)], descending=False).bars) == BARS_MAX
    empty = chart(qtbot, [], descending=False)
    assert empty.boxes() == [] and empty.spots() == []
    empty.grab()


def test_a_table_without_a_chart_has_none() -> None:
    assert chart_of(LOOK, Listing(name="t", title=say("T"), columns=COLUMNS)) is None
