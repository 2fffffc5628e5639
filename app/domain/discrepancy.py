"""Discrepancies: what the ledger accepted as a physical fact but which does not fit (DOMAIN.md section 1)."""

from enum import StrEnum

from app.domain.words import QT_TRANSLATE_NOOP


class DiscrepancyClass(StrEnum):
    """Why a supervisor has to look."""

    SHORTAGE = "shortage"
    SERIAL_ELSEWHERE = "serial-elsewhere"
    SERIAL_DISPUTE = "serial-dispute"
    OVER_RECEIPT = "over-receipt"
    REPEATED_RECEIPT = "repeated-receipt"
    LATE_MOVEMENT = "late-movement"
    CODE_CLASH = "code-clash"
    REOPENED_CONTAINER = "reopened-container"
    NESTED_AGAINST_RANK = "nested-against-rank"
    MIXED_CONTENT = "mixed-content"
    NO_PERMISSION = "no-permission"
    CLOCK_SKEW = "clock-skew"
    OUT_OF_DATE = "out-of-date"
    PLACE_IN_USE = "place-in-use"
    EXPIRED = "expired"
    HELD = "held"


TITLES: dict[DiscrepancyClass, str] = {
    DiscrepancyClass.SHORTAGE: QT_TRANSLATE_NOOP("say", "More taken than was there"),
    DiscrepancyClass.SERIAL_ELSEWHERE: QT_TRANSLATE_NOOP("say", "Unit was recorded elsewhere"),
    DiscrepancyClass.SERIAL_DISPUTE: QT_TRANSLATE_NOOP("say", "Unit is said to be in two places"),
    DiscrepancyClass.OVER_RECEIPT: QT_TRANSLATE_NOOP("say", "More received than ordered"),
    DiscrepancyClass.REPEATED_RECEIPT: QT_TRANSLATE_NOOP("say", "Unit received twice"),
    DiscrepancyClass.LATE_MOVEMENT: QT_TRANSLATE_NOOP("say", "Movement before a count arrived late"),
    DiscrepancyClass.CODE_CLASH: QT_TRANSLATE_NOOP("say", "One code on two units"),
    DiscrepancyClass.REOPENED_CONTAINER: QT_TRANSLATE_NOOP("say", "Retired container used again"),
    DiscrepancyClass.NESTED_AGAINST_RANK: QT_TRANSLATE_NOOP("say", "Container nested against its rank"),
    DiscrepancyClass.MIXED_CONTENT: QT_TRANSLATE_NOOP("say", "Container holds what its type forbids"),
    DiscrepancyClass.NO_PERMISSION: QT_TRANSLATE_NOOP("say", "Done without permission"),
    DiscrepancyClass.CLOCK_SKEW: QT_TRANSLATE_NOOP("say", "Device clock was wrong"),
    DiscrepancyClass.OUT_OF_DATE: QT_TRANSLATE_NOOP("say", "Decision was out of date: the line waits again"),
    DiscrepancyClass.PLACE_IN_USE: QT_TRANSLATE_NOOP("say", "Place out of use still holds stock"),
    DiscrepancyClass.EXPIRED: QT_TRANSLATE_NOOP("say", "Given out after its expiry"),
    DiscrepancyClass.HELD: QT_TRANSLATE_NOOP("say", "Held: it could not be posted"),
}
