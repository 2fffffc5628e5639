"""Reading entries that another version of the app wrote: the journal keeps their text, the reader brings it up to date."""

from collections.abc import Callable
from typing import Any

import msgspec

from app.domain.feed import FORM
from app.domain.operation import Entry
from app.ledger.chain import decode_entries

Upcast = Callable[[dict[str, Any]], dict[str, Any]]
UPCASTS: tuple[Upcast | None, ...] = (None, None, None)
"""For each form before the present one, what makes an entry of it one of the next form; None where entries only gained what may
be left out, and the present reader reads them as they are."""


class TooNew(Exception):  # noqa: N818 - an expected outcome: this app has to be updated
    """The entries are of a form that only a later version of the app can read."""


def decode(text: str, form: int) -> tuple[Entry, ...]:
    """Entries from their JSON in the form it was written; raises TooNew, or msgspec.ValidationError where it is damaged."""
    if form > FORM:
        raise TooNew(f"form {form}")
    upcasts = [upcast for upcast in UPCASTS[form:FORM] if upcast is not None]
    if not upcasts:
        return decode_entries(text)
    entries = msgspec.json.decode(text, type=list[dict[str, Any]])
    for upcast in upcasts:
        entries = [upcast(entry) for entry in entries]
    return msgspec.convert(entries, tuple[Entry, ...])
