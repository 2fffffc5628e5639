"""States of papers: every one that a kind of paper may have is called something."""

from app.domain import catalogue
from app.domain.states import FLOWS, NAMES, called


def test_every_state_has_a_name_that_begins_like_a_word_of_its_own() -> None:
    assert {kind: set(names) for kind, names in NAMES.items()} == {kind: flow.states for kind, flow in FLOWS.items()}
    assert all(name[0].isupper() for names in NAMES.values() for name in names.values())


def test_a_state_of_a_later_version_is_told_as_it_is() -> None:
    assert str(called(catalogue.Rma, "shipped")) == "At the vendor" and str(called(catalogue.Rma, "mislaid")) == "mislaid"
