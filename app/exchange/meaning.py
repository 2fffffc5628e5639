"""What a line of each kind of file means: the entries it stands for, or why it cannot be taken."""

from collections.abc import Callable, Iterator

from app.barcode.commands import A_COMMAND, command_of
from app.domain import catalogue as c
from app.domain.lengths import too_long
from app.domain.operation import Entry, Put
from app.domain.words import brief
from app.exchange import buying_lines, catalogue_lines, label_templates, simple_lines, stock_lines
from app.exchange.books import Books
from app.exchange.columns import KINDS
from app.exchange.fields import OF_COLUMN, Bad, Fields, codes

_MEANINGS: dict[str, Callable[[Fields, Books], Iterator[Entry]]] = {
    "items": catalogue_lines.items, "locations": catalogue_lines.locations, "users": catalogue_lines.users,
    "orders": catalogue_lines.orders, "containers": stock_lines.containers, "serials": stock_lines.serials,
    "lots": stock_lines.lots, "stock": stock_lines.stock, "projects": simple_lines.projects, "vendors": simple_lines.vendors,
    "recipients": simple_lines.recipients, "classes": simple_lines.classes, "statuses": simple_lines.statuses,
    "reasons": simple_lines.reasons, "container-types": simple_lines.container_types, "label-rules": simple_lines.label_rules,
    "customers": simple_lines.customers, "label-templates": label_templates.entries,
    "settings": simple_lines.settings, "master-items": buying_lines.master_items, "vendor-items": buying_lines.vendor_items,
    "kit-lines": buying_lines.kit_lines, "templates": buying_lines.templates, "template-lines": buying_lines.template_lines,
    "recipient-levels": buying_lines.recipient_levels, "site-items": buying_lines.site_items,
}

RECORDS: dict[str, type[c.CatalogueRecord]] = {
    "items": c.Item, "locations": c.Place, "projects": c.Project, "customers": c.Customer, "vendors": c.Vendor,
    "master-items": c.MasterItem, "templates": c.Template, "recipients": c.Recipient, "classes": c.ItemClass,
    "statuses": c.Status, "reasons": c.Reason, "container-types": c.ContainerType, "label-templates": c.LabelTemplate,
}
"""What a line of these kinds names by its number or code."""
_CODES = frozenset(("code", "number", "badge", "serial", "tag", "lot", "handle", "order", "aliases"))
"""Columns that hold what is scanned later, in whichever kind of file."""


def entries_of(kind: str, line: int, row: Fields, books: Books) -> list[Entry]:
    """The entries a line stands for; raises Bad with the reason where it cannot be taken.

    Records that are replaced rest on the version known here: a line reverts nothing that others change meanwhile.
    """
    books.line = line
    for column, text in row.items():
        if column in _CODES and any(command_of(code) is not None for code in (text, *codes(text))):
            raise Bad(A_COMMAND, code=text[:40])
    _measure(kind, row, books)
    return [books.resting(entry) if isinstance(entry, Put) else entry for entry in _MEANINGS[kind](row, books)]


def _measure(kind: str, row: Fields, books: Books) -> None:
    """Raises Bad where a text is too long, unless the record that the line names holds it already, as older books do."""
    for column in KINDS[kind].columns:
        why = too_long(row[column.name], column.longest)
        if why is None:
            continue
        named = row["number" if kind == "items" else "code"]
        held = books.known(RECORDS[kind], named) if kind in RECORDS else None
        if getattr(held, column.name, None) != row[column.name]:
            raise Bad(OF_COLUMN, column=column.name, why=brief(why))
