"""What no book can take: kept whole, told, and posted or dropped by a supervisor; the device goes on in a new epoch."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest

from app.domain import wire
from app.domain.catalogue import User
from app.domain.feed import SERVER, Sent
from app.domain.operation import Put
from app.ledger.chain import START
from app.ledger.verify import verify
from app.server import pushing
from app.server.judging import known
from tests.ledger import world
from tests.server.face import Remote, Server, bolts, problem, read, serving

SUPER = {"badge": "supervisor", "pin": "2468"}


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    with serving(tmp_path) as made:
        yield made


def forked(one: Remote, *operations: Sent) -> wire.Pushed:
    pushed = read(one.push(*operations), wire.Pushed, 422)
    assert {outcome.outcome for outcome in pushed.outcomes} == {"quarantined"}
    return pushed


def kept(server: Server) -> list[tuple[Any, ...]]:
    with server.books.registry.reading() as conn:
        return [tuple(row) for row in conn.exec_driver_sql("SELECT operation, why, state FROM quarantine ORDER BY sequence, at")]


def two_of_one(server: Server) -> tuple[Remote, Remote]:
    """A device and its clone, which goes on from the same end of the chain."""
    one = server.device()
    assert one.push(one.made(bolts())).status_code == 200
    other = Remote(server, "clone")
    other.key, other.id, other.token = one.key, one.id, one.token
    other.sequence, other.previous = one.sequence, one.previous
    return one, other


def test_a_fork_is_kept_and_the_next_epoch_granted(server: Server) -> None:
    one, other = two_of_one(server)
    assert one.push(one.made(bolts())).status_code == 200
    lost = [other.made(bolts(), id="lost-1"), other.made(bolts(), id="lost-2")]
    pushed = forked(other, *lost)
    assert (pushed.epoch, [outcome.id for outcome in pushed.outcomes]) == (2, ["lost-1", "lost-2"])
    assert forked(other, *lost) == pushed  # its answer was lost: nothing is kept twice, no further epoch granted
    assert kept(server) == [("lost-1", "chain", "open"), ("lost-2", "chain", "open")]
    other.epoch, other.sequence, other.previous = pushed.epoch, 0, START
    assert [o.outcome for o in read(other.push(other.made(bolts())), wire.Pushed).outcomes] == ["applied"]
    assert [o.outcome for o in read(one.push(one.made(bolts())), wire.Pushed).outcomes] == ["applied"]
    assert verify(server.books.book(world.SITE)) == []


def test_of_two_that_both_go_on_each_has_an_epoch_of_its_own(server: Server) -> None:
    """Else every act of the one would fork the chain of the other, and go into quarantine."""
    one, other = two_of_one(server)
    assert one.push(one.made(bolts())).status_code == 200
    other.epoch = forked(other, other.made(bolts())).epoch
    other.sequence, other.previous = 0, START
    assert other.push(other.made(bolts())).status_code == 200
    one.epoch = read(one.push(leaves=1), wire.Pushed).epoch
    assert (one.epoch, other.epoch) == (3, 2)
    one.sequence, one.previous = 0, START
    for each in (one, other, one):
        assert [o.outcome for o in read(each.push(each.made(bolts())), wire.Pushed).outcomes] == ["applied"]
    assert read(one.push(leaves=(1 << 63) - 2), wire.Pushed).epoch == (1 << 63) - 1


def test_what_follows_the_fork_in_a_later_push_is_kept_too(server: Server) -> None:
    one, other = two_of_one(server)
    one.push(one.made(bolts()))
    forked(other, other.made(bolts(), id="lost-1"), other.made(bolts(), id="lost-2"))
    later = other.made(bolts(), id="lost-3")
    assert forked(other, later).epoch == 2
    assert kept(server)[2] == ("lost-3", "follows", "open")


def test_a_fork_keeps_back_nothing_of_the_next_epoch(server: Server) -> None:
    one, other = two_of_one(server)
    one.push(one.made(bolts()))
    lost = other.made(bolts(), id="lost")
    other.epoch, other.sequence, other.previous = 2, 0, START
    pushed = read(other.push(lost, other.made(bolts(), id="good")), wire.Pushed, 422)
    assert [(o.id, o.outcome) for o in pushed.outcomes] == [("lost", "quarantined"), ("good", "applied")]
    assert pushed.epoch == 2


def test_an_id_with_other_content_is_kept(server: Server) -> None:
    one, other = two_of_one(server)
    assert one.push(one.made(bolts(), id="same")).status_code == 200
    forked(other, other.made(bolts(2), id="same"))
    assert kept(server) == [("same", "other-content", "open")]


def test_a_hash_that_is_not_that_of_the_content_is_kept(server: Server) -> None:
    one = server.device()
    forked(one, msgspec.structs.replace(one.made(bolts()), note="altered on the way"))
    assert [why for _, why, _ in kept(server)] == ["hash"]


@pytest.mark.parametrize("entries", ["", "[", "[{}]", '[{"type":"move"}]', '[{"type":"none"}]', "[" * 100_000, '{"a":1}'])
def test_what_cannot_be_read_is_kept_and_what_stands_before_it_is_taken(server: Server, entries: str) -> None:
    one = server.device()
    pushed = read(one.push(one.made(bolts()), one.made(bolts(), entries=entries), one.made(bolts())), wire.Pushed, 422)
    assert [o.outcome for o in pushed.outcomes] == ["applied", "quarantined", "quarantined"]
    assert [why for _, why, _ in kept(server)] == ["unreadable"] * 2
    assert verify(server.books.book(world.SITE)) == []


def test_a_server_that_cannot_write_keeps_nothing_and_takes_nothing(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise OSError("no room on the disk")

    one = server.device()
    sent = one.made(bolts())
    with monkeypatch.context() as patch:
        patch.setattr(pushing.judging, "push", broken)
        assert one.push(sent).status_code == 500
    assert kept(server) == []
    assert one.push(sent).status_code == 200


def test_a_device_may_ask_for_another_epoch(server: Server) -> None:
    one = server.device()
    assert read(one.push(leaves=1), wire.Pushed).epoch == 2
    assert read(one.push(leaves=1), wire.Pushed).epoch == 2
    assert problem(one.push(leaves=1 << 63), 400) == "bad-request"


def listed(one: Remote) -> list[wire.Quarantined]:
    return read(one.ask("admin/quarantine", wire.Admin(**SUPER)), wire.Quarantine).operations


def settle(one: Remote, key: str, post: bool) -> wire.Quarantine:
    return read(one.ask("admin/settle", wire.Settle(**SUPER, key=key, post=post)), wire.Quarantine)


@pytest.fixture
def pins(server: Server) -> None:
    """A supervisor and an operator with PINs, told to the company."""
    for role, pin in (("supervisor", "2468"), ("operator", "1357")):
        server.give_pin(role, pin)


@pytest.mark.usefixtures("pins")
def test_a_supervisor_posts_what_was_lost(server: Server) -> None:
    one, other = two_of_one(server)
    one.push(one.made(bolts()))
    lost = other.made(bolts(3), id="lost", note="as written")
    forked(other, lost)
    (waiting,) = listed(one)
    assert (waiting.operation, waiting.why) == (lost, "chain")
    assert settle(one, waiting.key, post=True).operations == []
    found = known(server.books, world.SITE, "lost")
    assert found is not None
    assert (found.device, found.actor, found.at, found.entries, found.note) == (
        SERVER, lost.actor, lost.claimed, lost.entries, lost.note
    )
    assert [fed.id for fed in read(one.feed(), wire.Page).operations][-1] == "lost"
    assert problem(one.ask("admin/settle", wire.Settle(**SUPER, key=waiting.key, post=True)), 404) == "unknown"
    assert kept(server)[0][2] == "posted"
    assert verify(server.books.book(world.SITE)) == []


@pytest.mark.usefixtures("pins")
def test_an_act_whose_id_is_taken_is_posted_under_another(server: Server) -> None:
    one, other = two_of_one(server)
    one.push(one.made(bolts(), id="same"))
    forked(other, other.made(bolts(2), id="same"))
    (waiting,) = listed(one)
    settle(one, waiting.key, post=True)
    found = known(server.books, world.SITE, f"same-{waiting.key[:8]}")
    assert found is not None and found.entries == waiting.operation.entries


@pytest.mark.usefixtures("pins")
def test_what_its_device_brought_in_after_all_is_not_posted_again(server: Server) -> None:
    one, other = two_of_one(server)
    one.push(one.made(bolts()))
    lost = other.made(bolts(), id="twice")
    forked(other, lost)
    other.epoch, other.sequence, other.previous = 2, 0, START
    again = other.made(bolts(), id="twice", made_at=lost.made_at, claimed=lost.claimed)
    assert other.push(again).status_code == 200
    head = server.service.head(world.SITE)
    settle(one, listed(one)[0].key, post=True)
    assert server.service.head(world.SITE) == head


@pytest.mark.usefixtures("pins")
def test_a_dropped_act_stays_dropped(server: Server) -> None:
    one, other = two_of_one(server)
    one.push(one.made(bolts()))
    lost = other.made(bolts(), id="lost")
    forked(other, lost)
    settle(one, listed(one)[0].key, post=False)
    forked(other, lost)
    assert kept(server) == [("lost", "chain", "dropped")]
    assert known(server.books, world.SITE, "lost") is None


@pytest.mark.usefixtures("pins")
def test_nobody_but_the_server_may_claim_to_be_nobody(server: Server) -> None:
    one, other = two_of_one(server)
    one.push(one.made(bolts()))
    grab = User(id=world.ACTORS["operator"], code="operator", name="operator", badge="operator", role="administrator")
    forked(other, other.made(Put(record=grab), id="grab", actor=0))
    settle(one, listed(one)[0].key, post=True)
    found = known(server.books, world.SITE, "grab")
    assert found is not None and (found.actor, found.outcome) == (world.ACTORS["supervisor"], "held")
    assert server.role_of("operator") == "operator"


@pytest.mark.usefixtures("pins")
def test_what_no_book_can_read_cannot_be_posted(server: Server) -> None:
    one = server.device()
    forked(one, one.made(entries="[{}]"))
    key = listed(one)[0].key
    assert problem(one.ask("admin/settle", wire.Settle(**SUPER, key=key, post=True)), 400) == "bad-request"
    assert listed(one)[0].key == key


@pytest.mark.usefixtures("pins")
def test_a_device_finds_out_what_became_of_its_own(server: Server) -> None:
    one, other = two_of_one(server)
    one.push(one.made(bolts()))
    forked(other, *(other.made(bolts(), id=f"lost-{n}") for n in range(3)))
    asked = {"operations": ["lost-0", "lost-1", "lost-2", "nobody's"]}
    assert read(one.ask("settled", asked), wire.Kept).operations == []
    first, second, _ = listed(one)
    settle(one, first.key, post=True), settle(one, second.key, post=False)
    assert set(read(one.ask("settled", asked), wire.Kept).operations) == {"lost-0", "lost-1"}
    stranger = server.device("stranger")
    assert read(stranger.ask("settled", asked), wire.Kept).operations == []
    many = {"operations": ["x"] * (wire.KEPT_ASKED_MAX + 1)}
    assert problem(one.ask("settled", many), 413) == "too-large"


@pytest.mark.usefixtures("pins")
def test_an_operator_settles_nothing(server: Server) -> None:
    one = server.device()
    forked(one, one.made(entries="[{}]"))
    operator = {"badge": "operator", "pin": "1357"}
    assert problem(one.ask("admin/quarantine", wire.Admin(**operator)), 403) == "forbidden"
    assert problem(one.ask("admin/settle", wire.Settle(**operator, key="x", post=False)), 403) == "forbidden"
