"""When a key was pressed by the system's own account: when it is handled says little while the screen is busy."""

import sys

from PySide6.QtGui import QKeyEvent

if sys.platform == "win32":
    import ctypes

    _user = ctypes.WinDLL("user32")

    def stamp_ms(event: QKeyEvent) -> float:
        """Milliseconds of an even clock, 0 where nothing tells.

        Qt stamps a key on Windows when it takes it out of the queue; the message behind it knows when it was pressed.
        """
        return float(_user.GetMessageTime() & 0xFFFFFFFF) if event.spontaneous() else float(event.timestamp())

else:

    def stamp_ms(event: QKeyEvent) -> float:
        """Milliseconds of an even clock, 0 where nothing tells."""
        return float(event.timestamp())
