"""Writes the table that is shown to a file, on a thread of its own: how far it is is told, and it can be stopped."""

import threading

from PySide6.QtCore import QObject, Qt, Signal

from app.domain.listing import Query
from app.ui.wiring import Exported, Exporting


class Exporter(QObject):
    """One export at a time."""

    progressed = Signal(int)
    """Rows read so far."""
    ended = Signal(object)
    """What became of it, as `Exported`."""
    _read = Signal(int)
    _over = Signal(object)

    def __init__(self, exporting: Exporting, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._exporting = exporting
        self._stop = threading.Event()
        self._thread: threading.Thread | None = None
        self._read.connect(self.progressed, Qt.ConnectionType.QueuedConnection)
        self._over.connect(self._end, Qt.ConnectionType.QueuedConnection)

    @property
    def busy(self) -> bool:
        """Whether a file is being written."""
        return self._thread is not None

    def start(self, query: Query, form: str) -> None:
        """Begin to write all rows of the query; `ended` tells what became of it."""
        if self.busy:
            return
        self._stop.clear()
        self._thread = threading.Thread(target=self._run, args=(query, form), name="export", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Have it stopped: what is written so far goes."""
        self._stop.set()

    def close(self) -> None:
        """Stop it and wait for its end."""
        self.stop()
        if self._thread is not None:
            self._thread.join(3)

    def _run(self, query: Query, form: str) -> None:
        self._over.emit(self._exporting(query, form, self._read.emit, self._stop.is_set))

    def _end(self, exported: Exported) -> None:
        self._thread = None
        self.ended.emit(exported)
