"""Bodies of requests and answers: limits before and after they are unpacked, JSON by the messages' own types."""

import asyncio
from io import BytesIO
from typing import TypeVar

import msgspec
import zstandard
from fastapi import Request, Response

from app.domain.wire import BODY_MAX, Push
from app.server.declined import NOT_READABLE, TOO_LARGE, TOO_SLOW, declined

UNPACKED_MAX = 16 << 20
"""Bytes of a body as it is read: what unpacks to more is refused before it takes the memory."""
WINDOW_MAX = 8 << 20
"""What a zstd frame may ask to be kept in memory."""
ARRIVAL_SECONDS = 30.0
"""A body has to be here after so long."""
PACKED_FROM = 1_024
"""Answers from this size on are packed where the client takes it."""
_NUL = b"\\u0000"
T = TypeVar("T", bound=msgspec.Struct)
_encoder = msgspec.json.Encoder()


async def read(request: Request, message: type[T]) -> T:
    """The message in the body. Raises Declined where it is too large, too slow, or not one."""
    packed = await arrived(request)
    match request.headers.get("content-encoding", "identity").strip().lower():
        case "zstd":
            body = _unpacked(packed)
        case "identity" | "":
            body = packed
        case _:
            raise declined("bad-request", NOT_READABLE, why="Content-Encoding")
    return decoded(body, message)


def decoded(body: bytes, message: type[T]) -> T:
    """The message in these bytes. Raises Declined where it is none; nesting too deep for it is none either."""
    if _NUL in body and message is not Push:  # no text of a database; of a push each operation is looked at by itself
        raise declined("bad-request", NOT_READABLE, why="\\u0000")
    try:
        return msgspec.json.decode(body, type=message)
    except msgspec.MsgspecError as error:
        raise declined("bad-request", NOT_READABLE, why=str(error)[:200]) from None
    except (RecursionError, UnicodeDecodeError, ValueError):
        raise declined("bad-request", NOT_READABLE, why="JSON") from None


async def arrived(request: Request, most: int = BODY_MAX) -> bytes:
    """The body as it is. Raises Declined where it is larger than that, or too slow."""
    announced = request.headers.get("content-length", "")
    if announced.isdecimal() and int(announced) > most:
        raise declined("too-large", TOO_LARGE, most=f"{most} bytes")
    body = bytearray()
    try:
        async with asyncio.timeout(ARRIVAL_SECONDS):
            async for part in request.stream():
                body += part
                if len(body) > most:
                    raise declined("too-large", TOO_LARGE, most=f"{most} bytes")
    except TimeoutError:
        raise declined("too-slow", TOO_SLOW) from None
    return bytes(body)


def _unpacked(packed: bytes) -> bytes:
    try:
        with zstandard.ZstdDecompressor(max_window_size=WINDOW_MAX).stream_reader(BytesIO(packed)) as reader:
            body: bytes = reader.read(UNPACKED_MAX + 1)
    except zstandard.ZstdError:
        raise declined("bad-request", NOT_READABLE, why="zstd") from None
    if len(body) > UNPACKED_MAX:
        raise declined("too-large", TOO_LARGE, most=f"{UNPACKED_MAX} bytes unpacked")
    return body


def answer(request: Request, message: msgspec.Struct, status: int = 200, headers: dict[str, str] | None = None) -> Response:
    """The message as an answer, packed where that is worth it and taken."""
    return answered(request, _encoder.encode(message), status, headers)


def answered(request: Request, body: bytes, status: int = 200, headers: dict[str, str] | None = None) -> Response:
    """JSON as an answer."""
    sent = {"Vary": "Accept-Encoding", **(headers or {})}
    if len(body) >= PACKED_FROM and takes_zstd(request.headers.get("accept-encoding", "")):
        body = zstandard.ZstdCompressor(level=3).compress(body)
        sent["Content-Encoding"] = "zstd"
    return Response(body, status, sent, media_type="application/json")


def takes_zstd(accepted: str) -> bool:
    """Whether an Accept-Encoding header takes zstd."""
    for part in accepted.split(","):
        name, _, quality = part.partition(";")
        if name.strip().lower() == "zstd":
            return quality.replace(" ", "") not in ("q=0", "q=0.0", "q=0.00", "q=0.000")
    return False
