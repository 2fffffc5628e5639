"""Reads or writes files."""

from PySide6.QtCore import QObject, Qt, Signal

from app.ui.long_work import LongWork
from app.ui.wiring import FileJob, Files


class FileWork(LongWork):
    """One job with files at a time; `ended` brings a `FileDone`."""

    progressed = Signal(int, int)
    """How much of how much is done; 0 where that is not known."""
    _read = Signal(int, int)

    def __init__(self, files: Files, parent: QObject | None = None) -> None:
        super().__init__("files", parent)
        self._files = files
        self._read.connect(self.progressed, Qt.ConnectionType.QueuedConnection)

    def start(self, job: FileJob) -> None:
        """Begin; `ended` tells what became of it."""
        self._begin(lambda stopped: self._files.run(job, self._read.emit, stopped))
