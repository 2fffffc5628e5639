"""The camera as a scanner: folders, videos, and a camera that comes and goes."""

import queue
import threading
from pathlib import Path

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from app.devices import frames
from app.devices.camera import Camera, Mailbox, zoomed
from app.devices.frames import CameraProfile, Folder, Frame, Frames, open_frames
from app.devices.readers import Found, Gray
from app.devices.source import Link, State, busy, denied, missing
from app.domain.words import say
from tests.devices.labels import scene, symbol
from tests.devices.waiting import PATIENCE_S, Heard


def colour(gray: Gray) -> NDArray[np.uint8]:
    return cv2.cvtColor(gray, cv2.COLOR_GRAY2BGR).astype(np.uint8)


def view(text: str) -> Gray:
    return scene((symbol("QRCode", text, 4), 200, 120))


class Script:
    """A live camera that shows what the test puts in, and is lost where the test says so."""

    live = True

    def __init__(self) -> None:
        self.shown: queue.Queue[Frame | None] = queue.Queue()
        self.closed = threading.Event()
        self.ended = False

    def next(self) -> Frame | None:
        try:
            frame = self.shown.get(timeout=0.05)
        except queue.Empty:
            return None
        self.ended = frame is None
        return frame

    def close(self) -> None:
        self.closed.set()


def test_folder_of_pictures_is_read_in_order_and_a_label_twice_in_a_row_is_one_scan(tmp_path: Path) -> None:
    for number, text in enumerate(["A", "A", "B", "A"]):
        cv2.imwrite(str(tmp_path / f"{number}.png"), view(text))
    (tmp_path / "2x.png").write_bytes(b"no picture")
    (tmp_path / "notes.txt").write_text("A")
    camera = Camera(CameraProfile(str(tmp_path)))
    heard = Heard(camera)
    camera.start(heard.scans.put)
    scans = [heard.scan() for _ in range(3)]
    assert [(scan.text, scan.symbology, scan.source) for scan in scans] == [
        (text, "]Q1", f"camera:{tmp_path}") for text in ("A", "B", "A")
    ]
    cv2.imwrite(str(tmp_path / "late.png"), view("LATE"))
    assert heard.scan().text == "LATE"
    camera.stop()
    assert camera.state.link is Link.OFF and heard.scans.empty()


def test_a_picture_still_being_written_is_read_once_it_is_complete(tmp_path: Path) -> None:
    cv2.imwrite(str(tmp_path / "whole.png"), view("A"))
    whole = (tmp_path / "whole.png").read_bytes()
    (tmp_path / "whole.png").unlink()
    folder = Folder(tmp_path, 1.0)
    (tmp_path / "0.png").write_bytes(b"")
    (tmp_path / "never.png").write_bytes(b"no picture")
    assert folder.next() is None
    (tmp_path / "0.png").write_bytes(whole[: len(whole) // 2])
    assert folder.next() is None
    assert folder.next() is None
    (tmp_path / "0.png").write_bytes(whole)
    frame = folder.next()
    assert frame is not None and frame.pixels.shape == (*view("A").shape, 3)
    (tmp_path / "0.png").touch()
    assert folder.next() is None, "what was read is not read again"


def test_what_cannot_be_read_is_opened_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[Path] = []
    monkeypatch.setattr(frames, "load", lambda path: opened.append(path) or say("no picture"))
    (tmp_path / "0.png").write_bytes(b"no picture")
    folder = Folder(tmp_path, 1.0)
    assert [folder.next() for _ in range(3)] == [None] * 3 and len(opened) == 1


def test_video_is_read_once_frame_by_frame(tmp_path: Path) -> None:
    path = tmp_path / "walk.avi"
    writer = cv2.VideoWriter(str(path), cv2.VideoWriter.fourcc(*"MJPG"), 10, (640, 480))
    for text in ["A"] * 3 + ["B"] * 3 + ["A"] * 2 + ["C"] * 14 + ["A"] * 2:
        writer.write(colour(view(text)))
    writer.release()
    camera = Camera(CameraProfile(str(path)))
    heard = Heard(camera)
    camera.start(heard.scans.put)
    assert "last frame" in str(heard.until(Link.MISSING).text)
    camera.stop()
    assert [heard.scans.get_nowait().text for _ in range(heard.scans.qsize())] == ["A", "B", "C", "A"]


def test_frames_reach_the_preview_with_every_code_and_the_middle_one_is_emitted() -> None:
    script, shown = Script(), queue.Queue[tuple[NDArray[np.uint8], list[Found]]]()
    camera = Camera(CameraProfile("0"), opener=lambda _: script)
    camera.on_frame = lambda pixels, found: shown.put((pixels, found))
    heard = Heard(camera)
    camera.start(heard.scans.put)
    picture = colour(scene((symbol("QRCode", "EDGE", 4), 10, 10), (symbol("QRCode", "MIDDLE", 4), 250, 160)))
    script.shown.put(Frame(picture, 0.0))
    assert heard.scan().text == "MIDDLE"
    pixels, found = shown.get(timeout=PATIENCE_S)
    assert np.array_equal(pixels, picture)
    assert sorted(code.text for code in found) == ["EDGE", "MIDDLE"]
    script.shown.put(Frame(picture, 0.5))
    assert len(shown.get(timeout=PATIENCE_S)[1]) == 2
    script.shown.put(Frame(colour(np.full((480, 640), 200, np.uint8)), 1.0))
    assert shown.get(timeout=PATIENCE_S)[1] == []
    camera.stop()
    assert heard.scans.empty() and script.closed.is_set()


def test_a_preview_at_fault_does_not_blind_the_camera(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    for n, code in enumerate(("A01-S01", "A01-S02")):
        cv2.imwrite(str(tmp_path / f"{n}.png"), scene((symbol("Code128", code), 60, 80)))
    camera = Camera(CameraProfile(source=str(tmp_path)))

    def gone(pixels: object, found: object) -> None:
        raise RuntimeError("its window is closed")

    camera.on_frame = gone
    heard = Heard(camera)
    camera.start(heard.scans.put)
    assert [heard.scan().text for _ in range(2)] == ["A01-S01", "A01-S02"]
    camera.stop()
    assert "its window is closed" in caplog.text


def test_lost_camera_comes_back_by_itself() -> None:
    first, second = Script(), Script()
    answers: list[Frames | State] = [first, busy("Camera 0"), denied("Camera 0"), second]
    camera = Camera(CameraProfile("0"), opener=lambda _: answers.pop(0), wait=lambda stopping, _: stopping.wait(0.001))
    heard = Heard(camera)
    camera.start(heard.scans.put)
    heard.until(Link.CONNECTED)
    first.shown.put(None)
    for link in (Link.MISSING, Link.BUSY, Link.DENIED, Link.CONNECTED):
        assert heard.states.get(timeout=PATIENCE_S).link is link
    assert first.closed.is_set()
    second.shown.put(Frame(colour(view("A")), 0.0))
    assert heard.scan().text == "A"
    camera.stop()


def test_missing_denied_and_busy_cameras_say_so(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    assert open_frames(CameraProfile("/no/such/film.mp4")) == missing("Camera /no/such/film.mp4")
    film = tmp_path / "film.mp4"
    film.write_bytes(b"no film")
    assert open_frames(CameraProfile(str(film))) == missing(f"Camera {film}")
    monkeypatch.setattr(frames.os, "access", lambda *_: False)
    assert open_frames(CameraProfile(str(film))) == denied(f"Camera {film}")
    monkeypatch.setattr(frames.sys, "platform", "linux")
    monkeypatch.setattr(frames.Path, "exists", lambda _: False)
    assert open_frames(CameraProfile("63")) == missing("Camera 63")
    monkeypatch.setattr(frames.Path, "exists", lambda _: True)
    assert open_frames(CameraProfile("63")) == denied("Camera 63")
    monkeypatch.setattr(frames.os, "access", lambda *_: True)
    assert open_frames(CameraProfile("63")) == busy("Camera 63")


def test_capture_forgives_a_dropped_frame_and_gives_up_a_dead_camera() -> None:
    class Device:
        """Every second frame fails, until it dies."""

        def __init__(self) -> None:
            self.reads = 0

        def read(self) -> tuple[bool, NDArray[np.uint8] | None]:
            self.reads += 1
            good = self.reads < 20 and self.reads % 2 == 1
            return good, np.zeros((4, 4), np.uint8) if good else None

        def release(self) -> None:
            self.reads = -1

    device = Device()
    capture = frames.Capture(device, live=True)
    got = 0
    while not capture.ended:
        frame = capture.next()
        got += frame is not None
        assert frame is None or frame.pixels.shape == (4, 4, 3)
    assert got == 10
    capture.close()
    assert device.reads == -1


def test_mailbox_keeps_the_newest_or_waits_its_turn() -> None:
    box, pixels = Mailbox(), np.zeros((1, 1, 3), np.uint8)
    for at in range(5):
        box.put(Frame(pixels, float(at)), replace=True)
    taken = box.take()
    assert taken is not None and taken.at_s == 4.0
    sent = threading.Thread(target=lambda: [box.put(Frame(pixels, float(at)), replace=False) for at in range(3)])
    sent.start()
    got = [box.take() for _ in range(3)]
    sent.join(PATIENCE_S)
    assert [frame.at_s for frame in got if frame] == [0.0, 1.0, 2.0]
    box.put(Frame(pixels, 9.0), replace=True)
    box.close()
    last = box.take()
    assert last is not None and last.at_s == 9.0
    assert box.take() is None


def test_a_tap_picks_one_of_several_and_zoom_enlarges_the_middle_for_all() -> None:
    script, shown = Script(), queue.Queue[tuple[NDArray[np.uint8], list[Found]]]()
    camera = Camera(CameraProfile("0"), opener=lambda _: script)
    camera.on_frame = lambda pixels, found: shown.put((pixels, found))
    heard = Heard(camera)
    camera.start(heard.scans.put)
    picture = colour(scene((symbol("QRCode", "LEFT", 4), 10, 10), (symbol("QRCode", "RIGHT", 4), 480, 10)))
    script.shown.put(Frame(picture, 0.0))
    assert sorted(code.text for code in shown.get(timeout=PATIENCE_S)[1]) == ["LEFT", "RIGHT"]
    assert heard.scans.empty(), "none is meant"
    camera.tap(0.85, 0.15)
    script.shown.put(Frame(picture, 0.1))
    assert heard.scan().text == "RIGHT"
    shown.get(timeout=PATIENCE_S)
    camera.zoom = 2.0
    script.shown.put(Frame(picture, 0.2))
    pixels, found = shown.get(timeout=PATIENCE_S)
    assert pixels.shape == picture.shape and found == [], "both are outside now"
    camera.stop()
    assert camera.torch is None


def test_zoom_keeps_the_middle_in_the_middle() -> None:
    picture = np.zeros((90, 160, 3), np.uint8)
    picture[40:50, 70:90] = 255
    near = zoomed(picture, 4.0)
    ys, xs = np.nonzero(near[..., 0] > 128)
    assert near.shape == picture.shape and zoomed(picture, 1.0) is picture
    assert (ys.mean(), xs.mean()) == pytest.approx((44.5, 79.5), abs=2) and xs.max() - xs.min() == pytest.approx(80, abs=4)
