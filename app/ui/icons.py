"""The program's own icons: SVG outlines painted in the colour and size asked for, each combination once."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap

from app import folders

CACHE_MAX = 512
"""Pixmaps kept: every icon in every size, colour and theme that one kiosk shows."""


@lru_cache(maxsize=128)
def _source(name: str) -> str:
    return folders.resource("icons", f"{name}.svg").read_text(encoding="utf-8")


@lru_cache(maxsize=CACHE_MAX)
def icon(name: str, size: int, ink: str, paper: str, ratio: float = 1.0) -> QPixmap:
    """The icon as a square of `size` device-independent pixels; `paper` is the colour of what is cut out of a filled shape."""
    from PySide6.QtSvg import QSvgRenderer  # here, so that a window without icons on it paints without loading SVG

    source = _source(name).replace("currentColor", ink).replace('"paper"', f'"{paper}"')
    renderer = QSvgRenderer(QByteArray(source.encode()))
    assert renderer.isValid(), f"icon {name} is no SVG"
    edge = round(size * ratio)
    pixmap = QPixmap(edge, edge)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    renderer.render(painter, QRectF(0, 0, edge, edge))
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap
