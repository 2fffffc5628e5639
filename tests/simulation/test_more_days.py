"""The other half of the suite's run of the simulator: a file of its own, for the other core."""

from collections.abc import Iterator

import pytest

from tests.simulation.command import forget_template
from tests.simulation.suite import HALF, PARTS, held_and_reached


@pytest.fixture(scope="module", autouse=True)
def _template() -> Iterator[None]:
    yield
    forget_template()


@pytest.mark.slow
@pytest.mark.parametrize("part", range(HALF, PARTS))
def test_nothing_is_violated_and_every_conflict_comes_about(part: int) -> None:
    held_and_reached(part)
