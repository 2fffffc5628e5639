"""The simulated network: a device that asks without end is told from one that asks a lot."""

import pytest

from tests.simulation import network
from tests.simulation.network import Endless, Line, Net


class Answering:
    """A server that has an answer to everything."""

    def sums(self, device: str, places: object) -> str:
        return device


def test_a_round_without_end_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(network, "REQUESTS_MAX", 3)
    line = Line(Net(Answering(), lambda what: None, lambda device, pushed: None), "one")  # type: ignore[arg-type]
    for _ in range(3):
        assert line.sums(()) == "one"
    with pytest.raises(Endless, match="one has asked 3 times"):
        line.sums(())
    line.asked = 0  # the next round
    assert line.sums(()) == "one"
