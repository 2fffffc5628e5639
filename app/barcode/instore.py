"""Numbers that a shop prints itself: EANs of prefix 02 and 20 to 29 with weight or count inside, by the rules of a country."""

from decimal import Decimal
from typing import NamedTuple

from app.barcode.gtin import check_digit


def is_instore(gtin: str) -> bool:
    """True for a 14-digit GTIN of restricted circulation within a region (section 2.1)."""
    return gtin[0] == "0" and (gtin[1] == "2" or gtin[1:3] == "02")


class Measured(NamedTuple):
    """What an in-store number says: the item's own number in 14 digits, with zeros for the measure, and the measure."""

    item: str
    kind: str
    """weight (in kg), count or price (in the money of the region)."""
    value: str
    """Decimal text."""

    @property
    def quantity(self) -> str:
        """The measure where it is an amount of the item; "" for a price."""
        return "" if self.kind == "price" else self.value


def variable_measure(gtin: str, region: str) -> Measured | None:
    """What the number says.

    `region` is an ISO 3166 code as `biip` knows it ("de", "se"). None where the region has no rule for the prefix, or the
    measure's own check digit is wrong.
    """
    from biip import EncodeError, ParseConfig, ParseError
    from biip.gtin import Gtin
    from biip.rcn import Rcn, RcnRegion

    if region not in {r.value for r in RcnRegion} or not is_instore(gtin):
        return None
    try:
        parsed = Gtin.parse(gtin[1:], config=ParseConfig(rcn_region=region))
        zeroed = parsed.without_variable_measure().as_gtin_14()
    except (ParseError, EncodeError):
        return None
    if not isinstance(parsed, Rcn):
        return None
    said = {"weight": parsed.weight, "count": parsed.count, "price": parsed.price}
    kind = next((kind for kind, value in said.items() if value is not None), "")
    if not kind:
        return None
    assert zeroed[-1] == check_digit(zeroed[:-1])
    return Measured(zeroed, kind, format(Decimal(str(said[kind])), "f"))
