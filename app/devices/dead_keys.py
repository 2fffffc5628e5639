"""Dead keys: they show nothing until the next key comes; a scanner's text must not lose them, a person's typing is composed."""

import unicodedata
from collections.abc import MutableMapping
from typing import NamedTuple

FIRST = 0x01001250
"""Qt's number of the first dead key; the others follow it."""
_ALONE = "`´^~¯˘˙¨˚˝ˇ¸˛"
_COMBINING = "\u0300\u0301\u0302\u0303\u0304\u0306\u0307\u0308\u030a\u030b\u030c\u0327\u0328"


class Dead(NamedTuple):
    """A dead key."""

    alone: str
    """The sign it makes with a space behind it, as `keymap.LAYOUTS` has it."""
    combining: str
    """The accent it puts on the next letter."""


DEAD_KEYS = {FIRST + n: Dead(alone, mark) for n, (alone, mark) in enumerate(zip(_ALONE, _COMBINING, strict=True))}
"""By Qt key: grave, acute, circumflex, tilde, macron, breve, dot, diaeresis, ring, double acute, caron, cedilla, ogonek."""


def compose(dead: Dead, text: str) -> str:
    """What a dead key and the text of the key behind it make: "^" and "a" give "â", with a space "^", with "q" "^q"."""
    if text == " ":
        return dead.alone
    composed = unicodedata.normalize("NFC", text + dead.combining)
    return composed if len(composed) == len(text) else dead.alone + text


def without_input_method(environment: MutableMapping[str, str]) -> None:
    """Have Qt hand over every key as the keyboard sends it; to be called before there is an application.

    An input method sits before any filter: it takes dead keys, and the letter behind each, out of a scan and gives the
    composed sign to whichever field has the focus.
    """
    environment.pop("QT_IM_MODULES", None)  # goes before the other where both are set
    environment["QT_IM_MODULE"] = "none"
