"""A device that was revoked hears it at once, whatever it asks, and is taken back by a supervisor's new code."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.domain import wire
from app.server import devices, feeds
from tests.ledger import world
from tests.server.face import Remote, Server, bolts, problem, read, serving
from tests.server.test_administration import PINS, person


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    with serving(tmp_path) as made:
        made.give_pin("administrator", PINS["administrator"])
        yield made


def revoke(on: Server, one: Remote) -> None:
    with on.books.registry.writing() as conn:
        assert devices.revoke(conn, one.id, on.now)


def test_who_waits_for_news_is_told_as_soon_as_it_is_revoked_from_another(server: Server) -> None:
    one, two = server.device("one"), server.device("two")
    head = read(two.feed(), wire.Page).head
    asked = server.client.begin(two.feed, head, feeds.WAIT_MAX)
    server.client.until(lambda: server.face.feeds.waiting == 1)
    read(one.ask("admin/revoke", person("administrator", two.id)), wire.Devices)
    server.client.call(server.face.feeds.publish, world.SITE)
    assert problem(asked.result(10), 403) == "revoked"


def test_revoking_is_news_for_those_who_wait(server: Server) -> None:
    one, two = server.device("one"), server.device("two")
    heard: list[int] = []
    server.service.news = heard.append
    read(one.ask("admin/revoke", person("administrator", two.id)), wire.Devices)
    assert heard == [world.SITE]


def test_where_no_news_of_it_comes_the_poll_itself_ends_with_it(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(feeds, "WAIT_MAX", 0.3)
    two = server.device("two")
    head = read(two.feed(), wire.Page).head
    asked = two.server.service.contact

    def contact(*given: object) -> None:
        asked(*given)  # type: ignore[arg-type]
        revoke(server, two)

    monkeypatch.setattr(server.service, "contact", contact)
    assert problem(two.feed(head, wait=25), 403) == "revoked"


def test_a_push_says_that_all_of_it_is_in_quarantine(server: Server) -> None:
    one = server.device("one")
    assert read(one.push(one.made(bolts())), wire.Pushed).revoked is False
    revoke(server, one)
    told = read(one.push(one.made(bolts())), wire.Pushed)
    assert told.revoked and [outcome.outcome for outcome in told.outcomes] == ["quarantined"]


def test_a_new_code_takes_it_back_with_its_own_chain(server: Server) -> None:
    one = server.device("one")
    one.push(one.made(bolts()))
    revoke(server, one)
    assert problem(one.feed(), 403) == "revoked"
    before = one.id
    assert one.enrol(server.code()).status_code == 200 and one.id == before
    told = read(one.push(one.made(bolts())), wire.Pushed)
    assert not told.revoked and told.outcomes[0].outcome == "applied"


def test_a_code_that_is_used_up_takes_nothing_back(server: Server) -> None:
    one, two = server.device("one"), Remote(server, "two")
    code = server.code()
    two.enrol(code)
    revoke(server, one)
    assert problem(one.enrol(code), 401) == "unauthorised"
    assert problem(one.feed(), 403) == "revoked"
