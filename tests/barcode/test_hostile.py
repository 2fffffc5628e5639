"""What is refused before anything else is asked."""

import pytest

from app.barcode.hostile import LIMIT, cleaned, shown, unbroken
from app.domain.words import Say


def refusal(text: str) -> str:
    found = cleaned(text, "")
    assert isinstance(found, Say), found
    return str(found)


@pytest.mark.parametrize("text", ["", " ", "\r\n", "\t \n", "]C1", "]C1\r\n", "\ufeff", "\x1d", "\x1e\x1d\x04"])
def test_empty(text: str) -> None:
    assert "empty" in refusal(text)


@pytest.mark.parametrize("text", ["A\ud800B", "\udcff", "caf\ufffd"])
def test_broken_text(text: str) -> None:
    assert "damaged" in refusal(text)


def test_length() -> None:
    assert cleaned("7" * LIMIT, "") == ("7" * LIMIT, "")
    assert str(LIMIT + 1) in refusal("7" * (LIMIT + 1))
    assert "10000000" in refusal("x" * 10_000_000)


@pytest.mark.parametrize("code", [0, 1, 7, 8, 0x0B, 0x0C, 0x1B, 0x1F, 0x7F, 0x85, 0x9F, 0x200B, 0x202E, 0x2066, 0xFFFE])
def test_control_characters(code: int) -> None:
    assert f"U+{code:04X}" in refusal(f"A{chr(code)}B")


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("ABC\r\n", "ABC"),
        ("ABC\r", "ABC"),
        ("\nABC\n", "ABC"),
        ("  ABC  ", "ABC"),
        ("]C1 ABC", "ABC"),
        ("\ufeffABC", "ABC"),
        ("A B", "A B"),
        ("Ärmel-7", "Ärmel-7"),
        ("A\x1dB\x1eC\x1cD\x04", "A\x1dB\x1eC\x1cD\x04"),
        ("A\r\nB\tC", "A\r\nB\tC"),
    ],
)
def test_what_is_left(text: str, left: str) -> None:
    found = cleaned(text, "")
    assert not isinstance(found, Say)
    assert found[0] == left


def test_breaks_are_refused_where_they_separate_nothing() -> None:
    assert unbroken("ABC\x1dDEF") is None
    assert "U+000A" in str(unbroken("ABC\nDEF"))


def test_signs_without_a_picture_are_named() -> None:
    assert shown("01095\x1d10L7\x1e\x04\u202e") == "01095<GS>10L7<RS><EOT><202E>"
    assert shown("\x1d" * 9, 10) == "<GS><GS>"


def test_shown_is_short_and_harmless() -> None:
    assert shown("A\x00B\ud800\n" + "x" * 500) == "A<00>B<D800><LF>" + "x" * 64
