"""The subcommands of `stockhand`: each is a module here with `add(subparsers)` and `run(args) -> int`.

A module is imported only when its command is called, so that `stockhand parse` never loads a window system.
"""

from argparse import ArgumentParser, Namespace, _SubParsersAction
from importlib import import_module
from typing import Protocol, TypeAlias, cast

Subparsers: TypeAlias = "_SubParsersAction[ArgumentParser]"

SUMMARIES = {
    "kiosk": "open the kiosk's window",
    "drive": "run the same session over lines of JSON, without a window",
    "init": "begin a real installation: its site, its first administrator",
    "enrol": "make this device known to a server, and load its warehouse",
    "sync": "bring what was done here to the server, and back what others did",
    "status": "say how this device stands to its server, as JSON",
    "import": "read items, places, people, stock and orders from CSV",
    "export": "write any of them, history or counts as CSV, JSON or XLSX",
    "server": "run the server that devices sync with, or work on its books",
    "verify": "recompute every figure from the journal, say what differs",
    "backup": "copy the database while the kiosk goes on working",
    "parse": "say what codes mean, one JSON object per code",
    "decode": "read the codes in pictures, one JSON object per code",
    "sheet": "print the command barcodes into a PDF, to hang beside the kiosk",
    "pictures": "take a picture of every screen, size, theme and language",
    "bench": "measure speed and memory, print ratios",
    "crash-test": "kill the ledger at work, again and again; nothing may be lost",
}
"""Every command with its line in `stockhand --help`, in the order shown."""


class Command(Protocol):
    """What a module of this package offers."""

    def add(self, subparsers: Subparsers) -> None:
        """Describe the command's arguments: `subparsers.add_parser(NAME, help=...)`. `--data` is there already."""

    def run(self, args: Namespace) -> int:
        """Do it; the process exits with what this returns.

        `args.data` is the data folder (it need not exist yet), `args.data_given` whether the person named it.
        """


def load(name: str) -> Command:
    """The module of a command in `SUMMARIES`; dashes in the name are underscores in the module's, `import` is `import_`."""
    module = "import_" if name == "import" else name.replace("-", "_")
    return cast(Command, import_module(f"app.commands.{module}"))
