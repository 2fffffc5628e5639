"""Ledgers for the tests: each a copy of one with a small warehouse in it, on SQLite and on PostgreSQL."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from app.ledger import device
from app.ledger.ledger import Ledger
from app.ledger.migrate import migrate
from app.ledger.post import Posted
from app.ledger.store import FILE_NAME, Store, open_postgres
from app.setup.base import settle_device
from tests.embedded import Postgres
from tests.ledger.world import SITE_CODE, beginnings

Opening = Callable[[], AbstractContextManager[Ledger]]
BOTH = ["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)]


def settled(ledger: Ledger) -> None:
    """Put the small warehouse into an empty ledger."""
    settle_device(ledger, SITE_CODE)
    outcome = ledger.post(beginnings())
    assert isinstance(outcome, tuple) and all(isinstance(one, Posted) for one in outcome), outcome


@pytest.fixture(scope="session")
def sqlite_opening(tmp_path_factory: pytest.TempPathFactory) -> Opening:
    """Opens a fresh copy of the small warehouse on SQLite."""
    made = tmp_path_factory.mktemp("warehouse")
    ledger = Ledger.open(made)
    settled(ledger)
    ledger.close()
    copies = tmp_path_factory.mktemp("copies")

    @contextmanager
    def opening() -> Iterator[Ledger]:
        with TemporaryDirectory(dir=copies) as folder:
            shutil.copy(made / FILE_NAME, folder)
            ledger = Ledger.open(Path(folder))
            try:
                yield ledger
            finally:
                ledger.close()

    return opening


def ledger_on(store: Store) -> Ledger:
    """The ledger of a store, brought to the current version."""
    migrate(store)
    with store.writing() as connection:
        origin = device.origin(connection)
    return Ledger(store, origin)


@pytest.fixture(scope="session")
def postgres_opening(postgres: Postgres) -> Iterator[Opening]:
    """Opens a fresh copy of the small warehouse on PostgreSQL."""
    with postgres.database() as address:
        ledger = ledger_on(open_postgres(address))
        settled(ledger)
        ledger.close()
        template = address.split("?")[0].rsplit("/", 1)[1]

        @contextmanager
        def opening() -> Iterator[Ledger]:
            with postgres.database(template) as copy:
                ledger = ledger_on(open_postgres(copy))
                try:
                    yield ledger
                finally:
                    ledger.close()

        yield opening


@pytest.fixture(params=BOTH)
def opening(request: pytest.FixtureRequest) -> Opening:
    """Opens fresh copies of the small warehouse: every test that asks for it runs on both databases."""
    found: Opening = request.getfixturevalue(f"{request.param}_opening")
    return found
