"""`stockhand server`: the server on one command, and what its operator does beside it while it runs."""

import socket
import ssl
import sys
import tempfile
from argparse import SUPPRESS, ArgumentParser, Namespace
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from app.commands import Subparsers, server_books
from app.commands.opening import stop
from app.domain.words import QT_TRANSLATE_NOOP, Say, say
from app.ledger.store import CannotOpen
from app.opening import clock
from app.server import backup, postgres, restoring

HOST, PORT = "127.0.0.1", 8765
GRACE_SECONDS = 10
"""Requests under way have so long to end when the server is told to stop."""
WORKERS_MAX, PORT_MAX = 64, 65_535
HALF_TLS = QT_TRANSLATE_NOOP("say", "TLS takes --certificate and --key. Nothing was started; give both, or none behind a proxy.")
BAD_TLS = QT_TRANSLATE_NOOP(
    "say", "Certificate or key cannot be used ({why}). Nothing was started; give PEM files that belong together."
)
NOT_FREE = QT_TRANSLATE_NOOP(
    "say", "Nothing can listen at {host}, port {port} ({why}). Nothing is served; choose others with --host and --port."
)
NO_SERVER = QT_TRANSLATE_NOOP(
    "say", "There are no books of a server in {folder}. Nothing was made; name the server's folder with --data, or begin with "
    "“stockhand server init”."
)
AT_WORK = QT_TRANSLATE_NOOP(
    "say", "A server is working with these books (connections: {count}). Nothing was changed; stop it, then restore."
)
BAD_PROXY = QT_TRANSLATE_NOOP(
    "say", "{given} is no address or network. Nothing was started; write it like 10.0.0.1 or 10.0.0.0/24."
)


def add(subparsers: Subparsers) -> None:
    """Describe the arguments."""
    parser = subparsers.add_parser("server", help="run the server that devices sync with, or work on its books")
    _where(parser, default=False)
    parser.add_argument("--host", default=HOST, help=f"address to listen on (default {HOST}; 0.0.0.0: all)")
    parser.add_argument("--port", type=int, default=PORT, help=f"port to listen on (default {PORT})")
    parser.add_argument("--workers", type=int, default=1, metavar="N", help="worker processes (default 1)")
    parser.add_argument("--url", default="", help="the server's address as devices reach it, for the codes that enrol them")
    parser.add_argument("--certificate", type=Path, metavar="FILE.pem", help="TLS certificate, with its chain")
    parser.add_argument("--key", type=Path, metavar="FILE.pem", help="its private key")
    parser.add_argument(
        "--trusted-proxy", action="append", default=[], metavar="ADDRESS",
        help="a proxy (address or network) whose X-Forwarded-* and X-Request-Id headers are believed; may be repeated",
    )
    parser.set_defaults(run=run, work=_serve)
    tasks = parser.add_subparsers(title="beside a running server", metavar="TASK")
    for name, help_, work, describe in server_books.TASKS:
        task = tasks.add_parser(name, help=help_)
        _where(task, default=True)
        task.add_argument("--data", metavar="DIR", default=SUPPRESS, help="data folder of the server")
        describe(task)
        task.set_defaults(work=_on_books(work, begins=name == server_books.BEGINS))
    for name, help_, keep in (
        ("backup", "write all books into one file, while the server runs", backup.backup),
        ("restore", "put what a backup holds in place of all books; stop the server first", backup.restore),
    ):
        task = tasks.add_parser(name, help=help_)
        _where(task, default=True)
        task.add_argument("--data", metavar="DIR", default=SUPPRESS, help="data folder of the server")
        task.add_argument("file", type=Path, metavar="FILE")
        task.set_defaults(work=_with_file(keep))


def _where(parser: ArgumentParser, *, default: bool) -> None:
    """Which books; a task's own arguments do not wipe out those that stand before it."""
    hidden = SUPPRESS if default else None
    parser.add_argument("--database", default=hidden, metavar="postgresql://...", help="a PostgreSQL in place of the embedded one")
    parser.add_argument(
        "--demo", action="store_true", default=SUPPRESS if default else False, help="the demo warehouse, made where there is none"
    )


def run(args: Namespace) -> int:
    """Do it. Exit 0; 1 where something differs; 2 where nothing could be done."""
    try:
        return int(args.work(args))
    except CannotOpen as cannot:
        return stop(cannot.sentence)


def _on_books(work: server_books.Work, *, begins: bool) -> object:
    def done(args: Namespace) -> int:
        if not (begins or args.demo or _is_there(args)):
            return stop(say(NO_SERVER, folder=str(args.data)))
        with address_of(args) as address, postgres.owned(address) as books:
            return work(args, books)

    return done


def _with_file(keep: Callable[[str, Path], Say | None]) -> Callable[[Namespace], int]:
    def done(args: Namespace) -> int:
        if keep is backup.backup and not _is_there(args):
            return stop(say(NO_SERVER, folder=str(args.data)))
        with address_of(args) as address:
            if keep is backup.restore and (count := postgres.at_work(address)):
                return stop(say(AT_WORK, count=count))
            refused = keep(address, args.file)
            if refused:
                return stop(refused)
            with postgres.owned(address) as books:  # a database that has come back gets its working role anew
                if keep is backup.restore:
                    restoring.burn_numbers(books, clock())
                return 0

    return done


def _is_there(args: Namespace) -> bool:
    return bool(args.database) or postgres.there(args.data / "server")


@contextmanager
def address_of(args: Namespace) -> Iterator[str]:
    """The owner's address of the database."""
    if args.database:
        yield args.database
    else:
        with postgres.embedded(args.data / "server") as address:
            yield address


def _serve(args: Namespace) -> int:
    if bool(args.certificate) != bool(args.key):
        return stop(say(HALF_TLS))
    if args.certificate:
        try:
            ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER).load_cert_chain(args.certificate, args.key)
        except (OSError, ssl.SSLError) as error:
            return stop(say(BAD_TLS, why=str(error)))
    from app.server.serving import Options, serve

    for given in args.trusted_proxy:
        if not _is_network(given):
            return stop(say(BAD_PROXY, given=given))
    if not 1 <= args.workers <= WORKERS_MAX:
        print(f"--workers: 1 to {WORKERS_MAX}", file=sys.stderr)
        return 2
    if not 1 <= args.port <= PORT_MAX:
        return stop(say(NOT_FREE, host=args.host, port=args.port, why=f"1 to {PORT_MAX}"))
    with address_of(args) as address, tempfile.TemporaryDirectory(prefix="stockhand-figures-") as figures:
        with postgres.owned(address) as books:
            server_books.prepare(books, demo=args.demo)
        # Late: what a killed server has left behind lets go of its port while the database is made ready.
        if (why := _not_free(args.host, args.port)) is not None:
            return stop(say(NOT_FREE, host=args.host, port=args.port, why=why))
        scheme = "https" if args.certificate else "http"
        return serve(Options(
            database=postgres.working(address), host=args.host, port=args.port, workers=args.workers,
            url=args.url or f"{scheme}://{args.host}:{args.port}", certificate=args.certificate, key=args.key,
            trusted=args.trusted_proxy, files=args.data / "server" / "snapshots", figures=Path(figures), grace=GRACE_SECONDS,
        ))


def _not_free(host: str, port: int) -> str | None:
    """Why nobody can listen there, None where it can be done."""
    try:
        family, kind, number, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)[0]
        with socket.socket(family, kind, number) as tried:
            if sys.platform != "win32":  # there it would let two listen at once
                tried.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            tried.bind(address)
    except OSError as error:
        return error.strerror or str(error)
    return None


def _is_network(given: str) -> bool:
    from app.server.envelope import networks

    try:
        return bool(networks([given]))
    except ValueError:
        return False


