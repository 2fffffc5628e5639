"""From scan to commit, against the same writes through raw `sqlite3` in the same run at the same durability."""

import random
from collections.abc import Sequence
from functools import partial
from typing import Any

import pysqlite3.dbapi2 as sqlite3

from app.assembly import assemble
from app.barcode.classify import classify
from app.bench.figures import Figure, line, timed
from app.bench.warehouse import serial_code, serial_handle
from app.domain.identity import new_operation_id
from app.events import Open, Press, Scan, Type
from app.ledger.ledger import Ledger
from app.ledger.store import PRAGMAS
from app.session import Session
from app.setup.demo.catalogue import SITE_ID, bin_codes, place

RAW_SITE = 1
"""Journal rows of the raw writes go to a site of their own; movements and unit records are those of real serials."""
RAW_POSITION = 10**12
TURN = 50
P99 = "p99 under 10 ms"
WARM = 10
"""Scans at the beginning of each turn that are not measured."""


def measure(ledger: Ledger, serials: int, times: int) -> None:
    """Print: a move by two scans against the same writes raw, and classifying a code."""
    _warm(ledger)
    session = assemble(ledger).session
    for given in (Scan("OPER"), Type("3333"), Open("move"), Press("cancel"), Open("move")):
        session.handle(given)
    raw = _raw(ledger)
    chance = random.Random(3)
    ours: list[tuple[float, float]] = []
    theirs: list[tuple[float, float]] = []
    # In turns, each with a beginning that does not count: a connection forgets what it has in memory when another one
    # writes, which no kiosk's neighbour does.
    for turn in range(-(-times // TURN)):
        moves = _moves(raw, chance, serials)
        ours += [_by_session(session, number, target) for number, _, target in moves][WARM:]
        moves = _moves(raw, chance, serials)
        theirs += [_by_hand(raw, turn * len(moves) + n, *move) for n, move in enumerate(moves)][WARM:]
    raw.close()
    _tell("scan of a serial, in hand (draft on disk)", [first for first, _ in ours], [first for first, _ in theirs], P99)
    _tell("scan of the bin, move committed", [second for _, second in ours], [second for _, second in theirs], P99)
    _tell("both scans", [sum(both) for both in ours], [sum(both) for both in theirs])
    codes = [serial_code(chance.randrange(serials)) for _ in range(times)] + ["ABC123", "A01-S01", "(01)09506000134352(10)L42"] * 50
    names = ledger.names
    line("classify a code", str(Figure(tuple(timed(lambda c=c: classify(c, "", names, ())) for c in codes))),  # type: ignore[misc]
         "p99 under 1 ms")


def _tell(what: str, ours: Sequence[float], theirs: Sequence[float], aim: str = "") -> None:
    mine, raw = Figure(tuple(ours)), Figure(tuple(theirs))
    line(what, str(mine), aim)
    line("  the same writes through raw sqlite3", str(raw))
    line("  ratio of medians", f"{mine.p50 / raw.p50:.2f} x", "at most 2.0 x")


def _warm(ledger: Ledger) -> None:
    """Read the file once, so that neither side waits for what the system's cache has let go."""
    assert ledger.store.path is not None
    with ledger.store.path.open("rb", buffering=0) as file:
        while file.read(1 << 24):
            pass


Move = tuple[int, str, str]
"""Number of a serial, the bin it stands in, and the one it goes to."""


def _moves(raw: Any, chance: random.Random, serials: int) -> list[Move]:
    """The moves of one turn."""
    bins = {place(code): code for code in bin_codes()}
    moves = []
    for number in chance.sample(range(serials), TURN + WARM):
        (stands,) = raw.execute(
            "SELECT place FROM unit WHERE site = ? AND handle = ? AND quantity > 0", (SITE_ID, serial_handle(number))
        ).fetchone()
        source = bins[stands]
        moves.append((number, source, chance.choice([code for code in bins.values() if code != source])))
    return moves


def _by_session(session: Session, number: int, target: str) -> tuple[float, float]:
    """Seconds of the two scans."""
    return timed(partial(_scan, session, serial_code(number))), timed(partial(_scan, session, target))


def _by_hand(raw: Any, count: int, number: int, source: str, target: str) -> tuple[float, float]:
    """Seconds of the two transactions; `count` counts the moves made this way."""
    return (
        timed(partial(_same_draft, raw, count)),
        timed(partial(_same_writes, raw, count, serial_handle(number), place(source), place(target))),
    )


def _scan(session: Session, text: str) -> None:
    answer = session.handle(Scan(text))
    assert answer.accepted, (text, str(answer.reason))


def _raw(ledger: Ledger) -> Any:
    """A connection with the settings of the app's own, and nothing left of an earlier run."""
    raw = sqlite3.connect(str(ledger.store.path), isolation_level=None)
    for pragma in PRAGMAS:
        raw.execute(f"PRAGMA {pragma}").fetchall()
    raw.execute("DELETE FROM operation WHERE site = ?", (RAW_SITE,))
    raw.execute("DELETE FROM movement WHERE site = ? AND position >= ?", (SITE_ID, RAW_POSITION))
    raw.execute("DELETE FROM outbox WHERE epoch < 0")
    raw.execute("DELETE FROM clock WHERE site = ?", (RAW_SITE,))
    raw.execute("DELETE FROM local_draft WHERE person = ?", (RAW_SITE,))
    return raw


_ENTRIES = (
    '[{"type":"move","handle":5012345678901234567,"quantity":1,"source":[4112345678901234567,0,0,"available"],'
    '"target":[3112345678901234567,0,0,"available"],"scanned":false,"order_line":0}]'
)


_DRAFT = "x" * 4_600
"""As long as the state of a move with one serial in hand and the last twenty moves listed under it."""


def _same_draft(raw: Any, count: int) -> None:
    """What taking a serial in hand writes: the draft."""
    raw.execute("BEGIN IMMEDIATE")
    raw.execute("INSERT INTO local_draft VALUES (?,'move',?,?)", (RAW_SITE, _DRAFT, count))
    raw.execute("COMMIT")


def _same_writes(raw: Any, count: int, handle: int, source: int, target: int) -> None:
    """What moving a serial writes: journal, outbox, chain, movement, two unit records, and the draft that is done with."""
    raw.execute("BEGIN IMMEDIATE")
    raw.execute("INSERT INTO operation VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,0,0,0,0,'',?)", (
        RAW_SITE, count + 1, new_operation_id(), "raw", 1, count + 1, "move", 1, count, count, "", 0, "", _ENTRIES,
        "0" * 64, "1" * 64, RAW_SITE, count, "1" * 32,
    ))
    raw.execute("INSERT INTO clock VALUES (?,?,?,0,?,0,0) ON CONFLICT DO UPDATE SET position=excluded.position, "
                "newest=excluded.newest, seal=excluded.seal", (RAW_SITE, count + 1, count, "1" * 32))
    raw.execute("INSERT INTO outbox VALUES (-1,?,?,0)", (count, "x" * 36))
    raw.execute("INSERT INTO chain VALUES ('raw',1,?,?,?,0) ON CONFLICT DO UPDATE SET sequence=excluded.sequence, "
                "hash=excluded.hash, at=excluded.at", (count, "1" * 64, count))
    raw.execute("INSERT INTO movement VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)", (
        SITE_ID, RAW_POSITION + count, 1, handle, 5, 1, source, 0, 0, "available", target, 0, 0, "available", count, 0, 0,
    ))
    raw.execute("DELETE FROM unit WHERE site=? AND handle=? AND place=? AND custody=0 AND project=0 AND status='available'",
                (SITE_ID, handle, source))
    raw.execute("INSERT INTO unit VALUES (?,?,?,0,0,'available',1)", (SITE_ID, handle, target))
    raw.execute("DELETE FROM local_draft WHERE person=? AND workflow='move'", (RAW_SITE,))
    raw.execute("COMMIT")
