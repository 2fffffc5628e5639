"""The only place where objects are built and joined: a data folder becomes a ledger, a session, and a queue before it."""

import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from app.domain.catalogue import LabelRule
from app.domain.questions import LabelRules
from app.domain.words import QT_TRANSLATE_NOOP, Say, say
from app.intake import Intake
from app.labels import LabelWriter
from app.ledger.ledger import Ledger
from app.ledger.store import DRIVER_ERRORS, FILE_NAME, CannotOpen, said_by
from app.session import Session
from app.workflows.registry import WORKFLOWS

EMPTY = QT_TRANSLATE_NOOP(
    "say", "There is no warehouse in {folder} yet. Nothing was changed; run “stockhand init” for a real one, or add --demo."
)
NOT_OPENED = QT_TRANSLATE_NOOP(
    "say", "The database in {folder} could not be opened ({why}). Nothing was changed; close what uses it, or restore a backup."
)


class Assembly(NamedTuple):
    """What a kiosk or a headless drive runs on."""

    ledger: Ledger
    session: Session
    intake: Intake


def clock() -> int:
    """The device clock: microseconds since 1970 UTC."""
    return time.time_ns() // 1_000


def open_ledger(folder: Path, *, demo: bool = False) -> Ledger | Say:
    """The ledger of a data folder; an empty one is filled with the demo where asked, else it is the sentence to tell.

    Raises CannotOpen where the database is not for this version.
    """
    if not demo and not (folder / FILE_NAME).exists():
        return say(EMPTY, folder=str(folder))
    try:
        ledger = Ledger.open(folder)
    except DRIVER_ERRORS as error:
        raise CannotOpen(say(NOT_OPENED, folder=str(folder), why=said_by(error))) from error
    if ledger.site:
        return ledger
    if not demo:
        ledger.close()
        return say(EMPTY, folder=str(folder))
    from app.setup.demo import fill  # the demo is no part of a real start

    fill(ledger, clock)
    return ledger


def assemble(ledger: Ledger, *, label_command: str = "") -> Assembly:
    """Session and queue over an open ledger; labels go into its data folder and to the print command, where one is set."""
    folder = ledger.store.path.parent if ledger.store.path else Path()
    labels = LabelWriter(folder, label_command, clock)
    session = Session(ledger, WORKFLOWS, clock=clock, rules=_rules(ledger), print_labels=labels)
    return Assembly(ledger, session, Intake(session.handle, ledger.rest))


def _rules(ledger: Ledger) -> Callable[[], Sequence[LabelRule]]:
    return lambda: ledger.answer(LabelRules())
