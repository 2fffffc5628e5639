"""How everything is painted now: the theme's colours and the window's scale, handed to every view that is built."""

from dataclasses import dataclass

from PySide6.QtGui import QColor, QFont, QPalette, QPixmap

from app.ui import icons, typeface
from app.ui.palette import Palette
from app.ui.scale import Scale


@dataclass(frozen=True, slots=True)
class Look:
    """Colours, sizes and letters. A change of theme, language or window size builds the views anew with another Look."""

    palette: Palette
    scale: Scale
    ratio: float = 1.0
    """Device pixels per pixel of the screen."""

    def body(self, weight: str = "regular", *, code: bool = False) -> QFont:
        """Body text."""
        return typeface.font(self.scale.body, weight, code=code)

    def cell(self, weight: str = "regular", *, code: bool = False) -> QFont:
        """Text in a table."""
        return typeface.font(self.scale.cell, weight, code=code)

    def strong(self, weight: str = "strong", *, code: bool = False) -> QFont:
        """Verdicts and headings."""
        return typeface.font(self.scale.strong, weight, code=code)

    def prompt(self) -> QFont:
        """The prompt."""
        return typeface.font(self.scale.prompt, "bold")

    def icon(self, name: str, size: int, ink: str, paper: str = "") -> QPixmap:
        """An icon in `ink`; what is cut out of a filled shape is `paper`, the page where nothing is said."""
        return icons.icon(name, size, ink, paper or self.palette.page.ground, self.ratio)

    def qt_palette(self) -> QPalette:
        """The colours for Qt's own widgets."""
        colours = self.palette
        made = QPalette()
        for role, colour in (
            (QPalette.ColorRole.Window, colours.page.ground),
            (QPalette.ColorRole.WindowText, colours.page.ink),
            (QPalette.ColorRole.Base, colours.page.ground),
            (QPalette.ColorRole.AlternateBase, colours.panel.ground),
            (QPalette.ColorRole.Text, colours.page.ink),
            (QPalette.ColorRole.Button, colours.panel.ground),
            (QPalette.ColorRole.ButtonText, colours.panel.ink),
            (QPalette.ColorRole.Highlight, colours.accent.ground),
            (QPalette.ColorRole.HighlightedText, colours.accent.ink),
            (QPalette.ColorRole.PlaceholderText, colours.quiet),
        ):
            made.setColor(role, QColor(colour))
        return made


def style_sheet(look: Look) -> str:
    """Scroll bars wide enough to be seen; everything else paints itself, so no rule can outrank another."""
    colours, scale = look.palette, look.scale
    width, apart = scale.mm(2.2), scale.mm(1.2)
    return f"""
        QAbstractItemView {{ background: {colours.page.ground}; border: none; }}
        QScrollBar {{ background: transparent; border: none; margin: 0; }}
        QScrollBar:vertical {{ width: {width + apart}px; }}
        QScrollBar:horizontal {{ height: {width + apart}px; }}
        QScrollBar::handle {{ background: {colours.border}; border-radius: {width // 2 - 1}px; }}
        QScrollBar::handle:vertical {{ min-height: {scale.mm(9)}px; margin-left: {apart}px; }}
        QScrollBar::handle:horizontal {{ min-width: {scale.mm(9)}px; margin-top: {apart}px; }}
        QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
        QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
    """
