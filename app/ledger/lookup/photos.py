"""The photos of something, and what was done to them."""

from collections.abc import Callable, Iterator
from itertools import groupby, pairwise
from typing import Any

import msgspec
from sqlalchemy import Connection, bindparam, func, select

from app.domain.catalogue import User
from app.domain.photo_views import PhotoEvent, PhotoHistory, PhotosOf, PhotoView
from app.domain.photos import Photo
from app.domain.questions import Question
from app.ledger.lookup.phrases import NO
from app.ledger.lookup.readers import Reader
from app.ledger.tables import CATALOGUE, edition, local_photo

SHOWN_MAX = 100
"""Two who were offline may together have taken more than one may."""
_photo, _user = CATALOGUE[Photo], CATALOGUE[User]
_read = Reader(Photo)
_OF = (_photo.c.subject == bindparam("b_subject"), _photo.c.kind == bindparam("b_kind"))
_SHOWN = (
    select(
        *_read.columns, _photo.c.version, func.coalesce(_user.c.name, ""), func.coalesce(local_photo.c.content.is_not(None), NO),
    )
    .select_from(
        _photo.outerjoin(_user, _user.c.id == _photo.c.by).outerjoin(local_photo, local_photo.c.digest == _photo.c.digest)
    )
    .where(*_OF, _photo.c.retired == NO).order_by(_photo.c.at, _photo.c.id).limit(SHOWN_MAX)
)
_NOW = select(*_read.columns, _photo.c.version).where(*_OF).order_by(_photo.c.id)
_BEFORE = (
    select(edition.c.id, edition.c.version, edition.c.record)
    .where(edition.c.kind == "photo", edition.c.id.in_(select(_photo.c.id).where(*_OF)))
    .order_by(edition.c.id, edition.c.version)
)
_NAMES = select(_user.c.id, _user.c.name).where(_user.c.id.in_(bindparam("b_ids", expanding=True)))


def photos_of(conn: Connection, _: int, question: PhotosOf) -> tuple[PhotoView, ...]:
    """Answer `PhotosOf`."""
    rows = conn.execute(_SHOWN, {"b_kind": question.kind, "b_subject": question.subject})
    return tuple(
        PhotoView(record=_read(row[:-3]), version=row[-3], who=row[-2], here=bool(row[-1])) for row in rows
    )


def photo_history(conn: Connection, _: int, question: PhotoHistory) -> tuple[PhotoEvent, ...]:
    """Answer `PhotoHistory`, from the editions of the records: their versions are the times at which they were put."""
    values = {"b_kind": question.kind, "b_subject": question.subject}
    editions = [(row[-1], _read(row[:-1])) for row in conn.execute(_NOW, values)]
    editions += [
        (version, msgspec.json.decode(text, type=Photo)) for _, version, text in conn.execute(_BEFORE, values)
    ]
    editions.sort(key=lambda one: (one[1].id, one[0]))
    found = [event for _, some in groupby(editions, key=lambda one: one[1].id) for event in _events(list(some))]
    names = {row.id: row.name for row in conn.execute(_NAMES, {"b_ids": [by for by, _ in found]})}
    newest = sorted(found, key=lambda one: (one[1].at, one[1].photo), reverse=True)[: question.limit]
    return tuple(msgspec.structs.replace(event, who=names.get(by, "")) for by, event in newest)


def _events(editions: list[tuple[int, Photo]]) -> Iterator[tuple[int, PhotoEvent]]:
    """What each edition of one photo did, and who put it."""
    at, first = editions[0]
    yield first.by, PhotoEvent(photo=first.id, what="added", at=at, caption=first.caption)
    for (_, before), (version, after) in pairwise(editions):
        what = "described" if before.retired == after.retired else "taken-off" if after.retired else "put-back"
        if what != "described" or before.caption != after.caption:
            yield after.edited_by, PhotoEvent(photo=after.id, what=what, at=version, caption=after.caption)


ANSWERS: dict[type[Question[Any]], Callable[[Connection, int, Any], Any]] = {
    PhotosOf: photos_of, PhotoHistory: photo_history,
}
