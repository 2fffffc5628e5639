"""What the settings page offers: sections, fields, and which settings each touch leads to. Plain values, no widgets."""

from collections.abc import Callable
from typing import Any, NamedTuple

from msgspec import structs

from app.barcode import habits
from app.domain.words import QT_TRANSLATE_NOOP, Say, say
from app.settings import LIST, NOT_TAKEN, Settings, WedgeSettings, take_plain, take_table, with_values
from app.ui.wording import LANGUAGES

KIOSK, KEYBOARD, SERIAL, OTHERS, CAMERA, PRINTERS = "kiosk", "keyboard", "serial", "others", "camera", "printers"
PAIRING, MAIL = "pairing", "mail"
SECTIONS = {
    KIOSK: QT_TRANSLATE_NOOP("say", "This kiosk"),
    KEYBOARD: QT_TRANSLATE_NOOP("say", "Keyboard scanner"),
    SERIAL: QT_TRANSLATE_NOOP("say", "Serial scanners"),
    OTHERS: QT_TRANSLATE_NOOP("say", "USB scanners"),
    CAMERA: QT_TRANSLATE_NOOP("say", "Camera"),
    PAIRING: QT_TRANSLATE_NOOP("say", "Find a scanner"),
    PRINTERS: QT_TRANSLATE_NOOP("say", "Label printers"),
    MAIL: QT_TRANSLATE_NOOP("say", "Mail"),
}
SYSTEM = QT_TRANSLATE_NOOP("say", "As the computer")
NONE = QT_TRANSLATE_NOOP("say", "none")
BEHIND = QT_TRANSLATE_NOOP("say", "Sent behind each code, besides Enter or Tab")
SEPARATOR_MAX, SEPARATORS_SHOWN = 20, 3
ON, OFF = QT_TRANSLATE_NOOP("say", "On"), QT_TRANSLATE_NOOP("say", "Off")
MINUTES, SECONDS = QT_TRANSLATE_NOOP("say", "{n} min"), QT_TRANSLATE_NOOP("say", "{n} s")
MILLISECONDS = QT_TRANSLATE_NOOP("say", "{n} ms")
NEVER = QT_TRANSLATE_NOOP("say", "Never")
THEMES = {
    "day": QT_TRANSLATE_NOOP("say", "Day"),
    "night": QT_TRANSLATE_NOOP("say", "Night"),
    "contrast": QT_TRANSLATE_NOOP("say", "High contrast"),
}
REGIONS: dict[str, Say | str] = {"": say(NONE), **{code: code.upper() for code in habits.REGIONS if code}}
LAYOUTS = {
    "": SYSTEM,
    "us": QT_TRANSLATE_NOOP("say", "US"),
    "gb": QT_TRANSLATE_NOOP("say", "British"),
    "de": QT_TRANSLATE_NOOP("say", "German"),
    "fr": QT_TRANSLATE_NOOP("say", "French"),
    "it": QT_TRANSLATE_NOOP("say", "Italian"),
    "es": QT_TRANSLATE_NOOP("say", "Spanish"),
    "tr": QT_TRANSLATE_NOOP("say", "Turkish"),
}
"""The layouts that `app.devices.keymap` knows."""
FAST = WedgeSettings()
SLOW = WedgeSettings(gap_ms=150, mean_ms=120, hold_ms=160, silence_ms=300)
"""For scanners with a delay between keys. Typing appears later and fast typing may pass for a scan, so it is chosen."""
SPEEDS = {"gap_ms", "mean_ms", "hold_ms", "silence_ms"}

Taken = Settings | Say
"""The settings a touch leads to; a sentence where what was typed cannot be taken."""


class Option(NamedTuple):
    """One of several keys beside each other."""

    label: Say | str
    to: Settings
    chosen: bool = False
    danger: bool = False


class Stepper(NamedTuple):
    """Less, the value, more; None where it goes no further."""

    shown: Say
    less: Settings | None
    more: Settings | None


class Typed(NamedTuple):
    """A text typed on the keypad."""

    shown: Say | str
    given: str
    take: Callable[[str], Taken]


class Field(NamedTuple):
    """One line of a section: its name, and what changes it."""

    name: Say
    keys: tuple[Option | Stepper | Typed, ...] = ()
    apart: bool = False
    """Another scanner begins here."""


def kiosk(s: Settings) -> list[Field]:
    """Language, colours, name, times, tones, printing, and whether the screen is locked."""
    languages: dict[str, Say | str] = {"system": say(SYSTEM), **LANGUAGES}
    minutes = say(MINUTES, n=s.sign_out_minutes) if s.sign_out_minutes else say(NEVER)
    seconds = say(SECONDS, n=s.sign_out_warning_seconds)
    return [
        Field(say(QT_TRANSLATE_NOOP("say", "Language")), one_of(s, "language", languages)),
        Field(say(QT_TRANSLATE_NOOP("say", "Colours")), one_of(s, "theme", {t: say(w) for t, w in THEMES.items()})),
        Field(say(QT_TRANSLATE_NOOP("say", "Name of this kiosk")), (plain(s, "kiosk_name"),)),
        Field(say(QT_TRANSLATE_NOOP("say", "Sign out by itself after")), (step(s, "sign_out_minutes", minutes, 5, 0, 720),)),
        Field(say(QT_TRANSLATE_NOOP("say", "Announce it before")), (step(s, "sign_out_warning_seconds", seconds, 5, 0, 120),)),
        Field(say(QT_TRANSLATE_NOOP("say", "Tones")), one_of(s, "tones", {True: say(ON), False: say(OFF)})),
        Field(say(QT_TRANSLATE_NOOP("say", "Full screen, locked")), one_of(s, "full_screen", {True: say(ON), False: say(OFF)})),
        Field(say(QT_TRANSLATE_NOOP("say", "Currency")), (plain(s, "currency"),)),
        Field(say(QT_TRANSLATE_NOOP("say", "In-store numbers with a weight inside, of")), one_of(s, "region", REGIONS)),
        Field(say(QT_TRANSLATE_NOOP("say", "Sent for the separator of GS1 labels")), (_separators(s),)),
        Field(
            say(QT_TRANSLATE_NOOP("say", "Where no label printer is set up, labels are printed by")),
            (plain(s, "label_command", say(QT_TRANSLATE_NOOP("say", "no printer"))),),
        ),
    ]


def keyboard(s: Settings) -> list[Field]:
    """How a scanner that types is told from a person, and which layout it is programmed for."""
    wedge = s.wedge

    def wedge_step(name: str, by: int, least: int, most: int, unit: str = MILLISECONDS) -> Stepper:
        now = round(getattr(wedge, name))
        return Stepper(
            say(unit, n=now),
            _wedge(s, **{name: max(least, now - by)}) if now > least else None,
            _wedge(s, **{name: min(most, now + by)}) if now < most else None,
        )

    def speed(preset: WedgeSettings) -> dict[str, Any]:
        return {name: getattr(preset, name) for name in SPEEDS}

    speeds = [(say(QT_TRANSLATE_NOOP("say", "Fast")), FAST), (say(QT_TRANSLATE_NOOP("say", "With pauses")), SLOW)]
    return [
        Field(
            say(QT_TRANSLATE_NOOP("say", "It is programmed for the layout")),
            tuple(Option(say(w), _wedge(s, layout=code), wedge.layout == code) for code, w in LAYOUTS.items()),
        ),
        Field(
            say(QT_TRANSLATE_NOOP("say", "It types")),
            tuple(Option(w, _wedge(s, **speed(p)), speed(wedge) == speed(p)) for w, p in speeds),
        ),
        Field(say(QT_TRANSLATE_NOOP("say", "Most time between two keys")), (wedge_step("gap_ms", 5, 5, 300),)),
        Field(say(QT_TRANSLATE_NOOP("say", "Most time on average")), (wedge_step("mean_ms", 5, 5, 300),)),
        Field(say(QT_TRANSLATE_NOOP("say", "The pause that ends a code")), (wedge_step("silence_ms", 10, 50, 600),)),
        Field(
            say(QT_TRANSLATE_NOOP("say", "Signs until it is sure")),
            (wedge_step("characters", 1, 2, 20, QT_TRANSLATE_NOOP("say", "{n}")),),
        ),
        Field(say(QT_TRANSLATE_NOOP("say", "Sent before each code")), (in_table(s, "wedge", None, "prefix"),)),
        Field(say(BEHIND), (in_table(s, "wedge", None, "suffix"),)),
    ]


def one_of(s: Settings, name: str, choices: dict[Any, Say | str]) -> tuple[Option, ...]:
    """A key for each value of a setting."""
    return tuple(Option(w, with_values(s, **{name: v}), getattr(s, name) == v) for v, w in choices.items())


def step(s: Settings, name: str, shown: Say, by: int, least: int, most: int) -> Stepper:
    """Less and more of a number."""
    now: int = getattr(s, name)
    return Stepper(
        shown,
        with_values(s, **{name: max(least, now - by)}) if now > least else None,
        with_values(s, **{name: min(most, now + by)}) if now < most else None,
    )


def plain(s: Settings, name: str, empty: Say | None = None) -> Typed:
    """A text typed in."""
    given = str(getattr(s, name))
    return Typed(given or empty or say(NONE), given, lambda text: take_plain(s, name, text.strip()))


def _separators(s: Settings) -> Typed:
    """Texts with blanks between them."""
    given = " ".join(map(shown_signs, s.separators))

    def take(text: str) -> Taken:
        texts = tuple(dict.fromkeys(read_signs(part) for part in text.split()))
        if any(len(part) > SEPARATOR_MAX for part in texts):
            return say(NOT_TAKEN, text=text[:60], wanted=say(LIST))
        return with_values(s, separators=texts)

    few = " ".join(map(shown_signs, s.separators[:SEPARATORS_SHOWN]))
    return Typed(f"{few} …" if len(s.separators) > SEPARATORS_SHOWN else few or say(NONE), given, take)


def in_table(s: Settings, table: str, at: int | None, name: str, empty: Say | None = None) -> Typed:
    """A text of the wedge, or of the scanner with this number in one of the lists."""
    entry = getattr(s, table) if at is None else getattr(s, table)[at]
    given = shown_signs(getattr(entry, name))
    return Typed(given or empty or say(NONE), given, lambda text: take_table(s, table, at, **{name: read_signs(text)}))


def shown_signs(text: str) -> str:
    r"""A text as it can be read and typed: control characters as "\x02"."""
    return "".join(c if c.isprintable() and c != "\\" else f"\\x{ord(c):02x}" if c != "\\" else "\\\\" for c in text)


def read_signs(text: str) -> str:
    r"""What `shown_signs` has shown; "\r", "\n" and "\t" as well."""
    made, rest = "", text
    short = {"r": "\r", "n": "\n", "t": "\t", "\\": "\\"}
    while rest:
        if rest[0] == "\\" and rest[1:2] in short:
            made, rest = made + short[rest[1]], rest[2:]
        elif rest[:2] == "\\x" and len(rest) >= 4 and all(c in "0123456789abcdefABCDEF" for c in rest[2:4]):
            made, rest = made + chr(int(rest[2:4], 16)), rest[4:]
        else:
            made, rest = made + rest[0], rest[1:]
    return made


def _wedge(s: Settings, **values: Any) -> Settings:
    return with_values(s, wedge=structs.replace(s.wedge, **{k: float(v) if k in SPEEDS else v for k, v in values.items()}))
