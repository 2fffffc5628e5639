"""What became of worlds, kept in a file: a run of hours goes on where it was stopped."""

import hashlib
import json
from collections import Counter
from pathlib import Path
from typing import NamedTuple


class Task(NamedTuple):
    """One world to play."""

    seed: int
    number: int
    operations: int
    devices: int
    postgres: bool = False
    steps: tuple[int, ...] = ()
    """These steps alone, all where empty."""
    traced: bool = False


class Played(NamedTuple):
    """What became of it."""

    task: Task
    made: int
    steps: int
    seen: Counter[str]
    trace: str
    violation: str = ""
    lines: tuple[str, ...] = ()


def state_of_code(root: Path = Path(__file__).parents[2]) -> str:
    """A digest of what plays: worlds that another state of the code has played prove nothing of this one."""
    files = [path for part in ("app", "tests") for path in (root / part).rglob("*.py")]
    digest = hashlib.sha256()
    for path in sorted(files):
        digest.update(f"{path.relative_to(root).as_posix()}\n{path.read_text(encoding='utf-8')}\n".encode())
    return digest.hexdigest()


class Kept:
    """Worlds that this state of the code has played without a violation, a line of JSON for each; none where no file is named."""

    def __init__(self, path: Path | None, code: str) -> None:
        self._path, self._code = path, code
        self._known: dict[Task, Played] = {}
        if path is not None and path.exists():
            whole = path.read_bytes().rpartition(b"\n")[0]  # a line that was being written as the run was stopped says nothing
            path.write_bytes(whole + b"\n" if whole else b"")
            for line in whole.decode("utf-8").splitlines():
                said = json.loads(line)
                if said["code"] != code:
                    continue
                task = Task(*said["task"], postgres=said["postgres"])
                self._known[task] = Played(task, said["made"], said["steps"], Counter(said["seen"]), said["trace"])

    def of(self, task: Task) -> Played | None:
        """What became of a world before this run."""
        return self._known.get(task)

    def add(self, done: Played) -> None:
        """Keep what became of a world."""
        if self._path is None or done.violation or done.task in self._known:
            return
        task = done.task
        line = json.dumps({
            "code": self._code, "task": [task.seed, task.number, task.operations, task.devices], "postgres": task.postgres,
            "made": done.made, "steps": done.steps, "seen": done.seen, "trace": done.trace,
        })
        with self._path.open("a", encoding="utf-8") as file:
            file.write(line + "\n")
