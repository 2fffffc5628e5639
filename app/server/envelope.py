"""Around every request: who really asks, a request id, a line in the log, the figures, safe headers, errors without traces."""

import ipaddress
import json
import logging
import re
import time
from collections.abc import Awaitable, Callable, Sequence
from datetime import UTC, datetime
from typing import Any

import msgspec
from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from uuid_utils import uuid7

from app.domain.wire import Problem
from app.domain.words import render, say
from app.server.declined import BUSY
from app.server.metrics import Figures

Networks = Sequence[ipaddress.IPv4Network | ipaddress.IPv6Network]
_ID = re.compile(r"[A-Za-z0-9._-]{1,64}")
_log = logging.getLogger("stockhand.server")
SAFE = {
    "X-Content-Type-Options": "nosniff", "X-Frame-Options": "DENY", "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store", "Cross-Origin-Resource-Policy": "same-origin",
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
}
DOCS_POLICY = (
    "default-src 'none'; script-src 'self' 'unsafe-inline' https://cdn.jsdelivr.net; "
    "style-src https://cdn.jsdelivr.net 'unsafe-inline'; "
    "img-src 'self' data: https://fastapi.tiangolo.com; connect-src 'self'; frame-ancestors 'none'"
)
"""The page of the interface loads its viewer from where FastAPI's does."""
HTTPS_ONLY = "max-age=31536000"


def networks(given: Sequence[str]) -> Networks:
    """Addresses and networks of trusted proxies; raises ValueError where one is none."""
    return [ipaddress.ip_network(one.strip(), strict=False) for one in given if one.strip()]


class Envelope:
    """ASGI middleware. Headers that claim who asks are read from trusted proxies alone."""

    def __init__(self, app: ASGIApp, *, trusted: Networks, figures: Figures) -> None:
        self._app, self._trusted, self._figures = app, trusted, figures

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        state: dict[str, Any] = scope.setdefault("state", {})
        peer = (scope.get("client") or ("", 0))[0]
        proxied = self._is_trusted(peer)
        state["address"] = self._asker(peer, headers.get("x-forwarded-for", "")) if proxied else peer
        if proxied and headers.get("x-forwarded-proto", "") in ("http", "https"):
            scope["scheme"] = headers["x-forwarded-proto"]
        given = headers.get("x-request-id", "") if proxied else ""
        state["request_id"] = given if _ID.fullmatch(given) else str(uuid7())
        began, status = time.perf_counter(), 0

        async def sent(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                found = MutableHeaders(scope=message)
                found["X-Request-Id"] = state["request_id"]
                for name, value in SAFE.items():
                    found.setdefault(name, value)
                if scope["scheme"] == "https":
                    found["Strict-Transport-Security"] = HTTPS_ONLY
            await send(message)

        try:
            await self._app(scope, receive, sent)
        except Exception as error:  # told in the log; who asked hears a sentence and the id to ask for
            _log.exception("request failed", extra={"fields": {"request": state["request_id"], "error": type(error).__name__}})
            if not status:
                await _sorry(sent)
        finally:
            route = getattr(scope.get("route"), "path", "unknown")
            seconds = time.perf_counter() - began
            self._figures.answered(scope["method"], route, status, seconds)
            _log.info("request", extra={"fields": {
                "request": state["request_id"], "method": scope["method"], "path": route, "status": status,
                "ms": round(seconds * 1000, 1), "address": state["address"], "device": state.get("device", ""),
            }})

    def _is_trusted(self, address: str) -> bool:
        if not self._trusted:
            return False
        try:
            found = ipaddress.ip_address(address)
        except ValueError:
            return False
        return any(found in network for network in self._trusted)

    def _asker(self, peer: str, forwarded: str) -> str:
        """The last address in the header that is no proxy of ours: what stands before it anybody may have written."""
        for one in reversed([part.strip() for part in forwarded.split(",") if part.strip()]):
            if not self._is_trusted(one):
                try:
                    return str(ipaddress.ip_address(one))
                except ValueError:
                    return peer
        return peer


async def _sorry(send: Callable[[Message], Awaitable[None]]) -> None:
    body = msgspec.json.encode(Problem(code="busy", sentence=render(say(BUSY)), say=say(BUSY)))
    await send({"type": "http.response.start", "status": 500, "headers": [
        (b"content-type", b"application/json"), (b"content-length", str(len(body)).encode()),
    ]})
    await send({"type": "http.response.body", "body": body})


class JsonLines(logging.Formatter):
    """A log record as a line of JSON."""

    def format(self, record: logging.LogRecord) -> str:
        line: dict[str, object] = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(), "what": record.getMessage(), **getattr(record, "fields", {}),
        }
        if record.exc_info:
            line["trace"] = self.formatException(record.exc_info)
        return json.dumps(line, ensure_ascii=False)


def log_settings(level: str = "INFO") -> dict[str, Any]:
    """Logging of a server process: everything as lines of JSON to the standard error."""
    return {
        "version": 1, "disable_existing_loggers": False,
        "formatters": {"lines": {"()": f"{__name__}.JsonLines"}},
        "handlers": {"lines": {"class": "logging.StreamHandler", "formatter": "lines", "stream": "ext://sys.stderr"}},
        "loggers": {
            "stockhand": {"handlers": ["lines"], "level": level, "propagate": False},
            "uvicorn": {"handlers": ["lines"], "level": "WARNING", "propagate": False},
            "uvicorn.error": {"level": "INFO"},
        },
    }
