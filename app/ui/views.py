"""The views of the window as they are built: for one size, theme and language, and anew where one of these is another."""

from typing import NamedTuple

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.settings import Settings
from app.ui.desk import Desk
from app.ui.keypad import Mode
from app.ui.look import Look, style_sheet
from app.ui.pages import Pages
from app.ui.palette import PALETTES
from app.ui.scale import Scale, density
from app.ui.wiring import Wiring


class HalfTyped(NamedTuple):
    """What was on the keypad of views that are no more."""

    mode: Mode
    label: str
    text: str


class Views:
    """Look, desk and pages inside one window; `desk` and `pages` are there once they were built."""

    def __init__(self, window: QWidget, wiring: Wiring) -> None:
        self._window, self._wiring = window, wiring
        self._column = QVBoxLayout(window)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.look: Look | None = None
        self.desk: Desk
        self.pages: Pages

    def look_now(self, settings: Settings) -> Look:
        """Colours and sizes for the window as it is."""
        window = self._window
        px_per_mm = self._wiring.px_per_mm or density(window.screen().physicalDotsPerInch())
        return Look(PALETTES[settings.theme], Scale(px_per_mm, window.width(), window.height()), window.devicePixelRatioF())

    def outgrown(self, settings: Settings) -> bool:
        """Whether the window has come to another size than its views were built for."""
        return self.look is not None and self.look.scale != self.look_now(settings).scale

    def build(self, settings: Settings, language: str) -> HalfTyped | None:
        """Build all views in place of those that were, at the same page. What was half typed is for the caller to bring back."""
        look, first = self.look_now(settings), self.look is None
        self.look = look
        self._window.setPalette(look.qt_palette())
        self._window.setStyleSheet(style_sheet(look))
        keypad = None if first else self.desk.keypad
        typed = HalfTyped(keypad.mode, keypad.line.label, keypad.text) if keypad is not None else None
        was_on, was_at = (None, None) if first else (self.pages.page, self.pages.place)
        if not first:
            if (form := self.pages.form) is not None:
                form.flush()
            self.stop()
            self._column.removeWidget(self.desk)
            self.desk.hide()
            self.desk.deleteLater()
        self.desk = Desk(look, settings.kiosk_name, language)
        self.pages = Pages(look, self._wiring, self.desk, settings, was_on, was_at)
        self._column.addWidget(self.desk)
        return typed

    def stop(self) -> None:
        """Let go of the camera and the tables, where there are views."""
        if self.look is not None:
            self.desk.close_camera()
            self.pages.stop()
