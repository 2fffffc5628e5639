"""Isolate: stock that must not be used is marked, with the reason, where it stands or on its way to a quarantine place."""

from app.domain.permission import Permission
from app.domain.words import say
from app.workflows import handling
from app.workflows.handling import Handling, Job
from app.workflows.picking import Stock
from app.workflows.step import Seen, Step, Workflow, stepping
from app.workflows.task import task
from app.workflows.wording import handling as words

JOB = Job(
    name="isolate", title=words.ISOLATE, scan=words.SCAN_ISOLATED, where=words.SCAN_QUARANTINE, one=words.ISOLATED,
    many=words.ISOLATED_MANY, status="isolated", here=words.ISOLATE_HERE,
    stock=Stock(fits=lambda unit: unit.key.status != "isolated", none=words.ISOLATED_ALREADY),
)


@stepping
def start(_: None, seen: Seen) -> Step:
    """Begin with nothing in hand, or with what was scanned."""
    return handling.step(JOB, Handling(), seen)


@stepping
def step(state: Handling, seen: Seen) -> Step:
    """One event of isolating."""
    return handling.step(JOB, state, seen)


WORKFLOW = task(Workflow(
    JOB.name, say(words.ISOLATE), Handling, start, step, needs=Permission.INV_ISOLATE, command="CMD-ISOLATE", rests=handling.rests,
))
