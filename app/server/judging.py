"""What a server does with pushed operations, and what it tells of its feeds: no HTTP in here, and no clock of its own."""

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from typing import Any, NamedTuple

import msgspec
from sqlalchemy import Connection, bindparam, select

from app.domain.discrepancy import DiscrepancyClass
from app.domain.feed import BESIDE, FED_FIELDS, FORM, HOLDS, SERVER, Fed, Sent, said_id
from app.domain.operation import Operation, Put
from app.domain.wire import PULL_MAX, Outcome, Page
from app.ledger.batch.judging import Group, judge_groups
from app.ledger.batch.sets import VALUES, Among
from app.ledger.chain import encode_entries, link
from app.ledger.forms import TooNew, decode
from app.ledger.journal import clock_of, end_of
from app.ledger.judge import COMPANY, Forked, Gap, judge, take_in
from app.ledger.tables import discrepancy, operation
from app.server.books import Books

_FEED = (
    select(*(operation.c[name] for name in FED_FIELDS))
    .where(operation.c.site == bindparam("b_site"), operation.c.position > bindparam("b_after"))
    .order_by(operation.c.position)
    .limit(bindparam("b_limit"))
)
_KNOWN = select(*(operation.c[name] for name in FED_FIELDS)).where(operation.c.id.in_([bindparam("b_id"), bindparam("b_beside")]))
_MISFITS = Among(
    select(discrepancy.c.position)
    .where(discrepancy.c.site == bindparam("b_site"), discrepancy.c.kind != DiscrepancyClass.SERIAL_DISPUTE.value),
    discrepancy.c.position,
)
"""What did not fit as the operation was entered. A dispute of what it said may be opened by a later one: the answer to an operation
is the same for ever (I8), so it says nothing of that."""


_Row = msgspec.defstruct("_Row", [(name, Any) for name in FED_FIELDS])
"""A row of a feed on its way into JSON: made of the driver's tuple in a tenth of the time of a dict."""


class Told(msgspec.Struct, frozen=True, kw_only=True):
    """A `Page` whose operations are JSON already."""

    after: int
    operations: msgspec.Raw
    head: int
    now: int


class Judged(NamedTuple):
    """What became of a push: outcomes in order, up to the first operation that could not be taken."""

    outcomes: list[Outcome]
    expected: int
    """The next sequence in the epoch of the first operation; 0 where it was not looked at."""
    stopped: Gap | Forked | None = None
    rest: Sequence[Sent] = ()
    """From the operation on that could not be taken."""


Enter = Callable[[Books, int, Group], Judged]
"""Judges operations of one device that are for its site's book alone."""


def push(books: Books, site: int, operations: Sequence[Sent], now: int, enter: Enter | None = None) -> Judged:
    """Judge operations of one device of `site` in their order; each run of one kind is a transaction, or a part of one (`enter`).

    What touches the catalogue goes through the company's book, and from there into the site's as into every other's.
    """
    outcomes: list[Outcome] = []
    expected = done = 0
    for puts, run in groupby(operations, for_company):
        group = Group(list(run), now)
        if puts:
            stopped, expected = _company(books, site, group.operations, now, outcomes), 0
        else:
            found, expected, stopped, _ = (enter or alone)(books, site, group)
            outcomes += found
            if group.operations[-1].epoch != operations[0].epoch:
                expected = 0
        if stopped is not None:
            return Judged(outcomes, expected or _expected(books, site, operations[0]), stopped, operations[len(outcomes):])
        done += len(group.operations)
    return Judged(outcomes, expected or _expected(books, site, operations[0]) if operations else 0)


def alone(books: Books, site: int, group: Group) -> Judged:
    """Judge a group in a transaction of its own."""
    return together(books, site, [group])[0]


def together(books: Books, site: int, groups: Sequence[Group]) -> list[Judged]:
    """Judge groups of several devices, one after the other, in one transaction: they wait for the disk once."""
    with books.book(site).writing() as conn:
        before = follow_company(books, conn, site)
        found = judge_groups(conn, site, groups)
        outcomes = iter(_outcomes(conn, site, [fed for done, _ in found for fed in done]))
        return [
            Judged([next(outcomes) for _ in done], _next(conn, group.operations[-1], done, before), stopped)
            for group, (done, stopped) in zip(groups, found, strict=True)
        ]


def _next(conn: Connection, last: Sent, done: Sequence[Fed], before: int) -> int:
    """The next sequence in the epoch of a group's last operation; what was entered after `before` is the end of its chain."""
    if done and done[-1].position > before and done[-1].epoch == last.epoch:
        return done[-1].sequence + 1
    return end_of(conn, last.device, last.epoch).sequence + 1


def post_own(books: Books, home: int, given: Operation, now: int) -> Fed:
    """An operation of the server itself, into the book of `home`; what puts records belongs into the company's (`COMPANY`)."""
    with books.book(home).writing() as conn:
        if home != COMPANY:
            follow_company(books, conn, home)
        return post_in(conn, home, given, now)


def post_in(conn: Connection, home: int, given: Operation, now: int) -> Fed:
    """The same in an open transaction on the book of `home`, for what is worked out from that book itself."""
    end = end_of(conn, SERVER, home)
    made = {
        "id": given.id, "home": home, "device": SERVER, "epoch": home, "sequence": end.sequence + 1, "kind": given.kind,
        "actor": given.actor, "made_at": now, "claimed": now, "seen": 0, "form": FORM, "document": given.document,
        "reason": given.reason, "note": given.note, "entries": encode_entries(given.entries), "previous": end.hash,
    }
    done = judge(conn, home, msgspec.convert(made | {"hash": link(made)}, Sent), now)
    assert isinstance(done, Fed), done
    return done


def for_company(sent: Sent) -> bool:
    """Whether an operation is the company's matter, however its device wrote it; what cannot be read is not."""
    text = sent.entries
    if 'put"' not in text and '"company"' not in text and "\\" not in text:
        return False
    try:
        entries = decode(sent.entries, sent.form)
    except (msgspec.MsgspecError, TooNew, RecursionError):
        return False
    return any(isinstance(entry, Put) or getattr(entry, "company", False) for entry in entries)


def _company(books: Books, site: int, group: Sequence[Sent], now: int, outcomes: list[Outcome]) -> Gap | Forked | None:
    for sent in group:
        with books.book(site).reading() as conn:
            end = end_of(conn, sent.device, sent.epoch)
            namesakes = _namesakes(conn, sent.id)
            there = [fed for fed in namesakes if fed.hash == sent.hash]
            outcomes += _outcomes(conn, site, there)
        if there:
            continue
        if namesakes and not _has(books, COMPANY, sent):
            return Forked("other-content")
        if sent.sequence <= end.sequence:
            return Forked("chain")
        if sent.sequence > end.sequence + 1:
            return Gap(end.sequence + 1)
        if sent.sequence == end.sequence + 1 and sent.previous != end.hash:
            return Forked("chain")
        with books.book(COMPANY).writing() as conn:
            done = judge(conn, COMPANY, sent, now)
        if not isinstance(done, Fed):
            return done
        with books.book(site).writing() as conn:
            follow_company(books, conn, site)
            outcomes += _outcomes(conn, site, [fed for fed in _namesakes(conn, sent.id) if fed.hash == sent.hash])
    return None


def known(books: Books, site: int, id: str) -> Fed | None:
    """The operation of that id in a site's book, None where there is none."""
    with books.book(site).reading() as conn:
        return next((fed for fed in _namesakes(conn, id) if fed.id == id), None)


def _has(books: Books, site: int, sent: Sent) -> bool:
    with books.book(site).reading() as conn:
        return any(fed.hash == sent.hash for fed in _namesakes(conn, sent.id))


def _namesakes(conn: Connection, id: str) -> list[Fed]:
    """Operations of a book to which devices gave the identity: there are two where one of them came from the company."""
    return [Fed(**row) for row in conn.execute(_KNOWN, {"b_id": id, "b_beside": BESIDE + id}).mappings()]


def follow_company(books: Books, conn: Connection, site: int) -> int:
    """Take into a site's book what the company's book has that it has not. Returns the position the site's book ends at then."""
    clock = clock_of(conn, site)
    end = clock.position
    for fed in company_feed(books, clock.company):
        end = take_in(conn, site, fed).position
    return end


def company_feed(books: Books, after: int) -> Iterator[Fed]:
    """The company's feed after a position, to its end."""
    with books.book(COMPANY).reading() as conn:
        while page := feed(conn, COMPANY, after, PULL_MAX):
            yield from page
            after = page[-1].position


def feed(conn: Connection, site: int, after: int, limit: int) -> list[Fed]:
    """Operations of a book after a position."""
    return [Fed(**dict(zip(FED_FIELDS, row, strict=True))) for row in _rows(conn, site, after, limit)]


def _rows(conn: Connection, site: int, after: int, limit: int) -> list[tuple[Any, ...]]:
    found: Any = conn.execute(_FEED, {"b_site": site, "b_after": after, "b_limit": limit}).cursor
    # The driver's own tuples: of SQLAlchemy's rows nothing is needed here, and pages are thousands of them.
    return found.fetchall()  # type: ignore[no-any-return]


def tell(books: Books, site: int, after: int, limit: int, now: int) -> Told:
    """A page of a site's feed, from the database's rows to JSON with nothing made of them between."""
    with books.book(site).reading() as conn:
        operations = msgspec.Raw(msgspec.json.encode([_Row(*row) for row in _rows(conn, site, after, limit)]))
        return Told(after=after, operations=operations, head=clock_of(conn, site).position, now=now)


def pull(books: Books, site: int, after: int, limit: int, now: int) -> Page:
    """A page of a site's feed."""
    with books.book(site).reading() as conn:
        return Page(after=after, operations=feed(conn, site, after, limit), head=clock_of(conn, site).position, now=now)


def _outcomes(conn: Connection, site: int, entered: Sequence[Fed]) -> list[Outcome]:
    these = {"b_site": site, VALUES: [fed.position for fed in entered]}
    misfits = set(conn.execute(_MISFITS.statement(inside=conn.dialect.name == "sqlite"), these).scalars())
    return [
        Outcome(
            id=said_id(fed.id), outcome="held" if fed.outcome in HOLDS else "discrepancy" if fed.position in misfits else "applied",
            position=fed.position,
        )
        for fed in entered
    ]


def _expected(books: Books, site: int, of: Sent) -> int:
    with books.book(site).reading() as conn:
        return end_of(conn, of.device, of.epoch).sequence + 1
