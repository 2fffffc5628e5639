"""Taking the next numbers of a series: the numbers, and the entry that uses them up."""

from app.domain.numbering import number_of
from app.domain.operation import TakeNumber
from app.domain.questions import NextNumbers
from app.domain.words import say
from app.workflows.common import Refuse
from app.workflows.step import Seen
from app.workflows.wording import common as words


def next_numbers(series: str, pattern: str, many: int, seen: Seen) -> tuple[tuple[str, ...], TakeNumber]:
    """The next `many` free numbers and the entry to post with them; numbers that something bears already are skipped.

    Raises Refuse where this device has none left: generated numbers come from what its server has granted it.
    """
    numbers = seen.know(NextNumbers(series, pattern, many))
    if len(numbers) < many:
        raise Refuse(say(words.FEW_NUMBERS, left=len(numbers)) if numbers else say(words.NO_NUMBERS))
    return numbers, TakeNumber(series=series, value=number_of(pattern, numbers[-1]))
