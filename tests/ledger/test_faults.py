"""Faults of the disk are told apart from faults of ours."""

import errno
import os
from pathlib import Path

import pytest

from app.domain.words import say
from app.ledger import faults
from app.ledger.faults import of_the_disk
from app.ledger.ledger import Ledger


def test_a_database_that_cannot_grow_is_a_full_disk(tmp_path: Path) -> None:
    ledger = Ledger.open(tmp_path)
    try:
        with pytest.raises(Exception) as raised, ledger.store.writing() as conn:
            conn.exec_driver_sql("PRAGMA max_page_count = 1")
            conn.exec_driver_sql("CREATE TABLE heap (content TEXT)")
            for _ in range(100):
                conn.exec_driver_sql("INSERT INTO heap VALUES (?)", ("x" * 100_000,))
    finally:
        ledger.close()
    assert of_the_disk(raised.value) == say(faults.FULL)


@pytest.mark.parametrize(("number", "sentence"), [
    (errno.ENOSPC, faults.FULL), (errno.EROFS, faults.READ_ONLY), (errno.EIO, faults.DAMAGED), (errno.ENOENT, None),
])
def test_what_the_system_says_of_the_disk(number: int, sentence: str | None) -> None:
    told = OSError(number, os.strerror(number))
    wrapped = RuntimeError("not written")
    wrapped.__cause__ = told
    assert of_the_disk(told) == of_the_disk(wrapped) == (say(sentence) if sentence else None)


def test_a_fault_of_ours_is_none_of_the_disk() -> None:
    assert of_the_disk(KeyError("the disk is full")) is None
