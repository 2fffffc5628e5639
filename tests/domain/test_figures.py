"""Figures for readers: whole numbers are texts, numbers with decimals take the reader's decimal mark."""

import pytest

from app.domain import money
from app.domain.figures import POINT, amount_of, figure, figure_of, for_reader, listed, pair, signed, times, with_unit
from app.domain.words import render, say


def german(said: object) -> str:
    return said if isinstance(said, str) else render(said, lambda text: "{whole},{cents}" if text == POINT else text)  # type: ignore[arg-type]


@pytest.mark.parametrize(("said", "english", "in_german"), [
    (figure_of(2500, 3), "2.5", "2,5"), (figure_of(2000, 3), "2", "2"), (figure_of(7, 0), "7", "7"),
    (amount_of(1005, 1, "M"), "100.5 M", "100,5 M"), (amount_of(3, 0, "EACH"), "3 EACH", "3 EACH"), (amount_of(3, 0, ""), "3", "3"),
    (signed(-2500, 3), "-2.5", "-2,5"), (signed(3, 0), "+3", "+3"), (signed(0, 2), "0", "0"),
    (figure("-0.75"), "-0.75", "-0,75"), (figure(""), "", ""),
    (pair("–", figure_of(25, 1)), "– / 2.5", "– / 2,5"), (pair("1", "2"), "1 / 2", "1 / 2"),
    (times("P-2", amount_of(25, 1, "M")), "P-2 × 2.5 M", "P-2 × 2,5 M"), (times("P-1", "2 EACH"), "P-1 × 2 EACH", "P-1 × 2 EACH"),
    (listed(["a × 1", times("b", figure_of(15, 1)), "c × 2"]), "a × 1, b × 1.5, c × 2", "a × 1, b × 1,5, c × 2"),
    (listed(["a", "b"]), "a, b", "a, b"), (listed([]), "", ""),
    (with_unit(amount_of(5, 1, "M"), "Cable"), "0.5 M Cable", "0,5 M Cable"),
    (for_reader(say("was {seen}, is {now}: {code}", seen="+2.5", now="-12", code="7.5")),
     "was +2.5, is -12: 7.5", "was +2,5, is -12: 7.5"),
    (for_reader(say("{now}", now="PST.1001")), "PST.1001", "PST.1001"),
    (for_reader(say("{why}", why=say("{seen}", seen="0.25"))), "0.25", "0,25"),
    (money.written(1250), "12.50", "12,50"), (money.written(-5), "-0.05", "-0,05"), (money.signed(1250), "+12.50", "+12,50"),
    (money.signed(-1250), "-12.50", "-12,50"), (money.signed(0), "0.00", "0,00"),
])
def test_the_decimal_mark_is_the_reader_s(said: object, english: str, in_german: str) -> None:
    assert str(said) == english and german(said) == in_german
