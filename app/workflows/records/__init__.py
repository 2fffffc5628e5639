"""The catalogue edited in the app: every type of record by the same screens, each declared by an `Editor` (`editor.py`)."""

from app.domain.permission import Permission
from app.domain.words import say
from app.workflows.records.screens import NAME
from app.workflows.records.state import Records
from app.workflows.records.steps import start, step
from app.workflows.step import Workflow
from app.workflows.task import task
from app.workflows.wording import records as words


def rests(state: Records) -> bool:
    """Looking around begins nothing; a form does."""
    return state.form is None


WORKFLOW = task(Workflow(
    name=NAME, title=say(words.TITLE), State=Records, start=start, step=step, needs=Permission.INV_CATALOGUE,
    command="CMD-CATALOGUE", rests=rests, anew=frozenset({"list"}),
))
