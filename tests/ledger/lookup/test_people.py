"""Signing in by PIN: failures counted on the disk, a lock-out that survives a restart and a clock put back."""

from pathlib import Path

import msgspec
import pytest
from argon2 import PasswordHasher, extract_parameters

from app.domain.questions import PersonOf, SignInAnswer
from app.ledger.people import LOCK, LOCK_MAX, NOBODY, TRIES, forget_failures, hash_pin, sign_in
from app.ledger.store import open_sqlite
from app.ledger.tables import metadata
from tests.ledger.lookup.warehouse import START, Warehouse, user

OPER = user("OPER")
HASH = PasswordHasher(time_cost=1, memory_cost=64, parallelism=1).hash("3333")
"""As `hash_pin` makes it, with less work."""


def with_pin(here: Warehouse, pin_hash: str = HASH, *, retired: bool = False) -> None:
    person = here.ask(PersonOf(OPER))
    assert person is not None
    here.put(msgspec.structs.replace(person, pin_hash=pin_hash, retired=retired))


def attempt(here: Warehouse, pin: str, now: int, person: int = OPER) -> SignInAnswer:
    with here.store.writing() as connection:
        return sign_in(connection, person, pin, now)


def lock_out(here: Warehouse, now: int) -> SignInAnswer:
    for _ in range(TRIES - 1):
        attempt(here, "0000", now)
    return attempt(here, "0000", now)


def test_the_right_pin_signs_in_and_forgets_failures(here: Warehouse) -> None:
    with_pin(here)
    assert attempt(here, "0000", START) == SignInAnswer(ok=False, tries_left=4)
    assert attempt(here, "1111", START) == SignInAnswer(ok=False, tries_left=3)
    assert attempt(here, "3333", START) == SignInAnswer(ok=True)
    assert attempt(here, "0000", START) == SignInAnswer(ok=False, tries_left=4)


def test_five_failures_lock_out_and_the_right_pin_does_not_help(here: Warehouse) -> None:
    with_pin(here)
    assert lock_out(here, START) == SignInAnswer(ok=False, locked_until=START + LOCK)
    assert attempt(here, "3333", START + LOCK - 1) == SignInAnswer(ok=False, locked_until=START + LOCK)
    assert attempt(here, "3333", START + LOCK) == SignInAnswer(ok=True)


def test_each_further_failure_locks_for_twice_as_long_up_to_a_limit(here: Warehouse) -> None:
    with_pin(here)
    now = lock_out(here, START).locked_until
    lengths = []
    for _ in range(6):
        until = attempt(here, "0000", now).locked_until
        lengths.append(until - now)
        now = until
    assert lengths == [2 * LOCK, 4 * LOCK, 8 * LOCK, LOCK_MAX, LOCK_MAX, LOCK_MAX]


def test_a_clock_put_back_does_not_stretch_the_lock(here: Warehouse) -> None:
    with_pin(here)
    lock_out(here, START)
    day = 24 * 3600 * 1_000_000
    earlier = START - day
    assert attempt(here, "3333", earlier) == SignInAnswer(ok=False, locked_until=earlier + LOCK)
    assert attempt(here, "3333", earlier + LOCK - 1).locked_until == earlier + LOCK
    assert attempt(here, "3333", earlier + LOCK).ok


def test_a_clock_put_forward_gives_one_try_not_five(here: Warehouse) -> None:
    with_pin(here)
    lock_out(here, START)
    later = START + 10 * LOCK_MAX
    assert attempt(here, "0000", later) == SignInAnswer(ok=False, locked_until=later + 2 * LOCK)


def test_a_supervisor_lifts_the_lock(here: Warehouse) -> None:
    with_pin(here)
    lock_out(here, START)
    with here.store.writing() as connection:
        forget_failures(connection, OPER)
    assert attempt(here, "3333", START).ok


def test_who_has_no_pin_has_left_or_is_unknown_cannot_sign_in(here: Warehouse) -> None:
    assert not attempt(here, "3333", START).ok
    with_pin(here, "no hash at all")
    assert not attempt(here, "3333", START).ok
    with_pin(here, retired=True)
    assert not attempt(here, "3333", START).ok
    assert attempt(here, "3333", START, person=4711) == SignInAnswer(ok=False, tries_left=4)


@pytest.mark.parametrize("pin", ["", "\0", "ä", "\ud800", "3333 ", "x" * 100_000])
def test_hostile_pins_are_wrong_pins(here: Warehouse, pin: str) -> None:
    with_pin(here)
    assert not attempt(here, pin, START).ok


def test_the_lock_survives_a_restart(tmp_path: Path) -> None:
    store = open_sqlite(tmp_path / "kiosk.db")
    metadata.create_all(store.engine)
    here = Warehouse(store)
    with_pin(here)
    lock_out(here, START)
    store.close()
    again = open_sqlite(tmp_path / "kiosk.db")
    with again.writing() as connection:
        assert sign_in(connection, OPER, "3333", START + 1).locked_until == START + LOCK
    again.close()


def test_hashes_are_argon2id_and_salted() -> None:
    one, two = hash_pin("4444"), hash_pin("4444")
    assert one.startswith("$argon2id$") and one != two


def test_a_badge_nobody_has_takes_as_long_as_a_wrong_pin() -> None:
    assert extract_parameters(NOBODY) == extract_parameters(hash_pin("4711"))
