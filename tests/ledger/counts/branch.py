"""A site with a server and several tablets: what they did arrives when the test says so, and is judged into the site's book."""

from typing import Any

from app.domain.feed import HELD, Fed, Sent
from app.domain.identity import derive
from app.domain.listing import Query, Row
from app.domain.operation import ApproveLine, CloseBin, CountLine, Entry, Heard, Move, OpenCount
from app.domain.place import Virtual
from app.domain.questions import LinesToReview
from app.domain.stock import Standing
from app.domain.views import CountLineView
from app.ledger.judge import judge
from app.ledger.lookup.listing import page
from app.ledger.store import Store
from tests.ledger.counts.stocktake import SECOND, SITE, START, Floor, bin_id
from tests.ledger.soundness import rows
from tests.ledger.tablets import Tablet, server

HOUR = 3600 * SECOND
DAY = 24 * HOUR
COUNT = derive("count", "C1")


class Branch:
    """Times are seconds since the site began its day; what arrives is received a second after the newest act."""

    def __init__(self, store: Store) -> None:
        self.store, self.floor = store, Floor(store)
        self.tablets = {name: Tablet(name, SITE) for name in ("t1", "t2", "t3")}
        self.server = server(SITE)
        self.begin = START + HOUR
        self.newest = 0.0

    def makes(self, name: str, at: float, *entries: Entry, by: str = "anna", **more: Any) -> Sent:
        """Somebody acts on a tablet that nobody hears yet."""
        self.newest = max(self.newest, at)
        return self.tablets[name].makes(*entries, actor=derive("user", by), at=self._at(at), **more)

    def arrives(self, *sent: Sent, at: float = 0) -> Fed:
        """Operations reach the server; returns what became of the last of them."""
        self.newest = max(self.newest, at)
        with self.store.writing() as connection:
            for one in sent:
                fed = judge(connection, SITE, one, self._at(self.newest) + SECOND)
                assert isinstance(fed, Fed), fed
        return fed

    def does(self, name: str, at: float, *entries: Entry, by: str = "anna", held: bool = False, **more: Any) -> Fed:
        """Somebody acts on a tablet that is in touch with the server."""
        fed = self.arrives(self.makes(name, at, *entries, by=by, **more))
        assert (fed.outcome == HELD) is held
        return fed

    def hears(self, at: float, **until: float) -> None:
        """The server hears from tablets that have nothing to say since."""
        self.newest = max(self.newest, at)
        heard = Heard(devices=tuple((name, self._at(when)) for name, when in sorted(until.items())))
        self.arrives(self.server.makes(heard, actor=0, at=self._at(at)))

    def _at(self, seconds: float) -> int:
        return self.begin + int(seconds * SECOND)

    # --- what is done ---

    def came(self, code: str, quantity: int, place: str) -> Move:
        return self._move(code, quantity, Standing(Virtual.VENDOR.place), Standing(bin_id(place)))

    def went(self, code: str, quantity: int, source: str, target: str) -> Move:
        return self._move(code, quantity, Standing(bin_id(source)), Standing(bin_id(target)))

    def _move(self, code: str, quantity: int, source: Standing, target: Standing) -> Move:
        return Move(handle=self.floor.handle(code), quantity=quantity, source=source, target=target)

    def opens(self, at: float = 1) -> None:
        """A count of everything is opened on the first tablet."""
        self.does("t1", at, OpenCount(number="C1", kind="cycle"), by="sue")

    def counted(self, place: str, **figures: int) -> tuple[Entry, ...]:
        """Somebody counts a bin from beginning to end, in one act; `figures` are by item number."""
        lines = (
            CountLine(count=COUNT, place=bin_id(place), handle=self.floor.handle(code), quantity=q) for code, q in figures.items()
        )
        return *lines, CloseBin(count=COUNT, place=bin_id(place))

    def approve(self, place: str, code: str, difference: int) -> ApproveLine:
        return ApproveLine(count=COUNT, place=bin_id(place), handle=self.floor.handle(code), difference=difference)

    # --- what is seen ---

    def held(self, code: str, place: str) -> int:
        return self.floor.held(code, place)

    def lines(self) -> tuple[CountLineView, ...]:
        """Lines to review."""
        return self.floor.ask(LinesToReview())

    def waiting(self) -> dict[str, CountLineView]:
        """Lines to review by their codes."""
        return {view.code: view for view in self.lines()}

    def result(self, place: str, code: str) -> tuple[int, int, str, int]:
        """(expected, counted, state, explained) of a line as its table has it."""
        with self.store.reading() as connection:
            return tuple(rows(  # type: ignore[return-value]
                connection, f"SELECT expected, counted, state, explained FROM count_result "
                f"WHERE place = {bin_id(place)} AND handle = {self.floor.handle(code)}"
            )[0])

    def listed(self) -> list[Row]:
        """Rows of the supervisor's table."""
        with self.store.reading() as connection:
            return list(page(connection, SITE, Query(listing="review")).rows)

    def discrepancies(self) -> list[tuple[str, int]]:
        """(class, position) of those that are open."""
        with self.store.reading() as connection:
            return [tuple(row) for row in rows(  # type: ignore[misc]
                connection, "SELECT kind, position FROM discrepancy WHERE open = 1 ORDER BY position, kind"
            )]
