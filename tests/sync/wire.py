"""HTTP without a socket: a client whose requests go straight into the server's application in this process."""

from typing import Any

import httpx
from anyio.from_thread import BlockingPortal, start_blocking_portal

from app.sync import http


class Straight(httpx.BaseTransport):
    """Carries requests of a blocking client into an ASGI application. `cut` breaks answers off after so many bytes."""

    def __init__(self, app: Any) -> None:
        self._context = start_blocking_portal()
        self._portal: BlockingPortal = self._context.__enter__()
        self._app = app
        self.cut: int | None = None
        self.down = False
        self.asked: list[tuple[str, str, dict[str, str]]] = []

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        if self.down:
            raise httpx.ConnectError("down", request=request)
        self.asked.append((request.method, request.url.path, dict(request.headers)))
        content = request.read()
        status, headers, body = self._portal.call(self._answer, request, content)
        headers = [(k, v) for k, v in headers if k.lower() != b"transfer-encoding"]
        if self.cut is not None and len(body) > self.cut:
            return httpx.Response(status, headers=headers, stream=_Broken(body[: self.cut]))
        return httpx.Response(status, headers=headers, stream=httpx.ByteStream(body))

    async def _answer(self, request: httpx.Request, content: bytes) -> tuple[int, list[tuple[bytes, bytes]], bytes]:
        inner = httpx.ASGITransport(self._app, client=("192.0.2.7", 50_000), raise_app_exceptions=False)
        asked = httpx.Request(request.method, request.url, headers=request.headers, content=content)
        answer = await inner.handle_async_request(asked)
        assert isinstance(answer.stream, httpx.AsyncByteStream)
        body = b"".join([part async for part in answer.stream])
        return answer.status_code, list(answer.headers.raw), body

    def end(self) -> None:
        self._context.__exit__(None, None, None)


class _Broken(httpx.SyncByteStream):
    def __init__(self, part: bytes) -> None:
        self._part = part

    def __iter__(self) -> Any:
        yield self._part
        raise httpx.ReadError("broken off")


class Wire:
    """Connects devices to an application, and can be cut."""

    def __init__(self, app: Any) -> None:
        self.straight = Straight(app)
        self.addresses: list[tuple[str, str]] = []

    def connect(self, address: str, ca: str) -> httpx.Client:
        self.addresses.append((address, ca))
        # A client closes its transport: this one is shared by all.
        client = http.connection("http://server", transport=_Shared(self.straight))
        return client


class _Shared(httpx.BaseTransport):
    def __init__(self, straight: Straight) -> None:
        self._straight = straight

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        return self._straight.handle_request(request)
