"""Opening a count session: for a plan, or for the one bin that was scanned while no count covered it."""

from app.domain.identity import derive
from app.domain.operation import Act, OpenCount
from app.domain.words import say
from app.workflows.common import done
from app.workflows.count.screens import Patch, show
from app.workflows.count.state import Bin, Plan, Session, State
from app.workflows.numbers import next_numbers
from app.workflows.step import Seen, Step
from app.workflows.wording import count as words

SERIES, PATTERN = "count", "CNT-{:05d}"


def open_count(plan: Plan, seen: Seen, at: Bin | None = None) -> Step:
    """Open a session by its plan, with the next number; `at` goes straight on into a bin."""
    (number,), take = next_numbers(SERIES, PATTERN, 1, seen)
    entries = (
        OpenCount(
            number=number, kind=plan.kind, blind=plan.blind, places=plan.places, items=plan.items, custodians=plan.custodians,
        ),
        take,
    )
    session = Session(
        id=derive("count", number), number=number, blind=plan.blind, items=plan.items, custodians=plan.custodians,
    )
    text = say(words.OPENED_HERE, number=number, bin=at.code) if at else say(words.OPENED, number=number)
    step = show(State(session=session, bin=at), seen, done(text, at.code if at else ""), Patch(fresh=True))
    return step._replace(acts=(Act(kind="open-count", entries=entries, document=number),))
