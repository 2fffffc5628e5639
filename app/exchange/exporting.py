"""Exporting: the rows of each kind, straight off the database, in the columns that can be imported again."""

from collections.abc import Callable

from sqlalchemy import Connection

from app.exchange import buying_rows, catalogue_rows, journal_rows, label_templates, stock_rows
from app.exchange.catalogue_rows import Rows

_ROWS: dict[str, Callable[[Connection, int], Rows]] = {
    "items": catalogue_rows.items, "locations": catalogue_rows.locations, "users": catalogue_rows.users,
    "orders": catalogue_rows.orders, "containers": stock_rows.containers, "serials": stock_rows.serials, "lots": stock_rows.lots,
    "stock": stock_rows.stock, "history": journal_rows.history, "counts": journal_rows.counts, "projects": catalogue_rows.projects,
    "vendors": catalogue_rows.vendors, "recipients": catalogue_rows.recipients, "classes": catalogue_rows.classes,
    "statuses": catalogue_rows.statuses, "reasons": catalogue_rows.reasons, "container-types": catalogue_rows.container_types,
    "master-items": buying_rows.master_items, "vendor-items": buying_rows.vendor_items, "kit-lines": buying_rows.kit_lines,
    "site-items": buying_rows.site_items,
    "templates": buying_rows.templates, "template-lines": buying_rows.template_lines,
    "recipient-levels": buying_rows.recipient_levels, "label-rules": catalogue_rows.label_rules,
    "customers": catalogue_rows.customers, "requisitions": buying_rows.requisitions,
    "label-templates": label_templates.rows, "settings": catalogue_rows.settings,
}


def rows_of(kind: str, connection: Connection, site: int) -> Rows:
    """The rows of a kind in the order of its columns; numbers are Decimal or int, the rest text."""
    return _ROWS[kind](connection, site)
