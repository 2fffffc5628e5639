"""The supervisor table: pages on demand, new queries for search, order and filters, choices that last."""

import time

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.domain.figures import amount_of
from app.domain.listing import Column, ColumnKind, Page, Query, Row
from app.domain.naming import PLACE_KINDS, STATUSES, VIRTUAL, place_name
from app.domain.permission import Permission
from app.domain.place import Virtual
from app.domain.stock import HandleKind, UnitKey
from app.domain.views import Unit
from app.domain.words import say
from app.ui import text
from app.ui.fetcher import Fetcher
from app.ui.home import RECORDS_ID
from app.ui.look import Look
from app.ui.palette import DAY
from app.ui.records import Records
from app.ui.scale import Scale
from app.ui.table_model import PAGE, TableModel, cell_words
from app.ui.wording import Language, words
from app.workflows.common import detail_of
from app.workflows.step import Narrowed, Person
from tests.ui.conftest import Open
from tests.ui.fakes import OPERATOR, REVIEW_LISTING, SCREENS, SUPERVISOR, FakeTables, Script

LOOK = Look(DAY, Scale(5.9, 1280, 800))


@pytest.fixture
def tables() -> FakeTables:
    return FakeTables(5000)


@pytest.fixture
def model(qtbot: QtBot, tables: FakeTables):  # type: ignore[no-untyped-def]
    fetcher = Fetcher(tables)
    made = TableModel(REVIEW_LISTING, fetcher, "EUR")
    qtbot.waitUntil(lambda: made.total == 5000)
    yield made
    made.close()
    fetcher.stop()


def test_only_the_pages_in_sight_are_read(qtbot: QtBot, model: TableModel, tables: FakeTables) -> None:
    assert [q.offset for q in tables.queries] == [0]
    assert model.rowCount() == 5000
    assert model.data(model.index(4321, 0)) == "…"
    qtbot.waitUntil(lambda: model.data(model.index(4321, 0)) != "…")
    assert [q.offset for q in tables.queries] == [0, 4300]
    assert all(q.limit == PAGE for q in tables.queries)


def test_columns_that_are_left_out_are_not_read_either(qtbot: QtBot, tables: FakeTables) -> None:
    fetcher = Fetcher(tables)
    model = TableModel(REVIEW_LISTING, fetcher, "EUR", without=("value", "who"))
    qtbot.waitUntil(lambda: model.total == 5000)
    titles = [model.headerData(n, Qt.Orientation.Horizontal) for n in range(model.columnCount())]
    assert titles == ["Bin", "Item", "Expected", "Counted", "Difference", "When", "Status"]
    assert [model.data(model.index(1, n)) for n in (0, 4, 6)] == ["A00-S00", "−5", "Approved"]
    model.sort_by("counted")
    assert tables.queries[-1].without == ("value", "who") == model.query.without  # what is exported is the same
    model.close()
    fetcher.stop()


@pytest.mark.parametrize(("person", "sees"), [(SUPERVISOR, True), (OPERATOR, False)])
def test_a_table_has_the_columns_that_the_person_may_see(
    qtbot: QtBot, open_window: Open, script: Script, monkeypatch: pytest.MonkeyPatch, person: Person, sees: bool
) -> None:
    columns = tuple(replace(c, needs=Permission.INV_PRICES) if c.key == "value" else c for c in REVIEW_LISTING.columns)
    guarded = replace(REVIEW_LISTING, columns=columns)
    monkeypatch.setattr(FakeTables, "listings", lambda _: (guarded,))
    monkeypatch.setitem(SCREENS, "home", (SCREENS["home"][0], person))
    window = open_window("home")
    window.steering.open(RECORDS_ID)
    window.pages.open_table("review")
    records = window.pages.records_shown
    assert records is not None
    qtbot.waitUntil(lambda: records.model.total > 0)
    assert ("value" in [column.key for column in records.model.listing.columns]) is sees
    assert records.model.query.without == (() if sees else ("value",))
    assert records.model.columnCount() == len(REVIEW_LISTING.columns) - (not sees)


def test_sorting_is_a_new_query_and_turns_round(qtbot: QtBot, model: TableModel, tables: FakeTables) -> None:
    model.sort_by("counted")
    qtbot.waitUntil(lambda: model.total == 5000)
    model.sort_by("counted")
    qtbot.waitUntil(lambda: model.total == 5000)
    assert [(q.sort, q.descending) for q in tables.queries[1:]] == [("counted", False), ("counted", True)]
    assert model.data(model.index(0, 3)) == "252"


def test_searching_is_a_new_query(qtbot: QtBot, model: TableModel, tables: FakeTables) -> None:
    model.search("ortiz")
    qtbot.waitUntil(lambda: 0 < model.total < 5000)
    assert tables.queries[-1].search == "ortiz"
    assert {model.data(model.index(n, 6)) for n in range(50)} == {"J. Ortiz"}


def test_chosen_rows_stay_chosen_in_another_order(qtbot: QtBot, model: TableModel) -> None:
    model.toggle(0)
    model.toggle(3)
    before = tuple(model.chosen)
    model.sort_by("value")
    qtbot.waitUntil(lambda: model.total == 5000)
    assert tuple(model.chosen) == before
    model.choose_none()
    assert not model.chosen


def test_a_table_that_cannot_be_read_says_so(qtbot: QtBot) -> None:
    class Broken(FakeTables):
        def page(self, query: Query) -> Page:
            raise OSError("disk gone")

    fetcher = Fetcher(Broken(1))
    records = Records(LOOK, REVIEW_LISTING, fetcher, "EUR")
    qtbot.addWidget(records)
    qtbot.waitUntil(lambda: "disk gone" in records.empty.text.words)
    records.close_table()
    fetcher.stop()


def test_what_a_narrowed_table_says_of_itself_goes_along_to_paper_alone(qtbot: QtBot, tables: FakeTables) -> None:
    fetcher, about = Fetcher(tables), (say("Narrowed by: {conditions}", conditions="the moon"),)
    records = Records(LOOK, REVIEW_LISTING, fetcher, "EUR", narrowed=Narrowed(about=about))
    qtbot.addWidget(records)
    qtbot.waitUntil(lambda: records.model.total > 0)
    records.search("nobody has this")
    qtbot.waitUntil(lambda: records.model.total == 0)
    assert records.model.query.about == about and {query.about for query in tables.queries} == {()}
    records.close_table()
    fetcher.stop()


def test_states_of_an_empty_and_a_loading_table(qtbot: QtBot, tables: FakeTables) -> None:
    fetcher = Fetcher(tables)
    records = Records(LOOK, REVIEW_LISTING, fetcher, "EUR")
    qtbot.addWidget(records)
    assert "being read" in records.empty.text.words
    qtbot.waitUntil(lambda: records.model.total > 0)
    assert records.model.query.chips == ("review",)
    records.search("nobody has this")
    qtbot.waitUntil(lambda: records.model.total == 0)
    assert "filter" in records.empty.text.words
    records.close_table()
    fetcher.stop()


def test_numbers_stand_right_and_words_left(qtbot: QtBot, tables: FakeTables) -> None:
    fetcher = Fetcher(tables)
    records = Records(LOOK, REVIEW_LISTING, fetcher, "EUR")
    qtbot.addWidget(records)
    records.resize(1200, 500)
    qtbot.waitUntil(lambda: records.model.total > 0)
    row = tables.rows[0]
    box = records.view.rect()
    for column, shape in enumerate(REVIEW_LISTING.columns):
        aligned = records.view.cells.spot(row, column, box).align
        right = shape.kind in (ColumnKind.NUMBER, ColumnKind.SIGNED, ColumnKind.MONEY)
        assert bool(aligned & text.RIGHT) is right, shape.key
    records.close_table()
    fetcher.stop()


@pytest.mark.parametrize(
    ("kind", "given", "shown"),
    [
        (ColumnKind.SIGNED, "-12", "−12"), (ColumnKind.SIGNED, "3", "+3"), (ColumnKind.SIGNED, "0", "0"),
        (ColumnKind.SIGNED, "2.5", "+2.5"), (ColumnKind.NUMBER, "-4", "−4"), (ColumnKind.NUMBER, "240", "240"),
        (ColumnKind.MONEY, "-1250", "−12.50 EUR"), (ColumnKind.MONEY, "7", "0.07 EUR"), (ColumnKind.MONEY, "", ""),
        (ColumnKind.MONEY, "123456789", "1,234,567.89 EUR"), (ColumnKind.TEXT, "A-1", "A-1"), (ColumnKind.TIME, "soon", "soon"),
    ],
)  # fmt: skip
def test_cells_by_kind(qtbot: QtBot, kind: ColumnKind, given: str, shown: str) -> None:
    Language().use("en")
    assert cell_words(Column("x", say("X"), kind), given, "EUR") == shown


def test_the_apps_own_names_are_translated_in_cells_and_lines(qtbot: QtBot) -> None:
    unit = Unit(
        key=UnitKey(1, 2, status="isolated"), quantity=1, kind=HandleKind.SERIAL, code="PST.1", item=3, item_number="123456",
        description="Drucker", uom="STK", decimals=0, place_code="A01-S01", place_path=("LAGER", "A01-S01"), custody_name="Olga",
        project_code="", status_name="Isolated", available=False,
    )
    try:
        Language().use("de")
        assert cell_words(Column("x", say("X")), place_name(Virtual.SCRAP.place), "EUR") == "Ausschuss"
        assert cell_words(Column("x", say("X"), ColumnKind.STATUS), "Isolated", "EUR") == "Gesperrt"
        assert words(detail_of(unit)) == "Drucker · A01-S01 · Olga, Gesperrt"
        assert all(words(say(name)) != name for name in (*STATUSES.values(), *VIRTUAL.values(), *PLACE_KINDS.values()))
    finally:
        Language().use("en")


@pytest.mark.parametrize(("kind", "given", "shown"), [
    (ColumnKind.NUMBER, "2.5", "2,5"), (ColumnKind.NUMBER, "-2.5", "−2,5"), (ColumnKind.NUMBER, "12", "12"),
    (ColumnKind.NUMBER, "", ""), (ColumnKind.SIGNED, "2.5", "+2,5"), (ColumnKind.SIGNED, "-0.25", "−0,25"),
    (ColumnKind.MONEY, "1250", "12,50 EUR"), (ColumnKind.TEXT, "10.25", "10.25"),
])
def test_numbers_have_the_decimal_mark_of_the_language(qtbot: QtBot, kind: ColumnKind, given: str, shown: str) -> None:
    try:
        Language().use("de")
        assert cell_words(Column("x", say("X"), kind), given, "EUR") == shown
        assert cell_words(Column("x", say("X"), ColumnKind.NUMBER), amount_of(25, 1, "M"), "EUR") == "2,5 M"
    finally:
        Language().use("en")


def test_times_are_local(monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> None:
    if not hasattr(time, "tzset"):
        pytest.skip("this system sets no time zone by the environment")
    monkeypatch.setenv("TZ", "Europe/Ljubljana")
    time.tzset()
    try:
        Language().use("de")
        assert cell_words(Column("x", say("X"), ColumnKind.TIME), "2026-03-04T09:05:00+00:00", "EUR") == "2026-03-04 10:05"
    finally:
        Language().use("en")
        monkeypatch.undo()
        time.tzset()


def test_thousands_of_rows_are_shown_at_once(qtbot: QtBot) -> None:
    tables = FakeTables(20_000)
    fetcher = Fetcher(tables)
    records = Records(LOOK, REVIEW_LISTING, fetcher, "EUR", choosing=True)
    qtbot.addWidget(records)
    records.resize(1200, 600)
    records.show()
    qtbot.waitUntil(lambda: records.model.total > 6000)
    asked = len(tables.queries)
    records.view.scrollToBottom()
    qtbot.waitUntil(lambda: len(tables.queries) > asked)
    assert len(tables.queries) <= asked + 2
    records.close_table()
    fetcher.stop()


def test_a_table_goes_on_while_it_is_scrolled_to_its_very_end(qtbot: QtBot) -> None:
    tables = FakeTables(1234, counted=300)
    fetcher = Fetcher(tables)
    records = Records(LOOK, REVIEW_LISTING, fetcher, "EUR", choosing=True)
    qtbot.addWidget(records)
    records.model.set_chips(())
    records.resize(1200, 600)
    records.show()
    qtbot.waitUntil(lambda: records.model.total == 300)
    assert "more than 300" in records.total_words
    seen = []

    def at_the_end() -> bool:
        seen.append(records.view.verticalScrollBar().value())
        records.view.scrollToBottom()
        return records.model.total == 1234 and records.model.data(records.model.index(1233, 0)) != "…"

    qtbot.waitUntil(at_the_end)
    assert [q.most for q in tables.queries if q.most] == sorted(q.most for q in tables.queries if q.most)
    assert seen == sorted(seen), "rows that come do not throw the person back to the top"
    assert "1234" in records.total_words.replace(",", "") and "more" not in records.total_words
    assert [records.model.data(records.model.index(n, 0)) != "" for n in (0, 299, 300, 600, 1233)] == [True] * 5
    records.close_table()
    fetcher.stop()


def test_a_row_opens_in_full_where_nothing_is_to_be_chosen(qtbot: QtBot, tables: FakeTables) -> None:
    fetcher = Fetcher(tables)
    records = Records(LOOK, REVIEW_LISTING, fetcher, "EUR")
    qtbot.addWidget(records)
    records.resize(1200, 600)
    records.show()
    qtbot.waitUntil(lambda: records.model.total > 0)
    where = records.view.visualRect(records.model.index(0, 0)).center()
    qtbot.mouseClick(records.view.viewport(), Qt.MouseButton.LeftButton, pos=where)
    qtbot.waitUntil(lambda: len(records.detail.lines) == len(REVIEW_LISTING.columns))
    assert records.back() is True
    assert records.back() is False
    records.close_table()
    fetcher.stop()


def test_touching_a_row_with_a_screen_of_its_own_opens_that(qtbot: QtBot) -> None:
    records = Records(LOOK, REVIEW_LISTING, Fetcher(FakeTables(5)), "EUR")
    qtbot.addWidget(records)
    opened: list[str] = []
    records.opened.connect(opened.append)
    cells = tuple("x" for _ in REVIEW_LISTING.columns)
    records.view.opened.emit(Row("discrepancy:7", cells))
    assert opened == ["discrepancy:7"] and not records.back(), "no list of its cells"
    records.view.opened.emit(Row("1:2:3", cells))
    assert opened == ["discrepancy:7"] and records.back()
    records.close_table()
