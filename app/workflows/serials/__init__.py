"""Serials of an item (Serial tracking: the Serials tab): the list, a unit in full, adding, importing, describing, transferring."""

from app.domain.words import say
from app.workflows.serials.screens import NAME
from app.workflows.serials.state import Serials
from app.workflows.serials.steps import start, step
from app.workflows.step import Workflow
from app.workflows.task import task
from app.workflows.wording import serials as words


def rests(state: Serials) -> bool:
    """Looking around begins nothing; a form does, once something is typed into it."""
    draft = state.draft
    return draft is None or (draft.kind != "edit" and not any(v for key, v in draft.values.items() if key != "location"))


WORKFLOW = task(Workflow(
    NAME, say(words.TITLE), Serials, start, step, command="CMD-SERIALS", at_home=False, rests=rests,
    anew=frozenset({"list", "unit"}),
))
