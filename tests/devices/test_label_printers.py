"""Label printers: a socket, a pty and a command take what is sent; what is off, gone or wrong is told in words."""

import os
import socket
import sys
from pathlib import Path
from threading import Thread

import pytest
from reportlab.pdfgen.canvas import Canvas

from app.devices.by_pages import by_pages
from app.devices.label_printers import send
from app.labels.spool import Handing
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


class Paper:
    """A printer that prints one request after the other, each while its queue is looked at `after` times."""

    def __init__(self, after: int = 1) -> None:
        self.after, self.given, self.cancelled, self.left = after, list[tuple[int, int]](), list[str](), dict[str, int]()

    def give(self, first: int, last: int) -> str:
        self.given.append((first, last))
        self.left[f"P-{first}"] = self.after
        return f"P-{first}"

    def waiting(self) -> frozenset[str]:
        waits = frozenset(self.left)
        for name in list(self.left)[:1]:
            self.left[name] -= 1
            if not self.left[name]:
                del self.left[name]
        return waits

    def cancel(self, request: str) -> None:
        self.cancelled.append(request)


def test_pages_go_in_runs_and_what_is_out_is_told() -> None:
    paper, told = Paper(), list[tuple[int, int]]()
    assert by_pages("Laser", paper, 12, Handing(2, lambda *far: told.append(far)), lambda _: None) is None
    assert paper.given == [(3, 7), (8, 12)] and told[0] == (2, 12) and told[-1] == (12, 12) and not paper.cancelled


def test_stopped_pages_are_taken_back_newest_first() -> None:
    paper, far = Paper(after=3), [0]
    handing = Handing(0, lambda done, _: far.__setitem__(0, done), lambda: far[0] >= 5)
    assert by_pages("Laser", paper, 40, handing, lambda _: None) is None
    assert far[0] < 40 and paper.cancelled and paper.given[-1][1] <= far[0] + 10
    assert paper.cancelled[0] == f"P-{paper.given[-1][0]}"


def test_a_printer_that_does_not_go_on_is_told_and_its_pages_are_taken_back() -> None:
    paper, waited = Paper(after=10**9), list[float]()
    said = by_pages("Laser", paper, 40, Handing(15), waited.append)
    assert said is not None and "does not go on printing; pages left: 25" in str(said)
    assert paper.cancelled == ["P-21", "P-16"] and sum(waited) == 60


def pdf(path: Path, pages: int) -> Path:
    canvas = Canvas(str(path))
    for _ in range(pages):
        canvas.showPage()
    canvas.save()
    return path


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no lp")
def test_many_pages_are_handed_to_the_systems_queue_as_they_come_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder, said = tmp_path / "bin", tmp_path / "said"
    folder.mkdir()
    for name, does in (
        ("lp", f'echo "$@" >> {said}; echo "request id is Laser-7 (1 file(s))"'), ("lpstat", "echo Laser-6 me"),
    ):
        (folder / name).write_text(f"#!/bin/sh\n{does}\n")
        (folder / name).chmod(0o755)
    monkeypatch.setenv("PATH", f"{folder}:{os.environ['PATH']}")
    told: list[tuple[int, int]] = []
    printer = PrinterSettings(name="Office", way="system", address="Laser")
    assert send(printer, pdf(tmp_path / "labels.pdf", 12), Handing(5, lambda *far: told.append(far))) is None
    assert [line.split()[5] for line in said.read_text().splitlines()] == ["page-ranges=6-10", "page-ranges=11-12"]
    assert told[-1] == (12, 12)


def test_a_command_that_takes_pages_gets_them_run_by_run(tmp_path: Path) -> None:
    out = tmp_path / "printed"
    command = f'"{sys.executable}" -c "import sys; open(sys.argv[2], chr(97)).write(sys.argv[1])" "{{pages}} " "{out}" {{file}}'
    assert send(PrinterSettings(name="Office", way="command", address=command), pdf(tmp_path / "labels.pdf", 7)) is None
    assert out.read_text() == "1-5 6-7 "
