"""A supervisor looks after the warehouse: what needs attention, who moved what, and the reports, from home and back."""

import csv
from datetime import datetime
from pathlib import Path

from app.commands.kiosk_export import export
from app.domain.listing import Query
from app.workflows.attention import JOBS
from tests.journeys.conftest import Kiosk


def asked(kiosk: Kiosk) -> Query:
    """What the table on the screen is asked for."""
    screen = kiosk.session.screen
    assert screen is not None and screen.table and screen.narrowed is not None
    return Query(listing=screen.table, chips=screen.narrowed.chips, where=screen.narrowed.where)


def test_everything_that_needs_attention_is_a_touch_from_its_list(supervisor: Kiosk) -> None:
    # Home offers the page, and its printed command opens it as well.
    assert {"attention", "activities", "reports"} <= {job["workflow"] for job in supervisor.key("home").answer["jobs"]}
    shown = supervisor.scan("CMD-ATTENTION")
    assert shown.at == "attention/all"
    # Each number is the length of the list behind it.
    for line in shown.screen["lines"]:
        if line["id"] in JOBS:  # these are jobs of their own
            continue
        assert supervisor.send(choose=line["id"]).at == "attention/table"
        assert str(supervisor.ledger.page(asked(supervisor)).total) == line["amount"]
        assert supervisor.key("back").at == "attention/all"
    # A discrepancy is settled in its own job.
    assert supervisor.send(choose="discrepancies").at.startswith("discrepancies/")
    supervisor.scan("CMD-ATTENTION")
    assert supervisor.send(choose="merged").at == "merge/first"


def test_an_operator_is_not_offered_what_supervisors_look_after(oper: Kiosk) -> None:
    assert not {"attention", "activities", "reports"} & {job["workflow"] for job in oper.key("home").answer["jobs"]}
    assert oper.open("activities").refused and oper.scan("CMD-REPORTS").refused


def test_what_one_person_moved_is_found_and_exported(supervisor: Kiosk, tmp_path: Path) -> None:
    # Somebody moves a unit.
    supervisor.sign_in("OPER")
    supervisor.open("move")
    assert supervisor.scan("PST.1001", "B02-S01").done
    supervisor.key("home")
    supervisor.sign_in("SUPER")
    # Who did it, by badge; what, by scanning it; and a day that is wrong is said beside its field.
    supervisor.open("activities")
    supervisor.key("narrow")
    supervisor.scan("OPER", "PST.1001")
    supervisor.send(field="from", text="31.31.2026")
    refused = supervisor.key("show")
    assert refused.at == "activities/narrow" and [f["key"] for f in refused.screen["form"] if f["error"]] == ["from"]
    supervisor.send(field="from", text="")
    assert supervisor.key("show").at == "activities/table"
    query = asked(supervisor)
    assert set(dict(query.where)) == {"person", "handle"}
    # Exactly that is written.
    done = export(supervisor.ledger, tmp_path, datetime(2026, 1, 2), query, "csv", lambda _: None, lambda: False)
    with Path(done.file).open(newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == supervisor.ledger.page(query).total >= 1
    assert {row["Handle"] for row in rows} == {"PST.1001"} and rows[0]["To"] == "B02-S01"


def test_every_report_opens_and_a_lot_or_serial_is_traced_by_scanning_it(supervisor: Kiosk) -> None:
    shown = supervisor.open("reports")
    for line in shown.screen["lines"]:
        assert supervisor.send(choose=line["id"]).at == "reports/table", line
        supervisor.ledger.page(asked(supervisor))
        assert supervisor.key("back").at == "reports/all"
    supervisor.send(choose="trace")
    supervisor.scan("PST.1002")
    rows = supervisor.ledger.page(asked(supervisor)).rows
    assert rows[0].id.startswith("now:") and any(str(row.cells[4]) for row in rows[1:])
