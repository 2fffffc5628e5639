"""Edits of a catalogue record by two: merged field by field in the company's book, and alike in every site's."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from app.domain import catalogue as c
from app.domain.feed import COMPANY
from app.domain.operation import Put
from app.domain.place import PlaceKind
from app.domain.stock import Tracking
from tests.ledger import world
from tests.ledger.company import OTHER, Company, company_on
from tests.ledger.conftest import BOTH
from tests.ledger.tablets import Tablet

BOLT = world.ITEMS["BOLT"]


@pytest.fixture(params=BOTH)
def company(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Company]:
    """A company with two sites, on both databases."""
    with company_on(request.param, tmp_path, request) as made:
        yield made


@pytest.fixture
def two() -> tuple[Tablet, Tablet]:
    """A tablet in each site."""
    return Tablet("t1", world.SITE), Tablet("t2", OTHER)


def bolt(company: Company) -> tuple[Any, int]:
    return company.record(c.Item, BOLT.id)


def edited(base: int, **fields: Any) -> Put:
    return Put(record=replace(BOLT, **fields), base=base)


def test_what_two_have_changed_in_different_fields_holds_together(company: Company, two: tuple[Tablet, Tablet]) -> None:
    _, base = bolt(company)
    first = company.makes(two[0], edited(base, description="Hexagon bolt", price_minor=170))
    second = company.makes(two[1], edited(base, minimum=5))
    assert [company.arrives(one).outcome for one in (second, first)] == ["", ""]
    assert bolt(company)[0] == replace(BOLT, description="Hexagon bolt", price_minor=170, minimum=5)


def test_the_later_arrival_wins_where_both_changed_a_field(company: Company, two: tuple[Tablet, Tablet]) -> None:
    _, base = bolt(company)
    first, second = company.makes(two[0], edited(base, minimum=3, maximum=9)), company.makes(two[1], edited(base, minimum=5))
    for one in (second, first):
        assert company.arrives(one).outcome == ""
    assert bolt(company)[0] == replace(BOLT, minimum=3, maximum=9)


@pytest.mark.parametrize(("field", "one", "other"), [("price_minor", 160, 170), ("number", "BOLTS", "BOLZEN")])
def test_identity_and_price_changed_by_both_wait_for_a_supervisor(
    company: Company, two: tuple[Tablet, Tablet], field: str, one: Any, other: Any
) -> None:
    _, base = bolt(company)
    first = company.makes(two[0], edited(base, **{field: one}))
    second = company.makes(two[1], edited(base, minimum=5, **{field: other}))
    assert (company.arrives(first).outcome, company.arrives(second).outcome) == ("", "held")
    kept = {"bulk_code": "BOLT"} if field == "number" else {}  # its stock goes on under the number it came in by
    assert bolt(company)[0] == replace(BOLT, **{field: one}, **kept)
    assert [kind for kind, _ in company.discrepancies(COMPANY)] == ["held"]
    assert [kind for kind, _ in company.discrepancies(OTHER)] == ["held"] and company.discrepancies(world.SITE) == []


def test_the_same_price_by_both_is_no_quarrel(company: Company, two: tuple[Tablet, Tablet]) -> None:
    _, base = bolt(company)
    puts = [company.makes(two[0], edited(base, price_minor=170)), company.makes(two[1], edited(base, price_minor=170, minimum=5))]
    assert [company.arrives(one).outcome for one in puts] == ["", ""]
    assert bolt(company)[0] == replace(BOLT, price_minor=170, minimum=5)


def test_an_edit_of_ones_own_unmerged_edit_keeps_what_others_did(company: Company, two: tuple[Tablet, Tablet]) -> None:
    """Offline a tablet edits twice: its second edit rests on its first as it made it, which the others never saw."""
    _, base = bolt(company)
    mine = company.makes(two[0], edited(base, description="Hexagon bolt"))
    again = company.makes(two[0], edited(mine.claimed, description="Hexagon bolt", maximum=9))
    for one in (company.makes(two[1], edited(base, minimum=5)), mine, again):
        assert company.arrives(one).outcome == ""
    assert bolt(company)[0] == replace(BOLT, description="Hexagon bolt", minimum=5, maximum=9)


def test_an_edit_that_rests_on_the_merged_record_is_taken_as_it_is(company: Company, two: tuple[Tablet, Tablet]) -> None:
    _, base = bolt(company)
    first, second = company.makes(two[0], edited(base, description="Hex")), company.makes(two[1], edited(base, minimum=5))
    for one in (first, second):
        company.arrives(one)
    merged, version = bolt(company)
    assert version != second.claimed
    company.arrives(company.makes(two[0], Put(record=replace(merged, minimum=None), base=version)))
    assert bolt(company)[0] == replace(BOLT, description="Hex")


@pytest.mark.parametrize("change", [{"uom": "BOX"}, {"decimals": 2}, {"tracking": Tracking.LOT}])
def test_unit_and_tracking_of_an_item_never_change_for_all(
    company: Company, two: tuple[Tablet, Tablet], change: dict[str, Any]
) -> None:
    """The company's book cannot see whether any site has moved it."""
    _, base = bolt(company)
    assert company.arrives(company.makes(two[0], edited(base, **change))).outcome == "held"
    assert company.own(edited(0, **change)).outcome == "held"
    assert bolt(company) == (BOLT, base)


def test_a_record_made_by_two_alike_is_one_and_unlike_waits(company: Company, two: tuple[Tablet, Tablet]) -> None:
    code = c.Barcode(id=77, code="4711", kind="alias", item=BOLT.id)
    puts = [company.makes(tablet, Put(record=code), by="supervisor") for tablet in two]
    assert [company.arrives(one).outcome for one in puts] == ["", ""]
    other = company.makes(two[1], Put(record=replace(code, item=world.ITEMS["DRILL"].id)))
    assert company.arrives(other).outcome == "held"
    assert company.record(c.Barcode, 77)[0] == code


def test_two_records_with_one_code_the_first_stands(company: Company, two: tuple[Tablet, Tablet]) -> None:
    puts = [company.makes(tablet, Put(record=c.Project(id=80 + n, code="P9", name=""))) for n, tablet in enumerate(two)]
    assert [company.arrives(one).outcome for one in puts] == ["", "held"]


def test_a_place_put_out_of_use_while_a_site_has_stock_there_is_told_there(company: Company, two: tuple[Tablet, Tablet]) -> None:
    bin_ = world.BINS["A-1"]
    company.arrives(company.makes(two[0], world.NEW["BOLT"], world.came("BOLT", 5, bin_)))
    place, base = company.record(c.Place, bin_)
    retired = company.makes(two[1], Put(record=replace(place, retired=True), base=base))
    assert company.arrives(retired).outcome == ""
    assert company.record(c.Place, bin_)[0].retired
    assert company.discrepancies(world.SITE) == [("place-in-use", "")] and company.discrepancies(OTHER) == []
    area = company.record(c.Place, world.AREA)
    company.arrives(company.makes(two[1], Put(record=replace(area[0], kind=PlaceKind.STORAGE), base=area[1])))
    assert len(company.discrepancies(world.SITE)) == 1


def test_who_may_not_edit_changes_nothing_anywhere(company: Company, two: tuple[Tablet, Tablet]) -> None:
    _, base = bolt(company)
    assert company.arrives(company.makes(two[0], edited(base, minimum=5), by="operator")).outcome == "held"
    assert bolt(company) == (BOLT, base)


def test_what_two_took_off_a_reservation_is_off_it_twice_and_who_issues_may_take_it(
    company: Company, two: tuple[Tablet, Tablet]
) -> None:
    kept = c.Reservation(id=90, site=world.SITE, item=BOLT.id, quantity=10, recipient=world.RECIPIENT)
    company.arrives(company.makes(two[0], Put(record=kept)))
    _, base = company.record(c.Reservation, 90)
    less = [company.makes(tablet, Put(record=replace(kept, quantity=left), base=base), by="technician")
            for tablet, left in zip(two, (7, 6), strict=True)]
    assert [company.arrives(one).outcome for one in less] == ["", ""]
    left, version = company.record(c.Reservation, 90)
    assert left == replace(kept, quantity=3)
    more = [replace(left, quantity=4), replace(left, recipient=0, quantity=1), replace(kept, id=91)]
    for record in more:
        assert company.arrives(company.makes(two[0], Put(record=record, base=version), by="technician")).outcome == "held"
    last = [company.makes(tablet, Put(record=replace(left, quantity=1), base=version), by="technician") for tablet in two]
    assert [company.arrives(one).outcome for one in last] == ["", ""]
    assert company.record(c.Reservation, 90)[0] == replace(left, quantity=1, retired=True)
