"""SecurityTrax, "Introduction to Inventory Management", walked as its reader would: setting up, what to order, orders, receipt."""

from pathlib import Path

import pytest

from app.domain.catalogue import Order, Requisition
from app.domain.listing import Query
from app.domain.questions import RecordsLike, RecordsNamed
from app.domain.words import Say, say
from app.settings import MailSettings, Settings
from tests.journeys.conftest import Kiosk, Shown
from tests.journeys.test_catalogue import fill

ITEM, OTHER, ROLL = "200100", "200107", "ABC123"


def saved(kiosk: Kiosk, **texts: str) -> Shown:
    kiosk.key("new")
    fill(kiosk, **texts)
    shown = kiosk.key("save")
    assert shown.done, shown
    return shown


def kinds(kiosk: Kiosk, kind: str) -> None:
    kiosk.key("home")
    kiosk.open("records")
    for _ in range(6):
        if kiosk.session.screen is not None and kiosk.session.screen.step == "kinds":
            break
        kiosk.key("cancel")
        kiosk.open("records")
    kiosk.choose(kind)


def set_up(kiosk: Kiosk) -> None:
    """The four set-up steps of the text."""
    # 1. Equipment items and kits in the equipment list, the items linked to the master equipment list.
    kinds(kiosk, "Master list")
    saved(kiosk, code="M-HEAD", name="Thermal head, 300 dpi", manufacturer="Headmakers")
    kinds(kiosk, "Items")
    kiosk.scan(ITEM)
    kiosk.key("edit")
    fill(kiosk, master="M-HEAD")
    assert kiosk.key("save").done
    # 2. Vendors, their equipment details, and how they are reached electronically.
    kinds(kiosk, "Vendors")
    for code, connector in (("V-MAIL", "email"), ("V-HTTP", "http")):
        kiosk.key("new")
        fill(kiosk, code=code, name=f"Vendor {code}", lead_days="7", email="orders@vendor.example", connector=connector)
        fill(kiosk, connector_address="https://vendor.example/orders")
        assert kiosk.key("save").done
    kiosk.scan("V-MAIL")
    kiosk.choose("What it supplies")
    saved(kiosk, item=ITEM, part_number="VM-1", price_minor="12.50", pack="10", priority="2")
    saved(kiosk, item=OTHER, part_number="VM-2", price_minor="3.00", priority="1")
    kinds(kiosk, "Vendors")
    kiosk.scan("V-HTTP")
    kiosk.choose("What it supplies")
    saved(kiosk, item=ITEM, part_number="VH-1", price_minor="11.00", priority="1")
    # 3. Inventory templates.
    kinds(kiosk, "Inventory templates")
    saved(kiosk, code="T-VAN", name="Service van")
    kiosk.scan("T-VAN")
    kiosk.choose("Items and levels")
    saved(kiosk, item=ITEM, base="4", minimum="2", vendor="V-MAIL")
    saved(kiosk, item=OTHER, base="2")
    # 4. Users and office locations become recipients.
    kinds(kiosk, "Recipients")
    saved(kiosk, code="OFF-LJ", name="Office Ljubljana", template="T-VAN")
    kiosk.scan("OFF-LJ")
    kiosk.choose("Levels of their own")
    saved(kiosk, item=ITEM, way="more", amount="3", auto="yes")


def buying(kiosk: Kiosk, *labels: str) -> Shown:
    kiosk.key("home")
    shown = kiosk.open("buying")
    while not shown.at.endswith("/what"):
        kiosk.key("cancel")
        shown = kiosk.open("buying")
    return kiosk.choose(*labels) if labels else shown


def order(kiosk: Kiosk, number: str) -> Order:
    found = kiosk.ledger.answer(RecordsNamed(Order, number))[0].record
    assert isinstance(found, Order)
    return found


def test_first_way_a_recipient_asks_and_a_buyer_takes_it_into_orders(kiosk: Kiosk) -> None:
    kiosk.sign_in("SUPER")
    set_up(kiosk)
    kiosk.sign_in("TECH")
    buying(kiosk, "Requisitions")
    shown = kiosk.key("new")
    assert shown.done and shown.at == "buying/request"
    shown = kiosk.scan(ITEM)
    assert shown.at == "buying/quantity" and "On hand" in shown.lines
    assert kiosk.type("7").done
    shown = kiosk.type("thermal")  # not every item has a label at hand: it is found by its name
    assert shown.at == "buying/item" and shown.lines
    kiosk.key("cancel")
    kiosk.scan(OTHER)
    kiosk.type("2")
    shown = kiosk.key("submit")
    assert shown.done and "submitted" in shown.says
    assert kiosk.scan(ITEM).refused, "what is submitted is written no more"
    number = kiosk.ledger.answer(RecordsLike(Requisition, "", None, 50))[-1].record.number
    # A technician asks; the orders are the buyer's.
    assert kiosk.key("take").refused
    kiosk.sign_in("SUPER")
    buying(kiosk, "Requisitions")
    kiosk.scan(number)
    shown = kiosk.key("take")
    assert shown.done and shown.says.count("PO-") == 2, "one order for each vendor"
    drafts = [v.record for v in kiosk.ledger.answer(RecordsLike(Order, "PO-", None, 50)) if v.record.state == "draft"]
    assert {kiosk.ledger.answer(RecordsNamed(Order, d.number))[0].record.vendor for d in drafts} == {d.vendor for d in drafts}
    assert all(d.recipient for d in drafts) and all(d.due for d in drafts)
    assert kiosk.ledger.answer(RecordsNamed(Requisition, number))[0].record.state == "ordered"
    assert kiosk.sound()


def test_a_requisition_goes_into_orders_in_part_and_the_rest_waits(kiosk: Kiosk) -> None:
    kiosk.sign_in("SUPER")
    set_up(kiosk)
    kiosk.sign_in("TECH")
    buying(kiosk, "Requisitions")
    kiosk.key("new")
    for code in (ITEM, OTHER):
        kiosk.scan(code)
        kiosk.type("2")
    kiosk.key("submit")
    number = kiosk.ledger.answer(RecordsLike(Requisition, "", None, 50))[-1].record.number

    def state() -> str:
        return str(kiosk.ledger.answer(RecordsNamed(Requisition, number))[0].record.state)

    kiosk.sign_in("SUPER")
    buying(kiosk, "Requisitions")
    shown = kiosk.scan(number)
    left = shown.screen["lines"][0]
    shown = kiosk.send(choose=left["id"])
    assert "1 of 2 lines taken" in shown.screen["hint"] and shown.lines[left["title"]] == "rejected"
    shown = kiosk.key("take")
    assert shown.done and shown.says.count("PO-") == 1 and state() == "submitted"
    assert kiosk.key("take").refused, "what was left out stays left out until it is touched"
    kiosk.send(choose=left["id"])
    shown = kiosk.key("take")
    assert shown.done and state() == "ordered" and set(shown.lines.values()) == {"done"}
    assert kiosk.sound()


def test_a_requisition_is_rejected_only_when_touched_twice(kiosk: Kiosk) -> None:
    kiosk.sign_in("TECH")
    buying(kiosk, "Requisitions")
    kiosk.key("new")
    kiosk.scan(ITEM)
    kiosk.type("1")
    kiosk.key("submit")
    (view,) = kiosk.ledger.answer(RecordsLike(Requisition, "", None, 50))
    kiosk.sign_in("SUPER")
    buying(kiosk, "Requisitions")
    kiosk.scan(view.record.number)
    assert kiosk.choose("Reject").warned
    assert kiosk.choose("Reject").done
    assert kiosk.ledger.answer(RecordsNamed(Requisition, view.record.number))[0].record.state == "rejected"


def test_an_order_is_mailed_and_its_history_tells_when_and_to_whom(kiosk: Kiosk, monkeypatch: pytest.MonkeyPatch) -> None:
    """Connector details for sending orders electronically: the house has a mail server, which is off at first."""
    answers: list[Say | None] = [say("It is off"), None, None]
    sent: list[bytes] = []

    def deliver(_: MailSettings, mail: bytes) -> Say | None:
        sent.append(mail)
        return answers[len(sent) - 1]

    mailing = kiosk.assembly.mailing
    monkeypatch.setattr(mailing, "_send", deliver)
    kiosk.sign_in("SUPER")
    set_up(kiosk)
    kiosk.settings = Settings(mail=MailSettings(host="mail.house.example", sender="store@house.example"))
    buying(kiosk, "Purchase orders")
    kiosk.key("new")
    number = kiosk.scan("V-MAIL").screen["prompt"].split()[-1]
    kiosk.scan(ITEM)
    kiosk.type("10")
    shown = kiosk.key("send")
    assert shown.done and "The mail to orders@vendor.example is on its way" in shown.says
    assert not (kiosk.folder / "outbox" / "V-MAIL").exists(), "nobody else is to send it, too"
    # A failed sending loses nothing and is repeated.
    mailing.send_due()
    assert [str(one.why) for one in mailing.letters()] == ["It is off"] and order(kiosk, number).state == "sent"
    mailing.retry()
    kiosk.key("home")
    kiosk.open("move")
    undo = kiosk.scan("PST.1001", "B02-S01").undo
    assert mailing.send_due() == -1 and not mailing.letters() and b"VM-1" in sent[1] and b"From: store@house.example" in sent[1]
    kiosk.key("finish")
    assert kiosk.open("move").undo == undo, "what the person did last is still what is undone"
    buying(kiosk, "Purchase orders")
    kiosk.scan(number)
    shown = kiosk.choose("What became of it")
    told = [str(line["detail"]) for line in shown.screen["lines"]]
    assert told[0].startswith("Mailed to orders@vendor.example · ") and told[1].startswith("sent · ")
    assert told[-1].startswith("draft · ") and "–" not in told[-1]
    # The vendor has lost it: it is sent once more.
    kiosk.key("back")
    assert "on its way" in kiosk.choose("Send to the vendor again").says and mailing.send_due() == -1 and len(sent) == 3
    assert kiosk.sound()


def test_second_way_an_order_by_hand_from_draft_to_receipt(kiosk: Kiosk) -> None:
    kiosk.sign_in("SUPER")
    set_up(kiosk)
    buying(kiosk, "Purchase orders")
    kiosk.key("new")
    shown = kiosk.scan("V-MAIL")
    number = shown.screen["prompt"].split()[-1]
    assert shown.done and number.startswith("PO-") and order(kiosk, number).state == "draft"
    assert kiosk.key("send").refused, "an order without lines is not sent"
    # "You can see their on-hand levels and specify how many": for the recipient that it is for.
    kiosk.choose("For whom", "Office Ljubljana")
    shown = kiosk.scan(ITEM)
    facts = {line["title"]: line["amount"] for line in shown.screen["lines"]}
    assert facts["On hand"].startswith("0") and facts["Minimum and level"].startswith("2 EACH / 7")
    assert any("12.50" in str(line["detail"]) for line in shown.screen["lines"])
    shown = kiosk.choose("up to the level")
    assert shown.done and "10" in shown.says, "seven are lacking, the vendor's pack holds ten"
    kiosk.scan(OTHER)
    kiosk.type("3")
    kiosk.choose("Day it is due")
    assert kiosk.type("31.02.2027").refused
    kiosk.type("2027-03-01")
    # A draft cannot be received against.
    kiosk.key("home")
    kiosk.open("receive")
    kiosk.scan("A01-S01")
    assert kiosk.scan(number).refused
    buying(kiosk, "Purchase orders")
    kiosk.scan(number)
    shown = kiosk.key("send")
    assert shown.done and order(kiosk, number).state == "sent" and order(kiosk, number).sent
    pdf = kiosk.folder / "documents" / f"{number}.pdf"
    assert pdf.read_bytes().startswith(b"%PDF") and f"{number}.pdf" in shown.says
    mail = (kiosk.folder / "outbox" / "V-MAIL" / f"{number}.eml").read_text()
    assert "orders@vendor.example" in mail and "VM-1" in mail
    assert kiosk.scan(ITEM).refused, "what is sent is written no more"
    # Received by scanning, partly first.
    shown = kiosk.key("receive")
    assert shown.at.startswith("receive/")
    kiosk.scan("A01-S01")
    kiosk.scan(OTHER)
    kiosk.type("BP-0001")  # its serial number
    kiosk.choose("Another order")
    kiosk.scan(number)
    assert kiosk.session.screen is not None
    row = next(line for line in kiosk.session.screen.lines if line.id.startswith("line:") and line.title == OTHER)
    assert "ordered 3 · previously received 1 · just received 0" in str(row.detail)
    row_of = received(kiosk, number).row
    assert row_of[4] == "16" and row_of[-1] == "Partly received"
    assert kiosk.sound()


class received:  # noqa: N801 - reads as what it is in the assertions
    """The order's row of the buyers' table."""

    def __init__(self, kiosk: Kiosk, number: str) -> None:
        rows = kiosk.ledger.page(Query(listing="purchases", search=number)).rows
        self.row = [str(cell) for cell in rows[0].cells]


def test_third_way_replenishment_drafts_an_order_for_each_vendor(kiosk: Kiosk) -> None:
    kiosk.sign_in("SUPER")
    set_up(kiosk)
    shown = buying(kiosk, "Replenish")
    office = {line["title"]: line for line in shown.screen["lines"] if "Office" in line["detail"]}
    # Base 4 and 3 more of their own make 7; the line of the template names V-MAIL, whose packs hold 10.
    assert office[ITEM]["amount"].startswith("10") and "lacks 7" in office[ITEM]["detail"]
    assert "vendor of the template's line" in office[ITEM]["detail"] and "V-MAIL" in office[ITEM]["detail"]
    assert "first of those who supply it" in office[OTHER]["detail"]
    assert set(kiosk.choose("Leave all lines out").lines.values()) == {"rejected"} and kiosk.key("make").refused
    for line in office.values():
        kiosk.send(choose=line["id"])
    shown = kiosk.key("make")
    assert shown.done and shown.says.count("PO-") == 1, "both come from one vendor"

    def lacking() -> list[str]:
        return [line["title"] for line in buying(kiosk, "Replenish").screen["lines"] if "Office" in (line["detail"] or "")]

    assert not lacking(), "what is on order is not ordered again"
    # What was ordered for a recipient is on their hand as it is received, and so is not ordered again either.
    number = next(word.strip(".,") for word in shown.says.split() if word.startswith("PO-"))
    buying(kiosk, "Purchase orders")
    kiosk.scan(number)
    kiosk.key("send", "receive")
    assert "for Office Ljubljana" in kiosk.scan("A01-S01").screen["hint"]
    for code in (OTHER, "BP-0001", "BP-0002"):
        kiosk.scan(code)
    came = [row for row in kiosk.stock(item=OTHER) if row["serial"].startswith("BP-000")]
    assert [(row["custody"], row["status"]) for row in came] == [("OFF-LJ", "issued")] * 2, "as what is issued to them"
    assert not lacking() and received(kiosk, number).row[-1] == "Partly received"
    kiosk.open("onhand")
    kiosk.key("cancel")
    kiosk.open("onhand")
    shown = kiosk.scan("OFF-LJ")
    assert [(line["title"], line["amount"]) for line in shown.screen["lines"]] == [(OTHER, "2 EACH")]
    assert kiosk.sound()


def test_low_stock_becomes_orders_by_ticking(kiosk: Kiosk) -> None:
    kiosk.sign_in("SUPER")
    kinds(kiosk, "Items")
    kiosk.scan(ITEM)
    kiosk.key("edit")
    fill(kiosk, minimum="100000", maximum="200000")
    assert kiosk.key("save").done
    buying(kiosk, "Low stock")
    assert kiosk.key("make").refused
    rows = kiosk.ledger.page(Query(listing="low-stock", search=ITEM)).rows
    assert [str(row.cells[-1]) for row in rows] == ["Below minimum"]
    shown = kiosk.send(choose="make", targets=[rows[0].id])
    assert shown.done and "PO-" in shown.says
    rows = kiosk.ledger.page(Query(listing="low-stock", search=ITEM)).rows
    assert [str(row.cells[-1]) for row in rows] == ["Enough is on order"]


def test_what_a_technician_may_not(kiosk: Kiosk) -> None:
    kiosk.sign_in("TECH")
    shown = buying(kiosk)
    assert shown.choices == ["Requisitions"]
    assert kiosk.send(choose="orders").refused


def test_documents_do_not_leave_their_folder(tmp_path: Path) -> None:
    from app.documents import PaperWriter
    from app.domain.words import say
    from app.workflows.printed import Document

    PaperWriter(tmp_path)((Document(number="../../PO", title=say("x")),))
    assert [p.name for p in (tmp_path / "documents").iterdir()] == ["______PO.pdf"]


def kit_of(kiosk: Kiosk) -> None:
    """An equipment kit of two rolls (by quantity) and one battery pack (by serial number)."""
    kiosk.sign_in("SUPER")
    kinds(kiosk, "Items")
    saved(kiosk, number="KIT-A", description="Start kit", tracking="quantity", uom="EACH", kit="yes", price_minor="50")
    kiosk.scan("KIT-A")
    kiosk.choose("Parts")
    saved(kiosk, part=ROLL, quantity="2")
    saved(kiosk, part=OTHER, quantity="1")


def test_receiving_a_kit_books_its_parts(kiosk: Kiosk) -> None:
    kit_of(kiosk)
    buying(kiosk, "Purchase orders")
    kiosk.key("new")
    shown = kiosk.scan("TECHSUP")
    number = shown.screen["prompt"].split()[-1]
    kiosk.scan("KIT-A")
    kiosk.type("3")
    assert kiosk.key("send").done
    kiosk.key("receive")
    kiosk.scan("A01-S01")
    before = float(kiosk.amount(ROLL, "A01-S01") or 0)
    shown = kiosk.scan("KIT-A")
    shown = kiosk.type("3")
    assert shown.done and f"{ROLL} × 6" in shown.says and f"{OTHER} × 3" in shown.says
    assert float(kiosk.amount(ROLL, "A01-S01")) == before + 6
    assert received(kiosk, number).row[-1] == "Partly received", "the battery packs have yet to be scanned"
    kiosk.scan(OTHER)
    for serial in ("KB-1", "KB-2", "KB-3"):
        shown = kiosk.type(serial)
        assert shown.done and shown.tone == "yes", shown
    assert shown.screen["progress"] == {"done": 3, "total": 3}, "as it is after the last of them"
    assert received(kiosk, number).row[4] == "100" and received(kiosk, number).row[-1] == "Received"
    assert not kiosk.stock(item="KIT-A"), "a kit is never in stock itself"
    shown = kiosk.type("KB-4")
    assert shown.warned, "more than what three kits hold is confirmed first"
    assert kiosk.sound()


def test_issuing_a_kit_takes_its_parts(kiosk: Kiosk) -> None:
    kit_of(kiosk)
    kiosk.key("home")
    kiosk.open("receive")
    kiosk.scan("A01-S01")
    kiosk.choose("Without an order")
    kiosk.scan(OTHER)
    kiosk.type("KB-9")
    kiosk.key("home")
    kiosk.open("issue")
    kiosk.send(choose=kiosk.session.screen.choices[0].id)  # type: ignore[union-attr]
    kiosk.choose("Installed")
    if kiosk.session.screen is not None and kiosk.session.screen.step == "reason":
        kiosk.send(choose=kiosk.session.screen.choices[0].id)
    before = sum(float(row["quantity"]) for row in kiosk.stock(item=ROLL))
    shown = kiosk.scan("KIT-A")
    assert shown.at == "issue/part" and "1 of 200107" in shown.screen["prompt"]
    shown = kiosk.scan("KB-9")
    assert not shown.operations, "nothing is posted before the kit is whole"
    assert shown.at == "issue/from", "the rolls stand in several places"
    while shown.at in ("issue/from", "issue/custody", "issue/project", "issue/status", "issue/quantity"):
        shown = kiosk.send(choose=shown.screen["choices"][0]["id"])
    assert shown.done and len(shown.operations) == 1, "the kit leaves in one act"
    assert sum(float(row["quantity"]) for row in kiosk.stock(item=ROLL)) == before - 2
    assert kiosk.where("KB-9") == ""
    kiosk.key("undo")
    assert sum(float(row["quantity"]) for row in kiosk.stock(item=ROLL)) == before and kiosk.where("KB-9")
    assert kiosk.sound()
