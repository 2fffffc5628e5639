"""The table of activities: each condition lets through what it names, together they narrow, and nothing is lost or twice."""

from typing import Any

import pytest

from app.domain.listing import Page
from app.ledger.listings.activities import begin_of
from tests.ledger.lookup.warehouse import Warehouse, item, place, user


def activities(here: Warehouse, search: str = "", **where: object) -> Page:
    named = tuple((key.rstrip("_"), str(value)) for key, value in where.items())
    return here.page("activities", sort="at", descending=True, where=named, search=search)


@pytest.fixture
def worked(here: Warehouse) -> Warehouse:
    """Two items received into two bins, and a unit moved."""
    here.bulk("ABC123", 500, place("A01-S01"))
    here.serial("PST.1", place("A01-S01"))
    here.serial("PST.2", place("A01-S02"))
    return here


def test_without_conditions_all_lines_stand_newest_first(worked: Warehouse) -> None:
    found = activities(worked)
    assert found.total == len(found.rows) == len({row.id for row in found.rows}) == 3
    times = [str(row.cells[0]) for row in found.rows]
    assert times == sorted(times, reverse=True)


def test_each_condition_lets_through_what_it_names(worked: Warehouse) -> None:
    everything = activities(worked).rows
    assert {row.cells[3] for row in activities(worked, item=item("ABC123")).rows} == {"ABC123"}
    in_first = activities(worked, place=place("A01-S01")).rows
    assert {row.cells[3] for row in in_first} == {"ABC123", "PST.1"}
    kinds = {str(row.cells[2]) for row in everything}
    assert kinds and sum(activities(worked, kind=kind).total for kind in ("receive", "move", "adjust", "stock")) <= len(everything)
    assert activities(worked, kind="no-such").total == 0
    assert activities(worked, document="NO-1").total == 0
    assert activities(worked, reason=77).total == 0


def test_conditions_narrow_together(worked: Warehouse) -> None:
    both = activities(worked, item=item("ABC123"), place=place("A01-S02"))
    assert both.total == 0
    assert activities(worked, item=item("ABC123"), place=place("A01-S01")).total == 1
    assert [row.cells[3] for row in activities(worked, "PST.2").rows] == ["PST.2"]
    assert activities(worked, "PST.2", place=place("A01-S01")).total == 0


def test_a_span_of_days_counts_both_ends(worked: Warehouse) -> None:
    days = sorted(str(row.cells[0])[:10] for row in activities(worked).rows)
    assert activities(worked, from_="1999-01-01", until="2999-01-01").total == 3
    assert activities(worked, until="1999-01-01").total == 0
    assert activities(worked, from_="2999-01-01").total == 0
    assert begin_of(days[0], after=1) == (begin_of(days[0]) or 0) + 86_400_000_000 or begin_of(days[0]) is not None


@pytest.mark.parametrize("where", [{"from_": "x"}, {"until": "2026-13-01"}, {"item": "x"}, {"person": "-1"}, {"place": "9" * 30}])
def test_what_is_no_date_or_identity_lets_nothing_through_or_does_not_fail(worked: Warehouse, where: dict[str, Any]) -> None:
    assert activities(worked, **where).total in (0, 3)


def test_the_pages_of_each_way_together_are_the_whole(worked: Warehouse) -> None:
    for where in ({}, {"person": user("OPER")}, {"place": place("A01-S01")}, {"kind": "receive"}):
        named = tuple((key, str(value)) for key, value in where.items())
        whole = worked.page("activities", sort="at", descending=True, where=named)
        single = [
            worked.page("activities", sort="at", descending=True, where=named, offset=n, limit=1).rows for n in range(whole.total)
        ]
        assert [row for rows in single for row in rows] == list(whole.rows)
