"""Whose step a step of a paper is: who gives may offer and take back, who gets may accept and reject; a supervisor may all."""

from typing import Any

from sqlalchemy import bindparam, select

from app.domain import catalogue
from app.domain.catalogue import CatalogueRecord
from app.domain.permission import Permission, permissions_of
from app.domain.words import QT_TRANSLATE_NOOP, say
from app.ledger.posting import Posting, Refusal
from app.ledger.tables import CATALOGUE

SYSTEM = 0
NOT_YOURS_TO_GIVE = QT_TRANSLATE_NOOP(
    "say", "{code} offers what is in somebody else's custody. Nothing changed; let them offer it, or ask a supervisor."
)
NOT_YOURS_TO_TAKE = QT_TRANSLATE_NOOP(
    "say", "{code} is offered to somebody else. Nothing changed; they accept or reject it, or a supervisor does."
)
NOT_YOURS_TO_CANCEL = QT_TRANSLATE_NOOP(
    "say", "{code} was offered by somebody else. Nothing changed; whoever gives cancels it, or a supervisor does."
)
FIXED = QT_TRANSLATE_NOOP("say", "What {code} is about stays as it was written. Nothing changed; make a new one.")
NO_PAPER = QT_TRANSLATE_NOOP("say", "This line belongs to no paper that is open. Nothing changed; open the paper again.")
TOO_MUCH = QT_TRANSLATE_NOOP("say", "More of {code} is accepted than was offered. Nothing changed; accept what was offered.")
NOT_FOR_OTHERS = QT_TRANSLATE_NOOP(
    "say", "{code} is a report for somebody else. Nothing changed; a supervisor files it for them."
)
NOT_TO_CLOSE = QT_TRANSLATE_NOOP("say", "{code} is looked at and closed by a supervisor. Nothing changed; ask one.")

_recipients = CATALOGUE[catalogue.Recipient]
_transfers, _spillages = CATALOGUE[catalogue.Transfer], CATALOGUE[catalogue.Spillage]
_users = CATALOGUE[catalogue.User]
_USER_OF = select(_recipients.c.user).where(_recipients.c.id == bindparam("b_id"))
_ROLE = select(_users.c.role).where(_users.c.id == bindparam("b_id"), _users.c.retired == 0)
_TRANSFER = select(_transfers).where(_transfers.c.id == bindparam("b_id"))
_SPILLAGE = select(_spillages).where(_spillages.c.id == bindparam("b_id"))


def check_parties(p: Posting, record: CatalogueRecord, before: Any) -> None:
    """Raises Refusal where the step is not for whoever takes it; `before` is the record's row, None for a new one."""
    if p.responsible == SYSTEM and p.trusted:
        return
    match record:
        case catalogue.Transfer():
            _transfer(p, record, before)
        case catalogue.TransferLine():
            _transfer_line(p, record, before)
        case catalogue.Spillage():
            _spillage(p, record, before)
        case catalogue.SpillageLine():
            _spillage_line(p, record, before)


def _may(p: Posting, permission: Permission) -> bool:
    return permission in permissions_of(p.run(_ROLE, b_id=p.responsible).scalar() or "")


def _is(p: Posting, recipient: int) -> bool:
    """Whether whoever acts is the person of this recipient; an office is nobody's person."""
    user = p.run(_USER_OF, b_id=recipient).scalar() if recipient else 0
    return bool(user) and user == p.responsible


def _differ(record: CatalogueRecord, before: Any, *fields: str) -> bool:
    return any(getattr(record, field) != getattr(before, field) for field in fields)


def _transfer(p: Posting, record: catalogue.Transfer, before: Any) -> None:
    supervisor, code = _may(p, Permission.INV_UNDO_ANY), record.number
    if before is None:
        mine = (not record.source or _is(p, record.source)) and record.by == p.responsible
        if not (mine or supervisor):
            raise Refusal(say(NOT_YOURS_TO_GIVE, code=code))
        return
    if _differ(record, before, "number", "site", "target_site", "source", "target", "by"):
        raise Refusal(say(FIXED, code=code))
    if supervisor:
        return
    gives = _is(p, before.source) or (not before.source and before.by == p.responsible)
    match record.state:
        case "accepted" | "rejected" if before.state != record.state:
            if not _is(p, before.target):
                raise Refusal(say(NOT_YOURS_TO_TAKE, code=code))
        case _ if not gives:
            raise Refusal(say(NOT_YOURS_TO_CANCEL, code=code))


def _transfer_line(p: Posting, record: catalogue.TransferLine, before: Any) -> None:
    paper = p.run(_TRANSFER, b_id=record.transfer).first()
    if paper is None:
        raise Refusal(say(NO_PAPER))
    if before is None:  # lines are written with their paper, in the same operation
        if paper.version != (p.claimed or p.at) or paper.by != p.responsible or record.accepted or record.quantity < 1:
            raise Refusal(say(NO_PAPER))
        return
    if _differ(record, before, *(f for f in record.__struct_fields__ if f not in ("accepted", "id", "retired"))) or record.retired:
        raise Refusal(say(FIXED, code=paper.number))
    if paper.state not in ("pending", "in-transit"):
        raise Refusal(say(NO_PAPER))
    if not (_is(p, paper.target) or _may(p, Permission.INV_UNDO_ANY)):
        raise Refusal(say(NOT_YOURS_TO_TAKE, code=paper.number))
    if not 0 <= record.accepted <= record.quantity:
        raise Refusal(say(TOO_MUCH, code=record.code or paper.number))


def _spillage(p: Posting, record: catalogue.Spillage, before: Any) -> None:
    closer, code = _may(p, Permission.INV_CLOSE_SPILLAGE), record.number
    if before is None:
        if not closer and (not _is(p, record.recipient) or record.by != p.responsible):
            raise Refusal(say(NOT_FOR_OTHERS, code=code))
        return
    if _differ(record, before, "number", "site", "recipient", "by"):
        raise Refusal(say(FIXED, code=code))
    if closer:
        return
    if record.state != before.state:
        raise Refusal(say(NOT_TO_CLOSE, code=code))
    if not _is(p, before.recipient):
        raise Refusal(say(NOT_FOR_OTHERS, code=code))


def _spillage_line(p: Posting, record: catalogue.SpillageLine, before: Any) -> None:
    paper = p.run(_SPILLAGE, b_id=record.spillage).first()
    closer = _may(p, Permission.INV_CLOSE_SPILLAGE)
    if paper is None or paper.state == "closed" or (before is None and paper.state != "open"):
        raise Refusal(say(NO_PAPER))
    if before is None:
        if not (closer or _is(p, paper.recipient)):
            raise Refusal(say(NOT_FOR_OTHERS, code=paper.number))
        return
    if _differ(record, before, "spillage", "line", "handle", "quantity") or record.retired:
        raise Refusal(say(FIXED, code=paper.number))
    if not closer:
        raise Refusal(say(NOT_TO_CLOSE, code=paper.number))
