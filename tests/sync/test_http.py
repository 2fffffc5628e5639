"""A device and the real server, over HTTP without a socket: enrolment, tokens, rounds, files that break off."""

from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from app.domain.operation import Operation
from app.domain.wire import Push
from app.ledger.ledger import Ledger
from app.ledger.store import FILE_NAME
from app.server import devices
from app.sync import enrolment, http, keys
from app.sync.client import Client
from app.sync.enrolment import Enrolment, Target
from app.sync.http import HttpServer
from app.sync.transport import Rejected, Unreachable, Untrusted
from tests.ledger import world
from tests.server.face import Server, serving
from tests.sync.net import bolts
from tests.sync.wire import Wire


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    with serving(tmp_path / "server") as made:
        yield made


@pytest.fixture
def wire(server: Server) -> Iterator[Wire]:
    made = Wire(server.face.app)
    yield made
    made.straight.end()


def enrolled(server: Server, wire: Wire, folder: Path) -> tuple[Enrolment, HttpServer]:
    made = enrolment.enrol(folder, Target("http://server", server.code()), "tablet", store=None, connect=wire.connect)
    found = enrolment.server_of(folder, made, None, wire.connect)
    assert isinstance(found, HttpServer)
    return made, found


def client(folder: Path, ledger: Ledger, server: Server, reached: HttpServer) -> Client:
    return Client(ledger.store, ledger.origin, reached, clock=lambda: server.now, folder=folder / "incoming")


def test_from_the_code_to_work_and_back(server: Server, wire: Wire, tmp_path: Path) -> None:
    made, reached = enrolled(server, wire, tmp_path / "one")
    assert (made.site, made.site_code) == (world.SITE, world.SITE_CODE)
    seen: list[tuple[int, int]] = []
    enrolment.begin(tmp_path / "one", made, reached, lambda done, total: seen.append((done, total)))
    assert seen[-1][0] == seen[-1][1] > 0
    assert sorted(p.name for p in (tmp_path / "one" / "incoming").iterdir()) == []
    ledger = Ledger.open(tmp_path / "one")
    assert ledger.origin == (world.SITE, made.device, 1)
    server.tick()
    posted = ledger.post([Operation(
        id="act-1", kind="move", entries=(bolts(1, "A-1", "A-2"),), actor=world.ACTORS["operator"], made_at=server.now
    )])
    assert isinstance(posted, tuple), posted
    done = client(tmp_path / "one", ledger, server, reached).round()
    assert (done.pushed, done.settled, done.in_step, done.problem) == (1, 1, True, None)
    packed = [headers for method, path, headers in wire.straight.asked if path == "/v1/push"]
    assert [h["content-encoding"] for h in packed] == ["zstd"]
    ledger.close()


def test_a_token_that_is_over_is_renewed(server: Server, wire: Wire, tmp_path: Path) -> None:
    _, reached = enrolled(server, wire, tmp_path / "one")
    reached.pull(0, 10, 0)
    server.tick(3_600)
    assert reached.pull(0, 10, 0).operations
    assert [path for _, path, _ in wire.straight.asked].count("/v1/token") == 2


def test_the_key_never_travels_and_only_its_owner_reads_it(server: Server, wire: Wire, tmp_path: Path) -> None:
    made, _ = enrolled(server, wire, tmp_path / "one")
    file = tmp_path / "one" / keys.FILE
    key = keys.load(tmp_path / "one", made.public_key, None)
    assert key is not None and file.read_text() == key.secret
    assert file.stat().st_mode & 0o077 == 0
    assert all(key.secret not in str(asked) for asked in wire.straight.asked)


class Drawer:
    """A key store; `works` False stands for one that takes and forgets."""

    def __init__(self, *, works: bool = True) -> None:
        self.kept: dict[str, str] = {}
        self.works = works

    def set_password(self, service: str, name: str, value: str) -> None:
        if self.works:
            self.kept[name] = value

    def get_password(self, service: str, name: str) -> str | None:
        return self.kept.get(name)


@pytest.mark.parametrize("works", [True, False])
def test_the_systems_key_store_where_it_works(tmp_path: Path, works: bool) -> None:
    drawer = Drawer(works=works)
    key = keys.make(tmp_path, drawer)
    assert (tmp_path / keys.FILE).exists() is not works
    found = keys.load(tmp_path, key.public, drawer)
    assert found is not None and found.sign("x") == key.sign("x")
    assert keys.load(tmp_path, keys.make(tmp_path / "other", None).public, drawer) is None


def test_an_enrolment_whose_answer_was_lost_is_asked_for_again(server: Server, wire: Wire, tmp_path: Path) -> None:
    to = Target("http://server", server.code())
    wire.straight.cut = 0
    with pytest.raises(Unreachable):
        enrolment.enrol(tmp_path, to, "tablet", store=None, connect=wire.connect)
    wire.straight.cut = None
    made = enrolment.enrol(tmp_path, to, "tablet", store=None, connect=wire.connect)
    assert made.device
    with pytest.raises(Rejected):
        enrolment.enrol(tmp_path / "other", to, "other", store=None, connect=wire.connect)


def test_a_file_that_breaks_off_is_gone_on_with(server: Server, wire: Wire, tmp_path: Path) -> None:
    made, reached = enrolled(server, wire, tmp_path)
    reached.snapshot()
    wire.straight.cut = 3_000
    seen: list[int] = []
    for _ in range(3):
        with pytest.raises(Unreachable):
            enrolment.begin(tmp_path, made, reached, lambda done, total: seen.append(done))
        assert not (tmp_path / FILE_NAME).exists()
    assert seen == sorted(seen) and seen[-1] == 9_000
    wire.straight.cut = None
    enrolment.begin(tmp_path, made, reached)
    ranges = [headers.get("range") for _, path, headers in wire.straight.asked if path.endswith(".zst")]
    assert ranges == [None, "bytes=3000-", "bytes=6000-", "bytes=9000-"]
    ledger = Ledger.open(tmp_path)
    assert client(tmp_path, ledger, server, reached).round().in_step
    ledger.close()


def test_what_had_arrived_damaged_is_fetched_anew(server: Server, wire: Wire, tmp_path: Path) -> None:
    made, reached = enrolled(server, wire, tmp_path)
    told = reached.snapshot()
    (tmp_path / "incoming").mkdir()
    (tmp_path / "incoming" / f"{told.name}.incoming.zst").write_bytes(b"x" * 2_000)
    enrolment.begin(tmp_path, made, reached)
    assert (tmp_path / FILE_NAME).exists()


def test_a_server_that_is_away_or_no_server_at_all(server: Server, wire: Wire, tmp_path: Path) -> None:
    _, reached = enrolled(server, wire, tmp_path)
    wire.straight.down = True
    with pytest.raises(Unreachable):
        reached.pull(0, 10, 0)

    async def portal(scope: object, receive: object, send: object) -> None:
        await send({"type": "http.response.start", "status": 200, "headers": []})  # type: ignore[operator]
        await send({"type": "http.response.body", "body": b"<html>Please sign in</html>"})  # type: ignore[operator]

    other = Wire(portal)
    found = HttpServer(other.connect("http://server", ""), "device", keys.make(tmp_path, None))
    for ask in (lambda: found.pull(0, 10, 0), lambda: found.push(Push(operations=[])), found.snapshot):
        with pytest.raises(Unreachable):
            ask()
    other.straight.end()


def test_a_proxy_that_takes_less_than_the_server_is_sent_smaller_parts(tmp_path: Path) -> None:
    def answer(asked: httpx.Request) -> httpx.Response:
        match asked.url.path:
            case "/v1/challenge":
                return httpx.Response(200, json={"challenge": "c", "now": 1})
            case "/v1/token":
                return httpx.Response(200, json={"token": "t", "expires": 9, "epoch": 1, "now": 1})
        return httpx.Response(413, text="<html>413 Request Entity Too Large</html>")

    reached = http.connection("http://server", transport=httpx.MockTransport(answer))
    with pytest.raises(Rejected) as refused:
        HttpServer(reached, "device", keys.make(tmp_path, None)).push(Push(operations=[]))
    assert refused.value.problem.code == "too-large"
    reached.close()


def test_a_revoked_device_hands_over_into_quarantine(server: Server, wire: Wire, tmp_path: Path) -> None:
    made, reached = enrolled(server, wire, tmp_path)
    enrolment.begin(tmp_path, made, reached)
    with server.books.registry.writing() as conn:
        devices.revoke(conn, made.device, server.now)
    ledger = Ledger.open(tmp_path)
    done = client(tmp_path, ledger, server, reached).round()
    assert done.online and done.problem is not None and "revoked" in str(done.problem)
    ledger.close()


@pytest.mark.parametrize(("given", "code", "wanted"), [
    ("https://stock.example/#ABCDE-FGHIJ", "", ("https://stock.example", "ABCDE-FGHIJ")),
    ("https://stock.example:8443", "ABCDE-FGHIJ", ("https://stock.example:8443", "ABCDE-FGHIJ")),
    ("https://stock.example/base/", "ABC", ("https://stock.example/base", "ABC")),
    ("http://10.0.0.1:8000/enrol?code=ABCDE", "", ("http://10.0.0.1:8000", "ABCDE")),
])
def test_address_and_code_as_typed_or_scanned(given: str, code: str, wanted: tuple[str, str]) -> None:
    assert enrolment.target(given, code) == Target(*wanted)


@pytest.mark.parametrize(("given", "code"), [
    ("stock.example", "ABC"), ("https://", "ABC"), ("ftp://x", "A"), ("https://x:99999", "A"), ("https://stock.example", ""),
])
def test_what_is_no_address_or_has_no_code_is_told(given: str, code: str) -> None:
    assert "Nothing changed" in str(enrolment.target(given, code))


@pytest.mark.parametrize(("error", "raised", "why"), [
    (httpx.ConnectError("[SSL: CERTIFICATE_VERIFY_FAILED] certificate has expired"), Untrusted, "certificate has expired"),
    (httpx.ConnectError("Connection refused"), Unreachable, "Connection refused"),
    (httpx.ReadTimeout(""), Unreachable, "ReadTimeout"),
])
def test_why_there_is_no_answer_is_kept(
    tmp_path: Path, error: httpx.HTTPError, raised: type[Unreachable], why: str
) -> None:
    def fail(asked: httpx.Request) -> httpx.Response:
        raise error

    reached = http.connection("https://server", transport=httpx.MockTransport(fail))
    with pytest.raises(Unreachable, match=why) as found:
        HttpServer(reached, "device", keys.make(tmp_path, None)).pull(0, 1, 0)
    assert type(found.value) is raised
    reached.close()


@pytest.mark.parametrize(("header", "wait_s"), [("7", 7.0), ("99999", http.WAIT_MAX_S), ("", 0.0), ("Wed, 21 Oct", 0.0)])
def test_how_long_the_server_wants_to_be_left_alone(tmp_path: Path, header: str, wait_s: float) -> None:
    def answer(asked: httpx.Request) -> httpx.Response:
        return httpx.Response(429, json={"code": "too-many", "sentence": "Too many."}, headers={"Retry-After": header})

    reached = http.connection("https://server", transport=httpx.MockTransport(answer))
    with pytest.raises(Rejected) as found:
        HttpServer(reached, "device", keys.make(tmp_path, None)).pull(0, 1, 0)
    assert found.value.wait_s == wait_s
    reached.close()


def test_certificates_of_ones_own(tmp_path: Path) -> None:
    with pytest.raises(OSError):
        http.connection("https://stock.example", ca=str(tmp_path / "missing.pem"))
