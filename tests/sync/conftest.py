"""A server and tablets in one process."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.sync.net import Clock, Host, Tablet


@pytest.fixture
def host(tmp_path: Path) -> Iterator[Host]:
    made = Host(tmp_path / "server", Clock())
    yield made
    made.books.close()


@pytest.fixture
def tablet(host: Host, tmp_path: Path) -> Iterator[Callable[..., Tablet]]:
    """Makes tablets by name, each in a folder of its own."""
    made: list[Tablet] = []

    def make(name: str, *, new: bool = True, skew: int = 0, folder: str = "") -> Tablet:
        made.append(Tablet(host, tmp_path / (folder or name), name, new=new, skew=skew))
        return made[-1]

    yield make
    for one in made:
        one.close()
