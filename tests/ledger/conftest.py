"""Ledgers for the tests: each a copy of one with a small warehouse in it, on SQLite and on PostgreSQL."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from app.ledger.ledger import Ledger
from app.ledger.post import Posted
from app.ledger.store import FILE_NAME
from app.setup.base import settle_device
from tests.ledger.world import SITE_CODE, beginnings

Opening = Callable[[], AbstractContextManager[Ledger]]


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
