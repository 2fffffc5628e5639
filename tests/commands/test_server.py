"""`stockhand server` as a process: from an empty folder to a served demo, its operator's tasks beside it, and a clean stop."""

import json
import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import httpx
import msgspec
import psutil
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from app.__main__ import main
from app.domain import wire
from app.domain.feed import FORM

pytestmark = [pytest.mark.postgres, pytest.mark.slow, pytest.mark.enable_socket]
FEED = f"/v1/feed?form={FORM}"
PATIENCE_S = 120
"""Longer than any start on a busy machine: what has not come by then never comes."""


def command(data: Path, *words: str) -> subprocess.CompletedProcess[str]:
    line = [sys.executable, "-m", "app", "server", *words, "--data", str(data)]
    return subprocess.run(line, capture_output=True, text=True, timeout=PATIENCE_S, check=False)


class Running:
    """A server in a process of its own."""

    def __init__(self, data: Path, *words: str) -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.data, self.address = data, f"http://127.0.0.1:{self.port}"
        self.log = data.with_name(f"{data.name}.log")
        with self.log.open("w") as log:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "app", "server", "--data", str(data), "--port", str(self.port), *words],
                stdout=log, stderr=log,
            )
        self.client = httpx.Client(base_url=self.address, timeout=PATIENCE_S, trust_env=False)
        self._ready()

    def _ready(self) -> None:
        until = time.monotonic() + PATIENCE_S
        while time.monotonic() < until and self.process.poll() is None:
            try:
                if self.client.get("/readyz").status_code == 200:
                    return
            except httpx.TransportError:
                time.sleep(0.1)
        raise AssertionError(self.log.read_text())

    def lines(self) -> list[dict[str, Any]]:
        """What it has logged."""
        return [json.loads(line) for line in self.log.read_text().splitlines() if line.startswith("{")]

    def stop(self) -> int:
        self.process.send_signal(signal.SIGTERM)
        return self.process.wait(PATIENCE_S)


@pytest.fixture(scope="module")
def server() -> Iterator[Running]:
    """The demo on two workers, in a folder that PostgreSQL can enter as the user it changes to where root starts it."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        os.chmod(folder, 0o755)
        running = Running(Path(folder) / "data", "--demo", "--workers", "2")
        try:
            yield running
        finally:
            running.client.close()
            if running.process.poll() is None:
                running.stop()


def enrolled(server: Running) -> dict[str, str]:
    """The headers of a device that a code of the command line has enrolled."""
    made = command(server.data, "enrol-code", "--site", "MAIN")
    assert made.returncode == 0, made.stderr
    key = Ed25519PrivateKey.generate()

    def ask(path: str, message: msgspec.Struct) -> Any:
        found = server.client.post(f"/v1/{path}", content=msgspec.json.encode(message))
        assert found.status_code == 200, found.text
        return found.json()

    public = key.public_key().public_bytes_raw().hex()
    device = ask("enrol", wire.Enrol(code=made.stdout.split()[-1], public_key=public, name="tablet", version="1"))["device"]
    challenge = ask("challenge", wire.Ask(device=device))["challenge"]
    signature = key.sign(challenge.encode()).hex()
    token = ask("token", wire.Proof(device=device, challenge=challenge, signature=signature, version="1"))["token"]
    return {"Authorization": f"Bearer {token}"}


def test_a_device_is_enrolled_beside_the_running_server(server: Running) -> None:
    headers = enrolled(server)
    page = server.client.get(FEED, headers=headers)
    assert page.status_code == 200 and page.json()["head"] > 5
    listed = command(server.data, "devices").stdout
    assert "tablet" in listed and "MAIN" in listed and listed.rstrip().endswith("has loaded nothing yet")
    which = listed.split()[0]
    assert command(server.data, "revoke", which).returncode == 0
    refused = server.client.get(FEED, headers=headers)
    assert refused.status_code == 403 and refused.json()["code"] == "revoked"
    assert command(server.data, "revoke", "device-none").returncode == 2


def test_sites_are_added_and_the_books_are_sound(server: Running) -> None:
    assert command(server.data, "add-site", "NORTH", "North depot").returncode == 0
    assert command(server.data, "add-site", "NORTH", "Again").returncode == 2
    assert [line.split()[0] for line in command(server.data, "sites").stdout.splitlines()] == ["MAIN", "NORTH"]
    several = command(server.data, "enrol-code")
    assert several.returncode == 2 and "--site" in several.stderr
    assert command(server.data, "enrol-code", "--site", "NORTH").returncode == 0
    found = command(server.data, "verify")
    assert (found.returncode, found.stdout) == (0, "The books are sound.\n"), found.stderr


def test_the_journal_is_exported_and_lists_are_lines_of_json(server: Running) -> None:
    rows = [json.loads(line) for line in command(server.data, "export-ledger").stdout.splitlines()]
    assert {row["book"] for row in rows} >= {0} and all(row["hash"] and row["entries"] for row in rows)
    assert command(server.data, "discrepancies").returncode == 0
    assert command(server.data, "quarantine").stdout == ""
    assert command(server.data, "quarantine", "--post", "none").returncode == 2


def test_nothing_is_restored_under_a_running_server(server: Running, tmp_path: Path) -> None:
    file = tmp_path / "all.dump"
    assert command(server.data, "backup", str(file)).returncode == 0
    refused = command(server.data, "restore", str(file))
    assert refused.returncode == 2 and "stop it, then restore" in refused.stderr
    assert server.client.get("/readyz").status_code == 200


def test_a_wrong_path_in_the_address_says_what_to_look_at(server: Running, tmp_path: Path) -> None:
    line = [sys.executable, "-m", "app", "enrol", f"{server.address}/stock", "ABCD-EFGH-JKLM", "--data", str(tmp_path / "device")]
    refused = subprocess.run(line, capture_output=True, text=True, timeout=PATIENCE_S, check=False)
    assert refused.returncode == 2 and "/stock/v1/enrol" in refused.stderr and "look at the address" in refused.stderr


def test_a_port_that_is_taken_is_told(server: Running) -> None:
    found = command(server.data, "--port", str(server.port))
    assert found.returncode == 2 and found.stderr.startswith(f"Nothing can listen at 127.0.0.1, port {server.port}"), found.stderr
    assert server.client.get("/readyz").status_code == 200


def test_requests_on_a_kept_connection_take_no_forty_milliseconds(server: Running) -> None:
    """Nagle's algorithm against delayed acknowledgement: it shows as 40 ms in every request, in the best one as well."""
    taken = []
    for _ in range(40):
        began = time.perf_counter()
        server.client.get("/healthz")
        taken.append(time.perf_counter() - began)
    assert min(taken) < 0.03, taken


def test_figures_are_those_of_all_workers(server: Running) -> None:
    for _ in range(10):
        httpx.get(f"{server.address}/healthz", trust_env=False)  # on connections of their own, whichever worker takes them
    text = server.client.get("/metrics").text
    (line,) = [one for one in text.splitlines() if one.startswith("stockhand_requests_total") and "/healthz" in one]
    assert float(line.split()[-1]) >= 10
    requests = [one for one in server.lines() if one["what"] == "request"]
    assert requests and all(one["request"] and one["path"] for one in requests)


def test_it_stops_when_told_lets_go_who_waits_and_its_database_stops_with_it(server: Running) -> None:
    headers = enrolled(server)
    head = server.client.get(FEED, headers=headers).json()["head"]
    children = psutil.Process(server.process.pid).children(recursive=True)
    assert len(children) >= 2
    with ThreadPoolExecutor() as pool, httpx.Client(base_url=server.address, timeout=PATIENCE_S, trust_env=False) as other:
        asked = pool.submit(other.get, "/v1/feed", params={"after": head, "wait": 25, "form": FORM}, headers=headers)
        while "stockhand_waiting 0" in (text := _waiting(server)) or not text:
            assert not asked.done()
        assert server.stop() == 0
        assert asked.result().json()["operations"] == []
    _, alive = psutil.wait_procs(children, timeout=PATIENCE_S)
    assert not alive
    assert not (server.data / "server" / "postgres" / "postmaster.pid").exists()
    assert not [line for line in server.lines() if line.get("status", 0) >= 500 or line["level"] == "error"]


def _waiting(server: Running) -> str:
    lines = server.client.get("/metrics").text.splitlines()
    return "".join(line for line in lines if line.startswith("stockhand_waiting"))


def test_what_a_killed_server_leaves_behind_is_gone_with_the_next() -> None:
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        os.chmod(folder, 0o755)
        killed = Running(Path(folder) / "data", "--demo", "--workers", "2")
        head = enrolled(killed)
        workers = psutil.Process(killed.process.pid).children(recursive=True)
        killed.process.kill()
        killed.process.wait(PATIENCE_S)
        killed.client.close()
        _, alive = psutil.wait_procs(workers, timeout=PATIENCE_S)
        assert not alive
        again = Running(Path(folder) / "data", "--demo")
        try:
            assert again.client.get(FEED, headers=head).status_code == 200
        finally:
            again.client.close()
            assert again.stop() == 0
        assert not (again.data / "server" / "postgres" / "postmaster.pid").exists()


@pytest.mark.parametrize("words", [("sites",), ("enrol-code",), ("verify",), ("backup", "FILE")])
def test_a_wrong_folder_becomes_no_server(words: tuple[str, ...], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    wrong = tmp_path / "wrong"
    assert main(["server", *words, "--data", str(wrong)]) == 2
    assert "no books of a server" in capsys.readouterr().err
    assert not wrong.exists()


def test_half_of_a_certificate_and_other_nonsense_start_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for words in (
        ("--certificate", "x.pem"), ("--certificate", "x.pem", "--key", "y.pem"), ("--trusted-proxy", "here"), ("--workers", "0"),
        ("--database", "postgresql://nobody@/none?host=/nowhere"), ("--port", "99999"),
    ):  # in this process: each would take seconds to start and nothing to refuse
        assert main(["server", *words, "--data", str(tmp_path / "none")]) == 2
        assert capsys.readouterr().err, words
    assert not (tmp_path / "none").exists()
