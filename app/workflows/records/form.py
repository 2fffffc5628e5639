"""A form as it is shown and read: each part's text, what it means, and what is wrong with it."""

from typing import Any, NamedTuple

import msgspec

from app.domain.catalogue import Record
from app.domain.pin import same, unfit, well_formed
from app.domain.questions import PinHash
from app.domain.records import code_of, name_of
from app.domain.words import Say, say
from app.workflows.records.editor import Editor, Part, Values
from app.workflows.records.reading import read, refer, referred, written
from app.workflows.records.state import Form
from app.workflows.step import Choice, Field, FieldKind, Seen
from app.workflows.wording import records as words

TYPED_AGAIN = "same"
"""Kept in place of a secret that was typed a second time and fits the first."""
OPTIONS_YES_NO = (Choice("yes", say(words.YES)), Choice("no", say(words.NO)))


class Read(NamedTuple):
    """What a form comes to."""

    values: dict[str, Any]
    """By part; what cannot be read is left out."""
    wrong: dict[str, Say]


def opened(editor: Editor, record: Record | None, version: int, seen: Seen, *, copy: bool = False) -> Form:
    """The form of a record, of a copy of it, or (None) of a new one."""
    if record is not None:
        loaded = editor.load(record)
    else:
        loaded = {field.name: field.default for field in msgspec.structs.fields(editor.record) if not field.required}
    if record is None:
        loaded = loaded | editor.first(seen)
    if copy:
        loaded = {key: value for key, value in loaded.items() if key not in (editor.code, *editor.own)}
    values: dict[str, str] = {}
    for part in editor.parts:
        lacking = part.key not in loaded or loaded[part.key] is msgspec.NODEFAULT
        blank = "no" if part.kind is FieldKind.YES_NO else ""
        values[part.key] = blank if lacking else written(part, loaded[part.key], loaded, seen)
    kept = record if not copy else None
    form = Form(
        values=values, id=kept.id if kept else 0, base=version if kept else 0, record=kept,  # type: ignore[arg-type]
        focus=first_free(editor, kept),
    )
    return form


def first_free(editor: Editor, record: Record | None) -> str:
    """The first field that can be filled in."""
    return next((part.key for part in editor.parts if part.fixed(record) is None), editor.parts[0].key)


def filled(editor: Editor, form: Form, part: Part, text: str, seen: Seen) -> Form:
    """The form with another text in one field; what was said beside it is over."""
    told = {key: said for key, said in form.told.items() if key != part.key}
    form = msgspec.structs.replace(form, focus=part.key, leaving=False)
    if part.kind is FieldKind.SECRET:
        return _secret(editor, form, part, text, told, seen)
    kept = refer(part, text, seen) if part.kind is FieldKind.REFERENCE else text
    return msgspec.structs.replace(form, values=form.values | {part.key: kept}, told=told)


def _secret(editor: Editor, form: Form, part: Part, text: str, told: dict[str, Say], seen: Seen) -> Form:
    """A secret is never kept: its hash is, or that it was the same as the first."""
    if part.again:
        first = form.values.get(part.again, "")
        if not first:
            kept, told = "", told | {part.key: say(words.PIN_FIRST)}
        elif same(text.strip(), first):
            kept = TYPED_AGAIN
        else:
            kept, told = "", told | {part.key: say(words.PIN_DIFFERENT)}
        return msgspec.structs.replace(form, values=form.values | {part.key: kept}, told=told)
    followers = {p.key: "" for p in editor.parts if p.again == part.key}
    told = {key: said for key, said in told.items() if key not in followers}
    no = unfit(text.strip())
    kept = seen.know(PinHash(text.strip())) if no is None else ""
    if no is not None:
        told = told | {part.key: say(words.PIN_EASY if well_formed(text.strip()) else words.PIN_DIGITS)}
    return msgspec.structs.replace(form, values=form.values | followers | {part.key: kept}, told=told)


def shown_text(part: Part, kept: str, seen: Seen) -> str:
    """What stands in the field for what is kept of it."""
    if part.kind is FieldKind.SECRET:
        return ""
    if part.kind is FieldKind.REFERENCE:
        record = referred(part, kept, seen)
        return code_of(record) if record is not None else kept
    return kept


def reading(editor: Editor, form: Form, seen: Seen) -> Read:
    """Every field read, with all that is wrong but what is only missing."""
    values: dict[str, Any] = {}
    wrong: dict[str, Say] = {}
    for part in editor.parts:
        kept = form.values.get(part.key, "")
        value = kept if part.kind is FieldKind.SECRET else read(_measured(part, kept, form), kept, values, seen)
        if isinstance(value, Say):
            wrong[part.key] = value
        else:
            values[part.key] = value
    return Read(values, _checked(editor, values, form, seen) | wrong | form.told)


def _measured(part: Part, kept: str, form: Form) -> Part:
    """The field without its limit where the record holds this very text already: older books hold longer ones."""
    held = part.longest and form.record is not None and getattr(form.record, part.key, None) == kept
    return part._replace(longest=0) if held else part


def _checked(editor: Editor, values: Values, form: Form, seen: Seen) -> dict[str, Say]:
    """What fields do not fit each other; nothing where the check asks for one that cannot be read itself."""
    try:
        return dict(editor.check(values, form.record, seen))
    except KeyError:
        return {}


def missing(editor: Editor, form: Form, values: Values) -> dict[str, Say]:
    """What is needed and empty."""
    found = {part.key: say(words.MISSING) for part in editor.parts if part.required and not form.values.get(part.key, "").strip()}
    for part in editor.parts:
        if part.again and form.values.get(part.again) and not form.values.get(part.key):
            found[part.key] = say(words.MISSING)
    return found | dict(editor.lacks(values) if len(values) == len(editor.parts) else {})


def fields(editor: Editor, form: Form, seen: Seen) -> tuple[Field, ...]:
    """The fields as a view shows them."""
    values, wrong = reading(editor, form, seen)
    if form.tried:
        wrong = missing(editor, form, values) | wrong
    parts = [part for part in editor.parts if part.shown_to(seen)]
    return tuple(_field(editor, part, form, values, wrong.get(part.key), seen) for part in parts)


def _field(editor: Editor, part: Part, form: Form, values: Values, error: Say | None, seen: Seen) -> Field:
    kept = form.values.get(part.key, "")
    why_fixed = part.fixed(form.record)
    return Field(
        key=part.key, label=part.label, kind=part.kind, value=shown_text(part, kept, seen),
        shown=_meaning(editor, part, kept, values, form, seen),
        options=OPTIONS_YES_NO if part.kind is FieldKind.YES_NO else part.options, required=part.required, error=error,
        help=why_fixed or part.help, group=part.group, fixed=why_fixed is not None,
    )


def _meaning(editor: Editor, part: Part, kept: str, values: Values, form: Form, seen: Seen) -> str | Say:
    if part.kind is FieldKind.SECRET:
        if kept:
            return say(words.SECRET_TYPED)
        has = form.record is not None and bool(editor.load(form.record).get(part.key)) and not part.again
        return "" if part.again else say(words.SECRET_SET if has else words.SECRET_NONE)
    if part.kind is FieldKind.REFERENCE:
        record = referred(part, kept, seen)
        return name_of(record) if record is not None else ""
    return editor.told(part.key, values, seen)
