"""Which movement lines a page of the history shows: merged from sides in the order of their indexes, or gathered and sorted."""

from typing import Any

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    Connection,
    FromClause,
    Select,
    and_,
    bindparam,
    exists,
    func,
    or_,
    select,
    union,
    union_all,
)

from app.domain import catalogue
from app.domain.listing import Query
from app.ledger.listings.source import Part, bound, contains, span
from app.ledger.lookup.history import lines_where
from app.ledger.lookup.phrases import NO, UNDONE, number, starts_with
from app.ledger.tables import CATALOGUE, movement, name, operation, reversal

LINES_MAX = 2_000
"""Lines counted, and the last one that paging reaches; the database may hold millions."""
PEOPLE_MAX = 20
FEW = 10_000
"""So many lines of rare acts are searched one by one."""
FEWER = 50_000
"""So many are, where what is searched for is not rare either."""
NAMED_FEW = 10_000
"""So many codes are gathered before lines are looked at; where more begin so, each line is asked for its own."""

_item = CATALOGUE[catalogue.Item]
_user = CATALOGUE[catalogue.User]
_of_site = movement.c.site == bindparam("b_site")
_UNDONE_ACTS = select(reversal.c.undone).where(reversal.c.site == bindparam("b_site"))


def lines_of(conn: Connection, site: int, query: Query, text: str, kinds: list[str], *, undone: bool) -> Part:
    """The lines of a page: of a scope, a search, the acts of some kinds, those that were undone, or all there are."""
    most = bound(query, LINES_MAX)
    skip, wanted = span(query, most)
    narrowed = _conditions(kinds, undone)
    rare: list[ColumnElement[bool]] = [UNDONE] if kinds and undone else []
    if narrowed and (query.scope or text):
        found = search_sides(conn, text, most) if text else _scope_sides(conn, query.scope, [])
        few = FEWER if any(_many(conn, site, side, FEW, query.scope) for side in found) else FEW
        if not _many(conn, site, _such(kinds, few).where(*rare), few, query.scope):
            return gathered(_among(conn, query, text, kinds, rare, few), most)
    if query.scope:
        sides = _scope_sides(conn, query.scope, [*_search_conditions(conn, text), *narrowed])
        return merged(sides, skip + wanted, query.descending, most)
    if text:
        return gathered([side.where(*narrowed) for side in search_sides(conn, text, most)], most)
    if undone:
        return gathered([lines_where(_of_site, movement.c.position.in_(_UNDONE_ACTS), *narrowed)], most)
    if kinds:
        return _of_kinds(kinds, skip + wanted, query.descending, most)
    return Part(lines_where(_of_site), (movement.c.position, movement.c.line))


def _such(kinds: list[str], few: int, *of_act: ColumnElement[bool]) -> Select[Any]:
    """Lines of the acts of these kinds, the newest where there are too many; without kinds of all that were undone."""
    acts = [_acts_of(kind, descending=True).where(*of_act).limit(few + 1) for kind in kinds]
    if not kinds:
        act = and_(operation.c.site == reversal.c.site, operation.c.position == reversal.c.undone)
        source = reversal.outerjoin(operation, act) if of_act else reversal
        acts = [
            select(reversal.c.undone.label("position")).select_from(source)
            .where(reversal.c.site == bindparam("b_site"), *of_act).limit(few + 1)
        ]
    return _lines_of(acts)


def _among(
    conn: Connection, query: Query, text: str, kinds: list[str], rare: list[ColumnElement[bool]], few: int
) -> list[Select[Any]]:
    """Of a few lines those of the scope and the search: a letter, or a bin, has half the history to itself."""
    such = _such(kinds, few).where(*rare)
    scope: list[ColumnElement[bool]] = []
    if query.scope:  # inside `coalesce`, so that the acts lead and not the lines of the scope
        columns = _scope_columns(conn, query.scope)
        scope = [or_(*(func.coalesce(column, NO) == bindparam("b_scope") for column in columns))]
    if not text:
        return [such.where(*scope)]
    said = _such(kinds, few, _said(conn, text, operation)).where(*rare)
    return [such.where(*scope, _called(conn, text)), said.where(*scope)]


def _many(conn: Connection, site: int, side: Select[Any], few: int, scope: int) -> bool:
    """Whether there are more lines than are looked at one by one."""
    one = side.with_only_columns(number(1).label("one"), maintain_column_froms=True).limit(few + 1).subquery("few")
    return bool(conn.execute(select(func.count()).select_from(one), {"b_site": site, "b_scope": scope}).scalar_one() > few)


def ordered(columns: Any) -> tuple[ColumnElement[Any], ...]:
    """The order of lines: evidence time, then the journal's."""
    return columns.at, columns.position, columns.line


def merged(sides: list[Select[Any]], reach: int, descending: bool, most: int) -> Part:
    """Sides that share no line, each in the order of an index, as far as the page reaches."""
    firsts = []
    for side in sides:
        order = ordered(side.selected_columns)
        first = side.order_by(*(column.desc() for column in order) if descending else order).limit(reach)
        firsts.append(select(first.subquery()))
    counted = [select(side.limit(most + 1).subquery()) for side in sides]
    lines = select(union_all(*firsts).subquery("lines"))
    return Part(lines, ordered(lines.selected_columns), counted=select(union_all(*counted).subquery("counted")))


def gathered(sides: list[Select[Any]], most: int) -> Part:
    """The first lines that are found, each once."""
    cut = [select(side.limit(most + 1).subquery()) for side in sides]
    lines = select((union(*cut) if len(cut) > 1 else cut[0]).subquery("lines"))
    return Part(lines, ordered(lines.selected_columns), gathered=True)


def _of_kinds(kinds: list[str], reach: int, descending: bool, most: int) -> Part:
    """Lines of the acts of these kinds that moved anything: of as many acts as the page reaches."""
    acts = [_acts_of(kind, descending=descending).limit(reach) for kind in kinds]
    all_acts = [_acts_of(kind, descending=descending).limit(most + 1) for kind in kinds]
    lines = _lines_of(acts)
    return Part(lines, ordered(lines.selected_columns), counted=_lines_of(all_acts))


def _acts_of(kind: str, *, descending: bool) -> Select[Any]:
    moved = exists().where(
        movement.c.site == operation.c.site, movement.c.position == operation.c.position
    ).correlate(operation)
    position = operation.c.position
    return select(position).where(operation.c.site == bindparam("b_site"), operation.c.kind == kind, moved).order_by(
        position.desc() if descending else position
    )


def _lines_of(acts: list[Select[Any]]) -> Select[Any]:
    found = union_all(*(select(one.subquery()) for one in acts)).subquery("acts")
    return lines_where(movement.c.line > NO).select_from(
        found.join(movement, and_(_of_site, movement.c.position == found.c.position))
    )


def search_sides(conn: Connection, text: str, most: int) -> list[Select[Any]]:
    """Lines of handles, items and places whose code begins with the text, of such documents, and of people so called."""
    begins = starts_with(name.c.folded, text.casefold())

    def named(kinds: tuple[str, ...], column: ColumnElement[int]) -> Select[Any]:
        return lines_where(begins, name.c.kind.in_(kinds), func.coalesce(movement.c.line, NO) > NO).select_from(
            name.outerjoin(movement, _of_site & (column == name.c.target))
        )

    def of_acts(acts: Select[Any]) -> Select[Any]:
        found = acts.limit(most + 1).subquery("acts")
        return lines_where(func.coalesce(movement.c.line, NO) > NO).select_from(
            found.outerjoin(movement, _of_site & (movement.c.position == found.c.position))
        )

    newest = select(operation.c.position).where(operation.c.site == bindparam("b_site")).order_by(operation.c.position.desc())
    return [
        named(("serial", "tag", "lot", "container"), movement.c.handle),
        named(("item", "gtin", "vendor-part", "alias"), movement.c.item),
        named(("location", "container"), movement.c.from_place), named(("location", "container"), movement.c.to_place),
        of_acts(newest.order_by(None).where(starts_with(operation.c.document, text))),
        *(of_acts(newest.where(operation.c.actor == person)) for person in _people(conn, text)),
    ]


def _people(conn: Connection, text: str) -> list[int]:
    return list(conn.execute(select(_user.c.id).where(contains(text, _user.c.name)).limit(PEOPLE_MAX)).scalars())


def _search_conditions(conn: Connection, text: str) -> list[ColumnElement[bool]]:
    """The same of lines that are found already."""
    if not text:
        return []
    act = operation.alias("act")
    of_act = exists().where(
        act.c.site == movement.c.site, act.c.position == movement.c.position, _said(conn, text, act)
    ).correlate(movement)
    return [or_(_called(conn, text), of_act)]


def _called(conn: Connection, text: str) -> ColumnElement[bool]:
    """Whether the handle, the item or a place of a line is called so."""
    columns = (movement.c.handle, movement.c.item, movement.c.from_place, movement.c.to_place)
    begins = starts_with(name.c.folded, text.casefold())
    named = select(name.c.target).where(begins)
    few = named.with_only_columns(number(1).label("one"), maintain_column_froms=True).limit(NAMED_FEW + 1).subquery("few")
    if conn.execute(select(func.count()).select_from(few)).scalar_one() <= NAMED_FEW:
        # Inside `coalesce`, so that they are looked up in what was gathered, and do not lead to all the lines there ever were.
        return or_(*(func.coalesce(column, NO).in_(named) for column in columns))
    # Not led by the index of codes, which may hold a million that begin so.
    begins = starts_with(func.coalesce(name.c.folded, ""), text.casefold())
    return exists().where(name.c.target.in_(columns), begins).correlate(movement)


def _said(conn: Connection, text: str, act: FromClause) -> ColumnElement[bool]:
    """Whether an act stands under such a document, or was done by somebody called so."""
    return or_(starts_with(act.c.document, text), act.c.actor.in_(_people(conn, text)))


def _scope_sides(conn: Connection, scope: int, narrowed: list[ColumnElement[bool]]) -> list[Select[Any]]:
    """Lines of an item, or of a handle and what entered or left it, or that entered or left a place; each on one side alone."""
    columns = _scope_columns(conn, scope)
    which: BindParameter[int] = bindparam("b_scope")
    return [
        lines_where(_of_site, column == which, *(earlier != which for earlier in columns[:place]), *narrowed)
        for place, column in enumerate(columns)
    ]


def _scope_columns(conn: Connection, scope: int) -> tuple[ColumnElement[int], ...]:
    if conn.execute(select(_item.c.id).where(_item.c.id == scope)).first():
        return (movement.c.item,)
    return movement.c.handle, movement.c.from_place, movement.c.to_place


def _conditions(kinds: list[str], undone: bool) -> list[ColumnElement[bool]]:
    act = operation.alias("act")
    kind = select(act.c.kind).where(act.c.site == movement.c.site, act.c.position == movement.c.position).scalar_subquery()
    return [*([kind.in_(kinds)] if kinds else []), *([UNDONE] if undone else [])]
