"""The migrations make, on both databases, exactly the tables that the code means."""

import re
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from sqlalchemy import Connection

from app.ledger import statistics
from app.ledger.balances import BALANCE, DAYS, KEPT, SINGLES
from app.ledger.migrate import HEAD, SCRIPTS, STEPS, migrate, version
from app.ledger.store import Store, open_postgres, open_sqlite
from app.ledger.tables import metadata
from tests.embedded import Postgres
from tests.ledger.soundness import rows

POSTGRES_COLUMNS = """
    SELECT table_name, column_name, data_type, is_nullable, column_default, collation_name FROM information_schema.columns
    WHERE table_schema = 'public' AND table_name <> 'alembic_version'
"""
POSTGRES_INDEXES = "SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = 'public' AND tablename <> 'alembic_version'"
BESIDE = ("item_text", BALANCE, DAYS, SINGLES, KEPT)
SQLITE_SCHEMA = "SELECT type, name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_%' AND tbl_name <> 'alembic_version'"


def schema(connection: Connection) -> set[tuple[object, ...]]:
    """Tables, columns and indexes as the database itself describes them."""
    if connection.dialect.name == "sqlite":
        return {(kind, name, _plain(sql)) for kind, name, sql in rows(connection, SQLITE_SCHEMA)}
    return {tuple(r) for statement in (POSTGRES_COLUMNS, POSTGRES_INDEXES) for r in rows(connection, statement)}


def _plain(sql: str) -> str:
    """A statement whose columns and constraints are sorted, and whose spaces and quotes say nothing."""
    text = re.sub(r"\s+", " ", sql.replace('"', "")).strip()
    if text.startswith("CREATE TRIGGER"):
        return text
    found = re.fullmatch(r"([^(]*)\((.*)\)(.*)", text)
    assert found, text
    parts = sorted(part.strip() for part in re.split(r", (?![^(]*[)])", found[2]))
    return f"{found[1]}({', '.join(parts)}){found[3]}"


def assert_same(migrated: Store, meant: Store) -> None:
    migrate(migrated)
    metadata.create_all(meant.engine)
    with migrated.reading() as one, meant.reading() as other:
        assert version(one) == HEAD
        assert schema(one) == schema(other)
        # What is kept beside the books is no table of theirs: SQLite alone has it.
        options = {"compare_type": True, "include_name": lambda name, *_: not str(name).startswith(BESIDE)}
        assert compare_metadata(MigrationContext.configure(one, opts=options), metadata) == []
    migrated.close()
    meant.close()


def test_sqlite_is_migrated_to_what_the_code_means(tmp_path: Path) -> None:
    assert_same(open_sqlite(tmp_path / "migrated.db"), open_sqlite(tmp_path / "meant.db"))


def test_the_planner_is_told_the_same_of_a_database_that_was_brought_up_as_of_a_new_one(tmp_path: Path) -> None:
    store = open_sqlite(tmp_path / "new.db")
    migrate(store)
    told = "SELECT * FROM sqlite_stat1 ORDER BY tbl, idx"
    with store.writing() as connection:
        new = rows(connection, told)
        statistics.install(connection)
        assert rows(connection, told) == new
    store.close()


def test_the_steps_of_an_older_database_are_told_and_nothing_of_one_that_is_opened_at_once(tmp_path: Path) -> None:
    store = open_sqlite(tmp_path / "old.db")
    config = Config()
    config.set_main_option("script_location", str(SCRIPTS))
    with store.writing() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "0002")
    heard: list[tuple[int, int]] = []
    migrate(store, lambda *step: heard.append(step))
    assert heard == [(step, STEPS) for step in range(STEPS)]
    migrate(store, lambda *step: heard.append(step))
    store.close()
    new = open_sqlite(tmp_path / "new.db")
    migrate(new, lambda *step: heard.append(step))
    new.close()
    assert len(heard) == STEPS


@pytest.mark.postgres
def test_postgres_is_migrated_to_what_the_code_means(postgres: Postgres) -> None:
    with postgres.database() as one, postgres.database() as other:
        assert_same(open_postgres(one), open_postgres(other))


@pytest.mark.postgres
def test_migrating_twice_changes_nothing(postgres: Postgres) -> None:
    with postgres.database() as address:
        store = open_postgres(address)
        migrate(store)
        with store.reading() as connection:
            before = schema(connection)
        migrate(store)
        with store.reading() as connection:
            assert schema(connection) == before
        store.close()
