"""What the camera asks of the catalogue."""

from collections.abc import Sequence
from types import SimpleNamespace

import pytest
from sqlalchemy.exc import OperationalError

from app.commands.kiosk_devices import known


class Names:
    """A catalogue of one item, and a database that may be closed."""

    closed = False

    def find(self, codes: Sequence[str]) -> list[str]:
        if self.closed:
            raise OperationalError("SELECT", {}, Exception("closed"))
        return [code for code in codes if code in ("04006381333931", "EMP12345")]


@pytest.mark.parametrize(
    ("text", "symbology", "there"),
    [("4006381333931", "]E0", True), ("EMP12345", "]A0", True), ("4006381333948", "]E0", False), ("", "", False)],
)
def test_a_code_is_known_by_any_name_it_may_have(text: str, symbology: str, there: bool) -> None:
    assert known(SimpleNamespace(names=Names()), text, symbology) is there


def test_no_warehouse_and_a_closed_one_know_nothing() -> None:
    assert not known(None, "EMP12345", "")
    names = Names()
    names.closed = True
    assert not known(SimpleNamespace(names=names), "EMP12345", "")
