"""The table of discrepancies: what was accepted as a fact but does not fit, until a supervisor settles it."""

from typing import Any

from sqlalchemy import Connection, FromClause, Select, and_, bindparam, func, or_, select, union

from app.domain import catalogue
from app.domain.discrepancy import TITLES, DiscrepancyClass
from app.domain.figures import amount_of
from app.domain.listing import Chip, Column, ColumnKind, Listing, Page, Query, Row
from app.domain.naming import place_name
from app.domain.words import QT_TRANSLATE_NOOP, say
from app.ledger.listings.source import Part, Source, bound, read, search_text, time_cell
from app.ledger.lookup.discrepancies import why_of
from app.ledger.lookup.phrases import NO, number, starts_with
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

SEARCHED_MAX = 1_000
"""Discrepancies that a search sorts: who finds more types on."""
ITEM_CODES = ("item", "gtin", "vendor-part", "alias")

_item = CATALOGUE[catalogue.Item]
_place = CATALOGUE[catalogue.Place]
_user = CATALOGUE[catalogue.User]
_holder = handle.alias("holder")


def page(conn: Connection, site: int, query: Query) -> Page:
    """One page, only open ones without the chip; `scope` is a handle or a place."""
    narrowed = [func.coalesce(discrepancy.c.site, NO) == bindparam("b_site")]
    if "settled" not in query.chips:
        narrowed.append(func.coalesce(discrepancy.c.open, NO) == number(1))
    if query.scope:
        narrowed.append(or_(discrepancy.c.handle == bindparam("b_scope"), discrepancy.c.place == bindparam("b_scope")))
    order = (discrepancy.c.at, discrepancy.c.id)
    most = bound(query)
    if text := search_text(query):
        most = bound(query, SEARCHED_MAX)
        sides = (side.where(*narrowed).limit(most + 1).subquery() for side in _sides(text))
        found = union(*(select(side) for side in sides)).subquery("found")
        rows = select(discrepancy.c.id.label("which")).select_from(
            found.outerjoin(discrepancy, discrepancy.c.id == found.c.which)
        )
        part = Part(rows, order, gathered=True)
    else:
        rows = select(discrepancy.c.id.label("which")).where(discrepancy.c.site == bindparam("b_site"))
        if "settled" not in query.chips:
            rows = rows.where(discrepancy.c.open == number(1))
        part = Part(rows.where(*narrowed[-1:]) if query.scope else rows, order)
    values = {"b_site": site, "b_scope": query.scope}
    shown, total, more = read(conn, query, (part,), values, _dressed, most)
    return Page(tuple(map(_row, shown)), total, more)


def _sides(text: str) -> list[Select[Any]]:
    """Discrepancies of handles, places and items whose code begins with the text: outer joins fix where is begun."""
    begins = starts_with(name.c.folded, text.casefold())
    which = discrepancy.c.id.label("which")
    of_item = name.outerjoin(handle, handle.c.item == name.c.target).outerjoin(discrepancy, discrepancy.c.handle == handle.c.id)
    return [
        select(which).select_from(name.outerjoin(discrepancy, discrepancy.c.handle == name.c.target)).where(begins),
        select(which).select_from(name.outerjoin(discrepancy, discrepancy.c.place == name.c.target)).where(begins),
        select(which).select_from(of_item).where(begins, name.c.kind.in_(ITEM_CODES)),
    ]


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
    amount = amount_of(row.quantity, row.decimals or 0, row.uom or "") if row.code and row.quantity else ""
    return Row(
        f"discrepancy:{row.id}",
        (
            OPEN if row.open else SETTLED, title, row.code or "", place_name(row.place, row.place_code), amount,
            time_cell(row.at), row.who, _word(row.detail),
        ),
        "confirm" if row.open else "done",
    )


SOURCES = (Source(LISTING, page),)
