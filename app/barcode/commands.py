"""Printed command barcodes: what each one does, for whoever reads a command and whoever prints the sheet of them."""

from app.domain.words import QT_TRANSLATE_NOOP, Say, say

PREFIX = "CMD-"
"""No other code of a site begins with this."""

A_COMMAND = QT_TRANSLATE_NOOP("say", "{code} begins as commands of this app do: scanned, it would never be read. Choose another.")

SHEET = "STOCKHAND-KEYS/"
"""How the code of the pairing sheet begins (`app.devices.keymap.CALIBRATION`)."""

COMMANDS: dict[str, Say] = {
    "home": say(QT_TRANSLATE_NOOP("say", "Home screen")),
    "move": say(QT_TRANSLATE_NOOP("say", "Move")),
    "receive": say(QT_TRANSLATE_NOOP("say", "Receive")),
    "count": say(QT_TRANSLATE_NOOP("say", "Count")),
    "container": say(QT_TRANSLATE_NOOP("say", "Containers")),
    "assemble": say(QT_TRANSLATE_NOOP("say", "Assemble")),
    "maintain": say(QT_TRANSLATE_NOOP("say", "Maintenance")),
    "reserve": say(QT_TRANSLATE_NOOP("say", "Reserve")),
    "issue": say(QT_TRANSLATE_NOOP("say", "Issue")),
    "return": say(QT_TRANSLATE_NOOP("say", "Return")),
    "isolate": say(QT_TRANSLATE_NOOP("say", "Isolate")),
    "release": say(QT_TRANSLATE_NOOP("say", "Release")),
    "attention": say(QT_TRANSLATE_NOOP("say", "Attention")),
    "activities": say(QT_TRANSLATE_NOOP("say", "Activities")),
    "reports": say(QT_TRANSLATE_NOOP("say", "Reports")),
    "transfer": say(QT_TRANSLATE_NOOP("say", "Transfers")),
    "spillage": say(QT_TRANSLATE_NOOP("say", "Spillage reports")),
    "rma": say(QT_TRANSLATE_NOOP("say", "Returns to vendors")),
    "install": say(QT_TRANSLATE_NOOP("say", "Install")),
    "onhand": say(QT_TRANSLATE_NOOP("say", "Who has what")),
    "prices": say(QT_TRANSLATE_NOOP("say", "Prices")),
    "labels": say(QT_TRANSLATE_NOOP("say", "Print labels")),
    "buying": say(QT_TRANSLATE_NOOP("say", "Purchasing")),
    "catalogue": say(QT_TRANSLATE_NOOP("say", "Catalogue")),
    "serials": say(QT_TRANSLATE_NOOP("say", "Serials")),
    "serialize": say(QT_TRANSLATE_NOOP("say", "Item Serialization")),
    "review": say(QT_TRANSLATE_NOOP("say", "Review counts")),
    "discrepancies": say(QT_TRANSLATE_NOOP("say", "Discrepancies")),
    "finish": say(QT_TRANSLATE_NOOP("say", "Finish")),
    "undo": say(QT_TRANSLATE_NOOP("say", "Undo last")),
    "cancel": say(QT_TRANSLATE_NOOP("say", "Cancel")),
    "add": say(QT_TRANSLATE_NOOP("say", "Add the container to the list")),
    "new": say(QT_TRANSLATE_NOOP("say", "New")),
    "yes": say(QT_TRANSLATE_NOOP("say", "Yes")),
    "no": say(QT_TRANSLATE_NOOP("say", "No")),
    "skip": say(QT_TRANSLATE_NOOP("say", "Put aside")),
    "empty": say(QT_TRANSLATE_NOOP("say", "It is empty")),
    "retire": say(QT_TRANSLATE_NOOP("say", "Retire the container")),
    "leave": say(QT_TRANSLATE_NOOP("say", "Leave it as it is")),
    "move-in": say(QT_TRANSLATE_NOOP("say", "Put it in")),
    "open": say(QT_TRANSLATE_NOOP("say", "Open")),
    "approve": say(QT_TRANSLATE_NOOP("say", "Approve")),
    "recount": say(QT_TRANSLATE_NOOP("say", "Recount")),
    "reject": say(QT_TRANSLATE_NOOP("say", "Reject")),
    "here": say(QT_TRANSLATE_NOOP("say", "Where it stands")),
    "forgotten": say(QT_TRANSLATE_NOOP("say", "PIN forgotten")),
    "sign-out": say(QT_TRANSLATE_NOOP("say", "Sign out")),
    "training": say(QT_TRANSLATE_NOOP("say", "Training")),
    "training-end": say(QT_TRANSLATE_NOOP("say", "Leave training")),
    "training-new": say(QT_TRANSLATE_NOOP("say", "Begin training anew")),
}
"""Name after the prefix, in lower case -> what it does. A workflow gives the names its own meaning where it runs."""


def command_of(text: str) -> str | None:
    """The name in lower case if the text is a command barcode, else None. The name may be one that does not exist."""
    head, name = text[: len(PREFIX)], text[len(PREFIX) :]
    return name.lower() if head.upper() == PREFIX else None


def barcode_of(name: str) -> str:
    """The text to print for a command."""
    assert name in COMMANDS, name
    return PREFIX + name.upper()
