"""The kiosk's first frame against that of an empty Qt window, and its memory: each in a process of its own, no display needed."""

import subprocess
import sys
import time
from pathlib import Path

from app.bench.figures import Figure, line

RUNS = 7
AWAKE_MS = 3_000
"""How long the kiosk whose memory is measured stays open."""

_WATCH = """
import sys, time
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

class Watch(QObject):
    painted = False

    def eventFilter(self, watched, event):
        if not self.painted and event.type() == QEvent.Type.Paint and isinstance(watched, QWidget):
            self.painted = True
            # Comes before every timer, but after this paint.
            QApplication.postEvent(self, QEvent(QEvent.Type.User), 1000)
        return False

    def customEvent(self, event):
        self.told()

    def told(self):
        print(time.monotonic(), flush=True)
        if leave:
            QApplication.exit(0)

app = QApplication(["bench"])
watch = Watch()
app.installEventFilter(watch)
"""
_EMPTY = """
leave = True
window = QWidget()
window.resize(1280, 800)
window.show()
app.exec()
"""
_KIOSK = """
leave = {leave}
from app.__main__ import main
if not leave:
    QTimer.singleShot({awake}, lambda: QApplication.exit(0))
main(["kiosk", "--data", {folder!r}, "--offscreen"])
if not leave:
    # Of this program alone: what getrusage tells begins with what the program that started it had.
    print(open("/proc/self/status").read().split("VmHWM:")[1].split()[0], flush=True)
"""


def measure(folder: Path) -> None:
    """Print: time from starting the process to the first frame, against an empty window; and the kiosk's peak memory."""
    kiosk = _WATCH + _KIOSK.format(leave=True, awake=AWAKE_MS, folder=str(folder))
    ours, empty = [], []
    _first_frame(kiosk)
    for _ in range(RUNS):
        ours.append(_first_frame(kiosk))
        empty.append(_first_frame(_WATCH + _EMPTY))
    ratio = Figure(tuple(ours)).p50 / Figure(tuple(empty)).p50
    line("first frame of the kiosk", f"{Figure(tuple(ours)).p50 * 1e3:.0f} ms")
    line("first frame of an empty Qt window", f"{Figure(tuple(empty)).p50 * 1e3:.0f} ms")
    line("ratio of medians", f"{ratio:.2f} x", "1.5 x")
    if sys.platform == "linux":
        printed = _run(_WATCH + _KIOSK.format(leave=False, awake=AWAKE_MS, folder=str(folder)))
        line("peak memory of the kiosk", f"{int(printed.split()[-1]) / 1024:.0f} MB", "under 250 MB")


def _first_frame(script: str) -> float:
    began = time.monotonic()
    return float(_run(script).split()[0]) - began


def _run(script: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True, env=_environment(), timeout=120,
    )
    return done.stdout


def _environment() -> dict[str, str]:
    import os

    return os.environ | {"QT_QPA_PLATFORM": "offscreen", "QT_LOGGING_RULES": "qt.qpa.*=false"}
