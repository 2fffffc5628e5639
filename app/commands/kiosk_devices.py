"""The scanners and the camera of the kiosk, made from its settings."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from app.settings import Settings

if TYPE_CHECKING:
    from app.devices.camera import Camera
    from app.devices.raw_input import Claims
    from app.devices.source import Source
    from app.devices.wedge import WedgeProfile
    from app.ledger.ledger import Ledger


def wedge_profile(settings: Settings) -> "WedgeProfile":
    """How the keyboard scanner types, from the settings."""
    import msgspec

    from app.devices.wedge import WedgeProfile

    return WedgeProfile(**msgspec.structs.asdict(settings.wedge))


def sources(settings: Settings, claims: "Claims | None" = None) -> "list[Source]":
    """The scanners of the settings, apart from the keyboard and the camera.

    `claims`: where those that read keyboards beside the window system (Windows) say which keys are theirs.
    """
    import sys

    import msgspec

    from app.devices.framing import Framing
    from app.devices.hid_pos import HidPosProfile, hid_pos_source
    from app.devices.serial_port import SerialProfile, serial_source

    made: list[Source] = []
    for port in settings.serial_ports:
        values = msgspec.structs.asdict(port)
        framing = {k: values.pop(k) for k in ("start", "ends", "silence_ms", "prefix", "suffix", "encoding")}
        made.append(serial_source(SerialProfile(**values, framing=Framing(**framing))))
    if sys.platform == "linux":
        from app.devices.evdev_reader import EvdevProfile, evdev_source

        made += [evdev_source(EvdevProfile(**msgspec.structs.asdict(k))) for k in settings.keyboards]
    elif sys.platform == "win32" and claims is not None:
        from app.devices.evdev_reader import EvdevProfile
        from app.devices.raw_input_windows import raw_input_source

        made += [raw_input_source(EvdevProfile(**msgspec.structs.asdict(k)), claims) for k in settings.keyboards]
    made += [hid_pos_source(HidPosProfile(**msgspec.structs.asdict(h))) for h in settings.hid_pos]
    return made


def without(settings: Settings, others: Settings) -> Settings:
    """The settings with those scanners alone that the others have not."""
    from dataclasses import replace

    return replace(
        settings,
        serial_ports=tuple(one for one in settings.serial_ports if one not in others.serial_ports),
        keyboards=tuple(one for one in settings.keyboards if one not in others.keyboards),
        hid_pos=tuple(one for one in settings.hid_pos if one not in others.hid_pos),
    )


def ports() -> Sequence[str]:
    """The serial ports that are there now; those of the board itself, which nothing is plugged into, are left out."""
    from serial.tools import list_ports

    found = sorted(str(port.device) for port in list_ports.comports() if port.vid is not None or port.device.startswith("COM"))
    return tuple(found)


def known(ledger: "Ledger | None", text: str, symbology: str) -> bool:
    """Whether the catalogue knows a code that a camera has seen once: then it need not be seen again. On any thread."""
    from app.barcode.structure import structure_of
    from app.ledger.store import DRIVER_ERRORS

    if ledger is None:
        return False
    codes = [text, *(code for content in structure_of(text, symbology).readings for code in content.codes)]
    try:
        return bool(ledger.names.find(tuple(dict.fromkeys(codes))))
    except DRIVER_ERRORS:  # closed under the camera's hands, or in trouble that the session tells of
        return False


def camera(settings: Settings, ledger: "Callable[[], Ledger | None]" = lambda: None) -> "Camera | None":
    """The camera of the settings; OpenCV is loaded only where there is one. `ledger` is asked on the camera's thread."""
    if not settings.camera:
        return None
    from app.devices.camera import Camera
    from app.devices.frames import CameraProfile

    profile = CameraProfile(source=settings.camera, gone_s=settings.camera_repeat_ms / 1000)
    return Camera(profile, known=lambda text, symbology: known(ledger(), text, symbology))
