"""Label printers: a PDF goes to the system's printers or to a command, ZPL to a socket or a serial port. Blocks; call it aside."""

import os
import shlex
import socket
import subprocess
import sys
from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path

from app.devices.serial_port import SerialProfile, find, open_port
from app.domain.words import QT_TRANSLATE_NOOP, Say, say
from app.labels.spool import Handing
from app.labels.zpl import parts
from app.settings import PrinterSettings

CONNECT_S, WRITE_S, COMMAND_S = 5, 30, 30
"""Seconds to wait for a connection, for a printer to take a label, and for a command to end."""

OFF = QT_TRANSLATE_NOOP("say", "{printer} does not answer ({why}). Switch it on and look at its cable.")
REFUSED = QT_TRANSLATE_NOOP("say", "{printer} did not take the labels ({why}). Look at its name in the settings.")
NO_PORT = QT_TRANSLATE_NOOP("say", "{printer} is not plugged in ({why}). Plug it in, or choose its port in the settings.")


def send(printer: PrinterSettings, file: Path, handing: Handing = Handing()) -> Say | None:  # noqa: B008 - a value
    """Hand a file to a printer; the sentence says why it could not be, then it is worth another try.

    ZPL goes label by label; a PDF goes as a whole, so that it is stopped before or not at all.
    """
    try:
        match printer.way:
            case "network":
                _network(printer, parts(file.read_bytes()), handing)
            case "serial":
                return _serial(printer, parts(file.read_bytes()), handing)
            case "command" | "system" if handing.stopped():
                return None
            case "command":
                _run([word.replace("{file}", str(file)) for word in shlex.split(printer.address)])
                handing.told(1, 1)
            case "system":
                _system(printer.address, file)
                handing.told(1, 1)
    except (subprocess.SubprocessError, ValueError) as error:
        return say(REFUSED, printer=printer.name, why=_why(error))
    except OSError as error:
        said = OFF if printer.zpl else REFUSED
        return say(said, printer=printer.name, why=_why(error))
    return None


def _each(labels: Sequence[bytes], handing: Handing, give: Callable[[bytes], object]) -> None:
    """Give the printer one label after another, but none that it has."""
    handing.told(handing.taken, len(labels))
    for number, label in enumerate(labels[handing.taken :], handing.taken + 1):
        if handing.stopped():
            return
        give(label)
        handing.told(number, len(labels))


def _network(printer: PrinterSettings, labels: Sequence[bytes], handing: Handing) -> None:
    """Send to the port of the printer, and wait until it has closed its side or stays silent: what it takes is in its memory."""
    with socket.create_connection((printer.address, printer.port), CONNECT_S) as line:
        line.settimeout(WRITE_S)
        _each(labels, handing, line.sendall)
        line.shutdown(socket.SHUT_WR)
        line.settimeout(1)
        try:
            while line.recv(4096):
                pass
        except TimeoutError:
            pass  # most printers keep the connection open


def _serial(printer: PrinterSettings, labels: Sequence[bytes], handing: Handing) -> Say | None:
    profile = SerialProfile(port=printer.address, baud=printer.baud)
    path = find(profile) if printer.address else ""
    if not path:
        return say(NO_PORT, printer=printer.name, why=printer.address or "–")
    try:
        port = open_port(path, profile)
    except OSError as error:
        return say(NO_PORT, printer=printer.name, why=_why(error))

    def give(label: bytes) -> None:
        port.write(label)
        port.flush()

    with closing(port):
        port.write_timeout = WRITE_S
        _each(labels, handing, give)
    return None


def _system(name: str, file: Path) -> None:
    """The system's own printers: `lp` of CUPS, and on Windows the program that PDFs are opened with."""
    if sys.platform == "win32":
        if name:
            os.startfile(file, "printto", f'"{name}"')
        else:
            os.startfile(file, "print")
    else:
        _run(["lp", *(("-d", name) if name else ()), "-o", "fit-to-page=false", "--", str(file)])


def _run(words: list[str]) -> None:
    if not words:
        raise ValueError("no command")
    subprocess.run(words, check=True, capture_output=True, timeout=COMMAND_S)


def _why(error: BaseException) -> str:
    if isinstance(error, subprocess.CalledProcessError) and error.stderr:
        said = error.stderr.decode("utf-8", "replace") if isinstance(error.stderr, bytes) else str(error.stderr)
        return said.strip().splitlines()[-1][:120] if said.strip() else f"exit {error.returncode}"
    return ((error.strerror if isinstance(error, OSError) else "") or str(error))[:120]
