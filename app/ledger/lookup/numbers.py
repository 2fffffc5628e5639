"""Number series: how far they are used up, and which numbers come next."""

from itertools import count
from typing import Any

from sqlalchemy import BindParameter, Connection, bindparam, select

from app.domain.numbering import numbered
from app.domain.questions import NextNumbers, SeriesAt
from app.ledger.tables import name, series

NUMBERS_MAX = 10_000
"""Most numbers given at once: more than any receipt has units."""
_AT_ONCE = 400

_VALUE = select(series.c.value).where(series.c.name == bindparam("b_name"))
_codes: BindParameter[Any] = bindparam("b_codes", expanding=True)
_TAKEN = select(name.c.code).where(name.c.code.in_(_codes))


def series_at(conn: Connection, _: int, question: SeriesAt) -> int:
    """Answer `SeriesAt`; 0 for a series not begun."""
    return conn.execute(_VALUE, {"b_name": question.series}).scalar() or 0


def next_numbers(conn: Connection, site: int, question: NextNumbers) -> tuple[str, ...]:
    """Answer `NextNumbers`. A number whose code something carries already, such as a pre-printed label, is left out."""
    assert 0 < question.many <= NUMBERS_MAX, question.many
    value = series_at(conn, site, SeriesAt(question.series))
    found: list[str] = []
    step = min(_AT_ONCE, question.many + 8)
    for start in count(value + 1, step):
        codes = [numbered(question.pattern, number) for number in range(start, start + step)]
        taken = frozenset(conn.execute(_TAKEN, {"b_codes": codes}).scalars())
        found += [code for code in codes if code not in taken]
        if len(found) >= question.many:
            break
    return tuple(found[:question.many])
