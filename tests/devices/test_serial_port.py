"""A scanner on a pseudo-terminal: everything it sends arrives, whatever is pulled out."""

import os
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
import serial

from app.devices import serial_port
from app.devices.framing import LIMIT_BYTES, Framing
from app.devices.hub import Hub
from app.devices.serial_port import SerialProfile, find, serial_source
from app.devices.source import BROKEN, Link
from app.devices.threaded import PAUSES_S
from tests.devices.waiting import Heard, Pauses

if sys.platform == "linux":
    import termios

terminals = pytest.mark.skipif(sys.platform != "linux", reason="pseudo-terminals as serial ports exist on Linux")


class Terminal:
    """A pseudo-terminal under a fixed name, which can be pulled out and plugged in again."""

    def __init__(self, link: Path) -> None:
        self.link = link
        self.plug()

    def plug(self) -> None:
        self.master, slave = os.openpty()
        self.link.symlink_to(os.ttyname(slave))
        self._slave = slave

    def write(self, data: bytes) -> None:
        while data:
            data = data[os.write(self.master, data) :]

    def pull(self) -> None:
        self.link.unlink()
        os.close(self._slave)
        os.close(self.master)


@terminals
def test_a_thousand_scans_back_to_back_arrive_in_order(tmp_path: Path) -> None:
    terminal = Terminal(tmp_path / "scanner")
    source = serial_source(SerialProfile(str(terminal.link), baud=115_200))
    heard = Heard(source)
    source.start(heard.scans.put)
    heard.until(Link.CONNECTED)
    sent = [f"PST.{number:04}" for number in range(1000)]
    terminal.write("".join(f"{text}\r\n" for text in sent).encode())
    assert [heard.scan().text for _ in sent] == sent
    source.stop()
    assert heard.scans.empty()
    assert source.state.link is Link.OFF
    terminal.pull()


@terminals
def test_pulled_out_in_the_middle_of_a_scan_and_plugged_in_again(tmp_path: Path) -> None:
    terminal = Terminal(tmp_path / "scanner")
    pauses = Pauses()
    source = serial_source(SerialProfile(str(terminal.link)), wait=pauses)
    heard = Heard(source)
    source.start(heard.scans.put)
    heard.until(Link.CONNECTED)
    terminal.write(b"]C0A01-S01\rhalf of")
    scan = heard.scan()
    assert (scan.text, scan.symbology, scan.source) == ("A01-S01", "]C0", f"serial:{terminal.link}")
    terminal.pull()
    assert str(terminal.link) in str(heard.until(Link.MISSING).text)
    for length in PAUSES_S[:-1]:
        assert pauses.begun() == length
        pauses.end()
    assert pauses.begun() == PAUSES_S[-1]
    terminal.plug()
    pauses.end()
    heard.until(Link.CONNECTED)
    terminal.write(b"B02-S01\r")
    assert heard.scan().text == "B02-S01"
    source.stop()
    terminal.pull()


@terminals
def test_port_in_use_says_so(tmp_path: Path) -> None:
    terminal = Terminal(tmp_path / "scanner")
    with serial.Serial(str(terminal.link), exclusive=True):
        source = serial_source(SerialProfile(str(terminal.link)), wait=Pauses())
        heard = Heard(source)
        source.start(heard.scans.put)
        heard.until(Link.BUSY)
        source.stop()
    terminal.pull()


@terminals
def test_greeting_is_sent_and_silence_ends_a_code(tmp_path: Path) -> None:
    terminal = Terminal(tmp_path / "scanner")
    profile = SerialProfile(str(terminal.link), framing=Framing(ends=(), silence_ms=60), greeting="\x16T\r")
    source = serial_source(profile)
    heard = Heard(source)
    source.start(heard.scans.put)
    assert os.read(terminal.master, 10) == b"\x16T\r"
    terminal.write(b"A01-S01")
    assert heard.scan().text == "A01-S01"
    source.stop()
    terminal.pull()


@terminals
def test_endless_data_is_dropped_and_said_and_the_next_code_is_read(tmp_path: Path) -> None:
    terminal = Terminal(tmp_path / "scanner")
    source = serial_source(SerialProfile(str(terminal.link)))
    heard = Heard(source)
    source.start(heard.scans.put)
    heard.until(Link.CONNECTED)
    terminal.write(b"0" * (LIMIT_BYTES + 1))
    assert "without an end" in str(heard.until(Link.CONNECTED).text)
    terminal.write(b"\rA01\r")
    assert [heard.scan().text for _ in range(2)] == [BROKEN, "A01"]
    source.stop()
    terminal.pull()


@terminals
def test_half_a_code_is_told_and_never_joined_to_the_next(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(serial_port, "PART_S", 0.05)  # less than one read waits
    terminal = Terminal(tmp_path / "scanner")
    source = serial_source(SerialProfile(str(terminal.link)))
    heard = Heard(source)
    source.start(heard.scans.put)
    heard.until(Link.CONNECTED)
    terminal.write(b"A01-")
    assert heard.scan().text == BROKEN
    assert "lost" in str(heard.until(Link.CONNECTED).text)
    terminal.write(b"S02\r\n")
    assert heard.scan().text == "S02"
    source.stop()
    terminal.pull()


def test_denied_and_impossible_settings_say_so() -> None:
    for error, link in (
        (PermissionError(13, "no"), Link.DENIED),
        (OSError(16, "busy"), Link.BUSY),
        (ValueError("parity"), Link.MISSING),
    ):

        def refuse(path: str, profile: SerialProfile, error: Exception = error) -> serial.SerialBase:
            raise error

        source = serial_source(SerialProfile("/dev/ttyS9"), opener=refuse, wait=Pauses())
        heard = Heard(source)
        source.start(heard.scans.put)
        heard.until(link)
        source.stop()


def test_port_is_found_by_name_and_by_numbers(monkeypatch: pytest.MonkeyPatch) -> None:
    def port(device: str, vid: int, pid: int, serial_number: str, product: str) -> SimpleNamespace:
        return SimpleNamespace(
            device=device,
            vid=vid,
            pid=pid,
            serial_number=serial_number,
            product=product,
            description=product,
            manufacturer=None,
        )

    ports = [port("/dev/ttyACM0", 0x0C2E, 0x0CAA, "S1", "Xenon 1900"), port("/dev/ttyACM1", 0x0C2E, 0x0CAA, "S2", "Xenon 1900")]
    monkeypatch.setattr(serial_port.list_ports, "comports", lambda: ports)
    assert find(SerialProfile("/dev/ttyUSB7")) == "/dev/ttyUSB7"
    assert find(SerialProfile("COM4")) == "COM4"
    assert find(SerialProfile("xenon")) == "/dev/ttyACM0"
    assert find(SerialProfile(vendor=0x0C2E, product=0x0CAA, serial_number="S2")) == "/dev/ttyACM1"
    assert find(SerialProfile(vendor=0x05E0)) == ""


@terminals
def test_the_scanner_is_told_what_became_of_each_scan_in_order(tmp_path: Path) -> None:
    terminal = Terminal(tmp_path / "scanner")
    profile = SerialProfile(
        str(terminal.link), framing=Framing(ends=(), silence_ms=60), accepted="\x16\x07\r", refused="\x1b7\r"
    )
    source = serial_source(profile)
    heard = Heard(source)
    hub = Hub([source], heard.scans.put)
    hub.on_state = lambda name, state: heard.states.put(state)
    hub.start()
    heard.until(Link.CONNECTED)
    for text, accepted in (("A01-S01", True), ("??", False), ("B02", True)):
        for half in (text[:1], text[1:]):
            terminal.write(half.encode())
        scan = heard.scan()
        assert scan.text == text
        hub.acknowledge(scan, accepted)
        assert os.read(terminal.master, 10) == (b"\x16\x07\r" if accepted else b"\x1b7\r")
    hub.stop()
    source.acknowledge(True)  # nobody is there any more
    terminal.pull()


def test_an_answer_that_ends_a_read_early_is_no_silence_and_a_deaf_scanner_is_read_on(tmp_path: Path) -> None:
    class Deaf:
        """A port whose reads are cut short by an answer between two halves of a code; it takes no answers."""

        in_waiting = 0

        def __init__(self) -> None:
            self.reads = [b"A01", b"", b"-S01\r"]

        def read(self, size: int) -> bytes:
            return self.reads.pop(0) if self.reads else b""

        def write(self, data: bytes) -> None:
            raise serial.SerialTimeoutException("Write timeout")

        def cancel_read(self) -> None: ...
        def close(self) -> None: ...

    port: Any = Deaf()
    source = serial_source(
        SerialProfile("/dev/ttyS9", framing=Framing(silence_ms=60_000), accepted="yes"),
        find=lambda profile: "p", opener=lambda path, profile: port,
    )  # fmt: skip
    heard = Heard(source)
    source.start(heard.scans.put)
    assert heard.scan().text == "A01-S01"
    source.acknowledge(True)
    source.stop()


@pytest.mark.parametrize("baud", [9600, 19_200, 38_400, 57_600, 115_200])
@terminals
def test_each_speed_is_set_on_the_line(tmp_path: Path, baud: int) -> None:
    terminal = Terminal(tmp_path / "scanner")
    source = serial_source(SerialProfile(str(terminal.link), baud=baud))
    heard = Heard(source)
    source.start(heard.scans.put)
    heard.until(Link.CONNECTED)
    speed = termios.tcgetattr(terminal.master)[4]
    assert speed == getattr(termios, f"B{baud}")
    terminal.write(b"]C1010950110153000310A\x1d21B\r\n")
    scan = heard.scan()
    assert (scan.text, scan.symbology) == ("010950110153000310A\x1d21B", "]C1")
    source.stop()
    terminal.pull()
