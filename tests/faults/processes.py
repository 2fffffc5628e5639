"""The program's own commands as processes: run to their end, or killed in the middle of their work."""

import io
import json
import random
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path

from app.__main__ import main

WAIT_S = 120
"""A process that has not ended after so long never will: the test fails."""
ROOT = Path(__file__).parents[2]
EVENTS = 120
"""Events sent to a session that is to be killed: more than it lives to answer."""
Runner = Callable[..., "subprocess.CompletedProcess[str]"]
"""Runs a command on a folder."""
USER = ("--user", "OPER", "--pin", "3333")


def words(folder: Path, *given: str) -> list[str]:
    """The command line of the program on a data folder."""
    return [sys.executable, "-m", "app", *given, "--data", str(folder)]


def run(folder: Path, *given: str, environment: Mapping[str, str] | None = None) -> "subprocess.CompletedProcess[str]":
    """A command to its end, or to that which `environment` has in store for it."""
    return subprocess.run(
        words(folder, *given), cwd=ROOT, env=environment, capture_output=True, text=True, check=False, timeout=WAIT_S
    )


def here(folder: Path, *given: str) -> "subprocess.CompletedProcess[str]":
    """A command to its end, in this process: most of a short one is its start. Not from two threads at once."""
    said, wrong = io.StringIO(), io.StringIO()
    with redirect_stdout(said), redirect_stderr(wrong):
        code = main([*given, "--data", str(folder)])
    return subprocess.CompletedProcess(given, code, said.getvalue(), wrong.getvalue())


def start(folder: Path, *given: str, environment: Mapping[str, str] | None = None) -> "subprocess.Popen[bytes]":
    """A command as a process group of its own, told nothing and heard by nobody."""
    return subprocess.Popen(
        words(folder, *given), cwd=ROOT, env=environment, start_new_session=True,
        stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )


def drive(
    folder: Path, events: Sequence[Mapping[str, str]], *given: str, killed_after: int | None = None,
    environment: Mapping[str, str] | None = None,
) -> list[str]:
    """A headless session, to its end or killed after so many answers; the operations it acknowledged."""
    command = words(folder, "drive", *USER, *given)
    acknowledged: list[str] = []
    with subprocess.Popen(
        command, cwd=ROOT, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdin and process.stdout and process.stderr
        process.stdin.write(b"".join(json.dumps(event).encode() + b"\n" for event in events))
        process.stdin.flush()
        if killed_after is None:
            process.stdin.close()
        for number, line in enumerate(process.stdout, 1):
            acknowledged += json.loads(line)["operations"]
            if number == killed_after:
                process.kill()
                break
        # What it had answered but was not read yet counts as acknowledged too; a torn last line does not.
        for line in process.stdout.read().split(b"\n")[:-1]:
            acknowledged += json.loads(line)["operations"]
        said = process.stderr.read().decode()
    assert killed_after is not None or process.returncode == 0, said
    assert "power.c" not in said, said
    return acknowledged


def moves(chance: random.Random, count: int) -> Iterator[Mapping[str, str]]:
    """Events: serials and a container carried from bin to bin by any device, with an undo here and there."""
    yield {"workflow": "move"}
    for _ in range(count):
        yield {"scan": chance.choice(("PST.1001", "PST.1002", "PST.1003", "B-000042"))}
        yield {"scan": f"A0{chance.randrange(1, 6)}-S0{chance.randrange(2, 9)}"}
        if chance.random() < 0.1:
            yield {"key": "undo"}


