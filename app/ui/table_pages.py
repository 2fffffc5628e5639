"""The supervisor tables as bodies of the frame: one at a time, read on a thread of their own."""

from PySide6.QtCore import QObject, Signal

from app.domain.listing import Listing, unseen
from app.domain.words import say
from app.ui.desk import Desk
from app.ui.exporter import Exporter
from app.ui.fetcher import Fetcher
from app.ui.look import Look
from app.ui.records import SEARCH, Records
from app.ui.wiring import Wiring
from app.ui.wording import words
from app.workflows.step import Narrowed, Person


class TablePages(QObject):
    """Builds the table that is wanted, and keeps it while it stays the same one."""

    changed = Signal()
    """Rows were chosen, or are there now."""
    pressed = Signal(str)
    """A key of the workflow that stands among a table's chips."""
    opened = Signal(str)
    """A row that a workflow shows."""
    searching = Signal(str, str, object)
    """Label, present text, and what to do with the new one."""

    exported = Signal(object)
    """What became of an export."""

    def __init__(self, look: Look, wiring: Wiring, desk: Desk, currency: str) -> None:
        super().__init__(desk)
        self._look, self._wiring, self._desk, self._currency = look, wiring, desk, currency
        self._fetcher: Fetcher | None = None
        self._exporter = Exporter(wiring.export, self) if wiring.export is not None else None
        if self._exporter is not None:
            self._exporter.ended.connect(self.exported)
        self._listings: tuple[Listing, ...] = ()
        self._records: Records | None = None
        self._wanted: tuple[str, int, bool, bool, Narrowed | None, tuple[str, ...]] | None = None
        self.person: Person | None = None
        """Who looks: columns that this person may not see are left out."""

    @property
    def records(self) -> Records | None:
        """The table that was built last."""
        return self._records

    @property
    def shown(self) -> Records | None:
        """The table, where it is what is shown."""
        return self._records if self._records is not None and self._desk.body is self._records else None

    def listings(self) -> tuple[Listing, ...]:
        """All tables; their names come with the program, so this asks no database."""
        if self._fetcher is None and (tables := self._wiring.tables()) is not None:
            self._listings = tables.listings()
            self._fetcher = Fetcher(tables, self)
        return self._listings

    def named(self, name: str) -> Listing | None:
        """A table by its name."""
        return next((x for x in self.listings() if x.name == name), None)

    def targets(self) -> tuple[str, ...]:
        """Ids of the chosen rows of the table that is shown."""
        return self.shown.targets() if self.shown is not None else ()

    def show(
        self, listing: Listing, scope: int, *, choosing: bool, opens: bool = False, again: bool = False,
        narrowed: Narrowed | None = None,
    ) -> None:
        """Show a table; with `opens` the workflow shows a row that is touched.

        The one that is shown already is read anew with `again`, with nothing chosen: something was posted.
        """
        without = unseen(listing, lambda needed: self.person is not None and self.person.may(needed))
        wanted = (listing.name, scope, choosing, opens, narrowed, without)
        if self._records is not None and self._wanted == wanted:
            if again:
                self._records.model.choose_none()
                self._records.model.refresh()
        else:
            if self._records is not None:
                self._records.close_table()
                self._desk.drop_body(self._records)
            made = self._made(listing, scope, choosing=choosing, opens=opens, narrowed=narrowed, without=without)
            self._records, self._wanted = made, wanted
        self._desk.show_body(self._records)

    def _made(
        self, listing: Listing, scope: int, *, choosing: bool, opens: bool, narrowed: Narrowed | None, without: tuple[str, ...],
    ) -> Records:
        assert self._fetcher is not None, "who has listings has a fetcher"
        made = Records(
            self._look, listing, self._fetcher, self._currency, scope=scope, choosing=choosing, opens=opens, narrowed=narrowed,
            exporter=self._exporter, without=without,
        )
        made.chosen.connect(self.changed)
        made.pressed.connect(self.pressed)
        made.opened.connect(self.opened)
        made.searching.connect(lambda: self.searching.emit(words(say(SEARCH)), made.model.query.search, made.search))
        return made

    def stop(self) -> None:
        """End the thread."""
        if self._records is not None:
            self._records.close_table()
            self._records = None
        if self._exporter is not None:
            self._exporter.close()
        if self._fetcher is not None:
            self._fetcher.stop()
            self._fetcher = None
