"""One code on two units is settled by giving one of them another: it stays the unit it is, people call it otherwise.

A unit's identity is made of the code it first came with (`app.domain.identity`), and every act names it by that, so nothing
that was done changes. Its first code remains spoken for among the units of its item: who brings in another unit by it is told.
"""

from typing import Any

from sqlalchemy import and_, bindparam, select, update

from app.domain.discrepancy import DiscrepancyClass
from app.domain.operation import Recode
from app.domain.stock import HandleKind
from app.domain.words import QT_TRANSLATE_NOOP, say
from app.ledger import discrepancies
from app.ledger.handles import CODE_LENGTH_MAX, NO_CODE, bearers_clash, drop_names, put_name
from app.ledger.posting import Posting, Refusal
from app.ledger.tables import discrepancy, handle, name

UNKNOWN = QT_TRANSLATE_NOOP("say", "This unit is not known here. Nothing changed; open the discrepancy again.")
ONLY_UNITS = QT_TRANSLATE_NOOP("say", "{code} is no single unit, so its code stays. Nothing changed; choose a unit.")
CHANGED = QT_TRANSLATE_NOOP("say", "{code} has been given another code meanwhile. Nothing changed; look at it again.")
THE_SAME = QT_TRANSLATE_NOOP("say", "{code} bears this code already. Nothing changed; scan or make a new one.")
TAKEN = QT_TRANSLATE_NOOP("say", "{code} names something else already. Nothing changed; scan or make another code.")

_FIND = select(handle.c.kind, handle.c.code, handle.c.tag, handle.c.item).where(handle.c.id == bindparam("b_id"))
_SET = update(handle).where(handle.c.id == bindparam("b_id")).values(code=bindparam("b_code"), tag=bindparam("b_tag"))
_NAMES = select(name.c.target).where(name.c.code == bindparam("b_code"), name.c.target != bindparam("b_id")).limit(1)
_FIRST = select(handle.c.id).where(
    handle.c.kind == HandleKind.SERIAL.value, handle.c.item == bindparam("b_item"), handle.c.code == bindparam("b_code"),
    handle.c.id != bindparam("b_id"),
).limit(1)
_clash = and_(discrepancy.c.site == bindparam("b_site"), discrepancy.c.kind == DiscrepancyClass.CODE_CLASH.value)
_CLASHES = (
    select(discrepancy.c.id, discrepancy.c.detail)
    .where(_clash, discrepancy.c.open == 1, discrepancy.c.detail.in_(bindparam("b_codes", expanding=True)))
    .order_by(discrepancy.c.id)
)
_CLOSED_BY = select(discrepancy.c.id).where(_clash, discrepancy.c.closed_by == bindparam("b_by")).order_by(discrepancy.c.id)


def recode(p: Posting, entry: Recode) -> None:
    """The unit bears other codes from now on; clashes that end with it close. Raises Refusal where the ground has changed."""
    row = _unit(p, entry)
    if (row.code, row.tag) != (entry.code_was, entry.tag_was):
        raise Refusal(say(CHANGED, code=entry.code_was))
    if (entry.code, entry.tag) == (entry.code_was, entry.tag_was):
        raise Refusal(say(THE_SAME, code=entry.code_was))
    if not 1 <= len(entry.code) <= CODE_LENGTH_MAX or len(entry.tag) > CODE_LENGTH_MAX or entry.code == entry.tag:
        raise Refusal(say(NO_CODE))
    for new in {entry.code, entry.tag} - {entry.code_was, entry.tag_was, ""}:
        if p.run(_NAMES, b_code=new, b_id=entry.handle).first() or p.run(
            _FIRST, b_item=row.item, b_code=new, b_id=entry.handle
        ).first():
            raise Refusal(say(TAKEN, code=new))
    _call(p, entry.handle, row.item, entry.code, entry.tag)
    for which, code in p.run(_CLASHES, b_site=p.site, b_codes=[entry.code_was, entry.tag_was]).all():
        if not bearers_clash(p, code):
            discrepancies.close(p, which)


def take_back(p: Posting, entry: Recode, position: int) -> None:
    """The act at `position` did not happen: the unit bears its codes from before, and what ended with it is open again."""
    row = _unit(p, entry)
    if (row.code, row.tag) != (entry.code, entry.tag):
        raise Refusal(say(CHANGED, code=entry.code))
    _call(p, entry.handle, row.item, entry.code_was, entry.tag_was)
    opened = p.run(_CLOSED_BY, b_site=p.site, b_by=position).scalars().all()
    for which in opened:
        discrepancies.reopen(p, which)
    known = {code for _, code in p.run(_CLASHES, b_site=p.site, b_codes=[entry.code_was, entry.tag_was])}
    for code in (entry.code_was, entry.tag_was):
        if code and code not in known and bearers_clash(p, code):
            discrepancies.open_one(p, DiscrepancyClass.CODE_CLASH, handle=entry.handle, detail=code)


def _unit(p: Posting, entry: Recode) -> Any:
    row = p.run(_FIND, b_id=entry.handle).first()
    if row is None:
        raise Refusal(say(UNKNOWN))
    if row.kind != HandleKind.SERIAL:
        raise Refusal(say(ONLY_UNITS, code=row.code))
    return row


def _call(p: Posting, which: int, item: int, code: str, tag: str) -> None:
    """Bring the unit, and the index of codes, up to what it bears now."""
    p.run(_SET, b_id=which, b_code=code, b_tag=tag)
    drop_names(p.conn, "serial", which)
    drop_names(p.conn, "tag", which)
    put_name(p.conn, code, "serial", which, item=item)
    put_name(p.conn, tag, "tag", which, item=item)
