"""Scanners on a serial port, real or USB-CDC: found by name or by vendor and product, plugged out and in at will."""

import sys
import time
from collections import deque
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass

import serial
from serial.tools import list_ports

from app.devices.framing import LINES, Framer, Framing
from app.devices.source import Link, State, busy, connected, missing, part_lost, trouble
from app.devices.threaded import Line, ThreadedSource, Wait, wait_for
from app.domain.words import QT_TRANSLATE_NOOP, say

READ_BYTES_MAX = 4096
TIMEOUT_S = 0.1
"""How long a read waits: within it `stop` is noticed."""
PART_S = 2.0
"""Longest pause within a code, seen while nothing waits to be read. What comes later belongs to another."""
ANSWERS_MAX = 1000
"""Answers that may wait to be sent; the oldest are of no use any more."""


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
    """Sent after opening, one character for one byte: what logs on to a scanner, or sets it up."""
    accepted: str = ""
    """Sent for each scan that was acted on, so that the scanner's own light and beep mean just that; "" sends nothing."""
    refused: str = ""
    """Sent for each scan that was not."""

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


class SerialSource(ThreadedSource):
    """The scanner of a profile as a source named "serial:PORT", which is told what became of its scans."""

    def __init__(self, profile: SerialProfile, find: Finder, opener: Opener, wait: Wait) -> None:
        super().__init__(f"serial:{profile.label}", profile.label, self._pump_port, wait)
        self._profile, self._find, self._opener = profile, find, opener
        self._port: serial.SerialBase | None = None
        self._answers: deque[bytes] = deque(maxlen=ANSWERS_MAX)

    def acknowledge(self, accepted: bool) -> None:
        """Have the scanner told that its scan was acted on, or that it was not. On any thread; returns at once."""
        said = self._profile.accepted if accepted else self._profile.refused
        port = self._port
        if not said or port is None:
            return
        self._answers.append(_bytes(said))
        try:
            port.cancel_read()  # the answer is not to wait until the next scan comes
        except (OSError, TypeError, AttributeError):  # it is being closed: nobody is there to be told
            return

    def _pump_port(self, line: Line) -> State:
        profile = self._profile
        path = self._find(profile)
        if not path:
            return missing(profile.label)
        try:
            port = self._opener(path, profile)
        except OSError as error:
            return _refused(error, path)
        except ValueError as error:
            text = QT_TRANSLATE_NOOP("say", "{device} does not take these settings ({reason}). Nothing was read. Correct them.")
            return State(Link.MISSING, say(text, device=path, reason=str(error)))
        self._answers.clear()  # of scans from before it was plugged in again
        with closing(port):
            self._port = port
            try:
                return self._read(port, path, line)
            finally:
                self._port = None

    def _read(self, port: serial.SerialBase, path: str, line: Line) -> State:
        framer = Framer(self._profile.framing)
        silence_s = self._profile.framing.silence_ms / 1000
        overlong = torn = 0
        quiet_s = 0.0
        line.tell(connected(path))
        try:
            if self._profile.greeting:
                port.write(_bytes(self._profile.greeting))
            while not line.stopped():
                begun = time.monotonic()
                data = port.read(min(port.in_waiting or 1, READ_BYTES_MAX))
                waited_s = time.monotonic() - begun
                # A read that ended early was ended for an answer: no silence.
                silent = not data and waited_s >= 0.9 * silence_s
                quiet_s = 0.0 if data else quiet_s + waited_s
                frames = framer.feed(data) if data else framer.pause() if silent else ()
                if quiet_s >= PART_S:
                    framer.give_up()
                if framer.overlong != overlong:
                    overlong = framer.overlong
                    line.lose(_overlong(path))
                if framer.torn != torn:
                    torn = framer.torn
                    line.lose(part_lost(path))
                for frame in frames:
                    line.emit(frame.text, frame.symbology)
                    line.tell(connected(path))
                self._answer(port)
        except (OSError, TypeError):  # pyserial meets its own closed handle with a TypeError when a plug is pulled in a read
            return missing(path)
        return missing(path)

    def _answer(self, port: serial.SerialBase) -> None:
        while self._answers:
            try:
                port.write(self._answers.popleft())
            except serial.SerialTimeoutException:  # a scanner that takes no answers is read all the same
                self._answers.clear()


def serial_source(
    profile: SerialProfile, *, find: Finder = find, opener: Opener = open_port, wait: Wait = wait_for
) -> SerialSource:
    """The scanner of this profile."""
    return SerialSource(profile, find, opener, wait)


def _bytes(said: str) -> bytes:
    return said.encode("latin-1", "replace")


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
