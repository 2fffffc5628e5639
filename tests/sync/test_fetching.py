"""Fetching a file to begin from: whole, gone on with, and nothing that is not what the server described."""

import hashlib
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import cast

import pysqlite3.dbapi2 as sqlite3
import pytest
import zstandard

from app.domain.wire import Snapshot
from app.ledger.migrate import migrate
from app.ledger.store import open_sqlite
from app.sync.fetching import PACKED, PLAIN, Unsound, fetch
from app.sync.transport import Server, Unreachable


class Shelf:
    """A server that has one file. It breaks off after so many bytes, if told so."""

    def __init__(self, packed: bytes, *, unpacked: int) -> None:
        self.packed, self.breaks = packed, len(packed)
        self.asked: list[int] = []
        self.told = Snapshot(
            name="1-5-ab.db.zst", position=5, size=len(packed), hash=hashlib.sha256(packed).hexdigest(), unpacked=unpacked
        )

    def download(self, name: str, offset: int) -> Iterator[bytes]:
        assert name == self.told.name
        self.asked.append(offset)
        for start in range(offset, len(self.packed), 1_000):
            if start >= self.breaks:
                raise Unreachable("broken off")
            yield self.packed[start:start + 1_000]


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    file = tmp_path_factory.mktemp("book") / "book.db"
    store = open_sqlite(file)
    migrate(store)
    store.close()
    with closing(sqlite3.connect(file)) as raw:
        raw.execute("PRAGMA journal_mode=DELETE").fetchall()  # as the server's files have it
    return file.read_bytes()


@pytest.fixture
def shelf(database: bytes) -> Shelf:
    return Shelf(zstandard.compress(database), unpacked=len(database))


def fetched(shelf: Shelf, folder: Path) -> bytes:
    file = fetch(cast(Server, shelf), shelf.told, folder)
    assert [one.name for one in folder.iterdir()] == [PLAIN]
    return file.read_bytes()


def test_it_is_unpacked_as_it_is(shelf: Shelf, database: bytes, tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    file = fetch(cast(Server, shelf), shelf.told, tmp_path, lambda done, total: told.append((done, total)))
    assert file.read_bytes() == database
    assert told[0] == (0, shelf.told.size) and told[-1] == (shelf.told.size, shelf.told.size) and told == sorted(told)


def test_it_goes_on_where_it_broke_off(shelf: Shelf, database: bytes, tmp_path: Path) -> None:
    shelf.breaks = 3_000
    with pytest.raises(Unreachable):
        fetch(cast(Server, shelf), shelf.told, tmp_path)
    shelf.breaks = len(shelf.packed)
    assert fetched(shelf, tmp_path) == database
    assert shelf.asked == [0, 3_000]


def test_all_of_it_had_arrived(shelf: Shelf, database: bytes, tmp_path: Path) -> None:
    (tmp_path / f"{shelf.told.name}.{PACKED}").write_bytes(shelf.packed)
    assert fetched(shelf, tmp_path) == database
    assert shelf.asked == []


@pytest.mark.parametrize("before", [b"x" * 2_000, b"x" * 1_000_000])
def test_what_arrived_before_and_is_damaged_is_fetched_again(
    shelf: Shelf, database: bytes, tmp_path: Path, before: bytes
) -> None:
    (tmp_path / f"{shelf.told.name}.{PACKED}").write_bytes(before)
    assert fetched(shelf, tmp_path) == database
    assert shelf.asked[-1] == 0


def refused(shelf: Shelf, folder: Path) -> str:
    with pytest.raises(Unsound) as found:
        fetch(cast(Server, shelf), shelf.told, folder)
    assert list(folder.iterdir()) == []
    return str(found.value)


def test_another_files_hash_is_refused(shelf: Shelf, tmp_path: Path) -> None:
    shelf.packed = zstandard.compress(b"other")
    shelf.told = Snapshot(name=shelf.told.name, position=5, size=len(shelf.packed), hash=shelf.told.hash, unpacked=5)
    assert "hash" in refused(shelf, tmp_path)


@pytest.mark.parametrize("off", [-1, 1])
def test_a_file_of_another_size_than_announced_is_refused(database: bytes, tmp_path: Path, off: int) -> None:
    refused(Shelf(zstandard.compress(database), unpacked=len(database) + off), tmp_path)


def test_a_few_bytes_that_stand_for_very_many_are_not_unpacked(tmp_path: Path) -> None:
    bomb = Shelf(zstandard.compress(bytes(200_000_000)), unpacked=10_000)
    assert bomb.told.size < 50_000
    refused(bomb, tmp_path)


def test_a_file_that_is_no_database_is_refused(tmp_path: Path) -> None:
    nonsense = b"no database" * 1_000
    refused(Shelf(zstandard.compress(nonsense), unpacked=len(nonsense)), tmp_path)
