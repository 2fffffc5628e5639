"""The audit chain: each operation carries the hash of the one before it on its device (I13)."""

import hashlib
from collections.abc import Mapping
from typing import Any

import msgspec

from app.domain.feed import said_id
from app.domain.operation import Entry

START = "0" * 64
"""What the first operation of an epoch carries as the hash before it."""

HASHED = ("previous", "home", "device", "epoch", "sequence", "id", "kind", "actor", "made_at", "claimed", "document", "reason",
          "note", "entries")
"""Columns of `operation` under the hash: what its device said. What a server adds (position, evidence time, outcome) is not."""

_ID = HASHED.index("id")
SEALED = ("position", "site", "hash", "at", "received", "company", "outcome")
"""Columns of `operation` under the seal: the operation as its device said it, and what the book made of it."""

_encoder = msgspec.json.Encoder()
_entries = msgspec.json.Decoder(tuple[Entry, ...])


def encode_entries(entries: tuple[Entry, ...]) -> str:
    """Entries as the JSON text that is stored and hashed: fields in their declared order, so the same for ever."""
    return _encoder.encode(entries).decode()


def decode_entries(text: str) -> tuple[Entry, ...]:
    """Entries from their stored text; raises msgspec.ValidationError where the text was tampered with."""
    return _entries.decode(text)


def link(row: Mapping[Any, Any]) -> str:
    """The hash of an operation row: BLAKE2b-256 of its columns as a JSON list, in hex.

    What the device had seen and the form of the entries come behind them where they say anything, so that acts from before
    there was a server keep their hash. The identity is that which the device gave.
    """
    hashed = [row[c] for c in HASHED]
    if isinstance(row["id"], str):  # a damaged row may hold anything
        hashed[_ID] = said_id(row["id"])
    if row["seen"] or row["form"]:
        hashed += (row["seen"], row["form"])
    return hashlib.blake2b(_encoder.encode(hashed), digest_size=32).hexdigest()


def seal(before: str, row: Mapping[Any, Any]) -> str:
    """The seal of a row of a book, whose row before it has the seal `before`: equal seals are equal books up to there."""
    return hashlib.blake2b(_encoder.encode([before, *(row[c] for c in SEALED)]), digest_size=16).hexdigest()
