"""What happened to a handle, an item, a place; and what "undo last" would undo."""

from app.domain import catalogue as c
from app.domain.operation import KeepCode, Move, NewHandle, RejectUnit, Retire, Undo
from app.domain.place import Virtual
from app.domain.questions import LastAct, RecentHistory
from app.domain.stock import HandleKind, Standing
from app.domain.words import say
from app.setup.base import code_id
from tests.ledger.lookup.warehouse import VENDOR, Warehouse, box, bulk, item, place, serial, user

OPER, SUPER = user("OPER"), user("SUPER")


def test_a_line_says_who_what_where_and_why(here: Warehouse) -> None:
    which = here.bulk("CABLE", 5000, place("A01-S01"))
    done = here.move(
        which, 2500, Standing(place("A01-S01")), Standing(place("B01-S01")), by=OPER, note="for the lift", document="JOB-7",
        reason=code_id(c.Reason, "JOB"),
    )
    line, receipt = here.ask(RecentHistory(handle=which))
    assert (line.operation, line.position, line.kind, line.at) == (done.id, done.position, "move", done.at)
    assert (line.who, line.code, line.item_number, str(line.amount)) == ("Olga Operator", "CABLE", "CABLE", "2.5 M")
    assert (line.source, line.target, line.reason, line.note, line.document) == (
        "A01-S01", "B01-S01", "For a job", "for the lift", "JOB-7",
    )
    assert not line.undone
    assert (receipt.source, receipt.who) == (say("Vendor"), "")


def test_newest_first_by_handle_item_and_place(here: Warehouse) -> None:
    one, two = here.serial("PST.1", place("A01-S01")), here.serial("PST.2", place("A01-S01"))
    here.carry(one, place("A01-S01"), place("B01-S01"))
    here.carry(two, place("A01-S01"), place("A01-S02"))
    here.carry(one, place("B01-S01"), place("A01-S01"))
    assert [h.target for h in here.ask(RecentHistory(handle=one))] == ["A01-S01", "B01-S01", "A01-S01"]
    assert [h.code for h in here.ask(RecentHistory(item=item("123456")))] == ["PST.1", "PST.2", "PST.1", "PST.2", "PST.1"]
    at_bin = here.ask(RecentHistory(place=place("A01-S01")))
    assert [(h.code, h.source, h.target) for h in at_bin] == [
        ("PST.1", "B01-S01", "A01-S01"), ("PST.2", "A01-S01", "A01-S02"), ("PST.1", "A01-S01", "B01-S01"),
        ("PST.2", say("Vendor"), "A01-S01"), ("PST.1", say("Vendor"), "A01-S01"),
    ]
    assert here.ask(RecentHistory(place=place("A01-S01"), limit=2)) == at_bin[:2]


def test_a_line_that_stays_in_its_place_is_told_once(here: Warehouse) -> None:
    which = here.serial("PST.1", place("A01-S01"))
    here.move(which, 1, Standing(place("A01-S01")), Standing(place("A01-S01"), status="isolated"), kind="isolate")
    assert [h.kind for h in here.ask(RecentHistory(place=place("A01-S01")))] == ["isolate", "receive"]


def test_containers_are_places_in_the_history(here: Warehouse) -> None:
    tote = here.box("C-1", place("A01-S01"))
    which = here.serial("PST.1", tote)
    (line,) = here.ask(RecentHistory(handle=which))
    assert line.target == "C-1"
    assert [h.code for h in here.ask(RecentHistory(place=tote))] == ["PST.1"]


def test_history_keeps_the_act_and_its_undoing(here: Warehouse) -> None:
    which = here.serial("PST.1", place("A01-S01"))
    moved = here.carry(which, place("A01-S01"), place("B01-S01"), by=OPER)
    here.post(Undo(operation=moved.id), by=OPER, kind="undo")
    lines = here.ask(RecentHistory(handle=which))
    assert {(h.kind, h.undone) for h in lines} == {("receive", False), ("move", True), ("undo", False)}


def test_the_last_act_is_the_persons_own_and_named(here: Warehouse) -> None:
    which = here.serial("PST.1001", place("A01-S01"))
    assert here.ask(LastAct(OPER)) is None
    moved = here.carry(which, place("A01-S01"), place("B01-S01"), by=OPER)
    here.bulk("ABC123", 500, place("A01-S01"))
    scrapped = here.carry(bulk("ABC123"), place("A01-S01"), place("A01-S02"), 200, by=SUPER)
    last = here.ask(LastAct(OPER))
    assert last is not None and last.operation == moved.id and str(last.what) == "Move of PST.1001 to B01-S01"
    other = here.ask(LastAct(SUPER))
    assert other is not None and other.operation == scrapped.id
    assert str(other.what) == "Move of 200 EACH of ABC123 to A01-S02"


def test_an_act_undone_gives_way_to_the_one_before(here: Warehouse) -> None:
    which = here.serial("PST.1", place("A01-S01"))
    first = here.carry(which, place("A01-S01"), place("B01-S01"), by=OPER)
    second = here.carry(which, place("B01-S01"), place("A01-S02"), by=OPER)
    here.post(Undo(operation=second.id), by=OPER, kind="undo")
    last = here.ask(LastAct(OPER))
    assert last is not None and last.operation == first.id
    here.post(Undo(operation=first.id), by=OPER, kind="undo")
    assert here.ask(LastAct(OPER)) is None


def test_what_cannot_be_undone_is_passed_over(here: Warehouse) -> None:
    which = here.serial("PST.1", place("A01-S01"))
    moved = here.carry(which, place("A01-S01"), place("B01-S01"), by=SUPER)
    here.post(KeepCode(code="?", symbology="]C1"), by=SUPER, kind="keep-code")
    here.put(c.Project(id=code_id(c.Project, "P-9"), code="P-9", name="Nine"))
    last = here.ask(LastAct(SUPER))
    assert last is not None and last.operation == moved.id


def test_an_act_of_many_lines_says_how_many(here: Warehouse) -> None:
    source, target = Standing(VENDOR), Standing(place("A01-S01"))
    here.post(*(
        entry for code in ("S-1", "S-2", "S-3") for entry in (
            NewHandle(kind=HandleKind.SERIAL, code=code, item=item("123456")),
            Move(handle=serial(code), quantity=1, source=source, target=target),
        )
    ), by=OPER, kind="receive")
    last = here.ask(LastAct(OPER))
    assert last is not None and str(last.what) == "Receipt of S-1 and 2 more at A01-S01"


def test_acts_that_move_nothing_have_a_name_too(here: Warehouse) -> None:
    here.box("C-1", place("A01-S01"))
    here.post(Retire(handle=box("C-1")), by=SUPER, kind="retire")
    last = here.ask(LastAct(SUPER))
    assert last is not None and str(last.what) == "Retirement of C-1"
    here.put(
        c.Order(id=7, number="PO-7"), c.OrderLine(id=71, order=7, line=1, item=item("123456"), ordered=2),
    )
    here.post(RejectUnit(order_line=71, serial="BAD"), by=SUPER, kind="receive")
    last = here.ask(LastAct(SUPER))
    assert last is not None and str(last.what) == "Rejection of BAD"


def test_a_virtual_destination_is_named(here: Warehouse) -> None:
    which = here.serial("PST.1", place("A01-S01"))
    here.move(which, 1, Standing(place("A01-S01")), Standing(Virtual.CUSTOMER.place), by=OPER, kind="issue")
    last = here.ask(LastAct(OPER))
    assert last is not None and str(last.what) == "Issue of PST.1, now at Customer"
