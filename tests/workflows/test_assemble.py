"""Assembling and disassembling, told as scenes over a real ledger (Stock and incoming: assemble, disassemble)."""

import pytest

from app.domain import catalogue as c
from app.domain.identity import derive, handle_id, place_id
from app.domain.operation import Act, Move, NewHandle, Put
from app.domain.permission import Permission
from app.domain.place import Virtual
from app.domain.questions import ContentsOf, HandleOf, UnitsOf, VersionOf
from app.domain.stock import HandleKind, Standing, Tracking
from app.ledger.post import Refused
from app.workflows.assemble import WORKFLOW as ASSEMBLE
from app.workflows.inspect import WORKFLOW as INSPECT
from app.workflows.issue import WORKFLOW as ISSUE
from app.workflows.move import WORKFLOW as MOVE
from app.workflows.step import Mark, Mood, Progress
from tests.workflows.books import Books, desk
from tests.workflows.demo import SITE
from tests.workflows.harness import Desk

STATION = derive("item", "STATION")


@pytest.fixture
def station(books: Books) -> Books:
    """A packing station, WS.1 in A01-S01, that takes a printer, two label rolls and 1.5 m of cable; a spare unit WS.2."""
    records: list[c.CatalogueRecord] = [
        c.Item(id=STATION, number="STATION", description="Packing station", tracking=Tracking.SERIAL, device=True),
    ]
    for part, quantity in (("123456", 1), ("ABC123", 2), ("CABLE", 15)):
        records.append(c.KitLine(
            id=derive("kit-line", str(STATION), part), item=STATION, part=derive("item", part), quantity=quantity,
        ))
    books.post(Act(kind="catalogue", entries=tuple(Put(record=r) for r in records)))
    books.post(Act(kind="receive", entries=tuple(entry for code in ("WS.1", "WS.2") for entry in (
        NewHandle(kind=HandleKind.SERIAL, code=code, item=STATION),
        Move(handle=handle_id(HandleKind.SERIAL, STATION, code), quantity=1, source=Standing(Virtual.VENDOR.place),
             target=Standing(place_id(SITE, "A01-S01"))),
    ))))
    return books


def at(books: Books, *scans: str, badge: str = "TECH") -> Desk:
    return desk(books, ASSEMBLE, badge).scan(*scans)


def inside(books: Books, code: str = "WS.1") -> dict[str, int]:
    return {u.code: u.quantity for u in books.ledger.answer(ContentsOf(books.handle(code)))}


def marks(d: Desk) -> dict[str, Mark]:
    return {str(x.title): x.mark for x in d.screen.lines}


def whole(d: Desk) -> Desk:
    """Fit everything that the bill names."""
    d.scan("PST.1003").scan("ABC123", "B02-S01").choose("Take 2 EACH")
    return d.scan("CABLE", "A01-S02").choose("Take 1.5 M")


def test_the_bill_is_ticked_off_by_scanning(station: Books) -> None:
    d = at(station, "WS.1")
    assert d.screen.progress == Progress(0, 3) and set(marks(d).values()) == {Mark.OPEN} and "A01-S01" in d.hint
    d.scan("PST.1003")
    assert d.mood is Mood.DONE and "PST.1003 fitted in WS.1" in d.verdict
    assert marks(d) == {"123456": Mark.DONE, "ABC123": Mark.OPEN, "CABLE": Mark.OPEN} and d.screen.progress == Progress(1, 3)
    d.scan("ABC123", "B02-S01").choose("Take 2 EACH").scan("CABLE", "A01-S02").choose("Take 1.5 M")
    assert "is complete" in d.verdict and d.screen.progress == Progress(3, 3)
    assert inside(station) == {"PST.1003": 1, "ABC123": 2, "CABLE": 15}
    assert d.resume().screen.progress == Progress(3, 3)


def test_a_part_that_the_bill_does_not_name_is_warned_of_and_fitted_when_scanned_again(station: Books) -> None:
    d = at(station, "WS.1").scan("RADIO")
    assert d.mood is Mood.CONFIRM and "not in the bill of parts of WS.1" in d.verdict and not inside(station)
    d.scan("RADIO", "B02-S01").type("1")
    assert d.mood is Mood.DONE and inside(station) == {"RADIO": 1} and marks(d)["RADIO"] is Mark.UNEXPECTED


def test_one_more_than_the_bill_names_is_asked_twice(station: Books) -> None:
    d = at(station, "WS.1", "PST.1003", "PST.1001")
    assert d.mood is Mood.CONFIRM and "all the 123456" in d.verdict and inside(station) == {"PST.1003": 1}
    d.scan("PST.1001")
    assert "more than its bill" in d.verdict and inside(station) == {"PST.1003": 1, "PST.1001": 1}
    assert marks(d)["123456"] is Mark.UNEXPECTED


def test_what_is_fitted_cannot_be_issued_but_by_taking_it_out(station: Books) -> None:
    at(station, "WS.1", "PST.1003")
    d = desk(station, ISSUE, "TECH").choose("Tess Technician").choose("Installed").choose("Job").scan("PST.1003")
    assert d.mood is Mood.REFUSED and station.stock("PST.1003") == {"WS.1": 1}


def test_moving_the_device_moves_its_parts(station: Books) -> None:
    whole(at(station, "WS.1"))
    desk(station, MOVE, "TECH").scan("WS.1", "B02-S01")
    (unit,) = station.ledger.answer(UnitsOf(station.handle("PST.1003")))
    assert unit.place_path[-2:] == ("B02-S01", "WS.1")
    assert "PST.1003" in {u.code for u in station.ledger.answer(ContentsOf(place_id(SITE, "B02-S01"), deep=True))}


def test_parts_are_taken_out_one_by_one_to_a_bin(station: Books) -> None:
    d = whole(at(station, "WS.1")).choose("Take parts out")
    assert {"PST.1003", "ABC123", "CABLE"} <= set(marks(d))
    d.scan("PST.1003")
    assert d.step == "out-to"
    d.scan("ABC123").type("1").scan("B02-S01")
    assert d.mood is Mood.DONE and inside(station) == {"ABC123": 1, "CABLE": 15} and station.stock("PST.1003") == {"B02-S01": 1}
    assert "ABC123" in marks(d)


def test_a_part_is_taken_out_by_touch(station: Books) -> None:
    d = at(station, "WS.1", "PST.1003").choose("Take parts out")
    d.pick(d.screen.lines[0].id).scan("B02-S01")
    assert not inside(station) and "PST.1003 taken out of WS.1" in d.verdict
    assert d.pick("part:1").mood is Mood.REFUSED and d.scan("A01-S01").mood is Mood.REFUSED


def test_all_parts_go_to_one_bin_at_once(station: Books) -> None:
    d = whole(at(station, "WS.1")).choose("Take all parts out").scan("QUAR")
    assert d.mood is Mood.CONFIRM and inside(station)
    d.scan("QUAR")
    assert not inside(station) and station.stock("PST.1003") == {"QUAR": 1} and d.step == "parts"
    assert d.key("undo").mood is Mood.DONE and inside(station) == {"PST.1003": 1, "ABC123": 2, "CABLE": 15}


def test_undo_takes_the_last_part_out_again(station: Books) -> None:
    d = at(station, "WS.1", "PST.1003")
    assert d.key("undo").mood is Mood.DONE and "Fitting of PST.1003 in WS.1" in d.verdict
    assert not inside(station) and station.stock("PST.1003") == {"B02-S01": 1}
    assert marks(d.resume())["123456"] is Mark.OPEN


@pytest.mark.parametrize(("code", "says"), [
    ("PST.1001", "holds no parts"), ("ABC123", "serial number"), ("A01-S01", "serial number"),
])
def test_only_a_device_takes_parts(station: Books, code: str, says: str) -> None:
    d = at(station, code)
    assert d.mood is Mood.REFUSED and says in d.verdict and d.step == "device"


@pytest.mark.parametrize(("code", "says"), [
    ("C-1", "No container stands in a device"), ("WS.1", "part of itself"), ("OIL", "not kept in stock"),
])
def test_what_is_no_part(station: Books, code: str, says: str) -> None:
    d = at(station, "WS.1", code)
    assert d.mood is Mood.REFUSED and says in d.verdict and not inside(station)


def test_a_device_that_is_away_takes_no_parts(station: Books) -> None:
    desk(station, ISSUE, "TECH").choose("Tess Technician").choose("Sold").choose("Job").scan("WS.1")
    assert "is not in stock: sold" in at(station, "WS.1").verdict


def test_leaving_a_device_half_done_is_said_once(station: Books) -> None:
    d = at(station, "WS.1", "PST.1003").key("finish")
    assert d.mood is Mood.CONFIRM and "lacks 2 kinds" in d.verdict and d.step == "parts"
    assert d.key("finish").step == "device"


def test_the_card_lists_the_parts_and_leads_here(station: Books) -> None:
    whole(at(station, "WS.1"))
    d = desk(station, INSPECT, "TECH", "WS.1")
    assert {"PST.1003", "ABC123", "CABLE"} <= set(marks(d)) and "Fit or take out parts" in d.choices
    assert d.choose("Fit or take out parts").last.go == "assemble"
    handle = station.ledger.answer(HandleOf(station.handle("WS.1")))
    assert handle is not None and handle.item is not None and handle.item.device


def test_a_device_without_a_bill_takes_whatever_is_scanned(station: Books) -> None:
    lines = [derive("kit-line", str(STATION), part) for part in ("123456", "ABC123", "CABLE")]
    for line, part in zip(lines, ("123456", "ABC123", "CABLE"), strict=True):
        record = c.KitLine(id=line, item=STATION, part=derive("item", part), quantity=1, retired=True)
        station.post(Act(kind="catalogue", entries=(Put(record=record, base=station.ledger.answer(VersionOf(c.KitLine, line))),)))
    d = at(station, "WS.2")
    assert d.screen.progress is None and "No bill of parts yet" in str(d.screen.lines[0].title)
    assert d.scan("PST.1003").mood is Mood.DONE and inside(station, "WS.2") == {"PST.1003": 1}
    assert d.key("finish").step == "device"


def test_the_ledger_refuses_whose_role_may_not_maintain(station: Books) -> None:
    printer = station.handle("PST.1003")
    at_bin, in_device = Standing(place_id(SITE, "B02-S01")), Standing(station.handle("WS.1"))
    act = Act(kind="assemble", entries=(Move(handle=printer, quantity=1, source=at_bin, target=in_device),))
    station.post(Act(kind="catalogue", entries=(Put(record=c.User(
        id=derive("user", "GUEST"), code="GUEST", name="G. Guest", badge="GUEST", role="guest")),)))
    outcome = station.post(act, derive("user", "GUEST"))
    assert isinstance(outcome, Refused) and not inside(station)


def test_who_may_not_maintain_sees_no_way_in(station: Books) -> None:
    person = station.seat("OPER").person("OPER")
    person = person._replace(permissions=person.permissions - {Permission.INV_MAINTAIN})
    d = Desk(station.seat("OPER"), INSPECT, scan="WS.1", person=person)  # type: ignore[arg-type]
    assert "Fit or take out parts" not in d.choices and ASSEMBLE.needs is Permission.INV_MAINTAIN
