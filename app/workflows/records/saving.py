"""From a form to the act that puts its record; what others changed meanwhile is kept, or told where both changed the same."""

from typing import Any, NamedTuple

import msgspec

from app.domain.catalogue import CatalogueRecord, Record
from app.domain.operation import Act, Put
from app.domain.questions import RecordOf
from app.domain.records import RecordView, code_of
from app.domain.words import Say, say
from app.workflows.records.editor import Editor
from app.workflows.records.form import Read, missing, reading
from app.workflows.records.reading import written
from app.workflows.records.said import value_said
from app.workflows.records.state import Form
from app.workflows.step import FieldKind, Seen
from app.workflows.wording import records as words

ATTEMPTS_MAX = 20


class Ready(NamedTuple):
    """The record can be put."""

    record: CatalogueRecord
    act: Act | None
    """None where nothing was changed."""


class Not(NamedTuple):
    """It cannot yet: `wrong` says why at which fields; the form stands as it should be shown."""

    form: Form
    wrong: dict[str, Say]
    others: bool = False
    """It is because of what somebody else has changed."""


def ready(editor: Editor, form: Form, seen: Seen) -> Ready | Not:
    """Read the form and make the act of it."""
    tried = msgspec.structs.replace(form, tried=True, leaving=False)
    # What the books or others said was seen: saving once more asks them anew.
    read = reading(editor, msgspec.structs.replace(tried, told=_own_words(editor, tried)), seen)
    wrong = missing(editor, tried, read.values) | read.wrong
    if wrong:
        return Not(msgspec.structs.replace(tried, told=_own_words(editor, tried)), wrong)
    tried = msgspec.structs.replace(tried, told={})
    return _edited(editor, tried, read, seen) if form.id else _new(editor, tried, read, seen)


def act_of(record: CatalogueRecord, base: int, also: tuple[Put, ...] = ()) -> Act:
    """The act that puts a record in place of its version `base`, and what goes with it."""
    return Act(kind="catalogue", entries=(Put(record=record, base=base), *also))


def _own_words(editor: Editor, form: Form) -> dict[str, Say]:
    """What is said beside secrets: they are not kept, so it cannot be said anew."""
    secret = {part.key for part in editor.parts if part.kind is FieldKind.SECRET}
    return {key: said for key, said in form.told.items() if key in secret}


def _built(editor: Editor, read: Read) -> dict[str, Any]:
    beside = {part.key for part in editor.parts if part.beside or part.kind is FieldKind.SECRET}
    return editor.build({key: value for key, value in read.values.items() if key not in beside} | _secrets(editor, read))


def _secrets(editor: Editor, read: Read) -> dict[str, Any]:
    typed = (p.key for p in editor.parts if p.kind is FieldKind.SECRET and not p.again and read.values.get(p.key))
    return {key: read.values[key] for key in typed}


def _new(editor: Editor, form: Form, read: Read, seen: Seen) -> Ready | Not:
    built = editor.made(read.values, seen) | _built(editor, read)
    code = str(built.get(editor.code, ""))
    for attempt in range(ATTEMPTS_MAX):
        which = editor.new_id(built, seen, attempt)
        there = seen.know(RecordOf(editor.record, which))
        if there is None:
            record = msgspec.convert(built | {"id": which}, editor.record, strict=False)
            return Ready(record, act_of(record, 0))  # type: ignore[arg-type]
        if editor.code == "id":
            says = words.THERE_RETIRED if there.record.retired else words.THERE
            key = next(p.key for p in editor.parts if p.required)
            return Not(form, {key: say(says)})
        if code_of(there.record) == code:
            says = words.EXISTS_RETIRED if there.record.retired else words.EXISTS
            return Not(form, {_code_key(editor): say(says, code=code)})
        # The identity belongs to a record that is called otherwise by now.
    return Not(form, {_code_key(editor): say(words.EXISTS, code=code)})


def _code_key(editor: Editor) -> str:
    return editor.code if editor.part(editor.code) is not None else editor.parts[0].key


def _edited(editor: Editor, form: Form, read: Read, seen: Seen) -> Ready | Not:
    """The record with what the form changes, on top of what others have changed of it since it was opened."""
    assert form.record is not None, "what is edited was there"
    built = _built(editor, read)
    mine = msgspec.convert(msgspec.to_builtins(form.record) | built, editor.record, strict=False)
    now = seen.know(RecordOf(editor.record, form.id))
    assert now is not None, "records are never deleted"
    changed = _changes(form.record, mine)
    if now.version != form.base:
        both = {key for key in _changes(form.record, now.record) if key in changed and changed[key] != getattr(now.record, key)}
        if both:
            return _rebased(editor, form, form.record, now, both, seen)
    record = msgspec.structs.replace(now.record, **changed)
    if record == now.record:
        return Ready(now.record, None)
    also = editor.also(now.record, record, seen)
    return Ready(record, act_of(record, now.version, also))


def _rebased(editor: Editor, form: Form, was: Record, now: RecordView, both: set[str], seen: Seen) -> Not:
    """The form on top of the newer version, with what the other has written said beside what both have changed."""
    before, theirs = editor.load(was), editor.load(now.record)
    values, told = dict(form.values), {}
    for part in editor.parts:
        untouched = part.key in theirs and values.get(part.key) == written(part, before[part.key], before, seen)
        if untouched and part.kind is not FieldKind.SECRET:
            values[part.key] = written(part, theirs[part.key], theirs, seen)
        if part.key in both:
            told[part.key] = say(words.OTHERS, value=value_said(part, theirs[part.key], theirs, seen))
    if not told:
        told = {_code_key(editor): say(words.OTHERS_CHANGED)}
    newer = msgspec.structs.replace(form, values=values, base=now.version, record=now.record, told=told)
    return Not(newer, told, others=True)


def _changes(before: Record, after: Record) -> dict[str, Any]:
    return {f: getattr(after, f) for f in after.__struct_fields__ if getattr(after, f) != getattr(before, f)}
