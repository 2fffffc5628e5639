"""A moment is written one way, wherever it is shown."""

import time
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale

from app.domain.moments import moment_of
from app.ledger.listings.source import time_cell
from app.ui import chip, wording

AT = 1_793_700_300_000_000  # 2026-11-03 10:05 UTC


@pytest.fixture(params=["UTC", "Europe/Berlin", "America/New_York"])
def zone(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    if not hasattr(time, "tzset"):
        pytest.skip("the zone of a process cannot be changed here")
    monkeypatch.setenv("TZ", request.param)
    time.tzset()
    yield request.param
    monkeypatch.undo()
    time.tzset()


def test_it_is_the_local_day_and_minute(zone: str) -> None:
    assert moment_of(AT) == {
        "UTC": "2026-11-03 10:05", "Europe/Berlin": "2026-11-03 11:05", "America/New_York": "2026-11-03 05:05",
    }[zone]


@pytest.mark.parametrize("locale", ["en_US", "de_DE"])
def test_tables_sentences_and_the_chip_write_it_alike(zone: str, locale: str) -> None:
    before = QLocale()
    QLocale.setDefault(QLocale(locale))
    try:
        assert wording.moment(time_cell(AT)) == moment_of(AT) == chip.moment(AT)
    finally:
        QLocale.setDefault(before)


def test_what_is_no_moment_passes() -> None:
    assert wording.moment("") == "" and wording.moment("never") == "never"
