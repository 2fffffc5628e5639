"""A book from before there were costs has them once it is opened: as if it had always had them."""

from sqlalchemy import delete

from app.ledger.costs.rebuilding import TABLES, rebuild
from app.ledger.verify import verify
from tests.ledger.conftest import Opening
from tests.ledger.lived_in import live
from tests.ledger.soundness import rows


def test_costs_are_computed_from_an_older_journal(sqlite_opening: Opening) -> None:
    with sqlite_opening() as ledger:
        live(ledger)
        path = ledger.store.path
        assert path is not None
        with ledger.store.reading() as conn:
            before = {t.name: rows(conn, f"SELECT * FROM {t.name}") for t in TABLES}
        assert all(before.values())
        with ledger.store.writing() as conn:
            for table in TABLES:
                conn.execute(delete(table))
        assert any(line.startswith("I10") for line in verify(ledger.store, quick=True))
        with ledger.store.writing() as conn:
            rebuild(conn)
        with ledger.store.reading() as conn:
            assert {t.name: rows(conn, f"SELECT * FROM {t.name}") for t in TABLES} == before
        assert verify(ledger.store) == []
