"""Vendors: who supplies items, and how orders reach them."""

from typing import Any

from app.domain.catalogue import Record, Vendor
from app.domain.records import as_fields
from app.domain.words import QT_TRANSLATE_NOOP, Say, say
from app.workflows.records.editor import Action, Editor, Part, Values, Wrong
from app.workflows.records.kinds.common import CODE, NAME
from app.workflows.step import Choice, FieldKind, Seen

REACHED = say(QT_TRANSLATE_NOOP("say", "How they are reached"))
ORDERS = say(QT_TRANSLATE_NOOP("say", "Orders"))
PRINTED = "printed"
CONNECTORS = (
    Choice(PRINTED, say(QT_TRANSLATE_NOOP("say", "Printed"))),
    Choice("email", say(QT_TRANSLATE_NOOP("say", "By e-mail"))),
    Choice("folder", say(QT_TRANSLATE_NOOP("say", "As a file in a folder"))),
    Choice("http", say(QT_TRANSLATE_NOOP("say", "To a web address"))),
)
NO_MAIL = QT_TRANSLATE_NOOP("say", "This is no e-mail address. Type one such as orders@vendor.example.")
NO_ADDRESS = QT_TRANSLATE_NOOP("say", "Orders cannot be sent there without an address. Fill it in, or choose “Printed”.")


def _load(record: Any) -> dict[str, Any]:
    return as_fields(record) | {"connector": record.connector or PRINTED}


def _build(values: dict[str, Any]) -> dict[str, Any]:
    return values | {"connector": "" if values["connector"] == PRINTED else values["connector"]}


def _check(values: Values, _: Record | None, __: Seen) -> Wrong:
    wrong: dict[str, Say] = {}
    name, at, host = values["email"].partition("@")
    if values["email"] and not (name and at and "." in host and " " not in values["email"]):
        wrong["email"] = say(NO_MAIL)
    needed = {"email": "email", "folder": "connector_address", "http": "connector_address"}.get(values["connector"], "")
    if needed and not values[needed]:
        wrong[needed] = say(NO_ADDRESS)
    return wrong


EDITOR = Editor(
    name="vendor", record=Vendor, title=say(QT_TRANSLATE_NOOP("say", "Vendors")), one=say(QT_TRANSLATE_NOOP("say", "Vendor")),
    own=("account",), load=_load, build=_build, check=_check, first=lambda _: {"connector": PRINTED},
    actions=(
        Action(
            "supplies", say(QT_TRANSLATE_NOOP("say", "What it supplies")), opens="vendor-item",
            detail=say(QT_TRANSLATE_NOOP("say", "Items with part number, price, days to deliver and packs")),
        ),
    ),
    parts=(
        CODE, NAME,
        Part("account", say(QT_TRANSLATE_NOOP("say", "Our number there"))),
        Part("lead_days", say(QT_TRANSLATE_NOOP("say", "Days to deliver")), FieldKind.WHOLE, most=1_000),
        Part("email", say(QT_TRANSLATE_NOOP("say", "E-mail")), group=REACHED),
        Part("phone", say(QT_TRANSLATE_NOOP("say", "Telephone")), group=REACHED),
        Part("address", say(QT_TRANSLATE_NOOP("say", "Address")), FieldKind.LONG, group=REACHED),
        Part(
            "connector", say(QT_TRANSLATE_NOOP("say", "Orders are sent")), FieldKind.CHOICE, options=CONNECTORS, group=ORDERS,
        ),
        Part(
            "connector_address", say(QT_TRANSLATE_NOOP("say", "To this address")), group=ORDERS,
            help=say(QT_TRANSLATE_NOOP("say", "The folder, or the address that takes them; empty where they are printed.")),
        ),
    ),
)
