"""Answers about doubts: which claims wait until all devices have reported, which are disputed, and how the units are marked."""

from collections.abc import Collection
from heapq import heappop, heappush
from typing import Any, NamedTuple

from sqlalchemy import ARRAY, BigInteger, bindparam, func, literal, select, true

from app.ledger import claims, discrepancies, doubts, facts
from app.ledger.batch import journal, said
from app.ledger.batch.memory import Answers, Memory, Outside, Question, Row, Values
from app.ledger.batch.sets import VALUES, Among, tuples
from app.ledger.doubts import Doubt
from app.ledger.tables import claim, doubt, handle

_THOUGHT = Among(select(
    doubt.c.handle, doubt.c.position, doubt.c.number, doubt.c.at, doubt.c.other, doubt.c.discrepancy, doubt.c.settled
).where(doubt.c.site == bindparam("b_site")), doubt.c.handle)
_WAITING = select(doubt.c.handle, doubt.c.position, doubt.c.number, doubt.c.at).where(
    doubt.c.site == bindparam("b_site"), doubt.c.discrepancy == 0, doubt.c.settled == 0
)
NEXT = 500
"""Claims that are about to be ripe, whose units are read together."""
_CODE, _DISPUTED = 2, 10
"""Where a row of `facts.HANDLE` says so."""


class Thought(NamedTuple):
    """What is thought of a claim: see the table of doubts."""

    at: int
    other: int
    discrepancy: int
    settled: int


def _thoughts_of(m: Memory, handles: Collection[int]) -> Question:
    """What is thought of all claims of handles, of which memory knows nothing."""
    def take(rows: list[tuple[Any, ...]]) -> None:
        m.thought.update((one, {}) for one in handles)
        for which, position, number, *rest in rows:
            m.thought[which][position, number] = Thought(*rest)

    return Question(_THOUGHT, {"b_site": m.site, VALUES: list(handles)}, take)


def _of(m: Memory, which: int) -> dict[tuple[int, int], Thought]:
    if which not in m.thought:
        m.ask([_thoughts_of(m, {which, *m.claims} - m.thought.keys())])
    return m.thought[which]


def _waiting(m: Memory) -> dict[tuple[int, int, int], int]:
    """Evidence time of each claim of the site that waits, by handle, position and number."""
    if m.waiting is None:
        m.waiting = {}
        for *key, at in tuples(m.conn, _WAITING, {"b_site": m.site}):
            m.waiting[key[0], key[1], key[2]] = at
            heappush(m.ripening, (at, *key))
    return m.waiting


def _find(m: Memory, values: Values) -> list[Row]:
    found = _of(m, values["b_handle"]).get((values["b_position"], values["b_number"]))
    return [] if found is None else [found]


def _add(m: Memory, values: Values) -> int:
    key = values["position"], values["number"]
    if key in _of(m, values["handle"]):
        raise Outside  # the database will say so
    m.put(m.written_doubts, (values["handle"], *key), True)
    return _think(m, values["handle"], key, Thought(values["at"], values["other"], values["discrepancy"], values["settled"]))


def _set(m: Memory, values: Values) -> int:
    which, key = values["b_handle"], (values["b_position"], values["b_number"])
    known = _of(m, which).get(key)
    if known is None:
        return 0
    if (which, *key) not in m.written_doubts:
        m.put(m.written_doubts, (which, *key), False)
    return _think(m, which, key, Thought(known.at, values["b_other"], values["b_discrepancy"], values["b_settled"]))


def _think(m: Memory, which: int, key: tuple[int, int], what: Thought) -> int:
    waiting = _waiting(m)
    m.put(m.thought[which], key, what)
    if not what.discrepancy and not what.settled:
        m.put(waiting, (which, *key), what.at)
        heappush(m.ripening, (what.at, which, *key))  # what is taken back stays there, and is passed over
    elif (which, *key) in waiting:
        m.drop(waiting, (which, *key))
    return 1


def _open_of_handle(m: Memory, values: Values) -> list[Row]:
    which = values["b_handle"]
    return [
        Doubt(which, *key, what.other, what.discrepancy) for key, what in sorted(_of(m, which).items()) if not what.settled
    ]


def _ripe(m: Memory, values: Values) -> list[Row]:
    waiting, found = _waiting(m), list[tuple[int, int, int, int]]()
    while m.ripening and m.ripening[0][0] <= values["b_until"]:
        one = heappop(m.ripening)
        if one[1:] in waiting and one not in found[-1:]:
            found.append(one)
    for one in found:
        heappush(m.ripening, one)
    if any(which not in m.claims or which not in m.thought for _, which, *_ in found):
        # With those that are next: devices report on by seconds, and with each act a few are ripe.
        handles = {which for _, which, *_ in (*found, *m.ripening[:NEXT])}
        m.ask([said.claims_of(m, handles - m.claims.keys()), _thoughts_of(m, handles - m.thought.keys())])
    return [Doubt(which, position, number, _of(m, which)[position, number].other, 0) for _, which, position, number in found]


def _mark(m: Memory, values: Values) -> int:
    which = values["b_handle"]
    disputed = int(any(what.discrepancy and not what.settled for what in _of(m, which).values()))
    rows = _facts_of(m, {"b_id": which})
    if rows and rows[0][_DISPUTED] != disputed:
        m.put(m.facts, (facts.HANDLE, which), [(*rows[0][:_DISPUTED], disputed, *rows[0][_DISPUTED + 1:])])
        m.put(m.marked, which, disputed)
    return len(rows)


def _code(m: Memory, values: Values) -> list[Row]:
    return [(row[_CODE],) for row in _facts_of(m, {"b_id": values["b_handle"]})]


_facts_of = said.fact(facts.HANDLE)


def _count(m: Memory, values: Values) -> int:
    journal.clock_row(m, values)  # it is known from now on
    *before, _, lines = m.clock[m.site]
    m.put(m.clock, m.site, (*before, len(_waiting(m)), lines))
    m.mark_changed("clock")
    return 1


def _one_claim(m: Memory, values: Values) -> list[Row]:
    return [row for row in _of_act(m, values) if row[3] == values["b_number"]]


def _of_act(m: Memory, values: Values) -> list[Row]:
    """All that an act says of a unit is said at one time: it is known, or it is from before what is."""
    found = [row for row in said.of_unit(m, values["b_handle"]) if row[2] == values["b_position"]]
    if found:
        return found
    asked = {name: values[name] for name in ("b_site", "b_handle", "b_position")}
    if m.conn.dialect.name == "sqlite":
        return claims.OF_ACT.rows(m.conn, asked)
    if (asked["b_handle"], asked["b_position"]) not in m.acts:
        _load_acts(m, (asked["b_handle"], asked["b_position"]))
    return m.acts[asked["b_handle"], asked["b_position"]]


def _load_acts(m: Memory, asked: tuple[int, int]) -> None:
    """Read what the acts said that open doubts compare, of all units whose doubts are known."""
    open_ = {
        (which, position) for which, thoughts in m.thought.items() for (own, _), what in thoughts.items() if not what.settled
        for position in (own, what.other)
    }
    wanted = sorted({asked, *open_} - m.acts.keys())
    m.acts.update((one, []) for one in wanted)
    given = func.unnest(
        literal([which for which, _ in wanted], ARRAY(BigInteger)), literal([at for _, at in wanted], ARRAY(BigInteger))
    ).table_valued("id", "of", name="given").render_derived()
    each = (
        select(*claims.COLUMNS)
        .where(claim.c.site == bindparam("b_site"), claim.c.handle == given.c.id, claim.c.position == given.c.of)
        .order_by(claim.c.number).lateral("each")
    )
    for row in tuples(m.conn, select(each).select_from(given.join(each, true())), {"b_site": m.site}):
        m.acts[row[0], row[2]].append(row)


def _reopen(m: Memory, values: Values) -> int:
    which, opened = values["which"], m.added.get("discrepancy", {})
    if which in opened:
        m.put(opened, which, {**opened[which], "open": 1, "closed_by": 0})
    else:
        m.put(m.closed, which, 0)
    return 1


ANSWERS: Answers = {
    doubts.FIND: _find, doubts.ADD: _add, doubts.SET: _set, doubts.OPEN_OF_HANDLE: _open_of_handle, doubts.RIPE: _ripe,
    doubts.MARK: _mark, doubts.COUNT: _count, doubts.CODE: _code,
    claims.ONE: _one_claim, claims.OF_ACT: _of_act, discrepancies.REOPEN: _reopen,
}
_TOLD = list(facts.HANDLES.selected_columns)
assert _TOLD[_CODE] is handle.c.code and _TOLD[_DISPUTED] is handle.c.disputed
