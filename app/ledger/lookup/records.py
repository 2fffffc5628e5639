"""Any catalogue record: as it stands, found by its code or a piece of its name, and who put which edition of it."""

from collections.abc import Sequence
from functools import cache
from typing import Any

import msgspec
from sqlalchemy import ColumnElement, Connection, Select, bindparam, select

from app.domain import questions
from app.domain.catalogue import Record, User
from app.domain.purchasing import MAILED
from app.domain.records import Edition, RecordView, code_field, code_of, name_field, tag_of
from app.ledger.listings.source import contains
from app.ledger.lookup.phrases import NO, starts_with
from app.ledger.lookup.readers import Reader
from app.ledger.tables import CATALOGUE, edition, operation

LIKE_MAX = 200
PUTTING = ("catalogue", "import", "house-rule", "reset-pin", "link-code", "order", "requisition", "undo", "merge-items", MAILED)
"""Kinds of acts that put records: among these the author of an edition is looked for, by an index."""
_user = CATALOGUE[User]
_EDITIONS = (
    select(edition.c.version, edition.c.record)
    .where(edition.c.kind == bindparam("b_kind"), edition.c.id == bindparam("b_id"))
    .order_by(edition.c.version.desc()).limit(bindparam("b_limit"))
)
_AUTHORS = (
    select(operation.c.claimed, operation.c.id, operation.c.kind, operation.c.note, _user.c.name)
    .select_from(operation.outerjoin(_user, _user.c.id == operation.c.actor))
    .where(
        operation.c.site == bindparam("b_site"), operation.c.kind.in_(PUTTING), operation.c.outcome != "held",
        operation.c.claimed.in_(bindparam("b_versions", expanding=True)),
        operation.c.entries.contains(bindparam("b_named"), autoescape=False),
    )
)


class _Kind:
    """How one type of record is read."""

    def __init__(self, kind: type[Record]) -> None:
        self.table, self._reader = CATALOGUE[kind], Reader(kind)
        self.columns = (*self._reader.columns, self.table.c.version)
        self.code = self.table.c[code_field(kind)]
        named = name_field(kind)
        self.texts: tuple[ColumnElement[str], ...] = tuple(self.table.c[f] for f in (self.code.name, named) if f and f != "id")

    def view(self, row: Sequence[Any]) -> RecordView:
        """The record of a row of `columns`, with its version last."""
        return RecordView(record=self._reader(row[:-1]), version=row[-1])  # type: ignore[arg-type]

    def rows(self) -> Select[Any]:
        """All records of this site and of the company."""
        found = select(*self.columns)
        return found.where(self.table.c.site.in_((0, bindparam("b_site")))) if "site" in self.table.c else found


@cache
def _kind(kind: type[Record]) -> _Kind:
    return _Kind(kind)


def record_of(conn: Connection, _: int, question: questions.RecordOf) -> RecordView | None:
    """Answer `RecordOf`."""
    read = _kind(question.kind)
    row = conn.execute(select(*read.columns).where(read.table.c.id == question.id)).first()
    return None if row is None else read.view(row)


def records_named(conn: Connection, site: int, question: questions.RecordsNamed) -> tuple[RecordView, ...]:
    """Answer `RecordsNamed`; at most ten."""
    read = _kind(question.kind)
    if not question.code or code_field(question.kind) == "id":
        return ()
    in_use = read.rows().where(read.table.c.retired == NO).limit(10)
    exact = conn.execute(in_use.where(read.code == question.code), {"b_site": site}).all()
    if not exact:
        spellings = sorted({question.code.upper(), question.code.lower()})
        exact = conn.execute(in_use.where(read.code.in_(spellings)), {"b_site": site}).all()
    return tuple(map(read.view, exact))


def records_like(conn: Connection, site: int, question: questions.RecordsLike) -> tuple[RecordView, ...]:
    """Answer `RecordsLike`: by the beginning of the code where that finds any, which an index does; else by any piece.

    For a piece all rows may have to be looked at: the first that hold it are taken as they lie, and sorted here.
    """
    read = _kind(question.kind)
    found = read.rows().limit(min(question.limit, LIKE_MAX))
    if question.where is not None:
        found = found.where(read.table.c[question.where[0]] == question.where[1])
    text = "".join(c for c in question.text if c.isprintable()).strip()[:80]
    if text and not read.texts:  # known by the records they name alone: there is nothing to search in
        return ()
    by_code = found.order_by(read.code, read.table.c.id)
    if not text:
        return tuple(map(read.view, conn.execute(by_code, {"b_site": site})))
    for spelling in dict.fromkeys((text, text.upper(), text.lower())) if code_field(question.kind) != "id" else ():
        if rows := conn.execute(by_code.where(starts_with(read.code, spelling)), {"b_site": site}).all():
            return tuple(map(read.view, rows))
    views = map(read.view, conn.execute(found.where(contains(text, *read.texts)), {"b_site": site}))
    return tuple(sorted(views, key=lambda view: code_of(view.record)))


def record_history(conn: Connection, site: int, question: questions.RecordHistory) -> tuple[Edition, ...]:
    """Answer `RecordHistory`. The version of an edition is its device's own time of the act that put it (`records.put`)."""
    now = record_of(conn, site, questions.RecordOf(question.kind, question.id))
    if now is None:
        return ()
    named = {"b_kind": tag_of(question.kind), "b_id": question.id, "b_limit": question.limit}
    before = [
        RecordView(record=msgspec.json.decode(text, type=question.kind), version=version)  # type: ignore[arg-type]
        for version, text in conn.execute(_EDITIONS, named)
    ]
    found = [now, *(view for view in before if view.version != now.version)]
    merged = {view.version - 1 for view in found}
    # What was merged is kept as its device put it, too, one version before: people see what came of it.
    found = [view for view in found if view.version not in merged][: question.limit]
    versions = [v for view in found for v in (view.version, view.version - 1)]
    authors = {
        row.claimed: row for row in conn.execute(
            _AUTHORS, {"b_site": site, "b_versions": versions, "b_named": f'"id":{question.id}'}
        )
    }
    return tuple(_edition(view, authors.get(view.version) or authors.get(view.version - 1)) for view in found)


def _edition(view: RecordView, author: Any) -> Edition:
    if author is None:
        return Edition(record=view.record, at=view.version)
    return Edition(
        record=view.record, at=view.version, who=author.name or "", act=author.kind, note=author.note, operation=author.id,
    )
