"""What four kinds of scanners send for a row of codes: keys, serial bytes, HID reports, input events. Seeded; no clock."""

import random
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from app.devices.evdev_decode import DOWN, EV_KEY, EV_SYN, SYN_REPORT
from app.devices.keymap import ENTER, LAYOUT_CODES, TAB, Stroke, character

SOURCES = ("wedge", "serial", "hid", "evdev")
SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-./ $%+:#"
SHIFT, CONTROL = 42, 29
KEY_MS = 4.0
"""Between two keys of a scanner."""
POS_DESCRIPTOR = bytes.fromhex(
    "058c 0902 a101 0912 a102 8502 1500 26ff00 7508 9501 0501 093b 8102 9503 058c 09fb 09fc 09fd 8102"
    "9538 09fe 820201 9502 06 66ff 0904 0904 8102 058c 7501 9501 2501 09ff 8102 9507 8103 c0 c0"
)
"""Report 2 as Honeywell and Access-IS lay it out: length, AIM identifier, 56 bytes, two of their own, whether more follows."""
POS_BYTES = 56
_STROKES = {character("us", Stroke(c, s)): Stroke(c, s) for s in (True, False) for c in LAYOUT_CODES}


class Scanned(NamedTuple):
    """A code, what names its kind, and how the device ends it."""

    text: str
    symbology: str
    end: str


class Keyed(NamedTuple):
    """A key going down or up, `at_ms` after the first of its code."""

    at_ms: float
    code: int
    text: str
    down: bool
    shift: bool = False
    ctrl: bool = False


def mixed(scans: int, seed: int) -> dict[str, list[Scanned]]:
    """So many codes in all, each unlike every other, spread over the sources by chance; some hold GS, some are long."""
    chance = random.Random(seed)
    made: dict[str, list[Scanned]] = {source: [] for source in SOURCES}
    for number in range(scans):
        source = chance.choice(SOURCES)
        body = "".join(chance.choices(SIGNS, k=chance.choice((0, 2, 5, 9, 20))))
        text = f"{source[0].upper()}{number:06}{body}".strip()
        if chance.random() < 0.1:
            text = f"{text}\x1d21{number}"
        if source == "hid" and chance.random() < 0.05:
            text = f"{text}/{'long' * 30}{number}"
        symbology = chance.choice(("]C0", "]C1", "]d2")) if source in ("serial", "hid") or chance.random() < 0.3 else ""
        ends = ("\r", "\r\n", "\n") if source == "serial" else ("\r", "\t", "\r\n", "")
        made[source].append(Scanned(text, symbology, "" if source == "hid" else chance.choice(ends)))
    return made


def keys(scanned: Scanned) -> Iterator[Keyed]:
    """The keys of one code with its end, on a US keyboard."""
    at_ms = 0.0
    for sign in f"{scanned.symbology}{scanned.text}{scanned.end}":
        stroke = {"\r": Stroke(ENTER), "\t": Stroke(TAB), "\n": Stroke(36, ctrl=True), "\x1d": Stroke(27, ctrl=True)}.get(sign)
        stroke = stroke or _STROKES[sign]
        for down, later in ((True, 0.0), (False, KEY_MS / 2)):
            yield Keyed(at_ms + later, stroke.code, sign, down, stroke.shift, stroke.ctrl)
        at_ms += KEY_MS


def serial_bytes(scanned: Scanned) -> bytes:
    """The bytes of one code on a serial line."""
    return f"{scanned.symbology}{scanned.text}{scanned.end}".encode()


def reports(scanned: Scanned) -> Iterator[bytes]:
    """The input reports of one code."""
    data = scanned.text.encode()
    for at in range(0, len(data), POS_BYTES):
        part = data[at : at + POS_BYTES]
        more = at + POS_BYTES < len(data)
        yield bytes([2, len(part)]) + scanned.symbology.encode() + part.ljust(POS_BYTES, b"\0") + bytes([0x6A, 0, more])


def events(scanned: Scanned) -> Iterator[tuple[float, int, int, int]]:
    """The input events of one code: milliseconds, type, code, value."""
    for key in keys(scanned):
        held = [number for number, with_it in ((SHIFT, key.shift), (CONTROL, key.ctrl)) if with_it]
        for number in held if key.down else ():
            yield key.at_ms, EV_KEY, number, DOWN
        yield key.at_ms, EV_KEY, key.code, DOWN if key.down else 0
        for number in held if not key.down else ():
            yield key.at_ms, EV_KEY, number, 0
        yield key.at_ms, EV_SYN, SYN_REPORT, 0


class Verdict(NamedTuple):
    """How what arrived differs from what was sent; all zero where nothing does."""

    lost: int
    doubled: int
    foreign: int
    """Codes that nobody sent: joined, torn or garbled ones."""
    disordered: int

    def __str__(self) -> str:
        return f"lost {self.lost}, doubled {self.doubled}, joined or garbled {self.foreign}, out of order {self.disordered}"


def compared(sent: list[Scanned], arrived: list[tuple[str, str]]) -> Verdict:
    """Judge one source: (text, symbology) in the order they were acted on."""
    wanted = [(scanned.text, scanned.symbology) for scanned in sent]
    place = {code: at for at, code in enumerate(wanted)}
    times: dict[tuple[str, str], int] = {}
    for code in arrived:
        times[code] = times.get(code, 0) + 1
    known = [place[code] for code in arrived if code in place]
    return Verdict(
        lost=sum(code not in times for code in wanted),
        doubled=sum(count - 1 for code, count in times.items() if code in place),
        foreign=sum(count for code, count in times.items() if code not in place),
        disordered=sum(later < earlier for earlier, later in pairwise(known)),
    )
