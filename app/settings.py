"""The settings of one kiosk: what a site may set, which values each takes, and what holds where nothing is set."""

from dataclasses import dataclass, field, fields, replace
from typing import Annotated, Any, Literal, get_type_hints

import msgspec
from msgspec import Meta

from app.barcode.habits import REGIONS, SEPARATORS
from app.domain.words import QT_TRANSLATE_NOOP, Say, say

TEXT = QT_TRANSLATE_NOOP("say", "it takes a text of at most {most} characters")
SWITCH = QT_TRANSLATE_NOOP("say", "it is true or false")
RANGE = QT_TRANSLATE_NOOP("say", "it takes a whole number from {least} to {most}")
ONE_OF = QT_TRANSLATE_NOOP("say", "it is one of {choices}")
CURRENCY = QT_TRANSLATE_NOOP("say", "it takes the three capital letters of a currency, such as EUR")
LIST = QT_TRANSLATE_NOOP("say", "it takes texts of at most 20 characters")
TABLE = QT_TRANSLATE_NOOP("say", "it takes {fields}, each within its limits")

Short = Annotated[str, Meta(max_length=20)]
Name = Annotated[str, Meta(max_length=200)]
Pause = Annotated[float, Meta(ge=0, le=5000)]
Usb = Annotated[int, Meta(ge=0, le=0xFFFF)]


class WedgeSettings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How a scanner that acts as a keyboard is told from a person: by its speed, and by what it puts around a code."""

    prefix: Short = ""
    suffix: Short = ""
    """Besides the end key, which is Enter or Tab."""
    layout: Short = ""
    """The keyboard layout the scanner is programmed for ("us", "de"); "" takes what the computer makes of its keys."""
    gap_ms: Pause = 35
    mean_ms: Pause = 20
    """Longest single and longest mean pause between two keys of a scanner."""
    characters: Annotated[int, Meta(ge=1, le=100)] = 4
    after_prefix: Annotated[int, Meta(ge=1, le=100)] = 2
    """Keys needed before it is sure."""
    hold_ms: Pause = 40
    silence_ms: Pause = 90


class SerialSettings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A scanner on a serial port, found by its device, by part of its name, or by its USB numbers."""

    port: Name = ""
    vendor: Usb | None = None
    product: Usb | None = None
    serial_number: Name = ""
    baud: Annotated[int, Meta(ge=300, le=4_000_000)] = 9600
    data_bits: Literal[5, 6, 7, 8] = 8
    parity: Literal["N", "E", "O", "M", "S"] = "N"
    stop_bits: Literal[1, 2] = 1
    greeting: Name = ""
    """Sent to the scanner after opening: logs on, or sets it up."""
    accepted: Short = ""
    refused: Short = ""
    """Sent for each scan that was acted on, and for each that was not."""
    start: Short = ""
    ends: Annotated[tuple[Annotated[str, Meta(min_length=1, max_length=20)], ...], Meta(min_length=1)] = ("\r", "\n")
    """What closes a code."""
    silence_ms: Pause = 0
    """A pause that closes a code as well; 0 for none."""
    prefix: Short = ""
    suffix: Short = ""
    encoding: Short = "utf-8"


class KeyboardSettings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A scanner that acts as a keyboard and is read by its own handle, so that no layout garbles its codes."""

    path: Name = ""
    name: Name = ""
    vendor: Usb | None = None
    product: Usb | None = None
    layout: Short = "us"
    prefix: Short = ""
    suffix: Short = ""
    silence_ms: Pause = 100


class HidPosSettings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A scanner of the HID point-of-sale class; nothing set is the first one found."""

    vendor: Usb | None = None
    product: Usb | None = None
    serial_number: Name = ""


class PrinterSettings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A printer of labels: PDF by the system's printers or by a command, ZPL over the network or a serial port."""

    name: Annotated[str, Meta(min_length=1, max_length=60)] = "Printer"
    way: Literal["system", "command", "network", "serial"] = "system"
    address: Name = ""
    """The system's name for it ("" its usual one), the command with {file}, the host, or the serial port."""
    port: Annotated[int, Meta(ge=1, le=65535)] = 9100
    baud: Annotated[int, Meta(ge=300, le=4_000_000)] = 9600
    dpi: Literal[203, 300] = 203

    @property
    def zpl(self) -> bool:
        """Whether it is told in ZPL; else it gets a PDF."""
        return self.way in ("network", "serial")


class LabelSettings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Which printer and which template labels of one kind are printed with; "" is the first one."""

    kind: Literal["handle", "bin", "container", "badge", "command"]
    printer: Annotated[str, Meta(max_length=60)] = ""
    template: Annotated[str, Meta(max_length=60)] = ""
    copies: Annotated[int, Meta(ge=1, le=100)] = 1


class MailSettings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The server that orders are mailed by. It is this device's own: nothing of it is synced or exported."""

    host: Name = ""
    """"" sends no mails: they are laid into the outbox."""
    port: Annotated[int, Meta(ge=1, le=65535)] = 587
    security: Literal["starttls", "tls", "none"] = "starttls"
    user: Name = ""
    password: Name = ""
    sender: Name = ""
    """Whom the mails are from; "" is the user."""

    @property
    def ready(self) -> bool:
        """Whether mails can be sent: there is a server, and an address that they are from."""
        return bool(self.host and (self.sender or self.user))


def _table(kind: type[msgspec.Struct]) -> Say:
    return say(TABLE, fields=", ".join(kind.__struct_fields__))


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
    region: Literal["", "de", "dk", "ee", "fi", "gb", "lt", "lv", "no", "se"] = _setting("", _choice(*REGIONS))
    """The country whose in-store numbers (EAN 02, 20 to 29) are read for the weight or price inside; "" reads none."""
    separators: tuple[Annotated[str, Meta(min_length=1, max_length=20)], ...] = _setting(SEPARATORS, say(LIST))
    """What a scanner may be set to send for the separator of GS1 labels."""
    full_screen: bool = _setting(False, say(SWITCH))
    tones: bool = _setting(True, say(SWITCH))
    label_command: Annotated[str, Meta(max_length=200)] = _setting("", say(TEXT, most=200))
    """What prints a label's PDF where no printer is set up, with {file} where its path goes; empty: labels are kept in the data
    folder."""
    printers: tuple[PrinterSettings, ...] = _setting((), _table(PrinterSettings))
    labels: tuple[LabelSettings, ...] = _setting((), _table(LabelSettings))
    mail: MailSettings = _setting(MailSettings(), _table(MailSettings))
    sign_out_minutes: Annotated[int, Meta(ge=0, le=720)] = _setting(10, say(RANGE, least=0, most=720))
    """Without a scan or a touch for this long the person is signed out; 0 is never."""
    sign_out_warning_seconds: Annotated[int, Meta(ge=0, le=120)] = _setting(20, say(RANGE, least=0, most=120))
    wedge: WedgeSettings = _setting(WedgeSettings(), _table(WedgeSettings))
    serial_ports: tuple[SerialSettings, ...] = _setting((), _table(SerialSettings))
    keyboards: tuple[KeyboardSettings, ...] = _setting((), _table(KeyboardSettings))
    hid_pos: tuple[HidPosSettings, ...] = _setting((HidPosSettings(),), _table(HidPosSettings))
    camera: Annotated[str, Meta(max_length=500)] = _setting("", say(TEXT, most=500))
    """Index ("0"), video file, folder of pictures or stream URL; "" is no camera."""
    camera_repeat_ms: Annotated[int, Meta(ge=0, le=60_000)] = _setting(1500, say(RANGE, least=0, most=60_000))
    """The same label counts again once it was out of the picture for this long."""


NOT_TAKEN = QT_TRANSLATE_NOOP("say", "“{text}” cannot be set: {wanted}. Nothing was changed; type another.")


def with_values(settings: Settings, /, **values: Any) -> Settings:
    """The settings with values that are known to be good."""
    return replace(settings, **values)


def take_plain(settings: Settings, name: str, value: str) -> Settings | Say:
    """The settings with a text somebody typed; a sentence where it is none that this setting takes."""
    try:
        return with_values(settings, **{name: msgspec.convert(value, _HINTS[name])})
    except msgspec.ValidationError:
        return say(NOT_TAKEN, text=value[:60], wanted=_WANTED[name])


def take_table(settings: Settings, name: str, at: int | None, /, **values: Any) -> Settings | Say:
    """The settings with values somebody typed for the wedge (`at` is None), or for the scanner `at` in a list of them."""
    entry = getattr(settings, name) if at is None else getattr(settings, name)[at]
    raw = {**msgspec.structs.asdict(entry), **values}
    try:
        made = msgspec.convert(raw, type(entry))
    except msgspec.ValidationError:
        shown = ", ".join(str(v) for v in values.values())
        return say(NOT_TAKEN, text=shown[:60], wanted=say(TEXT, most=200 if name in ("name", "path", "port") else 20))
    if at is None:
        return with_values(settings, **{name: made})
    entries = getattr(settings, name)
    return with_values(settings, **{name: (*entries[:at], made, *entries[at + 1 :])})


_HINTS = get_type_hints(Settings, include_extras=True)
_WANTED = {f.name: f.metadata["wanted"] for f in fields(Settings)}
