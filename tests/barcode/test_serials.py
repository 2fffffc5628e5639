"""Several serials in one code."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.barcode.serials import serials_of

SEPARATORS = ["\n", "\r\n", "\r", ",", ";", "|", "\x1d", "\x1e", "\t", ", ", "; ", "<GS>", "{GS}", ",\n", ";\r\n"]


@pytest.mark.parametrize("separator", SEPARATORS)
def test_separators(separator: str) -> None:
    serials = ("PST.1001", "PST.1002", "SN-77/3")
    joined = separator.join(serials)
    assert serials_of(joined) == serials
    assert serials_of(joined + separator) == serials


@pytest.mark.parametrize(
    "text",
    [
        "PST.1001",
        "PST.1001,",
        "12,50",
        "1,000,250",
        "Smith, John",
        "A01,B",
        "ABC,DEF",
        "Bolt 5, Nut 7",
        "A01,,",
        "",
        ",",
        "http://a.b/1,http://a.b/2",
        "BEGIN:VCARD\nVERSION:3.0\nN:Smith",
        "A1B,x\u00e49",
    ],
)
def test_no_lists(text: str) -> None:
    assert serials_of(text) == ()


def test_doubles_are_kept_for_the_workflow_to_name() -> None:
    assert serials_of("A01,A02,A01") == ("A01", "A02", "A01")


def test_first_separator_wins() -> None:
    assert serials_of("A,1\nB,2") == ()
    assert serials_of("A01-1\nB02-2\n\nC03") == ("A01-1", "B02-2", "C03")


serial = st.from_regex(r"[A-Z][A-Z0-9.\-]{2,12}[0-9]", fullmatch=True)


@given(st.lists(serial, min_size=2, max_size=60), st.sampled_from(["\n", "\r\n", "\t", ";", "|", ",", "\x1d"]))
def test_round_trip(serials: list[str], separator: str) -> None:
    assert serials_of(separator.join(serials)) == tuple(serials)
