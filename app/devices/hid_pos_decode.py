"""The input reports of a HID point-of-sale scanner (HID POS 1.02, section 3) put together to codes."""

import re
from typing import NamedTuple

from app.devices import aim
from app.devices.hid_report import Descriptor, Field, value_of

PAGE = 0x8C
_BYTE_COUNT = (0x01, 0x3B)
_SYMBOLOGY = ((PAGE, 0xFB), (PAGE, 0xFC), (PAGE, 0xFD))
_DATA = (PAGE, 0xFE)
_CONTINUED = (PAGE, 0xFF)

LIMIT_BYTES = 4096
PART_S = 0.5
"""Longest pause between two reports of one code. What comes later belongs to another: joined they would be a wrong code."""
_AIM = re.compile(r"\][A-Za-z][0-9A-Za-z]")


class Code(NamedTuple):
    """What a scan held."""

    text: str
    symbology: str


class HidPosDecoder:
    """Takes input reports one by one; a code longer than one report is put together from several."""

    def __init__(self, descriptor: Descriptor) -> None:
        self._descriptor = descriptor
        self._places = {
            number: {(place.page, place.usage): place for place in report.fields} for number, report in descriptor.reports.items()
        }
        self._parts = b""
        self._last_s = float("-inf")
        self.lost = 0
        """Codes thrown away because a part was missing or no end came."""

    @property
    def readable(self) -> bool:
        """Whether any report carries decoded data."""
        return any(_DATA in places for places in self._places.values())

    def feed(self, report: bytes, at_s: float) -> Code | None:
        """The code that this report completes; `report` begins with its number where the descriptor has numbers."""
        number, body = (report[0], report[1:]) if self._descriptor.numbered and report else (0, report)
        places = self._places.get(number, {})
        if _DATA not in places:
            return None
        self.silence(at_s)
        self._last_s = at_s
        self._parts += _data(body, places)
        if _CONTINUED in places and any(value_of(body, places[_CONTINUED])):
            if len(self._parts) > LIMIT_BYTES:
                self._parts = b""
                self.lost += 1
            return None
        whole, self._parts = self._parts, b""
        return _code(whole, _identifier(body, places))

    def silence(self, at_s: float) -> None:
        """Nothing has come up to now: a code that still lacks its end is given up."""
        if self._parts and at_s - self._last_s > PART_S:
            self._parts = b""
            self.lost += 1


def _data(body: bytes, places: dict[tuple[int, int], Field]) -> bytes:
    data = bytes(value & 0xFF for value in value_of(body, places[_DATA]))
    if _BYTE_COUNT not in places:
        return data.rstrip(b"\0")
    count = value_of(body, places[_BYTE_COUNT])
    return data[: count[0]] if count else b""


def _identifier(body: bytes, places: dict[tuple[int, int], Field]) -> str:
    """The AIM identifier; some devices declare its three bytes as three usages, some as one usage three times."""
    values = [value for usage in _SYMBOLOGY if usage in places for value in value_of(body, places[usage])]
    text = "".join(map(chr, values[:3]))
    return text if _AIM.fullmatch(text) else ""


def _code(whole: bytes, symbology: str) -> Code | None:
    try:
        text = whole.decode("utf-8")
    except UnicodeDecodeError:
        text = whole.decode("latin-1")
    text = text.rstrip("\r\n")  # an end that was programmed for the keyboard interface
    if not symbology:
        symbology, text = aim.split(text)
    return Code(text.removeprefix(symbology), symbology) if text else None
