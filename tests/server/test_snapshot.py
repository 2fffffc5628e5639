"""Files for devices to begin from hold the site's book, whole, as of one position."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

import pytest
import zstandard

from app.domain.operation import Move
from app.domain.stock import Standing
from app.ledger import overlay
from app.ledger.store import Store, open_sqlite
from app.ledger.verify import verify
from app.server.snapshot import KEPT, file_of, snapshot
from tests.ledger import world
from tests.server.field import Field


@pytest.fixture
def field(tmp_path: Path) -> Iterator[Field]:
    made = Field(tmp_path)
    yield made
    made.close()


def unpacked(file: Path, into: Path) -> Store:
    with file.open("rb") as source, into.open("wb") as target:
        zstandard.ZstdDecompressor().copy_stream(source, target)
    return open_sqlite(into)


def contents(store: Store) -> dict[str, list[tuple[object, ...]]]:
    with store.reading() as conn:
        return {t.name: sorted(tuple(r) for r in conn.execute(t.select())) for t in overlay.FOLLOWED}


def act(field: Field) -> None:
    one = field.devices[0] if field.devices else field.device("one")
    bolts = Move(handle=world.HANDLES["BOLT"], quantity=1, source=Standing(world.BINS["A-1"]), target=Standing(world.BINS["A-2"]))
    one.act("operator", bolts)
    one.push()


def test_the_file_is_the_book(field: Field, tmp_path: Path) -> None:
    act(field)
    made = snapshot(field.books.book(world.SITE), world.SITE, tmp_path / "files")
    file = file_of(tmp_path / "files", world.SITE, made.name)
    assert file is not None
    assert (file.stat().st_size, hashlib.sha256(file.read_bytes()).hexdigest()) == (made.size, made.hash)
    store = unpacked(file, tmp_path / "unpacked.db")
    assert (tmp_path / "unpacked.db").stat().st_size >= made.unpacked
    assert contents(store) == contents(field.books.book(world.SITE))
    assert verify(store) == []
    store.close()
    assert sorted(p.suffix for p in (tmp_path / "files").iterdir()) == [".json", ".zst"]


def test_a_file_near_enough_is_handed_out_again(field: Field, tmp_path: Path) -> None:
    book, files = field.books.book(world.SITE), tmp_path / "files"
    first = snapshot(book, world.SITE, files)
    act(field)
    assert snapshot(book, world.SITE, files) == first
    newer = snapshot(book, world.SITE, files, behind_max=0)
    assert newer.position == first.position + 1
    assert snapshot(book, world.SITE, files, behind_max=0) == newer


def test_old_files_go(field: Field, tmp_path: Path) -> None:
    book, files = field.books.book(world.SITE), tmp_path / "files"
    made = []
    for _ in range(KEPT + 2):
        made.append(snapshot(book, world.SITE, files, behind_max=0))
        act(field)
    assert [file_of(files, world.SITE, one.name) is not None for one in made] == [False, False] + [True] * KEPT


@pytest.mark.parametrize("name", ["../1-2-ab.db.zst", "2-1-ab.db.zst", "1-../../x.db.zst", "1-2-ab.json", ""])
def test_names_from_outside_lead_nowhere_else(tmp_path: Path, name: str) -> None:
    (tmp_path / "2-1-ab.db.zst").touch()
    (tmp_path / "1-2-ab.json").touch()
    assert file_of(tmp_path, 1, name) is None
