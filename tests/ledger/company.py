"""A company with a book of its own and two sites that take its feed in: what it accepts is in all three alike."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

import msgspec
import pytest
from sqlalchemy import select

from app.domain import catalogue as c
from app.domain.catalogue import CatalogueRecord
from app.domain.feed import COMPANY, Fed, Sent
from app.domain.identity import place_id
from app.domain.operation import Entry, Put, concerns_company
from app.ledger.judge import judge, take_in
from app.ledger.merging import from_row
from app.ledger.store import Store, open_postgres, open_sqlite
from app.ledger.tables import CATALOGUE, discrepancy, metadata
from app.ledger.verify import verify
from tests.embedded import migrated
from tests.ledger import world
from tests.ledger.tablets import Tablet, server

OTHER = place_id("YARD", "YARD")
SITES = (world.SITE, OTHER)


class Company:
    """Books of their own for the company and each site; times are seconds.

    Every operation is in all books it concerns as soon as it has arrived.
    """

    def __init__(self, opened: Callable[[int], Store]) -> None:
        self.books = {site: opened(site) for site in (COMPANY, *SITES)}
        for store in self.books.values():
            metadata.create_all(store.engine)
        self.server, self.sites_server = server(COMPANY), {site: Tablet("server", site, 2) for site in SITES}
        self.clock = 0
        yard = c.Place(id=OTHER, site=OTHER, parent=0, code="YARD", kind=c.PlaceKind.SITE)
        self.own(*(Put(record=record) for record in (*world.records(), yard)))

    def own(self, *entries: Entry) -> Fed:
        """The server itself says something that concerns the company."""
        self.clock += 1
        return self.arrives(self.server.makes(*entries, actor=0, at=self._now()))

    def own_of(self, site: int, *entries: Entry) -> Fed:
        """The server itself says something that concerns a site alone."""
        self.clock += 1
        return self.arrives(self.sites_server[site].makes(*entries, actor=0, at=self._now()))

    def makes(self, tablet: Tablet, *entries: Entry, by: str = "administrator") -> Sent:
        """Somebody acts on a tablet that nobody hears yet."""
        self.clock += 1
        return tablet.makes(*entries, actor=world.ACTORS[by], at=self._now())

    def arrives(self, sent: Sent) -> Fed:
        """An operation reaches the server: first the company's book where it concerns that, then those of the sites."""
        received = self._now() + world.SECOND
        if not any(map(concerns_company, _entries(sent))):
            return self._judged(sent.home, sent, received)
        fed = self._judged(COMPANY, sent, received)
        for site in SITES:
            with self.books[site].writing() as connection:
                taken = take_in(connection, site, fed)
            assert (taken.outcome == fed.outcome) or sent.home == site
        return fed

    def _judged(self, site: int, sent: Sent, received: int) -> Fed:
        with self.books[site].writing() as connection:
            fed = judge(connection, site, sent, received)
        assert isinstance(fed, Fed), fed
        return fed

    def _now(self) -> int:
        return world.START + 1_000 * world.SECOND + self.clock * world.SECOND

    def record(self, kind: type[CatalogueRecord], which: int) -> tuple[Any, int]:
        """A record and its version, which are the same in every book."""
        found = []
        for store in self.books.values():
            with store.reading() as connection:
                row = connection.execute(select(CATALOGUE[kind]).where(CATALOGUE[kind].c.id == which)).one()
            found.append((from_row(kind, row), row.version))
        assert found[0] == found[1] == found[2], found
        return found[0]

    def discrepancies(self, site: int) -> list[tuple[str, str]]:
        """(class, detail) of those that are open in a book."""
        with self.books[site].reading() as connection:
            rows = connection.execute(select(discrepancy.c.kind, discrepancy.c.detail).where(discrepancy.c.open == 1))
            return [tuple(row) for row in rows]

    def check(self) -> None:
        """What follows from the journals is what the books say."""
        for store in self.books.values():
            assert verify(store) == []


@contextmanager
def company_on(kind: str, folder: Path, request: pytest.FixtureRequest) -> Iterator[Company]:
    """A company with the small warehouse and a second site, on one kind of database; at the end its books must be sound."""
    with ExitStack() as stack:
        def opened(site: int) -> Store:
            if kind == "sqlite":
                store = open_sqlite(folder / f"book-{site}.db")
            else:
                store = open_postgres(stack.enter_context(request.getfixturevalue("postgres").copy_of(migrated)))
            stack.callback(store.close)
            return store

        made = Company(opened)
        yield made
        made.check()


def _entries(sent: Sent) -> tuple[Entry, ...]:
    return msgspec.json.decode(sent.entries, type=tuple[Entry, ...])
