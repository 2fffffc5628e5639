"""Why a line of a file is not taken: told in the language of the reader, as every sentence is."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from app.domain.quantity import to_steps
from app.domain.words import Say, brief, render
from app.exchange.fields import Bad, quantity, yes
from app.ui.wording import Language, words


@pytest.fixture
def german(qapp: QApplication) -> Iterator[None]:
    language = Language()
    language.use("de")
    yield
    language.use("en")


def test_a_reason_is_in_german(german: None) -> None:
    with pytest.raises(Bad) as wrong:
        yes({"asset": "perhaps"}, "asset", False)
    assert words(wrong.value.sentence) == "asset ist „perhaps“, es muss yes oder no sein"
    assert str(wrong.value) == "asset is “perhaps”, it must be yes or no"


def test_a_refusal_within_a_reason_is_in_german_and_ends_before_what_did_not_change(german: None) -> None:
    with pytest.raises(Bad) as wrong:
        quantity({"minimum": "many"}, "minimum", 0)
    assert words(wrong.value.sentence) == "minimum: „many“ ist keine Menge."
    assert str(wrong.value) == "minimum: “many” is not a quantity."


def test_a_brief_sentence_without_that_part_is_whole() -> None:
    assert str(brief(Say("Line {n}: it does not fit.", {"n": 3}))) == "Line 3: it does not fit."
    refused = to_steps("x", 0)
    assert isinstance(refused, Say) and render(brief(refused)) == "“x” is not a quantity."
