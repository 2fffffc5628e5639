"""One label held in view is one scan."""

from app.devices.in_view import InView


def test_held_label_counts_once_and_again_after_it_was_gone() -> None:
    view = InView(1.0)
    assert view.look(["A"], "A", 0.0) == "A"
    assert [view.look(["A"], "A", 0.1 * n) for n in range(1, 50)] == [None] * 49
    assert view.look([], None, 5.0) is None
    assert view.look(["A"], "A", 5.5) is None, "a blink"
    assert view.look([], None, 6.4) is None
    assert view.look(["A"], "A", 6.5) == "A"


def test_only_the_label_aimed_at_counts_and_its_neighbours_wait() -> None:
    view = InView(1.0)
    assert view.look(["A", "B"], "A", 0.0) == "A"
    assert view.look(["B", "A"], "B", 0.1) == "B"
    assert view.look(["A", "B"], "A", 0.2) is None, "trembling between two labels scans each once"
    assert view.look(["C"], "C", 0.3) == "C"


def test_where_none_is_meant_all_stay_fresh_and_one_taken_by_finger_is_not_scanned_again() -> None:
    view = InView(1.0)
    assert view.look(["A", "B"], None, 0.0) is None
    view.take("A")
    assert view.look(["A"], "A", 0.5) is None
    assert view.look([], None, 2.0) is None
    assert view.look(["A"], "A", 2.1) == "A"
