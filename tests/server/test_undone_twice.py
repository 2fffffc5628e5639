"""An act is undone once, whoever tries again."""

from pathlib import Path

from app.domain.operation import Undo
from app.ledger.post import Refused
from tests.server.field import Field
from tests.server.test_answers import bolt


def test_an_act_is_undone_once(tmp_path: Path) -> None:
    field = Field(tmp_path)
    one = field.device("one")
    done = one.act("operator", bolt())
    one.act("operator", Undo(operation=done))
    again = one.try_to("supervisor", Undo(operation=done))
    assert isinstance(again, Refused)
    assert "undone already" in str(again.sentence)
    field.close()
