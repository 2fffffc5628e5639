"""What the review keeps between two steps, and how it names a counted line."""

import msgspec

from app.domain.views import CountLineView

DIGITS_MAX = 19
"""Digits of the largest identity."""


class State(msgspec.Struct, frozen=True, kw_only=True):
    """Which count, bin and line the supervisor looks at; what a second choice of the same confirms."""

    count: int = 0
    place: int = 0
    line: str = ""
    """The line in hand, as "count:place:handle"."""
    sure: str = ""

    @property
    def back(self) -> "State":
        """One step out: from the line to its bin or count, from there to all lines."""
        if self.line:
            return State(count=self.count, place=self.place)
        return State(count=self.count) if self.place else State()


def line_id(line: CountLineView) -> str:
    """A counted line as the review table and the line protocol name it."""
    return f"{line.count}:{line.place}:{line.handle}"


def together(lines: tuple[CountLineView, ...]) -> tuple[CountLineView, ...]:
    """What one act may approve: of each unit, and of each quantity in a bin, the latest figure.

    An approval changes the difference of whatever else was counted of the same thing, so that has to be looked at again.
    Newest first, for an adjustment changes nothing before its moment.
    """
    latest: dict[tuple[int, int], CountLineView] = {}
    for line in sorted(lines, key=lambda x: -x.at):
        latest.setdefault((line.handle, 0 if line.kind.single else line.place), line)
    return tuple(latest.values())


def parsed(target: str) -> tuple[int, int, int]:
    """Count, place and handle of such a name; zeros where it is none, for it may come from outside."""
    parts = target.split(":")
    numbers = [int(p) for p in parts if p.isascii() and p.isdecimal() and len(p) <= DIGITS_MAX]
    if len(parts) != len(numbers) or len(numbers) != 3 or max(numbers) >= 2**63:
        return 0, 0, 0
    return numbers[0], numbers[1], numbers[2]
