"""Judging a batch: in memory as far as it goes, each other operation by the database itself."""

from collections.abc import Sequence

from sqlalchemy import Connection, select

from app.domain.feed import Fed, Sent
from app.domain.place import VIRTUAL_BY_PLACE
from app.ledger import facts
from app.ledger.batch import journal, said, stock
from app.ledger.batch.memory import Memory
from app.ledger.batch.pace import Pace, entries_of
from app.ledger.batch.sets import among
from app.ledger.batch.writing import flush
from app.ledger.judge import Forked, Gap, judge
from app.ledger.tables import handle, operation

ANSWERS = {
    getattr(statement, "statement", statement): answer
    for statement, answer in {**journal.ANSWERS, **stock.ANSWERS, **said.ANSWERS}.items()
}


def judge_all(conn: Connection, site: int, operations: Sequence[Sent], received: int) -> tuple[list[Fed], Gap | Forked | None]:
    """As `judge` for each of them in their order: what was entered, and why the first that could not be taken was not."""
    done: list[Fed] = []
    stopped: Gap | Forked | None = None
    memory = Memory(conn, site, ANSWERS, min((min(o.claimed, received or o.claimed) for o in operations), default=0))
    pace = Pace(memory, operations, read_ahead)
    for number, sent in enumerate(operations):
        one = pace.do(number, lambda on, sent=sent: judge(on, site, sent, received))  # type: ignore[misc]
        if not isinstance(one, Fed):
            stopped = one
            break
        done.append(one)
    flush(memory)
    return done, stopped


def read_ahead(m: Memory, operations: Sequence[Sent] | Sequence[Fed]) -> None:
    """Read in sets what these operations are going to ask, as far as it can be foreseen; all else is read when it is asked."""
    ids = {sent.id for sent in operations}
    m.absent = ids - set(m.conn.execute(select(operation.c.id).where(among(m.conn, operation.c.id, ids))).scalars())
    named = [entry for sent in operations for entry in entries_of(sent)]
    handles = {entry.handle for entry in named if entry.handle} - m.units.keys()
    places = {end.place for entry in named for end in (entry.source, entry.target)} - VIRTUAL_BY_PLACE.keys()
    if handles:
        stock.load_units(m, handles)
        said.load_claims(m, handles)
        stock.load_fences(m, handles)
        said.load_facts(m, facts.HANDLE, facts.HANDLES, handle.c.id, handles)
    said.load_facts(m, facts.PLACE, facts.PLACES, facts.place.c.id, places)
