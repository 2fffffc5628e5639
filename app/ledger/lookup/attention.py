"""What needs attention now: a number for each kind, counted over indexes and no further than it is shown."""

from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, func, select

from app.domain.attention import COUNT_MAX, KINDS, Attention, Pending
from app.domain.catalogue import Item, Loan, Order, Transfer
from app.ledger.counts.results import WAITING
from app.ledger.counts.review import SESSIONS
from app.ledger.listings import due
from app.ledger.listings.items import below_minimum
from app.ledger.lookup.phrases import NO, number, word
from app.ledger.lookup.uniting import left_behind
from app.ledger.tables import CATALOGUE, count_result, discrepancy, handle, report

_item, _order, _loan, _transfer = CATALOGUE[Item], CATALOGUE[Order], CATALOGUE[Loan], CATALOGUE[Transfer]


def _rows() -> dict[str, tuple[Any, ColumnElement[bool]]]:
    """The table and the condition of each kind; they depend on the day."""
    waiting = count_result.c.state.in_([word(state) for state in WAITING]) & count_result.c.count.in_(SESSIONS)
    return {
        "discrepancies": (discrepancy, (discrepancy.c.site == due.THIS_SITE) & (discrepancy.c.open == number(1))),
        "review": (count_result, waiting),
        "low": (_item, (_item.c.retired == NO) & (_item.c.asset == NO) & below_minimum),
        "late": (_order, due.late_orders()),
        "transfers": (_transfer, due.pending_transfers()),
        "loans": (_loan, due.loans(overdue=True)),
        "expiring": (handle, due.expiring(due.SOON_DAYS)),
        "merged": (_item, left_behind),
        "devices": (report, due.behind()),
    }


def attention(conn: Connection, site: int, _: Attention) -> tuple[Pending, ...]:
    """Answer `Attention`."""
    rows = _rows()
    return tuple(_counted(conn, site, kind, *rows[kind]) for kind in KINDS)


def _counted(conn: Connection, site: int, kind: str, table: Any, condition: ColumnElement[bool]) -> Pending:
    first: Select[Any] = select(number(1).label("one")).select_from(table).where(condition).limit(COUNT_MAX + 1)
    many: int = conn.execute(select(func.count()).select_from(first.subquery()), {"b_site": site}).scalar_one()
    return Pending(kind, min(many, COUNT_MAX), many > COUNT_MAX)
