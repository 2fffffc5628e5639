"""Whatever devices say that has the shape of operations: the server answers, both sites go on, every book replays, and a server on
PostgreSQL makes the same of it as one on SQLite (L2)."""

import types
import typing
from contextlib import ExitStack
from enum import Enum
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.feed import BESIDE, Sent
from app.domain.identity import derive
from app.domain.operation import Entry, Move, Put
from app.domain.place import Virtual
from app.domain.stock import Standing
from app.domain.wire import Push
from app.ledger.chain import START, encode_entries, link
from app.ledger.judge import COMPANY
from app.ledger.verify import verify
from app.server import devices, pushing
from app.server import postgres as pg
from app.server.books import Books, FileBooks
from app.server.judging import follow_company, post_own
from tests.embedded import Postgres
from tests.ledger import world
from tests.server.face import bolts
from tests.server.test_poison import OTHER

COUNT = derive("count", "C-1")
NUMBERS = [
    *world.BINS.values(), *world.SPECIAL.values(), world.AREA, world.SITE, OTHER, *world.HANDLES.values(), *world.ACTORS.values(),
    *(item.id for item in world.ITEMS.values()), *(v.place for v in Virtual), 10, 11, 12, COUNT, world.RECIPIENT, world.PROJECT,
]
ODD = [0, -1, 1, 2, 3, 10**12, 10**15, 10**15 + 1, 2**62, 2**63 - 1, -(2**63), 2**63, -(2**63) - 1, 10**30]
TEXTS = ["", "available", "isolated", "installed", "BOLT", "S1", "S4", "TAG-1", "A-1", "C-1", "physical", "badge", "supervisor",
         "x\0y", "\U0001f4e6", "%s{}", "x" * 81, "y" * 5_000, "serial", "location", "{code", "(?P<code>"]
IDS = ["a", "b", "c", "d", BESIDE + "a", "before-1", "", "i" * 101]
numbers = st.sampled_from(NUMBERS) | st.sampled_from(NUMBERS) | st.sampled_from(ODD)
quantities = st.sampled_from([1, 1, 2, 5, *ODD])


def any_of(hint: Any, name: str = "") -> st.SearchStrategy[Any]:
    """Values of a field's type, mostly of what exists."""
    if name == "operation":
        return st.sampled_from(IDS)
    if hint is int:
        return quantities if name in ("quantity", "difference", "value", "ordered", "decimals") else numbers
    if hint is bool:
        return st.booleans()
    if hint is str:
        return st.sampled_from(TEXTS)
    if hint is Standing:
        return st.builds(Standing, numbers, st.sampled_from([0, world.RECIPIENT, 2**63]), st.sampled_from([0, world.PROJECT]),
                         st.sampled_from(["available", "available", "isolated", "sold", "x\0y"]))
    if isinstance(hint, type) and issubclass(hint, Enum):
        return st.sampled_from(list(hint))
    origin, args = typing.get_origin(hint), typing.get_args(hint)
    if origin in (types.UnionType, typing.Union):
        return st.one_of(*(any_of(one) for one in args))
    if origin is tuple:
        parts = [any_of(one) for one in args if one is not Ellipsis]
        return st.lists(parts[0], max_size=2).map(tuple) if Ellipsis in args else st.tuples(*parts)
    return st.none() if hint is type(None) else made(hint)


def made(kind: Any) -> st.SearchStrategy[Any]:
    """Any value of a struct."""
    hints = typing.get_type_hints(kind)
    return st.builds(kind, **{name: any_of(hints[name], name) for name in kind.__struct_fields__})


PUTS = [Put(record=record, base=base) for record in world.records() for base in (0, world.START + world.SECOND)]
entries = st.one_of(*(made(kind) for kind in typing.get_args(Entry)), made(Move), st.sampled_from(PUTS))
"""Each kind of entry as often as any other, and the records that there are as they are."""
times = st.sampled_from([0, 0, 0, 1, -1, -world.START, 10**15, 2**60, 2**63 - 1 - world.START * 2])
acts = st.fixed_dictionaries({
    "device": st.sampled_from(["one", "two", "there"]), "entries": st.lists(entries, max_size=3).map(tuple),
    "id": st.sampled_from(IDS), "actor": st.sampled_from([*world.ACTORS.values()] * 2 + [0, 7, world.GONE]), "off": times,
    "seen": st.sampled_from([0, 2, 10**9]), "form": st.sampled_from([0, 0, 0, -1]), "apart": st.booleans(),
    "reason": st.sampled_from([0, 1, 2**63 - 1]),
})
HOMES = {"one": world.SITE, "two": world.SITE, "there": OTHER}


class Side:
    """A server with two sites, and devices that say anything."""

    def __init__(self, books: Books) -> None:
        self.books, self.now = books, world.START
        catalogue, stock = world.beginnings()
        post_own(books, COMPANY, catalogue, self.tick())
        post_own(books, world.SITE, stock, self.tick())
        books.book(OTHER)
        self.chains = dict.fromkeys(HOMES, (1, 0, START))
        self.answers: list[Any] = []
        with books.registry.writing() as conn:
            for name, site in HOMES.items():
                devices.enrol(conn, name, name=name, site=site, public_key="", version="", now=self.now)

    def tick(self) -> int:
        self.now += world.SECOND
        return self.now

    def says(self, act: dict[str, Any]) -> None:
        name, now = act["device"], self.tick()
        epoch, sequence, previous = self.chains[name]
        row = {
            "id": act["id"] if act["apart"] else f"{act['id']}-{name}-{epoch}-{sequence}", "home": HOMES[name], "device": name,
            "epoch": epoch, "sequence": sequence + 1, "kind": "move", "actor": act["actor"], "made_at": now + act["off"],
            "claimed": now + act["off"], "seen": act["seen"], "form": act["form"], "document": "", "reason": act["reason"],
            "note": "", "entries": encode_entries(act["entries"]), "previous": previous,
        }
        sent = msgspec.convert(row | {"hash": link(row)}, Sent)
        self.chains[name] = epoch, sequence + 1, sent.hash
        with self.books.registry.reading() as conn:
            who = devices.find(conn, name)
        assert who is not None
        told = pushing.take(self.books, who, Push(operations=[sent]), lambda: now)
        self.answers.append(told)
        assert [one.id for one in told.outcomes] == [sent.id]
        if told.epoch != epoch:
            self.chains[name] = told.epoch, 0, START

    def sound(self) -> list[Any]:
        """Every book has taken in all and replays. What the books came to."""
        found: list[Any] = []
        for site in (world.SITE, OTHER):
            with self.books.book(site).writing() as conn:
                follow_company(self.books, conn, site)
        for which in (COMPANY, world.SITE, OTHER):
            assert verify(self.books.book(which)) == []
            with self.books.book(which).reading() as conn:
                found.append(conn.exec_driver_sql("SELECT position, seal FROM clock").all())
        return found


def on_both(acts: list[dict[str, Any]], postgres: str | None) -> None:
    with TemporaryDirectory() as folder, ExitStack() as stack:
        sides = [Side(FileBooks(Path(folder)))]
        stack.callback(sides[0].books.close)
        if postgres:
            sides.append(Side(stack.enter_context(pg.owned(postgres))))
        for act in acts:
            for side in sides:
                side.says(act)
        honest = {"device": "two", "entries": (bolts(),), "id": "honest", "actor": world.ACTORS["operator"], "off": 0, "seen": 0,
                  "form": 0, "reason": 0, "apart": False}
        came = [(side.says(honest), side.answers, side.sound()) for side in sides]
        assert all(one == came[0] for one in came)
        outcome = sides[0].answers[-1].outcomes[0].outcome
        assert outcome in ("applied", "discrepancy"), "an honest device goes on"


@settings(max_examples=25)
@given(st.lists(acts, min_size=1, max_size=12))
def test_any_operations_stop_nobody(acts: list[dict[str, Any]]) -> None:
    on_both(acts, None)


@pytest.mark.postgres
@settings(max_examples=6)
@given(acts=st.lists(acts, min_size=1, max_size=25))
def test_both_databases_make_the_same_of_any_operations(postgres: Postgres, acts: list[dict[str, Any]]) -> None:
    with postgres.database() as address:
        on_both(acts, address)
