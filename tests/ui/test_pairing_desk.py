"""The page that finds scanners: it listens while it is seen, shows what was heard, and takes over what a person wants."""

from collections.abc import Callable, Sequence

from pytestqt.qtbot import QtBot

from app.domain.words import Say, say
from app.settings import SerialSettings, Settings
from app.ui.key import Key
from app.ui.look import Look
from app.ui.pairing_desk import PairingDesk
from app.ui.palette import DAY
from app.ui.scale import Scale
from app.ui.wiring import Paired


class Ear:
    """What was begun, ended and heard."""

    def __init__(self) -> None:
        self.told: list[str] = []
        self.heard: list[Paired] = []

    def begin(self) -> None:
        self.told.append("begin")

    def end(self) -> None:
        self.told.append("end")

    def found(self) -> Sequence[Paired]:
        return tuple(self.heard)

    def sheet(self) -> Say:
        return say("It lies in {file}", file="x.pdf")


def test_it_listens_while_it_is_seen_and_hands_over_the_settings(qtbot: QtBot) -> None:
    ear, said = Ear(), list[Say]()
    changes: list[Callable[[Settings], Settings]] = []
    look = Look(DAY, Scale(4.6, 1024, 600))
    desk = PairingDesk(look, ear, changes.append, said.append, None)
    qtbot.addWidget(desk)
    desk.show()
    ear.heard.append(Paired("COM3", say("Scan it again")))
    made = Settings(serial_ports=(SerialSettings(port="COM4"),))
    ear.heard.append(Paired("COM4", say("9600 baud"), lambda settings: made))
    desk.refresh()
    desk.refresh()
    use, sheet = sorted(desk.findChildren(Key), key=lambda key: "COM4" not in key.text())
    use.click()
    sheet.click()
    desk.hide()
    assert [change(Settings()) for change in changes] == [made]
    assert "x.pdf" in str(said[0]) and ear.told == ["begin", "end"]
