"""What administering devices keeps between two steps, and what is said between a person, the steps and the server."""

from collections.abc import Callable
from typing import Any, NamedTuple

import msgspec

from app.domain.questions import Question
from app.domain.wire import Code, DeviceInfo, Devices, Quarantine, Quarantined
from app.domain.words import Say
from app.workflows.step import Person, Screen

NAME = "devices"
MINUTE = 60_000_000


class Ask(msgspec.Struct, frozen=True, kw_only=True):
    """What the server is asked: devices, codes, revoke, quarantine or settle."""

    what: str
    device: str = ""
    key: str = ""
    post: bool = False


class Came(msgspec.Struct, frozen=True):
    """The server's answer."""

    answer: Devices | Code | Quarantine


class Lost(msgspec.Struct, frozen=True):
    """There is no answer, or it is a no; `who` where badge and PIN were not taken."""

    sentence: Say
    who: bool = False


class State(msgspec.Struct, frozen=True, kw_only=True):
    """What is looked at, and what the server told of it."""

    view: str = "pin"
    """pin, list, device, code, quarantine or kept."""
    pin: str = ""
    asked: Ask | None = None
    """What an answer is waited for."""
    devices: tuple[DeviceInfo, ...] = ()
    kept: tuple[Quarantined, ...] = ()
    which: str = ""
    """The device or act in hand."""
    sure: str = ""
    code: Code | None = None
    good_until: int = 0
    """By this device's clock."""


class Turn(NamedTuple):
    """What comes of an event. `state` None: it is over."""

    state: State | None
    screen: Screen | None
    ask: Ask | None = None


class Around(NamedTuple):
    """What a step may know beside its state."""

    person: Person
    now: int
    """Microseconds since 1970 UTC."""
    answer: Callable[[Question[Any]], Any]
    """What this device's own books say."""
