"""The same code twice in a moment from one device is one pull of the trigger: it is answered, and not acted on."""

WINDOW_S = 0.3
"""No hand scans one label twice so fast on purpose; a trigger held down does. Ten wanted scans stay ten."""


class RepeatGuard:
    """Knows what each device has just read, by that device's own clock. For one thread, or called under a lock."""

    def __init__(self, window_s: float = WINDOW_S) -> None:
        self._window_s = window_s
        self._read: dict[str, dict[str, float]] = {}
        """By source: when each code was last read, oldest first; nothing older than the window stays."""

    def repeats(self, source: str, text: str, at_s: float) -> bool:
        """Whether this device read this text less than the window ago. The window starts anew with each reading.

        `at_s` is when it was read, in seconds of any clock that this source goes by: when it is handled says little, for a
        busy screen hands on two scans at once that a person made half a second apart.
        """
        read = self._read.setdefault(source, {})
        while read:
            oldest = next(iter(read))
            if 0 <= at_s - read[oldest] < self._window_s:
                break
            del read[oldest]
        again = read.pop(text, None) is not None
        read[text] = at_s
        return again
