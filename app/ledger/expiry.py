"""Expired stock: it is not given out for use, whatever a screen allows (PanatrackerST: lots carry expiry dates).

Whoever may release stock may allow it all the same. An act that is judged has been done already: it is posted, and told. The day is
that of the act's evidence time in UTC, the same in every book; the day of expiry itself still counts as good.
"""

from datetime import timedelta

from app.domain.discrepancy import DiscrepancyClass
from app.domain.moments import DAY, EPOCH
from app.domain.permission import Permission, permissions_of
from app.domain.place import VIRTUAL_BY_PLACE, Virtual
from app.domain.rules import EXPIRED as TOLD
from app.domain.stock import HandleKind, Standing
from app.domain.words import QT_TRANSLATE_NOOP, say
from app.ledger import discrepancies
from app.ledger.facts import ContentRow, HandleFacts, PlaceFacts, handle_facts
from app.ledger.posting import Posting, Refusal
from app.ledger.rights import SYSTEM, role_of

EXPIRED = QT_TRANSLATE_NOOP(
    "say", "{code} expired on {date} and may not be used. Nothing changed; take another lot, or ask a supervisor."
)
EXPIRED_INSIDE = QT_TRANSLATE_NOOP(
    "say", "{box} holds {code}, which expired on {date} and may not be used. Nothing changed; take it out first, or ask a "
    "supervisor."
)
SINCE = 1
"""The form of entries from which on the ledger looks at it: what older apps did was posted without."""
_USED = frozenset({Virtual.INSTALLED, Virtual.CUSTOMER, Virtual.CONSUMED, Virtual.IN_TRANSIT})
"""Where stock goes to be used, or to a recipient elsewhere. Scrap, spillage and the vendor take back what has expired."""


def for_use(source: Standing, target: Standing, *, into_device: bool = False) -> bool:
    """Whether stock is given out by going from one standing to another: used up, handed to a recipient, or fitted into a device."""
    if source.place in VIRTUAL_BY_PLACE:
        return False
    virtual = VIRTUAL_BY_PLACE.get(target.place)
    if virtual is not None:
        return virtual in _USED
    handed = target.custody not in (0, source.custody) or (target.status == "issued" != source.status)
    return handed or (into_device and source.place != target.place)


def check(p: Posting, handle: HandleFacts, source: Standing, target: PlaceFacts, wanted: Standing, quantity: int) -> None:
    """Refuse or tell of a move of the handle. Raises Refusal where it has expired and the actor's role cannot allow its use."""
    if not handle.expires or handle.expires >= _day(p):
        return
    device = target.holder is not None and target.holder.kind is HandleKind.SERIAL
    if for_use(source, wanted, into_device=device) and not _allowed(p):
        if not p.judged:
            raise Refusal(say(EXPIRED, code=handle.code, date=handle.expires))
        _tell(p, handle.id, handle.code, handle.expires, source.place, quantity)


def check_inside(p: Posting, row: ContentRow, source: Standing, wanted: Standing) -> None:
    """The same of what goes along inside a container that changes hands."""
    if not row.expires or row.expires >= _day(p) or not for_use(source, wanted) or _allowed(p):
        return
    code = handle_facts(p, row.handle).code
    if not p.judged:
        raise Refusal(say(EXPIRED_INSIDE, box=handle_facts(p, source.place).code, code=code, date=row.expires))
    _tell(p, row.handle, code, row.expires, source.place, row.quantity)


def _tell(p: Posting, which: int, code: str, expires: str, place: int, quantity: int) -> None:
    told = discrepancies.as_detail(say(TOLD, code=code, date=expires))
    discrepancies.open_one(p, DiscrepancyClass.EXPIRED, handle=which, place=place, quantity=quantity, detail=told)


def _day(p: Posting) -> str:
    """The day of the act, ISO; before any expiry for an act of an older app, which knows nothing of this."""
    return (EPOCH + timedelta(microseconds=p.at)).strftime(DAY) if p.form >= SINCE else ""


def _allowed(p: Posting) -> bool:
    if p.responsible == SYSTEM and p.trusted:
        return True
    try:
        return Permission.INV_RELEASE in permissions_of(role_of(p, p.responsible))
    except Refusal:
        return False
