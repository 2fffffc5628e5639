"""No operation and no device stops another (L2), however it was crafted: every site goes on, and every book replays."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest
from msgspec.structs import replace

from app.domain.feed import BESIDE, HELD_HERE, Fed, Sent
from app.domain.identity import place_id
from app.domain.operation import Dismiss, Entry, Move, Put, Release, TakeNumber, Undo
from app.domain.stock import Standing
from app.domain.wire import Pushed
from app.ledger.chain import START, encode_entries, link
from app.ledger.judge import COMPANY, Forked, judge
from app.ledger.verify import verify
from app.server import postgres as pg
from app.server.books import Books
from app.server.granting import grant
from app.server.judging import Judged, push
from tests.embedded import Postgres
from tests.ledger import world
from tests.server.face import bolts, read, serving
from tests.server.field import Device, Field

OTHER = place_id("OTHER", "OTHER")
GLUE = world.ITEMS["GLUE"]


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def books(request: pytest.FixtureRequest) -> Iterator[Books | None]:
    if request.param == "sqlite":
        yield None
        return
    server: Postgres = request.getfixturevalue("postgres")
    with server.copy_of(_with_books) as address, pg.owned(address) as made:
        yield made


def _with_books(address: str) -> None:
    with pg.owned(address) as made:
        made.book(world.SITE)


@pytest.fixture
def field(tmp_path: Path, books: Books | None) -> Iterator[Field]:
    made = Field(tmp_path, books)
    yield made
    made.close()


class Hand:
    """A device that says whatever it is told to."""

    def __init__(self, field: Field, name: str, site: int = world.SITE) -> None:
        self.field, self.name, self.site = field, name, site
        self.sequence, self.previous = 0, START

    def made(self, *entries: Entry, role: str = "operator", **other: Any) -> Sent:
        now = self.field.tick()
        self.sequence += 1
        row = {
            "id": f"{self.name}-{self.sequence}", "home": self.site, "device": self.name, "epoch": 1, "sequence": self.sequence,
            "kind": "move", "actor": world.ACTORS[role], "made_at": now, "claimed": now, "seen": 0, "form": 0, "document": "",
            "reason": 0, "note": "", "entries": encode_entries(entries), "previous": self.previous,
        } | other
        sent = msgspec.convert(row | {"hash": link(row)}, Sent)
        self.previous = sent.hash
        return sent

    def push(self, *operations: Sent) -> Judged:
        return push(self.field.books, self.site, operations, self.field.tick())

    def does(self, *entries: Entry, role: str = "operator", **other: Any) -> str:
        judged = self.push(self.made(*entries, role=role, **other))
        assert judged.stopped is None
        return judged.outcomes[0].outcome


def strong(text: str = "Glue, strong") -> Put:
    return Put(record=replace(GLUE, description=text))


def sound(field: Field) -> Device:
    """All books replay, on the server and on a device that has just come; what it has agrees with its site."""
    for which in (COMPANY, *field.books.sites()):
        assert verify(field.books.book(which)) == []
    fresh = field.device("fresh")
    fresh.sound()
    return fresh


def feed(field: Field, site: int = world.SITE) -> list[Any]:
    with field.books.book(site).reading() as conn:
        return list(conn.exec_driver_sql("SELECT id, device, outcome FROM operation ORDER BY position"))


def test_an_id_used_again_for_the_companys_matter_stops_nobody(tmp_path: Path) -> None:
    with serving(tmp_path) as server:
        one, other = server.device(), server.device("other")
        first = one.made(bolts())
        assert one.push(first).status_code == 200
        pushed = read(one.push(one.made(strong(), id=first.id, role="administrator")), Pushed, 422)
        assert [o.outcome for o in pushed.outcomes] == ["quarantined"] and pushed.epoch == 2
        assert other.push(other.made(bolts())).status_code == 200
        assert verify(server.books.book(world.SITE)) == []


def test_the_company_has_an_act_whose_id_another_site_has_used(field: Field) -> None:
    """It counts in both sites, under another identity in the one; what is decided about it afterwards finds it."""
    here, there = Hand(field, "here"), Hand(field, "there", OTHER)
    assert here.does(bolts(), id="same") == "applied"
    assert there.does(strong(), id="same", role="administrator") == "applied"
    assert there.does(strong("Glue, held"), id="held") == "held"
    assert here.does(bolts(), id="plain") == "applied"
    assert [row[0] for row in feed(field)][-4:] == ["same", BESIDE + "same", "held", "plain"]
    assert there.does(bolts(2)) == "held", "the other site has no bolts"
    fresh = sound(field)
    with fresh.ledger.store.reading() as conn:
        assert conn.exec_driver_sql("SELECT description FROM item WHERE id = ?", (GLUE.id,)).scalar() == "Glue, strong"


@pytest.mark.parametrize("entry", [Release, Dismiss])
@pytest.mark.parametrize("said", ["same", BESIDE + "same"])
def test_what_the_company_holds_is_decided_under_either_identity(field: Field, entry: Any, said: str) -> None:
    here, there = Hand(field, "here"), Hand(field, "there", OTHER)
    here.does(bolts(), id="same")
    assert there.does(strong(), id="same") == "held"
    assert here.does(entry(operation=said, company=True), role="administrator") == "applied"
    assert feed(field)[-1][2] == ""
    sound(field)


def test_the_companys_act_comes_first(field: Field) -> None:
    here, there = Hand(field, "here"), Hand(field, "there", OTHER)
    assert there.does(strong(), id="same", role="administrator") == "applied"
    assert here.push(here.made(bolts(), id="same")).stopped == Forked("other-content")
    assert Hand(field, "third").does(bolts()) == "applied"
    sound(field)


def test_an_id_is_used_while_the_company_decides(field: Field) -> None:
    """The company has the act, its own site's book gets another one of that id before it takes it in: its device goes on."""
    one, quick = field.device("one"), Hand(field, "quick")
    one.act("administrator", strong())
    with one.ledger.store.reading() as conn:
        sent = msgspec.convert(dict(conn.exec_driver_sql(
            "SELECT * FROM operation WHERE device = 'one'").mappings().one()), Sent)
    with field.books.book(COMPANY).writing() as conn:
        assert isinstance(judge(conn, COMPANY, sent, field.tick()), Fed)
    with field.books.book(world.SITE).writing() as conn:
        assert isinstance(judge(conn, world.SITE, quick.made(bolts(), id=sent.id), field.tick()), Fed)
    for _ in range(2):
        judged = one.push()
        assert [(o.id, o.outcome) for o in judged.outcomes] == [(sent.id, "applied")]
    one.act("operator", bolts())
    field.settle()
    field.settle()
    assert [row[:2] for row in feed(field)][-3:-1] == [(sent.id, "quick"), (BESIDE + sent.id, "one")]
    with one.ledger.store.reading() as conn:
        assert conn.exec_driver_sql("SELECT count(*) FROM outbox").scalar() == 0
        assert conn.exec_driver_sql("SELECT count(*) FROM local_quarantine").scalar() == 0
    one.sound()
    sound(field)


def test_records_count_where_the_rest_of_their_act_is_held(field: Field) -> None:
    """And who follows the feed does as its site did: the company has taken the record."""
    here, nowhere = Hand(field, "here"), Move(handle=1, quantity=1, source=Standing(1), target=Standing(2))
    assert here.does(strong(), nowhere, role="administrator", id="half") == "held"
    assert feed(field)[-1][2] == HELD_HERE
    fresh = sound(field)
    with fresh.ledger.store.reading() as conn:
        assert conn.exec_driver_sql("SELECT description FROM item WHERE id = ?", (GLUE.id,)).scalar() == "Glue, strong"
    assert here.does(Dismiss(operation="half"), role="supervisor") == "applied"


WRITTEN = {
    "too large a number": '[{"type":"move","handle":9223372036854775808,"quantity":1,"source":[1],"target":[2]}]',
    "a number beyond all": '[{"type":"take-number","series":"a","value":' + "9" * 100 + "}]",
    "no character": '[{"type":"keep-code","code":"a\\u0000b"}]',
    "half a character": '[{"type":"keep-code","code":"\\ud800"}]',
    "a record with a number": encode_entries((strong(),)).replace('"minimum":null', '"minimum":-9223372036854775809'),
    "a record, and what cannot be": encode_entries((strong(),))[:-1] + ',{"type":"retire","handle":99999999999999999999}]',
}


@pytest.mark.parametrize("which", WRITTEN)
def test_what_no_database_can_hold_goes_into_quarantine(tmp_path: Path, which: str) -> None:
    with serving(tmp_path) as server:
        one, other = server.device(), server.device("other")
        pushed = read(one.push(one.made(bolts()), one.made(entries=WRITTEN[which], role="administrator")), Pushed, 422)
        assert [o.outcome for o in pushed.outcomes] == ["applied", "quarantined"]
        assert other.push(other.made(strong(), role="administrator"), other.made(bolts())).status_code == 200
        assert verify(server.books.book(world.SITE)) == []


@pytest.mark.parametrize("other", [
    {"id": ""}, {"id": "x" * 101}, {"id": BESIDE + "x"}, {"made_at": 1 << 61}, {"claimed": -(1 << 61)},
], ids=str)
def test_what_a_device_may_not_say_of_itself_goes_into_quarantine(tmp_path: Path, other: dict[str, Any]) -> None:
    with serving(tmp_path) as server:
        one = server.device()
        pushed = read(one.push(one.made(bolts(), **other)), Pushed, 422)
        assert [o.outcome for o in pushed.outcomes] == ["quarantined"]


@pytest.mark.parametrize("spelt", ['"type" : "put"', '"type":"p\\u0075t"', '"type":\n"put"'])
def test_the_company_hears_of_a_record_however_it_is_written(field: Field, spelt: str) -> None:
    here = Hand(field, "here")
    assert here.does(role="administrator", entries=encode_entries((strong(),)).replace('"type":"put"', spelt)) == "applied"
    assert feed(field, COMPANY)[-1][:2] == feed(field)[-1][:2] == ("here-1", "here")


def test_an_act_of_nothing_can_be_undone(field: Field) -> None:
    here = Hand(field, "here")
    assert here.does(id="nothing") == "applied"
    assert here.does(Undo(operation="nothing")) == "applied"


def test_no_act_and_no_pile_of_acts_counts_beyond_all_numbers(field: Field) -> None:
    here = Hand(field, "here")
    came = [world.came("PUMP", 10**15, world.BINS["A-2"])] * 99
    assert here.does(*came, role="supervisor") == "discrepancy" or feed(field)[-1][2] == ""
    assert here.does(*came, role="supervisor") == "held"
    assert here.does(bolts(10**15 + 1)) == "held"
    assert here.does(TakeNumber(series="PRT-", value=(1 << 63) - 1)) == "applied"
    assert Hand(field, "third").does(bolts()) == "applied"
    assert grant(field.books, world.SITE, "third", 1, field.tick()), "the server itself goes on as well"
    sound(field)
