"""The colours of the three themes, and the measure of contrast they are held to."""

from typing import NamedTuple

TEXT_CONTRAST_MIN = 7.0
"""Text on its ground: WCAG 2.2, success criterion 1.4.6 (AAA)."""
SHAPE_CONTRAST_MIN = 3.0
"""Borders and icons on their ground: WCAG 2.2, success criterion 1.4.11."""


class Pair(NamedTuple):
    """A ground and the text or icon painted on it, as "#RRGGBB"."""

    ground: str
    ink: str


class Palette(NamedTuple):
    """One theme. Every `ink` reads on its `ground` with 7:1; every border and shape stands out with 3:1."""

    name: str
    dark: bool
    page: Pair
    """The window's ground with its text."""
    quiet: str
    """Secondary text on the page and on panels."""
    panel: Pair
    """Keys, bars and cards."""
    pressed: Pair
    """A key under the finger, a row under the finger."""
    border: str
    """Outlines of keys, panels and tables."""
    rule: str
    """Lines between rows."""
    accent: Pair
    """The main key, chosen tiles, selected rows, the filled part of the bar."""
    track: str
    """The part of the bar still to do."""
    done: Pair
    confirm: Pair
    refused: Pair
    info: Pair
    training: Pair
    """Around everything while somebody practises: no mood has this colour."""
    done_shape: str
    """The mood's colour as a shape or word on the page itself."""
    confirm_shape: str
    refused_shape: str
    info_shape: str

    def mood(self, mood: str) -> Pair:
        """Ground and ink of a verdict: the values of `Mood`, in text so that the first frame needs no workflow."""
        match mood:
            case "done":
                return self.done
            case "confirm":
                return self.confirm
            case "refused":
                return self.refused
            case _:
                return self.info

    def mark_of_mood(self, mood: str) -> str:
        """Colour of a mood's shape on the page; an unknown one is plain."""
        match mood:
            case "done":
                return self.done_shape
            case "confirm":
                return self.confirm_shape
            case "refused":
                return self.refused_shape
            case "info":
                return self.info_shape
            case _:
                return self.quiet

    def mark(self, mark: str) -> str:
        """Colour of a line's shape (the values of `Mark`); the shapes differ as well: nothing hangs on colour alone."""
        match mark:
            case "done":
                return self.done_shape
            case "missing" | "rejected":
                return self.refused_shape
            case "unexpected" | "misplaced" | "disputed" | "held" | "misfit" | "urgent":
                return self.confirm_shape
            case "open":
                return self.page.ink
            case _:
                return self.info_shape


def luminance(colour: str) -> float:
    """Relative luminance of "#RRGGBB", 0 to 1 (WCAG 2.2, definition of relative luminance)."""
    channels = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colours, 1 to 21."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


DAY = Palette(
    name="day",
    dark=False,
    page=Pair("#FFFFFF", "#0D131A"),
    quiet="#36424F",
    panel=Pair("#F0F3F7", "#0D131A"),
    pressed=Pair("#CFDFF2", "#0D131A"),
    border="#66727F",
    rule="#808B98",
    accent=Pair("#0A468C", "#FFFFFF"),
    track="#D6DDE5",
    done=Pair("#0B5A2C", "#FFFFFF"),
    confirm=Pair("#FFB400", "#1C1300"),
    refused=Pair("#9C0A1F", "#FFFFFF"),
    info=Pair("#0A468C", "#FFFFFF"),
    training=Pair("#5B1780", "#FFFFFF"),
    done_shape="#0B5A2C",
    confirm_shape="#764300",
    refused_shape="#9C0A1F",
    info_shape="#0A468C",
)
NIGHT = Palette(
    name="night",
    dark=True,
    page=Pair("#0D1217", "#F3F6F9"),
    quiet="#C4CED8",
    panel=Pair("#1A222B", "#F3F6F9"),
    pressed=Pair("#2C3D50", "#FFFFFF"),
    border="#8593A1",
    rule="#66737F",
    accent=Pair("#8CC4FF", "#06203C"),
    track="#35414D",
    done=Pair("#62D88B", "#03240F"),
    confirm=Pair("#FFC642", "#221600"),
    refused=Pair("#FF8A84", "#2E0006"),
    info=Pair("#8CC4FF", "#06203C"),
    training=Pair("#DDA8FF", "#23003A"),
    done_shape="#62D88B",
    confirm_shape="#FFC642",
    refused_shape="#FF9A94",
    info_shape="#8CC4FF",
)
CONTRAST = Palette(
    name="contrast",
    dark=True,
    page=Pair("#000000", "#FFFFFF"),
    quiet="#FFFFFF",
    panel=Pair("#000000", "#FFFFFF"),
    pressed=Pair("#FFFFFF", "#000000"),
    border="#FFFFFF",
    rule="#FFFFFF",
    accent=Pair("#FFE800", "#000000"),
    track="#4A4A4A",
    done=Pair("#41F383", "#000000"),
    confirm=Pair("#FFB400", "#000000"),
    refused=Pair("#FF7F7A", "#000000"),
    info=Pair("#7CD3FF", "#000000"),
    training=Pair("#F0A8FF", "#000000"),
    done_shape="#41F383",
    confirm_shape="#FFB400",
    refused_shape="#FF7F7A",
    info_shape="#7CD3FF",
)
PALETTES: dict[str, Palette] = {p.name: p for p in (DAY, NIGHT, CONTRAST)}
