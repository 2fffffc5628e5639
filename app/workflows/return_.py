"""Return: what was issued, installed or sold comes back to a bin, in a condition the person chooses."""

from app.domain.permission import Permission
from app.domain.place import Virtual
from app.domain.words import say
from app.workflows import handling
from app.workflows.handling import Handling, Job
from app.workflows.picking import Stock
from app.workflows.step import Seen, Step, Workflow, stepping
from app.workflows.task import task
from app.workflows.wording import handling as words

JOB = Job(
    name="return", title=words.RETURN, scan=words.SCAN_RETURNED, where=words.SCAN_BACK, one=words.RETURNED,
    many=words.RETURNED_MANY, to_nobody=True,
    stock=Stock(
        fits=lambda unit: bool(unit.key.custody) or unit.key.status == "issued",
        none=words.NOT_OUT,
        virtual=(
            (Virtual.INSTALLED, words.FROM_INSTALLED), (Virtual.CUSTOMER, words.FROM_CUSTOMER),
            (Virtual.CONSUMED, words.FROM_CONSUMED),
        ),
        anywhere=False,
    ),
)


@stepping
def start(_: None, seen: Seen) -> Step:
    """Begin with nothing in hand, or with what was scanned."""
    return handling.step(JOB, Handling(), seen)


@stepping
def step(state: Handling, seen: Seen) -> Step:
    """One event of a return."""
    return handling.step(JOB, state, seen)


WORKFLOW = task(Workflow(
    JOB.name, say(words.RETURN), Handling, start, step, needs=Permission.INV_ISSUE, command="CMD-RETURN", rests=handling.rests,
))
