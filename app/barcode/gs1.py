"""What a GS1 label says, from its elements: keys with right check digits, dates, amounts, and what is odd about it."""

from msgspec.structs import replace

from app.barcode.associations import odd_associations
from app.barcode.elements import Elements, parse_element, repeated, title_of
from app.barcode.gtin import is_checked
from app.domain.meaning import Gs1
from app.domain.words import QT_TRANSLATE_NOOP, Say, say

_CHECKED: dict[str, slice] = {
    **dict.fromkeys(("01", "02", "03", "8006", "8026"), slice(0, 14)),
    **dict.fromkeys(("00", "8017", "8018"), slice(0, 18)),
    **dict.fromkeys(("253", "255", "410", "411", "412", "413", "414", "415", "416", "417"), slice(0, 13)),
    "402": slice(0, 17),
    "8003": slice(1, 14),
}
"""Where in a value the digits stand whose last is a check digit (section 7.9.1). A GIAI (8004) has none."""

_MEASURES = frozenset(
    map(str, (*range(310, 317), *range(320, 330), 350, 351, 352, 356, 357, 360, 361, 364, 365, 366))
)
"""Trade measures: an amount of the item. Logistic measures (gross weight, size of the box) are none."""

ASSETS = ("8003", "8004", "8010", "8013", "8017", "8018", "253", "255", "401", "402", "414")
"""Keys that may themselves be filed as a code: an asset's GRAI or GIAI as its tag, a place's GLN as its location."""

PARTS = ("240", "241")
"""AIs by which an item may be known where its GTIN is not: additional identification, the customer's part number."""

_BAD_CHECK = QT_TRANSLATE_NOOP(
    "say",
    "The check digit of the {title} {value} is wrong: the label is misread or misprinted. Nothing changed; "
    "scan it again, or type the number under the bars.",
)
_TWICE = QT_TRANSLATE_NOOP(
    "say",
    "The GS1 label gives two different values for {title} (AI {ai}). Nothing changed; scan one label at a time.",
)


def label(elements: Elements) -> Gs1 | Say:
    """The label as a whole; a refusal where a check digit is wrong or the label contradicts itself."""
    for ai, value in elements:
        part = _CHECKED.get(ai)
        if part is not None and not is_checked(value[part]):
            return bad_check(title_of(ai), value[part])
    if ai_twice := repeated(elements):
        return say(_TWICE, ai=ai_twice, title=title_of(ai_twice))
    values = dict(elements)
    gtin = values.get("01") or values.get("02") or values.get("03") or (values.get("8006") or values.get("8026") or "")[:14]
    return Gs1(
        gtin=gtin,
        serial=values.get("21", ""),
        lot=values.get("10", ""),
        expires=_date(values, "17") or _date(values, "7003"),
        best_before=_date(values, "15"),
        sscc=values.get("00", ""),
        count=_count(values),
        elements=elements,
    )


def examined(said: Gs1) -> Gs1:
    """The label with what is odd about it: left out while readings are still being weighed."""
    return replace(said, warnings=odd_associations(said.elements))


def bad_check(title: str, value: str) -> Say:
    """The refusal of a number whose check digit is wrong."""
    return say(_BAD_CHECK, title=title, value=value)


def _date(values: dict[str, str], ai: str) -> str:
    """ISO date; day 00 is the last of the month, the century lies within 49 years back and 50 ahead (section 7.12)."""
    parsed = parse_element(ai, values[ai]) if ai in values else None
    return parsed.date.isoformat() if parsed and parsed.date else ""


def _count(values: dict[str, str]) -> str:
    for ai in ("30", "37"):
        if ai in values:
            return str(int(values[ai]))
    for ai, value in values.items():
        if ai[:3] in _MEASURES and (parsed := parse_element(ai, value)) and parsed.decimal is not None:
            return format(parsed.decimal.normalize(), "f")
    return ""
