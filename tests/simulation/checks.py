"""What must hold (DESIGN.md section 3), asked of a server and its devices; each finding is a sentence that names its invariant."""

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import msgspec
from sqlalchemy import Connection, text

from app.domain.feed import HOLDS, SERVER
from app.domain.place import Virtual
from app.domain.words import Say
from app.ledger import balances, overlay
from app.ledger.judge import COMPANY, NOT_WORKABLE
from app.ledger.store import Store
from app.ledger.verify import verify
from tests.simulation import orders
from tests.simulation.setting import SITES

if TYPE_CHECKING:
    from tests.simulation.device import SimDevice
    from tests.simulation.world import World

Book = dict[str, list[tuple[Any, ...]]]
_BY_COUNT = f"{Virtual.COUNT_ADJUSTMENT.place}, {Virtual.UNEXPLAINED.place}"
SHOWN = 5
"""Differing rows that a finding shows of a table."""


def book_of(conn: Connection) -> Book:
    """Everything a feed decides."""
    return {t.name: sorted(tuple(row) for row in conn.execute(t.select())) for t in overlay.FOLLOWED}


def difference(mine: Book, theirs: Book, who: str) -> Iterator[str]:
    """Where two books differ."""
    for name, rows in mine.items():
        if rows != theirs[name]:
            here, there = Counter(rows), Counter(theirs[name])
            only = [f"only on {who}: {row}" for row in list((here - there).elements())[:SHOWN]]
            only += [f"only on the server: {row}" for row in list((there - here).elements())[:SHOWN]]
            yield f"I3: table {name} of {who} is not the server's; " + "; ".join(only)


def confirmed(store: Store) -> Book:
    """The confirmed rows of a device: its own unsettled acts taken off, and put on again."""
    with store.engine.connect() as conn:
        begun = conn.begin()
        overlay.record(conn, False)
        overlay.lift(conn)
        found = book_of(conn)
        begun.rollback()
    return found


def at_the_head(one: "SimDevice", world: "World") -> Iterator[str]:
    """I3, in the middle of things: a device that has taken in everything has the server's rows under its own acts."""
    with world.server.books.book(one.site.id).reading() as conn:
        head = conn.exec_driver_sql("SELECT position FROM clock").scalar()
        with one.ledger.store.reading() as mine:
            if mine.exec_driver_sql("SELECT cursor FROM local_sync").scalar() != head:
                return
        yield from difference(confirmed(one.ledger.store), book_of(conn), one.folder.name)


def at_rest(world: "World") -> Iterator[str]:
    """Everything, once all is quiet."""
    books = world.server.books
    for which in (COMPANY, *(s.id for s in SITES)):
        for finding in verify(books.book(which), at_once=world.regime.at_once):
            yield f"server, book {which}: {finding}"
        with books.book(which).reading() as conn:
            yield from _evidence(conn)
            yield from _misfits(conn)
            yield from orders.findings(conn)
    with books.book(COMPANY).reading() as conn:
        decided = conn.exec_driver_sql("SELECT position FROM clock").scalar()
    theirs: dict[int, Book] = {}
    for site in {one.site: None for one in world.devices}:
        with books.book(site.id).reading() as conn:
            theirs[site.id] = book_of(conn)
            if conn.exec_driver_sql("SELECT company FROM clock").scalar() != decided:
                yield f"L1: the book of {site.code} has not taken in all that the company decided"
    for one in world.devices:
        with one.ledger.store.reading() as mine:
            yield from difference(book_of(mine), theirs[one.site.id], one.folder.name)
            left = overlay.size_of(mine)
            if left:
                yield f"L1: {left} operations of {one.folder.name} are unsettled after three rounds without a fault"
            kept = mine.exec_driver_sql("SELECT count(*) FROM local_before").scalar()
            if kept:
                yield f"I3: {one.folder.name} remembers {kept} rows of acts that are settled"
        yield from _balances(one.ledger.store, one.folder.name)
    yield from _exactly_once(world)
    yield from _rights(world)
    yield from _epochs(world)


def _balances(store: Store, who: str) -> Iterator[str]:
    """What a device keeps beside its book, through all that was lifted and laid again, is what its movements say."""
    with store.engine.connect() as conn:
        begun = conn.begin()
        kept = _told(conn)
        balances.drop(conn)
        balances.fill(conn)
        anew = _told(conn)
        begun.rollback()
    for name, rows in kept.items():
        for only, at in ((set(rows) - set(anew[name]), "kept"), (set(anew[name]) - set(rows), "in the movements")):
            if only:
                yield f"I3: table {name} of {who} is not what its movements say; only {at}: {sorted(only)[:SHOWN]}"


def _told(conn: Connection) -> Book:
    return {name: [tuple(row) for row in conn.execute(text(rows))] for name, _, _, rows in balances.COMPARED}


def where_it_is(world: "World") -> dict[str, list[str]]:
    """For each operation a device made: in which books of the server it is, and whether in quarantine."""
    places: dict[str, list[str]] = {}
    for site in SITES:
        with world.server.books.book(site.id).reading() as conn:
            for which, device, home in conn.exec_driver_sql("SELECT id, device, home FROM operation"):
                if home == site.id and device != "server":
                    places.setdefault(which, []).append(site.code)
    with world.server.books.registry.reading() as conn:
        schema = "server." if conn.dialect.name == "postgresql" else ""
        for which, _ in conn.exec_driver_sql(f"SELECT operation, key FROM {schema}quarantine"):
            places.setdefault(which, []).append("quarantine")
    return places


def _exactly_once(world: "World") -> Iterator[str]:
    """I1: what was acknowledged is there once, and nothing else is."""
    places = where_it_is(world)
    for which, of in world.must.items():
        found = places.get(which, [])
        if len(found) != 1 and which not in world.may:
            yield f"I1: {which}, acknowledged by {of}, is in {found or 'no book and no quarantine'}"
    for which in places:
        if which not in world.must and which not in world.may:
            yield f"I1: nobody ever did {which}, which is in {places[which]}"


def _epochs(world: "World") -> Iterator[str]:
    """Who was never restored from a copy, and is the only one of its name, goes on in its first epoch: nothing of it has forked."""
    with world.server.books.registry.reading() as conn:
        schema = "server." if conn.dialect.name == "postgresql" else ""
        forked = set(conn.exec_driver_sql(f"SELECT device FROM {schema}quarantine").scalars())
    for one in world.devices:
        if one.name in world.doubled:
            continue
        with one.ledger.store.reading() as conn:
            epoch = conn.exec_driver_sql("SELECT epoch FROM local_sync").scalar()
        if epoch != 1 or one.name in forked:
            yield f"L2: {one.folder.name} goes on in epoch {epoch}{', its acts are in quarantine' if one.name in forked else ''}"


def _rights(world: "World") -> Iterator[str]:
    """The server looks up every right itself: decisions without it are held, facts are told."""
    for site in SITES:
        with world.server.books.book(site.id).reading() as conn:
            told = set(conn.exec_driver_sql("SELECT position FROM discrepancy WHERE kind = 'no-permission'").scalars())
            for which, position, outcome in conn.exec_driver_sql("SELECT id, position, outcome FROM operation WHERE home = site"):
                if which in world.to_be_held and outcome not in HOLDS:
                    yield f"rights: {which}, a decision by who may not make it, is {outcome or 'posted'!r}"
                if which in world.to_be_told and outcome not in HOLDS and position not in told:
                    yield f"rights: {which}, done by who may not, is posted and nobody is told"


def _evidence(conn: Connection) -> Iterator[str]:
    """Evidence time: never after the receipt, never before the device's previous act; the order dense (I7)."""
    ends: dict[tuple[str, int], int] = {}
    receipts = [0]
    for n, row in enumerate(conn.exec_driver_sql(
        'SELECT position, device, epoch, claimed, received, "at", seen, home = site FROM operation ORDER BY position'
    ), 1):
        position, device, epoch, claimed, received, at, seen, mine = row
        receipts.append(received)
        if mine and received and device != SERVER and not seen:
            yield f"evidence: operation {position} tells nothing of what its device knew"
        if mine and seen < n and claimed <= receipts[seen]:
            yield f"evidence: operation {position} claims {claimed}, but its device knew of what the server received later"
        if position != n:
            yield f"I7: position {position} where {n} should be"
        least = ends.get((device, epoch), 0) + 1
        wanted = max(least, min(claimed, received or claimed))
        if at != wanted:
            yield f"evidence: operation {position} counts at {at}, by the rule at {wanted}"
        ends[device, epoch] = at


def _misfits(conn: Connection) -> Iterator[str]:
    """I11: a held operation has its one discrepancy of that class, and moved nothing but what a count, firm by now, sets right."""
    held = {row[0] for row in conn.exec_driver_sql(f"SELECT position FROM operation WHERE outcome IN {HOLDS} AND home = site")}
    told = Counter(row[0] for row in conn.exec_driver_sql("SELECT position FROM discrepancy WHERE kind = 'held'"))
    for position in held:
        if told[position] != 1:
            yield f"I11: operation {position} is held, with {told[position]} discrepancies that say so"
    for position, detail in conn.exec_driver_sql("SELECT position, detail FROM discrepancy WHERE kind = 'held'"):
        if NOT_WORKABLE in detail:
            yield f"operation {position}, which a device of ours made, broke an assumption of the ledger: look into the log"
    for (position,) in conn.exec_driver_sql(
        f"SELECT DISTINCT m.position FROM movement m JOIN operation o ON o.site = m.site AND o.position = m.position "
        f"WHERE o.outcome IN {HOLDS} AND o.home = o.site "
        f"AND m.from_place NOT IN ({_BY_COUNT}) AND m.to_place NOT IN ({_BY_COUNT})"
    ):
        yield f"held operation {position} has moved stock"


def classes(world: "World") -> Counter[str]:
    """How often each class of conflict came about on the server."""
    found: Counter[str] = Counter()
    for site in SITES:
        with world.server.books.book(site.id).reading() as conn:
            for kind, detail in conn.exec_driver_sql("SELECT kind, detail FROM discrepancy ORDER BY id"):
                found[kind] += 1
                if kind == "held":
                    found["held: " + _why(detail)] += 1
            found["count restated by a late movement"] += conn.exec_driver_sql(
                "SELECT count(*) FROM count_result WHERE explained <> 0").scalar() or 0
            found["shortage paid back"] += conn.exec_driver_sql(
                "SELECT count(*) FROM discrepancy WHERE kind = 'shortage' AND open = 0").scalar() or 0
            found["undone"] += conn.exec_driver_sql("SELECT count(*) FROM reversal").scalar() or 0
    with world.server.books.registry.reading() as conn:
        schema = "server." if conn.dialect.name == "postgresql" else ""
        for (why,) in conn.exec_driver_sql(f"SELECT why FROM {schema}quarantine"):
            found["quarantine: " + why] += 1
    return found


def _why(detail: str) -> str:
    """The template of a held operation's sentence, up to its first full stop."""
    if not detail.startswith("{"):
        return detail
    return msgspec.json.decode(detail, type=Say).text.split(". ")[0]
