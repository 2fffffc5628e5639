"""What SQLite's planner is told of a full warehouse from the first day, so that a statement never changes its plan.

Without statistics it takes `site = ?` for a rare thing, though every row has the same site, and reads a million rows where
an index would name three. Statistics of an empty database would say as little, and analysing a full one takes minutes.
PostgreSQL keeps its own.
"""

from collections.abc import Sequence

from sqlalchemy import Connection, text

from app.ledger.balances import BALANCE, DAYS, KEPT, SINGLES

ROWS = {
    "operation": 5_000_000, "movement": 5_000_000, "unit": 1_000_000, "handle": 1_000_000, "name": 1_000_000, "outbox": 100_000,
    "place": 20_000, "item": 20_000, "barcode": 40_000, "purchase_order": 10_000, "order_line": 50_000,
    "expected_serial": 200_000, "count_line": 200_000, "count_result": 200_000, "count_bin": 20_000, "count_visit": 20_000,
    "cost_entry": 2_000_000, "cost_use": 2_000_000, "cost_layer": 1_000_000, "claim": 5_000_000,
    "discrepancy": 20_000, "reversal": 20_000, "fence": 50_000, "rejection": 1_000, "shortfall": 1_000,
}
ROWS_ELSEWHERE = 500
PARTIAL = 100
"""A partial index holds one row of so many."""
DIFFERENT = {
    "site": 1, "place": 20_000, "from_place": 20_000, "to_place": 20_000, "custody": 100, "project": 100, "status": 5,
    "item": 20_000, "kind": 5, "actor": 50, "person": 50, "epoch": 1, "device": 5, "document": 50_000, "count": 200, "round": 2,
    "open": 2, "closed": 2, "state": 5, "reason": 20, "order": 10_000, "order_line": 50_000, "parent": 2_000, "expires": 500,
}
"""How many different values a column has; a column not named here tells its rows apart."""

_TABLES = text("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'")
_BESIDE = (BALANCE, DAYS, SINGLES, KEPT, "item_text")
"""What is kept beside the books is made after them: a database in which it stands already is told no more of it than a new one."""
_INDEXES = text("SELECT name, \"unique\", origin, partial FROM pragma_index_list(:t)")
_COLUMNS = text("SELECT name FROM pragma_index_info(:i) ORDER BY seqno")
_PUT = text("INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES (:t, :i, :s)")


def install(connection: Connection) -> None:
    """Write the statistics inside the transaction that has made or changed the tables; other databases have none to write."""
    if connection.dialect.name != "sqlite":
        return
    connection.execute(text("ANALYZE local_device"))  # makes the table of statistics, where there is none
    connection.execute(text("DELETE FROM sqlite_stat1"))
    for table in connection.execute(_TABLES).scalars().all():
        if table.startswith(_BESIDE):
            continue
        for index, unique, origin, partial in connection.execute(_INDEXES, {"t": table}).all():
            columns = connection.execute(_COLUMNS, {"i": index}).scalars().all()
            rows = ROWS.get(table, ROWS_ELSEWHERE) // (PARTIAL if partial else 1)
            # SQLite calls the primary key of a table that is stored in its order by the table's name.
            called = table if origin == "pk" else index
            connection.execute(_PUT, {"t": table, "i": called, "s": _stat(rows, columns, bool(unique))})
    connection.execute(text("ANALYZE sqlite_schema"))


def _stat(rows: int, columns: Sequence[str], unique: bool) -> str:
    """Rows of an index, then for each of its columns how many rows share it and the ones before it."""
    shared, numbers = rows, [rows]
    for column in columns:
        shared = max(1, shared // DIFFERENT.get(column, rows))
        numbers.append(shared)
    if unique:
        numbers[-1] = 1
    return " ".join(map(str, numbers))
