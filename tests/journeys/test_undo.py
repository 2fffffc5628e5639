"""Undo: by scan, of one's own last acts, by supervisors of any, refused where the stock has moved on."""


def test_by_scan_one_after_another_newest_first(oper):
    oper.open("move")
    oper.scan("PST.1001", "B02-S01", "PST.1002", "B02-S02")
    assert "PST.1002" in oper.scan("CMD-UNDO").says and oper.where("PST.1002") == "A01-S01"
    assert "PST.1001" in oper.scan("CMD-UNDO").says and oper.where("PST.1001") == "A01-S01"
    refused = oper.scan("CMD-UNDO")
    assert refused.refused and "nothing of yours to undo" in refused.reason
    kinds = [row["kind"] for row in oper.export("history")[-4:]]
    assert kinds == ["move", "move", "undo", "undo"], "history keeps both"


def test_also_later_and_from_the_home_screen(oper):
    oper.open("move")
    oper.scan("PST.1001", "B02-S01")
    oper.key("finish")
    oper.power_cut()
    oper.sign_in("OPER")
    assert "PST.1001" in oper.session.screen.undo.values["what"].values["code"]
    assert oper.key("undo").done and oper.where("PST.1001") == "A01-S01"


def test_refused_when_the_stock_has_moved_on_naming_the_later_act(kiosk):
    kiosk.sign_in("OPER")
    kiosk.open("move")
    kiosk.scan("PST.1001", "B02-S01")
    kiosk.sign_in("SUPER")
    kiosk.open("move")
    kiosk.scan("PST.1001", "B02-S05")
    kiosk.sign_in("OPER")
    refused = kiosk.scan("CMD-UNDO")
    assert refused.refused and "PST.1001 has moved on since" in refused.reason and "move #" in refused.reason
    assert kiosk.where("PST.1001") == "B02-S05"
    kiosk.sign_in("SUPER")
    assert kiosk.scan("CMD-UNDO").done and kiosk.where("PST.1001") == "B02-S01"
    kiosk.sign_in("OPER")
    assert kiosk.scan("CMD-UNDO").done and kiosk.where("PST.1001") == "A01-S01"


def test_of_a_quantity_that_was_mixed_with_other_stock_only_its_own_part_goes_back(oper):
    oper.open("move")
    oper.scan("ABC123", "A01-S01")
    oper.choose("No project")
    oper.type("100")
    oper.scan("B02-S01")
    assert oper.key("undo").done
    assert (oper.amount("ABC123", "A01-S01"), oper.amount("ABC123", "B02-S01")) == ("500", "350")


def test_one_persons_undo_never_touches_anothers_act(kiosk):
    kiosk.sign_in("OPER")
    kiosk.open("move")
    kiosk.scan("PST.1001", "B02-S01")
    for badge in ("TECH", "SUPER"):
        kiosk.sign_in(badge)
        assert kiosk.key("undo").refused and kiosk.where("PST.1001") == "B02-S01"


def test_a_supervisor_undoes_the_act_of_another_also_later_from_the_history(kiosk):
    kiosk.sign_in("OPER")
    kiosk.open("move")
    kiosk.scan("PST.1001", "B02-S01", "PST.1002", "B02-S02")
    kiosk.key("home")
    kiosk.scan("PST.1001")
    assert not any(line["id"] for line in kiosk.choose("History").screen["lines"]), "an operator undoes only the own last act"
    kiosk.power_cut()
    kiosk.sign_in("SUPER")
    kiosk.scan("PST.1001")
    act = kiosk.choose("History").screen["lines"][0]["id"]
    assert kiosk.send(choose=act).at == "inspect/act"
    assert kiosk.key("cancel").at == "inspect/history"
    kiosk.send(choose=act)
    undone = kiosk.choose("Undo this act")
    assert undone.done and undone.at == "inspect/history" and kiosk.where("PST.1001") == "A01-S01"
    assert [line["mark"] for line in undone.screen["lines"]][:2] == ["info", "rejected"]
    for refused in (kiosk.send(choose=act), kiosk.send(choose="undo-act"), kiosk.send(choose="act:nothing")):
        assert refused.refused
    assert kiosk.where("PST.1002") == "B02-S02" and kiosk.sound()
    kiosk.sign_in("OPER")
    assert kiosk.send(choose=act).refused


def test_a_supervisor_too_is_refused_where_the_stock_has_moved_on(kiosk):
    kiosk.sign_in("OPER")
    kiosk.open("move")
    kiosk.scan("PST.1001", "B02-S01", "PST.1001", "B02-S02")
    kiosk.sign_in("SUPER")
    kiosk.scan("PST.1001")
    first = kiosk.choose("History").screen["lines"][1]["id"]
    kiosk.send(choose=first)
    refused = kiosk.choose("Undo this act")
    assert refused.refused and "moved on since: move #" in refused.reason and kiosk.where("PST.1001") == "B02-S02"


def test_a_card_that_is_open_shows_what_the_undo_has_changed(oper):
    oper.open("move")
    oper.scan("PST.1001", "B02-S01")
    oper.key("home")
    oper.scan("PST.1001")
    undone = oper.scan("CMD-UNDO")
    where = next(line for line in undone.screen["lines"] if line["title"] == "Where it is")
    assert undone.done and "A01-S01" in where["detail"]


def test_with_something_in_hand_undo_lets_go_of_it_and_posts_nothing(oper):
    oper.open("move")
    oper.scan("PST.1001", "B02-S01", "PST.1002")
    let_go = oper.scan("CMD-UNDO")
    assert let_go.accepted and not let_go.operations and let_go.at == "move/handle"
    assert oper.where("PST.1001") == "B02-S01"
    assert oper.scan("CMD-UNDO").operations and oper.where("PST.1001") == "A01-S01"


def test_undo_names_what_it_would_undo(oper):
    oper.open("move")
    assert oper.scan("PST.1001").undo == "Taking of PST.1001 in hand"
    assert oper.scan("B02-S01").undo == "Move of PST.1001 to B02-S01"
    assert oper.scan("ABC123").undo == "Taking of ABC123 in hand"
    assert oper.key("undo").undo == "Move of PST.1001 to B02-S01"
    oper.key("home")
    oper.open("count")
    assert oper.scan("B02-S02").undo == "Move of PST.1001 to B02-S01", "an opened count stays"
    oper.scan("B02-S01", "B02-S01")
    assert oper.scan("PST.1003").undo == "Count of PST.1003 in B02-S01"
    oper.key("home")
    oper.open("receive")
    oper.scan("IN-01", "PO-001001")
    oper.choose("Reject")
    oper.scan("PST.2004")
    assert oper.choose("Faulty").undo == "Rejection of PST.2004"
    oper.key("home")
    oper.open("contain")
    oper.key("new")
    oper.choose("Tote")
    oper.scan("A03-S01")
    oper.key("finish")
    assert oper.choose("Retire it").undo == "Retirement of C-000003"
    assert oper.scan("SUPER").undo is None, "there undo goes one step back"


def test_of_a_full_container_undo_names_the_container(oper):
    oper.open("issue")
    oper.scan("TECH")
    oper.choose("Stays", "job")
    assert oper.scan("C-000001").undo.startswith("Issue of C-000001,")
    assert oper.key("undo").done and {row["custody"] for row in oper.stock(container="C-000001")} == {""}
    oper.key("finish")
    oper.open("move")
    oper.scan("ABC123", "B02-S01")
    oper.type("360")
    oper.type("360")
    assert oper.scan("C03-S03").undo == "Move of 360 EACH of ABC123 to C03-S03"


def test_a_container_made_by_mistake_goes_out_of_use(oper):
    oper.open("contain")
    oper.key("new")
    oper.choose("Tote")
    oper.scan("A03-S01")
    assert oper.key("undo").done
    assert "C-000003" not in {row["code"] for row in oper.export("containers")}
