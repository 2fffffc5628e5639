"""Keys of a keyboard as hardware numbers, and what each layout prints on them.

Keys have the numbers of Linux input events. For the main block they equal the scan codes of a PC keyboard, which is what
Windows reports; X11 and Wayland report them plus 8. The layouts follow those of xkeyboard-config.
"""

from collections.abc import Iterable
from typing import NamedTuple

from app.domain.words import QT_TRANSLATE_NOOP, Say, say

LAYOUT_CODES = (41, *range(2, 14), *range(16, 28), *range(30, 41), 43, 86, *range(44, 54), 57)
"""The keys a layout describes: number row, three rows of letters with the key beside the left Shift, space."""

ENTER, TAB, KEYPAD_ENTER = 28, 15, 96
SHIFTS = frozenset({42, 54})
CONTROLS = frozenset({29, 97})
ALT, ALTGR, CAPS_LOCK = 56, 100, 58
MODIFIERS = SHIFTS | CONTROLS | {ALT, ALTGR, CAPS_LOCK, 69, 70, 125, 126}
KEYPAD = dict(zip((71, 72, 73, 74, 75, 76, 77, 78, 79, 80, 81, 82, 83, 55, 98), "789-456+1230.*/", strict=True))


class Stroke(NamedTuple):
    """A key with the modifiers held."""

    code: int
    shift: bool = False
    ctrl: bool = False
    altgr: bool = False


class Layout(NamedTuple):
    """What stands on the keys of `LAYOUT_CODES`; dead keys are given as the sign they make alone."""

    title: Say
    plain: str
    shift: str
    altgr: dict[str, str]
    """By the plain sign of the key; only what a barcode can hold."""


LAYOUTS = {
    "us": Layout(
        say(QT_TRANSLATE_NOOP("say", "US")),
        "`1234567890-=qwertyuiop[]asdfghjkl;'\\<zxcvbnm,./ ",
        '~!@#$%^&*()_+QWERTYUIOP{}ASDFGHJKL:"|>ZXCVBNM<>? ',
        {},
    ),
    "gb": Layout(
        say(QT_TRANSLATE_NOOP("say", "British")),
        "`1234567890-=qwertyuiop[]asdfghjkl;'#\\zxcvbnm,./ ",
        '¬!"£$%^&*()_+QWERTYUIOP{}ASDFGHJKL:@~|ZXCVBNM<>? ',
        {},
    ),
    "de": Layout(
        say(QT_TRANSLATE_NOOP("say", "German")),
        "^1234567890ß´qwertzuiopü+asdfghjklöä#<yxcvbnm,.- ",
        "°!\"§$%&/()=?`QWERTZUIOPÜ*ASDFGHJKLÖÄ'>YXCVBNM;:_ ",
        {"7": "{", "8": "[", "9": "]", "0": "}", "ß": "\\", "q": "@", "+": "~", "<": "|", "e": "€"},
    ),
    "fr": Layout(
        say(QT_TRANSLATE_NOOP("say", "French")),
        "²&é\"'(-è_çà)=azertyuiop^$qsdfghjklmù*<wxcvbn,;:! ",
        "~1234567890°+AZERTYUIOP¨£QSDFGHJKLM%µ>WXCVBN?./§ ",
        {
            "é": "~", '"': "#", "'": "{", "(": "[", "-": "|", "è": "`", "_": "\\", "ç": "^", "à": "@", ")": "]", "=": "}",
            "e": "€",
        },
    ),
    "it": Layout(
        say(QT_TRANSLATE_NOOP("say", "Italian")),
        "\\1234567890'ìqwertyuiopè+asdfghjklòàù<zxcvbnm,.- ",
        '|!"£$%&/()=?^QWERTYUIOPé*ASDFGHJKLç°§>ZXCVBNM;:_ ',
        {"è": "[", "+": "]", "ò": "@", "à": "#", "e": "€"},
    ),
    "es": Layout(
        say(QT_TRANSLATE_NOOP("say", "Spanish")),
        "º1234567890'¡qwertyuiop`+asdfghjklñ´ç<zxcvbnm,.- ",
        'ª!"·$%&/()=?¿QWERTYUIOP^*ASDFGHJKLÑ¨Ç>ZXCVBNM;:_ ',
        {"º": "\\", "1": "|", "2": "@", "3": "#", "4": "~", "`": "[", "+": "]", "´": "{", "ç": "}", "e": "€"},
    ),
    "tr": Layout(
        say(QT_TRANSLATE_NOOP("say", "Turkish")),
        '"1234567890*-qwertyuıopğüasdfghjklşi,<zxcvbnmöç. ',
        "é!'^+%&/()=?_QWERTYUIOPĞÜASDFGHJKLŞİ;>ZXCVBNMÖÇ: ",
        {"3": "#", "4": "$", "7": "{", "8": "[", "9": "]", "0": "}", "*": "\\", "-": "|", "q": "@", "ü": "~", ",": "`"},
    ),
}  # fmt: skip

CALIBRATION = "STOCKHAND-KEYS/qwazymi;@#"
"""Printed once as a barcode: every two layouts put some of these signs on different keys."""

_WINDOWS_SECOND = {0x11C: KEYPAD_ENTER, 0x11D: 97, 0x135: 98, 0x138: ALTGR, 0x15B: 125, 0x15C: 126}
"""Keys that Windows marks as the second of their kind (0x100), and what Linux calls them."""


def from_windows(scan_code: int) -> int:
    """The number of a key that Windows reports, with 0x100 added where it carries the prefix E0."""
    return _WINDOWS_SECOND.get(scan_code, scan_code & 0x7F)


_INDEX = {code: at for at, code in enumerate(LAYOUT_CODES)}


def character(layout: str, stroke: Stroke) -> str:
    """The sign of a stroke on a layout of `LAYOUTS`, with Ctrl the control character (Ctrl+] is GS); "" for none."""
    keys = LAYOUTS[layout]
    at = _INDEX.get(stroke.code)
    if at is None:
        return "" if stroke.ctrl else KEYPAD.get(stroke.code, "")
    plain = keys.plain[at]
    if stroke.altgr:
        return keys.altgr.get(plain, "")
    if stroke.ctrl:
        return control(keys.shift[at] if stroke.shift else plain)
    return keys.shift[at] if stroke.shift else plain


def control(sign: str) -> str:
    """The control character that Ctrl makes of a sign: "]" gives GS, "m" gives CR; "" for signs without one."""
    return chr(ord(sign.upper()) & 0x1F) if len(sign) == 1 and "@" <= sign.upper() <= "_" else ""


def typed(layout: str, strokes: Iterable[Stroke]) -> str:
    """What these strokes write on a layout."""
    return "".join(character(layout, stroke) for stroke in strokes)


STROKES = "strokes"
"""In place of a layout: keys are told as they are, each as one sign, until it is known what stands on them."""
_SPELLED = 0xE000
"""First sign that belongs to nobody (Unicode's private use)."""


def spelled(stroke: Stroke) -> str:
    """A key with its modifiers as one sign, which `strokes_of` reads back."""
    return chr(_SPELLED + (stroke.code & 0x1FF) + 0x200 * stroke.shift + 0x400 * stroke.ctrl + 0x800 * stroke.altgr)


def strokes_of(text: str) -> tuple[Stroke, ...]:
    """The keys that `spelled` has written down; other signs are left out."""
    numbers = (ord(sign) - _SPELLED for sign in text)
    return tuple(Stroke(n & 0x1FF, bool(n & 0x200), bool(n & 0x400), bool(n & 0x800)) for n in numbers if 0 <= n < 0x1000)


def layout_of(strokes: Iterable[Stroke], written: str) -> str:
    """The layout on which the strokes write this text, "" where none does; US first where several do."""
    keys = tuple(strokes)
    return next((name for name in LAYOUTS if typed(name, keys) == written), "")
