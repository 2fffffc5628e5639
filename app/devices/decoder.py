"""The one decoder behind the camera, pictures and `stockhand decode`: picture in, codes out, harder tries when need be."""

import time
from collections.abc import Callable, Sequence

import numpy as np

from app.devices.readers import BARS, ITF, RETAIL, Found, Gray, zxing
from app.devices.steps import CUT_SCALED_MAX, ESCALATION, Step
from app.devices.straighten import around, cut, mapped
from app.devices.vision import cv2
from app.devices.votes import Votes, value

SIDE_MIN, SIDE_MAX = 3, 65_535
"""Thinner pictures are read as they are: there is nothing to enhance. Longer ones no reader takes, and no label is."""
LEAN_PIXELS_MAX = 4_000_000
"""Larger pictures are enhanced at a smaller size: their codes are large enough, or were read at once."""
PATIENCE_S = 10.0
"""No harder try of a still picture begins later than this: what makes readers slow by design ends, too."""


def decode(gray: Gray, steps: Sequence[Step] = ESCALATION, clock: Callable[[], float] = time.perf_counter) -> list[Found]:
    """All codes in a still picture (height x width, uint8), in no special order; [] where there is none.

    With fewer `steps` the effort is limited. Never raises, whatever the picture holds.
    """
    assert gray.ndim == 2 and gray.dtype == np.uint8, "a grey picture of bytes"
    if not gray.size or max(gray.shape) > SIDE_MAX:
        return []
    votes, began = Votes(), clock()
    plain = [whole for found in zxing(gray) if (whole := _checked(gray, found, votes)) is not None]
    if plain or min(gray.shape) < SIDE_MIN:
        return _timed(plain, clock() - began)
    lean, scale = _lean(gray)
    for step in steps:
        for way, readings, back in step(lean):
            believed = [found for found in readings if votes.believe(found, way)]
            if believed:
                placed = [f if back is None else f._replace(corners=mapped(f.corners, back)) for f in believed]
                full = [f._replace(corners=tuple((x * scale, y * scale) for x, y in f.corners)) for f in placed]
                return _timed(full, clock() - began)
            if clock() - began > PATIENCE_S:
                return []
    return []


def _lean(gray: Gray) -> tuple[Gray, float]:
    """The picture no larger than harder tries may be, and pixels of the picture per pixel of that."""
    scale = (gray.size / LEAN_PIXELS_MAX) ** 0.5
    if scale <= 1 or min(gray.shape) < SIDE_MIN * scale:
        return gray, 1.0
    small = cv2.resize(gray, None, fx=1 / scale, fy=1 / scale, interpolation=cv2.INTER_AREA)
    return small.astype(np.uint8, copy=False), scale


def glimpse(gray: Gray, step: Step | None) -> list[Found]:
    """All codes that a frame shows at first sight, else those one step finds, marked `enhanced`: to be seen again."""
    began = time.perf_counter()
    plain = [whole for found in zxing(gray) if (whole := _checked(gray, found, Votes())) is not None]
    if plain or step is None or min(gray.shape) < SIDE_MIN:
        return _timed(plain, time.perf_counter() - began)
    for _, readings, back in step(gray):
        found = [f for f in readings if f.format not in ("EAN8", "UPCE")]  # these appear out of nothing
        if found:
            placed = [f if back is None else f._replace(corners=mapped(f.corners, back)) for f in found]
            return _timed([f._replace(enhanced=True) for f in placed], time.perf_counter() - began)
    return []


def _checked(gray: Gray, found: Found, votes: Votes) -> Found | None:
    """A plain reading of a kind that goes wrong, looked at again upright.

    ITF has no sign for its end, so a slanted line across it reads as a shorter code: the upright cut must agree. EAN and
    UPC have one check digit for guesses by the thousand: the upright cut must not say otherwise.
    """
    if found.format == "ITF":
        upright = cut(gray, around(gray, found, 4.0), 1.0)
        again = zxing(upright[0], ITF) if upright is not None else []
        longest = max((reading.text for reading in again), key=len, default="")
        return found._replace(text=longest) if len(longest) >= max(len(found.text), 4) else None
    if found.format not in RETAIL:
        return found
    field = around(gray, found, 1.5)
    upright = cut(gray, field, 2.0 if field.across < CUT_SCALED_MAX else 1.0)
    others = [reading for reading in zxing(upright[0], BARS) if reading.format in RETAIL] if upright is not None else []
    if not others or any(value(other) == value(found) for other in others):
        return found
    votes.believe(found, "plain")
    for other in others:
        votes.believe(other, "plain, upright")
    return None


def _timed(readings: list[Found], seconds: float) -> list[Found]:
    """Each code once, with the time it took."""
    ms = round(seconds * 1e3, 3)
    kept: list[Found] = []
    for found in readings:
        if not any(found.text == other.text and same_place(found, other) for other in kept):
            kept.append(found._replace(ms=ms))
    return kept


def same_place(one: Found, other: Found) -> bool:
    """Whether two readings may be of one label."""
    (x1, y1), (x2, y2) = one.centre, other.centre
    size = max(abs(x - x1) + abs(y - y1) for x, y in one.corners)
    return abs(x1 - x2) + abs(y1 - y2) <= size
