"""The decoder in the shape a bench of decoders takes, f(grey picture) -> [(text, AIM identifier)]: pictures, and camera frames.

With the sample pictures beside it: `bench.py MANIFEST --decoder tests.devices.benched:still` (every step on each picture, as
`stockhand decode` does) and `:stream` (each picture is the next frame of one camera: plain reading, and one step after a frame
without a code).
"""

from app.devices.decoder import decode, glimpse
from app.devices.readers import Gray
from app.devices.steps import LIVE

_missed = 0


def still(gray: Gray) -> list[tuple[str, str]]:
    """Every step there is."""
    return [(code.text, code.symbology) for code in decode(gray)]


def stream(gray: Gray) -> list[tuple[str, str]]:
    """One frame after another, before what is seen is judged: for the time a frame takes."""
    global _missed  # noqa: PLW0603 - a bench knows functions alone
    found = glimpse(gray, LIVE[(_missed - 1) % len(LIVE)] if _missed else None)
    _missed = 0 if found else _missed + 1
    return [(code.text, code.symbology) for code in found]
