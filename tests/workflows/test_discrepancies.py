"""Settling what does not fit, told as scenes over a real ledger."""

import pytest
from msgspec.structs import replace
from sqlalchemy import select, update

from app.domain import catalogue as c
from app.domain.discrepancy import DiscrepancyClass
from app.domain.happenings import HeldEdit, Misfit
from app.domain.identity import derive, place_id
from app.domain.operation import Act, Move, NewHandle, OpenCount, Resolve
from app.domain.place import Virtual
from app.domain.questions import DiscrepancyOf, OpenCounts, OpenDiscrepancies
from app.domain.stock import HandleKind, Standing, Tracking
from app.ledger.tables import discrepancy, handle
from app.workflows.discrepancies import WORKFLOW
from app.workflows.discrepancies.edits import edit_lines
from app.workflows.discrepancies.screens import code_of
from app.workflows.inspect import WORKFLOW as INSPECT
from app.workflows.issue import WORKFLOW as ISSUE
from app.workflows.step import Mark, Mood, Scanned, Seen
from tests.workflows.books import Books, Left, desk
from tests.workflows.demo import SITE
from tests.workflows.harness import NOON, Desk

A, B = place_id(SITE, "A01-S01"), place_id(SITE, "B02-S01")
VENDOR = Standing(Virtual.VENDOR.place)


def settle(books: Books, scan: str = "") -> Desk:
    return desk(books, WORKFLOW, "SUPER", scan)


def moved(
    books: Books, code: str, quantity: int, source: Standing, target: Standing, *, scanned: bool = True, line: int = 0
) -> None:
    books.post(Act(kind="move", entries=(
        Move(handle=books.handle(code), quantity=quantity, source=source, target=target, scanned=scanned, order_line=line),
    )))


def short(books: Books) -> None:
    """A thousand labels more than there are leave B02-S01."""
    moved(books, "ABC123", 1_000, Standing(B), Standing(A))


def elsewhere(books: Books) -> None:
    """PST.1003 is in B02-S01 by the books, and is moved away from A01-S01."""
    moved(books, "PST.1003", 1, Standing(A), Standing(place_id(SITE, "A01-S02")))


def misfits(books: Books) -> list[DiscrepancyClass]:
    return [m.kind for m in books.ledger.answer(OpenDiscrepancies())]


def test_with_nothing_open_there_is_nothing_to_settle(books: Books) -> None:
    d = settle(books)
    assert "Nothing waits" in d.prompt and not d.screen.lines and d.screen.table == "discrepancies:0"


def test_the_list_says_what_does_not_fit_where_when_and_by_whom(books: Books) -> None:
    short(books)
    line = settle(books).screen.lines[0]
    assert str(line.title) == "More taken than was there" and line.mark is Mark.MISFIT and line.id.startswith("discrepancy:")
    assert "ABC123" in str(line.detail) and "B02-S01" in str(line.detail) and line.amount.endswith("EACH")


def test_a_shortage_is_counted_now_or_by_somebody_and_not_talked_away(books: Books) -> None:
    short(books)
    d = settle(books)
    d.pick(d.screen.lines[0].id)
    assert d.step == "detail" and "EACH more left" in str(d.screen.lines[0].detail)
    assert d.choices == ["Count B02-S01 now", "Have B02-S01 counted", "Take a photo"], "while it is owed only a count settles it"
    assert not d.pick("accept").accepted
    d.choose("Have B02-S01 counted")
    opened = [e for e in d.last.acts[0].entries if isinstance(e, OpenCount)]
    assert opened[0].places == (B,) and d.mood is Mood.DONE
    assert [c.number for c in books.ledger.answer(OpenCounts())] == [opened[0].number]
    d.choose("Count B02-S01 now")
    assert d.last.go == "count" and d.last.carry[0].matches[0].id == B


def test_the_time_line_says_who_when_on_which_device_and_what_the_books_made_of_it(books: Books) -> None:
    elsewhere(books)
    d = settle(books, "PST.1003")
    assert d.step == "detail", "one alone about what was scanned is opened"
    told = [line for line in d.screen.lines if "A01-S02" in str(line.detail)]
    assert len(told) == 1 and told[0].mark is Mark.MISFIT
    assert "said" in str(told[0].detail) and "(scanned)" in str(told[0].detail) and "booked" in str(told[0].detail)
    assert "this device" in str(told[0].detail) and "moved" in str(told[0].title) and "set-up" in str(told[0].title)
    assert any("received" in str(line.title) for line in d.screen.lines)


def test_it_is_here_by_scanning_unit_and_bin(books: Books) -> None:
    elsewhere(books)
    d = settle(books, "PST.1003").choose("It is here")
    assert d.step == "here-unit"
    d.scan("PST.1001")
    assert not d.accepted and "scan PST.1003" in d.verdict
    d.scan("PST.1003")
    assert d.step == "here-bin" and d.mood is Mood.DONE
    d.scan("A01")
    assert not d.accepted and "holds no stock" in d.verdict
    d.scan("A01-S01")
    assert [act.kind for act in d.last.acts] == ["resolve", "move"] and "PST.1003 is at A01-S01" in d.verdict
    assert books.stock("PST.1003") == {"A01-S01": 1} and misfits(books) == [] and not d.screen.lines


def test_seen_where_the_books_have_it_nothing_moves(books: Books) -> None:
    elsewhere(books)
    d = settle(books, "PST.1003").choose("It is here").scan("PST.1003", "A01-S02")
    assert [act.kind for act in d.last.acts] == ["resolve"] and misfits(books) == []


def test_what_is_typed_proves_nothing(books: Books) -> None:
    elsewhere(books)
    d = settle(books, "PST.1003").choose("It is here")
    d.give(Scanned(replace(d.warehouse.read("PST.1003"), source="keypad")))
    assert not d.accepted and "scan its label" in d.verdict and d.step == "here-unit"


def test_the_later_evidence_is_accepted_with_the_reason(books: Books) -> None:
    elsewhere(books)
    d = settle(books, "PST.1003")
    d.choose("It is at STORE / A01-S02, as booked" if "It is at STORE / A01-S02, as booked" in d.choices else "accept")
    assert d.step == "note"
    d.type("asked Otto")
    act = d.last.acts[0]
    assert act.note == "asked Otto" and isinstance(act.entries[0], Resolve) and misfits(books) == []
    assert d.mood is Mood.DONE and d.step == "list"


def test_a_ready_reason_or_none_is_enough(books: Books) -> None:
    for how in ("note:1", "finish"):
        elsewhere(books)
        d = settle(books).pick(settle(books).screen.lines[0].id).pick("accept")
        d.pick(how) if how != "finish" else d.key(how)
        assert d.last.acts and misfits(books) == []
        moved(books, "PST.1003", 1, Standing(place_id(SITE, "A01-S02")), Standing(B))


def test_a_settled_one_offers_nothing_and_says_so(books: Books) -> None:
    elsewhere(books)
    waiting = books.ledger.answer(OpenDiscrepancies())[0]
    books.post(Act(kind="resolve", entries=(Resolve(discrepancy=waiting.id),)))
    d = settle(books).pick(f"discrepancy:{waiting.id}")
    assert d.choices == [] and "settled" in str(d.screen.lines[0].title)
    assert not d.pick("accept").accepted
    shown = books.ledger.answer(DiscrepancyOf(waiting.id))
    assert shown is not None and [h.settles for h in shown.line].count(True) == 1


def test_more_than_ordered_goes_back_to_the_vendor(books: Books) -> None:
    line = derive("order-line", "PO-1", "2")
    moved(books, "ABC123", 120, VENDOR, Standing(A), line=line)
    assert misfits(books) == [DiscrepancyClass.OVER_RECEIPT]
    before = books.stock("ABC123")["A01-S01"]
    d = settle(books, "ABC123").choose("Return it to the vendor")
    assert d.mood is Mood.CONFIRM and not d.last.acts
    d.choose("Return it to the vendor")
    assert books.stock("ABC123")["A01-S01"] == before - 20 and misfits(books) == []


def test_what_was_done_without_permission_is_undone(books: Books) -> None:
    moved(books, "PST.1001", 1, Standing(A), Standing(B))
    with books.ledger.store.writing() as conn:
        row = conn.execute(select(handle.c.id).where(handle.c.code == "PST.1001")).one()
        position = conn.exec_driver_sql("SELECT max(position) FROM operation").scalar()
        conn.execute(discrepancy.insert().values(
            id=77, site=books.ledger.site, kind="no-permission", position=position, handle=0, place=0, quantity=0, at=books.now,
            open=1, closed_by=0, detail="INV_MOVE",
        ))
    d = settle(books).pick("discrepancy:77")
    assert d.hint.startswith("PST.1001") and any("INV_MOVE" in str(x.detail) for x in d.screen.lines) and row
    d.choose("undo-act").choose("undo-act")
    assert books.stock("PST.1001") == {"A01-S01": 1} and misfits(books) == []


def test_a_code_on_two_units_names_both(books: Books) -> None:
    item = derive("item", "123456")
    for code in ("N.1", "N.2"):
        books.post(Act(kind="receive", entries=(NewHandle(kind=HandleKind.SERIAL, code=code, item=item, tag="TWICE"),)))
    d = settle(books).pick(settle(books).screen.lines[0].id)
    assert {"Look at N.1", "Look at N.2"} <= set(d.choices)
    d.choose("Look at N.1")
    assert d.last.go == "inspect" and d.last.carry[0].text == "N.1"


def twice(books: Books, *codes: str, tag: str = "TWICE") -> None:
    """Units received into A01-S01 with one tag."""
    item = derive("item", "123456")
    for code in codes:
        books.post(Act(kind="receive", entries=(NewHandle(kind=HandleKind.SERIAL, code=code, item=item, tag=tag),)))
        moved(books, code, 1, VENDOR, Standing(A))


def clash(books: Books) -> Desk:
    d = settle(books)
    return d.pick(d.screen.lines[0].id)


def test_who_keeps_the_code_is_chosen_and_the_other_gets_the_one_that_is_scanned(books: Books) -> None:
    twice(books, "N.1", "N.2")
    d = clash(books).choose("N.1 (123456) keeps TWICE")
    assert d.step == "recode" and "N.2 (123456)" in d.prompt
    assert [(str(x.title), x.mark) for x in d.screen.lines] == [("N.1 (123456)", Mark.DONE), ("N.2 (123456)", Mark.OPEN)] or \
        [(str(x.title), x.mark) for x in d.screen.lines] == [("N.2 (123456)", Mark.OPEN), ("N.1 (123456)", Mark.DONE)]
    d.scan("PST.1001")
    assert not d.accepted and "names something already" in d.verdict
    d.scan("BAD CODE/1")
    assert not d.accepted and d.step == "recode"
    d.scan("T-77")
    assert d.mood is Mood.DONE and "T-77 instead of TWICE" in d.verdict and misfits(books) == []
    assert books.handle("T-77", "tag") == books.handle("N.2") and books.find("TWICE") == books.handle("N.1")
    assert not d.last.labels, "a code that was scanned is on its label already"


def test_a_number_is_made_with_its_label(books: Books) -> None:
    twice(books, "N.1", "N.2")
    d = clash(books).choose("N.2 (123456) keeps TWICE").key("make")
    assert d.mood is Mood.DONE and misfits(books) == [] and len(d.last.labels) == 1
    made = d.last.labels[0].code
    assert books.handle(made, "tag") == books.handle("N.1")
    twice(books, "N.3", tag=made)
    again = clash(books).choose(f"N.1 (123456) keeps {made}").key("finish").last.labels[0].code
    assert again != made, "the number is used up"


def test_a_tag_that_is_the_serial_number_of_another_the_serial_number_may_be_what_changes(books: Books) -> None:
    twice(books, "N.1", tag="PST.1001")
    unit = books.handle("PST.1001", "serial")
    d = clash(books).choose("N.1 (123456) keeps PST.1001").scan("PST.1001-B")
    assert misfits(books) == [] and d.mood is Mood.DONE
    assert books.handle("PST.1001-B") == unit and books.stock("PST.1001-B") == {"A01-S01": 1}
    assert books.find("PST.1001") == books.handle("N.1")


def test_of_three_one_keeps_it_and_both_others_are_asked_for(books: Books) -> None:
    twice(books, "N.1", "N.2", "N.3")
    d = clash(books).choose("N.1 (123456) keeps TWICE").scan("T-1")
    assert d.step == "detail" and "More than one unit still bears" in d.verdict
    d.choose("N.1 (123456) keeps TWICE").scan("T-2")
    assert misfits(books) == [] and d.step == "list"


def test_settled_by_somebody_else_meanwhile_nothing_is_recoded(books: Books) -> None:
    twice(books, "N.1", "N.2")
    d = clash(books).choose("N.1 (123456) keeps TWICE")
    clash(books).choose("N.2 (123456) keeps TWICE").scan("T-1")
    d.scan("T-2")
    assert not d.accepted and "not open any more" in d.verdict
    assert books.handle("T-1", "tag") == books.handle("N.1") and not books.ledger.names.find(["T-2"])


def test_two_about_one_unit_are_listed(books: Books) -> None:
    elsewhere(books)
    moved(books, "PST.1003", 1, Standing(B), Standing(A))
    d = settle(books, "PST.1003")
    assert d.step == "list" and len(d.screen.lines) == 2 and d.hint == "About PST.1003 alone"
    d.choose("Show all discrepancies")
    assert d.screen.table == "discrepancies:0"


def test_a_scan_of_what_fits_is_refused(books: Books) -> None:
    d = settle(books).scan("PST.1001")
    assert not d.accepted and "Nothing about PST.1001" in d.verdict


def test_cancel_goes_one_step_back_each_time(books: Books) -> None:
    elsewhere(books)
    d = settle(books, "PST.1003").choose("It is here")
    assert d.key("cancel").step == "detail"
    assert d.key("cancel").step == "list"
    assert d.key("cancel").over


def test_only_those_who_may_resolve_do(books: Books) -> None:
    elsewhere(books)
    waiting = books.ledger.answer(OpenDiscrepancies())[0]
    with pytest.raises(Left, match="INV_RESOLVE"):
        books.seat("OPER").post(Act(kind="resolve", entries=(Resolve(discrepancy=waiting.id),)))


def test_one_gone_while_it_is_looked_at_leads_back_to_the_list(books: Books) -> None:
    elsewhere(books)
    d = settle(books, "PST.1003")
    with books.ledger.store.writing() as conn:
        conn.execute(discrepancy.delete())
    assert d.resume().step == "list" and d.mood is Mood.CONFIRM


def test_a_disputed_unit_is_marked_and_issued_by_its_own_label_alone(books: Books) -> None:
    with books.ledger.store.writing() as conn:
        conn.execute(update(handle).where(handle.c.code == "PST.1001").values(disputed=1))
    card = desk(books, INSPECT, "OPER", "PST.1001")
    assert card.screen.lines[0].mark is Mark.DISPUTED and "only by scanning" in str(card.screen.lines[0].detail)
    bin_ = desk(books, INSPECT, "OPER", "A01-S01")
    line = next(x for x in bin_.screen.lines if x.title == "PST.1001")
    assert line.mark is Mark.DISPUTED and "in dispute" in str(line.detail)
    for source in ("keypad", "touch", "inside"):
        d = desk(books, ISSUE, "OPER")
        d.give(Scanned(replace(d.warehouse.read("PST.1001"), source=source)))
        assert not d.accepted and "only by scanning it" in d.verdict
    d = desk(books, ISSUE, "OPER").scan("TECH").choose("Stays with the recipient").scan("PST.1001")
    if d.step == "reason":
        d.pick(d.screen.choices[0].id)
    assert d.last.acts and d.last.acts[0].entries[0].scanned, d.verdict  # type: ignore[union-attr]


def test_of_a_held_edit_is_told_what_it_would_change(books: Books) -> None:
    """And of a paper how it stands by now; a line of it is told of with the paper."""
    now = c.Item(id=5, number="ABC123", description="Label", tracking=Tracking.QUANTITY, price_minor=120)
    paper = c.Transfer(id=6, number="TR-1", site=1, target_site=1, source=0, target=2, by=3, state="accepted")
    line = c.TransferLine(id=7, transfer=6, line=1, handle=8, quantity=5, place=9)
    misfit = Misfit(id=1, kind=DiscrepancyClass.HELD, open=True, at=0, act="catalogue", edits=(
        HeldEdit(now=now, then=replace(now, price_minor=150)), HeldEdit(now=line, then=line), HeldEdit(now=paper, then=paper),
        HeldEdit(now=None, then=c.Project(id=10, code="P-1", name="One")),
    ))
    lines = edit_lines(misfit, Seen(None, settle(books).person, NOON, 1))
    assert [str(line.detail) for line in lines] == [
        "ABC123 · Price of one unit: 1.20 → 1.50", "TR-1 · By now: Accepted", "P-1 · It would be new",
    ]
    assert code_of(misfit) == "ABC123"
