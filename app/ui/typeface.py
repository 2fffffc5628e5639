"""The bundled typeface: loaded from the program's own files, so that a machine without fonts shows the same screens."""

from functools import lru_cache

from PySide6.QtGui import QFont, QFontDatabase

from app import folders
from app.ui import text

FAMILY = "Inter"
FILES = ("Inter-Regular.otf", "Inter-SemiBold.otf", "Inter-Bold.otf")
BOLD = "Inter-Bold.otf"
WEIGHTS = {"regular": QFont.Weight.Normal, "strong": QFont.Weight.DemiBold, "bold": QFont.Weight.Bold}


_loaded: set[str] = set()


def load(names: tuple[str, ...] = FILES) -> None:
    """Register font files with Qt, each once; needs the application object."""
    for name in names:
        if name not in _loaded:
            _loaded.add(name)
            number = QFontDatabase.addApplicationFont(str(folders.resource("fonts", name)))
            assert number >= 0, f"{name} could not be loaded"
            text.forget()


@lru_cache(maxsize=128)
def font(size: int, weight: str = "regular", *, code: bool = False) -> text.Face:
    """The typeface in a pixel size; `code` tells 0 from O and l from I, and gives all digits one width."""
    face = text.Face(FAMILY)
    face.setPixelSize(size)
    face.setWeight(WEIGHTS[weight])
    face.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    face.setFeature(QFont.Tag("tnum"), 1)
    if code:
        face.setFeature(QFont.Tag("zero"), 1)
        face.setFeature(QFont.Tag("ss02"), 1)
    return face.keep()
