"""`stockhand bench`: speed and memory of the hot paths, as ratios to a baseline measured in the same run."""

import sys
import tempfile
import time
from argparse import Namespace
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from app.commands import Subparsers
from app.ledger.ledger import Ledger
from app.ledger.store import FILE_NAME
from app.opening import clock, open_ledger

if TYPE_CHECKING:
    from app.server.books import Books


def add(subparsers: Subparsers) -> None:
    """Describe the arguments."""
    parser = subparsers.add_parser("bench", help="measure speed and memory, print ratios")
    parser.add_argument("--units", type=int, default=1_000_000, help="unit records in the database (default: 1,000,000)")
    parser.add_argument("--movements", type=int, default=5_000_000, help="movements in the database (default: 5,000,000)")
    parser.add_argument("--times", type=int, default=500, help="repetitions of each scan (default: 500)")
    parser.add_argument("--keep", type=Path, metavar="DIR", help="make the warehouse there and use it again next time")
    parser.add_argument("--no-window", action="store_true", help="leave out what needs Qt")
    parser.add_argument("--server", action="store_true", help="measure the server instead, on an embedded PostgreSQL of its own")
    parser.add_argument("--scans", type=int, default=1_000_000, help="with --new-device: scans since then (default: 1,000,000)")
    parser.add_argument("--new-device", action="store_true", help="measure how soon a new device is ready instead")
    parser.add_argument("--soak", type=int, metavar="N", help="watch a worker's memory over N operations instead")
    parser.add_argument("--scanners", type=int, metavar="N", help="send N scans by all kinds of scanners at once instead")
    parser.set_defaults(run=run)


def run(args: Namespace) -> int:
    """Print the figures; exit 0, whatever they are: machines are noisy; 1 where a scan was lost."""
    if args.scanners:
        from app.bench import scanners

        return 0 if scanners.measure(args.scanners) else 1
    if args.new_device:
        return _new_device(args)
    if args.soak:
        return _soak(args.soak)
    return _server() if args.server else _device(args)


@contextmanager
def _books(keep: Path | None = None) -> "Iterator[tuple[Path, Books]]":
    """The demo warehouse on an embedded PostgreSQL of its own, and the folder its data are in."""
    from app.server import postgres
    from app.setup import company

    with ExitStack() as stack:
        folder = keep or Path(
            stack.enter_context(tempfile.TemporaryDirectory(prefix="stockhand-bench-", ignore_cleanup_errors=True))
        )
        address = stack.enter_context(postgres.embedded(folder / "server"))
        books = stack.enter_context(postgres.owned(address))
        company.fill_demo(books, clock)
        yield folder, books


def _server() -> int:
    from app.bench import judged, loopback

    with _books() as (folder, books):
        judged.measure(books, clock())
        for workers in (1, 2, 4):
            loopback.measure(folder, books, workers)
    return 0


def _soak(operations: int) -> int:
    from app.bench import soak

    with _books() as (folder, books):
        soak.measure(folder, books, operations)
    return 0


def _new_device(args: Namespace) -> int:
    from app.bench import new_device, site_book

    with _books(args.keep) as (folder, books):
        began = time.perf_counter()
        if site_book.fill(books, args.units, args.scans, clock()):
            print(f"{args.units:,} unit records, {args.scans:,} single scans made in {time.perf_counter() - began:.0f} s",
                  file=sys.stderr)
        new_device.measure(folder, books)
    return 0


def _device(args: Namespace) -> int:
    from app.bench import lists, scans, warehouse

    with ExitStack() as stack:
        folder = args.keep or Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="stockhand-bench-")))
        if not (folder / FILE_NAME).exists():
            began = time.perf_counter()
            warehouse.build(folder, args.units, args.movements)
            print(f"{args.units:,} unit records, {args.movements:,} movements made in {time.perf_counter() - began:.0f} s",
                  file=sys.stderr)
        ledger = open_ledger(folder)
        assert isinstance(ledger, Ledger)
        stack.callback(ledger.close)
        scans.measure(ledger, args.units // 2, args.times)
        lists.measure_pages(ledger)
        lists.measure_containers(ledger, 10_000, max(10, args.times // 5), clock())
        if not args.no_window:
            from app.bench import window

            window.measure(folder)
    return 0
