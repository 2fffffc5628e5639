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
    worth: bool = False
    """Whether it says what all stock is worth, where it is not narrowed to some of it."""


FILTERS: dict[str, Filter] = {one.key: one for one in (
    Filter(
        "person", say(QT_TRANSLATE_NOOP("say", "Who")), FieldKind.CHOICE,
        say(QT_TRANSLATE_NOOP("say", "Choose, or scan the badge")),
    ),
    Filter("from", say(QT_TRANSLATE_NOOP("say", "From day")), FieldKind.DATE, say(QT_TRANSLATE_NOOP("say", "Such as 2026-01-31"))),
    Filter(
        "until", say(QT_TRANSLATE_NOOP("say", "Until day")), FieldKind.DATE,
        say(QT_TRANSLATE_NOOP("say", "This day counts as well")),
    ),
    Filter(
        "item", say(QT_TRANSLATE_NOOP("say", "Item")), FieldKind.CODE,
        say(QT_TRANSLATE_NOOP("say", "Scan it, or type its number")),
    ),
    Filter(
        "place", say(QT_TRANSLATE_NOOP("say", "Bin or container")), FieldKind.CODE,
        say(QT_TRANSLATE_NOOP("say", "Scan it, or type its code")),
    ),
    Filter(
        "handle", say(QT_TRANSLATE_NOOP("say", "Serial or lot")), FieldKind.CODE,
        say(QT_TRANSLATE_NOOP("say", "Scan it, or type its number")),
    ),
    Filter("reason", say(QT_TRANSLATE_NOOP("say", "Reason")), FieldKind.CHOICE),
    Filter(
        "document", say(QT_TRANSLATE_NOOP("say", "Document")), FieldKind.TEXT,
        say(QT_TRANSLATE_NOOP("say", "The whole number of an order, count or paper")),
    ),
    Filter("kind", say(QT_TRANSLATE_NOOP("say", "Act")), FieldKind.CHOICE),
    Filter("recipient", say(QT_TRANSLATE_NOOP("say", "Recipient")), FieldKind.CHOICE),
    Filter(
        "at", say(QT_TRANSLATE_NOOP("say", "End of day")), FieldKind.DATE,
        say(QT_TRANSLATE_NOOP("say", "Stock as it was when this day ended")),
    ),
)}
ACTIVITIES = Report(
    "activities", say(QT_TRANSLATE_NOOP("say", "Activities")),
    say(QT_TRANSLATE_NOOP("say", "Who moved what, when and why")), "activities",
    ("person", "from", "until", "item", "place", "handle", "kind", "reason", "document"),
)
REPORTS: tuple[Report, ...] = (
    Report(
        "on-hand", say(QT_TRANSLATE_NOOP("say", "On hand by item")),
        say(QT_TRANSLATE_NOOP("say", "Each item with what there is of it")), "items",
    ),
    Report(
        "by-bin", say(QT_TRANSLATE_NOOP("say", "Stock by bin")),
        say(QT_TRANSLATE_NOOP("say", "What stands where, unit by unit")), "stock",
    ),
    Report(
        "fill", say(QT_TRANSLATE_NOOP("say", "Minimum and maximum")),
        say(QT_TRANSLATE_NOOP("say", "Items below the least there shall be")), "items", chips=("below",),
    ),
    Report(
        "by-recipient", say(QT_TRANSLATE_NOOP("say", "On hand by recipient")),
        say(QT_TRANSLATE_NOOP("say", "What each recipient answers for")), "by-recipient", ("recipient",),
    ),
    Report(
        "past", say(QT_TRANSLATE_NOOP("say", "Stock at a past moment")),
        say(QT_TRANSLATE_NOOP("say", "What there was at the end of a day, and its value")), "past-stock",
        ("at", "item", "place"), worth=True,
    ),
    Report(
        "value", say(QT_TRANSLATE_NOOP("say", "Stock value")),
        say(QT_TRANSLATE_NOOP("say", "What the stock of each item is worth")), "values", needs=Permission.INV_PRICES,
        worth=True,
    ),
    Report(
        "fifo", say(QT_TRANSLATE_NOOP("say", "FIFO report")),
        say(QT_TRANSLATE_NOOP("say", "Deliveries, what is left of them, and where the rest went")), "deliveries",
        needs=Permission.INV_PRICES,
    ),
    Report(
        "days", say(QT_TRANSLATE_NOOP("say", "Movements per day")),
        say(QT_TRANSLATE_NOOP("say", "How much was done on each day")), "days", ("from", "until"),
    ),
    Report(
        "accuracy", say(QT_TRANSLATE_NOOP("say", "Count accuracy")),
        say(QT_TRANSLATE_NOOP("say", "How often counts find what the books say")), "accuracy",
    ),
    Report(
        "still", say(QT_TRANSLATE_NOOP("say", "Stock that lies still")),
        say(QT_TRANSLATE_NOOP("say", "What was moved longest ago on top")), "still",
    ),
    Report(
        "trace", say(QT_TRANSLATE_NOOP("say", "Recall trace")),
        say(QT_TRANSLATE_NOOP("say", "Where a lot or serial came from, and where all of it went")), "trace", ("handle",),
    ),
    Report(
        "expiry", say(QT_TRANSLATE_NOOP("say", "Expiry of lots")),
        say(QT_TRANSLATE_NOOP("say", "Dated stock, what expires first on top")), "expiring",
    ),
    Report(
        "loans", say(QT_TRANSLATE_NOOP("say", "Checkouts overdue")),
        say(QT_TRANSLATE_NOOP("say", "What should be back by now")), "loans",
    ),
)
BY_NAME: dict[str, Report] = {one.name: one for one in (*REPORTS, ACTIVITIES)}
