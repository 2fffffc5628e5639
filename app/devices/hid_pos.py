"""Scanners of the HID point-of-sale class (usage page 0x8C, HID POS 1.02): no keyboard, no layout, nobody else reads them."""

import sys
import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from typing import Any, Protocol

from app.devices.hid_pos_decode import PAGE, HidPosDecoder
from app.devices.hid_report import parse
from app.devices.source import Link, State, connected, denied, missing, part_lost, unsupported
from app.devices.threaded import Line, ThreadedSource, Wait, wait_for
from app.domain.words import QT_TRANSLATE_NOOP, say

try:
    if sys.platform == "linux":
        # The other flavour speaks to USB itself and tears the device away from the kernel.
        import hidraw as hid  # type: ignore[import-not-found, unused-ignore]
    else:
        import hid
except ImportError:
    hid = None

READ_BYTES_MAX = 4096
POLL_MS = 100


@dataclass(frozen=True, slots=True)
class HidPosProfile:
    """Which scanner. All empty: the first one found."""

    vendor: int | None = None
    product: int | None = None
    serial_number: str = ""

    @property
    def label(self) -> str:
        """What a person calls it; two of one model differ in it."""
        model = f"{self.vendor or 0:04x}:{self.product or 0:04x}" if self.vendor or self.product else "HID POS"
        return f"{model} {self.serial_number}".rstrip()


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
        now_s = clock()
        decoder.silence(now_s)
        code = decoder.feed(report, now_s) if report else None
        if decoder.lost != lost:  # before the code that came after it
            lost = decoder.lost
            line.lose(part_lost(profile.label))
        if code is not None:
            line.emit(code.text, code.symbology)
            line.tell(connected(profile.label))
    return missing(profile.label)
