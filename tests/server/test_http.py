"""A device's whole way with its server: enrolled, signed in, pushing, pulling, comparing; and what strangers get."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.domain import wire
from app.domain.feed import FORM
from app.domain.words import say
from app.ledger.store import CannotOpen
from app.ledger.verify import verify
from app.server import http
from tests.ledger import world
from tests.server.face import Server, bolts, problem, read, serving


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    with serving(tmp_path) as made:
        yield made


def test_what_is_pushed_comes_back_in_the_feed(server: Server) -> None:
    one = server.device()
    first, second = one.made(bolts()), one.made(bolts(2))
    pushed = read(one.push(first, second), wire.Pushed)
    assert [outcome.outcome for outcome in pushed.outcomes] == ["applied", "applied"]
    assert (pushed.expected, pushed.epoch, pushed.now) == (3, 1, server.now)
    page = read(one.feed(after=pushed.outcomes[0].position - 1), wire.Page)
    assert [fed.id for fed in page.operations] == [first.id, second.id]
    assert page.head == pushed.outcomes[1].position
    assert verify(server.books.book(world.SITE)) == []


def test_a_push_repeated_is_answered_as_before_and_enters_nothing(server: Server) -> None:
    one = server.device()
    sent = one.made(bolts())
    first, second = read(one.push(sent), wire.Pushed), read(one.push(sent), wire.Pushed)
    assert first.outcomes == second.outcomes
    assert read(one.feed(), wire.Page).head == first.outcomes[0].position


def test_without_a_token_nothing_is_told(server: Server) -> None:
    one = server.device()
    for token in ("", "x", one.token[:-1], one.token.replace("token", "challenge"), "a.b.c.d.é"):
        assert problem(server.post("push", wire.Push(operations=[]), token), 401) == "unauthorised"
    challenge = read(server.post("challenge", wire.Ask(device=one.id)), wire.Challenge).challenge
    assert problem(server.post("push", wire.Push(operations=[]), challenge), 401) == "unauthorised"
    assert problem(server.client.get("/v1/feed"), 401) == "unauthorised"
    assert problem(server.client.get("/v1/snapshot/1-2-3.db.zst"), 401) == "unauthorised"


def test_a_token_ends_by_the_servers_time(server: Server) -> None:
    one = server.device()
    server.tick(599)
    assert one.feed().status_code == 200
    server.tick(2)
    assert problem(one.feed(), 401) == "unauthorised"


def test_a_gap_is_told_with_what_is_wanted(server: Server) -> None:
    one = server.device()
    one.made(bolts())
    later = one.made(bolts())
    answer = one.push(later)
    assert problem(answer, 409) == "gap"
    assert read(answer, wire.Problem, 409).expected == 1


def test_an_app_too_old_to_read_the_feed_is_told_but_may_push(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    one = server.device()
    monkeypatch.setattr(http, "FORM", FORM + 1)
    assert problem(one.feed(), 400) == "upgrade"
    assert one.push(one.made(bolts())).status_code == 200
    newer = server.client.get(f"/v1/feed?form={FORM + 1}", headers={"Authorization": f"Bearer {one.token}"})
    assert newer.status_code == 200


def test_an_app_from_before_undos_put_records_back_is_asked_to_be_updated(server: Server) -> None:
    """It judges by other rules: its books would come out different, and nobody could say why."""
    one = server.device()
    assert problem(server.client.get("/v1/feed?form=1", headers={"Authorization": f"Bearer {one.token}"}), 400) == "upgrade"


def test_acts_of_a_newer_app_wait_on_its_device(server: Server) -> None:
    one = server.device()
    assert problem(one.push(one.made(bolts(), form=FORM + 1)), 503) == "server-too-old"


def test_another_devices_acts_are_refused(server: Server) -> None:
    one, two = server.device("one"), server.device("two")
    assert problem(two.push(one.made(bolts())), 400) == "bad-request"
    assert problem(one.push(one.made(bolts(), home=1)), 400) == "bad-request"


def test_a_database_that_fails_is_named_in_the_log_and_not_in_the_answer(
    server: Server, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise CannotOpen(say("The disk {name} is gone.", name="sda"))

    one = server.device()
    with monkeypatch.context() as patch:
        patch.setattr(server.service, "known", broken)
        answer = one.push(one.made(bolts()))
    assert problem(answer, 503) == "busy" and "sda" not in answer.text
    told = [record for record in caplog.records if record.exc_info and "sda" in str(record.exc_info[1])]
    assert [record.__dict__["fields"] for record in told] == [{"request": answer.headers["x-request-id"]}]
