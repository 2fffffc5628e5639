"""The server over HTTP: JSON packed with zstd, tokens renewed by signing challenges, downloads that go on where they broke off."""

import ssl
import threading
from collections.abc import Callable, Iterator, Sequence
from typing import Any, TypeVar

import httpx
import msgspec
import zstandard

from app import __version__
from app.domain import wire
from app.domain.feed import FORM
from app.domain.photos import MEDIA
from app.domain.wire import BODY_MAX, Page, PhotoKept, Photos, Problem, Push, Pushed, Snapshot, Sums
from app.sync.crawling import watched
from app.sync.keys import DeviceKey
from app.sync.transport import Rejected, Unreachable, Untrusted

CONNECT_S, READ_S = 5.0, 30.0
"""Seconds until a silent network counts as none, and until a silent server does. A long poll may be silent for longer."""
WAIT_MAX_S = 120.0
"""Longer than this no server makes a device wait: its clock or a proxy may be wrong."""
TOO_LARGE = 413
NOT_TRUSTED = "CERTIFICATE_VERIFY_FAILED"
"""All that the HTTP library keeps of OpenSSL's answer."""
M = TypeVar("M", bound=msgspec.Struct)
_encoder = msgspec.json.Encoder()


def connection(address: str, *, ca: str = "", transport: httpx.BaseTransport | None = None) -> httpx.Client:
    """A client for a server's address. `ca` is a file of certificates to trust in place of the system's."""
    context = ssl.create_default_context(cafile=ca or None) if address.startswith("https") else True
    return watched(httpx.Client(
        base_url=address, verify=context, transport=transport, timeout=httpx.Timeout(READ_S, connect=CONNECT_S),
        headers={"User-Agent": f"stockhand/{__version__}", "Accept-Encoding": "zstd"},
        limits=httpx.Limits(max_connections=4, keepalive_expiry=60.0),
    ))


def enrol(http: httpx.Client, code: str, key: DeviceKey, name: str) -> wire.Enrolled:
    """Make the device known by a code. Raises Unreachable, Rejected; may be repeated with the same key."""
    asked = wire.Enrol(code=code, public_key=key.public, name=name, version=__version__)
    return _read(_send(http, "POST", "/v1/enrol", asked), wire.Enrolled)


def _nothing() -> None:
    return None


class HttpServer:
    """The server as one enrolled device sees it (`transport.Server`). May be called from several threads."""

    def __init__(self, http: httpx.Client, device: str, key: DeviceKey) -> None:
        self._http, self._device, self._key = http, device, key
        self._token = ""
        self.declined: Callable[[], None] = _nothing
        """Hears that a person's request was declined because of the device itself: the sync finds out why, and says so."""
        self._renewing = threading.Lock()

    def push(self, push: Push) -> Pushed:
        """See `transport.Server`. Raises Rejected "too-large" itself where the body would be."""
        return _read(self._ask("POST", "/v1/push", push), Pushed, also=(422,))

    def pull(self, after: int, limit: int, wait: float, until: int = 0) -> Page:
        """See `transport.Server`."""
        asked = {"after": after, "limit": limit, "wait": wait, "until": until, "form": FORM}
        return _read(self._ask("GET", "/v1/feed", params=asked, silent=wait), Page)

    def sums(self, places: Sequence[int], cursor: int = 0) -> Sums:
        """See `transport.Server`."""
        return _read(self._ask("POST", "/v1/sums", wire.SumsAsked(places=list(places), cursor=cursor)), Sums)

    def snapshot(self) -> Snapshot:
        """See `transport.Server`. Making the file may take the server a while."""
        return _read(self._ask("POST", "/v1/snapshot", silent=600.0), Snapshot)

    def download(self, name: str, offset: int) -> Iterator[bytes]:
        """See `transport.Server`."""
        headers = {"Range": f"bytes={offset}-", "Accept-Encoding": "identity"} if offset else {"Accept-Encoding": "identity"}
        for again in (False, True):
            headers["Authorization"] = f"Bearer {self._bearer(renew=again)}"
            try:
                with self._http.stream("GET", f"/v1/snapshot/{name}", headers=headers) as answer:
                    if answer.status_code == 401 and not again:
                        continue
                    if answer.status_code not in (200, 206):
                        answer.read()
                        _problem(answer)
                    passed = offset if answer.status_code == 200 else 0  # a proxy may not know how to begin in the middle
                    for part in answer.iter_raw():
                        if passed >= len(part):
                            passed -= len(part)
                            continue
                        yield part[passed:]
                        passed = 0
                    return
            except httpx.HTTPError as error:
                raise _unreachable(error) from error

    def settled(self, operations: Sequence[str]) -> list[str]:
        """See `transport.Server`."""
        return _read(self._ask("POST", "/v1/settled", wire.Kept(operations=list(operations))), wire.Kept).operations

    def photos(self, have: Sequence[str], want: Sequence[str]) -> Photos:
        """See `transport.Server`."""
        return _read(self._ask("POST", "/v1/photos", wire.PhotosAsked(have=list(have), want=list(want))), Photos)

    def put_photo(self, digest: str, content: bytes) -> None:
        """See `transport.Server`."""
        _read(self._ask("PUT", f"/v1/photo/{digest}", content), PhotoKept)

    def get_photo(self, digest: str) -> bytes:
        """See `transport.Server`."""
        answer = self._ask("GET", f"/v1/photo/{digest}")
        if answer.status_code != 200:
            _problem(answer)
        return answer.content

    def admin(self, what: str, asked: wire.Admin | wire.Settle, given: type[M]) -> M:
        """Administer the server on a person's word: codes, devices, revoke, quarantine, settle. Raises Unreachable, Rejected."""
        try:
            return _read(self._ask("POST", f"/v1/admin/{what}", asked), given)
        except Rejected as rejected:
            if rejected.problem.code in ("revoked", "unauthorised"):
                self.declined()
            raise

    def close(self) -> None:
        """Give up the connections; a call under way in another thread ends as Unreachable."""
        self._http.close()

    # --- tokens -------------------------------------------------------------------------------------------------------

    def _ask(
        self, method: str, path: str, message: msgspec.Struct | bytes | None = None, *, params: dict[str, Any] | None = None,
        silent: float = 0.0,
    ) -> httpx.Response:
        """The answer to a request with a token; one that is over is renewed once."""
        for again in (False, True):
            headers = {"Authorization": f"Bearer {self._bearer(renew=again)}"}
            answer = _send(self._http, method, path, message, headers=headers, params=params, silent=silent)
            if answer.status_code != 401:
                break
        return answer

    def _bearer(self, *, renew: bool) -> str:
        with self._renewing:
            if renew or not self._token:
                asked = _read(_send(self._http, "POST", "/v1/challenge", wire.Ask(device=self._device)), wire.Challenge)
                proof = wire.Proof(
                    device=self._device, challenge=asked.challenge, signature=self._key.sign(asked.challenge), version=__version__
                )
                self._token = _read(_send(self._http, "POST", "/v1/token", proof), wire.Token).token
            return self._token


def _send(
    http: httpx.Client, method: str, path: str, message: msgspec.Struct | bytes | None = None, *,
    headers: dict[str, str] | None = None, params: dict[str, Any] | None = None, silent: float = 0.0,
) -> httpx.Response:
    sent = dict(headers or {})
    content = b""
    if isinstance(message, bytes):
        content = message
        sent |= {"Content-Type": MEDIA}
    elif message is not None:
        content = zstandard.ZstdCompressor(level=3).compress(_encoder.encode(message))
        sent |= {"Content-Type": "application/json", "Content-Encoding": "zstd"}
        if len(content) > BODY_MAX:
            raise Rejected(Problem(code="too-large", sentence=f"{len(content)} bytes are more than {BODY_MAX}."))
    timeout = httpx.Timeout(READ_S + silent, connect=CONNECT_S)
    try:
        return http.request(method, path, content=content, headers=sent, params=params, timeout=timeout)
    except (httpx.HTTPError, RuntimeError) as error:  # RuntimeError: closed by another thread
        raise _unreachable(error) from error


def _unreachable(error: Exception) -> Unreachable:
    why = str(error) or type(error).__name__
    return Untrusted(why) if NOT_TRUSTED in why else Unreachable(why)


def _read(answer: httpx.Response, message: type[M], also: tuple[int, ...] = ()) -> M:
    """The message of an answer. What is no answer of our server at all (a proxy's page, a portal's) counts as none."""
    if answer.status_code != 200 and answer.status_code not in also:
        _problem(answer)
    try:
        return msgspec.json.decode(answer.content, type=message)
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        if answer.status_code != 200:
            _problem(answer)
        raise Unreachable(f"the answer is not of a Stockhand server: {error}") from error


def _problem(answer: httpx.Response) -> None:
    """Raise what the answer means that is no success."""
    try:
        problem = msgspec.json.decode(answer.content, type=Problem)
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        if answer.status_code == TOO_LARGE:  # a proxy takes less than our server: so it is sent in smaller parts
            raise Rejected(Problem(code="too-large", sentence=f"HTTP {TOO_LARGE}")) from error
        raise Unreachable(f"HTTP {answer.status_code}") from error
    wait = answer.headers.get("Retry-After", "")
    raise Rejected(problem, min(float(wait), WAIT_MAX_S) if wait.isdecimal() else 0.0)
