"""What the chip shows of the sync: the same state as `stockhand status`, in words, with what it means."""

from typing import Any

import pytest

from app.commands.kiosk_sync import shown
from app.domain.words import say
from app.sync.status import State, status_of
from app.ui.chip import sync_detail, sync_words
from app.ui.sync_page import EXPLAINED
from app.ui.wiring import Sync

CASES: list[tuple[dict[str, Any], State, str, str]] = [
    ({}, State.SYNCED, "Synced", ""),
    ({"reached": True}, State.SYNCED, "Synced", ""),
    ({"reached": False}, State.WAITING, "Connecting", ""),
    ({"reached": False, "waiting": 2}, State.WAITING, "Not sent yet", "2 waiting"),
    ({"waiting": 2}, State.WAITING, "Not sent yet", "2 waiting"),
    ({"photos": 3}, State.WAITING, "Not sent yet", "photos waiting: 3"),
    ({"waiting": 2, "reached": True}, State.SYNCING, "Syncing", "2 waiting"),
    ({"behind": True, "reached": True}, State.SYNCING, "Syncing", ""),
    ({"online": False, "waiting": 2}, State.OFFLINE, "Offline", "2 waiting"),
    ({"online": False, "waiting": 2, "reached": False}, State.OFFLINE, "Offline", "2 waiting"),
    ({"waiting": 2, "problem": say("Look.")}, State.ATTENTION, "Needs attention", "touch to see why"),
]


@pytest.mark.parametrize(("known", "state", "words", "detail"), CASES)
def test_the_chip_says_what_status_says(known: dict[str, Any], state: State, words: str, detail: str) -> None:
    told = status_of(**{"online": True, "waiting": 0, "since": 0, "problem": None, "unseen": 0, **known})
    sync = shown(Sync(), told)
    assert (told.state, str(sync_words(sync)), str(sync_detail(sync) or "")) == (state, words, detail)
    assert sync_words(sync).text in EXPLAINED
