"""PINs: how long they are, and which are too easy to guess."""

from itertools import pairwise

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from app.domain.words import QT_TRANSLATE_NOOP, Say, say

DIGITS_MIN, DIGITS_MAX = 4, 12

NOT_DIGITS = QT_TRANSLATE_NOOP("say", "A PIN has {least} to {most} digits. Nothing changed; type another one.")
TOO_EASY = QT_TRANSLATE_NOOP(
    "say", "This PIN is easily guessed. Nothing changed; do not use one digit over and over or a run like 1234."
)


def well_formed(pin: str) -> bool:
    """Whether it is 4 to 12 digits, as the keypad types them."""
    return DIGITS_MIN <= len(pin) <= DIGITS_MAX and pin.isascii() and pin.isdigit()


def same(pin: str, pin_hash: str) -> bool:
    """Whether the hash (argon2id) is that of the PIN: so that a PIN typed twice is compared without being kept."""
    try:
        return PasswordHasher().verify(pin_hash, pin)
    except (VerificationError, InvalidHashError):
        return False


def unfit(pin: str, *, easy: bool = False) -> Say | None:
    """Why a new PIN cannot be taken, None where it can. `easy` lets 1111 and 1234 through, as the demo has them."""
    if not well_formed(pin):
        return say(NOT_DIGITS, least=DIGITS_MIN, most=DIGITS_MAX)
    steps = {(int(b) - int(a)) % 10 for a, b in pairwise(pin)}
    return say(TOO_EASY) if not easy and steps in ({0}, {1}, {9}) else None
