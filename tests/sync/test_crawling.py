"""An answer that crawls counts as none; one that is slow, or long in coming, does not."""

import socket
import threading
from collections.abc import Iterator

import httpx
import pytest

from app.sync.crawling import BYTES_LEAST, PATIENCE_S, Watched
from app.sync.http import connection


class Line:
    """A connection that brings as many bytes as it is told, each after so many seconds of its own clock."""

    def __init__(self, seconds: float, size: int) -> None:
        self.now, self.seconds, self.size = 0.0, seconds, size

    def read(self, max_bytes: int, timeout: float | None) -> bytes:
        self.now += self.seconds
        return b"x" * min(self.size, max_bytes)

    def write(self, buffer: bytes, timeout: float | None) -> None:
        self.now += 1


def pieces(seconds: float, size: int, many: int) -> None:
    line = Line(seconds, size)
    stream = Watched(line, lambda: line.now)
    for _ in range(3):  # answers to three questions on one connection
        stream.write(b"?")
        for _ in range(many):
            stream.read(65_536, 30.0)


def test_a_byte_a_second_is_given_up_after_a_while() -> None:
    with pytest.raises(httpx.ReadTimeout):
        pieces(1.0, 1, int(PATIENCE_S) + 2)
    pieces(1.0, 1, int(PATIENCE_S))


def test_what_comes_slowly_or_late_is_waited_for() -> None:
    pieces(1.0, int(BYTES_LEAST) + 10, 500)
    pieces(25.0, 10, 1)  # a long poll: silent for long, then at once
    pieces(0.0, 1, 10_000)


@pytest.fixture
def dripping() -> Iterator[int]:
    """The port of a server whose answer comes in many pieces."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        def serve() -> None:
            device, _ = listener.accept()
            with device:
                device.recv(65_536)
                for byte in b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok":
                    device.sendall(bytes([byte]))

        thread = threading.Thread(target=serve, daemon=True)
        thread.start()
        yield listener.getsockname()[1]
        thread.join()


@pytest.mark.enable_socket
def test_the_clients_own_connections_are_watched(dripping: int) -> None:
    with connection(f"http://127.0.0.1:{dripping}") as client, client.stream("GET", "/") as answer:
        assert isinstance(answer.extensions["network_stream"], Watched)
        assert answer.read() == b"ok"
