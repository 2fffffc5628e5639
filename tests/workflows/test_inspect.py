"""Scan anything: what opens, and where it leads."""

import msgspec
import pytest

from app.domain import views
from app.domain.place import Virtual
from app.domain.questions import CountOf, OrderOf, RecentHistory
from app.domain.words import say
from app.workflows.inspect import WORKFLOW
from app.workflows.move import WORKFLOW as MOVE
from app.workflows.step import Mark, Mood, Scanned
from tests.workflows.demo import demo
from tests.workflows.harness import NOON, Desk
from tests.workflows.test_handling import gone
from tests.workflows.warehouse import Warehouse


@pytest.fixture
def house() -> Warehouse:
    w = demo()
    w.name("PO-1", "order", 901)
    w.name("CNT-1", "count", 902)
    order = views.OrderView(id=901, number="PO-1", vendor_name="Acme")
    count = views.CountView(id=902, number="CNT-1", kind="cycle", blind=True, closed=False, scope="A01", bins=9, bins_done=4)
    w.answers[OrderOf] = lambda q: order if q.order == 901 else None
    w.answers[CountOf] = lambda q: count if q.count == 902 else None
    return w


def titles(d: Desk) -> list[str]:
    return [str(line.title) for line in d.screen.lines]


def test_home_asks_to_scan_anything(house: Warehouse) -> None:
    d = Desk(house, WORKFLOW, "OPER")
    assert d.step == "home" and d.prompt == "Scan anything"


@pytest.mark.parametrize(("code", "kind", "offer"), [
    ("PST.1001", "a serial number", "Move it"), ("A01-S01", "a bin", "Count this bin"),
    ("C-1", "a container", "Put in, take out, check"), ("ABC123", "an item", "Move it"), ("L41", "a lot", "Move it"),
    ("TECH", "a badge", "Sign in as Tess Technician"), ("PO-1", "a document", "Receive against it"),
    ("CNT-1", "a document", "Go on counting"),
])
def test_whatever_is_scanned_opens_what_it_is(house: Warehouse, code: str, kind: str, offer: str) -> None:
    d = Desk(house, WORKFLOW).scan(code)
    assert d.mood is Mood.DONE and d.verdict == f"This is {kind}"
    assert offer in d.choices and d.step == "card"


def test_a_serial_says_where_it_is_and_its_line_opens_the_place(house: Warehouse) -> None:
    d = Desk(house, WORKFLOW).scan("PST.1001")
    assert str(d.screen.lines[0].detail) == "A01-S01" and "Barcode printer" in d.hint
    d.pick(d.screen.lines[0].id)
    assert "PST.1002" in titles(d)
    d.key("cancel")
    assert "Barcode printer" in d.hint
    d.key("cancel")
    assert d.step == "home"


def test_a_unit_that_has_left_says_so_and_offers_its_return(house: Warehouse) -> None:
    gone(house, "PST.1001", Virtual.INSTALLED)
    d = Desk(house, WORKFLOW).scan("PST.1001")
    assert d.screen.lines[0].mark is Mark.OPEN and "Return it" in d.choices and "Move it" not in d.choices


def test_contents_and_history(house: Warehouse) -> None:
    Desk(house, MOVE).scan("C-1", "C-9")
    d = Desk(house, WORKFLOW).scan("C-9").choose("Contents")
    assert set(titles(d)) == {"C-1", "PST.2001"}
    d.key("cancel").choose("History")
    assert d.step == "history" and "moved" in str(d.screen.lines[0].detail)
    assert Desk(house, WORKFLOW).scan("ABC123").choose("History").screen.lines[0].mark is Mark.INFO


def test_what_moved_nothing_is_told_without_places(house: Warehouse) -> None:
    held = views.HistoryLine(operation="u", position=9, kind="undo", at=NOON, who="Sam", code="PST.1001", held=True)
    house.answers[RecentHistory] = lambda q: (held, msgspec.structs.replace(held, note="wrong bin"))
    one, two = (str(line.detail) for line in Desk(house, WORKFLOW).scan("PST.1001").choose("History").screen.lines)
    assert "Sam · undone (held" in one and "Sam · undone · wrong bin (held" in two


def test_a_choice_enters_the_job_with_what_was_scanned(house: Warehouse) -> None:
    d = Desk(house, WORKFLOW).scan("PST.1001").choose("Move it")
    assert d.last.go == "move" and d.last.carry[0].matches[0].code == "PST.1001"


def test_a_lot_of_two_items_is_asked_about_and_only_that_is_carried_on(house: Warehouse) -> None:
    d = Desk(house, WORKFLOW).scan("L42").pick("match:1").choose("Move it")
    (reading,) = d.last.carry
    assert len(reading.matches) == 1 and reading.matches[0].item == house.find("TAPE")


def test_what_the_role_does_not_allow_is_neither_offered_nor_done(house: Warehouse) -> None:
    d = Desk(house, WORKFLOW, "TECH").scan("A01-S01")
    assert not d.pick("go:review").accepted
    assert "Receive it" not in d.scan("ABC123").choices


def test_what_is_isolated_offers_its_release(house: Warehouse) -> None:
    key = next(k for k in house.units if k.handle == house.find("PST.1001"))
    house.units[key._replace(status="isolated")] = house.units.pop(key)
    choices = Desk(house, WORKFLOW).scan("PST.1001").choices
    assert "Release it" in choices and "Issue it" not in choices and "Isolate it" not in choices


def test_several_serials_in_one_code(house: Warehouse) -> None:
    d = Desk(house, WORKFLOW).scan("PST.1001;PST.9999")
    assert [line.mark for line in d.screen.lines] == [Mark.DONE, Mark.UNEXPECTED]
    d.choose("Move them")
    assert d.last.go == "move" and d.last.carry[0].serials


def test_an_unknown_serial_on_a_label_of_a_known_item(house: Warehouse) -> None:
    d = Desk(house, WORKFLOW).scan("(01)04006381333955(21)R-99")
    assert d.screen.lines[0].mark is Mark.UNEXPECTED and d.choices[0] == "New serial number of an item"


def test_unknown_codes_are_put_aside_and_dealt_with_later(house: Warehouse) -> None:
    Desk(house, WORKFLOW, "OPER").scan("9X-1").choose("Put it aside for later")
    assert Desk(house, WORKFLOW, "OPER").choices == []
    d = Desk(house, WORKFLOW).choose("Codes put aside (1)")
    d.pick(d.screen.lines[0].id)
    assert d.choices == ["Link it to an item", "New serial number of an item", "Done with it"]
    d.choose("Link it to an item").scan("ABC123")
    assert house.kept == [] and d.mood is Mood.DONE
    Desk(house, WORKFLOW).scan("9X-2").choose("Put it aside for later")
    Desk(house, WORKFLOW).choose("kept").pick("kept:9X-2").choose("Done with it")
    assert house.kept == []


def test_what_is_odd_about_a_label_is_told(house: Warehouse) -> None:
    odd = msgspec.structs.replace(house.read("ABC123"), warnings=(say("The label is odd"),))
    d = Desk(house, WORKFLOW)
    d.give(Scanned(odd))
    assert titles(d)[0] == "The label is odd" and d.screen.lines[0].mark is Mark.UNEXPECTED


def test_undo_at_home(house: Warehouse) -> None:
    Desk(house, MOVE).scan("PST.1001", "B02-S01")
    d = Desk(house, WORKFLOW).key("undo")
    assert d.mood is Mood.DONE and house.stock("PST.1001") == {("A01-S01", "", "", "available"): 1}


def test_home_is_one_key_away(house: Warehouse) -> None:
    assert Desk(house, WORKFLOW).scan("PST.1001").choose("History").key("home").step == "home"
