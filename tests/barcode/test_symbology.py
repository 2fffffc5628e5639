"""Symbology identifiers of ISO/IEC 15424."""

import pytest

from app.barcode.symbology import Promise, promise_of, separate


@pytest.mark.parametrize(
    ("text", "symbology", "expected"),
    [
        ("]C10109", "", ("0109", "]C1")),
        ("0109", "]C1", ("0109", "]C1")),
        ("0109", "C1", ("0109", "]C1")),
        ("]C10109", "]C1", ("0109", "]C1")),  # sent twice
        ("]C10109", "]Q1", ("]C10109", "]Q1")),  # a QR code whose text begins so
        ("]", "", ("]", "")),
        ("]x", "", ("]x", "")),
        ("A]C1", "", ("A]C1", "")),
        ("ABC", "QR_CODE", ("ABC", "QR_CODE")),
        ("", "]E0", ("", "]E0")),
    ],
)
def test_separate(text: str, symbology: str, expected: tuple[str, str]) -> None:
    assert separate(text, symbology) == expected


@pytest.mark.parametrize(
    ("promise", "identifiers"),
    [
        (Promise.ELEMENTS, "]C1 ]e0 ]e1 ]e2 ]d2 ]d5 ]Q3 ]Q4 ]J1 ]z1 ]L3"),
        (Promise.EAN, "]E0 ]E3 ]E4"),
        (Promise.ADD_ON, "]E1 ]E2"),
        (Promise.CHECKED_ITF, "]I1"),
        (Promise.ANY, "]C0 ]C2 ]A0 ]d1 ]Q1 ]L0 ]I0 ]F0 ]z0 ]X0 nonsense"),
    ],
)
def test_promises(promise: Promise, identifiers: str) -> None:
    assert {promise_of(identifier) for identifier in identifiers.split()} == {promise}


def test_no_symbology_promises_nothing() -> None:
    assert promise_of("") is Promise.ANY
