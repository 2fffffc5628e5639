"""Return: what was issued, installed or sold comes back to a bin, in a condition the person chooses."""

from app.domain.permission import Permission
from app.domain.place import Virtual
from app.workflows.handling import Job, workflow
from app.workflows.picking import Stock
from app.workflows.wording import handling as words

JOB = Job(
    name="return", title=words.RETURN, scan=words.SCAN_RETURNED, where=words.SCAN_BACK, one=words.RETURNED,
    many=words.RETURNED_MANY, to_nobody=True,
    stock=Stock(
        fits=lambda unit: bool(unit.key.custody) or unit.key.status == "issued",
        none=words.NOT_OUT,
        virtual=(
            (Virtual.INSTALLED, words.FROM_INSTALLED), (Virtual.CUSTOMER, words.FROM_CUSTOMER),
            (Virtual.CONSUMED, words.FROM_CONSUMED),
        ),
        anywhere=False,
    ),
)
WORKFLOW = workflow(JOB, needs=Permission.INV_ISSUE, command="CMD-RETURN")
