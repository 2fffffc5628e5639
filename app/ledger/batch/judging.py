"""Judging a batch: in memory as far as it goes, each other operation by the database itself."""

from collections.abc import Sequence
from typing import cast

import msgspec
from sqlalchemy import Connection, select

from app.domain.feed import Fed, Sent
from app.domain.place import VIRTUAL_BY_PLACE
from app.domain.stock import Standing
from app.ledger import facts
from app.ledger.batch import journal, said, stock
from app.ledger.batch.memory import Memory, Outside
from app.ledger.batch.sets import among
from app.ledger.batch.writing import flush
from app.ledger.judge import Forked, Gap, judge
from app.ledger.tables import handle, operation

ANSWERS = {
    getattr(statement, "statement", statement): answer
    for statement, answer in {**journal.ANSWERS, **stock.ANSWERS, **said.ANSWERS}.items()
}
AHEAD_MAX = 1_000
AHEAD_MIN = 8


def judge_all(conn: Connection, site: int, operations: Sequence[Sent], received: int) -> tuple[list[Fed], Gap | Forked | None]:
    """As `judge` for each of them in their order: what was entered, and why the first that could not be taken was not."""
    done: list[Fed] = []
    stopped: Gap | Forked | None = None
    memory = Memory(conn, site, ANSWERS, min((min(o.claimed, received or o.claimed) for o in operations), default=0))
    ahead, until = AHEAD_MAX, 0
    for number, sent in enumerate(operations):
        if number == until:
            until = number + ahead
            read_ahead(memory, operations[number:until])
            ahead = min(AHEAD_MAX, ahead * 4)
        memory.begin()
        try:
            one = judge(cast(Connection, memory), site, sent, received)
        except Outside:
            memory.back_to()
            flush(memory)
            memory.forget()
            one = judge(conn, site, sent, received)
            ahead, until = AHEAD_MIN, number + 1
        if not isinstance(one, Fed):
            stopped = one
            break
        done.append(one)
    flush(memory)
    return done, stopped


class _Named(msgspec.Struct):
    """What an entry may name, whatever it is."""

    handle: int = 0
    source: Standing = Standing(0)
    target: Standing = Standing(0)


_names = msgspec.json.Decoder(list[_Named])


def read_ahead(m: Memory, operations: Sequence[Sent]) -> None:
    """Read in sets what these operations are going to ask, as far as it can be foreseen; all else is read when it is asked."""
    ids = {sent.id for sent in operations}
    m.absent = ids - set(m.conn.execute(select(operation.c.id).where(among(m.conn, operation.c.id, ids))).scalars())
    named = [entry for sent in operations for entry in _entries(sent)]
    handles = {entry.handle for entry in named if entry.handle} - m.units.keys()
    places = {end.place for entry in named for end in (entry.source, entry.target)} - VIRTUAL_BY_PLACE.keys()
    if handles:
        stock.load_units(m, handles)
        said.load_claims(m, handles)
        stock.load_fences(m, handles)
        said.load_facts(m, facts._HANDLE, facts.HANDLES, handle.c.id, handles)
    said.load_facts(m, facts._PLACE, facts.PLACES, facts.place.c.id, places)


def _entries(sent: Sent) -> list[_Named]:
    try:
        return _names.decode(sent.entries)
    except msgspec.ValidationError:
        return []
