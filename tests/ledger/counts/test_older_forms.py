"""What an older app wrote is read in its own form: counting on, undoing, naming what undo would undo."""

from app.domain.identity import derive
from app.domain.operation import CountLine, Entry, OpenCount, Operation, Undo
from app.domain.questions import LastAct
from tests.ledger import world
from tests.ledger.conftest import Opening
from tests.simulation import versions

COUNT = derive("count", "C-1")


def counted(handle: str, quantity: int) -> CountLine:
    return CountLine(count=COUNT, place=world.BINS["A-1"], handle=world.HANDLES[handle], quantity=quantity)


def test_lines_of_an_older_app_are_counted_on_and_undone(sqlite_opening: Opening) -> None:
    with sqlite_opening() as ledger:

        def act(number: int, *entries: Entry) -> None:
            outcome = ledger.post([Operation(
                id=f"act-{number}", kind="count", entries=entries, actor=world.ACTORS["operator"],
                made_at=world.START + (100 + number) * world.SECOND,
            )])
            assert isinstance(outcome, tuple), outcome

        with versions.old():
            act(1, OpenCount(number="C-1", kind="cycle"))
            act(2, counted("BOLT", 7))
            act(3, counted("BOLT", 9))
        with versions.new():
            last = ledger.answer(LastAct(world.ACTORS["operator"]))
            assert last is not None and last.operation == "act-3"
            act(4, Undo(operation="act-3"))
            with ledger.store.reading() as conn:
                assert conn.exec_driver_sql("SELECT quantity FROM count_line").scalars().all() == [7]
