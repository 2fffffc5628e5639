"""Whether a book can work with what a device says: crafted or damaged content must stop nobody but its own device (L2)."""

import re
from collections.abc import Iterable
from typing import Any

import msgspec
import psycopg
import pysqlite3.dbapi2 as sqlite3
from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from app.domain.feed import BESIDE, SERVER, Sent
from app.domain.operation import Entry
from app.ledger.forms import TooNew
from app.ledger.post import ENTRIES_MAX
from app.ledger.store import CannotOpen

ID_MAX = 100
"""Characters of an operation's identity: text that an index of PostgreSQL takes at any time."""
TIME_MAX = 1 << 60
"""No device clock is further from 1970 than this (microseconds): differences of two of them fit 63 bits."""
_INTEGER_MAX = 1 << 63
_NOTHING = "\\u0000"
_LONG = re.compile(r"[0-9]{19,}")
"""In the JSON of entries: a character that a database may not hold, and numbers that may be too large for one. Nothing else is
looked at closely."""
_DATA_STATES = ("21", "22", "23", "54")
"""SQLSTATE classes that blame what was sent (cardinality, data, integrity, limits), not the database; what the driver finds has
no state."""


def is_sound(sent: Sent, entries: tuple[Entry, ...]) -> bool:
    """Whether both databases can hold all that the operation says, so that every book makes the same of it."""
    if not is_sound_act(sent, entries):
        return False
    return not _is_suspicious(sent.entries) or all(map(_storable, _values(msgspec.to_builtins(entries))))


def is_sound_act(sent: Sent, entries: tuple[Entry, ...]) -> bool:
    """The same of what it says beside its entries."""
    if not 0 < len(sent.id) <= ID_MAX or sent.id.startswith(BESIDE):
        return False
    if not (-TIME_MAX < sent.made_at < TIME_MAX and -TIME_MAX < sent.claimed < TIME_MAX):
        return False
    return len(entries) <= ENTRIES_MAX or sent.device == SERVER


def _is_suspicious(entries: str) -> bool:
    return _NOTHING in entries or any(len(digits) > 19 or digits[0] == "9" for digits in _LONG.findall(entries))


def _values(of: Any) -> Iterable[Any]:
    if isinstance(of, dict):
        for value in of.values():
            yield from _values(value)
    elif isinstance(of, list | tuple):
        for value in of:
            yield from _values(value)
    else:
        yield of


def _storable(value: Any) -> bool:
    if isinstance(value, str):
        return "\0" not in value
    return not isinstance(value, int) or -_INTEGER_MAX <= value < _INTEGER_MAX


def blames_content(error: BaseException) -> bool:
    """Whether it is what was sent that cannot be worked with; else it is the server that cannot work just now."""
    if isinstance(error, DBAPIError):
        original = error.orig
        if isinstance(original, sqlite3.Error):
            return blames_content(original)
        if isinstance(original, psycopg.DataError | psycopg.IntegrityError):
            return True
        return str(getattr(original, "sqlstate", "") or "")[:2] in _DATA_STATES
    if isinstance(error, sqlite3.Error):
        return isinstance(error, sqlite3.IntegrityError | sqlite3.DataError | sqlite3.InterfaceError)
    infrastructure = (SQLAlchemyError, OSError, MemoryError, CannotOpen, TooNew)
    return isinstance(error, Exception) and not isinstance(error, infrastructure)
