"""Clients that begin and never go on: their connection or their request ends, and holds nothing."""

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path
from typing import Any, cast

import pytest
from uvicorn.config import Config
from uvicorn.server import ServerState

from app.server import bodies
from app.server.connection import HEADERS_SECONDS, Connection
from tests.server.face import Server, problem, serving


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    with serving(tmp_path) as made:
        yield made


def test_a_body_that_never_ends_is_given_up(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    one = server.device()
    monkeypatch.setattr(bodies, "ARRIVAL_SECONDS", 0)

    async def parts() -> AsyncIterator[bytes]:
        yield b'{"operations":'
        await asyncio.Event().wait()

    found = server.client.post("/v1/push", content=parts(), headers={"Authorization": f"Bearer {one.token}"})
    assert problem(found, 408) == "too-slow"


class Timer:
    """A call that is to come, until it is cancelled."""

    def __init__(self, seconds: float, do: Callable[[], None]) -> None:
        self.seconds, self.do, self.cancelled = seconds, do, False

    def cancel(self) -> None:
        self.cancelled = True


class Task:
    def add_done_callback(self, do: Callable[..., None]) -> None:
        """It is never done."""


class Loop:
    """An event loop whose time the test lets come."""

    def __init__(self) -> None:
        self.timers: list[Timer] = []

    def call_later(self, seconds: float, do: Callable[..., None], *given: object) -> Timer:
        self.timers.append(Timer(seconds, lambda: do(*given)))
        return self.timers[-1]

    def create_task(self, work: Any, **_: object) -> Any:
        """Nothing is done of it."""
        work.close()
        return Task()

    def patience(self) -> list[Timer]:
        return [timer for timer in self.timers if timer.seconds == HEADERS_SECONDS and not timer.cancelled]


class Transport:
    def __init__(self) -> None:
        self.closed = False

    def get_extra_info(self, name: str, default: object = None) -> object:
        return {"sockname": ("127.0.0.1", 1), "peername": ("192.0.2.7", 2)}.get(name, default)

    def is_closing(self) -> bool:
        return self.closed

    def close(self) -> None:
        self.closed = True

    def write(self, data: bytes) -> None:
        """Nobody reads it."""

    def pause_reading(self) -> None:
        """Nobody sends more."""


async def _nothing(scope: Any, receive: Any, send: Any) -> None:
    """An application that never answers."""


@pytest.fixture
def connected() -> tuple[Connection, Loop, Transport]:
    config = Config(_nothing, log_config=None, lifespan="off", ws="none")
    config.load()
    loop, transport = Loop(), Transport()
    made = Connection(config, ServerState(), {}, _loop=cast(Any, loop))
    made.connection_made(transport)
    return made, loop, transport


def test_a_connection_that_says_nothing_is_closed(connected: tuple[Connection, Loop, Transport]) -> None:
    _, loop, transport = connected
    (timer,) = loop.patience()
    timer.do()
    assert transport.closed


def test_headers_that_trickle_in_are_not_waited_for(connected: tuple[Connection, Loop, Transport]) -> None:
    made, loop, transport = connected
    for byte in b"GET / HTTP/1.1\r\nHost: x\r\nX-Long: aaaa":
        made.data_received(bytes([byte]))
    (timer,) = loop.patience()
    timer.do()
    assert transport.closed


def test_who_has_said_what_it_wants_is_waited_for_no_longer(connected: tuple[Connection, Loop, Transport]) -> None:
    made, loop, transport = connected
    made.data_received(b"GET / HTTP/1.1\r\nHost: x\r\n\r\n")
    assert loop.patience() == [] and not transport.closed


def test_a_connection_that_is_lost_leaves_no_timer(connected: tuple[Connection, Loop, Transport]) -> None:
    made, loop, _ = connected
    made.connection_lost(None)
    assert loop.patience() == []
