"""Whether a book waits for what devices have yet to report: then the server says whom it has heard (`Heard`)."""

from sqlalchemy import Connection, bindparam, select

from app.ledger.journal import clock_of
from app.ledger.tables import report

_REPORTS = (
    select(report.c.device, report.c.until, report.c.heard).where(report.c.site == bindparam("b_site")).order_by(report.c.device)
)


def waits(conn: Connection, site: int) -> bool:
    """Whether claims of units or counted lines wait until every device has reported past them."""
    clock = clock_of(conn, site)
    return bool(clock.doubts or clock.lines)


def reports(conn: Connection, site: int) -> dict[str, tuple[int, int]]:
    """Each device of the site: up to which evidence time it has reported all it did, and when it was last heard, by the book."""
    return {row[0]: (row[1], row[2]) for row in conn.execute(_REPORTS, {"b_site": site})}
