"""Enrolment and safety: codes that work once, keys that prove who it is, revocation that holds at the next request."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from app.domain import wire
from app.server import codes, devices
from app.server.codes import LETTERS, LIFE
from app.server.service import Service
from app.server.tokens import CHALLENGE_LIFE
from tests.ledger import world
from tests.server.face import Remote, Server, bolts, problem, read, serving


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    with serving(tmp_path) as made:
        yield made


def test_a_code_is_easily_typed(server: Server) -> None:
    for _ in range(50):
        plain = server.code().replace("-", "")
        assert len(plain) == 10 and set(plain) <= set(LETTERS)
    assert not set(LETTERS) & set("01IO2Z5S")


def test_a_code_is_typed_with_or_without_its_dash_in_any_case(server: Server) -> None:
    for spelt in (str.lower, lambda code: code.replace("-", " "), lambda code: f" {code} "):
        assert Remote(server, "one").enrol(spelt(server.code())).status_code == 200


def test_a_code_enrols_one_device_once(server: Server) -> None:
    code, one = server.code(), Remote(server, "one")
    first = read(one.enrol(code), wire.Enrolled)
    assert (first.site, first.epoch, first.now) == (world.SITE, 1, server.now)
    assert read(one.enrol(code), wire.Enrolled) == first  # its answer was lost, it asks again
    assert problem(Remote(server, "two").enrol(code), 401) == "unauthorised"


def test_a_code_ends_after_a_quarter_of_an_hour(server: Server) -> None:
    code = server.code()
    server.tick(LIFE // world.SECOND)
    assert problem(Remote(server, "one").enrol(code), 401) == "unauthorised"


def test_a_code_is_kept_as_a_hash_alone(server: Server) -> None:
    code = server.code()
    with server.books.registry.reading() as conn:
        kept = str(conn.exec_driver_sql("SELECT * FROM code").all())
    assert code not in kept and code.replace("-", "") not in kept


def test_a_guessed_code_or_a_broken_key_enrols_nobody(server: Server) -> None:
    one = Remote(server, "one")
    assert problem(one.enrol("AAAAA-AAAAA"), 401) == "unauthorised"
    for key in ("", "zz", "00" * 31, "00" * 33):
        broken = wire.Enrol(code=server.code(), public_key=key, name="x", version="1")
        assert problem(server.post("enrol", broken), 400) == "bad-request"


def test_the_devices_name_follows_from_its_key(server: Server) -> None:
    one = Remote(server, "one")
    one.enrol(server.code())
    before = one.id
    one.enrol(server.code())  # enrolled anew with the same key: it is the same device
    assert one.id == before and before.startswith("device-")


def test_only_the_key_gets_a_token(server: Server) -> None:
    one, two = server.device("one"), server.device("two")
    challenge = read(server.post("challenge", wire.Ask(device=one.id)), wire.Challenge).challenge
    stranger = Ed25519PrivateKey.generate()
    for signature in (stranger.sign(challenge.encode()).hex(), two.key.sign(challenge.encode()).hex(), "", "xyz", "00" * 64):
        assert problem(one.prove(challenge, signature), 401) == "unauthorised"
    own = f"stockhand-challenge.{one.id}.{server.now + 10}.00.AAAA"
    assert problem(one.prove(own, one.key.sign(own.encode()).hex()), 401) == "unauthorised"
    assert problem(two.prove(challenge, two.key.sign(challenge.encode()).hex()), 401) == "unauthorised"
    assert one.prove(challenge, one.key.sign(challenge.encode()).hex()).status_code == 200


def test_a_challenge_ends(server: Server) -> None:
    one = server.device()
    challenge = read(server.post("challenge", wire.Ask(device=one.id)), wire.Challenge).challenge
    server.tick(CHALLENGE_LIFE // world.SECOND)
    assert problem(one.prove(challenge, one.key.sign(challenge.encode()).hex()), 401) == "unauthorised"


def test_an_unknown_device_is_challenged_like_any_other(server: Server) -> None:
    assert server.post("challenge", wire.Ask(device="device-none")).status_code == 200
    assert server.post("challenge", wire.Ask(device="a.b\u00e9.c")).status_code == 200


def revoke(server: Server, one: Remote) -> None:
    with server.books.registry.writing() as conn:
        assert devices.revoke(conn, one.id, server.now)


def test_a_revoked_device_may_hand_over_what_it_holds_and_nothing_else(server: Server) -> None:
    one = server.device()
    read(one.push(one.made(bolts())), wire.Pushed)
    head = read(one.feed(), wire.Page).head
    revoke(server, one)
    held = one.made(bolts())
    for _ in range(2):
        pushed = read(one.push(held), wire.Pushed)
        assert [outcome.outcome for outcome in pushed.outcomes] == ["quarantined"]
    assert problem(one.feed(), 403) == "revoked"
    assert problem(one.ask("sums", wire.SumsAsked(places=[1])), 403) == "revoked"
    assert problem(one.ask("snapshot"), 403) == "revoked"
    for path in ("codes", "devices", "revoke", "quarantine"):
        assert problem(one.ask(f"admin/{path}", wire.Admin(badge="ADMIN", pin="1111")), 403) == "revoked"
    one.sign_in()  # it can still prove who it is, for this alone
    assert one.push(held).status_code == 200
    assert server.service.head(world.SITE) == head
    with server.books.registry.reading() as conn:
        assert conn.exec_driver_sql("SELECT operation, why, state FROM quarantine").all() == [(held.id, "revoked", "open")]
    assert one.enrol(server.code()).status_code == 200  # a supervisor's new code takes it back; what is in quarantine stays there
    assert one.feed().status_code == 200
    with server.books.registry.reading() as conn:
        assert conn.exec_driver_sql("SELECT operation, state FROM quarantine").all() == [(held.id, "open")]


def test_a_device_has_one_site(server: Server) -> None:
    one = server.device()
    with server.books.registry.writing() as conn:
        elsewhere, _ = codes.make(conn, world.SITE + 1, 0, server.now)
    assert problem(one.enrol(elsewhere), 403) == "forbidden"


def test_tokens_of_one_worker_are_good_at_another(server: Server) -> None:
    one = server.device()
    other = Service(server.books, lambda: server.now)
    assert other.bearer(one.token) == one.id
