"""Check digits and the one form of all GTINs, against `biip` as the oracle."""

import pytest
from biip.checksums import gs1_standard_check_digit
from hypothesis import given
from hypothesis import strategies as st

from app.barcode.gtin import (
    check_digit,
    is_checked,
    is_gtin,
    is_sscc,
    level_of,
    pack_level,
    spellings,
    unit_of_pack,
    upc_e_of,
    upc_e_to_gtin,
)

digits = st.text("0123456789", min_size=1, max_size=20)


@given(digits)
def test_check_digit_agrees_with_the_library(payload: str) -> None:
    assert check_digit(payload) == str(gs1_standard_check_digit(payload))


@given(digits, st.integers(0, 19), st.integers(1, 9))
def test_one_wrong_digit_is_always_noticed(payload: str, position: int, change: int) -> None:
    whole = payload + check_digit(payload)
    position %= len(whole)
    wrong = whole[:position] + str((int(whole[position]) + change) % 10) + whole[position + 1 :]
    assert is_checked(whole)
    assert not is_checked(wrong)


@pytest.mark.parametrize("text", ["", "1", "12a4", "９５０１１０１５３０００３", "٩٥٠١١٠١٥٣٠٠٠٣", " 9501101530003"])
def test_what_is_no_gtin(text: str) -> None:
    assert not is_gtin(text)


def test_lengths() -> None:
    assert is_gtin("95012346") and is_gtin("036000291452") and is_gtin("9501101530003") and is_gtin("19501101530000")
    assert not is_gtin("017")
    assert is_sscc("106141412345678908") and not is_sscc("106141412345678909") and not is_sscc("9501101530003")


@pytest.mark.parametrize(
    ("upc_e", "gtin"),
    [
        ("04252614", "00042100005264"),
        ("01234565", "00012345000065"),
        ("425261", "00042100005264"),
        ("0425261", "00042100005264"),
        ("04252615", ""),  # wrong check digit
        ("24252614", ""),  # number system is 0 or 1
        ("042526149", ""),
        ("0425261x", ""),
    ],
)
def test_upc_e(upc_e: str, gtin: str) -> None:
    assert upc_e_to_gtin(upc_e) == gtin


def test_spellings() -> None:
    assert spellings("00000095012346") == ("00000095012346", "0000095012346", "000095012346", "95012346")
    assert spellings("00036000291452") == ("00036000291452", "0036000291452", "036000291452")
    assert spellings("09501101530003") == ("09501101530003", "9501101530003")
    assert spellings("19501101530000") == ("19501101530000",)


def test_packs() -> None:
    assert [pack_level(g) for g in ("09501101530003", "19501101530000", "99501101530006")] == [0, 1, 9]
    assert unit_of_pack("19501101530000") == "09501101530003"


@given(st.sampled_from("01"), st.text("0123456789", min_size=6, max_size=6))
def test_a_upc_a_is_found_under_its_upc_e_as_well(system: str, body: str) -> None:
    gtin = next(g for digit in "0123456789" if (g := upc_e_to_gtin(system + body + digit)))
    short = upc_e_of(gtin)
    assert upc_e_to_gtin(short) == gtin and short in spellings(gtin)


@pytest.mark.parametrize("gtin", ["09501101530003", "00036000291452", "10036000291459", "00000095012346", "00240000123458"])
def test_other_numbers_shrink_to_no_upc_e(gtin: str) -> None:
    assert upc_e_of(gtin) == "" and all(len(s) != 8 or gtin.endswith(s) for s in spellings(gtin))


@pytest.mark.parametrize(
    ("gtin", "level"),
    [
        ("09501101530003", "unit"),
        ("19501101530000", "pack"),
        ("89501101530009", "pack"),
        ("99501101530006", "variable-measure"),
        ("", ""),
    ],
)
def test_level(gtin: str, level: str) -> None:
    assert level_of(gtin) == level
