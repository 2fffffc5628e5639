"""Taking the next numbers of a series: the numbers, and the entry that uses them up."""

from app.domain.numbering import numbered
from app.domain.operation import TakeNumber
from app.domain.questions import NextNumbers, SeriesAt
from app.workflows.step import Seen

SKIPPED_MAX = 10_000
"""Numbers in a row that may be taken already, e.g. by pre-printed labels."""


def next_numbers(series: str, pattern: str, many: int, seen: Seen) -> tuple[tuple[str, ...], TakeNumber]:
    """The next `many` free numbers and the entry to post with them; numbers that something bears already are skipped."""
    numbers = seen.know(NextNumbers(series, pattern, many))
    value = seen.know(SeriesAt(series))
    for _ in range(many + SKIPPED_MAX):
        value += 1
        if numbered(pattern, value) == numbers[-1]:
            break
    return numbers, TakeNumber(series=series, value=value)
