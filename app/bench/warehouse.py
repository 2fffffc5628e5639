"""A large warehouse for measuring: a million unit records and five million movements, written straight into the tables.

It is the demo warehouse with far more stock of the same shape; the journal rows of the additional stock are empty, so it
is for measuring alone: verifying it would say so.
"""

import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pysqlite3.dbapi2 as sqlite3

from app.domain.identity import derive, handle_id
from app.domain.place import Virtual
from app.domain.stock import HandleKind
from app.ledger.ledger import Ledger
from app.ledger.store import FILE_NAME
from app.opening import open_ledger
from app.setup.demo.catalogue import SITE_ID, bin_codes, place

BATCH = 20_000
ITEMS = 2_000
MOVES_OF_SERIAL = 8
LINES = 100
"""Movements of one operation."""
BEGAN = 1_700_000_000_000_000
PACE = 18_000_000
"""Microseconds from one movement to the next: five million are a thousand days."""
VENDOR = Virtual.VENDOR.place


def build(folder: Path, units: int, movements: int) -> None:
    """Make the warehouse in an empty folder: half the unit records serials, half bulk, about so many movements in all."""
    ledger = open_ledger(folder, demo=True)
    assert isinstance(ledger, Ledger)
    with ledger.store.reading() as connection:
        first = connection.exec_driver_sql("SELECT max(position) FROM operation").scalar() or 0
    ledger.close()
    raw = sqlite3.connect(str(folder / FILE_NAME), isolation_level=None)
    for pragma in ("synchronous=OFF", "journal_mode=WAL", "cache_size=-400000"):
        raw.execute(f"PRAGMA {pragma}").fetchall()
    chance = random.Random(7)
    bins = [place(code) for code in bin_codes()]
    raw.execute("BEGIN")
    _insert(raw, "item", _items(raw))
    _insert(raw, "handle", _bulk_handles())
    serials = units // 2
    _insert(raw, "handle", (_serial_handle(n) for n in range(serials)))
    _insert(raw, "name", (_serial_name(n) for n in range(serials)))
    _insert(raw, "unit", _units(chance, bins, serials, units - serials))
    _insert(raw, "movement", _movements(chance, bins, serials, movements, first + 1))
    many = -(-movements // LINES)
    _insert(raw, "operation", _operations(first + 1, many))
    raw.execute("UPDATE clock SET position = ?, newest = max(newest, ?)", (first + many, BEGAN + movements * PACE))
    raw.execute("COMMIT")
    raw.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    raw.close()


def serial_code(number: int) -> str:
    """Code of a serial of the large warehouse."""
    return f"SN-{number:08}"


def item_id(number: int) -> int:
    """Identity of an item of the large warehouse."""
    return derive("item", f"BENCH-{number:05}")


def serial_handle(number: int) -> int:
    """Identity of a serial of the large warehouse."""
    return handle_id(HandleKind.SERIAL, item_id(number % ITEMS), serial_code(number))


def _insert(raw: Any, table: str, rows: Iterator[tuple[Any, ...]]) -> None:
    batch: list[tuple[Any, ...]] = []
    for row in rows:
        batch.append(row)
        if len(batch) == BATCH:
            _write(raw, table, batch)
            batch.clear()
    if batch:
        _write(raw, table, batch)


def _write(raw: Any, table: str, batch: list[tuple[Any, ...]]) -> None:
    """The rows name the first columns of the table; those that later versions added hold what they do by themselves."""
    names, marks = _columns(raw, table)[: len(batch[0])], ",".join("?" * len(batch[0]))
    raw.executemany(f"INSERT OR IGNORE INTO {table} ({','.join(names)}) VALUES ({marks})", batch)


def _columns(raw: Any, table: str) -> list[str]:
    return [row[1] for row in raw.execute(f"PRAGMA table_info({table})")]


def _items(raw: Any) -> Iterator[tuple[Any, ...]]:
    names = _columns(raw, "item")
    pattern = dict(zip(names, raw.execute("SELECT * FROM item WHERE number = 'ABC123'").fetchone(), strict=True))
    for number in range(ITEMS):
        row = pattern | {
            "id": item_id(number), "number": f"BENCH-{number:05}", "description": f"Part {number}",
            "tracking": "serial" if number % 2 == 0 else "quantity", "tracks_serials": 1 - number % 2,
        }
        yield tuple(row[name] for name in names)


def _serial_handle(number: int) -> tuple[Any, ...]:
    item = item_id(number % ITEMS)
    return (serial_handle(number), "serial", serial_code(number), item, "", "", "", 0, 0, 0, "", 1)


def _serial_name(number: int) -> tuple[Any, ...]:
    code = serial_code(number)
    return (code, "serial", serial_handle(number), item_id(number % ITEMS), 0, code.casefold())


def bulk_handle(number: int) -> int:
    """Identity of an item's bulk in the large warehouse."""
    return handle_id(HandleKind.QUANTITY, item_id(number), f"BENCH-{number:05}")


def _bulk_handles() -> Iterator[tuple[Any, ...]]:
    for number in range(ITEMS):
        yield (bulk_handle(number), "quantity", f"BENCH-{number:05}", item_id(number), "", "", "", 0, 0, 0, "", 1)


def _units(chance: random.Random, bins: list[int], serials: int, bulk: int) -> Iterator[tuple[Any, ...]]:
    for number in range(serials):
        yield (SITE_ID, serial_handle(number), bins[number % len(bins)], 0, 0, "available", 1)
    projects = [0, *(derive("project", f"BENCH-{n}") for n in range(9))]
    for number in range(bulk):
        # Every record has a key of its own: item, bin and project count up like the digits of a number.
        item, rest = number % ITEMS, number // ITEMS
        where, project = bins[rest % len(bins)], projects[rest // len(bins) % len(projects)]
        yield (SITE_ID, bulk_handle(item), where, 0, project, "available", chance.randrange(1, 500))


def _movements(chance: random.Random, bins: list[int], serials: int, movements: int, first: int) -> Iterator[tuple[Any, ...]]:
    done = 0
    for step in range(MOVES_OF_SERIAL):
        for number in range(serials):
            position, line = first + done // LINES, 1 + done % LINES
            source = bins[(number + step) % len(bins)] if step else VENDOR
            yield (
                SITE_ID, position, line, serial_handle(number), item_id(number % ITEMS), 1, source, 0, 0, "available",
                bins[(number + step + 1) % len(bins)], 0, 0, "available", BEGAN + done * PACE, 0, 0,
            )
            done += 1
            if done >= movements:
                return
    while done < movements:
        position, line = first + done // LINES, 1 + done % LINES
        item = chance.randrange(ITEMS)
        yield (
            SITE_ID, position, line, bulk_handle(item), item_id(item), chance.randrange(1, 50), VENDOR, 0, 0, "available",
            chance.choice(bins), 0, 0, "available", BEGAN + done * PACE, 0, 0,
        )
        done += 1


def _operations(first: int, many: int) -> Iterator[tuple[Any, ...]]:
    """Journal rows for the movements, with nothing in them but who and when."""
    actor = derive("user", "OPER")
    for number in range(many):
        at = BEGAN + number * LINES * PACE
        row = (SITE_ID, first + number, f"bench-{number:08}", "bench", 1, number + 1, "move", actor, at, at)
        yield (*row, "", 0, "", "[]", "", "", SITE_ID, at, 0, 0, 0, 0, "", "")
