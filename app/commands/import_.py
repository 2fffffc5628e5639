"""`stockhand import KIND FILE.csv`: items, locations, containers, users, serials, lots, stock and orders from CSV."""

import sys
from argparse import Namespace, RawDescriptionHelpFormatter
from functools import partial
from pathlib import Path

from app.commands import Subparsers
from app.commands.opening import stop, with_ledger
from app.domain.words import QT_TRANSLATE_NOOP, Say, say
from app.exchange.columns import KINDS, documentation
from app.exchange.importing import Outcome, import_file
from app.ledger.follow import cursor_of
from app.ledger.ledger import Ledger
from app.opening import clock

FOLLOWS = QT_TRANSLATE_NOOP(
    "say", "{folder} follows a server, whose books are filled there. Nothing changed; use “stockhand server import”."
)


def add(subparsers: Subparsers) -> None:
    """Describe the arguments."""
    parser = subparsers.add_parser(
        "import", help="read items, places, people, stock and orders from CSV", formatter_class=RawDescriptionHelpFormatter,
        description="All or nothing, unless --keep-good. UTF-8; columns in any order, separated by comma, semicolon or tab.",
        epilog=documentation(),
    )
    parser.add_argument("kind", choices=list(KINDS), metavar="KIND", help=", ".join(KINDS))
    parser.add_argument("file", type=Path, metavar="FILE.csv")
    parser.add_argument("--dry-run", action="store_true", help="say what would be taken and what not, and change nothing")
    parser.add_argument("--keep-good", action="store_true", help="keep the good lines where some are bad")
    parser.set_defaults(run=run)


def run(args: Namespace) -> int:
    """Import, name every bad line. Exit 0 where all lines were good, 1 where some were bad, 2 where the file cannot be used."""
    return with_ledger(args.data, partial(_imported, args))


def _imported(args: Namespace, ledger: Ledger) -> int:
    with ledger.store.reading() as connection:
        follows = cursor_of(connection) >= 0
    if follows and not args.dry_run:  # what is imported is done by whoever owns the books: here the server does
        return stop(say(FOLLOWS, folder=str(args.data)))
    outcome = import_file(ledger, args.kind, args.file, clock=clock, dry_run=args.dry_run, keep_good=args.keep_good)
    if isinstance(outcome, Say):
        return stop(outcome)
    for bad in outcome.bad:
        print(f"line {bad.line}: {bad.reason}", file=sys.stderr)
    print(told(outcome, dry_run=args.dry_run))
    return 1 if outcome.bad else 0


def told(outcome: Outcome, *, dry_run: bool) -> str:
    """What the import came to, in a sentence or two."""
    good, bad = _lines(outcome.good), _lines(len(outcome.bad))
    if dry_run:
        text = f"Dry run: {good} can be imported, {bad} cannot. Nothing changed."
    elif outcome.bad and not outcome.kept:
        text = f"{bad} cannot be imported, {good} could. Nothing changed; correct the file, or add --keep-good."
    elif outcome.bad:
        text = f"{good} imported, {bad} left out."
    else:
        text = f"{good} imported."
    if outcome.made:
        text += f" Not known before: {', '.join(outcome.made)}."
    if outcome.discrepancies:
        text += f" {outcome.discrepancies} discrepancies for a supervisor."
    return text


def _lines(many: int) -> str:
    return f"{many} line" if many == 1 else f"{many} lines"
