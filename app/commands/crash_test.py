"""`stockhand crash-test`: kill the ledger at work, again and again; nothing that was acknowledged may be lost."""

import json
import random
import subprocess
import sys
import tempfile
from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from sqlalchemy import select

from app.commands import Subparsers
from app.ledger.ledger import Ledger
from app.ledger.tables import operation
from app.ledger.verify import verify
from app.opening import open_ledger

EVENTS = 400
"""Events sent to a process that is to be killed: more than it lives to answer."""


class Report(NamedTuple):
    """What came of the kills."""

    kills: int
    acknowledged: int
    lost: tuple[str, ...]
    """Operations that were acknowledged and are not in the journal."""
    unsound: tuple[str, ...]
    """What verifying the books found after a kill."""


def add(subparsers: Subparsers) -> None:
    """Describe the arguments."""
    parser = subparsers.add_parser("crash-test", help="kill the ledger at work, again and again; nothing may be lost")
    parser.add_argument("--times", type=int, default=200, metavar="N", help="how many kills (default: 200)")
    parser.add_argument("--seed", type=int, default=1, help="the same seed kills after the same answers (default: 1)")
    parser.set_defaults(run=run)


def run(args: Namespace) -> int:
    """Kill a headless session of a demo warehouse in a folder of its own. Exit 0 where nothing was lost, else 1."""
    with tempfile.TemporaryDirectory(prefix="stockhand-crash-") as folder:
        report = crash(Path(folder), args.times, args.seed)
    print(f"{report.kills} kills, {report.acknowledged} operations acknowledged, {len(report.lost)} lost")
    for line in (*report.lost, *report.unsound):
        print(line)
    return 1 if report.lost or report.unsound else 0


def crash(folder: Path, times: int, seed: int) -> Report:
    """Kill a session on the demo warehouse in `folder` (empty) `times` times, each after a seeded number of answers."""
    chance = random.Random(seed)
    ledger = open_ledger(folder, demo=True)
    assert isinstance(ledger, Ledger)
    ledger.close()
    acknowledged: list[str] = []
    lost: list[str] = []
    unsound: list[str] = []
    for number in range(times):
        acknowledged += _killed_session(folder, chance, chance.randrange(1, EVENTS // 2))
        ledger = open_ledger(folder)
        assert isinstance(ledger, Ledger)
        with ledger.store.reading() as connection:
            journal = set(connection.scalars(select(operation.c.id)))
        lost = [one for one in acknowledged if one not in journal]
        # Replaying the whole journal after the last kill covers the kills before it; the sums are checked after each.
        unsound += verify(ledger.store, quick=number < times - 1)
        ledger.close()
        if lost or unsound:
            break
    return Report(number + 1 if times else 0, len(acknowledged), tuple(lost), tuple(unsound))


def _killed_session(folder: Path, chance: random.Random, answers: int) -> list[str]:
    """Start a headless session, feed it moves, kill it right after so many answers; the operations it had acknowledged."""
    command = [sys.executable, "-m", "app", "drive", "--data", str(folder), "--user", "OPER", "--pin", "3333"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdin and process.stdout
        process.stdin.write(b"".join(json.dumps(event).encode() + b"\n" for event in _events(chance)))
        process.stdin.flush()
        acknowledged: list[str] = []
        for number, line in enumerate(process.stdout, 1):
            acknowledged += json.loads(line)["operations"]
            if number == answers:
                process.kill()
                break
        # What it had answered but we had not read yet counts as acknowledged too; a torn last line does not.
        for line in process.stdout.read().split(b"\n")[:-1]:
            acknowledged += json.loads(line)["operations"]
    return acknowledged


def _events(chance: random.Random) -> Iterator[dict[str, str]]:
    """Moves of serials and of a container between bins, with an undo here and there."""
    yield {"workflow": "move"}
    yield {"key": "cancel"}
    yield {"workflow": "move"}
    for _ in range(EVENTS // 2):
        yield {"scan": chance.choice(("PST.1001", "PST.1002", "PST.1003", "B-000042"))}
        yield {"scan": f"A0{chance.randrange(1, 6)}-S0{chance.randrange(2, 9)}"}
        if chance.random() < 0.1:
            yield {"key": "undo"}
