"""The index of codes as the classifier asks it: what each code names, in one statement."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager
from typing import Any

from sqlalchemy import Connection, and_, bindparam, func, select

from app.domain.catalogue import Item, Place, User
from app.domain.meaning import Name
from app.domain.stock import HandleKind
from app.ledger.lookup.phrases import NONE
from app.ledger.prepared import Prepared
from app.ledger.tables import CATALOGUE, count_session, handle, name

CODES_MAX = 1_000
"""Codes looked up in one statement, below every database's limit of parameters; a label of many serials takes several."""

KINDS = (
    "location", "container", "serial", "tag", "lot", "item", "gtin", "vendor-part", "alias", "badge", "order", "count",
    "requisition", "transfer", "spillage", "rma", "maintenance",
)
"""Kinds in the order in which several names of one code are listed."""

_RANK = {kind: rank for rank, kind in enumerate(KINDS)}
_COLUMNS = select(name.c.code, name.c.kind, name.c.target, name.c.item, name.c.quantity, name.c.folded)
_FIND = _COLUMNS.where(name.c.folded.in_(bindparam("b_folded", expanding=True)))
_FIND_ONE = Prepared(_COLUMNS.where(name.c.folded == bindparam("b_folded")))
"""Nearly every scan asks for one code."""
_item, _place, _user = CATALOGUE[Item], CATALOGUE[Place], CATALOGUE[User]
_LABELS = (
    select(
        name.c.code, name.c.kind, name.c.target,
        func.coalesce(_item.c.number, ""), func.coalesce(_item.c.description, ""),
        func.coalesce(_place.c.name, _user.c.name, handle.c.tag, count_session.c.kind, ""),
    )
    .select_from(
        name.outerjoin(_item, _item.c.id == name.c.item)
        .outerjoin(_place, and_(name.c.kind == "location", _place.c.id == name.c.target))
        .outerjoin(_user, and_(name.c.kind == "badge", _user.c.id == name.c.target))
        .outerjoin(count_session, and_(name.c.kind == "count", count_session.c.id == name.c.target))
        .outerjoin(handle, and_(
            name.c.kind == HandleKind.SERIAL.value, handle.c.id == name.c.target, handle.c.tag != NONE
        ))
    )
    .where(name.c.folded.in_(bindparam("b_folded", expanding=True)))
)


class CatalogueNames:
    """`app.domain.meaning.Names` over the ledger's index; `reading` opens a connection that sees one consistent state."""

    def __init__(self, reading: Callable[[], AbstractContextManager[Connection]]) -> None:
        self._reading = reading

    def find(self, codes: Sequence[str]) -> Sequence[Name]:
        """All names whose code is one of `codes`: in the order of the codes, then of `KINDS`, then of their targets.

        Exact spelling wins; another letter case is found where no exact one exists. A label is given only where there is
        more than one name to tell apart.
        """
        with self._reading() as connection:
            return find(connection, codes)


def find(conn: Connection, codes: Sequence[str]) -> tuple[Name, ...]:
    """`CatalogueNames.find` on a connection."""
    rows: defaultdict[str, list[Name]] = defaultdict(list)
    folded = list(dict.fromkeys(code.casefold() for code in codes if _can_be_stored(code)))
    for code, kind, target, item, quantity, alike_by in _rows(conn, folded):
        rows[alike_by].append(Name(code, kind, target, item, "", quantity))
    found: dict[Name, None] = {}
    for code in dict.fromkeys(codes):
        alike = rows.get(code.casefold(), [])
        exact = [one for one in alike if one.code == code]
        found |= dict.fromkeys(sorted(exact or alike, key=_order_of))
    names = tuple(found)
    return names if len(names) < 2 or len(codes) > CODES_MAX else _labelled(conn, names)


def _rows(conn: Connection, folded: list[str]) -> Iterator[Any]:
    if len(folded) == 1:
        yield from _FIND_ONE.rows(conn, {"b_folded": folded[0]})
        return
    for start in range(0, len(folded), CODES_MAX):
        yield from conn.execute(_FIND, {"b_folded": folded[start:start + CODES_MAX]})


def _can_be_stored(code: str) -> bool:
    """Whether a database takes the text at all: no NUL, no half of a surrogate pair."""
    return "\0" not in code and not any("\ud800" <= c <= "\udfff" for c in code)


def _order_of(one: Name) -> tuple[int, int, str]:
    return _RANK.get(one.kind, len(KINDS)), one.target, one.code


def _labelled(conn: Connection, names: tuple[Name, ...]) -> tuple[Name, ...]:
    """The names with what a person calls their targets: the item of a serial or lot, the name of a place or person."""
    folded = list(dict.fromkeys(one.code.casefold() for one in names))
    labels: dict[tuple[str, str, int], str] = {}
    for code, kind, target, number, description, called in conn.execute(_LABELS, {"b_folded": folded}):
        labels[code, kind, target] = " ".join(word for word in (number, description, called) if word)
    return tuple(one._replace(label=labels.get((one.code, one.kind, one.target), "")) for one in names)
