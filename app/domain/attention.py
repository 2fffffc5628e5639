"""What a supervisor is told to look at now: how many there are of each kind."""

import msgspec

from app.domain.questions import Question

KINDS = ("discrepancies", "review", "low", "late", "transfers", "loans", "expiring", "merged", "devices")
"""In the order in which they are told, the most pressing first."""
COUNT_MAX = 999
"""More of a kind are not counted."""


class Pending(msgspec.Struct, frozen=True):
    """How many of one of `KINDS`, at most `COUNT_MAX`; `more` where there are more than that."""

    kind: str
    count: int
    more: bool = False


class Attention(Question[tuple[Pending, ...]], frozen=True):
    """How many there are of each kind at this site, in the order of `KINDS`."""
