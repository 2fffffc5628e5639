"""What a movement line costs: nothing inside the costed stock, an issue or a receipt where it crosses its bounds."""

from app.domain.operation import Move
from app.domain.place import Virtual
from app.domain.words import QT_TRANSLATE_NOOP, say
from app.ledger.costs.account import Account, Change, Key, Layer
from app.ledger.costs.keeping import Kept, account_of, enter, entry_of, mark_undone, uses_of
from app.ledger.costs.worth import convert, steps_of, worth_of
from app.ledger.facts import HandleFacts, handle_facts
from app.ledger.posting import Posting, Refusal

OUTSIDE = frozenset(v.place for v in Virtual if v is not Virtual.UNEXPLAINED)
"""Places whose stock costs nothing: what stands in any other, and on *unexplained*, is costed."""
VALUE_MAX = 10**17
"""No stock of an item is worth more (minor units), so that sums fit 63 bits."""
TOO_DEAR = QT_TRANSLATE_NOOP(
    "say", "{code} would come to cost more than this system counts. Nothing changed; look at its price and its quantity."
)
_CONVERTED = Virtual.CONVERTED.place


def crossed(
    p: Posting, line: int, which: int, quantity: int, source: int, target: int, *, order_line: int = 0, at: int = 0,
    move: Move | None = None, undoes: Key | None = None,
) -> None:
    """Bring costs up to a movement line of which one place is `OUTSIDE`. `undoes` is the line that it reverses."""
    handle = handle_facts(p, which)
    steps, comes = steps_of(handle, quantity), source in OUTSIDE
    place = source if comes else target
    with account_of(p, handle.item, line) as (account, kept):
        made = entry_of(p, handle.item, undoes) if undoes else None
        if undoes and made is not None and made.quantity == (-steps if comes else steps):
            change = _reversed(p, account, handle, made, undoes, comes, line)
            mark_undone(p, handle.item, undoes)
        elif comes:
            change = _received(p, account, handle, steps, place, order_line, move, line)
        else:
            change = account.issue(steps, handle.id if handle.kind.single else 0)
            if place == _CONVERTED:
                convert(p, handle.item, steps, -change.value, -change.fifo)
        _check(handle, account, kept)
        enter(
            p, handle.item, line, account, change, kind="receipt" if comes else "issue", handle=which, place=place, at=at,
            undoes=undoes if undoes and made is not None else (0, 0),
        )


def _received(
    p: Posting, account: Account, handle: HandleFacts, steps: int, source: int, order_line: int, move: Move | None, line: int
) -> Change:
    worth = worth_of(p, account, handle, steps, source, order_line, move)
    layer = _layer(p, handle, line)
    layer.package = move.package if move is not None else ""
    layer.quantity = layer.left = steps
    layer.value = layer.value_left = worth.fifo
    return account.receive(layer, worth.fifo if handle.kind.single else worth.value)


def _reversed(
    p: Posting, account: Account, handle: HandleFacts, made: Change, undoes: Key, comes: bool, line: int
) -> Change:
    if not comes:
        return account.take_back_receipt(made, undoes)
    return account.take_back_issue(made, uses_of(p, handle.item, undoes), _layer(p, handle, line))


def _layer(p: Posting, handle: HandleFacts, line: int) -> Layer:
    """An empty layer of the line in hand."""
    return Layer(p.position, line, handle.id if handle.kind.single else 0, "", 0, 0, 0, 0, 0)


def _check(handle: HandleFacts, account: Account, kept: Kept) -> None:
    """Raises Refusal where the database could not hold what it comes to."""
    sums = (account.value, account.fifo, account.pool_value, account.owed_value, *(one.value for one in kept.layers.values()))
    if max(map(abs, sums)) > VALUE_MAX:
        raise Refusal(say(TOO_DEAR, code=handle.code))
