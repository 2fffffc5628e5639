"""SecurityTrax's introduction to inventory management, its second half, walked as its reader would: from counting to what leaves.

The first half (what is set up, and what is ordered) is walked in the journey of buying.
"""

import pytest

from app.domain.catalogue import Recipient
from app.domain.listing import Query
from app.ledger.lookup.listing import page
from app.setup.base import code_id


def be(kiosk, badge: str) -> None:
    """Whoever is signed in, from now on it is this person, at the home screen."""
    if kiosk.session.person.badge:
        kiosk.key("home")
    if kiosk.session.person.badge != badge:
        kiosk.sign_in(badge)


def hand_over(kiosk, giver: str, taker: str, *codes: str) -> str:
    """Issue or offer: the giver offers some units to somebody; the number of the paper."""
    be(kiosk, giver)
    kiosk.open("transfer")
    kiosk.scan(*codes)
    assert kiosk.scan(taker).at == "transfer/give"
    offered = kiosk.key("finish")
    assert offered.done and offered.at == "inspect/home"
    return offered.says.split(":")[0]


def accept(kiosk, taker: str, number: str) -> None:
    be(kiosk, taker)
    kiosk.choose("wait for you")
    kiosk.scan(number)
    assert kiosk.key("accept-all").done


def custody(kiosk, handle: str) -> str:
    rows = kiosk.stock(handle=handle)
    return rows[0]["custody"] if rows else ""


@pytest.fixture
def equipped(kiosk):
    """The technician has accepted two printers of the warehouse."""
    number = hand_over(kiosk, "OPER", "TECH", "PST.1001", "PST.1002")
    accept(kiosk, "TECH", number)
    return kiosk


def test_initial_levels_all_recipients_perform_a_physical_inventory_count(kiosk):
    """"Make the system aware of all currently on-hand inventory ... by having all recipients perform a physical count." """
    be(kiosk, "ADMIN")
    kiosk.open("records")
    kiosk.send(choose="kind:recipient")
    kiosk.send(choose=f"recipient:{code_id(Recipient, 'TECH')}")
    kiosk.key("edit")
    kiosk.send(field="place", text="VAN-1")
    saved = kiosk.key("save")
    assert saved.operations, saved
    be(kiosk, "TECH")
    assert kiosk.open("onhand").at == "onhand/page" and not kiosk.session.screen.lines, "the system knows of nothing yet"
    assert kiosk.key("count").at.startswith("count/")
    assert kiosk.scan("VAN-1").at.startswith("count/")
    kiosk.scan("PST.1002", "ABC123")
    kiosk.type("25")
    kiosk.key("finish", "finish")
    be(kiosk, "SUPER")
    kiosk.open("review")
    kiosk.choose("Approve all")
    assert kiosk.where("PST.1002") == "VAN-1" and kiosk.amount("ABC123", "VAN-1") == "25"
    be(kiosk, "TECH")
    kiosk.open("onhand")
    kiosk.choose("as theirs")
    assert custody(kiosk, "PST.1002") == "TECH" and kiosk.amount("ABC123", "VAN-1", custody="TECH", status="issued") == "25"
    kiosk.open("onhand")
    assert [(line.title, line.amount) for line in kiosk.session.screen.lines] == [("123456", "1 EACH"), ("ABC123", "25 EACH")]
    assert kiosk.sound()


def test_levels_are_seen_per_item_and_recipient_at_any_time(equipped):
    """"You can view these levels at any time by viewing the physical inventory page for the desired recipient." """
    be(equipped, "SUPER")
    assert equipped.open("onhand").at == "onhand/recipients"
    page = equipped.scan("TECH")
    assert page.at == "onhand/page" and list(page.lines) == ["123456"]
    assert "PST.1001, PST.1002" in page.screen["lines"][0]["detail"]


def test_a_count_that_differs_warns_and_is_recounted_or_accepted(equipped):
    """"You can do this now, and reconcile at any time." """
    be(equipped, "TECH")
    equipped.open("onhand")
    equipped.key("count")
    equipped.scan("A01-S01", "PST.1001")
    missing = equipped.key("finish")
    assert "PST.1002" in str(missing.screen["lines"]) and missing.at == "count/missing", "the difference is told before it is said"
    equipped.key("finish")
    be(equipped, "SUPER")
    equipped.open("review")
    lines = {line.title: line.amount for line in equipped.session.screen.lines}
    assert lines.get("PST.1002") == "-1 EACH"
    equipped.scan("PST.1002")
    assert equipped.choose("Approve").done and equipped.where("PST.1002") == ""


def test_transferring_moves_equipment_from_one_on_hand_to_another_when_it_is_accepted(equipped):
    """"Transferring equipment can be used to move equipment from the on-hand counts of one recipient to another." """
    number = hand_over(equipped, "TECH", "OPER", "PST.1001", "PST.1002")
    assert custody(equipped, "PST.1001") == "TECH", "pending: stock stays"
    be(equipped, "OPER")
    assert any("wait for you: 1" in choice for choice in equipped.key("home").choices)
    equipped.choose("wait for you")
    equipped.scan(number, "PST.1001")
    part = equipped.key("accept")
    assert part.done and "1 of 2 lines accepted in full" in part.says
    assert (custody(equipped, "PST.1001"), custody(equipped, "PST.1002")) == ("OPER", "TECH")
    assert equipped.sound()


def test_a_transfer_is_rejected_or_cancelled(equipped):
    """Pending, accepted, rejected: what is not accepted stays."""
    number = hand_over(equipped, "TECH", "OPER", "PST.1001")
    be(equipped, "OPER")
    equipped.open("transfer")
    equipped.scan(number)
    equipped.choose("Reject", "Damaged")
    assert custody(equipped, "PST.1001") == "TECH"
    number = hand_over(equipped, "TECH", "OPER", "PST.1001")
    equipped.open("transfer")
    equipped.scan(number)
    assert equipped.choose("Cancel this").warned
    assert equipped.choose("Cancel this").done and custody(equipped, "PST.1001") == "TECH"


def test_a_spillage_report_takes_faulty_equipment_from_the_on_hand_and_is_closed_as_a_loss(equipped):
    """"Used as a means to remove faulty equipment from a recipient's on-hand count ... closed out accepting the loss." """
    be(equipped, "TECH")
    equipped.open("spillage")
    equipped.choose("Report what is faulty")
    equipped.scan("PST.1001")
    equipped.choose("Broken")
    equipped.type("Run over by a fork lift")
    filed = equipped.key("file")
    assert filed.done and equipped.where("PST.1001") == ""
    equipped.open("onhand")
    assert [line.amount for line in equipped.session.screen.lines] == ["1 EACH"]
    be(equipped, "SUPER")
    equipped.open("spillage")
    equipped.scan("SP-00001")
    equipped.choose("All of it is scrap")
    assert equipped.key("close").done
    equipped.open("inspect")
    card = equipped.scan("PST.1001")
    assert "scrapped" in str(card.screen["lines"])
    assert equipped.sound()


def test_a_warehouse_manager_reports_what_a_technician_gave_back_unexplained_and_returns_it(equipped):
    """"... if a technician returns defective equipment with no explanation ... a precursory step to creating an RMA." """
    be(equipped, "SUPER")
    equipped.open("spillage")
    equipped.choose("somebody else")
    equipped.scan("TECH", "PST.1002")
    equipped.choose("Faulty")
    equipped.key("finish")
    assert equipped.key("file").done
    equipped.open("spillage")
    equipped.scan("SP-00001")
    equipped.choose("All of it back")
    equipped.key("close")
    assert "RMA-00001" in equipped.scan("LABELCO").says
    equipped.open("rma")
    equipped.scan("RMA-00001")
    equipped.key("ship")
    shipped = equipped.type("LC-R-7")
    assert shipped.done and "RMA-00001.pdf" in shipped.says, "the return slip"
    slip = equipped.folder / "documents" / "RMA-00001.pdf"
    assert slip.read_bytes().startswith(b"%PDF")
    equipped.open("rma")
    equipped.scan("RMA-00001")
    equipped.send(choose=equipped.session.screen.lines[0].id)
    equipped.choose("Replaced")
    equipped.scan("PST.7001", "A01-S02")
    assert equipped.where("PST.7001") == "A01-S02" and equipped.sound()


def test_unneeded_equipment_goes_back_to_the_vendor_without_a_report_and_is_credited(supervisor):
    """"Used to send faulty or unneeded equipment back to the vendor." """
    supervisor.open("rma")
    supervisor.choose("Return something")
    supervisor.scan("LABELCO")
    supervisor.scan("PST.1003")
    supervisor.key("ship")
    assert supervisor.key("finish").done and supervisor.where("PST.1003") == ""
    supervisor.open("rma")
    supervisor.scan("RMA-00001")
    supervisor.send(choose=supervisor.session.screen.lines[0].id)
    supervisor.choose("Credited")
    settled = supervisor.type("400.00")
    assert settled.done and "settled" in settled.says and supervisor.sound()


def test_installed_equipment_is_removed_from_the_on_hand_of_a_technician(equipped):
    """"Equipment items are marked as installed and removed from the on-hand counts of a technician." """
    be(equipped, "ADMIN")
    equipped.open("records")
    equipped.send(choose="kind:customer")
    equipped.key("new")
    equipped.send(field="code", text="C-77")
    equipped.send(field="name", text="Miller's bakery")
    assert equipped.key("save").operations
    be(equipped, "TECH")
    equipped.open("install")
    installed = equipped.scan("C-77", "PST.1001")
    assert installed.done and "installed at Miller's bakery" in installed.says and equipped.where("PST.1001") == ""
    equipped.key("finish")
    equipped.open("onhand")
    assert [line.amount for line in equipped.session.screen.lines] == ["1 EACH"]
    equipped.key("home")
    equipped.scan("PST.1001")
    assert "Miller's bakery" in str(equipped.choose("History").screen["lines"]), "who has it stands in the unit's history"
    assert equipped.sound()


def test_the_ledger_names_source_and_target_of_every_change(equipped):
    """The ledger: every change with source and target."""
    with equipped.ledger.store.reading() as conn:
        rows = page(conn, equipped.ledger.site, Query(listing="ledger", search="PST.1001", sort="at", descending=True)).rows
    source, target = (str(rows[0].cells[n]) for n in (6, 7))
    assert (source, target) == ("A01-S01", "A01-S01 · L. Weber") and "TR-00001" in rows[0].cells
