"""All sources together: started at once, each scan tagged with its device, handed to one receiver in order per device."""

import threading
import time
from collections.abc import Callable, Iterable

import msgspec

from app.devices.repeat import RepeatGuard
from app.devices.source import Acknowledging, Source, State
from app.events import Scan

OnState = Callable[[str, State], None]
OnScan = Callable[[Scan], None]


class Hub:
    """Runs the configured sources.

    `submit` takes every scan (with `repeat` set where the guard says so) on the thread of its source and may block. The
    two callbacks are for a live test of the devices and for a settings screen; both are called on threads of the sources.
    """

    def __init__(
        self,
        sources: Iterable[Source],
        submit: OnScan,
        guard: RepeatGuard | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._clock = clock
        self._sources = {source.name: source for source in sources}
        self._submit = submit
        self._guard = guard
        self._guarding = threading.Lock()
        self.on_state: OnState | None = None
        """Called with the name and the state of a source that has changed."""
        self.on_scan: OnScan | None = None
        """Called with every scan before it is submitted."""

    @property
    def sources(self) -> tuple[Source, ...]:
        """All sources, in the order given."""
        return tuple(self._sources.values())

    @property
    def states(self) -> dict[str, State]:
        """How each source stands now, by name."""
        return {name: source.state for name, source in self._sources.items()}

    def start(self) -> None:
        """Start all sources; none waits for another."""
        for source in self._sources.values():
            self._begin(source)

    def stop(self) -> None:
        """Stop all sources. After it nothing is submitted."""
        for source in self._sources.values():
            source.stop()

    def replace(self, source: Source) -> None:
        """Add a source while the others run, in place of the one of its name: the settings were changed."""
        old = self._sources.pop(source.name, None)
        if old is not None:
            old.stop()
        self._sources[source.name] = source
        self._begin(source)

    def remove(self, name: str) -> None:
        """Stop a source and forget it."""
        self._sources.pop(name).stop()

    def acknowledge(self, scan: Scan, accepted: bool) -> None:
        """Tell the device that sent the scan what became of it, where it can be told. On any thread."""
        source: object = self._sources.get(scan.source)
        if isinstance(source, Acknowledging):
            source.acknowledge(accepted)

    def _begin(self, source: Source) -> None:
        source.changed = lambda state: self._tell(source.name, state)
        source.start(self._take)

    def _take(self, scan: Scan) -> None:
        if not scan.at:  # a source with no time stamps of its own emits as soon as it has read
            scan = msgspec.structs.replace(scan, at=self._clock())
        if self._guard is not None:
            with self._guarding:
                repeated = self._guard.repeats(scan.source, scan.text, scan.at)
            scan = msgspec.structs.replace(scan, repeat=True) if repeated else scan
        if self.on_scan is not None:
            self.on_scan(scan)
        self._submit(scan)

    def _tell(self, name: str, state: State) -> None:
        if self.on_state is not None:
            self.on_state(name, state)
