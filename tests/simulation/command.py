"""python -m tests.simulation: many small worlds from one seed, until so many operations are acknowledged by their devices."""

import argparse
import multiprocessing
import os
import shutil
import sys
import time
import traceback
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from tests.simulation import checks, report, shrink
from tests.simulation.faults import watching
from tests.simulation.played import Kept, Played, Task, state_of_code
from tests.simulation.regimes import regime_of
from tests.simulation.world import Template, Violation, World, scratch

_template: Template | None = None


def play(task: Task) -> Played:
    """Play one world, in a folder that is gone afterwards."""
    global _template  # noqa: PLW0603 - made once for each process
    root = scratch()
    lines: list[str] = []
    try:
        with watching():
            if _template is None:
                _template = Template(scratch())
            with _books(task, root) as books:
                made = World(
                    task.seed * 100_003 + task.number, root, _template, devices=task.devices, books=books,
                    regime=regime_of(task.number),
                    write=lines.append if task.traced else lambda line: None,
                )
                violation = ""
                try:
                    if task.steps:
                        made.play(task.steps)
                    else:
                        made.run(task.operations)
                except Violation as broken:
                    violation = str(broken)
                except Exception as broken:  # whatever the app lets through is told with the seed that made it
                    violation = f"{type(broken).__name__}: {broken}\n{''.join(traceback.format_exception(broken))}"
                seen = Counter(made.happened)
                if not violation:
                    seen += checks.classes(made)
                made.close()
                return Played(task, made.made, made.step, seen, made.trace.hexdigest(), violation, tuple(lines))
    finally:
        shutil.rmtree(root, ignore_errors=True)


@contextmanager
def _books(task: Task, root: Path) -> Iterator[shrink.OpenBooks | None]:
    if not task.postgres:
        yield None
        return
    from tests.simulation.postgres import opened

    with opened(root) as books:
        yield books


def forget_template() -> None:
    """Take the files away that `play` keeps for the next world."""
    global _template  # noqa: PLW0603
    if _template is not None:
        shutil.rmtree(_template.folder, ignore_errors=True)
        _template = None


def tasks(seed: int, operations: int, devices: int, postgres: bool, traced: bool) -> list[Task]:
    """The worlds that make up so many operations."""
    todo: list[Task] = []
    while operations > 0:
        size = min(operations, regime_of(len(todo)).operations)
        todo.append(Task(seed, len(todo), size, devices, postgres, traced=traced))
        operations -= size
    return todo


def main(argv: Sequence[str] | None = None) -> int:
    """0: nothing violated, everything reached; 1: else."""
    given = _arguments(argv)
    if given.world is None:
        todo = tasks(given.seed, given.operations, given.devices, given.postgres, given.trace is not None)
    else:
        steps = tuple(shrink.numbers(given.steps)) if given.steps else ()
        size = min(regime_of(given.world).operations, given.operations)
        todo = [Task(given.seed, given.world, size, given.devices, given.postgres, steps, given.trace is not None)]
    kept = Kept(Path(given.kept), state_of_code()) if given.kept else Kept(None, "")
    before = sum(done.made for done in map(kept.of, todo) if done is not None)
    began = time.perf_counter()
    seen: Counter[str] = Counter()
    made = 0
    traces = []
    failed = None
    with open(given.trace, "w", encoding="utf-8") if given.trace else open(os.devnull, "w", encoding="utf-8") as trace:
        for done in _played(todo, kept, given.jobs):
            kept.add(done)
            made, seen = made + done.made, seen + done.seen
            traces.append(done.trace)
            trace.writelines(line + "\n" for line in (f"world {done.task.number}", *done.lines))
            if done.violation:
                failed = done
                break
            if sys.stderr.isatty():
                pace = max(0, made - before) / (time.perf_counter() - began)
                print(f"\r{made:,} operations, {pace:,.0f} in a second", end="", file=sys.stderr)
    took = time.perf_counter() - began
    forget_template()
    print(report.table(seen, made))
    if before:
        print(f"{min(made, before):,} operations were played before, of {given.kept}")
    print(f"{made:,} operations in {len(traces)} worlds, {took:,.0f} s: {max(0, made - before) / took:,.0f} in a second")
    print("trace", shrink.digest(traces))
    if failed is not None:
        print(_told(failed, given.shrink))
        return 1
    if given.steps or given.world is not None:
        return 0
    lacking = report.missing(seen, made)
    if lacking:
        print(f"invalid: not reached often enough: {', '.join(lacking)}")
    return 1 if lacking else 0


def _played(todo: list[Task], kept: Kept, jobs: int) -> Iterator[Played]:
    """What became of the worlds, in their order."""
    new = [task for task in todo if kept.of(task) is None]
    if jobs == 1 or len(new) < 2:
        fresh = map(play, new)
        yield from (kept.of(task) or next(fresh) for task in todo)
        return
    with multiprocessing.get_context("spawn").Pool(jobs) as pool:
        coming = pool.imap(play, new)
        yield from (kept.of(task) or next(coming) for task in todo)


def _told(failed: Played, shrinks: bool) -> str:
    task = failed.task
    command = f"python -m tests.simulation --seed {task.seed} --world {task.number} --operations {task.operations}"
    command += f" --devices {task.devices}" + (" --postgres" if task.postgres else "")
    text = f"VIOLATED: seed {task.seed}, world {task.number}, step {failed.steps}\n{failed.violation}\n"
    text += f"again: {command} --trace FILE"
    if shrinks:
        fewer = shrink.fewer(lambda steps: play(task._replace(steps=steps)).violation, task.steps or range(1, failed.steps + 1),
                             failed.violation)
        text += f"\nwith {len(fewer)} steps: {command} --steps {shrink.spelled(fewer)} --trace FILE"
    return text


def _arguments(argv: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.simulation", description=__doc__)
    parser.add_argument("--seed", type=int, default=1, help="decides everything that happens")
    parser.add_argument("--operations", type=int, default=10_000, help="acts that devices acknowledge")
    parser.add_argument("--devices", type=int, default=3, help="in each world; clones come beside")
    parser.add_argument("--postgres", action="store_true", help="the server's books on the embedded PostgreSQL")
    parser.add_argument("--jobs", type=int, default=1, help="processes; what happens is the same with any number")
    parser.add_argument("--trace", metavar="FILE", help="write down what happened, a line each")
    parser.add_argument("--kept", metavar="FILE", help="keep each world that was played there, and go on after those")
    parser.add_argument("--world", type=int, help="play only the world of this number")
    parser.add_argument("--steps", help="with --world: play only these steps, such as 3,7-12")
    parser.add_argument("--shrink", action="store_true", help="where something is violated, look for fewer steps that do it")
    return parser.parse_args(argv)
