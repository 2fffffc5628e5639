"""A site's own labels: rules come from a file and are in force with the next scan, through the whole of the session."""

from pathlib import Path
from typing import Any

import pytest

from app.exchange.importing import Outcome, import_file
from app.opening import clock

RULES = r"""order,pattern,kind,item
1,^BIN/(?P<code>[A-Z0-9-]+)$,location,
2,^SN:(?P<code>.+)$,serial,123456
3,^(?P<code>[A-Z0-9-]+)\*(?P<quantity>\d+)$,item,
"""


@pytest.fixture
def ruled(oper: Any, tmp_path: Path) -> Any:
    """The operator's kiosk, at which the site's rules have just been imported."""
    file = tmp_path / "rules.csv"
    file.write_text(RULES)
    outcome = import_file(oper.ledger, "label-rules", file, clock=clock)
    assert isinstance(outcome, Outcome) and (outcome.good, outcome.bad) == (3, ()), outcome
    return oper


def test_a_serial_and_a_bin_are_moved_by_the_sites_own_labels(ruled: Any) -> None:
    ruled.open("move")
    assert ruled.scan("SN:PST.1001").at == "move/destination"
    assert ruled.scan("BIN/B02-S01").done
    assert ruled.where("PST.1001") == "B02-S01"
    assert ruled.scan("PST.1001").at == "move/destination", "the plain code means the same as ever"


def test_a_label_that_names_a_quantity_offers_it(ruled: Any) -> None:
    ruled.open("move")
    ruled.scan("ABC123*7")
    shown = ruled.scan("BIN/A01-S01")
    while shown.at.split("/")[1] in ("custody", "project", "status"):
        shown = ruled.choose(shown.choices[0])
    assert shown.at == "move/quantity" and "Take 7 EACH" in shown.choices, shown


def test_a_new_serial_on_a_site_label_is_received_by_what_the_rule_cuts_out(ruled: Any) -> None:
    ruled.open("receive")
    ruled.scan("BIN/A01-S01", "123456", "SN:NEW.77")
    assert ruled.where("NEW.77") == "A01-S01" and not ruled.stock(handle="SN:NEW.77")


@pytest.mark.parametrize(("pattern", "kind"), [("^(?P<code>.+$", "serial"), ("^x$", "serial"), ("^(?P<code>.+)$", "colour")])
def test_a_rule_that_cannot_work_is_not_taken(oper: Any, tmp_path: Path, pattern: str, kind: str) -> None:
    file = tmp_path / "rules.csv"
    file.write_text(f"order,pattern,kind\n1,{pattern},{kind}\n")
    outcome = import_file(oper.ledger, "label-rules", file, clock=clock)
    assert isinstance(outcome, Outcome) and not outcome.kept and str(outcome.bad[0].reason).startswith("pattern:")
    assert oper.scan("PST.1001").accepted, "labels read as before"
