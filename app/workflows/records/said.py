"""A value of a record in words, and what changed between two editions of it."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from app.domain.catalogue import Record
from app.domain.figures import figure
from app.domain.moments import moment_of
from app.domain.records import Edition, code_of, name_of
from app.domain.words import Say, say
from app.workflows.records.editor import Editor, Part, Values
from app.workflows.records.reading import referred, written
from app.workflows.step import FieldKind, Line, Mark, Seen
from app.workflows.wording import records as words


def value_said(part: Part, value: Any, values: Values, seen: Seen) -> str | Say:
    """A value as people read it: the name of a choice, the code and name of a reference."""
    if part.kind is FieldKind.SECRET:
        return say(words.SECRET_TYPED if value else words.SECRET_NONE)
    if part.kind is FieldKind.YES_NO:
        return say(words.YES if value else words.NO)
    if part.kind is FieldKind.REFERENCE and part.refers is not None:
        record = referred(part, written(part, value, values, seen), seen)
        if record is None:
            return str(value) if part.by_code and value else say(words.EMPTY)
        code, name = code_of(record), name_of(record)
        return f"{code} · {name}" if name else code
    text = written(part, value, values, seen)
    if part.kind is FieldKind.CHOICE:
        option = next((o for o in part.options if o.id == text), None)
        return option.label if option is not None else text or say(words.EMPTY)
    if part.kind in (FieldKind.MONEY, FieldKind.QUANTITY):
        return figure(text) or say(words.EMPTY)
    return text or say(words.EMPTY)


def card_lines(editor: Editor, record: Record, seen: Seen) -> tuple[Line, ...]:
    """A record in full, a line for each field; a touch leads into the form."""
    values = editor.load(record)
    lines = []
    for part in editor.parts:
        if part.beside or part.again or not part.shown_to(seen):
            continue
        said = value_said(part, values[part.key], values, seen)
        if part.kind is FieldKind.SECRET:
            said = say(words.SECRET_SET_SHORT if values[part.key] else words.SECRET_NONE)
        lines.append(Line(said, part.label, id=f"edit:{part.key}"))
    return tuple(lines)


def history_lines(editor: Editor, editions: tuple[Edition, ...], limit: int, seen: Seen) -> tuple[Line, ...]:
    """What was changed, newest first: the field, from what to what, when and by whom."""
    lines: list[Line] = []
    for edition, before in zip(editions, (*editions[1:], None), strict=True):
        detail = _when(edition)
        if before is None:
            first = words.FIRST if len(editions) < limit else words.FIRST_KNOWN
            lines.append(Line(say(first), detail, mark=Mark.OPEN))
            continue
        found = changes(editor, before.record, edition.record, seen)
        lines += [Line(change.told or change.what, detail, mark=Mark.DONE) for change in found]
    return tuple(lines)


def _when(edition: Edition) -> Say:
    who: str | Say = edition.who or say(words.BY_APP)
    if edition.note:
        return say(words.WHEN_WHO_NOTE, time=moment_of(edition.at), who=who, note=edition.note)
    return say(words.WHEN_WHO, time=moment_of(edition.at), who=who)


class Change(NamedTuple):
    """What one edition has changed: a field from what to what, or something that has no values to tell."""

    what: Say
    before: str | Say = ""
    after: str | Say = ""
    told: Say | None = None
    """Both in one sentence."""


def changes(editor: Editor, before: Record, after: Record, seen: Seen, *, plain: bool = False) -> Iterator[Change]:
    """What differs between two editions; `plain` has numbers as every program reads them."""
    if before.retired != after.retired:
        yield Change(say(words.RETIRED if after.retired else words.RESTORED))
    old, new = editor.load(before), editor.load(after)
    for part in editor.parts:
        if part.beside or part.again or old[part.key] == new[part.key]:
            continue
        if part.kind is FieldKind.SECRET:
            yield Change(say(words.CHANGED_SECRET, label=part.label))
            continue
        numbers = plain and part.kind in (FieldKind.MONEY, FieldKind.QUANTITY)
        was, now = (
            written(part, values[part.key], values, seen) if numbers else value_said(part, values[part.key], values, seen)
            for values in (old, new)
        )
        yield Change(part.label, was, now, say(words.CHANGE, label=part.label, before=was, after=now))
