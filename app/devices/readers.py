"""The two libraries that read codes in a picture, behind one shape: zxing-cpp and, for three linear kinds, zbar."""

import re
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import zxingcpp
from numpy.typing import NDArray

try:
    from pyzbar import pyzbar
except (
    ImportError,
    OSError,
):  # the package is there and the shared library zbar is not: everything is read, a few photos fewer
    pyzbar = None

Gray = NDArray[np.uint8]
"""A picture, height x width, 0 black to 255 white."""
Corners = tuple[tuple[float, float], ...]
"""Four points (x, y) in pixels, clockwise from the symbol's own top left."""


class Found(NamedTuple):
    """A code in a picture."""

    text: str
    symbology: str
    """AIM identifier, "" where the reader cannot tell (whether a Code 128 is GS1, for one)."""
    format: str
    """Name of the kind of code: "Code128", "QRCode", ..."""
    corners: Corners
    ms: float = 0.0
    """From the beginning of the decoding of the picture until it was found."""
    enhanced: bool = False
    """Read in an enhanced picture alone."""
    sure: bool = True
    """False: seen by a camera, and to be seen once more before it is believed."""
    aimed: bool = False
    """The one of a camera's frame that is meant."""

    @property
    def centre(self) -> tuple[float, float]:
        """The middle of the code."""
        return sum(x for x, _ in self.corners) / len(self.corners), sum(y for _, y in self.corners) / len(self.corners)


MATRIX = ("QRCode", "MicroQRCode", "RMQRCode", "DataMatrix", "Aztec", "PDF417", "MicroPDF417", "MaxiCode")
DATABAR = ("DataBarOmni", "DataBarStk", "DataBarStkOmni", "DataBarLtd", "DataBarExp", "DataBarExpStk")
RETAIL = ("EAN13", "UPCA", "EAN8", "UPCE")
LINEAR = ("Code128", "Code39", "Code93", "Codabar", "ITF", *DATABAR, *RETAIL)
"""What stands on stock, packages and shelves. The rest of what the library knows would only add wrong reads."""
SURE_IN_POOR = tuple(kind for kind in (*DATABAR, *MATRIX) if kind != "MicroQRCode")
"""Kinds with a check strong enough to believe one reading of an enhanced picture. The smallest Micro QR only detects errors."""


def formats(names: Sequence[str]) -> zxingcpp.BarcodeFormats:
    """The library's own set of formats."""
    return zxingcpp.barcode_formats_from_str(",".join(names))


ALL = formats((*MATRIX, *LINEAR))
BARS = formats((*LINEAR, "PDF417"))
ITF = formats(("ITF",))


def zxing(gray: Gray, kinds: zxingcpp.BarcodeFormats = ALL) -> list[Found]:
    """What zxing-cpp reads. Plain text: GS1 separators stay as GS (0x1D), FNC1 in front shows in the identifier."""
    results = zxingcpp.read_barcodes(np.ascontiguousarray(gray), formats=kinds, text_mode=zxingcpp.TextMode.Plain)
    found = []
    for result in results:
        text = _of_bytes(result.text, bytes(result.bytes))
        place = result.position
        points = (place.top_left, place.top_right, place.bottom_right, place.bottom_left)
        corners = tuple((float(point.x), float(point.y)) for point in points)
        if text and not _half_an_ean(result.format.name, text):
            found.append(Found(text, result.symbology_identifier, result.format.name, corners))
    return found


_LATIN = re.compile("(?:[\0-\x7fÀ-ÏÑ-ÖØ-Ýß-ïñ-öø-ýÿ]|(?<![\xa1-\xbf])[£§°²³µ](?![\xa1-\xbf]))+")
"""Latin-1 as labels have it: letters of Western Europe, and signs of measure one at a time."""


def _of_bytes(text: str, raw: bytes) -> str:
    """The text of a code, as hand scanners send it, where the library guesses the character set of its bytes.

    It takes a few letters with accents for Japanese, "ÄÖÜ" for "ﾄﾖﾜ". Kana and kanji in earnest make no sense as Latin-1.
    """
    if text.isascii() or text.encode("shift_jis", "replace") != raw:
        return text or raw.decode("latin-1")
    latin = raw.decode("latin-1")
    return latin if _LATIN.fullmatch(latin) else text


def _half_an_ean(kind: str, text: str) -> bool:
    """Whether it is a UPC-E of number system 1, as scanners leave unread by default: bar for bar, it is the left half of an EAN-13.

    The six digits and the order of their sets A and B are those of the EAN-13 whose first digit is its check digit (General
    Specifications, 5.2.2.4 and 5.2.3), and the guard in the middle begins like the one at its end: where the right half is blurred,
    every frame says the same. Of number system 0, whose first set is B, there is no such EAN-13.
    """
    return kind == "UPCE" and text.startswith("01")


_ZBAR_KINDS = {"EAN13": ("EAN13", "]E0"), "CODE39": ("Code39", "]A0"), "CODE128": ("Code128", "")}
"""The kinds in which zbar makes no mistake of its own. It drops the FNC1 in front of a Code 128, so its kind is unknown."""


def zbar(gray: Gray) -> list[Found]:
    """What zbar reads of EAN-13 (UPC-A with a 0 in front), Code 128 and Code 39."""
    if pyzbar is None:
        return []
    symbols = [pyzbar.ZBarSymbol[name] for name in _ZBAR_KINDS]
    found = []
    for result in pyzbar.decode(np.ascontiguousarray(gray), symbols=symbols):
        text = result.data.decode("utf-8", "replace")
        # zbar writes FNC4 and a lost byte as something else than the label says.
        if text and re.fullmatch(r"[\x1d -~]+", text):
            kind, symbology = _ZBAR_KINDS[result.type]
            found.append(Found(text, symbology, kind, _zbar_corners(result)))
    return found


def _zbar_corners(result: "pyzbar.Decoded") -> Corners:
    left, top, width, height = result.rect
    return (
        (float(left), float(top)),
        (float(left + width), float(top)),
        (float(left + width), float(top + height)),
        (float(left), float(top + height)),
    )
