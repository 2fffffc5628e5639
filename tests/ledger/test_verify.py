"""Verify names whatever was changed behind the ledger's back: any column of any table, rows gone, rows added, acts swapped."""

import shutil
from pathlib import Path

import pysqlite3.dbapi2 as sqlite3
import pytest
from sqlalchemy import BigInteger, Column, Integer, Table

from app.ledger import balances
from app.ledger.store import FILE_NAME, open_sqlite
from app.ledger.tables import LOCAL, metadata, operation
from app.ledger.verify import verify
from tests.ledger.conftest import Opening
from tests.ledger.lived_in import live

TABLES = [t for t in metadata.sorted_tables if t not in LOCAL]
COMPUTED = [t for t in TABLES if t is not operation]
VALUES = [pytest.param(t, c, id=f"{t.name}.{c.name}") for t in COMPUTED for c in t.columns if not c.primary_key]
KEYS = [pytest.param(t, c, id=f"{t.name}.{c.name}") for t in COMPUTED for c in t.primary_key.columns]
KINDS = ["another value", "another kind of value"]


@pytest.fixture(scope="session")
def lived_in(sqlite_opening: Opening, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of a database that was lived in, sound and closed."""
    with sqlite_opening() as ledger:
        live(ledger)
        assert verify(ledger.store) == []
        path = ledger.store.path
        ledger.close()
        assert path is not None
        return Path(shutil.copy(path, tmp_path_factory.mktemp("lived-in")))


@pytest.fixture
def books(lived_in: Path, tmp_path: Path) -> Path:
    """A copy to tamper with."""
    return Path(shutil.copy(lived_in, tmp_path / FILE_NAME))


def tamper(books: Path, *statements: str, **values: object) -> int:
    """Run raw SQL behind the ledger's back; how many rows it touched."""
    with sqlite3.connect(str(books)) as connection:
        touched = sum(connection.execute(one, values).rowcount for one in statements)
    connection.close()
    return touched


def verified(books: Path) -> list[str]:
    store = open_sqlite(books)
    try:
        return verify(store)
    finally:
        store.close()


def one_row(table: Table, books: Path) -> str:
    """A condition that picks the last row of a table."""
    keys = [c.name for c in table.primary_key.columns]
    names = ", ".join(f'"{k}"' for k in keys)
    with sqlite3.connect(str(books)) as connection:
        row = connection.execute(f'SELECT {names} FROM "{table.name}" ORDER BY {names} DESC').fetchone()
    connection.close()
    assert row is not None, f"the lived-in database has no row in {table.name}: let something happen that makes one"
    return " AND ".join(f'"{k}" = {v!r}' for k, v in zip(keys, row, strict=True))


def other_values(column: "Column[object]") -> list[str]:
    """Expressions that are another value: a neighbouring one, none of the column's kind, and nothing where that may be."""
    name = f'"{column.name}"'
    if isinstance(column.type, BigInteger | Integer):
        return [f"coalesce({name}, 0) + 1", f"'x' || coalesce({name}, '')"]
    return [f"{name} || 'x'", "x'00ff'"]


def test_a_database_that_was_lived_in_is_sound_and_has_a_row_in_every_table(books: Path) -> None:
    assert verified(books) == []
    for table in TABLES:
        assert one_row(table, books)


# Replaying a journal takes a while, so one copy is tampered with in all tables at once: each change must be named by itself.


class Tampering:
    """Copies of the lived-in database, each tampered with in one way, and what verify found of it."""

    def __init__(self, lived_in: Path, folder: Path) -> None:
        self.lived_in, self.folder = lived_in, folder
        self.found: dict[object, list[str]] = {}

    def values(self, kind: int) -> list[str]:
        """Every column beside the keys has another value in the last row of each computed table."""
        return self._once(("values", kind), [(t, [c for c in t.columns if not c.primary_key]) for t in COMPUTED], kind)

    def keys(self, number: int, kind: int) -> list[str]:
        """The column of this number in each key has another value."""
        changed = [(t, list(t.primary_key.columns)[number:number + 1]) for t in COMPUTED]
        return self._once(("keys", number, kind), changed, kind)

    def _once(self, what: object, changed: "list[tuple[Table, list[Column[object]]]]", kind: int) -> list[str]:
        if what not in self.found:
            copy = Path(shutil.copy(self.lived_in, self.folder / FILE_NAME))
            for table, columns in changed:
                if columns:
                    sets = ", ".join(f'"{c.name}" = {other_values(c)[kind]}' for c in columns)
                    assert tamper(copy, f'UPDATE "{table.name}" SET {sets} WHERE {one_row(table, copy)}') == 1
            self.found[what] = verified(copy)
            copy.unlink()
        return self.found[what]


@pytest.fixture(scope="session")
def tampering(lived_in: Path, tmp_path_factory: pytest.TempPathFactory) -> Tampering:
    return Tampering(lived_in, tmp_path_factory.mktemp("tampering"))


@pytest.mark.parametrize("kind", [0, 1], ids=KINDS)
@pytest.mark.parametrize(("table", "column"), VALUES)
def test_any_changed_value_is_named(tampering: Tampering, table: Table, column: "Column[object]", kind: int) -> None:
    named = [line for line in tampering.values(kind) if line.startswith(f"{table.name} (") and f"): {column.name} is " in line]
    assert named


@pytest.mark.parametrize("kind", [0, 1], ids=KINDS)
@pytest.mark.parametrize(("table", "column"), KEYS)
def test_any_changed_key_is_named(tampering: Tampering, table: Table, column: "Column[object]", kind: int) -> None:
    found = tampering.keys(list(table.primary_key.columns).index(column), kind)
    assert any(line.startswith(f"{table.name} (") and "is in the database but not in the journal" in line for line in found)
    assert any(line.startswith(f"{table.name} (") and "the database lacks it" in line for line in found)


@pytest.mark.parametrize("kind", [0, 1], ids=KINDS)
@pytest.mark.parametrize("column", operation.columns, ids=lambda c: c.name)
def test_any_changed_value_of_the_journal_is_named(books: Path, column: "Column[object]", kind: int) -> None:
    tamper(books, f'UPDATE operation SET "{column.name}" = {other_values(column)[kind]} WHERE {one_row(operation, books)}')
    assert any(line.startswith("operation ") for line in verified(books))


def test_deleted_rows_are_named(books: Path) -> None:
    for table in COMPUTED:
        assert tamper(books, f'DELETE FROM "{table.name}" WHERE {one_row(table, books)}') == 1
    found = verified(books)
    for table in COMPUTED:
        assert any(line.startswith(f"{table.name} (") and "the database lacks it" in line for line in found), table.name


def test_added_rows_are_named(books: Path) -> None:
    """A copy of a row under another key, in every computed table."""
    for table in COMPUTED:
        last = list(table.primary_key.columns)[-1].name
        names = [f'"{c.name}"' for c in table.columns]
        other = f'"{last}" + 77' if isinstance(table.c[last].type, BigInteger) else f"\"{last}\" || 'x'"
        taken = [other if name == f'"{last}"' else name for name in names]
        add = f'INSERT INTO "{table.name}" ({", ".join(names)}) SELECT {", ".join(taken)} FROM "{table.name}" '
        assert tamper(books, f"{add} WHERE {one_row(table, books)}") == 1
    found = verified(books)
    for table in COMPUTED:
        assert any(line.startswith(f"{table.name} (") and "not in the journal" in line for line in found), table.name


def test_an_act_added_or_taken_from_the_middle_is_named(books: Path) -> None:
    untouched = books.read_bytes()
    tamper(books, "DELETE FROM operation WHERE position = 5")
    assert any(line.startswith("operation ") and "position 5 is missing" in line for line in verified(books))
    books.write_bytes(untouched)
    names = ", ".join(f'"{c.name}"' for c in operation.columns)
    other = names.replace('"position"', '"position" + 90').replace('"sequence"', '"sequence" + 90').replace('"id"', "\"id\" || 'x'")
    tamper(books, f"INSERT INTO operation ({names}) SELECT {other} FROM operation WHERE position = 5")
    assert any(line.startswith("operation ") for line in verified(books))


def test_swapped_acts_are_named(books: Path) -> None:
    tamper(
        books, "UPDATE operation SET position = -position WHERE position IN (5, 6)",
        "UPDATE operation SET position = 11 + position WHERE position IN (-5, -6)",
    )
    assert any("operation" in line for line in verified(books))


def test_swapped_contents_are_named(books: Path) -> None:
    tamper(books, "UPDATE operation SET entries = (SELECT entries FROM operation WHERE position = 5) WHERE position = 6")
    assert any("operation" in line and ":6" in line for line in verified(books))


def test_a_journal_cut_off_at_its_end_is_named(books: Path) -> None:
    """The last act and everything it did are gone, but its device's chain still knows of it."""
    tamper(books, "DELETE FROM operation WHERE position = (SELECT max(position) FROM operation)")
    assert any(line.startswith("chain") for line in verified(books))


def test_a_forged_act_with_a_right_hash_is_named(books: Path) -> None:
    """Whoever can compute hashes still has to forge every later act, and all that follows from them."""
    from app.ledger.chain import link

    with sqlite3.connect(str(books)) as connection:
        connection.row_factory = sqlite3.Row
        row = dict(connection.execute("SELECT * FROM operation WHERE position = 5").fetchone())
        row["note"] = "it was not so"
        connection.execute("UPDATE operation SET note = ?, hash = ? WHERE position = 5", (row["note"], link(row)))
    connection.close()
    assert any("operation" in line and ":6" in line for line in verified(books))


@pytest.mark.parametrize(("table", "column"), [
    (table, column) for table, width, columns, _ in balances.COMPARED for column in columns[width:] if column != "parts"
])
def test_a_balance_beside_the_books_that_was_changed_is_named(table: str, column: str, books: Path) -> None:
    changed = f"CASE typeof({column}) WHEN 'text' THEN {column} || 'x' ELSE {column} + 1 END"
    assert tamper(books, f"UPDATE {table} SET {column} = {changed} WHERE {column} <> {changed}")
    assert any(line.startswith(f"{table} (") and f"{column} is" in line for line in verified(books))


def test_balances_that_are_gone_or_too_many_are_named(books: Path) -> None:
    for table, _, _, _ in balances.COMPARED:
        assert tamper(books, f"DELETE FROM {table} WHERE rowid = (SELECT max(rowid) FROM {table})" if table == balances.SINGLES
                      else f"DELETE FROM {table} WHERE (item, site) = (SELECT item, site FROM {table} ORDER BY item DESC LIMIT 1)")
    tamper(books, f"INSERT INTO {balances.DAYS} VALUES (1, 1, 1, 1)")
    found = verified(books)
    for table, _, _, _ in balances.COMPARED:
        assert any(line.startswith(f"{table} (") and "the database lacks it" in line for line in found), table
    assert f"{balances.DAYS} (item=1, site=1, day=1): is in the database but not in the journal" in found


def test_what_belongs_to_the_device_alone_is_nobodys_business(books: Path) -> None:
    tamper(books, "INSERT INTO local_device VALUES ('window', 'wide')", "INSERT INTO local_draft VALUES (1, 'move', '{}', 5)")
    assert verified(books) == []


@pytest.mark.parametrize("statement", [
    "UPDATE operation SET entries = '[]' WHERE position = 9",
    "UPDATE operation SET entries = 'no JSON' WHERE position = 10",
    "UPDATE operation SET seal = 'another' WHERE position = 11",
    "UPDATE unit SET quantity = quantity + 1 WHERE quantity > 1",
    "UPDATE operation SET site = site",
])
@pytest.mark.parametrize("at_once", [7, 1_000])
def test_what_is_replayed_many_at_once_is_found_as_one_by_one(statement: str, at_once: int, books: Path) -> None:
    assert tamper(books, statement)
    store = open_sqlite(books)
    try:
        assert verify(store, at_once=at_once) == verify(store, at_once=1)
    finally:
        store.close()
