"""Every setting of the file can be set at the kiosk, and what is typed is judged before it is taken."""

from collections.abc import Iterator
from dataclasses import fields as all_fields

import msgspec
import pytest

from app.domain.words import Say
from app.settings import (
    HidPosSettings,
    KeyboardSettings,
    LabelSettings,
    MailSettings,
    PrinterSettings,
    SerialSettings,
    Settings,
    WedgeSettings,
)
from app.ui import mail_fields, printer_fields, scanner_fields, setting_fields
from app.ui.setting_fields import Field, Option, Stepper, Typed, read_signs, shown_signs

FULL = Settings(
    serial_ports=(SerialSettings(port="/dev/ttyACM0"), SerialSettings(port="COM3")),
    keyboards=(KeyboardSettings(name="Honeywell"),),
    hid_pos=(HidPosSettings(), HidPosSettings(vendor=1, product=2)),
    camera="rtsp://gate",
    printers=(
        PrinterSettings(name="Office"), PrinterSettings(name="Roll", way="network"), PrinterSettings(name="COM", way="serial"),
    ),
    labels=(LabelSettings(kind="bin", printer="Roll", template="MINE", copies=2),),
)
PORTS = ("/dev/ttyACM0", "/dev/ttyUSB0")


def every(s: Settings) -> list[Field]:
    return [
        *setting_fields.kiosk(s),
        *setting_fields.keyboard(s),
        *scanner_fields.serial(s, PORTS),
        *scanner_fields.others(s),
        *scanner_fields.camera(s),
        *printer_fields.printers(s),
        *mail_fields.mail(s),
    ]


def reached(s: Settings) -> Iterator[Settings]:
    """All settings that one touch or one typed text leads to."""
    for field in every(s):
        for key in field.keys:
            match key:
                case Option():
                    yield key.to
                case Stepper():
                    yield from (to for to in (key.less, key.more) if to is not None)
                case Typed():
                    for text in ("CHF", "0c2e:0b61", "99"):
                        taken = key.take(text)
                        if isinstance(taken, Settings):
                            yield taken


def test_every_setting_of_the_file_has_a_field() -> None:
    changed = {f.name for f in all_fields(Settings) for to in reached(FULL) if getattr(to, f.name) != getattr(FULL, f.name)}
    assert changed == {f.name for f in all_fields(Settings)}


@pytest.mark.parametrize(
    ("table", "kind", "left_out"),
    [
        ("serial_ports", SerialSettings, {"encoding"}),
        ("keyboards", KeyboardSettings, {"silence_ms"}),
        ("hid_pos", HidPosSettings, set()),
        ("wedge", WedgeSettings, {"after_prefix"}),
        ("mail", MailSettings, set()),
    ],
)
def test_every_value_of_a_scanner_has_a_field(table: str, kind: type[msgspec.Struct], left_out: set[str]) -> None:
    changed = set()
    for to in reached(FULL):
        before, after = getattr(FULL, table), getattr(to, table)
        pairs = [(before, after)] if table in ("wedge", "mail") else zip(before, after, strict=False)
        for one, other in pairs:
            changed |= {name for name in kind.__struct_fields__ if getattr(one, name) != getattr(other, name)}
    assert changed == set(kind.__struct_fields__) - left_out, "what is left out is for the file alone"


def test_a_scanner_is_added_at_a_free_port_and_removed() -> None:
    start = Settings(serial_ports=(SerialSettings(port="/dev/ttyACM0"),))
    add = scanner_fields.serial(start, PORTS)[-1].keys[0]
    assert isinstance(add, Option)
    assert [p.port for p in add.to.serial_ports] == ["/dev/ttyACM0", "/dev/ttyUSB0"]
    removed = [k for f in scanner_fields.serial(add.to, PORTS) for k in f.keys if isinstance(k, Option) and k.danger]
    assert [[p.port for p in k.to.serial_ports] for k in removed] == [["/dev/ttyUSB0"], ["/dev/ttyACM0"]]


def test_the_port_in_use_is_the_chosen_one() -> None:
    keys = scanner_fields.serial(FULL, PORTS)[0].keys
    assert [k.chosen for k in keys if isinstance(k, Option)] == [True, False]


def test_speed_goes_from_one_usual_rate_to_the_next() -> None:
    speed = scanner_fields.serial(Settings(serial_ports=(SerialSettings(baud=9600),)), ())[1].keys[0]
    assert isinstance(speed, Stepper) and speed.less is not None and speed.more is not None
    assert (speed.less.serial_ports[0].baud, speed.more.serial_ports[0].baud) == (4800, 19200)


def typed(fields: list[Field], words: str) -> Typed:
    return next(k for f in fields if words in str(f.name) for k in f.keys if isinstance(k, Typed))


def test_usb_numbers_are_read_as_their_makers_write_them() -> None:
    field = typed(scanner_fields.serial(FULL, ()), "USB numbers")
    taken = field.take("0C2E:0b61")
    assert isinstance(taken, Settings)
    assert (taken.serial_ports[0].vendor, taken.serial_ports[0].product) == (0x0C2E, 0x0B61)
    assert typed(scanner_fields.serial(taken, ()), "USB numbers").given == "0c2e:0b61"
    assert isinstance(field.take("Honeywell"), Say)
    cleared = typed(scanner_fields.serial(taken, ()), "USB numbers").take("")
    assert isinstance(cleared, Settings) and cleared.serial_ports[0].vendor is None


@pytest.mark.parametrize(
    ("words", "text"), [("Currency", "euro"), ("Name of this kiosk", "x" * 61), ("Sent before each code", "x" * 21)]
)
def test_what_cannot_be_set_is_said_and_changes_nothing(words: str, text: str) -> None:
    refused = typed(every(FULL), words).take(text)
    assert isinstance(refused, Say)
    assert "Nothing was changed" in str(refused)


@pytest.mark.parametrize("text", ["", "~", "\x02", "\r\n", "\\", "a\\x02b", "\x1d°"])
def test_signs_that_cannot_be_seen_can_be_typed(text: str) -> None:
    assert shown_signs(text).isprintable()
    assert read_signs(shown_signs(text)) == text


def test_a_slow_scanner_is_one_touch_and_back_again() -> None:
    pauses = next(f for f in setting_fields.keyboard(Settings()) if str(f.name) == "It types")
    fast, slow = (k for k in pauses.keys if isinstance(k, Option))
    assert fast.chosen and not slow.chosen
    assert slow.to.wedge.gap_ms == 150 and slow.to.wedge.prefix == ""
    back = next(f for f in setting_fields.keyboard(slow.to) if str(f.name) == "It types").keys[0]
    assert isinstance(back, Option) and back.to == Settings()
