"""What a place is: its path, the location type that rules there, and how much stands in it."""

from sqlalchemy import Connection, bindparam, func, select

from app.domain.place import PlaceKind
from app.domain.questions import PlaceOf
from app.domain.views import PlaceView
from app.ledger.lookup.phrases import number
from app.ledger.lookup.whereabouts import Chain, chain_of
from app.ledger.prepared import Prepared
from app.ledger.tables import unit

UNITS_COUNTED_MAX = 1_000
"""Unit records of one place that are counted: a container of 10,000 must not cost more to look at than one of a few."""

_GROUPING = frozenset({PlaceKind.SITE, PlaceKind.AREA, PlaceKind.VIRTUAL})
_counted = (
    select(number(1).label("one"))
    .where(unit.c.site == bindparam("b_site"), unit.c.place == bindparam("b_place"))
    .limit(number(UNITS_COUNTED_MAX))
    .subquery()
)
_UNITS = Prepared(select(func.count()).select_from(_counted))


def place_of(conn: Connection, site: int, question: PlaceOf) -> PlaceView | None:
    """Answer `PlaceOf`."""
    return place_view(conn, site, question.place)


def place_view(conn: Connection, site: int, place: int) -> PlaceView | None:
    """The place with what follows from where it stands; None where nothing is known by this identity.

    `units` counts up to `UNITS_COUNTED_MAX` records, and none in virtual places, through which everything has come.
    """
    chain = chain_of(conn, site, place)
    return None if chain is None else view(conn, site, chain)


def view(conn: Connection, site: int, chain: Chain) -> PlaceView:
    """The first place of the chain as a screen shows it."""
    node = chain.nodes[0]
    units = 0
    if node.kind is not PlaceKind.VIRTUAL:
        units = _UNITS.value(conn, {"b_site": site, "b_place": node.id})
    return PlaceView(
        id=node.id, code=node.code, name=node.name, kind=node.kind, effective=chain.effective,
        holds_stock=node.kind not in _GROUPING, blocked=node.blocked, retired=node.retired, path=chain.path, units=units,
        recipient=chain.recipient,
    )
