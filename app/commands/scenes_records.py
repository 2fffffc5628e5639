"""The catalogue in pictures: kinds, lists, a card, forms as they are opened, with what is wrong, with the keypad, a history."""

import time
from collections.abc import Callable

from app.domain.words import say
from app.events import Fill, Input, Open, Pick, Press, Scan, Type
from app.labels import STOPPED
from app.ui.window import Window
from app.workflows.step import Mood

WAIT_S_MAX = 20
Act = Input | Callable[[Window], object]


def _field(key: str, *, keypad: bool = False) -> Callable[[Window], object]:
    """Lead the keyboard into a field, or touch it."""

    def enter(window: Window) -> None:
        form = window.pages.form
        assert form is not None, "a form is shown"
        if keypad:
            form.open_keypad(key)
        else:
            form.boxes[key].take_focus()

    return enter


def _put_away(window: Window) -> None:
    window.desk.keypad_closed.emit()


def _first_choice(window: Window) -> None:
    """The first of the two items stays."""
    assert window.screen_shown is not None, "a screen is shown"
    window.submit(Pick(window.screen_shown.choices[0].id))


def _first_line(window: Window) -> None:
    """The first line of the list is touched."""
    assert window.screen_shown is not None, "a screen is shown"
    window.submit(Pick(window.screen_shown.lines[0].id))


def _laying(window: Window) -> None:
    """Many labels are being laid out, and stand at the 120th."""
    from app.labels.run import Run, RunDone

    def work(told: Callable[[int, int], None], stopped: Callable[[], bool]) -> RunDone:
        told(120, 500)
        while not stopped():
            time.sleep(0.01)
        return RunDone(Mood.INFO, say(STOPPED, count=500))

    window.label_work.take(Run(500, work))
    _until(lambda: (way := window.label_work.under_way) is not None and way.done > 0)


def _stop_laying(window: Window) -> None:
    window.desk.work.stopped.emit()
    _until(lambda: not window.label_work.busy)


def _until(is_so: Callable[[], bool]) -> None:
    from PySide6.QtWidgets import QApplication

    until = time.monotonic() + WAIT_S_MAX
    while not is_so():
        assert time.monotonic() < until, "the labels stand still"
        QApplication.processEvents()
        time.sleep(0.001)


RECORDS: tuple[tuple[str, tuple[Act, ...]], ...] = (
    ("labels", (Press("home"), Open("labels"), Scan("PST.1001"), Scan("C01-S01"), Scan("B-000042"))),
    ("labels-laying", (_laying,)),
    ("labels-tick", (_stop_laying, Pick("bins"))),
    ("catalogue", (Press("cancel"), Press("clear"), Press("home"), Open("records"))),
    ("catalogue-list", (Pick("kind:vendor"),)),
    ("catalogue-items", (Press("cancel"), Pick("kind:item"))),
    ("catalogue-card", (Scan("ABC123"),)),
    ("form-item", (Press("edit"),)),
    ("form-filled", (
        Fill("description", "Cable tie, 200 mm, black, in bags of 100"), Fill("minimum", "50"), Fill("price_minor", "7,90"),
    )),
    ("form-wrong", (Fill("maximum", "20"), Fill("price_minor", "12,505"), Fill("description", ""), Press("save"))),
    ("form-keypad", (_field("price_minor", keypad=True),)),
    ("form-find", (_put_away, Pick("find:default_place"))),
    ("form-found", (Scan("B02-S01"),)),
    ("form-left", (Press("cancel"),)),
    ("form-place", (Press("cancel"), Press("home"), Open("records"), Pick("kind:place"), Press("new"))),
    ("form-user", (
        Press("cancel"), Scan("ADMIN"), Type("1111"), Open("records"), Pick("kind:user"), Press("new"), Fill("pin_hash", "1234"),
    )),
    ("form-rule", (
        Press("cancel"), Scan("SUPER"), Type("2222"), Open("records"), Pick("kind:label-rule"), Press("new"),
        Fill("pattern", "LOC:(?P<code>[A-Z0-9-]+)"), Fill("kind", "location"), Fill("try", "LOC:A01-S01"),
    )),
    ("form-label", (
        Press("cancel"), Press("cancel"), Open("records"), Pick("kind:label-template"), Press("new"), Fill("code", "SHELF"),
        Fill("name", "Shelf"), Fill("purpose", "bin"),
    )),
    ("form-label-narrow", (
        Fill("elements", "code39 2 2 30 15 {code}\nbold 3 18 51 5 {title}"), _field("elements"),
    )),
    ("label-card", (
        Fill("elements", "code 2 2 53 15 {best}\nbold 3 18 51 5 {title}\ntext 3 23.5 51 3.5 {detail}"), Press("save"),
        Scan("SHELF"),
    )),
    ("record-history", (
        Press("cancel"), Press("cancel"), Open("records"), Pick("kind:vendor"), Press("new"), Fill("code", "V-77"),
        Fill("name", "Nuts and Bolts"), Press("save"), Scan("V-77"), Press("edit"), Fill("name", "Nuts, Bolts and Sons"),
        Press("save"), Scan("V-77"), Pick("history"),
    )),
    ("merge", (Press("cancel"), Press("cancel"), Press("cancel"), Press("cancel"), Scan("200100"), Open("records"),
               Pick("kind:item"), Scan("200100"), Pick("do:merge"))),
    ("merge-which", (Scan("200107"),)),
    ("merge-dry", (_first_choice,)),
    ("merge-lately", (Press("run"), Press("run"), Open("merge"))),
    ("merge-apart", (_first_line, Press("apart"))),
    ("merge-taken-back", (Press("apart"),)),
)
