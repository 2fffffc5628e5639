"""The kiosk as a whole, offscreen: what devices send goes through window and session into the books, and back to the screen."""

import os
import shutil
import signal
import subprocess
import sys
from argparse import Namespace
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import cv2
import pytest
from msgspec import structs
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from pytestqt.qtbot import QtBot

from app import settings_file
from app.commands import kiosk_devices
from app.commands.kiosk import Kiosk
from app.devices.keymap import CALIBRATION, ENTER, LAYOUT_CODES, Stroke, character
from app.events import Answer, Open, Pick, Scan, Type
from app.exchange.columns import KINDS
from app.exchange.exporting import rows_of
from app.settings import HidPosSettings, KeyboardSettings, SerialSettings, Settings
from app.ui.home import SETTINGS_ID
from app.workflows.step import Mood
from tests.devices.labels import scene, symbol
from tests.devices.test_serial_port import Terminal, terminals

ROOT = Path(__file__).resolve().parent.parent.parent
PATIENCE_MS = 20_000
STROKES = {character("us", Stroke(code, shift)): Stroke(code, shift) for shift in (True, False) for code in LAYOUT_CODES}


class Floor:
    """A kiosk with a person before it."""

    def __init__(self, qtbot: QtBot, folder: Path, **asked: object) -> None:
        given = {"data": folder, "demo": True, "size": (1024, 600), "full_screen": False, "theme": None, "language": "en",
                 "offscreen": True, "picture": None}  # fmt: skip
        self.qtbot, self.folder = qtbot, folder
        self.kiosk = Kiosk(Namespace(**given | asked))
        self.kiosk.open()
        self.until(lambda: getattr(self.kiosk, "window", None) is not None)
        self.window = self.kiosk.window
        self.answers: list[Answer] = []
        self.window.bridge.answered.connect(self.answers.append)
        self.until(lambda: bool(self.kiosk._devices()))
        self.now_ms = 1000

    def until(self, holds: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(holds, timeout=PATIENCE_MS)

    def answered(self, given: Callable[[], object], many: int = 1) -> Answer:
        """The answer to what is done now."""
        before = len(self.answers)
        given()
        self.until(lambda: len(self.answers) >= before + many)
        self.qtbot.wait(0)
        return self.answers[-1]

    def sign_in(self, badge: str = "OPER", pin: str = "3333") -> None:
        self.answered(lambda: self.window.submit(Scan(badge)))
        assert self.answered(lambda: self.window.submit(Type(pin))).person is not None

    def keys(self, text: str, gap_ms: int) -> None:
        """What a keyboard sends, stamped `gap_ms` apart."""
        for sign in text:
            stroke = Stroke(ENTER) if sign == "\r" else STROKES[sign]
            key = Qt.Key.Key_Return if sign == "\r" else Qt.Key.Key_Space if sign == " " else Qt.Key(ord(sign.upper()))
            held = Qt.KeyboardModifier.ShiftModifier if stroke.shift else Qt.KeyboardModifier.NoModifier
            self.now_ms += gap_ms
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, key, held, stroke.code + 8, 0, 0, sign)
                event.setTimestamp(self.now_ms)
                handle = self.window.window().windowHandle()
                assert handle is not None
                QCoreApplication.sendEvent(handle, event)

    def scan(self, text: str) -> Answer:
        """A keyboard scanner."""
        self.now_ms += 1000
        return self.answered(lambda: self.keys(f"{text}\r", 5))

    def type(self, text: str) -> None:
        """A person at the keyboard: every key is known as typing before the next."""
        wedge = self.kiosk._wedge._wedge
        for sign in text:
            self.keys(sign, 300)
            self.until(lambda: wedge.due_ms is None)

    def banner(self) -> str:
        shown = self.window.desk.banner.verdict
        return str(shown.text) if shown is not None else ""

    def export(self, kind: str) -> list[dict[str, str]]:
        ledger = self.kiosk._warehouse.ledger if self.kiosk._warehouse is not None else None
        assert ledger is not None
        with ledger.store.reading() as connection:
            return [dict(zip(KINDS[kind].names, map(str, row), strict=True)) for row in rows_of(kind, connection, ledger.site)]


@pytest.fixture
def folder(demo_folder: Path, tmp_path: Path) -> Path:
    """A data folder of its own, with neither sound nor a search for scanners that are not there."""
    mine = tmp_path / "data"
    shutil.copytree(demo_folder, mine)
    assert settings_file.save(Settings(tones=False, hid_pos=()), mine / settings_file.FILE, {}) is None
    return mine


@pytest.fixture
def floor(qtbot: QtBot, folder: Path) -> Iterator[Callable[..., Floor]]:
    """Opens kiosks, and closes them after the test."""
    opened: list[Floor] = []

    def make(settings: dict[str, object] | None = None, **asked: object) -> Floor:
        path = folder / settings_file.FILE
        changed = replace(settings_file.load(path, {}).settings, **(settings or {}))  # type: ignore[arg-type]
        assert settings_file.save(changed, path, {}) is None
        opened.append(Floor(qtbot, folder, **asked))
        return opened[-1]

    yield make
    for one in opened:
        one.kiosk.close()
        one.kiosk._shell.deleteLater()


def test_a_shift_with_a_keyboard_scanner(floor: Callable[..., Floor]) -> None:
    one = floor()
    assert one.scan("OPER").screen.step == "pin"
    keypad = one.window.desk.keypad
    assert keypad is not None
    one.type("3333")
    assert keypad.text == "3333"
    assert one.answered(lambda: one.type("\r")).person is not None
    one.scan("CMD-MOVE")
    one.scan("PST.1001")
    moved = one.scan("B02-S01")
    assert moved.accepted and len(moved.operations) == 1
    assert [r["location"] for r in one.export("stock") if r["handle"] == "PST.1001"] == ["B02-S01"]
    assert one.scan("CMD-UNDO").operations
    assert [r["location"] for r in one.export("stock") if r["handle"] == "PST.1001"] == ["A01-S01"]


def test_two_hundred_scans_back_to_back_are_two_hundred_receipts(floor: Callable[..., Floor]) -> None:
    one = floor()
    one.sign_in()
    one.answered(lambda: one.window.submit(Open("move")))
    serials = [r["serial"] for r in one.export("serials") if r["location"]][:200]
    before = len(one.answers)
    one.keys("".join(f"{s}\r" for s in serials), 2)
    one.until(lambda: len(one.answers) == before + 200)
    assert all(a.accepted for a in one.answers[before:])
    one.scan("C03-S01")
    assert [r["handle"] for r in one.export("history")[-200:]] == serials


def test_typing_after_tab_ends_in_the_keypad_and_presses_nothing(floor: Callable[..., Floor]) -> None:
    one = floor()
    one.window.window().activateWindow()
    one.until(one.window.window().isActiveWindow)
    camera = one.window.desk.row.camera_key
    camera.setFocus(Qt.FocusReason.TabFocusReason)
    assert camera.hasFocus()
    one.type("OPER")
    assert one.answered(lambda: one.type("\r")).screen.step == "pin"
    assert one.window.desk.camera is None


def test_a_scan_while_the_settings_are_open_is_a_test_and_text_typed_there_is_kept(floor: Callable[..., Floor]) -> None:
    one = floor()
    one.sign_in("SUPER", "2222")
    one.window.pages.open_own(SETTINGS_ID)
    one.window._show()
    before = len(one.answers)
    one.keys("PST.1001\r", 5)
    one.until(lambda: _tests(one)[:1] == ["PST.1001"])
    assert len(one.answers) == before
    names: list[str] = []
    one.window.typist.ask("Name", "Gate ", names.append)
    one.type("7 b")
    one.now_ms += 1000
    one.keys("PST.1002\r", 5)
    one.until(lambda: _tests(one)[:1] == ["PST.1002"])
    one.type("\r")
    assert names == ["Gate 7 b"]


@terminals
def test_a_thousand_scans_of_a_serial_scanner_are_a_thousand_receipts_in_order(floor: Callable[..., Floor], tmp_path: Path) -> None:
    terminal = Terminal(tmp_path / "scanner")
    one = floor({"serial_ports": _port(terminal.link)})
    one.sign_in()
    one.until(lambda: _link(one, "serial:") == "connected")
    before = len(one.answers)
    sent = [f"NO-SUCH-{n:04}" for n in range(1000)]
    terminal.write("".join(f"{text}\r" for text in sent).encode())
    one.until(lambda: len(one.answers) >= before + 1000)
    got = [a.screen.verdict.code for a in one.answers[before:] if a.screen.verdict is not None]
    assert got == sent
    one.window.tick()  # it has seen the scanner connected, however fast all this went

    terminal.pull()
    one.until(lambda: _link(one, "serial:") == "missing")
    one.window.tick()
    one.until(lambda: "not there" in one.banner())
    terminal.plug()
    one.until(lambda: _link(one, "serial:") == "connected")
    one.window.tick()
    assert "connected" in one.banner()
    assert one.answered(lambda: terminal.write(b"PST.1001\r")).accepted
    assert not one.answered(lambda: terminal.write(b"PST.1002\rPST.1002\r"), 2).accepted
    assert "Repeat" in one.banner()
    terminal.pull()


def _tests(one: Floor) -> list[str]:
    page = one.window.pages.settings_page
    return [str(line.title) for line in page._tests] if page is not None else []


def _port(link: Path) -> tuple[SerialSettings, ...]:
    return (SerialSettings(port=str(link), baud=115_200),)


def _link(one: Floor, name: str) -> str:
    return next(str(d.state.link) for d in one.kiosk._devices() if d.name.startswith(name))


def test_a_label_before_the_camera_is_one_scan_and_a_missing_camera_is_told(floor: Callable[..., Floor], tmp_path: Path) -> None:
    shots, taken = tmp_path / "shots", tmp_path / "taken"
    shots.mkdir()
    taken.mkdir()
    one = floor({"camera": str(shots)})
    one.sign_in()
    for n, code in enumerate(["PST.1002"] * 3 + ["PST.1003"]):
        assert cv2.imwrite(str(taken / f"{n}.png"), scene((symbol("Code128", code), 60, 80)))
    for file in sorted(taken.iterdir()):
        file.rename(shots / file.name)  # whole at once, as the camera may look at any moment

    def seen() -> list[str]:
        verdicts = [a.screen.verdict for a in one.answers]
        return [v.code for v in verdicts if v is not None and v.code.startswith("PST.")]

    one.until(lambda: seen()[-1:] == ["PST.1003"])
    assert seen() == ["PST.1002", "PST.1003"]
    one.window.change(replace(one.window.settings, camera=str(tmp_path / "none.mp4")))
    one.until(lambda: _link(one, "camera") == "missing")
    one.window.desk.row.camera_key.click()
    assert one.window.desk.camera is not None and "not there" in one.window.desk.camera.missing.text.words


def test_the_calibration_code_sets_the_layout_and_says_so(floor: Callable[..., Floor], folder: Path) -> None:
    one = floor()
    one.keys(f"{CALIBRATION}\r", 5)
    one.until(lambda: one.window.settings.wedge.layout == "us")
    assert "layout" in one.banner()
    assert settings_file.load(folder / settings_file.FILE, {}).settings.wedge.layout == "us"
    assert one.scan("OPER").screen.step == "pin"


def test_what_the_command_line_asks_for_is_not_kept(floor: Callable[..., Floor], folder: Path) -> None:
    one = floor(theme="night", full_screen=False)
    assert one.window.settings.theme == "night"
    one.window.change(replace(one.window.settings, kiosk_name="Gate 7"))
    kept = settings_file.load(folder / settings_file.FILE, {}).settings
    assert (kept.kiosk_name, kept.theme, kept.language) == ("Gate 7", "day", "system")
    one.window.change(replace(one.window.settings, theme="contrast"))
    assert settings_file.load(folder / settings_file.FILE, {}).settings.theme == "contrast"


def test_a_locked_kiosk_is_left_by_a_supervisor_and_by_nobody_else(floor: Callable[..., Floor]) -> None:
    one = floor(full_screen=True)
    outer = one.window.window()
    one.sign_in("OPER", "3333")
    assert not outer.close() and outer.isVisible()
    assert "locked" in one.banner()
    one.window.leave()
    assert outer.isVisible()
    one.window.change(replace(one.window.settings, full_screen=False))
    assert one.window.settings.full_screen
    one.scan("SUPER")
    one.answered(lambda: one.window.submit(Type("2222")))
    assert not outer.close() and outer.isVisible()
    one.window.leave()
    assert not outer.isVisible()


def test_a_draft_stays_with_its_owner_and_survives_the_power_cut(floor: Callable[..., Floor], qtbot: QtBot, folder: Path) -> None:
    one = floor()
    one.sign_in("OPER", "3333")
    one.scan("CMD-MOVE")
    one.scan("PST.1001")
    one.scan("TECH")
    assert "half done" not in str(one.answered(lambda: one.window.submit(Type("4444"))).screen.verdict)
    one.kiosk.close()
    again = floor()
    again.scan("OPER")
    home = again.answered(lambda: again.window.submit(Type("3333"))).screen
    assert home.verdict is not None and "half done" in str(home.verdict.text)
    assert "resume:move" in [c.id for c in home.choices]
    again.answered(lambda: again.window.submit(Pick("resume:move")))
    assert again.scan("B02-S01").operations


def test_scanners_that_are_not_there_are_told_in_the_settings(floor: Callable[..., Floor]) -> None:
    one = floor(
        {
            "serial_ports": (SerialSettings(port="/dev/no-such-port"),),
            "keyboards": (KeyboardSettings(name="No Such Keyboard"), KeyboardSettings(path="/dev/input/no-such-event")),
            "hid_pos": (HidPosSettings(vendor=0xFFFE, product=0xFFFE),),
            "camera": "no-such-file.avi",
            "tones": True,
        }
    )
    absent = 5 if sys.platform == "linux" else 3
    one.until(lambda: sum(str(d.state.link) in ("missing", "denied") for d in one.kiosk._devices()) == absent)
    one.sign_in("SUPER", "2222")
    one.window.steering.open(SETTINGS_ID)
    page = one.window.pages.settings_page
    assert page is not None
    told = [str(d.state.text) for d in one.kiosk._devices()]
    assert len(told) == absent + 1 and all(text.endswith((".", "!")) for text in told)


def test_scanners_are_added_changed_and_removed_without_a_restart(floor: Callable[..., Floor]) -> None:
    one = floor({"hid_pos": ()})
    one.sign_in("SUPER", "2222")

    def set_ports(*ports: SerialSettings) -> dict[str, object]:
        one.window.change(replace(one.window.settings, serial_ports=ports))
        return {device.name: device for device in one.kiosk._devices() if device.name.startswith("serial:")}

    first, second = SerialSettings(port="/dev/no-such-port"), SerialSettings(port="/dev/neither")
    begun = set_ports(first, second)
    assert set(begun) == {"serial:/dev/no-such-port", "serial:/dev/neither"}
    faster = set_ports(first, structs.replace(second, baud=19200))
    assert faster["serial:/dev/no-such-port"] is begun["serial:/dev/no-such-port"], "what was not changed reads on"
    assert faster["serial:/dev/neither"] is not begun["serial:/dev/neither"]
    assert set(set_ports(first)) == {"serial:/dev/no-such-port"}
    assert settings_file.load(one.folder / settings_file.FILE, {}).settings.serial_ports == (first,)


def test_two_scanners_of_one_model_are_two() -> None:
    twins = tuple(SerialSettings(vendor=0x0C2E, product=0x0B6A, serial_number=n) for n in "12")
    posts = tuple(HidPosSettings(vendor=0x0C2E, product=0x0B61, serial_number=n) for n in "12")
    made = kiosk_devices.sources(Settings(serial_ports=twins, hid_pos=posts))
    assert len({source.name for source in made}) == len(made) == 4


def test_what_fails_beside_an_answer_does_not_hide_it(floor: Callable[..., Floor], monkeypatch: pytest.MonkeyPatch) -> None:
    one = floor()
    warehouse = one.kiosk._warehouse
    assert warehouse is not None

    def broken(_: object) -> None:
        raise RuntimeError("a table is gone")

    monkeypatch.setattr(warehouse, "_look_around", broken)
    one.sign_in("SUPER", "2222")
    assert one.window.screen_shown is not None and one.window.screen_shown.step == "home"


def test_a_folder_that_is_none_is_told_and_nothing_is_dead(qtbot: QtBot, tmp_path: Path) -> None:
    place = tmp_path / "data"
    place.write_text("a file where the folder should be")
    one = Floor(qtbot, place)
    answer = one.answered(lambda: one.window.scan(Scan("OPER")))
    assert answer.screen.workflow == "closed"
    assert answer.screen.verdict is not None and answer.screen.verdict.mood is Mood.REFUSED
    assert str(place) in str(answer.screen.verdict.text)
    one.kiosk.close()
    one.kiosk._shell.deleteLater()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows ends programs in another way")
def test_a_locked_kiosk_ends_cleanly_when_the_system_asks(folder: Path) -> None:
    running = subprocess.Popen(
        [sys.executable, "-c", WATCHED, "kiosk", "--offscreen", "--full-screen", "--data", str(folder)], cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"}, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    assert running.stdout is not None
    assert running.stdout.readline().strip() == "settled"
    running.send_signal(signal.SIGTERM)
    _, said = running.communicate(timeout=60)
    assert running.returncode == 0, said
    assert "Traceback" not in said


WATCHED = """
import sys
from app.__main__ import main
from app.commands import kiosk_devices
from app.commands.kiosk import Kiosk
begin = Kiosk._start_devices
def told(self):
    begin(self)
    if self._hub is not None:
        print("settled", flush=True)
Kiosk._start_devices = told
sys.exit(main(sys.argv[1:]))
"""
