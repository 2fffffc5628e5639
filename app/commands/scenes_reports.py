"""What needs attention, activities and reports in pictures."""

from collections.abc import Callable

from app.events import Input, Open, Pick, Press
from app.ui.window import Window

Act = Input | Callable[[Window], object]

REPORTS: tuple[tuple[str, tuple[Act, ...]], ...] = (
    ("attention", (Press("home"), Open("attention"))),
    ("attention-low", (Pick("low"),)),
)
