"""The one decoder behind the camera, pictures and `stockhand decode`: picture in, codes out, harder tries when need be."""

import time
from collections.abc import Callable, Iterator, Sequence

import numpy as np

from app.devices.readers import ALL, BARS, ITF, RETAIL, SURE_IN_POOR, Found, Gray, zbar, zxing
from app.devices.straighten import Affine, around, cut, mapped, regions
from app.devices.vision import cv2

SCALE_PIXELS_MAX = 2_500_000
"""Larger pictures are not enlarged: their codes are large enough, or out of reach."""
CUT_SCALED_MAX = 900
"""Longest side across the bars, in pixels, of a field that is enlarged."""

Attempt = tuple[str, list[Found], Affine | None]
Step = Callable[[Gray], Iterator[Attempt]]
"""One way of trying harder: readings of enhanced pictures, each with the name of the enhancement and the way back."""


class Votes:
    """Readings of kinds that a poor picture can fake: believed when two ways agree and none says otherwise.

    Even the check digit of Code 128 lets a wrong text through when bars are guessed by the thousand, and one way of
    guessing makes the same mistake again in the next cut: it has one vote, however often it is tried.
    """

    def __init__(self) -> None:
        self._ways: dict[str, set[str]] = {}

    def believe(self, found: Found, way: str) -> bool:
        """Count one reading of a picture enhanced in this way; whether it may be believed now."""
        if found.format in SURE_IN_POOR:
            return True
        if found.format in ("EAN8", "UPCE"):  # these appear out of nothing
            return False
        key = found.text.zfill(14) if found.format in RETAIL else found.text
        self._ways.setdefault(key, set()).add(way)
        return len(self._ways) == 1 and len(self._ways[key]) > 1

    def clear(self) -> None:
        """Forget: another label."""
        self._ways.clear()


def contrast(gray: Gray) -> Iterator[Attempt]:
    """Local contrast stretched: shadow, dim light."""
    yield "contrast", zxing(cv2.createCLAHE(4.0, (8, 8)).apply(gray).astype(np.uint8, copy=False)), None


def enlarged(gray: Gray) -> Iterator[Attempt]:
    """Twice the size: bars of one pixel."""
    if gray.size <= SCALE_PIXELS_MAX:
        back = np.array([[0.5, 0, 0], [0, 0.5, 0]], np.float32)
        double = cv2.resize(gray, None, fx=2, fy=2, interpolation=cv2.INTER_CUBIC).astype(np.uint8, copy=False)
        yield "enlarged", zxing(double), back
        yield "enlarged, second", zbar(double), back


def second_reader(gray: Gray) -> Iterator[Attempt]:
    """zbar forgives other damage than zxing-cpp."""
    yield "second", zbar(gray), None


def straightened(gray: Gray) -> Iterator[Attempt]:
    """Fields of bars turned upright, plain and enlarged."""
    for region in regions(gray):
        for scale in (1.0, 2.0):
            if scale > 1 and region.across > CUT_SCALED_MAX:
                continue
            upright = cut(gray, region, scale)
            if upright is not None:
                yield f"upright {scale:g}", zxing(upright[0], BARS), upright[1]
                yield f"upright {scale:g}, second", zbar(upright[0]), upright[1]


def averaged(gray: Gray) -> Iterator[Attempt]:
    """Upright bars averaged along their length, then sharpened across: noise, scratches, blur."""
    for region in regions(gray):
        upright = cut(gray, region, 1.0 if region.across > CUT_SCALED_MAX else 2.0)
        if upright is not None:
            full = cv2.normalize(upright[0], np.empty_like(upright[0]), 0, 255, cv2.NORM_MINMAX)
            mean = cv2.blur(full, (1, max(3, full.shape[0] // 8)))
            yield "averaged", zxing(mean.astype(np.uint8, copy=False), BARS), upright[1]
            sharp = cv2.addWeighted(mean, 2.5, cv2.GaussianBlur(mean, (0, 0), 4), -1.5, 0)
            yield "sharpened", zxing(sharp.astype(np.uint8, copy=False), BARS), upright[1]


def one_threshold(gray: Gray) -> Iterator[Attempt]:
    """One threshold for the whole picture: clean prints with odd sizes."""
    yield "threshold", zxing(gray, ALL, global_threshold=True), None


ESCALATION: tuple[Step, ...] = (straightened, contrast, second_reader, enlarged, averaged, one_threshold)
"""Tried in this order where plain zxing-cpp finds nothing."""


def decode(gray: Gray, steps: Sequence[Step] = ESCALATION, votes: Votes | None = None) -> list[Found]:
    """All codes in a picture (height x width, uint8), in no special order; [] where there is none.

    With `steps` the effort is limited (a camera takes one step per frame), with `votes` the doubtful readings of earlier
    frames of the same scene count. Never raises, whatever the picture holds.
    """
    assert gray.ndim == 2 and gray.dtype == np.uint8, "a grey picture of bytes"
    if min(gray.shape) < 3:
        return []
    votes = votes or Votes()
    began = time.perf_counter()
    plain = [whole for found in zxing(gray) if (whole := _whole(gray, found)) is not None]
    if plain:
        return _timed(plain, began)
    for step in steps:
        for way, readings, back in step(gray):
            believed = [found for found in readings if votes.believe(found, way)]
            if believed:
                placed = [f if back is None else f._replace(corners=mapped(f.corners, back)) for f in believed]
                return _timed(placed, began)
    return []


def _whole(gray: Gray, found: Found) -> Found | None:
    """ITF has no sign for its end, so a slanted line across it reads as a shorter code: the upright cut must agree."""
    if found.format != "ITF":
        return found
    upright = cut(gray, around(gray, found, 4.0), 1.0)
    again = zxing(upright[0], ITF) if upright is not None else []
    longest = max((reading.text for reading in again), key=len, default="")
    return found._replace(text=longest) if len(longest) >= max(len(found.text), 4) else None


def _timed(readings: list[Found], began: float) -> list[Found]:
    """Each code once, with the time it took."""
    ms = round((time.perf_counter() - began) * 1e3, 3)
    kept: list[Found] = []
    for found in readings:
        if not any(found.text == other.text and _same_place(found, other) for other in kept):
            kept.append(found._replace(ms=ms))
    return kept


def _same_place(one: Found, other: Found) -> bool:
    (x1, y1), (x2, y2) = one.centre, other.centre
    size = max(abs(x - x1) + abs(y - y1) for x, y in one.corners)
    return abs(x1 - x2) + abs(y1 - y2) <= size
