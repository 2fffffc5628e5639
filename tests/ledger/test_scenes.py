"""Scenes in which the rules are easily got wrong: each is played on both databases against the model, act by act.

What a scene asserts beside that is the point of it; that ledger and model agree on everything else is checked all along.
"""

from collections.abc import Iterator
from typing import Any

import pytest

from app.domain.discrepancy import DiscrepancyClass as Kind
from app.domain.identity import derive
from app.domain.operation import (
    ApproveLine,
    CloseBin,
    CountLine,
    Entry,
    Move,
    NewHandle,
    OpenCount,
    Resolve,
    Retire,
    Undo,
)
from app.domain.place import Virtual
from app.domain.stock import Standing
from app.ledger.post import Refused
from tests.ledger import world
from tests.ledger.conftest import Opening
from tests.ledger.game import Game

COUNT = derive("count", "C-1")
PLACES = {**world.BINS, **world.SPECIAL, **world.HANDLES, **{v.value: v.place for v in Virtual}}


def at(place: str, **attributes: Any) -> Standing:
    return Standing(PLACES[place], **attributes)


class Scene:
    """A game told by codes."""

    def __init__(self, game: Game) -> None:
        self.game = game

    def act(self, *entries: Entry, by: str = "supervisor") -> str:
        """An act that is accepted; its identity."""
        assert self.game.act(by, *entries), self.game.number
        self.game.compare()
        return self.game.sent[-1].id

    def refused(self, *entries: Entry, by: str = "supervisor") -> None:
        assert not self.game.act(by, *entries)
        self.game.compare()

    def undo(self, act: str, by: str = "supervisor") -> str:
        return self.act(Undo(operation=act), by=by)

    def held(self, code: str, place: str, **attributes: Any) -> int:
        """What stands there, less what is owed to it."""
        return self.game.peek(PLACES[code], PLACES[place]).get(at(place, **attributes), 0)

    def misfits(self) -> list[Kind]:
        return [m.kind for m in self.game.model.books.misfits]

    def count(self, code: str, place: str, quantity: int, number: str = "C-1") -> int:
        """Count one thing in a bin and close it; the session's identity."""
        count = derive("count", number)
        if count not in self.game.model.books.sessions:
            self.act(OpenCount(number=number, kind="cycle", items=(self.game.model.books.handles[PLACES[code]].item,)))
        self.act(CountLine(count=count, place=PLACES[place], handle=PLACES[code], quantity=quantity))
        self.act(CloseBin(count=count, place=PLACES[place]))
        return count

    def approve(self, code: str, place: str, difference: int, number: str = "C-1") -> str:
        line = ApproveLine(count=derive("count", number), place=PLACES[place], handle=PLACES[code], difference=difference)
        return self.act(line, by="administrator")


def move(code: str, quantity: int, source: Standing, target: Standing, **more: Any) -> Move:
    return Move(handle=PLACES[code], quantity=quantity, source=source, target=target, **more)


@pytest.fixture
def scene(opening: Opening) -> Iterator[Scene]:
    with opening() as ledger:
        game = Game(ledger)
        yield Scene(game)
        game.compare()
        game.end()


# --- debts -----------------------------------------------------------------------------------------------------------------------


def test_what_enters_pays_back_first_even_by_a_change_of_a_whole_container(scene: Scene) -> None:
    """The box changes hands: what was in it enters keys of the new owner, to which something may be owed."""
    scene.act(move("BOLT", 3, at("BX1", custody=world.RECIPIENT), at("A-2")))
    assert scene.held("BOLT", "BX1", custody=world.RECIPIENT) == -3
    scene.act(move("BX1", 1, at("A-1"), at("A-1", custody=world.RECIPIENT)))
    assert scene.held("BOLT", "BX1", custody=world.RECIPIENT) == 1


def test_undoing_a_payment_leaves_no_debt_where_stock_has_come_since(scene: Scene) -> None:
    scene.act(move("BOLT", 3, at("A-2"), at("A-1")))
    paying = scene.act(move("BOLT", 5, at("A-1"), at("A-2")))
    scene.act(move("BOLT", 2, at("A-2"), at("B-1")))
    scene.act(world.came("BOLT", 10, PLACES["A-2"]))
    scene.undo(paying)
    assert scene.held("BOLT", "A-2") == -3 - 2 + 10


def test_an_act_that_pays_its_own_debt_can_be_undone(scene: Scene) -> None:
    both = scene.act(move("BOLT", 13, at("A-1"), at("A-2")), move("BOLT", 12, at("A-2"), at("A-1")))
    scene.undo(both)
    assert (scene.held("BOLT", "A-1"), scene.held("BOLT", "A-2")) == (10, 0)


def test_a_debt_is_settled_by_stock_or_a_count_and_not_by_hand(scene: Scene) -> None:
    scene.act(move("BOLT", 3, at("A-2"), at("A-1")))
    owed = len(scene.game.model.books.misfits) - 1
    scene.refused(Resolve(discrepancy=owed))
    scene.count("BOLT", "A-2", 0)
    assert scene.held("BOLT", "A-2") == 0


def test_an_empty_bin_that_is_closed_settles_what_is_owed_to_it(scene: Scene) -> None:
    scene.act(move("BOLT", 3, at("A-2"), at("A-1")))
    scene.act(OpenCount(number="C-1", kind="cycle"))
    scene.act(CloseBin(count=COUNT, place=PLACES["A-2"], empty=True))
    assert scene.held("BOLT", "A-2") == 0


def test_nobody_moves_anything_out_of_unexplained(scene: Scene) -> None:
    for one in (move("BOLT", 1, at("unexplained"), at("A-1")), move("BOLT", 1, at("A-1"), at("unexplained"))):
        scene.refused(one, by="administrator")


def test_parts_follow_the_custody_of_their_device_and_come_back_with_it(scene: Scene) -> None:
    scene.act(move("BOLT", 4, at("A-1"), at("S1")), move("S2", 1, at("TO1"), at("S1")), move("L1", 9, at("B-1"), at("S2")))
    out = scene.act(move("S1", 1, at("A-1"), at("A-2", custody=world.RECIPIENT, status="reserved")))
    assert scene.held("BOLT", "S1", custody=world.RECIPIENT) == 4, "their status is their own"
    assert scene.held("L1", "S2", custody=world.RECIPIENT) == 9, "a device in a device"
    away = scene.act(move("S1", 1, at("A-2", custody=world.RECIPIENT), at("installed")))
    assert scene.held("BOLT", "S1") == 4
    scene.undo(away)
    assert scene.held("BOLT", "S1", custody=world.RECIPIENT) == 4
    scene.undo(out)
    assert scene.held("BOLT", "S1") == 4 and scene.held("L1", "S2") == 9


def test_what_paid_a_debt_that_never_was_and_then_another_is_undone_to_where_it_would_stand(scene: Scene) -> None:
    first = scene.act(move("BOLT", 3, at("A-2"), at("A-1")))
    scene.act(move("BOLT", 4, at("A-2"), at("consumed")))
    paying = scene.act(world.came("BOLT", 5, PLACES["A-2"]))
    assert scene.held("BOLT", "A-2") == -2
    scene.undo(first)
    assert scene.held("BOLT", "A-2") == 1
    scene.undo(paying)
    assert scene.held("BOLT", "A-2") == -4, "as if neither had been"
    scene.act(world.came("BOLT", 4, PLACES["A-2"]))
    assert scene.held("BOLT", "A-2") == 0 and all(not one for one in scene.game.model.books.debts().values())


def test_undone_in_any_order_the_books_come_back(scene: Scene) -> None:
    before = scene.game.model.books.units()
    acts = [
        scene.act(move("BOLT", 6, at("A-1"), at("A-2"))), scene.act(move("BOLT", 9, at("A-2"), at("B-1"))),
        scene.act(world.came("BOLT", 2, PLACES["A-2"])), scene.act(move("BOLT", 4, at("A-2"), at("BX1"))),
    ]
    for which in (2, 0, 3, 1):
        if scene.game.act("supervisor", Undo(operation=acts[which])):
            acts[which] = ""
        scene.game.compare()
    for one in reversed([act for act in acts if act]):
        scene.undo(one)
    assert scene.game.model.books.units() == before


# --- undo ------------------------------------------------------------------------------------------------------------------------


def test_a_return_to_the_vendor_can_be_undone(scene: Scene) -> None:
    back = scene.act(move("S1", 1, at("A-1"), at("vendor")))
    scene.undo(back)
    assert scene.held("S1", "A-1") == 1


def test_a_unit_that_has_moved_on_names_the_later_acts(scene: Scene) -> None:
    first = scene.act(move("S1", 1, at("A-1"), at("A-2")))
    second = scene.act(move("S1", 1, at("A-2"), at("B-1")))
    outcome = scene.game.ledger.post([scene.game.made("supervisor", Undo(operation=first))])
    assert isinstance(outcome, Refused) and outcome.later == (second,) and "move #" in str(outcome.sentence)
    scene.undo(second)
    scene.undo(first)
    assert scene.held("S1", "A-1") == 1


def test_an_undo_stands_alone_and_is_known_by_what_it_says_not_by_its_kind(scene: Scene) -> None:
    first = scene.act(move("S1", 1, at("A-1"), at("A-2")))
    second = scene.act(move("S1", 1, at("A-2"), at("B-1")))
    scene.undo(second)  # the game posts it as a "move"
    mixed = scene.game.made("supervisor", Undo(operation=first), move("S1", 1, at("A-1"), at("B-1")))
    assert isinstance(scene.game.ledger.post([mixed]), Refused)
    scene.undo(first)


def test_a_device_does_not_go_into_its_own_part_by_undo(scene: Scene) -> None:
    scene.act(move("S1", 1, at("A-1"), at("S2")))
    out = scene.act(move("S1", 1, at("S2"), at("A-1")))
    scene.act(move("S2", 1, at("TO1"), at("S1")))
    scene.refused(Undo(operation=out))


def test_nothing_goes_back_into_what_has_left(scene: Scene) -> None:
    out = scene.act(move("S2", 1, at("TO1"), at("A-2")))
    scene.act(move("TO1", 1, at("A-1"), at("scrap")))
    scene.refused(Undo(operation=out))


def test_the_receipt_of_a_device_is_not_undone_under_its_parts(scene: Scene) -> None:
    received = scene.act(move("S3", 1, world.VENDOR, at("A-1")))
    scene.act(move("BOLT", 2, at("A-1"), at("S3")))
    scene.refused(Undo(operation=received))
    scene.refused(move("S3", 1, at("A-1"), at("vendor")))


def test_a_payment_is_owed_again_when_its_act_is_undone(scene: Scene) -> None:
    scene.act(move("BOLT", 3, at("A-2"), at("A-1")))
    paying = scene.act(world.came("BOLT", 3, PLACES["A-2"]))
    scene.undo(paying)
    assert scene.held("BOLT", "A-2") == -3


# --- containers ------------------------------------------------------------------------------------------------------------------


def test_beside_means_where_it_may_stand(scene: Scene) -> None:
    """A pallet put into a box in a tote cannot lie in the tote either."""
    scene.act(move("BX1", 1, at("A-1"), at("TO1")))
    scene.act(move("PAL", 1, at("A-1"), at("BX1")))
    assert scene.held("PAL", "A-1") == 1 and scene.misfits()[-1] is Kind.NESTED_AGAINST_RANK


def test_a_full_container_does_not_leave_stock_by_being_laid_beside(scene: Scene) -> None:
    scene.act(move("TO2", 1, at("B-1"), at("scrap")))
    scene.refused(move("TO1", 1, at("A-1"), at("TO2")))
    scene.refused(move("BOLT", 1, at("A-1"), at("TO2")))


def test_a_container_in_a_retired_one_reopens_both(scene: Scene) -> None:
    scene.act(move("TO2", 1, at("B-1"), at("PAL")))
    scene.act(Retire(handle=PLACES["TO2"]))
    scene.act(Retire(handle=PLACES["PAL"]))
    put = scene.act(move("BOLT", 1, at("A-1"), at("TO2")))
    assert scene.misfits()[-2:] == [Kind.REOPENED_CONTAINER] * 2
    scene.undo(put)
    assert scene.game.model.books.retired(PLACES["TO2"]) and scene.game.model.books.retired(PLACES["PAL"])


def test_undoing_a_retirement_brings_back_what_it_stands_in(scene: Scene) -> None:
    scene.act(move("TO2", 1, at("B-1"), at("PAL")))
    inner = scene.act(Retire(handle=PLACES["TO2"]))
    scene.act(Retire(handle=PLACES["PAL"]))
    scene.undo(inner)
    assert not scene.game.model.books.retired(PLACES["PAL"])


def test_an_older_retirement_undone_does_not_revive_what_was_retired_since(scene: Scene) -> None:
    first = scene.act(Retire(handle=PLACES["PAL"]))
    scene.act(move("BOLT", 1, at("A-1"), at("PAL")))
    scene.act(move("BOLT", 1, at("PAL"), at("A-1")))
    scene.act(Retire(handle=PLACES["PAL"]))
    scene.undo(first)
    assert scene.game.model.books.retired(PLACES["PAL"])


def test_naming_a_container_again_and_undoing_that_leaves_it(scene: Scene) -> None:
    again = scene.act(world.NEW["BX2"])
    scene.undo(again)
    assert not scene.game.model.books.retired(PLACES["BX2"])


def test_a_box_for_one_item_minds_the_status_and_what_leaves(scene: Scene) -> None:
    scene.act(move("BOLT", 4, at("BX1"), at("BX1", project=world.PROJECT)))
    assert Kind.MIXED_CONTENT not in scene.misfits(), "all of it changed: it is still one thing"
    scene.act(move("BOLT", 1, at("A-1", project=world.PROJECT), at("BX1", project=world.PROJECT, status="defective")))
    assert scene.misfits().count(Kind.MIXED_CONTENT) == 1


def test_what_fits_is_judged_by_what_the_unit_really_is(scene: Scene) -> None:
    scene.act(move("S1", 1, at("A-1"), at("A-1", custody=world.RECIPIENT)))
    scene.act(move("S1", 1, at("A-1"), at("TO1")))
    assert scene.misfits()[-1] is Kind.MIXED_CONTENT, "S2 in it is nobody's"


# --- rights ----------------------------------------------------------------------------------------------------------------------


def test_isolated_stock_is_released_by_who_may_whatever_it_is_claimed_to_be(scene: Scene) -> None:
    scene.act(move("S1", 1, at("A-1"), at("A-1", status="isolated")))
    claim = move("S1", 1, at("A-1", status="defective"), at("A-1"))
    scene.refused(claim, by="operator")
    scene.act(move("BOLT", 4, at("BX1"), at("BX1", status="isolated")))
    box = move("BX1", 1, at("A-1"), at("A-1", status="reserved"))
    scene.refused(box, by="operator")
    scene.act(box)
    scene.act(claim)


# --- receipts --------------------------------------------------------------------------------------------------------------------


def test_a_repeated_receipt_counts_once_and_is_no_over_receipt(scene: Scene) -> None:
    for code in ("S3", "S1"):
        scene.act(move(code, 1, at("vendor"), at("A-2"), order_line=11))
    scene.act(world.LATE["S4"], move("S4", 1, at("vendor"), at("A-2"), order_line=11))
    assert scene.game.model.books.received(11) == 2, "S1 had come before the order"
    scene.act(move("S3", 1, at("vendor"), at("A-1"), order_line=11))
    assert scene.misfits().count(Kind.REPEATED_RECEIPT) == 2 and Kind.OVER_RECEIPT not in scene.misfits()


def test_more_than_was_ordered_is_told_once_for_each_receipt(scene: Scene) -> None:
    scene.act(move("BOLT", 9, at("vendor"), at("A-2"), order_line=12))
    back = scene.act(move("BOLT", 3, at("A-2"), at("vendor"), order_line=12))
    assert scene.misfits().count(Kind.OVER_RECEIPT) == 1
    scene.undo(back)
    assert scene.game.model.books.received(12) == 9


def test_one_tag_on_two_units_is_told(scene: Scene) -> None:
    scene.act(world.LATE["S4"])
    assert scene.misfits()[-1] is Kind.CODE_CLASH
    scene.act(NewHandle(kind=world.NEW["S1"].kind, code="S1", item=world.ITEMS["DRILL"].id))
    assert scene.misfits().count(Kind.CODE_CLASH) == 1


# --- counts ----------------------------------------------------------------------------------------------------------------------


def test_what_was_owed_at_the_moment_and_paid_since_comes_on_top(scene: Scene) -> None:
    scene.act(move("BOLT", 6, at("A-2"), at("B-1")))
    scene.count("BOLT", "A-2", 2)
    scene.act(world.came("BOLT", 10, PLACES["A-2"]))
    scene.approve("BOLT", "A-2", 2)
    assert scene.held("BOLT", "A-2") == 2 + 10


def test_an_older_count_approved_later_changes_nothing(scene: Scene) -> None:
    scene.count("BOLT", "A-1", 5, "C-1")
    scene.count("BOLT", "A-1", 3, "C-2")
    scene.approve("BOLT", "A-1", -7, "C-2")
    older = scene.game.model.books.bins[COUNT, PLACES["A-1"]]
    line = older.results[PLACES["BOLT"]]
    difference = line.counted - scene.game.model.expected_at(PLACES["BOLT"], PLACES["A-1"], line.moment, older)
    scene.approve("BOLT", "A-1", difference, "C-1")
    assert scene.held("BOLT", "A-1") == 3


def test_an_undone_act_older_than_a_count_is_the_counts_difference(scene: Scene) -> None:
    took = scene.act(move("BOLT", 4, at("A-1"), at("A-2")))
    scene.count("BOLT", "A-1", 5)
    scene.approve("BOLT", "A-1", -1)
    scene.undo(took)
    assert (scene.held("BOLT", "A-1"), scene.held("BOLT", "A-2")) == (5, 0)


def test_missing_here_never_outweighs_evidence_elsewhere(scene: Scene) -> None:
    scene.count("S1", "A-1", 0)
    scene.act(move("S1", 1, at("A-1"), at("A-2"), scanned=True))
    scene.approve("S1", "A-1", -1)
    assert scene.held("S1", "A-2") == 1


def test_missing_here_and_seen_nowhere_leaves_stock(scene: Scene) -> None:
    scene.count("S1", "A-1", 0)
    scene.approve("S1", "A-1", -1)
    assert scene.held("S1", "count-adjustment") == 1


def test_found_here_moves_a_unit_unless_it_was_seen_since(scene: Scene) -> None:
    scene.count("S1", "B-1", 1, "C-1")
    scene.approve("S1", "B-1", 1, "C-1")
    assert scene.held("S1", "B-1") == 1
    scene.count("S1", "A-2", 1, "C-2")
    scene.act(move("S1", 1, at("B-1"), at("A-1")))
    scene.approve("S1", "A-2", 1, "C-2")
    assert scene.held("S1", "A-1") == 1


def test_a_unit_in_a_container_is_found_and_not_moved(scene: Scene) -> None:
    scene.count("S2", "A-1", 1)
    assert scene.held("S2", "TO1") == 1


def test_so_is_one_in_a_container_that_was_itself_found_here(scene: Scene) -> None:
    scene.act(OpenCount(number="C-1", kind="cycle"))
    for code in ("TO1", "S2"):
        scene.act(CountLine(count=COUNT, place=PLACES["B-1"], handle=PLACES[code], quantity=1))
    scene.act(CloseBin(count=COUNT, place=PLACES["B-1"]))
    assert scene.game.model.books.bins[COUNT, PLACES["B-1"]].results[PLACES["S2"]].difference == 0
    scene.approve("TO1", "B-1", 1)
    assert (scene.held("S2", "TO1"), scene.held("TO1", "B-1")) == (1, 1)


def test_a_unit_counted_is_not_moved_back_by_undo(scene: Scene) -> None:
    went = scene.act(move("S1", 1, at("A-1"), at("A-2")))
    scene.count("S1", "A-2", 1)
    scene.refused(Undo(operation=went))


def test_what_a_count_expects_knows_that_an_undone_act_never_was(scene: Scene) -> None:
    """Taken away at first, then more taken than was left, then the first is undone: nothing was ever short."""
    away = scene.act(move("BOLT", 8, at("A-1"), at("A-2")))
    scene.act(move("BOLT", 5, at("A-1"), at("B-1")))
    scene.act(OpenCount(number="C-1", kind="cycle", items=(world.ITEMS["BOLT"].id,)))
    scene.act(CountLine(count=COUNT, place=PLACES["A-1"], handle=PLACES["BOLT"], quantity=5))
    scene.undo(away)
    scene.act(CloseBin(count=COUNT, place=PLACES["A-1"]))
    assert scene.held("BOLT", "A-1") == 5
    (result,) = scene.game.model.books.bins[COUNT, PLACES["A-1"]].results.values()
    assert (result.expected, result.difference) == (5, 0)
