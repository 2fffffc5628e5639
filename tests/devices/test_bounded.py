"""Whatever a device sends and however long, each reader keeps little of it and goes on reading."""

import random
import tracemalloc
from collections import deque
from collections.abc import Callable, Iterator

import pytest

from app.bench.scan_streams import POS_DESCRIPTOR
from app.devices.evdev_decode import EvdevDecoder, InputEvent
from app.devices.evdev_reader import EvdevProfile
from app.devices.framing import Framer, Framing
from app.devices.hid_pos_decode import HidPosDecoder
from app.devices.hid_report import parse
from app.devices.keypress import Key
from app.devices.pairing import of_text
from app.devices.raw_input import Claims, Name, RawKey
from app.devices.raw_keyboard import RawKeyboard
from app.devices.repeat import RepeatGuard
from app.devices.wedge import Wedge

PIECES = 10_000
KEPT_BYTES = 2_000_000
"""Of some megabytes fed, and with what Python itself needs meanwhile: the longest code and its keys fit many times."""

Reader = Callable[[random.Random], Iterator[object]]


def framed(framing: Framing) -> Reader:
    def feed(chance: random.Random) -> Iterator[object]:
        framer = Framer(framing)
        for _ in range(PIECES):
            yield framer.feed(chance.randbytes(chance.randint(0, 300)).replace(b"\r", b"x").replace(b"\n", b"y"))
        end = framing.ends[0].encode()
        framer.feed(end)
        yield framer.feed(framing.start.encode() + b"A01" + end)

    return feed


def hid(chance: random.Random) -> Iterator[object]:
    descriptor = parse(POS_DESCRIPTOR)
    assert descriptor is not None
    pos = HidPosDecoder(descriptor)
    for n in range(PIECES):
        yield pos.feed(b"\x02\x38" + chance.randbytes(62)[:61] + b"\x01", n / 1000)


def descriptors(chance: random.Random) -> Iterator[object]:
    ranges = b"\x19\x00\x2a\xff\x0f"
    for bytes_ in (
        b"\x05\x8c" + ranges * 800,
        b"\x05\x8c\x75\x01\x96\xff\x0f" + b"".join(b"\x85" + bytes([n]) + ranges + b"\x81\x02" for n in range(1, 255)),
        b"\x05\x8c\x09\xfe\x75\x20\x96\xff\xff" + b"\x81\x02" * 2000,
        b"\xa4" * 4096,
        b"\x09\xfe" * 2048,
    ):
        yield parse(bytes_)
    for _ in range(100):
        yield parse(chance.randbytes(chance.randint(0, 5000)))


def evdev(chance: random.Random) -> Iterator[object]:
    decoder = EvdevDecoder()
    for n in range(5 * PIECES):
        yield decoder.feed(InputEvent(n / 1000, chance.choice((0, 1, 1, 1, 4)), chance.randint(0, 60), chance.randint(0, 3)))


def raw(chance: random.Random) -> Iterator[object]:
    keyboard = RawKeyboard(EvdevProfile("x"), lambda handle: Name("x"), Claims())
    for n in range(PIECES):
        yield keyboard.feed(RawKey(chance.randint(0, 500), chance.randint(0, 0x7F), chance.random() < 0.7), n)


def wedge(chance: random.Random) -> Iterator[object]:
    typed = Wedge()
    for n in range(PIECES):
        yield typed.feed(Key(chance.randint(2, 57), chr(chance.randint(32, 126)), 2.0 * n, chance.random() < 0.9))


def repeats(chance: random.Random) -> Iterator[object]:
    guard = RepeatGuard()
    for n in range(PIECES):
        yield guard.repeats("a", str(chance.random()), n / 1000)


def sheets(chance: random.Random) -> Iterator[object]:
    for _ in range(500):
        yield of_text("STOCKHAND-KEYS/" * chance.randint(0, 1000))


@pytest.mark.parametrize(
    "reader",
    [
        framed(Framing()), framed(Framing(start="\x02", ends=("\x03",))), framed(Framing(prefix="~", suffix="#", silence_ms=90)),
        hid, descriptors, evdev, raw, wedge, repeats, sheets,
    ],
)  # fmt: skip
def test_memory_is_bounded_whatever_comes(reader: Reader) -> None:
    chance = random.Random(5)
    next(reader(random.Random(4)))  # what is made once and kept for good is made before it is measured
    last: deque[object] = deque(maxlen=1)
    tracemalloc.start()
    try:
        last.extend(reader(chance))
        kept, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < KEPT_BYTES, (kept, peak)
    if "framed" in reader.__qualname__:
        assert last[0] == [("A01", "")]
