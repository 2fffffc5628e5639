"""The table of discrepancies: what was accepted as a fact but does not fit, until a supervisor settles it."""

from typing import Any

from sqlalchemy import Connection, FromClause, Select, and_, bindparam, exists, func, or_, select

from app.domain import catalogue
from app.domain.discrepancy import TITLES, DiscrepancyClass
from app.domain.listing import Chip, Column, ColumnKind, Listing, Page, Query, Row
from app.domain.naming import place_name
from app.domain.quantity import to_text
from app.domain.words import QT_TRANSLATE_NOOP, say
from app.ledger.listings.source import Part, Source, read, search_text, time_cell
from app.ledger.lookup.discrepancies import why_of
from app.ledger.lookup.phrases import number, starts_with
from app.ledger.tables import CATALOGUE, discrepancy, handle, name, operation

LISTING = Listing(
    name="discrepancies", title=say(QT_TRANSLATE_NOOP("say", "Discrepancies")), sort="at", descending=True,
    columns=(
        Column("state", say(QT_TRANSLATE_NOOP("say", "State")), ColumnKind.STATUS, sortable=False),
        Column("kind", say(QT_TRANSLATE_NOOP("say", "What does not fit")), ColumnKind.STATUS, sortable=False),
        Column("code", say(QT_TRANSLATE_NOOP("say", "Handle")), sortable=False),
        Column("place", say(QT_TRANSLATE_NOOP("say", "Place")), sortable=False),
        Column("quantity", say(QT_TRANSLATE_NOOP("say", "Quantity")), ColumnKind.NUMBER, sortable=False),
        Column("at", say(QT_TRANSLATE_NOOP("say", "Time")), ColumnKind.TIME),
        Column("who", say(QT_TRANSLATE_NOOP("say", "Who")), sortable=False),
        Column("detail", say(QT_TRANSLATE_NOOP("say", "Detail")), sortable=False),
    ),
    chips=(Chip("settled", say(QT_TRANSLATE_NOOP("say", "Include settled"))),),
)
OPEN = QT_TRANSLATE_NOOP("say", "Open")
SETTLED = QT_TRANSLATE_NOOP("say", "Settled")

_item = CATALOGUE[catalogue.Item]
_place = CATALOGUE[catalogue.Place]
_user = CATALOGUE[catalogue.User]
_holder = handle.alias("holder")
_item_of = select(handle.c.item).where(handle.c.id == discrepancy.c.handle).correlate(discrepancy).scalar_subquery()


def page(conn: Connection, site: int, query: Query) -> Page:
    """One page, only open ones without the chip; `scope` is a handle or a place."""
    rows = select(discrepancy.c.id.label("which")).where(discrepancy.c.site == bindparam("b_site"))
    order = (discrepancy.c.at, discrepancy.c.id)
    if "settled" not in query.chips:
        rows = rows.where(discrepancy.c.open == number(1))
    if query.scope:
        rows = rows.where(or_(discrepancy.c.handle == bindparam("b_scope"), discrepancy.c.place == bindparam("b_scope")))
    if text := search_text(query):
        called = [discrepancy.c.handle, discrepancy.c.place, _item_of]
        rows = rows.where(exists().where(name.c.target.in_(called), starts_with(name.c.folded, text.casefold())))
    values = {"b_site": site, "b_scope": query.scope}
    found, total, more = read(conn, query, (Part(rows, order),), values, _dressed)
    return Page(tuple(map(_row, found)), total, more)


def _dressed(found: FromClause) -> Select[Any]:
    return select(
        discrepancy.c.id, discrepancy.c.kind, discrepancy.c.quantity, discrepancy.c.at, discrepancy.c.open,
        discrepancy.c.detail, discrepancy.c.place, handle.c.code, _item.c.uom, _item.c.decimals,
        func.coalesce(_place.c.code, _holder.c.code, "").label("place_code"), func.coalesce(_user.c.name, "").label("who"),
    ).select_from(
        found.outerjoin(discrepancy, discrepancy.c.id == found.c.which)
        .outerjoin(operation, and_(operation.c.site == discrepancy.c.site, operation.c.position == discrepancy.c.position))
        .outerjoin(_user, _user.c.id == operation.c.actor)
        .outerjoin(handle, handle.c.id == discrepancy.c.handle)
        .outerjoin(_item, _item.c.id == handle.c.item)
        .outerjoin(_place, _place.c.id == discrepancy.c.place)
        .outerjoin(_holder, and_(_place.c.id.is_(None), _holder.c.id == discrepancy.c.place))
    )


def _word(detail: str) -> str:
    """A code or a permission; the sentence of a reason stands on the screen that the row opens."""
    why = why_of(detail)
    return why if isinstance(why, str) else ""


def _row(row: Any) -> Row:
    title = TITLES[DiscrepancyClass(row.kind)] if row.kind in TITLES else row.kind
    amount = f"{to_text(row.quantity, row.decimals or 0)} {row.uom or ''}".rstrip() if row.code and row.quantity else ""
    return Row(
        f"discrepancy:{row.id}",
        (
            OPEN if row.open else SETTLED, title, row.code or "", place_name(row.place, row.place_code), amount,
            time_cell(row.at), row.who, _word(row.detail),
        ),
        "confirm" if row.open else "done",
    )


SOURCES = (Source(LISTING, page),)
