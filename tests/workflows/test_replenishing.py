"""Replenishment of more than is looked at in one go: nothing that is lacking goes unsaid."""

import pytest

from app.domain import catalogue as c
from app.domain.identity import derive
from app.domain.operation import Act, Put
from app.domain.purchasing import AT_ONCE, Replenishment
from app.domain.stock import Tracking
from app.workflows.buying import WORKFLOW
from app.workflows.step import Chosen, Mood
from tests.workflows.books import Books, desk
from tests.workflows.harness import Desk

MANY = 1_234


@pytest.fixture
def lacking(books: Books) -> Books:
    """More items than that, all of one vendor and all below their minimum."""
    vendor = derive("vendor", "V1")
    before = books.ledger.answer(Replenishment()).all
    items = [
        c.Item(id=derive("item", f"Z{n}"), number=f"Z{n:04d}", description="", tracking=Tracking.QUANTITY, minimum=1, vendor=vendor)
        for n in range(MANY - before)
    ]
    books.post(Act(kind="catalogue", entries=tuple(Put(record=item) for item in items)))
    return books


def at(books: Books) -> Desk:
    return desk(books, WORKFLOW).choose("Replenish")


def test_pages_of_it_are_looked_at_and_each_says_how_many_there_are(lacking: Books) -> None:
    d = at(lacking)
    assert len(d.screen.lines) == AT_ONCE and f"1 to 500 of {MANY}" in d.hint and "The 500 before" not in d.choices
    seen = [x.id for x in d.screen.lines]
    d.choose("The next 500")
    assert f"501 to 1000 of {MANY}" in d.hint
    seen += [x.id for x in d.screen.lines]
    d.choose(f"The next {MANY - 1000}")
    assert f"1001 to {MANY} of {MANY}" in d.hint and d.choices == ["Leave all lines out", "The 500 before"]
    seen += [x.id for x in d.screen.lines]
    assert len(set(seen)) == MANY
    assert f"501 to 1000 of {MANY}" in d.choose("The 500 before").hint


def test_what_is_ordered_makes_room_for_the_rest(lacking: Books) -> None:
    d = at(lacking).choose("The next 500").choose("Leave all lines out")
    d.pick(d.screen.lines[3].id)
    assert "Lines taken: 1 of 500" in d.hint
    assert d.key("make").mood is Mood.DONE
    assert lacking.ledger.answer(Replenishment()).all == MANY - 1
    d = at(lacking)
    assert d.key("make").mood is Mood.DONE and "Lines taken: 500" in d.verdict
    assert f"of {MANY - 501}" in at(lacking).hint
    page = lacking.ledger.answer(Replenishment(skip=MANY))
    assert page.first == 500 and page.following == 0, "what was looked at is there no more: the last page is"


def test_more_ticked_rows_than_are_ordered_at_once_are_refused_in_words(lacking: Books) -> None:
    d = desk(lacking, WORKFLOW).choose("Low stock")
    step = d.give(Chosen("make", tuple(f"item:{derive('item', f'Z{n}')}" for n in range(AT_ONCE + 1))))
    assert not step.accepted and "More than 500 lines are ticked" in d.verdict
