"""Issue: to whom, what becomes of it, why, then scan after scan."""

import pytest

from app.workflows.issue import WORKFLOW
from app.workflows.step import Mood
from tests.workflows.demo import demo
from tests.workflows.harness import Desk
from tests.workflows.warehouse import Warehouse


@pytest.fixture
def house() -> Warehouse:
    return demo()


def ready(house: Warehouse, way: str = "Stays with the recipient", badge: str = "TECH") -> Desk:
    return Desk(house, WORKFLOW, badge).scan("TECH").choose(way).choose("Job")


def test_a_badge_names_the_recipient_and_each_serial_is_issued_by_one_scan(house: Warehouse) -> None:
    d = Desk(house, WORKFLOW, "TECH")
    assert d.step == "recipient" and d.screen.takes_badge and d.choices[0] == "Tess Technician"
    d = ready(house).scan("PST.1001")
    assert d.mood is Mood.DONE and "issued to Tess Technician" in d.verdict
    d.scan("PST.1002")
    assert house.stock("PST.1001") == house.stock("PST.1002") == {("A01-S01", "TECH", "", "issued"): 1}
    assert [a.kind for a in house.posted] == ["issue", "issue"] and house.posted[0].reason == house.named_id("JOB")


def test_a_recipient_is_chosen_by_touch(house: Warehouse) -> None:
    d = Desk(house, WORKFLOW).choose("Head office").choose("Stays with the recipient").choose("Job").scan("PST.1001")
    assert house.stock("PST.1001") == {("A01-S01", "OFFICE", "", "issued"): 1} and "Job" in d.hint


def test_a_badge_of_no_recipient_is_refused(house: Warehouse) -> None:
    d = Desk(house, WORKFLOW).scan("ADMIN")
    assert not d.accepted and "Ada Admin is no inventory recipient" in d.verdict


@pytest.mark.parametrize(("way", "place"), [("Consumed", "consumed"), ("Installed", "installed"), ("Sold", "customer")])
def test_stock_leaves_by_choice(house: Warehouse, way: str, place: str) -> None:
    ready(house, way).scan("PST.1001")
    standing = house.standing(house.find("PST.1001"))
    assert standing is not None and house.code_of(standing.place) == place
    assert house.posted[-1].note == "Tess Technician"


def test_a_quantity_asks_what_leaves_a_choice(house: Warehouse) -> None:
    d = ready(house, "Consumed").scan("ABC123", "B02-S01").type("20")
    assert d.mood is Mood.DONE and house.stock("ABC123")["B02-S01", "", "", "available"] == 30
    assert "20 EACH" in d.verdict


def test_a_handle_scanned_first_waits_until_it_is_clear_to_whom(house: Warehouse) -> None:
    d = Desk(house, WORKFLOW, "TECH", scan="PST.1001")
    assert d.step == "recipient" and "PST.1001" in d.hint
    d.scan("TECH").choose("Sold").choose("Job")
    assert d.mood is Mood.DONE and house.stock("PST.1001") == {}


def test_an_expired_lot_is_refused_before_it_is_in_hand(house: Warehouse) -> None:
    d = ready(house).scan("L41")
    assert not d.accepted and "expired on 2001-01-01" in d.verdict and not house.posted and d.step == "handle"


def test_a_supervisor_says_why_an_expired_lot_is_used(house: Warehouse) -> None:
    d = Desk(house, WORKFLOW, "SUPER").choose("Tess Technician").choose("Stays with the recipient").choose("Job")
    d.scan("L41").scan("L41", "A01-S02").type("2")
    assert d.step == "why" and d.mood is Mood.CONFIRM and not house.posted
    d.type("for training only")
    assert d.mood is Mood.DONE and house.stock("L41")["A01-S02", "TECH", "", "issued"] == 2
    assert "for training only" in house.posted[-1].note


def test_an_expired_lot_can_be_left_instead(house: Warehouse) -> None:
    d = Desk(house, WORKFLOW, "SUPER").choose("Tess Technician").choose("Stays with the recipient").choose("Job")
    d.scan("L41").scan("L41", "A01-S02").type("2").key("cancel")
    assert d.step == "handle" and not house.posted


def test_what_is_not_available_is_refused(house: Warehouse) -> None:
    d = ready(house).scan("PST.1001").scan("PST.1001")
    assert not d.accepted and "No PST.1001 is available" in d.verdict
    assert not d.scan("OIL").accepted and "not kept in stock" in d.verdict


def test_a_container_is_issued_whole_and_never_consumed(house: Warehouse) -> None:
    ready(house).scan("C-1")
    assert house.stock("PST.2001") == {("C-1", "TECH", "", "issued"): 1}
    d = ready(demo(), "Consumed").scan("C-1")
    assert not d.accepted and "units in it" in d.verdict


def test_the_recipient_can_be_changed(house: Warehouse) -> None:
    d = ready(house).choose("Change recipient")
    assert d.step == "recipient"


def test_without_reasons_none_is_asked(house: Warehouse) -> None:
    house.records = {k: r for k, r in house.records.items() if getattr(r, "code", "") != "JOB"}
    d = Desk(house, WORKFLOW).scan("TECH").choose("Sold")
    assert d.step == "handle"


def test_undo_and_cancel_and_finish(house: Warehouse) -> None:
    d = ready(house).scan("PST.1001").key("undo")
    assert house.stock("PST.1001") == {("A01-S01", "", "", "available"): 1}
    d.scan("ABC123").key("cancel")
    assert d.step == "handle" and not d.over
    assert d.key("finish").over
    waiting = Desk(house, WORKFLOW, scan="PST.1002").key("finish")
    assert waiting.mood is Mood.CONFIRM and waiting.key("finish").over
