"""A corrected price: what is left of a delivery, or all there is of an item, is worth something else from now on."""

from sqlalchemy import bindparam, select

from app.domain.operation import Revalue
from app.domain.words import QT_TRANSLATE_NOOP, say
from app.ledger.costs.account import Account, Change
from app.ledger.costs.crossing import VALUE_MAX
from app.ledger.costs.keeping import Kept, account_of, enter
from app.ledger.posting import Posting, Refusal
from app.ledger.tables import operation

UNKNOWN = QT_TRANSLATE_NOOP("say", "This delivery is not known here. Nothing changed; open the list again.")
NOTHING_LEFT = QT_TRANSLATE_NOOP(
    "say", "There is nothing in stock whose price could be corrected. Nothing changed; choose a delivery."
)
NO_PRICE = QT_TRANSLATE_NOOP(
    "say", "A price must be zero or more, and no more than this system counts. Nothing changed; enter it again."
)
CHANGED = QT_TRANSLATE_NOOP("say", "What it cost has been corrected meanwhile. Nothing changed; look at it again.")

_POSITION = select(operation.c.position).where(operation.c.site == bindparam("b_site"), operation.c.id == bindparam("b_id"))


def revalue(p: Posting, entry: Revalue) -> None:
    """Correct a price. Raises Refusal where it is none, or what it rests on is not so any more."""
    if not 0 <= entry.value <= VALUE_MAX:
        raise Refusal(say(NO_PRICE))
    line = p.next_line()
    with account_of(p, entry.item, line) as (account, kept):
        change = _delivery(p, entry, account, kept) if entry.operation else _all(entry, account, kept)
        enter(p, entry.item, line, account, change, kind="revaluation")


def _delivery(p: Posting, entry: Revalue, account: Account, kept: Kept) -> Change:
    position = p.run(_POSITION, b_site=p.site, b_id=entry.operation).scalar()
    layer = None if position is None else kept.find((int(position), entry.line))
    if layer is None or layer.quantity <= 0:
        raise Refusal(say(UNKNOWN))
    if layer.value != entry.was:
        raise Refusal(say(CHANGED))
    return account.revalue_layer(layer, entry.value)


def _all(entry: Revalue, account: Account, kept: Kept) -> Change:
    layers = kept.left()
    if not layers:
        raise Refusal(say(NOTHING_LEFT))
    if account.value != entry.was:
        raise Refusal(say(CHANGED))
    return account.revalue_all(layers, entry.value)
