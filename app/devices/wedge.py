"""Tells a scanner that types from a person who types: a state machine over key events with time stamps, no Qt in it."""

from dataclasses import dataclass

from app.devices import aim
from app.devices.keymap import CALIBRATION, ENTER, KEYPAD_ENTER, LAYOUTS, MODIFIERS, TAB, character, layout_of, typed
from app.devices.keypress import OTHER, Caught, Key, Verdict
from app.devices.pairing import of_strokes
from app.devices.source import BROKEN

LIMIT_CHARACTERS = 4096
"""No symbol holds more; a key that sticks must not fill the memory."""
AROUND_MAX = 64
"""Keys that may stand around the calibration code: prefix, identifier, suffix."""
SURE_CHARACTERS = 8
"""So many keys without one pause are no person, whatever their mean gap."""
REPEAT_MS = 100.0
"""No keyboard repeats a key by itself so soon (250 ms at least). A key pressed twice within a millisecond is called a repeat
by Qt, for X11 writes a repeat as a release and a press of the same time: the second "0" of "A00" would be lost."""
TORN_MS = 100.0
"""A scan that begins so soon behind typing has lost its head to it: the scanner paused too long. A part is a wrong code."""
ENDED_CHARACTERS = 2
"""Enough for a scan where the end key comes as fast: short bin labels such as "A1"."""
_ENDS = ("\r", "\n", "\t")
CLOCK_STEP_MS = 1000.0
"""Stamps that run back further than this belong to another clock; less is a disorder in the queue."""


@dataclass(frozen=True, slots=True)
class WedgeProfile:
    """How the scanner types. The figures tell a scanner (2 to 20 ms a key) from fast fingers (60 ms and more)."""

    gap_ms: float = 35.0
    """Longest pause between two keys while it is not yet sure that a scanner types."""
    mean_ms: float = 20.0
    """Longest mean pause."""
    characters: int = 4
    """Keys needed before it is sure."""
    after_prefix: int = 2
    """Keys needed behind the known prefix."""
    hold_ms: float = 40.0
    """How long a key waits for the next before it counts as typing."""
    silence_ms: float = 90.0
    """The pause that ends a scan without an end key."""
    prefix: str = ""
    """What the scanner is programmed to type before each code; removed."""
    suffix: str = ""
    """What it types behind each code, besides the end key; removed."""
    layout: str = ""
    """The layout the scanner is programmed for, a key of `keymap.LAYOUTS`; "" takes what the computer makes of its keys."""


class Wedge:
    """Feed it every press and release; ask `due_ms` after each, and call `quiet` when nothing came for so long."""

    def __init__(self, profile: WedgeProfile | None = None) -> None:
        self._profile = profile or WedgeProfile()
        self._layout = self._profile.layout if self._profile.layout in LAYOUTS else ""
        self._held: list[Key] = []
        """Events withheld while it is open whether they are typing."""
        self._burst: list[Key] = []
        """Presses with a sign since the burst began."""
        self._sure = False
        self._overlong = False
        self._text: list[str] = []
        self._last_ms = float("-inf")
        self._ended_ms = float("-inf")
        self._pressed_ms: dict[int, float] = {}
        """When each key was last pressed."""
        self._typed_ms = float("-inf")
        """When the last key was pressed that was sent on as typing."""
        self._swallowed: set[int] = set()
        """Keys whose press was part of a scan and whose release must vanish as well."""

    @property
    def due_ms(self) -> float | None:
        """After how much silence `quiet` is to be called; None while nothing is open."""
        if not self._burst:
            return None
        return self._profile.silence_ms if self._sure or self._fast() else self._profile.hold_ms

    def wants(self, key: Key) -> bool:
        """Whether a press may belong to a scan, so that no short-cut of the window may take it first."""
        if key.code in MODIFIERS or self._repeats(key):
            return False
        if self._ends(key):
            return bool(self._burst) or self._follows_end(key)
        return bool(self._sign(key))

    def feed(self, key: Key) -> Verdict:
        """Judge one event."""
        if key.code in MODIFIERS:
            return Verdict()
        if not key.down:
            return self._release(key)
        before = self._finish() if self._burst and self._gap(key) > self._patience() else Verdict()
        after = self._press(key)
        # A key that ends an older burst begins a new one, so at most one of the two has caught something.
        return after._replace(
            replay=before.replay + after.replay,
            caught=before.caught or after.caught,
            overlong=before.overlong or after.overlong,
        )

    def quiet(self) -> Verdict:
        """Nothing came for `due_ms`: a scan without an end key is complete, anything else was typing."""
        return self._finish()

    def _press(self, key: Key) -> Verdict:
        if self._repeats(key):
            return self._repeat(key)
        self._pressed_ms[key.code] = key.at_ms
        if self._ends(key):
            return self._end(key)
        sign = self._sign(key)
        if not sign:
            if self._sure:  # a function key in the middle of a scan is an odd programming, never a command
                self._swallowed.add(key.code)
                return Verdict(keep=True)
            return Verdict(replay=self._let_go())
        self._last_ms = key.at_ms
        if len(self._text) >= LIMIT_CHARACTERS:
            self._overlong = True
        else:
            self._text.append("" if self._closes_dead(key) else sign)
            self._burst.append(key)
        if self._sure:
            self._swallowed.add(key.code)
        else:
            self._held.append(key)
            self._decide()
        return Verdict(keep=True)

    def _release(self, key: Key) -> Verdict:
        if key.code in self._swallowed:
            self._swallowed.discard(key.code)
            return Verdict(keep=True)
        if any(held.down and held.code == key.code for held in self._held):
            self._held.append(key)
            return Verdict(keep=True)
        return Verdict()

    def _repeats(self, key: Key) -> bool:
        return key.repeat and not 0 <= key.at_ms - self._pressed_ms.get(key.code, float("-inf")) < REPEAT_MS

    def _repeat(self, key: Key) -> Verdict:
        if key.code in self._swallowed:
            return Verdict(keep=True)
        if self._held:
            self._held.append(key)
            return Verdict(keep=True)
        return Verdict()

    def _end(self, key: Key) -> Verdict:
        if not self._burst:
            if self._follows_end(key):
                self._swallowed.add(key.code)
                return Verdict(keep=True)
            return Verdict()
        if not self._sure and len(self._burst) >= ENDED_CHARACTERS:
            mean_ms = (key.at_ms - self._burst[0].at_ms) / len(self._burst)
            self._sure = mean_ms <= self._profile.mean_ms
        if not self._sure:
            return Verdict(replay=self._let_go())
        self._swallow_held()
        self._swallowed.add(key.code)
        self._ended_ms = key.at_ms
        return self._finish()._replace(keep=True)

    def _finish(self) -> Verdict:
        if not self._burst:
            return Verdict()
        if not self._sure:
            return Verdict(replay=self._let_go())
        caught = None if self._overlong else self._read()
        overlong = self._overlong
        self._clear()
        return Verdict(caught=caught, overlong=overlong)

    def _read(self) -> Caught | None:
        if len(CALIBRATION) <= len(self._burst) <= len(CALIBRATION) + AROUND_MAX:
            calibrated = of_strokes([key.stroke for key in self._burst])
            if calibrated is not None:
                return Caught(CALIBRATION, calibrated=calibrated)
        text = "".join(self._text).removeprefix(self._profile.prefix).removesuffix(self._profile.suffix)
        symbology, text = aim.split(text)
        if self._burst[0].at_ms - self._typed_ms <= TORN_MS:
            symbology, text = "", BROKEN + text
        return Caught(text, symbology, self._other_layout(), at_ms=self._burst[0].at_ms) if text else None

    def _other_layout(self) -> str:
        """The layout of the computer where it is not the scanner's: seen in the signs it made of the scanner's keys."""
        # Ctrl tells nothing: it makes the same on all layouts.
        told = [(key.stroke, _as_host(key)) for key in self._burst if key.code > 0 and not key.stroke.ctrl and _as_host(key)]
        strokes, seen = [stroke for stroke, _ in told], "".join(sign for _, sign in told)
        if seen == typed(self._layout or "us", strokes):
            return ""
        return layout_of(strokes, seen) or OTHER

    def _closes_dead(self, key: Key) -> bool:
        """Whether this space only ends a dead key: a scanner set to the computer's layout sends "^" as "^" and a space."""
        before = self._burst[-1] if self._burst else None
        return key.text == " " and before is not None and before.dead and self._sign(before) == before.text

    def _decide(self) -> None:
        profile, presses = self._profile, len(self._burst)
        behind_prefix = bool(profile.prefix) and "".join(self._text[: len(profile.prefix)]) == profile.prefix
        needed = len(profile.prefix) + profile.after_prefix if behind_prefix else profile.characters
        if presses < needed or presses < ENDED_CHARACTERS:
            return
        if self._mean_ms() <= profile.mean_ms or presses >= max(SURE_CHARACTERS, needed):
            self._sure = True
            self._swallow_held()

    def _swallow_held(self) -> None:
        for held in self._held:
            (self._swallowed.add if held.down else self._swallowed.discard)(held.code)
        self._held.clear()

    def _let_go(self) -> tuple[Key, ...]:
        typing = tuple(self._held)
        self._typed_ms = max((key.at_ms for key in typing if key.down), default=self._typed_ms)
        self._clear()
        return typing

    def _clear(self) -> None:
        self._held.clear()
        self._burst.clear()
        self._text.clear()
        self._sure = self._overlong = False

    def _gap(self, key: Key) -> float:
        gap = key.at_ms - self._last_ms
        return gap if gap >= 0 else 0.0 if gap > -CLOCK_STEP_MS else float("inf")

    def _patience(self) -> float:
        # A computer that is busy for a moment tears a code in two: typed as a person would, "ABC" and "123" read on its own.
        return self._profile.silence_ms if self._sure or self._fast() else self._profile.gap_ms

    def _fast(self) -> bool:
        """Whether the few keys so far came as a scanner sends them: what follows after a pause belongs to them."""
        presses = len(self._burst)
        return presses >= ENDED_CHARACTERS and self._mean_ms() <= self._profile.mean_ms

    def _mean_ms(self) -> float:
        return (self._burst[-1].at_ms - self._burst[0].at_ms) / (len(self._burst) - 1)

    def _follows_end(self, key: Key) -> bool:
        return 0 <= key.at_ms - self._ended_ms <= self._profile.gap_ms

    def _ends(self, key: Key) -> bool:
        # Some scanners send CR and LF as Ctrl+M and Ctrl+J. Outside a burst those are a person's short-cuts.
        return key.code in (ENTER, KEYPAD_ENTER, TAB) or self._sign(key) in _ENDS

    def _sign(self, key: Key) -> str:
        """What the key adds to a scan; "" where it adds nothing."""
        # The right Alt is AltGr to a scanner, and plain Alt to a computer with a US layout: then it is a short-cut of a
        # person, unless a scan has begun or the scanner's layout is known.
        if key.alt and not (key.altgr and (key.ctrl or self._burst or self._layout)):
            return ""
        if key.ctrl and not key.altgr:
            sign = key.text if len(key.text) == 1 and key.text < " " else character(self._layout or "us", key.stroke)
            return sign if self._burst or sign == "\x1d" or (sign in _ENDS and self._follows_end(key)) else ""
        programmed = character(self._layout, key.stroke) if self._layout else ""
        return programmed or _as_host(key)


def _as_host(key: Key) -> str:
    """The host's text, with the case that Shift says: Caps Lock inverts a scan and is no part of it."""
    text = key.text
    if key.ctrl and not key.altgr:
        return text if text and text < " " else character("us", key.stroke)
    if not text.isprintable():
        return ""
    cased = text.upper() if key.shift else text.lower()
    # Keys without a hardware number come from software, which need not say Shift.
    return cased if key.code > 0 and len(text) == 1 and len(cased) == 1 and text.isalpha() else text
