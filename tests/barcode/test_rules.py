"""Label rules of a site."""

import pytest

from app.barcode.rules import PATTERN_LIMIT, amount, check_rule, cut, iso_date
from app.domain.catalogue import LabelRule
from app.domain.meaning import MatchKind


def rule(pattern: str, kind: str, order: int = 1, item: int = 0, retired: bool = False) -> LabelRule:
    return LabelRule(id=order, site=1, order=order, pattern=pattern, kind=kind, item=item, retired=retired)


def test_a_prefix() -> None:
    found = cut("LOC:A01-S01", [rule("LOC:(?P<code>.+)", "location")])
    assert found is not None
    assert (found.kind, found.code) == (MatchKind.LOCATION, "A01-S01")


def test_all_groups() -> None:
    pattern = r"(?P<item>[^;]+);(?P<code>[^;]+);(?P<lot>[^;]*);(?P<expiry>\d+);(?P<quantity>[\d,]+)"
    found = cut("ABC;SN9;L1;20251231;2,5", [rule(pattern, "serial")])
    assert found is not None
    said = found.gs1
    assert (said.serial, said.lot, said.expires, said.count, found.item_codes) == ("SN9", "L1", "2025-12-31", "2.5", ("ABC",))


def test_the_whole_text_has_to_fit() -> None:
    assert cut("XLOC:A", [rule("LOC:(?P<code>.+)", "location")]) is None
    assert cut("LOC:", [rule("LOC:(?P<code>.*)", "location")]) is None


def test_order_decides_and_retired_rules_are_dead() -> None:
    rules = [rule("(?P<code>.+)", "lot", 3), rule("S(?P<code>.+)", "serial", 2), rule("S(?P<code>.+)", "item", 1, retired=True)]
    found = cut("S1", rules)
    assert found is not None and found.gs1.serial == "1"


def test_faulty_rules_fit_nothing() -> None:
    assert cut("aaaa", [rule("(?P<code>a+", "lot"), rule("(?P<code>a+)", "nonsense"), rule("a+", "lot")]) is None


def test_careless_patterns_take_no_time() -> None:
    assert cut("a" * 1000 + "!", [rule(r"(?P<code>(a+)+)\$", "lot"), rule(r"(?P<code>(a|aa|a?)*)b", "lot")]) is None


@pytest.mark.parametrize(
    ("pattern", "kind", "said"),
    [
        ("(?P<code>.+)", "location", None),
        ("(?P<code>.+)", "pallet", "kind"),
        ("(?P<code>.+", "lot", "regular expression"),
        (r"(?P<code>.)\1", "lot", "regular expression"),
        (".+", "lot", "no group named code"),
        ("(?P<code>.)(?P<colour>.)", "lot", "colour"),
        ("(?P<code>" + "x" * PATTERN_LIMIT + ")", "lot", "more than"),
    ],
)
def test_rules_are_checked_before_they_are_saved(
    pattern: str, kind: str, said: str | None, capfd: pytest.CaptureFixture[str]
) -> None:
    wrong = check_rule(pattern, kind)
    assert (wrong is None) if said is None else (said in str(wrong))
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("251231", "2025-12-31"),
        ("20251231", "2025-12-31"),
        ("2025-12-31", "2025-12-31"),
        ("31.12.2025", "2025-12-31"),
        ("1.2.2026", "2026-02-01"),
        ("251331", ""),
        ("12/31/2025", ""),
        ("", ""),
        ("soon", ""),
        ("00000000", ""),
    ],
)
def test_dates(text: str, iso: str) -> None:
    assert iso_date(text) == iso


@pytest.mark.parametrize(
    ("text", "decimal"),
    [("5", "5"), ("2,5", "2.5"), ("2.50", "2.50"), ("", ""), ("-1", ""), ("1.2.3", ""), ("1.", ""), ("x", ""), ("²", "")],
)
def test_amounts(text: str, decimal: str) -> None:
    assert amount(text) == decimal
