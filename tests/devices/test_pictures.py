"""Picture files of every kind and every kind of damage."""

import struct
import zlib
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from app.devices import pictures
from app.devices.decoder import decode
from app.devices.pictures import Picture, load
from app.domain.words import Say
from tests.devices.labels import symbol


def texts(path: Path) -> list[str]:
    picture = load(path)
    assert isinstance(picture, Picture), picture
    return [code.text for code in decode(picture.gray)]


@pytest.mark.parametrize("name", ["a.png", "a.jpg", "a.webp", "a.bmp", "a.tif", "a.gif", "a.ppm"])
def test_kinds_of_files(tmp_path: Path, name: str) -> None:
    Image.fromarray(symbol("QRCode", "A01-S01", 4)).save(tmp_path / name)
    assert texts(tmp_path / name) == ["A01-S01"]


def test_kinds_of_pixels(tmp_path: Path) -> None:
    grey = Image.fromarray(symbol("QRCode", "A01-S01", 4))
    deep = Image.fromarray(np.asarray(grey).astype(np.uint16) * 40 + 300)
    clear = Image.new("RGBA", grey.size, (0, 0, 0, 0))
    clear.paste((0, 0, 0, 255), mask=grey.point(lambda value: 255 - value))
    turned = grey.rotate(90, expand=True)
    exif = Image.Exif()
    exif[0x0112] = 6
    kinds = {"1": grey.convert("1"), "P": grey.convert("P"), "CMYK": grey.convert("CMYK"), "deep": deep, "clear": clear}
    for name, image in kinds.items():
        path = tmp_path / (f"{name}.tif" if name in ("CMYK", "deep") else f"{name}.png")
        image.save(path)
        assert texts(path) == ["A01-S01"], name
    turned.save(tmp_path / "turned.jpg", exif=exif)
    picture = load(tmp_path / "turned.jpg")
    assert isinstance(picture, Picture) and picture.gray.shape == (grey.height, grey.width)


def test_huge_pictures_are_shrunk_or_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    label = Image.fromarray(symbol("QRCode", "A01-S01", 8))
    ground = Image.new("L", (3000, 2000), 200)
    ground.paste(label, (1500, 900))
    ground.save(tmp_path / "large.png")
    ground.save(tmp_path / "large.jpg")
    monkeypatch.setattr(pictures, "DECODED_PIXELS_MAX", 1_500_000)
    for name in ("large.png", "large.jpg"):
        picture = load(tmp_path / name)
        assert isinstance(picture, Picture) and picture.gray.shape == (1000, 1500) and picture.scale == 2.0
        found = decode(picture.gray)
        assert found[0].centre[0] * picture.scale == pytest.approx(1500 + label.width / 2, abs=8)
    monkeypatch.setattr(pictures, "PIXELS_MAX", 5_000_000)
    assert isinstance(load(tmp_path / "large.png"), Say)
    monkeypatch.setattr(pictures, "FILE_BYTES_MAX", 100)
    assert "too large" in str(load(tmp_path / "large.jpg"))


def test_a_small_file_that_claims_to_be_huge_is_refused(tmp_path: Path) -> None:

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = chunk(b"IHDR", struct.pack(">IIBBBBB", 40_000, 40_000, 8, 0, 0, 0, 0))
    pixels = chunk(b"IDAT", zlib.compress(bytes(100_000)))
    (tmp_path / "bomb.png").write_bytes(b"\x89PNG\r\n\x1a\n" + header + pixels + chunk(b"IEND", b""))
    assert isinstance(load(tmp_path / "bomb.png"), Say)


@pytest.mark.parametrize("content", [b"", b"GIF89a", b"\x89PNG\r\n\x1a\n" + b"\0" * 40, b"BM" + b"\xff" * 60, b"P6 9 9 255\n"])
def test_broken_files_say_so(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "broken.png"
    path.write_bytes(content)
    assert "broken.png" in str(load(path))
    assert isinstance(load(path), Say)


def test_folder_and_missing_file_say_so(tmp_path: Path) -> None:
    assert "no picture" in str(load(tmp_path)) and "no picture" in str(load(tmp_path / "none.png"))


@given(st.integers(0, 400), st.binary(max_size=20), st.sampled_from(["PNG", "JPEG", "GIF", "BMP", "TIFF", "WEBP"]))
def test_no_damage_raises(tmp_path_factory: pytest.TempPathFactory, at: int, damage: bytes, kind: str) -> None:
    path = tmp_path_factory.getbasetemp() / f"damaged.{kind}"
    Image.fromarray(symbol("QRCode", "A01", 2)).save(path, kind)
    content = bytearray(path.read_bytes())
    content[at : at + len(damage)] = damage
    path.write_bytes(content)
    picture = load(path)
    assert isinstance(picture, Picture | Say)
    if isinstance(picture, Picture):
        assert {code.text for code in decode(picture.gray)} <= {"A01"}, "read as it is, or not at all"
