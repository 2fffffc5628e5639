"""Picture files read into grey values, with limits on what a file may ask of the machine."""

import math
from pathlib import Path
from typing import NamedTuple

import numpy as np
from PIL import Image, ImageOps

from app.devices.readers import Gray
from app.domain.words import QT_TRANSLATE_NOOP, Say, say

FILE_BYTES_MAX = 64 * 1024 * 1024
PIXELS_MAX = 100_000_000
"""Larger pictures are refused before a single pixel is unpacked: a small file can claim any size."""
DECODED_PIXELS_MAX = 16_000_000
"""Larger ones are shrunk to this. No label needs more, and the time a picture takes stays bounded."""
SUFFIXES = frozenset({".png", ".jpg", ".jpeg", ".webp", ".bmp", ".tif", ".tiff", ".gif", ".ppm", ".pgm", ".pbm"})


class Picture(NamedTuple):
    """A readable picture."""

    gray: Gray
    scale: float
    """Pixels of the file per pixel of `gray`."""


def load(path: Path) -> Picture | Say:
    """The picture in a file, upright as its camera noted, transparent parts white; or why there is none. Never raises."""
    try:
        if not path.is_file():
            return say(QT_TRANSLATE_NOOP("say", "There is no picture {file}. Check its name."), file=str(path))
        if path.stat().st_size > FILE_BYTES_MAX:
            text = QT_TRANSLATE_NOOP("say", "{file} is too large for a picture: over {limit} MB. It was not read.")
            return say(text, file=str(path), limit=FILE_BYTES_MAX // 2**20)
        with Image.open(path) as image:
            width, height = image.size
            if width * height > PIXELS_MAX:
                text = QT_TRANSLATE_NOOP("say", "{file} has {width} x {height} pixels: too many. Make it smaller.")
                return say(text, file=str(path), width=width, height=height)
            return _unpacked(image)
    except Exception as error:
        text = QT_TRANSLATE_NOOP("say", "{file} cannot be read as a picture ({reason}). Save it again as PNG or JPEG.")
        return say(text, file=str(path), reason=str(error) or type(error).__name__)


def _unpacked(image: Image.Image) -> Picture:
    scale = max(1.0, math.sqrt(image.width * image.height / DECODED_PIXELS_MAX))
    size = max(1, round(image.width / scale)), max(1, round(image.height / scale))
    if scale > 1:
        image.draft("L", size)  # JPEG can be unpacked small at once
    upright = ImageOps.exif_transpose(image)
    if upright.mode.startswith(("I", "F")):
        return _stretched(upright, scale, size)
    if upright.mode in ("P", "PA", "LA", "RGBA") or "transparency" in upright.info:
        colour = upright.convert("RGBA")
        paper = Image.new("RGBA", colour.size, "white")
        paper.alpha_composite(colour)
        upright = paper
    return _sized(upright.convert("L"), scale, size)


def _stretched(image: Image.Image, scale: float, size: tuple[int, int]) -> Picture:
    """16 and 32 bit pictures: their darkest and lightest values become black and white."""
    values = np.nan_to_num(np.asarray(image, np.float64))
    low, high = float(values.min()), float(values.max())
    grey = ((values - low) * (255 / (high - low) if high > low else 0)).astype(np.uint8)
    return _sized(Image.fromarray(grey), scale, size)


def _sized(grey: Image.Image, scale: float, size: tuple[int, int]) -> Picture:
    if scale > 1:
        fitting = size if (grey.width >= grey.height) == (size[0] >= size[1]) else (size[1], size[0])
        grey = grey.resize(fitting, Image.Resampling.BOX)
    return Picture(np.ascontiguousarray(np.asarray(grey, np.uint8)), scale)
