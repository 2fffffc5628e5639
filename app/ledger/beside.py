"""Serials beside quantity: where an item does not track serials any more, its units are bulk again (DESIGN.md section 4)."""

from sqlalchemy import and_, bindparam, select

from app.domain import catalogue
from app.domain.operation import Move, NewHandle
from app.domain.place import VIRTUAL_BY_PLACE, Virtual
from app.domain.stock import HandleKind, Standing, Tracking
from app.ledger import containers
from app.ledger.handles import new_handle
from app.ledger.moves import apply_move
from app.ledger.posting import Posting
from app.ledger.tables import handle, unit

_STANDING = (
    select(unit.c.handle, unit.c.place, unit.c.custody, unit.c.project, unit.c.status)
    .select_from(handle.join(unit, and_(unit.c.site == bindparam("b_site"), unit.c.handle == handle.c.id, unit.c.quantity > 0)))
    .where(handle.c.item == bindparam("b_item"), handle.c.kind == HandleKind.SERIAL.value)
    .order_by(unit.c.handle)
)
CONVERTED = Standing(Virtual.CONVERTED.place)


def return_to_bulk(p: Posting, item: catalogue.Item) -> None:
    """Each serial of the item that stands in a real place becomes a unit of its bulk there; its record stays.

    It is done in each site's book by itself, as the book of the site that switched it off knows nothing of the others' stock.
    What is out of stock stays what it is, and so does a device that holds parts.
    """
    if item.tracking is not Tracking.QUANTITY:
        return
    standing = [row for row in p.run(_STANDING, b_site=p.site, b_item=item.id) if row.place not in VIRTUAL_BY_PLACE]
    if not standing:
        return
    bulk = catalogue.bulk_of(item)
    new_handle(p, NewHandle(kind=HandleKind.QUANTITY, code=catalogue.bulk_code(item), item=item.id))
    for row in standing:
        if containers.holds_anything(p, row.handle):
            continue
        stands = Standing(row.place, row.custody, row.project, row.status)
        apply_move(p, Move(handle=row.handle, quantity=1, source=stands, target=CONVERTED))
        apply_move(p, Move(handle=bulk, quantity=10**item.decimals, source=CONVERTED, target=stands))
