"""The recall trace of a lot or serial: where all of it is now, then every step of its way, those of what it stood in included."""

from collections.abc import Iterable
from typing import Any, NamedTuple

from sqlalchemy import Connection, bindparam, func, select

from app.domain.acts import ACTS
from app.domain.catalogue import Item, Recipient
from app.domain.listing import Column, ColumnKind, Listing, Page, Query, Row
from app.domain.naming import place_name
from app.domain.quantity import to_text
from app.domain.words import QT_TRANSLATE_NOOP, say
from app.ledger.listings.activities import identity
from app.ledger.listings.source import Source, bound, search_text, span, time_cell
from app.ledger.lookup.history import history_line, lines_where, named_lines
from app.ledger.lookup.whereabouts import chains
from app.ledger.tables import CATALOGUE, handle, movement, unit

LISTING = Listing(
    name="trace", title=say(QT_TRANSLATE_NOOP("say", "Recall trace")), sort="at", descending=True, inside=True,
    columns=(
        Column("at", say(QT_TRANSLATE_NOOP("say", "Time")), ColumnKind.TIME),
        Column("what", say(QT_TRANSLATE_NOOP("say", "What happened")), ColumnKind.STATUS, sortable=False),
        Column("code", say(QT_TRANSLATE_NOOP("say", "Handle")), sortable=False),
        Column("quantity", say(QT_TRANSLATE_NOOP("say", "Quantity")), ColumnKind.NUMBER, sortable=False),
        Column("source", say(QT_TRANSLATE_NOOP("say", "From")), sortable=False),
        Column("target", say(QT_TRANSLATE_NOOP("say", "To")), sortable=False),
        Column("who", say(QT_TRANSLATE_NOOP("say", "Who")), sortable=False),
        Column("document", say(QT_TRANSLATE_NOOP("say", "Document")), sortable=False),
        Column("reason", say(QT_TRANSLATE_NOOP("say", "Reason")), sortable=False),
    ),
)
"""`Query.where`: "handle" is whose trace it is; without it there is none."""
NOW = QT_TRANSLATE_NOOP("say", "Is here now")
LINES_MAX = 5_000
"""Steps of the way that are told, the first of each thing."""
DEEP_MAX = 6
"""Containers in containers, and devices in them."""
STAYS_MAX = 1_000
"""Stays that are followed."""
_item, _recipient = CATALOGUE[Item], CATALOGUE[Recipient]
_WAY = select(
    movement.c.position, movement.c.line, movement.c.at, movement.c.quantity, movement.c.from_place, movement.c.to_place
).where(movement.c.site == bindparam("b_site"), movement.c.handle == bindparam("b_handle")).order_by(
    movement.c.at, movement.c.position, movement.c.line
).limit(LINES_MAX)
_STANDS = select(
    unit.c.place, unit.c.quantity, handle.c.code, handle.c.kind, _item.c.decimals, _recipient.c.name.label("custody")
).select_from(
    unit.join(handle, handle.c.id == unit.c.handle).outerjoin(_item, _item.c.id == handle.c.item)
    .outerjoin(_recipient, _recipient.c.id == unit.c.custody)
).where(unit.c.site == bindparam("b_site"), unit.c.handle == bindparam("b_handle"), unit.c.quantity > 0)


class Stay(NamedTuple):
    """Something stood in a holder from one position and time until another; `until` None: it does still."""

    holder: int
    since: int
    until: int | None


def page(conn: Connection, site: int, query: Query) -> Page:
    """One page of the trace: what is there now on top, then the steps."""
    which = identity(dict(query.where).get("handle", ""))
    if not which:
        return Page((), 0)
    found, holders = _steps(conn, site, which)
    told = _told(conn, site, sorted(found, reverse=query.descending), holders)
    rows = [*_standing(conn, site, which), *told]
    if text := search_text(query).casefold():
        rows = [row for row in rows if any(text in str(cell).casefold() for cell in row.cells)]
    most = bound(query)
    skip, wanted = span(query, most)
    return Page(tuple(rows[skip : skip + wanted]), min(len(rows), most), len(rows) > most)


def _steps(conn: Connection, site: int, which: int) -> tuple[set[tuple[int, int, int]], list[int]]:
    """(time, position, line) of every movement of a handle, and of what it stood in while it stood there; and all of these."""
    found: set[tuple[int, int, int]] = set()
    seen: set[Stay] = set()
    waiting = [(Stay(which, 0, None), 0)]
    while waiting and len(found) < LINES_MAX:
        stay, deep = waiting.pop()
        if stay in seen or len(seen) >= STAYS_MAX:
            continue
        seen.add(stay)
        way = list(conn.execute(_WAY, {"b_site": site, "b_handle": stay.holder}))
        shown = [r for r in way if r.at >= stay.since and (stay.until is None or r.at <= stay.until)]
        found.update((r.at, r.position, r.line) for r in shown)
        if deep < DEEP_MAX:
            waiting += [(inner, deep + 1) for inner in _stays(way, stay)]
    return found, sorted({stay.holder for stay in seen})


def _stays(way: Iterable[Any], within: Stay) -> list[Stay]:
    """The stays of something in each of its places, from its first entry until nothing of it is left there."""
    held: dict[int, tuple[int, int]] = {}
    stays: list[Stay] = []
    for row in way:
        if row.from_place in held:
            since, quantity = held.pop(row.from_place)
            if quantity > row.quantity:
                held[row.from_place] = (since, quantity - row.quantity)
            else:
                stays.append(Stay(row.from_place, since, row.at))
        since, quantity = held.get(row.to_place, (row.at, 0))
        held[row.to_place] = (since, quantity + row.quantity)
    stays += [Stay(place, since, None) for place, (since, _) in held.items()]
    return [
        Stay(s.holder, max(s.since, within.since), within.until if s.until is None else min(s.until, within.until or s.until))
        for s in stays if (s.until is None or s.until >= within.since) and (within.until is None or s.since <= within.until)
    ]


def _standing(conn: Connection, site: int, which: int) -> list[Row]:
    """Where all of it is: bin and the containers or devices it is in, or with whom."""
    rows = conn.execute(_STANDS, {"b_site": site, "b_handle": which}).all()
    known = chains(conn, site, {row.place for row in rows})
    found = []
    for row in rows:
        chain = known.get(row.place)
        where = " / ".join(node.code for node in reversed(chain.nodes)) if chain is not None and chain.nodes else ""
        amount = to_text(row.quantity, 0 if row.kind in ("serial", "container") else row.decimals or 0)
        place = where or place_name(row.place, "")
        found.append(Row(f"now:{row.place}", ("", say(NOW), row.code, amount, "", place, row.custody or "", "", ""), "done"))
    return found


def _told(conn: Connection, site: int, steps: list[tuple[int, int, int]], holders: list[int]) -> list[Row]:
    rows: dict[tuple[int, int], Any] = {}
    for start in range(0, len(steps), 200):
        some = sorted({position for _, position, _ in steps[start : start + 200]})
        # Not all lines of an act: it may have moved a hundred other things.
        own = func.coalesce(movement.c.handle, 0).in_(holders)
        lines = lines_where(movement.c.site == site, movement.c.position.in_(some), own).subquery("lines")
        for row in conn.execute(named_lines(lines)):
            rows[row.position, row[18]] = row
    return [_row(rows[position, line], line) for _, position, line in steps if (position, line) in rows]


def _row(found: Any, number: int) -> Row:
    line = history_line(found)
    what = say(ACTS[line.kind]) if line.kind in ACTS else line.kind
    return Row(
        f"line:{line.position}:{number}",
        (time_cell(line.at), what, line.code, line.amount, line.source, line.target, line.who, line.document, line.reason),
        "confirm" if line.undone else "info",
    )


SOURCES = (Source(LISTING, page),)
