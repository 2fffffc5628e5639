"""A PDF to a printer in runs of pages, each when the ones before are out: so that many can be stopped while they come.

The system's queue takes a thousand pages in a second, and then nobody could stop them but at the printer.
"""

import os
import re
import subprocess
import time
from collections.abc import Callable, Sequence
from typing import Protocol

from app.domain.words import QT_TRANSLATE_NOOP, Say, say
from app.labels.spool import Handing

AT_ONCE = 5
"""Pages of a run: as many as may still come out after the stop key."""
AHEAD = 2
"""Runs that are with the printer at a time, so that it never waits for the next."""
POLL_S, QUIET_S = 0.5, 60.0
"""Seconds between two looks at the queue, and after how many with nothing printed the printer is taken to be stuck."""
COMMAND_S = 30

STUCK = QT_TRANSLATE_NOOP(
    "say", "{printer} does not go on printing; pages left: {left}. Look at its paper and whether it is switched on."
)
_PAGE = re.compile(rb"/Type\s*/Page\b(?!s)")
_ID = re.compile(r"^request id is (\S+)", re.MULTILINE)


class Queue(Protocol):
    """A printer that takes pages of one file."""

    def give(self, first: int, last: int) -> str:
        """Have pages printed, the first is 1. The name of the request; "" where nobody can say when it is out."""

    def waiting(self) -> frozenset[str]:
        """Requests that are not out yet."""

    def cancel(self, request: str) -> None:
        """Have what is not out yet of a request not printed."""


def pages_in(pdf: bytes) -> int:
    """How many pages a PDF of ours has; 0 where it is none."""
    return len(_PAGE.findall(pdf)) if pdf.startswith(b"%PDF") else 0


def by_pages(
    printer: str, queue: Queue, pages: int, handing: Handing, pause: Callable[[float], None] = time.sleep
) -> Say | None:
    """Hand the pages over, but none that the printer has; the sentence says why it does not go on.

    Stopped, what has not begun to come out is taken back. Raises OSError and subprocess.SubprocessError where the queue does.
    """
    done = given = handing.taken
    ours: list[tuple[str, int]] = []
    quiet = 0.0
    handing.told(done, pages)
    while done < pages:
        if handing.stopped() or quiet >= QUIET_S:
            for request, _ in reversed(ours):
                queue.cancel(request)
            return None if handing.stopped() else say(STUCK, printer=printer, left=pages - done)
        if given < pages and len(ours) < AHEAD:
            first, given = given + 1, min(given + AT_ONCE, pages)
            ours.append((queue.give(first, given), given))
            continue
        left_over = queue.waiting()
        out = 0
        while out < len(ours) and ours[out][0] not in left_over:
            out += 1
        if out:
            done, quiet = ours[out - 1][1], 0.0
            del ours[:out]
            handing.told(done, pages)
        else:
            quiet += POLL_S
            pause(POLL_S)
    return None


class Cups:
    """A printer of CUPS; "" is the system's own choice."""

    def __init__(self, name: str, file: str) -> None:
        self._to, self._file = (("-d", name) if name else ()), file

    def give(self, first: int, last: int) -> str:
        """See `Queue`."""
        ranged = ("-o", f"page-ranges={first}-{last}") if last else ()
        said = _ran(["lp", *self._to, "-o", "fit-to-page=false", *ranged, "--", self._file])
        found = _ID.search(said)
        return found.group(1) if found else ""

    def waiting(self) -> frozenset[str]:
        """See `Queue`. Where the queue cannot be asked, everything is taken to be out."""
        try:
            said = _ran(["lpstat", "-W", "not-completed", "-o"])
        except (OSError, subprocess.SubprocessError):
            return frozenset()
        return frozenset(line.split()[0] for line in said.splitlines() if line.strip())

    def cancel(self, request: str) -> None:
        """See `Queue`. What is out already cannot be taken back, which is no fault."""
        try:
            _ran(["cancel", request])
        except (OSError, subprocess.SubprocessError):
            return


class Command:
    """A command that prints the pages named for {pages}; it ends when the printer has them."""

    def __init__(self, words: Sequence[str], file: str) -> None:
        self._words, self._file = words, file

    def give(self, first: int, last: int) -> str:
        """See `Queue`."""
        values = {"{file}": self._file, "{pages}": f"{first}-{last}"}
        _ran([re.sub(r"\{file\}|\{pages\}", lambda found: values[found.group()], word) for word in self._words])
        return ""

    def waiting(self) -> frozenset[str]:
        """See `Queue`."""
        return frozenset()

    def cancel(self, request: str) -> None:
        """See `Queue`."""


def _ran(words: Sequence[str]) -> str:
    """What a command says. Its words are English whatever the system speaks: they are read."""
    done = subprocess.run(
        list(words), check=True, capture_output=True, timeout=COMMAND_S, env={**os.environ, "LC_ALL": "C"}, encoding="utf-8",
        errors="replace",
    )
    return done.stdout
