"""Numbers of a series as codes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.numbering import number_of, numbered


@pytest.mark.parametrize(("pattern", "number", "code"), [
    ("C-{:06d}", 42, "C-000042"), ("PST.{}", 1004, "PST.1004"), ("{:3d}x", 7, "007x"), ("{:02d}", 12345, "12345"),
    ("{:d}-A", 5, "5-A"), ("no place", 3, "no place3"), ("", 9, "9"), ("{0.__class__}", 1, "{0.__class__}1"),
    ("{:0999999999d}", 1, "{:0999999999d}1"), ("{}{}", 4, "4{}"),
])
def test_the_number_stands_in_its_place(pattern: str, number: int, code: str) -> None:
    assert numbered(pattern, number) == code


@given(st.text(max_size=20), st.integers(0, 10**9), st.integers(0, 10**9))
def test_two_numbers_never_give_one_code(pattern: str, one: int, two: int) -> None:
    assert (numbered(pattern, one) == numbered(pattern, two)) == (one == two)


@given(st.text(max_size=20), st.integers(0, 10**9))
def test_the_number_is_read_back_from_its_code(pattern: str, number: int) -> None:
    assert number_of(pattern, numbered(pattern, number)) == number
