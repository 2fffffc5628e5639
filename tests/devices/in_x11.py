"""Scans typed into a real window of an X server, on every keyboard layout: python -m tests.devices.in_x11 [--busy]

Needs Xvfb and setxkbmap. Keys are struck by XTEST as a scanner strikes them: by hardware key, 3 ms apart, whatever layout and
Caps Lock the computer has. With --busy the window is held for 90 of every 100 ms.
"""

import argparse
import ctypes
import os
import subprocess
import sys
import threading
import time
from collections.abc import Iterable

DISPLAY = ":77"
os.environ.update(DISPLAY=DISPLAY, QT_QPA_PLATFORM="xcb")

from PySide6.QtCore import QObject, QTimer, Signal  # noqa: E402
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QVBoxLayout, QWidget  # noqa: E402

from app.devices.dead_keys import without_input_method  # noqa: E402
from app.devices.keymap import CALIBRATION, ENTER, LAYOUT_CODES, Stroke, character  # noqa: E402
from app.devices.pairing import Proposal  # noqa: E402
from app.devices.wedge import WedgeProfile  # noqa: E402
from app.devices.wedge_filter import WedgeFilter  # noqa: E402
from app.events import Scan  # noqa: E402

HOSTS = ("us", "de", "fr", "tr", "gb", "it")
TEXT = "Pst.1001-aBzyZY/;@#!$%&*()_+=?:,<>\x1d21qwQW00"
OWN = {"de": "Lager-Z/Y@7^a", "fr": "Pal@1{2}#a", "tr": "iIıİşĞ@#-1", "gb": 'A#\\~@"1', "it": "à@#[1]-è"}
"""What a scanner programmed for that layout sends, with AltGr and dead keys."""
SHIFT, CONTROL, ALTGR, CAPS = 50, 37, 108, 66
GAP_S = 0.003


class Fingers:
    """Strikes keys of the X server."""

    def __init__(self) -> None:
        self._x, self._test = ctypes.CDLL("libX11.so.6"), ctypes.CDLL("libXtst.so.6")
        self._x.XOpenDisplay.restype = ctypes.c_void_p
        self._x.XSync.argtypes = [ctypes.c_void_p, ctypes.c_int]
        self._test.XTestFakeKeyEvent.argtypes = [ctypes.c_void_p, ctypes.c_uint, ctypes.c_int, ctypes.c_ulong]
        self._display = self._x.XOpenDisplay(DISPLAY.encode())
        assert self._display, "the X server runs"

    def strike(self, strokes: Iterable[Stroke], gap_s: float = GAP_S) -> None:
        due = time.perf_counter()
        for stroke in strokes:
            held = [SHIFT] * stroke.shift + [CONTROL] * stroke.ctrl + [ALTGR] * stroke.altgr
            for code in held:
                self._key(code, 1)
            self._key(stroke.code + 8, 1)
            self._key(stroke.code + 8, 0)
            for code in reversed(held):
                self._key(code, 0)
            self._x.XSync(self._display, 0)
            due += gap_s
            time.sleep(max(0.0, due - time.perf_counter()))

    def _key(self, code: int, down: int) -> None:
        self._test.XTestFakeKeyEvent(self._display, code, down, 0)


def strokes(text: str, layout: str) -> list[Stroke]:
    """The keys of a text on a layout; GS is Ctrl+]."""
    made: dict[str, Stroke] = {"\x1d": Stroke(27, ctrl=True), "\r": Stroke(ENTER)}
    for shift, altgr in ((False, False), (True, False), (False, True)):
        for code in LAYOUT_CODES:
            made.setdefault(character(layout, Stroke(code, shift, False, altgr)), Stroke(code, shift, False, altgr))
    return [made[sign] for sign in text]


class Desk(QObject):
    """The window, and what came out of it; `ask` runs something in its thread."""

    ask = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.heard: list[object] = []
        self.widget, self.field, self.button = QWidget(), QLineEdit(), QPushButton("Post")
        column = QVBoxLayout(self.widget)
        column.addWidget(self.field)
        column.addWidget(self.button)
        self.button.clicked.connect(lambda: self.heard.append("pressed"))
        self.widget.show()
        self.widget.activateWindow()  # there is no window manager that would
        self.field.setFocus()
        self.filter = WedgeFilter(WedgeProfile())
        self.filter.calibrated = self.heard.append
        self.filter.start(lambda scan: self.heard.append((scan.text, scan.symbology) if isinstance(scan, Scan) else scan))
        self.ask.connect(lambda what: what())

    def said(self, want: list[object]) -> list[object]:
        """What was heard once it is as much as wanted, or after two seconds; it is forgotten then."""
        until = time.monotonic() + 2
        while len(self.heard) < len(want) and time.monotonic() < until:
            time.sleep(0.02)
        time.sleep(0.2)
        heard, self.heard[:] = list(self.heard), []
        return heard

    def layout(self, name: str) -> None:
        self.ask.emit(lambda: self.filter.configure(WedgeProfile(layout=name)))
        time.sleep(0.3)


def play(desk: Desk, wrong: list[str]) -> None:
    """All there is to try, each told with "ok" or "FAIL"."""
    fingers = Fingers()

    def check(name: str, keys: list[Stroke], want: list[object], gap_s: float = GAP_S) -> None:
        fingers.strike(keys, gap_s)
        heard, field = desk.said(want), desk.field.text()
        good = heard == want and not field
        wrong.extend([] if good else [name])
        print("ok  " if good else "FAIL", name, "" if good else f"{heard!r} {field!r}", flush=True)
        desk.ask.emit(desk.field.clear)

    def host(name: str) -> None:
        subprocess.run(["setxkbmap", "-layout", name], check=True)
        time.sleep(0.5)

    for name in HOSTS:
        host(name)
        desk.layout("us")
        for caps in ("", ", Caps Lock on"):
            fingers.strike([Stroke(CAPS - 8)] if caps else [])
            check(f"computer {name}{caps}, scanner us", strokes(f"]C1{TEXT}\r", "us"), [(TEXT, "]C1")])
            fingers.strike([Stroke(CAPS - 8)] if caps else [])
        desk.layout("")
        check(f"computer {name}, calibration code", strokes(f"{CALIBRATION}\r", "us"), [Proposal("us")])
    for name, text in OWN.items():
        for computer in (name, "us"):
            host(computer)
            desk.layout(name)
            check(f"computer {computer}, scanner {name}", [*strokes(text, name), Stroke(ENTER)], [(text, "")])
        desk.layout("")
        check(f"computer us, calibration code of {name}", [*strokes(CALIBRATION, name), Stroke(ENTER)], [Proposal(name)])
    host("us")
    many = [f"PST.{number:04}" for number in range(50)]
    check("fifty in a row", strokes("".join(f"{text}\r" for text in many), "us"), [(text, "") for text in many])
    check("no end key", strokes("A01-S01", "us"), [("A01-S01", "")])
    desk.ask.emit(desk.button.setFocus)
    check("the focus on a button", strokes("LOT 42 x\r", "us"), [("LOT 42 x", "")])
    check("a person's space on that button", strokes(" ", "us"), ["pressed"])


def main() -> int:
    """0 where all is well."""
    parser = argparse.ArgumentParser(prog="python -m tests.devices.in_x11", description=__doc__)
    parser.add_argument("--busy", action="store_true", help="hold the window for 90 of every 100 ms")
    busy = parser.parse_args().busy
    server = subprocess.Popen(["Xvfb", DISPLAY, "-screen", "0", "800x600x24"], stderr=subprocess.DEVNULL)
    wrong: list[str] = []
    try:
        time.sleep(1.5)
        without_input_method(os.environ)
        application = QApplication([])
        desk, hold = Desk(), QTimer()
        hold.timeout.connect(lambda: time.sleep(0.09))
        if busy:
            hold.start(100)
        played = threading.Thread(target=lambda: (time.sleep(1), play(desk, wrong), desk.ask.emit(application.quit)), daemon=True)
        played.start()
        application.exec()
    finally:
        server.terminate()
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
