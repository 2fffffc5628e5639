"""What stock has cost, of a book whose journal is older than costs: computed as `verify` does, by replaying all of it."""

from collections.abc import Sequence

from sqlalchemy import Connection, Table, insert, select

from app.ledger.tables import cost_entry, cost_item, cost_layer, cost_use, operation

SINCE = "0003"
"""The migration that made the tables of costs."""
TABLES: Sequence[Table] = (cost_item, cost_layer, cost_use, cost_entry)
AT_ONCE = 1_000


def rebuild(conn: Connection) -> None:
    """Fill the tables of costs, which are empty. A journal that is damaged is replayed as far as it goes: `verify` names it."""
    if conn.execute(select(operation.c.position).limit(1)).first() is None:
        return
    from app.ledger.verify import replayed  # it stands above the migrations

    with replayed(conn) as anew:
        for table in TABLES:
            for rows in anew.execute(select(table)).mappings().partitions(AT_ONCE):
                conn.execute(insert(table), [dict(row) for row in rows])
