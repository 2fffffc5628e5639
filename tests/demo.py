"""The demo warehouse, which tests of several parts begin with."""

from pathlib import Path

import pytest
from argon2 import PasswordHasher

from app import opening
from app.ledger import people


@pytest.fixture(scope="session")
def demo_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demo warehouse, filled once, to be copied; its PINs are hashed as cheaply as argon2 can, for every journey signs in."""
    folder = tmp_path_factory.mktemp("demo")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(people, "_hasher", PasswordHasher(time_cost=1, memory_cost=8, parallelism=1))
        ledger = opening.open_ledger(folder, demo=True)
    assert not isinstance(ledger, str)
    ledger.close()
    return folder
