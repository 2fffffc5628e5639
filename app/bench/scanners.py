"""Scans of all four kinds of scanners at once, through the real readers and the real queue, with the window kept busy.

Keys are real key events in the event loop, serial bytes go over a pseudo-terminal; HID reports and input events come from
devices that stand where the libraries stand.
"""

import os
import queue
import random
import sys
import threading
import time
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from app.bench.figures import line
from app.bench.scan_streams import KEY_MS, POS_DESCRIPTOR, SOURCES, Scanned, compared, events, keys, mixed, reports, serial_bytes
from app.devices.evdev_reader import EvdevProfile, evdev_source
from app.devices.hid_pos import HidPosProfile, hid_pos_source
from app.devices.hub import Hub
from app.devices.repeat import RepeatGuard
from app.devices.serial_port import SerialProfile, serial_source
from app.devices.source import Link
from app.devices.wedge_filter import WedgeFilter
from app.events import Answer, Input, Scan
from app.intake import Intake

BUSY_S, TURN_S = 0.09, 0.1
"""The window's thread is held so long of every so long."""
AHEAD = 50
"""Codes that may be typed and not yet seen: what a queue of the system holds."""
PATIENCE_S = 120.0
"""Without anything new for so long, what is missing is lost."""


if sys.platform == "win32":

    def _terminal() -> tuple[int, int, str]:
        raise SystemExit("There are no pseudo-terminals on Windows. Nothing was measured; run it on Linux.")

else:

    def _terminal() -> tuple[int, int, str]:
        """A pseudo-terminal: the scanner's end, the reader's end, and the name of that."""
        master, slave = os.openpty()
        return master, slave, os.ttyname(slave)


class _Event(NamedTuple):
    at_s: float
    type: int
    code: int
    value: int

    def timestamp(self) -> float:
        return self.at_s


class _Keyboard:
    """An input device that is fed."""

    fd = -1

    def __init__(self) -> None:
        self.waiting: queue.Queue[list[_Event]] = queue.Queue(AHEAD)

    def readable(self, _: int, seconds: float) -> bool:
        until = time.monotonic() + seconds
        while self.waiting.empty() and time.monotonic() < until:
            time.sleep(0.001)
        return not self.waiting.empty()

    def read(self) -> Iterable[Any]:
        return self.waiting.get()

    def grab(self) -> None: ...
    def ungrab(self) -> None: ...
    def active_keys(self) -> list[int]:
        return []

    def close(self) -> None: ...


class _Scanner:
    """A HID device that is fed."""

    def __init__(self) -> None:
        self.waiting: queue.Queue[bytes] = queue.Queue(AHEAD)

    def get_report_descriptor(self) -> list[int]:
        return list(POS_DESCRIPTOR)

    def read(self, size: int, timeout_ms: int) -> list[int]:
        try:
            return list(self.waiting.get(timeout=timeout_ms / 1000)[:size])
        except queue.Empty:
            return []

    def close(self) -> None: ...


class _Run:
    """What was sent, what arrived, and when the last of it did."""

    def __init__(self, scans: int, seed: int) -> None:
        self.sent, self.scans, self.seed = mixed(scans, seed), scans, seed
        self.arrived: dict[str, list[tuple[str, str]]] = {source: [] for source in SOURCES}
        self.count, self.last_s = 0, time.monotonic()
        self.stopped = False

    def handle(self, given: Input) -> Answer:
        """Stands where the session stands."""
        assert isinstance(given, Scan)
        if not given.repeat:
            self.arrived[given.source.partition(":")[0]].append((given.text, given.symbology))
        self.count, self.last_s = self.count + 1, time.monotonic()
        return Answer(accepted=True, reason=None, screen=None)  # type: ignore[arg-type]

    @property
    def over(self) -> bool:
        """Whether there is nothing more to wait for."""
        return self.count >= self.scans or time.monotonic() - self.last_s > PATIENCE_S

    def paced(self, source: str) -> Iterator[Scanned]:
        """The codes of a source; it goes on as the slowest does, which is the one that types into the busy window."""
        mine, slow = self.sent[source], self.sent["wedge"]
        for number, scanned in enumerate(mine):
            while number * len(slow) > (len(self.arrived["wedge"]) + AHEAD) * len(mine) and not self.stopped:
                time.sleep(0.001)
            yield scanned


def measure(scans: int, seed: int = 1) -> bool:
    """Print how what arrived differs from what was sent; True where it does not. Needs pseudo-terminals and Qt."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QApplication.instance() or QApplication(["bench"])
    widget, field = QWidget(), QLineEdit()
    QVBoxLayout(widget).addWidget(field)
    widget.show()
    field.setFocus()
    run, hold = _Run(scans, seed), _Hold()
    intake = Intake(run.handle)
    intake.start()
    master, slave, port = _terminal()
    hub, feeders = _begin(run, widget, intake, master, port)

    def look() -> None:
        if run.over:
            turns.stop()
            QTimer.singleShot(500, application.quit)  # what nobody has sent may still come

    turns = QTimer()
    turns.timeout.connect(look)
    turns.start(1)
    application.installEventFilter(hold)
    began = time.monotonic()
    for feeder in feeders:
        feeder.start()
    application.exec()
    took = time.monotonic() - began
    application.removeEventFilter(hold)
    run.stopped = True
    hub.stop()
    intake.stop()
    os.close(master)
    os.close(slave)
    verdicts = {source: compared(run.sent[source], run.arrived[source]) for source in SOURCES}
    for source, verdict in verdicts.items():
        line(f"{len(run.sent[source]):,} scans by {source}", str(verdict), "none")
    line("typed into the field meanwhile", f"{len(field.text())} signs", "none")
    line("window's thread held", f"{hold.held_s / took:.0%} of {took:.0f} s", "90 %")
    widget.close()
    return not field.text() and all(verdict == (0, 0, 0, 0) for verdict in verdicts.values())


def _begin(run: _Run, widget: QWidget, intake: Intake, master: int, port: str) -> tuple[Hub, list[threading.Thread]]:
    """The four readers, and what feeds them."""
    keyboard, scanner = _Keyboard(), _Scanner()
    hub = Hub(
        [
            WedgeFilter(),
            serial_source(SerialProfile(port, baud=115_200)),
            hid_pos_source(HidPosProfile(0x0C2E, 0x0B61), find=lambda _: b"bench", opener=lambda _: scanner),
            evdev_source(EvdevProfile("bench"), opener=lambda _: keyboard, readable=keyboard.readable),
        ],
        lambda scan: intake.submit(scan, lambda answer: None),
        RepeatGuard(),
    )
    hub.start()
    while any(state.link is not Link.CONNECTED for name, state in hub.states.items() if name != "wedge"):
        time.sleep(0.01)
    QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier)  # the first one makes Qt's keyboard, in this thread
    window: Any = widget.windowHandle()
    feeds = ((_type, window), (_send, master), (_report, scanner), (_strike, keyboard))
    return hub, [threading.Thread(target=feed, args=(to, run), daemon=True) for feed, to in feeds]


class _Hold(QObject):
    """Keeps the window's thread from its events: for each 10 ms it may work, it stands still for 90, with the interpreter busy."""

    def __init__(self) -> None:
        super().__init__()
        self.held_s = 0.0
        self._free_since = time.perf_counter()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Qt asks for every event; none is kept."""
        now = time.perf_counter()
        if now - self._free_since >= TURN_S - BUSY_S:
            while time.perf_counter() - now < BUSY_S:
                pass
            self._free_since = time.perf_counter()
            self.held_s += self._free_since - now
        return False


def _type(window: Any, run: _Run) -> None:
    chance, now_ms = random.Random(run.seed), 1000.0
    names = {"\r": Qt.Key.Key_Return, "\t": Qt.Key.Key_Tab, "\n": Qt.Key.Key_J, "\x1d": Qt.Key.Key_BracketRight}
    for one in run.paced("wedge"):
        for key in keys(one):
            held = Qt.KeyboardModifier.ShiftModifier if key.shift else Qt.KeyboardModifier.NoModifier
            held = Qt.KeyboardModifier.ControlModifier if key.ctrl else held
            kind = QEvent.Type.KeyPress if key.down else QEvent.Type.KeyRelease
            event = QKeyEvent(kind, names.get(key.text) or Qt.Key(ord(key.text.upper())), held, key.code + 8, 0, 0, key.text)
            event.setTimestamp(round(now_ms + key.at_ms))
            QCoreApplication.postEvent(window, event)
        now_ms += (len(one.text) + 8) * KEY_MS + chance.uniform(150, 400)


def _send(master: int, run: _Run) -> None:
    chance, waiting = random.Random(run.seed), b""
    for one in run.paced("serial"):
        waiting += serial_bytes(one)
        if chance.random() < 0.3:  # several codes in one piece, or a part of one
            waiting = waiting[os.write(master, waiting[: chance.randint(1, 80)]) :]
    while waiting:
        waiting = waiting[os.write(master, waiting[:80]) :]


def _report(scanner: _Scanner, run: _Run) -> None:
    for one in run.paced("hid"):
        for report in reports(one):
            scanner.waiting.put(report)


def _strike(keyboard: _Keyboard, run: _Run) -> None:
    now_s = 1000.0
    for one in run.paced("evdev"):
        made = [_Event(now_s + at_ms / 1000, *rest) for at_ms, *rest in events(one)]
        keyboard.waiting.put(made)
        now_s = made[-1].at_s + 0.15
