"""The suite's own run of the simulator: 200,000 operations and more, in parts, so that two files of tests share them."""

from collections import Counter

from tests.simulation import report
from tests.simulation.command import Played, play, tasks
from tests.simulation.regimes import CYCLE, TURNS

SEED = 4
PARTS = 11
"""Of so many operations each as all regimes in turn have."""
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
    worlds = tasks(SEED, PARTS * CYCLE, devices=3, postgres=False, traced=False)
    for task in worlds[part * len(TURNS):(part + 1) * len(TURNS)]:
        done = play(task)
        held(done)
        seen, made = seen + done.seen, made + done.made
    assert made >= CYCLE
    assert report.missing(seen, made) == [], "\n" + report.table(seen, made)
