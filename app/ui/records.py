"""A supervisor table with its filters: chips, a search, how many rows and how many are chosen."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from app.domain.listing import Listing, Row
from app.domain.words import QT_TRANSLATE_NOOP, say
from app.ui.chart import chart_of
from app.ui.empty import Empty
from app.ui.export_keys import ExportKeys
from app.ui.exporter import Exporter
from app.ui.fetcher import Fetcher
from app.ui.flow import Flow
from app.ui.key import Key, Role
from app.ui.lines import LinesView
from app.ui.look import Look
from app.ui.panel import Panel
from app.ui.table_model import TableModel
from app.ui.table_view import TableView
from app.ui.wording import words
from app.workflows.step import Button, Line, Narrowed

SEARCH = QT_TRANSLATE_NOOP("say", "Search")
SEARCHING = QT_TRANSLATE_NOOP("say", "Search: {text}")
ROWS = QT_TRANSLATE_NOOP("say", "Rows: {total}")
ROWS_AND_MORE = QT_TRANSLATE_NOOP("say", "Rows: more than {total}")
CHOSEN = QT_TRANSLATE_NOOP("say", "Chosen: {chosen} of {total}")
NONE = QT_TRANSLATE_NOOP("say", "Choose none")
LOADING = QT_TRANSLATE_NOOP("say", "The table is being read …")
NO_ROWS = QT_TRANSLATE_NOOP("say", "No rows. Take a filter off or search for something else.")
NO_ROWS_AT_ALL = QT_TRANSLATE_NOOP("say", "No rows yet. They appear here as soon as there are any.")
FIRST_CHIP = {"review": "review"}
"""The chip that is on when a table opens, where the listing has it."""
SCREENED = "discrepancy:"
"""What begins the id of rows that a workflow shows: touching one opens it there, not as a list of its cells."""


class Records(QWidget):
    """One table. `chosen` says that rows were ticked, `searching` that the person wants to type."""

    chosen = Signal()
    searching = Signal()
    pressed = Signal(str)
    opened = Signal(str)
    """A row was touched for which there is a screen of its own."""

    def __init__(
        self, look: Look, listing: Listing, fetcher: Fetcher, currency: str, *, scope: int = 0, choosing: bool = False,
        opens: bool = False, narrowed: Narrowed | None = None, exporter: Exporter | None = None,
        without: tuple[str, ...] = (),
    ) -> None:
        super().__init__()
        self._look, self._opens = look, opens
        first = FIRST_CHIP.get(listing.name, "")
        on = tuple(c.key for c in listing.chips if c.key == first) if narrowed is None else narrowed.chips
        self.model = TableModel(
            listing, fetcher, currency, scope=scope, chips=on, where=() if narrowed is None else narrowed.where,
            without=without, about=() if narrowed is None else narrowed.about,
        )
        self.view = TableView(look, self.model, choosing=choosing)
        self.view.opened.connect(self._open)
        self.chips = Flow(look)
        self._chip_keys: dict[str, Key] = {}
        height = look.scale.mm(10)
        self.search_key = Key(look, "", icon="search", height=height)
        self.search_key.setAccessibleName(words(say(SEARCH)))
        self.search_key.clicked.connect(self.searching)
        self.chips.add(self.search_key)
        for chip in listing.chips:
            key = Key(look, words(chip.title), role=Role.CHIP, height=height)
            key.setChecked(chip.key in on)
            key.toggled.connect(self._filter)
            self._chip_keys[chip.key] = key
            self.chips.add(key)
        self.none_key = Key(look, words(say(NONE)), icon="close", height=height)
        self.none_key.clicked.connect(self.model.choose_none)
        self._extra: tuple[Button, ...] = ()
        self._extra_keys: list[Key] = []
        self.chips.add(self.none_key)
        self.export = ExportKeys(look, self.chips, self.model, exporter) if exporter is not None and not choosing else None
        self.empty = Empty(look, "loading", words(say(LOADING)))
        self.detail = LinesView(look)
        self.chart = chart_of(look, listing)
        self._panel, self._detail = Panel(look, self.view), Panel(look, self.detail)
        self._stack = QStackedLayout()
        for widget in (self._panel, self.empty, self._detail):
            self._stack.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.scale.gap if look.scale.portrait else look.scale.mm(1.5))
        column.addWidget(self.chips)
        if self.chart is not None:
            column.addWidget(self.chart)
        column.addLayout(self._stack, 1)
        self.model.changed.connect(self._changed)
        self._changed()

    def search(self, text: str) -> None:
        """Show rows that hold the text."""
        self.model.search(text)
        self.search_key.set_words(words(say(SEARCHING, text=text)) if text else "")
        self.chips.lay_out()

    def set_extra(self, buttons: tuple[Button, ...]) -> None:
        """Keys of the workflow that have no room in the bottom row."""
        if buttons == self._extra:
            return
        for old in self._extra_keys:
            self.chips.remove(old)
        self._extra, self._extra_keys = buttons, []
        for button in buttons:
            role = Role.DANGER if button.danger else Role.PLAIN
            key = Key(self._look, words(button.label), role=role, height=self._look.scale.mm(10))
            key.clicked.connect(lambda _=False, name=button.key: self.pressed.emit(name))
            self._extra_keys.append(key)
            self.chips.add(key)
        self.chips.lay_out()

    def back(self) -> bool:
        """Close the row that is open; False where none is."""
        if self._stack.currentWidget() is not self._detail:
            return False
        self._changed()
        return True

    @property
    def total_words(self) -> str:
        """How many rows there are; "" while that is not known."""
        rows = ROWS_AND_MORE if self.model.more else ROWS
        return words(say(rows, total=self.model.total)) if self.model.total >= 0 else ""

    def targets(self) -> tuple[str, ...]:
        """Ids of the chosen rows."""
        return tuple(self.model.chosen)

    def close_table(self) -> None:
        """Ask for no more pages."""
        if self.export is not None:
            self.export.close()
        self.model.close()

    def _filter(self) -> None:
        self.model.set_chips(tuple(k for k, key in self._chip_keys.items() if key.isChecked()))

    def _open(self, row: Row) -> None:
        """A row in full: the screen that is about it, else every column on a line of its own."""
        if self._opens or row.id.startswith(SCREENED):
            self.opened.emit(row.id)
            return
        columns = self.model.listing.columns
        self.detail.set_lines(tuple(Line(self.model.cell(row, i) or "–", c.title) for i, c in enumerate(columns)))
        self._stack.setCurrentWidget(self._detail)

    def _changed(self) -> None:
        model, total = self.model, self.model.total
        chosen = len(model.chosen)
        self.none_key.set_words(words(say(CHOSEN, chosen=chosen, total=total)))
        self.none_key.setToolTip(words(say(NONE)))
        # With rows chosen, what can be done with them takes the place of the filters.
        self.none_key.setVisible(bool(chosen))
        for key in (self.search_key, *self._chip_keys.values()):
            key.setVisible(not chosen)
        self.chips.lay_out()
        if model.problem is not None:
            self.empty.set_state("alert", words(model.problem))
        elif total < 0:
            self.empty.set_state("loading", words(say(LOADING)))
        else:
            narrowed = bool(model.query.search or model.query.chips or model.query.where)
            self.empty.set_state("empty", words(say(NO_ROWS if narrowed else NO_ROWS_AT_ALL)))
        if self.chart is not None:
            self.chart.show_rows(model.first_rows())
            self.chart.setVisible(total > 0 and not model.problem)
        nothing = model.problem is not None or total <= 0
        self._stack.setCurrentWidget(self.empty if nothing else self._panel)
        self.chosen.emit()
