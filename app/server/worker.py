"""One worker process of the server: made by uvicorn from what the command has left in the environment."""

import asyncio
import gc
import multiprocessing
import os
import signal
import threading
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from functools import partial
from pathlib import Path
from types import FrameType
from typing import Any

import msgspec
from fastapi import FastAPI

from app.server import building
from app.server.allocating import give_back
from app.server.books import SchemaBooks
from app.server.envelope import networks
from app.server.feeds import Feeds
from app.server.http import Face, Limits
from app.server.listening import Telegraph
from app.server.service import Service

VARIABLE = "STOCKHAND_SERVER"
"""The variable that carries `Orders` to the workers."""


class Orders(msgspec.Struct, frozen=True, kw_only=True):
    """What a worker has to know."""

    database: str
    """Address by which it reaches its books: of the role that cannot change the journal."""
    address: str
    """The server's own address, as devices reach it."""
    files: str
    """Folder for the files new devices begin from."""
    trusted: list[str] = []
    strangers: int = Limits().strangers
    device: int = Limits().device


def clock() -> int:
    """The server's time: microseconds since 1970 UTC."""
    return time.time_ns() // 1_000


def make() -> FastAPI:
    """The application of this process."""
    give_back()
    made = assemble(msgspec.json.decode(os.environ[VARIABLE], type=Orders)).app
    settle_in()
    return made


def settle_in() -> None:
    """Let this process do a worker's work at its best."""
    # What the process was started with stays: a collection in the middle of a push need not look at it again.
    gc.collect()
    gc.freeze()


def assemble(orders: Orders) -> Face:
    """The parts of a worker, joined."""
    books = SchemaBooks(orders.database, makes=False)
    to_loop: list[Callable[[int], None]] = []

    def heard(site: int) -> None:
        for publish in to_loop:
            publish(site)

    telegraph = Telegraph(orders.database, heard)

    def news(site: int) -> None:
        heard(site)
        telegraph.tell(site)

    @asynccontextmanager
    async def running(feeds: Feeds) -> AsyncIterator[None]:
        loop = asyncio.get_running_loop()

        def publish(site: int) -> None:
            with suppress(RuntimeError):  # the loop has ended: nobody waits any more
                loop.call_soon_threadsafe(feeds.publish, site)

        to_loop.append(publish)
        _when_told_to_stop(lambda: loop.call_soon_threadsafe(feeds.stop))
        _when_orphaned()
        telegraph.start()
        try:
            yield
        finally:
            await asyncio.to_thread(telegraph.stop)
            await asyncio.to_thread(books.close)

    make_file = partial(building.make, orders.database)
    return Face(
        Service(books, clock, news, folder=Path(orders.files), make_file=make_file), address=orders.address,
        trusted=networks(orders.trusted), limits=Limits(orders.strangers, orders.device), running=running,
    )


def _when_orphaned() -> None:
    """End where the process that runs the workers was killed: nobody would end this one, and it holds the port."""
    parent = multiprocessing.parent_process()
    if parent is None:
        return

    def watch() -> None:
        parent.join()
        os.kill(os.getpid(), signal.SIGTERM)

    threading.Thread(target=watch, name="parent", daemon=True).start()


def _when_told_to_stop(stop: Callable[[], object]) -> None:
    """Let those who wait for news go as soon as the process is told to end: uvicorn waits for their answers first."""
    if threading.current_thread() is not threading.main_thread():
        return
    for number in (signal.SIGTERM, signal.SIGINT):
        before: Any = signal.getsignal(number)

        def told(given: int, frame: FrameType | None, before: Any = before) -> None:
            stop()
            if callable(before):
                before(given, frame)

        signal.signal(number, told)
