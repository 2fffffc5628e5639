"""What does not fit, for the supervisor who settles it: the discrepancy with what is known of it, and its time line."""

import re
from typing import Any

import msgspec
from sqlalchemy import Connection, and_, bindparam, or_, select

from app.domain import catalogue
from app.domain.discrepancy import DiscrepancyClass
from app.domain.figures import amount_of, for_reader
from app.domain.happenings import Happening, Misfit
from app.domain.operation import Dismiss, Entry, Release, Resolve, Undo
from app.domain.questions import DiscrepancyOf, HandleOf, HeldHere, OpenDiscrepancies
from app.domain.views import HandleView
from app.domain.words import QT_TRANSLATE_NOOP, Say, say
from app.ledger import device
from app.ledger.forms import decode
from app.ledger.held import COMPANY_HOLDS
from app.ledger.lookup.handles import handle_of
from app.ledger.lookup.held_edits import edits_of
from app.ledger.lookup.phrases import number, word
from app.ledger.lookup.places import place_view
from app.ledger.lookup.timeline import Around, happenings, positions_around, subjects_of
from app.ledger.records import BOTH_CHANGED
from app.ledger.tables import CATALOGUE, claim, discrepancy, name, operation, shortfall

BOTH_ACTED = QT_TRANSLATE_NOOP(
    "say", "Two people have taken the same step, and do not agree about what came of it. What the first one did holds; drop this, "
    "or put right by hand what is wrong."
)
"""Told of lines of papers in place of `BOTH_CHANGED`: they have no code of their own, and what is kept names their identity."""
_IDENTITY = re.compile(r"\d{15,19}")
HELD_MAX = 50
RIVALS_MAX = 10

_user = CATALOGUE[catalogue.User]
_MISFIT = (
    select(
        *discrepancy.c, operation.c.id.label("act"), operation.c.kind.label("verb"), operation.c.entries, operation.c.form,
        _user.c.name.label("who"), shortfall.c.quantity.label("owed"),
    )
    .select_from(
        discrepancy
        .outerjoin(operation, and_(operation.c.site == discrepancy.c.site, operation.c.position == discrepancy.c.position))
        .outerjoin(_user, _user.c.id == operation.c.actor)
        .outerjoin(shortfall, and_(shortfall.c.site == discrepancy.c.site, shortfall.c.discrepancy == discrepancy.c.id))
    )
    .where(discrepancy.c.site == bindparam("b_site"))
)
_ONE = _MISFIT.where(discrepancy.c.id == bindparam("b_id"))
_OPEN = _MISFIT.where(discrepancy.c.open == number(1)).order_by(discrepancy.c.at.desc(), discrepancy.c.id).limit(
    bindparam("b_limit")
)
_HELD = _OPEN.where(discrepancy.c.kind == word(DiscrepancyClass.HELD))
_OPEN_ABOUT = _OPEN.where(or_(discrepancy.c.handle == bindparam("b_about"), discrepancy.c.place == bindparam("b_about")))
_CLAIMED = select(claim.c.position).where(claim.c.site == bindparam("b_site"), claim.c.handle == bindparam("b_handle")).order_by(
    claim.c.at.desc()
).limit(20)
_POSITION = select(operation.c.position, operation.c.entries, operation.c.form).where(
    operation.c.site == bindparam("b_site"), operation.c.id == bindparam("b_id")
)
_RIVALS = select(name.c.target).distinct().where(
    name.c.code == bindparam("b_code"), name.c.kind.in_(("serial", "tag")), name.c.target != bindparam("b_handle")
).order_by(name.c.target).limit(RIVALS_MAX)
_HELD_HERE = (
    select(discrepancy.c.position)
    .select_from(discrepancy.join(
        operation, and_(operation.c.site == discrepancy.c.site, operation.c.position == discrepancy.c.position)
    ))
    .where(
        discrepancy.c.site == bindparam("b_site"), discrepancy.c.open == number(1),
        discrepancy.c.kind == DiscrepancyClass.HELD.value, operation.c.device == bindparam("b_device"),
    )
    .order_by(discrepancy.c.at.desc()).limit(HELD_MAX)
)


def open_discrepancies(conn: Connection, site: int, question: OpenDiscrepancies) -> tuple[Misfit, ...]:
    """Answer `OpenDiscrepancies`."""
    statement = _OPEN_ABOUT if question.about else _OPEN
    values = {"b_site": site, "b_limit": question.limit} | ({"b_about": question.about} if question.about else {})
    rows = list(conn.execute(statement, values).all())
    if question.about:  # what is held names no handle of its own: its act does
        held = conn.execute(_HELD, {"b_site": site, "b_limit": HELD_MAX}).all()
        rows += [row for row in held if question.about in subjects_of(conn, site, _entries(row))]
    return tuple(_misfit(conn, site, row) for row in rows[:question.limit])


def discrepancy_of(conn: Connection, site: int, question: DiscrepancyOf) -> Misfit | None:
    """Answer `DiscrepancyOf`."""
    row = conn.execute(_ONE, {"b_site": site, "b_id": question.discrepancy}).first()
    if row is None:
        return None
    found = _misfit(conn, site, row)
    rivals = _rivals(conn, site, row) if row.kind == DiscrepancyClass.CODE_CLASH else ()
    return msgspec.structs.replace(found, rivals=rivals, line=_line(conn, site, row, found))


def held_here(conn: Connection, site: int, question: HeldHere) -> tuple[Happening, ...]:
    """Answer `HeldHere`."""
    positions = list(conn.scalars(_HELD_HERE, {"b_site": site, "b_device": device.get(conn, "device")}))
    return happenings(conn, site, positions, Around(0, 0, 0)) if positions else ()


def _line(conn: Connection, site: int, row: Any, found: Misfit) -> tuple[Happening, ...]:
    """The acts around it: of the handle (of bulk: in that place), what was said of a unit, what was to be undone or decided."""
    about = found.handle.id if found.handle is not None else 0
    narrow = row.place if found.handle is not None and not found.handle.kind.single else 0
    around = Around(about, narrow, row.at)
    positions = positions_around(conn, site, around) | {row.position}
    if row.closed_by:
        positions.add(row.closed_by)
    if about:
        positions |= set(conn.scalars(_CLAIMED, {"b_site": site, "b_handle": about}))
    for entry in _entries(row):
        if isinstance(entry, Undo | Release | Dismiss):
            positions |= set(conn.scalars(_POSITION, {"b_site": site, "b_id": entry.operation}))
    return happenings(conn, site, positions, around, row.position, row.closed_by)


def _misfit(conn: Connection, site: int, row: Any) -> Misfit:
    handle = _handle(conn, site, row)
    decimals, uom = (handle.item.decimals, handle.item.uom) if handle is not None and handle.item is not None else (0, "")
    kind = DiscrepancyClass(row.kind)
    amount = amount_of(row.quantity, decimals, uom) if row.handle and row.quantity else ""
    return Misfit(
        id=row.id, kind=kind, open=bool(row.open), at=row.at, operation=row.act or "", act=row.verb or "", who=row.who or "",
        handle=handle, place=place_view(conn, site, row.place) if row.place else None, amount=amount, quantity=row.quantity,
        owed=bool(row.owed), why=why_of(row.detail), company=kind is DiscrepancyClass.HELD and row.detail == COMPANY_HOLDS,
        edits=edits_of(conn, site, _entries(row)) if kind is DiscrepancyClass.HELD and row.open else (),
    )


def why_of(detail: str) -> str | Say:
    """The reason kept with a discrepancy: a sentence that was kept as JSON, or a word (a code, a permission) as it is."""
    if not detail.startswith("{"):
        return "" if detail == COMPANY_HOLDS else detail
    try:
        kept = msgspec.json.decode(detail, type=Say)
    except msgspec.MsgspecError:  # a code may begin like that
        return detail
    if kept.text == BOTH_CHANGED and _IDENTITY.fullmatch(str(kept.values.get("code", ""))):
        return say(BOTH_ACTED)
    return for_reader(kept)


def _handle(conn: Connection, site: int, row: Any) -> HandleView | None:
    """The handle it is about: its own, else the first that the act names, or that what it undoes or decides names."""
    which = row.handle or next(iter(subjects_of(conn, site, _entries(row))), 0)
    for entry in _entries(row) if not which else ():
        if isinstance(entry, Resolve):
            which = conn.scalar(select(discrepancy.c.handle).where(discrepancy.c.id == entry.discrepancy)) or 0
    return handle_of(conn, site, HandleOf(which)) if which else None


def _entries(row: Any) -> tuple[Entry, ...]:
    return decode(row.entries, row.form) if row.entries else ()


def _rivals(conn: Connection, site: int, row: Any) -> tuple[HandleView, ...]:
    found = conn.scalars(_RIVALS, {"b_code": row.detail, "b_handle": row.handle})
    return tuple(view for which in found.all() if (view := handle_of(conn, site, HandleOf(which))) is not None)
