"""Replaying a page of a feed, and laying own operations on top again: in memory as far as it goes, as a batch is judged."""

from collections.abc import Sequence

from sqlalchemy import Connection

from app.domain.feed import Fed, Sent
from app.ledger.batch.judging import ANSWERS, foresee, judge_all
from app.ledger.batch.memory import Memory
from app.ledger.batch.pace import Pace
from app.ledger.batch.writing import flush
from app.ledger.judge import replay


def replay_all(conn: Connection, site: int, operations: Sequence[Fed]) -> None:
    """As `replay` for each of them in their order. Raises Differs; then the transaction has to be rolled back."""
    with Memory(conn, site, ANSWERS, min((fed.at for fed in operations), default=0)) as memory:
        pace = Pace(memory, operations, foresee)
        for number, fed in enumerate(operations):
            pace.do(number, lambda on, fed=fed: replay(on, site, fed))  # type: ignore[misc]
        flush(memory)


def lay_all(conn: Connection, site: int, operations: Sequence[Sent]) -> list[Sent]:
    """As `judge` for each of a device's own, received by nobody yet. Returns those that do not chain: they are not in the book."""
    lost: list[Sent] = []
    while operations:
        done, stopped = judge_all(conn, site, operations, 0)
        if stopped is None:
            break
        lost.append(operations[len(done)])
        operations = operations[len(done) + 1:]
    return lost
