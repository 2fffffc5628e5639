"""Writes the table that is shown to a file."""

from PySide6.QtCore import QObject, Qt, Signal

from app.domain.listing import Query
from app.ui.long_work import LongWork
from app.ui.wiring import Exporting


class Exporter(LongWork):
    """One export at a time; `ended` brings an `Exported`."""

    progressed = Signal(int)
    """Rows read so far."""
    _read = Signal(int)

    def __init__(self, exporting: Exporting, parent: QObject | None = None) -> None:
        super().__init__("export", parent)
        self._exporting = exporting
        self._read.connect(self.progressed, Qt.ConnectionType.QueuedConnection)

    def start(self, query: Query, form: str) -> None:
        """Begin to write all rows of the query; `ended` tells what became of it."""
        self._begin(lambda stopped: self._exporting(query, form, self._read.emit, stopped))
