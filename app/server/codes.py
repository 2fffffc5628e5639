"""Enrolment codes: short enough to type, good once and for a quarter of an hour, kept only as a hash."""

import hashlib
import secrets

from sqlalchemy import Connection, delete, insert, select, update

from app.server.registry import code as t
from app.server.tokens import MINUTE

LETTERS = "ABCDEFGHJKLMNPQRTUVWXY346789"
"""None of them is taken for another on paper, on a screen or by ear of a keypad: no I and 1, O and 0, S and 5, Z and 2."""
LENGTH = 10
"""28 ** 10 codes: 48 bits, at a rate of tries that is limited."""
LIFE = 15 * MINUTE
KEPT = 7 * 24 * 60 * MINUTE
"""A used-up code is remembered so long, so that the device whose answer was lost gets it again."""


def make(conn: Connection, site: int, by: int, now: int) -> tuple[str, int]:
    """A new code for one device of a site, and when it ends; `by` is who asked for it (0: the command line)."""
    conn.execute(delete(t).where(t.c.expires < now - KEPT))
    letters = "".join(secrets.choice(LETTERS) for _ in range(LENGTH))
    conn.execute(insert(t), {"hash": _hash(letters), "site": site, "expires": now + LIFE, "by": by, "used_by": ""})
    return f"{letters[:5]}-{letters[5:]}", now + LIFE


def use(conn: Connection, given: str, device: str, now: int) -> int | None:
    """The site a code enrols into, used up by this device from now on; None where it is not good.

    Of several at once only one gets it: the row is changed where it is still unused. The device that used it may come again.
    """
    key = _hash(given)
    found = conn.execute(select(t.c.site, t.c.used_by).where(t.c.hash == key)).first()
    if found is None or found.used_by not in ("", device):
        return None
    if not found.used_by:
        fresh = (t.c.hash == key, t.c.used_by == "", t.c.expires > now)
        if not conn.execute(update(t).where(*fresh).values(used_by=device)).rowcount:
            return None
    return int(found.site)


def _hash(given: str) -> str:
    plain = "".join(given.split()).replace("-", "").upper()
    return hashlib.sha256(f"stockhand-code:{plain}".encode(errors="surrogatepass")).hexdigest()
