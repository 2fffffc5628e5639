"""Devices whose app is older than the server's: their entries' JSON is of an earlier form.

The present form is taken for the old one, in which quantities were called `amount`; the servers and devices of a simulation
are of the next form, and bring it up to date.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from types import ModuleType
from typing import Any

import msgspec

from app.domain import feed
from app.domain.operation import Entry
from app.ledger import chain, forms, post
from app.ledger.batch import plain
from app.server import judging

OLD = feed.FORM
NEW = OLD + 1
COUNTED = ("move", "count-line")
"""Entries whose quantity had another name."""


def _old_text(entries: tuple[Entry, ...]) -> str:
    """Entries as an old app writes them."""
    old = msgspec.json.decode(chain.encode_entries(entries))
    for entry in old:
        if entry["type"] in COUNTED:
            entry["amount"] = entry.pop("quantity")
    return msgspec.json.encode(old).decode()


def _upcast(entry: dict[str, Any]) -> dict[str, Any]:
    return entry | {"quantity": entry["amount"]} if entry["type"] in COUNTED and "amount" in entry else entry


def _old_entries(text: str) -> tuple[Entry, ...]:
    """Entries as an old app reads its own form."""
    return msgspec.convert([_upcast(entry) for entry in msgspec.json.decode(text)], tuple[Entry, ...])


@contextmanager
def _set(*values: tuple[ModuleType, str, object]) -> Iterator[None]:
    before = [(module, name, getattr(module, name)) for module, name, _ in values]
    for module, name, value in values:
        setattr(module, name, value)
    try:
        yield
    finally:
        for module, name, value in before:
            setattr(module, name, value)


def new() -> Any:
    """While this lasts, the code is that of the new version."""
    upcasts = (*forms.UPCASTS[:OLD], _upcast)
    return _set(
        (forms, "FORM", NEW), (forms, "UPCASTS", upcasts), (post, "FORM", NEW), (judging, "FORM", NEW),
        (plain, "FORM", NEW),
        (post, "encode_entries", chain.encode_entries), (forms, "decode_entries", chain.decode_entries),
    )


def old() -> Any:
    """While this lasts, the code is that of the old version: it cannot read what newer ones write."""
    return _set(
        (forms, "FORM", OLD), (forms, "UPCASTS", forms.UPCASTS[:OLD]), (post, "FORM", OLD), (post, "encode_entries", _old_text),
        (forms, "decode_entries", _old_entries), (plain, "FORM", OLD),
    )
