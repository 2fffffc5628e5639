"""What is believed of the frames of a camera."""

import pytest

from app.devices.readers import Found
from app.devices.sightings import Sightings


def code(kind: str, text: str, *, enhanced: bool = False, side: float = 40.0) -> Found:
    return Found(text, "", kind, ((0.0, 0.0), (side, 0.0), (side, side), (0.0, side)), enhanced=enhanced)


EAN, OTHER = code("EAN13", "4006381333931"), code("EAN13", "4006381333948")


def sure(sightings: Sightings, at_s: float, *codes: Found) -> list[str]:
    return [one.text for one in sightings.judge(codes, at_s) if one.sure]


@pytest.mark.parametrize("kind", ["QRCode", "DataMatrix", "Aztec", "PDF417", "Code128"])
def test_strong_kinds_count_at_once_unless_the_picture_was_enhanced(kind: str) -> None:
    assert sure(Sightings(), 0.0, code(kind, "A")) == ["A"]
    sightings = Sightings()
    assert sure(sightings, 0.0, code(kind, "A", enhanced=True)) == []
    assert sure(sightings, 0.1, code(kind, "A", enhanced=True)) == ["A"]


def test_a_speck_is_no_symbol_until_it_is_seen_again() -> None:
    sightings, speck = Sightings(), code("DataMatrix", "0141", side=15.0)
    assert sure(sightings, 0.0, speck) == [] and sure(sightings, 0.1, speck) == ["0141"]


WEAK = ["EAN13", "EAN8", "UPCA", "UPCE", "Codabar", "Code39", "Code93", "MicroQRCode"]


@pytest.mark.parametrize("kind", WEAK)
def test_weak_kinds_are_to_be_seen_in_two_frames(kind: str) -> None:
    sightings, one = Sightings(), code(kind, "12345670")
    assert sure(sightings, 0.0, one) == [] and sure(sightings, 0.1) == [], "a frame in which nothing was read says nothing"
    assert sure(sightings, 0.2, one) == ["12345670"]
    assert sure(sightings, 0.3, one) == ["12345670"], "and stays believed while it is held there"


def test_twice_in_one_frame_is_once() -> None:
    assert sure(Sightings(), 0.0, EAN, EAN) == []


def test_another_value_in_between_begins_anew() -> None:
    sightings = Sightings()
    assert [sure(sightings, 0.1 * n, one) for n, one in enumerate((EAN, OTHER, EAN, OTHER))] == [[]] * 4
    assert sure(sightings, 0.5, OTHER) == [OTHER.text]


def test_a_sighting_waits_a_second_and_no_longer() -> None:
    sightings = Sightings()
    assert sure(sightings, 0.0, EAN) == [] and sure(sightings, 1.2, EAN) == []
    assert sure(sightings, 1.4, EAN) == [EAN.text]
    assert sure(sightings, 9.0, EAN) == [], "out of view for long: it is to be seen twice again"


def test_what_the_catalogue_knows_counts_at_once() -> None:
    asked: list[tuple[str, str]] = []

    def known(text: str, symbology: str) -> bool:
        asked.append((text, symbology))
        return text == EAN.text

    sightings = Sightings(known)
    assert sure(sightings, 0.0, EAN) == [EAN.text]
    assert sure(sightings, 0.1, OTHER) == []
    assert asked == [(EAN.text, ""), (OTHER.text, "")]


def test_several_labels_held_side_by_side_are_all_believed() -> None:
    sightings = Sightings()
    assert sure(sightings, 0.0, EAN, OTHER) == []
    assert sure(sightings, 0.1, OTHER, EAN) == [OTHER.text, EAN.text]


def test_upc_and_ean_are_one_number() -> None:
    sightings = Sightings()
    assert sure(sightings, 0.0, code("UPCA", "036000291452")) == []
    assert sure(sightings, 0.1, code("EAN13", "0036000291452")) == ["0036000291452"]


def test_an_interleaved_code_is_whole_or_known() -> None:
    """A part of an ITF passes for an ITF in as many frames as you like: length and check digit tell, or the catalogue."""
    whole, part, unchecked = (code("ITF", text) for text in ("15202502372414", "202502372414", "15202502372415"))
    sightings = Sightings()
    assert [sure(sightings, 0.1 * n, one) for n, one in enumerate((part, part, unchecked, unchecked))] == [[]] * 4
    assert sure(sightings, 0.5, whole) == [] and sure(sightings, 0.6, whole) == [whole.text]
    assert sure(Sightings(lambda text, _: text == part.text), 0.0, part) == [part.text]
