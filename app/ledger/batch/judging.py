"""Judging a batch: in memory as far as it goes, each other operation by the database itself."""

from collections.abc import Sequence
from typing import Any, NamedTuple, cast

from sqlalchemy import Connection, select

from app.domain.feed import Fed, Sent
from app.domain.place import VIRTUAL_BY_PLACE
from app.ledger import facts, rights
from app.ledger.batch import costs, doubted, journal, said, stock
from app.ledger.batch.memory import Memory, Question
from app.ledger.batch.pace import Named, Pace, crosses
from app.ledger.batch.plain import judge_plain
from app.ledger.batch.sets import VALUES, Among
from app.ledger.batch.writing import flush
from app.ledger.judge import Forked, Gap, judge
from app.ledger.tables import handle, operation

ANSWERS = {
    getattr(statement, "statement", statement): answer
    for statement, answer in {**journal.ANSWERS, **stock.ANSWERS, **said.ANSWERS, **doubted.ANSWERS, **costs.ANSWERS}.items()
}


_IDS = Among(select(operation.c.id), operation.c.id)
_ROLES = said.by_key(rights.ROLE, rights.ROLES, rights.ROLE_OF)
_HANDLES = said.by_key(facts.HANDLE, facts.HANDLES, handle.c.id)
_PLACES = said.by_key(facts.PLACE, facts.PLACES, facts.place.c.id)


class Group(NamedTuple):
    """Operations of one device in their order, and when they were received (0: by nobody yet)."""

    operations: Sequence[Sent]
    received: int


Done = tuple[list[Fed], Gap | Forked | None]
"""What was entered, and why the first that could not be taken was not."""


def judge_all(conn: Connection, site: int, operations: Sequence[Sent], received: int) -> Done:
    """As `judge` for each of them in their order, up to the first that cannot be taken."""
    return judge_groups(conn, site, [Group(operations, received)])[0]


def judge_groups(conn: Connection, site: int, groups: Sequence[Group]) -> list[Done]:
    """As `judge_all` for one group after the other."""
    every = [sent for group in groups for sent in group.operations]
    since = min((min(o.claimed, group.received or o.claimed) for group in groups for o in group.operations), default=0)
    found: list[Done] = []
    first = 0
    with Memory(conn, site, ANSWERS, since) as memory:
        pace = Pace(memory, every, foresee)
        for operations, received in groups:
            done: list[Fed] = []
            stopped: Gap | Forked | None = None
            for number, sent in enumerate(operations, first):
                one = pace.do(number, lambda on, sent=sent, at=received: _judge(memory, on, sent, at))  # type: ignore[misc]
                if not isinstance(one, Fed):
                    stopped = one
                    break
                done.append(one)
            found.append((done, stopped))
            first += len(operations)
        flush(memory)
    return found


def _judge(memory: Memory, on: Connection, sent: Sent, received: int) -> Fed | Gap | Forked:
    """Judge on the memory or on the database itself, whichever `on` is."""
    plain = judge_plain(memory, sent, received) if on is cast(Connection, memory) else None
    return judge(on, memory.site, sent, received) if plain is None else plain


def foresee(m: Memory, operations: Sequence[Sent] | Sequence[Fed], named: Sequence[Named]) -> list[Question]:
    """What these operations, whose entries name all that, are going to ask, as far as it can be foreseen; all else is read when it
    is asked."""
    handles = {entry.handle for entry in named if entry.handle} - m.units.keys()
    places = {end.place for entry in named for end in (entry.source, entry.target)} - VIRTUAL_BY_PLACE.keys()
    crossing = {entry.handle for entry in named if crosses(entry)} - m.serials.keys()
    asked = [_absent(m, {sent.id for sent in operations}), *journal.ends_of(m, {(sent.device, sent.epoch) for sent in operations})]
    asked += said.facts_of(m, _ROLES, {sent.actor for sent in operations})
    if handles:
        asked += [stock.units_of(m, handles), said.claims_of(m, handles), stock.fences_of(m, handles)]
        asked += said.facts_of(m, _HANDLES, handles)
    if crossing:
        asked.append(costs.serials_of(m, crossing))
    return asked + said.facts_of(m, _PLACES, places)


def _absent(m: Memory, ids: set[str]) -> Question:
    """Which of these operations the book does not have."""
    def take(rows: list[tuple[Any, ...]]) -> None:
        m.absent = ids - {id for id, in rows}

    return Question(_IDS, {VALUES: list(ids)}, take)
