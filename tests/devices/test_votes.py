"""What is believed of one still picture."""

from app.devices.readers import Found
from app.devices.votes import Votes

UPC, EAN = Found("036000291452", "]E0", "UPCA", ()), Found("0036000291452", "]E0", "EAN13", ())
OTHER = Found("4006381333931", "]E0", "EAN13", ())


def test_doubtful_reading_needs_two_ways() -> None:
    votes = Votes()
    assert not votes.believe(UPC, "contrast")
    assert not votes.believe(UPC, "contrast"), "one way, one vote"
    assert votes.believe(EAN, "enlarged"), "the same number in its other length"


def test_the_second_reader_is_one_way_however_often_it_is_asked() -> None:
    votes = Votes()
    assert not any(votes.believe(EAN, way) for way in ("second", "upright 1, second", "enlarged, second"))
    assert votes.believe(EAN, "contrast")


def test_each_way_that_says_otherwise_must_be_outvoted() -> None:
    votes = Votes()
    assert not votes.believe(OTHER, "second")
    assert not votes.believe(OTHER, "enlarged, second")
    assert not votes.believe(UPC, "contrast")
    assert not votes.believe(UPC, "enlarged"), "two against one"
    assert votes.believe(UPC, "sharp")
    assert not votes.believe(OTHER, "contrast"), "two against three"


def test_kinds_that_appear_out_of_nothing_need_more_and_those_with_correction_are_believed_at_once() -> None:
    votes = Votes()
    short = Found("12345670", "]E4", "EAN8", ())
    assert not votes.believe(short, "contrast") and not votes.believe(short, "enlarged")
    assert votes.believe(short, "sharp")
    assert votes.believe(Found("A01", "]d1", "DataMatrix", ()), "contrast")
    assert not votes.believe(Found("1234", "]Q1", "MicroQRCode", ()), "contrast"), "its smallest kind corrects nothing"
