"""The demo's card: codes to try, and the badges with their PINs that exist in the demo alone."""

from typing import NamedTuple

from app.domain.words import QT_TRANSLATE_NOOP


class CardCode(NamedTuple):
    """A code of the card: what it is called (translated where shown), its text, and the symbol it is drawn as."""

    label: str
    text: str
    symbology: str


class DemoPerson(NamedTuple):
    """Somebody of the demo; a real installation has no default PIN."""

    badge: str
    pin: str
    name: str
    role: str


PEOPLE = (
    DemoPerson("ADMIN", "1111", "A. Novak", "administrator"),
    DemoPerson("SUPER", "2222", "M. Ilić", "supervisor"),
    DemoPerson("OPER", "3333", "J. Ortiz", "operator"),
    DemoPerson("TECH", "4444", "L. Weber", "technician"),
)

CARD = (
    CardCode(QT_TRANSLATE_NOOP("say", "Badge of the operator"), "OPER", "Code128"),
    CardCode(QT_TRANSLATE_NOOP("say", "Command: move"), "CMD-MOVE", "QRCode"),
    CardCode(QT_TRANSLATE_NOOP("say", "A serial"), "PST.1001", "Code128"),
    CardCode(QT_TRANSLATE_NOOP("say", "A bin"), "B02-S01", "Code128"),
    CardCode(QT_TRANSLATE_NOOP("say", "A quantity item"), "ABC123", "Code128"),
    CardCode(QT_TRANSLATE_NOOP("say", "A container"), "B-000042", "Code128"),
    CardCode(QT_TRANSLATE_NOOP("say", "A lot, GS1"), "(01)09506000134352(10)L42(17)281231", "DataMatrix"),
    CardCode(QT_TRANSLATE_NOOP("say", "Order to receive"), "PO-001001", "QRCode"),
    CardCode(QT_TRANSLATE_NOOP("say", "Command: undo"), "CMD-UNDO", "QRCode"),
)
"""Bracketed GS1 text is encoded with FNC1 where it is drawn."""
