"""What is said of a unit beside where it stands: its condition, the end of its warranty, its customer (Serial tracking)."""

from datetime import date
from typing import Any

from sqlalchemy import bindparam, select, update

from app.domain import catalogue
from app.domain.operation import Describe
from app.domain.stock import HandleKind
from app.domain.words import QT_TRANSLATE_NOOP, say
from app.ledger.posting import Posting, Refusal
from app.ledger.tables import CATALOGUE, handle

UNKNOWN = QT_TRANSLATE_NOOP("say", "This unit is not known here. Nothing changed; scan it again.")
ONLY_UNITS = QT_TRANSLATE_NOOP("say", "{code} is no single unit, so nothing is said of it. Nothing changed; choose a unit.")
CHANGED = QT_TRANSLATE_NOOP("say", "Somebody has changed this of {code} meanwhile. Nothing changed; look at it again.")
NO_DATE = QT_TRANSLATE_NOOP("say", "The warranty of {code} needs a date such as 2028-12-31. Nothing changed; correct it.")
NO_CUSTOMER = QT_TRANSLATE_NOOP("say", "The customer named for {code} is not known here. Nothing changed; choose one of the list.")
NO_FIELD = QT_TRANSLATE_NOOP("say", "Nothing called “{field}” can be said of a unit. Nothing changed; update the app.")
TOO_LONG = QT_TRANSLATE_NOOP("say", "The notes on {code} are longer than {most} characters. Nothing changed; write less.")
NOTES_MAX = 10_000

FIELDS = ("notes", "warranty", "customer")
_customer = CATALOGUE[catalogue.Customer]
_FIND = select(handle.c.kind, handle.c.code, *(handle.c[f] for f in FIELDS)).where(handle.c.id == bindparam("b_id"))
_CUSTOMER = select(_customer.c.id).where(_customer.c.id == bindparam("b_id"))
_SET = {
    field: update(handle).where(handle.c.id == bindparam("b_id")).values({field: bindparam("b_value")}) for field in FIELDS
}


def describe(p: Posting, entry: Describe) -> None:
    """One thing is said of a unit. Raises Refusal where somebody has said another meanwhile, or it cannot be meant."""
    row = _unit(p, entry)
    if _said(row, entry.field) not in (entry.was, entry.value):
        raise Refusal(say(CHANGED, code=row.code))
    _check(p, row.code, entry)
    _set(p, entry, entry.value)


def take_back(p: Posting, entry: Describe) -> None:
    """The act did not happen: the unit is described as before, unless somebody has said another thing since."""
    row = _unit(p, entry)
    if _said(row, entry.field) != entry.value:
        raise Refusal(say(CHANGED, code=row.code))
    _set(p, entry, entry.was)


def _unit(p: Posting, entry: Describe) -> Any:
    row = p.run(_FIND, b_id=entry.handle).first()
    if row is None:
        raise Refusal(say(UNKNOWN))
    if row.kind != HandleKind.SERIAL:
        raise Refusal(say(ONLY_UNITS, code=row.code))
    if entry.field not in FIELDS:
        raise Refusal(say(NO_FIELD, field=entry.field[:40]))
    return row


def _said(row: Any, field: str) -> str:
    value = getattr(row, field)
    return (str(value) if value else "") if field == "customer" else str(value)


def _check(p: Posting, code: str, entry: Describe) -> None:
    match entry.field:
        case "warranty" if entry.value and not _is_day(entry.value):
            raise Refusal(say(NO_DATE, code=code))
        case "notes" if len(entry.value) > NOTES_MAX:
            raise Refusal(say(TOO_LONG, code=code, most=NOTES_MAX))
        case "customer" if entry.value:
            which = entry.value
            number = int(which) if which.isascii() and which.isdecimal() and len(which) < 20 else 0
            if str(number) != which or number >= 2**63 or p.run(_CUSTOMER, b_id=number).first() is None:
                raise Refusal(say(NO_CUSTOMER, code=code))


def _is_day(text: str) -> bool:
    try:
        return len(text) == len("2028-12-31") and date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def _set(p: Posting, entry: Describe, value: str) -> None:
    p.run(_SET[entry.field], b_id=entry.handle, b_value=int(value or 0) if entry.field == "customer" else value)
