"""Answers about claims: what was said of single units, and what the catalogue and handles are."""

from collections.abc import Collection
from operator import itemgetter
from typing import Any, NamedTuple

from sqlalchemy import ARRAY, BigInteger, Column, Select, bindparam, func, literal, select, true

from app.ledger import claims, containers, facts, receipts, rights
from app.ledger.batch.memory import Answer, Answers, Memory, Outside, Question, Row, Values
from app.ledger.batch.sets import VALUES, Among, tuples
from app.ledger.counts import settling
from app.ledger.prepared import Prepared
from app.ledger.tables import claim, movement

_row_of = itemgetter(*(column.name for column in claims.COLUMNS))
ORDER = itemgetter(1, 2, 3)
"""Of a row of claims: its evidence time, position and number."""
_CLAIMS = Among(
    select(*claims.COLUMNS)
    .where(claim.c.site == bindparam("b_site"), claim.c.at >= bindparam("b_since"))
    .order_by(claim.c.at, claim.c.position, claim.c.number), claim.c.handle
)
_NEWEST = (
    select(*claims.COLUMNS)
    .where(claim.c.site == bindparam("b_site"), claim.c.at < bindparam("b_since"))
    .order_by(claim.c.at.desc(), claim.c.position.desc(), claim.c.number.desc()).limit(1)
)


def claims_of(m: Memory, handles: Collection[int]) -> Question:
    """What was said of handles since `since`."""
    def take(rows: list[tuple[Any, ...]]) -> None:
        new: dict[int, list[Row]] = {handle: [] for handle in handles if handle not in m.claims}
        for row in rows:
            if row[0] in new:
                new[row[0]].append(row)
        m.claims.update(new)

    return Question(_CLAIMS, {"b_site": m.site, "b_since": m.since, VALUES: list(handles)}, take)


def of_unit(m: Memory, handle: int) -> list[Row]:
    """What was said of a handle since `since`."""
    if handle not in m.claims:
        m.ask([claims_of(m, [handle])])
    return m.claims[handle]


def claimed(m: Memory, values: Values) -> int:
    """Something is said of a unit."""
    row = _row_of(values)
    known = of_unit(m, row[0])
    m.put(m.claims, row[0], [*known, row] if not known or ORDER(known[-1]) < ORDER(row) else sorted([*known, row], key=ORDER))
    m.put(m.added.setdefault("claim", {}), row[:4], values)
    return 1


def _later(m: Memory, values: Values) -> list[Row]:
    if values["b_at"] < m.since:
        raise Outside
    here = values["b_at"], values["b_position"], values["b_number"]
    return [row for row in of_unit(m, values["b_handle"]) if ORDER(row) > here]


def _before(m: Memory, values: Values) -> list[Row]:
    here = values["b_at"], values["b_position"], values["b_number"]
    found = [row for row in of_unit(m, values["b_handle"]) if ORDER(row) < here]
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
    here = values["b_at"], values["b_position"]
    if m.lines.get(values["b_handle"], here) < here:
        raise Outside
    if m.conn.dialect.name == "sqlite":
        return claims.LAST_LINE.rows(m.conn, values)
    if values["b_handle"] not in m.newest_line:
        _load_newest_lines(m, {values["b_handle"], *m.claims} - m.newest_line.keys())
    found = m.newest_line[values["b_handle"]]
    return claims.LAST_LINE.rows(m.conn, values) if found and (found[0][0], found[0][1]) >= here else found


def _load_newest_lines(m: Memory, handles: Collection[int]) -> None:
    """Read the newest movement of handles."""
    m.newest_line.update((handle, []) for handle in handles)
    given = func.unnest(literal(list(handles), ARRAY(BigInteger))).table_valued("id", name="given").render_derived()
    each = claims.NEWEST_LINE.where(movement.c.handle == given.c.id).lateral("each")
    for row in tuples(m.conn, select(given.c.id, each).select_from(given.join(each, true())), {"b_site": m.site}):
        m.newest_line[row[0]] = [row[1:]]


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


class Facts(NamedTuple):
    """A statement that finds rows by a key alone, and what finds those of many keys, each with its key at the end."""

    one: Prepared
    many: Among


def by_key(one: Prepared, many: Select[Any], key: "Column[Any]") -> Facts:
    """`many` is `one` less its key."""
    return Facts(one, Among(many.add_columns(key.label("_key")), key))


def facts_of(m: Memory, what: Facts, which: Collection[int]) -> list[Question]:
    """Lets the one statement be answered for all of `which`."""
    one, many = what
    wanted = [value for value in which if (one, value) not in m.facts]

    def take(rows: list[tuple[Any, ...]]) -> None:
        new: dict[int, list[Row]] = {value: [] for value in wanted if (one, value) not in m.facts}
        for row in rows:
            if row[-1] in new:
                new[row[-1]].append(row[:-1])
        m.facts.update(((one, value), found) for value, found in new.items())

    return [Question(many, {VALUES: wanted}, take)] if wanted else []


ANSWERS: Answers = {
    claims.ADD: claimed, claims.LATER: _later, claims.BEFORE: _before, claims.LAST_LINE: _line_before,
    **{one: fact(one) for one in (
        rights.ROLE, facts.HANDLE, facts.PLACE, facts.STATUS, containers.TYPE, receipts.ORDERED, settling.FIRST,
    )},
}
