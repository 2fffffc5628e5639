"""Scanners on a serial port, real or USB-CDC: found by name or by vendor and product, plugged out and in at will."""

import sys
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass

import serial
from serial.tools import list_ports

from app.devices.framing import LINES, Framer, Framing
from app.devices.source import Link, State, busy, connected, missing, trouble
from app.devices.threaded import Line, ThreadedSource, Wait, wait_for
from app.domain.words import QT_TRANSLATE_NOOP, say

READ_BYTES_MAX = 4096
TIMEOUT_S = 0.1
"""How long a read waits: within it `stop` is noticed."""


@dataclass(frozen=True, slots=True)
class SerialProfile:
    """Which port, and how it talks. Give `port`, or `vendor` and `product`, or a part of the name the system shows."""

    port: str = ""
    """Path or name ("/dev/ttyACM0", "COM3"), or a part of the device's description ("Honeywell")."""
    vendor: int | None = None
    product: int | None = None
    serial_number: str = ""
    """Tells two scanners of one model apart."""
    baud: int = 9600
    data_bits: int = 8
    parity: str = "N"
    stop_bits: float = 1
    framing: Framing = LINES
    greeting: str = ""
    """Sent after opening, one character for one byte: some scanners want a word before they talk."""

    @property
    def label(self) -> str:
        """What a person calls it; two of one model differ in it."""
        return f"{self.port or f'{self.vendor or 0:04x}:{self.product or 0:04x}'} {self.serial_number}".rstrip()


Opener = Callable[[str, SerialProfile], serial.SerialBase]
Finder = Callable[[SerialProfile], str]


def find(profile: SerialProfile) -> str:
    """The port that fits the profile, "" where none is plugged in."""
    name = profile.port
    if name and (name.startswith("/") or name.upper().startswith("COM")):
        return name
    for port in list_ports.comports():
        known = f"{port.device} {port.description or ''} {port.manufacturer or ''} {port.product or ''}".casefold()
        if (
            name.casefold() in known
            and profile.vendor in (None, port.vid)
            and profile.product in (None, port.pid)
            and profile.serial_number in ("", port.serial_number)
        ):
            return str(port.device)
    return ""


def open_port(path: str, profile: SerialProfile) -> serial.SerialBase:
    """The open port. Raises OSError (serial.SerialException is one), ValueError for settings no port can have."""
    return serial.Serial(
        path,
        profile.baud,
        bytesize=profile.data_bits,
        parity=profile.parity,
        stopbits=profile.stop_bits,
        timeout=profile.framing.silence_ms / 1000 or TIMEOUT_S,
        write_timeout=1.0,
        # Two readers of one port would each get half of a code. Windows knows no shared ports and no such flag.
        exclusive=None if sys.platform == "win32" else True,
    )


def serial_source(
    profile: SerialProfile, *, find: Finder = find, opener: Opener = open_port, wait: Wait = wait_for
) -> ThreadedSource:
    """The scanner of this profile as a source named "serial:PORT"."""

    def pump(line: Line) -> State:
        path = find(profile)
        if not path:
            return missing(profile.label)
        try:
            port = opener(path, profile)
        except OSError as error:
            return _refused(error, path)
        except ValueError as error:
            text = QT_TRANSLATE_NOOP("say", "{device} does not take these settings ({reason}). Nothing was read. Correct them.")
            return State(Link.MISSING, say(text, device=path, reason=str(error)))
        with closing(port):
            return _read(port, path, profile, line)

    return ThreadedSource(f"serial:{profile.label}", profile.label, pump, wait)


def _read(port: serial.SerialBase, path: str, profile: SerialProfile, line: Line) -> State:
    framer = Framer(profile.framing)
    overlong = 0
    line.tell(connected(path))
    try:
        if profile.greeting:
            port.write(profile.greeting.encode("latin-1", "replace"))
        while not line.stopped():
            data = port.read(min(port.in_waiting or 1, READ_BYTES_MAX))
            for frame in framer.feed(data) if data else framer.pause():
                line.emit(frame.text, frame.symbology)
                line.tell(connected(path))
            if framer.overlong != overlong:
                overlong = framer.overlong
                line.tell(_overlong(path))
    except (OSError, TypeError):  # pyserial meets its own closed handle with a TypeError when a plug is pulled in a read
        return missing(path)
    return missing(path)


def _refused(error: OSError, path: str) -> State:
    # Windows answers "access denied" for a port that is merely open elsewhere, and hides the number in the text.
    if sys.platform == "win32" and "PermissionError" in str(error):
        return busy(path)
    return trouble(error, path)


def _overlong(path: str) -> State:
    text = QT_TRANSLATE_NOOP(
        "say", "{device} sent more than any code holds, without an end. It was dropped. Check speed and line end, scan again."
    )
    return State(Link.CONNECTED, say(text, device=path))
