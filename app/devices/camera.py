"""A camera as a scanner: one thread takes frames, another reads the newest; what is held in view is one scan."""

import logging
import threading
from collections.abc import Callable
from contextlib import closing

import numpy as np
from numpy.typing import NDArray

from app.devices.decoder import ESCALATION, Votes, decode
from app.devices.frames import CameraProfile, Frame, Frames, Opener, open_frames
from app.devices.in_view import InView
from app.devices.readers import Found
from app.devices.source import Emit, Link, State, connected, missing
from app.devices.threaded import Line, ThreadedSource, Wait, wait_for
from app.devices.vision import cv2
from app.domain.words import QT_TRANSLATE_NOOP, say

log = logging.getLogger(__name__)

IDLE_S = 0.2
"""Pause before an empty folder is looked at again, or a failed frame taken again."""
VOTES_FRAMES = 12
"""Missed frames after which doubtful readings are forgotten: the camera looks elsewhere by then."""

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


class Reader:
    """Reads frames one after another: plain at first, then one harder try per missed frame, so that none takes long."""

    def __init__(self, gone_s: float, *, live: bool) -> None:
        self._view = InView(gone_s)
        self._votes = Votes()
        self._live = live
        self._missed = 0

    def read(self, frame: Frame) -> tuple[list[Found], Found | None]:
        """All codes of a frame, and the one to emit: the one nearest to the middle, where it is not the one held there."""
        gray = cv2.cvtColor(frame.pixels, cv2.COLOR_BGR2GRAY).astype(np.uint8, copy=False)
        if self._live:
            # The first miss of a row costs no more than a plain reading: most are a hand on its way.
            turn = self._missed - 1
            steps = (ESCALATION[turn % len(ESCALATION)],) if turn >= 0 else ()
            found = decode(gray, steps, self._votes)
        else:
            found = decode(gray)
        self._missed = 0 if found else self._missed + 1
        if found or self._missed % VOTES_FRAMES == 0:
            self._votes.clear()
        height, width = gray.shape
        aimed = sorted(found, key=lambda code: (code.centre[0] - width / 2) ** 2 + (code.centre[1] - height / 2) ** 2)
        new = self._view.look([code.text for code in aimed], frame.at_s)
        return found, aimed[0] if new is not None else None


class Camera:
    """A camera as a source named "camera:WHICH" (see `app.devices.source.Source`), with its frames for a preview."""

    def __init__(
        self, profile: CameraProfile | None = None, *, opener: Opener = open_frames, wait: Wait = wait_for, label: str = ""
    ) -> None:
        self.profile = profile or CameraProfile()
        self.on_frame: OnFrame | None = None
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

    def _pump(self, line: Line) -> State:
        frames = self._opener(self.profile)
        if isinstance(frames, State):
            return frames
        box = Mailbox()
        reading = threading.Thread(target=self._read, args=(box, frames.live, line), name=f"{self.name} decode", daemon=True)
        with closing(frames):
            line.tell(connected(self._label))
            reading.start()
            try:
                self._take(frames, box, line)
            finally:
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

    def _read(self, box: Mailbox, live: bool, line: Line) -> None:
        reader = Reader(self.profile.gone_s, live=live)
        while (frame := box.take()) is not None and not line.stopped():
            found, new = reader.read(frame)
            hear = self.on_frame  # taken once: the window may let go of it between two looks
            if hear is not None:
                try:
                    hear(frame.pixels, found)
                except Exception:  # a preview that has just been closed; codes are read on
                    log.exception("a picture of %s was not shown", self.name)
            if new is not None:
                line.emit(new.text, new.symbology)
        box.close()
