"""Why a camera of Windows cannot be opened: what the system keeps on who may use cameras and who does so now.

DirectShow only says that it failed. The registry's ConsentStore holds "Allow" or "Deny" for the machine, the person and desktop
programs, and for each program when it last began and ended to use a camera; an end of 0 means: it does so now.
"""

import sys
from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

STORE = r"SOFTWARE\Microsoft\Windows\CurrentVersion\CapabilityAccessManager\ConsentStore\webcam"
DESKTOP = "NonPackaged"
PROGRAMS_MAX = 1000


class Node(NamedTuple):
    """One key of the registry."""

    values: Mapping[str, object]
    names: tuple[str, ...]
    """Of the keys below it."""


Look = Callable[[str, str], Node | None]
"""The key of a hive ("HKLM", "HKCU") at a path, None where there is none or it may not be read."""


def is_denied(look: Look) -> bool:
    """Whether the machine, the person or the switch for desktop programs forbids cameras."""
    places = (("HKLM", STORE), ("HKCU", STORE), ("HKCU", rf"{STORE}\{DESKTOP}"))
    nodes = [node for hive, path in places if (node := look(hive, path)) is not None]
    return any(node.values.get("Value") == "Deny" for node in nodes)


def is_taken(look: Look, own: str) -> bool:
    """Whether a program other than `own` (path of its file) uses a camera now."""
    mine = own.replace("\\", "#").casefold()
    return any(
        node.values.get("LastUsedTimeStop") == 0 and node.values.get("LastUsedTimeStart", 0) != 0
        for name, node in _programs(look)
        if name.casefold() != mine
    )


def _programs(look: Look) -> Iterator[tuple[str, Node]]:
    for path in (STORE, rf"{STORE}\{DESKTOP}"):
        above = look("HKCU", path)
        for name in above.names[:PROGRAMS_MAX] if above is not None else ():
            node = look("HKCU", rf"{path}\{name}") if name != DESKTOP else None
            if node is not None:
                yield name, node


def registry(hive: str, path: str) -> Node | None:
    """`Look` on this computer; there is nothing to see where it is not Windows."""
    if sys.platform == "win32":
        import winreg

        try:
            top = {"HKLM": winreg.HKEY_LOCAL_MACHINE, "HKCU": winreg.HKEY_CURRENT_USER}[hive]
            with winreg.OpenKey(top, path) as key:
                below, values, _ = winreg.QueryInfoKey(key)
                held = [winreg.EnumValue(key, at) for at in range(values)]
                return Node({name: value for name, value, _ in held}, tuple(winreg.EnumKey(key, at) for at in range(below)))
        except OSError:
            return None
    else:
        return None
