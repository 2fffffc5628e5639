"""What the interface promises (its OpenAPI description) is what the server does, whatever is sent to it."""

from collections.abc import Iterator
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings

from tests.server.face import Remote, Server, serving

SKIPPED = {"/metrics", "/healthz", "/readyz"}
"""They take nothing that could be wrong."""


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Server, Remote]]:
    with serving(tmp_path_factory.mktemp("interface")) as made:
        yield made, made.device()


def described(server: Server) -> dict[str, Any]:
    found: dict[str, Any] = server.client.get("/openapi.json").json()
    return found


@pytest.mark.parametrize("known", [True, False], ids=["with a token", "without"])
def test_nothing_that_is_sent_makes_the_server_fail(server: tuple[Server, Remote], known: bool) -> None:
    machine, device = server
    operations = [one.ok() for one in schemathesis.openapi.from_dict(described(machine)).get_all_operations()]
    tried = [one for one in operations if one.path not in SKIPPED]
    assert len(tried) >= 10
    for operation in tried:
        send(machine, operation, device.token if known else "")


def send(machine: Server, operation: Any, token: str) -> None:
    """What the description allows, and what it does not."""

    @settings(max_examples=15, suppress_health_check=list(HealthCheck), deadline=None)
    @given(case=operation.as_strategy())
    def sent(case: Any) -> None:
        machine.tick(60)  # the limit of requests in a time is another test's matter
        if token:
            case.headers = {**(case.headers or {}), "Authorization": f"Bearer {token}"}
        options = case.as_transport_kwargs(base_url="http://server")
        answer = machine.client.request(options["method"], options["url"], **{
            name: value for name, value in options.items() if name in ("params", "headers", "json", "content", "data")
        })
        assert answer.status_code < 500, (operation.label, answer.text)
        if answer.status_code >= 400 and answer.headers.get("content-type", "").startswith("application/json"):
            assert "Traceback" not in answer.text
            assert answer.json()["sentence"], answer.text
        documented = operation.definition.raw["responses"]
        assert str(answer.status_code) in documented or "default" in documented, (operation.label, answer.status_code)

    sent()
