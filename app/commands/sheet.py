"""`stockhand sheet FILE.pdf`: the printed command barcodes, a label for each, to hang beside the kiosk."""

from argparse import Namespace
from pathlib import Path

from app.barcode.commands import COMMANDS, barcode_of
from app.commands import SUMMARIES, Subparsers
from app.commands.opening import NOT_WRITTEN, stop
from app.domain.words import say
from app.labels import write_pdf
from app.workflows.printed import Label


def add(subparsers: Subparsers) -> None:
    """Describe the arguments."""
    parser = subparsers.add_parser("sheet", help=SUMMARIES["sheet"])
    parser.add_argument("file", type=Path, metavar="FILE.pdf")
    parser.add_argument("--pairing", action="store_true", help="the sheet by which the settings find a new scanner, instead")
    parser.set_defaults(run=run)


def run(args: Namespace) -> int:
    """Write a page for each command. Exit 0; 2 where the file cannot be written."""
    try:
        if args.pairing:
            from app.commands.kiosk_pairing import write_sheet

            write_sheet(args.file)
            print(args.file)
            return 0
        write_pdf(args.file, [Label(barcode_of(name), str(title), kind="command") for name, title in COMMANDS.items()])
    except OSError as error:
        return stop(say(NOT_WRITTEN, file=str(args.file), why=error.strerror or str(error)))
    print(args.file)
    return 0
