"""A day as people write it, in forms and in files alike."""

import pytest

from app.domain.dates import NOT_A_DATE, TWO_DAYS, day


@pytest.mark.parametrize(("text", "kept"), [
    ("", ""), ("2028-12-31", "2028-12-31"), ("31.12.2028", "2028-12-31"), ("3.4.2028", "2028-04-03"), ("29.2.2028", "2028-02-29"),
])
def test_days_are_taken_in_both_forms(text: str, kept: str) -> None:
    assert day(text) == kept


@pytest.mark.parametrize(("text", "why"), [
    ("03/04/2028", TWO_DAYS), ("3-4-28", TWO_DAYS), ("31/12/2028", NOT_A_DATE), ("3.4.28", NOT_A_DATE), ("20281231", NOT_A_DATE),
    ("2028-W01-1", NOT_A_DATE), ("29.2.2027", NOT_A_DATE), ("2028-13-01", NOT_A_DATE), ("soon", NOT_A_DATE),
    ("\u0663.\u0664.2028", NOT_A_DATE),
])
def test_what_is_no_day_or_could_be_two_is_told(text: str, why: str) -> None:
    told = day(text)
    assert not isinstance(told, str) and told.text == why
