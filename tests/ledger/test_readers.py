"""Who reads while another writes sees whole operations: nothing half done, and one state from first look to last."""

import random
import threading
from typing import Any

from app.domain.operation import Entry, Move, Operation, Undo
from app.domain.stock import Standing
from app.ledger.ledger import Ledger
from app.ledger.verify import verify
from tests.ledger import world
from tests.ledger.conftest import Opening
from tests.ledger.soundness import rows, unsound

OPERATIONS = 120
BINS = [Standing(place) for place in world.BINS.values()]


def operations() -> list[Operation]:
    """Acts of several movements each: between bins, into containers, a full container changing hands, undone now and then."""
    chance = random.Random(5)
    made: list[Operation] = []
    bolt, box = world.HANDLES["BOLT"], world.HANDLES["TO1"]
    for number in range(OPERATIONS):
        entries: tuple[Entry, ...] = tuple(
            Move(handle=bolt, quantity=chance.randint(1, 9), source=chance.choice(BINS), target=chance.choice(BINS))
            for _ in range(4)
        )
        if number % 5 == 4:
            custody = world.RECIPIENT if number % 2 else 0
            entries += (Move(handle=box, quantity=1, source=BINS[0], target=BINS[1]._replace(custody=custody)),
                        Move(handle=box, quantity=1, source=BINS[1]._replace(custody=world.RECIPIENT - custody),
                             target=chance.choice(BINS)._replace(custody=custody)))
        if number % 7 == 6:
            entries = (Undo(operation=made[-1].id),)
        now = world.START + (500 + number) * world.SECOND
        made.append(Operation(
            id=f"w-{number}", kind="move", entries=entries, actor=world.ACTORS["supervisor"], made_at=now
        ))
    return made


def look(ledger: Ledger) -> tuple[list[str], Any]:
    """What is unsound in one look, and what the look sees at its end; both ends of a look see the same."""
    with ledger.store.reading() as connection:
        before = rows(connection, "SELECT max(position), count(*) FROM movement")
        found = unsound(connection)
        after = rows(connection, "SELECT max(position), count(*) FROM movement")
    return [*found, *([] if before == after else ["the state changed under a reader"])], after[0][1]


def test_readers_see_whole_operations_only(opening: Opening) -> None:
    """Readers in threads of their own, looking as often as they can while the writer writes."""
    with opening() as ledger:
        stop, ready = threading.Event(), threading.Barrier(3)
        looks: list[list[tuple[list[str], Any]]] = [[], []]

        def read(mine: list[tuple[list[str], Any]]) -> None:
            mine.append(look(ledger))
            ready.wait(30)
            while not stop.is_set():
                mine.append(look(ledger))
            mine.append(look(ledger))

        threads = [threading.Thread(target=read, args=(mine,)) for mine in looks]
        for thread in threads:
            thread.start()
        ready.wait(30)
        for op in operations():
            ledger.post([op])
        stop.set()
        for thread in threads:
            thread.join(60)
        assert [found for mine in looks for found, _ in mine if found] == []
        for mine in looks:
            seen = [count for _, count in mine]
            assert seen == sorted(seen), "no reader sees an earlier state after a later one"
            assert seen[0] < seen[-1]
        assert verify(ledger.store) == []


def test_a_reader_that_began_before_a_write_does_not_see_it(opening: Opening) -> None:
    """Interleaved by hand: between any two looks of one reader an operation is posted, another reader sees each at once."""
    with opening() as ledger:
        todo = operations()[:20]
        opened: list[Any] = []

        def slow_reader(asked: threading.Event, written: threading.Event) -> None:
            with ledger.store.reading() as connection:
                opened.append(rows(connection, "SELECT count(*) FROM operation")[0][0])
                asked.set()
                assert written.wait(30)
                opened.append(rows(connection, "SELECT count(*) FROM operation")[0][0])
                opened.append(unsound(connection))

        for op in todo:
            asked, written = threading.Event(), threading.Event()
            thread = threading.Thread(target=slow_reader, args=(asked, written))
            thread.start()
            assert asked.wait(30)
            outcome = ledger.post([op])
            written.set()
            thread.join(30)
            before, after, found = opened[-3:]
            assert before == after and found == []
            with ledger.store.reading() as connection:
                now = rows(connection, "SELECT count(*) FROM operation")[0][0]
            assert now == before + isinstance(outcome, tuple)


def test_nothing_of_an_open_transaction_is_seen(opening: Opening) -> None:
    """While the writer is half way, others see the books as they were."""
    with opening() as ledger:
        before, seen = look(ledger), list[Any]()
        with ledger.store.writing() as connection:
            for statement in ("DELETE FROM movement", "UPDATE unit SET quantity = quantity + 1"):
                connection.exec_driver_sql(statement)
            thread = threading.Thread(target=lambda: seen.append(look(ledger)))
            thread.start()
            thread.join(30)
            connection.rollback()
        assert seen == [before] and before[0] == []
