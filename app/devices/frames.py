"""Where a camera's frames come from: a camera by number, a stream, a video file, or a folder of pictures."""

import os
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple, Protocol

import numpy as np
from numpy.typing import NDArray

from app.devices.consent import is_denied, is_taken, registry
from app.devices.in_view import GONE_S
from app.devices.pictures import SUFFIXES, Picture, load
from app.devices.source import State, busy, denied, missing
from app.devices.torch import Torch, torch_of
from app.devices.vision import cv2
from app.domain.words import Say

FAILURES_MAX = 10
"""Frames in a row that may fail before the camera counts as lost: some drop one when the light changes."""
OPEN_MS, READ_MS = 5000, 5000


class Frame(NamedTuple):
    """One picture with its moment."""

    pixels: NDArray[np.uint8]
    """height x width x 3, blue green red."""
    at_s: float


class Frames(Protocol):
    """A source of frames."""

    live: bool
    """True: frames that nobody has time for are dropped. False: each waits for its turn."""

    def next(self) -> Frame | None:
        """The next frame, None when there is none for now and `ended` tells for how long."""

    @property
    def ended(self) -> bool:
        """No frame will come any more."""

    def close(self) -> None:
        """Let go of the camera."""


@dataclass(frozen=True, slots=True)
class CameraProfile:
    """Which camera, and what is asked of it."""

    source: str = "0"
    """Number of a camera, address of a stream (rtsp://, http://), a video file, or a folder of pictures."""
    width: int = 1280
    height: int = 720
    gone_s: float = GONE_S
    """How long a label must be out of view before it counts again."""

    @property
    def label(self) -> str:
        """What a person calls it."""
        return f"Camera {self.source}"


Opener = Callable[[CameraProfile], Frames | State]


def open_frames(profile: CameraProfile) -> Frames | State:
    """The frames of a profile, or why there are none."""
    name = profile.source
    if name.isdecimal():
        return _camera(profile, int(name))
    if "://" in name:
        capture = cv2.VideoCapture()
        capture.open(name, cv2.CAP_ANY, [cv2.CAP_PROP_OPEN_TIMEOUT_MSEC, OPEN_MS, cv2.CAP_PROP_READ_TIMEOUT_MSEC, READ_MS])
        return Capture(capture, live=True) if capture.isOpened() else missing(profile.label)
    path = Path(name)
    if path.is_dir():
        return Folder(path, profile.gone_s)
    if not path.exists():
        return missing(profile.label)
    if not os.access(path, os.R_OK):
        return denied(profile.label)
    capture = cv2.VideoCapture(str(path))
    return Capture(capture, live=False) if capture.isOpened() else missing(profile.label)


def _camera(profile: CameraProfile, number: int) -> Frames | State:
    if sys.platform == "linux":
        # OpenCV only says that it failed; the device file says why.
        device = Path(f"/dev/video{number}")
        if not device.exists():
            return missing(profile.label)
        if not os.access(device, os.R_OK | os.W_OK):
            return denied(profile.label)
    api = {"linux": cv2.CAP_V4L2, "win32": cv2.CAP_DSHOW}.get(sys.platform, cv2.CAP_ANY)
    capture = cv2.VideoCapture(number, api)
    if not capture.isOpened():
        return _closed(profile.label)
    capture.set(cv2.CAP_PROP_FRAME_WIDTH, profile.width)
    capture.set(cv2.CAP_PROP_FRAME_HEIGHT, profile.height)
    capture.set(cv2.CAP_PROP_BUFFERSIZE, 1)
    return Capture(capture, live=True, torch=torch_of(number))


def _closed(label: str) -> State:
    """Why a camera that may be there could not be opened."""
    match sys.platform:
        case "linux":
            return busy(label)
        case "win32" if is_denied(registry):
            return denied(label)
        case "win32" if is_taken(registry, sys.executable):
            return busy(label)
        case _:
            return missing(label)


class Capture:
    """Frames of OpenCV: camera, stream, or video file."""

    def __init__(self, capture: "cv2.VideoCapture", *, live: bool, torch: Torch | None = None) -> None:
        self.live = live
        self.torch = torch
        self._capture = capture
        self._failures = 0

    @property
    def ended(self) -> bool:
        """Too many failures in a row, or the end of the file."""
        return self._failures >= (FAILURES_MAX if self.live else 1)

    def next(self) -> Frame | None:
        """Blocks until the camera has a frame."""
        # The clock of a file is its own: a minute of video is a minute, however fast it is read.
        at_s = time.monotonic() if self.live else self._capture.get(cv2.CAP_PROP_POS_MSEC) / 1000
        good, pixels = self._capture.read()
        if not good or pixels is None:
            self._failures += 1
            return None
        self._failures = 0
        if pixels.ndim == 2:
            pixels = cv2.cvtColor(pixels, cv2.COLOR_GRAY2BGR)
        return Frame(pixels.astype(np.uint8, copy=False), at_s)

    def close(self) -> None:
        """Let go of the camera, its light off."""
        if self.torch is not None and self.torch.on:
            self.torch.set(on=False)
        self._capture.release()


class Folder:
    """The pictures of a folder by name, and whatever is put there later."""

    live = False
    ended = False

    def __init__(self, folder: Path, gone_s: float) -> None:
        self._folder = folder
        self._read: set[Path] = set()
        self._failed: dict[Path, tuple[int, int]] = {}
        """Size and time of what could not be read: it is tried again once these change, as a picture still being written."""
        self._waiting: list[tuple[Path, tuple[int, int]]] = []
        # Each picture is a look of its own. Two looks at one label in a row are one scan, a look elsewhere between makes two.
        self._step_s = gone_s * 0.6
        self._looks = 0

    def next(self) -> Frame | None:
        """The next picture; files that are none, or not yet, are passed over."""
        if not self._waiting:
            self._waiting = sorted(self._new(), reverse=True)
        while self._waiting:
            path, state = self._waiting.pop()
            match load(path):
                case Picture(gray):
                    self._read.add(path)
                    self._failed.pop(path, None)
                    self._looks += 1
                    pixels = cv2.cvtColor(gray, cv2.COLOR_GRAY2BGR).astype(np.uint8, copy=False)
                    return Frame(pixels, self._looks * self._step_s)
                case Say():
                    self._failed[path] = state
        return None

    def close(self) -> None:
        """Nothing is held open."""

    def _new(self) -> list[tuple[Path, tuple[int, int]]]:
        """Pictures not read yet, each as it is before it is opened: what is written meanwhile changes it."""
        found = []
        try:
            for path in self._folder.iterdir():
                if path.suffix.lower() in SUFFIXES and path not in self._read:
                    known = path.stat()
                    state = known.st_size, known.st_mtime_ns
                    if self._failed.get(path) != state:
                        found.append((path, state))
        except OSError:  # the folder or a file was taken away; it may come back
            return found
        return found
