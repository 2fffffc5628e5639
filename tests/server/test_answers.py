"""The answer to an operation is the same for ever (I8)."""

from pathlib import Path

from app.domain.operation import Move
from app.domain.stock import Standing
from app.ledger import overlay
from app.server.judging import push
from tests.ledger import world
from tests.server.field import Field


def claimed(source: str, target: str) -> Move:
    return Move(
        handle=world.HANDLES["S1"], quantity=1, source=Standing(world.BINS[source]), target=Standing(world.BINS[target]),
        scanned=True,
    )


def bolt() -> Move:
    return Move(
        handle=world.HANDLES["BOLT"], quantity=1, source=Standing(world.BINS["A-1"]), target=Standing(world.BINS["A-2"]),
        scanned=True,
    )


def test_a_dispute_that_a_later_act_opens_does_not_change_the_answer(tmp_path: Path) -> None:
    field = Field(tmp_path)
    one, two = field.device("one"), field.device("two")
    two.act("operator", bolt())
    two.push()  # heard of, so that it is waited for
    one.act("operator", claimed("B-1", "A-2"))
    with one.ledger.store.reading() as conn:
        waiting = overlay.waiting(conn)
    first = push(field.books, world.SITE, waiting, field.tick()).outcomes
    two.act("operator", bolt())
    two.push()  # it has reported past the claim, which nobody's act explains
    with field.books.book(world.SITE).reading() as conn:
        disputed = conn.exec_driver_sql("SELECT position FROM discrepancy WHERE kind = 'serial-dispute'").scalars().all()
    assert disputed == [first[0].position]
    again = push(field.books, world.SITE, waiting, field.tick()).outcomes
    assert again == first
    field.close()
