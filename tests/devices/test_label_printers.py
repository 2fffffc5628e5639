"""Label printers: a socket, a pty and a command take what is sent; what is off, gone or wrong is told in words."""

import os
import socket
import sys
from pathlib import Path
from threading import Thread

import pytest

from app.devices.label_printers import send
from app.settings import PrinterSettings

DATA = b"^XA^FDlabel^XZ" * 500


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "label.zpl"
    path.write_bytes(DATA)
    return path


@pytest.mark.enable_socket
def test_a_printer_in_the_network_gets_all_of_it(file: Path) -> None:
    taken: list[bytes] = []
    with socket.create_server(("127.0.0.1", 0)) as server:
        def serve() -> None:
            line, _ = server.accept()
            with line:
                while part := line.recv(1000):
                    taken.append(part)

        thread = Thread(target=serve)
        thread.start()
        printer = PrinterSettings(name="Roll", way="network", address="127.0.0.1", port=server.getsockname()[1])
        assert send(printer, file) is None
        thread.join()
    assert b"".join(taken) == DATA


@pytest.mark.enable_socket
def test_a_printer_that_is_off_is_told(file: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
    said = send(PrinterSettings(name="Roll", way="network", address="127.0.0.1", port=port), file)
    assert said is not None and str(said).startswith("Roll does not answer") and "Switch it on" in str(said)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pty")
def test_a_printer_on_a_serial_port_gets_all_of_it(file: Path) -> None:
    import tty

    ours, theirs = os.openpty()
    tty.setraw(theirs)
    taken = bytearray()

    def read() -> None:
        while len(taken) < len(DATA):
            taken.extend(os.read(ours, 1000))

    thread = Thread(target=read)
    thread.start()
    assert send(PrinterSettings(name="Roll", way="serial", address=os.ttyname(theirs)), file) is None
    thread.join()
    os.close(ours)
    os.close(theirs)
    assert bytes(taken) == DATA


def test_a_serial_printer_that_is_not_plugged_in_is_told(file: Path) -> None:
    for address in ("/dev/no-such-port", ""):
        said = send(PrinterSettings(name="Roll", way="serial", address=address), file)
        assert said is not None and str(said).startswith("Roll is not plugged in")


def test_the_print_command_gets_the_file(file: Path, tmp_path: Path) -> None:
    copy = tmp_path / "printed"
    command = f'"{sys.executable}" -c "import shutil, sys; shutil.copy(sys.argv[1], sys.argv[2])" {{file}} "{copy}"'
    assert send(PrinterSettings(name="Office", way="command", address=command), file) is None
    assert copy.read_bytes() == DATA


@pytest.mark.parametrize("command", [
    "no-such-program-here {file}", f'"{sys.executable}" -c "raise SystemExit(3)"', '"unclosed', "",
])
def test_a_command_that_fails_is_told(command: str, file: Path) -> None:
    said = send(PrinterSettings(name="Office", way="command", address=command), file)
    assert said is not None and str(said).startswith("Office did not take the labels")


def test_the_systems_printer_is_asked_by_its_name(file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    if sys.platform == "win32":
        pytest.skip("Windows hands the file to the program that opens it")
    folder = tmp_path / "bin"
    folder.mkdir()
    (folder / "lp").write_text(f'#!/bin/sh\necho "$@" > {tmp_path}/said\n')
    (folder / "lp").chmod(0o755)
    monkeypatch.setenv("PATH", f"{folder}:{os.environ['PATH']}")
    assert send(PrinterSettings(name="Office", way="system", address="Laser"), file) is None
    assert (tmp_path / "said").read_text().split() == ["-d", "Laser", "-o", "fit-to-page=false", "--", str(file)]
