"""Installations to import into and export from: a fresh one as `stockhand init` makes it, and the demo; each copied for a test."""

import csv
import io
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from app.__main__ import main
from app.exchange.columns import KINDS
from app.exchange.exporting import rows_of
from app.exchange.importing import Outcome, import_file
from app.ledger.tables import metadata
from app.ledger.verify import verify
from app.opening import clock, open_ledger
from app.writing import write

BASIC = {
    "locations": "code,kind,parent\nA01,area,\nA01-S01,,A01\nA01-S02,,A01\nQ-01,quarantine,\n",
    "items": (
        "number,description,tracking,uom,decimals,price\nPRT,Printer,serial,,,429.00\nROLL,Label roll,quantity,,,7.40\n"
        "CBL,Cable,quantity,M,2,0.95\nGRS,Grease,lot,,,12.80\nOIL,Oil,non-inventory,L,1,8.90\n"
    ),
}
"""The least that a warehouse needs."""


@pytest.fixture(scope="session")
def fresh_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A real installation with one administrator and nothing else."""
    folder = tmp_path_factory.mktemp("fresh")
    assert main(["--data", str(folder), "init", "--site", "MAIN", "--badge", "ADMIN", "--name", "A. Novak", "--pin", "4711"]) == 0
    return folder


class Site:
    """An installation with short words for what the tests do with it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.ledger: Any = open_ledger(folder)

    def file(self, text: str | bytes, name: str = "file.csv") -> Path:
        """A file with this content."""
        path = self.folder / name
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return path

    def take(self, kind: str, text: str | bytes, **how: Any) -> Any:
        """Import a file with this content: an outcome, or the sentence that refuses the file."""
        return import_file(self.ledger, kind, self.file(text), clock=clock, **how)

    def taken(self, kind: str, text: str | bytes, **how: Any) -> Outcome:
        """The same, where every line must be good."""
        outcome = self.take(kind, text, **how)
        assert isinstance(outcome, Outcome) and not outcome.bad, outcome
        return outcome

    def bad(self, kind: str, text: str | bytes) -> dict[int, str]:
        """Import a file whose bad lines stop it: line -> reason. Nothing changed by it."""
        before = self.everything()
        outcome = self.take(kind, text)
        assert isinstance(outcome, Outcome) and outcome.bad and not outcome.kept, outcome
        assert self.everything() == before
        return {line.line: str(line.reason) for line in outcome.bad}

    def export(self, kind: str, form: str = "csv") -> bytes:
        """An export as a file holds it."""
        out = io.BytesIO()
        with self.ledger.store.reading() as connection:
            write(form, KINDS[kind].names, rows_of(kind, connection, self.ledger.site), out, kind)
        return out.getvalue()

    def rows(self, kind: str, /, **where: str) -> list[dict[str, str]]:
        """Exported rows by column, those with these values."""
        rows = csv.DictReader(io.StringIO(self.export(kind).decode(), newline=""))
        return [row for row in rows if all(row[column] == value for column, value in where.items())]

    def everything(self) -> dict[str, list[Any]]:
        """Every row of every table."""
        with self.ledger.store.reading() as connection:
            return {table.name: list(connection.execute(table.select())) for table in metadata.sorted_tables}

    def differences(self) -> list[str]:
        """What verify finds."""
        return verify(self.ledger.store)


@pytest.fixture
def sites(tmp_path: Path) -> Iterator[Callable[[Path], Site]]:
    """Opens copies of installations, and closes them after the test."""
    opened: list[Site] = []

    def open_copy(folder: Path) -> Site:
        copy = tmp_path / f"site{len(opened)}"
        shutil.copytree(folder, copy)
        opened.append(Site(copy))
        return opened[-1]

    yield open_copy
    for one in opened:
        one.ledger.close()


@pytest.fixture
def fresh(sites: Callable[[Path], Site], fresh_folder: Path) -> Site:
    """A copy of the fresh installation."""
    return sites(fresh_folder)


@pytest.fixture(scope="session")
def basic_folder(fresh_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A fresh installation with a few places and items."""
    folder = tmp_path_factory.mktemp("basic") / "data"
    shutil.copytree(fresh_folder, folder)
    site = Site(folder)
    for kind, text in BASIC.items():
        site.taken(kind, text)
    site.ledger.close()
    return folder


@pytest.fixture
def basic(sites: Callable[[Path], Site], basic_folder: Path) -> Site:
    """A copy of the installation with a few places and items."""
    return sites(basic_folder)


@pytest.fixture
def demo(sites: Callable[[Path], Site], demo_folder: Path) -> Site:
    """A copy of the demo."""
    return sites(demo_folder)


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Callable[..., SimpleNamespace]:
    """The command line as a person uses it: exit code, what it printed, what it complained of."""
    def call(folder: Path, *words: object) -> SimpleNamespace:
        capsys.readouterr()
        code = main(["--data", str(folder), *map(str, words)])
        printed = capsys.readouterr()
        return SimpleNamespace(code=code, out=printed.out, err=printed.err)

    return call
