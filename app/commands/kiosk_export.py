"""The tables of the window as files: into a folder beside the data, whole or not at all."""

import logging
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from app import folders
from app.domain.listing import Query, lessened
from app.domain.words import QT_TRANSLATE_NOOP, Say, say
from app.ui.table_model import cell_words
from app.ui.wiring import Exported, Tables
from app.ui.wording import words
from app.workflows.step import Mood

log = logging.getLogger(__name__)
FOLDER = "exports"
WRITTEN = QT_TRANSLATE_NOOP("say", "Exported {rows} rows to {file}")
STOPPED = QT_TRANSLATE_NOOP("say", "The export was stopped. No file was written.")
TOO_MANY = QT_TRANSLATE_NOOP("say", "An XLSX sheet does not hold so many rows. No file was written; export as CSV or narrow them.")
TOO_LONG = QT_TRANSLATE_NOOP(
    "say", "A PDF of so many rows is more than anybody reads. No file was written; export as CSV or narrow them."
)
NOT_WRITTEN = QT_TRANSLATE_NOOP("say", "The export could not be written ({why}). No file was written; make room or ask for help.")


def export(
    tables: Tables | None, folder: Path, now: datetime, query: Query, form: str, told: Callable[[int], None],
    stopped: Callable[[], bool], currency: str = "",
) -> Exported:
    """Write all rows of a table to a new file in `folder`; a file that is not finished is taken away."""
    from app.exchange.listing_file import Stopped, TooManyRows, write_listing
    from app.letters import Letters

    listing = next((one for one in tables.listings() if one.name == query.listing), None) if tables is not None else None
    assert tables is not None and listing is not None, "a table that is shown is there"
    listing = lessened(listing, query.without)
    file = folder / f"{listing.name}-{now:%Y%m%d-%H%M%S}.{form}"
    part = file.with_name(file.name + ".part")
    refused: Say
    letters = Letters() if form == "pdf" else None
    try:
        folders.make(folder)
        with part.open("wb") as out:
            rows = write_listing(
                tables.pages, listing, query, form, out, words, told, stopped,
                lambda column, cell: cell_words(column, cell, currency), f"{now:%Y-%m-%d %H:%M}", letters,
            )
        folders.put(part, file)
        written = say(WRITTEN, rows=rows, file=str(file))
        return Exported(Mood.DONE, written if letters is None else letters.told(written), str(file))
    except Stopped:
        mood, refused = Mood.INFO, say(STOPPED)
    except TooManyRows:
        mood, refused = Mood.REFUSED, say(TOO_LONG if form == "pdf" else TOO_MANY)
    except Exception as error:  # a full disk, a folder that may not be written, a table that cannot be read: the person is told
        log.exception("%s could not be exported", query.listing)
        mood, refused = Mood.REFUSED, say(NOT_WRITTEN, why=str(error)[:120] or type(error).__name__)
    with suppress(OSError):
        part.unlink(missing_ok=True)
    return Exported(mood, refused)
