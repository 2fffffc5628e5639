"""The same code twice in a moment from one device is one pull of the trigger: it is answered, and not acted on."""

import time
from collections.abc import Callable

WINDOW_S = 0.3
"""No hand scans one label twice so fast on purpose; a trigger held down does. Ten wanted scans stay ten."""


class RepeatGuard:
    """Knows what each device has just read. For one thread, or called under a lock."""

    def __init__(self, window_s: float = WINDOW_S, clock: Callable[[], float] = time.monotonic) -> None:
        self._window_s = window_s
        self._clock = clock
        self._read: dict[tuple[str, str], float] = {}
        """When each code was last read, oldest first; nothing older than the window stays."""

    def repeats(self, source: str, text: str) -> bool:
        """Whether this device read this text less than the window ago. The window starts anew with each reading."""
        now = self._clock()
        while self._read:
            oldest = next(iter(self._read))
            if now - self._read[oldest] < self._window_s:
                break
            del self._read[oldest]
        again = self._read.pop((source, text), None) is not None
        self._read[source, text] = now
        return again
