"""Power cuts of a device at work: what `drive` acknowledged is on the disk, and the books on the disk are sound."""

import random
import shutil
from pathlib import Path
from typing import NamedTuple

from sqlalchemy import select

from app.ledger.ledger import Ledger
from app.ledger.tables import operation
from app.ledger.verify import verify
from tests.faults.power import Disk
from tests.faults.processes import EVENTS, drive, moves


class Cut(NamedTuple):
    """What came of the power cuts."""

    cuts: int
    acknowledged: int
    lost: list[str]
    unsound: list[str]


def cut_at_work(folder: Path, times: int, seed: int) -> Cut:
    """Cut the power of a session on the demo warehouse in `folder` (empty) again and again, beginning with its first start."""
    chance = random.Random(seed)
    live, kept = folder / "live", folder / "kept"
    live.mkdir()
    disk = Disk(live, kept)
    disk.adopt()
    acknowledged: list[str] = []
    lost: list[str] = []
    unsound: list[str] = []
    for number in range(times):
        events = list(moves(chance, EVENTS))
        if number % 3 == 2:  # in the middle of an fsync
            acknowledged += drive(
                live, events, "--demo", killed_after=len(events), environment=disk.environment(cut=chance.randrange(3, 60))
            )
        else:
            acknowledged += drive(live, events, "--demo", killed_after=chance.randrange(2, EVENTS), environment=disk.environment())
        disk.cut(None if number % 2 else chance)
        ledger = Ledger.open(live)
        with ledger.store.reading() as connection:
            journal = set(connection.scalars(select(operation.c.id)))
        lost = [one for one in acknowledged if one not in journal]
        unsound += verify(ledger.store, quick=number < times - 1)
        ledger.close()
        disk.adopt()
        if lost or unsound:
            break
    shutil.rmtree(kept)
    return Cut(number + 1, len(acknowledged), lost, unsound)
