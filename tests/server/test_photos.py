"""The pictures of photos over HTTP: who may bring and fetch what, and what hostile requests get."""

import hashlib
from collections.abc import Iterator

import pytest
from httpx import Response

from app.domain import wire
from app.domain.operation import Put
from app.domain.photos import BYTES_MAX, Photo
from app.server import devices
from app.server.http import Limits
from tests.ledger import world
from tests.server.face import Remote, Server, problem, read, serving

PICTURE = b"\xff\xd8\xff" + b"a picture" * 100


def digest_of(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with serving(tmp_path_factory.mktemp("photos"), limits=Limits(100_000, 100_000)) as made:
        yield made


@pytest.fixture(scope="module")
def one(server: Server) -> Remote:
    """A device that has pushed a photo of its picture."""
    made = server.device("photographer")
    named(made, PICTURE)
    return made


def named(one: Remote, content: bytes, number: int = 1) -> None:
    me = world.ACTORS["operator"]
    record = Photo(
        id=number, site=world.SITE, kind="serial", subject=world.HANDLES["S1"], digest=digest_of(content), width=8, height=6,
        size=min(len(content), BYTES_MAX), by=me, edited_by=me, at=1,
    )
    assert read(one.push(one.made(Put(record=record), kind="photo")), wire.Pushed).outcomes[0].outcome == "applied"


def ask(server: Server, method: str, digest: str, token: str, content: bytes = b"") -> Response:
    headers = {"Authorization": f"Bearer {token}"} if token else {}
    return server.client.request(method, f"/v1/photo/{digest}", content=content, headers=headers)


def test_a_picture_is_brought_asked_about_and_fetched(server: Server, one: Remote) -> None:
    digest, other = digest_of(PICTURE), server.device("viewer")
    asked = wire.PhotosAsked(have=[digest, "0" * 64], want=[digest])
    assert read(one.ask("photos", asked), wire.Photos) == wire.Photos(send=[digest], there=[])
    assert problem(ask(server, "GET", digest, other.token), 404) == "unknown"
    for _ in range(2):
        assert read(ask(server, "PUT", digest, one.token, PICTURE), wire.PhotoKept).digest == digest
    assert read(other.ask("photos", asked), wire.Photos) == wire.Photos(send=[], there=[digest])
    found = ask(server, "GET", digest, other.token)
    assert found.content == PICTURE and found.headers["content-type"] == "image/jpeg"
    assert found.headers["x-content-type-options"] == "nosniff"


def test_only_what_a_photo_names_is_kept(server: Server, one: Remote) -> None:
    other = b"\xff\xd8\xff" + b"nobody's"
    assert problem(ask(server, "PUT", digest_of(other), one.token, other), 403) == "forbidden"
    assert problem(ask(server, "GET", digest_of(other), one.token), 404) == "unknown"


def test_what_is_not_the_picture_is_refused(server: Server, one: Remote) -> None:
    text = b"<script>not a picture</script>"
    named(one, text, 2)
    for content in (b"", PICTURE + b"!", b"\xff\xd8\xff", text):
        assert problem(ask(server, "PUT", digest_of(text), one.token, content), 400) == "bad-request"
    large = b"\xff\xd8\xff" + bytes(BYTES_MAX)
    named(one, large, 3)
    assert problem(ask(server, "PUT", digest_of(large), one.token, large), 413) == "too-large"


@pytest.mark.parametrize("digest", ["x", "..%2f..%2fetc%2fpasswd", "A" * 64, "%00", "0" * 5_000])
def test_a_name_that_is_no_hash_names_nothing(server: Server, one: Remote, digest: str) -> None:
    assert ask(server, "GET", digest, one.token).status_code == 404
    assert ask(server, "PUT", digest, one.token, PICTURE).status_code in (400, 404)


def test_too_many_or_no_hashes_are_refused(server: Server, one: Remote) -> None:
    many = ["0" * 64] * (wire.PHOTOS_ASKED_MAX + 1)
    assert problem(one.ask("photos", wire.PhotosAsked(have=many, want=[])), 413) == "too-large"
    assert problem(one.ask("photos", wire.PhotosAsked(have=[], want=["'; DROP"])), 400) == "bad-request"


def test_nobody_without_a_token_and_no_revoked_device(server: Server) -> None:
    gone, digest = server.device("gone"), digest_of(PICTURE)
    with server.books.registry.writing() as conn:
        devices.revoke(conn, gone.id, server.now)
    for method in ("PUT", "GET"):
        assert problem(ask(server, method, digest, "", PICTURE), 401) == "unauthorised"
        assert problem(ask(server, method, digest, gone.token, PICTURE), 403) == "revoked"
    assert problem(gone.ask("photos", wire.PhotosAsked(have=[digest], want=[])), 403) == "revoked"
