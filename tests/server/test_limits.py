"""Hostile requests: too large, too deep, packed bombs, too many, with headers that lie; each is refused in a sentence."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest
import zstandard
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain import wire
from app.domain.feed import FORM
from app.server import bodies
from app.server.envelope import networks
from app.server.http import Limits
from app.server.rates import Rates
from tests.ledger import world
from tests.server.face import PEER, Server, bolts, problem, read, serving


@pytest.fixture(scope="module")
def _server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with serving(tmp_path_factory.mktemp("server"), limits=Limits(100_000, 100_000)) as made:
        yield made


@pytest.fixture
def server(_server: Server) -> Server:
    return _server


def test_a_body_too_large_is_refused_before_and_while_it_comes(server: Server) -> None:
    one = server.device()
    assert problem(one.ask("push", b"x" * (wire.BODY_MAX + 1)), 413) == "too-large"

    async def parts() -> Any:
        for _ in range(20):
            yield b"x" * 100_000

    found = server.client.post("/v1/push", content=parts(), headers={"Authorization": f"Bearer {one.token}"})
    assert problem(found, 413) == "too-large"


def test_a_packed_bomb_is_refused_without_being_unpacked(server: Server) -> None:
    one = server.device()
    bomb = zstandard.ZstdCompressor(level=19).compress(b" " * (200 << 20))
    assert len(bomb) < wire.BODY_MAX
    assert problem(server.post("push", bomb, one.token, **{"Content-Encoding": "zstd"}), 413) == "too-large"


@pytest.mark.parametrize(("body", "encoding"), [
    (b"\x28\xb5\x2f\xfd broken", "zstd"), (b"", "zstd"), (b"{}", "gzip"), (b"{}", "br"), (b"", "identity"),
    (b"\xff\xfe", "identity"), (b"[" * 500_000, "identity"), (b'{"operations":[],"x":' + b"[" * 500_000, "identity"),
    (b'{"operations":[],"cursor":1' + b"0" * 5_000 + b"}", "identity"), (b'{"operations":{}}', "identity"), (b"null", "identity"),
])
def test_what_is_no_message_is_refused(server: Server, body: bytes, encoding: str) -> None:
    one = server.device()
    assert problem(server.post("push", body, one.token, **{"Content-Encoding": encoding}), 400) == "bad-request"


def test_a_window_that_would_take_the_memory_is_refused(server: Server) -> None:
    one = server.device()
    wide = zstandard.ZstdCompressor(compression_params=zstandard.ZstdCompressionParameters(window_log=27))
    stream = wide.compressobj()
    packed = stream.compress(b'{"operations":[]}') + stream.flush()
    assert problem(server.post("push", packed, one.token, **{"Content-Encoding": "zstd"}), 400) == "bad-request"


def test_more_operations_than_a_push_takes_are_refused(server: Server) -> None:
    one = server.device()
    sent = one.made(bolts())
    assert problem(one.push(*[sent] * (wire.PUSH_MAX + 1)), 413) == "too-large"
    assert problem(one.ask("sums", wire.SumsAsked(places=[1] * 1_001)), 413) == "too-large"


def test_a_packed_push_is_read_and_the_answer_packed_where_that_is_taken(server: Server) -> None:
    one = server.device()
    push = zstandard.compress(msgspec.json.encode(wire.Push(operations=[one.made(bolts()) for _ in range(20)])))
    found = server.post("push", push, one.token, **{"Content-Encoding": "zstd", "Accept-Encoding": "gzip, zstd;q=1"})
    assert found.headers["content-encoding"] == "zstd"
    assert len(msgspec.json.decode(found.content, type=wire.Pushed).outcomes) == 20
    plain = server.post("push", wire.Push(operations=[]), one.token, **{"Accept-Encoding": "zstd;q=0"})
    assert "content-encoding" not in plain.headers


@pytest.mark.parametrize("accepted", ["", "gzip, br", "zstd;q=0", "zstd; q=0.000", "zstdx", "*"])
def test_nobody_gets_zstd_who_did_not_ask_for_it(accepted: str) -> None:
    assert not bodies.takes_zstd(accepted)


def test_what_no_database_can_hold_is_refused(server: Server) -> None:
    one = server.device()
    for cursor in (-1, 1 << 63, 10**30):
        assert problem(one.push(cursor=cursor), 400) == "bad-request"
    for path, message in (
        ("challenge", wire.Ask(device="a\0")), ("admin/codes", wire.Admin(badge="a\0", pin="1")),
        ("enrol", wire.Enrol(code="a\0", public_key="", name="", version="")),
    ):
        assert problem(server.post(path, message, one.token), 400) == "bad-request"
    assert problem(one.push(one.made(bolts(), note="a\0")), 400) == "bad-request"


@pytest.mark.parametrize("query", [
    "after=-1", "after=x", "limit=0", "wait=-1", "wait=nan", "after=99999999999999999999", "until=-1",
])
def test_a_question_out_of_range_is_refused(server: Server, query: str) -> None:
    one = server.device()
    found = server.client.get(f"/v1/feed?form={FORM}&{query}", headers={"Authorization": f"Bearer {one.token}"})
    assert problem(found, 400) == "bad-request"


def test_a_device_ahead_of_its_server_is_told(server: Server) -> None:
    assert problem(server.device().feed(after=1 << 40), 409) == "ahead"


@pytest.mark.parametrize("name", ["../../etc/passwd", "..%2f..%2fetc%2fpasswd", "1-1-0.db.zst", "%00", "x" * 5_000])
def test_no_file_but_a_snapshot_of_the_site_is_given(server: Server, name: str) -> None:
    one = server.device()
    found = server.client.get(f"/v1/snapshot/{name}", headers={"Authorization": f"Bearer {one.token}"})
    assert problem(found, 404) == "unknown"


def test_a_file_is_gone_on_with_where_it_broke_off(server: Server) -> None:
    one = server.device()
    told = read(one.ask("snapshot"), wire.Snapshot)
    headers = {"Authorization": f"Bearer {one.token}"}
    whole = server.client.get(f"/v1/snapshot/{told.name}", headers=headers).content
    rest = server.client.get(f"/v1/snapshot/{told.name}", headers=headers | {"Range": "bytes=1000-"})
    assert rest.status_code == 206 and len(whole) == told.size and rest.content == whole[1000:]


def test_every_answer_has_safe_headers_and_an_id(server: Server) -> None:
    for path in ("/healthz", "/v1/feed", "/nothing", "/docs", "/metrics"):
        headers = server.client.get(path).headers
        assert headers["x-content-type-options"] == "nosniff" and headers["x-frame-options"] == "DENY"
        assert "default-src 'none'" in headers["content-security-policy"] and headers["x-request-id"]
        assert "server" not in headers


def test_the_interface_describes_the_messages(server: Server) -> None:
    page = server.client.get("/openapi.json").json()
    assert page["components"]["schemas"]["Push"]["properties"]["operations"]["items"]["$ref"].endswith("/Sent")
    assert set(page["paths"]) >= {"/v1/enrol", "/v1/push", "/v1/feed", "/v1/sums", "/v1/snapshot", "/v1/admin/codes"}
    assert page["paths"]["/v1/push"]["post"]["security"] == [{"token": []}]
    assert "swagger" in server.client.get("/docs").text


def test_figures_are_told(server: Server) -> None:
    one = server.device()
    one.push(one.made(bolts()))
    text = server.client.get("/metrics").text
    assert 'stockhand_requests_total{method="POST",route="/v1/push",status="200"}' in text
    assert 'stockhand_operations_total{outcome="applied"}' in text
    assert "device-" not in text


def test_who_claims_another_address_is_not_believed(tmp_path: Path) -> None:
    lie = {"X-Forwarded-For": "198.51.100.1", "X-Request-Id": "chosen", "X-Forwarded-Proto": "https"}
    with serving(tmp_path / "open", limits=Limits(strangers=20)) as plain:
        found = [plain.post("challenge", wire.Ask(device="x"), **{**lie, "X-Forwarded-For": f"198.51.100.{n}"}) for n in range(21)]
        assert found[0].headers["x-request-id"] != "chosen" and "strict-transport-security" not in found[0].headers
        assert problem(found[20], 429) == "too-many"
    with serving(tmp_path / "behind", limits=Limits(strangers=20), trusted=networks([f"{PEER}/32"])) as behind:
        for n in range(21):
            answer = behind.post("challenge", wire.Ask(device="x"), **{**lie, "X-Forwarded-For": f"1.1.1.1, 198.51.100.{n}"})
            assert answer.status_code == 200
        assert answer.headers["x-request-id"] == "chosen" and "strict-transport-security" in answer.headers
        same = {**lie, "X-Forwarded-For": f"6.6.6.6, 198.51.100.99, {PEER}"}
        assert [behind.post("challenge", wire.Ask(device="x"), **same).status_code for _ in range(21)][20] == 429


def test_who_asks_too_often_waits(tmp_path: Path) -> None:
    with serving(tmp_path, limits=Limits(strangers=100, device=20)) as server:
        one = server.device()
        server.now += 60 * world.SECOND - server.now % (60 * world.SECOND)
        answers = [one.feed() for _ in range(21)]
        assert [found.status_code for found in answers] == [200] * 20 + [429]
        assert int(answers[20].headers["retry-after"]) == 60 and problem(answers[20], 429) == "too-many"
        assert server.device("two").feed().status_code == 200
        server.tick(60)
        assert one.feed().status_code == 200


def test_a_limit_holds_over_all_workers(tmp_path: Path) -> None:
    with serving(tmp_path) as server:
        workers = [Rates(server.books.registry) for _ in range(4)]
        allowed = sum(workers[n % 4].allow("device:x", 100, server.now) for n in range(1_000))
        assert allowed == 100
        assert workers[0].allow("device:x", 100, server.now + 60 * world.SECOND)


KEYS = st.sampled_from([
    "operations", "cursor", "leaves", "id", "home", "device", "epoch", "sequence", "entries", "hash", "kind", "x",
])
ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=6), max_leaves=20,
)


@settings(max_examples=80)
@given(body=st.binary(max_size=200) | ANYTHING.map(msgspec.json.encode))
def test_any_body_is_answered(_server: Server, body: bytes) -> None:
    server = _server
    one = getattr(server, "fuzzer", None) or server.device("fuzzer")
    server.fuzzer = one  # type: ignore[attr-defined]
    for path in ("push", "sums", "enrol", "challenge", "token", "admin/codes", "admin/settle"):
        found = server.post(path, body, one.token)
        assert found.status_code < 500, (path, body, found.text)


NUMBER = st.integers(-(1 << 63), (1 << 64) - 1)
ENTRY = st.fixed_dictionaries(
    {"type": st.sampled_from([
        "move", "put", "new-handle", "undo", "count-line", "resolve", "grant", "heard", "retire", "take-number", "reject-unit",
    ])},
    optional={key: st.integers() | st.text(max_size=5) | st.none() | st.lists(st.integers(), max_size=6) for key in (
        "handle", "quantity", "source", "target", "record", "kind", "code", "item", "operation", "count", "place", "discrepancy",
        "series", "value", "site", "first", "last", "devices",
    )},
)


@settings(max_examples=150)
@given(entries=st.lists(ENTRY, max_size=3), other=st.fixed_dictionaries({}, optional={
    "actor": NUMBER, "made_at": NUMBER, "claimed": NUMBER, "reason": NUMBER, "seen": NUMBER, "note": st.text(max_size=10),
    "id": st.text(max_size=10), "kind": st.text(max_size=9),
}))
def test_any_operation_is_taken_or_kept_or_refused(_server: Server, entries: list[Any], other: dict[str, Any]) -> None:
    server = _server
    one = server.device("fuzz")
    sent = one.made(entries=msgspec.json.encode(entries).decode(), **other)
    found = one.push(sent)
    assert found.status_code in (200, 400, 422), (sent, found.text)
