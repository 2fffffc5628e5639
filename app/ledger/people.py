"""Signing in by PIN: argon2id, failures counted on the disk, and a lock-out that survives a restart."""

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError
from sqlalchemy import Connection, bindparam, delete, insert, select, update

from app.domain.catalogue import User
from app.domain.pin import well_formed
from app.domain.questions import SignInAnswer
from app.ledger.tables import CATALOGUE, local_sign_in

TRIES = 5
"""Wrong PINs in a row before the badge is locked out; after a lock-out each further one locks again, for longer."""
LOCK = 5 * 60 * 1_000_000
"""The first lock-out, microseconds; each further one is twice as long."""
LOCK_MAX = 60 * 60 * 1_000_000

_hasher = PasswordHasher(time_cost=3, memory_cost=19 * 1024, parallelism=1)
"""OWASP's least memory for argon2id (19 MiB) with one pass more: 30 ms on a kiosk, within its memory."""
NOBODY = "$argon2id$v=19$m=19456,t=3,p=1$UCExdOw33WHHSHZ25aj2Lg$FbAYMfM9HFmxPmebwweH3AU1XZ8o6cG5KWE0UPjPGNA"
"""Checked where there is no PIN to check, so that the answer takes as long: a hash of no PIN, made beforehand because making one
would hold up the start of every command."""

_user = CATALOGUE[User]
_HASH = select(_user.c.pin_hash).where(_user.c.id == bindparam("b_id"), _user.c.retired == 0)
_mine = local_sign_in.c.person == bindparam("b_person")
_STATE = select(local_sign_in.c.failures, local_sign_in.c.locked_until).where(_mine)
_COUNT = update(local_sign_in).where(_mine).values(failures=bindparam("b_failures"), locked_until=bindparam("b_until"))
_FORGET = delete(local_sign_in).where(_mine)


def hash_pin(pin: str) -> str:
    """The argon2id hash of a PIN of 4 to 12 digits; what a person may choose is `app.domain.pin.unfit`'s matter."""
    assert well_formed(pin), "a PIN has 4 to 12 digits"
    return _hasher.hash(pin)


def sign_in(conn: Connection, person: int, pin: str, now: int) -> SignInAnswer:
    """Check a PIN inside the caller's transaction, which must be durable before the answer is shown. `now` is the device clock.

    While locked out no PIN is looked at. A clock that was put back cannot stretch a lock-out beyond its own length from
    now on; one that was put forward ends it, but the failures stay, so the next wrong PIN locks again and for longer.
    """
    failures, until = conn.execute(_STATE, {"b_person": person}).first() or (0, 0)
    if until > now:
        ends = min(until, now + _lock_after(failures))
        if ends != until:
            _keep(conn, person, failures, ends)
        return SignInAnswer(ok=False, locked_until=ends)
    if _fits(conn, person, pin):
        forget_failures(conn, person)
        return SignInAnswer(ok=True)
    failures += 1
    lock = _lock_after(failures)
    _keep(conn, person, failures, now + lock if lock else 0)
    return SignInAnswer(ok=False, locked_until=now + lock) if lock else SignInAnswer(ok=False, tries_left=TRIES - failures)


def forget_failures(conn: Connection, person: int) -> None:
    """Lift a lock-out: the PIN was right, or a supervisor has set a new one."""
    conn.execute(_FORGET, {"b_person": person})


def _lock_after(failures: int) -> int:
    """How long so many wrong PINs in a row lock the badge out, microseconds; 0 while there are tries left."""
    return min(LOCK << min(failures - TRIES, 20), LOCK_MAX) if failures >= TRIES else 0


def _fits(conn: Connection, person: int, pin: str) -> bool:
    stored: str | None = conn.execute(_HASH, {"b_id": person}).scalar()
    try:
        _hasher.verify(stored or NOBODY, pin.encode(errors="surrogatepass"))
        return bool(stored)
    except (VerificationError, InvalidHashError):
        return False


def _keep(conn: Connection, person: int, failures: int, until: int) -> None:
    if not conn.execute(_COUNT, {"b_person": person, "b_failures": failures, "b_until": until}).rowcount:
        conn.execute(insert(local_sign_in), {"person": person, "failures": failures, "locked_until": until})
