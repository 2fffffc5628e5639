"""Opening and closing discrepancies: one for each event that does not fit (I11)."""

import msgspec
from sqlalchemy import and_, bindparam, insert, select, update

from app.domain.discrepancy import DiscrepancyClass
from app.domain.identity import derive
from app.domain.words import QT_TRANSLATE_NOOP, Say, say
from app.ledger.posting import Posting, Refusal
from app.ledger.prepared import Prepared
from app.ledger.tables import discrepancy as t
from app.ledger.tables import shortfall

UNKNOWN = QT_TRANSLATE_NOOP("say", "This discrepancy is not known here. Nothing changed; open the list again.")
OWED = QT_TRANSLATE_NOOP("say", "More was taken here than was there. Nothing changed; count the place, that settles it.")
WAITS = QT_TRANSLATE_NOOP("say", "This act is held. Nothing changed; post it after all, or drop it.")
CLOSED = QT_TRANSLATE_NOOP("say", "This discrepancy is closed already. Nothing changed; choose another.")

OPEN = Prepared(insert(t))
CLOSE = Prepared(update(t).where(t.c.id == bindparam("which")).values(open=0, closed_by=bindparam("b_position")))
_CLOSE_OF = (
    update(t)
    .where(t.c.site == bindparam("b_site"), t.c.position == bindparam("b_of"), t.c.open == 1)
    .values(open=0, closed_by=bindparam("b_position"))
)
REOPEN = update(t).where(t.c.id == bindparam("which")).values(open=1, closed_by=0)
_FIND = select(t.c.open, t.c.kind).where(t.c.id == bindparam("which"))
_shortage = and_(
    t.c.site == bindparam("b_site"), t.c.handle == bindparam("b_handle"), t.c.kind == DiscrepancyClass.SHORTAGE.value,
)
_CLOSE_SHORTAGES = update(t).where(_shortage, t.c.open == 1).values(open=0, closed_by=bindparam("b_position"))
_REOPEN_SHORTAGES = update(t).where(_shortage, t.c.closed_by == bindparam("b_by")).values(open=1, closed_by=0)
_OWED = select(shortfall.c.quantity).where(
    shortfall.c.site == bindparam("b_site"), shortfall.c.discrepancy == bindparam("b_which")
)


def open_one(
    p: Posting, kind: DiscrepancyClass, *, handle: int = 0, place: int = 0, quantity: int = 0, detail: str = ""
) -> int:
    """Record that this operation does not fit, and how. Returns the discrepancy's identity."""
    number = len(p.discrepancies) + 1
    which = derive("discrepancy", p.operation.id, str(number))
    OPEN.do(p.conn, {
        "id": which, "site": p.site, "kind": kind.value, "position": p.position, "handle": handle, "place": place,
        "quantity": quantity, "at": p.at, "open": 1, "closed_by": 0, "detail": detail,
    })
    p.discrepancies.append(which)
    return which


def close(p: Posting, which: int) -> None:
    """What this operation did settles the discrepancy."""
    CLOSE.do(p.conn, {"which": which, "b_position": p.position})


def close_all_of(p: Posting, position: int) -> None:
    """The operation at `position` did not happen, so neither did what misfitted about it."""
    p.run(_CLOSE_OF, b_site=p.site, b_of=position, b_position=p.position)


def reopen(p: Posting, which: int) -> None:
    """What settled the discrepancy did not happen after all."""
    p.run(REOPEN, which=which)


def open_dispute(p: Posting, *, handle: int, place: int, position: int, number: int, at: int, told: Say) -> int:
    """What the operation at `position` said of the unit contradicts what was known of it. Returns the discrepancy's identity."""
    which = derive("dispute", str(p.site), str(position), str(number), str(handle))
    OPEN.do(p.conn, {
        "id": which, "site": p.site, "kind": DiscrepancyClass.SERIAL_DISPUTE.value, "position": position, "handle": handle,
        "place": place, "quantity": 1, "at": at, "open": 1, "closed_by": 0, "detail": as_detail(told),
    })
    return which


def as_detail(sentence: Say) -> str:
    """A sentence as it is kept: JSON, so that it can be shown in any language."""
    return msgspec.json.encode(sentence).decode()


def close_shortages(p: Posting, handle: int) -> None:
    """It has come to be known where a unit came from that was first seen where it was not known to be."""
    p.run(_CLOSE_SHORTAGES, b_site=p.site, b_handle=handle, b_position=p.position)


def reopen_shortages(p: Posting, handle: int, position: int) -> None:
    """The operation at `position`, which told where the unit came from, did not happen."""
    p.run(_REOPEN_SHORTAGES, b_site=p.site, b_handle=handle, b_by=position)


def resolve(p: Posting, which: int) -> None:
    """A supervisor closes the discrepancy; raises Refusal where there is none open, or where only another act settles it."""
    row = p.run(_FIND, which=which).first()
    if row is None:
        raise Refusal(say(UNKNOWN))
    if not row.open:
        raise Refusal(say(CLOSED))
    if row.kind == DiscrepancyClass.HELD:
        raise Refusal(say(WAITS))
    if p.run(_OWED, b_site=p.site, b_which=which).first() is not None:
        raise Refusal(say(OWED))
    close(p, which)
