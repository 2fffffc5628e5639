"""Connections that never say what they want are closed, and small answers leave at once."""

import asyncio
import socket
from contextlib import suppress
from typing import Any

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

HEADERS_SECONDS = 15
"""A connection has to bring the headers of a request after so long; between requests uvicorn's keep-alive time counts."""


class Connection(HttpToolsProtocol):
    """uvicorn's own, with a limit on the time in which a request's headers arrive."""

    _patience: asyncio.TimerHandle | None = None

    def connection_made(self, transport: Any) -> None:
        """Begin to wait for a request."""
        found = transport.get_extra_info("socket")
        if found is not None and found.family in (socket.AF_INET, socket.AF_INET6):
            with suppress(OSError):
                # asyncio's own loop does this in the process that bound the socket, but not in a worker that inherited it: there
                # each answer on a kept connection waited 40 ms for the other side's acknowledgement.
                found.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        super().connection_made(transport)
        self._wait()

    def on_message_begin(self) -> None:
        """A request has begun: its headers have to follow."""
        if self._patience is None:
            self._wait()
        super().on_message_begin()

    def on_headers_complete(self) -> None:
        """They are here."""
        self._enough()
        super().on_headers_complete()

    def connection_lost(self, exc: Exception | None) -> None:
        """It is over."""
        self._enough()
        super().connection_lost(exc)

    def _wait(self) -> None:
        self._patience = self.loop.call_later(HEADERS_SECONDS, self._give_up)

    def _enough(self) -> None:
        if self._patience is not None:
            self._patience.cancel()
            self._patience = None

    def _give_up(self) -> None:
        self._patience = None
        if not self.transport.is_closing():
            self.transport.close()
