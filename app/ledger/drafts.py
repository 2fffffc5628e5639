"""Half-done tasks on the disk: one of each person and workflow, saved in the transaction that posts its acts."""

from sqlalchemy import Connection, bindparam, insert, select, update
from sqlalchemy import delete as delete_from

from app.ledger.prepared import Prepared
from app.ledger.tables import local_draft

_one = (local_draft.c.person == bindparam("b_person"), local_draft.c.workflow == bindparam("b_workflow"))
_SAVE = Prepared(update(local_draft).where(*_one).values(state=bindparam("b_state"), at=bindparam("b_at")))
_NEW = Prepared(insert(local_draft))
_LOAD = select(local_draft.c.state).where(*_one)
_DELETE = Prepared(delete_from(local_draft).where(*_one))
_OF_PERSON = (
    select(local_draft.c.workflow, local_draft.c.state, local_draft.c.at)
    .where(local_draft.c.person == bindparam("b_person"))
    .order_by(local_draft.c.at.desc(), local_draft.c.workflow)
)


def save(conn: Connection, person: int, workflow: str, state: str, at: int) -> None:
    """Put a task on the disk in place of its older state. `state` is JSON, `at` microseconds since 1970 UTC."""
    if not _SAVE.do(conn, {"b_person": person, "b_workflow": workflow, "b_state": state, "b_at": at}):
        _NEW.do(conn, {"person": person, "workflow": workflow, "state": state, "at": at})


def load(conn: Connection, person: int, workflow: str) -> str | None:
    """The state of a person's task, None where none is open."""
    return conn.execute(_LOAD, {"b_person": person, "b_workflow": workflow}).scalar()


def delete(conn: Connection, person: int, workflow: str) -> None:
    """The task is over."""
    _DELETE.do(conn, {"b_person": person, "b_workflow": workflow})


def drafts_of(conn: Connection, person: int) -> tuple[tuple[str, str, int], ...]:
    """Open tasks of a person: (workflow, state as JSON, when), newest first."""
    return tuple((workflow, state, at) for workflow, state, at in conn.execute(_OF_PERSON, {"b_person": person}))
