"""What the stock of one page has cost: the average price of its items, and what its records are worth."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from sqlalchemy import Connection, bindparam, select

from app.domain.stock import HandleKind
from app.domain.views import Unit
from app.ledger.costs.shares import share
from app.ledger.lookup.phrases import NO
from app.ledger.tables import cost_item, cost_layer

_AVERAGES = select(cost_item.c.item, cost_item.c.average_value, cost_item.c.average_quantity).where(
    cost_item.c.site == bindparam("b_site"), cost_item.c.item.in_(bindparam("b_items", expanding=True))
)
_SERIALS = select(cost_layer.c.handle, cost_layer.c.value_left).where(
    cost_layer.c.site == bindparam("b_site"), cost_layer.c.handle.in_(bindparam("b_handles", expanding=True)),
    cost_layer.c.handle != NO, cost_layer.c.left > NO,
)


class Costs(NamedTuple):
    """Of some unit records: minor units as MONEY cells hold them, "" where nothing is known."""

    averages: dict[int, tuple[int, int]]
    """By item: a value, and of how many smallest steps it is the value."""
    serials: dict[int, int]
    """By handle: what the serial itself has cost."""

    def average(self, u: Unit) -> str:
        """The average price of one unit of measure of the item at this site (Stock and incoming: average acquisition cost)."""
        value, steps = self.averages.get(u.item, (0, 0))
        return str(share(value, 10**u.decimals, steps)) if steps else ""

    def value(self, u: Unit) -> str:
        """What the record is worth by average; a serial is worth what it has cost itself."""
        if u.kind is HandleKind.SERIAL and u.key.handle in self.serials:
            return str(self.serials[u.key.handle])
        value, steps = self.averages.get(u.item, (0, 0))
        quantity = u.quantity * 10**u.decimals if u.kind is HandleKind.SERIAL else u.quantity
        return str(share(value, quantity, steps)) if steps else ""


def costs_of(conn: Connection, site: int, units: Sequence[Unit]) -> Costs:
    """The costs of the records of one page: two seeks for each of its items and serials, whatever the table holds."""
    items = _distinct(u.item for u in units)
    serials = _distinct(u.key.handle for u in units if u.kind is HandleKind.SERIAL)
    averages = conn.execute(_AVERAGES, {"b_site": site, "b_items": items}) if items else ()
    layers = conn.execute(_SERIALS, {"b_site": site, "b_handles": serials}) if serials else ()
    return Costs({item: (value, steps) for item, value, steps in averages}, {row.handle: row.value_left for row in layers})


def _distinct(ids: Iterable[int]) -> list[int]:
    return sorted(set(ids))
