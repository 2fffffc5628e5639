"""What needs attention, activities and reports in pictures."""

from collections.abc import Callable

from app.events import Fill, Input, Open, Pick, Press, Scan
from app.ui.window import Window

Act = Input | Callable[[Window], object]


def _exporting(window: Window) -> None:
    """Touch the key that exports."""
    table = window.pages.records_shown
    assert table is not None and table.export is not None, "a table that can be exported is shown"
    table.export.first.click()


REPORTS: tuple[tuple[str, tuple[Act, ...]], ...] = (
    ("attention", (Press("home"), Open("attention"))),
    ("attention-low", (Pick("low"),)),
    ("activities", (Press("home"), Open("activities"))),
    ("activities-narrow", (Press("narrow"), Fill("item", "123456"), Scan("OPER"), Fill("place", "NO-SUCH"))),
    ("activities-narrowed", (Fill("place", ""), Press("show"))),
    ("activities-export", (_exporting,)),
    ("reports", (Press("home"), Open("reports"))),
    ("report-days", (Pick("days"),)),
    ("report-past", (Press("back"), Pick("past"))),
    ("report-still", (Press("back"), Pick("still"))),
    ("report-accuracy", (Press("back"), Pick("accuracy"))),
    ("report-trace", (Press("back"), Pick("trace"), Scan("PST.1002"))),
)
