"""The light of a camera, where it has one: the flash and illuminator controls of Linux (V4L2). DirectShow knows none."""

import struct
import sys
from collections.abc import Callable
from pathlib import Path

QUERY, SET = 0xC0445624, 0xC008561C
"""VIDIOC_QUERYCTRL and VIDIOC_S_CTRL of linux/videodev2.h."""
LIGHTS = {0x009C0901: 2, 0x00980925: 1}
"""Control and its value for "on": V4L2_CID_FLASH_LED_MODE (torch), V4L2_CID_ILLUMINATORS_1."""
OFF = 0
DISABLED = 0x0001
_CONTROL = struct.Struct("=Ii")
_QUERIED = struct.Struct("=II32siiiiI2I")

Ioctl = Callable[[int, bytes], bytes]
"""Asks the camera's driver; raises OSError where it does not know the request."""


class Torch:
    """One light."""

    def __init__(self, ioctl: Ioctl, control: int) -> None:
        self._ioctl = ioctl
        self._control = control
        self.on = False

    def set(self, *, on: bool) -> None:
        """Switch it. A camera that was unplugged meanwhile has no light any more, and nothing happens."""
        try:
            self._ioctl(SET, _CONTROL.pack(self._control, LIGHTS[self._control] if on else OFF))
        except OSError:
            return
        self.on = on


def light(ioctl: Ioctl) -> Torch | None:
    """The light that a driver offers, None where it has none."""
    for control, on in LIGHTS.items():
        try:
            answer = _QUERIED.unpack(ioctl(QUERY, _QUERIED.pack(control, 0, b"", 0, 0, 0, 0, 0, 0, 0)))
        except OSError:
            continue
        highest, flags = answer[4], answer[7]
        if not flags & DISABLED and highest >= on:
            return Torch(ioctl, control)
    return None


def torch_of(number: int) -> Torch | None:
    """The light of camera `number`."""
    if sys.platform == "linux":
        import fcntl

        device = Path(f"/dev/video{number}")

        def ioctl(request: int, given: bytes) -> bytes:
            # Opened for each request: whoever holds a camera's file open keeps an unplugged one from coming back by its number.
            with device.open("r+b", buffering=0) as file:
                return fcntl.ioctl(file, request, given)

        return light(ioctl)
    else:
        return None
