"""The judge: an operation that is already a fact on its device is entered into a book, whatever it does to it.

`judge` gives an arrived operation its place in a book's order; `replay` does again what a feed or a journal says was done, for a
device that follows its server, for a site that follows the company, and for `verify`. Both end in the same arithmetic.
"""

import logging
from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

import msgspec
from sqlalchemy import Connection, bindparam, select

from app.domain.discrepancy import DiscrepancyClass
from app.domain.feed import BESIDE, FED_FIELDS, HELD, HELD_HERE, SERVER, Fed, Sent
from app.domain.operation import Entry, Operation, concerns_company
from app.domain.words import QT_TRANSLATE_NOOP, Say, say
from app.ledger import discrepancies, doubts
from app.ledger.apply import apply
from app.ledger.batch.memory import Outside
from app.ledger.chain import link
from app.ledger.counts.settling import settle_firm
from app.ledger.forms import decode
from app.ledger.held import COMPANY_HOLDS
from app.ledger.journal import Clock, End, clock_of, end_of, enter
from app.ledger.post import check_and_apply
from app.ledger.posting import Posting, Refusal
from app.ledger.prepared import Prepared
from app.ledger.soundness import blames_content, is_sound
from app.ledger.store import savepoint
from app.ledger.tables import operation

COMPANY = 0
"""The site of the company's own book: catalogue and people."""
SENT_BEFORE = Prepared(
    select(*(operation.c[name] for name in FED_FIELDS)).where(operation.c.id == bindparam("b_id"))
)
NOT_WORKABLE = QT_TRANSLATE_NOOP(
    "say", "The ledger could not work with this act. It has no effect; do again what really happened, then drop it."
)
_log = logging.getLogger("stockhand.ledger")


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
    known = SENT_BEFORE.row(conn, {"b_id": sent.id})
    if known is not None:
        fed = Fed(**dict(zip(FED_FIELDS, known, strict=True)))
        return fed if fed.hash == sent.hash else Forked("other-content")
    row = msgspec.structs.asdict(sent)
    if link(row) != sent.hash:
        return Forked("hash")
    end, clock = end_of(conn, sent.device, sent.epoch), clock_of(conn, site)
    chained = site != COMPANY  # the company hears of a device only what concerns the catalogue
    if chained and sent.sequence > end.sequence + 1:
        return Gap(end.sequence + 1)
    if (chained and sent.previous != end.hash) or sent.sequence <= end.sequence:
        return Forked("chain")
    row.update(
        site=site, position=clock.position + 1, received=received, outcome="",
        company=clock.position + 1 if site == COMPANY else 0,
    )
    row["at"] = _evidence(row, end)
    posting = posting_of(conn, row, end, clock)
    if not is_sound(sent, posting.operation.entries):
        return Forked("unreadable")
    row["outcome"] = _outcome(posting, row, end)
    _enter(posting, row, end, clock)
    return msgspec.convert(row, Fed)


def take_in(conn: Connection, site: int, fed: Fed) -> Fed:
    """Enter an operation of the company's feed at the end of a site's book: as the company judged it, so it is here.

    It never fails by what the operation is: a site that cannot take one in could take in nothing any more. One whose identity
    an act of this site has already is entered beside it (`BESIDE`).
    """
    end, clock = end_of(conn, fed.device, fed.epoch), clock_of(conn, site)
    taken = SENT_BEFORE.row(conn, {"b_id": fed.id}) is not None
    row = msgspec.structs.asdict(fed) | {"site": site, "position": clock.position + 1, "id": BESIDE * taken + fed.id}
    row["at"] = _evidence(row, end)
    posting = posting_of(conn, row, end, clock)
    row["outcome"] = _outcome(posting, row, end)
    _enter(posting, row, end, clock)
    return msgspec.convert(row, Fed)


def replay(conn: Connection, site: int, fed: Fed | dict[str, Any]) -> None:
    """Enter an operation as a feed brings it. Raises Differs where it does not come out as the feed says."""
    row = dict(fed) if isinstance(fed, dict) else msgspec.structs.asdict(fed)
    row["site"] = site
    end, clock = end_of(conn, row["device"], row["epoch"]), clock_of(conn, site)
    told = row.get("seal", "")
    posting = posting_of(conn, row, end, clock)
    posting.told = row["outcome"] == ""
    outcome = _outcome(posting, row, end)
    if _enter(posting, row, end, clock) != told:
        raise Differs(f"operation {row['position']}: the seal of the book does not match")
    if row["at"] != _evidence(row, end):
        raise Differs(f"operation {row['position']}: its evidence time does not follow from what is known of it")
    if outcome != row["outcome"]:
        raise Differs(f"operation {row['position']}: {row['outcome'] or 'posted'!r} in the feed, {outcome or 'posted'!r} here")


def evidence(claimed: int, received: int, end: End) -> int:
    """Evidence time: what the device claims, but never after its receipt nor before the device's previous operation."""
    return max(end.at + 1, min(claimed, received or claimed))


def _evidence(row: Mapping[str, Any], end: End) -> int:
    return evidence(int(row["claimed"]), int(row["received"]), end)


def _enter(p: Posting, row: dict[str, Any], end: End, clock: Clock) -> str:
    """Enter the operation that has had its effect; what waited for its device to report is settled. Returns the seal."""
    sealed = enter(p.conn, row, end, clock)
    settle_waiting(p, clock, home=row["home"] == row["site"])
    return sealed


def settle_waiting(p: Posting, clock: Clock, *, home: bool) -> None:
    """Now that the operation is entered, settle what waited for its device to report; `home`: it was done in this site."""
    if clock.lines and home:
        _or_not(p, settle_firm)
    if clock.doubts or p.doubted:
        _or_not(p, doubts.look_again)


def _or_not(p: Posting, do: Callable[[Posting], object]) -> None:
    """What only waited for this operation to come is done if it can be: else it goes on waiting, and stops nobody."""
    try:
        with savepoint(p.conn):
            do(p)
    except Outside:
        raise
    except Exception as error:
        _unworkable(p, error)


def _unworkable(p: Posting, error: Exception) -> None:
    """Tell in the log what the ledger could not work with. Raises the error again where it is the database that fails."""
    if not blames_content(error):
        raise error
    _log.error(
        "an act could not be worked with", exc_info=error, extra={"fields": {"operation": p.operation.id, "site": p.site}}
    )


def _outcome(posting: Posting, row: Mapping[str, Any], end: End) -> str:
    """Let the operation have its effect, or none where it cannot be posted: what it comes to."""
    mine, foreign = row["home"] == row["site"], row["site"] != COMPANY and row["company"]
    if foreign and row["outcome"] == HELD:
        if mine:
            discrepancies.open_one(posting, DiscrepancyClass.HELD, detail=COMPANY_HOLDS)
        return HELD
    entries = posting.operation.entries
    if row["site"] == COMPANY:
        return _judged(posting, end, tuple(e for e in entries if concerns_company(e)))
    if not foreign:
        return _judged(posting, end, entries)
    refused = _tried(posting, lambda: _apply_all(posting, tuple(e for e in entries if concerns_company(e))))
    if refused is None:
        refused = _refused(posting, end, tuple(e for e in entries if not concerns_company(e)) if mine else ())
    return HELD_HERE if refused else ""


def _apply_all(p: Posting, entries: tuple[Entry, ...]) -> None:
    for entry in entries:
        apply(p, entry)


def posting_of(conn: Connection, row: Mapping[str, Any], end: End, clock: Clock) -> Posting:
    """The posting of a row of the journal that is about to be entered."""
    given = Operation(
        id=row["id"], kind=row["kind"], entries=decode(row["entries"], row["form"]), actor=row["actor"], made_at=row["made_at"],
        document=row["document"], reason=row["reason"], note=row["note"],
    )
    return Posting(
        conn, row["site"], row["position"], row["at"], given, clock.newest, row["claimed"], row["device"],
        clock.position if row["device"] == SERVER else row["seen"],
        uncertain=uncertain(row["made_at"], row["claimed"], row["at"], end),
        doubts_wait=bool(clock.doubts), received=row["received"], judged=True,
        form=row["form"],
        trusted=not row["received"] or row["device"] == SERVER,
        decided=bool(row["company"]) and row["site"] != COMPANY,
    )


def uncertain(made_at: int, claimed: int, at: int, end: End) -> int:
    """How far the device's clock may be off: what it has jumped since its operation before, and what it had to be put right by."""
    return max(abs(at - made_at - end.skew) if end.sequence else 0, abs(at - claimed))


def _judged(p: Posting, end: End, entries: tuple[Entry, ...]) -> str:
    return HELD if _refused(p, end, entries) else ""


def _refused(p: Posting, end: End, entries: tuple[Entry, ...]) -> Say | None:
    """Check and apply; why it cannot be posted, None where it was."""
    if len(entries) != len(p.operation.entries):
        p.operation = msgspec.structs.replace(p.operation, entries=entries)
    return _tried(p, lambda: check_and_apply(p, end.skew))


def _tried(p: Posting, do: Callable[[], None]) -> Say | None:
    """Let something have its effect; what cannot be posted leaves nothing but a discrepancy that says why, and is returned."""
    state = p.line, p.claims, p.out_of_date, p.discrepancies[:], p.doubted
    given = p.operation, p.at, p.authority, p.device, p.seen
    try:
        with savepoint(p.conn):
            do()
        return None
    except Refusal as refusal:
        sentence = refusal.sentence
    except Outside:
        raise
    except Exception as error:
        _unworkable(p, error)
        sentence = say(NOT_WORKABLE)
    p.line, p.claims, p.out_of_date, p.discrepancies, p.doubted = state
    p.operation, p.at, p.authority, p.device, p.seen = given
    discrepancies.open_one(p, DiscrepancyClass.HELD, detail=discrepancies.as_detail(sentence))
    return sentence
