"""Discrepancies: what the books accepted but what does not fit is looked at and settled by a supervisor, by acts of its own."""

from app.domain.permission import Permission
from app.domain.words import say
from app.workflows.discrepancies.screens import NAME
from app.workflows.discrepancies.state import State
from app.workflows.discrepancies.steps import start, step
from app.workflows.step import Workflow
from app.workflows.task import task
from app.workflows.wording import discrepancies as words


def rests(_: State) -> bool:
    """Every decision is posted when it is made, and what waits for one is in the ledger."""
    return True


WORKFLOW = task(Workflow(
    name=NAME, title=say(words.TITLE), State=State, start=start, step=step, needs=Permission.INV_RESOLVE,
    command="CMD-DISCREPANCIES", at_home=False, rests=rests,
))
"""Home shows how many wait, and leads here; it has no key of its own there while nothing does."""
