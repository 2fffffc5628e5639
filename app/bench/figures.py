"""Times as figures: percentiles, and the lines a bench prints."""

import time
from collections.abc import Callable
from typing import NamedTuple


class Figure(NamedTuple):
    """Times of one thing done many times, in seconds."""

    times: tuple[float, ...]

    def at(self, share: float) -> float:
        """The time below which this share of them lies."""
        ordered = sorted(self.times)
        return ordered[min(len(ordered) - 1, int(len(ordered) * share))]

    @property
    def p50(self) -> float:
        """The median."""
        return self.at(0.5)

    @property
    def p99(self) -> float:
        """One in a hundred takes longer."""
        return self.at(0.99)

    def __str__(self) -> str:
        return f"p50 {self.p50 * 1e3:.3f} ms, p99 {self.p99 * 1e3:.3f} ms"


def timed(what: Callable[[], object]) -> float:
    """Seconds one call takes."""
    began = time.perf_counter()
    what()
    return time.perf_counter() - began


def line(title: str, text: str, target: str = "") -> None:
    """Print one result, with what is aimed at."""
    aim = f"   (aim: {target})" if target else ""
    print(f"{title:<46} {text}{aim}", flush=True)
