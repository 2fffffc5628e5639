"""Verifying a book that goes on from the demo: what the demo's own operations make is computed once, what came since each time."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from unittest.mock import patch

from sqlalchemy import Connection, Select, func, select

from app.ledger import balances
from app.ledger import verify as verifying
from app.ledger.store import Store, open_sqlite
from app.ledger.tables import metadata, operation

_replay = verifying._replay


class _Later:
    """A book whose operations up to a position are done already."""

    def __init__(self, book: Connection, done: int) -> None:
        self._book, self._done = book, done

    def execute(self, statement: Select[Any]) -> Any:
        return self._book.execute(statement.where(operation.c.position > self._done))

    def __getattr__(self, name: str) -> Any:
        return getattr(self._book, name)


class Replayed:
    """What the journal of `beginning` makes of an empty book, kept in `folder`."""

    def __init__(self, beginning: Store, folder: Path) -> None:
        self._file = folder / "replayed.db"
        made = open_sqlite(self._file)
        metadata.create_all(made.engine)
        with beginning.reading() as old, made.writing() as anew:
            balances.drop(anew)
            assert list(_replay(old, anew, lambda done, total: None, verifying.AT_ONCE)) == []
            self._done: int = old.execute(select(func.max(operation.c.position))).scalar_one()
        made.close()

    def unsound(self, book: Store) -> list[str]:
        """What `verify` says of a book that goes on from there: chain, sums and every row are looked at, from the first on."""
        with patch.object(verifying, "_scratch", self._begun), patch.object(verifying, "_replay", self._rest):
            return verifying.verify(book)

    @contextmanager
    def _begun(self) -> Iterator[Connection]:
        with TemporaryDirectory() as folder:
            begun = open_sqlite(Path(shutil.copy(self._file, folder)))
            try:
                with begun.engine.connect() as anew, anew.begin():
                    yield anew
            finally:
                begun.close()

    def _rest(self, old: Connection, anew: Connection, *more: Any) -> Iterator[str]:
        return _replay(_Later(old, self._done), anew, *more)  # type: ignore[arg-type]
