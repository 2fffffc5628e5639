"""The settings of one kiosk: what a site may set, which values each takes, and what holds where nothing is set."""

from dataclasses import dataclass, field
from typing import Annotated, Any, Literal

import msgspec
from msgspec import Meta

from app.domain.words import QT_TRANSLATE_NOOP, Say, say

TEXT = QT_TRANSLATE_NOOP("say", "it takes a text of at most {most} characters")
SWITCH = QT_TRANSLATE_NOOP("say", "it is true or false")
RANGE = QT_TRANSLATE_NOOP("say", "it takes a whole number from {least} to {most}")
ONE_OF = QT_TRANSLATE_NOOP("say", "it is one of {choices}")
CURRENCY = QT_TRANSLATE_NOOP("say", "it takes the three capital letters of a currency, such as EUR")
WEDGES = QT_TRANSLATE_NOOP("say", "it takes tables with name, prefix, suffix, gap_ms_max (1 to 1000) and length_min (1 to 100)")
PORTS = QT_TRANSLATE_NOOP("say", "it takes tables with port, baud (300 to 4000000) and suffix")


class WedgeProfile(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How a scanner that acts as a keyboard is told from a person: by what it puts around a code, and by its speed."""

    name: Annotated[str, Meta(max_length=60)] = ""
    prefix: Annotated[str, Meta(max_length=20)] = ""
    suffix: Annotated[str, Meta(max_length=20)] = "\r"
    """Enter is "\\r", Tab is "\\t"."""
    gap_ms_max: Annotated[int, Meta(ge=1, le=1000)] = 40
    """Keys further apart than this were typed by hand."""
    length_min: Annotated[int, Meta(ge=1, le=100)] = 3


class PortProfile(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A scanner on a serial port."""

    port: Annotated[str, Meta(min_length=1, max_length=200)]
    """A device ("COM5", "/dev/ttyACM0") or part of the name its maker gave it ("Honeywell"): that survives replugging."""
    baud: Annotated[int, Meta(ge=300, le=4_000_000)] = 9600
    suffix: Annotated[str, Meta(min_length=1, max_length=20)] = "\r"


def _choice(*choices: str) -> Say:
    return say(ONE_OF, choices=", ".join(choices))


def _setting(default: Any, wanted: Say) -> Any:
    """A field with its default and, for whoever gave a bad value, what it takes."""
    return field(default=default, metadata={"wanted": wanted})


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Everything a site sets for one kiosk. The names are the keys of the file and, in capitals, of the environment."""

    kiosk_name: Annotated[str, Meta(max_length=60)] = _setting("Kiosk", say(TEXT, most=60))
    theme: Literal["day", "night", "contrast"] = _setting("day", _choice("day", "night", "contrast"))
    language: Literal["system", "en", "de"] = _setting("system", _choice("system", "en", "de"))
    currency: Annotated[str, Meta(pattern="^[A-Z]{3}$")] = _setting("EUR", say(CURRENCY))
    full_screen: bool = _setting(False, say(SWITCH))
    tones: bool = _setting(True, say(SWITCH))
    sign_out_minutes: Annotated[int, Meta(ge=0, le=720)] = _setting(10, say(RANGE, least=0, most=720))
    """Without a scan or a touch for this long the person is signed out; 0 is never."""
    sign_out_warning_seconds: Annotated[int, Meta(ge=0, le=120)] = _setting(20, say(RANGE, least=0, most=120))
    wedges: tuple[WedgeProfile, ...] = _setting((WedgeProfile(),), say(WEDGES))
    serial_ports: tuple[PortProfile, ...] = _setting((), say(PORTS))
    hid_scanners: bool = _setting(True, say(SWITCH))
    """Read HID scanners themselves where one is found, so that no keyboard layout can garble a code."""
    camera: Annotated[str, Meta(max_length=500)] = _setting("", say(TEXT, most=500))
    """Index ("0"), video file, folder of pictures or stream URL; "" is no camera."""
    camera_repeat_ms: Annotated[int, Meta(ge=0, le=60_000)] = _setting(1500, say(RANGE, least=0, most=60_000))
    """The same label counts again once it was out of the picture for this long."""
