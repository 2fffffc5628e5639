"""What may not go out of use, whoever asks: a screen before the act, a file that is imported, a server that judges."""

from app.domain.catalogue import Item, Status, User
from app.domain.figures import amount_of
from app.domain.naming import STATUSES
from app.domain.permission import Permission, permissions_of
from app.domain.views import OnHandView
from app.domain.words import QT_TRANSLATE_NOOP, Say, say

OUT_ONESELF = QT_TRANSLATE_NOOP("say", "You cannot take yourself out of use. Nothing changed; have another administrator do it.")
ONESELF = QT_TRANSLATE_NOOP("say", "You cannot take administration from yourself. Have another administrator do it.")
LAST_ADMINISTRATOR = QT_TRANSLATE_NOOP(
    "say", "{name} is the last administrator. Nothing changed; make somebody else an administrator first."
)
IN_STOCK = QT_TRANSLATE_NOOP(
    "say", "There is stock of {code}: {amount}. Nothing changed; name what it is superseded by, or use it up or count it out first."
)
HOLDS = QT_TRANSLATE_NOOP("say", "{code} still has stock in custody. Nothing changed; have it returned or handed over first.")
OF_THE_APP = QT_TRANSLATE_NOOP("say", "The app itself works with the status {code}. Nothing changed; it stays in use.")
ALWAYS = QT_TRANSLATE_NOOP("say", "What is available counts as available.")


def administers(role: str) -> bool:
    """Whether whoever has the role may say who else works here."""
    return Permission.ADM_USERS in permissions_of(role)


def oneself(person: int, now: User | None, after: User) -> tuple[Say, str] | None:
    """Why a person cannot put their own record so, and the field that stands in the way."""
    if now is None or person != after.id:
        return None
    if after.retired and not now.retired:
        return say(OUT_ONESELF), ""
    if administers(now.role) and not administers(after.role):
        return say(ONESELF), "role"
    return None


def of_the_app(now: Status | None, after: Status) -> tuple[Say, str] | None:
    """Why a status that the app itself works with cannot be put so, and the field that stands in the way."""
    if now is None or now.code not in STATUSES:
        return None
    if after.code != now.code or (after.retired and not now.retired):
        return say(OF_THE_APP, code=now.code), "" if after.retired else "code"
    if now.code == "available" and now.available and not after.available:
        return say(ALWAYS), "available"
    return None


def in_stock(item: Item, there: OnHandView) -> Say | None:
    """Why an item stays in use: what is there could not be scanned any more."""
    if not there.bulk and not there.serials:
        return None
    amount = amount_of(there.bulk + there.serials * 10**item.decimals, item.decimals, item.uom)
    return say(IN_STOCK, code=item.number, amount=amount)
