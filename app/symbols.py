"""Barcodes as rows of black and white modules: what a screen, a label and a card draw from."""

from functools import lru_cache
from typing import Any, cast

import zxingcpp

FORMATS = {
    "code128": zxingcpp.BarcodeFormat.Code128,
    "datamatrix": zxingcpp.BarcodeFormat.DataMatrix,
    "qr": zxingcpp.BarcodeFormat.QRCode,
    "ean13": zxingcpp.BarcodeFormat.EAN13,
    "gs1-128": zxingcpp.BarcodeFormat.Code128,
    "gs1-datamatrix": zxingcpp.BarcodeFormat.DataMatrix,
    "code39": zxingcpp.BarcodeFormat.Code39,
    "itf14": zxingcpp.BarcodeFormat.ITF,
}
GS1 = frozenset({"gs1-128", "gs1-datamatrix"})
"""Those that take element strings with the identifiers in brackets, and carry them with FNC1."""
FLAT = frozenset({"code128", "ean13", "gs1-128", "code39", "itf14"})
"""Those made of bars; the others are made of squares."""
QUIET_FLAT, QUIET_SQUARE = 10, 4
"""White modules at each side (ISO/IEC 15417 and 18004)."""


@lru_cache(maxsize=64)
def modules(text: str, symbology: str) -> tuple[tuple[bool, ...], ...]:
    """The code as rows of modules, True for black, without the white around it. One row where it is made of bars."""
    options = {"force_square": True} if symbology.endswith("datamatrix") else {}
    if symbology in GS1 or (text.startswith("(") and symbology in ("code128", "datamatrix")):
        options["gs1"] = True  # bracketed element strings are encoded with FNC1
    barcode = zxingcpp.create_barcode(text, FORMATS[symbology], **options)
    picture = memoryview(cast(Any, barcode.to_image(scale=1, add_quiet_zones=False)))
    assert picture.shape is not None
    height, width = (1 if symbology in FLAT else picture.shape[0]), picture.shape[1]
    return tuple(tuple(picture[y, x] < 128 for x in range(width)) for y in range(height))
