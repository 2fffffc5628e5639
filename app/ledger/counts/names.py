"""What is known of counted handles, and the names of bins and people."""

from collections.abc import Collection, Iterator
from typing import NamedTuple

from sqlalchemy import Connection, and_, bindparam, func, select

from app.domain import catalogue
from app.domain.stock import HandleKind
from app.ledger.tables import CATALOGUE, handle

AT_ONCE = 500
"""Handles asked about in one statement, below every database's limit of parameters."""

_item = CATALOGUE[catalogue.Item]
_class = CATALOGUE[catalogue.ItemClass]
_place = CATALOGUE[catalogue.Place]
_person = CATALOGUE[catalogue.User]


class About(NamedTuple):
    """A counted handle with its item, and the tolerance of the item's class."""

    handle: int
    kind: HandleKind
    code: str
    retired: bool
    item: int = 0
    item_number: str = ""
    description: str = ""
    uom: str = ""
    decimals: int = 0
    price_minor: int = 0
    percent: int = 0
    limit_minor: int = 0


_ABOUT = (
    select(
        handle.c.id, handle.c.kind, handle.c.code, handle.c.retired, handle.c.item,
        *(func.coalesce(_item.c[c], "") for c in ("number", "description", "uom")),
        *(func.coalesce(_item.c[c], 0) for c in ("decimals", "price_minor")),
        func.coalesce(_class.c.tolerance_percent, 0), func.coalesce(_class.c.tolerance_value_minor, 0),
    )
    .select_from(
        handle.outerjoin(_item, _item.c.id == handle.c.item)
        .outerjoin(_class, and_(_class.c.code == _item.c.item_class, _item.c.item_class != ""))
    )
    .where(handle.c.id.in_(bindparam("b_handles", expanding=True)))
    .order_by(handle.c.id, _class.c.retired.desc(), _class.c.id)
)
_PLACE_CODES = select(_place.c.id, _place.c.code).where(_place.c.id.in_(bindparam("b_ids", expanding=True)))
_HANDLE_CODES = select(handle.c.id, handle.c.code).where(handle.c.id.in_(bindparam("b_ids", expanding=True)))
_NAMES = select(_person.c.id, _person.c.name).where(_person.c.id.in_(bindparam("b_ids", expanding=True)))


def chunks(identities: Collection[int]) -> Iterator[list[int]]:
    """The identities in ascending order, no more at once than a statement takes."""
    ordered = sorted(identities)
    return (ordered[start:start + AT_ONCE] for start in range(0, len(ordered), AT_ONCE))


def about_of(conn: Connection, handles: Collection[int]) -> dict[int, About]:
    """What is known of counted handles."""
    found: dict[int, About] = {}
    for some in chunks(handles):
        for row in conn.execute(_ABOUT, {"b_handles": some}):
            found[row[0]] = About(row[0], HandleKind(row[1]), row[2], bool(row[3]), *row[4:])
    return found


def codes_of(conn: Connection, places: Collection[int]) -> dict[int, str]:
    """Codes of bins, containers and devices."""
    found: dict[int, str] = {}
    for some in chunks(places):
        for statement in (_HANDLE_CODES, _PLACE_CODES):
            found.update((row[0], row[1]) for row in conn.execute(statement, {"b_ids": some}))
    return found


def names_of(conn: Connection, people: Collection[int]) -> dict[int, str]:
    """Names of people."""
    return {row[0]: row[1] for some in chunks(people) for row in conn.execute(_NAMES, {"b_ids": some})}
