"""The table of users: who may sign in, and who is locked out."""

from typing import Any

from sqlalchemy import Connection, FromClause, Select, func, select

from app.domain.catalogue import User
from app.domain.listing import Chip, Column, ColumnKind, Listing, Page, Query, Row
from app.domain.words import QT_TRANSLATE_NOOP, say
from app.ledger.listings.source import Part, Source, contains, read, search_text, time_cell
from app.ledger.lookup.phrases import NO, NONE
from app.ledger.tables import CATALOGUE, local_sign_in

LISTING = Listing(
    name="users", title=say(QT_TRANSLATE_NOOP("say", "Users")), sort="name",
    columns=(
        Column("name", say(QT_TRANSLATE_NOOP("say", "Name"))),
        Column("code", say(QT_TRANSLATE_NOOP("say", "User"))),
        Column("badge", say(QT_TRANSLATE_NOOP("say", "Badge"))),
        Column("role", say(QT_TRANSLATE_NOOP("say", "Role"))),
        Column("pin", say(QT_TRANSLATE_NOOP("say", "PIN")), ColumnKind.STATUS, sortable=False),
        Column("locked", say(QT_TRANSLATE_NOOP("say", "Locked until")), ColumnKind.TIME, sortable=False),
    ),
    chips=(Chip("retired", say(QT_TRANSLATE_NOOP("say", "Include retired"))),),
)
SET = QT_TRANSLATE_NOOP("say", "Set")
NOT_SET = QT_TRANSLATE_NOOP("say", "Not set")
LEFT = QT_TRANSLATE_NOOP("say", "Retired")

_user = CATALOGUE[User]


def page(conn: Connection, _: int, query: Query) -> Page:
    """One page. `locked` is the end of the latest lock-out on this device, which may be past."""
    rows = select(_user.c.id.label("which"))
    if "retired" not in query.chips:
        rows = rows.where(_user.c.retired == NO)
    if text := search_text(query):
        rows = rows.where(contains(text, _user.c.name, _user.c.code, _user.c.badge))
    sort = query.sort if query.sort in ("code", "badge", "role") else "name"
    found, total, more = read(conn, query, (Part(rows, (_user.c[sort], _user.c.name, _user.c.id)),), {}, _dressed)
    return Page(tuple(map(_row, found)), total, more)


def _dressed(found: FromClause) -> Select[Any]:
    return select(
        _user.c.id, _user.c.name, _user.c.code, _user.c.badge, _user.c.role, _user.c.retired,
        (_user.c.pin_hash != NONE).label("has_pin"),
        func.coalesce(local_sign_in.c.locked_until, 0).label("locked"),
    ).select_from(
        found.outerjoin(_user, _user.c.id == found.c.which).outerjoin(local_sign_in, local_sign_in.c.person == _user.c.id)
    )


def _row(row: Any) -> Row:
    state, mood = (LEFT, "refused") if row.retired else (SET, "done") if row.has_pin else (NOT_SET, "confirm")
    return Row(f"user:{row.id}", (row.name, row.code, row.badge, row.role, state, time_cell(row.locked)), mood)


SOURCES = (Source(LISTING, page),)
