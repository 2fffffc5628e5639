"""The audit chain: each operation carries the hash of the one before it on its device (I13)."""

import hashlib
from collections.abc import Mapping
from typing import Any

import msgspec

from app.domain.operation import Entry

START = "0" * 64
"""What the first operation of an epoch carries as the hash before it."""

HASHED = ("previous", "site", "device", "epoch", "sequence", "id", "kind", "actor", "made_at", "at", "document", "reason",
          "note", "entries")
"""Columns of `operation` under the hash: all but `position`, which the server's order may change, and the hash itself."""

_encoder = msgspec.json.Encoder()
_entries = msgspec.json.Decoder(tuple[Entry, ...])


def encode_entries(entries: tuple[Entry, ...]) -> str:
    """Entries as the JSON text that is stored and hashed: fields in their declared order, so the same for ever."""
    return _encoder.encode(entries).decode()


def decode_entries(text: str) -> tuple[Entry, ...]:
    """Entries from their stored text; raises msgspec.ValidationError where the text was tampered with."""
    return _entries.decode(text)


def link(row: Mapping[Any, Any]) -> str:
    """The hash of an operation row: BLAKE2b-256 of its columns as a JSON list, in hex."""
    return hashlib.blake2b(_encoder.encode([row[c] for c in HASHED]), digest_size=32).hexdigest()
