"""Files in and out in pictures: the kinds, one of them, a file with bad lines after its check."""

import time
from collections.abc import Callable

from app.events import Input, Press
from app.ui.files_page import FilesPage
from app.ui.home import FILES_ID
from app.ui.window import Window

Act = Input | Callable[[Window], object]
WAIT_S_MAX = 20
FILE = """number,description,tracking,minimum
NEW-1,Wall bracket,quantity,5
NEW-2,Cable duct,piece,10
NEW-3,Cover plate,quantity,few
NEW-1,Wall bracket again,quantity,
"""


def _page(window: Window) -> FilesPage:
    page = window.pages.files
    assert page is not None, "the page of files is open"
    return page


def _open(window: Window) -> None:
    window.steering.open(FILES_ID)


def _items(window: Window) -> None:
    _page(window).tiles.picked.emit("kind:items")


def _check(window: Window) -> None:
    """Check a file of items, and wait for what it comes to."""
    import tempfile
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "items.csv"
        file.write_text(FILE, encoding="utf-8")
        _page(window).check(str(file))
        until = time.monotonic() + WAIT_S_MAX
        while _page(window).done is None:
            assert time.monotonic() < until, "the check has not come to an end"
            QApplication.processEvents()
            time.sleep(0.001)


FILES: tuple[tuple[str, tuple[Act, ...]], ...] = (
    ("files", (Press("home"), _open)),
    ("files-kind", (_items,)),
    ("files-checked", (_check,)),
)
