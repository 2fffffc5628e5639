"""Number series: how far they are used up, and which numbers come next."""

from typing import Any

from sqlalchemy import BindParameter, Connection, bindparam, select

from app.domain.numbering import numbered
from app.domain.questions import NextNumbers, SeriesAt
from app.ledger import device
from app.ledger.ranges import Range, free_ranges
from app.ledger.tables import local_sync, name, series

NUMBERS_MAX = 10_000
"""Most numbers given at once: more than any receipt has units."""
LAST = 10**15
"""No series comes so far."""
_AT_ONCE = 400

_VALUE = select(series.c.value).where(series.c.name == bindparam("b_name"))
_EPOCH = select(local_sync.c.epoch)
_codes: BindParameter[Any] = bindparam("b_codes", expanding=True)
_TAKEN = select(name.c.code).where(name.c.code.in_(_codes))


def series_at(conn: Connection, _: int, question: SeriesAt) -> int:
    """Answer `SeriesAt`; 0 for a series not begun."""
    return conn.execute(_VALUE, {"b_name": question.series}).scalar() or 0


def next_numbers(conn: Connection, site: int, question: NextNumbers) -> tuple[str, ...]:
    """Answer `NextNumbers`. A number whose code something carries already, such as a pre-printed label, is left out.

    A device that has a server takes them from what it was granted; when that is used up there are fewer, or none.
    """
    assert 0 < question.many <= NUMBERS_MAX, question.many
    found: list[str] = []
    for first, last in _free(conn, site, question.series):
        step = min(_AT_ONCE, question.many + 8)
        for start in range(first, last + 1, step):
            codes = [numbered(question.pattern, number) for number in range(start, min(start + step, last + 1))]
            taken = frozenset(conn.execute(_TAKEN, {"b_codes": codes}).scalars())
            found += [code for code in codes if code not in taken]
            if len(found) >= question.many:
                return tuple(found[:question.many])
    return tuple(found)


def _free(conn: Connection, site: int, name_: str) -> list[Range]:
    """Numbers of a series that may be given here; a kiosk that has no server grants them to itself."""
    epoch = conn.execute(_EPOCH).scalar()
    if epoch is None:
        return [Range(series_at(conn, site, SeriesAt(name_)) + 1, LAST)]
    return free_ranges(conn, site, device.get(conn, "device"), epoch, name_)
