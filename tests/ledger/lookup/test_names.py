"""The index of codes as the classifier asks it."""

import pytest

from app.domain import catalogue as c
from app.domain.meaning import Name
from app.domain.operation import NewHandle
from app.domain.stock import HandleKind
from app.ledger.lookup.names import CatalogueNames
from app.setup.base import code_id
from tests.ledger.lookup.warehouse import Warehouse, box, item, lot, place, serial, user


def test_each_kind_of_code_names_its_target(here: Warehouse) -> None:
    here.serial("PST.1001", place("A01-S01"), tag="TAG-1")
    here.box("C-1", place("A01-S01"))
    here.lot("L42", 1, place("A01-S01"))
    here.put(
        c.Barcode(id=1, code="09506000134314", kind="gtin", item=item("ABC123"), quantity=12), c.Order(id=7, number="PO-7"),
    )
    names = CatalogueNames(here.store.reading)
    printer = item("123456")
    expected = {
        "PST.1001": ("serial", serial("PST.1001"), printer, 0), "TAG-1": ("tag", serial("PST.1001"), printer, 0),
        "C-1": ("container", box("C-1"), 0, 0), "L42": ("lot", lot("L42"), item("GREASE"), 0),
        "09506000134314": ("gtin", item("ABC123"), item("ABC123"), 12), "PO-7": ("order", 7, 0, 0),
        "A01-S01": ("location", place("A01-S01"), 0, 0), "OPER": ("badge", user("OPER"), 0, 0),
        "CABLE": ("item", item("CABLE"), item("CABLE"), 0),
    }
    for code, (kind, target, of_item, quantity) in expected.items():
        assert names.find([code]) == (Name(code, kind, target, of_item, "", quantity),)
    assert names.find(["nothing of the kind"]) == ()
    assert names.find([]) == ()


def test_exact_spelling_wins_and_another_case_is_found_without_it(here: Warehouse) -> None:
    here.serial("pst.1", place("A01-S01"))
    names = CatalogueNames(here.store.reading)
    assert [n.code for n in names.find(["PST.1"])] == ["pst.1"]
    here.serial("PST.1", place("A01-S01"))
    assert [n.code for n in names.find(["PST.1"])] == ["PST.1"]
    assert {n.code for n in names.find(["Pst.1"])} == {"PST.1", "pst.1"}
    assert [n.code for n in names.find(["pst.1", "PST.1"])] == ["pst.1", "PST.1"]


def test_several_hits_are_labelled_to_be_told_apart(here: Warehouse) -> None:
    here.lot("L42", 1, place("A01-S01"))
    here.post(NewHandle(kind=HandleKind.SERIAL, code="L42", item=item("123456"), tag="T-9"))
    here.post(NewHandle(kind=HandleKind.CONTAINER, code="L42", container_type=code_id(c.ContainerType, "TOTE")))
    found = CatalogueNames(here.store.reading).find(["L42"])
    assert [(n.kind, n.label) for n in found] == [
        ("container", ""), ("serial", "123456 Label printer T-9"), ("lot", "GREASE Ölfett"),
    ]


def test_the_order_is_that_of_the_codes(here: Warehouse) -> None:
    names = CatalogueNames(here.store.reading)
    assert [n.code for n in names.find(["B01-S01", "CABLE", "A01-S01", "B01-S01"])] == ["B01-S01", "CABLE", "A01-S01"]


def test_a_label_of_thousands_of_codes_is_looked_up_in_parts(here: Warehouse) -> None:
    here.serial("N-02999", place("A01-S01"))
    found = CatalogueNames(here.store.reading).find([f"N-{n:05}" for n in range(3000)])
    assert [n.code for n in found] == ["N-02999"]


@pytest.mark.parametrize("code", ["", "\0", "A\0B", "\ud800", "x" * 100_000, "'; DROP TABLE name; --", "%", "_"])
def test_hostile_codes_name_nothing(here: Warehouse, code: str) -> None:
    assert CatalogueNames(here.store.reading).find([code]) == ()
