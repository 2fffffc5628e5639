"""Isolate: stock that must not be used is marked, with the reason, where it stands or on its way to a quarantine place."""

from app.domain.permission import Permission
from app.workflows.handling import Job, workflow
from app.workflows.picking import Stock
from app.workflows.wording import handling as words

JOB = Job(
    name="isolate", title=words.ISOLATE, scan=words.SCAN_ISOLATED, where=words.SCAN_QUARANTINE, one=words.ISOLATED,
    many=words.ISOLATED_MANY, status="isolated", here=words.ISOLATE_HERE,
    stock=Stock(fits=lambda unit: unit.key.status != "isolated", none=words.ISOLATED_ALREADY),
)
WORKFLOW = workflow(JOB, needs=Permission.INV_ISOLATE, command="CMD-ISOLATE")
