"""Reservations with owner and end, told as scenes over a real ledger."""

import pytest

from app.domain import catalogue as c
from app.domain.identity import derive, handle_id, place_id
from app.domain.operation import Act, Put
from app.domain.permission import Permission
from app.domain.questions import RecordsLike, UnitsOf
from app.domain.reserving import FreeOf, InForce
from app.domain.stock import HandleKind
from app.ledger.verify import verify
from app.workflows.inspect import WORKFLOW as INSPECT
from app.workflows.issue import WORKFLOW as ISSUE
from app.workflows.move import WORKFLOW as MOVE
from app.workflows.reserve import WORKFLOW as RESERVE
from app.workflows.step import Mark, Mood, Wants
from tests.workflows.books import SECOND, Books, desk
from tests.workflows.demo import SITE
from tests.workflows.harness import Desk

ITEM = derive("item", "CABLE")


def at(books: Books, *scans: str, badge: str = "OPER") -> Desk:
    return desk(books, RESERVE, badge).scan(*scans)


def kept(books: Books, code: str = "CABLE") -> list[c.Reservation]:
    views = books.ledger.answer(RecordsLike(c.Reservation, where=("item", derive("item", code))))
    return [v.record for v in views if isinstance(v.record, c.Reservation) and not v.record.retired]


def reserve(books: Books, until: str = "2025-07-01", amount: str = "100") -> None:
    """Cable for the head office; the books hold 100.5 M of it, and today is 2025-06-15."""
    at(books, "CABLE").type(amount).choose("Head office").type(until)


def issuing(books: Books, to: str = "Tess Technician", badge: str = "OPER") -> Desk:
    return desk(books, ISSUE, badge).choose(to).choose("Consumed").choose("Job")


def card(books: Books, code: str) -> dict[str, str]:
    return {str(x.title): str(x.detail) for x in desk(books, INSPECT, "OPER", code).screen.lines}


def test_an_item_is_reserved_for_somebody_until_a_day(books: Books) -> None:
    d = at(books, "CABLE")
    assert d.step == "quantity" and "on hand 100.5, reserved 0, available 100.5" in d.hint
    d.type("100")
    assert d.step == "whom"
    d.choose("Head office")
    assert d.step == "until"
    d.type("2025-07-01")
    assert d.mood is Mood.DONE and "100 M of CABLE reserved for Head office until 2025-07-01" in d.verdict
    (record,) = kept(books)
    assert (record.quantity, record.until, record.recipient) == (1000, "2025-07-01", derive("recipient", "OFFICE"))
    assert [str(x.title) for x in d.screen.lines] == ["CABLE"] == [str(x.title) for x in d.resume().screen.lines]


def test_the_card_shows_what_is_available(books: Books) -> None:
    assert "Available" not in card(books, "CABLE")
    reserve(books)
    lines = card(books, "CABLE")
    assert lines["Available"] == "0.5 M" and lines["Reserved"] == "100 M for Head office until 2025-07-01"


def test_the_badge_of_the_owner_is_scanned_and_the_end_chosen(books: Books) -> None:
    d = at(books, "CABLE").type("1").scan("TECH")
    assert d.step == "until"
    d.choose("no-end")
    (record,) = kept(books)
    assert record.recipient == derive("recipient", "TECH") and record.until == ""


def test_a_number_of_days_and_a_project(books: Books) -> None:
    at(books, "CABLE").type("1").choose("P-1").choose("30 days, until 2025-07-15")
    (record,) = kept(books)
    assert record.project == derive("project", "P-1") and record.until == "2025-07-15"


def test_issuing_it_to_somebody_else_warns(books: Books) -> None:
    reserve(books)
    d = issuing(books).scan("CABLE", "A01-S02").type("1")
    assert d.mood is Mood.CONFIRM and d.step == "reserved" and "100 M for Head office, and 0.5 M are free" in d.verdict
    assert books.stock("CABLE") == {"A01-S02": 1005}
    d.choose("Put it back")
    assert d.step == "handle" and books.stock("CABLE") == {"A01-S02": 1005}
    d.scan("CABLE", "A01-S02").type("1").choose("Issue it all the same")
    assert d.mood is Mood.DONE and books.stock("CABLE") == {"A01-S02": 995}


def test_what_is_free_beside_it_is_issued_without_a_word(books: Books) -> None:
    reserve(books)
    assert issuing(books).scan("CABLE", "A01-S02").type("0.5").mood is Mood.DONE


def test_the_owner_gets_it_and_the_reservation_shrinks(books: Books) -> None:
    reserve(books)
    assert issuing(books, "Head office").scan("CABLE", "A01-S02").type("40").mood is Mood.DONE
    assert [r.quantity for r in kept(books)] == [600]
    issuing(books, "Head office").scan("CABLE", "A01-S02").type("60")
    assert kept(books) == []


def test_it_shrinks_whoever_issues(books: Books) -> None:
    """A technician may issue, and not reserve: what they use up of a reservation is used up."""
    reserve(books)
    issuing(books, "Head office", badge="TECH").scan("CABLE", "A01-S02").type("40")
    assert [r.quantity for r in kept(books)] == [600]


def test_undoing_what_was_issued_gives_back_what_it_used_up(books: Books, monkeypatch: pytest.MonkeyPatch) -> None:
    """Also to a technician, who may not reserve; what they reserve or give up by itself stays."""
    real = books.post

    def at_once(act: Act, actor: int = 0) -> object:
        outcome = real(act, actor)
        books.now -= SECOND * (act.kind == "reserve")  # as the session does: one moment for all that a step does
        return outcome

    reserve(books)
    monkeypatch.setattr(books, "post", at_once)
    d = issuing(books, "Head office", badge="TECH").scan("CABLE", "A01-S02").type("100")
    assert kept(books) == []
    assert d.key("undo").mood is Mood.DONE, d.verdict
    assert [r.quantity for r in kept(books)] == [1000]
    assert verify(books.ledger.store) == []


@pytest.mark.parametrize(("until", "warns"), [("2025-06-15", True), ("2025-06-16", True)])
def test_it_holds_on_its_last_day(books: Books, until: str, warns: bool) -> None:
    reserve(books, until)
    assert (issuing(books).scan("CABLE", "A01-S02").type("1").step == "reserved") is warns


def test_it_ends_by_itself(books: Books) -> None:
    """One that was made a month ago and ended yesterday."""
    books.post(Act(kind="reserve", entries=(Put(record=c.Reservation(
        id=1, site=place_id(SITE, SITE), item=ITEM, quantity=1000, recipient=derive("recipient", "OFFICE"), until="2025-06-14",
    )),)))
    assert issuing(books).scan("CABLE", "A01-S02").type("1").mood is Mood.DONE and "Available" not in card(books, "CABLE")
    assert at(books).screen.lines[0].mark is Mark.INFO and "ended 2025-06-14" in str(at(books).screen.lines[0].detail)


def test_a_single_unit_is_reserved_without_a_quantity_and_once(books: Books) -> None:
    at(books, "PST.1001").choose("Head office").choose("no-end")
    assert [r.handle for r in kept(books, "123456")] == [books.handle("PST.1001")]
    d = at(books, "PST.1001")
    assert d.mood is Mood.REFUSED and "reserved for Head office" in d.verdict
    assert issuing(books).scan("PST.1001").step == "reserved"
    assert issuing(books, "Head office").scan("PST.1001").mood is Mood.DONE and kept(books, "123456") == []


def test_more_than_is_available_is_typed_twice(books: Books) -> None:
    d = at(books, "CABLE").type("200")
    assert d.mood is Mood.CONFIRM and d.step == "quantity"
    assert d.type("200").step == "whom"


def test_a_reservation_is_given_up_by_touching_it_twice(books: Books) -> None:
    reserve(books)
    d = at(books)
    line = d.screen.lines[0].id
    assert d.pick(line).mood is Mood.CONFIRM and kept(books)
    d.pick(line)
    assert d.mood is Mood.DONE and not kept(books) and "Nothing is reserved" in str(d.screen.lines[0].title)


@pytest.mark.parametrize("text", ["2025-06-14", "31.31.2025", "soon"])
def test_an_end_that_cannot_be(books: Books, text: str) -> None:
    d = at(books, "CABLE").type("1").choose("Head office").type(text)
    assert d.mood is Mood.REFUSED and d.step == "until" and not kept(books)


@pytest.mark.parametrize(("code", "says"), [("C-1", "is a container"), ("OIL", "not kept in stock"), ("A01-S01", "serial number")])
def test_what_cannot_be_reserved(books: Books, code: str, says: str) -> None:
    d = at(books, code)
    assert d.mood is Mood.REFUSED and says in d.verdict


def test_only_those_may_who_reserve() -> None:
    assert RESERVE.needs is Permission.INV_RESERVE


def test_undo_undoes_the_last_act_and_keeps_what_was_said(books: Books) -> None:
    desk(books, MOVE, "OPER").scan("PST.1001", "B02-S01")
    d = at(books, "CABLE").type("1").key("undo")
    assert d.mood is Mood.DONE and books.stock("PST.1001") == {"A01-S01": 1} and d.step == "whom"


def test_undo_takes_a_reservation_back_and_names_its_item(books: Books) -> None:
    reserve(books)
    d = at(books).key("undo")
    assert d.mood is Mood.DONE and d.verdict == "Undone: Reservation of CABLE" and kept(books) == []


def test_a_reservation_given_back_with_what_was_issued_is_not_undone_twice(books: Books, monkeypatch: pytest.MonkeyPatch) -> None:
    real = books.post

    def at_once(act: Act, actor: int = 0) -> object:
        outcome = real(act, actor)
        books.now -= SECOND * (act.kind == "reserve")
        return outcome

    monkeypatch.setattr(books, "post", at_once)
    reserve(books)
    issuing(books, "Head office").scan("CABLE", "A01-S02").type("40").key("undo")
    d = at(books).key("undo")
    assert d.verdict == "Undone: Reservation of CABLE" and kept(books) == [], "and now the reservation itself"


def test_the_last_day_is_typed_as_a_code_so_that_the_choices_stay_in_sight(books: Books) -> None:
    d = at(books, "CABLE").type("1").choose("Head office")
    assert d.screen.wants is Wants.CODE and len(d.choices) == 4
    d.scan("2025-07-01")
    assert [r.until for r in kept(books)] == ["2025-07-01"]


def test_of_a_lot_its_own_stock_is_told_and_reserved(books: Books) -> None:
    there = sum(books.stock("L41").values())
    assert f"on hand {there}, " not in at(books, "GLUE").hint, "there is more of the item than of the lot"
    d = at(books, "L41")
    assert f"on hand {there}, reserved 0, available {there}" in d.hint
    d.type("2").choose("Head office").type("2025-07-01")
    assert d.mood is Mood.DONE
    assert f"on hand {there}, reserved 2, available {there - 2}" in at(books, "L41").hint


def at_large(books: Books, item: str, quantity: int, handle: int = 0, until: str = "") -> None:
    """So much is reserved for the head office already."""
    which = len(kept(books, item)) + 1
    books.post(Act(kind="reserve", entries=(Put(record=c.Reservation(
        id=which, site=place_id(SITE, SITE), item=derive("item", item), quantity=quantity, handle=handle, until=until,
        recipient=derive("recipient", "OFFICE"),
    )),)))


def glue(books: Books) -> tuple[int, int, int]:
    """What there is of lots L41 and L42 of the glue, and the handle of the first; the item has no others."""
    l41 = books.handle("L41")
    l42 = handle_id(HandleKind.LOT, derive("item", "GLUE"), "L42")
    there = [sum(u.quantity for u in books.ledger.answer(UnitsOf(which))) for which in (l41, l42)]
    assert there[0] > 2 and there[1] > there[0]
    return there[0], there[1], l41


def test_of_a_lot_no_more_is_free_than_of_its_item(books: Books) -> None:
    first, second, _ = glue(books)
    at_large(books, "GLUE", second + 3)  # from whichever lot: three of the first are spoken for at least
    d = at(books, "L41")
    told = f"on hand {first}, reserved 0 · of all {first + second} of GLUE, {second + 3} are reserved: available {first - 3}"
    assert told in d.hint
    d.type(str(first - 2))
    assert d.mood is Mood.CONFIRM and d.step == "quantity"
    assert f"Only {first - 3} " in d.verdict and "from whichever lot" in d.verdict
    d.type(str(first - 3))
    assert d.step == "whom"
    d.choose("Head office").choose("no-end")
    assert "are reserved: available 0" in at(books, "L41").hint


def test_the_lot_itself_binds_where_less_of_it_is_free_than_of_the_item(books: Books) -> None:
    first, _, lot = glue(books)
    at_large(books, "GLUE", 1)
    at_large(books, "GLUE", first - 2, handle=lot)
    d = at(books, "L41")
    assert f"on hand {first}, reserved {first - 2}, available 2" in d.hint


def test_what_another_lot_is_reserved_by_takes_nothing_from_this_one(books: Books) -> None:
    first, second, lot = glue(books)
    at_large(books, "GLUE", first, handle=lot)
    d = at(books, "GLUE")
    assert f"on hand {first + second}, reserved {first}, available {second}" in d.hint


def test_a_unit_of_an_item_that_is_reserved_whole_is_scanned_twice(books: Books) -> None:
    printers = books.ledger.answer(FreeOf(derive("item", "123456"), "2025-06-15")).item.on_hand
    at_large(books, "123456", printers)
    d = at(books, "PST.1001")
    assert d.mood is Mood.CONFIRM and d.step == "what" and "PST.1001 is not free" in d.verdict
    assert d.scan("PST.1001").step == "whom"


def test_the_card_of_a_lot_says_what_can_be_had_of_it(books: Books) -> None:
    first, second, _ = glue(books)
    assert "Available" not in card(books, "L41")
    at_large(books, "GLUE", 5, handle=handle_id(HandleKind.LOT, derive("item", "GLUE"), "L42"))
    assert "Available" not in card(books, "L41"), "what another lot is reserved by does not concern it"
    at_large(books, "GLUE", second - 4)
    lines = card(books, "L41")
    assert lines["Available"] == f"{first - 1} EACH" and lines["Reserved"] == f"{second - 4} EACH for Head office, without end"


def of_glue(d: Desk) -> Desk:
    """Another item has a lot of the same number."""
    return d.pick(next(choice.id for choice in d.screen.choices if "Glue" in str(choice.detail))).scan("A01-S01")


def test_issuing_from_a_lot_looks_at_all_that_name_it_and_at_its_item(books: Books) -> None:
    _, second, _ = glue(books)
    lot = handle_id(HandleKind.LOT, derive("item", "GLUE"), "L42")
    for quantity in (2, 1):
        at_large(books, "GLUE", quantity, handle=lot)
    d = of_glue(issuing(books).scan("L42")).type(str(second - 2))
    assert d.step == "reserved" and "L42 is reserved" in d.verdict and f"and {second - 3} EACH are free" in d.verdict
    d = of_glue(d.choose("Put it back").scan("L42"))
    assert d.type(str(second - 3)).mood is Mood.DONE


def test_however_many_ended_their_sum_is_right(books: Books) -> None:
    """Reservations that were used up and given up stay in the books; what holds now is summed among them all."""
    ended = tuple(Put(record=c.Reservation(
        id=1000 + n, site=place_id(SITE, SITE), item=ITEM, quantity=1, recipient=1, until="" if n % 2 else "2025-06-14",
        retired=bool(n % 2),
    )) for n in range(300))
    books.post(Act(kind="reserve", entries=ended))
    reserve(books, amount="40")
    assert [r.quantity for r in books.ledger.answer(InForce(ITEM, "2025-06-15"))] == [400]
    assert books.ledger.answer(FreeOf(ITEM, "2025-06-15")).item.reserved == 400
    assert books.ledger.answer(FreeOf(ITEM, "2025-07-02")).item.reserved == 0
