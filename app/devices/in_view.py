"""One label held before the camera is one scan: it counts again only after it was out of view for a while."""

GONE_S = 1.0
"""How long a label must be away. Blur and a passing hand hide it for less."""


class InView:
    """Remembers which labels the camera has seen last, and when, by the caller's clock."""

    def __init__(self, gone_s: float = GONE_S) -> None:
        self._gone_s = gone_s
        self._seen: dict[str, float] = {}
        self._taken: set[str] = set()

    def look(self, texts: list[str], aimed: str | None, at_s: float) -> str | None:
        """Judge the labels of one frame, and the one aimed at. Gives the text to emit, None where there is nothing new."""
        for text in [text for text, last in self._seen.items() if at_s - last >= self._gone_s]:
            del self._seen[text]
            self._taken.discard(text)
        self._seen |= dict.fromkeys(texts, at_s)
        if aimed is None or aimed in self._taken:
            return None
        self._taken.add(aimed)
        return aimed

    def take(self, text: str) -> None:
        """This one was scanned in another way: held there, it is not scanned again."""
        self._taken.add(text)
