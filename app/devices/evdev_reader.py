"""Keyboard scanners on Linux read beside the window system: grabbed, so that nobody else gets their keys."""

import errno
import select
from collections.abc import Callable, Iterable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from app.devices.evdev_decode import EV_KEY, EV_SYN, SYN_DROPPED, Code, EvdevDecoder, InputEvent
from app.devices.keymap import ENTER, STROKES
from app.devices.source import State, busy, connected, denied, missing, part_lost, trouble, unsupported
from app.devices.threaded import Line, ThreadedSource, Wait, wait_for

evdev: Any
try:
    import evdev
except ImportError:  # exists on Linux alone
    evdev = None

BY_ID = Path("/dev/input/by-id")
A_KEY = 30
POLL_S = 0.1
RELEASE_S = 0.02


@dataclass(frozen=True, slots=True)
class EvdevProfile:
    """Which input device, and how it types. Give `path`, or `vendor` and `product`, or a part of its name."""

    path: str = ""
    """/dev/input/event5, or better a lasting name under /dev/input/by-id."""
    name: str = ""
    vendor: int | None = None
    product: int | None = None
    layout: str = "us"
    """The layout the scanner is programmed for, a key of `keymap.LAYOUTS`."""
    prefix: str = ""
    suffix: str = ""
    silence_ms: float = 100.0
    """The pause that ends a scan without an end key."""
    grab: bool = True
    """Whether nobody else is to get its keys."""

    @property
    def label(self) -> str:
        """What a person calls it."""
        return self.path or self.name or f"{self.vendor or 0:04x}:{self.product or 0:04x}"


class Device(Protocol):
    """The part of `evdev.InputDevice` that is used."""

    fd: int

    def grab(self) -> None: ...
    def ungrab(self) -> None: ...
    def active_keys(self) -> list[int]: ...
    def read(self) -> Iterable[Any]: ...
    def close(self) -> None: ...


Opener = Callable[[EvdevProfile], Device | None]
Readable = Callable[[int, float], bool]


def open_device(profile: EvdevProfile) -> Device | None:
    """The device that fits, None where none does. Raises OSError where it may not be opened."""
    if profile.path:
        found: Device = evdev.InputDevice(profile.path)
        return found
    refused: OSError | None = None
    for path in evdev.list_devices():
        try:
            device = evdev.InputDevice(path)
        except OSError as error:
            refused = error
            continue
        if (
            profile.name.casefold() in device.name.casefold()
            and profile.vendor in (None, device.info.vendor)
            and profile.product in (None, device.info.product)
        ):
            chosen: Device = device
            return chosen
        device.close()
    if refused is not None:
        raise refused
    return None


def typing_devices() -> list[EvdevProfile]:
    """A profile for each keyboard that may be opened: it listens beside everybody else, and tells keys as they are."""
    if evdev is None:
        return []
    made = []
    for path in evdev.list_devices():
        try:
            with closing(evdev.InputDevice(path)) as device:
                keys = set(device.capabilities().get(EV_KEY, ()))
        except OSError:  # not ours to read
            continue
        if {A_KEY, ENTER} <= keys:
            made.append(EvdevProfile(path=lasting(path), layout=STROKES, grab=False))
    return made


def lasting(path: str, folder: Path = BY_ID) -> str:
    """The name under which a device is found again when it was plugged in elsewhere, else its path."""
    try:
        names = sorted(name for name in folder.iterdir() if name.resolve() == Path(path))
    except OSError:
        return path
    return str(names[0]) if names else path


def readable(fd: int, seconds: float) -> bool:
    """Whether there is something to read within the time."""
    return bool(select.select([fd], [], [], seconds)[0])


def evdev_source(
    profile: EvdevProfile, *, opener: Opener = open_device, readable: Readable = readable, wait: Wait = wait_for
) -> ThreadedSource:
    """The scanner of this profile as a source named "evdev:DEVICE"."""

    def pump(line: Line) -> State:
        if evdev is None and opener is open_device:
            return unsupported(profile.label, "evdev")
        try:
            device = opener(profile)
        except OSError as error:
            return trouble(error, profile.label)
        if device is None:
            return missing(profile.label)
        with closing(device):
            try:
                return _read(device, profile, line, readable)
            except OSError as error:
                return trouble(error, profile.label)

    return ThreadedSource(f"evdev:{profile.label}", profile.label, pump, wait)


def _read(device: Device, profile: EvdevProfile, line: Line, readable: Readable) -> State:
    if profile.grab:
        # A grab while a key is down leaves that key down for ever in everybody else's eyes.
        while device.active_keys():
            if line.wait(RELEASE_S):
                return missing(profile.label)
        try:
            device.grab()
        except OSError as error:
            return busy(profile.label) if error.errno == errno.EBUSY else denied(profile.label)
    decoder = EvdevDecoder(profile.layout, profile.silence_ms / 1000, profile.prefix, profile.suffix)
    lost = 0
    line.tell(connected(profile.label))
    try:
        while not line.stopped():
            codes: list[tuple[Code | None, float]] = []  # None for one that was lost
            if not readable(device.fd, profile.silence_ms / 1000 if decoder.open else POLL_S):
                codes += ((code, decoder.last_s) for code in decoder.silence())
            else:
                for event in device.read():
                    at_s = event.timestamp()
                    fed = decoder.feed(InputEvent(at_s, event.type, event.code, event.value))
                    if decoder.lost != lost:
                        lost = decoder.lost
                        codes.append((None, at_s))
                    codes += ((code, at_s) for code in fed)
                    if event.type == EV_SYN and event.code == SYN_DROPPED:
                        decoder.resync(set(device.active_keys()))
            for code, at_s in codes:
                if code is None:
                    line.lose(part_lost(profile.label), at_s)
                else:
                    line.emit(code.text, code.symbology, at_s)
                    line.tell(connected(profile.label))
    finally:
        if profile.grab:
            _let_go(device)
    return missing(profile.label)


def _let_go(device: Device) -> None:
    try:
        device.ungrab()
    except OSError:  # it was unplugged, and the grab went with it
        return
