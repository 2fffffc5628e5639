"""The journeys' own way of verifying finds all that verifying from the first operation on finds."""

import shutil
from pathlib import Path

import pytest

from app.ledger.verify import verify
from tests.journeys.conftest import Kiosk
from tests.journeys.soundness import Replayed


@pytest.mark.parametrize("changed", [
    "UPDATE item SET description = 'other' WHERE number = (SELECT min(number) FROM item)",  # of the demo
    "UPDATE operation SET note = 'other' WHERE position = 1",
    "UPDATE operation SET outcome = 'held' WHERE position = (SELECT max(position) FROM operation)",  # of what came since
])
def test_what_no_operation_made_is_found(demo_folder: Path, replayed: Replayed, tmp_path: Path, changed: str) -> None:
    kiosk = Kiosk(Path(shutil.copytree(demo_folder, tmp_path / "data")))
    kiosk.sign_in("OPER")
    kiosk.open("move")
    assert kiosk.scan("PST.1001", "A02-S01").done
    store = kiosk.ledger.store
    assert replayed.unsound(store) == []
    with store.writing() as connection:
        connection.exec_driver_sql(changed)
    found = replayed.unsound(store)
    kiosk.ledger.close()
    assert found


def test_it_says_what_verify_says(demo_folder: Path, replayed: Replayed, tmp_path: Path) -> None:
    kiosk = Kiosk(Path(shutil.copytree(demo_folder, tmp_path / "data")))
    with kiosk.ledger.store.writing() as connection:
        connection.exec_driver_sql("UPDATE item SET description = description || '!'")
    assert replayed.unsound(kiosk.ledger.store) == verify(kiosk.ledger.store)
    kiosk.ledger.close()
