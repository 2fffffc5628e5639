"""The device's own key: made on the device, kept where only it can read it, never sent anywhere.

It lies in the system's key store where there is one that works, else in a file that its owner alone may read.
"""

import os
from pathlib import Path
from typing import Protocol

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat, PublicFormat

from app import folders

FILE = "device.key"
SERVICE = "stockhand"
__all__ = ["FILE", "DeviceKey", "KeyStore", "load", "make", "system_store"]


class KeyStore(Protocol):
    """The part of `keyring` that is used."""

    def set_password(self, service: str, name: str, value: str) -> None:
        """Keep a secret."""

    def get_password(self, service: str, name: str) -> str | None:
        """The secret, None where there is none."""


class DeviceKey:
    """Signs for this device."""

    def __init__(self, private: Ed25519PrivateKey) -> None:
        self._private = private

    @property
    def public(self) -> str:
        """The public half, 32 bytes in hex."""
        return self._private.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw).hex()

    @property
    def secret(self) -> str:
        """The private half, 32 bytes in hex: for where it is kept, and nothing else."""
        return self._private.private_bytes(Encoding.Raw, PrivateFormat.Raw, NoEncryption()).hex()

    def sign(self, text: str) -> str:
        """The signature of the text's UTF-8 bytes, in hex."""
        return self._private.sign(text.encode()).hex()


def system_store() -> KeyStore | None:
    """The system's key store, None where none works without somebody at a desktop."""
    try:
        import keyring
        from keyring.backends import fail

        found = keyring.get_keyring()
        usable = not isinstance(found, fail.Keyring) and found.priority >= 1
    except Exception:  # a key store that cannot even be looked at is none: backends raise whatever their system does
        return None
    return found if usable else None


def make(folder: Path, store: KeyStore | None) -> DeviceKey:
    """A new key, kept before anything is told of it."""
    key = DeviceKey(Ed25519PrivateKey.generate())
    if store is not None:
        try:
            store.set_password(SERVICE, key.public, key.secret)
            if store.get_password(SERVICE, key.public) == key.secret:
                return key
        except Exception:  # a locked or half-installed key store: the file does it
            pass
    folders.make(folder)
    path = folder / FILE
    path.unlink(missing_ok=True)
    number = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(number, "w") as file:
        file.write(key.secret)
        file.flush()
        os.fsync(file.fileno())
    folders.durable(folder)
    return key


def load(folder: Path, public: str, store: KeyStore | None) -> DeviceKey | None:
    """The key with that public half, None where it is not here: the folder was copied from another device, or its file is gone."""
    for secret in (_from_file(folder), _from_store(store, public)):
        try:
            key = DeviceKey(Ed25519PrivateKey.from_private_bytes(bytes.fromhex(secret or "")))
        except ValueError:
            continue
        if key.public == public:
            return key
    return None


def _from_file(folder: Path) -> str:
    try:
        return (folder / FILE).read_text("ascii").strip()
    except (OSError, ValueError):
        return ""


def _from_store(store: KeyStore | None, public: str) -> str | None:
    try:
        return store.get_password(SERVICE, public) if store is not None else None
    except Exception:  # as above
        return None
