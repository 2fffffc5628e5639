"""Frames one after another: steps in turn, aim, taps."""

import cv2
import numpy as np
import pytest

from app.devices.frame_reader import FrameReader, Tap, away, meant
from app.devices.frames import Frame
from app.devices.readers import Found, Gray
from tests.devices.labels import scene, symbol


def frame(gray: Gray, at_s: float = 0.0) -> Frame:
    return Frame(cv2.cvtColor(gray, cv2.COLOR_GRAY2BGR).astype(np.uint8), at_s)


def test_one_harder_step_per_missed_frame_until_two_frames_agree() -> None:
    dim = (scene((symbol("Code128", "PST.1001", 2), 90, 80), size=(300, 480)) * 0.15 + 4).astype(np.uint8)
    chance = np.random.default_rng(5)
    reader = FrameReader(1.0, still=False)
    emitted = []
    for at in range(24):
        grain = chance.normal(0, 4, dim.shape)
        picture = np.clip(dim + grain, 0, 255).astype(np.uint8)
        emitted.append(reader.read(frame(picture, 0.04 * at))[1])
    assert emitted[0] is None
    assert [code.text for code in emitted if code] == ["PST.1001"]


def test_a_still_has_no_second_frame_and_gets_every_step_at_once() -> None:
    dim = (scene((symbol("Code39", "EMP12345", 2), 60, 90)) * 0.15 + 4).astype(np.uint8)
    picture = np.clip(dim + np.random.default_rng(5).normal(0, 4, dim.shape), 0, 255).astype(np.uint8)
    _, emitted = FrameReader(1.0, still=True).read(frame(picture))
    assert emitted is not None and emitted.text == "EMP12345"


def test_a_weak_kind_is_drawn_at_once_and_scanned_in_the_second_frame() -> None:
    picture = scene((symbol("EAN13", "4006381333931", 2), 60, 80))
    reader = FrameReader(1.0, still=False)
    shown, emitted = reader.read(frame(picture))
    assert [(code.text, code.sure) for code in shown] == [("4006381333931", False)] and emitted is None
    shown, emitted = reader.read(frame(picture, 0.1))
    assert shown[0].sure and shown[0].aimed and emitted is not None and emitted.text == "4006381333931"
    assert reader.read(frame(picture, 0.2))[1] is None, "held in view"


LEFT, MIDDLE, RIGHT = (symbol("QRCode", text, 4) for text in ("LEFT", "MIDDLE", "RIGHT"))


def test_of_several_the_one_in_the_middle_is_meant_or_none() -> None:
    reader = FrameReader(1.0, still=False)
    shown, emitted = reader.read(frame(scene((LEFT, 5, 10), (RIGHT, 500, 10))))
    assert emitted is None and len(shown) == 2 and not any(code.aimed for code in shown)
    shown, emitted = reader.read(frame(scene((LEFT, 5, 10), (MIDDLE, 260, 180)), 0.1))
    assert emitted is not None and emitted.text == "MIDDLE"
    assert [code.text for code in shown if code.aimed] == ["MIDDLE"]
    _, emitted = reader.read(frame(scene((RIGHT, 500, 10)), 0.2))
    assert emitted is not None and emitted.text == "RIGHT", "alone in view it is meant wherever it is"


def test_a_tap_takes_the_code_under_the_finger_also_when_it_was_scanned_before() -> None:
    reader, both = FrameReader(1.0, still=False), scene((LEFT, 5, 10), (RIGHT, 500, 10))
    assert reader.read(frame(both), Tap(0.5, 0.9))[1] is None, "nothing is there"
    for at_s in (2.0, 2.1):
        _, emitted = reader.read(frame(both, at_s), Tap(0.1, 0.1))
        assert emitted is not None and emitted.text == "LEFT"
    assert reader.read(frame(scene((LEFT, 260, 180)), 2.2))[1] is None, "tapped is scanned"


def test_a_tap_waits_for_its_code_and_not_for_long() -> None:
    blank, label = scene(), scene((LEFT, 5, 10), (RIGHT, 500, 10))
    reader = FrameReader(1.0, still=False)
    assert reader.read(frame(blank), Tap(0.1, 0.1))[1] is None
    _, emitted = reader.read(frame(label, 0.5))
    assert emitted is not None and emitted.text == "LEFT"
    assert reader.read(frame(blank, 5.0), Tap(0.9, 0.1))[1] is None
    assert reader.read(frame(blank, 6.5))[1] is None
    assert reader.read(frame(label, 6.6))[1] is None, "that tap is over"


def test_distance_to_a_code() -> None:
    code = Found("A", "", "", ((10.0, 10.0), (20.0, 10.0), (20.0, 20.0), (10.0, 20.0)))
    assert away(code, 15, 15) == 0 and away(code, 30, 15) == pytest.approx(10)
    assert meant([], 1, 1, np.zeros((9, 9), np.uint8)) is None
