"""What the tests of workflows are given."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.workflows.books import Books
from tests.workflows.books import books as open_books


@pytest.fixture
def books(tmp_path: Path) -> Iterator[Books]:
    """The test warehouse in a ledger of its own."""
    opened = open_books(tmp_path)
    yield opened
    opened.ledger.close()
