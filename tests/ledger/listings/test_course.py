"""A whole table read part after part: each row once, in the order of its pages, as it stood when the reading began."""

from collections.abc import Iterator

import pytest

from app.domain.catalogue import Recipient
from app.domain.listing import Listing, Page, Query
from app.ledger.ledger import Ledger
from app.ledger.listings.source import MOST_MAX
from app.ledger.lookup.listing import LISTINGS, pages
from app.setup.base import code_id
from app.setup.demo import fill
from tests.ledger.conftest import Opening
from tests.ledger.lived_in import live
from tests.ledger.lookup.warehouse import SITE, Warehouse, place

START = 1_700_000_000_000_000


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ledger]:
    """The small demo."""
    ledger = Ledger.open(tmp_path_factory.mktemp("demo"))
    now = iter(range(START, START * 2, 1_000_000))
    fill(ledger, lambda: next(now))
    yield ledger
    ledger.close()


@pytest.fixture(scope="module")
def lived(sqlite_opening: Opening) -> Iterator[Ledger]:
    """Books with a row in every table."""
    with sqlite_opening() as ledger:
        live(ledger)
        yield ledger


def queries(listing: Listing) -> Iterator[Query]:
    """The usual order both ways, another one, one chip, a search."""
    keys = [column.key for column in listing.columns if column.sortable]
    for sort, down in ((listing.sort, False), (listing.sort, True), (keys[-1], False)):
        yield Query(listing=listing.name, sort=sort, descending=down)
    for chip in listing.chips[:1]:
        yield Query(listing=listing.name, sort=listing.sort, chips=(chip.key,))
    yield Query(listing=listing.name, sort=listing.sort, search="a")


def every_order(listing: Listing) -> Iterator[Query]:
    """Each order both ways, and the usual one under each chip."""
    for column in listing.columns:
        if column.sortable:
            yield from (Query(listing=listing.name, sort=column.key, descending=down) for down in (False, True))
    for chip in listing.chips:
        yield Query(listing=listing.name, sort=listing.sort, chips=(chip.key,))


def whole(ledger: Ledger, query: Query, size: int = 4) -> list[str]:
    found = [page.rows for page in ledger.pages(query, size)]
    return [f"{row.id} {row.cells}" for rows in found for row in rows]


def same(ledger: Ledger, query: Query, size: int) -> int:
    """Compares the parts of a course with one page of everything; how many rows they have."""
    page = ledger.page(Query(
        listing=query.listing, sort=query.sort, descending=query.descending, chips=query.chips, search=query.search,
        limit=MOST_MAX, most=MOST_MAX,
    ))
    rows = whole(ledger, query, size)
    assert rows == [f"{row.id} {row.cells}" for row in page.rows], query
    return len(rows)


def test_a_course_is_what_the_pages_of_every_table_are_together(lived: Ledger) -> None:
    several = sum(same(lived, query, 3) > 3 for listing in LISTINGS for query in queries(listing))
    assert several > 20, "many tables have more rows than one part"


def test_a_course_through_stock_in_every_order(demo: Ledger) -> None:
    (listing,) = (one for one in LISTINGS if one.name == "stock")
    assert max(same(demo, query, 40) for query in every_order(listing)) > 80


@pytest.mark.parametrize("store", ["sqlite"], indirect=True)
@pytest.mark.parametrize("sort", ["recipient", "item"])
def test_sums_come_one_holder_or_item_after_the_other(here: Warehouse, sort: str) -> None:
    for number, (who, code) in enumerate((who, code) for who in ("OPER", "OFFICE") for code in ("ABC123", "CABLE")):
        here.bulk(code, 10 + number, place("A01-S01"), custody=code_id(Recipient, who))
    with here.store.reading_whole(lambda: False) as connection:
        found = [row for page in pages(connection, SITE, Query(listing="custody", sort=sort), 3) for row in page.rows]
    assert len(found) == 4 and found == list(here.page("custody", sort=sort).rows)


def test_what_is_done_meanwhile_is_not_in_it(lived: Ledger) -> None:
    query = Query(listing="records-place", sort="code")
    before, reading, read = whole(lived, query), lived.pages(query, 1), list[str]()
    for page in reading:
        if not read:
            with lived.store.writing() as connection:
                connection.exec_driver_sql("UPDATE place SET code = 'ZZ-' || code")
        read += [f"{row.id} {row.cells}" for row in page.rows]
    assert read == before != whole(lived, query)
    with lived.store.writing() as connection:
        connection.exec_driver_sql("UPDATE place SET code = substr(code, 4)")


def test_it_ends_at_once_where_it_is_stopped(demo: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.ledger.store.LOOK_STEPS", 100)
    stops = iter([False] * 3 + [True] * 1_000_000)
    got = list[Page]()
    for page in demo.pages(Query(listing="activities", sort="at"), 1, lambda: next(stops)):
        got.append(page)
    assert len(got) < demo.page(Query(listing="activities", sort="at")).total
    with demo.store.reading() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM temp.sqlite_master").scalar() == 0


def test_no_more_rows_are_kept_than_are_asked_for(demo: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.ledger.listings.source.TOTAL_MAX", 3)
    got = list(demo.pages(Query(listing="stock", sort="code", most=5), 4))
    assert [len(page.rows) for page in got] == [4, 2] and got[0].total == 5 and got[0].more
