"""GS1 Digital Link URIs: the same (AI, value) pairs written as a web address."""

import re
from urllib.parse import parse_qsl, unquote, urlsplit

from app.barcode.elements import Element, Elements, bad_value, fits, is_ai
from app.barcode.gtin import LENGTHS, is_digits
from app.domain.words import Say

_ALIASES = {
    "gtin": "01", "itip": "8006", "gmn": "8013", "cpid": "8010", "gln": "414", "payto": "415", "partygln": "417", "party": "417",
    "gsrnp": "8017", "gsrn": "8018", "gcn": "255", "sscc": "00", "gdti": "253", "ginc": "401", "gsin": "402",
    "grai": "8003", "giai": "8004", "cpv": "22", "lot": "10", "batch": "10", "ser": "21", "serial": "21", "tpx": "235",
    "cpsn": "8011", "glnx": "254", "refno": "8020", "srin": "8019", "exp": "17", "expdt": "7003",
}  # fmt: skip
"""Words for AIs of version 1.1 of the standard, still met on labels."""

_KEYS = frozenset(
    ("00", "01", "253", "255", "401", "402", "414", "415", "417", "8003", "8004", "8006", "8010", "8013", "8017", "8018")
)
"""AIs that can lead a Digital Link (GS1 Digital Link URI Syntax, section 4.3)."""

_COMPANY = re.compile(r"\d{4}", re.ASCII)
"""How every GS1 key begins: with digits of a company prefix."""

_WEB = re.compile("https?://", re.IGNORECASE)


def read_link(text: str) -> Elements | Say | None:
    """The elements of a Digital Link; a refusal where a value does not fit; None for any other text or web address."""
    if not _WEB.match(text):
        return None
    try:
        address = urlsplit(text)
        # A plus sign is itself: no GS1 value holds the blank that a web form would write so.
        query = parse_qsl(address.query.replace(";", "&").replace("+", "%2B"), max_num_fields=50)
    except ValueError:  # a malformed host, or a query without end
        return None
    segments = address.path.rstrip("/").split("/")
    start = next((i for i in range(len(segments) - 1) if _leads(segments[i], segments[i + 1])), None)
    if start is None:
        return None
    pairs = segments[start:]
    if len(pairs) % 2:
        last = _ai(pairs[-1])
        return bad_value(last, "") if is_ai(last) else bad_value(_ai(pairs[0]), pairs[-1])
    elements = [_element(pairs[i], unquote(pairs[i + 1])) for i in range(0, len(pairs), 2)]
    elements += [_element(key, value) for key, value in query if is_ai(_ai(key))]
    for ai, value in elements:
        if not fits(ai, value):
            return bad_value(ai, value)
    return tuple(elements)


def _leads(segment: str, value: str) -> bool:
    """True where a key and a number of its length follow each other: a path may hold "/01/" by chance."""
    ai = _ai(segment)
    return ai in _KEYS and _COMPANY.match(value) is not None and fits(*_element(ai, unquote(value)))


def _ai(key: str) -> str:
    return key if key.isdigit() else _ALIASES.get(key.lower(), key)


def _element(key: str, value: str) -> Element:
    ai = _ai(key)
    if ai == "01" and is_digits(value) and len(value) in LENGTHS:
        value = value.zfill(14)
    return ai, value
