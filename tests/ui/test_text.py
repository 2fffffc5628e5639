"""What was measured is kept only as long as it is true."""

import pytest
from PySide6.QtWidgets import QApplication

from app.ui import text, typeface


def test_a_typeface_that_is_loaded_is_measured_anew(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    """Until then its name stands for whatever the system has in its place."""
    face = typeface.font(20, "strong")
    text.size(face, "1 of 2")
    text.narrowest(face, "1 of 2", 30)
    assert text._sizes and text._narrowest
    monkeypatch.setattr(typeface, "_loaded", set())
    typeface.load()
    assert not text._sizes and not text._narrowest
