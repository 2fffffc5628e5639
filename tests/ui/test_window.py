"""The window: what it hands over, what it shows, what it refuses."""

from dataclasses import replace

import msgspec
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.domain.permission import permissions_of
from app.domain.words import say
from app.events import Answer, Open, Pick, Press, Scan, Type
from app.settings import SerialSettings, Settings
from app.ui.chip import shortly
from app.ui.empty import Empty
from app.ui.home import SETTINGS_ID
from app.ui.key import Key
from app.ui.keypad import Mode
from app.ui.sync_page import SyncPage
from app.ui.window import Window
from app.ui.wiring import Alert, Kept, Sync
from app.ui.wording import words
from app.workflows.step import Line, Mark, Mood, Progress, Screen, Tone, Verdict
from tests.ui.conftest import Open as OpenWindow
from tests.ui.fakes import SCREENS, FakeDevice, FakeState, Script


def press(window: Window, text: str, key: Qt.Key = Qt.Key.Key_unknown) -> None:
    QTest.keyClick(window, text if key is Qt.Key.Key_unknown else key)


def go(qtbot: QtBot, window: Window, script: Script, name: str) -> None:
    """Have the session answer with another screen."""
    script.name = name
    window.submit(Press("finish"))
    qtbot.waitUntil(lambda: window.screen_shown is SCREENS[name][0])


def test_the_first_input_asks_for_home_and_its_jobs_are_those_the_role_may(open_window: OpenWindow, script: Script) -> None:
    window = open_window("home")
    assert script.given == [Press("home")]
    home = window.pages.home
    assert home is not None
    words = [k.text() for k in home.tiles.keys]
    assert "Move" in words and "Review counts" in words and "Settings" in words and "Tables" in words


def test_an_operator_sees_no_supervisor_jobs(qtbot: QtBot, open_window: OpenWindow, script: Script) -> None:
    home, _ = SCREENS["home"]
    operator = SCREENS["move"][1]
    SCREENS["home-operator"] = (home, operator)
    window = open_window("home-operator")
    assert window.pages.home is not None
    words = [k.text() for k in window.pages.home.tiles.keys]
    assert "Move" in words
    assert not {"Review counts", "Release", "Settings", "Tables"} & set(words)


def test_touching_a_job_opens_it(qtbot: QtBot, open_window: OpenWindow, script: Script) -> None:
    window = open_window("home")
    assert window.pages.home is not None
    window.pages.home.tiles.keys[0].click()
    assert script.given[-1] == Open("move")


def test_a_scan_from_any_thread_goes_to_the_session(qtbot: QtBot, open_window: OpenWindow, script: Script) -> None:
    import threading

    window = open_window("move")
    thread = threading.Thread(target=lambda: window.scan(Scan("PST.1001", "]C0", "wedge")))
    thread.start()
    thread.join()
    assert script.given[-1] == Scan("PST.1001", "]C0", "wedge")


def test_a_burst_of_scans_is_answered_in_order_and_painted_once(qtbot: QtBot, open_window: OpenWindow, script: Script) -> None:
    window = open_window("move")
    seen: list[object] = []
    shown: list[None] = []
    window.bridge.answered.connect(seen.append)
    window.bridge.burst_over.connect(lambda: shown.append(None))
    for n in range(100):
        window.scan(Scan(f"PST.{n}"))
    qtbot.waitUntil(lambda: len(seen) == 100)
    assert [g.text for g in script.given[1:] if isinstance(g, Scan)] == [f"PST.{n}" for n in range(100)]
    assert len(shown) == 1
    assert script.sounds.count(Tone.YES) >= 100


def test_verdict_prompt_hint_and_undo_are_shown(open_window: OpenWindow) -> None:
    window = open_window("move")
    desk = window.desk
    assert desk.banner.verdict is not None and desk.banner.verdict.mood is Mood.DONE
    assert desk.head.prompt.words == "Scan the destination"
    assert "PST.1001" in desk.head.hint.words
    assert desk.row.undo_key.text() == "Undo: 200 EACH Label roll moved to B02-S01"
    assert desk.bar.who.accessibleName() == "A. Novak Kiosk 3"


def test_buttons_submit_their_keys(open_window: OpenWindow, script: Script) -> None:
    window = open_window("move")
    window.desk.row.undo_key.click()
    window.desk.row.main_key.click()
    window.desk.bar.home_key.click()
    window.desk.bar.out_key.click()
    assert script.given[1:] == [Press("undo"), Press("finish"), Press("home"), Press("sign-out")]


def test_space_never_presses_and_enter_only_where_tab_led(qtbot: QtBot, open_window: OpenWindow, script: Script) -> None:
    window = open_window("move")
    main = window.desk.row.main_key
    main.setFocus(Qt.FocusReason.MouseFocusReason)
    QTest.keyClick(main, Qt.Key.Key_Space)
    QTest.keyClick(main, Qt.Key.Key_Return)
    assert script.given == [Press("home")]
    window.setFocus()
    main.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(main, Qt.Key.Key_Space)
    assert script.given == [Press("home")]
    QTest.keyClick(main, Qt.Key.Key_Return)
    assert script.given == [Press("home"), Press("finish")]


def test_a_touched_key_does_not_keep_the_focus(open_window: OpenWindow) -> None:
    window = open_window("move")
    QTest.mouseClick(window.desk.row.type_key, Qt.MouseButton.LeftButton)
    assert not window.desk.row.type_key.hasFocus()


def test_slow_typing_opens_the_keypad_and_enter_sends_it(open_window: OpenWindow, script: Script) -> None:
    window = open_window("move")
    for sign in "A01-S0":
        QTest.keyClicks(window, sign)
    keypad = window.desk.keypad
    assert keypad is not None and keypad.mode is Mode.LETTERS and keypad.text == "A01-S0"
    press(window, "", Qt.Key.Key_Backspace)
    QTest.keyClicks(window, "01")
    press(window, "", Qt.Key.Key_Return)
    assert script.given[-1] == Type("A01-S01")


def test_escape_closes_the_keypad_then_cancels(open_window: OpenWindow, script: Script) -> None:
    window = open_window("move")
    window.desk.row.type_key.click()
    assert window.desk.keypad is not None
    press(window, "", Qt.Key.Key_Escape)
    assert window.desk.keypad is None
    assert script.given == [Press("home")]
    press(window, "", Qt.Key.Key_Escape)
    assert script.given[-1] == Press("cancel")


def test_the_keypad_follows_what_the_screen_wants(qtbot: QtBot, open_window: OpenWindow, script: Script) -> None:
    window = open_window("move")
    for name, mode in (("quantity", Mode.NUMBER), ("pin", Mode.PIN), ("move", None)):
        go(qtbot, window, script, name)
        assert (window.desk.keypad.mode if window.desk.keypad else None) is mode


def test_what_is_typed_survives_a_refused_scan(qtbot: QtBot, open_window: OpenWindow, script: Script) -> None:
    window = open_window("quantity")
    assert window.desk.keypad is not None
    window.desk.keypad.add("12")
    window.scan(Scan("nonsense"))
    qtbot.waitUntil(lambda: len(script.given) == 2)
    qtbot.wait(1)
    assert window.desk.keypad.text == "12"


def test_a_pin_is_never_shown(open_window: OpenWindow) -> None:
    window = open_window("pin")
    assert window.desk.keypad is not None
    window.desk.keypad.add("4711")
    shown = " ".join(s.text for s in window.desk.keypad.line.spots())
    assert "4711" not in shown and len(shown) == 4
    assert "4711" not in window.desk.keypad.line.accessibleName()


def test_rows_of_a_table_are_counted_and_handed_over(qtbot: QtBot, open_window: OpenWindow, script: Script) -> None:
    window = open_window("review")
    qtbot.waitUntil(lambda: window.pages.records is not None and window.pages.records.model.total > 0)
    table = window.pages.records
    assert table is not None
    assert window.desk.row.main_key.text() == "Approve"
    for row in (0, 2, 5):
        table.model.toggle(row)
    assert window.desk.row.main_key.text() == "Approve 3"
    assert window.desk.row.second_key.text() == "Recount 3"
    ids = table.targets()
    assert len(ids) == 3
    window.desk.row.main_key.click()
    assert script.given[-1] == Pick("approve", ids)
    for row in (1, 2):
        table.model.toggle(row)
    chosen = table.targets()
    window.desk.row.second_key.click()
    assert script.given[-1] == Pick("recount", chosen)


def test_rejecting_stands_apart_and_says_how_many(qtbot: QtBot, open_window: OpenWindow, script: Script) -> None:
    window = open_window("review")
    qtbot.waitUntil(lambda: window.pages.records is not None and window.pages.records.model.total > 0)
    table = window.pages.records
    assert table is not None
    table.model.toggle(0)
    reject = [k for k in table.chips.children() if getattr(k, "text", lambda: "")() == "Reject 1"]
    assert len(reject) == 1
    reject[0].click()
    assert script.given[-1] == Pick("reject", table.targets())


def test_a_warehouse_that_is_being_made_says_that_scans_wait_and_one_that_cannot_be_opened_why(
    qtbot: QtBot, open_window: OpenWindow
) -> None:
    window = open_window("move")
    closed = Screen(workflow="closed", step="opening", title=say("Stockhand"), prompt=say("Made …"), progress=Progress(3, 9))
    for screen, told in (
        (closed, say("What is scanned meanwhile waits until it is done.")),
        (msgspec.structs.replace(closed, verdict=Verdict(Mood.REFUSED, say("No room."))), say("No room.")),
    ):
        with qtbot.waitSignal(window.settled):
            window.bridge.receive(Answer(accepted=False, reason=None, screen=screen))
        body = window.desk.body
        assert isinstance(body, Empty) and body.text.words == str(told)


def test_a_locked_kiosk_cannot_be_closed_and_says_so(qtbot: QtBot, open_window: OpenWindow, script: Script) -> None:
    settings = Settings(language="en", full_screen=True)
    window = open_window("move", settings)
    assert window.close() is False
    assert window.isVisible()
    assert window.desk.banner.verdict is not None and window.desk.banner.verdict.mood is Mood.REFUSED
    # An operator cannot unlock it either.
    window.change(replace(settings, full_screen=False))
    assert window.settings.full_screen
    assert script.saved == []


def test_a_supervisor_leaves_the_kiosk(qtbot: QtBot, open_window: OpenWindow, script: Script) -> None:
    window = open_window("home", Settings(language="en", full_screen=True))
    window.pages.leaving.emit()
    assert not window.isVisible()


def test_a_window_that_is_not_locked_closes(open_window: OpenWindow) -> None:
    window = open_window("move")
    assert window.close() is True


def test_signing_out_is_announced_and_a_touch_stops_it(qtbot: QtBot, open_window: OpenWindow, script: Script) -> None:
    now = [0.0]
    window = open_window("move", Settings(language="en", sign_out_minutes=1, sign_out_warning_seconds=20), lambda: now[0])
    before = window.desk.banner.verdict
    now[0] = 45
    window.tick()
    verdict = window.desk.banner.verdict
    assert verdict is not None and "15" in str(verdict.text)
    now[0] = 50
    window.tick()
    assert "10" in str(window.desk.banner.verdict.text if window.desk.banner.verdict else "")
    QTest.mouseClick(window.windowHandle(), Qt.MouseButton.LeftButton, pos=QPoint(5, 300))
    assert window.desk.banner.verdict == before
    now[0] = 111
    window.tick()
    assert script.given[-1] == Press("sign-out")


def test_nobody_signed_in_is_never_signed_out(open_window: OpenWindow, script: Script) -> None:
    now = [0.0]
    window = open_window("sign-in", Settings(language="en", sign_out_minutes=1), lambda: now[0])
    now[0] = 1000
    window.tick()
    assert Press("sign-out") not in script.given


def test_scans_in_the_settings_are_tests_and_nothing_else(qtbot: QtBot, open_window: OpenWindow, script: Script) -> None:
    script.devices = (FakeDevice("serial:1", FakeState("missing", say("Gone. Plug it in."))),)
    window = open_window("home")
    window.pages.opened.emit(SETTINGS_ID)
    window.scan(Scan("PST.1001", "]C0", "wedge"))
    page = window.pages.settings_page
    assert page is not None
    qtbot.waitUntil(lambda: any(line.title == "PST.1001" for line in page.test.lines))
    assert script.given == [Press("home")]
    first, device = page.test.lines[0], page.test.lines[-1]
    assert "wedge" in str(first.detail) and "]C0" in str(first.detail)
    assert str(device.detail) == "Gone. Plug it in."
    window.steering.home()
    window.scan(Scan("PST.1001"))
    assert script.given[-1] == Scan("PST.1001")


def test_a_training_begins_in_the_settings(open_window: OpenWindow, script: Script) -> None:
    window = open_window("home")
    window.pages.opened.emit(SETTINGS_ID)
    page = window.pages.settings_page
    assert page is not None
    page.opened.emit("training")
    assert script.given[-1] == Press("training") and not window.pages.own


def test_a_changed_setting_is_kept_and_in_force(open_window: OpenWindow, script: Script) -> None:
    window = open_window("home")
    window.change(replace(window.settings, theme="night", language="de"))
    assert script.saved[-1].theme == "night"
    assert window.desk.look.palette.name == "night"
    assert window.desk.row.type_key.text() == "Code tippen"
    window.change(replace(window.settings, language="en"))
    assert window.desk.row.type_key.text() == "Type code"


def test_a_change_in_a_section_stays_there_and_what_cannot_be_set_is_said(open_window: OpenWindow, script: Script) -> None:
    settings = Settings(language="en", serial_ports=(SerialSettings(port="/dev/ttyACM0"),))
    window = open_window("home", settings)
    window.pages.opened.emit(SETTINGS_ID)
    page = window.pages.settings_page
    assert page is not None
    page.open_section("serial")
    faster = next(
        k for k in page.findChildren(Key) if k.accessibleName().startswith("Speed: ") and k.accessibleName().endswith("+")
    )
    faster.click()
    assert script.saved[-1].serial_ports[0].baud == 19200
    again = window.pages.settings_page
    assert again is not None and again is not page and again.place.section == "serial"
    usb = next(k for k in again.findChildren(Key) if k.accessibleName().startswith("USB numbers"))
    usb.click()
    assert window.desk.keypad is not None
    window.desk.keypad.add("no numbers")
    window.desk.keypad.enter()
    verdict = window.desk.banner.verdict
    assert verdict is not None and verdict.mood is Mood.REFUSED and "USB numbers" in str(verdict.text)
    assert script.saved[-1].serial_ports[0].vendor is None


def test_a_scan_opens_the_settings_of_its_scanner(qtbot: QtBot, open_window: OpenWindow) -> None:
    window = open_window("home")
    window.pages.opened.emit(SETTINGS_ID)
    page = window.pages.settings_page
    assert page is not None and page.place.section == "kiosk" and not page.test.isVisible()
    for source, section in (
        ("serial:/dev/ttyACM0", "serial"),
        ("camera:0", "camera"),
        ("wedge", "keyboard"),
        ("hid:0c2e:0b61", "others"),
    ):
        window.scan(Scan("PST.1001", "", source))
        qtbot.waitUntil(lambda section=section: page.place.section == section)
        assert page.test.isVisible()


def test_house_rules_are_settled_from_the_settings_by_administrators_alone(
    qtbot: QtBot, open_window: OpenWindow, script: Script, monkeypatch: pytest.MonkeyPatch
) -> None:
    def settle() -> list[Key]:
        window.pages.opened.emit(SETTINGS_ID)
        page = window.pages.settings_page
        assert page is not None
        return [key for key in page.findChildren(Key) if key.text() == "Settle them"]

    window = open_window("home")
    assert settle() == []
    window.steering.home()
    screen, person = SCREENS["home"]
    assert person is not None
    administrator = person._replace(permissions=permissions_of("administrator"))
    monkeypatch.setitem(SCREENS, "home", (screen, administrator))
    window.submit(Press("home"))
    qtbot.waitUntil(lambda: window.answer is not None and window.answer.person == administrator)
    (key,) = settle()
    key.click()
    assert script.given[-1] == Open("house_rules")


def test_a_name_is_typed_on_the_keypad(open_window: OpenWindow, script: Script) -> None:
    window = open_window("home")
    window.pages.opened.emit(SETTINGS_ID)
    page = window.pages.settings_page
    assert page is not None
    page.typing.emit("Name", "Kiosk 3", lambda text: page.changed.emit(replace(window.settings, kiosk_name=text)))
    assert window.desk.keypad is not None and window.desk.keypad.text == "Kiosk 3"
    window.desk.keypad.clear()
    window.desk.keypad.add("Gate 7")
    window.desk.keypad.enter()
    assert script.saved[-1].kiosk_name == "Gate 7"
    assert window.desk.bar.who.accessibleName().endswith("Gate 7")
    assert Type("Gate 7") not in script.given


DAY_OF_OLD = 1_750_000_000_000_000


def test_the_sync_state_is_always_there(open_window: OpenWindow, script: Script) -> None:
    window = open_window("home")
    for sync, told in (
        (Sync(waiting=3), "Offline, 3 waiting"), (Sync(online=True), "Synced"), (Sync(), "Offline"),
        (Sync(online=True, waiting=2), "Syncing, 2 waiting"), (Sync(online=True, busy=True), "Syncing"),
        (Sync(attention=True), "Needs attention, touch to see why"), (Sync(alone=True), "Stored here"),
        (Sync(waiting=3, since=DAY_OF_OLD), f"Offline, 3 waiting, since {shortly(DAY_OF_OLD)}"),
        (Sync(since=DAY_OF_OLD), f"Offline, since {shortly(DAY_OF_OLD)}"),
    ):  # fmt: skip
        script.sync = sync
        window.tick()
        assert window.desk.bar.chip.accessibleName() == told


def test_the_chip_tells_more_when_it_is_touched(qtbot: QtBot, open_window: OpenWindow, script: Script) -> None:
    script.sync = Sync(waiting=3, since=DAY_OF_OLD, server="https://stock.example.com", site="HALL", device="d-1")
    script.kept = Kept((Line(say("09:12 · A. Novak · moved"), mark=Mark.HELD),), 2)
    window = open_window("move")
    window.desk.bar.chip.click()
    page = window.desk.body
    assert isinstance(page, SyncPage) and "Go on working" in window.desk.head.hint.words
    told = [words(line.title) for line in page.lines.lines] + [words(line.detail) for line in page.lines.lines if line.detail]
    assert {"https://stock.example.com", "acts: 3", "d-1, site HALL", "09:12 · A. Novak · moved"} <= set(told)
    assert not page.tiles.keys, "an operator decides nothing here"
    script.sync = Sync(online=True, server="https://stock.example.com")
    window.tick()
    assert window.desk.head.prompt.words == "Synced" and page.lines.lines[0].mark is Mark.DONE
    window.desk.row.main_key.click()
    assert not window.pages.own and script.given[-1] == Press("home"), "back to the task, with nothing asked of it"


def test_what_needs_attention_is_said_and_can_be_seen(open_window: OpenWindow, script: Script) -> None:
    script.sync = Sync(attention=True, what=say("Acts of this device are in quarantine: 2."))
    script.kept = Kept((Line("PST.1001", mark=Mark.HELD),), 2)
    window = open_window("home")
    window.desk.bar.chip.click()
    page = window.desk.body
    assert isinstance(page, SyncPage) and "quarantine: 2" in words(page.lines.lines[0].detail or say(""))
    assert [t.text() for t in page.tiles.keys] == ["Discrepancies", "Devices", "I have seen this"]
    script.kept = Kept()
    page.tiles.picked.emit("ui:seen")
    assert script.seen == 1 and [t.text() for t in page.tiles.keys] == ["Devices"]
    page.tiles.picked.emit("devices")
    assert script.given[-1] == Open("devices")


def test_a_scanner_that_goes_is_told_and_its_return_too(open_window: OpenWindow, script: Script) -> None:
    device = FakeDevice("serial:1", FakeState("connected", say("Connected.")))
    script.devices = (device,)
    window = open_window("move")
    window.tick()
    assert window.desk.banner.verdict is not None and window.desk.banner.verdict.mood is Mood.DONE
    device.state = FakeState("missing", say("Not there. Plug it in."))
    window.tick()
    assert window.desk.banner.verdict is not None and window.desk.banner.verdict.mood is Mood.CONFIRM
    device.state = FakeState("connected", say("Connected."))
    window.tick()
    assert window.desk.banner.verdict is not None and window.desk.banner.verdict.mood is Mood.INFO


def test_a_row_about_a_discrepancy_opens_its_screen(qtbot: QtBot, open_window: OpenWindow, script: Script) -> None:
    window = open_window()
    window.pages.open_own("ui:records")
    window.pages.settling.emit("discrepancy:7")
    assert script.given[-2:] == [Open("discrepancies"), Pick("discrepancy:7")], "from the tables: the workflow first"
    qtbot.waitUntil(lambda: not window.pages.own)
    window.pages.settling.emit("discrepancy:8")
    assert script.given[-1] == Pick("discrepancy:8") and script.given[-2] == Pick("discrepancy:7")


def test_an_alert_leads_to_what_it_is_about(qtbot: QtBot, open_window: OpenWindow, script: Script) -> None:
    script.alerts = (Alert(say("Lines to review"), opens="review"),)
    window = open_window("home")
    window.pages.alerted.emit(script.alerts[0])
    assert script.given[-1] == Open("review")
    window.pages.alerted.emit(Alert(say("Late orders"), opens="attention", picks="late"))
    assert script.given[-2:] == [Open("attention"), Pick("late")], "its list, not the list of all lists"


def test_tones_can_be_switched_off(qtbot: QtBot, open_window: OpenWindow, script: Script) -> None:
    window = open_window("move", Settings(language="en", tones=False))
    window.submit(Press("x"))
    qtbot.wait(1)
    assert script.sounds == []


def test_another_size_builds_the_screens_anew(qtbot: QtBot, open_window: OpenWindow) -> None:
    window = open_window("move")
    before = window.desk
    window.resize(600, 1024)
    qtbot.waitUntil(lambda: window.desk is not before)
    assert window.desk.look.scale.portrait
    assert window.desk.head.prompt.words == "Scan the destination"


def test_the_camera_shows_what_is_missing_and_then_its_picture(qtbot: QtBot, open_window: OpenWindow, script: Script) -> None:
    import numpy as np

    from app.devices.decoder import decode
    from app.ui.barcode_image import modules

    window = open_window("move")
    window.desk.row.camera_key.click()
    assert window.desk.camera is not None
    assert window.desk.camera.missing.isVisible() and not window.desk.camera.preview.isVisible()
    window.desk.row.camera_key.click()
    camera = script.camera = FakeDevice("camera:0", FakeState("connected", say("Connected.")))
    window.desk.row.camera_key.click()
    assert camera.on_frame is not None
    row = np.repeat(np.where(np.pad(np.array(modules("PST.1001", "code128")[0]), 20), 0, 255).astype(np.uint8), 3)
    frame = np.full((200, row.size), 255, np.uint8)
    frame[60:140] = row
    camera.on_frame(np.repeat(frame[:, :, None], 3, axis=2), decode(frame))
    panel = window.desk.camera
    assert panel is not None
    qtbot.waitUntil(lambda: panel.preview.outlines == 1)
    assert panel.preview.isVisible() and not panel.missing.isVisible()
    assert not panel.light_key.isVisible(), "it has none"
    panel.zoom_key.click()
    assert camera.zoom == 2.0 and "2" in panel.zoom_key.text()
    window.desk.row.camera_key.click()
    assert camera.on_frame is None and camera.zoom == 1.0, "nobody looks: the whole picture is read"


def test_a_finger_on_the_preview_picks_and_the_light_goes_off_with_it(
    qtbot: QtBot, open_window: OpenWindow, script: Script
) -> None:
    import numpy as np

    from app.devices.readers import Found

    window = open_window("move")
    camera = script.camera = FakeDevice("camera:0", FakeState("connected", say("Connected.")), torch=False)
    window.desk.row.camera_key.click()
    panel = window.desk.camera
    assert panel is not None and camera.on_frame is not None
    first, second = (
        tuple((float(x), float(y)) for x, y in ((left, 10), (left + 99, 10), (left + 99, 30), (left, 30))) for left in (10, 290)
    )
    codes = [Found("A01", "", "QRCode", first), Found("B02", "", "EAN13", second, sure=False)]
    camera.on_frame(np.full((40, 400, 3), 90, np.uint8), codes)
    qtbot.waitUntil(lambda: panel.preview.outlines == 2)
    assert panel.preview.to_choose
    preview = panel.preview
    qtbot.mouseClick(preview, Qt.MouseButton.LeftButton, pos=preview.rect().center())
    assert camera.tapped == [(pytest.approx(0.5, abs=0.05), pytest.approx(0.5, abs=0.05))]
    qtbot.mouseClick(preview, Qt.MouseButton.LeftButton, pos=preview.rect().topLeft() + QPoint(3, 3))
    assert len(camera.tapped) == 1, "above the picture is nothing"
    camera.on_frame(np.full((40, 400, 3), 90, np.uint8), [codes[0]._replace(aimed=True), codes[1]])
    qtbot.waitUntil(lambda: not preview.to_choose)
    preview.grab()
    panel.light_key.click()
    assert camera.torch and panel.light_key.isVisible()
    window.desk.row.camera_key.click()
    assert camera.torch is False


def test_keys_of_a_scanner_are_no_typing(qtbot: QtBot, open_window: OpenWindow, script: Script) -> None:
    """The wedge's filter takes the keys before the window: a key with the keyboard's focus is not pressed by them."""
    from PySide6.QtCore import QCoreApplication

    from app.devices.wedge_filter import WedgeFilter

    window = open_window("move")
    wedge = WedgeFilter()
    wedge.start(window.scan)
    try:
        window.desk.row.main_key.setFocus(Qt.FocusReason.TabFocusReason)
        handle = window.windowHandle()
        for n, sign in enumerate("LOT 42\r"):
            key = Qt.Key.Key_Return if sign == "\r" else Qt.Key.Key_Space if sign == " " else Qt.Key(ord(sign))
            for kind in (QKeyEvent.Type.KeyPress, QKeyEvent.Type.KeyRelease):
                event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, sign)
                event.setTimestamp(1000 + 5 * n)
                QCoreApplication.sendEvent(handle, event)
        qtbot.waitUntil(lambda: len(script.given) > 1)
    finally:
        wedge.stop()
    assert [g for g in script.given if isinstance(g, Scan)] == [Scan("LOT 42", "", "wedge", at=1.0)]
    assert Press("finish") not in script.given
    assert window.desk.keypad is None


def test_many_choices_become_a_list(qtbot: QtBot, open_window: OpenWindow, script: Script) -> None:
    from app.workflows.step import Choice

    screen, person = SCREENS["choose"]
    many = tuple(Choice(f"c:{n}", say(f"Choice {n}")) for n in range(60))
    SCREENS["many"] = (msgspec.structs.replace(screen, choices=many), person)
    window = open_window("many")
    work = window.pages.work
    assert work is not None
    assert work.tiles.keys == () and len(work.lines.lines) == 60
    work.lines.picked.emit("c:7")
    assert script.given[-1] == Pick("c:7")
