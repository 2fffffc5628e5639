"""All sources at once in front of the one queue."""

import queue
import threading

import pytest

from app.devices.hub import Hub
from app.devices.repeat import RepeatGuard
from app.devices.source import Emit, Link, State, connected, missing, off
from app.devices.threaded import Line, ThreadedSource
from app.events import Answer, Scan
from app.intake import Intake
from tests.devices.waiting import PATIENCE_S, Pauses


def pumping(name: str, texts: list[str], barrier: threading.Barrier | None = None) -> ThreadedSource:
    """A source that reads these texts as soon as all others are ready, then stays connected."""

    def pump(line: Line) -> State:
        line.tell(connected(name))
        if barrier is not None:
            barrier.wait(PATIENCE_S)
        for text in texts:
            line.emit(text, "]C0")
        line.stopping.wait()
        return missing(name)

    return ThreadedSource(name, name, pump)


def test_thousands_from_all_sources_at_once_are_answered_each_in_its_order() -> None:
    answered: queue.Queue[str] = queue.Queue()
    seen: dict[str, list[str]] = {"a": [], "b": [], "c": []}

    def handle(given: object) -> Answer:
        assert isinstance(given, Scan)
        seen[given.source].append(given.text)
        return Answer(accepted=True, reason=None, screen=None, source=given.text)  # type: ignore[arg-type]

    intake = Intake(handle, limit=10)
    intake.start()
    barrier = threading.Barrier(3)
    texts = {name: [f"{name}{number}" for number in range(1000)] for name in seen}
    sources = [pumping(name, texts[name], barrier) for name in texts]
    hub = Hub(sources, lambda scan: intake.submit(scan, lambda answer: answered.put(answer.source)), RepeatGuard())
    hub.start()
    receipts = [answered.get(timeout=PATIENCE_S) for _ in range(3000)]
    assert seen == texts
    assert sorted(receipts) == sorted(text for name in texts for text in texts[name])
    hub.stop()
    intake.stop()
    assert answered.empty()


def test_echoes_are_marked_and_submitted_all_the_same() -> None:
    got: queue.Queue[Scan] = queue.Queue()
    hub = Hub([pumping("a", ["X", "X", "Y", "X"])], got.put, RepeatGuard(), clock=lambda: 1.0)
    hub.start()
    assert [got.get(timeout=PATIENCE_S).repeat for _ in range(4)] == [False, True, False, True]
    hub.stop()
    unguarded = Hub([pumping("a", ["X", "X"])], got.put)
    unguarded.start()
    assert [got.get(timeout=PATIENCE_S).repeat for _ in range(2)] == [False, False]
    unguarded.stop()


def test_states_are_live_and_sources_can_be_exchanged() -> None:
    told: queue.Queue[tuple[str, State]] = queue.Queue()
    tried: queue.Queue[Scan] = queue.Queue()
    submitted: queue.Queue[Scan] = queue.Queue()
    hub = Hub([pumping("a", [])], submitted.put, clock=lambda: 1.0)
    hub.on_state = lambda name, state: told.put((name, state))
    hub.on_scan = tried.put
    assert hub.states["a"].link is Link.OFF
    hub.start()
    assert told.get(timeout=PATIENCE_S) == ("a", connected("a"))
    hub.replace(pumping("a", ["X"]))
    assert told.get(timeout=PATIENCE_S) == ("a", off("a"))
    assert told.get(timeout=PATIENCE_S) == ("a", connected("a"))
    assert tried.get(timeout=PATIENCE_S) == Scan("X", "]C0", "a", at=1.0) == submitted.get(timeout=PATIENCE_S)
    assert [source.name for source in hub.sources] == ["a"]
    hub.remove("a")
    assert hub.states == {}


def test_stopped_source_emits_nothing_more_and_can_start_again() -> None:
    pauses, got = Pauses(), queue.Queue[Scan]()
    lines: list[Line] = []

    def pump(line: Line) -> State:
        lines.append(line)
        line.emit("X")
        return missing("a")

    source = ThreadedSource("a", "A", pump, pauses)
    source.start(got.put)
    pauses.begun()
    source.stop()
    source.stop()
    lines[0].emit("late")
    lines[0].tell(connected("a"))
    assert got.qsize() == 1 and source.state == off("A")
    source.start(got.put)
    pauses.begun()
    assert got.qsize() == 2
    source.stop()


def test_running_source_is_not_started_twice() -> None:
    source = pumping("a", [])
    emit: Emit = queue.Queue[Scan]().put
    source.start(emit)
    with pytest.raises(AssertionError):
        source.start(emit)
    source.stop()
