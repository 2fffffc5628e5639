"""The ways of trying harder where plain zxing-cpp finds nothing: readings of enhanced pictures, with what each of them pays."""

from collections.abc import Callable, Iterator

import numpy as np

from app.devices.readers import BARS, Found, Gray, zbar, zxing
from app.devices.straighten import Affine, Region, cut, regions
from app.devices.vision import cv2

SCALE_PIXELS_MAX = 2_500_000
"""Larger pictures are not enlarged: their codes are large enough, or out of reach."""
CUT_SCALED_MAX = 900
"""Longest side across the bars, in pixels, of a field that is enlarged."""

CUT_ONCE = 450
"""Fields of bars wider than this many pixels are not enlarged where there is time for one size alone."""

Attempt = tuple[str, list[Found], Affine | None]
Step = Callable[[Gray], Iterator[Attempt]]
"""One way of trying harder: readings of enhanced pictures, each with the name of the enhancement and the way back."""


def sharp(gray: Gray, radius: float, amount: float) -> Gray:
    """Edges raised by `amount` times what a blur of `radius` pixels takes from them: against defocus and shake."""
    blurred = cv2.GaussianBlur(gray, (0, 0), radius)
    return cv2.addWeighted(gray, 1 + amount, blurred, -amount, 0).astype(np.uint8, copy=False)


def even(gray: Gray) -> Gray:
    """Local contrast stretched: shadow, dim light."""
    return cv2.createCLAHE(4.0, (8, 8)).apply(gray).astype(np.uint8, copy=False)


def double(gray: Gray) -> Gray:
    """Twice the size: bars of one pixel."""
    return cv2.resize(gray, None, fx=2, fy=2, interpolation=cv2.INTER_CUBIC).astype(np.uint8, copy=False)


def contrast(gray: Gray) -> Iterator[Attempt]:
    """Local contrast stretched."""
    yield "contrast", zxing(even(gray)), None


def sharpened(gray: Gray) -> Iterator[Attempt]:
    """Edges raised, without and with local contrast."""
    yield "sharp", zxing(sharp(gray, 3, 3)), None
    yield "contrast, sharp", zxing(sharp(even(gray), 3, 2)), None


def enlarged(gray: Gray) -> Iterator[Attempt]:
    """Twice the size, without and with local contrast."""
    if gray.size <= SCALE_PIXELS_MAX:
        back = np.array([[0.5, 0, 0], [0, 0.5, 0]], np.float32)
        large = double(gray)
        yield "enlarged", zxing(large), back
        yield "enlarged, second", zbar(large), back
        yield "enlarged, contrast", zxing(even(large)), back


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
        yield from _averaged(gray, region)


def _averaged(gray: Gray, region: Region) -> Iterator[Attempt]:
    upright = cut(gray, region, 1.0 if region.across > CUT_SCALED_MAX else 2.0)
    if upright is not None:
        full = cv2.normalize(upright[0], np.empty_like(upright[0]), 0, 255, cv2.NORM_MINMAX)
        mean = cv2.blur(full, (1, max(3, full.shape[0] // 8))).astype(np.uint8, copy=False)
        yield "averaged", zxing(mean, BARS), upright[1]
        yield "averaged, sharp", zxing(sharp(mean, 4, 1.5), BARS), upright[1]


ESCALATION: tuple[Step, ...] = (straightened, contrast, sharpened, enlarged, averaged)
"""Tried in this order on a still picture.

Measured on 875 photos (837 right, none wrong; plain reading alone 790) and 308 frames of seed 1 (248 right; plain 195). Without
one of them these are right: straightened 836 and 247 (and one wrong), contrast 834 and 248, sharpened 833 and 245, enlarged 831
and 242, averaged 835 and 240. zbar pays on the straightened and the enlarged picture (835 and 247 without); zbar on the whole one
and one threshold for all of it changed neither figure and were dropped.
"""


def upright_best(gray: Gray) -> Iterator[Attempt]:
    """The two fields most like bars, each once in the size that suits it."""
    for region in regions(gray)[:2]:
        upright = cut(gray, region, 1.0 if region.across > CUT_ONCE else 2.0)
        if upright is not None:
            yield "upright", zxing(upright[0], BARS), upright[1]
            yield "upright, second", zbar(upright[0]), upright[1]


def averaged_best(gray: Gray) -> Iterator[Attempt]:
    """The field most like bars, averaged along its bars."""
    for region in regions(gray)[:1]:
        yield from _averaged(gray, region)


def in_the_middle(step: Step, share: float) -> Step:
    """The step on the middle of a picture alone, `share` of its width and height: there a person aims."""

    def looked(gray: Gray) -> Iterator[Attempt]:
        height, width = gray.shape
        top, left = round(height * (1 - share) / 2), round(width * (1 - share) / 2)
        for way, found, back in step(gray[top : height - top, left : width - left]):
            moved = np.array([[1, 0, 0], [0, 1, 0]], np.float32) if back is None else back.copy()
            moved[:, 2] += (left, top)
            yield way, found, moved

    return looked


LIVE: tuple[Step, ...] = (
    upright_best,
    in_the_middle(sharpened, 0.6),
    upright_best,
    in_the_middle(contrast, 0.7),
    averaged_best,
)
"""One of these for each frame of a camera in which nothing was read, in turn; each takes one to two plain readings.

Of 400 labels held by hand, seed 11, these shares of their tries read something: upright 21 %, sharpened 8 %, averaged 4 %, contrast
3 %. Twice the size read 1 % and was dropped, as the zoom key does the same to each frame; one threshold reads prints, not frames.
"""
