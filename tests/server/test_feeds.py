"""The long poll: who waits is answered when there is news, whoever has it, and is let go when the worker ends."""

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest

from app.domain import wire
from app.domain.catalogue import Item
from app.domain.feed import FORM, Fed
from app.domain.operation import Operation, Put
from app.ledger.judge import COMPANY
from app.server import feeds as feeds_
from app.server.feeds import Feeds, Told
from app.server.judging import post_own
from tests.ledger import world
from tests.server.face import Server, bolts, read, serving


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    with serving(tmp_path) as made:
        yield made


class Seconds:
    """A clock of the worker that only the test moves."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def run(server: Server, work: Callable[[Feeds, Seconds], Awaitable[Any]]) -> Any:
    seconds = Seconds()

    async def done() -> Any:
        return await work(Feeds(server.service, seconds), seconds)

    return asyncio.run(done())


async def waiting(feeds: Feeds, devices: int = 1) -> None:
    """Until so many are held back."""
    while feeds.waiting < devices:
        await asyncio.sleep(0)


def test_an_answer_comes_at_once_where_there_is_something(server: Server) -> None:
    head = server.service.head(world.SITE)

    async def work(feeds: Feeds, _: Seconds) -> Told | wire.Page:
        return await feeds.page(world.SITE, 0, 10, 25)

    page = run(server, work)
    assert (page.after, page.head) == (0, head)


def test_news_wakes_all_who_wait(server: Server) -> None:
    one = server.device()
    head = server.service.head(world.SITE)

    async def work(feeds: Feeds, _: Seconds) -> list[Told]:
        asked = [asyncio.ensure_future(feeds.page(world.SITE, head, 10, 20)) for _ in range(3)]
        await waiting(feeds, 3)
        await asyncio.to_thread(one.push, one.made(bolts()))
        feeds.publish(world.SITE)
        return await asyncio.gather(*asked)  # type: ignore[return-value]

    for page in run(server, work):
        assert page.head == head + 1 and b'"kind":"move"' in bytes(page.operations)


def test_a_record_of_the_company_reaches_who_waits_at_a_site(server: Server) -> None:
    head = server.service.head(world.SITE)
    put = Put(record=Item(id=7, number="NEW", description="new", tracking=world.ITEMS["GLUE"].tracking))

    async def work(feeds: Feeds, _: Seconds) -> Told | wire.Page:
        asked = asyncio.ensure_future(feeds.page(world.SITE, head, 10, 20))
        await waiting(feeds)
        given = Operation(id="new-item", kind="catalogue", entries=(put,), actor=0, made_at=server.now)
        await asyncio.to_thread(post_own, server.books, COMPANY, given, server.tick())
        feeds.publish(COMPANY)
        return await asked

    page = run(server, work)
    assert page.head == head + 1 and b"NEW" in bytes(page.operations)


def test_who_waits_in_vain_gets_an_empty_page(server: Server) -> None:
    head = server.service.head(world.SITE)

    async def work(feeds: Feeds, seconds: Seconds) -> Told | wire.Page:
        asked = asyncio.ensure_future(feeds.page(world.SITE, head, 10, 20))
        await waiting(feeds)
        seconds.now = 21
        feeds.publish(world.SITE)  # news of nothing: it looks again, and its time is over
        return await asked

    page = run(server, work)
    assert (page.head, bytes(page.operations)) == (head, b"[]")


def test_a_worker_that_ends_lets_everybody_go(server: Server) -> None:
    head = server.service.head(world.SITE)

    async def work(feeds: Feeds, _: Seconds) -> tuple[Any, Any]:
        asked = asyncio.ensure_future(feeds.page(world.SITE, head, 10, 20))
        await waiting(feeds)
        feeds.stop()
        return await asked, await feeds.page(world.SITE, head, 10, 20)

    for page in run(server, work):
        assert page.head == head


def test_news_between_the_look_and_the_wait_is_not_missed(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    one = server.device()
    head = server.service.head(world.SITE)

    async def work(feeds: Feeds, _: Seconds) -> Told | wire.Page:
        original = feeds._hear

        async def late(site: int, mark: int, seconds: float) -> None:
            if server.service.head(world.SITE) == head:
                await asyncio.to_thread(one.push, one.made(bolts()))
                feeds.publish(site)
            await original(site, mark, seconds)

        monkeypatch.setattr(feeds, "_hear", late)
        return await feeds.page(world.SITE, head, 10, 20)

    assert run(server, work).head == head + 1


def test_the_same_page_is_read_once_for_all(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    reads: list[int] = []
    original = server.service.page

    def counted(site: int, after: int, limit: int) -> wire.Page:
        reads.append(after)
        return original(site, after, limit)

    monkeypatch.setattr(server.service, "page", counted)

    async def work(feeds: Feeds, _: Seconds) -> list[Any]:
        return [await feeds.page(world.SITE, 0, 10, 0) for _ in range(5)]

    pages = run(server, work)
    assert reads == [0] and {bytes(page.operations) for page in pages} == {bytes(pages[0].operations)}


def test_over_http_a_wait_ends_with_the_push_of_another(server: Server) -> None:
    one, two = server.device("one"), server.device("two")
    head = read(two.feed(), wire.Page).head
    server.service.news = lambda site: server.client.call(server.face.feeds.publish, site)
    asked = server.client.begin(two.feed, head, 20)
    server.client.until(lambda: server.face.feeds.waiting == 1)
    sent = one.made(bolts())
    assert one.push(sent).status_code == 200
    assert [fed.id for fed in read(asked.result(), wire.Page).operations] == [sent.id]


def test_what_a_silent_device_says_is_told_where_somebody_waits_for_it(server: Server) -> None:
    one = server.device()
    heads = read(one.feed(), wire.Page).head
    headers = {"Authorization": f"Bearer {one.token}"}
    server.client.get("/v1/feed", params={"after": heads, "until": server.now, "form": FORM}, headers=headers)
    assert server.service.head(world.SITE) == heads  # nobody waits
    with server.books.book(world.SITE).writing() as conn:
        conn.exec_driver_sql("UPDATE clock SET doubts = 1")
    server.tick(5)
    server.client.get("/v1/feed", params={"after": heads, "until": server.now - 5, "form": FORM}, headers=headers)
    with server.books.book(world.SITE).reading() as conn:
        found = conn.exec_driver_sql("SELECT until FROM report WHERE device = ?", (one.id,)).scalar()
    assert found == server.now - 5


def test_pages_that_are_kept_for_others_are_bounded_by_their_size(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(feeds_, "PAGES_BYTES_MAX", 1_500)
    one = server.device()
    one.push(*(one.made(bolts()) for _ in range(6)))

    async def asked(feeds: Feeds, seconds: Seconds) -> list[int]:
        kept = []
        for after in (2, 3, 4, 5, 6, 7, 2):  # of acts: the catalogue's own are larger
            page = await feeds.page(world.SITE, after, 1, 0)
            assert [fed.position for fed in msgspec.json.decode(page.operations, type=list[Fed])] == [after + 1]
            kept.append(feeds.kept)
        return kept

    kept = run(server, asked)
    assert kept[0] < kept[1] and max(kept) <= 1_500


def test_a_page_larger_than_all_that_is_kept_is_told_all_the_same(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(feeds_, "PAGES_BYTES_MAX", 10)

    async def asked(feeds: Feeds, seconds: Seconds) -> tuple[Told, int]:
        return await feeds.page(world.SITE, 0, 10, 0), feeds.kept

    page, kept = run(server, asked)
    assert len(msgspec.json.decode(page.operations, type=list[Fed])) == page.head and kept == 0
