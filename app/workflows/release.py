"""Release: isolated stock, and what came back defective or returned, becomes available again."""

from app.domain.permission import Permission
from app.domain.words import say
from app.workflows import handling
from app.workflows.handling import Handling, Job
from app.workflows.picking import Stock
from app.workflows.step import Seen, Step, Workflow, stepping
from app.workflows.task import task
from app.workflows.wording import handling as words

NOT_HELD_BACK = frozenset({"available", "issued", "reserved"})
JOB = Job(
    name="release", title=words.RELEASE, scan=words.SCAN_RELEASED, where=words.SCAN_RELEASE_BIN, one=words.RELEASED,
    many=words.RELEASED_MANY, status="available", here=words.RELEASE_HERE,
    stock=Stock(fits=lambda unit: unit.key.status not in NOT_HELD_BACK, none=words.NOT_ISOLATED, anywhere=False),
)


@stepping
def start(_: None, seen: Seen) -> Step:
    """Begin with nothing in hand, or with what was scanned."""
    return handling.step(JOB, Handling(), seen)


@stepping
def step(state: Handling, seen: Seen) -> Step:
    """One event of releasing."""
    return handling.step(JOB, state, seen)


WORKFLOW = task(Workflow(
    JOB.name, say(words.RELEASE), Handling, start, step, needs=Permission.INV_RELEASE, command="CMD-RELEASE", rests=handling.rests,
))
