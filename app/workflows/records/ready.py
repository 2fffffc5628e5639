"""Records that come with the app and stand in no book, such as the built-in label templates: looked at and copied."""

from app.domain.catalogue import CatalogueRecord
from app.domain.records import code_of, name_of
from app.domain.words import say
from app.workflows.common import not_here
from app.workflows.records.editor import Editor
from app.workflows.records.said import card_lines
from app.workflows.step import Button, Line, Screen, Seen, Wants
from app.workflows.wording import records as words


def ready_named(editor: Editor, code: str, seen: Seen) -> CatalogueRecord:
    """The one with this code; leaves the step where there is none."""
    found = next((one for one in editor.ready if code_of(one) == code), None)
    if found is None:
        raise not_here(seen.event)
    return found


def list_of_ready(editor: Editor, workflow: str) -> Screen:
    """All of them, to choose from."""
    lines = tuple(
        Line(code_of(one), say(words.CODE_NAME, code=editor.sort(one), name=name_of(one)), id=f"ready:{code_of(one)}")
        for one in editor.ready
    )
    return Screen(
        workflow=workflow, step="ready", title=editor.title, prompt=say(words.READY_CHOOSE), lines=lines, wants=Wants.CHOICE,
    )


def ready_card(editor: Editor, record: CatalogueRecord, workflow: str, seen: Seen) -> Screen:
    """One of them, with what can be done: it is copied, never changed."""
    return Screen(
        workflow=workflow, step="ready-record", title=editor.title, prompt=say(words.PLAIN, text=code_of(record)),
        hint=say(words.READY_HINT), lines=card_lines(editor, record, seen), wants=Wants.CHOICE,
        main=Button("copy", say(words.COPY)),
        label=editor.preview(editor.load(record)) if editor.preview is not None else None,
    )
