"""What the sync brings is shown without a sound and without disturbing anybody."""

from collections.abc import Callable

import msgspec
from pytestqt.qtbot import QtBot

from app.domain.words import say
from app.events import Answer
from app.ui.home import SETTINGS_ID
from app.ui.window import Window
from app.workflows.step import Tone
from tests.ui.fakes import Script

OpenWindow = Callable[[str], Window]


def brought(answer: Answer) -> Answer:
    shown = msgspec.structs.replace(answer.screen, prompt=say("Others were here"), tone=Tone.YES)
    return msgspec.structs.replace(answer, screen=shown, refreshed=True)


def test_what_the_sync_brings_makes_no_sound_and_leaves_the_settings_open(
    open_window: OpenWindow, script: Script, qtbot: QtBot
) -> None:
    window = open_window("home")
    assert window.answer is not None
    window.pages.opened.emit(SETTINGS_ID)
    sounds = list(script.sounds)
    with qtbot.waitSignal(window.settled):
        window.bridge.receive(brought(window.answer))
    assert window.pages.own and script.sounds == sounds
    assert window.answer.screen.prompt.text == "Others were here"


def test_who_types_is_not_disturbed(open_window: OpenWindow, qtbot: QtBot) -> None:
    window = open_window("home")
    before = window.answer
    assert before is not None
    window.desk.row.type.emit()
    assert window.desk.keypad is not None
    with qtbot.waitSignal(window.bridge.burst_over):
        window.bridge.receive(brought(before))
    assert window.answer is before and window.desk.keypad is not None
