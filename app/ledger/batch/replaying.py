"""Replaying a page of a feed, and laying own operations on top again: in memory as far as it goes, as a batch is judged."""

from collections.abc import Sequence
from typing import cast

from sqlalchemy import Connection

from app.domain.feed import Fed, Sent
from app.ledger.batch.judging import AHEAD_MAX, AHEAD_MIN, ANSWERS, judge_all, read_ahead
from app.ledger.batch.memory import Memory, Outside
from app.ledger.batch.writing import flush
from app.ledger.judge import replay

FEW = 4
"""Operations that the database replays one by one sooner than what they ask is read in sets."""


def replay_all(conn: Connection, site: int, operations: Sequence[Fed]) -> None:
    """As `replay` for each of them in their order. Raises Differs; then the transaction has to be rolled back."""
    if len(operations) < FEW:
        for fed in operations:
            replay(conn, site, fed)
        return
    memory = Memory(conn, site, ANSWERS, min(fed.at for fed in operations))
    ahead, until = AHEAD_MAX, 0
    for number, fed in enumerate(operations):
        if number == until:
            until = number + ahead
            read_ahead(memory, operations[number:until])
            ahead = min(AHEAD_MAX, ahead * 4)
        memory.begin()
        try:
            replay(cast(Connection, memory), site, fed)
        except Outside:
            memory.back_to()
            flush(memory)
            memory.forget()
            replay(conn, site, fed)
            ahead, until = AHEAD_MIN, number + 1
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
