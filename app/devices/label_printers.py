"""Label printers: a PDF goes to the system's printers or to a command, ZPL to a socket or a serial port. Blocks; call it aside."""

import os
import shlex
import socket
import subprocess
import sys
from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path

from app.devices.by_pages import AT_ONCE, Command, Cups, Queue, by_pages, pages_in
from app.devices.serial_port import SerialProfile, find, open_port
from app.domain.words import QT_TRANSLATE_NOOP, Say, say
from app.labels.spool import Handing
from app.labels.zpl import parts
from app.settings import PrinterSettings

CONNECT_S, WRITE_S = 5, 30
"""Seconds to wait for a connection, and for a printer to take a label."""

OFF = QT_TRANSLATE_NOOP("say", "{printer} does not answer ({why}). Switch it on and look at its cable.")
REFUSED = QT_TRANSLATE_NOOP("say", "{printer} did not take the labels ({why}). Look at its name in the settings.")
NO_PORT = QT_TRANSLATE_NOOP("say", "{printer} is not plugged in ({why}). Plug it in, or choose its port in the settings.")


def send(printer: PrinterSettings, file: Path, handing: Handing = Handing()) -> Say | None:  # noqa: B008 - a value
    """Hand a file to a printer; the sentence says why it could not be, then it is worth another try.

    ZPL goes label by label and a PDF in runs of pages, so that they are stopped between two; to Windows' own printers, and to
    a command that names no pages, a PDF goes as a whole.
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
                words = shlex.split(printer.address)
                if not words:
                    raise ValueError("no command")
                return _pdf(printer, file, Command(words, str(file)), handing, parted="{pages}" in printer.address)
            case "system" if sys.platform == "win32":
                _opened(printer.address, file)
                handing.told(1, 1)
            case "system":
                return _pdf(printer, file, Cups(printer.address, str(file)), handing, parted=True)
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


def _pdf(printer: PrinterSettings, file: Path, queue: Queue, handing: Handing, *, parted: bool) -> Say | None:
    """A few pages go as a whole, for no key is as fast."""
    pages = pages_in(file.read_bytes())
    if parted and ("{pages}" in printer.address or pages > AT_ONCE):
        return by_pages(printer.name, queue, max(pages, 1), handing)
    queue.give(1, 0)
    handing.told(1, 1)
    return None


def _opened(name: str, file: Path) -> None:
    """Windows' own printers are reached by the program that PDFs are opened with."""
    if sys.platform == "win32":
        if name:
            os.startfile(file, "printto", f'"{name}"')
        else:
            os.startfile(file, "print")
    else:
        raise AssertionError("only Windows opens files so")


def _why(error: BaseException) -> str:
    if isinstance(error, subprocess.CalledProcessError) and error.stderr:
        said = str(error.stderr)
        return said.strip().splitlines()[-1][:120] if said.strip() else f"exit {error.returncode}"
    return ((error.strerror if isinstance(error, OSError) else "") or str(error))[:120]
