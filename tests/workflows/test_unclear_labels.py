"""A GS1 label that can be read in several ways, none of which is known here: no job guesses."""

from typing import Any

import pytest

from app.workflows.contain import WORKFLOW as CONTAIN
from app.workflows.count import WORKFLOW as COUNT
from app.workflows.inspect import WORKFLOW as INSPECT
from app.workflows.isolate import WORKFLOW as ISOLATE
from app.workflows.issue import WORKFLOW as ISSUE
from app.workflows.move import WORKFLOW as MOVE
from app.workflows.step import Mark
from tests.workflows.books import GTIN_GLUE, GTIN_PRINTER, Books, desk

UNCLEAR = f"01{GTIN_PRINTER}21NEW917251231"


@pytest.mark.parametrize(("workflow", "first"), [
    (MOVE, ()), (ISSUE, ()), (ISOLATE, ()), (COUNT, ("B02-S01",)), (CONTAIN, ("C-9",)),
])
def test_it_is_refused_with_what_to_do(books: Books, workflow: Any, first: tuple[str, ...]) -> None:
    d = desk(books, workflow, "SUPER").scan(*first)
    if workflow is CONTAIN:
        d.choose("put")
    d.scan(UNCLEAR)
    assert not d.accepted and "several ways" in d.verdict and "Nothing changed; type its serial" in d.verdict
    assert not any("serial" in choice.casefold() for choice in d.choices), "no number is offered that may be wrong"


def test_looking_it_up_opens_the_item_and_says_what_is_odd(books: Books) -> None:
    d = desk(books, INSPECT, "SUPER").scan(UNCLEAR)
    assert d.step == "card" and d.screen.lines[0].mark is Mark.UNEXPECTED and "date" in str(d.screen.lines[0].title)
    assert not any("NEW9" in str(line.title) for line in d.screen.lines)
    clear = desk(books, INSPECT, "SUPER").scan(f"01{GTIN_PRINTER}21NEW9")
    assert any("NEW9" in str(line.title) for line in clear.screen.lines)


def test_a_lot_is_chosen_from_those_that_stand_here(books: Books) -> None:
    d = desk(books, MOVE, "SUPER").scan(f"01{GTIN_GLUE}10NEW917251231")
    assert d.accepted and "NEW9" not in d.prompt + d.hint
    known = desk(books, MOVE, "SUPER").scan(f"01{GTIN_GLUE}10NEW9")
    assert not known.accepted, "a lot that is clear and not known here is refused"
