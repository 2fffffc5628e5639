"""The acts around a discrepancy: who did what by which evidence, what was said, and what the books made of it."""

from collections.abc import Collection, Iterable
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Connection, bindparam, or_, select

from app.domain.feed import HOLDS
from app.domain.figures import Figure, amount_of
from app.domain.happenings import Happening
from app.domain.identity import handle_id
from app.domain.naming import place_name
from app.domain.operation import (
    ApproveLine,
    CountLine,
    Describe,
    Dismiss,
    Entry,
    Move,
    NewHandle,
    Recode,
    RejectLine,
    Release,
    Undo,
)
from app.ledger import device
from app.ledger.counts.names import About, about_of, codes_of, names_of
from app.ledger.forms import decode
from app.ledger.tables import movement, operation, reversal, ruling

AROUND = 6
"""Acts shown before and after the one that does not fit."""

_OPERATIONS = select(operation).where(
    operation.c.site == bindparam("b_site"), operation.c.position.in_(bindparam("b_positions", expanding=True))
)
_BOOKED = (
    select(movement.c.position, movement.c.from_place, movement.c.to_place, movement.c.quantity)
    .where(
        movement.c.site == bindparam("b_site"), movement.c.handle == bindparam("b_handle"),
        movement.c.position.in_(bindparam("b_positions", expanding=True)),
    )
    .order_by(movement.c.position, movement.c.line)
)
_UNDONE = select(reversal.c.undone).where(
    reversal.c.site == bindparam("b_site"), reversal.c.undone.in_(bindparam("b_positions", expanding=True))
)
_RULED = select(ruling.c.held, ruling.c.posted).where(
    ruling.c.site == bindparam("b_site"), ruling.c.held.in_(bindparam("b_positions", expanding=True))
)
_ACT = select(operation.c.entries, operation.c.form).where(
    operation.c.site == bindparam("b_site"), operation.c.id == bindparam("b_id")
)
_OF_HANDLE = (movement.c.site == bindparam("b_site"), movement.c.handle == bindparam("b_handle"))


class Around(NamedTuple):
    """What a time line is about: a handle (0: none), in one place alone (0: wherever it was), around an evidence time."""

    handle: int
    place: int
    at: int


def positions_around(conn: Connection, site: int, around: Around) -> set[int]:
    """Positions of the acts that moved the handle shortly before and after."""
    if not around.handle:
        return set()
    where: list[ColumnElement[bool]] = [*_OF_HANDLE]
    if around.place:
        where.append(or_(movement.c.from_place == around.place, movement.c.to_place == around.place))
    sides = (
        select(movement.c.position).where(*where, movement.c.at <= bindparam("b_at"))
        .order_by(movement.c.at.desc(), movement.c.position.desc()),
        select(movement.c.position).where(*where, movement.c.at > bindparam("b_at"))
        .order_by(movement.c.at, movement.c.position),
    )
    values = {"b_site": site, "b_handle": around.handle, "b_at": around.at}
    return {row[0] for side in sides for row in conn.execute(side.limit(2 * AROUND), values)}


def happenings(
    conn: Connection, site: int, positions: Collection[int], around: Around, misfit: int = 0, settles: int = 0
) -> tuple[Happening, ...]:
    """The acts at these positions in the order of evidence, newest first, as far as they concern the handle."""
    values: dict[str, Any] = {"b_site": site, "b_positions": sorted(positions)}
    rows = conn.execute(_OPERATIONS, values).all()
    booked: dict[int, list[Any]] = {}
    for line in conn.execute(_BOOKED, values | {"b_handle": around.handle}):
        booked.setdefault(line.position, []).append(line)
    undone = set(conn.scalars(_UNDONE, values))
    ruled = {row[0]: bool(row[1]) for row in conn.execute(_RULED, values)}
    entries = {row.position: decode(row.entries, row.form) for row in rows}
    said = {p: _concerning(all_, around) for p, all_ in entries.items()}
    handles = {around.handle} | {h for one in said.values() if (h := subject_of(one))}
    abouts = about_of(conn, handles - {0})
    places = {p for lines in booked.values() for line in lines for p in (line.from_place, line.to_place)}
    places |= {p for one in said.values() for p in _places_of(one)}
    codes, names, own = codes_of(conn, places - {0}), names_of(conn, {row.actor for row in rows}), device.get(conn, "device")
    told = [
        _told(row, said[row.position], booked.get(row.position, []), abouts, codes, names, own, around) for row in rows
    ]
    marked = [
        _marked(one, undone, ruled, misfit, settles)
        for one in told
    ]
    return tuple(sorted(marked, key=lambda h: (h.at, h.position), reverse=True))


def _marked(one: Happening, undone: set[int], ruled: dict[int, bool], misfit: int, settles: int) -> Happening:
    from msgspec.structs import replace

    return replace(
        one, undone=one.position in undone, misfit=one.position == misfit, settles=one.position == settles,
        held=one.held and one.position not in ruled, dropped=one.held and ruled.get(one.position) is False,
    )


def _told(
    row: Any, said: Entry | None, lines: list[Any], abouts: dict[int, About], codes: dict[int, str], names: dict[int, str],
    own: str, around: Around,
) -> Happening:
    about = abouts.get(subject_of(said) or around.handle)

    def amount(steps: int) -> Figure:
        return amount_of(steps, about.decimals, about.uom) if about is not None else str(steps)

    def called(place: int) -> Any:
        return place_name(place, codes.get(place, "?"))

    move = said if isinstance(said, Move) else None
    if move is not None:  # of an act with many lines the one that was booked as it was said, where there is one
        as_said = [line for line in lines if (line.from_place, line.to_place) == (move.source.place, move.target.place)]
        lines = as_said[:1] or lines
    counted = said.quantity if isinstance(said, CountLine) else None
    steps = move.quantity if move is not None else sum(line.quantity for line in lines)
    there = said.place if isinstance(said, CountLine | ApproveLine | RejectLine) else 0
    return Happening(
        operation=row.id, position=row.position, kind=row.kind, at=row.at, received=row.received, who=names.get(row.actor, ""),
        device=row.device, own=row.device == own, code=about.code if about is not None else "",
        amount=amount(steps) if steps and counted is None and not (about is not None and about.kind.single) else "",
        said_source=called(move.source.place) if move is not None else "",
        said_target=called(move.target.place) if move is not None else called(there) if there else "",
        scanned=move is not None and move.scanned,
        source=called(lines[0].from_place) if lines else "", target=called(lines[-1].to_place) if lines else "",
        counted=amount(counted) if counted is not None else "", note=row.note, held=row.outcome in HOLDS,
    )


def _concerning(entries: Iterable[Entry], around: Around) -> Entry | None:
    """The entry of an act that concerns the handle; without a handle its first one that concerns any."""
    found = [one for one in entries if subject_of(one)]
    mine = [one for one in found if subject_of(one) == around.handle and (not around.place or around.place in _places_of(one))]
    moves = [one for one in mine or ([] if around.handle else found) if isinstance(one, Move | CountLine)]
    return next(iter([*moves, *mine, *([] if around.handle else found)]), None)


def subject_of(entry: Entry | None) -> int:
    """The handle that an entry is about, 0 for none."""
    match entry:
        case Move(handle=which) | CountLine(handle=which) | ApproveLine(handle=which) | RejectLine(handle=which):
            return which
        case Recode(handle=which) | Describe(handle=which):
            return which
        case NewHandle(kind=kind, item=item, code=code):
            return handle_id(kind, item, code)
    return 0


def subjects_of(conn: Connection, site: int, entries: Iterable[Entry]) -> list[int]:
    """The handles that an act is about, in its order; one that undoes or decides another act is about what that is about."""
    found: list[int] = []
    for entry in entries:
        if which := subject_of(entry):
            found.append(which)
        elif isinstance(entry, Undo | Release | Dismiss):
            for act in conn.execute(_ACT, {"b_site": site, "b_id": entry.operation}).all():
                found += filter(None, map(subject_of, decode(act.entries, act.form)))
    return list(dict.fromkeys(found))


def _places_of(entry: Entry | None) -> tuple[int, ...]:
    match entry:
        case Move(source=source, target=target):
            return source.place, target.place
        case CountLine(place=place) | ApproveLine(place=place) | RejectLine(place=place):
            return (place,)
    return ()
