"""From what was typed to what rows shall have: codes become identities, days become dates; what is wrong is said at its field."""

from typing import NamedTuple

from app.domain.acts import ACTS
from app.domain.catalogue import Reason, Recipient, Record, User
from app.domain.dates import day
from app.domain.meaning import MatchKind, Reading
from app.domain.questions import Read, RecordsLike
from app.domain.records import code_of, name_of
from app.domain.words import Say, say
from app.workflows.reports.offered import FILTERS, Report
from app.workflows.step import Choice, Field, FieldKind, Seen
from app.workflows.wording import common
from app.workflows.wording import reports as words

MATCHES: dict[str, tuple[MatchKind, ...]] = {
    "item": (MatchKind.ITEM,), "place": (MatchKind.LOCATION, MatchKind.CONTAINER), "handle": (MatchKind.SERIAL, MatchKind.LOT),
    "person": (MatchKind.BADGE,),
}
"""What a code that is scanned for a field may name."""
CHOICES: dict[str, type[Record]] = {"person": User, "reason": Reason, "recipient": Recipient}
CHOICES_MAX = 100


class Meant(NamedTuple):
    """What the conditions come to, those that could be read; and what is wrong with the others."""

    where: tuple[tuple[str, str], ...]
    wrong: dict[str, Say]


def meant(report: Report, given: dict[str, str], seen: Seen) -> Meant:
    """The conditions for the table, in the order of the report's filters."""
    where: list[tuple[str, str]] = []
    wrong: dict[str, Say] = {}
    for key in report.filters:
        text = given.get(key, "").strip()
        value = _read(key, text, seen) if text else ""
        if isinstance(value, Say):
            wrong[key] = value
        elif value:
            where.append((key, value))
    found = dict(where)
    if "from" in found and "until" in found and found["until"] < found["from"]:
        wrong["until"] = say(words.BEFORE)
    return Meant(tuple(where), wrong)


def _read(key: str, text: str, seen: Seen) -> str | Say:
    kind = FILTERS[key].kind
    if kind is FieldKind.DATE:
        return day(text)
    if kind is FieldKind.CODE:
        named = {m.id for m in seen.know(Read(text)).only(*MATCHES[key])}
        if len(named) == 1:
            return str(named.pop())
        return say(words.SEVERAL if named else words.UNKNOWN, code=text[:40])
    return text


def field_of(report: Report, reading: Reading, focus: str) -> tuple[str, str] | None:
    """The field that a scanned code is for, with what it then holds: the one in focus where it fits, else the first that does."""
    keys = [key for key in (focus, *report.filters) if key in report.filters and key in MATCHES]
    for key in keys:
        matches = {m.id: m for m in reading.only(*MATCHES[key])}
        if len(matches) == 1:
            return key, str(next(iter(matches))) if key == "person" else reading.text
    return None


def fields(report: Report, given: dict[str, str], wrong: dict[str, Say], seen: Seen) -> tuple[Field, ...]:
    """The fields as a view shows them."""
    return tuple(
        Field(
            key=key, label=FILTERS[key].label, kind=FILTERS[key].kind, value=given.get(key, ""), options=_options(key, seen),
            error=wrong.get(key), help=FILTERS[key].help,
        )
        for key in report.filters
    )


def _options(key: str, seen: Seen) -> tuple[Choice, ...]:
    if FILTERS[key].kind is not FieldKind.CHOICE:
        return ()
    anything = Choice("", say(words.ANY))
    if key == "kind":
        return (anything, *(Choice(kind, say(sentence)) for kind, sentence in ACTS.items()))
    records = seen.know(RecordsLike(CHOICES[key], limit=CHOICES_MAX))
    named = sorted((name_of(view.record) or code_of(view.record), view.record.id) for view in records)
    return (anything, *(Choice(str(which), say(words.NAMED, name=name)) for name, which in named))


def told(report: Report, given: dict[str, str], seen: Seen) -> Say | None:
    """The conditions in words; None where there are none."""
    whole: Say | None = None
    for key in report.filters:
        text = given.get(key, "").strip()
        if not text:
            continue
        label: str | Say = next((c.label for c in _options(key, seen) if c.id == text), text)
        one = say(words.CONDITION, name=FILTERS[key].label, value=label)
        whole = one if whole is None else say(common.LIST, first=whole, rest=one)
    return None if whole is None else say(words.NARROWED, conditions=whole)
