"""Release: isolated stock, and what came back defective or returned, becomes available again."""

from app.domain.permission import Permission
from app.workflows.handling import Job, workflow
from app.workflows.picking import Stock
from app.workflows.wording import handling as words

NOT_HELD_BACK = frozenset({"available", "issued", "reserved"})
JOB = Job(
    name="release", title=words.RELEASE, scan=words.SCAN_RELEASED, where=words.SCAN_RELEASE_BIN, one=words.RELEASED,
    many=words.RELEASED_MANY, status="available", here=words.RELEASE_HERE,
    stock=Stock(fits=lambda unit: unit.key.status not in NOT_HELD_BACK, none=words.NOT_ISOLATED, anywhere=False),
)
WORKFLOW = workflow(JOB, needs=Permission.INV_RELEASE, command="CMD-RELEASE")
