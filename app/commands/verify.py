"""`stockhand verify`: recompute every figure from the journal, check every invariant and the audit chain."""

import sys
from argparse import Namespace
from functools import partial

from app.commands import Subparsers
from app.commands.opening import with_ledger
from app.ledger.ledger import Ledger
from app.ledger.verify import verify


def add(subparsers: Subparsers) -> None:
    """Describe the arguments."""
    parser = subparsers.add_parser("verify", help="recompute every figure from the journal, say what differs")
    parser.add_argument("--quick", action="store_true", help="chain, sums and invariants only, without replaying the journal")
    parser.set_defaults(run=run)


def run(args: Namespace) -> int:
    """Print what differs, a line each. Exit 0 where the books are sound, 1 where they are not, 2 where none could be opened."""
    return with_ledger(args.data, partial(_verified, args.quick))


def _verified(quick: bool, ledger: Ledger) -> int:
    found = verify(ledger.store, quick=quick, progress=_progress if sys.stderr.isatty() else _silent)
    for line in found:
        print(line)
    print(f"{len(found)} differences" if found else "The books are sound.", file=sys.stderr if found else sys.stdout)
    return 1 if found else 0


def _progress(done: int, total: int) -> None:
    print(f"\r{done:,} of {total:,} operations", end="" if done < total else "\n", file=sys.stderr)


def _silent(done: int, total: int) -> None:
    """Where nobody watches, nothing is printed."""
