"""The settings: language, theme, name, times and tones, and every scanner with a live test."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from time import perf_counter

import msgspec
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.domain.words import QT_TRANSLATE_NOOP, Say, say
from app.events import Scan
from app.settings import Settings
from app.ui.flow import Flow
from app.ui.key import Key, Role
from app.ui.lines import LinesView
from app.ui.look import Look
from app.ui.panel import Panel
from app.ui.prose import Prose
from app.ui.scroll import Column
from app.ui.wiring import Device
from app.ui.wording import LANGUAGES, visible, words
from app.workflows.step import Line, Mark

TEST = QT_TRANSLATE_NOOP("say", "Test a scanner: scan anything. Nothing is booked here.")
LAST = QT_TRANSLATE_NOOP("say", "from {source}, code type {symbology}, on the screen after {ms} ms")
UNKNOWN_TYPE = QT_TRANSLATE_NOOP("say", "not told")
NO_DEVICES = QT_TRANSLATE_NOOP("say", "No scanner is set up. Plug one in, or type codes on the keypad.")
LANGUAGE = QT_TRANSLATE_NOOP("say", "Language")
SYSTEM = QT_TRANSLATE_NOOP("say", "As the computer")
THEME = QT_TRANSLATE_NOOP("say", "Colours")
DAY = QT_TRANSLATE_NOOP("say", "Day")
NIGHT = QT_TRANSLATE_NOOP("say", "Night")
CONTRAST = QT_TRANSLATE_NOOP("say", "High contrast")
NAME = QT_TRANSLATE_NOOP("say", "Name of this kiosk")
CHANGE = QT_TRANSLATE_NOOP("say", "Change")
SIGN_OUT = QT_TRANSLATE_NOOP("say", "Sign out by itself after")
MINUTES = QT_TRANSLATE_NOOP("say", "{n} min")
NEVER = QT_TRANSLATE_NOOP("say", "Never")
WARNING = QT_TRANSLATE_NOOP("say", "Announce it before")
SECONDS = QT_TRANSLATE_NOOP("say", "{n} s")
TONES = QT_TRANSLATE_NOOP("say", "Tones")
ON = QT_TRANSLATE_NOOP("say", "On")
OFF = QT_TRANSLATE_NOOP("say", "Off")
FULL_SCREEN = QT_TRANSLATE_NOOP("say", "Full screen, locked")
GAP = QT_TRANSLATE_NOOP("say", "Keyboard scanner: most time between two keys")
REPEAT = QT_TRANSLATE_NOOP("say", "Camera: same label again after")
MILLISECONDS = QT_TRANSLATE_NOOP("say", "{n} ms")
CAMERA = QT_TRANSLATE_NOOP("say", "Camera: number, file or address")
NO_CAMERA = QT_TRANSLATE_NOOP("say", "none")
LEAVE = QT_TRANSLATE_NOOP("say", "Leave Stockhand")
CLOSE = QT_TRANSLATE_NOOP("say", "Close the program")
THEMES = {"day": DAY, "night": NIGHT, "contrast": CONTRAST}


class Setting(QWidget):
    """One setting: its name at the left, its keys at the right; in an upright window below it."""

    def __init__(self, look: Look, name: Say, keys: Sequence[QWidget]) -> None:
        super().__init__()
        direction = QBoxLayout.Direction.TopToBottom if look.scale.portrait else QBoxLayout.Direction.LeftToRight
        box = QBoxLayout(direction, self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(look.scale.mm(1) if look.scale.portrait else look.scale.gap)
        label = Prose((look.body("strong"),), look.palette.page.ink)
        label.set_words(words(name))
        flow = Flow(look)
        for key in keys:
            flow.add(key)
        box.addWidget(label, 2)
        box.addWidget(flow, 3)


class SettingsPage(QWidget):
    """Every change is in force at once; `changed` hands over the new settings."""

    changed = Signal(object)
    typing = Signal(str, str, object)
    """Label, present text and what to do with the new one: the window opens the keypad."""
    leave = Signal()

    def __init__(self, look: Look, settings: Settings, devices: Callable[[], Sequence[Device]]) -> None:
        super().__init__()
        self._look, self._settings, self._devices = look, settings, devices
        self._tests: tuple[Line, ...] = ()
        self.test = LinesView(look)
        content = QWidget()
        self._rows = QVBoxLayout(content)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(look.scale.gap)
        self._fill()
        self.refresh()
        box = QBoxLayout(QBoxLayout.Direction.TopToBottom if look.scale.portrait else QBoxLayout.Direction.LeftToRight, self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(look.scale.gap)
        box.addWidget(Column(look, content, least_mm=30), 5)
        beside = QWidget()
        column = QVBoxLayout(beside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.scale.mm(1))
        heading = Prose((look.body("strong"),), look.palette.page.ink)
        heading.set_words(words(say(TEST)))
        column.addWidget(heading)
        column.addWidget(Panel(look, self.test), 1)
        box.addWidget(beside, 3)

    def tested(self, scan: Scan, at: float) -> None:
        """Show a scan that came while this page is open. `at` is the `perf_counter` of its arrival."""
        shown = say(
            LAST,
            source=scan.source or "–",
            symbology=scan.symbology or say(UNKNOWN_TYPE),
            ms=f"{(perf_counter() - at) * 1000:.0f}",
        )
        self._tests = (Line(visible(scan.text)[:80], shown, mark=Mark.DONE), *self._tests[:9])
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

    def _fill(self) -> None:
        now = self._settings
        languages = [("system", words(say(SYSTEM))), *LANGUAGES.items()]
        self._add(LANGUAGE, [self._option(w, now.language == c, language=c) for c, w in languages])
        self._add(THEME, [self._option(words(say(w)), now.theme == c, theme=c) for c, w in THEMES.items()])
        self._add(NAME, [self._typed(now.kiosk_name, NAME, "kiosk_name", most=60)])
        minutes = say(MINUTES, n=now.sign_out_minutes) if now.sign_out_minutes else say(NEVER)
        self._add(SIGN_OUT, self._stepper("sign_out_minutes", now.sign_out_minutes, minutes, step=5, least=0, most=720))
        seconds = say(SECONDS, n=now.sign_out_warning_seconds)
        self._add(
            WARNING, self._stepper("sign_out_warning_seconds", now.sign_out_warning_seconds, seconds, step=5, least=0, most=120)
        )
        self._add(TONES, [self._option(words(say(w)), now.tones is v, tones=v) for w, v in ((ON, True), (OFF, False))])
        self._add(
            FULL_SCREEN,
            [self._option(words(say(w)), now.full_screen is v, full_screen=v) for w, v in ((ON, True), (OFF, False))],
        )
        gap = round(now.wedge.gap_ms)
        self._add(GAP, self._stepper("gap", gap, say(MILLISECONDS, n=gap), step=5, least=5, most=200))
        repeat = now.camera_repeat_ms
        self._add(REPEAT, self._stepper("camera_repeat_ms", repeat, say(MILLISECONDS, n=repeat), step=250, least=0, most=60_000))
        self._add(CAMERA, [self._typed(now.camera or words(say(NO_CAMERA)), CAMERA, "camera", most=500)])
        close = Key(self._look, words(say(CLOSE)), role=Role.DANGER, height=self._height())
        close.clicked.connect(self.leave)
        self._rows.addSpacing(self._look.scale.gap)
        self._add(LEAVE, [close])
        self._rows.addStretch(1)

    def _height(self) -> int:
        return min(self._look.scale.key, self._look.scale.mm(12))

    def _add(self, name: str, keys: Sequence[QWidget]) -> None:
        self._rows.addWidget(Setting(self._look, say(name), keys))

    def _option(self, label: str, chosen: bool, **change: object) -> Key:
        key = Key(
            self._look, label, role=Role.MAIN if chosen else Role.PLAIN, icon="check" if chosen else "", height=self._height()
        )
        key.clicked.connect(lambda: self._change(**change))
        return key

    def _typed(self, shown: str, label: str, name: str, *, most: int) -> Key:
        key = Key(self._look, shown, icon="type", height=self._height())
        key.setToolTip(words(say(CHANGE)))
        given = str(getattr(self._settings, name))
        key.clicked.connect(lambda: self.typing.emit(words(say(label)), given, lambda text: self._change(**{name: text[:most]})))
        return key

    def _stepper(self, name: str, value: int, shown: Say, *, step: int, least: int, most: int) -> list[QWidget]:
        """Less, the value, more."""
        made: list[QWidget] = []
        for icon, to in (("minus", max(least, value - step)), ("plus", min(most, value + step))):
            key = Key(self._look, "", icon=icon, height=self._height())
            key.setFixedWidth(self._look.scale.mm(16))
            key.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            key.setAccessibleName(f"{words(shown)} {'−' if icon == 'minus' else '+'}{step}")
            key.setEnabled(to != value)
            key.clicked.connect(lambda _=False, n=to: self._step(name, n))
            made.append(key)
        middle = QWidget()
        row = QHBoxLayout(middle)
        row.setContentsMargins(0, 0, 0, 0)
        label = Prose((self._look.body("bold"),), self._look.palette.page.ink, centred=True)
        label.set_words(words(shown))
        label.setMinimumWidth(max(label.sizeHint().width() + 2, self._look.scale.mm(20)))
        middle.setMinimumHeight(self._height())
        row.addWidget(label)
        return [made[0], middle, made[1]]

    def _step(self, name: str, value: int) -> None:
        if name == "gap":
            self._change(wedge=msgspec.structs.replace(self._settings.wedge, gap_ms=float(value)))
        else:
            self._change(**{name: value})

    def _change(self, **change: object) -> None:
        self.changed.emit(replace(self._settings, **change))  # type: ignore[arg-type]
