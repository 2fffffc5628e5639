"""What a data folder knows of its server, and making it known there: a small file beside the database, whole or not there."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple
from urllib.parse import parse_qs, urlsplit

import httpx
import msgspec

from app.domain.words import QT_TRANSLATE_NOOP, Say, say
from app.folders import make, write
from app.ledger.laying import begin_with
from app.ledger.store import FILE_NAME
from app.sync import fetching, http, keys
from app.sync.http import HttpServer
from app.sync.keys import DeviceKey, KeyStore
from app.sync.transport import Rejected

FILE = "server.json"
KEY_GONE = QT_TRANSLATE_NOOP(
    "say", "The key of this device is not here: its folder was copied, or {file} is gone. Nothing changed; enrol an empty folder."
)
UNREADABLE = QT_TRANSLATE_NOOP("say", "{file} cannot be read. Nothing changed; restore it, or enrol an empty folder.")
OTHER_SITE = QT_TRANSLATE_NOOP(
    "say", "The code is for site {site}, this device belongs to {wanted}. Nothing here was changed; ask for a code of that site."
)
NO_ADDRESS = QT_TRANSLATE_NOOP(
    "say", "“{text}” is no address of a server. Nothing changed; give one such as https://stock.example.com and the code."
)
NO_CODE = QT_TRANSLATE_NOOP(
    "say", "There is no enrolment code. Nothing changed; ask a supervisor for one, and give it after the address."
)

Connect = Callable[[str, str], httpx.Client]
"""Makes a client for an address and a file of certificates to trust."""


class Enrolment(msgspec.Struct, frozen=True, kw_only=True):
    """The server of this folder."""

    server: str
    """Its address."""
    public_key: str
    device: str = ""
    """As the server calls it; empty until it has answered."""
    site: int = 0
    site_code: str = ""
    epoch: int = 1
    name: str = ""
    ca: str = ""
    """File of certificates to trust, in place of the system's."""


class Target(NamedTuple):
    """Where to enrol, and with which code."""

    server: str
    code: str


def target(given: str, code: str = "") -> Target | Say:
    """Address and code from what was typed, or from the text of a QR code, which has both."""
    if "://" in code:
        given, code = code, ""
    parts = urlsplit(given.strip())
    try:
        known = parts.scheme in ("http", "https") and bool(parts.hostname) and (parts.port is None or parts.port > 0)
    except ValueError:
        known = False
    if not known:
        return say(NO_ADDRESS, text=given[:200])
    path = parts.path.rstrip("/")
    if not code:
        code = parts.fragment.rpartition("=")[2] or next(iter(parse_qs(parts.query).get("code", [])), "")
        if not code and (found := re.fullmatch(r"(.*)/([A-Za-z0-9-]{4,})", path)):
            path, code = found[1], found[2]
    path = path.removesuffix("/enrol")
    if not code.strip():
        return say(NO_CODE)
    return Target(f"{parts.scheme}://{parts.netloc}{path}", code.strip())


def load(folder: Path) -> Enrolment | Say | None:
    """The folder's enrolment, None where it has none, a sentence where its file is damaged."""
    try:
        return msgspec.json.decode((folder / FILE).read_bytes(), type=Enrolment)
    except FileNotFoundError:
        return None
    except (OSError, msgspec.MsgspecError, UnicodeDecodeError):
        return say(UNREADABLE, file=str(folder / FILE))


def save(folder: Path, enrolment: Enrolment) -> None:
    """Write it down, durably: whole or not at all."""
    make(folder)
    write(folder / FILE, msgspec.json.format(msgspec.json.encode(enrolment), indent=2))


def enrol(folder: Path, to: Target, name: str, *, ca: str = "", store: KeyStore | None, connect: Connect) -> Enrolment:
    """Make this folder's device known. Raises Unreachable or Rejected; then it may be tried again, with the same key."""
    pending = load(folder)
    key: DeviceKey | None = None
    if isinstance(pending, Enrolment) and not pending.device:
        key = keys.load(folder, pending.public_key, store)
    if key is None:
        key = keys.make(folder, store)
    made = Enrolment(server=to.server, public_key=key.public, name=name, ca=ca)
    save(folder, made)
    client = connect(to.server, ca)
    try:
        told = http.enrol(client, to.code, key, name)
    finally:
        client.close()
    made = msgspec.structs.replace(made, device=told.device, site=told.site, site_code=told.site_code, epoch=told.epoch)
    save(folder, made)
    return made


def enrol_again(folder: Path, known: Enrolment, code: str, *, store: KeyStore | None, connect: Connect) -> Say | None:
    """Make a device known again to its server, which has revoked it, or was restored from a backup made before that: by its key
    it is the same one.

    What it has done is kept, and handed over as ever. Returns why it cannot be. Raises Unreachable or Rejected.
    """
    key = keys.load(folder, known.public_key, store)
    if key is None:
        return say(KEY_GONE, file=keys.FILE)
    client = connect(known.server, known.ca)
    try:
        told = http.enrol(client, code, key, known.name)
    finally:
        client.close()
    if (told.device, told.site) != (known.device, known.site):
        return say(OTHER_SITE, site=told.site_code, wanted=known.site_code)
    return None


def is_shut_out(folder: Path, known: Enrolment, store: KeyStore | None, connect: Connect) -> bool:
    """Whether the server has revoked this device, or does not know it. Raises Unreachable or Rejected."""
    server = server_of(folder, known, store, connect)
    if isinstance(server, Say):
        return False
    try:
        server.pull(0, 1, 0)
    except Rejected as rejected:
        if rejected.problem.code not in ("unauthorised", "revoked"):
            raise
        return True
    finally:
        server.close()
    return False


def server_of(folder: Path, enrolment: Enrolment, store: KeyStore | None, connect: Connect) -> HttpServer | Say:
    """The server of an enrolled folder."""
    key = keys.load(folder, enrolment.public_key, store)
    if key is None:
        return say(KEY_GONE, file=keys.FILE)
    return HttpServer(connect(enrolment.server, enrolment.ca), enrolment.device, key)


def begin(
    folder: Path, enrolment: Enrolment, server: HttpServer, progress: fetching.Progress = lambda done, total: None
) -> None:
    """Fill the folder of a device that has no database yet. Raises Unreachable, Rejected, Unsound; may be repeated."""
    told = server.snapshot()
    file = fetching.fetch(server, told, folder / "incoming", progress)
    known = {"device": enrolment.device, "site": str(enrolment.site), "epoch": str(enrolment.epoch)}
    begin_with(file, folder / FILE_NAME, known, enrolment.epoch)


def is_ready(folder: Path) -> bool:
    """Whether an enrolled folder has its database."""
    return (folder / FILE_NAME).exists()


def connect(address: str, ca: str) -> httpx.Client:
    """See `Connect`."""
    return http.connection(address, ca=ca)
