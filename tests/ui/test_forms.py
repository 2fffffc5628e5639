"""Forms on screen: what is typed reaches the session, what is wrong stands beside its field, and nothing jumps or is lost."""

import threading
from collections.abc import Callable

import msgspec
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain.words import Say, say
from app.events import Answer, Fill, Input, Pick, Press, Scan
from app.settings import Settings
from app.ui import text
from app.ui.form_field import FieldBox
from app.ui.form_input import SEND_MS, ChosenInput, TypedInput
from app.ui.form_page import FormPage
from app.ui.keypad import Mode
from app.ui.look import Look
from app.ui.palette import DAY
from app.ui.scale import Scale
from app.ui.window import Window
from app.ui.wording import Language
from app.workflows.step import Button, Choice, Field, FieldKind, Screen
from tests.ui.conftest import Open
from tests.ui.fakes import SCREENS, Script

YES_NO = (Choice("yes", say("Yes")), Choice("no", say("No")))
FIELDS = (
    Field(key="code", label=say("Code"), kind=FieldKind.CODE, required=True, help=say("Short, and not given twice.")),
    Field(key="name", label=say("Name")),
    Field(key="price", label=say("Price of one unit"), kind=FieldKind.MONEY),
    Field(key="parent", label=say("Stands in"), kind=FieldKind.REFERENCE),
    Field(key="blocked", label=say("Blocked"), kind=FieldKind.YES_NO, options=YES_NO, value="no", group=say("Rules")),
    Field(key="pin", label=say("New PIN"), kind=FieldKind.SECRET),
    Field(key="site", label=say("Site"), value="MAIN", fixed=True, help=say("It stays.")),
)
SCREEN = Screen(
    workflow="records", step="form", title=say("Locations"), prompt=say("Location: new"), form=FIELDS, focus="code",
    main=Button("save", say("Save")),
)


class Form:
    """A session that keeps fields as they are filled in, and says what a test wants said beside them."""

    def __init__(self, script: Script) -> None:
        self.script, self.screen = script, SCREEN
        self.wrong: dict[str, Say] = {}
        self.held: list[Callable[[], None]] = []
        self.holding = False
        SCREENS["form"] = (SCREEN, SCREENS["home"][1])
        script.submit = self.submit  # type: ignore[method-assign]

    def submit(self, given: Input, receive: Callable[[Answer], None]) -> None:
        self.script.given.append(given)
        if isinstance(given, Fill):
            fields = tuple(
                msgspec.structs.replace(
                    f, value=given.text if f.key == given.key and f.kind is not FieldKind.SECRET else f.value,
                    error=self.wrong.get(f.key),
                )
                for f in self.screen.form
            )
            self.screen = msgspec.structs.replace(self.screen, form=fields, focus=given.key)
        answer = Answer(accepted=True, reason=None, screen=self.screen, person=SCREENS["home"][1])
        if self.holding:
            self.held.append(lambda: receive(answer))
        else:
            receive(answer)

    def fills(self) -> list[tuple[str, str]]:
        return [(g.key, g.text) for g in self.script.given if isinstance(g, Fill)]


@pytest.fixture
def form(script: Script) -> Form:
    """A form behind the window."""
    return Form(script)


def opened(open_window: Open, **more: object) -> tuple[Window, FormPage]:
    window = open_window("form", **more)  # type: ignore[arg-type]
    page = window.pages.form
    assert page is not None
    window.activateWindow()
    QApplication.processEvents()
    return window, page


def line(page: FormPage, key: str) -> TypedInput:
    found = page.boxes[key].input
    assert isinstance(found, TypedInput)
    return found


def test_what_is_typed_is_handed_on_after_a_pause_and_on_leaving(qtbot: QtBot, open_window: Open, form: Form) -> None:
    _, page = opened(open_window)
    assert SEND_MS <= 300
    line(page, "code").line.setFocus()
    QTest.keyClicks(line(page, "code").line, "A 0")
    assert form.fills() == [] and line(page, "code").typing
    qtbot.waitUntil(lambda: form.fills() == [("code", "A 0")])
    QTest.keyClicks(line(page, "code").line, "1")
    QTest.keyClick(line(page, "code").line, Qt.Key.Key_Return)
    assert form.fills()[1] == ("code", "A 01")
    qtbot.waitUntil(lambda: page.focus == "name")


def test_an_answer_that_comes_late_does_not_undo_what_was_typed_since(qtbot: QtBot, open_window: Open, form: Form) -> None:
    _, page = opened(open_window)
    form.holding = True
    typed = line(page, "name")
    for letters in ("a", "b", "c"):
        typed.put(typed.text + letters)
        typed.send()
    typed.put("abcd")
    for answer in form.held:
        answer()
        QApplication.processEvents()
        assert typed.text == "abcd"
    form.holding = False
    typed.send()
    qtbot.wait(0)
    assert typed.text == "abcd" and form.fills()[-1] == ("name", "abcd")


def test_what_the_session_makes_of_a_text_is_shown(qtbot: QtBot, open_window: Open, form: Form) -> None:
    window, page = opened(open_window)
    fields = tuple(msgspec.structs.replace(f, value="A01", shown="Aisle A") if f.key == "parent" else f for f in FIELDS)
    form.screen = msgspec.structs.replace(SCREEN, form=fields, focus="blocked")
    window.submit(Press("x"))
    qtbot.waitUntil(lambda: line(page, "parent").text == "A01")
    assert page.focus == "blocked" and [s.text for s in page.boxes["parent"].message.spots()] == ["Aisle A"]


def test_an_error_stands_below_its_field_and_nothing_moves(qtbot: QtBot, open_window: Open, form: Form) -> None:
    _, page = opened(open_window)
    before = {key: box.geometry() for key, box in page.boxes.items()}
    sentence = "“12,505” has more than two decimals. Type it with two, such as 12.50."
    form.wrong["price"] = say(sentence)
    line(page, "price").put("12,505")
    line(page, "price").send()
    qtbot.waitUntil(lambda: page.boxes["price"].message.wrong == sentence)
    assert {key: box.geometry() for key, box in page.boxes.items()} == before
    assert line(page, "price").line.accessibleName() == f"Price of one unit {sentence}"
    assert all(text.fits(spot) for spot in page.boxes["price"].message.spots())


def test_a_choice_and_the_list_of_a_reference_are_touched(qtbot: QtBot, open_window: Open, form: Form) -> None:
    _, page = opened(open_window)
    chosen = page.boxes["blocked"].input
    assert isinstance(chosen, ChosenInput)
    chosen.keys["yes"].click()
    qtbot.waitUntil(lambda: form.fills() == [("blocked", "yes")])
    assert chosen.keys["yes"].isChecked() and not chosen.keys["no"].isChecked()
    line(page, "name").put("unsent")
    page.boxes["parent"].found.emit("parent")
    assert form.script.picks() == [Pick("find:parent")] and ("name", "unsent") in form.fills()
    assert form.script.given.index(Fill("name", "unsent")) < form.script.given.index(Pick("find:parent"))


def test_what_is_typed_comes_before_what_is_pressed(qtbot: QtBot, open_window: Open, form: Form) -> None:
    window, page = opened(open_window)
    line(page, "name").put("New name")
    window.desk.row.main_key.click()
    qtbot.wait(0)
    assert form.script.given[-2:] == [Fill("name", "New name"), Press("save")]


def test_what_is_typed_comes_before_what_any_scanner_scans(qtbot: QtBot, open_window: Open, form: Form) -> None:
    window, page = opened(open_window)
    line(page, "name").put("Wid")
    scans = [Scan(text, source="serial:x") for text in ("LOT 42", "LOT 43")]
    scanner = threading.Thread(target=lambda: [window.scan(scan) for scan in scans])
    scanner.start()
    scanner.join()
    qtbot.waitUntil(lambda: form.script.given[-3:] == [Fill("name", "Wid"), *scans])
    assert not line(page, "name").typing and not window.bridge.bringing


def test_a_scan_puts_the_keypad_of_a_field_away(qtbot: QtBot, open_window: Open, form: Form) -> None:
    window, page = opened(open_window)
    page.open_keypad("name")
    assert window.desk.keypad is not None
    window.desk.keypad.add("W")
    window.scan(Scan("LOT 42", source="wedge"))
    qtbot.waitUntil(lambda: window.desk.keypad is None)
    assert form.script.given[-2:] == [Fill("name", line(page, "name").text), Scan("LOT 42", source="wedge")]


def test_a_secret_is_handed_on_whole_and_shown_nowhere(qtbot: QtBot, open_window: Open, form: Form) -> None:
    _, page = opened(open_window)
    line(page, "pin").line.setFocus()
    QTest.keyClicks(line(page, "pin").line, "4071")
    assert not line(page, "pin").typing
    assert line(page, "pin").line.displayText() != "4071"
    QTest.keyClick(line(page, "pin").line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: ("pin", "4071") in form.fills())


def test_a_touch_opens_the_keypad_that_fits_and_ok_goes_on(qtbot: QtBot, open_window: Open, form: Form) -> None:
    window, page = opened(open_window)
    QTest.mouseClick(line(page, "price").line, Qt.MouseButton.LeftButton, pos=QPoint(20, 10))
    qtbot.waitUntil(lambda: window.desk.keypad is not None)
    keypad = window.desk.keypad
    assert keypad is not None and keypad.mode is Mode.NUMBER and keypad.line.label == "Price of one unit"
    QTest.keyClicks(window, "7,5")
    assert line(page, "price").text == "7,5"
    qtbot.waitUntil(lambda: ("price", "7,5") in form.fills())  # handed on while the keypad is open, which stays
    assert window.desk.keypad is keypad
    keypad.add("0")
    keypad.enter()
    qtbot.waitUntil(lambda: ("price", "7,50") in form.fills())
    assert window.desk.keypad is not None and window.desk.keypad.line.label == "Stands in"


def test_a_long_text_has_several_lines(qtbot: QtBot, open_window: Open, form: Form) -> None:
    long = Field(key="notes", label=say("Notes"), kind=FieldKind.LONG, value="One")
    form.screen = msgspec.structs.replace(SCREEN, form=(*FIELDS, long))
    SCREENS["form"] = (form.screen, SCREENS["home"][1])
    _, page = opened(open_window)
    lines = line(page, "notes").line
    assert lines.text() == "One" and form.fills() == []
    lines.setFocus()
    QTest.keyClick(lines, Qt.Key.Key_Return)
    QTest.keyClicks(lines, "Two")
    qtbot.waitUntil(lambda: form.fills()[-1:] == [("notes", "One\nTwo")])


def test_a_fixed_field_is_passed_over_and_takes_nothing(qtbot: QtBot, open_window: Open, form: Form) -> None:
    _, page = opened(open_window)
    assert line(page, "site").line.isReadOnly() and line(page, "site").line.focusPolicy() is Qt.FocusPolicy.NoFocus
    line(page, "pin").line.setFocus()
    QTest.keyClick(line(page, "pin").line, Qt.Key.Key_Return)
    assert page.focus == "pin"


def test_half_typed_fields_survive_another_theme(qtbot: QtBot, open_window: Open, form: Form) -> None:
    window, page = opened(open_window)
    line(page, "name").put("Half a na")
    window.change(Settings(language="de", theme="night", kiosk_name="Kiosk 3"))
    qtbot.waitUntil(lambda: window.pages.form is not None and line(window.pages.form, "name").text == "Half a na")
    assert form.fills()[-1] == ("name", "Half a na")


@pytest.mark.parametrize("size", [(1024, 600), (1280, 800), (800, 1280)])
@pytest.mark.parametrize("theme", ["day", "night", "contrast"])
def test_fields_are_large_enough_and_no_word_is_cut(open_window: Open, form: Form, size: tuple[int, int], theme: str) -> None:
    window, _ = opened(open_window, settings=Settings(language="en", theme=theme, kiosk_name="K"))
    window.resize(*size)
    window.rebuild()
    QApplication.processEvents()
    look, page = window.look_now(), window.pages.form
    assert page is not None
    for box in page.boxes.values():
        assert isinstance(box, FieldBox) and box.width() <= page.width()
        for spot in (*box.label.spots(), *box.message.spots()):
            assert text.fits(spot), spot.text
        touched = [box.input.line] if isinstance(box.input, TypedInput) else list(box.input.keys.values())
        assert all(widget.height() >= look.scale.mm(9) and widget.width() >= look.scale.mm(9) for widget in touched)


def test_a_number_stands_in_its_field_with_the_decimal_mark_of_the_language(qtbot: QtBot) -> None:
    """What the session keeps is the same in every language, also while it is typed on."""
    price = Field(key="price", label=say("Price"), kind=FieldKind.MONEY, value="12.50")
    sent: list[str] = []
    try:
        Language().use("de")
        box = TypedInput(Look(DAY, Scale(5.9, 1280, 800)), price)
        qtbot.addWidget(box)
        box.filled.connect(sent.append)
        assert (box.worded, box.text) == ("12,50", "12.50")
        box.send()
        assert sent == [], "nothing was typed"
        for typed, kept in (("13,", "13,"), ("13,7", "13.7"), ("13,75", "13.75"), ("1.013,75", "1.013,75"), ("abc", "abc")):
            box.put(typed)
            box.send()
            box.set_state(msgspec.structs.replace(price, value=kept))
            assert sent[-1] == kept and box.worded == typed
        number = TypedInput(Look(DAY, Scale(5.9, 1280, 800)), Field(key="code", label=say("Code"), value="10.25"))
        qtbot.addWidget(number)
        assert number.worded == number.text == "10.25", "a code is no number"
    finally:
        Language().use("en")
