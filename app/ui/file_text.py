"""The text of a file that a person chooses."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from app.domain.words import QT_TRANSLATE_NOOP, Say, say

UNREADABLE = QT_TRANSLATE_NOOP("say", "{file} cannot be read. Nothing changed; choose another file.")
BYTES_MAX = 2_000_000
TOO_LARGE = QT_TRANSLATE_NOOP("say", "{file} is larger than a list of numbers. Nothing changed; choose another file.")
KINDS = "*.csv *.txt *.tsv"


def text_of_a_file(parent: QWidget, title: str) -> str | Say | None:
    """The text of the file chosen; None where none was, a sentence where it cannot be read."""
    name, _ = QFileDialog.getOpenFileName(parent.window(), title, "", f"{title} ({KINDS});;*")
    return text_of(Path(name)) if name else None


def text_of(file: Path) -> str | Say:
    """The text of a file in UTF-8, or in the code page of older spreadsheets."""
    try:
        if file.stat().st_size > BYTES_MAX:
            return say(TOO_LARGE, file=file.name)
        data = file.read_bytes()
    except OSError:
        return say(UNREADABLE, file=file.name)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return say(UNREADABLE, file=file.name) if b"\0" in data else data.decode("cp1252", "replace")
