"""Verifying the books: the audit chain, the invariants, and every projection computed anew from the journal."""

import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from itertools import islice, zip_longest
from pathlib import Path
from typing import Any

import msgspec
from sqlalchemy import Connection, Executable, RowMapping, select, text

from app.domain.feed import FED_FIELDS, Fed
from app.ledger import balances, pictures
from app.ledger.batch.replaying import replay_all
from app.ledger.chain import START, link
from app.ledger.invariants import broken
from app.ledger.judge import Differs, replay
from app.ledger.store import Store, open_sqlite, savepoint
from app.ledger.tables import LOCAL, metadata, operation

Progress = Callable[[int, int], None]
AT_ONCE = 1_000
"""Operations replayed in one go."""
FINDINGS_MAX = 200
"""Differences named before the rest is only counted by table."""


def verify(
    store: Store, *, quick: bool = False, progress: Progress = lambda done, total: None, at_once: int = AT_ONCE
) -> list[str]:
    """Everything that does not hold, in words; empty where the books are sound.

    `quick` leaves out the replay: chain, sums and invariants only. `progress` gets operations done and in all. `at_once`: that many
    operations are replayed as a page of a feed is; with 1 each by the database itself.
    """
    with store.reading() as connection:
        found = list(_chain(connection))
        found += broken(connection)
        if not quick:
            found += _replayed(connection, progress, at_once)
            found += pictures.unsound(connection)
    return found


def _chain(connection: Connection) -> Iterator[str]:
    """Positions dense per site, sequences dense per device, each hash that of its row and of the one before it (I7, I13)."""
    expected_position: dict[int, int] = {}
    heads: dict[tuple[int, str, int], tuple[int, str]] = {}
    for row in connection.execute(select(operation).order_by(operation.c.site, operation.c.position)).mappings():
        where = f"operation {row['site']}:{row['position']}"
        position = expected_position.get(row["site"], 0) + 1
        if row["position"] != position:
            yield f"{where}: position {position} is missing"
        expected_position[row["site"]] = row["position"]
        if row["home"] == row["site"]:  # of other sites' devices a book has only what concerns the catalogue
            key = (row["site"], row["device"], row["epoch"])
            sequence, previous = heads.get(key, (0, START))
            if row["sequence"] != sequence + 1:
                yield f"{where}: sequence {row['sequence']} follows {sequence} on {row['device']}"
            if row["previous"] != previous:
                yield f"{where}: the hash before it is not that of the operation before it on {row['device']}"
            heads[key] = (row["sequence"], row["hash"])
        if link(row) != row["hash"]:
            yield f"{where}: content does not match its hash"


def _replayed(connection: Connection, progress: Progress, at_once: int) -> Iterator[str]:
    with _scratch() as anew:
        yield from _replay(connection, anew, progress, at_once)
        yield from _compare(connection, anew)
        if balances.kept(connection):
            balances.fill(anew)
            yield from _compare_balances(connection, anew)


@contextmanager
def replayed(connection: Connection) -> Iterator[Connection]:
    """A book that is thrown away afterwards, with the whole journal replayed as far as it can be."""
    with _scratch() as anew:
        for _ in _replay(connection, anew, lambda done, total: None, AT_ONCE):
            pass
        yield anew


@contextmanager
def _scratch() -> Iterator[Connection]:
    with tempfile.TemporaryDirectory(prefix="stockhand-verify-", ignore_cleanup_errors=True) as folder:
        scratch = open_sqlite(Path(folder) / "replay.db")
        try:
            metadata.create_all(scratch.engine)
            with scratch.engine.begin() as anew:
                balances.drop(anew)  # made at once at the end, where they are wanted: sooner than with each movement
            with scratch.engine.connect() as anew:
                anew.connection.dbapi_connection.execute("PRAGMA synchronous=OFF")  # type: ignore[union-attr]
                with anew.begin():
                    yield anew
        finally:
            scratch.close()


def _replay(old: Connection, anew: Connection, progress: Progress, at_once: int) -> Iterator[str]:
    total = old.exec_driver_sql("SELECT count(*) FROM operation").scalar() or 0
    done = 0
    rows = old.execute(select(operation).order_by(operation.c.site, operation.c.position))
    for page in rows.mappings().partitions(at_once):
        progress(done, total)
        done += len(page)
        if not _replayed_at_once(anew, page):
            for row in page:
                yield from _replayed_singly(anew, row)
    progress(total, total)


def _replayed_at_once(anew: Connection, page: Sequence[RowMapping]) -> bool:
    """Replay operations as a page of a feed. False where one of them cannot be replayed: then nothing has changed."""
    if len(page) == 1 or page[0]["site"] != page[-1]["site"]:
        return False
    try:
        with savepoint(anew):
            replay_all(anew, page[0]["site"], [Fed(**{name: row[name] for name in FED_FIELDS}) for row in page])
    except Exception:
        return False
    return True


def _replayed_singly(anew: Connection, row: RowMapping) -> Iterator[str]:
    where = f"operation {row['site']}:{row['position']}"
    differs: Differs | None = None
    try:
        with savepoint(anew):
            try:
                replay(anew, row["site"], dict(row))
            except Differs as told:  # what it did before that stays
                differs = told
    except msgspec.MsgspecError as error:
        yield f"{where}: its entries cannot be read ({error})"
    except Exception as error:  # an act that was tampered with can break any assumption: it is named, the rest is replayed
        yield f"{where}: cannot be replayed ({type(error).__name__}: {error})"
    if differs is not None:
        yield f"{where}: the journal before it does not allow what became of it ({differs})"


def _compare(old: Connection, anew: Connection) -> Iterator[str]:
    """Name every row of every computed table that is not what the journal makes it."""
    for table in metadata.sorted_tables:
        if table in LOCAL or table is operation:
            continue
        keys = list(table.primary_key.columns)
        columns = keys + [c for c in table.columns if c not in set(keys)]
        statement = select(*columns).order_by(*keys)
        yield from _first(table.name, _differences(table.name, [c.name for c in columns], len(keys), statement, old, anew))


def _compare_balances(old: Connection, anew: Connection) -> Iterator[str]:
    """The same of what is kept beside the books."""
    for name, width, names, rows in balances.COMPARED:
        yield from _first(name, _differences(name, list(names), width, text(rows), old, anew))


def _first(name: str, lines: Iterator[str]) -> Iterator[str]:
    """The first of them, and how many more there are."""
    yield from islice(lines, FINDINGS_MAX)
    if more := sum(1 for _ in lines):
        yield f"{name}: {more} more rows differ"


def _differences(
    table: str, names: list[str], width: int, statement: Executable, old: Connection, anew: Connection
) -> Iterator[str]:
    """Rows that differ in the database (`old`) and its journal (`anew`), both in the order of their first `width` columns."""
    left, right = iter(old.execute(statement)), iter(anew.execute(statement))
    mine, theirs = next(left, None), next(right, None)
    while mine is not None or theirs is not None:
        if mine is not None and theirs is not None and mine == theirs:
            mine, theirs = next(left, None), next(right, None)
            continue
        key_mine = _sortable(mine, width)
        key_theirs = _sortable(theirs, width)
        if theirs is None or (mine is not None and key_mine < key_theirs):
            assert mine is not None
            yield f"{table} {_key(names, mine, width)}: is in the database but not in the journal"
            mine = next(left, None)
        elif mine is None or key_theirs < key_mine:
            yield f"{table} {_key(names, theirs, width)}: the journal makes it, the database lacks it"
            theirs = next(right, None)
        else:
            for name, is_now, should_be in zip_longest(names[width:], mine[width:], theirs[width:]):
                if is_now != should_be:
                    yield f"{table} {_key(names, mine, width)}: {name} is {is_now!r}, the journal makes it {should_be!r}"
            mine, theirs = next(left, None), next(right, None)


def _sortable(row: Any, width: int) -> tuple[tuple[int, Any], ...]:
    """A key that compares as SQLite orders it: numbers before text, also where a value was tampered with."""
    if row is None:
        return ()
    return tuple((isinstance(value, str), value.encode() if isinstance(value, str) else value or 0) for value in row[:width])


def _key(names: list[str], row: Any, width: int) -> str:
    return "(" + ", ".join(f"{name}={value}" for name, value in zip(names[:width], row[:width], strict=True)) + ")"
