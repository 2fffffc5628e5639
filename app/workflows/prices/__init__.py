"""Prices: what deliveries have cost, what was used of them, and a price corrected as a revaluation (Stock and incoming)."""

from app.domain.permission import Permission
from app.domain.words import say
from app.workflows.prices.screens import NAME
from app.workflows.prices.state import Prices
from app.workflows.prices.steps import start, step
from app.workflows.step import Workflow
from app.workflows.task import task
from app.workflows.wording import prices as words

WORKFLOW = task(Workflow(
    name=NAME, title=say(words.TITLE), State=Prices, start=start, step=step, needs=Permission.INV_PRICES,
    rests=lambda state: state.form is None, command="CMD-PRICES", anew=frozenset({"list"}),
))
