"""Challenges and tokens: signed by the server, kept by nobody, good for minutes of the server's own time."""

import base64
import hashlib
import hmac
import secrets
from typing import NamedTuple

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from app.domain.identity import derive

MINUTE = 60 * 1_000_000
CHALLENGE_LIFE = 1 * MINUTE
TOKEN_LIFE = 10 * MINUTE
_CHALLENGE, _TOKEN = "stockhand-challenge", "stockhand-token"


class Bearer(NamedTuple):
    """What a good token says."""

    device: str
    expires: int


def new_secret() -> str:
    """A key for `Signer`."""
    return secrets.token_hex(32)


def device_of(public_key: bytes) -> str:
    """The name of the device that has this key (Ed25519, 32 bytes); raises ValueError where it is none."""
    Ed25519PublicKey.from_public_bytes(public_key)
    return f"device-{derive('device-key', public_key.hex()):016x}"


def signed_by(public_key: str, message: str, signature: str) -> bool:
    """Whether the signature (hex) of the message's UTF-8 bytes was made with the private half of the key (hex)."""
    try:
        Ed25519PublicKey.from_public_bytes(bytes.fromhex(public_key)).verify(bytes.fromhex(signature), message.encode())
    except (InvalidSignature, ValueError):
        return False
    return True


class Signer:
    """Makes and knows challenges and tokens of one server, whichever worker of it made them."""

    def __init__(self, secret: str) -> None:
        self._key = bytes.fromhex(secret)

    def challenge(self, device: str, now: int) -> str:
        """Something new for the device to sign."""
        return self._seal(f"{_CHALLENGE}.{device}.{now + CHALLENGE_LIFE}.{secrets.token_hex(16)}")

    def is_challenge(self, given: str, device: str, now: int) -> bool:
        """Whether this server gave it to that device just now."""
        kind, whose, expires = self._open(given)
        return kind == _CHALLENGE and whose == device and now < expires

    def token(self, device: str, now: int) -> tuple[str, int]:
        """A token, and when it ends."""
        expires = now + TOKEN_LIFE
        return self._seal(f"{_TOKEN}.{device}.{expires}"), expires

    def bearer(self, given: str, now: int) -> Bearer | None:
        """Who brings the token; None where it is none of ours or has ended."""
        kind, device, expires = self._open(given)
        return Bearer(device, expires) if kind == _TOKEN and now < expires else None

    def _mac(self, text: str) -> str:
        made = hmac.digest(self._key, text.encode(errors="surrogatepass"), hashlib.sha256)
        return base64.urlsafe_b64encode(made).decode().rstrip("=")

    def _seal(self, text: str) -> str:
        return f"{text}.{self._mac(text)}"

    def _open(self, given: str) -> tuple[str, str, int]:
        """Kind, device, end; nothing of them where the seal is not ours."""
        text, _, mac = given.rpartition(".")
        if not hmac.compare_digest(self._mac(text).encode(), mac.encode(errors="surrogatepass")):
            return "", "", 0
        kind, device, expires, *_ = text.split(".")
        return kind, device, int(expires)
