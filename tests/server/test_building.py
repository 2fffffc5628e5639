"""Files to begin from on PostgreSQL: made in a process of its own, had by every host, and not what a backup is about."""

from pathlib import Path

import pytest

from app.domain import wire
from app.ledger.verify import verify
from app.server import backup, building, files
from app.server import postgres as pg
from app.server.books import SchemaBooks
from app.server.declined import Declined
from app.server.service import Service
from tests.embedded import Postgres
from tests.ledger import world
from tests.server.face import Server, read
from tests.server.test_snapshot import unpacked

pytestmark = pytest.mark.postgres


def test_a_file_made_beside_one_worker_is_handed_out_by_the_worker_of_another_host(postgres: Postgres, tmp_path: Path) -> None:
    with postgres.database() as address:
        with pg.owned(address) as books:
            Server(tmp_path, books).client.close()
        books = SchemaBooks(pg.working(address), makes=False)
        other = Service(books, lambda: 0, folder=tmp_path / "other")
        here = Server(tmp_path, books, begun=True)
        made = building.make(pg.working(address), world.SITE, tmp_path / "files")
        assert files.near(books, world.SITE) == made
        one = here.device()
        assert read(one.ask("snapshot"), wire.Snapshot) == made
        found = other.file(other.known(one.id), made.name)
        assert found.parent == tmp_path / "other"
        assert found.read_bytes() == (tmp_path / "files" / made.name).read_bytes()
        store = unpacked(found, tmp_path / "unpacked.db")
        assert verify(store) == []
        store.close()
        here.client.close()
        books.close()


def test_a_file_that_cannot_be_made_is_a_busy_server(postgres: Postgres, tmp_path: Path) -> None:
    with postgres.database() as address, pytest.raises(Declined) as refused:
        building.make(address, world.SITE, tmp_path)
    assert refused.value.problem.code == "busy"


def test_a_backup_holds_no_files_to_begin_from(postgres: Postgres, tmp_path: Path) -> None:
    with postgres.database() as address:
        with pg.owned(address) as books:
            made = Server(tmp_path, books)
            files.make(books, world.SITE, tmp_path / "files")
            assert files.near(books, world.SITE) is not None
            made.client.close()
        assert backup.backup(address, tmp_path / "saved") is None
        assert backup.restore(address, tmp_path / "saved") is None
        with pg.owned(address) as books:
            assert files.near(books, world.SITE) is None
            assert verify(books.book(world.SITE)) == []
