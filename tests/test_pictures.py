"""Pictures from outside: scaled, upright, stripped; and what is hostile, broken or none is refused in a sentence."""

import io
import struct
import tracemalloc
import zlib
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from app.domain.photos import BYTES_MAX, SIDE_MAX
from app.domain.words import Say
from app.pictures import INPUT_MAX, Prepared, prepared


def written(image: Any, form: str = "JPEG", **options: Any) -> bytes:
    file = io.BytesIO()
    image.save(file, form, **options)
    return file.getvalue()


def kept(data: bytes) -> Image.Image:
    found = prepared(data)
    assert isinstance(found, Prepared), found
    image = Image.open(io.BytesIO(found.content))
    assert image.format == "JPEG" and image.size == (found.width, found.height) and len(found.content) <= BYTES_MAX
    return image


def noise(width: int, height: int) -> Image.Image:
    return Image.fromarray(np.random.default_rng(1).integers(0, 256, (height, width, 3), dtype=np.uint8))


def test_a_large_picture_is_scaled_down_and_a_small_one_left_as_it_is() -> None:
    assert kept(written(Image.new("RGB", (4_000, 3_000), "red"))).size == (SIDE_MAX, SIDE_MAX * 3 // 4)
    assert kept(written(Image.new("RGB", (40, 30), "red"))).size == (40, 30)
    assert kept(written(Image.new("RGB", (1, 5_000), "red"))).size == (1, SIDE_MAX)


def test_what_would_take_too_much_becomes_coarser_and_then_smaller() -> None:
    assert max(kept(written(noise(2_000, 2_000), quality=95)).size) < SIDE_MAX


@pytest.mark.parametrize("turn", range(1, 9))
def test_it_stands_upright_and_nothing_is_kept_but_what_is_seen(turn: int) -> None:
    image = Image.new("RGB", (80, 40), "white")
    image.paste("black", (0, 0, 20, 10))
    upright = {1: None, 2: "FLIP_LEFT_RIGHT", 3: "ROTATE_180", 4: "FLIP_TOP_BOTTOM", 5: "TRANSPOSE", 6: "ROTATE_90",
               7: "TRANSVERSE", 8: "ROTATE_270"}[turn]
    lies = image if upright is None else image.transpose(getattr(Image.Transpose, upright))
    exif = Image.Exif()
    exif[0x0112], exif[0x010F] = turn, "Secret maker"
    found = kept(written(lies, exif=exif.tobytes(), comment=b"a secret comment", quality=95))
    assert found.size == (80, 40) and found.getpixel((5, 5))[0] < 60 < 200 < found.getpixel((70, 30))[0]
    assert not found.getexif() and not {"exif", "comment", "icc_profile"} & found.info.keys()
    assert b"ecret" not in prepared(written(lies, exif=exif.tobytes(), comment=b"a secret comment")).content  # type: ignore[union-attr]


@pytest.mark.parametrize(("mode", "form"), [
    ("RGBA", "PNG"), ("P", "PNG"), ("LA", "PNG"), ("1", "PNG"), ("I;16", "PNG"), ("L", "JPEG"), ("CMYK", "JPEG"), ("RGBA", "WEBP"),
    ("P", "GIF"), ("RGB", "BMP"),
])
def test_every_kind_of_picture_is_read(mode: str, form: str) -> None:
    assert kept(written(Image.new(mode, (64, 48)), form)).size == (64, 48)


def test_what_is_seen_through_lies_on_white() -> None:
    assert kept(written(Image.new("RGBA", (8, 8), (0, 0, 0, 0)), "PNG")).getpixel((4, 4)) == (255, 255, 255)


def bomb(side: int) -> bytes:
    """A PNG of some hundred kB that says, rightly, that it is side x side pixels."""
    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    packed = zlib.compressobj(9)
    rows = b"".join(packed.compress(b"\0" * (side // 8 + 1)) for _ in range(side)) + packed.flush()
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", side, side, 1, 0, 0, 0, 0)) + chunk(b"IDAT", rows) + chunk(
        b"IEND", b""
    )


@pytest.mark.parametrize("side", [5_000, 12_000, 30_000])
def test_a_bomb_is_refused_without_being_unpacked(side: int) -> None:
    data = bomb(side)
    assert len(data) < 1 << 20
    tracemalloc.start()
    found = prepared(data)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert isinstance(found, Say) and "the app unpacks" in str(found) and peak < 4 << 20


def test_a_jpeg_of_immense_size_is_refused_by_its_head() -> None:
    data = bytearray(written(Image.new("RGB", (64, 64))))
    at = data.index(b"\xff\xc0") + 5
    for side in (60_000, 9_500):
        data[at : at + 4] = struct.pack(">HH", side, side)
        assert "the app unpacks" in str(prepared(bytes(data)))
    progressive = bytearray(written(Image.new("RGB", (64, 64)), progressive=True))
    at = progressive.index(b"\xff\xc2") + 5
    progressive[at : at + 4] = struct.pack(">HH", 6_000, 6_000)
    assert "the app unpacks" in str(prepared(bytes(progressive)))


def test_what_breaks_off_or_is_no_picture_is_refused() -> None:
    whole = written(noise(300, 200))
    for cut in (20, 700, len(whole) // 2):
        assert isinstance(prepared(whole[:cut]), Say)
    assert "breaks off" in str(prepared(whole[: len(whole) // 2]))
    for data in (b"", b"\0" * 100, b"<svg xmlns='http://www.w3.org/2000/svg'/>", b"%PDF-1.7", b"%!PS-Adobe-3.0 EPSF-3.0\n"):
        assert isinstance(prepared(data), Say), data
    assert "40 MB" in str(prepared(bytes(INPUT_MAX + 1)))


SEEDS = tuple(written(noise(40, 30), form) for form in ("JPEG", "PNG", "WEBP", "GIF", "BMP"))


@settings(max_examples=150, deadline=None)
@given(seed=st.sampled_from(SEEDS), changes=st.lists(st.tuples(st.integers(0, 400), st.integers(0, 255)), max_size=8))
def test_any_damage_is_a_picture_or_a_sentence(seed: bytes, changes: list[tuple[int, int]]) -> None:
    data = bytearray(seed)
    for at, value in changes:
        data[at % len(data)] = value
    found = prepared(bytes(data))
    assert isinstance(found, Say) or 0 < len(found.content) <= BYTES_MAX
