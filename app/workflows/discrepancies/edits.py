"""What a held act would change in the catalogue, field by field: who decides about it has to see that."""

from collections.abc import Iterator

from app.domain.happenings import HeldEdit, Misfit
from app.domain.records import code_of
from app.domain.states import NAMES
from app.domain.words import Say, say
from app.workflows.records.editors import EDITORS
from app.workflows.records.said import changes
from app.workflows.step import Line, Mark, Seen
from app.workflows.wording import discrepancies as words

_EDITORS = {editor.record: editor for editor in reversed(EDITORS)}


def edit_lines(misfit: Misfit, seen: Seen) -> tuple[Line, ...]:
    """A line for each field that would change, and how a paper stands by now; lines of papers are told of with their paper."""
    return tuple(
        Line(say(words.WOULD), say(words.SUBJECT, code=_named(edit, seen), description=told), mark=Mark.OPEN)
        for edit in misfit.edits for told in _told(edit, seen)
    )


def edited_code(misfit: Misfit) -> str:
    """The code of the record it is about, "" where it is about none."""
    return next((code for edit in misfit.edits if (code := _code(edit))), "")


def _told(edit: HeldEdit, seen: Seen) -> Iterator[Say]:
    kind = type(edit.then)
    if edit.now is None:
        if kind in _EDITORS or kind in NAMES:
            yield say(words.WOULD_MAKE)
    elif kind in NAMES:
        state = str(getattr(edit.now, "state"))  # noqa: B009 - of every paper
        yield say(words.BY_NOW, state=say(NAMES[kind][state]))
    elif kind in _EDITORS:
        for change in changes(_EDITORS[kind], edit.now, edit.then, seen):
            yield change.told or change.what


def _named(edit: HeldEdit, seen: Seen) -> str:
    editor = _EDITORS.get(type(edit.then))
    return editor.names(edit.now or edit.then, seen)[0] if editor is not None else _code(edit)


def _code(edit: HeldEdit) -> str:
    """As people know it; a record that is known by no code has none."""
    record = edit.now or edit.then
    code = code_of(record)
    return "" if code == str(record.id) else code
