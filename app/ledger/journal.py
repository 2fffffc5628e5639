"""Entering an operation: its row in the journal, the end of its device's chain, and the end of the book."""

from typing import Any, NamedTuple

from sqlalchemy import Connection, bindparam, case, insert, select, update

from app.domain.feed import SERVER
from app.ledger.chain import START, seal
from app.ledger.prepared import Prepared
from app.ledger.tables import chain, clock, operation, report


class End(NamedTuple):
    """The end of a device's chain in one epoch; `skew` is how far its clock was from the evidence time (microseconds)."""

    sequence: int = 0
    hash: str = START
    at: int = 0
    skew: int = 0


class Clock(NamedTuple):
    """The end of a book: last position, newest evidence time, position in the company's feed it has taken in, last seal, and
    how many claims and (at most) counted lines wait for what other devices will report."""

    position: int = 0
    newest: int = 0
    company: int = 0
    seal: str = ""
    doubts: int = 0
    lines: int = 0


END = Prepared(
    select(chain.c.sequence, chain.c.hash, chain.c.at, chain.c.skew)
    .where(chain.c.device == bindparam("b_device"), chain.c.epoch == bindparam("b_epoch"))
)
CLOCK = Prepared(
    select(clock.c.position, clock.c.newest, clock.c.company, clock.c.seal, clock.c.doubts, clock.c.lines)
    .where(clock.c.site == bindparam("b_site"))
)
JOURNAL = Prepared(insert(operation))
CHAIN = Prepared(update(chain).where(chain.c.device == bindparam("b_device"), chain.c.epoch == bindparam("b_epoch")).values(
    sequence=bindparam("b_sequence"), hash=bindparam("b_hash"), at=bindparam("b_at"), skew=bindparam("b_skew")
))
CHAIN_NEW = Prepared(insert(chain))
CLOCK_ON = Prepared(update(clock).where(clock.c.site == bindparam("b_site")).values(
    position=bindparam("b_position"), newest=bindparam("b_newest"), company=bindparam("b_company"),
    seal=bindparam("b_seal"),
))
_CLOCK_NEW = Prepared(insert(clock))
HEARD = Prepared(update(report).where(report.c.site == bindparam("b_site"), report.c.device == bindparam("b_device")).values(
    until=case((report.c.until < bindparam("b_until"), bindparam("b_until")), else_=report.c.until),
    heard=bindparam("b_heard"),
))
HEARD_FIRST = Prepared(insert(report))


def end_of(conn: Connection, device: str, epoch: int) -> End:
    """The end of the device's chain; that of a device never heard of is the start."""
    row = END.row(conn, {"b_device": device, "b_epoch": epoch})
    return End() if row is None else End(*row)


def clock_of(conn: Connection, site: int) -> Clock:
    """The end of the book."""
    row = CLOCK.row(conn, {"b_site": site})
    return Clock() if row is None else Clock(*row)


def enter(conn: Connection, row: dict[str, Any], end: End, clock_before: Clock) -> str:
    """Seal and write the operation `row` (all other columns), and bring the ends of its chain and of its book up to it.

    `end` and `clock_before` are those before the operation. Returns the seal.
    """
    row["seal"] = sealed = seal(clock_before.seal, row)
    JOURNAL.do(conn, row)
    skew = row["at"] - row["made_at"]
    if end.sequence:
        CHAIN.do(conn, {
            "b_device": row["device"], "b_epoch": row["epoch"], "b_sequence": row["sequence"], "b_hash": row["hash"],
            "b_at": row["at"], "b_skew": skew,
        })
    else:
        CHAIN_NEW.do(conn, {
            "device": row["device"], "epoch": row["epoch"], "sequence": row["sequence"], "hash": row["hash"], "at": row["at"],
            "skew": skew,
        })
    newest, company = max(clock_before.newest, row["at"]), max(clock_before.company, row["company"])
    if clock_before.position:
        CLOCK_ON.do(conn, {
            "b_site": row["site"], "b_position": row["position"], "b_newest": newest, "b_company": company,
            "b_seal": sealed,
        })
    else:
        _CLOCK_NEW.do(conn, {
            "site": row["site"], "position": row["position"], "newest": newest, "company": company, "seal": sealed,
            "doubts": 0, "lines": 0,
        })
    if row["received"] and row["home"] == row["site"] and row["device"] != SERVER:
        heard(conn, row["site"], row["device"], row["at"], row["received"])
    return sealed


def heard(conn: Connection, site: int, device: str, until: int, at: int) -> None:
    """A device of the site has reported all its acts up to the evidence time `until`; the server heard it `at`."""
    if not HEARD.do(conn, {"b_site": site, "b_device": device, "b_until": until, "b_heard": at}):
        HEARD_FIRST.do(conn, {"site": site, "device": device, "until": until, "heard": at})
