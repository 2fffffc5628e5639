"""The reports there are: the table each reads, and what it can be narrowed by. Whoever has another one adds a line here."""

from typing import NamedTuple

from app.domain.permission import Permission
from app.domain.words import QT_TRANSLATE_NOOP, Say, say
from app.workflows.step import FieldKind


class Filter(NamedTuple):
    """A field that narrows a report; `key` is the condition's name in `Query.where`."""

    key: str
    label: Say
    kind: FieldKind
    help: Say | None = None


class Report(NamedTuple):
    """A report as it is offered."""

    name: str
    title: Say
    about: Say
    table: str
    filters: tuple[str, ...] = ()
    """Keys of `FILTERS`."""
    chips: tuple[str, ...] = ()
    """Filters of the table that are on when it opens."""
    needs: Permission = Permission.INV_VIEW


_T = QT_TRANSLATE_NOOP
FILTERS: dict[str, Filter] = {one.key: one for one in (
    Filter("person", say(_T("say", "Who")), FieldKind.CHOICE, say(_T("say", "Choose, or scan the badge"))),
    Filter("from", say(_T("say", "From day")), FieldKind.DATE, say(_T("say", "Such as 2026-01-31"))),
    Filter("until", say(_T("say", "Until day")), FieldKind.DATE, say(_T("say", "This day counts as well"))),
    Filter("item", say(_T("say", "Item")), FieldKind.CODE, say(_T("say", "Scan it, or type its number"))),
    Filter("place", say(_T("say", "Bin or container")), FieldKind.CODE, say(_T("say", "Scan it, or type its code"))),
    Filter("handle", say(_T("say", "Serial or lot")), FieldKind.CODE, say(_T("say", "Scan it, or type its number"))),
    Filter("reason", say(_T("say", "Reason")), FieldKind.CHOICE),
    Filter("document", say(_T("say", "Document")), FieldKind.TEXT, say(_T("say", "The whole number of an order, count or paper"))),
    Filter("kind", say(_T("say", "Act")), FieldKind.CHOICE),
    Filter("recipient", say(_T("say", "Recipient")), FieldKind.CHOICE),
    Filter("at", say(_T("say", "End of day")), FieldKind.DATE, say(_T("say", "Stock as it was when this day ended"))),
)}
ACTIVITIES = Report(
    "activities", say(_T("say", "Activities")), say(_T("say", "Who moved what, when and why")), "activities",
    ("person", "from", "until", "item", "place", "handle", "kind", "reason", "document"),
)
REPORTS: tuple[Report, ...] = (
    Report("on-hand", say(_T("say", "On hand by item")), say(_T("say", "Each item with what there is of it")), "items"),
    Report("by-bin", say(_T("say", "Stock by bin")), say(_T("say", "What stands where, unit by unit")), "stock"),
    Report("fill", say(_T("say", "Minimum and maximum")), say(_T("say", "Items below the least there shall be")), "items",
           chips=("below",)),
    Report("by-recipient", say(_T("say", "On hand by recipient")), say(_T("say", "What each recipient answers for")),
           "by-recipient", ("recipient",)),
    Report("past", say(_T("say", "Stock at a past moment")), say(_T("say", "What there was at the end of a day, and its value")),
           "past-stock", ("at", "item", "place")),
    Report("value", say(_T("say", "Stock value")), say(_T("say", "What the stock of each item is worth")), "values",
           needs=Permission.INV_PRICES),
    Report("fifo", say(_T("say", "FIFO report")), say(_T("say", "Deliveries, what is left of them, and where the rest went")),
           "deliveries", needs=Permission.INV_PRICES),
    Report("days", say(_T("say", "Movements per day")), say(_T("say", "How much was done on each day")), "days", ("from", "until")),
    Report("accuracy", say(_T("say", "Count accuracy")), say(_T("say", "How often counts find what the books say")), "accuracy"),
    Report("still", say(_T("say", "Stock that lies still")), say(_T("say", "What was moved longest ago on top")), "still"),
    Report("trace", say(_T("say", "Recall trace")), say(_T("say", "Where a lot or serial came from, and where all of it went")),
           "trace", ("handle",)),
    Report("expiry", say(_T("say", "Expiry of lots")), say(_T("say", "Dated stock, what expires first on top")), "expiring"),
    Report("loans", say(_T("say", "Checkouts overdue")), say(_T("say", "What should be back by now")), "loans"),
)
BY_NAME: dict[str, Report] = {one.name: one for one in (*REPORTS, ACTIVITIES)}
