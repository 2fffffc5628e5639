"""Statements of the hot path keep the plan of a full warehouse in an empty one."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Connection, text

from app.domain import questions as ask
from app.domain.catalogue import User
from app.ledger.ledger import Ledger
from app.ledger.lookup.answers import answer
from app.ledger.lookup.names import find
from app.ledger.store import Store
from app.ledger.tables import metadata

LARGE = ("unit", "movement", "handle", "name", "operation")
QUESTIONS: tuple[ask.Question[object], ...] = (
    ask.HandleOf(1), ask.ItemOf(1), ask.PlaceOf(1), ask.UnitsOf(1), ask.UnitsOf(1, 2), ask.UnitsOfItem(1),  # type: ignore[assignment]
    ask.UnitsOfItem(1, 2), ask.ContentsOf(1), ask.ContentsOf(1, deep=True), ask.HeldBy(1), ask.RecentHistory(handle=1),
    ask.RecentHistory(item=1), ask.RecentHistory(place=1), ask.CodesTaken(1, ("a", "b")), ask.NextNumbers("s", "S{}"),
    ask.LastAct(1), ask.OrderOf(1), ask.OpenOrders(), ask.PersonOf(1), ask.VersionOf(User, 1), ask.RecipientOfUser(1),
    ask.KeptCodes(),
)


@pytest.fixture
def store(data_dir: Path) -> Iterator[Store]:
    """A new database, as an installation makes it."""
    ledger = Ledger.open(data_dir)
    yield ledger.store
    ledger.close()


def plans(connection: Connection, statements: list[str]) -> list[str]:
    """What SQLite says it does for each statement."""
    selects = [one for one in statements if one.lstrip().startswith(("SELECT", "WITH"))]
    return [row[3] for one in selects for row in connection.exec_driver_sql("EXPLAIN QUERY PLAN " + one.replace("%", "%%"))]


@pytest.mark.parametrize("question", QUESTIONS, ids=repr)
def test_no_question_reads_a_large_table_whole(store: Store, question: ask.Question[object]) -> None:
    statements: list[str] = []
    with store.reading() as connection:
        raw = connection.connection.dbapi_connection
        assert raw is not None
        raw.set_trace_callback(statements.append)  # type: ignore[attr-defined]
        answer(connection, 1, question)
        raw.set_trace_callback(None)  # type: ignore[attr-defined]
        steps = plans(connection, statements)
    assert statements
    slow = [
        step for step in steps for table in LARGE
        if step.startswith(f"SCAN {table}") or (step.startswith("SEARCH ") and f" {table} " in step and step.endswith("(site=?)"))
    ]
    assert not slow, (slow, statements)


def test_a_code_is_found_by_an_index(store: Store) -> None:
    statements: list[str] = []
    with store.reading() as connection:
        raw = connection.connection.dbapi_connection
        assert raw is not None
        raw.set_trace_callback(statements.append)  # type: ignore[attr-defined]
        find(connection, ["A", "B"])
        raw.set_trace_callback(None)  # type: ignore[attr-defined]
        assert all("ix_name_folded" in step for step in plans(connection, statements) if "name" in step)


def test_every_index_has_its_figures(store: Store) -> None:
    """Of the books. What is kept beside them is made of what is there: its plans were chosen, and measured, without any."""
    with store.reading() as connection:
        found = connection.execute(text("SELECT name, tbl_name FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL")).all()
        indexes = {name for name, table in found if table in metadata.tables}
        told = {row[0]: row[1].split() for row in connection.execute(text("SELECT idx, stat FROM sqlite_stat1"))}
    assert indexes <= told.keys()
    assert told["ix_unit_place"] == ["1000000", "1000000", "50"]
    assert told["unit"][-1] == "1"
    assert all(len(figures) > 1 and all(int(figure) >= 1 for figure in figures) for figures in told.values())
