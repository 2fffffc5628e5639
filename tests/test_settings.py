"""Settings are turned into the devices' own profiles field by field: so the names and the usual values must agree."""

import dataclasses
from typing import Any

import msgspec
import pytest

from app.devices.evdev_reader import EvdevProfile
from app.devices.framing import LINES, Framing
from app.devices.hid_pos import HidPosProfile
from app.devices.serial_port import SerialProfile
from app.devices.wedge import WedgeProfile
from app.settings import HidPosSettings, KeyboardSettings, SerialSettings, WedgeSettings

FRAMING = frozenset(f.name for f in dataclasses.fields(Framing))


@pytest.mark.parametrize(
    ("settings", "profile"),
    [(WedgeSettings(), WedgeProfile), (KeyboardSettings(), EvdevProfile), (HidPosSettings(), HidPosProfile)],
)
def test_a_profile_is_made_of_the_settings_as_they_are(settings: msgspec.Struct, profile: Any) -> None:
    assert profile(**msgspec.structs.asdict(settings)) == profile()


def test_a_port_and_how_its_codes_are_framed_are_set_in_one_table() -> None:
    values = msgspec.structs.asdict(SerialSettings())
    framing = Framing(**{k: v for k, v in values.items() if k in FRAMING})
    assert framing == LINES
    assert SerialProfile(**{k: v for k, v in values.items() if k not in FRAMING}, framing=framing) == SerialProfile()
