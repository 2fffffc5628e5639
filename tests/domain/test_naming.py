"""The app's own names of what the books know by codes."""

import pytest

from app.domain.naming import PLACE_KINDS, STATUSES, TRACKING, VIRTUAL, place_name, status_name
from app.domain.place import DERIVED_STATUSES, PlaceKind, Virtual
from app.domain.stock import Tracking
from app.domain.words import say


def test_everything_has_a_name() -> None:
    assert set(VIRTUAL) == set(Virtual) and set(PLACE_KINDS) == set(PlaceKind) and set(TRACKING) == set(Tracking)
    assert set(STATUSES) >= DERIVED_STATUSES


@pytest.mark.parametrize(("code", "name", "shown"), [
    ("isolated", "Isolated", say("Isolated")), ("isolated", "", say("Isolated")), ("isolated", "isolated", say("Isolated")),
    ("isolated", "Under lock", "Under lock"), ("demo", "For shows", "For shows"), ("demo", "", "demo"),
])
def test_a_status_is_called_by_the_name_a_site_gave_it_or_by_the_apps_own(code: str, name: str, shown: object) -> None:
    assert status_name(code, name) == shown


def test_a_virtual_place_is_called_by_its_name_and_any_other_by_its_code() -> None:
    assert place_name(Virtual.SCRAP.place, "scrap") == say("Scrap")
    assert place_name(7, "A01-S01") == "A01-S01" and place_name(0) == ""
