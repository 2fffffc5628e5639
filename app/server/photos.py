"""The pictures of photos on the server: kept beside the books, by their hash, for every device whose book names them.

They lie in the server's own database, so that every worker of every host has them, and a backup too. A device may bring only what a
photo in its site's book names, so that nobody fills the disk with what nobody will see.
"""

import hashlib
from collections.abc import Iterator

from sqlalchemy import LargeBinary, bindparam, select, text

from app.domain.photos import BYTES_MAX, DIGEST, Photo
from app.domain.wire import PHOTOS_ASKED_MAX, PhotoKept, Photos, PhotosAsked
from app.ledger.tables import CATALOGUE
from app.server.books import Books
from app.server.declined import NO_PHOTO, NOT_NAMED, NOT_READABLE, NOT_THE_PICTURE, TOO_LARGE, declined
from app.server.registry import photo as t

JPEG = b"\xff\xd8\xff"
_photo = CATALOGUE[Photo]
_STORED = select(t.c.digest).where(t.c.digest.in_(bindparam("b_digests", expanding=True)))
_NAMED = select(_photo.c.digest).where(_photo.c.digest.in_(bindparam("b_digests", expanding=True))).distinct()
_CONTENT = select(t.c.content).where(t.c.digest == bindparam("b_digest"))
_KEEP = text(
    "INSERT INTO photo (digest, size, at, site, device, content) VALUES (:digest, :size, :at, :site, :device, :content) "
    "ON CONFLICT DO NOTHING"
).bindparams(bindparam("content", type_=LargeBinary))


def asked(books: Books, site: int, given: PhotosAsked) -> Photos:
    """Which of the device's pictures are lacking here and wanted, and which of all it speaks of are here. Raises Declined."""
    if max(len(given.have), len(given.want)) > PHOTOS_ASKED_MAX:
        raise declined("too-large", NOT_READABLE, why=f"more than {PHOTOS_ASKED_MAX} photos")
    if not all(map(DIGEST.fullmatch, (*given.have, *given.want))):
        raise declined("bad-request", NOT_READABLE, why="SHA-256")
    with books.registry.reading() as conn:
        stored = set(conn.scalars(_STORED, {"b_digests": [*given.have, *given.want]}))
    lacking = [one for one in given.have if one not in stored]
    named = _named(books, site, lacking)
    return Photos(send=[one for one in lacking if one in named], there=sorted(stored))


def keep(books: Books, site: int, device: str, digest: str, content: bytes, now: int) -> PhotoKept:
    """Keep a picture that a device brings; one that is here stays. Raises Declined where it is not what it says, or nobody's."""
    if len(content) > BYTES_MAX:
        raise declined("too-large", TOO_LARGE, most=f"{BYTES_MAX} bytes")
    if not content.startswith(JPEG) or hashlib.sha256(content).hexdigest() != digest:
        raise declined("bad-request", NOT_THE_PICTURE)
    if digest not in _named(books, site, [digest]):
        raise declined("forbidden", NOT_NAMED)
    with books.registry.writing() as conn:
        conn.execute(_KEEP, {
            "digest": digest, "size": len(content), "at": now, "site": site, "device": device, "content": content,
        })
    return PhotoKept(digest=digest, now=now)


def content_of(books: Books, site: int, digest: str) -> bytes:
    """A picture that a photo in the site's book names. Raises Declined where it is not here, or none does."""
    if not DIGEST.fullmatch(digest) or digest not in _named(books, site, [digest]):
        raise declined("unknown", NO_PHOTO)
    with books.registry.reading() as conn:
        content = conn.execute(_CONTENT, {"b_digest": digest}).scalar()
    if content is None:
        raise declined("unknown", NO_PHOTO)
    return bytes(content)


def damaged(books: Books) -> Iterator[str]:
    """Pictures that are not what their hash says, in words."""
    with books.registry.reading() as conn:
        digests = list(conn.scalars(select(t.c.digest).order_by(t.c.digest)))
    for digest in digests:  # one at a time: all of them may be more than the memory
        with books.registry.reading() as conn:
            content = conn.execute(_CONTENT, {"b_digest": digest}).scalar()
        if content is not None and hashlib.sha256(bytes(content)).hexdigest() != digest:
            yield f"photo {digest}: what is kept is not the picture"


def _named(books: Books, site: int, digests: list[str]) -> set[str]:
    if not digests:
        return set()
    with books.book(site).reading() as conn:
        return set(conn.scalars(_NAMED, {"b_digests": digests}))
