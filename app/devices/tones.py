"""The three sounds of the kiosk, made by arithmetic and played on a thread of their own; no sound device is no error."""

import ctypes
import queue
import sys
import threading
import time
from collections.abc import Callable, Generator, Iterator
from contextlib import suppress
from typing import Any, NamedTuple, Protocol

import numpy as np
from numpy.typing import NDArray

from app.devices.source import Link, State, off
from app.domain.words import QT_TRANSLATE_NOOP, say

RATE_HZ = 44_100
RETRY_S = 10.0
"""How long after a failure the sound device is asked for again."""
WAITING_MAX = 4
FADE_S = 0.004
"""Edges of a beep are rounded off, else they click."""

LABEL = "Sound"


class Beep(NamedTuple):
    """One note, then a pause."""

    hertz: float
    seconds: float
    pause_s: float = 0.0
    loudness: float = 0.5
    """Peak, 1 is all that the device can give."""
    harsh: bool = False
    """With many overtones: carries through machines, where a pure tone drowns."""


SOUNDS = {
    "yes": (Beep(1320, 0.09),),
    "careful": (Beep(880, 0.11, 0.07), Beep(880, 0.11)),
    "no": (Beep(330, 0.22, 0.05, 0.95, True), Beep(247, 0.22, 0.05, 0.95, True), Beep(330, 0.34, 0.0, 0.95, True)),
}
"""Pitch and rhythm differ both, so that neither a noisy hall nor a poor ear confuses them. "No" is low, long and loud."""


def samples(name: str) -> NDArray[np.int16]:
    """A sound as mono samples at `RATE_HZ`."""
    parts: list[NDArray[np.float64]] = []
    for beep in SOUNDS[name]:
        t = np.arange(round(beep.seconds * RATE_HZ)) / RATE_HZ
        wave = np.sin(2 * np.pi * beep.hertz * t)
        if beep.harsh:
            # A rounded square wave: overtones, and twice the power of a sine of the same peak.
            wave = np.tanh(6 * wave)
        edge = np.minimum(1.0, np.minimum(t, t[::-1]) / FADE_S)
        parts += [wave * edge * beep.loudness, np.zeros(round(beep.pause_s * RATE_HZ))]
    return np.round(np.concatenate(parts) * 32767).astype(np.int16)


class Player(Protocol):
    """A sound device."""

    def play(self, sound: NDArray[np.int16]) -> None:
        """Play to the end. Raises OSError or the library's own error where the device is gone."""

    def close(self) -> None:
        """Let go of the device."""


ALSA = "libasound.so.2"
_HEARS_NOTHING = ctypes.CFUNCTYPE(None, ctypes.c_char_p, ctypes.c_int, ctypes.c_char_p, ctypes.c_int, ctypes.c_char_p)(
    lambda *_: None
)
"""Kept here, because ALSA calls it as long as the program runs."""


def hush() -> None:
    """Keep ALSA (Linux) from printing a page of errors where no card is: that nothing is heard is told by `Tones.state`."""
    if sys.platform == "linux":
        with suppress(OSError, AttributeError):  # no ALSA, or one that differs: then it prints what it likes
            ctypes.CDLL(ALSA).snd_lib_error_set_handler(_HEARS_NOTHING)


class Speaker:
    """The default sound device through miniaudio."""

    def __init__(self) -> None:
        import miniaudio

        hush()
        self._device: Any = miniaudio.PlaybackDevice(
            output_format=miniaudio.SampleFormat.SIGNED16,
            nchannels=1,
            sample_rate=RATE_HZ,
            buffersize_msec=40,
            app_name="Stockhand",
        )

    def play(self, sound: NDArray[np.int16]) -> None:
        """Play to the end."""
        done = threading.Event()
        stream = _stream(sound, done)
        next(stream)
        self._device.start(stream)
        # The device takes the samples as it plays them; one that stops taking them is gone.
        finished = done.wait(len(sound) / RATE_HZ + 1.0)
        self._device.stop()
        if not finished:
            raise OSError("the sound device takes no samples")

    def close(self) -> None:
        """Let go of the device."""
        self._device.close()


def _stream(sound: NDArray[np.int16], done: threading.Event) -> Generator[bytes, int, None]:
    """What miniaudio asks samples of: it sends the number of frames it wants."""
    at = 0
    wanted = yield b""
    while at < len(sound) + RATE_HZ // 20:  # the silence behind it lets the device's own buffer run out
        part = sound[at : at + wanted]
        at += wanted
        wanted = yield np.pad(part, (0, wanted - len(part))).tobytes()
    done.set()
    while True:
        wanted = yield bytes(2 * wanted)


class Tones:
    """Plays one sound after another. `play` never waits."""

    def __init__(
        self, *, on: bool = True, opener: Callable[[], Player] = Speaker, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self.on = on
        """Off by setting: nothing is played, nothing is opened."""
        self.changed: Callable[[State], None] | None = None
        self._state = off(LABEL)
        self._opener = opener
        self._clock = clock
        self._sounds = {name: samples(name) for name in SOUNDS}
        self._waiting: queue.Queue[str | None] = queue.Queue(WAITING_MAX)
        self._thread: threading.Thread | None = None

    @property
    def state(self) -> State:
        """Whether sounds can be heard."""
        return self._state

    def start(self) -> None:
        """Begin to play what is asked for."""
        assert self._thread is None, "the tones run already"
        self._thread = threading.Thread(target=self._run, name="tones", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Play what waits, then let go of the device."""
        if self._thread is not None:
            self._waiting.put(None)
            self._thread.join(3.0)
            self._thread = None
            self._set(off(LABEL))

    def play(self, name: str) -> None:
        """Ask for a sound: "yes", "careful" or "no". When sounds pile up, the newest counts: it answers the last scan."""
        assert name in SOUNDS, name
        if not self.on or self._thread is None:
            return
        while True:
            try:
                self._waiting.put_nowait(name)
                return
            except queue.Full:
                for dropped in self._oldest():
                    if dropped == "no":
                        name = "no"  # a refusal must be heard, whatever came after it

    def _oldest(self) -> Iterator[str | None]:
        try:
            yield self._waiting.get_nowait()
        except queue.Empty:
            return

    def _run(self) -> None:
        player: Player | None = None
        retry_at = float("-inf")
        while (name := self._waiting.get()) is not None:
            if player is None and self._clock() >= retry_at:
                player = self._open()
                retry_at = self._clock() + RETRY_S
            if player is not None and not self._played(player, name):
                player = None
                retry_at = self._clock() + RETRY_S
        if player is not None:
            player.close()

    def _open(self) -> Player | None:
        try:
            player = self._opener()
        except Exception:
            self._set(_silent())
            return None
        self._set(State(Link.CONNECTED, say(QT_TRANSLATE_NOOP("say", "Sounds are played."))))
        return player

    def _played(self, player: Player, name: str) -> bool:
        try:
            player.play(self._sounds[name])
        except Exception:
            self._set(_silent())
            return False
        return True

    def _set(self, state: State) -> None:
        if state != self._state:
            self._state = state
            if self.changed is not None:
                self.changed(state)


def _silent() -> State:
    text = QT_TRANSLATE_NOOP("say", "No sound device is there. Everything else works. Plug in a loudspeaker to hear the tones.")
    return State(Link.MISSING, say(text))
