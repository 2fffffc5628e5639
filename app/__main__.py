"""The command line: `stockhand`, the same as `python -m app`."""

import io
import os
import sys
from argparse import SUPPRESS, ArgumentParser, RawDescriptionHelpFormatter
from collections.abc import Sequence

from app import __version__, commands, folders

EPILOG = """\
Every command takes --data DIR and --help: stockhand drive --help

Data live in {folder}
unless --data or the variable STOCKHAND_DATA names another folder; --demo alone uses the folder "demo" in it.
Settings are read from settings.toml in the data folder, then from variables such as STOCKHAND_THEME=night.
"""

DATA_HELP = "folder of the database, the settings and the backups"

INTERRUPTED = 130
"""Exit status of a shell's command ended by Ctrl-C."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns its exit status (2: the command line itself is wrong)."""
    given = sys.argv[1:] if arguments is None else list(arguments)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            # Lines of JSON are UTF-8 whatever the code page of a Windows console is.
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    name = _name(given)
    command = commands.load(name) if name else None
    parser = _parser(name, command)
    args = parser.parse_args(given)
    if command is None:
        parser.print_help()
        return 2
    args.data_given = args.data is not None or folders.named() is not None
    args.data = folders.data(args.data, demo=bool(getattr(args, "demo", False)))
    try:
        return command.run(args)
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        # Who read our lines has gone ("stockhand export ... | head"): nothing is left to say, not even at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except Exception as fault:
        from app.ledger.faults import of_the_disk

        sentence = of_the_disk(fault)
        if sentence is None:
            raise
        print(sentence, file=sys.stderr)
        return 1


def _name(given: Sequence[str]) -> str:
    """The command the line names, "" where it names none that exists."""
    words = iter(given)
    for word in words:
        if word == "--data":
            next(words, None)
        elif not word.startswith("-"):
            return word if word in commands.SUMMARIES else ""
    return ""


def _parser(name: str, command: commands.Command | None) -> ArgumentParser:
    """The whole command line; only the command called describes its own arguments, the others show their line of help."""
    parser = ArgumentParser(
        prog="stockhand",
        description="Stockhand: scan, and the stock is right.",
        epilog=EPILOG.format(folder=folders.data(None)),
        formatter_class=RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"stockhand {__version__}")
    parser.add_argument("--data", metavar="DIR", help=DATA_HELP)
    subparsers = parser.add_subparsers(title="commands", dest="command", metavar="COMMAND")
    for each, summary in commands.SUMMARIES.items():
        if each == name and command:
            command.add(subparsers)
        else:
            subparsers.add_parser(each, help=summary)
    for subparser in subparsers.choices.values():
        # Suppressed where not given, else it would wipe out a --data in front of the command.
        subparser.add_argument("--data", metavar="DIR", default=SUPPRESS, help=DATA_HELP)
    return parser


if __name__ == "__main__":
    sys.exit(main())
