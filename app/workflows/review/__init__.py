"""Review of counted lines by a supervisor: approve, have recounted, reject, add or compare."""

from app.domain.permission import Permission
from app.domain.words import say
from app.workflows.review.screens import NAME
from app.workflows.review.state import State
from app.workflows.review.steps import start, step
from app.workflows.step import Workflow
from app.workflows.task import task
from app.workflows.wording import review as words


def rests(_: State) -> bool:
    """Every decision is posted when it is made, and what waits for one is in the ledger."""
    return True


WORKFLOW = task(Workflow(
    name=NAME, title=say(words.TITLE), State=State, start=start, step=step, needs=Permission.INV_APPROVE_COUNT,
    command="CMD-REVIEW", rests=rests, anew=frozenset({"lines"}),
))
