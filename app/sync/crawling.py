"""A server, or a network before it, that answers a byte at a time: it counts as none, so that a round ends and the next begins.

A timeout of the HTTP library is for one piece of an answer: an answer of many small pieces never meets it.
"""

import time
from collections.abc import Callable
from typing import Any

import httpx

PATIENCE_S = 30.0
"""Seconds from the first byte of an answer on in which it may crawl."""
BYTES_LEAST = 100.0
"""Bytes a second, on the average since then, below which an answer crawls."""
CRAWLS = "the answer comes too slowly"


class Watched:
    """A connection of the HTTP library, or what makes its connections, with the pace of the answers watched."""

    def __init__(self, inner: Any, seconds: Callable[[], float] = time.monotonic) -> None:
        self._inner, self._seconds = inner, seconds
        self._since = self._got = 0.0
        """When the first piece of this answer came (0: none has), and how many bytes have come."""

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """The next piece. Raises httpx.ReadTimeout where they come too slowly; how long for the first one `timeout` says."""
        piece: bytes = self._inner.read(max_bytes, timeout)
        now = self._seconds()
        self._since = self._since or now
        self._got += len(piece)
        if piece and now - self._since > PATIENCE_S and self._got < BYTES_LEAST * (now - self._since):
            raise httpx.ReadTimeout(CRAWLS)
        return piece

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """Ask something: another answer begins."""
        self._since = self._got = 0.0
        self._inner.write(buffer, timeout)

    def start_tls(self, *given: Any, **named: Any) -> "Watched":
        """The same inside TLS."""
        return Watched(self._inner.start_tls(*given, **named), self._seconds)

    def connect_tcp(self, *given: Any, **named: Any) -> "Watched":
        """A connection."""
        return Watched(self._inner.connect_tcp(*given, **named), self._seconds)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._inner, name)


def watched(client: httpx.Client) -> httpx.Client:
    """Have the answers to a client watched, also those through a proxy that the system names.

    The library takes what makes its connections from nobody who also wants the system's proxies: it is put in where it keeps it.
    """
    for transport in (client._transport, *client._mounts.values()):
        pool = getattr(transport, "_pool", None)
        if pool is not None:
            pool._network_backend = Watched(pool._network_backend)
    return client
