"""Records of buying: who supplies what, what belongs together, who shall have how much, and what was asked for and ordered.

Quantities are smallest steps of the item, prices minor units of the company's currency for one unit of measure, dates ISO
dates or empty. References are identities of other records, 0 where there is none.
"""

from app.domain.record import Record


class MasterItem(Record, frozen=True, kw_only=True, tag="master-item"):
    """An entry of the industry's master list of equipment, to which the company's own items are linked (SecurityTrax)."""

    code: str
    name: str
    manufacturer: str = ""
    category: str = ""
    gtin: str = ""


class VendorItem(Record, frozen=True, kw_only=True, tag="vendor-item"):
    """An item that a vendor supplies, under the vendor's own number, price and terms."""

    vendor: int
    item: int
    part_number: str = ""
    price_minor: int = 0
    lead_days: int = 0
    pack: int = 0
    """Smallest steps in the vendor's pack: orders are whole packs; 0 where any quantity will do."""
    priority: int = 0
    """Among the vendors of an item the lowest is asked first."""


class KitLine(Record, frozen=True, kw_only=True, tag="kit-line"):
    """So much of `part` belongs to one of `item`: an equipment kit, or the parts that a device is assembled of."""

    item: int
    part: int
    quantity: int


class SiteItem(Record, frozen=True, kw_only=True, tag="site-item"):
    """An item at a site, or (`store`) in one of its storerooms: where it stands by default, and how much there shall be (Calem:
    site inventory; Stock and incoming: constraints)."""

    site: int
    item: int
    store: int = 0
    bin: int = 0
    minimum: int | None = None
    maximum: int | None = None


class Template(Record, frozen=True, kw_only=True, tag="template"):
    """An inventory template: what a recipient shall have (SecurityTrax)."""

    code: str
    name: str
    vendor: int = 0


class TemplateLine(Record, frozen=True, kw_only=True, tag="template-line"):
    """Base level and minimum of one item of a template; `vendor` goes before the template's own."""

    template: int
    item: int
    base: int
    minimum: int = 0
    vendor: int = 0


class RecipientLevel(Record, frozen=True, kw_only=True, tag="recipient-level"):
    """What a recipient has more or less of an item than the template says, and whether it is replenished by itself."""

    recipient: int
    item: int
    adjustment: int = 0
    auto: bool = True


class Requisition(Record, frozen=True, kw_only=True, tag="requisition"):
    """A recipient asks for equipment."""

    number: str
    site: int
    recipient: int
    state: str = "draft"
    """draft, submitted, ordered (its lines stand in orders), rejected, cancelled."""
    by: int = 0
    needed: str = ""
    note: str = ""


class RequisitionLine(Record, frozen=True, kw_only=True, tag="requisition-line"):
    """One item of a requisition; `order_line` names the line of an order it went into."""

    requisition: int
    line: int
    item: int
    quantity: int
    order_line: int = 0


class Order(Record, frozen=True, kw_only=True, tag="order"):
    """A purchase order to receive against."""

    number: str
    vendor: int = 0
    site: int = 0
    state: str = "sent"
    """draft, sent, closed, cancelled; how far it is received follows from the receipts."""
    recipient: int = 0
    """Who it is ordered for, 0 for stock."""
    due: str = ""
    sent: str = ""
    note: str = ""


class OrderLine(Record, frozen=True, kw_only=True, tag="order-line"):
    """One line of an order: item and ordered quantity in smallest steps."""

    order: int
    line: int
    item: int
    ordered: int
    price_minor: int = 0
    part_number: str = ""


class ExpectedSerial(Record, frozen=True, kw_only=True, tag="expected-serial"):
    """A serial announced for an order line, to be ticked off by scanning."""

    order_line: int
    serial: str
