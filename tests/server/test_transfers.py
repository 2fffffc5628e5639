"""Transfers over a server: two devices of a site, and two sites whose books are paired."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from app.barcode.classify import classify
from app.domain import catalogue as c
from app.domain.feed import FORM, Sent
from app.domain.identity import derive, handle_id, new_operation_id, place_id
from app.domain.operation import Act, Move, NewHandle, Put, stamped
from app.domain.permission import permissions_of
from app.domain.place import PlaceKind, Virtual
from app.domain.questions import PersonOf, Read, RecipientOfUser, TransferOf, UnitsOf
from app.domain.stock import HandleKind, Standing, Tracking
from app.ledger.chain import START, encode_entries, link
from app.ledger.journal import clock_of
from app.ledger.judge import COMPANY
from app.ledger.ledger import Ledger
from app.ledger.post import Refused
from app.ledger.sync_state import Origin
from app.ledger.verify import verify
from app.server.books import FileBooks
from app.server.judging import post_own, push
from app.server.transfers import unpaired, ways
from app.setup import company
from app.workflows.step import Person
from app.workflows.transfer import WORKFLOW
from tests.ledger import world
from tests.server.field import Device, Field
from tests.server.test_two_devices import agree
from tests.workflows.harness import NOON, Desk

SECOND = 1_000_000
BOLT = world.HANDLES["BOLT"]
PAPER = derive("transfer", "T-1")
HELD = "SELECT count(*) FROM discrepancy WHERE kind = 'held'"


@pytest.fixture
def field(tmp_path: Path) -> Iterator[Field]:
    made = Field(tmp_path)
    recipients = tuple(
        Put(record=c.Recipient(id=derive("recipient", role), code=role, name=role, user=world.ACTORS[role]))
        for role in ("operator", "technician")
    )
    act = stamped(Act(kind="catalogue", entries=recipients), id="people", actor=0, made_at=made.tick())
    post_own(made.books, COMPANY, act, made.tick())
    yield made
    made.close()


def offered(one: Device) -> None:
    """The operator offers six bolts of nobody to the technician."""
    paper = c.Transfer(
        id=PAPER, number="T-1", site=world.SITE, target_site=world.SITE, source=0, target=derive("recipient", "technician"),
        by=world.ACTORS["operator"],
    )
    line = c.TransferLine(
        id=derive("transfer-line", "T-1", "1"), transfer=PAPER, line=1, handle=BOLT, quantity=6, place=world.BINS["A-1"],
    )
    one.act("operator", Put(record=paper), Put(record=line))


def accepted(one: Device, role: str = "technician") -> str:
    """Whoever it is accepts all of it, as this device knows it."""
    view = one.ledger.answer(TransferOf(PAPER))
    assert view is not None
    line = view.lines[0]
    here = Standing(world.BINS["A-1"])
    return one.act(
        role, Put(record=replace(line.record, accepted=6), base=line.version),
        Put(record=replace(view.record, state="accepted"), base=view.version),
        Move(handle=BOLT, quantity=6, source=here, target=here._replace(custody=view.record.target, status="issued")),
    )


def in_custody(one: Device) -> int:
    who = derive("recipient", "technician")
    return sum(u.quantity for u in one.ledger.answer(UnitsOf(BOLT)) if u.key.custody == who)


def held(field: Field) -> int:
    with field.books.book(COMPANY).reading() as conn:
        return int(conn.exec_driver_sql(HELD).scalar() or 0)


def test_offered_on_one_device_and_accepted_on_another_that_is_offline(field: Field) -> None:
    one, two = field.device("one"), field.device("two")
    offered(one)
    field.settle()
    accepted(two)
    assert in_custody(two) == 6 and in_custody(one) == 0, "the other has not heard of it yet"
    agree(field)
    assert in_custody(one) == 6 and held(field) == 0
    view = one.ledger.answer(TransferOf(PAPER))
    assert view is not None and view.record.state == "accepted" and view.lines[0].record.accepted == 6


def test_accepted_twice_the_second_is_held_and_moves_nothing(field: Field) -> None:
    one, two = field.device("one"), field.device("two")
    offered(one)
    field.settle()
    accepted(two)
    accepted(one, "supervisor")
    two.push()
    agree(field)
    assert in_custody(one) == in_custody(two) == 6, "once, not twice"
    assert held(field) == 1


def test_cancelled_here_and_accepted_there_whatever_comes_first_holds(field: Field) -> None:
    one, two = field.device("one"), field.device("two")
    offered(one)
    field.settle()
    view = one.ledger.answer(TransferOf(PAPER))
    assert view is not None
    one.act("operator", Put(record=replace(view.record, state="cancelled"), base=view.version))
    accepted(two)
    one.push()
    agree(field)
    assert in_custody(one) == in_custody(two) == 0 and held(field) == 1


# --- between sites ---------------------------------------------------------------------------------------------------


class Sites:
    """Two sites of one company; whoever works at one of them is a `Seat`."""

    def __init__(self, folder: Path) -> None:
        self.books = FileBooks(folder / "server")
        self.now = NOON
        self.chains: dict[int, tuple[int, str]] = {}
        assert company.begin(self.books, "MAIN", "Main", ("BOSS", "Boss", "2468"), self.clock) is None
        assert company.add_site(self.books, "NORTH", "North", self.clock) is None
        self.main, self.north = place_id("MAIN", "MAIN"), place_id("NORTH", "NORTH")
        drill = derive("item", "DRILL")
        people = [
            record for badge, site, bin in (("ANN", "MAIN", "M-1"), ("BEN", "NORTH", "N-1")) for record in (
                c.Place(
                    id=place_id(site, bin), site=place_id(site, site), parent=place_id(site, site), code=bin,
                    kind=PlaceKind.VEHICLE,
                ),
                c.User(id=derive("user", badge), code=badge, name=badge, badge=badge, role="technician"),
                c.Recipient(
                    id=derive("recipient", badge), code=badge, name=badge, user=derive("user", badge), place=place_id(site, bin),
                ),
            )
        ]
        items = [
            c.Item(id=drill, number="DRILL", description="Drill", tracking=Tracking.SERIAL),
            c.Item(id=derive("item", "BOLT"), number="BOLT", description="Bolt", tracking=Tracking.QUANTITY),
        ]
        self.post(self.main, 0, Act(kind="catalogue", entries=tuple(Put(record=r) for r in (*items, *people))))
        mine = Standing(place_id("MAIN", "M-1"), derive("recipient", "ANN"), 0, "issued")
        new = (NewHandle(kind=HandleKind.SERIAL, code="D.1", item=drill, tag="TAG-1"),
               NewHandle(kind=HandleKind.QUANTITY, code="BOLT", item=derive("item", "BOLT")))
        self.drill, self.bolt = (handle_id(n.kind, n.item, n.code) for n in new)
        vendor = Standing(Virtual.VENDOR.place)
        self.post(self.main, 0, Act(kind="receive", entries=(
            *new, Move(handle=self.drill, quantity=1, source=vendor, target=mine),
            Move(handle=self.bolt, quantity=50, source=vendor, target=mine),
        )))

    def clock(self) -> int:
        self.now += SECOND
        return self.now

    def post(self, site: int, actor: int, act: Act) -> None:
        """As the set-up does it, or (a person's act) as a device of the site pushes it, whole."""
        if not actor:
            company.enter(self.books, site, [stamped(act, id=new_operation_id(), actor=actor, made_at=self.clock())], self.clock)
            return
        now, (sequence, previous) = self.clock(), self.chains.get(site, (0, START))
        with self.books.book(site).reading() as conn:
            seen = clock_of(conn, site).position
        made = {
            "id": new_operation_id(), "home": site, "device": f"device-{site}", "epoch": 1, "sequence": sequence + 1,
            "kind": act.kind, "actor": actor, "made_at": now, "claimed": now, "seen": seen, "form": FORM,
            "document": act.document, "reason": act.reason, "note": act.note, "entries": encode_entries(act.entries),
            "previous": previous,
        }
        one = Sent(**made, hash=link(made))  # type: ignore[arg-type]
        self.chains[site] = sequence + 1, one.hash
        push(self.books, site, [one], self.clock())

    def desk(self, badge: str, site: int) -> Desk:
        return Desk(Seat(self, badge, site), WORKFLOW, badge)  # type: ignore[arg-type]

    def at(self, site: int, handle: int) -> dict[str, int]:
        return {u.place_code: u.quantity for u in Seat(self, "", site).ledger.answer(UnitsOf(handle))}

    def sound(self) -> bool:
        return all(verify(self.books.book(site)) == [] for site in (COMPANY, self.main, self.north)) and unpaired(self.books) == []


class Seat:
    """One person at one site, as a `Desk` needs it."""

    def __init__(self, sites: Sites, badge: str, site: int) -> None:
        self.sites, self.badge, self.site = sites, badge, site
        company.enter(sites.books, site, [], sites.clock)
        self.ledger = Ledger(sites.books.book(site), Origin(site, "seat", 1))

    def read(self, text: str, symbology: str = "") -> Any:
        return classify(text, symbology, self.ledger.names, ())

    def answer(self, question: Any) -> Any:
        return self.read(question.text, question.symbology) if isinstance(question, Read) else self.ledger.answer(question)

    def person(self, badge: str) -> Person:
        user = self.ledger.answer(PersonOf(derive("user", badge)))
        assert user is not None
        return Person(
            user.id, user.name, user.badge, user.role, permissions_of(user.role), self.ledger.answer(RecipientOfUser(user.id))
        )

    def post(self, act: Act) -> None:
        self.sites.post(self.site, derive("user", self.badge), act)


@pytest.fixture
def sites(tmp_path: Path) -> Iterator[Sites]:
    made = Sites(tmp_path)
    yield made
    made.books.close()


def sent(sites: Sites) -> None:
    d = sites.desk("ANN", sites.main).scan("D.1", "BOLT")
    while d.step != "quantity":
        d.pick(d.screen.choices[0].id)
    d.type("30").pick(f"recipient:{derive('recipient', 'BEN')}")
    assert "another site" in d.hint
    assert d.key("finish").over and "in transit" in d.verdict


def test_between_sites_it_is_in_transit_until_it_is_accepted(sites: Sites) -> None:
    sent(sites)
    assert sites.at(sites.main, sites.drill) == {} and sites.at(sites.main, sites.bolt) == {"M-1": 20}
    assert [(w.code, w.on_the_way) for w, _ in sorted(ways(sites.books))] == [("BOLT", 30), ("D.1", 1)] and sites.sound()
    d = sites.desk("BEN", sites.north)
    d.pick(d.screen.lines[0].id)
    assert "goes to N-1" in d.hint
    d.key("accept-all")
    assert d.over, d.verdict
    assert sites.at(sites.north, sites.drill) == {"N-1": 1} and sites.at(sites.north, sites.bolt) == {"N-1": 30}
    assert all(w.on_the_way == 0 for w, _ in ways(sites.books)) and sites.sound()
    with sites.books.book(sites.north).reading() as conn:
        found = conn.exec_driver_sql("SELECT kind, detail, quantity FROM discrepancy").all()
        assert found == [], "who may accept may have what is new here"


def test_what_the_receiver_leaves_is_on_the_way_until_the_giver_takes_it_back(sites: Sites) -> None:
    sent(sites)
    d = sites.desk("BEN", sites.north)
    d.pick(d.screen.lines[0].id).scan("D.1").key("accept")
    assert d.mood == "done" and sites.at(sites.north, sites.bolt) == {}
    assert {w.code: w.on_the_way for w, _ in ways(sites.books)} == {"D.1": 0, "BOLT": 30} and sites.sound()
    d = sites.desk("ANN", sites.main)
    assert "To be taken back" in str(d.screen.lines[0].detail)
    d.pick(d.screen.lines[0].id).choose("Take back what they left")
    assert sites.at(sites.main, sites.bolt) == {"M-1": 50}
    assert all(w.on_the_way == 0 for w, _ in ways(sites.books)) and sites.sound()
    assert sites.desk("ANN", sites.main).screen.lines == ()


def test_an_end_that_does_not_fit_is_told(sites: Sites) -> None:
    sent(sites)
    transit = Standing(Virtual.IN_TRANSIT.place, status="transferred")
    back = Standing(place_id("MAIN", "M-1"), derive("recipient", "ANN"), 0, "issued")
    sites.post(sites.main, derive("user", "ANN"), Act(
        kind="move", entries=(Move(handle=sites.bolt, quantity=10, source=transit, target=back),), document="TR-00001",
    ))
    assert unpaired(sites.books) == ["transfer TR-00001, BOLT: 30 offered, 20 sent"]


def test_nothing_is_put_into_a_place_of_another_site(field: Field) -> None:
    """This site's book would have it there, and that site's would know nothing of it."""
    one, two = field.device("one"), field.device("two")
    far = place_id("FAR", "FAR")
    there = c.Place(id=place_id("FAR", "X-1"), site=far, parent=far, code="X-1", name="There", kind=PlaceKind.STORAGE)
    one.act("administrator", Put(record=there))
    agree(field)
    away = Move(handle=BOLT, quantity=1, source=Standing(world.BINS["A-1"]), target=Standing(there.id))
    refused = two.try_to("operator", away)
    assert isinstance(refused, Refused) and "another site" in str(refused.sentence)
    two.act("operator", replace(away, target=Standing(Virtual.IN_TRANSIT.place)))
    agree(field)
