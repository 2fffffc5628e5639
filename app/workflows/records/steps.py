"""One event of the catalogue: from the kinds to a list, a record, its form, and back."""

import msgspec

from app.domain.catalogue import CatalogueRecord, Item
from app.domain.meaning import Match, MatchKind, Reading
from app.domain.questions import RecordOf, RecordsNamed
from app.domain.records import code_of
from app.domain.words import say
from app.workflows.common import TYPED, Refuse, done, info, not_here, refused, undo_last
from app.workflows.records import history
from app.workflows.records.editor import Editor
from app.workflows.records.editors import editor_named
from app.workflows.records.filling import form_step
from app.workflows.records.form import opened
from app.workflows.records.reading import MATCHES
from app.workflows.records.ready import ready_named
from app.workflows.records.saving import act_of
from app.workflows.records.screens import kinds, show, view_of
from app.workflows.records.state import Records
from app.workflows.step import Chosen, Declined, Filled, Key, Resumed, Scanned, Seen, Step, Verdict, stepping
from app.workflows.wording import common
from app.workflows.wording import records as words


@stepping
def start(_: None, seen: Seen) -> Step:
    """The kinds of records, or the record that was scanned on the way in."""
    return step(Records(), seen)


@stepping
def step(state: Records, seen: Seen) -> Step:
    """One event."""
    if state.form is not None and state.editor:
        return form_step(editor_named(state.editor), state, state.form, seen)
    match seen.event:
        case None | Resumed():
            return shown(state, seen)
        case Key("undo"):
            act, verdict = undo_last(seen)
            return Step(state, show(state, verdict, seen), (act,))
        case Key("cancel" | "back"):
            return back(state, seen)
        case Key("finish" | "home"):
            return Step(None, show(Records(), info(say(common.BACK)), seen))
        case Scanned(reading):
            return scanned(state, reading, seen)
        case Chosen(id) | Key(id):
            return chosen(state, id, seen)
        case Filled() | Declined() | _:
            raise not_here(seen.event)


def shown(state: Records, seen: Seen, verdict: Verdict | None = None) -> Step:
    """The state with its screen; a record that is gone gives way to its list."""
    try:
        return Step(state, show(state, verdict, seen))
    except Refuse as refuse:
        up = Records(editor=state.editor, scope=state.scope, trail=state.trail) if state.id else Records()
        return Step(up, show(up, info(refuse.verdict.text), seen))


def back(state: Records, seen: Seen) -> Step:
    """One step up; from the kinds to the home screen."""
    if state.ready is not None:
        return shown(msgspec.structs.replace(state, ready="" if state.ready else None), seen)
    if state.history:
        return shown(msgspec.structs.replace(state, history=False), seen)
    if state.search:
        return shown(msgspec.structs.replace(state, search=""), seen)
    alone = state.editor and editor_named(state.editor).only is not None
    if state.id and not alone:
        return shown(msgspec.structs.replace(state, id=0), seen)
    if state.trail:
        above, scope, which = state.trail[-1]
        return shown(Records(editor=above, scope=scope, id=which, trail=state.trail[:-1]), seen)
    if state.editor:
        return shown(Records(), seen)
    return Step(None, show(state, info(say(common.BACK)), seen))


def chosen(state: Records, id: str, seen: Seen) -> Step:
    """A kind, a record, or something to do with it."""
    name, _, value = id.partition(":")
    if not state.editor:
        editor = next((e for e in kinds(seen) if name == "kind" and e.name == value), None)
        if editor is None:
            raise not_here(seen.event)
        return entered(Records(editor=editor.name), editor, seen)
    editor = editor_named(state.editor)
    if state.ready is not None or (id == "ready" and editor.ready and not state.id):
        return of_ready(editor, state, id, seen)
    if state.id and id != "new" and name != editor.tag:  # the next one is begun or opened from the card as from the list
        return on_card(editor, state, name, value, seen)
    if id == "new" and editor.only is None:
        form = opened(editor, None, 0, seen)
        if editor.within:
            form = msgspec.structs.replace(form, values=form.values | {editor.within: f"#{state.scope}"})
        return shown(msgspec.structs.replace(state, form=form), seen)
    if name == editor.tag and value.isascii() and value.isdecimal() and len(value) < 20:
        view_of(editor, int(value), seen)
        return shown(msgspec.structs.replace(state, id=int(value), history=False), seen)
    raise not_here(seen.event)


def of_ready(editor: Editor, state: Records, id: str, seen: Seen) -> Step:
    """Looking at what comes with the app: its list, one of it, and its copy among the own records."""
    name, _, code = id.partition(":")
    if id == "ready" and state.ready is None:
        return shown(msgspec.structs.replace(state, ready="", search=""), seen)
    if name == "ready" and not state.ready and code:
        ready_named(editor, code, seen)
        return shown(msgspec.structs.replace(state, ready=code), seen)
    if id == "copy" and state.ready:
        require_kind(editor, seen)
        form = opened(editor, ready_named(editor, state.ready, seen), 0, seen, copy=True)
        hint = info(say(words.COPY_HINT, code=state.ready))
        return shown(msgspec.structs.replace(state, form=form, ready=None), seen, hint)
    raise not_here(seen.event)


def entered(state: Records, editor: Editor, seen: Seen) -> Step:
    """The list of a kind; the record itself where there is only one."""
    if editor.only is not None:
        return shown(msgspec.structs.replace(state, id=editor.only(seen)), seen)
    return shown(state, seen)


def on_card(editor: Editor, state: Records, name: str, value: str, seen: Seen) -> Step:
    """Something to do with the record that is open."""
    view = view_of(editor, state.id, seen)
    record = view.record
    if state.history:
        if name == "file" and value in words.FORMS:
            return history.written(editor, state, value, seen)
        raise not_here(seen.event)
    match name:
        case "edit" | "copy" if name == "edit" or editor.only is None:
            require_kind(editor, seen)
            form = opened(editor, record, view.version, seen, copy=name == "copy")
            if value and (part := editor.part(value)) is not None and part.fixed(record) is None:
                form = msgspec.structs.replace(form, focus=value)
            hint = info(say(words.COPY_HINT, code=editor.names(record, seen)[0])) if name == "copy" else None
            return shown(msgspec.structs.replace(state, form=form), seen, hint)
        case "history":
            return shown(msgspec.structs.replace(state, history=True), seen)
        case "retire" if not record.retired and editor.only is None:
            return _retired(editor, state, record, view.version, True, seen)
        case "restore" if record.retired:
            return _retired(editor, state, record, view.version, False, seen)
        case "do":
            return _done(editor, state, value, record, seen)
    raise not_here(seen.event)


def _retired(editor: Editor, state: Records, record: CatalogueRecord, base: int, out: bool, seen: Seen) -> Step:
    require_kind(editor, seen)
    if out and (why := editor.stays(record, seen)) is not None:
        raise Refuse(why, code_of(record))
    after = msgspec.structs.replace(record, retired=out)
    verdict = done(say(words.RETIRED if out else words.RESTORED), editor.names(record, seen)[0])
    up = msgspec.structs.replace(state, id=0)
    return Step(up, show(up, verdict, seen), (act_of(after, base),))


def _done(editor: Editor, state: Records, key: str, record: CatalogueRecord, seen: Seen) -> Step:
    action = next((a for a in editor.actions if a.key == key and a.offered(record)), None)
    if action is None:
        raise not_here(seen.event)
    if action.opens:
        inner = editor_named(action.opens)
        trail = (*state.trail, (editor.name, state.scope, record.id))
        return entered(Records(editor=inner.name, scope=record.id, trail=trail), inner, seen)
    if action.enters:
        match = Match(kind=MATCHES[editor.record], id=record.id, code=code_of(record), item=record.id)
        reading = Reading(text=match.code, source="touch", matches=(match,))
        return Step(state, show(state, None, seen), go=action.enters, carry=(reading,))
    assert action.labels is not None, "an action does something"
    labels = action.labels(record)
    verdict = done(say(words.LABELLED, code=code_of(record)))
    return Step(state, show(state, verdict, seen), labels=labels)


def require_kind(editor: Editor, seen: Seen) -> None:
    """Leave the step where the role may not edit this kind; the ledger checks it again."""
    if not seen.person.may(editor.needs):
        raise Refuse(say(words.NOT_YOURS, kind=editor.title))


def scanned(state: Records, reading: Reading, seen: Seen) -> Step:
    """A code opens the record it names; typed text that names none is searched for in the list."""
    state = msgspec.structs.replace(state, ready=None)
    if state.editor and state.scope and (line := line_of_item(editor_named(state.editor), state.scope, reading, seen)):
        return shown(msgspec.structs.replace(state, id=line, search=""), seen, done(say(words.FOUND), reading.text[:40]))
    places = (editor_named(state.editor),) if state.editor else kinds(seen)
    for editor in places:
        which = found_by(editor, reading, seen)
        if which and not (editor.within and state.scope == 0):
            up = state if state.editor else Records()
            opened_one = Records(editor=editor.name, scope=up.scope, trail=up.trail, id=which)
            return shown(opened_one, seen, done(say(words.FOUND), reading.text[:40]))
    if state.editor and not state.id and reading.source in TYPED:
        searching = msgspec.structs.replace(state, search=reading.text[:80])
        screen = show(searching, None, seen)
        if screen.lines:
            return Step(searching, screen)
        return Step(state, show(state, refused(say(words.NONE_LIKE, text=reading.text[:40])), seen), accepted=False)
    raise Refuse(say(words.NOT_FOUND, code=reading.text[:40]), reading.text[:40])


def line_of_item(editor: Editor, scope: int, reading: Reading, seen: Seen) -> int:
    """The line that is about the item a code names, among those of the record `scope`; 0 for none."""
    ids = {match.item for match in reading.only(MatchKind.ITEM)}
    key = next((part.key for part in editor.parts if part.refers is Item and part.key != editor.within), "")
    if editor.code != "id" or not key or len(ids) != 1:
        return 0
    which = editor.new_id({editor.within: scope, key: ids.pop()}, seen)
    return which if seen.know(RecordOf(editor.record, which)) is not None else 0


def found_by(editor: Editor, reading: Reading, seen: Seen) -> int:
    """The record of an editor that a code names; 0 for none, or several."""
    if editor.record in MATCHES and editor.only is None:
        ids = {m.id for m in reading.only(MATCHES[editor.record])}
        if len(ids) == 1:
            return ids.pop()
    named = seen.know(RecordsNamed(editor.record, reading.code or reading.text))
    return named[0].record.id if len(named) == 1 else 0




