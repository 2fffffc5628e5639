"""What stands behind the window while its pictures are taken, in place of a server, a scanner and a camera."""

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from app.domain.words import QT_TRANSLATE_NOOP, Say, say
from app.labels.run import Aside
from app.settings import PrinterSettings
from app.ui.wiring import Kept, Paired, Sync, UnderWay, Waiting, WaitingMail
from app.workflows.step import Mood

WATCHED = QT_TRANSLATE_NOOP("say", "{device} is connected.")


class Link(NamedTuple):
    """How the kiosk of a picture stands to its server."""

    sync: Sync
    kept: Kept = Kept()


class Standing(NamedTuple):
    """How a device of the pictures stands."""

    link: str
    text: Say


class Keyboard:
    """A scanner that is there."""

    name = "wedge"
    state = Standing("connected", say(WATCHED, device="Keyboard scanner"))


class Heard:
    """Scanners that have read the sheet: one by the serial port, one with the wrong speed."""

    def begin(self) -> None:
        """Nothing to listen to."""

    def end(self) -> None:
        """Nothing to let go of."""

    def found(self) -> Sequence[Paired]:
        """One to take over, and one that is to be scanned with again."""
        from app.commands import kiosk_pairing as words
        from app.devices.pairing import LINE_ENDS, Proposal

        wrong = say(words.WRONG_SPEED, device="/dev/ttyUSB0", baud=9600, next=115_200)
        found = words.paired("serial", "/dev/ttyACM1@115200", Proposal(ends=LINE_ENDS, prefix="~"))
        return (Paired("/dev/ttyUSB0", wrong), found)

    def sheet(self) -> Say:
        """Nothing is written."""
        from app.commands import kiosk_pairing as words

        return say(words.PRINTED, file=words.FILE)


class PictureCamera:
    """A camera that sees two labels, read by the real decoder."""

    name = "camera:0"
    zoom = 1.0
    torch: bool | None = False
    state = Standing("connected", say(WATCHED, device="Camera 0"))

    def __init__(self) -> None:
        self.on_frame: Callable[[Any, Any], None] | None = None

    def set_torch(self, *, on: bool) -> None:
        """Nothing is lit."""

    def tap(self, x: float, y: float) -> None:
        """Nothing is picked."""

    def look(self) -> None:
        """Hand on one frame."""
        import numpy as np

        from app.devices.decoder import decode
        from app.symbols import modules

        frame = np.full((480, 640), 150, dtype=np.uint8)
        for text, top, left, scale in (("PST.1001", 90, 110, 3), ("B02-S01", 290, 170, 3)):
            bars = np.array(modules(text, "code128")[0])
            label = np.repeat(np.where(np.pad(bars, 12), 20, 240).astype(np.uint8), scale)
            frame[top - 16 : top + 96, left : left + label.size] = 240
            frame[top : top + 80, left : left + label.size] = label
        found = decode(frame)
        if self.on_frame is not None:
            self.on_frame(np.repeat(frame[:, :, None], 3, axis=2), found)


class MailOff:
    """A mail server that is off, with an order that waits for it."""

    def waiting(self) -> Sequence[WaitingMail]:
        """One of them."""
        why = say(QT_TRANSLATE_NOOP(
            "say", "The mail server {host} does not answer ({why}). Look at the network and at the mail settings."
        ), host="mail.house.example", why="timed out")
        return (WaitingMail("PO-00007", "orders@supplier.example", why),)

    def retry(self) -> None:
        """It stays off."""

    def drop(self, number: str) -> None:
        """In a picture nobody drops it."""

    def test(self, to: str) -> Say:
        """Nothing is sent."""
        return say(QT_TRANSLATE_NOOP("say", "A mail to {to} is on its way. Look whether it arrives."), to=to)


class PrinterOff:
    """A label printer that is off, with labels that wait for it."""

    def __init__(self) -> None:
        self.sending: UnderWay | None = None

    def waiting(self) -> Sequence[Waiting]:
        """Six of them."""
        why = say(QT_TRANSLATE_NOOP("say", "{printer} does not answer ({why}). Switch it on and look at its cable."),
                  printer="Roll", why="timed out")
        return (Waiting("1", "Roll", 6, why),)

    def retry(self) -> None:
        """It stays off."""

    def cancel(self, id: str) -> None:
        """In a picture nobody cancels."""

    def attach(self, aside: Aside, said: Callable[[Mood, Say], None]) -> None:
        """Nothing is laid out."""

    def under_way(self) -> UnderWay | None:
        """Labels on their way to a printer, where the scene is about them."""
        return self.sending

    def stop_sending(self) -> None:
        """They are stopped at once."""
        self.sending = None

    def test(self, printer: PrinterSettings) -> Say:
        """In a picture nothing is printed."""
        return say(QT_TRANSLATE_NOOP("say", "Labels for {printer}: {count}"), printer=printer.name, count=1)
