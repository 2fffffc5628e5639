"""Issue and return, isolate and release, with custody and reason."""

import pytest


def issuing(kiosk, to: str, *how: str) -> None:
    """Issue to somebody in some way for a reason."""
    kiosk.open("issue")
    kiosk.scan(to)
    kiosk.choose(*how)


def test_issued_to_a_recipient_it_stays_in_their_custody_where_it_is(oper):
    oper.scan("PST.1001")
    assert oper.choose("Issue it").at == "issue/recipient"
    assert oper.scan("TECH").choices[0] == "Stays with the recipient"
    assert oper.choose("Stays").at == "issue/reason"
    issued = oper.choose("For a job")
    assert issued.done and oper.stock(handle="PST.1001", custody="TECH", status="issued", location="A01-S01")
    assert oper.export("history")[-1]["reason"] == "JOB"
    assert oper.scan("PST.1002").done, "the next scan is issued the same way"
    refused = oper.scan("PST.1002")
    assert refused.refused and "Nothing changed;" in refused.reason
    assert oper.key("undo").done and oper.stock(handle="PST.1002", custody="", status="available")


def test_a_quantity_is_issued_from_one_place(oper):
    issuing(oper, "TECH", "Stays", "van")
    oper.scan("ABC123", "B02-S01")
    assert oper.type("20").done
    assert oper.amount("ABC123", "B02-S01", custody="TECH", status="issued") == "20" and oper.amount("ABC123", "B02-S01") == "330"


@pytest.mark.parametrize(("way", "place"), [("Consumed", "consumed"), ("Installed", "installed"), ("Sold", "customer")])
def test_what_is_used_up_leaves_the_stock_and_can_come_back(way, place, oper):
    issuing(oper, "OPER", way, "job")
    assert oper.scan("PST.1001").done and oper.where("PST.1001") == ""
    assert next(r for r in oper.export("serials") if r["serial"] == "PST.1001")["location"] == place
    refused = oper.scan("B-000042")
    assert refused.refused and "container" in refused.reason
    oper.key("finish")
    oper.open("return")
    assert oper.scan("PST.1001").at == "return/condition"
    oper.choose("Available", "Not needed")
    assert oper.scan("A01-S05").done and oper.where("PST.1001") == "A01-S05"


def test_who_is_no_recipient_gets_nothing(oper):
    oper.open("issue")
    refused = oper.scan("SUPER")
    assert refused.refused and "no inventory recipient" in refused.reason and refused.answer["user"] == "OPER"


def test_what_comes_back_is_asked_its_condition_and_goes_to_a_bin(oper):
    issuing(oper, "TECH", "Stays", "job")
    oper.scan("PST.1001", "ABC123", "B02-S01")
    oper.type("20")
    oper.key("finish")
    oper.open("return")
    oper.scan("PST.1001")
    oper.choose("Defective", "Faulty")
    assert oper.scan("R-01").done
    assert oper.stock(handle="PST.1001", location="R-01", custody="", status="defective")
    oper.scan("ABC123", "B02-S01")
    oper.type("8")
    oper.choose("Available", "Not needed")
    assert oper.scan("B02-S01").done
    assert oper.amount("ABC123", "B02-S01") == "338" and oper.amount("ABC123", "B02-S01", custody="TECH", status="issued") == "12"
    refused = oper.scan("PST.1003")
    assert refused.refused and "out with anyone" in refused.reason


def test_isolated_in_quarantine_here_or_elsewhere_after_a_warning(oper):
    oper.open("isolate")
    assert oper.scan("PST.1001").choices == ["Damaged in transport", "Faulty", "To be inspected"]
    oper.choose("Faulty")
    assert oper.scan("Q-01").done and oper.stock(handle="PST.1001", location="Q-01", status="isolated")
    oper.scan("ABC123", "A01-S01")
    oper.choose("P-100")
    oper.type("5")
    oper.choose("Damaged")
    assert oper.key("here").done and oper.amount("ABC123", "A01-S01", project="P-100", status="isolated") == "5"
    oper.scan("PST.1002")
    oper.choose("inspected")
    assert oper.scan("A01-S04").warned
    assert oper.scan("A01-S04").done and oper.stock(handle="PST.1002", location="A01-S04", status="isolated")
    oper.key("finish")
    oper.open("issue")
    oper.scan("TECH")
    oper.choose("Stays", "job")
    assert oper.scan("PST.1001").refused, "isolated stock is not issued"
    assert oper.sound()


def test_released_by_those_whose_role_allows_it(kiosk):
    kiosk.sign_in("OPER")
    kiosk.open("isolate")
    kiosk.scan("PST.1001")
    kiosk.choose("Faulty")
    kiosk.scan("Q-01")
    kiosk.key("finish")
    refused = kiosk.open("release")
    assert refused.refused and "Your role" in refused.reason
    kiosk.sign_in("SUPER")
    kiosk.open("release")
    assert kiosk.scan("PST.1003").refused
    kiosk.scan("PST.1001")
    kiosk.choose("Inspected")
    assert kiosk.key("here").warned, "in quarantine it stays unavailable"
    assert kiosk.scan("A01-S01").done and kiosk.stock(handle="PST.1001", location="A01-S01", status="available")


def test_isolated_stock_is_not_freed_by_a_move_either(oper):
    oper.open("isolate")
    oper.scan("PST.1001")
    oper.choose("Faulty")
    oper.scan("Q-01")
    oper.key("finish")
    oper.open("move")
    oper.scan("PST.1001")
    if "Change status" in oper.session.screen.choices:
        oper.choose("Change status")
    oper.choose("Change status", "Available")
    refused = oper.scan("A01-S01")
    assert refused.refused and "INV_RELEASE" in refused.reason and oper.where("PST.1001") == "Q-01"
