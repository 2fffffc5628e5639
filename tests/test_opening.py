"""A data folder that cannot be opened is told with what to do."""

from pathlib import Path
from types import SimpleNamespace

import pysqlite3.dbapi2 as sqlite3
import pytest

from app import opening
from app.domain.words import Say, say
from app.ledger import faults
from app.ledger.ledger import Ledger
from app.ledger.store import FILE_NAME, CannotOpen
from app.opening import open_ledger


@pytest.mark.parametrize(("free", "told"), [(0, faults.FULL), (1 << 30, faults.DAMAGED)])
def test_a_disk_without_room_for_what_sqlite_makes_as_it_opens_is_called_full(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, free: int, told: str
) -> None:
    def fails(*_: object) -> Ledger:
        error = sqlite3.OperationalError("disk I/O error")
        error.sqlite_errorname = "SQLITE_IOERR_SHMSIZE"
        raise error

    (tmp_path / FILE_NAME).touch()
    monkeypatch.setattr(Ledger, "open", fails)
    monkeypatch.setattr(opening.shutil, "disk_usage", lambda _: SimpleNamespace(free=free))
    assert refused(tmp_path) == say(told)


def test_what_is_no_database_is_not_the_disks_fault(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).write_bytes(b"junk" * 5_000)
    assert refused(tmp_path).text == opening.NOT_OPENED


def refused(folder: Path) -> Say:
    with pytest.raises(CannotOpen) as raised:
        open_ledger(folder)
    return raised.value.sentence
