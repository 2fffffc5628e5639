"""Barcodes as pictures that a scanner reads from the screen: whole pixels per module, black on white in every theme."""

from PySide6.QtGui import QImage

from app.symbols import FLAT, QUIET_FLAT, QUIET_SQUARE, modules


def image(text: str, symbology: str, width: int, height: int, ratio: float = 1.0) -> QImage:
    """The code in at most this many pixels, its modules as large as fit; a null image where it does not fit at all."""
    rows = modules(text, symbology)
    flat = symbology in FLAT
    quiet = QUIET_FLAT if flat else QUIET_SQUARE
    across = len(rows[0]) + 2 * quiet
    wide, high = round(width * ratio), round(height * ratio)
    module = wide // across if flat else min(wide // across, high // (len(rows) + 2 * quiet))
    if module < 1:
        return QImage()
    size = (across * module, high) if flat else (across * module, (len(rows) + 2 * quiet) * module)
    pixels = bytearray(b"\xff" * (size[0] * size[1]))
    margin = module * 2 if flat else 0
    for y, row in enumerate(rows):
        line = b"".join((b"\x00" if black else b"\xff") * module for black in row)
        top, tall = (margin, high - 2 * margin) if flat else ((y + quiet) * module, module)
        for each in range(top, top + tall):
            start = each * size[0] + quiet * module
            pixels[start : start + len(line)] = line
    # Copied, because the picture would only borrow the bytes.
    made = QImage(pixels, size[0], size[1], size[0], QImage.Format.Format_Grayscale8).copy()
    made.setDevicePixelRatio(ratio)
    return made
