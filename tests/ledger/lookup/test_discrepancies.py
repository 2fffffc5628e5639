"""Why a discrepancy was opened: kept as a sentence that every book keeps alike, told as its reader writes numbers."""

from app.domain.figures import POINT
from app.domain.words import Say, render, say
from app.ledger.counts.decisions import HAS_CHANGED
from app.ledger.discrepancies import as_detail
from app.ledger.lookup.discrepancies import why_of


def test_numbers_that_were_kept_take_the_readers_decimal_mark() -> None:
    kept = as_detail(say(HAS_CHANGED, code="7.5", place="A-1.2", seen="+2.5", now="-0.25"))
    assert '"+2.5"' in kept, "as books of before have it"
    why = why_of(kept)
    assert isinstance(why, Say) and str(why).startswith("The difference of 7.5 in A-1.2 has changed: it was +2.5, it is now -0.25.")
    german = render(why, lambda text: "{whole},{cents}" if text == POINT else text)
    assert german.startswith("The difference of 7.5 in A-1.2 has changed: it was +2,5, it is now -0,25.")


def test_a_word_stays_a_word() -> None:
    assert why_of("INV_MOVE") == "INV_MOVE" and why_of("{odd code") == "{odd code"
