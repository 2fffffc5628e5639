"""Opening the ledger of a data folder for a command that works on it, and telling why it cannot be."""

import sys
from collections.abc import Callable
from pathlib import Path

from app.domain.words import QT_TRANSLATE_NOOP, Say
from app.ledger.ledger import Ledger
from app.ledger.store import CannotOpen
from app.opening import open_ledger

NOT_WRITTEN = QT_TRANSLATE_NOOP("say", "{file} could not be written: {why}. Nothing else changed; choose another file.")
REFUSED = 2
"""Exit status where there is nothing to work on; nothing was changed."""


def with_ledger(folder: Path, work: Callable[[Ledger], int], *, demo: bool | str = False) -> int:
    """The exit status of `work` on the ledger of the folder, which is closed after it; `REFUSED` where it cannot be opened."""
    try:
        ledger = open_ledger(folder, demo=demo)
    except CannotOpen as refused:
        return stop(refused.sentence)
    if isinstance(ledger, Say):
        return stop(ledger)
    try:
        return work(ledger)
    finally:
        ledger.close()


def stop(sentence: Say) -> int:
    """Tell why the command ends here."""
    print(sentence, file=sys.stderr)
    return REFUSED
