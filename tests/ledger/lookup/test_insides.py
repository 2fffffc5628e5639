"""What places hold, by handles alone."""

from app.domain.operation import Retire
from app.domain.questions import ContentsOf, Holding, StockIn, UnitsAmong
from app.domain.stock import Standing
from tests.ledger.lookup.warehouse import Warehouse, place

BIN = place("A01-S01")


def test_stock_is_told_by_handle_containers_first_then_by_code(here: Warehouse) -> None:
    later, first = here.serial("PST.2", BIN), here.serial("PST.1", BIN)
    box = here.box("Z-1", BIN)
    rolls = here.bulk("ABC123", 5, BIN)
    here.move(rolls, 2, Standing(BIN), Standing(BIN, status="isolated"))
    here.serial("PST.3", place("A01-S02"))
    here.serial("PST.4", box)
    assert list(here.ask(StockIn(BIN)).items()) == [(box, 1), (rolls, 5), (first, 1), (later, 1)]
    assert here.ask(StockIn(place("B01-S01"))) == {}


def test_containers_out_of_use_stand_nowhere_for_people(here: Warehouse) -> None:
    box, other = here.box("C-1", BIN), here.box("C-2", BIN)
    here.post(Retire(handle=box))
    assert here.ask(StockIn(BIN)) == {other: 1}
    assert [u.code for u in here.ask(ContentsOf(BIN))] == ["C-2"]
    pallet = here.box("P-1", BIN, "PALLET")
    here.move(other, 1, Standing(BIN), Standing(pallet))
    assert here.ask(Holding((pallet, other, BIN))) == {pallet, BIN}
    here.post(Retire(handle=other))
    assert here.ask(Holding((pallet, other))) == frozenset()


def test_units_of_some_handles_in_a_place_have_their_names(here: Warehouse) -> None:
    here.bulk("CABLE", 2500, BIN)
    rolls = here.bulk("ABC123", 5, BIN)
    here.move(rolls, 2, Standing(BIN), Standing(BIN, status="isolated"))
    here.bulk("ABC123", 7, place("A01-S02"))
    far = here.serial("PST.3", place("A01-S02"))
    units = here.ask(UnitsAmong(BIN, (rolls, far)))
    assert sorted(u.quantity for u in units) == [2, 3] and {u.place_code for u in units} == {"A01-S01"}
    assert {u.description for u in units} == {"Label roll"}
