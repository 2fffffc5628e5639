"""The sweep over places to compare comes round to all of them, however much stands in one."""

from collections.abc import Callable

import pytest
from sqlalchemy import select

from app.domain.place import VIRTUAL_BY_PLACE
from app.ledger.tables import unit
from app.sync import comparing
from app.sync.comparing import Comparing
from tests.ledger import world
from tests.sync.net import Tablet


def real(one: Tablet) -> set[int]:
    with one.ledger.store.reading() as conn:
        return set(conn.execute(select(unit.c.place)).scalars()) - VIRTUAL_BY_PLACE.keys()


@pytest.mark.parametrize(("places", "records"), [(50, 10_000), (1, 10_000), (50, 0), (50, 2)])
def test_every_place_comes_in_its_turn(
    tablet: Callable[..., Tablet], monkeypatch: pytest.MonkeyPatch, places: int, records: int
) -> None:
    monkeypatch.setattr(comparing, "SWEPT", places)
    monkeypatch.setattr(comparing, "SWEPT_RECORDS", records)
    one = tablet("one")
    one.round()
    wanted = real(one)
    sweep = Comparing(one.ledger.store, world.SITE)
    rounds = [sweep.places() for _ in range(2 * len(wanted) + 2 * len(VIRTUAL_BY_PLACE))]
    assert set().union(*rounds) == wanted and len(wanted) > 2
    if records == 0 or places == 1:
        assert max(map(len, rounds)) == 1
    again = [place for one_round in rounds for place in one_round]
    assert min(again.count(place) for place in wanted) >= 2
