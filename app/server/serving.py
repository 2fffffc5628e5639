"""Running the worker processes under uvicorn until the server is told to stop."""

import os
import signal
import sys
from contextlib import suppress
from pathlib import Path
from types import FrameType
from typing import NamedTuple

import msgspec

from app.server import metrics
from app.server.worker import VARIABLE, Orders

KEEP_ALIVE_SECONDS = 75
"""An idle connection of a device stays open so long: a proxy's usual time and a quarter more."""
CONNECTIONS_MAX = 12_000
"""Connections of one worker; beyond them it answers 503 at once."""


class Options(NamedTuple):
    """How to serve."""

    database: str
    host: str
    port: int
    workers: int
    url: str
    certificate: Path | None
    key: Path | None
    trusted: list[str]
    files: Path
    figures: Path
    grace: int


class _Stopped(SystemExit):
    pass


def serve(options: Options) -> int:
    """Serve until SIGTERM or Ctrl-C; the exit status. Requests under way are finished, up to `grace` seconds."""
    if options.workers > 1:
        os.environ[metrics.DIRECTORY] = str(options.figures)
    os.environ[VARIABLE] = msgspec.json.encode(Orders(
        database=options.database, address=options.url, trusted=options.trusted, files=str(options.files),
    )).decode()
    import uvicorn

    from app.server.connection import Connection
    from app.server.envelope import log_settings

    print(f"Stockhand server at {options.url} (its interface: {options.url}/docs)", file=sys.stderr, flush=True)
    # uvicorn ends with the signal it was told to end by; the database has to be stopped after it.
    signal.signal(signal.SIGTERM, _stop)
    with suppress(_Stopped, KeyboardInterrupt):
        uvicorn.run(
            "app.server.worker:make", factory=True, host=options.host, port=options.port, workers=options.workers,
            http=Connection, ws="none", lifespan="on", proxy_headers=False, server_header=False, date_header=True,
            access_log=False, log_config=log_settings(), timeout_keep_alive=KEEP_ALIVE_SECONDS,
            timeout_graceful_shutdown=options.grace, limit_concurrency=CONNECTIONS_MAX, h11_max_incomplete_event_size=16_384,
            ssl_certfile=options.certificate, ssl_keyfile=options.key,
        )
    return 0


def _stop(number: int, frame: FrameType | None) -> None:
    raise _Stopped(0)
