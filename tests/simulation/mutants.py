"""Planted faults: the app with one thing wrong in it, and what notices. `python -m tests.simulation.mutants [NAME...]`

Each is planted in a copy of the app. Where tests are named with it (the simulator takes long, or is blind) they are run; else,
or where they notice nothing, the simulator plays it. What noticed each is written to MUTANTS.md, a row at a time. First the app is
played as it is, in which nothing may be noticed.
"""

import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tests.simulation.planted import MUTANTS, Mutant

ROOT = Path(__file__).parents[2]
LIST = Path(__file__).with_name("MUTANTS.md")
WORLDS = ((21, 150), (22, 600))
"""Seeds and operations that a mutant is played with: most are noticed in the first."""
TIMEOUT = 3_600
"""Seconds after which a run is given up. That notices nothing: a machine may be slow."""
QUIET, UNPLAYED = "nothing noticed it", "not played"
AS_IT_IS = Mutant("the app as it is", "app/__init__.py", ())
WIDE = 160
"""Characters of what was noticed."""
HEADING = """# Planted faults, and what notices each

Written by `python -m tests.simulation.mutants`: one thing is wrong in a copy of the app. Where tests are named with the
fault they are run; else, or where they notice nothing, the simulator plays it (`--seed N --world 0`). The texts changed stand in
[planted.py](planted.py).

| fault | file | noticed by |
|---|---|---|
"""


def applied(mutant: Mutant, root: Path = ROOT) -> str:
    """The text of the mutant's file; raises LookupError where what it changes does not stand there."""
    text = (root / mutant.file).read_text(encoding="utf-8")
    for before, after in mutant.changes:
        if before not in text:
            raise LookupError(f"{mutant.name}: {mutant.file} does not say {before!r}")
        text = text.replace(before, after, 1)
    return text


def noticed(mutant: Mutant, folder: Path) -> str:
    """What notices the mutant, `QUIET` where nothing does. `folder` is empty and is used for a copy of the app."""
    shutil.copytree(ROOT / "app", folder / "app")
    shutil.copytree(ROOT / "tests", folder / "tests")
    shutil.copy(ROOT / "pyproject.toml", folder)
    os.symlink(ROOT / "resources", folder / "resources", target_is_directory=True)
    (folder / mutant.file).write_text(applied(mutant), encoding="utf-8")
    for test in mutant.tests:
        told = _run(folder, "-m", "pytest", "-q", "-x", "-p", "no:cacheprovider", test)
        if told is not None:
            failed = [line for line in told.splitlines() if line.startswith(("FAILED tests", "ERROR tests"))]
            return failed[0].split(" - ")[0].split(" ", 1)[1] if failed else f"{test}: {told[-WIDE:]}"
    for seed, operations in WORLDS:
        told = _run(folder, "-m", "tests.simulation", "--seed", str(seed), "--world", "0", "--operations", str(operations))
        if told is not None:
            return f"simulator, seed {seed}{_sentence(told)}"
    return QUIET


def _run(folder: Path, *command: str) -> str | None:
    """What a command said that failed, None where it ended well or was given up."""
    environment = os.environ | {"PYTHONPATH": str(folder), "PYTHONDONTWRITEBYTECODE": "1", "HYPOTHESIS_PROFILE": "first"}
    try:
        done = subprocess.run(
            [sys.executable, *command], cwd=folder, env=environment, capture_output=True, text=True, timeout=TIMEOUT, check=False
        )
    except subprocess.TimeoutExpired:
        return None
    return done.stdout + done.stderr if done.returncode else None


def _sentence(told: str) -> str:
    """The step and the violation in what the simulator printed, or the error that ended it."""
    lines = told.splitlines()
    for number, line in enumerate(lines):
        if found := re.match(r"VIOLATED: .*(, step \d+)", line):
            return f"{found[1]}: {lines[number + 1]}"[:WIDE]
    return f": {(lines or ['?'])[-1]}"[:WIDE]


def table(found: Mapping[str, str]) -> str:
    """The list of all planted faults, with what noticed each; one that was not played yet says so."""
    rows = (f"| {one.name} | {one.file} | {_cell(found.get(one.name, UNPLAYED))} |\n" for one in MUTANTS)
    return HEADING + "".join(rows)


def listed(text: str) -> dict[str, str]:
    """What a list says noticed each fault."""
    rows = (line.strip("| \n").split(" | ") for line in text.splitlines() if line.startswith("| "))
    return {row[0]: row[2] for row in rows if len(row) == 3 and row[0] != "fault"}


def _cell(text: str) -> str:
    return " ".join(text.replace("|", "/").replace("<", "(").replace(">", ")").split())


def main(argv: Sequence[str] | None = None) -> int:
    """Tell and write down what notices each mutant; 1 where nothing notices one."""
    parser = argparse.ArgumentParser(prog="python -m tests.simulation.mutants", description=__doc__)
    parser.add_argument("names", nargs="*", help="parts of the names of those to try; all where none is given")
    parser.add_argument("--rest", action="store_true", help="only those that the list does not say to be noticed")
    parser.add_argument("--jobs", type=int, default=1, help="so many at once")
    parser.add_argument("--list", type=Path, default=LIST, metavar="FILE", help="written to (default: MUTANTS.md beside this file)")
    given = parser.parse_args(argv)
    chosen = [m for m in MUTANTS if not given.names or any(name in m.name for name in given.names)]
    found = listed(given.list.read_text(encoding="utf-8")) if given.list.exists() else {}
    if given.rest:
        chosen = [m for m in chosen if found.get(m.name, UNPLAYED) in (QUIET, UNPLAYED)]
    elif not given.names and (what := _in_a_copy(AS_IT_IS)) != QUIET:
        print(f"In the app as it is, where no fault is planted: {what}")
        return 1
    quiet = 0
    with ThreadPoolExecutor(given.jobs) as pool:
        for mutant, what in zip(chosen, pool.map(_in_a_copy, chosen), strict=True):
            quiet += what == QUIET
            print(f"{mutant.name:<75} {what}", flush=True)
            found[mutant.name] = what
            given.list.write_text(table(found), encoding="utf-8")
    print(f"{len(chosen) - quiet} of {len(chosen)} noticed")
    return 1 if quiet else 0


def _in_a_copy(mutant: Mutant) -> str:
    with tempfile.TemporaryDirectory(prefix="stockhand-mutant-") as folder:
        return noticed(mutant, Path(folder))


if __name__ == "__main__":
    sys.exit(main())
