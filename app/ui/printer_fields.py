"""The fields of label printers, and of what labels of each kind are printed with: plain values as in `setting_fields`."""

from typing import Any

import msgspec

from app.domain.labels import BUILT_IN, KINDS
from app.domain.words import QT_TRANSLATE_NOOP, say
from app.labels import choice_of
from app.settings import NOT_TAKEN, RANGE, LabelSettings, PrinterSettings, Settings, with_values
from app.ui.scanner_fields import ADD_PRINTER, BAUD, BAUDS, put, without
from app.ui.setting_fields import Field, Option, Stepper, Taken, Typed, in_table

PURPOSES = {
    "handle": QT_TRANSLATE_NOOP("say", "Labels of units and lots"),
    "bin": QT_TRANSLATE_NOOP("say", "Labels of locations"),
    "container": QT_TRANSLATE_NOOP("say", "Labels of containers"),
    "badge": QT_TRANSLATE_NOOP("say", "Badges"),
    "command": QT_TRANSLATE_NOOP("say", "Command barcodes"),
}
NAME = QT_TRANSLATE_NOOP("say", "Printer {n}: name")
WAYS = {
    "system": QT_TRANSLATE_NOOP("say", "Printer of the computer (PDF)"),
    "command": QT_TRANSLATE_NOOP("say", "Command (PDF)"),
    "network": QT_TRANSLATE_NOOP("say", "Label printer in the network (ZPL)"),
    "serial": QT_TRANSLATE_NOOP("say", "Label printer on a serial port (ZPL)"),
}
ADDRESSES = {
    "system": QT_TRANSLATE_NOOP("say", "Its name in the computer"),
    "command": QT_TRANSLATE_NOOP("say", "Command, with {file} for the file and {pages}, if it takes them, for 1-5"),
    "network": QT_TRANSLATE_NOOP("say", "Its address"),
    "serial": QT_TRANSLATE_NOOP("say", "Its port"),
}
USUAL = QT_TRANSLATE_NOOP("say", "the usual one")
LACKING = QT_TRANSLATE_NOOP("say", "not said yet")
PORT = QT_TRANSLATE_NOOP("say", "Port")
SPEED = QT_TRANSLATE_NOOP("say", "Speed")
RESOLUTION = QT_TRANSLATE_NOOP("say", "Resolution")
DPI = QT_TRANSLATE_NOOP("say", "{n} dpi")
REMOVE = QT_TRANSLATE_NOOP("say", "Remove printer {n}")
ANOTHER = QT_TRANSLATE_NOOP("say", "Another printer")
OWN = QT_TRANSLATE_NOOP("say", "Own template …")
COPIES = QT_TRANSLATE_NOOP("say", "Copies: {n}")


def printers(s: Settings) -> list[Field]:
    """Each printer, then what each kind of label is printed with."""
    made: list[Field] = []
    for at, one in enumerate(s.printers):
        made += _printer(s, at, one)
    names = {one.name for one in s.printers}
    free = next(n for n in range(1, len(names) + 2) if f"Printer {n}" not in names)
    more = with_values(s, printers=(*s.printers, PrinterSettings(name=f"Printer {free}")))
    made.append(Field(say(ANOTHER), (Option(say(ADD_PRINTER), more),), apart=True))
    for number, kind in enumerate(KINDS):
        made += _kind(s, kind, apart=number == 0)
    return made


def _printer(s: Settings, at: int, one: PrinterSettings) -> list[Field]:
    ways = tuple(Option(say(w), put(s, "printers", at, way=way), one.way == way) for way, w in WAYS.items())
    # A text with a field in braces is a text to fill in: what people read has to have it put in as it is.
    about = say(ADDRESSES[one.way], file="{file}", pages="{pages}")
    lacking = say(USUAL if one.way == "system" else LACKING)
    made = [
        Field(say(NAME, n=at + 1), (in_table(s, "printers", at, "name"),), apart=True),
        Field(say(QT_TRANSLATE_NOOP("say", "It is reached as")), ways),
        Field(about, (in_table(s, "printers", at, "address", lacking),)),
    ]
    if one.way == "network":
        made.append(Field(say(PORT), (_number(s, at, one.port),)))
    if one.way == "serial":
        near = min(range(len(BAUDS)), key=lambda i: abs(BAUDS[i] - one.baud))
        less = put(s, "printers", at, baud=BAUDS[near - 1]) if near else None
        more = put(s, "printers", at, baud=BAUDS[near + 1]) if near + 1 < len(BAUDS) else None
        made.append(Field(say(SPEED), (Stepper(say(BAUD, n=one.baud), less, more),)))
    if one.zpl:
        dpis = tuple(Option(say(DPI, n=dpi), put(s, "printers", at, dpi=dpi), one.dpi == dpi) for dpi in (203, 300))
        made.append(Field(say(RESOLUTION), dpis))
    return [*made, Field(say(REMOVE, n=at + 1), (without(s, "printers", at),))]


def _number(s: Settings, at: int, now: int) -> Typed:
    def take(text: str) -> Taken:
        if not (text.strip().isascii() and text.strip().isdecimal() and 1 <= int(text) <= 65_535):
            return say(NOT_TAKEN, text=text[:60], wanted=say(RANGE, least=1, most=65_535))
        return put(s, "printers", at, port=int(text))

    return Typed(str(now), str(now), take)


def _kind(s: Settings, kind: str, *, apart: bool) -> list[Field]:
    """Printer, template and copies of a kind."""
    now = choice_of(kind, s)
    fitting = [one for one in BUILT_IN if one.purpose == kind]
    chosen = now.template or fitting[0].code
    offered = tuple(
        Option(one.name, _choose(s, kind, template="" if one is fitting[0] else one.code), chosen == one.code) for one in fitting
    )
    own = "" if chosen in {one.code for one in fitting} else chosen
    typed = Typed(own or say(OWN), own, lambda text: _choose(s, kind, template=text.strip()[:60]))
    copies = Stepper(
        say(COPIES, n=now.copies), _choose(s, kind, copies=now.copies - 1) if now.copies > 1 else None,
        _choose(s, kind, copies=now.copies + 1) if now.copies < 100 else None,
    )
    made = [Field(say(PURPOSES[kind]), (*offered, typed, copies), apart=apart)]
    if len(s.printers) > 1:
        first = s.printers[0].name
        named = tuple(
            Option(one.name, _choose(s, kind, printer="" if one.name == first else one.name), (now.printer or first) == one.name)
            for one in s.printers
        )
        made.append(Field(say(QT_TRANSLATE_NOOP("say", "… printed by")), named))
    return made


def _choose(s: Settings, kind: str, **values: Any) -> Settings:
    """The settings with another choice for a kind."""
    made = msgspec.structs.replace(choice_of(kind, s), **values)
    others = tuple(one for one in s.labels if one.kind != kind)
    return with_values(s, labels=others if made == LabelSettings(kind=made.kind) else (*others, made))

