"""The invariants read off the tables anew, in Python: nothing of this comes from the ledger's own checks."""

import hashlib
import json
from collections import Counter
from typing import Any

from sqlalchemy import Connection, text

from app.domain.place import VIRTUAL_BY_PLACE, Virtual

KEY = "handle, place, custody, project, status"
HASHED = "previous, site, device, epoch, sequence, id, kind, actor, made_at, at, document, reason, note, entries"


def rows(connection: Connection, statement: str) -> list[Any]:
    return list(connection.execute(text(statement)))


def zero_sums(connection: Connection) -> list[str]:
    """I2: for each handle, real and virtual places sum to zero."""
    return [f"I2 {h}: {q}" for h, q in rows(connection, "SELECT handle, sum(quantity) FROM unit GROUP BY handle") if q != 0]


def unsound(connection: Connection) -> list[str]:
    """Whatever breaks I2 to I6, I9 or I13, where all was done on one device."""
    return unsound_stock(connection) + _chain(connection)


def unsound_stock(connection: Connection) -> list[str]:
    """Whatever breaks I2 to I6 or I9."""
    units = rows(connection, f"SELECT {KEY}, quantity FROM unit WHERE quantity <> 0")
    found = zero_sums(connection)
    if len(units) != rows(connection, "SELECT count(*) FROM unit")[0][0]:
        found.append("I9: a record of nothing")
    found += [f"I9: {key} twice" for key, n in Counter(tuple(u[:5]) for u in units).items() if n > 1]
    found += [f"I4: {u}" for u in units if u.quantity < 0 and u.place not in VIRTUAL_BY_PLACE]
    fold: Counter[tuple[Any, ...]] = Counter()
    for end, sign in (("from", -1), ("to", 1)):
        columns = ", ".join(f"{end}_{c}" for c in ("place", "custody", "project", "status"))
        for *key, quantity in rows(connection, f"SELECT handle, {columns}, quantity FROM movement"):
            fold[tuple(key)] += sign * quantity
    if {k: q for k, q in fold.items() if q} != {tuple(u[:5]): u.quantity for u in units}:
        found.append("I3: the records are not what the movements make")
    return found + _singles(connection, units) + _debts(connection, units)


def _singles(connection: Connection, units: list[Any]) -> list[str]:
    found = []
    handles = {h.id: h for h in rows(connection, "SELECT h.id, h.kind, h.retired, t.rank FROM handle h "
                                                 "LEFT JOIN container_type t ON t.id = h.container_type")}
    single = {h for h in handles if handles[h].kind in ("serial", "container")}
    bins = {r[0] for r in rows(connection, "SELECT id FROM place WHERE kind NOT IN ('site', 'area')")}
    stands: dict[int, int] = {}
    for u in units:
        if u.handle in single and u.quantity > 0:
            if u.quantity != 1 or u.handle in stands:
                found.append(f"I5: {u}")
            stands[u.handle] = u.place
    for u in units:
        where, seen = u.place, []
        while where not in bins and where not in VIRTUAL_BY_PLACE and where not in seen:
            seen.append(where)
            where = stands.get(where, 0)
        if where not in bins and where not in VIRTUAL_BY_PLACE:
            found.append(f"I6: {u} stands nowhere real, by way of {seen}")
        inside = handles.get(u.place)
        if u.quantity < 0 or inside is None or inside.kind != "container":
            continue
        if where in VIRTUAL_BY_PLACE and not handles[u.handle].retired:
            found.append(f"I4: {u} has left stock inside a container")
        if inside.retired and not handles[u.handle].retired:
            found.append(f"a retired container holds {u}")
        if handles[u.handle].kind == "container" and handles[u.handle].rank >= inside.rank:
            found.append(f"nested against rank: {u}")
    return found


def _debts(connection: Connection, units: list[Any]) -> list[str]:
    found = []
    held = {tuple(u[:5]): u.quantity for u in units}
    bulk = {r[0] for r in rows(connection, "SELECT id FROM handle WHERE kind NOT IN ('serial', 'container')")}
    owed: Counter[tuple[Any, ...]] = Counter()
    for d in rows(connection, f"SELECT {KEY}, quantity, discrepancy FROM shortfall"):
        if d.quantity <= 0 or held.get(tuple(d[:5]), 0) > 0:
            found.append(f"owed to a key that holds stock: {d}")
        owed[d.handle, Virtual.UNEXPLAINED.place, *d[2:5]] += d.quantity
    unexplained = {k: -q for k, q in held.items() if k[1] == Virtual.UNEXPLAINED.place and k[0] in bulk}
    if owed != unexplained:
        found.append(f"owed {owed}, unexplained {unexplained}")
    open_ones = set(rows(connection, "SELECT id, kind FROM discrepancy WHERE open = 1"))
    owing = {r[0] for r in rows(connection, "SELECT discrepancy FROM shortfall")}
    if not owing <= {which for which, _ in open_ones}:
        found.append("I11: a debt whose discrepancy is closed")
    return found


def _chain(connection: Connection) -> list[str]:
    """I13, and the dense orders of site and device."""
    found, before = [], "0" * 64
    for n, row in enumerate(rows(connection, f"SELECT hash, position, {HASHED}, seen, form FROM operation ORDER BY position"), 1):
        said, since = list(row[2:-2]), list(row[-2:])  # the last two came later, and are left out where they say nothing
        content = json.dumps(said + (since if any(since) else []), separators=(",", ":"), ensure_ascii=False)
        if row.hash != hashlib.blake2b(content.encode(), digest_size=32).hexdigest():
            found.append(f"I13: hash of {n}")
        if (row.position, row.sequence, row.previous) != (n, n, before):
            found.append(f"I13: order of {n}")
        before = row.hash
    return found
