"""What is rare leads a search, what is frequent is searched for: the rows are the same, whichever way they are found."""

from collections.abc import Iterator
from itertools import product

import pytest

from app.domain.catalogue import Recipient
from app.domain.operation import Undo
from app.domain.place import Virtual
from app.domain.stock import Standing
from app.ledger.listings import held, movement_rows, serials, stock_found
from app.setup.base import code_id
from tests.ledger.lookup.warehouse import Warehouse, box, bulk, item, place, user

SEARCHED = ("", "a", "PST", "ABC", "A01", "label", "zzz", "DOC", "olga")
CHIPS = {
    "stock": ("unavailable", "disputed", "dated"), "serials": ("out", "disputed"),
    "history": ("receive", "move", "issue", "undone"), "custody": (),
}
LIMITS = (
    (stock_found, "FEW"), (serials, "FEW"), (held, "HELD_FEW"),
    (movement_rows, "FEW"), (movement_rows, "FEWER"), (movement_rows, "NAMED_FEW"),
)


@pytest.fixture
def mixed(here: Warehouse) -> Warehouse:
    """Lots with a date, units apart, sold, in boxes and with people; acts of several kinds under documents, one undone."""
    olga, shelf = code_id(Recipient, "OPER"), place("A01-S01")
    here.bulk("ABC123", 50, shelf)
    here.bulk("CABLE", 900, place("B01-S01"), custody=olga)
    here.lot("L-1", 5, shelf, "2031-01-01")
    here.lot("L-2", 5, place("Q-1"))
    here.box("C-1", shelf)
    for n in range(4):
        here.serial(f"PST.{n}", shelf if n % 2 else place("Q-1"), status="isolated" if n == 3 else "available")
    here.carry(bulk("ABC123"), shelf, box("C-1"), 7, by=user("OPER"))
    moved = here.carry(bulk("ABC123"), shelf, place("A01-S02"), 3)
    here.move(
        bulk("ABC123"), 2, Standing(shelf), Standing(Virtual.CONSUMED.place), kind="issue", document="DOC-1", by=user("OPER")
    )
    here.move(bulk("CABLE"), 9, Standing(place("B01-S01"), custody=olga), Standing(shelf), kind="move")
    here.carry(here.serial("PST.9", shelf), shelf, Virtual.CUSTOMER.place)
    here.post(Undo(operation=moved.id), kind="undo")
    return here


def ways() -> Iterator[tuple[str, dict[str, object]]]:
    for listing, chips in CHIPS.items():
        some = [(), *((chip,) for chip in chips), chips[:2]] if chips else [()]
        scopes = [0] if listing == "custody" else [0, item("ABC123")] if listing == "serials" else [
            0, item("ABC123"), bulk("ABC123"), place("A01"), place("A01-S01"), box("C-1"),
        ]
        for search, chosen, scope in product(SEARCHED, some, scopes):
            yield listing, {"search": search, "chips": chosen, "scope": scope}


def test_what_leads_changes_no_row(mixed: Warehouse, monkeypatch: pytest.MonkeyPatch) -> None:
    found = [mixed.page(listing, sort="", **asked).rows for listing, asked in ways()]
    for module, name in LIMITS:
        monkeypatch.setattr(module, name, -1)
    filled = 0
    for rows, (listing, asked) in zip(found, ways(), strict=True):
        again = mixed.page(listing, sort="", **asked).rows
        assert {row.id: row for row in rows} == {row.id: row for row in again}, (listing, asked)
        filled += bool(rows) and bool(asked["search"]) and bool(asked["chips"])
    assert filled > 40


@pytest.mark.parametrize(("listing", "chips"), [("still", ()), ("past-stock", ("some",)), ("stock", ()), ("serials", ())])
def test_what_is_kept_beside_the_books_changes_no_row(
    mixed: Warehouse, listing: str, chips: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    """As a database has it that keeps no balances."""
    ways = [(sort, descending) for sort in ("item", "number", "description") for descending in (False, True)]
    kept = [mixed.page(listing, sort=sort, descending=down, chips=chips).rows for sort, down in ways]
    assert all(kept)
    for module in ("stock_streams", "serials", "past", "balanced"):
        monkeypatch.setattr(f"app.ledger.listings.{module}.kept", lambda _: False)
    assert [mixed.page(listing, sort=sort, descending=down, chips=chips).rows for sort, down in ways] == kept
