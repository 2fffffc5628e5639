"""The settings: sections of fields as `setting_fields` describes them, and every scanner with a live test."""

from collections.abc import Callable, Sequence
from time import perf_counter
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from app.barcode.hostile import visible
from app.domain.words import QT_TRANSLATE_NOOP, Say, say
from app.events import Scan
from app.settings import Settings
from app.ui import mail_fields, printer_fields, scanner_fields, setting_fields
from app.ui.card import Entry
from app.ui.flow import Flow
from app.ui.key import Key, Role
from app.ui.lines import LinesView
from app.ui.look import Look
from app.ui.mail_desk import MailDesk
from app.ui.pairing_desk import PairingDesk
from app.ui.panel import Panel
from app.ui.printer_desk import PrinterDesk
from app.ui.prose import Prose
from app.ui.scroll import Column
from app.ui.setting_fields import CAMERA, KEYBOARD, KIOSK, MAIL, OTHERS, PAIRING, PRINTERS, SECTIONS, SERIAL, Field, Taken
from app.ui.setting_row import Setting
from app.ui.wiring import Device, Mailing, Pairing, Printing
from app.ui.wording import words
from app.workflows.step import Line, Mark

TEST = QT_TRANSLATE_NOOP("say", "Test a scanner: scan anything. Nothing is booked here.")
LAST = QT_TRANSLATE_NOOP("say", "from {source}, code type {symbology}, on the screen after {ms} ms")
UNKNOWN_TYPE = QT_TRANSLATE_NOOP("say", "not told")
NO_DEVICES = QT_TRANSLATE_NOOP("say", "No scanner is set up. Plug one in, or type codes on the keypad.")
RULES = QT_TRANSLATE_NOOP("say", "House rules of the company and this site")
SETTLE = QT_TRANSLATE_NOOP("say", "Settle them")
RULES_ID = "house_rules"
TRAINING = QT_TRANSLATE_NOOP("say", "Training: try everything on a copy, nothing real changes")
PRACTISE = QT_TRANSLATE_NOOP("say", "Begin a training")
TRAINING_ID = "training"
"""What the printed command does, too."""
"""The workflow that settles them."""
LEAVE = QT_TRANSLATE_NOOP("say", "Leave Stockhand")
CLOSE = QT_TRANSLATE_NOOP("say", "Close the program")
CALIBRATE = QT_TRANSLATE_NOOP("say", "Scan this once: it tells the layout of the scanner")
SOURCES = {"wedge": KEYBOARD, "serial": SERIAL, "evdev": OTHERS, "hid": OTHERS, "camera": CAMERA}
"""Section of a scan's source, by what its name begins with."""
NOT_TESTED = (KIOSK, PAIRING, PRINTERS, MAIL)
"""Sections of no scanner that is set up."""
KEY_MM = 12
TESTED_MAX = 10
TEST_MM = 36
"""Height of the test in an upright window, where it stands below the fields: the newest scan is on top."""


class Place(NamedTuple):
    """Where a person is in the settings: kept while the views are built anew with each change."""

    section: str = KIOSK
    top: int = 0
    """How far it is scrolled, in pixels."""
    tests: tuple[Line, ...] = ()


class SettingsPage(QWidget):
    """Every change is in force at once; `changed` hands over the new settings."""

    changed = Signal(object)
    refused = Signal(object)
    """A sentence: what was typed cannot be set."""
    typing = Signal(str, str, object)
    """Label, present text and what to do with the new one: the window opens the keypad."""
    leave = Signal()
    opened = Signal(str)
    """A workflow by name."""

    def __init__(
        self,
        look: Look,
        settings: Settings,
        devices: Callable[[], Sequence[Device]],
        *,
        ports: Callable[[], Sequence[str]] = tuple,
        calibration: str = "",
        rules: bool = False,
        printing: Printing | None = None,
        mailing: Mailing | None = None,
        pairing: Pairing | None = None,
        place: Place | None = None,
    ) -> None:
        super().__init__()
        place = place or Place()
        self._look, self._settings, self._devices, self._ports = look, settings, devices, ports
        self._calibration, self.rules, self._printing, self._pairing = calibration, rules, printing, pairing
        self._mailing = mailing
        self._pairing_desk: PairingDesk | None = None
        self._section, self._tests = place.section, place.tests
        self._printed: Say | None = None
        """What became of the last test print, or trial of the mail server."""
        self.test = LinesView(look)
        self._chips = {name: self._chip(name, words(say(title))) for name, title in SECTIONS.items() if name != PAIRING or pairing}
        chips = Flow(look)
        for chip in self._chips.values():
            chips.add(chip)
        self._column = self._filled()
        portrait = look.scale.portrait
        self._box = QBoxLayout(QBoxLayout.Direction.TopToBottom if portrait else QBoxLayout.Direction.LeftToRight)
        self._box.setSpacing(look.scale.gap)
        self._box.addWidget(self._column, 5)
        self._box.addWidget(self._beside(), 3)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(look.scale.gap)
        outer.addWidget(chips)
        outer.addLayout(self._box, 1)
        self.refresh()
        self._column.go_to(place.top)

    @property
    def place(self) -> Place:
        """Where the person is."""
        return Place(self._section, self._column.verticalScrollBar().value(), self._tests)

    def open_section(self, section: str) -> None:
        """Show the fields of another section."""
        self._section = section
        for name, chip in self._chips.items():
            chip.setChecked(name == section)
        old, self._column = self._column, self._filled()
        self._box.replaceWidget(old, self._column)
        old.hide()
        old.deleteLater()
        self._tested_beside.setVisible(section not in NOT_TESTED)

    def tested(self, scan: Scan, at: float) -> None:
        """Show a scan that came while this page is open, beside the settings of its scanner. `at`: its arrival (`perf_counter`)."""
        shown = say(
            LAST,
            source=scan.source or "–",
            symbology=scan.symbology or say(UNKNOWN_TYPE),
            ms=f"{(perf_counter() - at) * 1000:.0f}",
        )
        self._tests = (Line(visible(scan.text)[:80], shown, mark=Mark.DONE), *self._tests[: TESTED_MAX - 1])
        section = SOURCES.get(scan.source.partition(":")[0], KEYBOARD)
        if self._section not in (section, PAIRING):
            self.open_section(section)
        self.refresh()

    def refresh(self) -> None:
        """Look at the devices again."""
        devices = [
            Line(d.name, d.state.text, mark=Mark.DONE if d.state.link == "connected" else Mark.MISSING)
            if d.state.link != "off"
            else Line(d.name, d.state.text, mark=Mark.OPEN)
            for d in self._devices()
        ]
        if not devices:
            devices = [Line(say(NO_DEVICES))]
        self.test.set_lines((*self._tests, *devices))
        if self._pairing_desk is not None:
            self._pairing_desk.refresh()

    def _beside(self) -> QWidget:
        """The live test."""
        self._tested_beside = QWidget()
        column = QVBoxLayout(self._tested_beside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._look.scale.mm(1))
        heading = Prose((self._look.body("strong"),), self._look.palette.page.ink)
        heading.set_words(words(say(TEST)))
        column.addWidget(heading)
        column.addWidget(Panel(self._look, self.test), 1)
        if self._look.scale.portrait:
            self._tested_beside.setMaximumHeight(self._look.scale.mm(TEST_MM))
        self._tested_beside.setVisible(self._section not in NOT_TESTED)
        return self._tested_beside

    def _filled(self) -> Column:
        """The fields of the section."""
        content = QWidget()
        rows = QVBoxLayout(content)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(self._look.scale.gap)
        stacked = self._section != KIOSK or self._look.scale.portrait
        self._pairing_desk = None
        if self._section == PAIRING and self._pairing is not None:
            self._pairing_desk = PairingDesk(self._look, self._pairing, self._take_over, self._sheet_said, self._printed)
            rows.addWidget(self._pairing_desk)
        if self._section == PRINTERS and self._printing is not None:
            rows.addWidget(PrinterDesk(self._look, self._settings.printers, self._printing, self._said, self._printed))
        if self._section == MAIL and self._mailing is not None:
            rows.addWidget(MailDesk(self._look, self._settings.mail, self._mailing, self._mail_said, self._printed))
        for number, field in enumerate(self._described()):
            if field.apart and number:
                rows.addSpacing(2 * self._look.scale.gap)
            rows.addWidget(Setting(self._look, field, self._take, self._ask, stacked=stacked))
        if self._section in (KEYBOARD, PAIRING) and self._calibration:
            rows.addWidget(Entry(self._look, self._calibration, words(say(CALIBRATE)), "", "code128"))
        if self._section == KIOSK and self.rules:
            settle = Key(self._look, words(say(SETTLE)), height=self._look.scale.mm(KEY_MM))
            settle.clicked.connect(lambda: self.opened.emit(RULES_ID))
            rows.addWidget(Setting(self._look, Field(say(RULES)), self._take, self._ask, stacked=stacked, extra=settle))
        if self._section == KIOSK:
            practise = Key(self._look, words(say(PRACTISE)), height=self._look.scale.mm(KEY_MM))
            practise.clicked.connect(lambda: self.opened.emit(TRAINING_ID))
            rows.addWidget(Setting(self._look, Field(say(TRAINING)), self._take, self._ask, stacked=stacked, extra=practise))
            close = Key(self._look, words(say(CLOSE)), role=Role.DANGER, height=self._look.scale.mm(KEY_MM))
            close.clicked.connect(self.leave)
            rows.addSpacing(self._look.scale.gap)
            rows.addWidget(Setting(self._look, Field(say(LEAVE)), self._take, self._ask, stacked=stacked, extra=close))
        rows.addStretch(1)
        return Column(self._look, content, least_mm=30)

    def _described(self) -> list[Field]:
        match self._section:
            case "keyboard":
                return setting_fields.keyboard(self._settings)
            case "serial":
                return scanner_fields.serial(self._settings, self._ports())
            case "others":
                return scanner_fields.others(self._settings)
            case "camera":
                return scanner_fields.camera(self._settings)
            case "pairing":
                return []
            case "printers":
                return printer_fields.printers(self._settings)
            case "mail":
                return mail_fields.mail(self._settings)
            case _:
                return setting_fields.kiosk(self._settings)

    def _chip(self, name: str, title: str) -> Key:
        chip = Key(self._look, title, role=Role.CHIP, height=self._look.scale.mm(10))
        chip.setChecked(name == self._section)
        chip.clicked.connect(lambda: self.open_section(name))
        return chip

    def _said(self, sentence: Say | None) -> None:
        """Something was done with the printers: say it, and show what waits now."""
        self._printed = sentence
        self.open_section(PRINTERS)

    def _mail_said(self, sentence: Say | None) -> None:
        """Something was done with the mails: say it, and show what waits now."""
        self._printed = sentence
        self.open_section(MAIL)

    def _sheet_said(self, sentence: Say) -> None:
        """The sheet was written: say where."""
        self._printed = sentence
        self.open_section(PAIRING)

    def _take_over(self, change: Callable[[Settings], Settings]) -> None:
        self._take(change(self._settings))

    def _ask(self, label: str, given: str, take: Callable[[str], Taken]) -> None:
        self.typing.emit(label, given, lambda text: self._take(take(text)))

    def _take(self, taken: Taken) -> None:
        (self.refused if isinstance(taken, Say) else self.changed).emit(taken)
