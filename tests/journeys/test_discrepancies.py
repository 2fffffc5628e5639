"""A supervisor settles what does not fit: what one kiosk did, and what two tablets brought from the cellar."""

import pytest

from app.commands.scenes_arrivals import arrive
from tests.journeys.conftest import Clock, Kiosk, Shown

UNIT = "200100-0001"
"""The unit that both tablets carried."""


@pytest.fixture
def cellar(clock: Clock, kiosk: Kiosk) -> Kiosk:
    """Two tablets have reported what they did a while ago: a unit is in two places, and an undo is held."""
    arrive(kiosk.ledger, clock())
    clock.minutes(30)
    kiosk.power_cut()
    kiosk.sign_in("SUPER")
    return kiosk


def about(kiosk: Kiosk, title: str) -> Shown:
    """The detail of the first discrepancy so called."""
    shown = kiosk.open("discrepancies")
    return kiosk.send(choose=next(line["id"] for line in shown.screen["lines"] if line["title"] == title))


def test_a_command_barcode_leads_there(supervisor: Kiosk) -> None:
    assert supervisor.scan("CMD-DISCREPANCIES").at == "discrepancies/list"


def test_an_operator_may_not(oper: Kiosk) -> None:
    shown = oper.open("discrepancies")
    assert shown.refused and "Discrepancies" in (shown.reason or "")
    assert oper.scan("CMD-DISCREPANCIES").refused


def test_a_shortage_leads_to_the_count_that_settles_it(supervisor: Kiosk) -> None:
    supervisor.open("move")
    supervisor.scan("ABC123", "A01-S01")
    supervisor.send(choose=supervisor.session.screen.choices[0].id)
    supervisor.type("5000")
    supervisor.type("5000")
    assert supervisor.scan("B02-S01").operations
    supervisor.key("home")
    assert about(supervisor, "More taken than was there").at == "discrepancies/detail"
    shown = supervisor.choose("Count A01-S01 now")
    assert shown.at.startswith("count/"), shown
    assert supervisor.sound()


def test_a_unit_in_two_places_is_settled_where_it_is_seen(cellar: Kiosk) -> None:
    card = cellar.scan(UNIT)
    assert card.lines["Said to be in two places"] == "disputed" and "two places" in card.says
    assert cellar.choose("Settle what does not fit").at == "discrepancies/list", "the dispute, and the act that is held"
    assert about(cellar, "Unit is said to be in two places").at == "discrepancies/detail"
    told = [line["detail"] or "" for line in cellar.send(choose="here").screen["lines"]]
    assert any("tablet-2" in line and "arrived" in line for line in told)
    assert any("tablet-3" in line and "(scanned)" in line for line in told)
    assert cellar.type(UNIT).refused, "typing proves nothing"
    assert cellar.scan(UNIT).at == "discrepancies/here-bin"
    shown = cellar.scan("B03-S01")
    assert shown.done and cellar.where(UNIT) == "B03-S01"
    assert "Unit is said to be in two places" not in shown.lines
    assert "Said to be in two places" not in cellar.scan("CMD-HOME", UNIT).lines
    assert cellar.sound()


def test_a_disputed_unit_is_issued_by_its_label_alone(cellar: Kiosk) -> None:
    cellar.open("issue")
    cellar.scan("TECH")
    cellar.choose("Stays with the recipient")
    reason = cellar.session.screen.choices[0].id
    cellar.send(choose=reason)
    shown = cellar.type(UNIT)
    assert shown.refused and "only by scanning it" in shown.says
    assert cellar.scan(UNIT).operations, "its label is evidence"


def test_a_held_act_is_marked_in_the_history_and_dropped(cellar: Kiosk) -> None:
    cellar.scan(UNIT)
    lines = cellar.choose("History").screen["lines"]
    assert lines[0]["mark"] == "held" and "no effect until a supervisor decides" in lines[0]["detail"]
    shown = about(cellar, "Held: it could not be posted")
    assert any("moved on since" in (line["detail"] or "") for line in shown.screen["lines"]), "the reason is shown"
    assert cellar.choose("Drop it").warned
    shown = cellar.choose("Drop it")
    assert shown.done and "Held: it could not be posted" not in shown.lines
    cellar.key("home")
    cellar.scan(UNIT)
    assert "held" not in {line["mark"] for line in cellar.choose("History").screen["lines"]}
    assert cellar.sound()


def test_a_held_act_that_still_cannot_be_posted_says_why(cellar: Kiosk) -> None:
    about(cellar, "Held: it could not be posted")
    shown = cellar.choose("Post it after all")
    assert shown.refused and "moved on since" in shown.says
    assert cellar.sound()
