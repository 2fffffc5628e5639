"""What stands on the pages of a PDF that the app has written: read as any reader does, by each typeface's own map to Unicode."""

import base64
import re
import zlib

OBJECT = re.compile(rb"(\d+) 0 obj\b(.*?)endobj", re.DOTALL)
OCTAL = re.compile(rb"\\(\d{3}|.)", re.DOTALL)
DRAWN = re.compile(rb"/(F\d+(?:\+\d+)?) [\d.]+ Tf|\(((?:[^()\\]|\\.)*)\) Tj", re.DOTALL)
Maps = dict[bytes, dict[int, str]]


def contents(data: bytes) -> list[bytes]:
    """What draws each page, in their order."""
    objects = _objects(data)
    (pages,) = (body for body in objects.values() if re.search(rb"/Type /Pages\b", body))
    kids = re.search(rb"/Kids \[(.*?)\]", pages, re.DOTALL)
    assert kids
    found = []
    for number in re.findall(rb"(\d+) 0 R", kids[1]):
        drawn = re.search(rb"/Contents (\d+) 0 R", objects[number])
        assert drawn
        found.append(_stream(objects[drawn[1]]))
    return found


def pages_of(data: bytes) -> list[str]:
    """The texts that each page of a PDF draws, in their order."""
    objects = _objects(data)
    maps, plain = _maps(objects), {}
    for body in objects.values():
        if b"-UCS2-H" in body and (name := re.search(rb"/Name /(F\d+)\b", body)):
            plain[name[1]] = "utf-16-be"
    return ["\n".join(_texts(content, maps, plain)) for content in contents(data)]


def _texts(content: bytes, maps: Maps, plain: dict[bytes, str]) -> list[str]:
    found, face = [], b""
    for font, text in DRAWN.findall(content):
        if font:
            face = font
            continue
        raw = OCTAL.sub(lambda m: bytes([int(m[1], 8)]) if len(m[1]) == 3 else m[1], text)
        found.append("".join(maps[face][code] for code in raw) if face in maps else raw.decode(plain.get(face, "cp1252")))
    return found


def _objects(data: bytes) -> dict[bytes, bytes]:
    return {match[1]: match[2] for match in OBJECT.finditer(data)}


def _stream(body: bytes) -> bytes:
    head, _, rest = body.partition(b"stream")
    raw = rest.rpartition(b"endstream")[0].removeprefix(b"\r").removeprefix(b"\n")
    if b"ASCII85Decode" in head:
        raw = base64.a85decode(raw.strip().removesuffix(b"~>"))
    return zlib.decompress(raw) if b"FlateDecode" in head else raw


def _maps(objects: dict[bytes, bytes]) -> Maps:
    """By the name of a typeface what each of its codes means; a code that means nothing is not there."""
    maps: Maps = {}
    for body in objects.values():
        name, to_unicode = re.search(rb"/Name /(F\d+\+\d+)", body), re.search(rb"/ToUnicode (\d+) 0 R", body)
        if name and to_unicode:
            pairs = re.findall(rb"<([0-9A-F]{2})> <([0-9A-F]{4,})>\n", _stream(objects[to_unicode[1]]))
            meant = ((int(code, 16), bytes.fromhex(sign.decode()).decode("utf-16-be")) for code, sign in pairs)
            maps[name[1]] = {code: sign for code, sign in meant if sign != "\0"}
    return maps
