"""What a place is: its path, and the location type that rules there."""

from sqlalchemy import Connection

from app.domain.place import PlaceKind
from app.domain.questions import PlaceOf
from app.domain.views import PlaceView
from app.ledger.lookup.whereabouts import chain_of

_GROUPING = frozenset({PlaceKind.SITE, PlaceKind.AREA, PlaceKind.VIRTUAL})


def place_of(conn: Connection, site: int, question: PlaceOf) -> PlaceView | None:
    """Answer `PlaceOf`."""
    return place_view(conn, site, question.place)


def place_view(conn: Connection, site: int, place: int) -> PlaceView | None:
    """The place with what follows from where it stands; None where nothing is known by this identity."""
    chain = chain_of(conn, site, place)
    if chain is None:
        return None
    node = chain.nodes[0]
    return PlaceView(
        id=node.id, code=node.code, name=node.name, kind=node.kind, effective=chain.effective,
        holds_stock=node.kind not in _GROUPING, blocked=node.blocked, retired=node.retired, path=chain.path,
        recipient=chain.recipient,
    )
