"""A network between devices and the server that fails as it is told: cuts at a byte, swallowed answers, delays."""

import socket
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass

CHUNK = 65_536
PUSH, PULL = b"POST /v1/push", b"GET /v1/feed"


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to happen to the next request that begins with `of`."""

    of: bytes = PUSH
    request_cut: int | None = None
    """After so many bytes of the request the connection is gone."""
    answer_cut: int | None = None
    """After so many bytes of the answer it is gone; 0: the answer is complete at the server, and nothing of it arrives."""
    delay_s: float = 0.0
    """Each piece of the request and of its answer waits so long."""
    meanwhile: Callable[[], object] | None = None
    """Called as the request has reached the server, on a thread of its own."""


class Proxy:
    """Listens on a port of its own and hands everything to `port`, but for what is planned. Use as a context."""

    def __init__(self, port: int) -> None:
        self._upstream = port
        self._lock = threading.Lock()
        self._plan: Plan | None = None
        self._happened = threading.Event()
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port = int(self._listener.getsockname()[1])
        self._thread = threading.Thread(target=self._accept, name="proxy", daemon=True)

    def __enter__(self) -> "Proxy":
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        with suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()

    def plan(self, plan: Plan | None) -> None:
        """What happens to the next request of that kind, once; None: nothing any more."""
        with self._lock:
            self._plan = plan
            self._happened.clear()

    @property
    def happened(self) -> bool:
        """Whether the request that was planned for has come by."""
        return self._happened.is_set()

    def _take(self, data: bytes) -> Plan | None:
        with self._lock:
            plan = self._plan
            if plan is None or not data.startswith(plan.of):
                return None
            self._plan = None
            self._happened.set()
            return plan

    def _accept(self) -> None:
        while True:
            try:
                device, _ = self._listener.accept()
            except OSError:
                return
            threading.Thread(target=self._serve, args=(device,), name="proxied", daemon=True).start()

    def _serve(self, device: socket.socket) -> None:
        try:
            server = socket.create_connection(("127.0.0.1", self._upstream))
        except OSError:
            device.close()
            return
        link = _Link(device, server)
        back = threading.Thread(target=link.answers, name="answers", daemon=True)
        back.start()
        link.requests(self._take)
        back.join()
        device.close()
        server.close()


class _Link:
    """One connection. A device sends its next request when it has the answer to the last: they do not overlap."""

    def __init__(self, device: socket.socket, server: socket.socket) -> None:
        self.device, self.server = device, server
        self.plan: Plan | None = None
        self.sent = self.back = 0
        """Bytes of the planned request and of its answer."""

    def requests(self, take: Callable[[bytes], Plan | None]) -> None:
        with suppress(OSError):
            while data := self.device.recv(CHUNK):
                if plan := take(data):
                    self.plan, self.sent, self.back = plan, 0, 0
                    if plan.meanwhile:
                        threading.Thread(target=plan.meanwhile, name="meanwhile", daemon=True).start()
                elif self.plan and data.startswith((b"POST ", b"GET ")):
                    self.plan = None
                if self.plan and self.plan.delay_s:
                    threading.Event().wait(self.plan.delay_s)
                if self.plan and self.plan.request_cut is not None:
                    data = data[:max(0, self.plan.request_cut - self.sent)]
                    self.sent += len(data)
                    self.server.sendall(data)
                    if self.sent >= self.plan.request_cut:
                        break
                    continue
                self.server.sendall(data)
        self.cut()

    def answers(self) -> None:
        with suppress(OSError):
            while data := self.server.recv(CHUNK):
                plan = self.plan
                if plan and plan.delay_s:
                    threading.Event().wait(plan.delay_s)
                if plan and plan.answer_cut is not None:
                    data = data[:max(0, plan.answer_cut - self.back)]
                    self.back += len(data)
                    self.device.sendall(data)
                    if self.back >= plan.answer_cut:
                        break
                    continue
                self.device.sendall(data)
        self.cut()

    def cut(self) -> None:
        for one in (self.device, self.server):
            with suppress(OSError):
                one.shutdown(socket.SHUT_RDWR)
