"""What there is of each item at a site, what there was at the end of each day, and when it last moved: kept beside the books.

SQLite's triggers keep these tables as movements are written, so that a table of a million items begins where there is stock. All
of it is a function of the movements and the items alone, can be made anew from them at any time, and is no part of a book.
PostgreSQL has none: a server shows no such table, and sums up what it is asked for.

Days are those of UTC, counted from 1970. A move from bin to bin changes no balance, and nothing is written here when it is scanned:
when an item last moved is brought up to a position of the journal in a pause, and read together with what has moved since.
"""

from typing import Any

from sqlalchemy import ColumnElement, Connection, FunctionElement, MetaData, bindparam, column, event, table, text
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.types import BigInteger

from app.domain.place import VIRTUAL_BY_PLACE
from app.ledger.store import Store
from app.ledger.tables import metadata

DAY = 86_400 * 1_000_000
"""Microseconds."""
BALANCE, DAYS, SINGLES, KEPT = "item_balance", "item_day", "item_single", "item_kept"
_N, _T = "INTEGER NOT NULL", "TEXT NOT NULL"
_TABLES = (
    f"CREATE TABLE {BALANCE} (item {_N}, site {_N}, number {_T}, description {_T}, here {_N}, since {_N}, moved {_N}, "
    "holds INTEGER NOT NULL DEFAULT 0, parts INTEGER NOT NULL DEFAULT 0, PRIMARY KEY (item, site)) WITHOUT ROWID",
    f"CREATE TABLE {DAYS} (item {_N}, site {_N}, day {_N}, level {_N}, PRIMARY KEY (item, site, day)) WITHOUT ROWID",
    f"CREATE TABLE {SINGLES} (item INTEGER PRIMARY KEY, number {_T})",
    f"CREATE TABLE {KEPT} (site INTEGER PRIMARY KEY, position {_N})",
)
_INDEXES = (
    f"CREATE INDEX ix_{BALANCE}_number ON {BALANCE} (site, number, item, since)",
    f"CREATE INDEX ix_{BALANCE}_description ON {BALANCE} (site, description, number, item, since)",
    f"CREATE INDEX ix_{BALANCE}_here ON {BALANCE} (site, number, item) WHERE holds = 1",
    f"CREATE INDEX ix_{BALANCE}_described ON {BALANCE} (site, description, number, item) WHERE holds = 1",
    f"CREATE INDEX ix_{BALANCE}_moved ON {BALANCE} (site, moved, number, item) WHERE holds = 1",
    f"CREATE INDEX ix_{SINGLES}_number ON {SINGLES} (number, item)",
)
def _outside(place: str) -> str:
    """1 of a virtual place, 0 of a real one. A list after IN would be made a table of anew for each movement."""
    return f"CASE {place} {' '.join(f'WHEN {which} THEN 1' for which in sorted(VIRTUAL_BY_PLACE))} ELSE 0 END"


def _crossing(row: str = "") -> str:
    """Whether a movement brings stock in or takes it away."""
    return f"({_outside(row + 'from_place')} <> {_outside(row + 'to_place')})"


def _came(row: str = "") -> str:
    """Smallest steps that came, below zero where they went, 0 of a move within the site."""
    return f"{row}quantity * ({_outside(row + 'from_place')} - {_outside(row + 'to_place')})"


def _day(row: str = "") -> str:
    return f"{row}at / {DAY}"


_THIS = "item = NEW.item AND site = NEW.site"
_THAT = "item = OLD.item AND site = OLD.site"
_OF_THAT = "site = OLD.site AND item = OLD.item"  # as the index of an item's movements leads
# No OR IGNORE: a statement that says itself what to do on a conflict overrules what its triggers say.
_ROW = (
    f"INSERT INTO {BALANCE} (item, site, number, description, here, since, moved) SELECT NEW.item, NEW.site, "
    "coalesce((SELECT number FROM item WHERE id = NEW.item), ''), "
    f"coalesce((SELECT description FROM item WHERE id = NEW.item), ''), 0, {_day('NEW.')}, {_day('NEW.')} "
    f"WHERE NOT EXISTS (SELECT 1 FROM {BALANCE} WHERE {_THIS});"
)
_NAMED = f"UPDATE {BALANCE} SET number = NEW.number, description = NEW.description WHERE item = NEW.id; " \
    f"UPDATE {SINGLES} SET number = NEW.number WHERE item = NEW.id;"
# What stands in a device leaves the site with it, by no movement of its own.
_INTO_DEVICE = (
    "(NOT EXISTS (SELECT 1 FROM place WHERE id = NEW.to_place) "
    "AND EXISTS (SELECT 1 FROM handle WHERE id = NEW.to_place AND kind = 'serial'))"
)
# Each by itself, and only where it changes: an index is written where a column of it is set, whatever to.
_HOLDS = "holds = (here <> 0) WHERE {this} AND holds <> (here <> 0);"
_TRIGGERS = {
    "crossing": (
        f"AFTER INSERT ON movement WHEN NEW.item <> 0 AND ({_crossing('NEW.')} OR {_INTO_DEVICE}) BEGIN {_ROW} "
        f"UPDATE {BALANCE} SET here = here + {_came('NEW.')} WHERE {_THIS}; UPDATE {BALANCE} SET {_HOLDS.format(this=_THIS)} "
        f"UPDATE {BALANCE} SET since = {_day('NEW.')} WHERE {_THIS} AND since > {_day('NEW.')} AND {_crossing('NEW.')}; "
        f"UPDATE {BALANCE} SET moved = {_day('NEW.')} WHERE {_THIS} AND moved < {_day('NEW.')}; "
        f"UPDATE {BALANCE} SET parts = 1 WHERE {_THIS} AND parts = 0 AND {_INTO_DEVICE}; "
        f"INSERT INTO {DAYS} (item, site, day, level) SELECT NEW.item, NEW.site, {_day('NEW.')}, "
        f"coalesce((SELECT level FROM {DAYS} WHERE {_THIS} AND day < {_day('NEW.')} ORDER BY day DESC LIMIT 1), 0) "
        f"WHERE {_crossing('NEW.')} AND NOT EXISTS (SELECT 1 FROM {DAYS} WHERE {_THIS} AND day = {_day('NEW.')}); "
        f"UPDATE {DAYS} SET level = level + {_came('NEW.')} WHERE {_crossing('NEW.')} AND {_THIS} AND day >= {_day('NEW.')}; END"
    ),
    # Own acts that are taken off the confirmed rows, see app.ledger.overlay.
    "lifted": (
        f"AFTER DELETE ON movement WHEN OLD.item <> 0 BEGIN UPDATE {DAYS} SET level = level - {_came('OLD.')} "
        f"WHERE {_crossing('OLD.')} AND {_THAT} AND day >= {_day('OLD.')}; "
        f"DELETE FROM {DAYS} WHERE {_THAT} AND day = {_day('OLD.')} AND NOT EXISTS (SELECT 1 FROM movement WHERE {_OF_THAT} "
        f"AND at >= {_day('OLD.')} * {DAY} AND at < ({_day('OLD.')} + 1) * {DAY} AND {_crossing()}); "
        f"UPDATE {BALANCE} SET here = here - {_came('OLD.')}, "
        f"since = coalesce((SELECT {_day()} FROM movement WHERE {_OF_THAT} AND {_crossing()} ORDER BY at LIMIT 1), -1), "
        f"moved = coalesce((SELECT {_day()} FROM movement WHERE {_OF_THAT} ORDER BY at DESC LIMIT 1), -1) WHERE {_THAT}; "
        f"UPDATE {BALANCE} SET {_HOLDS.format(this=_THAT)} DELETE FROM {BALANCE} WHERE {_THAT} AND moved = -1; "
        f"UPDATE {KEPT} SET position = OLD.position - 1 WHERE site = OLD.site AND position >= OLD.position; END"
    ),
    "named": f"AFTER INSERT ON item BEGIN {_NAMED} END",
    "renamed": f"AFTER UPDATE OF number, description ON item BEGIN {_NAMED} END",
    "single": (
        f"AFTER INSERT ON handle WHEN NEW.kind = 'serial' AND NOT EXISTS (SELECT 1 FROM {SINGLES} WHERE item = NEW.item) "
        f"BEGIN INSERT INTO {SINGLES} SELECT NEW.item, coalesce((SELECT number FROM item WHERE id = NEW.item), ''); END"
    ),
}
_FILL = (
    f"INSERT INTO {BALANCE} (item, site, number, description, here, since, moved, holds) SELECT m.item, m.site, "
    "coalesce(i.number, ''), coalesce(i.description, ''), m.here, m.since, m.moved, m.here <> 0 FROM (SELECT item, site, "
    f"sum({_came()}) AS here, coalesce(min(CASE WHEN {_crossing()} THEN at END), min(at)) / {DAY} AS since, "
    f"max(at) / {DAY} AS moved FROM movement WHERE item <> 0 GROUP BY item, site) m LEFT JOIN item i ON i.id = m.item",
    f"INSERT INTO {DAYS} (item, site, day, level) SELECT item, site, {_day()}, sum(sum({_came()})) OVER "
    f"(PARTITION BY item, site ORDER BY {_day()}) FROM movement WHERE item <> 0 AND {_crossing()} GROUP BY item, site, {_day()}",
    f"UPDATE {BALANCE} SET parts = 1 WHERE (item, site) IN (SELECT h.item, u.site FROM unit u JOIN handle d "
    "ON d.id = u.place AND d.kind = 'serial' JOIN handle h ON h.id = u.handle)",
    f"INSERT INTO {SINGLES} SELECT h.item, coalesce(i.number, '') FROM (SELECT DISTINCT item FROM handle WHERE kind = 'serial') h "
    "LEFT JOIN item i ON i.id = h.item",
    f"INSERT INTO {KEPT} SELECT site, max(position) FROM movement GROUP BY site",
)
_CATCH_UP = (
    f"INSERT INTO {KEPT} SELECT site, 0 FROM clock WHERE site NOT IN (SELECT site FROM {KEPT})",
    f"UPDATE {BALANCE} SET moved = new.day FROM (SELECT m.item, m.site, max(m.at) / {DAY} AS day FROM {KEPT} k "
    # CROSS and plus: so that the end of the journal is read, and not the index of items, which would be grouped already.
    "CROSS JOIN movement m ON m.site = k.site AND m.position > k.position WHERE m.item <> 0 GROUP BY +m.item, +m.site) new "
    f"WHERE {BALANCE}.item = new.item AND {BALANCE}.site = new.site AND moved < new.day",
    f"UPDATE {KEPT} SET position = max(position, coalesce((SELECT max(position) FROM movement WHERE site = {KEPT}.site), 0))",
)
MAKING = (*_TABLES, *_FILL, *_INDEXES, *(f"CREATE TRIGGER balance_{name} {rest}" for name, rest in _TRIGGERS.items()))
"""What makes the tables from the movements there are, and keeps them from now on."""
UNMAKING = (
    *(f"DROP TRIGGER IF EXISTS balance_{name}" for name in _TRIGGERS),
    *(f"DROP TABLE IF EXISTS {name}" for name in (BALANCE, DAYS, SINGLES, KEPT)),
)
_KEPT_AT = f"coalesce((SELECT position FROM {KEPT} k WHERE k.site = b.site), 0)"
_FIRST = f"(SELECT at FROM movement m WHERE m.site = b.site AND m.item = b.item AND {_crossing()} ORDER BY at LIMIT 1)"
_NEWEST = "(SELECT at FROM movement m WHERE m.site = b.site AND m.item = b.item ORDER BY at DESC LIMIT 1)"
_IN_DEVICE = (
    "EXISTS (SELECT 1 FROM unit u JOIN handle d ON d.id = u.place AND d.kind = 'serial' JOIN handle h ON h.id = u.handle "
    "WHERE h.item = b.item AND u.site = b.site)"
)
COMPARED: tuple[tuple[str, int, tuple[str, ...], str], ...] = (
    (BALANCE, 2, ("item", "site", "number", "description", "here", "since", "holds", "moved", "parts"), (
        # Of what never came or went nothing is asked; what is said to be here since a day earlier than it came is only looked at
        # in vain. What moved since it was brought up to date is read with it. That something was a part once is kept for good.
        f"SELECT item, site, number, description, here, since <= first / {DAY}, holds, CASE WHEN {_KEPT_AT} < "
        f"(SELECT max(position) FROM movement m WHERE m.site = b.site) THEN max(moved, {_NEWEST} / {DAY}) ELSE moved END, "
        f"parts AND {_IN_DEVICE} FROM (SELECT *, {_FIRST} AS first FROM {BALANCE} b) b WHERE first IS NOT NULL ORDER BY item, site"
    )),
    (DAYS, 3, ("item", "site", "day", "level"), f"SELECT item, site, day, level FROM {DAYS} ORDER BY item, site, day"),
    (SINGLES, 1, ("item", "number"), (
        f"SELECT item, number FROM {SINGLES} s WHERE EXISTS (SELECT 1 FROM handle h WHERE h.item = s.item AND h.kind = 'serial') "
        "ORDER BY item"
    )),
)
"""Each table, how many of its columns are the key, its columns, and the rows that the books determine, as `verify` compares."""
BEHIND = 1_000
"""Operations since that are worth bringing up when a database is opened; fewer wait for a pause."""
_FAR_BEHIND = text(
    f"SELECT 1 FROM clock c LEFT JOIN {KEPT} k ON k.site = c.site WHERE c.position > coalesce(k.position, 0) + {BEHIND}"
)
_FOUND = text("SELECT name FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'balance\\_%' ESCAPE '\\'")
_NAMES = frozenset(f"balance_{name}" for name in _TRIGGERS)

item_balance = table(BALANCE, *(column(name, BigInteger) for name in ("item", "site", "here", "since", "moved", "holds", "parts")),
                     column("number"), column("description"))
"""Of an item with movements at a site: `here` is in real places, smallest steps, a serial one, `holds` 1 where there is any;
`since` is the day when it first came, `moved` the one of its last movement up to the position in `item_kept`. `parts` is 1 where
some of it ever stood in a device, with which it may be away."""
item_day = table(DAYS, *(column(name, BigInteger) for name in ("item", "site", "day", "level")))
"""`level` is what was in real places at the end of a day on which some came or went."""
item_kept = table(KEPT, column("site", BigInteger), column("position", BigInteger))
item_single = table(SINGLES, column("item", BigInteger), column("number"))
"""Items with units that have a number of their own."""


def kept(conn: Connection) -> bool:
    """Whether this database has the tables."""
    return conn.dialect.name == "sqlite"


def ensure(store: Store) -> None:
    """Make the tables where there are none; that reads every movement once."""
    with store.reading() as connection:
        if not kept(connection) or (_whole(connection) and not connection.execute(_FAR_BEHIND).first()):
            return
    with store.writing() as connection:
        if _whole(connection):  # another process may have been quicker
            catch_up(connection)
        else:
            drop(connection)
            make(connection)


def catch_up(connection: Connection) -> None:
    """Bring up to the end of the journal when items last moved."""
    for statement in _CATCH_UP:
        connection.execute(text(statement))


def _whole(connection: Connection) -> bool:
    return set(connection.scalars(_FOUND)) == _NAMES


def make(connection: Connection) -> None:
    """Make the tables from the movements there are, and what keeps them from now on."""
    for statement in MAKING:
        connection.execute(text(statement))


def fill(connection: Connection) -> None:
    """Make what the movements there are say, and nothing that keeps it or finds it: to compare with."""
    for statement in (*_TABLES, *_FILL):
        connection.execute(text(statement))


def drop(connection: Connection) -> None:
    """Take them away, before the whole book is put in place of another."""
    for name in connection.scalars(_FOUND).all():  # those of another version too
        connection.execute(text(f"DROP TRIGGER {name}"))
    for statement in UNMAKING:
        connection.execute(text(statement))


@event.listens_for(metadata, "after_create")
def _made(_: MetaData, connection: Connection, **__: Any) -> None:
    """Tables made at once, without migrations, have them too."""
    if kept(connection) and not _whole(connection):
        make(connection)


class OnHand(FunctionElement[int]):
    """What is really here of an item: as it is kept, but where some of it may be away in a device, as it is summed up."""

    name = "on_hand"
    type = BigInteger()
    inherit_cache = True

    def __init__(self, item: ColumnElement[int], summed: ColumnElement[int]) -> None:
        super().__init__(item, bindparam("b_site", type_=BigInteger()), summed)


@compiles(OnHand)
def _summed(element: Any, compiler: Any, **options: Any) -> str:
    return str(compiler.process(list(element.clauses)[2], **options))


@compiles(OnHand, "sqlite")
def _kept(element: Any, compiler: Any, **options: Any) -> str:
    item, site, summed = (compiler.process(one, **options) for one in element.clauses)
    of_item = f"FROM {BALANCE} WHERE {BALANCE}.item = {item} AND {BALANCE}.site = {site}"
    # Of what never moved there is nothing.
    return (
        f"coalesce((SELECT CASE parts WHEN 0 THEN here END {of_item}), "
        f"CASE WHEN EXISTS (SELECT 1 {of_item}) THEN {summed} ELSE 0 END)"
    )
