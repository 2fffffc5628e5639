"""Labels for whatever is scanned or ticked, printed at once; badges for who administers users alone."""

from typing import Any

import pytest

from app.workflows.inspect import WORKFLOW as INSPECT
from app.workflows.labels import LABELS_MAX, WORKFLOW
from app.workflows.printed import Label
from app.workflows.step import Mood
from tests.workflows.books import GTIN, Books, desk
from tests.workflows.harness import Desk

PLACES = ("places", "serials", "users")


def printed(at: Desk) -> tuple[Label, ...]:
    """What the last step hands to the printers."""
    return at.last.labels


def rows(books: Books, listing: str, search: str) -> list[str]:
    """Ids of the rows of a table, as they are ticked."""
    from app.domain.listing import Query

    return [row.id for row in books.ledger.page(Query(listing=listing, search=search)).rows]


def titles(at: Desk) -> list[str]:
    return [str(line.title) for line in at.screen.lines]


def test_what_is_scanned_is_printed_together(books: Books) -> None:
    at = desk(books, WORKFLOW, "OPER").scan("A01-S01").scan("PST.1001")
    assert titles(at) == ["PST.1001", "A01-S01"]
    at.scan("A01-S01")
    assert not at.accepted and "already" in str(at.screen.verdict.text)  # type: ignore[union-attr]
    at.key("print")
    bin_, unit = printed(at)
    assert (bin_.kind, bin_.code) == ("bin", "A01-S01") and (unit.kind, unit.code, unit.item) == ("handle", "PST.1001", unit.title)
    assert at.mood is Mood.DONE and titles(at) == []


def test_how_many_of_each_is_said_for_this_run_alone(books: Books) -> None:
    at = desk(books, WORKFLOW, "OPER").scan("A01-S01").scan("PST.1001").choose("Copies …")
    assert at.step == "copies" and not at.scan("PST.1002").accepted
    for wrong in ("0", "101", "x", "1.5"):
        assert not at.type(wrong).accepted
    at.type("3")
    assert at.step == "scan" and str(at.screen.main.label) == "Print 6"  # type: ignore[union-attr]
    at.scan("PST.1002").key("print")
    assert [label.copies for label in printed(at)] == [3, 3, 3]
    at.scan("A01-S01").key("print")
    assert [label.copies for label in printed(at)] == [0], "the next run is as it is settled"


def test_nothing_is_printed_of_nothing(books: Books) -> None:
    at = desk(books, WORKFLOW, "OPER").key("print")
    assert not at.accepted and at.screen.main is None


def test_an_items_label_carries_its_gtin(books: Books) -> None:
    at = desk(books, WORKFLOW, "OPER").scan("ABC123").key("print")
    (label,) = printed(at)
    assert (label.code, label.gs1) == ("ABC123", f"(01){GTIN}")


def test_many_bins_are_ticked_in_the_table(books: Books) -> None:
    at = desk(books, WORKFLOW, "OPER").pick("bins")
    assert at.screen.table == "places" and not at.screen.table_opens
    at.key("take")
    assert not at.accepted and "Nothing is ticked" in str(at.screen.verdict.text)  # type: ignore[union-attr]
    ticked = rows(books, "places", "A01-S0")
    assert len(ticked) > 1
    at.pick("take", *ticked)
    assert at.accepted, at.verdict
    assert at.screen.table == "" and sorted(titles(at)) == sorted(set(titles(at))) and len(titles(at)) == len(ticked)
    at.pick(f"off:{titles(at)[0]}")
    at.key("print")
    assert len(printed(at)) == len(ticked) - 1 and {label.kind for label in printed(at)} == {"bin"}


def test_units_are_ticked_in_the_table(books: Books) -> None:
    at = desk(books, WORKFLOW, "OPER").pick("units").pick("take", *rows(books, "serials", "PST.1001"))
    assert titles(at) == ["PST.1001"]


def test_badges_are_for_who_administers_users(books: Books) -> None:
    at = desk(books, WORKFLOW, "OPER")
    assert "badges" not in [choice.id for choice in at.screen.choices] and not at.pick("badges").accepted
    at.scan("SUPER")
    assert not at.accepted and "administers" in str(at.screen.verdict.text)  # type: ignore[union-attr]
    admin = desk(books, WORKFLOW, "ADMIN").pick("badges").pick("take", *rows(books, "users", "OPER")).key("print")
    (label,) = printed(admin)
    assert (label.kind, label.code) == ("badge", "OPER")


def test_the_command_sheet(books: Books) -> None:
    at = desk(books, WORKFLOW, "OPER").pick("commands").key("print")
    assert {label.kind for label in printed(at)} == {"command"}
    assert "CMD-MOVE" in {label.code for label in printed(at)}


def test_rows_that_are_none_are_refused(books: Books) -> None:
    at = desk(books, WORKFLOW, "OPER").pick("bins")
    for target in ("nothing:1", "place:x", "place:99999999999999999999", "place:12345"):
        assert not at.pick("take", target).accepted, target
    area = rows(books, "places", "QUAR")
    assert area is not None and LABELS_MAX == 500


def test_the_list_is_emptied_and_left(books: Books) -> None:
    at = desk(books, WORKFLOW, "OPER").scan("A01-S01").key("clear")
    assert titles(at) == []
    at.pick("bins").key("cancel")
    assert at.step == "scan"
    at.key("cancel")
    assert at.state is None


@pytest.mark.parametrize("code", ["A01-S01", "PST.1001", "ABC123"])
def test_a_card_offers_the_label_of_what_it_shows(books: Books, code: str) -> None:
    card = desk(books, INSPECT, "OPER").scan(code).pick("go:labels")
    assert card.last.go == "labels"
    (reading,) = card.last.carry
    at = desk(books, WORKFLOW, "OPER", code)
    assert reading.text == code and titles(at) == [code]


def test_state_survives_the_draft() -> None:
    import msgspec

    state: Any = WORKFLOW.State
    assert state is not None and msgspec.json.decode(msgspec.json.encode(Label("A", "B")), type=Label) == Label("A", "B")
