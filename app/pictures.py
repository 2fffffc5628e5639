"""A picture as it is kept: scaled down, upright, a JPEG with nothing in it but what is seen; whatever its bytes are when they come.

Bytes come from outside: a picture of immense size, one that breaks off, or no picture at all takes bounded memory and gets a
sentence. Of what a camera writes beside its picture (where and when, by which device, a preview) nothing is kept.
"""

import io
import logging
import warnings
from typing import Any, NamedTuple

from app.domain.photos import BYTES_MAX, SIDE_MAX
from app.domain.words import QT_TRANSLATE_NOOP, Say, say

log = logging.getLogger(__name__)

INPUT_MAX = 40 << 20
"""Bytes of a picture as it comes."""
PIXELS_MAX = {"JPEG": 80_000_000, "MPO": 80_000_000, "WEBP": 8_000_000}
PIXELS_MAX_OTHERS = 16_000_000
"""A JPEG is unpacked at an eighth of its size; others are unpacked whole, in up to three copies of four bytes for each pixel (of
WebP some more): no picture takes more than about 200 MB for a moment."""
PIXELS_MAX_PROGRESSIVE = 16_000_000
"""A JPEG that comes in ever finer layers is held whole, in up to six bytes for each pixel."""
FORMATS = ("JPEG", "PNG", "WEBP", "BMP", "GIF")
QUALITIES = (85, 75, 60, 45)
SMALLER = 0.75
SIDE_LEAST = 200

NO_PICTURE = QT_TRANSLATE_NOOP(
    "say", "This is no picture the app can read. Nothing changed; take a JPEG, PNG, WebP, BMP or GIF file."
)
BROKEN = QT_TRANSLATE_NOOP("say", "This picture is damaged or breaks off. Nothing changed; take it again, or copy the file anew.")
TOO_LARGE = QT_TRANSLATE_NOOP("say", "This file is larger than {most} MB. Nothing changed; take a smaller picture.")
TOO_MANY = QT_TRANSLATE_NOOP("say", "This picture has more pixels than the app unpacks. Nothing changed; take a smaller picture.")
TOO_WIDE = QT_TRANSLATE_NOOP(
    "say", "This picture is {width} x {height}, which is more than the app unpacks. Nothing changed; take a smaller picture."
)


class Prepared(NamedTuple):
    """A picture as it is kept."""

    content: bytes
    """A JPEG of at most `BYTES_MAX` bytes."""
    width: int
    height: int


def prepared(data: bytes) -> Prepared | Say:
    """The picture of these bytes as it is kept, or the sentence that refuses it."""
    if len(data) > INPUT_MAX:
        return say(TOO_LARGE, most=INPUT_MAX >> 20)
    from PIL import Image, UnidentifiedImageError  # no start waits for it

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            image = Image.open(io.BytesIO(data), formats=FORMATS)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        return say(TOO_MANY)
    except UnidentifiedImageError:
        return say(NO_PICTURE)
    except Exception:  # bytes from outside can make a decoder raise anything
        log.info("a picture could not be opened", exc_info=True)
        return say(BROKEN)
    most = PIXELS_MAX.get(image.format or "", PIXELS_MAX_OTHERS)
    if image.info.get("progressive"):
        most = min(most, PIXELS_MAX_PROGRESSIVE)
    width, height = image.size
    if width < 1 or height < 1:
        return say(BROKEN)
    if width * height > most:
        return say(TOO_WIDE, width=width, height=height)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return _written(_seen(image))
    except Exception:
        log.info("a picture could not be read", exc_info=True)
        return say(BROKEN)


def _seen(image: Any) -> Any:
    """What is seen of it, upright, on white where it is transparent, no larger than what is kept."""
    from PIL import Image, ImageOps

    if image.mode not in ("L", "RGB", "CMYK", "YCbCr"):
        image = _on_white(image)
    image.thumbnail((SIDE_MAX, SIDE_MAX), Image.Resampling.LANCZOS)
    try:
        image = ImageOps.exif_transpose(image)
    except Exception:  # what is written beside the picture cannot be read: it is shown as it lies
        log.info("the orientation of a picture could not be read", exc_info=True)
    return image.convert("RGB")


def _on_white(image: Any) -> Any:
    from PIL import Image

    exif = image.getexif()
    whole = image.convert("RGBA")
    ground = Image.new("RGB", whole.size, "white")
    ground.paste(whole, mask=whole.getchannel("A"))
    if exif:
        ground.info["exif"] = exif.tobytes()
    return ground


def _written(image: Any) -> Prepared:
    """As a JPEG that is small enough: first it gets coarser, then smaller."""
    from PIL import Image

    while True:
        image.info.clear()
        for quality in QUALITIES:
            file = io.BytesIO()
            image.save(file, "JPEG", quality=quality, optimize=True)
            if file.tell() <= BYTES_MAX:
                return Prepared(file.getvalue(), *image.size)
        assert max(image.size) > SIDE_LEAST, "a picture of this size is small enough at any quality"
        image = image.resize(tuple(max(1, round(side * SMALLER)) for side in image.size), Image.Resampling.LANCZOS)
