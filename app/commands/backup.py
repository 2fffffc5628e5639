"""`stockhand backup`: copy the database, whole and consistent, while the kiosk goes on working."""

import sys
from argparse import Namespace
from datetime import UTC, datetime
from pathlib import Path

from app.assembly import open_ledger
from app.commands import Subparsers
from app.domain.words import Say
from app.ledger.migrate import backup
from app.ledger.store import CannotOpen


def add(subparsers: Subparsers) -> None:
    """Describe the arguments."""
    parser = subparsers.add_parser("backup", help="copy the database while the kiosk goes on working")
    parser.add_argument("file", metavar="FILE", nargs="?", type=Path, help="where to (default: backups/ in the data folder)")
    parser.set_defaults(run=run)


def run(args: Namespace) -> int:
    """Write the copy and print its path. Exit 0; 2 where there is nothing to copy or no room for it."""
    try:
        ledger = open_ledger(args.data)
    except CannotOpen as refused:
        ledger = refused.sentence
    if isinstance(ledger, Say):
        print(ledger, file=sys.stderr)
        return 2
    now = datetime.now(UTC).strftime("%Y%m%d-%H%M%S")
    target = args.file or args.data / "backups" / f"stockhand-{now}.db"
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        backup(ledger.store, target)
    except OSError as error:
        print(f"The copy could not be written: {error}. The database is unchanged; choose another place.", file=sys.stderr)
        return 2
    finally:
        ledger.close()
    print(target)
    return 0
