"""The columns of each kind of file: their names, which must be filled, and what stands in them."""

from typing import NamedTuple

from app.domain.lengths import CODE_MAX, DESCRIPTION_MAX, NAME_MAX


class Column(NamedTuple):
    """A column of a file. `about` is the documentation that `stockhand import --help` and the README print."""

    name: str
    about: str
    required: bool = False
    longest: int = 0
    """The most characters of a text that is new (`app.domain.lengths`); 0 for the most that any field may have."""


class Kind(NamedTuple):
    """A kind of file. What is only exported says in `closed` why it cannot be imported."""

    name: str
    about: str
    columns: tuple[Column, ...]
    closed: str = ""

    @property
    def names(self) -> tuple[str, ...]:
        """Column names in their order."""
        return tuple(c.name for c in self.columns)


C = Column
_CODE, _NAME = C("code", "unique among its kind", True, CODE_MAX), C("name", "what people call it", longest=NAME_MAX)
KINDS: dict[str, Kind] = {kind.name: kind for kind in (
    Kind("items", "the item master", (
        C("number", "item number", True, CODE_MAX), C("description", "what people read", True, DESCRIPTION_MAX),
        C("tracking", "serial, quantity, lot or non-inventory", True), C("uom", "unit of measure; EACH where empty"),
        C("decimals", "0 to 6; 0 where empty"), C("class", "item class, for count tolerances"),
        C("minimum", "smallest stock wanted"), C("maximum", "largest stock wanted"), C("price", "of one unit, such as 7.40"),
        C("default_location", "code of a bin"), C("warranty_months", "whole months"), C("asset", "yes or no"),
        C("gtins", "GTIN-8 to GTIN-14, separated by spaces"), C("packs", "GTIN=units in the pack, separated by spaces"),
        C("vendor_parts", "vendors' part numbers, separated by spaces, or by | where they hold spaces"),
        C("aliases", "other codes, separated likewise"), C("track_serials", "yes: units may bear serials beside the quantity"),
        C("serial_pattern", "of generated serial numbers, such as PRT-{:06d}"), C("tag_pattern", "of generated asset tags"),
        C("kit", "yes: an equipment kit, whose parts are received and issued in its place"),
        C("device", "yes: its units hold parts"),
        C("vendor", "code of the vendor it is ordered from; made where it is not known"),
    )),
    Kind("locations", "the location tree", (
        C("code", "unique in the site", True, CODE_MAX), _NAME,
        C("kind", "area, storage, incoming, quarantine, vehicle, office or repair; storage where empty"),
        C("parent", "code of the place above; the site where empty"), C("blocked", "yes: takes nothing in"),
        C("recipient", "code of the recipient whose vehicle or office it is"),
    )),
    Kind("containers", "containers and where they stand", (
        C("code", "its own ID or SSCC", True), C("type", "code of a container type", True),
        C("location", "code of a bin, or of the container it stands in", True),
    )),
    Kind("users", "people; PINs are read, never written", (
        C("badge", "the code that is scanned", True), C("name", "what people call them", True),
        C("role", "operator, technician, supervisor or administrator", True), C("pin", "4 to 12 digits; empty: set at the kiosk"),
        C("recipient", "yes: can be answerable for stock; no: is not"),
    )),
    Kind("serials", "units with their own number", (
        C("serial", "serial number", True), C("item", "item number", True),
        C("location", "code of a bin or container, nowhere, installed, customer, ...; the item's default location where empty"),
        C("tag", "asset tag beside the serial number"), C("notes", "condition"), C("lot", "lot number"),
        C("expires", "date such as 2028-12-31"),
    )),
    Kind("lots", "lots of lot-tracked items", (
        C("lot", "lot number", True), C("item", "item number", True), C("expires", "date such as 2028-12-31"),
    )),
    Kind("stock", "unit records; imported as an opening stock that was counted", (
        C("handle", "serial number, item number or lot number", True), C("item", "item number", True),
        C("tracking", "how the handle is tracked"), C("location", "code of the bin", True),
        C("container", "code of the container in that bin, where it stands in one"), C("custody", "code of a recipient"),
        C("project", "code of a project; made where it is not known"), C("status", "code of a status; available where empty"),
        C("lot", "lot number"), C("serial", "serial number"), C("quantity", "in the item's unit of measure", True),
        C("value", "imported only: what all of it has cost; by the item's price where empty"),
    )),
    Kind("orders", "purchase orders, a line of the file for each line of an order", (
        C("order", "order number", True), C("vendor", "code of the vendor; made where it is not known"),
        C("line", "1, 2, ...", True), C("item", "item number", True), C("quantity", "in the item's unit of measure", True),
        C("price", "of one unit"), C("serials", "announced serial numbers, separated by spaces"), C("received", "exported only"),
        C("due", "date such as 2028-12-31"), C("state", "exported only: draft, sent, closed or cancelled"),
    )),
    Kind("history", "movements, oldest first", (
        C("time", "UTC"), C("operation", "identity of the operation"), C("kind", "what was done"), C("who", "badge"),
        C("handle", "what was moved"), C("item", "item number"), C("quantity", "in the item's unit of measure"),
        C("from", "place it left"), C("to", "place it entered"), C("from_status", "status before"), C("to_status", "status after"),
        C("document", "order, receipt or count"), C("reason", "code of the reason"), C("note", "what was noted"),
    ), "History is made by what people do, it cannot be imported. Nothing changed; import stock as an opening balance instead."),
    Kind("counts", "counted lines with what was expected", (
        C("count", "number of the session"), C("location", "bin or container"), C("handle", "what was counted"),
        C("item", "item number"), C("expected", "by the books"), C("counted", "by people"),
        C("difference", "counted less expected"),
        C("state", "review, combine, approved, rejected or recount"), C("moment", "UTC"),
        C("by", "badge of the supervisor who decided"),
    ), "Counts are made by counting, they cannot be imported. Nothing changed; count the bins, or import stock."),
    Kind("projects", "what stock is set aside for", (_CODE, _NAME)),
    Kind("customers", "who units are sold to or installed at", (_CODE, _NAME, C("address", "as it stands on papers"))),
    Kind("requisitions", "what recipients ask for, a line of the file for each line of a requisition", (
        C("requisition", "its number"), C("recipient", "code of who asks"), C("state", "draft, submitted, ordered, ..."),
        C("needed", "day"), C("line", "number of the line"), C("item", "item number"), C("quantity", "in units"),
        C("order", "number of the purchase order it stands on"), C("note", "as it was typed"),
    ), "Requisitions are made by who asks, they cannot be imported. Nothing changed; import orders instead."),
    Kind("vendors", "who supplies items, and how orders reach them", (
        _CODE, _NAME, C("email", "for orders by e-mail"), C("phone", "telephone"), C("address", "lines of the address"),
        C("account", "our number at the vendor's"), C("connector", "printed, email, folder or http; printed where empty"),
        C("connector_address", "the folder, or the web address"), C("lead_days", "whole days to deliver"),
    )),
    Kind("master-items", "the master list of equipment", (
        _CODE, _NAME, C("manufacturer", "who makes it"), C("category", "what kind of thing it is"), C("gtin", "GTIN-8 to GTIN-14"),
    )),
    Kind("vendor-items", "what vendors supply", (
        C("vendor", "code of the vendor; made where it is not known", True), C("item", "item number", True),
        C("part_number", "the vendor's own"), C("price", "of one unit"), C("lead_days", "whole days; the vendor's where empty"),
        C("pack", "in the item's unit of measure: orders are whole packs"), C("priority", "the lowest is asked first"),
    )),
    Kind("site-items", "items at this site: where they stand by default, and how much there shall be", (
        C("item", "item number", True), C("storeroom", "code of an area of the site; the whole site where empty"),
        C("bin", "code of the bin where it stands by default"), C("minimum", "smallest stock wanted"),
        C("maximum", "largest stock wanted"),
    )),
    Kind("kit-lines", "parts of kits and devices", (
        C("kit", "item number of the kit or device", True), C("part", "item number of the part", True),
        C("quantity", "of the part in one of it", True),
    )),
    Kind("templates", "inventory templates", (_CODE, _NAME, C("vendor", "code of the vendor"))),
    Kind("template-lines", "what recipients with a template shall have", (
        C("template", "code of the template", True), C("item", "item number", True), C("base", "level after replenishment", True),
        C("minimum", "nothing is ordered while there is as much"), C("vendor", "code of the vendor of this item"),
    )),
    Kind("recipient-levels", "what a recipient has more or less than the template", (
        C("recipient", "code of the recipient", True), C("item", "item number", True),
        C("adjustment", "more, or with a minus less, than the template's base"), C("auto", "no: replenishment leaves it alone"),
    )),
    Kind("recipients", "offices and people answerable for stock", (
        _CODE, _NAME, C("user", "badge of the person, where it is one"), C("location", "code of the place of what they have"),
        C("template", "code of the inventory template"), C("vendor", "code of the vendor to order from for them"),
    )),
    Kind("classes", "item classes with their count tolerances", (
        _CODE, _NAME, C("tolerance_percent", "whole per cent"), C("tolerance_value", "an amount such as 5.00"),
    )),
    Kind("statuses", "statuses of stock", (_CODE, _NAME, C("available", "yes or no"))),
    Kind("reasons", "reason codes", (
        _CODE, _NAME, C("acts", "issue, return, isolate, release, reject, undo; separated by spaces"),
    )),
    Kind("container-types", "rules of containers", (
        _CODE, _NAME, C("rank", "higher holds lower", True), C("single_item", "yes or no"),
        C("mix_custody", "yes or no; yes where empty"), C("mix_projects", "yes or no; yes where empty"),
        C("pattern", "of own numbers, such as C-{:06d}"),
    )),
    Kind("settings", "house rules", (
        C("rule", "approve-own-counts: whether who has counted a bin may approve it", True),
        C("scope", "company or site; company where empty"), C("value", "yes, no, or default: as the app does by itself", True),
    )),
    Kind("label-templates", "how printed labels look", (
        _CODE, _NAME, C("purpose", "handle, bin, container, badge or command", True),
        C("width", "in millimetres", True), C("height", "in millimetres", True),
        C("across", "labels beside each other on a sheet of A4; empty for a roll"), C("down", "labels below each other on it"),
        C("gap_x", "between columns, in millimetres"), C("gap_y", "between rows"),
        C("elements", r"lines such as code 2 2 53 15 {code}, with \n between them", True),
    )),
    Kind("label-rules", "how the site reads its own labels", (
        C("order", "1, 2, ...: the first rule that fits counts", True),
        C("pattern", "regular expression with a group named code", True),
        C("kind", "location, container, serial, lot, item or badge", True), C("item", "item number, where it belongs to one"),
    )),
)}


def documentation() -> str:
    """All kinds with their columns, for the command line's help."""
    parts = [
        "An empty field leaves what is known as it is. A fresh installation takes files in this order: users, recipients, "
        "\nlocations, items, lots, containers, serials, stock, orders; the other kinds at any time.\n"
    ]
    for kind in KINDS.values():
        parts.append(f"{kind.name}: {kind.about}{' (exported only)' if kind.closed else ''}")
        parts += [f"  {c.name:<17} {c.about}{' (required)' if c.required and not kind.closed else ''}" for c in kind.columns]
    return "\n".join(parts)
