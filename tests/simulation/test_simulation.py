"""The simulator in the suite: what it is asked for itself. The suite's long run is in `test_days` and `test_more_days`."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.simulation.command import forget_template, play
from tests.simulation.played import Task
from tests.simulation.suite import held

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module", autouse=True)
def _template() -> Iterator[None]:
    yield
    forget_template()


def test_nothing_is_violated_in_a_short_world() -> None:
    done = play(Task(seed=1, number=0, operations=250, devices=3))
    held(done)
    assert done.made >= 250


@pytest.mark.slow
@pytest.mark.postgres
def test_nothing_is_violated_with_books_on_postgres() -> None:
    held(play(Task(seed=4, number=0, operations=250, devices=3, postgres=True)))


@pytest.mark.slow
@pytest.mark.parametrize(("world", "operations", "lines"), [(0, 200, 200), (1, 400, 300)])  # short rounds, and days offline
def test_the_same_seed_makes_the_same_trace(world: int, operations: int, lines: int, tmp_path: Path) -> None:
    traces = []
    for number, hashes in enumerate(("1", "2")):
        file = tmp_path / f"trace-{number}"
        command = [
            sys.executable, "-m", "tests.simulation", "--seed", "7", "--world", str(world), "--operations", str(operations),
            "--trace", str(file),
        ]
        done = subprocess.run(
            command, cwd=ROOT, env=os.environ | {"PYTHONHASHSEED": hashes}, capture_output=True, text=True, timeout=600, check=False
        )
        assert done.returncode == 0, done.stdout + done.stderr
        traces.append(file.read_text(encoding="utf-8"))
    assert traces[0].count("\n") > lines
    assert traces[0] == traces[1]


def test_a_world_can_be_played_in_part() -> None:
    done = play(Task(seed=1, number=0, operations=0, devices=2, steps=(3, 4, 9, 11, 12), traced=True))
    held(done)
    assert {line.split()[0] for line in done.lines} <= {"3", "4", "9", "11", "12"}
