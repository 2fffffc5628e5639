"""Opening a count session: for a plan, or for the one bin that was scanned while no count covered it."""

from msgspec.structs import replace

from app.domain.identity import derive
from app.domain.operation import Act, OpenCount
from app.domain.questions import Holding
from app.domain.words import say
from app.workflows.common import done
from app.workflows.count.screens import Patch, show
from app.workflows.count.state import Bin, Plan, Session, State
from app.workflows.numbers import next_numbers
from app.workflows.step import Seen, Step
from app.workflows.wording import count as words

SERIES, PATTERN = "count", "CNT-{:05d}"


def open_count(plan: Plan, seen: Seen, at: Bin | None = None) -> Step:
    """Open a session by its plan, with the next number; `at` goes straight on into a bin, with its zero check where due."""
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
    after = entered(State(session=session, bin=at), seen)
    step = show(after, seen, done(text, at.code if at else ""), Patch(fresh=True))
    return step._replace(acts=(Act(kind="open-count", entries=entries, document=number),))


def entered(state: State, seen: Seen) -> State:
    """In a bin that by the books holds nothing, asked at once whether it is empty."""
    at = state.bin
    nothing = at is not None and at.id not in seen.know(Holding((at.id,)))
    return replace(state, finishing="empty") if nothing else state
