"""What became of an order: who wrote and changed it, when it was sent, and that its mail has reached the vendor's server."""

from app.domain.catalogue import Order
from app.domain.moments import moment_of
from app.domain.questions import RecordHistory
from app.domain.records import Edition
from app.domain.words import Say, say
from app.workflows.step import Line, Mark, Seen
from app.workflows.wording import buying as words

EDITIONS_MAX = 100


def lines_of(order: int, seen: Seen) -> tuple[Line, ...]:
    """A line for each thing that happened to it, newest first."""
    editions = seen.know(RecordHistory(Order, order, EDITIONS_MAX))
    before = (*editions[1:], None)
    return tuple(
        Line(moment_of(one.at), say(words.BY, what=_what(one, was), who=one.who or "–"), mark=Mark.DONE if one.note else Mark.INFO)
        for one, was in zip(editions, before, strict=True)
    )


def _what(one: Edition, was: Edition | None) -> Say:
    assert isinstance(one.record, Order), "of an order"
    if one.note:
        return say(words.NOTE_OF, note=one.note)
    if was is not None and isinstance(was.record, Order) and was.record.state == one.record.state:
        return say(words.EDITED)
    return say(words.STATES[one.record.state])
