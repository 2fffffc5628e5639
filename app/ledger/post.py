"""Posting: one operation becomes journal, movements, unit records and outbox in the caller's one transaction."""

from typing import NamedTuple

from sqlalchemy import Connection, bindparam, insert, select

from app.domain.discrepancy import DiscrepancyClass
from app.domain.feed import FORM
from app.domain.operation import Operation
from app.domain.words import QT_TRANSLATE_NOOP, Say, say
from app.ledger import discrepancies, rights, sync_state, undo
from app.ledger.apply import apply
from app.ledger.chain import encode_entries, link
from app.ledger.forms import TooNew
from app.ledger.guards import check_kept
from app.ledger.journal import clock_of, end_of, enter
from app.ledger.naming import name_of
from app.ledger.posting import Posting, Refusal
from app.ledger.prepared import Prepared
from app.ledger.sync_state import Origin
from app.ledger.tables import operation, outbox

SKEW_MAX = 5 * 60 * 1_000_000
"""A device clock further off than this (microseconds) is flagged."""
PUT_RIGHT = 30 * 86_400 * 1_000_000
"""A clock that was behind its server's by more than this (microseconds), and is past the last time that server has shown, was put
right since: no device is away for so long."""
ENTRIES_MAX = 20_000
TEXT_MAX = 4_096

OTHER_CONTENT = QT_TRANSLATE_NOOP(
    "say", "An act with this identity was posted before with other content. Nothing changed; call for help."
)
NOTHING_IN_IT = QT_TRANSLATE_NOOP("say", "There is nothing to record. Nothing changed; begin the task anew.")
OF_LATER_APP = QT_TRANSLATE_NOOP(
    "say", "This rests on an act that was made by a later version of the app. Nothing changed; update this app, then do it again."
)
TOO_MUCH = QT_TRANSLATE_NOOP("say", "This is too much for one act. Nothing changed; do it in smaller parts.")


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
    field: str = ""
    """The field of a catalogue record that stands in the way."""


_SEEN = Prepared(
    select(
        operation.c.position, operation.c.at, operation.c.kind, operation.c.actor, operation.c.made_at, operation.c.document,
        operation.c.reason, operation.c.note, operation.c.entries,
    )
    .where(operation.c.id == bindparam("b_id"))
)
_OUTBOX = Prepared(insert(outbox))


def post(conn: Connection, origin: Origin, given: Operation) -> Posted | Refused:
    """Post one operation inside the open transaction. On Refused the caller must roll the transaction back.

    Evidence time is the device clock corrected by the offset to its server, but never before the last server time the device
    has seen nor before its previous operation (DESIGN.md section 4).
    """
    if not given.entries:
        return Refused(say(NOTHING_IN_IT))
    if not undo.stands_alone(given):
        return Refused(say(undo.UNDO_ALONE))
    if len(given.entries) > ENTRIES_MAX or len(given.note) > TEXT_MAX or len(given.document) > TEXT_MAX:
        return Refused(say(TOO_MUCH))
    entries = encode_entries(given.entries)
    seen = _SEEN.row(conn, {"b_id": given.id})
    if seen is not None:
        position, at, *content = seen
        if content == [given.kind, given.actor, given.made_at, given.document, given.reason, given.note, entries]:
            return Posted(given.id, position, at, repeated=True)
        return Refused(say(OTHER_CONTENT))
    now = sync_state.now(conn, origin)
    end, clock = end_of(conn, origin.device, now.epoch), clock_of(conn, origin.site)
    claimed = max(_corrected(given.made_at, now), now.floor + 1, end.at + 1)
    row = {
        "site": origin.site, "position": clock.position + 1, "id": given.id, "device": origin.device, "epoch": now.epoch,
        "sequence": end.sequence + 1, "kind": given.kind, "actor": given.actor, "made_at": given.made_at, "at": claimed,
        "document": given.document, "reason": given.reason, "note": given.note, "entries": entries, "previous": end.hash,
        "home": origin.site, "claimed": claimed, "received": 0, "seen": now.cursor, "form": FORM, "company": 0, "outcome": "",
    }
    row["hash"] = link(row)
    posting = Posting(
        conn, origin.site, clock.position + 1, claimed, given, clock.newest, claimed, origin.device, now.cursor
    )
    try:
        check_and_apply(posting, end.skew)
    except Refusal as refusal:
        return Refused(refusal.sentence, refusal.later, refusal.field)
    except TooNew:  # it came with a server's file, which is laid in as it is; of the feed this app takes nothing it cannot read
        return Refused(say(OF_LATER_APP))
    enter(conn, row, end, clock)
    _OUTBOX.do(conn, {"epoch": now.epoch, "sequence": end.sequence + 1, "operation": given.id, "answered": 0})
    return Posted(given.id, posting.position, claimed, tuple(posting.discrepancies), name=name_of(given, posting.first))


def _corrected(made_at: int, now: sync_state.Now) -> int:
    """The device clock by its server's, as far as is known."""
    return made_at if now.offset > PUT_RIGHT and made_at > now.floor > 0 else made_at + now.offset


def check_and_apply(p: Posting, skew_before: int) -> None:
    """Check the actor's rights and let every entry have its effect; `skew_before` is the device's skew before this one."""
    rights.check(p)
    skew = abs(p.at - p.operation.made_at)
    if skew > SKEW_MAX >= abs(skew_before):
        discrepancies.open_one(p, DiscrepancyClass.CLOCK_SKEW, quantity=skew // 1_000_000)
    for entry in p.operation.entries:
        apply(p, entry)
    if p.put:
        check_kept(p)
