"""The columns of each kind of file: their names, which must be filled, and what stands in them."""

from typing import NamedTuple


class Column(NamedTuple):
    """A column of a file. `about` is the documentation that `stockhand import --help` and the README print."""

    name: str
    about: str
    required: bool = False


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
KINDS: dict[str, Kind] = {kind.name: kind for kind in (
    Kind("items", "the item master", (
        C("number", "item number", True), C("description", "what people read", True),
        C("tracking", "serial, quantity, lot or non-inventory", True), C("uom", "unit of measure; EACH where empty"),
        C("decimals", "0 to 6; 0 where empty"), C("class", "item class, for count tolerances"),
        C("minimum", "smallest stock wanted"), C("maximum", "largest stock wanted"), C("price", "of one unit, such as 7.40"),
        C("default_location", "code of a bin"), C("warranty_months", "whole months"), C("asset", "yes or no"),
        C("gtins", "GTIN-8 to GTIN-14, separated by spaces"), C("vendor_parts", "vendors' part numbers, separated by spaces"),
        C("aliases", "other codes, separated by spaces"),
    )),
    Kind("locations", "the location tree", (
        C("code", "unique in the site", True), C("name", "what people call it"),
        C("kind", "area, storage, incoming, quarantine, vehicle, office or repair; storage where empty"),
        C("parent", "code of the place above; the site where empty"), C("blocked", "yes: takes nothing in"),
    )),
    Kind("containers", "containers and where they stand", (
        C("code", "its own ID or SSCC", True), C("type", "code of a container type", True),
        C("location", "code of a bin or of the container it stands in", True),
    )),
    Kind("users", "people; PINs are read, never written", (
        C("badge", "the code that is scanned", True), C("name", "what people call them", True),
        C("role", "operator, technician, supervisor or administrator", True), C("pin", "4 to 12 digits; empty: set at the kiosk"),
        C("recipient", "yes: can be answerable for stock"),
    )),
    Kind("serials", "units with their own number", (
        C("serial", "serial number", True), C("item", "item number", True),
        C("location", "code of a bin or container; the item's default location where empty"),
        C("tag", "asset tag beside the serial number"), C("notes", "condition"),
    )),
    Kind("lots", "lots of lot-tracked items", (
        C("lot", "lot number", True), C("item", "item number", True), C("expires", "date such as 2028-12-31"),
    )),
    Kind("stock", "unit records; imported as an opening stock that was counted", (
        C("handle", "serial number, item number, lot number or container", True), C("item", "item number", True),
        C("tracking", "how the handle is tracked"), C("location", "code of the bin", True),
        C("container", "code of the container in that bin, where it stands in one"), C("custody", "code of a recipient"),
        C("project", "code of a project"), C("status", "code of a status; available where empty"), C("lot", "lot number"),
        C("serial", "serial number"), C("quantity", "in the item's unit of measure", True),
    )),
    Kind("orders", "purchase orders, a line of the file for each line of an order", (
        C("order", "order number", True), C("vendor", "code of the vendor"), C("line", "1, 2, ...", True),
        C("item", "item number", True), C("quantity", "in the item's unit of measure", True), C("price", "of one unit"),
        C("serials", "announced serial numbers, separated by spaces"), C("received", "exported only"),
    )),
    Kind("history", "movements, oldest first", (
        C("time", "UTC"), C("operation", "identity of the operation"), C("kind", "what was done"), C("who", "badge"),
        C("handle", ""), C("item", ""), C("quantity", "in the item's unit of measure"), C("from", "place it left"),
        C("to", "place it entered"), C("from_status", ""), C("to_status", ""), C("document", ""), C("reason", ""), C("note", ""),
    ), "History is made by what people do, it cannot be imported. Nothing changed; import stock as an opening balance instead."),
    Kind("counts", "counted lines with what was expected", (
        C("count", "number of the session"), C("location", ""), C("handle", ""), C("item", ""), C("expected", ""),
        C("counted", ""), C("difference", ""), C("state", "review, combine, approved, rejected or recount"),
        C("moment", "UTC"), C("by", "badge of the supervisor who decided"),
    ), "Counts are made by counting, they cannot be imported. Nothing changed; count the bins, or import stock."),
)}


KEYS: dict[str, tuple[str, ...]] = {
    "items": ("number",), "locations": ("code",), "containers": ("code",), "users": ("badge",), "serials": ("item", "serial"),
    "lots": ("item", "lot"), "orders": ("order", "line"),
}
"""What may stand only once in a file of a kind."""


def documentation() -> str:
    """All kinds with their columns, for the command line's help."""
    parts = []
    for kind in KINDS.values():
        parts.append(f"{kind.name}: {kind.about}")
        parts += [f"  {c.name:<16} {c.about}{' (required)' if c.required and not kind.closed else ''}" for c in kind.columns]
    return "\n".join(parts)
