"""What goes into the wedge and comes out: a key event, a scan, and what is to be done with the key."""

from typing import NamedTuple

from app.devices.keymap import Stroke
from app.devices.pairing import Proposal

OTHER = "other"
"""A layout that is not in `keymap.LAYOUTS`."""


class Key(NamedTuple):
    """One event of the keyboard."""

    code: int
    """Hardware key as in `keymap`; any other number that is the same for press and release where that is unknown."""
    text: str
    """What the computer's layout makes of it, "" for keys without a sign; of a dead key the sign it makes alone."""
    at_ms: float
    """Stamp of the event, of any clock that goes on evenly."""
    down: bool = True
    shift: bool = False
    ctrl: bool = False
    alt: bool = False
    altgr: bool = False
    repeat: bool = False
    dead: bool = False
    """The computer shows nothing of it until the next key comes."""
    origin: object = None
    """Whatever the caller needs to send the key on."""

    @property
    def stroke(self) -> Stroke:
        """The key with its modifiers, without time and host."""
        return Stroke(self.code, self.shift, self.ctrl and not self.altgr, self.altgr)


class Caught(NamedTuple):
    """A scan."""

    text: str
    symbology: str = ""
    host: str = ""
    """The layout of this computer (`OTHER` for one not known here) where it reads the scanner's keys in another way than
    the scanner's own layout, which is taken for US where it is not set; "" where both agree."""
    calibrated: Proposal | None = None
    """How the scanner types: the calibration code was scanned."""
    at_ms: float = 0.0
    """Stamp of its first key."""


class Verdict(NamedTuple):
    """What is to be done, in this order: send on `replay`, report `caught`, send the key itself on unless it is kept."""

    keep: bool = False
    replay: tuple[Key, ...] = ()
    caught: Caught | None = None
    overlong: bool = False
    """A scan was dropped because it found no end."""
