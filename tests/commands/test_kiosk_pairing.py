"""Finding a scanner by its sheet: any speed, any framing, any keyboard layout, and the sheet itself."""

import os
import sys
from pathlib import Path

import pytest

from app.__main__ import main
from app.commands import kiosk_pairing
from app.commands.kiosk_pairing import Pairing
from app.devices.keymap import CALIBRATION, spelled
from app.devices.pairing import LINE_ENDS, Proposal
from app.events import Scan
from app.settings import HidPosSettings, KeyboardSettings, SerialSettings, Settings, WedgeSettings
from tests.devices.test_pairing import typed_on
from tests.devices.waiting import PATIENCE_S


def test_a_serial_scanner_is_found_after_the_speeds_at_which_it_makes_no_sense(tmp_path: Path) -> None:
    pairing = Pairing(tmp_path, Settings, lambda settings: [kiosk_pairing._listener("/dev/ttyS77", 9600)])
    pairing.begin()
    pairing.heard(Scan("\x9f\x00\x83", source="serial:/dev/ttyS77@9600"))
    [told] = pairing.found()
    assert "115200 is tried" in str(told.text) and told.to is None
    pairing.heard(Scan(f"\x02]C0{CALIBRATION}\x03", source="serial:/dev/ttyS77@115200"))
    found = pairing.found()[-1]
    assert "115200 baud" in str(found.text) and "tells the kind" in str(found.text) and found.to is not None
    before = Settings(serial_ports=(SerialSettings(port="/dev/ttyS77"), SerialSettings(port="/dev/ttyS1")))
    assert found.to(before).serial_ports == (
        SerialSettings(port="/dev/ttyS1"),
        SerialSettings(port="/dev/ttyS77", baud=115_200, start="\x02", ends=("\x03",)),
    )
    pairing.end()


@pytest.mark.skipif(sys.platform != "linux", reason="pseudo-terminals as serial ports exist on Linux")
def test_a_real_port_is_listened_to_and_a_pause_is_an_end(tmp_path: Path) -> None:
    import threading

    master, slave = os.openpty()
    heard = threading.Event()
    pairing = Pairing(tmp_path, Settings, lambda settings: [kiosk_pairing._listener(os.ttyname(slave), 9600)])
    keep = pairing._keep
    pairing._keep = lambda source, paired: (keep(source, paired), heard.set())[0]  # type: ignore[method-assign]
    pairing.begin()
    assert pairing._hub is not None
    ready = threading.Event()
    pairing._hub.on_state = lambda name, state: ready.set()
    if not ready.is_set() and pairing._hub.sources[0].state.link == "connected":
        ready.set()
    assert ready.wait(PATIENCE_S)
    os.write(master, f"!{CALIBRATION}".encode())
    assert heard.wait(PATIENCE_S)
    pairing.end()
    [found] = pairing.found()
    assert found.to is not None
    [made] = found.to(Settings()).serial_ports
    assert (made.prefix, made.ends, made.silence_ms) == ("!", LINE_ENDS, 90)
    os.close(master)
    os.close(slave)


def test_a_keyboard_a_point_of_sale_scanner_and_one_that_types_into_the_window(tmp_path: Path) -> None:
    pairing = Pairing(tmp_path, Settings, lambda settings: ())
    keys = "".join(map(spelled, typed_on("fr", CALIBRATION)))
    pairing.heard(Scan(keys, source="evdev:/dev/input/by-id/usb-scanner"))
    pairing.heard(Scan(CALIBRATION, "]C0", source="hid:05e0:1300"))
    pairing.heard(Scan("PST.1001", source="evdev:/dev/input/event3"))
    pairing.typed(Proposal("de", prefix="~"))
    keyboard, pos, wedge = pairing.found()
    assert keyboard.to is not None and pos.to is not None and wedge.to is None
    assert keyboard.to(Settings()).keyboards == (KeyboardSettings(path="/dev/input/by-id/usb-scanner", layout="fr"),)
    assert "French" in str(keyboard.text) and "switch its AIM identifiers on" in str(keyboard.text)
    assert pos.to(Settings(hid_pos=())).hid_pos == (HidPosSettings(),)
    assert "German" in str(wedge.text)
    assert kiosk_pairing.of_wedge(Settings(), Proposal("de", prefix="~")).wedge == WedgeSettings(layout="de", prefix="~")


def test_the_sheet_is_printed_and_its_codes_are_read_back(tmp_path: Path) -> None:
    said = Pairing(tmp_path, Settings, lambda settings: ()).sheet()
    assert str(tmp_path / "pairing.pdf") in str(said)
    assert (tmp_path / "pairing.pdf").read_bytes().startswith(b"%PDF")
    assert "could not be written" in str(Pairing(tmp_path / "none", Settings, lambda settings: ()).sheet())
    assert main(["sheet", "--pairing", str(tmp_path / "again.pdf")]) == 0
    assert (tmp_path / "again.pdf").read_bytes() == (tmp_path / "pairing.pdf").read_bytes()


def test_a_scanner_that_is_set_up_already_is_told_as_well(tmp_path: Path) -> None:
    pairing = Pairing(tmp_path, Settings, lambda settings: ())
    pairing.known(Scan("PST.1001", source="serial:/dev/ttyACM0"))
    pairing.known(Scan(f"~{CALIBRATION}", "]C0", "serial:/dev/ttyACM0"))
    [found] = pairing.found()
    assert "read already" in str(found.text) and "“~” before" in str(found.text) and found.to is None
