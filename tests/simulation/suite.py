"""The suite's own run of the simulator: 200,000 operations, in parts, so that two files of tests share them."""

import math
from collections import Counter

from tests.simulation import report
from tests.simulation.command import Played, play, tasks
from tests.simulation.regimes import CYCLE, TURNS

SEED = 4
OPERATIONS = 200_000
PARTS = math.ceil(OPERATIONS / CYCLE)
"""Of so many operations each as all regimes in turn have, but the last, which has what is left."""
HALF = 6
"""Parts of the first file."""


def held(done: Played) -> None:
    """Nothing was violated."""
    again = f"python -m tests.simulation --seed {done.task.seed} --world {done.task.number} --operations {done.task.operations}"
    assert not done.violation, f"{again}\n{done.violation}"


def held_and_reached(part: int) -> None:
    """Nothing was violated in the worlds of this part, and every class of conflict and of fault came about."""
    seen: Counter[str] = Counter()
    made = 0
    worlds = tasks(SEED, OPERATIONS, devices=3, postgres=False, traced=False)
    mine = worlds[part * len(TURNS):(part + 1) * len(TURNS)]
    for task in mine:
        done = play(task)
        held(done)
        seen, made = seen + done.seen, made + done.made
    assert made >= sum(task.operations for task in mine) == min(CYCLE, OPERATIONS - part * CYCLE)
    assert report.missing(seen, made) == [], "\n" + report.table(seen, made)
