"""When to try again: at once while there is something to do, after a while where the server does not answer."""

from collections.abc import Callable

from app.sync.client import Round

FIRST_S, LONGEST_S = 0.5, 15.0
"""Seconds before the second attempt, and the longest between two."""
AT_LEAST_S = 2.0
"""Seconds between attempts of a device whose person goes on scanning while there is no network."""
COMPARE_S = 60.0
"""Seconds after which checksums are compared again where nothing happens."""


class Pace:
    """Backs off with jitter: a thousand devices whose server comes back do not come back in the same moment."""

    def __init__(self, random: Callable[[], float]) -> None:
        self._random = random
        self._failures = 0

    def after(self, done: Round | None) -> float:
        """Seconds until the next attempt; None stands for one that failed inside this device."""
        if done is not None and done.online and not done.sentence and (done.problem is None):
            self._failures = 0
            if not done.in_step and (done.pushed or done.pulled):
                return 0.0
            return min(COMPARE_S, done.again_s or COMPARE_S)
        self._failures += 1
        jitter = 0.5 + self._random() / 2
        asked = done.wait_s * (1.5 - jitter / 2) if done is not None else 0.0  # never before, and not all at the same moment
        return max(asked, float(min(LONGEST_S, FIRST_S * 2 ** min(self._failures - 1, 10)) * jitter))

    @property
    def failing(self) -> bool:
        """Whether the last attempt failed."""
        return self._failures > 0
