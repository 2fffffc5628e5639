"""A camera as a scanner: one thread takes frames, another reads the newest; what is held in view is one scan."""

import logging
import threading
from collections.abc import Callable
from contextlib import closing

import numpy as np
from numpy.typing import NDArray

from app.devices.frame_reader import FrameReader, Tap
from app.devices.frames import CameraProfile, Capture, Folder, Frame, Frames, Opener, open_frames
from app.devices.readers import Found
from app.devices.sightings import Known, never
from app.devices.source import Emit, Link, State, connected, missing
from app.devices.threaded import Line, ThreadedSource, Wait, wait_for
from app.devices.torch import Torch
from app.devices.vision import cv2
from app.domain.words import QT_TRANSLATE_NOOP, say

log = logging.getLogger(__name__)

IDLE_S = 0.2
"""Pause before an empty folder is looked at again, or a failed frame taken again."""

OnFrame = Callable[[NDArray[np.uint8], list[Found]], None]
"""Takes a frame (height x width x 3, blue green red) with the codes found in it, on the decoding thread."""


class Mailbox:
    """Room for one frame: a newer one takes its place, or waits for it to be taken."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._frame: Frame | None = None
        self._closed = False

    def put(self, frame: Frame, *, replace: bool) -> None:
        """Leave a frame for the reader."""
        with self._changed:
            self._changed.wait_for(lambda: replace or self._frame is None or self._closed)
            self._frame = frame
            self._changed.notify_all()

    def take(self) -> Frame | None:
        """The frame, as soon as there is one; None when the box is closed and empty."""
        with self._changed:
            self._changed.wait_for(lambda: self._frame is not None or self._closed)
            frame, self._frame = self._frame, None
            self._changed.notify_all()
            return frame

    def close(self) -> None:
        """No frame will come any more; the last may still be taken."""
        with self._changed:
            self._closed = True
            self._changed.notify_all()


def zoomed(pixels: NDArray[np.uint8], zoom: float) -> NDArray[np.uint8]:
    """The middle of a picture, as large as the whole."""
    if zoom <= 1:
        return pixels
    height, width = pixels.shape[:2]
    high, wide = max(1, round(height / zoom)), max(1, round(width / zoom))
    top, left = (height - high) // 2, (width - wide) // 2
    middle = pixels[top : top + high, left : left + wide]
    return cv2.resize(middle, (width, height), interpolation=cv2.INTER_CUBIC).astype(np.uint8, copy=False)


class Camera:
    """A camera as a source named "camera:WHICH" (see `app.devices.source.Source`), with its frames for a preview."""

    def __init__(
        self,
        profile: CameraProfile | None = None,
        *,
        opener: Opener = open_frames,
        wait: Wait = wait_for,
        label: str = "",
        known: Known = never,
    ) -> None:
        self.profile = profile or CameraProfile()
        self.on_frame: OnFrame | None = None
        self.zoom = 1.0
        """How many times the middle of the picture is enlarged, for reader and preview alike; any thread may set it."""
        self._known = known
        self._tap: Tap | None = None
        self._torch: Torch | None = None
        self._label = label or self.profile.label
        self._opener = opener
        self._source = ThreadedSource(f"camera:{self.profile.source}", self._label, self._pump, wait)
        self.name = self._source.name

    @property
    def state(self) -> State:
        """How it stands now."""
        return self._source.state

    @property
    def changed(self) -> Callable[[State], None] | None:
        """Called after each change of `state`."""
        return self._source.changed

    @changed.setter
    def changed(self, hear: Callable[[State], None] | None) -> None:
        self._source.changed = hear

    def start(self, emit: Emit) -> None:
        """Begin to look."""
        self._source.start(emit)

    def stop(self) -> None:
        """Let go of the camera."""
        self._source.stop()

    def tap(self, x: float, y: float) -> None:
        """Take the code at this point of the picture (shares of its width and height) as scanned, on any thread."""
        self._tap = Tap(x, y)

    @property
    def torch(self) -> bool | None:
        """Whether its light is on; None where it has none, or is not there."""
        torch = self._torch
        return None if torch is None else torch.on

    def set_torch(self, *, on: bool) -> None:
        """Switch its light; nothing where there is none."""
        torch = self._torch
        if torch is not None:
            torch.set(on=on)

    def _pump(self, line: Line) -> State:
        frames = self._opener(self.profile)
        if isinstance(frames, State):
            return frames
        box = Mailbox()
        # The pictures of a folder are looks of their own; frames of a camera or a film show one label again and again.
        reader = FrameReader(self.profile.gone_s, still=isinstance(frames, Folder), known=self._known)
        reading = threading.Thread(target=self._read, args=(box, reader, line), name=f"{self.name} decode", daemon=True)
        with closing(frames):
            self._torch = frames.torch if isinstance(frames, Capture) else None
            line.tell(connected(self._label))
            reading.start()
            try:
                self._take(frames, box, line)
            finally:
                self._torch = None
                box.close()
                reading.join()
        if frames.live or line.stopped():
            return missing(self._label)
        text = QT_TRANSLATE_NOOP("say", "{device} has shown its last frame.")
        line.tell(State(Link.MISSING, say(text, device=self._label)))
        line.stopping.wait()  # a file is read once; playing it again would scan everything twice
        return self.state

    def _take(self, frames: Frames, box: Mailbox, line: Line) -> None:
        while not (line.stopped() or frames.ended):
            frame = frames.next()
            if frame is not None:
                box.put(frame, replace=frames.live)
            elif line.wait(IDLE_S):
                return

    def _read(self, box: Mailbox, reader: FrameReader, line: Line) -> None:
        while (frame := box.take()) is not None and not line.stopped():
            frame = frame._replace(pixels=zoomed(frame.pixels, self.zoom))
            tap, self._tap = self._tap, None
            found, new = reader.read(frame, tap)
            hear = self.on_frame  # taken once: the window may let go of it between two looks
            if hear is not None:
                try:
                    hear(frame.pixels, found)
                except Exception:  # a preview that has just been closed; codes are read on
                    log.exception("a picture of %s was not shown", self.name)
            if new is not None:
                line.emit(new.text, new.symbology)
        box.close()
