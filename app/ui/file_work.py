"""Reads or writes files on a thread of its own: how far it is is told, and it can be stopped."""

import threading

from PySide6.QtCore import QObject, Qt, Signal

from app.ui.wiring import FileJob, Files


class FileWork(QObject):
    """One piece of work at a time."""

    progressed = Signal(int, int)
    """How much of how much is done; 0 where that is not known."""
    ended = Signal(object)
    """What became of it, as `FileDone`."""
    _read = Signal(int, int)
    _over = Signal(object)

    def __init__(self, files: Files, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._files = files
        self._stop = threading.Event()
        self._thread: threading.Thread | None = None
        self._read.connect(self.progressed, Qt.ConnectionType.QueuedConnection)
        self._over.connect(self._end, Qt.ConnectionType.QueuedConnection)

    @property
    def busy(self) -> bool:
        """Whether something is under way."""
        return self._thread is not None

    @property
    def stopping(self) -> bool:
        """Whether it was asked to stop and has not yet."""
        return self.busy and self._stop.is_set()

    def start(self, job: FileJob) -> None:
        """Begin; `ended` tells what became of it."""
        if self.busy:
            return
        self._stop.clear()
        self._thread = threading.Thread(target=self._run, args=(job,), name="files", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Have it stopped: what is written so far goes."""
        self._stop.set()

    def _run(self, job: FileJob) -> None:
        self._over.emit(self._files.run(job, self._read.emit, self._stop.is_set))

    def _end(self, done: object) -> None:
        self._thread = None
        self.ended.emit(done)
