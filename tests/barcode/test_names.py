"""The index of codes in memory."""

from app.barcode.names import DictNames
from app.domain.meaning import Name

UPPER, LOWER, OTHER = Name("ABC", "item", 1), Name("abc", "alias", 2), Name("XYZ", "location", 3)


def test_exact_spelling_wins() -> None:
    names = DictNames([UPPER, LOWER, OTHER])
    assert names.find(["ABC"]) == (UPPER,)
    assert names.find(["abc"]) == (LOWER,)


def test_another_letter_case_is_found_where_no_exact_one_exists() -> None:
    names = DictNames([UPPER, LOWER])
    assert names.find(["Abc"]) == (UPPER, LOWER)


def test_many_codes_each_name_once() -> None:
    names = DictNames([UPPER, OTHER])
    assert names.find(["XYZ", "ABC", "xyz", "none"]) == (OTHER, UPPER)
    assert names.find([]) == ()
