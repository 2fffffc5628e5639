"""Places that hold more records than any screen lists: what is told of them is right all the same."""

from app.domain import catalogue as c
from app.domain.questions import ContentsOf, KindsIn, OnHand
from app.domain.stock import Standing, UnitKey
from app.domain.views import OnHandView
from app.ledger.tables import handle, unit
from app.setup.base import code_id
from tests.ledger.lookup.warehouse import SITE, Warehouse, bulk, item, place

BIN = place("A01-S01")
MANY = 10_500
ANYWHERE = Standing(0)


def filled(here: Warehouse, where: int, many: int = MANY) -> None:
    """Serials put beneath the ledger: it is the reading that is looked at."""
    handles = [
        {"id": 10_000_000 + n, "kind": "serial", "code": f"S.{n:05}", "item": item("123456"), "tag": "", "lot": "", "expires": "",
         "container_type": 0, "retired": 0, "disputed": 0, "notes": "", "created_at": 1}
        for n in range(many)
    ]
    units = [
        {"site": SITE, "handle": row["id"], "place": where, "custody": 0, "project": 0, "status": "available", "quantity": 1}
        for row in handles
    ]
    with here.store.writing() as connection:
        connection.execute(handle.insert(), handles)
        connection.execute(unit.insert(), units)


def test_a_bin_shows_its_containers_first_and_then_its_lowest_codes(here: Warehouse) -> None:
    filled(here, BIN)
    boxes = [here.box(f"Z-{n}", BIN) for n in range(3)]
    here.serial("A.0001", BIN)
    shown = here.ask(ContentsOf(BIN, limit=6))
    assert [u.code for u in shown] == ["Z-0", "Z-1", "Z-2", "A.0001", "S.00000", "S.00001"] and boxes[0] == shown[0].key.handle
    assert len(here.ask(ContentsOf(BIN, limit=20_000))) == MANY + 4


def test_all_that_stands_of_an_item_is_on_hand(here: Warehouse) -> None:
    filled(here, BIN)
    here.bulk("ABC123", 30, BIN)
    here.bulk("ABC123", 12, place("B01-S01"))
    here.serial("R-1", BIN, number="ABC123")
    assert here.ask(OnHand(item("123456"))) == OnHandView(serials=MANY)
    assert here.ask(OnHand(item("ABC123"))) == OnHandView(bulk=42, serials=1)
    assert here.ask(OnHand(item("CABLE"))) == OnHandView()


def test_what_is_mixed_is_seen_however_much_there_is(here: Warehouse) -> None:
    pallet = here.box("P-1", BIN, "PALLET")
    box = here.box("C-1", pallet)
    filled(here, pallet)
    here.bulk("ABC123", 5, box, project=code_id(c.Project, "P-100"))
    printer, rolls = (item("123456"), ANYWHERE), (item("ABC123"), ANYWHERE._replace(project=code_id(c.Project, "P-100")))
    assert here.ask(KindsIn(pallet)) == {printer, rolls}
    assert here.ask(KindsIn(pallet, handles=(box,))) == {printer}
    key = UnitKey(bulk("ABC123"), box, 0, code_id(c.Project, "P-100"))
    assert here.ask(KindsIn(pallet, keys=(key,))) == {printer}
    assert here.ask(KindsIn(box)) == {rolls} and here.ask(KindsIn(place("B01-S01"))) == frozenset()
