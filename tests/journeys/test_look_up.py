"""Scan anything: what it is, where it is, what is in it, its history, and what can be done next; unknown codes."""

import re

import pytest


@pytest.mark.parametrize(("code", "kind", "shows", "next_"), [
    ("PST.1001", "serial number", "Where it is", "Move it"), ("A01-S01", "location|bin", "ABC123", "Count this bin"),
    ("A01", "location|area", "B-000042", "Count all bins in it"), ("B-000042", "container", "ABC123", "Put in, take out, check"),
    ("ABC123", "item", "On hand", "Receive it"), ("L42", "lot", "L42", "Isolate it"),
    ("(01)09506000134352(10)L42(17)281231", "lot", "L42", "Move it"), ("PO-001001", "document", "GRS-400", "Receive against it"),
    ("CNT-00001", "document", "CNT-00001", "Go on counting"), ("09506000134314", "item", "On hand", "History"),
])
def test_a_scan_opens_what_it_is(code, kind, shows, next_, oper):
    card = oper.scan(code)
    assert card.at == "inspect/card" and re.search(kind, card.says) and not card.operations
    assert shows in card.lines and next_ in card.choices


def test_where_it_is_leads_on_to_what_is_there(oper):
    where = next(line for line in oper.scan("PST.1001").screen["lines"] if line["title"] == "Where it is")
    assert "A01-S01" in where["detail"]
    bin_ = oper.send(choose=where["id"])
    assert bin_.at == "inspect/card" and "PST.1002" in bin_.lines and "Count this bin" in bin_.choices


def test_contents_go_through_containers_and_history_names_who_when_from_where_to_where(oper):
    oper.open("move")
    oper.scan("PST.1004", "A01-S02")
    oper.key("undo", "home")
    oper.scan("P-000001")
    assert set(oper.choose("Contents").lines) == {"C-000001", "C-000002", "PST.1004", "PST.1005", "ABC123"}
    oper.scan("PST.1004")
    history = oper.choose("History")
    details = [line["detail"] for line in history.screen["lines"]]
    assert any("J. Ortiz" in d and "C-000001" in d and "A01-S02" in d and "undone" in d for d in details), details
    assert all("·  ·" not in d for d in details), "no line without somebody who did it"
    assert oper.key("cancel").at == "inspect/card" and oper.key("cancel").at == "inspect/home"


def test_what_a_person_holds_is_seen_on_their_own_badge(kiosk):
    kiosk.sign_in("OPER")
    kiosk.open("issue")
    kiosk.scan("OPER")
    kiosk.choose("Stays", "job")
    kiosk.scan("PST.1001")
    kiosk.key("finish")
    assert "PST.1001" in kiosk.scan("OPER").lines


def test_the_job_chosen_begins_with_what_was_scanned(oper):
    oper.scan("B02-S01")
    assert oper.choose("Move from or to it").at == "move/from-or-to"
    oper.key("home")
    oper.scan("C-000001")
    assert oper.choose("Put in, take out").at == "contain/container"


def test_a_scan_in_another_letter_case_is_known_and_an_exact_one_wins(oper):
    assert "serial" in oper.scan("pst.1001").says


@pytest.mark.parametrize("code", ["NOPE-1", "4006381333931", "ABC123X", "ünïcødé", "a b c", "=1+1", "'; DROP TABLE unit; --"])
def test_an_unknown_code_changes_nothing_and_can_be_kept(code, oper):
    before = oper.stock()
    unknown = oper.scan(code)
    assert unknown.refused and unknown.reason.startswith("Unknown barcode") and "Nothing changed;" in unknown.reason
    kept = oper.choose("Put it aside")
    assert kept.operations and oper.stock() == before
    oper.sign_in("SUPER")
    assert code in oper.choose("put aside (1)").lines
    line = next(line for line in oper.session.screen.lines if line.title == code)
    assert oper.send(choose=line.id).at == "inspect/kept-code"
    assert oper.choose("Done with it").operations and not any("put aside" in c for c in oper.key("home").choices)


def test_a_supervisor_links_an_unknown_code_in_the_middle_of_a_task(supervisor):
    supervisor.open("move")
    supervisor.scan("PST.1001")
    unknown = supervisor.scan("4006381333931")
    assert unknown.refused and unknown.at == "move/destination"
    assert supervisor.choose("Link it to an item").accepted
    assert supervisor.scan("ABC123").operations
    assert supervisor.session.screen.step == "destination", "the task goes on where it was"
    assert supervisor.scan("A01-S02").done and supervisor.where("PST.1001") == "A01-S02"
    assert supervisor.scan("4006381333931").at == "move/from"
    assert "04006381333931" in next(r for r in supervisor.export("items") if r["number"] == "ABC123")["gtins"]


def test_a_supervisor_makes_an_unknown_code_a_serial(supervisor):
    supervisor.scan("S-NEW-1")
    supervisor.choose("New serial")
    assert supervisor.scan("123456").accepted
    asked = supervisor.scan("A01-S01")
    if not asked.operations:
        asked = supervisor.scan("A01-S01")
    assert asked.operations and supervisor.where("S-NEW-1") == "A01-S01"


def test_an_operator_may_neither_link_nor_make_serials(oper):
    assert oper.scan("NOPE-1").choices == ["Put it aside for later"]
    for choice in ("unknown:link||NOPE-1", "unknown:serial||NOPE-1"):
        assert oper.send(choose=choice).refused


@pytest.mark.parametrize(("code", "says"), [
    ("", "empty"), ("x" * 10_000, "no barcode holds more"), ("a\u0000b", "control character"), ("09506000134315", "nknown"),
    ("\ufffd\ufffd", ""), ("CMD-NONSENSE", "no command"), ("(01)09506000134315(10)L42", ""),
])
def test_hostile_scans_are_refused_and_the_session_goes_on(code, says, oper):
    refused = oper.scan(code)
    assert refused.refused and says in refused.reason
    assert oper.scan("PST.1001").at == "inspect/card"
