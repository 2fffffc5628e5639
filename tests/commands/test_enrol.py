"""Enrolling by the command line, where no server answers as it should."""

from pathlib import Path

import httpx
import pytest

from app.commands.enrol import enrolled
from app.sync.enrolment import Target
from app.sync.http import connection

SERVER = "https://stock.example.com"


@pytest.mark.parametrize(("why", "said"), [
    ("[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: self-signed certificate", "--ca"),
    ("[Errno 111] Connection refused", "look at the address and the network"),
])
def test_what_is_to_be_done_is_said_by_why_no_server_answers(
    why: str, said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(request: httpx.Request) -> httpx.Response:
        raise httpx.ConnectError(why, request=request)

    def connect(address: str, ca: str) -> httpx.Client:
        return connection(address, ca=ca, transport=httpx.MockTransport(fail))

    assert enrolled(tmp_path, Target(SERVER, "ABCD"), "Kiosk", "", None, connect) == 2
    told = capsys.readouterr().err
    assert said in told and SERVER in told and "Nothing was changed" in told
    assert not (tmp_path / "stockhand.db").exists()
