"""The echo of a scan is told from a second scan."""

from hypothesis import given
from hypothesis import strategies as st

from app.devices.repeat import RepeatGuard


class Clock:
    """A clock the test sets."""

    def __init__(self) -> None:
        self.now_s = 100.0

    def __call__(self) -> float:
        return self.now_s


def test_only_the_same_code_from_the_same_device_within_the_window() -> None:
    clock = Clock()
    guard = RepeatGuard(clock=clock)
    assert not guard.repeats("serial:a", "X")
    clock.now_s += 0.299
    assert guard.repeats("serial:a", "X")
    assert not guard.repeats("serial:b", "X")
    assert not guard.repeats("serial:a", "Y")
    clock.now_s += 0.301
    assert not guard.repeats("serial:a", "X")


def test_a_trigger_held_down_stays_one_scan_and_ten_pulls_are_ten() -> None:
    clock = Clock()
    guard = RepeatGuard(clock=clock)
    held = []
    for _ in range(10):
        held.append(guard.repeats("wedge", "X"))
        clock.now_s += 0.2
    assert held == [False] + [True] * 9
    clock.now_s += 1
    pulls = []
    for _ in range(10):
        pulls.append(guard.repeats("wedge", "X"))
        clock.now_s += 0.35
    assert pulls == [False] * 10


@given(st.lists(st.tuples(st.sampled_from("ab"), st.sampled_from("XYZ"), st.floats(0, 0.4)), max_size=60))
def test_it_agrees_with_a_plain_memory_and_forgets(scans: list[tuple[str, str, float]]) -> None:
    clock = Clock()
    guard = RepeatGuard(clock=clock)
    last: dict[tuple[str, str], float] = {}
    for source, text, pause_s in scans:
        clock.now_s += pause_s
        expected = clock.now_s - last.get((source, text), float("-inf")) < 0.3
        assert guard.repeats(source, text) is expected
        last[source, text] = clock.now_s
        assert all(clock.now_s - at < 0.3 for at in guard._read.values())
