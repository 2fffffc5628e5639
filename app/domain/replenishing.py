"""What there shall be, what there is, and so what to order: arithmetic on smallest steps, and who is asked for it.

SecurityTrax: desired levels of a recipient are the base of their template and their own adjustment; the vendor is chosen by
recipient, then by template, then by item.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple


class Offer(NamedTuple):
    """An item as one vendor supplies it. Prices are minor units of one unit of measure, packs smallest steps (0: any quantity)."""

    vendor: int
    priority: int = 0
    price_minor: int = 0
    part_number: str = ""
    pack: int = 0
    lead_days: int = 0
    vendor_code: str = ""
    vendor_name: str = ""


class Asked(NamedTuple):
    """Who is asked, and why: recipient, line, template, item, priority, or "" where nobody is known to supply it."""

    vendor: int = 0
    why: str = ""


def lacking(current: int, minimum: int, desired: int) -> int:
    """How much is missing up to the desired level: nothing while the minimum is kept; without one the level is the minimum."""
    floor = min(minimum, desired) if minimum > 0 else desired
    return desired - current if current < floor else 0


def below(current: int, minimum: int, maximum: int | None) -> int:
    """How much is missing of stock with a minimum: up to the maximum, or without one up to the minimum."""
    return max(0, (minimum if maximum is None else max(maximum, minimum)) - current) if current < minimum else 0


def packed(steps: int, pack: int) -> int:
    """The quantity rounded up to whole packs."""
    return -(-steps // pack) * pack if pack > 0 else steps


def asked(named: Iterable[tuple[str, int]], offers: Sequence[Offer]) -> Asked:
    """The vendor to ask: the first who is `named` (reason, vendor; 0 names nobody) and supplies the item, else the first offer.

    Where nobody is known to supply it, whoever is named first is asked: the catalogue may lack the line.
    """
    candidates = [Asked(vendor, why) for why, vendor in named if vendor]
    supplying = {offer.vendor for offer in offers}
    fitting = next((one for one in candidates if one.vendor in supplying), None)
    if fitting is not None:
        return fitting
    if offers:
        return Asked(min(offers, key=lambda offer: (offer.priority, offer.vendor_code)).vendor, "priority")
    return candidates[0] if candidates else Asked()


def offer_of(vendor: int, offers: Sequence[Offer]) -> Offer:
    """The vendor's terms for the item; none of their own where the vendor is not known to supply it."""
    return next((offer for offer in offers if offer.vendor == vendor), Offer(vendor))
