"""What every source of scans looks like, and how it says that it is connected, missing, denied or busy."""

import errno
from collections.abc import Callable
from enum import StrEnum
from typing import NamedTuple, Protocol, runtime_checkable

from app.domain.words import QT_TRANSLATE_NOOP, Say, say
from app.events import Scan

BROKEN = "\ufffd"
"""Stands for what is missing of a code: no reader takes the text for one, and the person is told to scan again."""

Emit = Callable[[Scan], None]
"""Takes a scan on the source's own thread; may block until there is room for it, never drops it."""


class Link(StrEnum):
    """How a source stands."""

    OFF = "off"
    """Not started, or stopped."""
    CONNECTED = "connected"
    MISSING = "missing"
    DENIED = "denied"
    BUSY = "busy"


class State(NamedTuple):
    """How a source stands, with the sentence for the settings screen."""

    link: Link
    text: Say


@runtime_checkable
class Acknowledging(Protocol):
    """A source whose device can be told what became of its scans: its own light and beep then mean *accepted*."""

    def acknowledge(self, accepted: bool) -> None:
        """Tell it of its oldest scan that has no answer yet. On any thread; returns at once."""


class Source(Protocol):
    """One device that reads codes. It may run in any thread; a view connects by a queued signal of its own."""

    name: str
    """Goes into `Scan.source`: "wedge", "serial:/dev/ttyACM0", "camera:0"."""
    changed: Callable[[State], None] | None
    """Called after each change of `state`, on the source's thread."""

    @property
    def state(self) -> State:
        """How it stands now."""

    def start(self, emit: Emit) -> None:
        """Begin to read. Returns at once; a missing device is looked for until `stop`."""

    def stop(self) -> None:
        """Stop reading and let go of the device. After it nothing more is emitted. Stopping twice is harmless."""


def off(device: str) -> State:
    """Not started."""
    return State(Link.OFF, say(QT_TRANSLATE_NOOP("say", "{device} is switched off."), device=device))


def connected(device: str) -> State:
    """Ready to read."""
    return State(Link.CONNECTED, say(QT_TRANSLATE_NOOP("say", "{device} is connected."), device=device))


def missing(device: str) -> State:
    """Not plugged in, or gone."""
    text = QT_TRANSLATE_NOOP("say", "{device} is not there. Nothing was read. Plug it in: it is found by itself.")
    return State(Link.MISSING, say(text, device=device))


def denied(device: str) -> State:
    """There, but this user may not open it."""
    text = QT_TRANSLATE_NOOP("say", "{device} may not be opened. Nothing was read. Ask an administrator to allow it.")
    return State(Link.DENIED, say(text, device=device))


def busy(device: str) -> State:
    """There, but another program holds it."""
    text = QT_TRANSLATE_NOOP(
        "say", "{device} is in use by another program. Nothing was read. Close it: the device is taken up by itself."
    )
    return State(Link.BUSY, say(text, device=device))


def part_lost(device: str) -> State:
    """Read on, but a code of it was given up."""
    text = QT_TRANSLATE_NOOP("say", "A part of a code from {device} was lost. It was dropped. Scan it again.")
    return State(Link.CONNECTED, say(text, device=device))


def unsupported(device: str, library: str) -> State:
    """The library for this kind of device does not exist on this system."""
    text = QT_TRANSLATE_NOOP(
        "say", "{device} cannot be used on this computer: {library} is not installed. Use another kind of scanner."
    )
    return State(Link.MISSING, say(text, device=device, library=library))


def trouble(error: OSError, device: str) -> State:
    """What an error of the system on opening or reading means for the person."""
    match error.errno:
        case errno.EACCES | errno.EPERM:
            return denied(device)
        case errno.EBUSY | errno.EAGAIN:
            return busy(device)
        case _:
            return missing(device)
