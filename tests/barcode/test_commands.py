"""The list of printed commands against the workflows that answer to them."""

import pytest

from app.barcode.commands import COMMANDS, PREFIX, barcode_of, command_of
from app.workflows.registry import WORKFLOWS


def test_every_workflow_with_a_command_can_be_started_by_its_barcode() -> None:
    printed = {workflow.command for workflow in WORKFLOWS if workflow.command}
    assert printed <= {barcode_of(name) for name in COMMANDS}
    assert {"CMD-MOVE", "CMD-RECEIVE", "CMD-COUNT", "CMD-CONTAINER", "CMD-REVIEW"} <= printed


@pytest.mark.parametrize(
    ("text", "name"),
    [("CMD-MOVE", "move"), ("cmd-move", "move"), ("Cmd-Sign-Out", "sign-out"), ("CMD-", ""), ("CMDMOVE", None), ("", None)],
)
def test_command_of(text: str, name: str | None) -> None:
    assert command_of(text) == name


def test_names_are_such_as_a_code_39_can_hold() -> None:
    assert all(set(PREFIX + name.upper()) <= set("ABCDEFGHIJKLMNOPQRSTUVWXYZ-") for name in COMMANDS)
