"""What may not go out of use: looked at once everything else of an operation has had its effect.

Only an operation that is entered for the first time is looked at: one that a journal or a feed says was posted stays posted, so
that books from before a guard came replay as they are. The company's book sees no stock, so what stands in the way of that counts
on the device, before the act.
"""

from collections.abc import Callable
from typing import Any

from sqlalchemy import select

from app.domain import catalogue
from app.domain.catalogue import CatalogueRecord
from app.domain.keeping import HOLDS, LAST_ADMINISTRATOR, administers, in_stock, of_the_app, oneself
from app.domain.permission import ROLES
from app.domain.questions import HeldBy, OnHand
from app.domain.words import Say, say
from app.ledger.lookup.insides import on_hand
from app.ledger.lookup.units import held_by
from app.ledger.posting import Posting, Refusal
from app.ledger.tables import CATALOGUE

Why = tuple[Say, str] | None
"""Why a record cannot be put so, and the field that stands in the way ("" for none)."""
_person = CATALOGUE[catalogue.User]
_ADMINISTRATOR = select(_person.c.id).where(
    _person.c.retired == 0, _person.c.role.in_([role for role in ROLES if administers(role)])
).limit(1)


def check_kept(p: Posting) -> None:
    """Raises Refusal where something would go out of use that is needed, by what this operation has put."""
    if p.told:
        return
    for now, after in p.put:
        guard: Callable[[Posting, Any, Any], Why] | None = _GUARDS.get(type(after))
        why = guard(p, now, after) if guard is not None else None
        if why is not None:
            raise Refusal(why[0], field=why[1])


def _user(p: Posting, now: catalogue.User | None, after: catalogue.User) -> Why:
    if now is None or now.retired or not administers(now.role):
        return None
    left = after.retired or not administers(after.role)
    if left and p.run(_ADMINISTRATOR).first() is None:
        return say(LAST_ADMINISTRATOR, name=now.name or now.code), "" if after.retired else "role"
    return oneself(p.operation.actor, now, after)


def _status(_: Posting, now: catalogue.Status | None, after: catalogue.Status) -> Why:
    return of_the_app(now, after)


def _item(p: Posting, now: catalogue.Item | None, after: catalogue.Item) -> Why:
    if p.judged or not _retires(now, after) or after.merged_into:  # what is left of a merged item is brought over later
        return None
    why = in_stock(after, on_hand(p.conn, p.site, OnHand(after.id)))
    return None if why is None else (why, "")


def _recipient(p: Posting, now: catalogue.Recipient | None, after: catalogue.Recipient) -> Why:
    if p.judged or not _retires(now, after) or not held_by(p.conn, p.site, HeldBy(after.id, 1)):
        return None
    return say(HOLDS, code=after.code), ""


def _retires(now: CatalogueRecord | None, after: CatalogueRecord) -> bool:
    return now is not None and after.retired and not now.retired


_GUARDS: dict[type[CatalogueRecord], Callable[[Posting, Any, Any], Why]] = {
    catalogue.User: _user, catalogue.Status: _status, catalogue.Item: _item, catalogue.Recipient: _recipient,
}
