"""The judge: an operation that is already a fact on its device is entered into a book, whatever it does to it.

`judge` gives an arrived operation its place in a book's order; `replay` does again what a feed or a journal says was done, for a
device that follows its server, for a site that follows the company, and for `verify`. Both end in the same arithmetic.
"""

from collections.abc import Mapping
from typing import Any, NamedTuple

import msgspec
from sqlalchemy import Connection, bindparam, select

from app.domain.discrepancy import DiscrepancyClass
from app.domain.feed import FED_FIELDS, HELD, SERVER, Fed, Sent
from app.domain.operation import Entry, Operation, Put
from app.domain.words import Say
from app.ledger import discrepancies
from app.ledger.apply import apply
from app.ledger.chain import link
from app.ledger.forms import decode
from app.ledger.journal import Clock, End, clock_of, end_of, enter
from app.ledger.post import check_and_apply
from app.ledger.posting import Posting, Refusal
from app.ledger.prepared import Prepared
from app.ledger.tables import operation

COMPANY = 0
"""The site of the company's own book: catalogue and people."""
_SENT_BEFORE = Prepared(
    select(*(operation.c[name] for name in FED_FIELDS)).where(operation.c.id == bindparam("b_id"))
)


class Gap(NamedTuple):
    """Operations of the device before this one are missing; the next sequence wanted is `expected`."""

    expected: int


class Forked(NamedTuple):
    """The operation contradicts what the book has of its device: other content, a broken chain, or a sequence used twice."""

    why: str


class Differs(Exception):  # noqa: N818 - the follower's own finding, answered by fetching the scope again
    """What was replayed did not come out as the feed says: the books have diverged."""


def judge(conn: Connection, site: int, sent: Sent, received: int) -> Fed | Gap | Forked:
    """Enter an arrived operation into the book of `site`, in the open transaction, at the end of its order.

    The answer to one that is in already is what it was (I8).
    """
    known = _SENT_BEFORE.row(conn, {"b_id": sent.id})
    if known is not None:
        fed = Fed(**dict(zip(FED_FIELDS, known, strict=True)))
        return fed if fed.hash == sent.hash else Forked("other-content")
    if link(msgspec.structs.asdict(sent)) != sent.hash:
        return Forked("hash")
    end, clock = end_of(conn, sent.device, sent.epoch), clock_of(conn, site)
    chained = site != COMPANY  # the company hears of a device only what concerns the catalogue
    if chained and sent.sequence > end.sequence + 1:
        return Gap(end.sequence + 1)
    if (chained and sent.previous != end.hash) or sent.sequence <= end.sequence:
        return Forked("chain")
    row = msgspec.structs.asdict(sent) | {
        "site": site, "position": clock.position + 1, "received": received, "outcome": "",
        "company": clock.position + 1 if site == COMPANY else 0,
    }
    row["at"] = _evidence(row, end)
    outcome = _do(conn, row, end, clock)
    row["outcome"] = outcome
    enter(conn, row, end, clock)
    return Fed(**{name: row[name] for name in FED_FIELDS})


def take_in(conn: Connection, site: int, fed: Fed) -> Fed:
    """Enter an operation of the company's feed at the end of a site's book: as the company judged it, so it is here."""
    end, clock = end_of(conn, fed.device, fed.epoch), clock_of(conn, site)
    row = msgspec.structs.asdict(fed) | {"site": site, "position": clock.position + 1}
    row["at"] = _evidence(row, end)
    row["outcome"] = _do(conn, row, end, clock)
    enter(conn, row, end, clock)
    return Fed(**{name: row[name] for name in FED_FIELDS})


def replay(conn: Connection, site: int, fed: Fed | dict[str, Any]) -> None:
    """Enter an operation as a feed brings it. Raises Differs where it does not come out as the feed says."""
    row = dict(fed) if isinstance(fed, dict) else msgspec.structs.asdict(fed)
    row["site"] = site
    end, clock = end_of(conn, row["device"], row["epoch"]), clock_of(conn, site)
    told = row.get("seal", "")
    outcome = _do(conn, row, end, clock)
    if enter(conn, row, end, clock) != told:
        raise Differs(f"operation {row['position']}: the seal of the book does not match")
    if row["at"] != _evidence(row, end):
        raise Differs(f"operation {row['position']}: its evidence time does not follow from what is known of it")
    if outcome != row["outcome"]:
        raise Differs(f"operation {row['position']}: {row['outcome'] or 'posted'!r} in the feed, {outcome or 'posted'!r} here")


def _evidence(row: dict[str, Any], end: End) -> int:
    """Evidence time: what the device claims, but never after its receipt nor before the device's previous operation."""
    claimed, received = int(row["claimed"]), int(row["received"])
    return max(end.at + 1, min(claimed, received or claimed))


def _do(conn: Connection, row: Mapping[str, Any], end: End, clock: Clock) -> str:
    """Let the operation have its effect, or none where it cannot be posted. Returns its outcome."""
    posting = _posting(conn, row, clock)
    mine, foreign = row["home"] == row["site"], row["site"] != COMPANY and row["company"]
    if foreign and row["outcome"] == HELD:
        if mine:
            discrepancies.open_one(posting, DiscrepancyClass.HELD, detail="company")
        return HELD
    entries = posting.operation.entries
    if row["site"] == COMPANY:
        return _judged(posting, end, tuple(e for e in entries if isinstance(e, Put)))
    if foreign:
        for entry in entries:
            if isinstance(entry, Put):
                apply(posting, entry)
        entries = tuple(e for e in entries if not isinstance(e, Put)) if mine else ()
    return _judged(posting, end, entries)


def _posting(conn: Connection, row: Mapping[str, Any], clock: Clock) -> Posting:
    given = Operation(
        id=row["id"], kind=row["kind"], entries=decode(row["entries"], row["form"]), actor=row["actor"], made_at=row["made_at"],
        document=row["document"], reason=row["reason"], note=row["note"],
    )
    return Posting(
        conn, row["site"], row["position"], row["at"], given, clock.newest, row["claimed"], row["device"], row["seen"],
        judged=True, trusted=not row["received"] or row["device"] == SERVER,
        decided=bool(row["company"]) and row["site"] != COMPANY,
    )


def _judged(p: Posting, end: End, entries: tuple[Entry, ...]) -> str:
    """Check and apply; what cannot be posted leaves nothing but a discrepancy that says why."""
    p.operation = msgspec.structs.replace(p.operation, entries=entries)
    try:
        with p.conn.begin_nested():
            check_and_apply(p, end.skew)
    except Refusal as refusal:
        p.line, p.discrepancies = 0, []
        discrepancies.open_one(p, DiscrepancyClass.HELD, detail=_told(refusal.sentence))
        return HELD
    return ""


def _told(sentence: Say) -> str:
    """The sentence as it is kept: JSON, so that it can be shown in any language."""
    return msgspec.json.encode(sentence).decode()
