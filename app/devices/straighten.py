"""Finds where a picture has parallel bars, and turns that part upright: readers scan along rows and miss tilted bars."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from app.devices.readers import Corners, Found, Gray
from app.devices.vision import cv2

SEARCH_PIXELS = 640
"""Longer side of the picture in which bars are looked for: their direction needs no detail."""
REGIONS = 3
CUT_PIXELS_MAX = 6_000_000
_NOISE = 200.0
"""Gradient energy below which a direction means nothing (squared grey levels per pixel)."""

Affine = NDArray[np.float32]
"""2 x 3: where a point of the cut lies in the picture."""


class Region(NamedTuple):
    """A field of bars: `angle` in degrees of the line across them, centre and size in pixels of the picture."""

    angle: float
    x: float
    y: float
    across: float
    along: float


def regions(gray: Gray) -> list[Region]:
    """The fields most like bars, best first: strong gradients that all point one way (structure tensor)."""
    shrink = min(1.0, SEARCH_PIXELS / max(gray.shape))
    small = cv2.resize(gray, None, fx=shrink, fy=shrink, interpolation=cv2.INTER_AREA) if shrink < 1 else gray
    if min(small.shape) < 9:
        return []
    gx = cv2.Sobel(small, cv2.CV_32F, 1, 0, ksize=3)
    gy = cv2.Sobel(small, cv2.CV_32F, 0, 1, ksize=3)
    window = max(9, int(min(small.shape) * 0.06) | 1)
    xx, yy, xy = (cv2.boxFilter(product, -1, (window, window)) for product in (gx * gx, gy * gy, gx * gy))
    directed = np.sqrt((xx - yy) ** 2 + 4 * xy * xy)
    score = directed * (directed / (xx + yy + _NOISE)) ** 2
    angles = 0.5 * np.degrees(np.arctan2(2 * xy, xx - yy))
    left, found = score.copy(), []
    for _ in range(REGIONS):
        y, x = divmod(int(left.argmax()), left.shape[1])
        if left[y, x] <= 0:
            break
        alike = (np.abs((angles - angles[y, x] + 90) % 180 - 90) < 12) & (score > 0.12 * left[y, x])
        _, labels = cv2.connectedComponents(alike.astype(np.uint8))
        field = labels == labels[y, x]
        found.append(_measured(field, float(angles[y, x]), shrink))
        left[field] = 0
        cv2.circle(left, (x, y), window, 0, -1)
    return found


def around(gray: Gray, found: Found, more: float) -> Region:
    """The field of a code already found, `more` times as wide as the reader saw it, turned as the bars there really are."""
    corners = np.array(found.corners)
    x0, y0 = np.maximum(corners.min(0).astype(int) - 8, 0)
    x1, y1 = corners.max(0).astype(int) + 9
    patch = gray[y0:y1, x0:x1]
    gx, gy = cv2.Sobel(patch, cv2.CV_32F, 1, 0, ksize=3), cv2.Sobel(patch, cv2.CV_32F, 0, 1, ksize=3)
    angle = 0.5 * np.degrees(np.arctan2(2 * float((gx * gy).sum()), float((gx * gx).sum() - (gy * gy).sum())))
    x, y = found.centre
    long = float(np.hypot(x1 - x0, y1 - y0))
    return Region(float(angle), x, y, long * more, long * 0.15)


def cut(gray: Gray, region: Region, scale: float) -> tuple[Gray, Affine] | None:
    """The region with its bars upright and a margin around, `scale` times as large; None where that would be too large."""
    width = int((region.across * 1.25 + 60) * scale)
    height = int((max(region.along, 24) * 1.1 + 20) * scale)
    if width * height > CUT_PIXELS_MAX:
        return None
    c, s = np.cos(np.radians(region.angle)) / scale, np.sin(np.radians(region.angle)) / scale
    back = np.array(
        [
            [c, -s, region.x - c * width / 2 + s * height / 2],
            [s, c, region.y - s * width / 2 - c * height / 2],
        ],
        np.float32,
    )
    flags = cv2.INTER_CUBIC | cv2.WARP_INVERSE_MAP
    upright = cv2.warpAffine(gray, back, (width, height), flags=flags, borderMode=cv2.BORDER_REPLICATE)
    return upright.astype(np.uint8, copy=False), back


def mapped(corners: Corners, back: Affine) -> Corners:
    """Corners in the cut as corners in the picture."""
    points = np.hstack([np.array(corners), np.ones((len(corners), 1))]) @ back.T
    return tuple((float(x), float(y)) for x, y in points)


def _measured(field: NDArray[np.bool_], angle: float, shrink: float) -> Region:
    ys, xs = np.nonzero(field)
    c, s = np.cos(np.radians(angle)), np.sin(np.radians(angle))
    across, along = xs * c + ys * s, ys * c - xs * s
    # The outermost hundredth is dirt that touches the label.
    a0, a1 = np.percentile(across, (1, 99))
    b0, b1 = np.percentile(along, (1, 99))
    a, b = (a0 + a1) / 2, (b0 + b1) / 2
    x, y = (a * c - b * s) / shrink, (a * s + b * c) / shrink
    return Region(angle, float(x), float(y), float(a1 - a0) / shrink, float(b1 - b0) / shrink)
