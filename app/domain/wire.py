"""What devices and their server say to each other: JSON objects, one struct each (DESIGN.md section 5)."""

import msgspec

from app.domain.feed import Fed, Sent

PUSH_MAX = 1_000
"""Operations in one push."""
BODY_MAX = 1 << 20
"""Bytes of a compressed body."""
PULL_MAX = 2_000
"""Operations in one page of a feed."""


class Push(msgspec.Struct, frozen=True, kw_only=True):
    """Operations of one device, in the order of their sequence."""

    operations: list[Sent]
    cursor: int = 0
    """Position of the feed the device has taken in."""


class Outcome(msgspec.Struct, frozen=True, kw_only=True):
    """What became of a pushed operation; the same for ever (I8)."""

    id: str
    outcome: str
    """applied, discrepancy (applied, with one or more), held or quarantined."""
    position: int = 0
    """In the feed of the site; 0 for what is quarantined."""


class Pushed(msgspec.Struct, frozen=True, kw_only=True):
    """The answer to a push: an outcome for each operation up to the first that could not be taken."""

    outcomes: list[Outcome]
    expected: int
    """The sequence of the device and epoch the server wants next."""
    epoch: int
    """The epoch the device is to go on in: a higher one where its chain has forked."""
    now: int
    """Server time, microseconds since 1970 UTC."""


class Page(msgspec.Struct, frozen=True, kw_only=True):
    """A page of a site's feed: operations after the cursor, dense."""

    after: int
    operations: list[Fed]
    head: int
    """The last position there is."""
    now: int


class PlaceSum(msgspec.Struct, frozen=True, kw_only=True):
    """The checksum of one place: how many unit records stand there, and their hashes added up modulo 2**63."""

    place: int
    records: int
    sum: int


class Sums(msgspec.Struct, frozen=True, kw_only=True):
    """Checksums of places as of a position of the feed, with the seal there."""

    position: int
    seal: str
    places: list[PlaceSum]


class Snapshot(msgspec.Struct, frozen=True, kw_only=True):
    """A file to begin from: a SQLite database of the site's book as of `position`, compressed with zstd."""

    name: str
    position: int
    size: int
    """Bytes as they are sent."""
    hash: str
    """SHA-256 of the bytes as they are sent, in hex."""
    unpacked: int
    """Bytes of the database."""


class Problem(msgspec.Struct, frozen=True, kw_only=True):
    """Why a request was not answered: a code for programs, a sentence for people."""

    code: str
    """unauthorised, revoked, gap, forked, too-large, too-many, bad-request, upgrade, busy."""
    sentence: str
    expected: int = 0
