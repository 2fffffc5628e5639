"""Figures for Prometheus, added up over all workers of a server."""

import os

from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, Counter, Gauge, Histogram, generate_latest
from prometheus_client.multiprocess import MultiProcessCollector

DIRECTORY = "PROMETHEUS_MULTIPROC_DIR"
"""The variable that names the folder in which the workers share their figures; it has to be set before this is imported."""
CONTENT_TYPE = CONTENT_TYPE_LATEST


class Figures:
    """What a worker counts."""

    def __init__(self) -> None:
        own = self._own = CollectorRegistry()
        self._requests = Counter(
            "stockhand_requests", "Requests answered", ("method", "route", "status"), registry=own
        )
        self._seconds = Histogram(
            "stockhand_request_seconds", "From request to answer; a long poll counts its waiting", ("route",), registry=own,
            buckets=(0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 30),
        )
        self._operations = Counter("stockhand_operations", "Operations pushed, by what became of them", ("outcome",), registry=own)
        self._waiting = Gauge("stockhand_waiting", "Devices waiting for news", registry=own, multiprocess_mode="livesum")

    def answered(self, method: str, route: str, status: int, seconds: float) -> None:
        """A request has its answer."""
        self._requests.labels(method, route, str(status)).inc()
        self._seconds.labels(route).observe(seconds)

    def pushed(self, outcome: str) -> None:
        """An operation came in."""
        self._operations.labels(outcome).inc()

    def waiting(self, devices: int) -> None:
        """So many answers are held back."""
        self._waiting.set(devices)

    def text(self) -> bytes:
        """All figures as Prometheus reads them; those of all workers where they share a folder."""
        registry = self._own
        if os.environ.get(DIRECTORY):
            registry = CollectorRegistry()
            MultiProcessCollector(registry)  # type: ignore[no-untyped-call]
        return generate_latest(registry)
