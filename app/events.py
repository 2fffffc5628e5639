"""What reaches the session from outside and what it answers: the one language of screen, scanners and `drive`."""

import msgspec

from app.domain.words import Say
from app.workflows.step import Person, Screen


class Scan(msgspec.Struct, frozen=True):
    """A code from a scanner, a camera or the keypad. `symbology` is an AIM identifier such as "]C1" where known."""

    text: str
    symbology: str = ""
    source: str = ""
    """Name of the device: "wedge", "serial:/dev/ttyACM0", "camera:0", "keypad", "drive"."""
    repeat: bool = False
    """The device read the same code a moment ago: answered as refused, not acted on (`app.devices.repeat`)."""
    at: float = 0.0
    """Seconds, of whatever clock its source goes by: tells how long two scans of one source lie apart. 0 where unknown."""


class Type(msgspec.Struct, frozen=True):
    """Text from the keypad; the session takes it as the quantity, text or PIN the screen wants, else as a scan."""

    text: str


class Press(msgspec.Struct, frozen=True):
    """finish, undo, cancel, home, sign-out, or a button the screen shows."""

    key: str


class Pick(msgspec.Struct, frozen=True):
    """A choice or a touchable line of the screen; `targets` are selected table rows."""

    id: str
    targets: tuple[str, ...] = ()


class Fill(msgspec.Struct, frozen=True):
    """A field of the form that is shown now holds this text. It is on the disk when it is answered."""

    key: str
    text: str


class Open(msgspec.Struct, frozen=True):
    """Begin a workflow by name."""

    workflow: str


class Photograph(msgspec.Struct, frozen=True):
    """A picture of what is shown: the bytes of a file or of a camera's frame, as they are. They come from outside."""

    data: bytes


class Refresh(msgspec.Struct, frozen=True):
    """What others did has arrived over the sync: what is shown may be out of date. Nobody has done anything here."""


Input = Scan | Type | Press | Pick | Fill | Open | Photograph | Refresh


class Answer(msgspec.Struct, frozen=True, kw_only=True):
    """The receipt of one input, given after the commit is durable."""

    accepted: bool
    reason: Say | None
    screen: Screen
    operations: tuple[str, ...] = ()
    person: Person | None = None
    """Who is signed in now."""
    refreshed: bool = False
    """True of the answer to `Refresh`: it answers no person, so it makes no sound and keeps nobody signed in."""
    training: bool = False
    """True while somebody practises: nothing of it is real stock."""
    source: str = ""
