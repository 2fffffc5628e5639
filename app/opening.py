"""The ledger of a data folder, and the time: all that a command needs which shows nothing and is scanned into by nobody."""

import shutil
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from app.domain.words import QT_TRANSLATE_NOOP, Say, say
from app.ledger.faults import FULL, of_the_disk
from app.ledger.ledger import Ledger
from app.ledger.store import DRIVER_ERRORS, FILE_NAME, CannotOpen, said_by

EMPTY = QT_TRANSLATE_NOOP(
    "say", "There is no warehouse in {folder} yet. Nothing was changed; run “stockhand init” for a real one, or add --demo."
)
NOT_OPENED = QT_TRANSLATE_NOOP(
    "say", "The database in {folder} could not be opened ({why}). Nothing was changed; close what uses it, or restore a backup."
)

MAKING = QT_TRANSLATE_NOOP("say", "The demo warehouse is being made …")
RENEWING = QT_TRANSLATE_NOOP("say", "The database is being brought to this version …")


ROOM_LEAST = 1 << 17
"""Bytes free on the disk below which SQLite, which makes its log's index as it opens, finds no room for it."""


def clock() -> int:
    """The device clock: microseconds since 1970 UTC."""
    return time.time_ns() // 1_000


def silent(what: Say, done: int, of: int) -> None:
    """Tells nobody."""


def open_ledger(folder: Path, *, demo: bool | str = False, told: Callable[[Say, int, int], object] = silent) -> Ledger | Say:
    """The ledger of a data folder; an empty one is filled with the demo where asked, else it is the sentence to tell.

    `demo`: "large" is what people see, "small" (or True) what tests and benches begin with. `told` hears of what takes long:
    what it is, and how far of how much. Raises CannotOpen where the database is not for this version.
    """
    if not demo and not (folder / FILE_NAME).exists():
        return say(EMPTY, folder=str(folder))
    try:
        if demo == "large" and not (folder / FILE_NAME).exists():
            from app.setup.demo.large import make

            make(folder, clock, partial(told, say(MAKING)))
        ledger = Ledger.open(folder, partial(told, say(RENEWING)))
    except DRIVER_ERRORS as error:
        raise CannotOpen(_not_opened(folder, error)) from error
    if ledger.site:
        return ledger
    if not demo:
        ledger.close()
        return say(EMPTY, folder=str(folder))
    from app.setup.demo import fill  # the demo is no part of a real start

    fill(ledger, clock)
    return ledger


def _not_opened(folder: Path, error: Exception) -> Say:
    """Why; where SQLite itself tells only that it could not read or write, a full disk is called so."""
    told = of_the_disk(error)
    if told is None:
        return say(NOT_OPENED, folder=str(folder), why=said_by(error))
    return say(FULL) if shutil.disk_usage(folder).free < ROOM_LEAST else told
