"""An edit of the catalogue is undone by the undo key: put as it was, unless somebody has changed it since."""

from msgspec.structs import replace

from app.domain import catalogue as c
from app.domain.catalogue import CatalogueRecord
from app.domain.operation import Entry, KeepCode, Put
from app.domain.questions import LastAct, RecordOf
from app.domain.records import RecordView
from app.domain.views import UndoView
from app.ledger.post import Refused
from app.ledger.records import CHANGED
from tests.ledger import world
from tests.ledger.conftest import Opening
from tests.ledger.game import Game

BOLT = world.ITEMS["BOLT"]
MARK = c.Barcode(id=501, code="BOLZEN", kind="alias", item=BOLT.id)


class Office:
    """People who edit a catalogue."""

    def __init__(self, game: Game) -> None:
        self.ledger, self.game = game.ledger, game

    def view(self, record: CatalogueRecord) -> RecordView:
        found = self.ledger.answer(RecordOf(type(record), record.id))
        assert found is not None
        return found

    def post(self, by: str, kind: str, *entries: Entry) -> Refused | None:
        outcome = self.ledger.post([self.game.made(by, *entries, kind=kind)])
        return outcome if isinstance(outcome, Refused) else None

    def edit(self, by: str, kind: type[CatalogueRecord], which: int, **fields: object) -> None:
        now = self.ledger.answer(RecordOf(kind, which))  # type: ignore[arg-type]
        assert now is not None
        assert self.post(by, "catalogue", Put(record=replace(now.record, **fields), base=now.version)) is None

    def last(self, by: str) -> UndoView | None:
        return self.ledger.answer(LastAct(world.ACTORS[by]))

    def undo(self, by: str) -> Refused | None:
        last = self.last(by)
        assert last is not None and last.puts, last
        return self.post(by, "undo", *last.puts)


def test_edits_are_undone_one_after_the_other_and_what_was_new_goes_out_of_use(sqlite_opening: Opening) -> None:
    with sqlite_opening() as ledger:
        office = Office(Game(ledger))
        assert office.last("supervisor") is None
        assert office.post("supervisor", "link-code", KeepCode(code="BOLZEN", done=True), Put(record=MARK)) is None
        office.edit("supervisor", c.Item, BOLT.id, minimum=5)
        office.edit("supervisor", c.Item, BOLT.id, minimum=7, description="Hexagon bolt")
        last = office.last("supervisor")
        assert last is not None and last.what.values["code"] == "BOLT"
        assert office.undo("supervisor") is None
        assert office.view(BOLT).record == replace(BOLT, minimum=5)
        assert office.undo("supervisor") is None
        assert office.view(BOLT).record == BOLT
        assert office.undo("supervisor") is None
        assert office.view(MARK).record == replace(MARK, retired=True)
        assert office.last("supervisor") is None, "nothing is left to undo, and an undo is not undone"


def test_a_line_without_a_code_is_told_by_its_item(sqlite_opening: Opening) -> None:
    with sqlite_opening() as ledger:
        office = Office(Game(ledger))
        level = c.RecipientLevel(id=77, recipient=world.RECIPIENT, item=BOLT.id)
        assert office.post("supervisor", "catalogue", Put(record=level)) is None
        last = office.last("supervisor")
        assert last is not None and str(last.what) == "A recipient's level of BOLT"


def test_what_somebody_else_has_changed_since_is_left_to_them(sqlite_opening: Opening) -> None:
    with sqlite_opening() as ledger:
        office = Office(Game(ledger))
        office.edit("supervisor", c.Item, BOLT.id, minimum=5)
        office.edit("administrator", c.Item, BOLT.id, description="Hexagon bolt")
        refused = office.undo("supervisor")
        assert refused is not None and refused.sentence.text == CHANGED
        assert office.view(BOLT).record == replace(BOLT, minimum=5, description="Hexagon bolt")
        assert office.undo("administrator") is None and office.undo("supervisor") is None
        assert office.view(BOLT).record == BOLT


def test_a_paper_is_no_edit(sqlite_opening: Opening) -> None:
    with sqlite_opening() as ledger:
        office = Office(Game(ledger))
        order = c.Order(id=77, number="PO-77", site=world.SITE)
        assert office.post("supervisor", "catalogue", Put(record=order)) is None
        assert office.last("supervisor") is None


def test_behind_a_paper_that_was_written_nothing_is_offered_until_the_next_act(sqlite_opening: Opening) -> None:
    with sqlite_opening() as ledger:
        office = Office(Game(ledger))
        office.edit("supervisor", c.Item, BOLT.id, minimum=5)
        order = c.Order(id=77, number="PO-77", site=world.SITE)
        line = c.OrderLine(id=78, order=77, line=1, item=BOLT.id, ordered=3)
        for paper in (order, line):
            assert office.last("supervisor") is not None or paper is line
            assert office.post("supervisor", "order", Put(record=paper)) is None
            assert office.last("supervisor") is None, "undo right after it would not mean the item"
        office.edit("supervisor", c.Item, BOLT.id, minimum=7)
        last = office.last("supervisor")
        assert last is not None and last.what.values["code"] == "BOLT"
