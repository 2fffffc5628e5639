"""Pairing: listens to every scanner while its page is open, and says with which settings the one that reads the sheet is read."""

import sys
import threading
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from msgspec import structs

from app.devices.framing import Framing
from app.devices.keymap import CALIBRATION, LAYOUTS, strokes_of
from app.devices.pairing import LINE_ENDS, Proposal, of_strokes, of_text
from app.domain.words import QT_TRANSLATE_NOOP, Say, say
from app.events import Scan
from app.settings import HidPosSettings, KeyboardSettings, SerialSettings, Settings
from app.ui.wiring import Paired

if TYPE_CHECKING:
    from app.devices.hub import Hub
    from app.devices.source import Source

BAUDS = (9600, 115_200, 19_200, 38_400, 57_600)
"""Tried in this order: each code that makes no sense has its port try the next."""
SILENCE_MS = 120
"""A pause that ends what a scanner sent, whatever it puts around a code."""
RAW = Framing(ends=(), identifier=False, silence_ms=SILENCE_MS, encoding="latin-1")
PAUSE_MS = 90
FILE = "pairing.pdf"

SERIAL_HOW = QT_TRANSLATE_NOOP("say", "{baud} baud, {end}, {named}")
LINE_END = QT_TRANSLATE_NOOP("say", "a line end closes each code")
SIGN_END = QT_TRANSLATE_NOOP("say", "a sign of its own closes each code")
PAUSE_END = QT_TRANSLATE_NOOP("say", "a pause closes each code")
KEYBOARD_HOW = QT_TRANSLATE_NOOP("say", "keyboard layout {layout}, {named}")
AROUND = QT_TRANSLATE_NOOP("say", "{how}, “{prefix}” before and “{suffix}” behind each code")
NAMED = QT_TRANSLATE_NOOP("say", "it tells the kind of each code")
KNOWN = QT_TRANSLATE_NOOP("say", "it is read already, {how}")
UNNAMED = QT_TRANSLATE_NOOP("say", "it does not tell the kind of a code: switch its AIM identifiers on")
WRONG_SPEED = QT_TRANSLATE_NOOP(
    "say", "{device} sends what makes no sense at {baud} baud. Scan the sheet again: {next} is tried now."
)
PRINTED = QT_TRANSLATE_NOOP("say", "The pairing sheet lies in {file}. Print it, and scan it with the new scanner.")
NOT_PRINTED = QT_TRANSLATE_NOOP("say", "The pairing sheet could not be written ({why}). Nothing changed; scan it from the screen.")
TITLE = QT_TRANSLATE_NOOP("say", "Pairing sheet")
HOW = QT_TRANSLATE_NOOP(
    "say", "Open “Find a scanner” in the settings, then scan one of these with the new scanner. Both say the same."
)


class Pairing:
    """What the settings see of it. Sources call on their own threads; the window asks on its own."""

    def __init__(
        self, folder: Path, settings: Callable[[], Settings], listeners: "Callable[[Settings], Sequence[Source]] | None" = None
    ) -> None:
        self._folder, self._settings, self._listeners = folder, settings, listeners or listening
        self._hub: Hub | None = None
        self._lock = threading.Lock()
        self._found: dict[str, Paired] = {}

    def begin(self) -> None:
        """Listen to whatever is plugged in and not read yet."""
        from app.devices.hub import Hub

        if self._hub is None:
            with self._lock:
                self._found.clear()
            self._hub = Hub(self._listeners(self._settings()), self.heard)
            self._hub.start()

    def end(self) -> None:
        """Let go of everything that is not set up."""
        hub, self._hub = self._hub, None
        if hub is not None:
            hub.stop()

    def found(self) -> Sequence[Paired]:
        """What has sent something so far, the newest last."""
        with self._lock:
            return tuple(self._found.values())

    def sheet(self) -> Say:
        """Write the sheet as a PDF; the sentence says where it lies."""
        file = self._folder / FILE
        try:
            write_sheet(file)
        except OSError as error:
            return say(NOT_PRINTED, why=error.strerror or str(error))
        return say(PRINTED, file=str(file))

    def heard(self, scan: Scan) -> None:
        """A scanner has sent something, as it was sent. On any thread."""
        kind, _, device = scan.source.partition(":")
        types = kind in ("evdev", "raw")
        proposal = of_strokes(strokes_of(scan.text)) if types else of_text(scan.text, scan.symbology)
        if proposal is not None:
            self._keep(scan.source, paired(kind, device, proposal))
        elif kind == "serial":
            self._next_speed(scan.source, device)

    def typed(self, proposal: Proposal) -> None:
        """The sheet's code was typed like a keyboard would; it is in force already."""
        self._keep("wedge", Paired("wedge", _keyboard_how(proposal), None))

    def known(self, scan: Scan) -> None:
        """A scanner that is set up has read something. On any thread."""
        proposal = of_text(scan.text, scan.symbology)
        if proposal is not None:
            how = _around(_named(proposal), proposal)
            self._keep(scan.source, Paired(scan.source, say(KNOWN, how=how)))

    def _keep(self, source: str, paired: Paired) -> None:
        with self._lock:
            self._found.pop(source, None)
            self._found[source] = paired

    def _next_speed(self, source: str, device: str) -> None:
        hub, baud = self._hub, _baud(device)
        if hub is None:
            return
        port = device.partition("@")[0]
        following = BAUDS[(BAUDS.index(baud) + 1) % len(BAUDS)]
        hub.remove(source)
        self._keep(f"speed:{port}", Paired(port, say(WRONG_SPEED, device=port, baud=baud, next=following), None))
        hub.replace(_listener(port, following))


def _baud(device: str) -> int:
    return int(device.rpartition("@")[2])


def _listener(port: str, baud: int) -> "Source":
    from app.devices.serial_port import SerialProfile, serial_source  # no start waits for what drives serial ports

    source = serial_source(SerialProfile(port, baud=baud, framing=RAW))
    source.name = f"serial:{port}@{baud}"
    return source


def listening(settings: Settings) -> "Sequence[Source]":
    """A source for every port and device that is there and that the settings do not read."""
    from app.commands.kiosk_devices import ports

    taken = {one.port for one in settings.serial_ports}
    made: list[Source] = [_listener(port, BAUDS[0]) for port in ports() if port not in taken]
    if not settings.hid_pos:
        from app.devices.hid_pos import hid_pos_source

        made.append(hid_pos_source())
    if sys.platform == "linux":
        from app.devices.evdev_reader import evdev_source, typing_devices

        made += [evdev_source(profile) for profile in typing_devices()]
    elif sys.platform == "win32":
        from app.devices.raw_input import Claims
        from app.devices.raw_input_windows import raw_input_source, typing_devices

        made += [raw_input_source(profile, Claims()) for profile in typing_devices()]
    return made


def paired(kind: str, device: str, proposal: Proposal) -> Paired:
    """What is told of a scanner that sent the sheet, and the settings that read it; a serial one is named PORT@BAUD."""
    match kind:
        case "serial":
            port, baud = device.partition("@")[0], _baud(device)
            end = LINE_END if proposal.ends == LINE_ENDS else SIGN_END if proposal.ends else PAUSE_END
            how = say(SERIAL_HOW, baud=baud, end=say(end), named=_named(proposal))
            return Paired(port, _around(how, proposal), lambda s: of_serial(s, port, baud, proposal))
        case "hid":
            return Paired(device, _named(proposal), of_hid)
        case _:
            return Paired(device, _keyboard_how(proposal), lambda s: of_keyboard(s, device, proposal))


def _named(proposal: Proposal) -> Say:
    return say(NAMED if proposal.identifier else UNNAMED)


def _keyboard_how(proposal: Proposal) -> Say:
    return _around(say(KEYBOARD_HOW, layout=LAYOUTS[proposal.layout].title, named=_named(proposal)), proposal)


def _around(how: Say, proposal: Proposal) -> Say:
    if not (proposal.prefix or proposal.suffix):
        return how
    return say(AROUND, how=how, prefix=proposal.prefix, suffix=proposal.suffix)


# --- proposals as settings --------------------------------------------------------------------------------------------


def of_serial(settings: Settings, port: str, baud: int, proposal: Proposal) -> Settings:
    """The settings with this scanner among the serial ones, in place of the same one set up before.

    Where its port is of USB it is found by its numbers from now on, for the port's name changes with the socket.
    """
    made = SerialSettings(
        **_where(port), baud=baud, start=proposal.start, prefix=proposal.prefix, suffix=proposal.suffix,
        ends=proposal.ends or LINE_ENDS, silence_ms=0 if proposal.ends else PAUSE_MS,
    )  # fmt: skip

    def where(one: SerialSettings) -> tuple[Any, ...]:
        return one.port, one.vendor, one.product, one.serial_number

    others = tuple(one for one in settings.serial_ports if one.port != port and where(one) != where(made))
    return replace(settings, serial_ports=(*others, made))


def _where(port: str) -> dict[str, Any]:
    from serial.tools import list_ports

    for one in list_ports.comports():
        if one.device == port and one.vid is not None and one.pid is not None:
            return {"vendor": one.vid, "product": one.pid, "serial_number": one.serial_number or ""}
    return {"port": port}


def of_keyboard(settings: Settings, device: str, proposal: Proposal) -> Settings:
    """The settings with this scanner among those that type and that nobody else is to read."""
    made = KeyboardSettings(path=device, layout=proposal.layout, prefix=proposal.prefix, suffix=proposal.suffix)
    others = tuple(one for one in settings.keyboards if one.path != device)
    return replace(settings, keyboards=(*others, made))


def of_hid(settings: Settings) -> Settings:
    """The settings with the first scanner of the point-of-sale class."""
    return settings if settings.hid_pos else replace(settings, hid_pos=(HidPosSettings(),))


def of_wedge(settings: Settings, proposal: Proposal) -> Settings:
    """The settings by which a scanner that types is read through the window."""
    wedge = structs.replace(settings.wedge, layout=proposal.layout, prefix=proposal.prefix, suffix=proposal.suffix)
    return replace(settings, wedge=wedge)


def write_sheet(file: Path, speak: Callable[[Say], str] = str) -> None:
    """The sheet on A4: the code as bars for lasers and as squares for imagers. Raises OSError."""
    from reportlab.lib.pagesizes import A4
    from reportlab.lib.units import mm
    from reportlab.pdfgen.canvas import Canvas

    from app.letters import BOLD, PLAIN, Letters
    from app.symbols import modules

    letters = Letters()
    canvas = Canvas(str(file), pagesize=A4, invariant=1)
    canvas.setTitle(speak(say(TITLE)))
    canvas.setFont(BOLD, 22)
    canvas.drawString(20 * mm, 265 * mm, letters(speak(say(TITLE))))
    canvas.setFont(PLAIN, 10)
    canvas.drawString(20 * mm, 255 * mm, letters(speak(say(HOW))[:120]))
    for symbology, bottom, width, height in (("code128", 200.0, 150.0, 35.0), ("datamatrix", 120.0, 40.0, 40.0)):
        rows = modules(CALIBRATION, symbology)
        _draw(canvas, rows, 30 * mm, bottom * mm, width * mm, height * mm)
    canvas.setFont("Courier", 10)
    canvas.drawString(30 * mm, 194 * mm, CALIBRATION)
    canvas.showPage()
    canvas.save()


def _draw(canvas: Any, rows: Sequence[Sequence[bool]], left: float, bottom: float, width: float, height: float) -> None:
    wide, high = width / len(rows[0]), height / len(rows)
    for down, row in enumerate(rows):
        for across, black in enumerate(row):
            if black:
                canvas.rect(left + across * wide, bottom + height - (down + 1) * high, wide, high, stroke=0, fill=1)
