"""What all stock is worth is summed up at any size, not only while items are few."""

from typing import Any

from sqlalchemy import Table, create_engine, insert

from app.domain.cost_views import Worth, WorthView
from app.ledger.lookup.worth import worth
from app.ledger.tables import cost_entry, cost_item

MANY = 50_001
DAY = 86_400 * 1_000_000


def row(table: Table, **values: Any) -> dict[str, Any]:
    """A row with 0 in every column but these."""
    return {column.name: values.get(column.name, 0) for column in table.c} | values


def test_all_stock_is_summed_up_however_many_items_there_are() -> None:
    engine = create_engine("sqlite://")
    with engine.begin() as conn:
        cost_item.create(conn)
        cost_entry.create(conn)
        conn.execute(insert(cost_item), [row(cost_item, site=1, item=n, value=3, fifo=4) for n in range(MANY)])
        conn.execute(insert(cost_item), [row(cost_item, site=2, item=1, value=10**9, fifo=10**9)])
        conn.execute(insert(cost_entry), [
            row(cost_entry, site=1, item=n, position=at, kind="", at=at * 10 * DAY, after_value=at)
            for n in range(MANY) for at in (1, 2)
        ])
        assert worth(conn, 1, Worth()) == WorthView(3 * MANY, 4 * MANY)
        assert worth(conn, 1, Worth("1970-01-15")) == WorthView(MANY)
        assert worth(conn, 1, Worth("no day")) is None
    engine.dispose()
