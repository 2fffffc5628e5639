"""Answers about claims and doubts: what was said of single units, and what the catalogue and handles are."""

from collections.abc import Collection
from operator import itemgetter
from typing import Any, NamedTuple

from sqlalchemy import ARRAY, BigInteger, Column, Select, bindparam, func, literal, select, true

from app.ledger import claims, containers, doubts, facts, receipts, rights
from app.ledger.batch.memory import Answer, Answers, Memory, Outside, Row, Values
from app.ledger.batch.sets import among, tuples
from app.ledger.counts import settling
from app.ledger.prepared import Prepared
from app.ledger.tables import claim, doubt

_FIELDS = tuple(column.name for column in claims.COLUMNS)
_ORDER = itemgetter(1, 2, 3)
"""Of a row of claims: its evidence time, position and number."""
_CLAIMS = (
    select(*claims.COLUMNS)
    .where(claim.c.site == bindparam("b_site"), claim.c.at >= bindparam("b_since"))
    .order_by(claim.c.at, claim.c.position, claim.c.number)
)
_NEWEST = (
    select(*claims.COLUMNS)
    .where(claim.c.site == bindparam("b_site"), claim.c.at < bindparam("b_since"))
    .order_by(claim.c.at.desc(), claim.c.position.desc(), claim.c.number.desc()).limit(1)
)
_THOUGHT = (
    select(doubt.c.handle, doubt.c.position, doubt.c.number, doubt.c.discrepancy, doubt.c.settled)
    .where(doubt.c.site == bindparam("b_site"))
)
_DOUBTED = select(doubt.c.handle, doubt.c.at, doubt.c.discrepancy).where(doubt.c.site == bindparam("b_site"), doubt.c.settled == 0)


class Thought(NamedTuple):
    """What `doubts.FIND` finds."""

    discrepancy: int
    settled: int


def load_claims(m: Memory, handles: Collection[int]) -> None:
    """Read what was said of handles since `since`."""
    m.claims.update((handle, []) for handle in handles)
    asked = _CLAIMS.where(among(m.conn, claim.c.handle, handles))
    for row in tuples(m.conn, asked, {"b_site": m.site, "b_since": m.since}):
        m.claims[row[0]].append(row)


def _claims_of(m: Memory, handle: int) -> list[Row]:
    if handle not in m.claims:
        load_claims(m, [handle])
    return m.claims[handle]


def _claimed(m: Memory, values: Values) -> int:
    row = tuple(values[name] for name in _FIELDS)
    m.put(m.claims, row[0], sorted([*_claims_of(m, row[0]), row], key=_ORDER))
    m.put(m.added.setdefault("claim", {}), row[:4], values)
    return 1


def _later(m: Memory, values: Values) -> list[Row]:
    if values["b_at"] < m.since:
        raise Outside
    here = values["b_at"], values["b_position"], values["b_number"]
    return [row for row in _claims_of(m, values["b_handle"]) if _ORDER(row) > here]


def _before(m: Memory, values: Values) -> list[Row]:
    here = values["b_at"], values["b_position"], values["b_number"]
    found = [row for row in _claims_of(m, values["b_handle"]) if _ORDER(row) < here]
    if found:
        return [found[-1]]
    if here[0] < m.since or m.conn.dialect.name == "sqlite":
        return claims.BEFORE.rows(m.conn, values)  # from before `since`: nothing of that waits here
    if values["b_handle"] not in m.earlier:
        _load_earlier(m, m.claims.keys() - m.earlier.keys())
    return m.earlier[values["b_handle"]]


def _load_earlier(m: Memory, handles: Collection[int]) -> None:
    """Read the newest of what was said of handles before `since`."""
    m.earlier.update((handle, []) for handle in handles)
    given = func.unnest(literal(list(handles), ARRAY(BigInteger))).table_valued("id", name="given").render_derived()
    each = _NEWEST.where(claim.c.handle == given.c.id).lateral("each")
    asked = select(each).select_from(given.join(each, true()))
    for row in tuples(m.conn, asked, {"b_site": m.site, "b_since": m.since}):
        m.earlier[row[0]] = [row]


def _line_before(m: Memory, values: Values) -> list[Row]:
    if any(line["handle"] == values["b_handle"] for line in m.added.get("movement", {}).values()):
        raise Outside
    return [tuple(row) for row in m.conn.execute(claims.LAST_LINE, values)]


def _doubted(m: Memory) -> list[Row]:
    """Handle, evidence time and dispute (0: it still waits) of each doubt that is not settled. Doubts are never changed here."""
    if m.doubted is None:
        m.doubted = [*tuples(m.conn, _DOUBTED, {"b_site": m.site})]
    return m.doubted


def _none_of_handle(m: Memory, values: Values) -> list[Row]:
    if any(row[0] == values["b_handle"] for row in _doubted(m)):
        raise Outside
    return []


def _none_ripe(m: Memory, values: Values) -> list[Row]:
    if any(at <= values["b_until"] and not dispute for _, at, dispute in _doubted(m)):
        raise Outside
    return []


def _thought(m: Memory, values: Values) -> list[Row]:
    handle = values["b_handle"]
    if handle not in m.thought:
        handles = {handle, *m.claims} - m.thought.keys()
        m.thought.update((one, {}) for one in handles)
        for which, position, number, *rest in tuples(
            m.conn, _THOUGHT.where(among(m.conn, doubt.c.handle, handles)), {"b_site": m.site}
        ):
            m.thought[which][position, number] = Thought(*rest)
    found = m.thought[handle].get((values["b_position"], values["b_number"]))
    return [] if found is None else [found]


def fact(statement: Any) -> Answer:
    """A statement over tables that are never written here, asked once."""
    def answer(m: Memory, values: Values) -> list[Row]:
        key = (statement, *values.values())
        found = m.facts.get(key)
        if found is None:
            found = statement.rows(m.conn, values) if isinstance(statement, Prepared) else [*m.conn.execute(statement, values)]
            m.facts[key] = found
        return found
    return answer


def load_facts(m: Memory, one: Prepared, many: Select[Any], key: "Column[Any]", which: Collection[int]) -> None:
    """Let `one`, which finds rows by `key` alone, be answered for all of `which` by one execution of `many`."""
    known: dict[int, list[Row]] = {value: [] for value in which}
    for row in tuples(m.conn, many.add_columns(key.label("_key")).where(among(m.conn, key, which))):
        known[row[-1]].append(row[:-1])
    m.facts.update(((one, value), rows) for value, rows in known.items())


ANSWERS: Answers = {
    claims.ADD: _claimed, claims.LATER: _later, claims.BEFORE: _before, claims.LAST_LINE: _line_before,
    doubts.OPEN_OF_HANDLE: _none_of_handle, doubts.RIPE: _none_ripe, doubts.FIND: _thought,
    **{one: fact(one) for one in (
        rights.ROLE, facts.HANDLE, facts.PLACE, facts.STATUS, containers.TYPE, receipts.ORDERED, settling.FIRST,
    )},
}
