"""Scans of all four kinds at once while the window is busy: none lost, doubled or joined, in order per source.

By a clock that the test sets; `stockhand bench --scanners 100000` does the same with threads, a port and a real window.
"""

import heapq
import random
from collections.abc import Iterator
from itertools import pairwise

import pytest

from app.bench.scan_streams import POS_DESCRIPTOR, SOURCES, compared, events, keys, mixed, reports, serial_bytes
from app.devices.evdev_decode import EvdevDecoder, InputEvent
from app.devices.framing import Framer, Framing
from app.devices.hid_pos_decode import HidPosDecoder
from app.devices.hid_report import parse
from app.devices.keypress import Caught, Key
from app.devices.repeat import RepeatGuard
from app.devices.wedge import Wedge

BUSY_MS, TURN_MS = 90.0, 100.0
SCANS = 3000

Arrived = list[tuple[str, str]]


def free_at(ms: float) -> float:
    """When a window that is held for 90 of every 100 ms comes to what happens now."""
    begun = ms - ms % TURN_MS
    return ms if ms - begun >= BUSY_MS else begun + BUSY_MS


class Window:
    """The wedge in a busy event loop: keys wait in its queue, and its timer runs out late, behind what waits."""

    def __init__(self) -> None:
        self.wedge, self.arrived, self.typed = Wedge(), Arrived(), 0
        self._due_ms: float | None = None
        self.at: list[float] = []

    def feed(self, key: Key) -> None:
        """A key comes out of the queue; before it the timer, where it ran out in an earlier free moment."""
        if self._due_ms is not None and free_at(self._due_ms) < key.at_ms:
            self._take(self.wedge.quiet().caught)
        verdict = self.wedge.feed(key)
        self.typed += len(verdict.replay) + (not verdict.keep)
        self._take(verdict.caught)
        due = self.wedge.due_ms
        self._due_ms = None if due is None else free_at(key.at_ms) + due

    def end(self) -> None:
        self._take(self.wedge.quiet().caught)

    def _take(self, caught: Caught | None) -> None:
        if caught is not None:
            self.arrived.append((caught.text, caught.symbology))
            self.at.append(caught.at_ms / 1000)


@pytest.mark.parametrize("seed", [1, 2])
def test_none_is_lost_doubled_or_joined_and_all_are_in_order(seed: int) -> None:
    chance = random.Random(seed)
    sent = mixed(SCANS, seed)
    descriptor = parse(POS_DESCRIPTOR)
    assert descriptor is not None
    window, framer, pos, decoder = Window(), Framer(Framing()), HidPosDecoder(descriptor), EvdevDecoder()
    arrived: dict[str, Arrived] = {source: [] for source in SOURCES}
    arrived["wedge"] = window.arrived

    def typing() -> Iterator[tuple[float, str, object]]:
        now = 1000.0
        for one in sent["wedge"]:
            for key in keys(one):
                yield now + key.at_ms, "wedge", Key(key.code, key.text, now + key.at_ms, key.down, key.shift, key.ctrl)
            now += 4.0 * (len(one.text) + 5) + chance.uniform(200, 500)

    def sending() -> Iterator[tuple[float, str, object]]:
        waiting, now = b"".join(map(serial_bytes, sent["serial"])), 1000.0
        while waiting:
            cut = chance.randint(1, 60)
            yield now, "serial", waiting[:cut]
            waiting, now = waiting[cut:], now + cut

    def reporting() -> Iterator[tuple[float, str, object]]:
        now = 1000.0
        for one in sent["hid"]:
            for report in reports(one):
                yield now, "hid", report
                now += 2
            now += chance.uniform(5, 300)

    def striking() -> Iterator[tuple[float, str, object]]:
        now = 1000.0
        for one in sent["evdev"]:
            for at_ms, *rest in events(one):
                yield now + at_ms, "evdev", InputEvent((now + at_ms) / 1000, *rest)
            now += 4.0 * (len(one.text) + 5) + chance.uniform(120, 400)

    order: list[str] = []
    for ms, source, what in heapq.merge(typing(), sending(), reporting(), striking(), key=lambda entry: entry[0]):
        order.append(source)
        match what:
            case Key():
                window.feed(what)
            case InputEvent():
                arrived["evdev"] += [(code.text, code.symbology) for code in decoder.feed(what)]
            case bytes() if source == "serial":
                arrived["serial"] += [tuple(frame) for frame in framer.feed(what)]
            case bytes():
                code = pos.feed(what, ms / 1000)
                arrived["hid"] += [(code.text, code.symbology)] if code else []
    window.end()
    arrived["evdev"] += [(code.text, code.symbology) for code in decoder.silence()]
    switches = sum(one != other for one, other in pairwise(order))
    assert switches > SCANS, "they come all at once, not one source after the other"
    assert {source: compared(sent[source], arrived[source]) for source in SOURCES} == dict.fromkeys(SOURCES, (0, 0, 0, 0))
    assert window.typed == 0, "no key of a scan is typed into a field"
    guard = RepeatGuard()
    assert not any(guard.repeats("wedge", text, at) for (text, _), at in zip(window.arrived, window.at, strict=True))


def test_the_judge_tells_every_kind_of_loss() -> None:
    one, two, three = mixed(400, 1)["serial"][:3]
    code = [(scanned.text, scanned.symbology) for scanned in (one, two, three)]
    assert compared([one, two, three], code) == (0, 0, 0, 0)
    assert compared([one, two, three], [code[1], code[0], code[0]]) == (1, 1, 0, 1)
    assert compared([one, two], [(one.text + two.text, one.symbology)]) == (2, 0, 1, 0)
