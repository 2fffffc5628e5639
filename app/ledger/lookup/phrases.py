"""Pieces of SQL that many questions share: constants, which stock is really here, and reading a name by its beginning."""

from sqlalchemy import ColumnElement, and_, bindparam, exists, literal_column, or_, select

from app.domain.catalogue import Place
from app.domain.place import VIRTUAL_BY_PLACE
from app.ledger.tables import CATALOGUE, handle, movement, reversal, unit


def number(value: int) -> ColumnElement[int]:
    """A whole number written into the statement: partial indexes and planners see it, a parameter they do not."""
    return literal_column(str(value))


def word(value: str) -> ColumnElement[str]:
    """A word of the code's own (never a person's text) written into the statement."""
    assert value.replace("-", "").isalnum() or not value, value
    return literal_column(f"'{value}'")


NO = number(0)
NONE = word("")
OF_SITE = unit.c.site == bindparam("b_site")
VIRTUAL_IDS = tuple(number(which) for which in sorted(VIRTUAL_BY_PLACE))
REAL = unit.c.place.not_in(VIRTUAL_IDS)
"""Unit records in real places, but for the parts of a device that has left. Their quantity is never below one (I4)."""

_place = CATALOGUE[Place].alias("in_tree")
_device = unit.alias("device")
_device_left = exists().where(
    _device.c.site == bindparam("b_site"), _device.c.handle == unit.c.place, _device.c.quantity > NO,
    _device.c.place.in_(VIRTUAL_IDS),
).correlate(unit)
REALLY_HERE = and_(REAL, or_(exists().where(_place.c.id == unit.c.place).correlate(unit), ~_device_left))
"""Containers leave only when they are empty, but a device leaves with the parts in it. The tree is looked at first: it is small."""

UNDONE = exists().where(
    reversal.c.site == movement.c.site, reversal.c.undone == movement.c.position
).correlate(movement)
"""Whether the act of a movement line was undone."""

ENTERED = (
    select(movement.c.at)
    .where(
        movement.c.site == bindparam("b_site"), movement.c.handle == handle.c.id, movement.c.to_place.not_in(VIRTUAL_IDS), ~UNDONE
    )
    .order_by(movement.c.at)
    .limit(number(1))
    .correlate(handle)
    .scalar_subquery()
)
"""When a handle first entered stock, by an act that was not undone."""


def starts_with(column: ColumnElement[str], text: str) -> ColumnElement[bool]:
    """Whether the column, in C collation, begins with the text: a range, so that an index finds it."""
    return (column >= text) & (column < text + "\U0010ffff")
