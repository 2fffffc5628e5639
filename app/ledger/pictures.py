"""The pictures of photos, as this device has them: kept by their hash beside the journal, handed over, fetched, let go of.

What was taken here stays at least until the server has it; on a device that follows none it stays for good. What came from the
server can be had from there again: the longest unseen gives way where it all becomes too much.
"""

import hashlib
from collections.abc import Iterator, Sequence

from sqlalchemy import Connection, and_, bindparam, delete, exists, func, insert, or_, select, update

from app.domain.photos import Photo
from app.ledger.tables import CATALOGUE
from app.ledger.tables import local_photo as t

KEPT_MAX = 512 << 20
"""Bytes of pictures that came from the server."""
LOOKED_US = 3_600_000_000
"""Microseconds after which it is written down again that somebody looks at a picture."""
UNSENT, SENT, WANTED = 0, 1, 2
_photo = CATALOGUE[Photo]
_NAMED = exists().where(_photo.c.digest == t.c.digest)
_HELD = select(t.c.content.is_not(None)).where(t.c.digest == bindparam("b_digest"))
_CONTENT = select(t.c.content).where(t.c.digest == bindparam("b_digest"))
_OWN = and_(t.c.sent == UNSENT, t.c.content.is_not(None), _NAMED)
_lacking = and_(_photo.c.retired == 0, t.c.content.is_(None))
_FOUND = _photo.outerjoin(t, t.c.digest == _photo.c.digest)
_wanted = t.c.digest.is_not(None)
_LACKING = (
    select(_photo.c.digest).select_from(_FOUND)
    .where(_lacking, or_(_wanted, and_(_photo.c.site == bindparam("b_site"), bindparam("b_room") == 1)))
    .group_by(_photo.c.digest)
    .order_by(func.max(t.c.at).is_(None), func.max(_photo.c.version).desc())
    .limit(bindparam("b_most"))
)
"""What somebody has asked to see comes first, then the newest."""


def digest_of(content: bytes) -> str:
    """What a picture is asked for by."""
    return hashlib.sha256(content).hexdigest()


def keep(conn: Connection, content: bytes, at: int, *, sent: bool = False) -> bool:
    """Keep a picture. Returns whether it was not here before."""
    digest = digest_of(content)
    held = conn.execute(_HELD, {"b_digest": digest}).scalar()
    if held:
        return False
    row = {"digest": digest, "content": content, "size": len(content), "at": at, "sent": int(sent)}
    if held is None:
        conn.execute(insert(t), row)
    else:
        conn.execute(update(t).where(t.c.digest == digest).values(row))
    return True


def drop(conn: Connection, digest: str) -> None:
    """Forget a picture that no photo names: it was kept for an act that was refused."""
    conn.execute(delete(t).where(t.c.digest == digest, ~_NAMED))


def damaged(conn: Connection, digest: str) -> None:
    """What lies here is not the picture any more: it is to be had from the server again, if that has it."""
    conn.execute(update(t).where(t.c.digest == digest).values(content=None, size=0, sent=WANTED))


def content_of(conn: Connection, digest: str) -> bytes | None:
    """The bytes of a picture; None where it is not here, or what is here is not it."""
    content = conn.execute(_CONTENT, {"b_digest": digest}).scalar()
    return content if content is not None and digest_of(content) == digest else None


def is_noted(conn: Connection, digest: str, at: int) -> bool:
    """Whether it is known that this picture was looked at about now, or there is no need to know: it is not let go of anyway."""
    row = conn.execute(select(t.c.at, t.c.sent).where(t.c.digest == digest)).first()
    return row is None or not row.sent or at - row.at < LOOKED_US


def unsound(conn: Connection) -> Iterator[str]:
    """Pictures that are not what their hash says, in words."""
    for digest in conn.scalars(select(t.c.digest).where(t.c.content.is_not(None)).order_by(t.c.digest)).all():
        if content_of(conn, digest) is None:  # one at a time: all of them may be more than the memory
            yield f"photo {digest}: what is kept is not the picture"


def want(conn: Connection, digest: str, at: int) -> None:
    """Somebody wants to see a picture: it is fetched before others, and stays longer."""
    done = conn.execute(update(t).where(t.c.digest == digest).values(at=at))
    if not done.rowcount and conn.execute(select(_photo.c.id).where(_photo.c.digest == digest).limit(1)).first():
        conn.execute(insert(t), {"digest": digest, "content": None, "size": 0, "at": at, "sent": WANTED})


def unsent(conn: Connection, most: int) -> list[str]:
    """Pictures taken here that the server is not known to have, the oldest first."""
    return list(conn.scalars(select(t.c.digest).where(_OWN).order_by(t.c.at, t.c.digest).limit(most)))


def waiting(conn: Connection) -> int:
    """How many these are."""
    return int(conn.execute(select(func.count()).select_from(t).where(_OWN)).scalar() or 0)


def is_sent(conn: Connection, digests: Sequence[str]) -> None:
    """The server has these."""
    conn.execute(update(t).where(t.c.digest.in_(digests)).values(sent=1))


def lacking(conn: Connection, site: int, most: int, kept_max: int = KEPT_MAX) -> list[str]:
    """Pictures that are not here yet: those asked for, and others of the site while there is room for them."""
    room = int(_kept(conn) < kept_max)
    return list(conn.scalars(_LACKING, {"b_site": site, "b_room": room, "b_most": most}))


def is_wanted(conn: Connection) -> bool:
    """Whether somebody has asked to see a picture that is not here."""
    return conn.execute(select(t.c.digest).where(t.c.sent == WANTED).limit(1)).first() is not None


def missing(conn: Connection) -> int:
    """How many photos there are whose picture is not here."""
    return int(conn.execute(select(func.count(_photo.c.digest.distinct())).select_from(_FOUND).where(_lacking)).scalar() or 0)


def make_room(conn: Connection, kept_max: int = KEPT_MAX) -> int:
    """Let go of what the server has and was longest not asked for, until the rest is no more than that. Returns how many went."""
    over, gone = _kept(conn) - kept_max, 0
    if over <= 0:
        return 0
    oldest = select(t.c.digest, t.c.size).where(t.c.sent == 1, t.c.content.is_not(None)).order_by(t.c.at, t.c.digest)
    for digest, size in conn.execute(oldest).all():
        if over <= 0:
            break
        conn.execute(delete(t).where(t.c.digest == digest))
        over, gone = over - size, gone + 1
    return gone


def send_again(conn: Connection) -> None:
    """The server may have lost what it had (it was restored from a backup): it is asked about everything that is here."""
    conn.execute(update(t).where(t.c.content.is_not(None)).values(sent=0))


def _kept(conn: Connection) -> int:
    return int(conn.execute(select(func.coalesce(func.sum(t.c.size), 0)).where(t.c.sent == 1)).scalar() or 0)
