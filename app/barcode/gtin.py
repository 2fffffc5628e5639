"""Numbers with a GS1 check digit: GTINs of every length in one 14-digit form, SSCCs, packs."""

LENGTHS = (8, 12, 13, 14)
"""Digits of a GTIN (GS1 General Specifications, section 3.3.2)."""
SSCC_LENGTH = 18


def is_digits(text: str) -> bool:
    """True for ASCII digits alone: `str.isdigit` would take those of every script."""
    return text.isascii() and text.isdigit()


def check_digit(payload: str) -> str:
    """The last digit for these leading digits (GS1 General Specifications, section 7.9.1)."""
    total = sum(map(int, payload[::-2])) * 3 + sum(map(int, payload[-2::-2]))
    return str(-total % 10)


def is_checked(digits: str) -> bool:
    """True where the last digit is the check digit of those before it."""
    return len(digits) > 1 and is_digits(digits) and check_digit(digits[:-1]) == digits[-1]


def is_gtin(digits: str) -> bool:
    """True for 8, 12, 13 or 14 digits with a right check digit."""
    return len(digits) in LENGTHS and is_checked(digits)


def is_sscc(digits: str) -> bool:
    """True for 18 digits with a right check digit (section 3.3.1)."""
    return len(digits) == SSCC_LENGTH and is_checked(digits)


def upc_e_to_gtin(digits: str) -> str:
    """The 14-digit form of a UPC-E of 6, 7 or 8 digits, "" where it is none (section 5.2.2.4)."""
    from biip import ParseError
    from biip.upc import Upc

    if len(digits) not in (6, 7, 8) or not is_digits(digits):
        return ""
    try:
        return Upc.parse(digits).as_upc_a().zfill(14)
    except ParseError:
        return ""


def upc_e_of(gtin: str) -> str:
    """The 8 digits of the UPC-E that a UPC-A in 14-digit form shrinks to, "" where it does not (section 5.2.2.4)."""
    if gtin[:2] != "00" or gtin[2] not in "01":
        return ""
    maker, product = gtin[3:8], gtin[8:13]
    if maker[2] in "012" and maker[3:] == "00" and product[:2] == "00":
        body = maker[:2] + product[2:] + maker[2]
    elif maker[3:] == "00" and product[:3] == "000":
        body = maker[:3] + product[3:] + "3"
    elif maker[4] == "0" and product[:4] == "0000":
        body = maker[:4] + product[4] + "4"
    elif product[:4] == "0000" and product[4] in "56789":
        body = maker + product[4]
    else:
        return ""
    return gtin[2] + body + gtin[13]


def spellings(gtin: str) -> tuple[str, ...]:
    """A 14-digit GTIN and the shorter ways to write it: a site may have filed the item under any of them."""
    shorter = (gtin[14 - length :] for length in (13, 12, 8) if not gtin[: 14 - length].strip("0"))
    return (gtin, *shorter, *filter(None, (upc_e_of(gtin),)))


def pack_level(gtin: str) -> int:
    """Indicator digit of a 14-digit GTIN: 0 the unit itself, 1 to 8 a pack, 9 a variable measure (section 2.1)."""
    return int(gtin[0])


def level_of(gtin: str) -> str:
    """What a 14-digit GTIN stands for in a word: "unit", "pack", "variable-measure"; "" for none."""
    if not gtin:
        return ""
    return {0: "unit", 9: "variable-measure"}.get(pack_level(gtin), "pack")


def unit_of_pack(gtin: str) -> str:
    """The GTIN of the unit that a pack's GTIN-14 was most likely made from: same digits, indicator 0."""
    payload = "0" + gtin[1:13]
    return payload + check_digit(payload)
