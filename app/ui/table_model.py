"""A supervisor table as Qt asks for it: rows are read page by page when they come into sight; sorting is a new query."""

from typing import Any

import msgspec
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from app.domain.listing import Column, ColumnKind, Listing, Query, Row, lessened
from app.domain.words import Say
from app.ui.fetcher import Fetched, Fetcher
from app.ui.wording import marked, moment, money, signed, words

Index = QModelIndex | QPersistentModelIndex
PAGE = 100
PAGES_MAX = 40
"""Pages kept: who scrolls further back has them read again."""
ROW = Qt.ItemDataRole.UserRole
"""The whole `Row`, None while its page is being read."""
CHOSEN = Qt.ItemDataRole.UserRole + 1


class TableModel(QAbstractTableModel):
    """The rows of one listing under one search, set of chips and order."""

    changed = Signal()
    """What is shown, chosen or counted is another."""

    def __init__(
        self, listing: Listing, fetcher: Fetcher, currency: str, *, scope: int = 0, chips: tuple[str, ...] = (),
        where: tuple[tuple[str, str], ...] = (), without: tuple[str, ...] = (), about: tuple[Say, ...] = (),
    ) -> None:
        super().__init__()
        listing = lessened(listing, without)
        self.listing, self._fetcher, self._currency = listing, fetcher, currency
        self._query = Query(
            listing=listing.name, scope=scope, chips=chips, where=where, sort=listing.sort, descending=listing.descending,
            limit=PAGE, without=without,
        )
        self._about = about
        self._pages: dict[int, tuple[Row, ...]] = {}
        self._total = -1
        self._more = False
        self._asked: set[int] = set()
        self.problem: Say | None = None
        self.chosen: dict[str, None] = {}
        """Ids of chosen rows in the order they were chosen; they stay chosen while the table is searched or sorted."""
        fetcher.fetched.connect(self._take)
        self._ask(0)

    @property
    def query(self) -> Query:
        """What is asked for now."""
        return msgspec.structs.replace(self._query, about=self._about)

    @property
    def total(self) -> int:
        """Rows of the whole query; -1 while that is not known."""
        return self._total

    @property
    def more(self) -> bool:
        """Whether there are more rows than `total`; they are read when its end comes into sight."""
        return self._more

    def search(self, text: str) -> None:
        """Show rows that hold the text."""
        self._begin(msgspec.structs.replace(self._query, search=text))

    def set_chips(self, chips: tuple[str, ...]) -> None:
        """Show rows that pass these filters."""
        self._begin(msgspec.structs.replace(self._query, chips=chips))

    def sort_by(self, key: str) -> None:
        """Order by a column; the same one again turns the order round."""
        down = not self._query.descending if key == self._query.sort else False
        self._begin(msgspec.structs.replace(self._query, sort=key, descending=down))

    def first_rows(self) -> tuple[Row, ...]:
        """The rows of the first page, as far as they are there."""
        return self._pages.get(0, ())

    def refresh(self) -> None:
        """Read everything again: something was posted. What is shown stays until the new rows are there."""
        self._fetcher.forget()
        self._asked.clear()
        self._ask(0)

    def toggle(self, row: int) -> None:
        """Choose a row, or no longer."""
        if (found := self._row(row)) is None:
            return
        if found.id in self.chosen:
            del self.chosen[found.id]
        else:
            self.chosen[found.id] = None
        self.dataChanged.emit(self.index(row, 0), self.index(row, self.columnCount() - 1))
        self.changed.emit()

    def choose_none(self) -> None:
        """Nothing is chosen any more."""
        self.chosen.clear()
        if self._total > 0:
            self.dataChanged.emit(self.index(0, 0), self.index(self._total - 1, self.columnCount() - 1))
        self.changed.emit()

    def rowCount(self, parent: Index | None = None) -> int:
        """All rows of the query, read or not."""
        return 0 if parent is not None and parent.isValid() else max(0, self._total)

    def columnCount(self, parent: Index | None = None) -> int:
        """As the listing says."""
        return 0 if parent is not None and parent.isValid() else len(self.listing.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A cell's words; the row itself; whether it is chosen."""
        row = self._row(index.row())
        if role == ROW:
            return row
        if role == CHOSEN:
            return row is not None and row.id in self.chosen
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.cell(row, index.column()) if row is not None else "…"
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The column's title."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return words(self.listing.columns[section].title)
        return None

    def cell(self, row: Row, column: int) -> str:
        """One cell as the person reads it."""
        return cell_words(self.listing.columns[column], row.cells[column], self._currency)

    def _row(self, number: int) -> Row | None:
        page = self._pages.get(number // PAGE)
        if page is None or number // PAGE not in self._asked:
            self._ask(number // PAGE)
        if self._more and number >= self._total - PAGE:
            self._go_on()
        offset = number % PAGE
        return page[offset] if page is not None and offset < len(page) else None

    def _begin(self, query: Query) -> None:
        if query == self._query:
            return
        self._fetcher.forget()
        self.beginResetModel()
        self._query, self._total, self._more, self._pages = msgspec.structs.replace(query, most=0), -1, False, {}
        self._asked.clear()
        self.endResetModel()
        self._ask(0)
        self.changed.emit()

    def _ask(self, page: int) -> None:
        if page not in self._asked:
            self._asked.add(page)
            self._fetcher.ask(msgspec.structs.replace(self._query, offset=page * PAGE))

    def _go_on(self) -> None:
        """The end of what is counted comes into sight: have twice as many rows counted, and the next page read."""
        self._more = False  # until the answer says so again
        self._query = msgspec.structs.replace(self._query, most=2 * self._total)
        self._asked.discard(self._total // PAGE)
        self._ask(self._total // PAGE)

    def _take(self, fetched: Fetched) -> None:
        if msgspec.structs.replace(fetched.query, offset=0, most=self._query.most) != self._query:
            return
        self.problem = fetched.problem
        if fetched.page is not None:
            page = fetched.query.offset // PAGE
            if fetched.query.most == self._query.most:
                self._more = fetched.page.more
                if self._query.most and fetched.page.total > self._total:
                    self.beginInsertRows(QModelIndex(), self._total, fetched.page.total - 1)
                    self._total = fetched.page.total
                    self.endInsertRows()
            if fetched.page.total != self._total and fetched.query.most == self._query.most:
                self.beginResetModel()
                self._total = fetched.page.total
                self._pages = {page: fetched.page.rows}
                self._asked &= {page}
                self.endResetModel()
            else:
                self._pages[page] = fetched.page.rows
                while len(self._pages) > PAGES_MAX:
                    oldest = next(iter(self._pages))
                    del self._pages[oldest]
                    self._asked.discard(oldest)
                last = min(self._total, page * PAGE + PAGE) - 1
                if last >= page * PAGE:
                    self.dataChanged.emit(self.index(page * PAGE, 0), self.index(last, self.columnCount() - 1))
        self.changed.emit()

    def close(self) -> None:
        """Hear no more of the fetcher."""
        self._fetcher.fetched.disconnect(self._take)


def cell_words(column: Column, text: str | Say, currency: str) -> str:
    """A cell's text by the kind of its column."""
    if isinstance(text, Say):
        return words(text)
    match column.kind:
        case ColumnKind.TIME:
            return moment(text)
        case ColumnKind.MONEY:
            return money(text, currency) if text else ""
        case ColumnKind.SIGNED:
            return signed(text)
        case ColumnKind.STATUS:
            return words(Say(text)) if text else ""
        case ColumnKind.NUMBER:
            return f"−{marked(text[1:])}" if text.startswith("-") else marked(text)
        case ColumnKind.TEXT:
            return text
