"""The bytes of a serial scanner cut into codes, however the system split or joined them."""

import re
from dataclasses import dataclass
from typing import NamedTuple

from app.devices import aim

LIMIT_BYTES = 4096
"""Longer than any symbol holds (QR Code: 2,953 bytes); more means that no end is sent or the speed is wrong."""


@dataclass(frozen=True, slots=True)
class Framing:
    """How the scanner marks where a code begins and ends. One character stands for one byte (STX is "\\x02")."""

    start: str = ""
    """What opens a code, e.g. STX. Whatever arrives outside is noise."""
    ends: tuple[str, ...] = ("\r", "\n")
    """Any of these closes a code. CR+LF is one end, for an empty code is none."""
    prefix: str = ""
    """Removed from the front of a code where it is there."""
    suffix: str = ""
    identifier: bool = True
    """Whether an AIM identifier in front goes into the symbology."""
    silence_ms: float = 0
    """A pause that closes a code as well; 0 for a scanner that always sends an end."""
    encoding: str = "utf-8"


LINES = Framing()
_UNSEEN = bytes(range(33))


class Frame(NamedTuple):
    """One code."""

    text: str
    symbology: str


class Framer:
    """Takes bytes in pieces of any size, gives the codes completed by them; holds at most `limit` bytes."""

    def __init__(self, framing: Framing, limit: int = LIMIT_BYTES) -> None:
        assert framing.ends or framing.silence_ms, "a code must end somehow"
        longest_first = sorted((_bytes(end) for end in framing.ends), key=len, reverse=True)
        self._end = re.compile(b"|".join(map(re.escape, longest_first))) if longest_first else None
        self._tail = max(map(len, longest_first), default=1) - 1
        self._framing = framing
        self._start = _bytes(framing.start)
        self._limit = limit
        self._buffer = b""
        self._skipping = False
        self.overlong = 0
        """Codes given up because no end came within the limit."""
        self.torn = 0
        """Codes given up because no end came for a long time."""

    def feed(self, data: bytes) -> list[Frame]:
        """The codes that these bytes complete, in order."""
        buffer = self._buffer + data
        frames, at = [], 0
        for end in self._end.finditer(buffer) if self._end else ():
            frames += self._close(buffer[at : end.start()])
            at = end.end()
        rest = buffer[at:]
        if len(rest) > self._limit and not self._skipping:
            self._skipping = True
            self.overlong += 1
        # The half of an end that spans two pieces must survive the skipping.
        self._buffer = rest[len(rest) - self._tail :] if self._skipping else rest
        return frames

    def pause(self) -> list[Frame]:
        """Nothing has arrived for a while: closes the code where silence is an end."""
        if not self._framing.silence_ms:
            return []
        rest, self._buffer = self._buffer, b""
        return self._close(rest)

    def give_up(self) -> None:
        """No more has come for so long that what stands is a part: joined to the next code it would make a wrong one."""
        piece, self._buffer = self._buffer, b""
        if self._start:  # what lies outside is noise
            piece = piece.partition(self._start)[2]
        self.torn += not self._skipping and bool(piece.strip(_UNSEEN))  # what was skipped is counted already
        self._skipping = False

    def _close(self, piece: bytes) -> list[Frame]:
        if self._skipping:
            self._skipping = False
            return []
        if self._start:
            opened = piece.rfind(self._start)
            if opened < 0:
                return []
            piece = piece[opened + len(self._start) :]
        if len(piece) > self._limit:
            self.overlong += 1
            return []
        text = _decode(piece, self._framing.encoding).removeprefix(self._framing.prefix)
        text = text.removesuffix(self._framing.suffix)
        symbology, text = aim.split(text) if self._framing.identifier else ("", text)
        return [Frame(text, symbology)] if text else []


def _bytes(marks: str) -> bytes:
    try:
        return marks.encode("latin-1")
    except UnicodeEncodeError:  # no single byte: then as the codes themselves are most likely written
        return marks.encode("utf-8")


def _decode(piece: bytes, encoding: str) -> str:
    try:
        return piece.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        return piece.decode("latin-1")  # every byte has a meaning there: nothing is lost
