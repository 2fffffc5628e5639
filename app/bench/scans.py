"""From scan to commit, against the same writes through raw `sqlite3` in the same run at the same durability."""

import random
from functools import partial
from typing import Any

import pysqlite3.dbapi2 as sqlite3

from app.assembly import assemble
from app.barcode.classify import classify
from app.bench.figures import Figure, line, timed
from app.bench.warehouse import serial_code, serial_handle
from app.domain.identity import new_operation_id
from app.domain.questions import HandleOf
from app.events import Open, Press, Scan, Type
from app.ledger.ledger import Ledger
from app.ledger.store import BUSY_MS
from app.session import Session
from app.setup.demo.catalogue import SITE_ID, bin_codes, place

RAW_SITE = 1
"""Journal rows of the raw writes go to a site of their own; movements and unit records are those of real serials."""
RAW_POSITION = 10**12
TURN = 50


def measure(ledger: Ledger, serials: int, times: int) -> None:
    """Print: a move by two scans against the same writes raw, and classifying a code."""
    session = assemble(ledger).session
    session.handle(Scan("OPER"))
    session.handle(Type("3333"))
    session.handle(Open("move"))
    session.handle(Press("cancel"))
    session.handle(Open("move"))
    raw = _raw(ledger)
    chance = random.Random(3)
    bins = bin_codes()
    places = [place(code) for code in bins]
    picked: list[float] = []
    moved: list[float] = []
    plain: list[float] = []
    mine, others = chance.sample(range(serials), times), chance.sample(range(serials), times)
    # In turns: a connection forgets what it has in memory when another one writes, which no kiosk's neighbour does.
    for first in range(0, times, TURN):
        for number in mine[first:first + TURN]:
            where = chance.choice([code for code in bins if code != _stands(ledger, number)])
            picked.append(timed(partial(_scan, session, serial_code(number))))
            moved.append(timed(partial(_scan, session, where)))
        for number in others[first:first + TURN]:
            handle = serial_handle(number)
            stands = _raw_standing(raw, handle)
            target = chance.choice([which for which in places if which != stands])
            plain.append(timed(partial(_same_writes, raw, len(plain), handle, stands, target)))
    raw.close()
    ours, theirs, in_hand = Figure(tuple(moved)), Figure(tuple(plain)), Figure(tuple(picked))
    line("scan of a serial, in hand (draft on disk)", str(in_hand))
    line("scan of the bin, move committed", str(ours), "p99 under 10 ms")
    line("the same writes through raw sqlite3", str(theirs))
    line("ratio of medians", f"{ours.p50 / theirs.p50:.2f} x", "at most 2.0 x")
    codes = [serial_code(chance.randrange(serials)) for _ in range(times)] + ["ABC123", "A01-S01", "(01)09506000134352(10)L42"] * 50
    names = ledger.names
    line("classify a code", str(Figure(tuple(timed(lambda c=c: classify(c, "", names, ())) for c in codes))),  # type: ignore[misc]
         "p99 under 1 ms")


def _stands(ledger: Ledger, number: int) -> str:
    found = ledger.answer(HandleOf(serial_handle(number)))
    assert found and found.place
    return found.place.code


def _scan(session: Session, text: str) -> None:
    answer = session.handle(Scan(text))
    assert answer.accepted, (text, str(answer.reason))


def _raw(ledger: Ledger) -> Any:
    raw = sqlite3.connect(str(ledger.store.path), isolation_level=None)
    for pragma in ("journal_mode=WAL", "synchronous=FULL", f"busy_timeout={BUSY_MS}", "temp_store=MEMORY", "cache_size=-32000"):
        raw.execute(f"PRAGMA {pragma}").fetchall()
    raw.execute("DELETE FROM operation WHERE site = ?", (RAW_SITE,))
    raw.execute("DELETE FROM movement WHERE site = ? AND position >= ?", (SITE_ID, RAW_POSITION))
    raw.execute("DELETE FROM outbox WHERE epoch < 0")
    raw.execute("DELETE FROM clock WHERE site = ?", (RAW_SITE,))
    return raw


def _raw_standing(raw: Any, handle: int) -> int:
    """Where a serial stands."""
    row = raw.execute("SELECT place FROM unit WHERE site = ? AND handle = ? AND quantity > 0", (SITE_ID, handle)).fetchone()
    return int(row[0])


_ENTRIES = (
    '[{"type":"move","handle":5012345678901234567,"quantity":1,"source":[4112345678901234567,0,0,"available"],'
    '"target":[3112345678901234567,0,0,"available"],"scanned":false,"order_line":0}]'
)


def _same_writes(raw: Any, number: int, handle: int, source: int, target: int) -> None:
    """What moving a serial writes: journal, outbox, chain, movement, two unit records, and the draft that is done with."""
    raw.execute("BEGIN IMMEDIATE")
    raw.execute("INSERT INTO operation VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,0,0,0,0,'','')", (
        RAW_SITE, number + 1, new_operation_id(), "raw", 1, number + 1, "move", 1, number, number, "", 0, "", _ENTRIES,
        "0" * 64, "1" * 64, RAW_SITE, number,
    ))
    raw.execute("INSERT INTO clock VALUES (?,?,?,0,?) ON CONFLICT DO UPDATE SET position=excluded.position, newest=excluded.newest",
                (RAW_SITE, number + 1, number, "1" * 32))
    raw.execute("INSERT INTO outbox VALUES (-1,?,?,0)", (number, "x" * 36))
    raw.execute("INSERT INTO chain VALUES ('raw',1,?,?,?,0) ON CONFLICT DO UPDATE SET sequence=excluded.sequence, "
                "hash=excluded.hash, at=excluded.at", (number, "1" * 64, number))
    raw.execute("INSERT INTO movement VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)", (
        SITE_ID, RAW_POSITION + number, 1, handle, 5, 1, source, 0, 0, "available", target, 0, 0, "available", number, 0, 0,
    ))
    raw.execute("DELETE FROM unit WHERE site=? AND handle=? AND place=? AND custody=0 AND project=0 AND status='available'",
                (SITE_ID, handle, source))
    raw.execute("INSERT INTO unit VALUES (?,?,?,0,0,'available',1)", (SITE_ID, handle, target))
    raw.execute("DELETE FROM local_draft WHERE person=? AND workflow='move'", (number,))
    raw.execute("COMMIT")
