"""The screens of the catalogue: the kinds, the list of one, a record's card and history, its form, the search for a reference."""

import msgspec

from app.domain.catalogue import CatalogueRecord, Recipient, User
from app.domain.questions import RecordHistory, RecordOf, RecordsLike
from app.domain.records import RecordView, code_of, name_of
from app.domain.words import Say, say
from app.workflows.common import Refuse, painted
from app.workflows.records.editor import Editor, table_of
from app.workflows.records.editors import EDITORS, editor_named
from app.workflows.records.form import fields, reading
from app.workflows.records.ready import list_of_ready, ready_card, ready_named
from app.workflows.records.said import card_lines, history_lines
from app.workflows.records.state import Form, Records
from app.workflows.step import Button, Choice, Line, Mark, Screen, Seen, Verdict, Wants
from app.workflows.wording import records as words

NAME = "records"
LISTED = 50
"""Records named in lines: where the table is not, such as in `drive`, more are found by searching."""
EDITIONS = 100
PEOPLE = (User, Recipient)
"""A badge scanned in a list of these is looked up there: a recipient's code is often that of their badge."""


def show(state: Records, verdict: Verdict | None, seen: Seen) -> Screen:
    """The screen of a state."""
    if not state.editor:
        return painted(_kinds(seen), verdict)
    editor = editor_named(state.editor)
    if state.form is not None:
        screen = _find(editor, state, seen) if state.find else _form(editor, state.form, seen)
    elif state.ready is not None:
        record = ready_named(editor, state.ready, seen) if state.ready else None
        screen = list_of_ready(editor, NAME) if record is None else ready_card(editor, record, NAME, seen)
    elif state.id and state.history:
        screen = _history(editor, view_of(editor, state.id, seen), seen)
    elif state.id:
        screen = _card(editor, view_of(editor, state.id, seen), seen)
    else:
        screen = _list(editor, state, seen)
    return painted(screen, verdict)


def saved(editor: Editor, record: CatalogueRecord, verdict: Verdict, seen: Seen) -> Screen:
    """The card of a record that this step saves, with what can be done to it from now on; the books have it only after."""
    return painted(_card(editor, RecordView(record=record, version=0), seen), verdict)


def view_of(editor: Editor, which: int, seen: Seen) -> RecordView:
    """The record that is looked at; leaves the step where it is gone."""
    found = seen.know(RecordOf(editor.record, which))
    if found is None:
        raise Refuse(say(words.GONE))
    return found


def kinds(seen: Seen) -> tuple[Editor, ...]:
    """What the person may edit, in the order it is offered."""
    return tuple(editor for editor in EDITORS if not editor.within and seen.person.may(editor.needs))


def _kinds(seen: Seen) -> Screen:
    choices = tuple(Choice(f"kind:{editor.name}", editor.title, editor.detail) for editor in kinds(seen))
    return Screen(
        workflow=NAME, step="kinds", title=say(words.TITLE), prompt=say(words.CHOOSE_KIND), choices=choices, wants=Wants.CODE
    )


def _list(editor: Editor, state: Records, seen: Seen) -> Screen:
    searched = bool(state.search)
    where = (editor.within, state.scope) if editor.within else None
    found = seen.know(RecordsLike(editor.record, state.search, where, LISTED))
    table = editor.table if not state.scope or not editor.table else f"{editor.table}:{state.scope}"
    hint = say(words.SEARCHED, text=state.search) if searched else _owner(editor, state, seen)
    return Screen(
        workflow=NAME, step="list", title=editor.title, prompt=say(words.CHOOSE), hint=hint,
        lines=tuple(_line(view, *editor.names(view.record, seen)) for view in found),
        table="" if searched else table, table_opens=True, main=Button("new", say(words.NEW)),
        buttons=(Button("ready", say(words.READY)),) if editor.ready and not searched else (), takes_badge=editor.record in PEOPLE,
    )


def _owner(editor: Editor, state: Records, seen: Seen) -> Say | None:
    """The record that the listed ones belong to."""
    if not state.trail:
        return None
    above, _, which = state.trail[-1]
    record = view_of(editor_named(above), which, seen).record
    return _named(*editor_named(above).names(record, seen))


def _named(code: str, name: str) -> Say:
    return say(words.CODE_NAME, code=code, name=name) if name else say(words.PLAIN, text=code)


def _line(view: RecordView, code: str, name: str) -> Line:
    record = view.record
    detail = say(words.OUT) if record.retired else say(words.PLAIN, text=name) if name else None
    return Line(code, detail, mark=Mark.REJECTED if record.retired else Mark.INFO, id=f"{_tag(record)}:{record.id}")


def _tag(record: CatalogueRecord) -> str:
    return str(record.__struct_config__.tag)


def _card(editor: Editor, view: RecordView, seen: Seen) -> Screen:
    record = view.record
    code, name = editor.names(record, seen)
    choices = [Choice(f"do:{a.key}", a.label, a.detail) for a in editor.actions if a.offered(record)]
    if editor.only is None:
        choices.append(Choice("copy", say(words.COPY), say(words.COPY_MORE)))
    choices.append(Choice("history", say(words.HISTORY), say(words.HISTORY_MORE)))
    if record.retired:
        choices.append(Choice("restore", say(words.RESTORE)))
    elif editor.only is None:
        choices.append(Choice("retire", say(words.RETIRE), say(words.RETIRE_MORE), danger=True))
    lines = card_lines(editor, record, seen)
    if record.retired:
        lines = (Line(say(words.OUT), mark=Mark.REJECTED), *lines)
    return Screen(
        workflow=NAME, step="record", title=editor.title, prompt=say(words.PLAIN, text=code),
        hint=say(words.PLAIN, text=name) if name else None, lines=lines, choices=tuple(choices),
        main=Button("edit", say(words.EDIT)), takes_badge=editor.record in PEOPLE,
        label=editor.preview(editor.load(record)) if editor.preview is not None else None,
    )


def _history(editor: Editor, view: RecordView, seen: Seen) -> Screen:
    editions = seen.know(RecordHistory(editor.record, view.record.id, EDITIONS))
    return Screen(
        workflow=NAME, step="history", title=say(words.HISTORY), prompt=say(words.PLAIN, text=editor.names(view.record, seen)[0]),
        hint=say(words.NO_HISTORY) if len(editions) < 2 else None, lines=history_lines(editor, editions, EDITIONS, seen),
        choices=tuple(Choice(f"file:{form}", say(words.HISTORY_AS, form=name)) for form, name in words.FORMS.items()),
        wants=Wants.CHOICE,
    )


def _form(editor: Editor, form: Form, seen: Seen) -> Screen:
    prompt = say(words.EDIT_ONE if form.id else words.NEW_ONE, kind=editor.one)
    hint = _named(*editor.names(form.record, seen)) if form.record is not None else say(words.FORM_HINT)
    return Screen(
        workflow=NAME, step="form", title=editor.title, prompt=prompt, hint=hint, form=fields(editor, form, seen),
        focus=form.focus, main=Button("save", say(words.SAVE)), takes_badge=True,
        label=editor.preview(reading(editor, form, seen).values) if editor.preview is not None else None,
    )


def _find(editor: Editor, state: Records, seen: Seen) -> Screen:
    part = editor.part(state.find)
    assert part is not None and part.refers is not None, "a reference is searched for"
    found = seen.know(RecordsLike(part.refers, state.search, None, LISTED))
    in_use = tuple(view for view in found if not view.record.retired)
    return Screen(
        workflow=NAME, step="find", title=editor.title, prompt=say(words.CHOOSE_OF, kind=part.label),
        hint=say(words.SEARCHED, text=state.search) if state.search else None,
        lines=tuple(_line(view, code_of(view.record), name_of(view.record)) for view in in_use),
        table="" if state.search else table_of(part.refers), table_opens=True,
        buttons=() if part.required else (Button("none", say(words.NONE)),), takes_badge=True,
    )


def with_focus(form: Form, key: str) -> Form:
    """The form with another field entered."""
    return msgspec.structs.replace(form, focus=key)
