"""Purchasing: requisitions, purchase orders, replenishment and low stock, behind one tile (SecurityTrax)."""

from app.domain.permission import Permission
from app.domain.words import say
from app.workflows.buying.state import NAME, State
from app.workflows.buying.steps import start, step
from app.workflows.step import Workflow
from app.workflows.task import task
from app.workflows.wording import buying as words


def rests(state: State) -> bool:
    """Papers are in the books as they are written: nothing is half done but a line in hand."""
    return not state.ask


WORKFLOW = task(Workflow(
    name=NAME, title=say(words.TITLE), State=State, start=start, step=step, needs=Permission.INV_REQUEST, command="CMD-BUYING",
    rests=rests, leads=True, anew=frozenset({"orders", "request"}),
))
