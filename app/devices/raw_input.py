"""Windows Raw Input, its bytes read: which keyboard sent which key, so that a scanner is told from a keyboard by its handle.

Layouts of RAWINPUTHEADER and RAWKEYBOARD as the Windows SDK has them (winuser.h); no Windows is needed to read them.
"""

import re
import struct
from collections import deque
from typing import NamedTuple

from app.devices.keymap import from_windows

KEYBOARD = 1
"""RIM_TYPEKEYBOARD."""
_BREAK, _E0, _E1 = 0x01, 0x02, 0x04
OVERRUN = 0xFF
"""Make code by which the keyboard says that keys were lost."""
_NO_KEY = 0xFF
"""Virtual key of what is only a part of another key's escape sequence."""
_FAKE_SHIFTS = (0x2A, 0x36)
"""With the prefix E0: sent around the keys of the cursor block, pressed by nobody."""
_KEYBOARD = struct.Struct("<HHHHII")
_HEADERS = {4: struct.Struct("<IIII"), 8: struct.Struct("<IIQQ")}
"""By the size of a pointer: type, size of the whole, handle of the device, wParam."""
_USB = re.compile(r"VID[_&](?:0[12])?([0-9A-F]{4}).*?PID[_&]([0-9A-F]{4})", re.IGNORECASE)
CLAIM_MS = 1000.0
"""A key that was announced and does not come within this time went to another window."""


class RawKey(NamedTuple):
    """One key of one keyboard."""

    device: int
    """Handle; 0 for keys that software makes."""
    code: int
    """As in `keymap`."""
    down: bool
    lost: bool = False
    """The keyboard says that keys before this were lost; the code means nothing."""


def parse(data: bytes, pointer_bytes: int = struct.calcsize("P")) -> RawKey | None:
    """The key of a RAWINPUT, None for what is none: mice, other devices, broken data. Never raises.

    `pointer_bytes`: 4 or 8, of the process the data were made for.
    """
    header = _HEADERS[pointer_bytes]
    if len(data) < header.size + _KEYBOARD.size:
        return None
    kind, size, device, _ = header.unpack_from(data)
    if kind != KEYBOARD or size < header.size + _KEYBOARD.size:
        return None
    make, flags, _, virtual, _, _ = _KEYBOARD.unpack_from(data, header.size)
    if make == OVERRUN:
        return RawKey(device, 0, False, lost=True)
    if make == 0 or virtual == _NO_KEY or flags & _E1 or (flags & _E0 and make in _FAKE_SHIFTS):
        return None
    return RawKey(device, from_windows(make | (0x100 if flags & _E0 else 0)), not flags & _BREAK)


class Name(NamedTuple):
    """What a device's name tells."""

    path: str
    vendor: int | None = None
    product: int | None = None


def parse_name(path: str) -> Name:
    r"""Maker and product out of a name as Windows gives it: "\\?\HID#VID_0C2E&PID_0B61&MI_00#8&2a8c1e5#{884b96c3-...}".

    Bluetooth names write "VID&020c2e_PID&0b61", with a number in front for who gave the maker its number.
    """
    path = path.partition("\0")[0]
    found = _USB.search(path)
    return Name(path, int(found[1], 16), int(found[2], 16)) if found else Name(path)


class Claims:
    """Keys of scanners that Windows has announced and that are still to come as ordinary key events.

    Raw Input cannot take a key away from the window in focus; but it comes first, so the key that follows is known.
    """

    def __init__(self) -> None:
        self._keys: deque[tuple[int, bool, float]] = deque(maxlen=4096)

    def __len__(self) -> int:
        return len(self._keys)

    def claim(self, code: int, down: bool, at_ms: float) -> None:
        """The next such event belongs to a scanner."""
        self._keys.append((code, down, at_ms))

    def has(self, code: int, down: bool, at_ms: float) -> bool:
        """Whether such an event now belongs to a scanner."""
        while self._keys and not 0 <= at_ms - self._keys[0][2] <= CLAIM_MS:
            self._keys.popleft()
        return any((code, down) == key[:2] for key in self._keys)

    def take(self, code: int, down: bool, at_ms: float) -> bool:
        """As `has`; the event is gone then, with all that were announced before it and did not come."""
        if not self.has(code, down, at_ms):
            return False
        while self._keys.popleft()[:2] != (code, down):
            continue
        return True
