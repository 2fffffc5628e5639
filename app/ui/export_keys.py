"""The keys of a table that write it to a file: which kind, how far it is, and to stop it."""

from PySide6.QtCore import QObject

from app.domain.words import QT_TRANSLATE_NOOP, say
from app.ui.exporter import Exporter
from app.ui.flow import Flow
from app.ui.key import Key
from app.ui.look import Look
from app.ui.table_model import TableModel
from app.ui.wording import words

EXPORT = QT_TRANSLATE_NOOP("say", "Export …")
STOP = QT_TRANSLATE_NOOP("say", "Stop the export ({rows} rows)")
LEAVE = QT_TRANSLATE_NOOP("say", "No export")
FORMS = {"csv": "CSV", "xlsx": "XLSX", "pdf": "PDF"}


class ExportKeys(QObject):
    """One key; touched it gives way to a key for each kind of file, and while one is written to a key that stops it."""

    def __init__(self, look: Look, row: Flow, model: TableModel, exporter: Exporter) -> None:
        super().__init__(row)
        self._row, self._model, self._exporter = row, model, exporter
        height = look.scale.mm(10)
        self.first = Key(look, words(say(EXPORT)), height=height)
        self.forms = {form: Key(look, title, height=height) for form, title in FORMS.items()}
        self.leave = Key(look, words(say(LEAVE)), icon="close", height=height)
        self.halt = Key(look, words(say(STOP, rows=0)), icon="close", height=height)
        for key in self._keys:
            row.add(key)
        self.first.clicked.connect(lambda: self._show(choosing=True))
        self.leave.clicked.connect(lambda: self._show(choosing=False))
        self.halt.clicked.connect(exporter.stop)
        for form, key in self.forms.items():
            key.clicked.connect(lambda _=False, form=form: self._start(form))
        exporter.progressed.connect(self._progress)
        exporter.ended.connect(self._ended)
        self._show(choosing=False)

    @property
    def _keys(self) -> tuple[Key, ...]:
        return (self.first, *self.forms.values(), self.leave, self.halt)

    def close(self) -> None:
        """The table goes; what is being written is written on."""
        self._exporter.progressed.disconnect(self._progress)
        self._exporter.ended.disconnect(self._ended)

    def _start(self, form: str) -> None:
        self._exporter.start(self._model.query, form)
        self._show(choosing=False)

    def _progress(self, rows: int) -> None:
        self.halt.set_words(words(say(STOP, rows=rows)))
        self._row.lay_out()

    def _ended(self, _: object) -> None:
        self.halt.set_words(words(say(STOP, rows=0)))
        self._show(choosing=False)

    def _show(self, *, choosing: bool) -> None:
        busy = self._exporter.busy
        self.first.setVisible(not busy and not choosing)
        for key in (*self.forms.values(), self.leave):
            key.setVisible(choosing and not busy)
        self.halt.setVisible(busy)
        self._row.lay_out()
