"""The fields of scanners of which there may be several, and of the camera: plain values as in `setting_fields`."""

import re
from collections.abc import Sequence
from typing import Any

from msgspec import structs

from app.domain.words import QT_TRANSLATE_NOOP, Say, say
from app.settings import HidPosSettings, KeyboardSettings, SerialSettings, Settings, take_table, with_values
from app.ui.setting_fields import LAYOUTS, MILLISECONDS, NONE, OFF, Field, Option, Stepper, Taken, Typed, in_table, plain, step

BAUDS = (300, 1200, 2400, 4800, 9600, 19200, 38400, 57600, 115200, 230400, 460800, 921600)
BAUD = QT_TRANSLATE_NOOP("say", "{n} baud")
Choices = tuple[tuple[Say | str, dict[str, Any]], ...]
PAUSE_MS = 90
"""What closes the code of a scanner that sends no end; a line end does so as well."""
FRAMES: Choices = (
    ("8N1", {"data_bits": 8, "parity": "N", "stop_bits": 1}),
    ("7E1", {"data_bits": 7, "parity": "E", "stop_bits": 1}),
    ("7O1", {"data_bits": 7, "parity": "O", "stop_bits": 1}),
    ("8E1", {"data_bits": 8, "parity": "E", "stop_bits": 1}),
    ("8N2", {"data_bits": 8, "parity": "N", "stop_bits": 2}),
)
ENDS: Choices = (
    (say(QT_TRANSLATE_NOOP("say", "Line end")), {"start": "", "ends": ("\r", "\n"), "silence_ms": 0}),
    (say(QT_TRANSLATE_NOOP("say", "Tab")), {"start": "", "ends": ("\t",), "silence_ms": 0}),
    (say(QT_TRANSLATE_NOOP("say", "STX and ETX")), {"start": "\x02", "ends": ("\x03",), "silence_ms": 0}),
    (say(QT_TRANSLATE_NOOP("say", "A pause")), {"start": "", "ends": ("\r", "\n"), "silence_ms": PAUSE_MS}),
)
PORT = QT_TRANSLATE_NOOP("say", "Scanner {n}: port, or part of its name")
ANY_PORT = QT_TRANSLATE_NOOP("say", "the first one found")
USB = QT_TRANSLATE_NOOP("say", "USB numbers, maker:product")
ANY = QT_TRANSLATE_NOOP("say", "any")
NO_USB = QT_TRANSLATE_NOOP(
    "say", "“{text}” are no USB numbers. Nothing was changed; type two numbers of four signs such as 0c2e:0b61, or nothing for any."
)
NUMBER = QT_TRANSLATE_NOOP("say", "Its serial number")
ADD = QT_TRANSLATE_NOOP("say", "Add a scanner")
ADD_PRINTER = QT_TRANSLATE_NOOP("say", "Add a printer")
REMOVE = QT_TRANSLATE_NOOP("say", "Remove scanner {n}")
ANOTHER = QT_TRANSLATE_NOOP("say", "Another scanner")
READ_ALONE = QT_TRANSLATE_NOOP("say", "Keyboard scanner {n}, read by Stockhand alone: name")
OTHER = QT_TRANSLATE_NOOP("say", "Another …")
ANY_NUMBER = QT_TRANSLATE_NOOP("say", "any serial number")
ELSEWHERE = QT_TRANSLATE_NOOP("say", "File, folder or address")
CAMERAS = 4
"""Offered by number; others are typed."""


def serial(s: Settings, ports: Sequence[str]) -> list[Field]:
    """Port, speed and framing of each scanner on a serial port."""
    made: list[Field] = []
    for at, one in enumerate(s.serial_ports):
        near = min(range(len(BAUDS)), key=lambda i: abs(BAUDS[i] - one.baud))
        found = [Option(p, put(s, "serial_ports", at, port=p), one.port == p) for p in ports]
        typed = in_table(s, "serial_ports", at, "port", say(ANY_PORT))
        made += [
            Field(say(PORT, n=at + 1), (*found, typed._replace(shown=say(OTHER)) if one.port in ports else typed), apart=True),
            Field(
                say(QT_TRANSLATE_NOOP("say", "Speed")),
                (
                    Stepper(
                        say(BAUD, n=one.baud),
                        put(s, "serial_ports", at, baud=BAUDS[near - 1]) if near else None,
                        put(s, "serial_ports", at, baud=BAUDS[near + 1]) if near + 1 < len(BAUDS) else None,
                    ),
                ),
            ),
            Field(say(QT_TRANSLATE_NOOP("say", "Bits")), _of(s, at, one, FRAMES)),
            Field(say(QT_TRANSLATE_NOOP("say", "What closes a code")), _of(s, at, one, ENDS)),
            Field(say(QT_TRANSLATE_NOOP("say", "Sent before each code")), (in_table(s, "serial_ports", at, "prefix"),)),
            Field(say(QT_TRANSLATE_NOOP("say", "Sent behind each code")), (in_table(s, "serial_ports", at, "suffix"),)),
            Field(say(QT_TRANSLATE_NOOP("say", "Told to the scanner at first")), (in_table(s, "serial_ports", at, "greeting"),)),
            Field(
                say(QT_TRANSLATE_NOOP("say", "Told to it for each scan acted on")), (in_table(s, "serial_ports", at, "accepted"),)
            ),
            Field(say(QT_TRANSLATE_NOOP("say", "Told to it for each scan refused")), (in_table(s, "serial_ports", at, "refused"),)),
            Field(say(USB), (_usb(s, "serial_ports", at),)),
            Field(say(NUMBER), (in_table(s, "serial_ports", at, "serial_number", say(ANY)),)),
            Field(say(REMOVE, n=at + 1), (without(s, "serial_ports", at),)),
        ]
    free = next((p for p in ports if p not in {one.port for one in s.serial_ports}), "")
    return [*made, Field(say(ANOTHER), (Option(say(ADD), _more(s, "serial_ports", SerialSettings(port=free))),), apart=True)]


def others(s: Settings) -> list[Field]:
    """Scanners of the HID point-of-sale class, and keyboards read exclusively."""
    first = s.hid_pos == (HidPosSettings(),)
    made = [
        Field(
            say(QT_TRANSLATE_NOOP("say", "Scanners of the point-of-sale class (HID POS)")),
            (
                Option(say(QT_TRANSLATE_NOOP("say", "The first one found")), with_values(s, hid_pos=(HidPosSettings(),)), first),
                Option(say(OFF), with_values(s, hid_pos=()), not s.hid_pos),
                Option(say(ADD), _more(s, "hid_pos", HidPosSettings())),
            ),
        )
    ]
    for at, _ in enumerate(s.hid_pos):
        made.append(Field(say(USB), (_usb(s, "hid_pos", at), in_table(s, "hid_pos", at, "serial_number", say(ANY_NUMBER)))))
        if len(s.hid_pos) > 1:
            made.append(Field(say(REMOVE, n=at + 1), (without(s, "hid_pos", at),)))
    for at, one in enumerate(s.keyboards):
        layouts = [(code, w) for code, w in LAYOUTS.items() if code]
        made += [
            Field(say(READ_ALONE, n=at + 1), (in_table(s, "keyboards", at, "name", say(ANY)),), apart=True),
            Field(say(QT_TRANSLATE_NOOP("say", "Its path, where names are not enough")), (in_table(s, "keyboards", at, "path"),)),
            Field(say(USB), (_usb(s, "keyboards", at),)),
            Field(
                say(QT_TRANSLATE_NOOP("say", "It is programmed for the layout")),
                tuple(Option(say(w), put(s, "keyboards", at, layout=code), one.layout == code) for code, w in layouts),
            ),
            Field(say(QT_TRANSLATE_NOOP("say", "Sent before each code")), (in_table(s, "keyboards", at, "prefix"),)),
            Field(say(QT_TRANSLATE_NOOP("say", "Sent behind each code")), (in_table(s, "keyboards", at, "suffix"),)),
            Field(say(REMOVE, n=at + 1), (without(s, "keyboards", at),)),
        ]
    alone = say(QT_TRANSLATE_NOOP("say", "A keyboard scanner read by Stockhand alone"))
    return [*made, Field(alone, (Option(say(ADD), _more(s, "keyboards", KeyboardSettings())),), apart=True)]


def camera(s: Settings) -> list[Field]:
    """Which camera, and when the same label counts again."""
    numbers = [str(n) for n in range(CAMERAS)]
    offered = [Option(say(QT_TRANSLATE_NOOP("say", "Number {n}"), n=n), with_values(s, camera=n), s.camera == n) for n in numbers]
    typed = plain(s, "camera", say(ELSEWHERE))
    if s.camera in numbers:
        typed = typed._replace(shown=say(ELSEWHERE), given="")
    repeat = say(MILLISECONDS, n=s.camera_repeat_ms)
    return [
        Field(
            say(QT_TRANSLATE_NOOP("say", "Which camera")), (Option(say(NONE), with_values(s, camera=""), not s.camera), *offered)
        ),
        Field(say(QT_TRANSLATE_NOOP("say", "Pictures from elsewhere")), (typed,)),
        Field(say(QT_TRANSLATE_NOOP("say", "Same label again after")), (step(s, "camera_repeat_ms", repeat, 250, 0, 60_000),)),
    ]


def _of(s: Settings, at: int, one: SerialSettings, choices: Choices) -> tuple[Option, ...]:
    return tuple(
        Option(w, put(s, "serial_ports", at, **values), all(getattr(one, k) == v for k, v in values.items()))
        for w, values in choices
    )


def put(s: Settings, table: str, at: int, **values: Any) -> Settings:
    """The settings with other values in one scanner of a list."""
    entries = list(getattr(s, table))
    entries[at] = structs.replace(entries[at], **values)
    return with_values(s, **{table: tuple(entries)})


def _more(s: Settings, table: str, entry: Any) -> Settings:
    return with_values(s, **{table: (*getattr(s, table), entry)})


def without(s: Settings, table: str, at: int) -> Option:
    """A key that removes one of a list."""
    entries = getattr(s, table)
    return Option(say(QT_TRANSLATE_NOOP("say", "Remove")), with_values(s, **{table: entries[:at] + entries[at + 1 :]}), danger=True)


def _usb(s: Settings, table: str, at: int) -> Typed:
    one = getattr(s, table)[at]
    given = f"{one.vendor:04x}:{one.product:04x}" if one.vendor is not None and one.product is not None else ""

    def take(text: str) -> Taken:
        if not text.strip():
            return take_table(s, table, at, vendor=None, product=None)
        match = re.fullmatch(r"\s*([0-9a-fA-F]{1,4})\s*[: ]\s*([0-9a-fA-F]{1,4})\s*", text)
        if match is None:
            return say(NO_USB, text=text)
        return take_table(s, table, at, vendor=int(match[1], 16), product=int(match[2], 16))

    return Typed(given or say(ANY), given, take)
