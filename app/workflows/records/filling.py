"""One event in a form: a field filled by hand or by a scan, a reference searched for, saving, going back."""

import msgspec

from app.domain.meaning import Reading
from app.domain.questions import RecordOf
from app.domain.records import code_of
from app.domain.words import Say, say
from app.workflows.common import TYPED, Refuse, careful, done, info, not_here, refused, undo_last
from app.workflows.records.editor import Editor, Part
from app.workflows.records.form import filled, opened, shown_text
from app.workflows.records.reading import CHOSEN, MATCHES, refer
from app.workflows.records.saving import Not, ready
from app.workflows.records.screens import saved, show
from app.workflows.records.state import Form, Records
from app.workflows.step import Chosen, Declined, FieldKind, Filled, Key, Resumed, Scanned, Seen, Step, Verdict
from app.workflows.wording import records as words

BY_HAND = frozenset({FieldKind.SECRET, FieldKind.WHOLE, FieldKind.MONEY, FieldKind.QUANTITY, FieldKind.DATE, FieldKind.YES_NO})
"""What no label holds as it is wanted here."""


def form_step(editor: Editor, state: Records, form: Form, seen: Seen) -> Step:
    """Take one event; what is typed stays whatever comes."""
    match seen.event:
        case None | Resumed():
            return _shown(state, form, seen)
        case Filled(key, text):
            return _fill(editor, state, form, key, text, seen)
        case Scanned(reading) if state.find:
            return _found_by_scan(editor, state, form, reading, seen)
        case Scanned(reading):
            return _scan(editor, state, form, reading, seen)
        case Declined(sentence, field):
            key = field if editor.part(field) is not None else ""
            told = form.told | ({key: sentence} if key else {})
            after = msgspec.structs.replace(form, told=told, focus=key or form.focus, tried=True)
            return _shown(state, after, seen, refused(sentence))._replace(accepted=False)
        case Key("undo"):
            act, verdict = undo_last(seen)
            return _shown(state, form, seen, verdict)._replace(acts=(act,))
        case Key("cancel" | "back"):
            return _back(editor, state, form, seen)
        case Key("save" | "finish") | Chosen("save" | "finish") if not state.find:
            return _save(editor, state, form, seen)
        case Chosen(id) | Key(id):
            return _chosen(editor, state, form, id, seen)
        case _:
            raise not_here(seen.event)


def _shown(state: Records, form: Form | None, seen: Seen, verdict: Verdict | None = None) -> Step:
    after = msgspec.structs.replace(state, form=form)
    return Step(after, show(after, verdict, seen))


def _part(editor: Editor, form: Form, key: str, seen: Seen) -> Part:
    part = editor.part(key)
    if part is None or not part.shown_to(seen):
        raise Refuse(say(words.NOT_FOUND, code=key[:40]))
    if part.fixed(form.record) is not None:
        raise Refuse(say(words.FIXED, label=part.label))
    return part


def _fill(editor: Editor, state: Records, form: Form, key: str, text: str, seen: Seen) -> Step:
    part = editor.part(key)
    if part is not None and text == shown_text(part, form.values.get(key, ""), seen):
        return _shown(state, msgspec.structs.replace(form, focus=key), seen)  # only entered
    return _shown(state, filled(editor, form, _part(editor, form, key, seen), text, seen), seen)


def _scan(editor: Editor, state: Records, form: Form, reading: Reading, seen: Seen) -> Step:
    part = _part(editor, form, form.focus, seen)
    if part.kind in BY_HAND:
        raise Refuse(say(words.NO_SCAN_HERE, label=part.label), reading.text[:40])
    if part.kind is FieldKind.REFERENCE:
        after = _referred(form, part, reading, seen)
    else:
        text, there = part.scanned(reading), shown_text(part, form.values.get(part.key, ""), seen).rstrip()
        if part.kind is FieldKind.LONG and there:
            text = f"{there} {text}"  # what was typed there stays
        after = filled(editor, form, part, text, seen)
    after = msgspec.structs.replace(after, focus=_next(editor, after, part, seen))
    return _shown(state, after, seen, done(say(words.FILLED, label=part.label), reading.text[:40]))


def _referred(form: Form, part: Part, reading: Reading, seen: Seen) -> Form:
    """A reference filled by a scan of what it names; leaves the step where the code names nothing of that kind."""
    assert part.refers is not None, "a reference refers to something"
    if part.refers in MATCHES:
        ids = {m.id for m in reading.only(MATCHES[part.refers])}
        if len(ids) == 1:
            kept = f"{CHOSEN}{ids.pop()}"
            told = {key: said for key, said in form.told.items() if key != part.key}
            return msgspec.structs.replace(form, values=form.values | {part.key: kept}, told=told, leaving=False)
    return _typed_reference(form, part, reading, seen)


def _typed_reference(form: Form, part: Part, reading: Reading, seen: Seen) -> Form:
    kept = refer(part, reading.code or reading.text, seen)
    if not kept.startswith(CHOSEN):
        raise Refuse(say(words.NOT_FOUND, code=reading.text[:40]), reading.text[:40])
    told = {key: said for key, said in form.told.items() if key != part.key}
    return msgspec.structs.replace(form, values=form.values | {part.key: kept}, told=told, leaving=False)


def _next(editor: Editor, form: Form, part: Part, seen: Seen) -> str:
    """The field after this one that can be filled in; this one where it is the last."""
    later = editor.parts[editor.parts.index(part) + 1:]
    return next((p.key for p in later if p.fixed(form.record) is None and p.shown_to(seen)), part.key)


def _chosen(editor: Editor, state: Records, form: Form, id: str, seen: Seen) -> Step:
    name, _, value = id.partition(":")
    if state.find:
        part = _part(editor, form, state.find, seen)
        assert part.refers is not None, "a reference is searched for"
        if id == "none" and not part.required:
            return _set(editor, state, form, part, "", seen)
        if name == str(part.refers.__struct_config__.tag) and value.isascii() and value.isdecimal() and len(value) < 20:
            found = seen.know(RecordOf(part.refers, int(value)))
            if found is None or found.record.retired:
                raise Refuse(say(words.OUT_OF_USE, code=code_of(found.record)) if found else say(words.GONE))
            return _set(editor, state, form, part, f"{CHOSEN}{value}", seen)
        raise not_here(seen.event)
    if name == "find":
        part = _part(editor, form, value, seen)
        if part.kind is FieldKind.REFERENCE:
            finding = msgspec.structs.replace(state, find=value, search="")
            return _shown(finding, msgspec.structs.replace(form, focus=value), seen)
    raise not_here(seen.event)


def _set(editor: Editor, state: Records, form: Form, part: Part, kept: str, seen: Seen) -> Step:
    told = {key: said for key, said in form.told.items() if key != part.key}
    after = msgspec.structs.replace(
        form, values=form.values | {part.key: kept}, told=told, focus=_next(editor, form, part, seen), leaving=False
    )
    return _shown(msgspec.structs.replace(state, find="", search=""), after, seen)


def _found_by_scan(editor: Editor, state: Records, form: Form, reading: Reading, seen: Seen) -> Step:
    """In the list of a reference: a code that names one is taken, typed text is searched for."""
    part = _part(editor, form, state.find, seen)
    try:
        after = _referred(form, part, reading, seen)
    except Refuse:
        if reading.source not in TYPED:
            raise
        searching = msgspec.structs.replace(state, search=reading.text[:80])
        screen = show(searching, None, seen)
        if not screen.lines:
            raise Refuse(say(words.NONE_LIKE, text=reading.text[:40])) from None
        return Step(searching, screen)
    return _set(editor, state, after, part, after.values[part.key], seen)


def _save(editor: Editor, state: Records, form: Form, seen: Seen) -> Step:
    outcome = ready(editor, form, seen)
    if isinstance(outcome, Not):
        after = outcome.form
        first = next((part for part in editor.parts if part.key in outcome.wrong), editor.parts[0])
        after = msgspec.structs.replace(after, told=after.told | _kept_words(editor, outcome.wrong), focus=first.key)
        verdict = careful(say(words.OTHERS_CHANGED)) if outcome.others else refused(_summary(first, len(outcome.wrong)))
        return _shown(state, after, seen, verdict)._replace(accepted=outcome.others)
    home = msgspec.structs.replace(state, form=None, find="", search="", id=outcome.record.id)
    if outcome.act is None:
        return Step(home, show(home, info(say(words.UNCHANGED)), seen))
    verdict = done(say(words.SAVED if form.id else words.MADE), editor.names(outcome.record, seen)[0])
    if form.id or editor.actions:  # a new one with work of its own, serials, lines or labels, goes on there
        return Step(home, saved(editor, outcome.record, verdict, seen), (outcome.act,))
    up = msgspec.structs.replace(home, id=0)
    return Step(up, show(up, verdict, seen), (outcome.act,))


def _kept_words(editor: Editor, wrong: dict[str, Say]) -> dict[str, Say]:
    """What no reading of the form says anew: that a code exists, what others wrote."""
    kept = (words.EXISTS, words.EXISTS_RETIRED, words.THERE, words.THERE_RETIRED, words.OTHERS)
    return {key: said for key, said in wrong.items() if said.text in kept}


def _summary(first: Part, many: int) -> Say:
    return say(words.WRONG_FIELDS, count=many) if many > 1 else say(words.WRONG_FIELD, label=first.label)


def _back(editor: Editor, state: Records, form: Form, seen: Seen) -> Step:
    if state.find:
        up = msgspec.structs.replace(state, search="") if state.search else msgspec.structs.replace(state, find="")
        return _shown(up, form, seen)
    if _dirty(editor, form, seen) and not form.leaving:
        return _shown(state, msgspec.structs.replace(form, leaving=True), seen, careful(say(words.LEAVE)))
    left = info(say(words.LEFT)) if form.leaving else None
    return _shown(state, None, seen, left)


def _dirty(editor: Editor, form: Form, seen: Seen) -> bool:
    """Whether something was typed that saving would change."""
    fresh = opened(editor, form.record, form.base, seen)
    return any(form.values.get(part.key, "") != fresh.values.get(part.key, "") for part in editor.parts)
