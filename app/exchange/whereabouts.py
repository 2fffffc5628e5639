"""What people call the places that exported rows name: bins, containers, devices and virtual places, each looked up once."""

from sqlalchemy import Connection, select

from app.domain import catalogue as c
from app.domain.place import VIRTUAL_BY_PLACE, Virtual
from app.ledger.tables import CATALOGUE, handle, unit

NESTED_MAX = 64


def place_codes(connection: Connection) -> dict[int, str]:
    """The code of every place of the location tree, also of those out of use."""
    table = CATALOGUE[c.Place]
    return {row[0]: row[1] for row in connection.execute(select(table.c.id, table.c.code))}


class Whereabouts:
    """Codes of places, and the bin a container stands in."""

    def __init__(self, connection: Connection, site: int) -> None:
        self._codes = place_codes(connection) | {v.place: v.value for v in Virtual}
        self._holders: dict[int, tuple[str, int | None]] = {}
        self._connection = connection
        self._site = site

    def code(self, which: int) -> str:
        """The code of a place."""
        return self._codes[which] if which in self._codes else self._holder(which)[0]

    def standing(self, which: int) -> tuple[str | None, str]:
        """The bin (None: no real one) and the innermost container, empty where the place is a bin itself."""
        container = "" if which in self._codes else self._holder(which)[0]
        for _ in range(NESTED_MAX):
            if which in self._codes:
                return (None if which in VIRTUAL_BY_PLACE else self._codes[which]), container
            above = self._holder(which)[1]
            if above is None:
                break
            which = above
        return None, container

    def _holder(self, which: int) -> tuple[str, int | None]:
        if which not in self._holders:
            row = self._connection.execute(
                select(handle.c.code, unit.c.place)
                .outerjoin_from(handle, unit, (unit.c.handle == handle.c.id) & (unit.c.site == self._site) & (unit.c.quantity > 0))
                .where(handle.c.id == which)
            ).first()
            self._holders[which] = (row[0], row[1]) if row else ("?", None)
        return self._holders[which]
