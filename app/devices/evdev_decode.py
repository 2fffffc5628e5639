"""The input events of a Linux keyboard turned into the codes that a scanner typed, without a layout of the system between."""

from typing import NamedTuple

from app.devices import aim
from app.devices.keymap import (
    ALT,
    ALTGR,
    CONTROLS,
    ENTER,
    KEYPAD,
    KEYPAD_ENTER,
    LAYOUTS,
    MODIFIERS,
    SHIFTS,
    STROKES,
    TAB,
    Stroke,
    character,
    spelled,
)

EV_SYN, EV_KEY = 0, 1
SYN_REPORT, SYN_DROPPED = 0, 3
DOWN = 1
LIMIT_CHARACTERS = 4096
NUMBER_DIGITS = 4
"""Of a sign typed by its number: "065", "0065"."""


class InputEvent(NamedTuple):
    """One event as the kernel sends it (struct input_event)."""

    at_s: float
    type: int
    code: int
    value: int


class Code(NamedTuple):
    """What a scan held."""

    text: str
    symbology: str


class EvdevDecoder:
    """Takes events one by one. After a loss (SYN_DROPPED) the rest of that scan is thrown away: a part is a wrong code."""

    def __init__(self, layout: str = "us", silence_s: float = 0.1, prefix: str = "", suffix: str = "") -> None:
        self._layout = layout if layout in (*LAYOUTS, STROKES) else "us"
        self._silence_s = silence_s
        self._prefix = prefix
        self._suffix = suffix
        self._held: set[int] = set()
        self._text: list[str] = []
        self._number = ""
        """Digits of the keypad struck while Alt is held: with Alt's release they are one sign."""
        self.last_s = float("-inf")
        """When the last key was pressed."""
        self._dropping = False
        self._spoiled = False
        self.lost = 0
        """Scans thrown away because the kernel dropped events of them, or because no end came."""

    @property
    def open(self) -> bool:
        """Whether a scan has begun that neither its end key nor silence has closed."""
        return bool(self._text) or self._spoiled

    def feed(self, event: InputEvent) -> list[Code]:
        """The codes this event completes: none, one, or (after a pause without an end key) one before it."""
        if event.type == EV_SYN:
            self._sync(event)
            return []
        if event.type != EV_KEY or self._dropping:
            return []
        if event.code in MODIFIERS:
            (self._held.add if event.value else self._held.discard)(event.code)
            return self._add(self._numbered()) if event.code == ALT and self._number and not event.value else []
        if event.value != DOWN:  # releases, and the kernel's own auto-repeat
            return []
        codes = self.silence() if event.at_s - self.last_s > self._silence_s else []
        self.last_s = event.at_s
        if event.code in (ENTER, KEYPAD_ENTER, TAB):
            return codes + self.silence()
        if ALT in self._held and self._layout != STROKES and (digit := KEYPAD.get(event.code, "")).isdigit():
            self._number = (self._number + digit)[-NUMBER_DIGITS:]
            return codes
        stroke = Stroke(event.code, *self._modifiers())
        return codes + self._add(spelled(stroke) if self._layout == STROKES else character(self._layout, stroke))

    def silence(self) -> list[Code]:
        """Nothing comes any more: what stands is a whole code."""
        text = "".join(self._text).removeprefix(self._prefix).removesuffix(self._suffix)
        self._text.clear()
        self._spoiled = False
        symbology, text = aim.split(text)
        return [Code(text, symbology)] if text else []

    def resync(self, held: set[int]) -> None:
        """The keys that are down by the kernel's own account; to be called after a loss."""
        self._held = held & MODIFIERS

    def _add(self, sign: str) -> list[Code]:
        if sign in ("\r", "\n", "\t"):
            return self.silence()
        if len(self._text) >= LIMIT_CHARACTERS:
            self._spoil()
        elif sign and not self._spoiled:
            self._text.append(sign)
        return []

    def _numbered(self) -> str:
        """The sign of a number, as Windows has it: a scanner set to no country types every sign that way ("ALT mode")."""
        digits, self._number = self._number, ""
        number = int(digits) & 0xFF
        return chr(number) if number < 0x80 else bytes((number,)).decode("cp1252" if digits[0] == "0" else "cp437", "replace")

    def _sync(self, event: InputEvent) -> None:
        if event.code == SYN_DROPPED:
            self._dropping = True
            self.last_s = event.at_s
            self._spoil()
        elif event.code == SYN_REPORT:
            # The kernel says: after a drop, everything up to and with the next report is of no use.
            self._dropping = False

    def _spoil(self) -> None:
        self._text.clear()
        self._number = ""
        self.lost += not self._spoiled
        self._spoiled = True

    def _modifiers(self) -> tuple[bool, bool, bool]:
        return bool(self._held & SHIFTS), bool(self._held & CONTROLS), ALTGR in self._held
