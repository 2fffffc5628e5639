"""The demo that people see: believable, sound, the same each time it is made, and with something of everything to do."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from argon2 import PasswordHasher
from sqlalchemy import func, select

from app import assembly, opening
from app.domain import catalogue as c
from app.domain.acts import ACTS
from app.domain.identity import handle_id
from app.domain.listing import Query
from app.domain.operation import Operation, Put
from app.domain.place import PlaceKind
from app.domain.questions import NextNumbers, OpenCounts
from app.domain.stock import HandleKind
from app.events import Press, Scan, Type
from app.ledger import people
from app.ledger.ledger import Ledger
from app.ledger.store import FILE_NAME
from app.ledger.tables import CATALOGUE, discrepancy, handle, movement, operation, unit
from app.ledger.verify import verify
from app.setup.base import code_id
from app.setup.demo import CARD, large
from app.workflows import maintain
from app.workflows.buying.papers import ORDER_PATTERN, ORDERS, REQUEST_PATTERN, REQUESTS
from app.workflows.count import opening as counting
from app.workflows.rma import making
from app.workflows.spillage import filing
from app.workflows.transfer import giving

NOW = int(datetime(2026, 3, 18, 10, tzinfo=UTC).timestamp()) * 1_000_000
TODAY = "2026-03-18"
HEARD: list[tuple[object, ...]] = []
"""What was told while it was made."""


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ledger]:
    """The large demo as it is made on a Wednesday in March."""
    folder = tmp_path_factory.mktemp("large")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(people, "_hasher", PasswordHasher(time_cost=1, memory_cost=8, parallelism=1))
        patch.setattr(opening, "clock", lambda: NOW)
        HEARD.clear()
        ledger = opening.open_ledger(folder, demo="large", told=lambda *given: HEARD.append(given))
    assert isinstance(ledger, Ledger)
    yield ledger
    ledger.close()


def records(ledger: Ledger, kind: type[c.Record]) -> list:
    """The rows of a kind that are in use."""
    table = CATALOGUE[kind]
    with ledger.store.reading() as conn:
        return list(conn.execute(select(table).where(table.c.retired == 0)))


@pytest.mark.parametrize(("series", "pattern", "after"), [
    (ORDERS, ORDER_PATTERN, "PO-005005"), (REQUESTS, REQUEST_PATTERN, "REQ-000004"),
    (giving.SERIES, giving.PATTERN, "TR-00003"), (filing.SERIES, filing.PATTERN, "SP-00003"),
    (making.SERIES, making.PATTERN, "RMA-00002"), (maintain.SERIES, maintain.PATTERN, "MNT-00002"),
    (counting.SERIES, counting.PATTERN, "CNT-00901"),
])
def test_the_next_new_paper_goes_on_from_those_there_are(demo: Ledger, series: str, pattern: str, after: str) -> None:
    assert demo.answer(NextNumbers(series, pattern, 1)) == (after,)


def test_it_is_large_and_its_tree_has_a_place_of_every_kind(demo: Ledger) -> None:
    places = records(demo, c.Place)
    assert sum(p.kind == "storage" for p in places) >= 600 and len(records(demo, c.Item)) >= 2_000
    for kind in (PlaceKind.VEHICLE, PlaceKind.OFFICE, PlaceKind.REPAIR, PlaceKind.INCOMING, PlaceKind.QUARANTINE):
        assert sum(p.kind == kind.value for p in places) >= 3, kind
    above = {p.id: p.parent for p in places}

    def depth(place: int) -> int:
        return 1 + depth(above[place]) if above[place] else 0

    assert max(map(depth, above)) >= 4
    assert all(parent in above for parent in above.values() if parent)


@pytest.mark.usefixtures("demo")
def test_how_far_it_is_is_told_while_it_is_made() -> None:
    assert len(HEARD) > 5 and {str(what) for what, _, _ in HEARD} == {opening.MAKING}
    days = [done for _, done, _ in HEARD]
    assert days == sorted(days) and days[0] < days[-1] == HEARD[-1][2]


def test_every_gtin_has_its_check_digit_and_no_two_are_alike(demo: Ledger) -> None:
    codes = [b.code for b in records(demo, c.Barcode) if b.kind == "gtin"]
    assert len(codes) > 2_000 and len(set(codes)) == len(codes)
    for code in codes:
        digits = [int(d) for d in code]
        assert len(digits) == 14 and sum(d * (3 if i % 2 == 0 else 1) for i, d in enumerate(digits)) % 10 == 0, code


def test_its_books_are_sound(demo: Ledger) -> None:
    assert verify(demo.store) == []


def test_it_has_months_of_working_days_and_nothing_of_tomorrow(demo: Ledger) -> None:
    with demo.store.reading() as conn:
        at = [row.at for row in conn.execute(select(operation.c.at).order_by(operation.c.position))]
    assert at == sorted(at) and at[-1] <= NOW
    days = {datetime.fromtimestamp(one / 1_000_000, UTC).date() for one in at}
    assert len(days) > 90 and NOW / 1_000_000 - at[0] / 1_000_000 > 120 * 86_400


def test_there_is_something_of_everything_to_do(demo: Ledger) -> None:
    with demo.store.reading() as conn:
        kinds = dict(conn.execute(select(discrepancy.c.kind, func.count()).where(discrepancy.c.open == 1).group_by("kind")).all())
    assert {"shortage", "over-receipt", "repeated-receipt"} <= set(kinds)
    assert any(view.to_review == 3 for view in demo.answer(OpenCounts()))
    orders = records(demo, c.Order)
    assert any(o.state == "draft" for o in orders)
    assert any(o.state == "sent" and o.due < TODAY for o in orders if o.number > "PO-005")
    assert sum(r.state == "submitted" for r in records(demo, c.Requisition)) == 2
    assert [t.state for t in records(demo, c.Transfer)] == ["pending", "pending"]
    assert len(records(demo, c.Spillage)) == 2 and [r.state for r in records(demo, c.Rma)] == ["shipped"]
    assert sum(loan.due < TODAY for loan in records(demo, c.Loan)) == 3
    device = handle_id(HandleKind.SERIAL, code_id(c.Item, "CTL-20"), "CTL.00001")
    with demo.store.reading() as conn:
        assert conn.scalar(select(func.sum(unit.c.quantity)).where(unit.c.place == device)) == 5, "two boards and three fuses"
    assert records(demo, c.Maintenance) and records(demo, c.Reservation) and records(demo, c.KitLine) and records(demo, c.Template)
    soon = str(datetime.fromtimestamp(NOW / 1_000_000, UTC).date() + timedelta(days=30))
    with demo.store.reading() as conn:
        expiring = list(conn.scalars(select(handle.c.expires).where(handle.c.expires != "", handle.c.expires < soon)))
    assert len(expiring) == 5 and sum(day < TODAY for day in expiring) == 1


def test_every_act_that_moved_stock_has_words_in_the_tables(demo: Ledger) -> None:
    with demo.store.reading() as conn:
        kinds = set(conn.scalars(select(operation.c.kind).where(operation.c.position.in_(select(movement.c.position))).distinct()))
    assert {"receive", "assemble", "repair", "spillage", "rma"} <= kinds <= set(ACTS)
    acts = {str(row.cells[2]) for row in demo.page(Query(listing="activities", limit=500)).rows}
    assert acts <= set(ACTS.values()) and not acts & set(ACTS)


def test_the_card_holds_in_it_as_in_the_small_one(demo: Ledger) -> None:
    session = assembly.assemble(demo).session
    session.handle(Scan("SUPER"))
    session.handle(Type("2222"))
    for code in CARD:
        if not code.text.startswith(("CMD-", "OPER")):
            session.handle(Press("home"))
            assert session.handle(Scan(code.text)).accepted, code.text


def plain(operations: Iterator[Operation]) -> list[tuple]:
    """Operations less their identities and the salted hashes of PINs."""
    def of(entry: object) -> object:
        if isinstance(entry, Put) and isinstance(entry.record, c.User):
            return entry.record.code
        return entry

    return [(o.kind, o.actor, o.made_at, o.document, [of(e) for e in o.entries]) for o in operations]


def test_made_twice_on_one_day_it_is_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(people, "_hasher", PasswordHasher(time_cost=1, memory_cost=8, parallelism=1))
    assert plain(large.operations(NOW)) == plain(large.operations(NOW))


def test_cut_off_while_it_is_made_it_is_made_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(large, "operations", lambda now: (_ for _ in ()).throw(KeyboardInterrupt))
    with pytest.raises(KeyboardInterrupt):
        large.make(tmp_path, lambda: NOW)
    assert not (tmp_path / FILE_NAME).exists()
