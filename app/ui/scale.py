"""Millimetres into pixels, and every size the screens use, chosen from how large the window really is."""

import math
from dataclasses import dataclass
from functools import cached_property

CAP_MM_MIN = 3.3
"""Height of a capital letter that is read at arm's length (700 mm)."""
CAP_MM_BEST = 4.5
GAP_MM = 3.0
TOUCH_MM_MIN = 9.0
KEY_MM_BEST = 20.0
CAP_OF_EM = 0.727
"""Cap height of the bundled typeface as a share of its size."""
LINE_OF_EM = 1.23
"""Height of a line of it, likewise."""
PX_PER_MM_MIN, PX_PER_MM_MAX = 2.5, 20.0
"""What real screens have; a screen that says otherwise does not know its size."""
MM_PER_INCH = 25.4


@dataclass(frozen=True)
class Scale:
    """How many pixels a millimetre has, and the window's size in pixels. Layouts ask for them again and again: they are kept."""

    px_per_mm: float
    width: int
    height: int

    def mm(self, length: float) -> int:
        """Millimetres as whole pixels, rounded up so that a least size stays one."""
        return math.ceil(length * self.px_per_mm - 1e-6)

    @cached_property
    def width_mm(self) -> float:
        """Width of the window in millimetres."""
        return self.width / self.px_per_mm

    @cached_property
    def height_mm(self) -> float:
        """Height of the window in millimetres."""
        return self.height / self.px_per_mm

    @cached_property
    def portrait(self) -> bool:
        """Whether the window is taller than wide."""
        return self.height > self.width

    @cached_property
    def cap_mm(self) -> float:
        """Cap height of body text: the larger, the more room there is."""
        room = min(self.height_mm / 45, self.width_mm / 60)
        return min(CAP_MM_BEST, max(CAP_MM_MIN, room))

    @cached_property
    def body(self) -> int:
        """Pixel size of body text."""
        return math.ceil(self.cap_mm / CAP_OF_EM * self.px_per_mm)

    @cached_property
    def prompt(self) -> int:
        """Pixel size of the prompt: the largest thing, twice the body text."""
        return 2 * self.body

    @cached_property
    def strong(self) -> int:
        """Pixel size of verdicts, between body and prompt."""
        return round(1.3 * self.body)

    @cached_property
    def gap(self) -> int:
        """The gap between things to touch."""
        return self.mm(GAP_MM)

    @cached_property
    def key(self) -> int:
        """Height of the keys of the bottom row: 20 mm where there is room, never under 9 mm."""
        share = 0.08 if self.portrait else 0.104
        return self.mm(min(KEY_MM_BEST, max(TOUCH_MM_MIN + 3, self.height_mm * share)))

    @cached_property
    def row(self) -> int:
        """Height of a row of a table: 12 to 14 mm, with room for two lines of text."""
        return min(self.mm(14), max(self.mm(12), self.mm(1) + math.ceil(2 * LINE_OF_EM * self.body)))

    @cached_property
    def cell(self) -> int:
        """Pixel size of text in a table: as body text, or as large as two lines of it fit a row."""
        least = math.ceil(CAP_MM_MIN / CAP_OF_EM * self.px_per_mm)
        return min(self.body, max(least, math.floor((self.row - self.mm(1)) / 2 / LINE_OF_EM)))

    @cached_property
    def icon(self) -> int:
        """Edge of an icon beside body text."""
        return round(1.3 * self.body)

    @cached_property
    def radius(self) -> int:
        """Roundness of keys and panels."""
        return self.mm(1.6)

    @cached_property
    def stroke(self) -> int:
        """Width of an outline."""
        return max(1, round(0.35 * self.px_per_mm))


def density(px_per_inch: float, *, fallback_per_inch: float = 96.0) -> float:
    """Pixels per millimetre of a screen from its physical DPI, or from the fallback where the screen gives nonsense."""
    value = px_per_inch / MM_PER_INCH
    return value if PX_PER_MM_MIN <= value <= PX_PER_MM_MAX else fallback_per_inch / MM_PER_INCH
