"""Three sounds that nobody confuses, and silence that breaks nothing."""

import itertools
import os
import queue
import subprocess
import sys
import threading

import numpy as np
import pytest
from numpy.typing import NDArray

from app.devices.source import Link, State
from app.devices.tones import RATE_HZ, SOUNDS, Tones, _stream, samples
from app.workflows.step import Tone
from tests.devices.waiting import PATIENCE_S


def pitch(sound: NDArray[np.int16]) -> float:
    """The strongest frequency, in hertz."""
    spectrum = np.abs(np.fft.rfft(sound * np.hanning(len(sound))))
    return float(spectrum.argmax() * RATE_HZ / len(sound))


def beeps(sound: NDArray[np.int16]) -> int:
    """How many notes with silence between them."""
    loud = np.abs(sound.astype(int)).reshape(-1, 1)[: len(sound) // 441 * 441].reshape(-1, 441).max(1) > 500
    return int(np.count_nonzero(np.diff(np.concatenate([[False], loud]).astype(int)) == 1))


def power(sound: NDArray[np.int16]) -> float:
    return float(np.mean((sound[sound != 0] / 32768) ** 2))


def test_there_is_a_sound_for_every_tone() -> None:
    assert set(SOUNDS) == {str(tone) for tone in Tone}


def test_tones_differ_in_pitch_and_in_rhythm() -> None:
    sounds = {name: samples(name) for name in SOUNDS}
    for one, other in itertools.combinations(sounds, 2):
        low, high = sorted((pitch(sounds[one]), pitch(sounds[other])))
        assert high / low > 1.4, "at least half an octave apart"
        assert beeps(sounds[one]) != beeps(sounds[other])


def test_no_is_loud_long_and_rich_in_overtones() -> None:
    no, yes = samples("no"), samples("yes")
    assert power(no) > 4 * power(yes)
    assert len(no) > 5 * len(yes)
    spectrum = np.abs(np.fft.rfft(no)) ** 2
    above_1khz = spectrum[int(1000 * len(no) / RATE_HZ) :].sum() / spectrum.sum()
    assert above_1khz > 0.03
    assert np.abs(no.astype(int)).max() <= 32767


def test_stream_gives_all_samples_in_whatever_pieces_the_device_asks_for() -> None:
    done, sound = threading.Event(), samples("careful")
    stream = _stream(sound, done)
    next(stream)
    got = b""
    for frames in itertools.cycle([100, 441, 7]):
        if done.is_set():
            break
        part = stream.send(frames)
        assert len(part) == 2 * frames
        got += part
    assert got.startswith(sound.tobytes())
    assert not any(got[len(sound.tobytes()) :])


class Loudspeaker:
    """A device that notes what it plays, and can be made to wait or fail."""

    def __init__(self) -> None:
        self.played: queue.Queue[bytes] = queue.Queue()
        self.fails = False
        self.free = threading.Event()
        self.free.set()
        self.begun = threading.Event()
        self.closed = False

    def play(self, sound: NDArray[np.int16]) -> None:
        if self.fails:
            raise OSError("unplugged")
        self.begun.set()
        assert self.free.wait(PATIENCE_S)
        self.played.put(sound.tobytes())

    def close(self) -> None:
        self.closed = True


def names(speaker: Loudspeaker) -> list[str]:
    by_sound = {samples(name).tobytes(): name for name in SOUNDS}
    return [by_sound[speaker.played.get_nowait()] for _ in range(speaker.played.qsize())]


def test_sounds_are_played_in_order_and_the_device_is_let_go() -> None:
    speaker, states = Loudspeaker(), list[State]()
    tones = Tones(opener=lambda: speaker)
    tones.changed = states.append
    tones.start()
    for name in ("yes", "careful", "no"):
        tones.play(name)
    tones.stop()
    assert names(speaker) == ["yes", "careful", "no"]
    assert speaker.closed
    assert [state.link for state in states] == [Link.CONNECTED, Link.OFF]


def test_when_sounds_pile_up_the_old_ones_go_but_a_refusal_is_heard() -> None:
    speaker = Loudspeaker()
    speaker.free.clear()
    tones = Tones(opener=lambda: speaker)
    tones.start()
    tones.play("yes")
    assert speaker.begun.wait(PATIENCE_S)
    for name in ["no"] + ["yes"] * 20:
        tones.play(name)
    speaker.free.set()
    tones.stop()
    played = names(speaker)
    assert len(played) <= 6
    assert "no" in played


def test_switched_off_nothing_is_opened() -> None:
    opened: list[int] = []

    def opener() -> Loudspeaker:
        opened.append(1)
        return Loudspeaker()

    tones = Tones(on=False, opener=opener)
    tones.play("yes")
    tones.start()
    tones.play("yes")
    tones.stop()
    assert opened == []


def test_no_device_is_no_error_and_is_asked_for_again_after_a_while() -> None:
    now, opened, told = [0.0], queue.Queue[str](), queue.Queue[State]()
    speaker = Loudspeaker()

    def opener() -> Loudspeaker:
        opened.put("asked")
        if now[0] < 10:
            raise RuntimeError("no backend")
        return speaker

    tones = Tones(opener=opener, clock=lambda: now[0])
    tones.changed = told.put
    tones.start()
    tones.play("yes")
    state = told.get(timeout=PATIENCE_S)
    assert state.link is Link.MISSING and "Everything else works" in str(state.text)
    tones.play("no")
    tones.stop()
    assert opened.qsize() == 1
    now[0] = 11.0
    tones.start()
    tones.play("no")
    tones.stop()
    assert names(speaker) == ["no"]


def test_device_that_is_pulled_out_is_noticed() -> None:
    speaker, told = Loudspeaker(), queue.Queue[State]()
    speaker.fails = True
    tones = Tones(opener=lambda: speaker)
    tones.changed = told.put
    tones.start()
    tones.play("yes")
    assert told.get(timeout=PATIENCE_S).link is Link.CONNECTED
    assert told.get(timeout=PATIENCE_S).link is Link.MISSING
    tones.stop()


def test_machine_without_sound_goes_on() -> None:
    """The real library, on whatever this machine has."""
    told = queue.Queue[State]()
    tones = Tones()
    tones.changed = told.put
    tones.start()
    tones.play("yes")
    assert told.get(timeout=PATIENCE_S).link in (Link.CONNECTED, Link.MISSING)
    tones.stop()


def test_unknown_sound_is_a_mistake_in_the_program() -> None:
    with pytest.raises(AssertionError):
        Tones().play("maybe")


@pytest.mark.skipif(sys.platform != "linux", reason="ALSA is Linux's")
def test_without_a_sound_device_nothing_is_printed() -> None:
    played = "from app.devices.tones import Tones; t = Tones(); t.start(); t.play('no'); t.stop()"
    nowhere = {"ALSA_CONFIG_PATH": os.devnull, "PULSE_SERVER": "unix:/nonexistent", "JACK_NO_START_SERVER": "1"}
    ended = subprocess.run(
        [sys.executable, "-c", played], env={**os.environ, **nowhere}, capture_output=True, text=True, timeout=60, check=True
    )
    assert ended.stdout + ended.stderr == ""
