"""`stockhand export KIND`: catalogue, stock, history or counts as CSV, JSON or XLSX."""

import sys
from argparse import Namespace, RawDescriptionHelpFormatter
from functools import partial
from pathlib import Path

from app.commands import Subparsers
from app.commands.opening import NOT_WRITTEN, stop, with_ledger
from app.domain.words import say
from app.exchange.columns import KINDS, documentation
from app.exchange.exporting import rows_of
from app.ledger.ledger import Ledger
from app.writing import FORMATS, write


def add(subparsers: Subparsers) -> None:
    """Describe the arguments."""
    parser = subparsers.add_parser(
        "export", help="write any of them, history or counts as CSV, JSON or XLSX", epilog=documentation(),
        formatter_class=RawDescriptionHelpFormatter,
    )
    parser.add_argument("kind", choices=list(KINDS), metavar="KIND", help=", ".join(KINDS))
    parser.add_argument("--format", choices=FORMATS, default="csv", help="csv (default), json or xlsx")
    parser.add_argument("--output", type=Path, metavar="FILE", help="where to; standard output where not given")
    parser.set_defaults(run=run)


def run(args: Namespace) -> int:
    """Write the rows. Exit 0; 2 where there is nothing to read or nowhere to write."""
    return with_ledger(args.data, partial(_exported, args))


def _exported(args: Namespace, ledger: Ledger) -> int:
    try:
        with ledger.store.reading() as connection:
            rows = rows_of(args.kind, connection, ledger.site)
            if args.output is None:
                write(args.format, KINDS[args.kind].names, rows, sys.stdout.buffer, args.kind)
                sys.stdout.buffer.flush()
                return 0
            part = args.output.with_name(args.output.name + ".part")
            with part.open("wb") as out:
                many = write(args.format, KINDS[args.kind].names, rows, out, args.kind)
            part.replace(args.output)
    except BrokenPipeError:
        raise
    except OSError as error:
        return stop(say(NOT_WRITTEN, file=str(args.output), why=error.strerror or str(error)))
    print(f"{many} rows in {args.output}", file=sys.stderr)
    return 0
