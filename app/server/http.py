"""The HTTP face of the server: /v1 for devices, and what an operator's tools ask for. Handlers only carry messages."""

import asyncio
import logging
import time
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from typing import Any, NamedTuple, TypeVar

import msgspec
from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.openapi.docs import get_swagger_ui_html
from sqlalchemy import text
from sqlalchemy.exc import SQLAlchemyError
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.responses import FileResponse

from app import __version__
from app.domain import wire
from app.domain.feed import FORM
from app.domain.photos import BYTES_MAX, MEDIA
from app.domain.wire import Problem
from app.domain.words import say
from app.ledger.store import DRIVER_ERRORS, CannotOpen
from app.server import bodies
from app.server.administration import Administration
from app.server.declined import BUSY, NO_TOKEN, NOT_READABLE, NOT_THERE, TOO_MANY, TOO_OLD, Declined, declined
from app.server.devices import Known
from app.server.envelope import DOCS_POLICY, Envelope, Networks
from app.server.feeds import Feeds
from app.server.metrics import CONTENT_TYPE, Figures
from app.server.openapi import describe, documented
from app.server.rates import WINDOW, Rates
from app.server.service import Service

M = TypeVar("M", bound=msgspec.Struct)
R = TypeVar("R")
_log = logging.getLogger("stockhand.server")
STRANGERS_A_MINUTE = 600
"""Requests without a token, by address: enrolments, challenges, proofs. A site behind one
address has many devices; a code of 48 bits is not guessed in 15 minutes at this rate."""
DEVICE_A_MINUTE = 1_200
"""Requests of a device: a push and a pull for each scan of a fast hand, many times over."""


class Limits(NamedTuple):
    """How often somebody may ask in a minute."""

    strangers: int = STRANGERS_A_MINUTE
    device: int = DEVICE_A_MINUTE


USUAL = Limits()
Running = Callable[[Feeds], AbstractAsyncContextManager[None]]


class Face:
    """One worker's HTTP application over a service."""

    def __init__(
        self, service: Service, *, address: str = "", trusted: Networks = (), limits: Limits = USUAL,
        figures: Figures | None = None, running: Running | None = None, seconds: Callable[[], float] = time.monotonic,
    ) -> None:
        self.service = service
        self.figures = figures or Figures()
        self.feeds = Feeds(service, seconds)
        self.rates = Rates(service.registry)
        self.limits = limits
        self._admin = Administration(service, address)
        self._running = running
        self._making: dict[int, asyncio.Lock] = {}
        self._finding: dict[int, asyncio.Lock] = {}
        self.app = FastAPI(
            title="Stockhand server", version=__version__, lifespan=self._lifespan, docs_url=None, redoc_url=None,
            openapi_url="/openapi.json", separate_input_output_schemas=False,
        )
        self.app.add_middleware(Envelope, trusted=trusted, figures=self.figures)
        self._routes()
        self._errors()
        describe(self.app)

    @asynccontextmanager
    async def _lifespan(self, app: FastAPI) -> AsyncIterator[None]:
        if self._running is None:
            yield
            return
        async with self._running(self.feeds):
            yield

    def _routes(self) -> None:
        app = self.app
        post: tuple[tuple[str, Any, type, type, str], ...] = (
            ("enrol", self._open(wire.Enrol, self.service.enrol), wire.Enrol, wire.Enrolled, "Enrol a device"),
            ("challenge", self._open(wire.Ask, self.service.challenge), wire.Ask, wire.Challenge, "Something to sign"),
            ("token", self._open(wire.Proof, self.service.token), wire.Proof, wire.Token, "A token for a signature"),
            ("push", self._push, wire.Push, wire.Pushed, "Hand over operations"),
            ("sums", self._closed(wire.SumsAsked, self.service.sums), wire.SumsAsked, wire.Sums, "Checksums of places"),
            ("settled", self._closed(wire.Kept, self.service.settled), wire.Kept, wire.Kept, "What became of acts in quarantine"),
            ("photos", self._closed(wire.PhotosAsked, self.service.photos), wire.PhotosAsked, wire.Photos, "Pictures there are"),
        )
        admin = self._admin
        post += (
            ("snapshot", self._snapshot, type(None), wire.Snapshot, "A file to begin from"),
            ("admin/codes", self._closed(wire.Admin, admin.make_code), wire.Admin, wire.Code, "A code that enrols one device"),
            ("admin/devices", self._closed(wire.Admin, admin.devices), wire.Admin, wire.Devices, "Devices of the site"),
            ("admin/revoke", self._closed(wire.Admin, admin.revoke), wire.Admin, wire.Devices, "Revoke a device of the site"),
            ("admin/quarantine", self._closed(wire.Admin, admin.quarantined), wire.Admin, wire.Quarantine, "What is in quarantine"),
            ("admin/settle", self._closed(wire.Settle, admin.settle), wire.Settle, wire.Quarantine, "Post or drop one of it"),
        )
        for name, handler, taken, given, summary in post:
            app.add_api_route(f"/v1/{name}", handler, methods=["POST"], **documented(name, summary, taken, given))
        app.add_api_route("/v1/feed", self._feed, methods=["GET"], **documented("feed", "A page of the feed", None, wire.Page))
        app.add_api_route("/v1/snapshot/{name}", self._file, methods=["GET"], include_in_schema=False)
        app.add_api_route("/v1/photo/{digest}", self._keep_photo, methods=["PUT"], include_in_schema=False)
        app.add_api_route("/v1/photo/{digest}", self._photo, methods=["GET"], include_in_schema=False)
        app.add_api_route("/docs", self._docs, methods=["GET"], include_in_schema=False)
        app.add_api_route("/healthz", self._health, methods=["GET"], include_in_schema=False)
        app.add_api_route("/readyz", self._ready, methods=["GET"], include_in_schema=False)
        app.add_api_route("/metrics", self._metrics, methods=["GET"], include_in_schema=False)

    # --- shapes of handlers ------------------------------------------------------------------------------------------

    def _open(self, message: type[M], do: Callable[[M], msgspec.Struct]) -> Callable[[Request], Any]:
        """For who has no token yet: limited by address."""

        async def handler(request: Request) -> Response:
            address = request.state.address
            await run_in_threadpool(self._allow, f"address:{address}", self.limits.strangers)
            given = await bodies.read(request, message)
            return bodies.answer(request, await run_in_threadpool(do, given))

        return handler

    def _closed(self, message: type[M], do: Callable[[Known, M], msgspec.Struct]) -> Callable[[Request], Any]:
        """For devices that bring a token."""

        async def handler(request: Request) -> Response:
            device = self._bearer(request)
            given = await bodies.read(request, message)
            return bodies.answer(request, await run_in_threadpool(lambda: do(self._known(device), given)))

        return handler

    def _allow(self, name: str, limit: int) -> None:
        now = self.service.clock()
        if not self.rates.allow(name, limit, now):
            seconds = -(-(WINDOW - now % WINDOW) // 1_000_000)
            raise Declined("too-many", say(TOO_MANY, seconds=seconds), wait=seconds)

    def _bearer(self, request: Request) -> str:
        scheme, _, token = request.headers.get("authorization", "").partition(" ")
        if scheme.lower() != "bearer":
            raise declined("unauthorised", NO_TOKEN)
        device = self.service.bearer(token.strip())
        request.state.device = device
        return device

    def _known(self, device: str, *, revoked: bool = False) -> Known:
        self._allow(f"device:{device}", self.limits.device)
        return self.service.known(device, revoked=revoked)

    def _taken(self, device: str, given: wire.Push) -> tuple[Known, wire.Pushed]:
        who = self._known(device, revoked=True)
        return who, self.service.push(who, given)

    # --- handlers ----------------------------------------------------------------------------------------------------

    async def _push(self, request: Request) -> Response:
        device = self._bearer(request)
        given = await bodies.read(request, wire.Push)
        who, pushed = await run_in_threadpool(self._taken, device, given)
        for outcome in pushed.outcomes:
            self.figures.pushed(outcome.outcome)
        forked = not who.revoked and any(outcome.outcome == "quarantined" for outcome in pushed.outcomes)
        return bodies.answer(request, pushed, 422 if forked else 200)

    async def _feed(
        self, request: Request, after: int = 0, limit: int = wire.PULL_MAX, wait: float = 0.0, until: int = 0,
        form: int = 0,
    ) -> Response:
        """`until`: see `Service.contact`; `form`: the newest form of entries that the app can read."""
        who = await run_in_threadpool(self._known, self._bearer(request))
        if not (0 <= after < 1 << 63 and 1 <= limit < 1 << 31 and 0 <= wait < 1 << 31 and 0 <= until < 1 << 63):
            raise declined("bad-request", NOT_READABLE, why="after, limit, wait, until")
        if form < FORM:
            raise declined("upgrade", TOO_OLD)
        await run_in_threadpool(self.service.contact, who, after, until)
        self.figures.waiting(self.feeds.waiting + 1)
        try:
            page = await self.feeds.page(
                who.site, after, min(limit, wire.PULL_MAX), wait, lambda: self.service.known(who.id),
            )
        finally:
            self.figures.waiting(self.feeds.waiting)
        return bodies.answer(request, page)

    async def _snapshot(self, request: Request) -> Response:
        who = await run_in_threadpool(self._known, self._bearer(request))
        # It may take a minute to make, or to come from another host: those who wait for the same one hold no thread meanwhile.
        async with self._making.setdefault(who.site, asyncio.Lock()):
            return bodies.answer(request, await run_in_threadpool(self.service.snapshot, who))

    async def _file(self, request: Request, name: str) -> Response:
        who = await run_in_threadpool(self._known, self._bearer(request))
        async with self._finding.setdefault(who.site, asyncio.Lock()):
            path = await run_in_threadpool(self.service.file, who, name)
        return FileResponse(path, media_type="application/zstd")

    async def _keep_photo(self, request: Request, digest: str) -> Response:
        """A picture as it is; who may not bring one is told before it comes."""
        who = await run_in_threadpool(self._known, self._bearer(request))
        content = await bodies.arrived(request, BYTES_MAX)
        return bodies.answer(request, await run_in_threadpool(self.service.keep_photo, who, digest, content))

    async def _photo(self, request: Request, digest: str) -> Response:
        who = await run_in_threadpool(self._known, self._bearer(request))
        return Response(await run_in_threadpool(self.service.photo, who, digest), media_type=MEDIA)

    async def _docs(self) -> Response:
        """The interface, to look at and to try."""
        page = get_swagger_ui_html(openapi_url="/openapi.json", title=self.app.title)
        page.headers["Content-Security-Policy"] = DOCS_POLICY
        return page

    async def _health(self) -> Response:
        """The process answers."""
        return Response('{"status":"alive"}', media_type="application/json")

    async def _ready(self) -> Response:
        """The database answers, and this worker takes requests."""
        try:
            if self.feeds.stopping:
                raise OSError("stopping")
            await run_in_threadpool(self._look)
        except (SQLAlchemyError, OSError, CannotOpen, *DRIVER_ERRORS):
            return Response('{"status":"not ready"}', 503, media_type="application/json")
        return Response('{"status":"ready"}', media_type="application/json")

    def _look(self) -> None:
        with self.service.registry.reading() as conn:
            conn.execute(text("SELECT 1"))

    async def _metrics(self) -> Response:
        return Response(await run_in_threadpool(self.figures.text), media_type=CONTENT_TYPE)

    # --- errors ------------------------------------------------------------------------------------------------------

    def _errors(self) -> None:
        app = self.app

        @app.exception_handler(Declined)
        async def _declined(request: Request, error: Declined) -> Response:
            headers = {"Retry-After": str(error.wait)} if error.wait else {}
            if error.status == 401:
                headers["WWW-Authenticate"] = "Bearer"
            return bodies.answer(request, error.problem, error.status, headers)

        @app.exception_handler(HTTPException)
        async def _plain(request: Request, error: HTTPException) -> Response:
            if error.status_code == 404:
                problem = Declined("unknown", say(NOT_THERE, path=request.url.path[:100])).problem
            else:
                problem = Problem(code="bad-request", sentence=str(error.detail))
            return bodies.answer(request, problem, error.status_code, dict(error.headers or {}))

        @app.exception_handler(RequestValidationError)
        async def _unfit(request: Request, error: RequestValidationError) -> Response:
            where = ", ".join(str(one["loc"][-1]) for one in error.errors())
            refused = declined("bad-request", NOT_READABLE, why=where[:200])
            return bodies.answer(request, refused.problem, refused.status)

        async def _busy(request: Request, error: Exception) -> Response:
            _log.error("the database", exc_info=error, extra={"fields": {"request": request.state.request_id}})
            refused = declined("busy", BUSY)
            return bodies.answer(request, refused.problem, refused.status, {"Retry-After": "1"})

        for kind in (SQLAlchemyError, CannotOpen, *DRIVER_ERRORS):
            app.add_exception_handler(kind, _busy)
