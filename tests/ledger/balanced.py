"""Whether the balances beside a book are what its movements say: compared with those made anew."""

from typing import Any

from sqlalchemy import Connection, text

from app.ledger import balances
from app.ledger.store import Store

TABLES = {
    balances.BALANCE: "item, site, number, description, here, since, moved, holds", balances.DAYS: "item, site, day, level",
    balances.SINGLES: "item, number",
}
"""All columns, but whether an item ever was a part in a device: that stays when it is none any more."""


def told(conn: Connection) -> dict[str, list[tuple[Any, ...]]]:
    return {
        name: sorted(tuple(row) for row in conn.execute(text(f"SELECT {columns} FROM {name}"))) for name, columns in TABLES.items()
    }


def in_devices(conn: Connection) -> set[int]:
    return set(conn.scalars(text(f"SELECT item FROM {balances.BALANCE} WHERE parts = 1")))


def assert_kept(store: Store) -> dict[str, list[tuple[Any, ...]]]:
    """They are; returns them."""
    with store.writing() as conn:
        balances.catch_up(conn)
        kept, parts = told(conn), in_devices(conn)
        balances.drop(conn)
        balances.make(conn)
        anew = told(conn)
        assert in_devices(conn) <= parts
        assert kept[balances.BALANCE] == anew[balances.BALANCE]
        assert kept[balances.DAYS] == anew[balances.DAYS]
        assert set(anew[balances.SINGLES]) <= set(kept[balances.SINGLES])
    return kept
