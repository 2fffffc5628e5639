"""The server on PostgreSQL: the role it works with cannot rewrite the journal, workers agree, sites stay apart."""

import random
import threading
from collections.abc import Iterator
from pathlib import Path
from queue import Queue

import psycopg
import pytest

from app.domain import wire
from app.domain.identity import place_id
from app.ledger.judge import COMPANY
from app.ledger.store import CannotOpen
from app.ledger.tables import metadata
from app.ledger.verify import verify
from app.server import postgres as pg
from app.server import registry
from app.server.backup import backup, restore
from app.server.books import WINDOW_ONLY, SchemaBooks
from app.server.listening import Telegraph
from app.server.photos import damaged
from app.server.rates import Rates
from app.server.service import Service
from app.setup import company
from tests.embedded import Postgres
from tests.ledger import world
from tests.server.face import Server, bolts, read
from tests.server.test_photos import PICTURE, ask, digest_of, named

pytestmark = pytest.mark.postgres


@pytest.fixture
def address(postgres: Postgres) -> Iterator[str]:
    with postgres.database() as made:
        yield made


@pytest.fixture
def server(address: str, tmp_path: Path) -> Iterator[Server]:
    """The small warehouse, made by the owner; the server works as the role that only works."""
    with pg.owned(address) as books:
        made = Server(tmp_path, books)
        made.client.close()
    books = SchemaBooks(pg.working(address), makes=False)
    served = Server(tmp_path, books, begun=True)
    yield served
    served.client.close()
    books.close()


def refused(address: str, statement: str) -> bool:
    with psycopg.connect(address, autocommit=True) as connection:
        try:
            connection.execute(statement)  # type: ignore[call-overload]
        except psycopg.errors.InsufficientPrivilege:
            return True
    return False


def test_the_working_role_cannot_rewrite_the_journal(server: Server, address: str) -> None:
    one = server.device()
    assert one.push(one.made(bolts())).status_code == 200
    work = pg.working(address)
    for schema in ("company", f"site_{world.SITE}"):
        for statement in (
            f'UPDATE "{schema}".operation SET note = note', f'DELETE FROM "{schema}".operation',
            f'TRUNCATE "{schema}".operation', f'DROP TABLE "{schema}".operation', f'ALTER TABLE "{schema}".operation RENAME TO x',
            f'DROP SCHEMA "{schema}" CASCADE', f'CREATE TABLE "{schema}".mine (a int)',
            f'CREATE TRIGGER x BEFORE INSERT ON "{schema}".operation EXECUTE FUNCTION suppress_redundant_updates_trigger()',
            f'GRANT UPDATE ON "{schema}".operation TO PUBLIC',
        ):
            assert refused(work, statement) or _unchanged(work, schema, statement), statement
        assert not refused(work, f'SELECT * FROM "{schema}".operation')
    assert refused(work, "CREATE ROLE other") and refused(work, "CREATE SCHEMA other")
    assert verify(server.books.book(world.SITE)) == []


def _unchanged(address: str, schema: str, statement: str) -> bool:
    """A GRANT by who may not grant is answered with a warning alone: nothing came of it."""
    with psycopg.connect(address) as connection:
        found = connection.execute(
            "SELECT has_table_privilege(%s, 'UPDATE')", (f'"{schema}".operation',)
        ).fetchone()
    return statement.startswith("GRANT") and found == (False,)


def test_a_book_that_is_not_there_is_not_made_by_a_worker(server: Server) -> None:
    with pytest.raises(CannotOpen, match="add the site first"):
        server.books.book(77)


def test_a_device_goes_its_whole_way(server: Server) -> None:
    one, two = server.device("one"), server.device("two")
    sent = [one.made(bolts()) for _ in range(3)]
    assert [o.outcome for o in read(one.push(*sent), wire.Pushed).outcomes] == ["applied"] * 3
    assert [fed.id for fed in read(two.feed(), wire.Page).operations][-3:] == [s.id for s in sent]
    assert read(two.ask("sums", wire.SumsAsked(places=[world.BINS["A-2"]])), wire.Sums).places[0].records == 1
    assert read(two.ask("snapshot"), wire.Snapshot).size > 0
    assert server.client.get("/readyz").status_code == 200


def test_pictures_are_kept_and_are_in_a_backup(server: Server, address: str, tmp_path: Path) -> None:
    one, two = server.device("one"), server.device("two")
    named(one, PICTURE)
    assert read(ask(server, "PUT", digest_of(PICTURE), one.token, PICTURE), wire.PhotoKept)
    assert ask(server, "GET", digest_of(PICTURE), two.token).content == PICTURE and not list(damaged(server.books))
    assert backup(address, tmp_path / "all") is None
    with psycopg.connect(address, autocommit=True) as connection:
        connection.execute("UPDATE server.photo SET content = 'x'")
    assert len(list(damaged(server.books))) == 1
    assert restore(address, tmp_path / "all") is None
    with psycopg.connect(address) as connection:
        assert connection.execute("SELECT content FROM server.photo").fetchone() == (PICTURE,)


def test_what_postgres_cannot_keep_blocks_nothing(server: Server) -> None:
    """SQLite takes text with a NUL and codes longer than a page of an index, PostgreSQL does not."""
    one = server.device()
    nul = one.made(entries='[{"type":"keep-code","code":"a\\u0000b"}]')
    assert [o.outcome for o in read(one.push(nul), wire.Pushed, 422).outcomes] == ["quarantined"]
    two = server.device("two")
    letters = "".join(random.Random(1).choices("abcdefghijklmnopqrstuvwxyz0123456789", k=9_000))
    long = two.made(entries=f'[{{"type":"keep-code","code":"{letters}"}}]')
    assert two.push(long).status_code in (200, 422)
    assert one.feed().status_code == 200


def test_the_books_of_a_server_have_all_indexes_but_those_of_the_window(server: Server, address: str) -> None:
    server.device()
    meant = {index.name for table in metadata.tables.values() for index in table.indexes}
    with psycopg.connect(address) as connection:
        found = {name for name, in connection.execute("SELECT indexname FROM pg_indexes WHERE schemaname LIKE 'site\\_%'")}
    assert meant - found == set(WINDOW_ONLY)


def test_workers_share_secret_limits_and_turns(server: Server, address: str) -> None:
    one = server.device()
    other = SchemaBooks(pg.working(address), makes=False)
    try:
        worker = Service(other, lambda: server.now)
        assert worker.bearer(one.token) == one.id
        first, second = Rates(server.books.registry), Rates(other.registry)
        assert sum((first, second)[n % 2].allow("x", 40, server.now) for n in range(200)) == 40
        sent = [one.made(bolts()) for _ in range(30)]
        known = server.service.known(one.id)
        answers: Queue[wire.Pushed] = Queue()
        threads = [
            threading.Thread(target=lambda s=s: answers.put(s.push(known, wire.Push(operations=sent))))  # type: ignore[misc]
            for s in (server.service, worker)
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        found = [answers.get_nowait() for _ in threads]
        assert found[0].outcomes == found[1].outcomes and found[0].epoch == found[1].epoch == 1
        assert {o.outcome for o in found[0].outcomes} <= {"applied", "discrepancy"}
    finally:
        other.close()


def test_several_processes_may_make_the_same_database_at_once(address: str) -> None:
    failures: Queue[BaseException] = Queue()

    def make() -> None:
        try:
            with pg.owned(address) as books:
                books.book(world.SITE)
        except BaseException as error:
            failures.put(error)

    threads = [threading.Thread(target=make) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures.empty(), failures.get()
    books = SchemaBooks(pg.working(address), makes=False)
    assert books.sites() == [world.SITE]
    with books.registry.reading() as conn:
        assert conn.exec_driver_sql("SELECT value FROM about").scalar() == str(registry.VERSION)
    books.close()


def test_sites_are_kept_apart_and_share_the_catalogue(address: str) -> None:
    now = iter(range(world.START, world.START + 10**9, world.SECOND))
    with pg.owned(address) as books:
        assert company.add_site(books, "TWO", "Second", lambda: next(now)) is not None  # there is no company yet
        assert company.begin(books, "ONE", "First", ("B-1", "Boss", "2468"), lambda: next(now)) is None
        assert company.begin(books, "ONE", "First", ("B-1", "Boss", "2468"), lambda: next(now)) is not None
        assert company.add_site(books, "TWO", "Second", lambda: next(now)) is None
        assert company.add_site(books, "TWO", "Again", lambda: next(now)) is not None
        assert [code for _, code, _ in company.sites(books)] == ["ONE", "TWO"]
        assert set(books.sites()) == {place_id("ONE", "ONE"), place_id("TWO", "TWO")}
        for site in (COMPANY, *books.sites()):
            assert verify(books.book(site)) == []
    with pg.owned(address) as books, books.book(place_id("TWO", "TWO")).reading() as conn:
        assert conn.exec_driver_sql("SELECT count(*) FROM person").scalar() == 1


def test_what_one_worker_says_another_hears(address: str) -> None:
    heard: Queue[int] = Queue()
    ear, voice = Telegraph(address, heard.put), Telegraph(address, lambda site: None)
    ear.start()
    try:
        while heard.empty():  # until it listens: what was said before is lost, as a hint may be
            voice.tell(77)
        assert heard.get() == 77
    finally:
        ear.stop()
        voice.stop()


def test_an_address_that_leads_nowhere_is_told() -> None:
    with pytest.raises(CannotOpen, match="could not be prepared"), pg.owned("postgresql://nobody@/none?host=/nowhere"):
        pass
