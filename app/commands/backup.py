"""`stockhand backup`: copy the database, whole and consistent, while the kiosk goes on working."""

from argparse import Namespace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from app.commands import Subparsers
from app.commands.opening import stop, with_ledger
from app.domain.words import QT_TRANSLATE_NOOP, say
from app.ledger.ledger import Ledger
from app.ledger.migrate import backup

NOT_COPIED = QT_TRANSLATE_NOOP("say", "The copy could not be written: {why}. The database is unchanged; choose another place.")


def add(subparsers: Subparsers) -> None:
    """Describe the arguments."""
    parser = subparsers.add_parser("backup", help="copy the database while the kiosk goes on working")
    parser.add_argument("file", metavar="FILE", nargs="?", type=Path, help="where to (default: backups/ in the data folder)")
    parser.set_defaults(run=run)


def run(args: Namespace) -> int:
    """Write the copy and print its path. Exit 0; 2 where there is nothing to copy or no room for it."""
    now = datetime.now(UTC).strftime("%Y%m%d-%H%M%S")
    return with_ledger(args.data, partial(_copied, args.file or args.data / "backups" / f"stockhand-{now}.db"))


def _copied(target: Path, ledger: Ledger) -> int:
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        backup(ledger.store, target)
    except OSError as error:
        return stop(say(NOT_COPIED, why=str(error)))
    print(target)
    return 0
