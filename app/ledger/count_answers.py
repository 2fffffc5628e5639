"""Answers about count sessions and their bins: how far they are, and what is left to count."""

from collections.abc import Callable
from functools import cache
from typing import Any

import msgspec
from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    Subquery,
    and_,
    bindparam,
    exists,
    func,
    literal_column,
    or_,
    select,
    union,
)

from app.domain import catalogue
from app.domain.place import PlaceKind
from app.domain.questions import CountBins, CountLines, CountOf, LinesToReview, OpenCounts, Question
from app.domain.views import CountBinView, CountView
from app.ledger.count_lines import count_lines
from app.ledger.count_results import WAITING
from app.ledger.count_review import lines_to_review
from app.ledger.count_state import chunks, codes_of
from app.ledger.tables import CATALOGUE, count_bin, count_result, count_session, count_visit, handle, unit

SCOPE_CODES_MAX = 8
"""Codes named in the scope of a session; more are only counted."""
LIMIT_MAX = 1_000

_place = CATALOGUE[catalogue.Place]
_item = CATALOGUE[catalogue.Item]
_recipient = CATALOGUE[catalogue.Recipient]

_waiting = count_result.c.state.in_(WAITING)
_COLUMNS = (
    count_session.c.id, count_session.c.number, count_session.c.kind, count_session.c.blind, count_session.c.closed,
    count_session.c["places"], count_session.c["items"], count_session.c["custodians"],
)
_SESSION = select(*_COLUMNS).where(count_session.c.site == bindparam("b_site"), count_session.c.id == bindparam("b_count"))
_OPEN = (
    select(*_COLUMNS)
    .where(
        count_session.c.site == bindparam("b_site"),
        or_(
            count_session.c.closed == 0,
            exists().where(count_result.c.count == count_session.c.id, _waiting),
        ),
    )
    .order_by(count_session.c.closed, count_session.c.at.desc(), count_session.c.id)
)
_TO_REVIEW = select(func.count()).select_from(count_result).where(count_result.c.count == bindparam("b_count"), _waiting)
_round = and_(
    count_visit.c.count == count_bin.c.count, count_visit.c.place == count_bin.c.place, count_visit.c.round == count_bin.c.round
)
_DONE = select(func.count()).select_from(count_bin).where(
    count_bin.c.count == bindparam("b_count"), exists().where(_round), ~exists().where(_round, count_visit.c.closed_at == 0)
)
_BEGUN = select(count_bin.c.place, count_bin.c.excluded).where(
    count_bin.c.count == bindparam("b_count"), count_bin.c.place.in_(bindparam("b_ids", expanding=True))
)
_VISITS = (
    select(count_visit.c.place, count_visit.c.person, count_visit.c.closed_at)
    .select_from(count_bin.join(count_visit, _round))
    .where(count_bin.c.count == bindparam("b_count"), count_bin.c.place.in_(bindparam("b_ids", expanding=True)))
    .order_by(count_visit.c.place, count_visit.c.person)
)
# A planner without statistics turns EXISTS into a join over all stock of the site; a limit keeps it a look into the bin.
_holds = (
    select(literal_column("1")).where(unit.c.site == bindparam("b_site"), unit.c.place == _place.c.id).limit(1)
    .correlate(_place).scalar_subquery().is_not(None)
)
_HOLDING = select(_place.c.id).where(_place.c.id.in_(bindparam("b_ids", expanding=True)), _holds)
_ITEM_NUMBERS = select(_item.c.number).where(_item.c.id.in_(bindparam("b_ids", expanding=True))).order_by(_item.c.number)
_RECIPIENT_NAMES = (
    select(_recipient.c.name).where(_recipient.c.id.in_(bindparam("b_ids", expanding=True))).order_by(_recipient.c.name)
)


@cache
def _bins(places: bool, items: bool, custodians: bool) -> Subquery:
    """The bins (id, code) of a session whose scope has these parts: those below its areas, those where such stock stands,
    else all that hold stock; and whatever bin or container has been begun."""
    site: ColumnElement[int] = bindparam("b_site")
    chosen = [
        _place.c.site == site, _place.c.retired == literal_column("0"),
        _place.c.kind.not_in((PlaceKind.SITE.value, PlaceKind.AREA.value)),
    ]
    if places:
        tree = select(_place.c.id).where(_place.c.id.in_(bindparam("b_places", expanding=True))).cte("tree", recursive=True)
        tree = tree.union(select(_place.c.id).join(tree, _place.c.parent == tree.c.id))
        chosen.append(_place.c.id.in_(select(tree.c.id)))
    if items or custodians:
        stock = select(unit.c.place).where(unit.c.site == site)
        if items:
            stock = stock.join(handle, handle.c.id == unit.c.handle).where(
                handle.c.item.in_(bindparam("b_items", expanding=True))
            )
        if custodians:
            stock = stock.where(unit.c.custody.in_(bindparam("b_custodians", expanding=True)))
        chosen.append(_place.c.id.in_(stock))
    elif not places:
        chosen.append(_holds)
    begun = count_bin.c.count == bindparam("b_count")
    return union(
        select(_place.c.id, _place.c.code).where(*chosen),
        *(
            select(t.c.id, t.c.code).select_from(count_bin.join(t, t.c.id == count_bin.c.place)).where(begun)
            for t in (_place, handle)
        ),
    ).subquery("bins")


@cache
def _statements(places: bool, items: bool, custodians: bool) -> tuple[Select[Any], Select[Any], Select[Any]]:
    """How many bins, a page of them, and one of them."""
    bins = _bins(places, items, custodians)
    page = select(bins.c.id, bins.c.code)
    return (
        select(func.count()).select_from(bins),
        page.order_by(bins.c.code, bins.c.id).limit(bindparam("b_limit")),
        page.where(bins.c.id == bindparam("b_place")),
    )


class _Scope(msgspec.Struct, frozen=True):
    """What a session is about."""

    count: int
    places: tuple[int, ...]
    items: tuple[int, ...]
    custodians: tuple[int, ...]

    def ask(self, conn: Connection, site: int, which: int, **more: int) -> list[Any]:
        """The rows of one of `_statements`."""
        statement = _statements(bool(self.places), bool(self.items), bool(self.custodians))[which]
        values = {"b_site": site, "b_count": self.count, **more}
        for name in ("places", "items", "custodians"):
            if getattr(self, name):
                values[f"b_{name}"] = getattr(self, name)
        return list(conn.execute(statement, values))


def _scope(row: Any) -> _Scope:
    return _Scope(row[0], *(msgspec.json.decode(text, type=tuple[int, ...]) for text in row[5:8]))


def open_counts(conn: Connection, site: int, _: OpenCounts) -> tuple[CountView, ...]:
    """Answer `OpenCounts`, open ones first, newest first."""
    return tuple(_view(conn, site, row) for row in conn.execute(_OPEN, {"b_site": site}).all())


def count_of(conn: Connection, site: int, question: CountOf) -> CountView | None:
    """Answer `CountOf`."""
    row = conn.execute(_SESSION, {"b_site": site, "b_count": question.count}).first()
    return _view(conn, site, row) if row else None


def _view(conn: Connection, site: int, row: Any) -> CountView:
    scope = _scope(row)
    values = {"b_count": scope.count}
    return CountView(
        id=scope.count, number=row[1], kind=row[2], blind=bool(row[3]), closed=bool(row[4]), scope=_in_words(conn, scope),
        items=scope.items, custodians=scope.custodians, bins=scope.ask(conn, site, 0)[0][0],
        bins_done=conn.execute(_DONE, values).scalar_one(), to_review=conn.execute(_TO_REVIEW, values).scalar_one(),
    )


def _in_words(conn: Connection, scope: _Scope) -> str:
    """The scope in codes: places, then items, then custodians; empty for anything."""
    codes = codes_of(conn, scope.places[:SCOPE_CODES_MAX])
    words = [codes.get(place, "?") for place in scope.places[:SCOPE_CODES_MAX]]
    for statement, some in ((_ITEM_NUMBERS, scope.items), (_RECIPIENT_NAMES, scope.custodians)):
        if some:
            words += conn.execute(statement, {"b_ids": some[:SCOPE_CODES_MAX]}).scalars()
    more = any(len(some) > SCOPE_CODES_MAX for some in (scope.places, scope.items, scope.custodians))
    return ", ".join([*words, "…"] if more else words)


def count_bins(conn: Connection, site: int, question: CountBins) -> tuple[CountBinView, ...]:
    """Answer `CountBins`. A bin in which the books expect nothing has `zero_check` set: its being empty is asked about."""
    session = conn.execute(_SESSION, {"b_site": site, "b_count": question.count}).first()
    if session is None:
        return ()
    scope = _scope(session)
    if question.place:
        bins = scope.ask(conn, site, 2, b_place=question.place)
    else:
        bins = scope.ask(conn, site, 1, b_limit=max(0, min(question.limit, LIMIT_MAX)))
    excluded: dict[int, int] = {}
    visits: dict[int, list[tuple[int, int]]] = {}
    holding: set[int] = set()
    for some in chunks([row[0] for row in bins]):
        values = {"b_site": site, "b_count": scope.count, "b_ids": some}
        excluded.update((row[0], row[1]) for row in conn.execute(_BEGUN, values))
        for place, person, closed_at in conn.execute(_VISITS, values):
            visits.setdefault(place, []).append((person, closed_at))
        holding.update(conn.execute(_HOLDING, values).scalars())
    return tuple(
        CountBinView(
            place=place, code=code, closed=bool(seen := visits.get(place, ())) and all(at for _, at in seen),
            closed_by=tuple(who for who, at in seen if at), open_by=tuple(who for who, at in seen if not at),
            excluded=excluded.get(place, 0), zero_check=place not in holding,
        )
        for place, code in bins
    )


ANSWERS: dict[type[Question[Any]], Callable[[Connection, int, Any], Any]] = {
    OpenCounts: open_counts,
    CountOf: count_of,
    CountBins: count_bins,
    CountLines: count_lines,
    LinesToReview: lines_to_review,
}
"""Which function answers which question about counts."""
