"""Catalogue records: the nouns that operations refer to. Each is stored by a journalled `Put`, whole, keyed by `id`.

Records of buying are declared in `buying`, papers in `papers`; all are to be had here.
"""

from app.domain.buying import (
    ExpectedSerial,
    KitLine,
    MasterItem,
    Order,
    OrderLine,
    RecipientLevel,
    Requisition,
    RequisitionLine,
    SiteItem,
    Template,
    TemplateLine,
    VendorItem,
)
from app.domain.identity import handle_id
from app.domain.labels import LabelTemplate
from app.domain.papers import (
    Customer,
    Loan,
    Maintenance,
    MaintenanceLine,
    Reservation,
    Rma,
    RmaLine,
    Spillage,
    SpillageLine,
    Transfer,
    TransferLine,
)
from app.domain.photos import Photo
from app.domain.place import PlaceKind
from app.domain.record import Record
from app.domain.stock import HandleKind, Tracking

__all__ = [
    "APPROVE_OWN_COUNTS",
    "COSTING",
    "REASON_ACTS",
    "RULES",
    "Barcode",
    "CatalogueRecord",
    "ContainerType",
    "Customer",
    "ExpectedSerial",
    "Item",
    "ItemClass",
    "KitLine",
    "LabelRule",
    "LabelTemplate",
    "Loan",
    "Maintenance",
    "MaintenanceLine",
    "MasterItem",
    "Order",
    "OrderLine",
    "Photo",
    "Place",
    "Project",
    "Reason",
    "Recipient",
    "RecipientLevel",
    "Record",
    "Requisition",
    "RequisitionLine",
    "Reservation",
    "Rma",
    "RmaLine",
    "Setting",
    "SiteItem",
    "Spillage",
    "SpillageLine",
    "Status",
    "Template",
    "TemplateLine",
    "Transfer",
    "TransferLine",
    "User",
    "Vendor",
    "VendorItem",
]


class Item(Record, frozen=True, kw_only=True, tag="item"):
    """Item master: the catalogue record of a thing."""

    number: str
    description: str
    tracking: Tracking
    uom: str = "EACH"
    decimals: int = 0
    asset: bool = False
    tracks_serials: bool = False
    item_class: str = ""
    default_place: int = 0
    minimum: int | None = None
    maximum: int | None = None
    warranty_months: int = 0
    price_minor: int = 0
    """Catalogue price of one unit of measure, in minor units of the site's currency."""
    serial_pattern: str = ""
    tag_pattern: str = ""
    """Patterns for generated numbers, such as "PRT-{:06d}"."""
    kit: bool = False
    """An equipment kit: never in stock itself, its parts are received and issued in its place."""
    device: bool = False
    """Its units hold parts: they are assembled, and a unit is a place."""
    master: int = 0
    """The entry of the master list of equipment it is linked to."""
    superseded_by: int = 0
    """The item that is used in place of this one from now on."""
    vendor: int = 0
    """Who it is ordered from where neither recipient nor template says."""
    notes: str = ""
    bulk_code: str = ""
    """The number it first had, where it was renumbered since: the identity of its bulk is made of that."""
    merged_into: int = 0
    """The item that this one turned out to be: its codes and its stock are that one's now."""


def bulk_code(item: Item) -> str:
    """The code that the handle of an item's bulk was made with."""
    return item.bulk_code or item.number


def bulk_of(item: Item) -> int:
    """The handle of an item's bulk: it stays the same however the item is numbered."""
    return handle_id(HandleKind.QUANTITY, item.id, bulk_code(item))


class Barcode(Record, frozen=True, kw_only=True, tag="barcode"):
    """A code by which an item is also known: GTIN (14 digits), vendor part number or alias; a pack has `quantity` > 1 unit."""

    code: str
    kind: str
    item: int
    vendor: int = 0
    quantity: int = 0
    """Smallest steps in one pack, 0 where the code names the item alone."""


class Place(Record, frozen=True, kw_only=True, tag="place"):
    """A node of the location tree. `site` and `area` hold no stock themselves."""

    site: int
    parent: int
    code: str
    name: str = ""
    kind: PlaceKind = PlaceKind.STORAGE
    blocked: bool = False
    """A blocked bin takes nothing in."""
    recipient: int = 0
    """Whose vehicle or office this is, 0 where it is nobody's."""


class ContainerType(Record, frozen=True, kw_only=True, tag="container-type"):
    """Rules of a container: rank for nesting (higher holds lower), what may mix, and how it is numbered."""

    code: str
    name: str
    rank: int
    single_item: bool = False
    mix_custody: bool = True
    mix_projects: bool = True
    pattern: str = "C-{:06d}"


class Status(Record, frozen=True, kw_only=True, tag="status"):
    """A status with the flag whether its stock counts as available."""

    code: str
    name: str
    available: bool


class Project(Record, frozen=True, kw_only=True, tag="project"):
    """What units are set aside for."""

    code: str
    name: str


class User(Record, frozen=True, kw_only=True, tag="user"):
    """A person: badge to scan, role, PIN hash (argon2id)."""

    code: str
    name: str
    badge: str
    role: str
    pin_hash: str = ""


class Recipient(Record, frozen=True, kw_only=True, tag="recipient"):
    """An inventory recipient answerable for units: a user or an office (SecurityTrax)."""

    code: str
    name: str
    user: int = 0
    place: int = 0
    """Where what they are answerable for stands: a vehicle, an office, a shelf."""
    template: int = 0
    vendor: int = 0


class Vendor(Record, frozen=True, kw_only=True, tag="vendor"):
    """Who supplies items, and how orders reach them."""

    code: str
    name: str
    email: str = ""
    phone: str = ""
    address: str = ""
    account: str = ""
    """Our number at the vendor's."""
    connector: str = ""
    """How orders are sent electronically: "" (printed), email, folder (a file is laid into it) or http (posted as JSON)."""
    connector_address: str = ""
    lead_days: int = 0


REASON_ACTS = ("issue", "return", "isolate", "release", "reject", "undo", "spillage", "rma")
"""What a person may be asked a reason for."""


class Reason(Record, frozen=True, kw_only=True, tag="reason"):
    """A reason code, offered for the acts named in `acts`, which are some of `REASON_ACTS`."""

    code: str
    name: str
    acts: tuple[str, ...] = ()


class ItemClass(Record, frozen=True, kw_only=True, tag="item-class"):
    """Count tolerance of a class of items: a difference within both limits is approved by itself. 0 and 0 is no tolerance."""

    code: str
    name: str
    tolerance_percent: int = 0
    tolerance_value_minor: int = 0


class LabelRule(Record, frozen=True, kw_only=True, tag="label-rule"):
    """How a site reads its own labels: a regular expression with a named group `code`, and what that code is."""

    site: int
    order: int
    pattern: str
    kind: str
    """One of location, container, serial, lot, item, badge."""
    item: int = 0


class Setting(Record, frozen=True, kw_only=True, tag="setting"):
    """A house rule that is not left to the app: of a site, or (`site` 0) of the company. A site's own goes before."""

    site: int
    code: str
    value: str


APPROVE_OWN_COUNTS = "approve-own-counts"
"""Whether who has counted a bin may approve its lines: "yes", or by default not."""
COSTING = "costing"
"""What the screens value stock by: the moving average or the costs of what came in first; both are always kept."""
RULES: dict[str, tuple[str, ...]] = {APPROVE_OWN_COUNTS: ("no", "yes"), COSTING: ("average", "fifo")}
"""The house rules there are, and what may be settled of each; the first is what the app does by itself."""


CatalogueRecord = (
    Item | Barcode | Place | ContainerType | Status | Project | User | Recipient | Vendor | Reason | ItemClass | LabelRule
    | Order | OrderLine | ExpectedSerial | Setting | MasterItem | VendorItem | KitLine | SiteItem | Template | TemplateLine
    | RecipientLevel | Requisition | RequisitionLine | Customer | Transfer | TransferLine | Spillage | SpillageLine | Rma | RmaLine
    | Loan | Reservation | Maintenance | MaintenanceLine | LabelTemplate | Photo
)
"""Every record type that a `Put` can carry."""
