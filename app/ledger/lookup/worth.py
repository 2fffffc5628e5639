"""What all stock of the site is worth: now by both methods, at the end of a past day by the moving average."""

from collections.abc import Callable
from typing import Any

from sqlalchemy import Connection, bindparam, func, select

from app.domain.cost_views import Worth, WorthView
from app.domain.questions import Question
from app.ledger.listings.activities import begin_of
from app.ledger.lookup.phrases import number
from app.ledger.tables import cost_entry, cost_item

_of_site = cost_item.c.site == bindparam("b_site")
_NOW = select(func.coalesce(func.sum(cost_item.c.value), 0), func.coalesce(func.sum(cost_item.c.fifo), 0)).where(_of_site)
_LAST = (
    select(cost_entry.c.after_value)
    .where(cost_entry.c.site == cost_item.c.site, cost_entry.c.item == cost_item.c.item, cost_entry.c.at < bindparam("b_after"))
    .order_by(cost_entry.c.position.desc(), cost_entry.c.line.desc()).limit(number(1)).correlate(cost_item).scalar_subquery()
)
_THEN = select(func.coalesce(func.sum(_LAST), 0)).where(_of_site)


def worth(conn: Connection, site: int, question: Worth) -> WorthView | None:
    """Answer `Worth`."""
    if not question.day:
        average, fifo = conn.execute(_NOW, {"b_site": site}).one()
        return WorthView(int(average), int(fifo))
    after = begin_of(question.day, after=1)
    if after is None:
        return None
    return WorthView(int(conn.execute(_THEN, {"b_site": site, "b_after": after}).scalar() or 0))


ANSWERS: dict[type[Question[Any]], Callable[[Connection, int, Any], Any]] = {Worth: worth}
