"""What printers make of the two forms of labels, as pictures: the boxes of a PDF's pages, and the commands of ZPL.

Both read what was written and nothing of how it was laid out, so that a mistake there is not made twice.
"""

import re

import numpy as np
import zxingcpp
from numpy.typing import NDArray

from tests.pdf_text import contents

Gray = NDArray[np.uint8]
DPMM = 12
"""Dots of a millimetre that a PDF is drawn with, about 300 dpi."""


def paper(width: float, height: float) -> Gray:
    return np.full((round(height), round(width)), 255, np.uint8)


def pdf_pages(data: bytes, dpmm: float = DPMM) -> list[Gray]:
    """The pages with their filled boxes, as a printer of `dpmm` dots a millimetre prints them.

    Letters are left out, a decoder has no use for them.
    """
    boxes = [tuple(map(float, m.groups())) for m in re.finditer(rb"/MediaBox \[ ?(\S+) (\S+) (\S+) (\S+) ?\]", data)]
    streams = contents(data)
    assert len(boxes) == len(streams) > 0
    scale = dpmm * 25.4 / 72
    pages = []
    for (_, __, width, height), stream in zip(boxes, streams, strict=True):
        page = paper(width * scale, height * scale)
        assert not re.search(rb"\bcm\b", stream.replace(b"1 0 0 1 0 0 cm", b"")), "the page is drawn in its own points"
        for m in re.finditer(rb"([-.\d]+) ([-.\d]+) ([-.\d]+) ([-.\d]+) re f\*?", stream):
            x, y, w, h = (float(part) * scale for part in m.groups())
            top = height * scale - y - h
            page[round(top) : round(top + h), round(x) : round(x + w)] = 0
        pages.append(page)
    return pages


PATTERNS = [str(p) for p in (
    212222, 222122, 222221, 121223, 121322, 131222, 122213, 122312, 132212, 221213, 221312, 231212, 112232, 122132, 122231, 113222,
    123122, 123221, 223211, 221132, 221231, 213212, 223112, 312131, 311222, 321122, 321221, 312212, 322112, 322211, 212123, 212321,
    232121, 111323, 131123, 131321, 112313, 132113, 132311, 211313, 231113, 231311, 112133, 112331, 132131, 113123, 113321, 133121,
    313121, 211331, 231131, 213113, 213311, 213131, 311123, 311321, 331121, 312113, 312311, 332111, 314111, 221411, 431111, 111224,
    111422, 121124, 121421, 141122, 141221, 112214, 112412, 122114, 122411, 142112, 142211, 241211, 221114, 413111, 241112, 134111,
    111242, 121142, 121241, 114212, 124112, 124211, 411212, 421112, 421211, 212141, 214121, 412121, 111143, 111341, 131141, 114113,
    114311, 411113, 411311, 113141, 114131, 311141, 411131, 211412, 211214, 211232,
)]
STOP = "2331112"
INVOKED = {"<": 62, "0": 30, "=": 94, "1": 95, "2": 96, "3": 97, "4": 98, "5": 99, "6": 100, "7": 101, "8": 102,
           "9": 103, ":": 104, ";": 105}


def code128(data: str) -> list[bool]:
    """^BC in mode N: what stands there, one value after another."""
    values: list[int] = []
    c_set, at = False, 0
    while at < len(data):
        if data[at] == ">":
            values.append(INVOKED[data[at + 1]])
            c_set = {105: True, 99: True, 104: False, 100: False, 103: False, 101: False}.get(values[-1], c_set)
            at += 2
        elif c_set:
            values.append(int(data[at : at + 2]))
            at += 2
        else:
            values.append(ord(data[at]) - 32)
            at += 1
    check = (values[0] + sum(n * v for n, v in enumerate(values))) % 103
    widths = "".join(PATTERNS[v] for v in (*values, check)) + STOP
    return [n % 2 == 0 for n, w in enumerate(widths) for _ in range(int(w))]


def symbol(text: str, kind: zxingcpp.BarcodeFormat, **options: object) -> NDArray[np.bool_]:
    made = zxingcpp.create_barcode(text, kind, **options)
    return np.asarray(made.to_image(scale=1, add_quiet_zones=False)) < 128


def bracketed(data: str, sign: str) -> str:
    """What ^BX is given for GS1, as an element string: FNC1 first, and behind what has no length of its own."""
    assert data.startswith(f"{sign}1")
    lengths = {"00": 18, "01": 14, "11": 6, "17": 6}
    rest, made = data[2:], ""
    while rest:
        if rest.startswith(f"{sign}1"):
            rest = rest[2:]
            continue
        ai, rest = rest[:2], rest[2:]
        value = rest[: lengths[ai]] if ai in lengths else rest.partition(f"{sign}1")[0]
        rest = rest[len(value) :]
        assert ai in lengths or not rest or rest.startswith(f"{sign}1"), "what has no length of its own ends with FNC1"
        made += f"({ai}){value}"
    return made


def zpl_labels(data: bytes) -> list[tuple[Gray, int, list[str]]]:
    """Each label as its picture, how many are wanted, and its words."""
    return [_label(one) for one in re.findall(r"\^XA(.*?)\^XZ", data.decode("utf-8"), re.DOTALL)]


def _label(text: str) -> tuple[Gray, int, list[str]]:
    assert "^CI28" in text
    number = lambda name: int(re.search(rf"\^{name}(\d+)", text)[1])  # type: ignore[index]  # noqa: E731
    page, said = paper(number("PW"), number("LL")), []
    for x, y, body, data in _fields(text):
        if body.startswith("^GB"):
            w, h, _ = map(int, body[3:].split(","))
            page[y : y + h, x : x + w] = 0
        elif body.startswith("^A0"):
            said.append(data)
        else:
            _bars(page, x, y, body, data)
    return page, number("PQ"), said


def _fields(text: str) -> list[tuple[int, int, str, str]]:
    made = []
    for x, y, rest in re.findall(r"\^FO(\d+),(\d+)(.*?)\^FS", text, re.DOTALL):
        body, _, data = rest.partition("^FH_^FD")
        raw = re.sub(rb"_([0-9A-F]{2})", lambda m: bytes([int(m[1], 16)]), data.encode())
        made.append((int(x), int(y), body, raw.decode("utf-8")))
    return made


def _bars(page: Gray, x: int, y: int, body: str, data: str) -> None:
    by = re.match(r"\^BY(\d+)(?:,([\d.]+))?", body)
    module = int(by[1]) if by else 0
    command = body[by.end() :] if by else body
    high = 0
    if m := re.fullmatch(r"\^BCN,(\d+),N,N,N,N", command):
        rows, high = np.array([code128(data)]), int(m[1])
    elif m := re.fullmatch(r"\^B3N,N,(\d+),N,N", command):
        rows, high = symbol(data, zxingcpp.BarcodeFormat.Code39)[:1], int(m[1])
    elif m := re.fullmatch(r"\^BEN,(\d+),N,N", command):
        assert len(data) == 12
        rows, high = symbol(data, zxingcpp.BarcodeFormat.EAN13)[:1], int(m[1])
    elif m := re.fullmatch(r"\^B2N,(\d+),N,N,N", command):
        rows, high = symbol(data, zxingcpp.BarcodeFormat.ITF)[:1], int(m[1])
    elif m := re.fullmatch(r"\^BQN,2,(\d+)", command):
        assert data.startswith("MA,")
        rows, module = symbol(data[3:], zxingcpp.BarcodeFormat.QRCode), int(m[1])
    else:
        m = re.fullmatch(r"\^BXN,(\d+),200,(\d+),(\d+),6,(.)", command)
        assert m, command
        sign, module = m[4], int(m[1])
        gs1 = data.startswith(f"{sign}1")
        rows = symbol(bracketed(data, sign) if gs1 else data, zxingcpp.BarcodeFormat.DataMatrix, force_square=True, gs1=gs1)
        assert rows.shape == (int(m[3]), int(m[2])), "the size that was laid out"
    black = np.repeat(np.repeat(rows, high or module, axis=0), module, axis=1)
    assert y + black.shape[0] <= page.shape[0] and x + black.shape[1] <= page.shape[1], "it stands on the label"
    page[y : y + black.shape[0], x : x + black.shape[1]][black] = 0
