"""What a line of each kind of file means: the entries it stands for, or why it cannot be taken."""

from collections.abc import Callable, Iterator

from app.barcode.commands import A_COMMAND, command_of
from app.domain.operation import Entry, Put
from app.exchange import buying_lines, catalogue_lines, label_templates, simple_lines, stock_lines
from app.exchange.books import Books
from app.exchange.fields import Bad, Fields, codes

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
    return [books.resting(entry) if isinstance(entry, Put) else entry for entry in _MEANINGS[kind](row, books)]
