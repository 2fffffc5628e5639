"""The echo of a scan is told from a second scan."""

from hypothesis import given
from hypothesis import strategies as st

from app.devices.repeat import RepeatGuard


def test_only_the_same_code_from_the_same_device_within_the_window() -> None:
    guard = RepeatGuard()
    assert not guard.repeats("serial:a", "X", 100.0)
    assert guard.repeats("serial:a", "X", 100.299)
    assert not guard.repeats("serial:b", "X", 100.3)
    assert not guard.repeats("serial:a", "Y", 100.3)
    assert not guard.repeats("serial:a", "X", 100.6)


def test_a_trigger_held_down_stays_one_scan_and_ten_pulls_are_ten() -> None:
    guard = RepeatGuard()
    assert [guard.repeats("wedge", "X", 100 + 0.2 * n) for n in range(10)] == [False] + [True] * 9
    assert [guard.repeats("wedge", "X", 200 + 0.35 * n) for n in range(10)] == [False] * 10


def test_each_source_goes_by_its_own_clock_and_may_set_it_back() -> None:
    guard = RepeatGuard()
    assert not guard.repeats("wedge", "X", 1_000_000.0)
    assert not guard.repeats("evdev:a", "X", 5.0)
    assert not guard.repeats("wedge", "X", 7.0)
    assert guard.repeats("evdev:a", "X", 5.2)


@given(st.lists(st.tuples(st.sampled_from("ab"), st.sampled_from("XYZ"), st.floats(0, 0.4)), max_size=60))
def test_it_agrees_with_a_plain_memory_and_forgets(scans: list[tuple[str, str, float]]) -> None:
    guard, now_s = RepeatGuard(), 100.0
    last: dict[tuple[str, str], float] = {}
    for source, text, pause_s in scans:
        now_s += pause_s
        expected = now_s - last.get((source, text), float("-inf")) < 0.3
        assert guard.repeats(source, text, now_s) is expected
        last[source, text] = now_s
        assert all(now_s - at < 0.3 for at in guard._read[source].values())
