"""A migration changes tables under a device's unsettled acts: they stay, and what lies beneath them has the new shape."""

from pathlib import Path

import pytest
from sqlalchemy import text

from app.domain.operation import KeepCode
from app.ledger import migrate as migrating
from app.ledger import overlay
from app.ledger.ledger import Ledger
from app.ledger.tables import kept_code
from tests.ledger.soundness import rows
from tests.server.field import Device, Field
from tests.server.test_answers import bolt

LATER = '''
from alembic import op

revision = "9999"
down_revision = "{before}"


def upgrade() -> None:
    op.execute("UPDATE kept_code SET seen = seen + 10")
    op.drop_column("kept_code", "shade")
'''
SCHEMA = "SELECT type, name, tbl_name, sql FROM sqlite_master WHERE tbl_name NOT LIKE 'sqlite%' ORDER BY type, name"


@pytest.fixture
def field(tmp_path: Path) -> Field:
    return Field(tmp_path)


def made_older(one: Device) -> None:
    """Give the device's database a column that a later version drops, and the triggers that its app made for it."""
    keys = [c.name for c in kept_code.primary_key.columns]
    names = [*kept_code.columns.keys(), "shade"]
    with one.ledger.store.writing() as conn:
        conn.execute(text("ALTER TABLE kept_code ADD COLUMN shade TEXT NOT NULL DEFAULT 'none'"))
        for event in ("insert", "update", "delete"):
            conn.execute(text(f"DROP TRIGGER before_kept_code_{event}"))
        for trigger in overlay.triggers("kept_code", keys, names):
            conn.execute(text(trigger))


def reopened(field: Field, one: Device, monkeypatch: pytest.MonkeyPatch) -> None:
    """The next version of the app opens the device's database."""
    scripts = field.folder / "scripts"
    (scripts / "versions").mkdir(parents=True)
    (scripts / "env.py").write_text((migrating.SCRIPTS / "env.py").read_text())
    for script in (migrating.SCRIPTS / "versions").glob("*.py"):
        (scripts / "versions" / script.name).write_text(script.read_text())
    (scripts / "versions" / "9999_later.py").write_text(LATER.format(before=migrating.HEAD))
    monkeypatch.setattr(migrating, "SCRIPTS", scripts)
    monkeypatch.setattr(migrating, "KNOWN", (*migrating.KNOWN, "9999"))
    monkeypatch.setattr(migrating, "HEAD", "9999")
    one.ledger.close()
    one.ledger = Ledger.open(field.folder / "one")


def test_a_migration_meets_confirmed_rows_and_own_acts_are_laid_on_the_new_tables(
    field: Field, monkeypatch: pytest.MonkeyPatch,
) -> None:
    one, fresh = field.device("one"), field.device("fresh")
    one.act("operator", KeepCode(code="old"))
    one.push()
    one.pull()
    made_older(one)
    one.act("operator", KeepCode(code="old"))
    one.act("operator", KeepCode(code="new"))
    one.act("operator", bolt())
    with fresh.ledger.store.reading() as conn:
        meant = set(rows(conn, SCHEMA))
    reopened(field, one, monkeypatch)
    with one.ledger.store.reading() as conn:
        assert set(rows(conn, SCHEMA)) == meant, "tables and triggers are as those of a new device"
        assert rows(conn, "SELECT code, seen FROM kept_code ORDER BY code") == [("new", 1), ("old", 12)]
        before = rows(conn, "SELECT key, row FROM local_before WHERE tbl = 'kept_code' ORDER BY key")
        assert [key for key, _ in before] == ['["new"]', '["old"]'] and before[0][1] is None
        assert len(overlay.waiting(conn)) == 3
    with one.ledger.store.writing() as conn:
        overlay.record(conn, False)
        overlay.lift(conn)
        assert rows(conn, "SELECT code, seen FROM kept_code") == [("old", 11)], "what the migration did is confirmed, not an act"
        conn.rollback()


def test_after_it_the_device_follows_as_before(field: Field, monkeypatch: pytest.MonkeyPatch) -> None:
    one, two = field.device("one"), field.device("two")
    made_older(one)
    one.act("operator", bolt())
    reopened(field, one, monkeypatch)
    one.act("operator", bolt())
    two.act("operator", bolt())
    field.settle()
    field.settle()
    with one.ledger.store.reading() as conn:
        assert overlay.counts(conn) == (0, 0) and rows(conn, "SELECT * FROM local_before") == []
        mine = rows(conn, "SELECT position, seal FROM operation ORDER BY position")
    with two.ledger.store.reading() as conn:
        assert rows(conn, "SELECT position, seal FROM operation ORDER BY position") == mine
    one.sound()
    field.close()


def test_a_database_that_follows_nobody_gets_no_triggers(field: Field, monkeypatch: pytest.MonkeyPatch) -> None:
    alone = Ledger.open(field.folder / "one")
    with alone.store.writing() as conn:
        conn.execute(text("ALTER TABLE kept_code ADD COLUMN shade TEXT"))
    alone.close()
    made = type("Made", (), {"ledger": alone})()
    reopened(field, made, monkeypatch)
    with made.ledger.store.reading() as conn:
        assert rows(conn, "SELECT name FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'before%'") == []
    made.ledger.close()
