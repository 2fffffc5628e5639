"""Identities that two devices derive alike without asking each other (DESIGN.md section 4, Identity)."""

import hashlib

from uuid_utils import uuid7

from app.domain.stock import HandleKind

NONE = 0
"""The identity of "nobody" and "no project" in a unit-record key."""


def derive(noun: str, *parts: str) -> int:
    """A positive 63-bit number that depends on nothing but the noun and its parts.

    63 bits fit SQLite's and PostgreSQL's integer keys; the ledger refuses a new record whose number is taken by
    another identity, so a collision (5e-8 in a million handles) is told, never merged.
    """
    text = "\x1f".join((noun, *parts))
    return int.from_bytes(hashlib.blake2b(text.encode(), digest_size=8).digest(), "big") >> 1 or 1


def handle_id(kind: HandleKind, item: int, code: str) -> int:
    """Identity of a handle is (kind, item, code); a container has no item."""
    return derive("handle", kind.value, str(0 if kind is HandleKind.CONTAINER else item), code)


def place_id(site: str, code: str) -> int:
    """Identity of a place of the location tree: its code within its site. A container's place is its handle."""
    return derive("place", site, code)


def setting_id(site: int, code: str) -> int:
    """Identity of a house rule: the site it is of (0: the company), and what it settles."""
    return derive("setting", str(site), code)


def new_operation_id() -> str:
    """A UUIDv7 in text: for idempotency, never for ordering."""
    return str(uuid7())
