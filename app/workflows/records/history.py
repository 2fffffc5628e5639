"""The history of one record as a file: a row for each field that was changed, newest first."""

from collections.abc import Iterator

from app.domain.moments import moment_of
from app.domain.questions import RecordHistory
from app.domain.records import Edition
from app.domain.words import Say, say
from app.workflows.common import done
from app.workflows.printed import Document
from app.workflows.records.editor import Editor
from app.workflows.records.said import Change, changes
from app.workflows.records.screens import show, view_of
from app.workflows.records.state import Records
from app.workflows.step import Seen, Step
from app.workflows.wording import records as words

EDITIONS_MAX = 5_000
"""Editions of a record that a file tells of: more than anybody makes of one."""
Row = tuple[str | Say, ...]


def written(editor: Editor, state: Records, form: str, seen: Seen) -> Step:
    """The step that has the history written; nothing of it changes the books."""
    view = view_of(editor, state.id, seen)
    editions = seen.know(RecordHistory(editor.record, view.record.id, EDITIONS_MAX))
    code = editor.names(view.record, seen)[0]
    rows = tuple(_rows(editor, editions, seen, plain=form != "pdf"))
    document = Document(
        number=f"{editor.name}-{code}-{moment_of(seen.now)}", title=say(words.HISTORY_OF, kind=editor.one, code=code), form=form,
        columns=tuple(map(say, (words.TIME, words.WHO, words.FIELD, words.FROM, words.TO, words.NOTE))), rows=rows,
    )
    verdict = done(say(words.HISTORY_WRITTEN, count=len(rows)), code)
    return Step(state, show(state, verdict, seen), documents=(document,))


def _rows(editor: Editor, editions: tuple[Edition, ...], seen: Seen, *, plain: bool) -> Iterator[Row]:
    for edition, before in zip(editions, (*editions[1:], None), strict=True):
        head = (moment_of(edition.at), edition.who or say(words.BY_APP))
        if before is None:
            first = words.FIRST if len(editions) < EDITIONS_MAX else words.FIRST_KNOWN
            found: Iterator[Change] = iter((Change(say(first)),))
        else:
            found = changes(editor, before.record, edition.record, seen, plain=plain)
        for change in found:
            yield (*head, change.what, change.before, change.after, edition.note)
