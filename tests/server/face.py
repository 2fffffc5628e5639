"""A server's HTTP face in this process, and devices that speak to it with keys of their own."""

import asyncio
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any, TypeVar

import httpx
import msgspec
from anyio.from_thread import start_blocking_portal
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from httpx import Response
from sqlalchemy import select

from app.domain import wire
from app.domain.catalogue import User
from app.domain.feed import FORM, Sent
from app.domain.operation import Move, Operation, Put
from app.domain.stock import Standing
from app.ledger.chain import START, encode_entries, link
from app.ledger.judge import COMPANY
from app.ledger.people import hash_pin
from app.ledger.tables import CATALOGUE
from app.server import codes
from app.server.books import Books, FileBooks
from app.server.http import Face
from app.server.judging import post_own
from app.server.service import Service
from tests.ledger import world

PEER = "192.0.2.7"
M = TypeVar("M", bound=msgspec.Struct)


class Client:
    """Asks an application in this process, whose event loop runs on a thread of its own."""

    def __init__(self, app: Any, peer: str) -> None:
        self._open = ExitStack()
        self._others = ThreadPoolExecutor()
        self._portal = self._open.enter_context(start_blocking_portal())
        transport = httpx.ASGITransport(app, client=(peer, 50000), raise_app_exceptions=False)
        self._client = httpx.AsyncClient(transport=transport, base_url="http://server")

    def request(self, method: str, path: str, **options: Any) -> Response:
        async def asked() -> Response:
            return await self._client.request(method, path, **options)

        return self._portal.call(asked)

    def get(self, path: str, **options: Any) -> Response:
        return self.request("GET", path, **options)

    def post(self, path: str, **options: Any) -> Response:
        return self.request("POST", path, **options)

    def call(self, work: Callable[..., Any], *given: Any) -> None:
        """Do something on the application's own thread."""
        self._portal.call(work, *given)

    def begin(self, ask: Callable[..., Response], *given: Any) -> "Future[Response]":
        """Ask on a thread of its own; the answer comes later."""
        return self._others.submit(ask, *given)

    def until(self, ready: Callable[[], bool]) -> None:
        """Let the application work until something holds."""
        async def held() -> None:
            while not ready():
                await asyncio.sleep(0)

        self._portal.call(held)

    def close(self) -> None:
        self._others.shutdown()
        self._portal.call(self._client.aclose)
        self._open.close()


class Server:
    """The small warehouse behind an HTTP face, and a clock that the test moves."""

    def __init__(self, folder: Path, books: Books | None = None, *, begun: bool = False, **options: Any) -> None:
        self.books = books or FileBooks(folder / "books")
        self.now = world.START
        if not begun:
            catalogue, stock = world.beginnings()
            post_own(self.books, COMPANY, catalogue, self.tick())
            post_own(self.books, world.SITE, stock, self.tick())
        self.service = Service(self.books, lambda: self.now, folder=folder / "files")
        self.face = Face(self.service, address="https://stock.example", **options)
        self.client = Client(self.face.app, PEER)

    def tick(self, seconds: int = 1) -> int:
        self.now += seconds * world.SECOND
        return self.now

    def post(self, path: str, message: msgspec.Struct | bytes | None = None, token: str = "", **headers: str) -> Response:
        body = message if isinstance(message, bytes) else msgspec.json.encode(message) if message is not None else b""
        sent: dict[str, Any] = {"Authorization": f"Bearer {token}".encode()} if token else {}
        return self.client.post(f"/v1/{path}", content=body, headers=sent | headers)

    def code(self, site: int = world.SITE) -> str:
        with self.books.registry.writing() as conn:
            return codes.make(conn, site, 0, self.now)[0]

    def give_pin(self, role: str, pin: str) -> None:
        """A PIN for the person of that role, whose badge is the role's name."""
        user = User(id=world.ACTORS[role], code=role, name=role, badge=role, role=role, pin_hash=hash_pin(pin))
        put = Operation(id=f"pin-{role}", kind="catalogue", entries=(Put(record=user),), actor=0, made_at=self.now)
        post_own(self.books, COMPANY, put, self.tick())

    def role_of(self, badge: str) -> str:
        """What the company says a person may do."""
        with self.books.book(COMPANY).reading() as conn:
            return str(conn.execute(select(CATALOGUE[User].c.role).where(CATALOGUE[User].c.badge == badge)).scalar_one())

    def device(self, name: str = "one") -> "Remote":
        made = Remote(self, name)
        made.enrol(self.code())
        made.sign_in()
        return made


class Remote:
    """A device as the server sees it: a key, a token, a chain of operations made by hand."""

    def __init__(self, server: Server, name: str) -> None:
        self.server, self.name = server, name
        self.key = Ed25519PrivateKey.generate()
        self.public_key = self.key.public_key().public_bytes_raw().hex()
        self.id = self.token = ""
        self.epoch, self.sequence, self.previous = 1, 0, START

    def enrol(self, code: str) -> Response:
        found = self.server.post("enrol", wire.Enrol(code=code, public_key=self.public_key, name=self.name, version="1.0"))
        if found.status_code == 200:
            self.id = read(found, wire.Enrolled).device
        return found

    def sign_in(self) -> Response:
        challenge = read(self.server.post("challenge", wire.Ask(device=self.id)), wire.Challenge).challenge
        found = self.prove(challenge, self.key.sign(challenge.encode()).hex())
        if found.status_code == 200:
            self.token = read(found, wire.Token).token
        return found

    def prove(self, challenge: str, signature: str) -> Response:
        return self.server.post("token", wire.Proof(device=self.id, challenge=challenge, signature=signature, version="1.1"))

    def made(self, *entries: Any, role: str = "operator", kind: str = "move", **other: Any) -> Sent:
        """The next operation of its chain."""
        now = self.server.tick()
        self.sequence += 1
        row = {
            "id": f"{self.id}-{self.epoch}-{self.sequence}", "home": world.SITE, "device": self.id, "epoch": self.epoch,
            "sequence": self.sequence, "kind": kind, "actor": world.ACTORS[role], "made_at": now, "claimed": now, "seen": 0,
            "form": FORM, "document": "", "reason": 0, "note": "", "entries": encode_entries(tuple(entries)),
            "previous": self.previous,
        } | other
        sent = msgspec.convert(row | {"hash": link(row)}, Sent)
        self.previous = sent.hash
        return sent

    def push(self, *operations: Sent, cursor: int = 0, leaves: int = 0) -> Response:
        return self.server.post("push", wire.Push(operations=list(operations), cursor=cursor, leaves=leaves), self.token)

    def feed(self, after: int = 0, wait: float = 0, **headers: str) -> Response:
        return self.server.client.get(
            "/v1/feed", params={"after": after, "wait": wait, "form": FORM},
            headers={"Authorization": f"Bearer {self.token}"} | headers,
        )

    def ask(self, path: str, message: msgspec.Struct | bytes | None = None) -> Response:
        return self.server.post(path, message, self.token)


def bolts(quantity: int = 1, source: str = "A-1", target: str = "A-2") -> Move:
    """Bolts carried from bin to bin."""
    return Move(
        handle=world.HANDLES["BOLT"], quantity=quantity, source=Standing(world.BINS[source]), target=Standing(world.BINS[target]),
        scanned=True,
    )


def read(found: Response, message: type[M], status: int = 200) -> M:
    """The message in an answer that has this status."""
    assert found.status_code == status, found.text
    return msgspec.json.decode(found.content, type=message)


def problem(found: Response, status: int) -> str:
    """The code of the problem in an answer that has this status; it comes with a sentence and without a trace."""
    said = read(found, wire.Problem, status)
    assert said.sentence and "Traceback" not in found.text
    return said.code


@contextmanager
def serving(folder: Path, books: Books | None = None, **options: Any) -> Iterator[Server]:
    """A server, closed at the end."""
    server = Server(folder, books, **options)
    try:
        yield server
    finally:
        server.client.close()
        server.books.close()
