"""Fewer steps that violate the same: by leaving out ever smaller parts of them."""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence

from app.server.books import Books

OpenBooks = Callable[[], Books]
TRIES = 80


def fewer(violates: Callable[[tuple[int, ...]], str], steps: Iterable[int], violation: str, tries: int = TRIES) -> tuple[int, ...]:
    """As few of the steps as were found to violate the same invariant. `violates` says how steps end, "" where all holds."""
    left, parts = tuple(steps), 2
    wanted = kind(violation)
    while len(left) > 1 and tries > 0:
        size = -(-len(left) // parts)
        for start in range(0, len(left), size):
            tries -= 1
            tried = left[:start] + left[start + size:]
            if tried and kind(violates(tried)) == wanted:
                left, parts = tried, max(2, parts - 1)
                break
            if not tries:
                return left
        else:
            if size == 1:
                break
            parts = min(len(left), parts * 2)
    return left


def kind(violation: str) -> str:
    """What is violated, less the particulars: up to the first colon."""
    return violation.split(":", 1)[0]


def numbers(text: str) -> Iterator[int]:
    """The steps of a text such as "3,7-12"."""
    for part in text.split(","):
        first, _, last = part.partition("-")
        yield from range(int(first), int(last or first) + 1)


def spelled(steps: Sequence[int]) -> str:
    """The text of steps."""
    parts: list[list[int]] = []
    for step in steps:
        if parts and parts[-1][1] == step - 1:
            parts[-1][1] = step
        else:
            parts.append([step, step])
    return ",".join(str(a) if a == b else f"{a}-{b}" for a, b in parts)


def digest(traces: Iterable[str]) -> str:
    """One fingerprint of many traces."""
    return hashlib.blake2b("\n".join(traces).encode(), digest_size=16).hexdigest()
