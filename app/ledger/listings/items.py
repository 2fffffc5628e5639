"""The table of items: what there is of each, against its minimum and maximum."""

from typing import Any

from sqlalchemy import ColumnElement, Connection, FromClause, Select, and_, bindparam, func, or_, select, union

from app.domain import catalogue
from app.domain.listing import Chip, Column, ColumnKind, Listing, Page, Query, Row
from app.domain.naming import TRACKING
from app.domain.quantity import to_text
from app.domain.stock import Tracking
from app.domain.words import QT_TRANSLATE_NOOP, say
from app.ledger import texts
from app.ledger.balances import OnHand, item_balance, kept
from app.ledger.listings.source import Part, Source, bound, contains, first_of, looked_at, read, search_text
from app.ledger.lookup.phrases import NO, REALLY_HERE, number, starts_with
from app.ledger.tables import CATALOGUE, handle, name, unit

LISTING = Listing(
    name="items", title=say(QT_TRANSLATE_NOOP("say", "Items")), sort="number",
    columns=(
        Column("number", say(QT_TRANSLATE_NOOP("say", "Item"))),
        Column("description", say(QT_TRANSLATE_NOOP("say", "Description"))),
        Column("tracking", say(QT_TRANSLATE_NOOP("say", "Tracking"))),
        Column("on_hand", say(QT_TRANSLATE_NOOP("say", "On hand")), ColumnKind.NUMBER, sortable=False),
        Column("uom", say(QT_TRANSLATE_NOOP("say", "Unit"))),
        Column("minimum", say(QT_TRANSLATE_NOOP("say", "Minimum")), ColumnKind.NUMBER, sortable=False),
        Column("maximum", say(QT_TRANSLATE_NOOP("say", "Maximum")), ColumnKind.NUMBER, sortable=False),
        Column("stock", say(QT_TRANSLATE_NOOP("say", "Level")), ColumnKind.STATUS, sortable=False),
        Column("price", say(QT_TRANSLATE_NOOP("say", "Price")), ColumnKind.MONEY),
    ),
    chips=(
        Chip("below", say(QT_TRANSLATE_NOOP("say", "Below minimum"))),
        Chip("above", say(QT_TRANSLATE_NOOP("say", "Above maximum"))),
        Chip("assets", say(QT_TRANSLATE_NOOP("say", "Include asset items"))),
        Chip("retired", say(QT_TRANSLATE_NOOP("say", "Include retired"))),
    ),
)
BELOW = QT_TRANSLATE_NOOP("say", "Below minimum")
ABOVE = QT_TRANSLATE_NOOP("say", "Above maximum")
ENOUGH = QT_TRANSLATE_NOOP("say", "Enough")
BELOW_MAX = 500
"""Items below their minimum, or above their maximum, that are counted at first: each is summed up."""

_item = CATALOGUE[catalogue.Item]
_WORDS = (_item.c.number, _item.c.description)
_records = (
    select(unit.c.quantity)
    .select_from(handle.outerjoin(unit, and_(
        unit.c.site == bindparam("b_site"), unit.c.handle == handle.c.id, REALLY_HERE,
    )))
    .where(handle.c.item == _item.c.id, func.coalesce(unit.c.quantity, 0) > 0)
    .correlate(_item)
)
on_hand = OnHand(
    _item.c.id,
    _records.with_only_columns(func.coalesce(func.sum(unit.c.quantity), 0), maintain_column_froms=True).scalar_subquery(),
)
"""What is really here of an item, smallest steps, a serial one."""


def _level(name: str) -> ColumnElement[Any]:
    """Minimum or maximum: this site's own, where it has one, else the item's."""
    own = select(_level_here.c[name]).where(
        _level_here.c.item == _item.c.id, _level_here.c.site == bindparam("b_site"), _level_here.c.store == NO,
        _level_here.c.retired == NO, _level_here.c[name].is_not(None),
    ).order_by(_level_here.c.id).limit(number(1)).correlate(_item).scalar_subquery()
    return func.coalesce(own, _item.c[name])


_level_here = CATALOGUE[catalogue.SiteItem]
_minimum, _maximum = _level("minimum"), _level("maximum")
below_minimum = and_(_minimum.is_not(None), on_hand < _minimum)
"""Whether there is less of an item at the site than there shall be."""
above_maximum = and_(_maximum.is_not(None), on_hand > _maximum)
"""Whether there is more of an item at the site than there shall be at most."""
_BOUNDS = {"below": below_minimum, "above": above_maximum}


def _known(text: str) -> Select[Any]:
    """Items with another code that begins with the text."""
    return select(name.c.target).where(
        name.c.kind.in_(("gtin", "vendor-part", "alias")), starts_with(name.c.folded, text.casefold())
    )


def _searched(text: str) -> Select[Any]:
    """Items that a search finds, read from what is found: a planner that knows no statistics would look at every item."""
    described = select(_item.c.id).where(contains(text, *_WORDS)).correlate(None)
    found = union(described, _known(text)).subquery("found")
    return select(_item.c.id.label("which")).select_from(found.outerjoin(_item, _item.c.id == found.c.id))


def page(conn: Connection, site: int, query: Query) -> Page:
    """One page; asset items and retired ones only with their chips (Calem: Include asset items)."""
    bounded = not _BOUNDS.keys().isdisjoint(query.chips)
    most = bound(query, BELOW_MAX if bounded else 0)
    rows, counted = select(_item.c.id.label("which")), None
    if text := search_text(query):
        if (texts.many(conn, text, most + 1) or 0) > most:  # so many that whoever reads in order soon has a page of them
            counted = _narrowed(rows.where(contains(text, *_WORDS)), query.chips)
            rows = rows.where(or_(looked_at(text, *_WORDS), _item.c.id.in_(_known(text))))
        else:
            rows = _searched(text)
    keys: tuple[ColumnElement[Any], ...] = (_item.c.number, _item.c.id)
    described: ColumnElement[Any] = _item.c.description
    if "above" in query.chips and not text and kept(conn):  # of which there is something: others are not looked at
        rows = rows.select_from(item_balance.outerjoin(_item, _item.c.id == item_balance.c.item)).where(
            item_balance.c.site == bindparam("b_site"), item_balance.c.holds == number(1)
        )
        keys, described = (item_balance.c.number, item_balance.c.item), item_balance.c.description
    first = {"description": described, "tracking": _item.c.tracking, "uom": _item.c.uom, "price": _item.c.price_minor}
    order = (first[query.sort], *keys) if query.sort in first else keys
    rows = _narrowed(rows, query.chips)
    part = Part(rows, order, counted=counted)
    if bounded:
        part = first_of(rows, order, most, descending=query.descending)
    found, total, more = read(conn, query, (part,), {"b_site": site}, _dressed, most)
    return Page(tuple(map(_row, found)), total, more)


def _narrowed(rows: Select[Any], chips: tuple[str, ...]) -> Select[Any]:
    if "assets" not in chips:
        rows = rows.where(func.coalesce(_item.c.asset, NO) == NO)
    if "retired" not in chips:
        rows = rows.where(func.coalesce(_item.c.retired, NO) == NO)
    return rows.where(*(limit for chip, limit in _BOUNDS.items() if chip in chips))


def _dressed(found: FromClause) -> Select[Any]:
    return select(
        _item.c.id, _item.c.number, _item.c.description, _item.c.tracking, on_hand.label("on_hand"), _item.c.uom,
        _item.c.decimals, _minimum.label("minimum"), _maximum.label("maximum"), _item.c.price_minor,
    ).select_from(found.outerjoin(_item, _item.c.id == found.c.which))


def _row(row: Any) -> Row:
    on_hand = int(row.on_hand)
    below = row.minimum is not None and on_hand < row.minimum
    above = row.maximum is not None and on_hand > row.maximum
    bounded = row.minimum is not None or row.maximum is not None

    def amount(steps: int | None) -> str:
        return "" if steps is None else to_text(steps, row.decimals)

    return Row(
        f"item:{row.id}",
        (
            row.number, row.description, say(TRACKING[Tracking(row.tracking)]), amount(on_hand), row.uom,
            amount(row.minimum), amount(row.maximum),
            BELOW if below else ABOVE if above else ENOUGH if bounded else "", str(row.price_minor),
        ),
        "refused" if below else "confirm" if above else "done" if bounded else "",
    )


SOURCES = (Source(LISTING, page),)
