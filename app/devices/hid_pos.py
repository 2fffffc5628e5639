"""Scanners of the HID point-of-sale class (usage page 0x8C, HID POS 1.02): no keyboard, no layout, nobody else reads them."""

import re
import sys
import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from typing import Any, NamedTuple, Protocol

from app.devices import aim
from app.devices.hid_report import Descriptor, Field, parse, value_of
from app.devices.source import Link, State, connected, denied, missing, unsupported
from app.devices.threaded import Line, ThreadedSource, Wait, wait_for
from app.domain.words import QT_TRANSLATE_NOOP, say

try:
    if sys.platform == "linux":
        import hidraw as hid  # the other flavour speaks to USB itself and tears the device away from the kernel
    else:
        import hid
except ImportError:
    hid = None

PAGE = 0x8C
_BYTE_COUNT = (0x01, 0x3B)
_SYMBOLOGY = ((PAGE, 0xFB), (PAGE, 0xFC), (PAGE, 0xFD))
_DATA = (PAGE, 0xFE)
_CONTINUED = (PAGE, 0xFF)

LIMIT_BYTES = 4096
PART_S = 0.5
"""Longest pause between two reports of one code. What comes later belongs to another: joined they would be a wrong code."""
READ_BYTES_MAX = 4096
POLL_MS = 100
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
            number: {(place.page, place.usage): place for place in report.fields}
            for number, report in descriptor.reports.items()
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
        if self._parts and at_s - self._last_s > PART_S:
            self._parts = b""
            self.lost += 1
        self._last_s = at_s
        self._parts += _data(body, places)
        if _CONTINUED in places and any(value_of(body, places[_CONTINUED])):
            if len(self._parts) > LIMIT_BYTES:
                self._parts = b""
                self.lost += 1
            return None
        whole, self._parts = self._parts, b""
        return _code(whole, _identifier(body, places))


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


@dataclass(frozen=True, slots=True)
class HidPosProfile:
    """Which scanner. All empty: the first one found."""

    vendor: int | None = None
    product: int | None = None
    serial_number: str = ""

    @property
    def label(self) -> str:
        """What a person calls it."""
        return f"{self.vendor or 0:04x}:{self.product or 0:04x}" if self.vendor or self.product else "HID POS"


class Device(Protocol):
    """The part of `hid.device` that is used."""

    def get_report_descriptor(self) -> list[int]: ...
    def read(self, size: int, timeout_ms: int) -> list[int]: ...
    def close(self) -> None: ...


Finder = Callable[[HidPosProfile], bytes]
Opener = Callable[[bytes], Device]


def find(profile: HidPosProfile) -> bytes:
    """The path of the scanner, empty where none is plugged in."""
    for entry in hid.enumerate(profile.vendor or 0, profile.product or 0):
        if entry["usage_page"] == PAGE and profile.serial_number in ("", entry["serial_number"]):
            path: bytes = entry["path"]
            return path
    return b""


def open_path(path: bytes) -> Device:
    """The open device. Raises OSError where it may not be opened."""
    device: Any = hid.device()
    device.open_path(path)
    opened: Device = device
    return opened


def hid_pos_source(
    profile: HidPosProfile | None = None,
    *,
    find: Finder = find,
    opener: Opener = open_path,
    clock: Callable[[], float] = time.monotonic,
    wait: Wait = wait_for,
) -> ThreadedSource:
    """The scanner of this profile as a source named "hid:VENDOR:PRODUCT"."""
    wanted = profile or HidPosProfile()
    native = opener is open_path

    def pump(line: Line) -> State:
        if native and hid is None:
            return unsupported(wanted.label, "hidapi")
        path = find(wanted)
        if not path:
            return missing(wanted.label)
        try:
            device = opener(path)
        except OSError:
            # hidapi gives no number. It was listed a moment ago, so it is there and may not be opened.
            return denied(wanted.label)
        with closing(device):
            try:
                return _read(device, wanted, line, clock)
            except (OSError, ValueError):  # hidapi names a lost device by either
                return missing(wanted.label)

    return ThreadedSource(f"hid:{wanted.label}", wanted.label, pump, wait)


def _read(device: Device, profile: HidPosProfile, line: Line, clock: Callable[[], float]) -> State:
    descriptor = parse(bytes(device.get_report_descriptor()))
    decoder = HidPosDecoder(descriptor) if descriptor else None
    if decoder is None or not decoder.readable:
        text = QT_TRANSLATE_NOOP("say", "{device} sends no codes in this mode. Nothing was read. Set it to HID POS or serial.")
        return State(Link.MISSING, say(text, device=profile.label))
    lost = 0
    line.tell(connected(profile.label))
    while not line.stopped():
        report = bytes(device.read(READ_BYTES_MAX, POLL_MS))
        code = decoder.feed(report, clock()) if report else None
        if code is not None:
            line.emit(code.text, code.symbology)
            line.tell(connected(profile.label))
        if decoder.lost != lost:
            lost = decoder.lost
            text = QT_TRANSLATE_NOOP("say", "A part of a code from {device} was lost. It was dropped. Scan it again.")
            line.tell(State(Link.CONNECTED, say(text, device=profile.label)))
    return missing(profile.label)
