"""From what is typed into a field to the value it means, and back; what cannot be meant is a sentence for beside the field."""

from decimal import Decimal, InvalidOperation
from enum import Enum
from typing import Any

from app.barcode.commands import A_COMMAND, command_of
from app.domain.catalogue import Item, Place, Record, User
from app.domain.dates import day
from app.domain.lengths import too_long
from app.domain.meaning import MatchKind
from app.domain.quantity import DIGITS, to_steps, to_text
from app.domain.questions import Read, RecordOf, RecordsNamed
from app.domain.records import code_of
from app.domain.words import Say, say
from app.workflows.records.editor import Part, Values
from app.workflows.step import FieldKind, Seen
from app.workflows.wording import records as words

MONEY_MAX = 10**15
"""Largest amount, in minor units."""
CHOSEN = "#"
"""Before the identity of a record that was chosen or found: "#123". Anything else in a reference is typed text that named none."""
MATCHES: dict[type[Record], MatchKind] = {Item: MatchKind.ITEM, Place: MatchKind.LOCATION, User: MatchKind.BADGE}
"""Record types that the classifier finds by any of their codes."""


def read(part: Part, text: str, values: Values, seen: Seen) -> Any:
    """The value that a field's text means, or the `Say` that tells what is wrong with it. `values` are those before it."""
    cleaned = text.strip()
    match part.kind:
        case FieldKind.WHOLE:
            return _whole(part, cleaned)
        case FieldKind.QUANTITY:
            return _quantity(part, cleaned, part.decimals(values, seen))
        case FieldKind.MONEY:
            return money(cleaned)
        case FieldKind.YES_NO:
            return cleaned == "yes" if cleaned in ("yes", "no", "") else say(words.YES_OR_NO)
        case FieldKind.CHOICE:
            ids = {option.id for option in part.options}
            return cleaned if cleaned in ids or not cleaned else say(words.CHOOSE_ONE)
        case FieldKind.DATE:
            return day(cleaned)
        case FieldKind.REFERENCE:
            return _reference(part, cleaned, seen)
        case FieldKind.LONG:
            return text.rstrip()
        case FieldKind.CODE if command_of(cleaned) is not None:
            return say(A_COMMAND, code=cleaned[:40])
        case _:
            if not cleaned.isprintable():
                return say(words.NOT_PRINTABLE)
            return too_long(cleaned, part.longest) or cleaned


def written(part: Part, value: Any, values: Values, seen: Seen) -> str:
    """The text of a field that holds this value already."""
    if isinstance(value, Enum):
        value = value.value
    match part.kind:
        case FieldKind.YES_NO:
            return "yes" if value else "no"
        case FieldKind.QUANTITY:
            decimals = part.decimals(values, seen)
            return "" if value is None else to_text(value, decimals)
        case FieldKind.MONEY:
            return f"{Decimal(value).scaleb(-2):f}"
        case FieldKind.WHOLE:
            return "" if value is None else str(value)
        case FieldKind.REFERENCE:
            return refer(part, str(value), seen) if part.by_code else f"{CHOSEN}{value}" if value else ""
        case FieldKind.SECRET:
            return ""
        case _:
            return str(value)


def refer(part: Part, typed: str, seen: Seen) -> str:
    """A reference as it is kept: the record that the text names, else the text itself."""
    assert part.refers is not None, "a reference refers to something"
    cleaned = typed.strip()
    if not cleaned:
        return ""
    named = seen.know(RecordsNamed(part.refers, cleaned))
    if len(named) == 1:
        return f"{CHOSEN}{named[0].record.id}"
    if not named and part.refers in MATCHES:
        found = {m.id for m in seen.know(Read(cleaned)).only(MATCHES[part.refers])}
        if len(found) == 1:
            return f"{CHOSEN}{found.pop()}"
    return cleaned if not cleaned.startswith(CHOSEN) else cleaned.lstrip(CHOSEN)


def referred(part: Part, text: str, seen: Seen) -> Record | None:
    """The record that a reference names; None where it names none."""
    assert part.refers is not None, "a reference refers to something"
    number = text.removeprefix(CHOSEN)
    if number == text or not (number.isascii() and number.isdecimal() and len(number) < 20):
        return None
    found = seen.know(RecordOf(part.refers, int(number)))
    return found.record if found is not None else None


def money(text: str) -> int | Say:
    """An amount in minor units. Either mark may stand before the decimals: "12,50" and "12.50" are one amount."""
    if not text:
        return 0
    plain = text.replace(" ", "").replace("\u00a0", "")
    comma, point = plain.rfind(","), plain.rfind(".")
    if comma >= 0 and point >= 0:  # both: the last is the decimal mark, the others part thousands
        thousands = "," if point > comma else "."
        plain = plain.replace(thousands, "")
    try:
        amount = Decimal(plain.replace(",", ".")).scaleb(2) if len(plain) <= 20 else None
    except InvalidOperation:
        amount = None
    if amount is None or not amount.is_finite() or amount < 0 or not DIGITS.issuperset(plain.replace(",", ".")):
        return say(words.NOT_MONEY, text=text[:40])
    if amount != amount.to_integral_value():
        return say(words.TOO_FINE_MONEY, text=text[:40])
    return int(amount) if amount <= MONEY_MAX else say(words.TOO_LARGE, text=text[:40])


def _whole(part: Part, text: str) -> int | Say | None:
    if not text:
        return None if part.may_lack else (part.least if part.least > 0 else 0)
    digits = text.removeprefix("-")
    if not (digits.isascii() and digits.isdecimal() and len(text) < 19):
        return say(words.NOT_WHOLE, text=text[:40])
    value = int(text)
    return value if part.least <= value <= part.most else say(words.BETWEEN, least=part.least, most=part.most)


def _quantity(part: Part, text: str, decimals: int) -> int | Say | None:
    if not text:
        return None if part.may_lack else 0
    steps = to_steps(text, decimals, zero=True)
    if isinstance(steps, int):
        return steps
    if "decimals" in steps.values:
        return say(words.TOO_FINE, text=text[:40], decimals=decimals)
    return say(words.NOT_A_QUANTITY, text=text[:40])


def _reference(part: Part, text: str, seen: Seen) -> int | str | Say:
    if not text:
        return "" if part.by_code else 0
    found = referred(part, text, seen)
    if found is not None:
        meant = code_of(found) if part.by_code else found.id
        return meant if not found.retired else say(words.OUT_OF_USE, code=code_of(found))
    assert part.refers is not None, "a reference refers to something"
    several = seen.know(RecordsNamed(part.refers, text))
    return say(words.SEVERAL if len(several) > 1 else words.NOT_FOUND, code=text[:40])
