"""Files for devices to begin from hold the site's book, whole, as of one position."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

import pytest
import zstandard
from sqlalchemy import delete, text

from app.domain.operation import Move
from app.domain.stock import Standing
from app.ledger import overlay
from app.ledger.store import Store, open_sqlite
from app.ledger.verify import verify
from app.server import files
from app.server.files import KEPT
from app.server.registry import snapshot_part
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
    made = files.make(field.books, world.SITE, tmp_path / "files")
    file = files.file_of(field.books, world.SITE, tmp_path / "files", made.name)
    assert file is not None
    assert (file.stat().st_size, hashlib.sha256(file.read_bytes()).hexdigest()) == (made.size, made.hash)
    store = unpacked(file, tmp_path / "unpacked.db")
    assert (tmp_path / "unpacked.db").stat().st_size >= made.unpacked
    assert contents(store) == contents(field.books.book(world.SITE))
    assert verify(store) == []
    store.close()
    assert [p.name for p in (tmp_path / "files").iterdir()] == [made.name]


def test_the_file_is_made_like_a_database_that_grew(field: Field, tmp_path: Path) -> None:
    """Same tables, indexes and statistics."""
    made = files.make(field.books, world.SITE, tmp_path / "files")
    store = unpacked(tmp_path / "files" / made.name, tmp_path / "unpacked.db")
    for question in ("SELECT name, sql FROM sqlite_master ORDER BY name", "SELECT * FROM sqlite_stat1 ORDER BY tbl, idx"):
        with store.reading() as conn, field.books.book(world.SITE).reading() as grown:
            assert conn.execute(text(question)).all() == grown.execute(text(question)).all()
    store.close()


def test_a_file_near_enough_is_handed_out_again(field: Field, tmp_path: Path) -> None:
    books, folder = field.books, tmp_path / "files"
    assert files.near(books, world.SITE) is None
    first = files.make(books, world.SITE, folder)
    act(field)
    assert files.near(books, world.SITE) == files.make(books, world.SITE, folder) == first
    newer = files.make(books, world.SITE, folder, behind_max=0)
    assert newer.position == first.position + 1
    assert files.near(books, world.SITE, 0) == files.make(books, world.SITE, folder, behind_max=0) == newer


def test_a_file_of_an_earlier_version_is_not_handed_out_after_an_upgrade(
    field: Field, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as earlier:
        earlier.setattr("app.server.snapshot.HEAD", "0003")
        before = files.make(field.books, world.SITE, tmp_path)
    made = files.make(field.books, world.SITE, tmp_path)
    assert made.name != before.name and made.position == before.position
    assert files.near(field.books, world.SITE) == made


def test_old_files_go(field: Field, tmp_path: Path) -> None:
    folder, made = tmp_path / "files", []
    for _ in range(KEPT + 2):
        made.append(files.make(field.books, world.SITE, folder, behind_max=0))
        act(field)
    found = [files.file_of(field.books, world.SITE, folder, one.name) is not None for one in made]
    assert found == [False, False] + [True] * KEPT
    assert {file.name for file in folder.iterdir()} == {one.name for one in made[-KEPT:]}


def test_another_host_has_the_same_file(field: Field, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "PART", 1_000)
    made = files.make(field.books, world.SITE, tmp_path / "one")
    assert made.size > 2_000 and files.near(field.books, world.SITE) == made
    found = files.file_of(field.books, world.SITE, tmp_path / "two", made.name)
    assert found is not None and found.parent == tmp_path / "two"
    assert found.read_bytes() == (tmp_path / "one" / made.name).read_bytes()


def test_a_file_of_which_a_part_is_missing_is_not_handed_out(
    field: Field, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "PART", 1_000)
    made = files.make(field.books, world.SITE, tmp_path / "one")
    with field.books.registry.writing() as conn:
        conn.execute(delete(snapshot_part).where(snapshot_part.c.number == 1))
    assert files.file_of(field.books, world.SITE, tmp_path / "two", made.name) is None
    assert list((tmp_path / "two").iterdir()) == []


@pytest.mark.parametrize("name", ["../1-2-ab.db.zst", "2-1-ab.db.zst", "1-../../x.db.zst", "1-2-ab.json", ""])
def test_names_from_outside_lead_nowhere_else(field: Field, tmp_path: Path, name: str) -> None:
    (tmp_path / "2-1-ab.db.zst").touch()
    (tmp_path / "1-2-ab.json").touch()
    assert files.file_of(field.books, 1, tmp_path, name) is None
