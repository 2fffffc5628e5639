"""Held operations: a supervisor posts one after all, or drops it (DESIGN.md section 5).

What is posted after all takes its place in the order where it is released, as an act of the person who did it, by the rights of the
one who releases it. Facts keep the time at which they happened; decisions are made now. What builds on a held operation is held
itself, because it names what is not known yet, and is released after it. Undoing a held operation drops it: it had no effect, and
has none then (simpler than DESIGN.md, where the undo waits with it).

What the company's own book holds is decided there. Every site's book then takes in the records; in the site where it was done the
rest counts too, and where that still cannot be posted the site goes on holding it.
"""

from collections.abc import Callable
from typing import Any, NamedTuple

from sqlalchemy import bindparam, exists, insert, or_, select, update

from app.domain.discrepancy import DiscrepancyClass
from app.domain.feed import BESIDE, COMPANY, HOLDS, said_id
from app.domain.operation import Dismiss, Entry, Operation, Put, Release
from app.domain.words import QT_TRANSLATE_NOOP, say
from app.ledger import discrepancies, rights
from app.ledger.forms import decode
from app.ledger.posting import Posting, Refusal
from app.ledger.store import savepoint
from app.ledger.tables import discrepancy, operation, ruling

UNKNOWN = QT_TRANSLATE_NOOP("say", "This act is not known here. Nothing changed; open the list again.")
NOT_HELD = QT_TRANSLATE_NOOP("say", "This act is not held. Nothing changed; open the list again.")
DECIDED = QT_TRANSLATE_NOOP("say", "It has been decided already what becomes of this act. Nothing changed; choose another.")
A_DECISION = QT_TRANSLATE_NOOP(
    "say", "This is itself a decision about a held act. Nothing changed; drop it, and decide about that act again."
)
ALONE = QT_TRANSLATE_NOOP("say", "A held act is posted by itself. Nothing changed; post one act after the other.")
BY_COMPANY = QT_TRANSLATE_NOOP("say", "The company's own book holds this act. Nothing changed; decide it for the company.")
NOT_BY_COMPANY = QT_TRANSLATE_NOOP("say", "This site holds the act, not the company. Nothing changed; decide it here.")

COMPANY_HOLDS = "company"
"""The detail of the discrepancy of an act which the company's own book holds."""

_FIND = select(operation).where(operation.c.site == bindparam("b_site"), operation.c.id == bindparam("b_id"))
_RULING = select(ruling.c.position, ruling.c.posted).where(
    ruling.c.site == bindparam("b_site"), ruling.c.held == bindparam("b_position")
)
_RULE = insert(ruling)
_MISFIT = select(discrepancy.c.id, discrepancy.c.detail).where(
    discrepancy.c.site == bindparam("b_site"), discrepancy.c.position == bindparam("b_position"),
    discrepancy.c.kind == DiscrepancyClass.HELD.value,
)
_HELD_HERE = update(discrepancy).where(
    discrepancy.c.site == bindparam("b_site"), discrepancy.c.position == bindparam("b_position"),
    discrepancy.c.kind == DiscrepancyClass.HELD.value,
).values(detail=bindparam("b_detail"))
in_force = or_(operation.c.outcome == "", exists().where(
    ruling.c.site == operation.c.site, ruling.c.held == operation.c.position, ruling.c.posted == 1
).correlate(operation))
"""The condition that an operation counts: it was posted, at once or later."""


class Ruling(NamedTuple):
    """What was decided about a held operation, and by the operation at which position."""

    position: int
    posted: bool


def ruling_on(p: Posting, position: int) -> Ruling | None:
    """What was decided about the held operation at `position`; None where it still waits."""
    row = p.run(_RULING, b_site=p.site, b_position=position).first()
    return Ruling(row[0], bool(row[1])) if row else None


def release(p: Posting, entry: Release, apply: Callable[[Posting, Entry], None]) -> None:
    """Post a held operation now. Raises Refusal where it is not held, or still cannot be posted."""
    row = _found(p, entry)
    if len(p.operation.entries) > 1:
        raise Refusal(say(ALONE))
    entries = decode(row.entries, row.form)
    if any(isinstance(one, Release | Dismiss) for one in entries):
        raise Refusal(say(A_DECISION))
    matters = _matters(p, entry, row, entries)
    if not (p.decided and entry.company):
        _decide(p, row.position, posted=True)
        _as_it_was_made(p, row, matters, apply)
        return
    _as_it_was_made(p, row, tuple(one for one in matters if isinstance(one, Put)), apply)
    before = p.line, p.claims, p.discrepancies[:]
    state = p.operation, p.at, p.authority, p.device, p.seen
    try:
        with savepoint(p.conn):
            _decide(p, row.position, posted=True)
            _as_it_was_made(p, row, tuple(one for one in matters if not isinstance(one, Put)), apply)
    except Refusal as refusal:
        p.line, p.claims, p.discrepancies = before
        p.operation, p.at, p.authority, p.device, p.seen = state
        p.run(_HELD_HERE, b_site=p.site, b_position=row.position, b_detail=discrepancies.as_detail(refusal.sentence))


def dismiss(p: Posting, entry: Dismiss) -> None:
    """A held operation has no effect, for good. Raises Refusal where it is not held."""
    _decide(p, _found(p, entry).position, posted=False)


def drop(p: Posting, position: int) -> None:
    """The held operation at `position` was undone before anybody had decided about it."""
    if held_by_company(p, position):
        raise Refusal(say(BY_COMPANY))
    _decide(p, position, posted=False)


def held_by_company(p: Posting, position: int) -> bool:
    """Whether the operation waits for the company's decision, and not for this site's."""
    row = p.run(_MISFIT, b_site=p.site, b_position=position).first()
    return row is not None and row.detail == COMPANY_HOLDS


def _found(p: Posting, entry: Release | Dismiss) -> Any:
    row = _spoken_of(p, entry)
    if row is None:
        raise Refusal(say(UNKNOWN))
    if row.outcome not in HOLDS:
        raise Refusal(say(NOT_HELD))
    if ruling_on(p, row.position) is not None:
        raise Refusal(say(DECIDED))
    if p.site != COMPANY and row.home == p.site and entry.company != held_by_company(p, row.position):
        raise Refusal(say(NOT_BY_COMPANY if entry.company else BY_COMPANY))
    return row


def _spoken_of(p: Posting, entry: Release | Dismiss) -> Any:
    """The row of the operation, which a site may have under another identity than the company."""
    if not entry.company:
        return p.run(_FIND, b_site=p.site, b_id=entry.operation).first()
    said = said_id(entry.operation)
    beside = None if p.site == COMPANY else p.run(_FIND, b_site=p.site, b_id=BESIDE + said).first()
    return beside or p.run(_FIND, b_site=p.site, b_id=said).first()


def _decide(p: Posting, position: int, *, posted: bool) -> None:
    p.conn.execute(_RULE, {"site": p.site, "held": position, "position": p.position, "posted": int(posted)})
    for row in p.run(_MISFIT, b_site=p.site, b_position=position).all():
        discrepancies.close(p, row.id)


def _matters(p: Posting, entry: Release, row: Any, entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """Entries that count in this book: records in every one unless they count already, the rest where it was done."""
    if p.site == COMPANY:
        return tuple(one for one in entries if isinstance(one, Put))
    if not entry.company and row.company:
        return tuple(one for one in entries if not isinstance(one, Put))
    return tuple(one for one in entries if isinstance(one, Put) or row.home == p.site)


def _as_it_was_made(p: Posting, row: Any, entries: tuple[Entry, ...], apply: Callable[[Posting, Entry], None]) -> None:
    """Apply the entries as their device made them, by the rights of the one who releases them."""
    mine, now = p.operation, p.at
    before = p.device, p.seen
    p.authority = mine.actor
    p.operation = Operation(
        id=mine.id, kind=row.kind, entries=entries, actor=row.actor, made_at=row.made_at, document=row.document,
        reason=row.reason, note=row.note,
    )
    p.device, p.seen = row.device, row.seen
    if not p.decided:
        rights.check(p)
    for one in entries:
        p.at = now if rights.is_decision(one) else row.at
        apply(p, one)
    p.operation, p.at, p.authority = mine, now, None
    p.device, p.seen = before


def made_of(row: Any, ruled: Ruling | None) -> Any:
    """The row of an operation that was posted, at the position where it was: that of its release, where it had been held."""
    return row if ruled is None else _At(row.id, row.kind, ruled.position, row.at, row.actor, row.entries)


class _At(NamedTuple):
    id: str
    kind: str
    position: int
    at: int
    actor: int
    entries: str


