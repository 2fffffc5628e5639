"""House rules: settled by administrators alone, for the company or a site, and in force with the next approval."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.domain.catalogue import APPROVE_OWN_COUNTS, RULES
from app.domain.questions import HouseRules
from app.ledger.posting import Posting
from app.ledger.rules import rule
from app.ledger.verify import verify
from app.workflows.house_rules import WORKFLOW
from app.workflows.step import Mood
from app.workflows.wording.house_rules import VALUES
from tests.workflows.books import Books, Left, desk
from tests.workflows.books import books as open_books

MAY, MAY_NOT = "who has counted may approve it", "nobody approves their own count"


@pytest.fixture
def books(tmp_path: Path) -> Iterator[Books]:
    """The test warehouse in a ledger of its own."""
    opened = open_books(tmp_path)
    yield opened
    assert verify(opened.ledger.store) == []
    opened.ledger.close()


def in_force(books: Books) -> str:
    """What the ledger goes by at this site."""
    with books.ledger.store.reading() as conn:
        return rule(Posting(conn, books.ledger.site, 0, 0, None, 0), APPROVE_OWN_COUNTS)  # type: ignore[arg-type]


def told(at: object) -> list[str]:
    return [f"{line.title}: {line.detail}" for line in at.screen.lines]  # type: ignore[attr-defined]


def test_every_rule_has_its_words() -> None:
    assert {code: tuple(values) for code, values in VALUES.items()} == RULES


def test_what_the_site_settles_goes_before_the_company(books: Books) -> None:
    at = desk(books, WORKFLOW, "ADMIN")
    assert told(at)[:2] == [f"In the whole company: {MAY_NOT} (nobody has settled it)", "At this site: as in the whole company"]
    at.pick(f"company:{APPROVE_OWN_COUNTS}:yes")
    assert at.mood is Mood.DONE and in_force(books) == "yes"
    assert told(at)[:2] == [f"In the whole company: {MAY}", "At this site: as in the whole company"]
    at.pick(f"site:{APPROVE_OWN_COUNTS}:no")
    assert in_force(books) == "no" and told(at)[1] == f"At this site: {MAY_NOT}"
    at.pick(f"site:{APPROVE_OWN_COUNTS}:")
    assert in_force(books) == "yes" and told(at)[1] == "At this site: as in the whole company"
    assert told(desk(books, WORKFLOW, "ADMIN")) == told(at)
    assert at.key("cancel").over


def test_what_holds_already_is_no_act(books: Books) -> None:
    at = desk(books, WORKFLOW, "ADMIN")
    for id, says in ((f"company:{APPROVE_OWN_COUNTS}:no", "holds already"), (f"site:{APPROVE_OWN_COUNTS}:", "holds already"),
                     ("company:nothing:yes", "not offered"), ("company", "not offered")):
        at.pick(id)
        assert not at.accepted and says in at.verdict, at.verdict
    assert not at.key("undo").accepted and "nothing of yours to undo" in at.verdict
    assert not at.scan("PST.1001").accepted and "chosen, not scanned" in at.verdict
    rules = books.ledger.answer(HouseRules())
    assert rules.company_wide == {} and rules.of_site == {}


def test_a_supervisor_settles_nothing(books: Books) -> None:
    at = desk(books, WORKFLOW, "SUPER").pick(f"company:{APPROVE_OWN_COUNTS}:yes")
    assert not at.accepted and "ADM_RULES" in at.verdict and in_force(books) == ""
    act = desk(books, WORKFLOW, "ADMIN").pick(f"company:{APPROVE_OWN_COUNTS}:yes").last.acts[0]
    with pytest.raises(Left, match="ADM_RULES"):
        books.seat("SUPER").post(act)
