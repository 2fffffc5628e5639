"""Photos on the card of a unit, on a spillage report and on a discrepancy: taken, looked at, described, taken off."""

from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from app.domain import catalogue as c
from app.domain.identity import derive, place_id
from app.domain.operation import Act, Move, Put
from app.domain.photos import OF_ONE_MAX, Photo
from app.domain.stock import Standing
from app.workflows.discrepancies import WORKFLOW as DISCREPANCIES
from app.workflows.inspect import WORKFLOW as INSPECT
from app.workflows.issue import WORKFLOW as ISSUE
from app.workflows.serials import WORKFLOW as SERIALS
from app.workflows.spillage import WORKFLOW as SPILLAGE
from app.workflows.step import FROM_FILE, WITH_CAMERA, Mood, Pictured
from tests.workflows.books import Books, Left, books, desk
from tests.workflows.demo import SITE
from tests.workflows.harness import Desk


@pytest.fixture
def house(tmp_path: Path) -> Iterator[Books]:
    opened = books(tmp_path)
    yield opened
    opened.ledger.close()


def given_out(house: Books) -> None:
    """The technician has a printer."""
    record = c.Reason(id=derive("reason", "BROKEN-1"), code="BROKEN-1", name="Broken", acts=("spillage",))
    house.post(Act(kind="catalogue", entries=(Put(record=record),)))
    desk(house, ISSUE, "TECH").scan("TECH").choose("Stays with the recipient").choose("Job").scan("PST.1001")


def short(house: Books) -> None:
    """A thousand labels more than there are leave B02-S01."""
    here, there = (Standing(place_id(SITE, code)) for code in ("B02-S01", "A01-S01"))
    entry = Move(handle=house.handle("ABC123"), quantity=1_000, source=here, target=there)
    house.post(Act(kind="move", entries=(entry,)), house.find("OPER", "badge"))


def picture(number: int = 0) -> Pictured:
    return Pictured(digest=f"{number:064x}", width=800, height=600, size=9_000)


def take(d: Desk, number: int = 0) -> Desk:
    """A picture comes, as the session brings it: only where one is wanted."""
    assert d.screen.takes_picture
    d.give(picture(number))
    return d


def put(d: Desk) -> Photo:
    (act,) = d.last.acts
    (entry,) = act.entries
    assert isinstance(entry, Put) and isinstance(entry.record, Photo)
    return entry.record


def test_a_photo_is_taken_on_the_card_of_a_unit_and_undone(house: Books) -> None:
    d = take(desk(house, INSPECT, "OPER", "PST.1001"))
    assert d.mood is Mood.DONE and d.step == "photos" and put(d).kind == "serial" and put(d).subject == house.handle("PST.1001")
    assert d.last.acts[0].note == "PST.1001", "the activities say of what"
    d.resume()
    assert [p.here for p in d.screen.pictures] == [False], "no bytes came with this event"
    assert "1 of 1 are not here yet" in d.hint
    d.key("undo")
    assert put(d).retired and d.resume().screen.pictures == ()
    d.key("back")
    assert d.step == "card" and "Take a photo" in d.choices


def test_photos_are_looked_at_one_after_another_and_described(house: Books) -> None:
    d = take(take(desk(house, SERIALS, "TECH", "PST.1001")), 1)
    ids = [p.id for p in d.screen.pictures]
    d.key("back")
    assert d.step == "unit" and [p.id for p in d.screen.pictures] == ids and "Photos: 2" in d.choices
    d.pick(ids[0])
    assert d.screen.large and [p.id for p in d.screen.pictures] == ids[:1] and "Photo 1 of 2" in d.prompt
    d.choose("Next").choose("Next").choose("Previous")
    assert [p.id for p in d.screen.pictures] == ids[1:]
    d.choose("Say what it shows").type("  The housing \n is cracked ")
    assert put(d).caption == "The housing is cracked" and d.resume().prompt == "The housing is cracked"
    d.choose("Say what it shows").key("finish")
    assert d.prompt == "The housing is cracked" and not d.last.acts
    d.key("back").choose("What was done to them")
    assert [str(line.title) for line in d.screen.lines] == ["Photo described", "Photo taken", "Photo taken"]
    assert "The housing is cracked" in str(d.screen.lines[0].detail)
    d.key("back").key("back")
    history = [f"{line.title} {line.detail or ''}" for line in d.screen.lines]
    assert any("Photo described" in line and "The housing is cracked" in line for line in history), "the unit's history has it"


def test_a_photo_is_taken_off_after_a_second_touch_by_who_took_it_or_a_supervisor(house: Books) -> None:
    take(desk(house, INSPECT, "OPER", "PST.1001"))
    other = desk(house, INSPECT, "TECH", "PST.1001")
    which = other.screen.pictures[0].id
    other.pick(which)
    assert other.choices == [] and not other.pick("take-off").accepted and not other.pick("caption").accepted
    d = desk(house, INSPECT, "SUPER", "PST.1001").pick(which).choose("Take it off")
    assert d.mood is Mood.CONFIRM and not d.last.acts
    d.choose("Take it off")
    assert put(d).retired and d.step == "photos" and not d.screen.pictures
    assert str(d.screen.undo) == "Taking a photo off PST.1001"
    d.key("undo")
    assert not put(d).retired and len(d.screen.pictures) == 1 and len(d.resume().screen.pictures) == 1
    d.pick(which).choose("Take it off").choose("Take it off").choose("What was done to them")
    assert [str(line.title) for line in d.screen.lines] == [
        "Photo taken off", "Photo shown again", "Photo taken off", "Photo taken",
    ]
    d.key("back")
    assert not other.pick("next").accepted, "gone meanwhile"
    other.resume()
    assert other.step == "photos" and not other.screen.pictures


def test_the_very_same_photo_and_too_many_are_refused(house: Books) -> None:
    d = take(desk(house, INSPECT, "OPER", "PST.1001"))
    d.give(picture())
    assert not d.accepted and "with PST.1001 already" in d.verdict
    for number in range(1, OF_ONE_MAX):
        take(d, number)
    d.give(picture(99))
    assert not d.accepted and f"{OF_ONE_MAX} photos" in d.verdict


def test_scanning_on_leaves_the_album(house: Books) -> None:
    d = take(desk(house, INSPECT, "OPER", "PST.1001")).scan("PST.1002")
    assert d.step == "card" and not d.screen.pictures and d.screen.takes_picture


def test_who_may_not_take_photos_sees_them(house: Books) -> None:
    take(desk(house, INSPECT, "OPER", "PST.1001"))
    seat = house.seat("OPER")
    viewer = seat.person("OPER")._replace(permissions=frozenset({"INV_VIEW"}))
    d = Desk(seat, INSPECT, "OPER", "PST.1001", viewer)  # type: ignore[arg-type]
    assert len(d.screen.pictures) == 1 and not d.screen.takes_picture
    d.choose("Photos: 1")
    assert d.choices == ["What was done to them"] and not d.screen.takes_picture


def test_only_units_have_photos_on_their_card(house: Books) -> None:
    for code in ("ABC123", "B02-S01"):
        d = desk(house, INSPECT, "SUPER", code)
        assert not d.screen.takes_picture and not any("photo" in choice for choice in d.choices), code


def test_what_a_window_does_itself_is_told_where_there_is_none(house: Books) -> None:
    d = desk(house, INSPECT, "OPER", "PST.1001").choose("Take a photo")
    assert "There is no photo yet" in d.hint
    for choice in (WITH_CAMERA, FROM_FILE):
        d.pick(choice)
        assert not d.accepted and "file name" in d.verdict


def test_the_books_refuse_what_a_crafted_act_would_do(house: Books) -> None:
    d = take(desk(house, INSPECT, "OPER", "PST.1001"))
    record = put(d)
    (act,) = d.last.acts
    forged = msgspec.structs.replace(act, entries=(Put(record=msgspec.structs.replace(record, id=7, by=1, edited_by=1)),))
    with pytest.raises(Left, match="in the name of who takes it"):
        house.seat("OPER").post(forged)


def test_a_spillage_report_and_a_discrepancy_have_photos(house: Books) -> None:
    given_out(house)
    d = desk(house, SPILLAGE, "TECH")
    d.choose("Report what is faulty, broken or lost").scan("PST.1001").choose("Broken").key("finish").key("file")
    d = take(desk(house, SPILLAGE, "TECH").scan("SP-00001"))
    assert put(d).kind == "spillage" and d.last.acts[0].document == "SP-00001"
    d.key("back").key("cancel")
    d = desk(house, SPILLAGE).scan("SP-00001").choose("All of it is scrap").key("close")
    d = desk(house, SPILLAGE).scan("SP-00001")
    assert len(d.screen.pictures) == 1 and not d.screen.takes_picture, "it is closed: looked at, none added"
    assert not d.choose("Photos: 1").screen.takes_picture
    d.give(picture(5))
    assert not d.accepted and "SP-00001 is over" in d.verdict


def test_a_discrepancy_has_photos_while_it_is_open_and_after(house: Books) -> None:
    short(house)
    d = desk(house, DISCREPANCIES)
    line = d.screen.lines[0].id
    take(d.pick(line))
    assert put(d).kind == "discrepancy" and "ABC123" in d.prompt
    d.key("back")
    assert d.step == "detail" and len(d.screen.pictures) == 1
    d.pick(d.screen.pictures[0].id).scan("PST.1001")
    assert not d.accepted and d.step == "photo", "what does not belong here leaves everything as it was"


# --- while a report is being filed -----------------------------------------------------------------------------------------


def filing(house: Books) -> Desk:
    """The technician's printer is about to be reported."""
    given_out(house)
    return desk(house, SPILLAGE, "TECH").choose("Report what is faulty, broken or lost")


def photos_put(d: Desk) -> list[Photo]:
    (act,) = d.last.acts
    return [e.record for e in act.entries if isinstance(e, Put) and isinstance(e.record, Photo)]


def test_photos_taken_while_a_report_is_written_are_filed_with_it(house: Books) -> None:
    d = take(filing(house))
    assert d.last.acts == () and d.step == "scan" and d.mood is Mood.DONE and "Photos: 1" in d.verdict
    d.scan("PST.1001").choose("Broken")
    assert d.step == "condition"
    take(d, 1).type("The glass is cracked")
    assert [p.id for p in d.screen.pictures] == [f"shot:{n:064x}" for n in (0, 1)]
    d.key("file")
    first, second = photos_put(d)
    report = derive("spillage", "SP-00001")
    assert {p.kind for p in (first, second)} == {"spillage"} and {p.subject for p in (first, second)} == {report}
    assert [p.digest for p in (first, second)] == [f"{n:064x}" for n in (0, 1)]
    assert "SP-00001 is filed" in d.verdict and "Photos with it: 2." in d.verdict
    card = desk(house, SPILLAGE, "TECH").pick(f"paper:{report}")
    assert len(card.screen.pictures) == 2
    card.choose("Add to this report")
    assert card.screen.pictures == ()
    card.give(picture(1))
    assert card.mood is Mood.REFUSED and "with SP-00001 already" in card.verdict


def test_a_photo_is_looked_at_taken_off_and_undone_before_it_is_filed(house: Books) -> None:
    d = take(take(filing(house).scan("PST.1001").choose("Broken").key("finish")), 1)
    d.pick(f"shot:{0:064x}")
    assert d.step == "photo" and d.screen.large and len(d.screen.pictures) == 1 and "Photo 1 of 2" in d.hint
    d.choose("Next")
    assert "Photo 2 of 2" in d.hint
    d.key("back").choose("Photos: 2")
    assert d.step == "photo" and "Photo 1 of 2" in d.hint
    d.choose("Take it off")
    assert d.step == "scan" and [p.id for p in d.screen.pictures] == [f"shot:{1:064x}"]
    d.key("undo")
    assert d.screen.pictures == () and len(d.screen.lines) == 1, "the photo came after the line"
    take(d, 2).pick(f"shot:{2:064x}").key("back")
    assert d.step == "scan" and len(d.screen.pictures) == 1
    d.give(picture(2))
    assert d.mood is Mood.REFUSED and "with this report already" in d.verdict


def test_leaving_photos_that_are_not_filed_is_asked_about(house: Books) -> None:
    d = take(filing(house)).key("cancel")
    assert d.step == "scan" and "Photos that are not filed: 1" in d.verdict
    assert d.key("cancel").step == "reports"


def test_no_more_photos_than_are_kept_of_one_thing(house: Books) -> None:
    d = filing(house)
    for number in range(OF_ONE_MAX):
        take(d, number)
    take(d, OF_ONE_MAX)
    assert d.mood is Mood.REFUSED and f"has {OF_ONE_MAX} photos" in d.verdict
