"""Labels held by hand: a few of the ten thousand that `python -m tests.devices.sequences` plays."""

import statistics

import pytest

from tests.devices.hand_held import KINDS, sequence
from tests.devices.sequences import outcome


def test_labels_held_by_hand_are_read_soon_and_never_wrong() -> None:
    outcomes = [outcome(number, seed=7) for number in range(14)]
    labels = [one for one in outcomes if one.meant is not None]
    read = [one for one in labels if one.read is not None]
    assert [one for one in outcomes if one.read not in (None, one.meant)] == []
    assert len(read) >= 0.9 * len(labels), "a few of so small a number may be missed"
    assert statistics.median(one.at_ms for one in read) <= 300
    assert len({one.kind for one in outcomes}) > len(KINDS) // 2


@pytest.mark.parametrize("number", [3142, 4923, 7290])
def test_an_ean_whose_left_half_is_a_upc_e_is_never_taken_for_one(number: int) -> None:
    """Its right half is blurred in most of the frames, and the same wrong number stands in every one of them."""
    one = outcome(number, seed=1)
    assert one.kind == "ean" and one.read in (None, one.meant)


def test_a_sequence_is_the_same_every_time() -> None:
    one, again, other = sequence(1, 5), sequence(1, 5), sequence(1, 6)
    assert one.text == again.text != other.text
    assert all((a.pixels == b.pixels).all() for a, b in zip(one.frames, again.frames, strict=True))
