"""Reads the frames of a camera one after another: what is seen, what of it is believed, which of it the person means."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from app.devices.decoder import decode, glimpse
from app.devices.frames import Frame
from app.devices.in_view import InView
from app.devices.readers import Found, Gray
from app.devices.sightings import Known, Sightings, never
from app.devices.steps import LIVE
from app.devices.vision import cv2

AIM_SHARE = 0.12
"""Of the shorter side: how far from the middle (or a finger) a code may lie and still be meant, where several are in view."""
TAP_S = 1.0
"""How long a tap waits for a frame in which its code is read."""


class Tap(NamedTuple):
    """A finger on the preview: a point of the frame, in shares of its width and height."""

    x: float
    y: float


class FrameReader:
    """Plain reading of each frame, and one harder step for each frame in a row in which nothing was found, in turn."""

    def __init__(self, gone_s: float, *, still: bool, known: Known = never) -> None:
        self._view = InView(gone_s)
        self._sightings = Sightings(known)
        self._still = still
        """Each frame is a picture of its own: it gets every step, and there is no other to compare it with."""
        self._missed = 0
        self._tap: tuple[Tap, float] | None = None

    def read(self, frame: Frame, tap: Tap | None = None) -> tuple[list[Found], Found | None]:
        """All codes of a frame, and the one to emit: the one aimed at or tapped, where it is not the one held there."""
        gray = cv2.cvtColor(frame.pixels, cv2.COLOR_BGR2GRAY).astype(np.uint8, copy=False)
        seen = decode(gray) if self._still else self._sightings.judge(self._glimpse(gray), frame.at_s)
        sure = [code for code in seen if code.sure]
        aimed = meant(sure, gray.shape[1] / 2, gray.shape[0] / 2, gray)
        new = self._view.look([code.text for code in sure], aimed.text if aimed else None, frame.at_s)
        shown = [code._replace(aimed=code == aimed) for code in seen]
        tapped = self._tapped(tap, sure, gray, frame.at_s)
        if tapped is not None:
            self._view.take(tapped.text)
            return shown, tapped
        return shown, aimed if new is not None else None

    def _glimpse(self, gray: Gray) -> list[Found]:
        # The first miss of a row costs no more than a plain reading: most are a hand on its way.
        step = LIVE[(self._missed - 1) % len(LIVE)] if self._missed else None
        found = glimpse(gray, step)
        self._missed = 0 if found else self._missed + 1
        return found

    def _tapped(self, tap: Tap | None, sure: list[Found], gray: Gray, at_s: float) -> Found | None:
        if tap is not None:
            self._tap = tap, at_s
        if self._tap is None:
            return None
        (x, y), since = self._tap
        height, width = gray.shape
        code = meant(sure, x * width, y * height, gray, alone=False)
        if code is not None or at_s - since > TAP_S:
            self._tap = None
        return code


def meant(codes: Sequence[Found], x: float, y: float, gray: Gray, *, alone: bool = True) -> Found | None:
    """The code at a point. A code that is `alone` in view is meant wherever it lies; of several, none may be."""
    if alone and len({code.text for code in codes}) == 1:
        return codes[0]
    near = min(codes, key=lambda code: away(code, x, y), default=None)
    return near if near is not None and away(near, x, y) <= AIM_SHARE * min(gray.shape) else None


def away(code: Found, x: float, y: float) -> float:
    """Pixels from a point to the outline of a code; 0 inside."""
    outline: NDArray[np.float32] = np.array(code.corners, np.float32)
    return max(0.0, -float(cv2.pointPolygonTest(outline, (x, y), measureDist=True)))

