"""Input events of a scanner, as `evtest` prints them, turned into codes."""

import errno
import queue
from collections.abc import Iterable
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.devices.evdev_decode import EV_KEY, EV_SYN, LIMIT_CHARACTERS, SYN_DROPPED, SYN_REPORT, Code, EvdevDecoder, InputEvent
from app.devices.evdev_reader import EvdevProfile, evdev_source
from app.devices.keymap import ALT, ENTER, KEYPAD
from app.devices.source import BROKEN, Link
from tests.devices.waiting import PATIENCE_S, Heard, Pauses

RECORDED = """
1700000000.100212 4 4 458756
1700000000.100212 1 42 1
1700000000.100212 1 30 1
1700000000.100212 0 0 0
1700000000.104208 1 30 0
1700000000.104208 1 42 0
1700000000.104208 0 0 0
1700000000.108211 1 11 1
1700000000.108211 0 0 0
1700000000.112209 1 11 0
1700000000.116214 1 2 1
1700000000.120210 1 2 0
1700000000.124213 1 12 1
1700000000.128207 1 12 0
1700000000.132212 1 29 1
1700000000.132212 1 27 1
1700000000.136210 1 27 0
1700000000.136210 1 29 0
1700000000.140208 1 98 1
1700000000.140209 1 98 2
1700000000.144211 1 98 0
1700000000.148213 1 28 1
1700000000.148213 0 0 0
1700000000.152207 1 28 0
1700000000.152207 0 0 0
"""
"""A scan of "A01-", GS, "/" by a scanner with a US layout: time, type, code, value."""


def recorded(text: str = RECORDED) -> list[InputEvent]:
    rows = (line.split() for line in text.split("\n") if line)
    return [InputEvent(float(at), int(kind), int(code), int(value)) for at, kind, code, value in rows]


def key(code: int, at_s: float, value: int = 1) -> InputEvent:
    return InputEvent(at_s, EV_KEY, code, value)


def feed(decoder: EvdevDecoder, events: Iterable[InputEvent]) -> list[Code]:
    return [code for event in events for code in decoder.feed(event)]


def test_recorded_scan_with_shift_gs_and_keypad() -> None:
    assert feed(EvdevDecoder(), recorded()) == [Code("A01-\x1d/", "")]


def test_identifier_prefix_and_suffix_are_taken_off() -> None:
    typed = [key(code, 0.01 * n) for n, code in enumerate((45, 27, 30, 2, 16, 44, 28))]
    assert feed(EvdevDecoder(), typed) == [Code("x]a1qz", "")]
    assert feed(EvdevDecoder(prefix="x", suffix="z"), typed) == [Code("q", "]a1")]


def test_silence_ends_a_code_by_the_stamps_and_by_the_reader() -> None:
    decoder = EvdevDecoder()
    assert feed(decoder, [key(16, 1.0), key(17, 1.01), key(18, 1.5)]) == [Code("qw", "")]
    assert decoder.open
    assert decoder.silence() == [Code("e", "")]
    assert not decoder.open


@pytest.mark.parametrize(("number", "sign"), [("065", "A"), ("0029", "\x1d"), ("0228", "ä"), ("132", "ä"), ("0093", "]")])
def test_signs_typed_by_their_number_are_no_digits(number: str, sign: str) -> None:
    digits = {figure: code for code, figure in KEYPAD.items()}
    strokes = [(ALT, 1), *((digits[figure], way) for figure in number for way in (1, 0)), (ALT, 0)]
    events = [key(code, 1.0, value) for code, value in [*strokes, (2, 1), (2, 0), *strokes, (ENTER, 1)]]
    assert feed(EvdevDecoder(), events) == [Code(f"{sign}1{sign}", "")]


def test_other_layout_of_the_scanner() -> None:
    decoder = EvdevDecoder(layout="fr")
    assert feed(decoder, [key(16, 0.0), key(100, 0.01), key(11, 0.02), key(100, 0.03, 0), key(28, 0.04)]) == [Code("a@", "")]


def test_what_follows_dropped_events_is_thrown_away_up_to_the_end_of_the_scan() -> None:
    decoder = EvdevDecoder()
    lost = [InputEvent(1.02, EV_SYN, SYN_DROPPED, 0), key(18, 1.02), InputEvent(1.02, EV_SYN, SYN_REPORT, 0)]
    begun = [key(16, 1.00), key(17, 1.01), *lost]
    assert feed(decoder, begun) == []
    decoder.resync({30})
    assert feed(decoder, [key(19, 1.03), key(28, 1.04)]) == []
    assert decoder.lost == 1
    assert feed(decoder, [key(20, 1.05), key(28, 1.06)]) == [Code("t", "")]


def test_shift_held_over_dropped_events_is_learned_anew() -> None:
    decoder = EvdevDecoder()
    feed(decoder, [InputEvent(1.0, EV_SYN, SYN_DROPPED, 0), InputEvent(1.0, EV_SYN, SYN_REPORT, 0)])
    decoder.resync({42, 30})
    assert feed(decoder, [key(30, 2.0), key(28, 2.01)]) == [Code("A", "")]


def test_a_scan_without_end_is_bounded() -> None:
    decoder = EvdevDecoder()
    assert feed(decoder, (key(16, 0.001 * n) for n in range(LIMIT_CHARACTERS + 50))) == []
    assert decoder.lost == 1 and decoder.silence() == []


@given(st.lists(st.builds(InputEvent, st.floats(0, 1e9), st.integers(0, 5), st.integers(0, 300), st.integers(-1, 3)), max_size=80))
def test_no_events_break_it(events: list[InputEvent]) -> None:
    decoder = EvdevDecoder()
    assert all(code.text for code in feed(decoder, events))
    decoder.silence()
    assert not decoder.open


class Raw(NamedTuple):
    """An event in the shape of the library."""

    at_s: float
    type: int
    code: int
    value: int

    def timestamp(self) -> float:
        return self.at_s


class Keyboard:
    """A device that gives batches of events, and remembers how it was treated."""

    fd = -1

    def __init__(self, held: list[list[int]], grab_error: OSError | None = None) -> None:
        self.batches: queue.Queue[list[Raw] | OSError] = queue.Queue()
        self.log: list[str] = []
        self._held = held
        self._grab_error = grab_error

    def grab(self) -> None:
        self.log.append("grab")
        if self._grab_error is not None:
            raise self._grab_error

    def ungrab(self) -> None:
        self.log.append("ungrab")

    def active_keys(self) -> list[int]:
        held = self._held.pop(0) if self._held else []
        self.log.append(f"held {held}")
        return held

    def read(self) -> list[Raw]:
        batch = self.batches.get_nowait()
        if isinstance(batch, OSError):
            raise batch
        return batch

    def readable(self, _: int, seconds: float) -> bool:
        try:
            batch = self.batches.get(timeout=min(seconds, 0.05))
        except queue.Empty:
            return False
        self.batches.queue.appendleft(batch)
        return True

    def close(self) -> None:
        self.log.append("close")


def raw(events: Iterable[InputEvent]) -> list[Raw]:
    return [Raw(*event) for event in events]


def test_grabbed_only_when_no_key_is_held_and_found_again_after_unplugging() -> None:
    first, second = Keyboard([[30], []]), Keyboard([])
    devices = [first, second]
    pauses = Pauses()

    def readable(fd: int, seconds: float) -> bool:
        return current[0].readable(fd, seconds)

    source = evdev_source(
        EvdevProfile(name="scanner"),
        opener=lambda _: devices.pop(0),
        readable=readable,
        wait=pauses,
    )
    current = [first]
    heard = Heard(source)
    source.start(heard.scans.put)
    assert pauses.begun() < 0.1  # until the key is up
    assert first.log == ["held [30]"]
    pauses.end()
    heard.until(Link.CONNECTED)
    assert first.log == ["held [30]", "held []", "grab"]
    first.batches.put(raw(recorded()))
    scan = heard.scan()
    assert (scan.text, scan.source) == ("A01-\x1d/", "evdev:scanner")
    first.batches.put(raw([InputEvent(2e9, EV_SYN, SYN_DROPPED, 0), InputEvent(2e9, EV_SYN, SYN_REPORT, 0)]))
    assert "lost" in str(heard.until(Link.CONNECTED).text) and heard.scan().text == BROKEN
    first.batches.put(OSError(errno.ENODEV, "unplugged"))
    heard.until(Link.MISSING)
    pauses.begun()
    assert first.log[-2:] == ["ungrab", "close"]
    current[0] = second
    pauses.end()
    heard.until(Link.CONNECTED)
    second.batches.put(raw(recorded()))
    assert heard.scan().text == "A01-\x1d/"
    source.stop()
    assert second.log[-2:] == ["ungrab", "close"]


def test_busy_denied_and_missing_say_so() -> None:
    def denied(_: EvdevProfile) -> Keyboard:
        raise PermissionError(errno.EACCES, "no")

    openers = {
        Link.BUSY: lambda _: Keyboard([], OSError(errno.EBUSY, "grabbed")),
        Link.DENIED: denied,
        Link.MISSING: lambda _: None,
    }
    for link, opener in openers.items():
        source = evdev_source(EvdevProfile(path="/dev/input/event9"), opener=opener, wait=Pauses())
        heard = Heard(source)
        source.start(heard.scans.put)
        heard.until(link)
        source.stop()


def test_machine_without_input_devices_says_missing() -> None:
    source = evdev_source(EvdevProfile(name="a name no device has"), wait=Pauses())
    heard = Heard(source)
    source.start(heard.scans.put)
    assert heard.states.get(timeout=PATIENCE_S).link in (Link.MISSING, Link.DENIED)
    source.stop()
