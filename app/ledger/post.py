"""Posting: one operation becomes journal, movements, unit records and outbox in the caller's one transaction."""

from typing import NamedTuple

from sqlalchemy import Connection, bindparam, func, insert, select, update

from app.domain.discrepancy import DiscrepancyClass
from app.domain.operation import Operation, Undo
from app.domain.words import QT_TRANSLATE_NOOP, Say, say
from app.ledger import discrepancies, rights
from app.ledger.apply import apply
from app.ledger.chain import START, encode_entries, link
from app.ledger.naming import name_of
from app.ledger.posting import Posting, Refusal
from app.ledger.prepared import Prepared
from app.ledger.tables import chain, operation, outbox

SKEW_MAX = 5 * 60 * 1_000_000
"""A device clock further off than this (microseconds) is flagged."""
ENTRIES_MAX = 20_000
TEXT_MAX = 4_096

OTHER_CONTENT = QT_TRANSLATE_NOOP(
    "say", "An act with this identity was posted before with other content. Nothing changed; call for help."
)
NOTHING_IN_IT = QT_TRANSLATE_NOOP("say", "There is nothing to record. Nothing changed; begin the task anew.")
UNDO_ALONE = QT_TRANSLATE_NOOP("say", "An undo is an act of its own. Nothing changed; undo first, then do the rest.")
TOO_MUCH = QT_TRANSLATE_NOOP("say", "This is too much for one act. Nothing changed; do it in smaller parts.")


class Origin(NamedTuple):
    """Where an operation is posted: the site, and the device with its epoch."""

    site: int
    device: str
    epoch: int


class Posted(NamedTuple):
    """What became of an operation: its place in the site's order, and the discrepancies it opened."""

    id: str
    position: int
    at: int
    discrepancies: tuple[int, ...] = ()
    repeated: bool = False
    """True where the very same operation had been posted before: nothing was done twice (I8)."""
    name: Say | None = None
    """What the act is called, where its posting shows that: else it has to be asked for (`LastAct`)."""


class Refused(NamedTuple):
    """The operation was not posted; nothing changed. `later` names the acts it would contradict."""

    sentence: Say
    later: tuple[str, ...] = ()


_HEAD = Prepared(
    select(
        chain.c.sequence, chain.c.hash, chain.c.at, chain.c.skew,
        select(func.max(operation.c.position)).where(operation.c.site == bindparam("b_site")).scalar_subquery(),
    )
    .where(chain.c.device == bindparam("b_device"), chain.c.epoch == bindparam("b_epoch"))
)
_LAST = select(func.max(operation.c.position)).where(operation.c.site == bindparam("b_site"))
_SEEN = Prepared(
    select(
        operation.c.position, operation.c.at, operation.c.kind, operation.c.actor, operation.c.made_at, operation.c.document,
        operation.c.reason, operation.c.note, operation.c.entries,
    )
    .where(operation.c.id == bindparam("b_id"))
)
_JOURNAL = Prepared(insert(operation))
_OUTBOX = Prepared(insert(outbox))
_CHAIN = Prepared(update(chain).where(chain.c.device == bindparam("b_device"), chain.c.epoch == bindparam("b_epoch")).values(
    sequence=bindparam("b_sequence"), hash=bindparam("b_hash"), at=bindparam("b_at"), skew=bindparam("b_skew")
))
_CHAIN_NEW = Prepared(insert(chain))


def post(conn: Connection, origin: Origin, given: Operation) -> Posted | Refused:
    """Post one operation inside the open transaction. On Refused the caller must roll the transaction back.

    Evidence time is the device clock, but never before the device's previous operation (DESIGN.md section 4).
    """
    if not given.entries:
        return Refused(say(NOTHING_IN_IT))
    if len(given.entries) > 1 and any(isinstance(entry, Undo) for entry in given.entries):
        return Refused(say(UNDO_ALONE))
    if len(given.entries) > ENTRIES_MAX or len(given.note) > TEXT_MAX or len(given.document) > TEXT_MAX:
        return Refused(say(TOO_MUCH))
    entries = encode_entries(given.entries)
    seen = _SEEN.row(conn, {"b_id": given.id})
    if seen is not None:
        position, at, *content = seen
        if content == [given.kind, given.actor, given.made_at, given.document, given.reason, given.note, entries]:
            return Posted(given.id, position, at, repeated=True)
        return Refused(say(OTHER_CONTENT))
    sequence, previous, newest, skew_before, last = _head(conn, origin)
    at = max(given.made_at, newest + 1)
    posting = Posting(conn, origin.site, last + 1, at, given, newest)
    row = {
        "site": origin.site, "position": posting.position, "id": given.id, "device": origin.device, "epoch": origin.epoch,
        "sequence": sequence + 1, "kind": given.kind, "actor": given.actor, "made_at": given.made_at, "at": at,
        "document": given.document, "reason": given.reason, "note": given.note, "entries": entries, "previous": previous,
    }
    row["hash"] = link(row)
    try:
        check_and_apply(posting, skew_before)
    except Refusal as refusal:
        return Refused(refusal.sentence, refusal.later)
    _JOURNAL.do(conn, row)
    _OUTBOX.do(conn, {"position": posting.position, "operation": given.id, "acknowledged": 0})
    skew = at - given.made_at
    if sequence:
        _CHAIN.do(conn, {
            "b_device": origin.device, "b_epoch": origin.epoch, "b_sequence": sequence + 1, "b_hash": row["hash"],
            "b_at": at, "b_skew": skew,
        })
    else:
        _CHAIN_NEW.do(conn, {
            "device": origin.device, "epoch": origin.epoch, "sequence": 1, "hash": row["hash"], "at": at, "skew": skew,
        })
    return Posted(given.id, posting.position, at, tuple(posting.discrepancies), name=name_of(given, posting.first))


def _head(conn: Connection, origin: Origin) -> tuple[int, str, int, int, int]:
    """The end of the device's chain (sequence, hash, evidence time, skew) and of the site's order."""
    bound = {"b_device": origin.device, "b_epoch": origin.epoch, "b_site": origin.site}
    row = _HEAD.row(conn, bound)
    if row is None:
        return 0, START, 0, 0, conn.execute(_LAST, {"b_site": origin.site}).scalar() or 0
    return row[0], row[1], row[2], row[3], row[4] or 0


def check_and_apply(p: Posting, skew_before: int) -> None:
    """Check the actor's rights and let every entry have its effect; `skew_before` is the device's skew before this one."""
    rights.check(p)
    skew = p.at - p.operation.made_at
    if skew > SKEW_MAX >= skew_before:
        discrepancies.open_one(p, DiscrepancyClass.CLOCK_SKEW, quantity=skew // 1_000_000)
    for entry in p.operation.entries:
        apply(p, entry)
