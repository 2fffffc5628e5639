"""What devices and their server say to each other: JSON objects, one struct each (DESIGN.md section 5)."""

import msgspec

from app.domain.feed import Fed, Sent
from app.domain.words import Say, render

PUSH_MAX = 1_000
"""Operations in one push."""
BODY_MAX = 1 << 20
"""Bytes of a compressed body."""
PULL_MAX = 2_000
"""Operations in one page of a feed."""
PHOTOS_ASKED_MAX = 500
"""Pictures that are asked about in one request."""
KEPT_ASKED_MAX = 500
"""Operations in quarantine that are asked about in one request."""


class Push(msgspec.Struct, frozen=True, kw_only=True):
    """Operations of one device, in the order of their sequence."""

    operations: list[Sent]
    cursor: int = 0
    """Position of the feed the device has taken in."""
    leaves: int = 0
    """An epoch this device cannot go on in, because the feed holds acts of it that the device does not know (it was restored from
    an old copy, or there are two of it): the answer names a later epoch. 0 for none."""


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
    revoked: bool = False
    """The device was revoked: all of it is in quarantine, and nothing else is answered."""


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
    """unauthorised, revoked, forbidden, unknown, gap, ahead, too-slow, too-large, too-many, bad-request, upgrade, busy,
    server-too-old."""
    sentence: str
    """In English."""
    expected: int = 0
    say: Say | None = None
    """The sentence as its template and values, so that the app can say it in its own language."""

    @property
    def said(self) -> Say:
        """What is shown to a person. A template that cannot be filled is none: then the server's own words are."""
        try:
            if self.say is not None and render(self.say):
                return self.say
        except (LookupError, ValueError, TypeError, AttributeError, RecursionError):
            pass
        return Say("{said}", {"said": self.sentence})


class Enrol(msgspec.Struct, frozen=True, kw_only=True):
    """A device asks to be known: the code it scanned, and the public half of the key it has just made."""

    code: str
    public_key: str
    """Ed25519, 32 bytes in hex."""
    name: str
    """What people call the device."""
    version: str


class Enrolled(msgspec.Struct, frozen=True, kw_only=True):
    """The device is known."""

    device: str
    site: int
    site_code: str
    epoch: int
    now: int


class Ask(msgspec.Struct, frozen=True, kw_only=True):
    """A device asks for a challenge to sign."""

    device: str


class Challenge(msgspec.Struct, frozen=True, kw_only=True):
    """What the device signs to get a token: no clock of its own is needed."""

    challenge: str
    now: int


class Proof(msgspec.Struct, frozen=True, kw_only=True):
    """The signature of the challenge's UTF-8 bytes, in hex."""

    device: str
    challenge: str
    signature: str
    version: str


class Token(msgspec.Struct, frozen=True, kw_only=True):
    """A bearer token for the requests of the next minutes."""

    token: str
    expires: int
    """Server time."""
    epoch: int
    """The epoch the server knows the device in."""
    now: int


class SumsAsked(msgspec.Struct, frozen=True, kw_only=True):
    """Places whose checksums a device wants to compare."""

    places: list[int]
    cursor: int = 0
    """Position of the feed the device has taken in: it may say nothing after this for a long time."""


class Kept(msgspec.Struct, frozen=True, kw_only=True):
    """Operations of the asking device that are in quarantine as far as it knows, by their ids; in the answer: those of them that a
    supervisor has posted or dropped."""

    operations: list[str]


class PhotosAsked(msgspec.Struct, frozen=True, kw_only=True):
    """Pictures by their SHA-256: those that a device holds and has not handed over, and those that it lacks."""

    have: list[str]
    want: list[str]


class Photos(msgspec.Struct, frozen=True, kw_only=True):
    """Which of those it holds the server wants, and which of all of them the server has."""

    send: list[str]
    there: list[str]


class PhotoKept(msgspec.Struct, frozen=True, kw_only=True):
    """The server has this picture now, on its disk."""

    digest: str
    now: int


class Admin(msgspec.Struct, frozen=True, kw_only=True):
    """A person at a device administers the server: badge and PIN prove who it is, the server looks up what the role allows."""

    badge: str
    pin: str
    device: str = ""
    """The device spoken of, where one is."""


class Settle(msgspec.Struct, frozen=True, kw_only=True):
    """A supervisor decides what becomes of an operation in quarantine."""

    badge: str
    pin: str
    key: str
    post: bool
    """True: it did happen and goes into the book, False: it is dropped."""


class Quarantined(msgspec.Struct, frozen=True, kw_only=True):
    """An operation that no book could take, whole."""

    key: str
    why: str
    """revoked, chain, hash, other-content, follows (one that is there), or unreadable."""
    at: int
    """When the server got it."""
    operation: Sent


class Quarantine(msgspec.Struct, frozen=True, kw_only=True):
    """What waits in quarantine, oldest first."""

    operations: list[Quarantined]
    now: int


class DeviceInfo(msgspec.Struct, frozen=True, kw_only=True):
    """A device as its supervisor sees it."""

    device: str
    name: str
    site: int
    version: str
    enrolled: int
    heard: int
    """Last contact, server time; 0 for never."""
    cursor: int
    behind: int
    """How many operations of its site's feed it has not taken in."""
    revoked: bool
    quarantined: int
    """Operations of it that wait in quarantine."""


class Devices(msgspec.Struct, frozen=True, kw_only=True):
    """All devices of a site."""

    devices: list[DeviceInfo]
    now: int


class Code(msgspec.Struct, frozen=True, kw_only=True):
    """A single-use code to enrol one device."""

    code: str
    url: str
    """What the QR code says: the server's address and the code."""
    expires: int
    now: int
