"""Catalogue records asked for: by code, by a piece of their name, with who put which edition."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest

from app.domain import catalogue as c
from app.domain.identity import derive, place_id
from app.domain.listing import Query
from app.domain.operation import Act, Put
from app.domain.questions import PersonOf, RecordHistory, RecordOf, RecordsLike, RecordsNamed
from app.domain.records import code_field, code_of, tag_of
from app.ledger.merging import keep_edition
from app.ledger.posting import Posting
from app.ledger.tables import CATALOGUE
from tests.workflows.books import Books
from tests.workflows.books import books as open_books
from tests.workflows.demo import SITE


@pytest.fixture
def books(tmp_path: Path) -> Iterator[Books]:
    """The test warehouse in a ledger of its own."""
    opened = open_books(tmp_path)
    yield opened
    opened.ledger.close()


def put(books: Books, record: Any, badge: str = "ADMIN", **changes: Any) -> Any:
    """A record with changes, by a person."""
    view = books.ledger.answer(RecordOf(type(record), record.id))
    after = msgspec.structs.replace(view.record if view else record, **changes)
    act = Act(kind="catalogue", entries=(Put(record=after, base=view.version if view else 0),), note=str(changes.get("name", "")))
    assert not hasattr(books.post(act, books.find(badge, "badge")), "sentence")
    return after


def test_by_code_in_its_own_letter_case_before_any_other(books: Books) -> None:
    vendor = c.Vendor(id=7, code="acme", name="Small")
    put(books, vendor)
    put(books, c.Vendor(id=8, code="ACME", name="Large"))
    assert [v.record.id for v in books.ledger.answer(RecordsNamed(c.Vendor, "acme"))] == [7]
    assert {v.record.id for v in books.ledger.answer(RecordsNamed(c.Vendor, "Acme"))} == {7, 8}
    put(books, vendor, retired=True)
    assert [v.record.id for v in books.ledger.answer(RecordsNamed(c.Vendor, "acme"))] == [8]
    assert books.ledger.answer(RecordsNamed(c.Vendor, "")) == ()


def test_by_the_beginning_of_the_code_before_a_piece_of_the_name(books: Books) -> None:
    for n, (code, name) in enumerate((("NUT-1", "Hex"), ("NUT-2", "Cap"), ("BOX", "For nuts"))):
        put(books, c.Vendor(id=10 + n, code=code, name=name))

    def like(text: str) -> list[str]:
        return [code_of(v.record) for v in books.ledger.answer(RecordsLike(c.Vendor, text))]

    assert like("nut") == ["NUT-1", "NUT-2"] and like("uts") == ["BOX"] and like("%") == [] and like("_") == []
    assert like("") == ["BOX", "NUT-1", "NUT-2", "V1"]


def test_places_of_another_site_are_not_found(books: Books) -> None:
    other = place_id("S2", "S2")
    put(books, c.Place(id=other, site=other, parent=0, code="S2"))
    put(books, c.Place(id=place_id("S2", "X1"), site=other, parent=other, code="X1"))
    assert books.ledger.answer(RecordsNamed(c.Place, "X1")) == () and books.ledger.answer(RecordsLike(c.Place, "X1")) == ()
    assert len(books.ledger.answer(RecordsNamed(c.Place, "A01"))) == 1
    assert books.ledger.answer(RecordsNamed(c.Place, SITE))[0].record.id == books.ledger.site


def test_codes_of_one_item_alone(books: Books) -> None:
    which = derive("item", "GLUE")
    found = books.ledger.answer(RecordsLike(c.Barcode, "", ("item", which)))
    assert found and all(view.record.item == which for view in found)  # type: ignore[union-attr]


def test_each_edition_names_who_put_it(books: Books) -> None:
    vendor = put(books, c.Vendor(id=7, code="V7", name="A"))
    put(books, vendor, "SUPER", name="B")
    put(books, vendor, "ADMIN", name="C")
    editions = books.ledger.answer(RecordHistory(c.Vendor, 7))
    names = {b: books.ledger.answer(PersonOf(books.find(b, "badge"))).name for b in ("ADMIN", "SUPER")}  # type: ignore[union-attr]
    assert [(e.record.name, e.who, e.note) for e in editions] == [  # type: ignore[union-attr]
        ("C", names["ADMIN"], "C"), ("B", names["SUPER"], "B"), ("A", names["ADMIN"], ""),
    ]
    assert editions[0].at > editions[1].at > editions[2].at and all(e.operation.startswith("op-") for e in editions)
    assert [e.record.name for e in books.ledger.answer(RecordHistory(c.Vendor, 7, 2))] == ["C", "B"]  # type: ignore[union-attr]
    assert books.ledger.answer(RecordHistory(c.Vendor, 99)) == ()


def test_what_was_merged_is_shown_once_as_it_came_out(books: Books) -> None:
    put(books, c.Vendor(id=7, code="V7", name="A"))
    view = books.ledger.answer(RecordOf(c.Vendor, 7))
    assert view is not None
    with books.ledger.store.writing() as conn:  # as `records.put` keeps what a device put, one version before what came of it
        p = Posting(conn, books.ledger.site, 1, 1, None, 0)  # type: ignore[arg-type]
        keep_edition(p, c.Vendor(id=7, code="V7", name="As put"), view.version - 1)
    assert [e.record.name for e in books.ledger.answer(RecordHistory(c.Vendor, 7))] == ["A"]  # type: ignore[union-attr]


@pytest.mark.parametrize("kind", [k for k in CATALOGUE if code_field(k) != "id"], ids=tag_of)
def test_every_record_type_has_its_table(books: Books, kind: type[c.Record]) -> None:
    name = f"records-{tag_of(kind)}"
    listing = next(x for x in books.ledger.listings() if x.name == name)
    assert listing.inside
    for sort in (*(column.key for column in listing.columns), "nonsense"):
        page = books.ledger.page(Query(listing=name, sort=sort, chips=("retired",), search=""))
        assert all(row.id.startswith(f"{tag_of(kind)}:") and len(row.cells) == len(listing.columns) for row in page.rows)


def test_the_table_leaves_out_what_is_retired_and_searches(books: Books) -> None:
    vendor = put(books, c.Vendor(id=7, code="V7", name="Nuts"))
    put(books, c.Vendor(id=8, code="V8", name="Bolts"))
    put(books, vendor, retired=True)

    def codes(**query: Any) -> list[str]:
        return [str(row.cells[0]) for row in books.ledger.page(Query(listing="records-vendor", **query)).rows]

    assert codes() == ["V1", "V8"] and codes(chips=("retired",)) == ["V1", "V7", "V8"]
    assert codes(search="bolt") == ["V8"] and codes(sort="changed", descending=True)[0] == "V8"
