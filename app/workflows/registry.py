"""All workflows there are, in the order the home screen offers them."""

from app.workflows import (
    assemble,
    attention,
    contain,
    count,
    discrepancies,
    house_rules,
    inspect,
    isolate,
    issue,
    maintain,
    move,
    prices,
    receive,
    records,
    release,
    return_,
    review,
    serials,
    sign_in,
    transfer,
)
from app.workflows.step import Workflow

WORKFLOWS: tuple[Workflow, ...] = (
    move.WORKFLOW,
    receive.WORKFLOW,
    contain.WORKFLOW,
    assemble.WORKFLOW,
    maintain.WORKFLOW,
    count.WORKFLOW,
    issue.WORKFLOW,
    return_.WORKFLOW,
    isolate.WORKFLOW,
    release.WORKFLOW,
    transfer.WORKFLOW,
    attention.WORKFLOW,
    review.WORKFLOW,
    discrepancies.WORKFLOW,
    prices.WORKFLOW,
    records.WORKFLOW,
    house_rules.WORKFLOW,
    serials.WORKFLOW,
    inspect.WORKFLOW,
    sign_in.WORKFLOW,
)
"""`inspect` is the home screen, `sign_in` what stands before it; both are no jobs of the home screen."""
