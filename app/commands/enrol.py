"""`stockhand enrol`: make this device known to a server by a supervisor's code, and load the warehouse it is to work in."""

import platform
import sys
from argparse import ArgumentParser, Namespace
from functools import partial
from pathlib import Path

from app.commands import SUMMARIES, Subparsers
from app.commands.opening import REFUSED, stop, with_ledger
from app.domain.words import QT_TRANSLATE_NOOP, Say, say
from app.ledger.ledger import Ledger
from app.ledger.store import FILE_NAME
from app.opening import clock
from app.sync import enrolment
from app.sync.client import Client
from app.sync.enrolment import Connect, Enrolment, Target
from app.sync.fetching import Unsound
from app.sync.http import HttpServer
from app.sync.keys import KeyStore, system_store
from app.sync.transport import Rejected, Unreachable

OWN_WAREHOUSE = QT_TRANSLATE_NOOP(
    "say", "{folder} holds a warehouse of its own, which no server knows. Nothing was changed; enrol an empty folder with --data."
)
ENROLLED = QT_TRANSLATE_NOOP(
    "say", "{folder} is enrolled already, at {server}. Nothing was changed; enrol another folder with --data."
)
NOT_REACHED = QT_TRANSLATE_NOOP(
    "say", "{server} does not answer ({why}). Nothing was changed; look at the address and the network, then do it again."
)
NOT_TRUSTED = QT_TRANSLATE_NOOP(
    "say", "{server} shows a certificate that this computer does not trust ({why}). Nothing was changed; name the file of the "
    "certificate to trust with --ca, then do it again."
)
NOT_ENROLLED = QT_TRANSLATE_NOOP("say", "The server did not enrol this device. It says: {why}")
NOT_LOADED = QT_TRANSLATE_NOOP(
    "say", "This device is enrolled, but its warehouse is not loaded yet ({why}). “stockhand sync” goes on with it."
)


def add(subparsers: Subparsers) -> None:
    """Describe the arguments."""
    parser: ArgumentParser = subparsers.add_parser(
        "enrol", help=SUMMARIES["enrol"], description="The text of the QR code, which holds address and code, may stand for both."
    )
    parser.add_argument("url", metavar="URL", help="address of the server, such as https://stock.example.com")
    parser.add_argument("code", metavar="CODE", nargs="?", default="", help="the code a supervisor made; it holds 15 minutes")
    parser.add_argument("--name", metavar="N", default="", help="what people call this device (default: the computer's name)")
    parser.add_argument("--ca", metavar="FILE", default="", help="certificates to trust in place of the system's")
    parser.set_defaults(run=run)


def run(args: Namespace) -> int:
    """Enrol and load. Exit 0; 1 where the device is enrolled but not loaded; 2 where nothing was changed."""
    to = enrolment.target(args.url, args.code)
    if isinstance(to, Say):
        return stop(to)
    ca = str(Path(args.ca).absolute()) if args.ca else ""
    return enrolled(args.data, to, args.name or platform.node() or "device", ca, system_store(), enrolment.connect)


def enrolled(folder: Path, to: Target, name: str, ca: str, store: KeyStore | None, connect: Connect) -> int:
    """See `run`."""
    found = enrolment.load(folder)
    if isinstance(found, Say):
        return stop(found)
    if found is not None and found.device:
        return again(folder, found, to, store, connect)
    if (folder / FILE_NAME).exists():
        return stop(say(OWN_WAREHOUSE, folder=str(folder)))
    try:
        made = enrolment.enrol(folder, to, name, ca=ca, store=store, connect=connect)
    except Unreachable as error:
        return stop(_not_reached(to.server, error))
    except Rejected as rejected:
        return stop(say(NOT_ENROLLED, why=rejected.problem.said))
    except OSError as error:
        return stop(_not_reached(to.server, error))
    print(f"Enrolled at {to.server} as {made.device} of site {made.site_code}.")
    return loaded(folder, made, store, connect)


def _not_reached(server: str, error: Exception) -> Say:
    untrusted = "CERTIFICATE_VERIFY_FAILED" in str(error)  # all that the HTTP library keeps of OpenSSL's answer
    return say(NOT_TRUSTED if untrusted else NOT_REACHED, server=server, why=str(error))


def again(folder: Path, found: Enrolment, to: Target, store: KeyStore | None, connect: Connect) -> int:
    """A device that its server has revoked, or forgotten as it was restored from an older backup, is made known to it again."""
    try:
        if to.server != found.server or not enrolment.is_shut_out(folder, found, store, connect):
            return stop(say(ENROLLED, folder=str(folder), server=found.server))
        refused = enrolment.enrol_again(folder, found, to.code, store=store, connect=connect)
    except Unreachable as error:
        return stop(_not_reached(to.server, error))
    except Rejected as rejected:
        return stop(say(NOT_ENROLLED, why=rejected.problem.said))
    if refused:
        return stop(refused)
    print(f"{found.server} knows {found.device} again. What was done here since is handed over with the next sync.")
    return 0


def loaded(folder: Path, made: Enrolment, store: KeyStore | None, connect: Connect) -> int:
    """Load the warehouse of an enrolled folder that has none yet."""
    server = enrolment.server_of(folder, made, store, connect)
    if isinstance(server, Say):
        return stop(server)
    try:
        enrolment.begin(folder, made, server, _progress if sys.stderr.isatty() else _silent)
        status = with_ledger(folder, partial(_brought_up_to_date, folder, server))
    except Rejected as rejected:
        return _not_loaded(rejected.problem.sentence)
    except (Unreachable, Unsound, OSError) as error:
        return _not_loaded(str(error))
    finally:
        server.close()
    if not status:
        print(f"The warehouse is loaded into {folder}. Sign in with a badge of site {made.site_code}.")
    return status


def _brought_up_to_date(folder: Path, server: HttpServer, ledger: Ledger) -> int:
    """What came after the file was made, the numbers granted to this device among it: so it is ready to work without a network.

    Where it does not come now, it comes with the next sync; the warehouse is loaded all the same.
    """
    client_of(folder, ledger, server).round()
    return 0


def client_of(folder: Path, ledger: Ledger, server: HttpServer) -> Client:
    """The client of an open ledger."""
    return Client(ledger.store, ledger.origin, server, clock=clock, folder=folder / "incoming")


def _not_loaded(why: str) -> int:
    print(say(NOT_LOADED, why=why), file=sys.stderr)
    return 1


def _progress(done: int, total: int) -> None:
    width = 40
    bar = "#" * (width * done // max(1, total))
    print(f"\r[{bar:<{width}}] {done:,} of {total:,} bytes", end="" if done < total else "\n", file=sys.stderr)


def _silent(done: int, total: int) -> None:
    """Where nobody watches, nothing is printed."""


__all__ = ["REFUSED", "add", "client_of", "enrolled", "loaded", "run"]
