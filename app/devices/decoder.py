"""The one decoder behind the camera, pictures and `stockhand decode`: picture in, codes out, harder tries when need be."""

import time
from collections.abc import Sequence

import numpy as np

from app.devices.readers import BARS, ITF, RETAIL, Found, Gray, zxing
from app.devices.steps import CUT_SCALED_MAX, ESCALATION, Step
from app.devices.straighten import around, cut, mapped
from app.devices.votes import Votes, value

SIDE_MIN = 3
"""Thinner pictures are read as they are: there is nothing to enhance."""


def decode(gray: Gray, steps: Sequence[Step] = ESCALATION) -> list[Found]:
    """All codes in a still picture (height x width, uint8), in no special order; [] where there is none.

    With fewer `steps` the effort is limited. Never raises, whatever the picture holds.
    """
    assert gray.ndim == 2 and gray.dtype == np.uint8, "a grey picture of bytes"
    if not gray.size:
        return []
    votes, began = Votes(), time.perf_counter()
    plain = [whole for found in zxing(gray) if (whole := _checked(gray, found, votes)) is not None]
    if plain or min(gray.shape) < SIDE_MIN:
        return _timed(plain, began)
    for step in steps:
        for way, readings, back in step(gray):
            believed = [found for found in readings if votes.believe(found, way)]
            if believed:
                placed = [f if back is None else f._replace(corners=mapped(f.corners, back)) for f in believed]
                return _timed(placed, began)
    return []


def glimpse(gray: Gray, step: Step | None) -> list[Found]:
    """All codes that a frame shows at first sight, else those one step finds, marked `enhanced`: to be seen again."""
    began = time.perf_counter()
    plain = [whole for found in zxing(gray) if (whole := _checked(gray, found, Votes())) is not None]
    if plain or step is None or min(gray.shape) < SIDE_MIN:
        return _timed(plain, began)
    for _, readings, back in step(gray):
        found = [f for f in readings if f.format not in ("EAN8", "UPCE")]  # these appear out of nothing
        if found:
            return _timed(
                [f._replace(enhanced=True, corners=f.corners if back is None else mapped(f.corners, back)) for f in found], began
            )
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


def _timed(readings: list[Found], began: float) -> list[Found]:
    """Each code once, with the time it took."""
    ms = round((time.perf_counter() - began) * 1e3, 3)
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
