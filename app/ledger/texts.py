"""A piece of an item's number or description is found by three letters in a row, not by reading every item: SQLite's trigrams.

The index beside `item` is kept by triggers, so whoever writes an item writes it too; it can be made anew at any time and is no
part of a book. PostgreSQL has none: a server shows no table of items, and looks at each.
"""

from typing import Any

from sqlalchemy import BindParameter, ColumnElement, Connection, FunctionElement, Table, event, text
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.types import Boolean

from app.domain.catalogue import Item
from app.ledger.store import Store
from app.ledger.tables import CATALOGUE

LEAST = 3
"""Letters that the index needs; fewer are looked for in every item."""
TABLE = "item_text"
_THERE = text("SELECT name FROM sqlite_master WHERE name = 'text_item_update'")
_MAKE = (
    f"CREATE VIRTUAL TABLE {TABLE} USING fts5(words, content='', contentless_delete=1, tokenize='trigram')",
    f"INSERT INTO {TABLE} (rowid, words) SELECT id, number || char(10) || description FROM item ORDER BY id",
    f"CREATE TRIGGER text_item_insert AFTER INSERT ON item BEGIN DELETE FROM {TABLE} WHERE rowid = new.id; "
    f"INSERT INTO {TABLE} (rowid, words) VALUES (new.id, new.number || char(10) || new.description); END",
    f"CREATE TRIGGER text_item_delete AFTER DELETE ON item BEGIN DELETE FROM {TABLE} WHERE rowid = old.id; END",
    f"CREATE TRIGGER text_item_update AFTER UPDATE OF number, description ON item BEGIN DELETE FROM {TABLE} WHERE rowid = old.id; "
    f"INSERT INTO {TABLE} (rowid, words) VALUES (new.id, new.number || char(10) || new.description); END",
)
_COUNT = f"SELECT count(*) FROM (SELECT 1 FROM {TABLE} WHERE {TABLE} MATCH :wanted LIMIT :most)"


def ensure(store: Store) -> None:
    """Make the index where there is none; that reads every item once."""
    with store.reading() as connection:
        if connection.dialect.name != "sqlite" or connection.execute(_THERE).first() is not None:
            return
    with store.writing() as connection:
        if connection.execute(_THERE).first() is None:  # another process may have been quicker
            for statement in _MAKE:
                connection.execute(text(statement))


@event.listens_for(CATALOGUE[Item], "after_create")
def _made(_: Table, connection: Connection, **__: Any) -> None:
    """Tables made at once, without migrations, have it too."""
    if connection.dialect.name == "sqlite":
        for statement in _MAKE:
            connection.execute(text(statement))


def wanted(piece: str) -> str:
    """The piece as the index is asked for it: all of it in a row, in any letter case."""
    return '"' + piece.replace('"', '""') + '"'


def many(connection: Connection, piece: str, most: int) -> int | None:
    """How many items hold the piece, counted up to `most`; None where the index does not know."""
    if connection.dialect.name != "sqlite" or len(piece) < LEAST:
        return None
    return int(connection.execute(text(_COUNT), {"wanted": wanted(piece), "most": most}).scalar_one())


class Holding(FunctionElement[bool]):
    """Whether an item's number or description holds a piece: item's identity, what the index is asked, and what is read else."""

    name = "holding"
    type = Boolean()
    inherit_cache = True

    def __init__(self, item: ColumnElement[int], piece: str, looked_at: ColumnElement[bool]) -> None:
        super().__init__(item, BindParameter(None, wanted(piece), unique=True), looked_at.self_group())

    def self_group(self, against: Any = None) -> Any:
        """As it is: "holding = 1" would read every item."""
        return self


@compiles(Holding)
def _looked_at(element: Any, compiler: Any, **options: Any) -> str:
    return str(compiler.process(list(element.clauses)[2], **options))


@compiles(Holding, "sqlite")
def _found(element: Any, compiler: Any, **options: Any) -> str:
    item, match, _ = element.clauses
    asked = compiler.process(match, **options)
    return f"{compiler.process(item, **options)} IN (SELECT rowid FROM {TABLE} WHERE {TABLE} MATCH {asked})"
