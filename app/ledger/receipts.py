"""Order lines as they fill up: what came, what was refused, and what came beyond the order (I12)."""

from sqlalchemy import BigInteger, ColumnElement, bindparam, case, cast, delete, func, insert, select

from app.domain import catalogue
from app.domain.discrepancy import DiscrepancyClass
from app.domain.operation import RejectUnit
from app.domain.place import Virtual
from app.domain.quantity import STEPS_MAX
from app.domain.words import QT_TRANSLATE_NOOP, say
from app.ledger import discrepancies
from app.ledger.posting import Posting, Refusal
from app.ledger.tables import CATALOGUE, movement, rejection

UNKNOWN_LINE = QT_TRANSLATE_NOOP("say", "This order line is not known here. Nothing changed; choose the order again.")
NO_QUANTITY = QT_TRANSLATE_NOOP("say", "That is no quantity that can be refused. Nothing changed; enter it again.")

_line = CATALOGUE[catalogue.OrderLine]
_item, _part = CATALOGUE[catalogue.Item], CATALOGUE[catalogue.KitLine]
_in_kit = (
    select(func.sum(_part.c.quantity)).select_from(_part.join(_item, _item.c.id == _part.c.item))
    .where(_part.c.item == _line.c.item, _part.c.retired == 0, _item.c.kit != 0).correlate(_line).scalar_subquery()
)
PARTS: ColumnElement[int] = cast(func.coalesce(func.nullif(_in_kit, 0), 1), BigInteger)
"""Steps that come for one step ordered: of a kit its parts come, all together; of anything else the thing itself."""
ORDERED = select(_line.c.ordered * PARTS).where(_line.c.id == bindparam("b_line"))
"""How much is to come of a line, of a kit counted in parts."""
RECEIVED = func.coalesce(func.sum(case(
    (movement.c.from_place == Virtual.VENDOR.place, movement.c.quantity),
    (movement.c.to_place == Virtual.VENDOR.place, -movement.c.quantity),
    else_=0,
)), 0)
"""Net quantity that came from the vendor over movements that name an order line: an undone receipt counts back."""
RECEIVED_OF_LINE = select(RECEIVED).where(movement.c.order_line == bindparam("b_line"))
_REJECT = insert(rejection)
_UNREJECT = delete(rejection).where(rejection.c.site == bindparam("b_site"), rejection.c.position == bindparam("b_position"))


def check_order_line(p: Posting, line: int, handle: int, *, counts: bool) -> None:
    """After a receipt that `counts`: more than was ordered opens a discrepancy; the goods are there all the same."""
    ordered = p.run(ORDERED, b_line=line).scalar()
    if ordered is None:
        raise Refusal(say(UNKNOWN_LINE))
    if not counts:
        return
    received = int(p.run(RECEIVED_OF_LINE, b_line=line).scalar() or 0)
    if received > ordered:
        discrepancies.open_one(p, DiscrepancyClass.OVER_RECEIPT, handle=handle, quantity=received - int(ordered))


def reject_unit(p: Posting, entry: RejectUnit) -> None:
    """A unit of an order was refused at receipt: remembered beside the order line, never in stock."""
    if p.run(ORDERED, b_line=entry.order_line).scalar() is None:
        raise Refusal(say(UNKNOWN_LINE))
    if not 0 < entry.quantity <= STEPS_MAX:
        raise Refusal(say(NO_QUANTITY))
    p.conn.execute(_REJECT, {
        "site": p.site, "position": p.position, "line": p.next_line(), "order_line": entry.order_line,
        "serial": entry.serial, "quantity": entry.quantity,
    })


def take_back_rejections(p: Posting, position: int) -> None:
    """What the operation at `position` refused was not refused after all."""
    p.run(_UNREJECT, b_site=p.site, b_position=position)
