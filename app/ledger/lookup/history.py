"""What happened: the newest movements of a handle, an item or a place."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import BindParameter, ColumnElement, Connection, FromClause, Select, and_, bindparam, func, select, union, union_all

from app.domain import catalogue
from app.domain.discrepancy import DiscrepancyClass
from app.domain.figures import amount_of
from app.domain.naming import place_name
from app.domain.questions import RecentHistory
from app.domain.views import HistoryLine
from app.ledger.forms import decode
from app.ledger.lookup.phrases import number, word
from app.ledger.lookup.timeline import Around, happenings, subjects_of
from app.ledger.tables import CATALOGUE, claim, discrepancy, handle, movement, operation, reversal

_item = CATALOGUE[catalogue.Item]
_user = CATALOGUE[catalogue.User]
_reason = CATALOGUE[catalogue.Reason]
_place = CATALOGUE[catalogue.Place]
_from_place, _to_place = _place.alias("from_place"), _place.alias("to_place")
_from_holder, _to_holder = handle.alias("from_holder"), handle.alias("to_holder")
_LINE = (
    movement.c.site, movement.c.position, movement.c.line, movement.c.handle, movement.c.item, movement.c.quantity,
    movement.c.from_place, movement.c.to_place, movement.c.at,
)


def named_lines(lines: FromClause) -> Select[Any]:
    """Movement lines (those of `lines_where`) with everything a person calls them by; unordered."""
    return select(
        operation.c.id, lines.c.position, operation.c.kind, lines.c.at, func.coalesce(_user.c.name, ""), handle.c.code,
        _item.c.number, lines.c.quantity, _item.c.uom, _item.c.decimals,
        lines.c.from_place, func.coalesce(_from_place.c.code, _from_holder.c.code, ""),
        lines.c.to_place, func.coalesce(_to_place.c.code, _to_holder.c.code, ""),
        func.coalesce(_reason.c.name, ""), operation.c.note, operation.c.document, reversal.c.position.label("reversed"),
        lines.c.line,
    ).select_from(
        lines.outerjoin(operation, and_(operation.c.site == lines.c.site, operation.c.position == lines.c.position))
        .outerjoin(_user, _user.c.id == operation.c.actor)
        .outerjoin(_reason, _reason.c.id == operation.c.reason)
        .outerjoin(handle, handle.c.id == lines.c.handle)
        .outerjoin(_item, _item.c.id == lines.c.item)
        .outerjoin(_from_place, _from_place.c.id == lines.c.from_place)
        .outerjoin(_from_holder, and_(_from_place.c.id.is_(None), _from_holder.c.id == lines.c.from_place))
        .outerjoin(_to_place, _to_place.c.id == lines.c.to_place)
        .outerjoin(_to_holder, and_(_to_place.c.id.is_(None), _to_holder.c.id == lines.c.to_place))
        .outerjoin(reversal, and_(reversal.c.site == lines.c.site, reversal.c.undone == lines.c.position))
    )


def lines_where(*conditions: ColumnElement[bool]) -> Select[Any]:
    """Movement lines under conditions, as `named_lines` takes them."""
    return select(*_LINE).where(*conditions)


def newest(lines: Select[Any]) -> Select[Any]:
    """The newest `:b_limit` of some lines, in the order an index of movements gives without sorting."""
    c = lines.selected_columns
    return lines.order_by(c.at.desc(), c.position.desc(), c.line.desc()).limit(bindparam("b_limit"))


_of_site = movement.c.site == bindparam("b_site")
_which: BindParameter[int] = bindparam("b_which")
HELD_MAX = 50
"""Held acts that are looked at: they are few, for a supervisor decides about each."""
_HELD = (
    select(operation.c.position, operation.c.entries, operation.c.form)
    .select_from(discrepancy.join(
        operation, and_(operation.c.site == discrepancy.c.site, operation.c.position == discrepancy.c.position)
    ))
    .where(
        discrepancy.c.site == bindparam("b_site"), discrepancy.c.open == number(1),
        discrepancy.c.kind == word(DiscrepancyClass.HELD),
    )
    .order_by(discrepancy.c.at.desc()).limit(bindparam("b_limit"))
)


def _newest_named(lines: Select[Any]) -> Select[Any]:
    found = newest(lines).subquery("found")
    return named_lines(found).order_by(found.c.at.desc(), found.c.position.desc(), found.c.line.desc())


_LATE = select(
    claim.c.site, claim.c.position, (number(0) - claim.c.number).label("line"), claim.c.handle, handle.c.item,
    number(1).label("quantity"), claim.c.from_place, claim.c.to_place, claim.c.at,
).select_from(claim.join(handle, handle.c.id == claim.c.handle)).where(
    claim.c.site == bindparam("b_site"), claim.c.handle == _which, claim.c.moved == number(0)
)
"""What was said of a unit when later evidence had told already where it is; its lines are numbered below zero."""
_OF_HANDLE = _newest_named(select(union_all(
    select(newest(lines_where(_of_site, movement.c.handle == _which)).subquery("moved")),
    select(newest(_LATE).subquery("late")),
).subquery("either")))
_OF_ITEM = _newest_named(lines_where(_of_site, movement.c.item == _which))
_OF_PLACE = _newest_named(select(union(
    select(newest(lines_where(_of_site, movement.c.from_place == _which)).subquery("gone")),
    select(newest(lines_where(_of_site, movement.c.to_place == _which)).subquery("come")),
).subquery("either")))


_OF_DOCUMENT = _newest_named(
    lines_where(_of_site, movement.c.position.in_(
        select(operation.c.position).where(
            operation.c.site == bindparam("b_site"), operation.c.document == bindparam("b_document"),
        )
    ))
)


def recent_history(conn: Connection, site: int, question: RecentHistory) -> tuple[HistoryLine, ...]:
    """Answer `RecentHistory`; with several given the handle counts before the item, the item before the place."""
    if question.document:
        given = {"b_site": site, "b_document": question.document, "b_limit": question.limit}
        return tuple(map(history_line, conn.execute(_OF_DOCUMENT, given)))
    if question.handle:
        statement, which = _OF_HANDLE, question.handle
    elif question.item:
        statement, which = _OF_ITEM, question.item
    else:
        statement, which = _OF_PLACE, question.place
    rows = conn.execute(statement, {"b_site": site, "b_which": which, "b_limit": question.limit})
    held = held_lines(conn, site, question.handle) if question.handle else ()
    return (*held, *map(history_line, rows))[:question.limit]


def held_lines(conn: Connection, site: int, which: int) -> tuple[HistoryLine, ...]:
    """Acts about a handle that are held: they moved nothing, but somebody did them and waits for what becomes of them."""
    rows = conn.execute(_HELD, {"b_site": site, "b_limit": HELD_MAX}).all()
    concerned = [r.position for r in rows if which in subjects_of(conn, site, decode(r.entries, r.form))]
    if not concerned:
        return ()
    return tuple(
        HistoryLine(
            operation=h.operation, position=h.position, kind=h.kind, at=h.at, who=h.who, code=h.code,
            amount=h.counted or h.amount, source=h.said_source, target=h.said_target, note=h.note, held=True,
        )
        for h in happenings(conn, site, concerned, Around(which, 0, 0))
    )


def history_line(row: Sequence[Any]) -> HistoryLine:
    """A row of `named_lines` (whatever follows its columns) as a line of history."""
    (act, position, kind, at, who, code, number, quantity, uom, decimals, source, source_code, target, target_code, reason,
     note, document, reversed_by, line, *_) = row
    return HistoryLine(
        operation=act, position=position, kind=kind, at=at, who=who, code=code, item_number=number or "",
        amount=amount_of(quantity, decimals or 0, uom or ""), source=place_name(source, source_code),
        target=place_name(target, target_code), reason=reason, note=note, document=document, undone=reversed_by is not None,
        late=line < 0,
    )
