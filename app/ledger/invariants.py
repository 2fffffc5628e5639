"""The invariants as questions to the database: each statement finds what breaks its rule (DESIGN.md section 3)."""

from sqlalchemy import Connection, text

from app.domain.place import Virtual

_REAL = f"place NOT IN ({', '.join(str(v.place) for v in Virtual)})"
_SINGLE = "handle IN (SELECT id FROM handle WHERE kind IN ('serial', 'container'))"

_RULES: tuple[tuple[str, str], ...] = (
    (
        "I2: quantities of handle {0} at site {1} sum to {2}, not to zero",
        "SELECT handle, site, sum(quantity) FROM unit GROUP BY site, handle HAVING sum(quantity) <> 0",
    ),
    (
        "I3: unit record (handle {0}, place {1}, custody {2}, project {3}, status {4}) holds {5}, its movements make {6}",
        """
        SELECT handle, place, custody, project, status, sum(held), sum(moved) FROM (
            SELECT site, handle, place, custody, project, status, quantity AS held, 0 AS moved FROM unit
            UNION ALL
            SELECT site, handle, to_place, to_custody, to_project, to_status, 0, quantity FROM movement
            UNION ALL
            SELECT site, handle, from_place, from_custody, from_project, from_status, 0, -quantity FROM movement
        ) AS fold GROUP BY site, handle, place, custody, project, status HAVING sum(held) <> sum(moved)
        """,
    ),
    ("I4: handle {0} holds {2} in place {1}", f"SELECT handle, place, quantity FROM unit WHERE quantity < 0 AND {_REAL}"),
    ("I9: handle {0} has a record of zero in place {1}", "SELECT handle, place FROM unit WHERE quantity = 0"),
    (
        "I5: single handle {0} stands in {1} places",
        f"SELECT handle, count(*) FROM unit WHERE quantity > 0 AND {_SINGLE} GROUP BY site, handle "
        "HAVING count(*) <> 1 OR max(quantity) <> 1",
    ),
    (
        "I6: handle {0} stands in {1}, which is no place",
        f"SELECT handle, place FROM unit WHERE {_REAL} AND place NOT IN (SELECT id FROM place) "
        "AND place NOT IN (SELECT id FROM handle WHERE kind IN ('serial', 'container'))",
    ),
    (
        "I6: container {1} holds stock but stands nowhere (handle {0})",
        f"SELECT u.handle, u.place FROM unit u WHERE u.{_REAL} AND u.quantity > 0 AND u.place NOT IN (SELECT id FROM place) "
        "AND NOT EXISTS (SELECT 1 FROM unit c WHERE c.site = u.site AND c.handle = u.place AND c.quantity > 0)",
    ),
    (
        "what is owed to handle {0} is {1}, *unexplained* holds {2}",
        f"""
        SELECT handle, sum(owed), sum(held) FROM (
            SELECT site, handle, quantity AS owed, 0 AS held FROM shortfall
            UNION ALL
            SELECT site, handle, 0, -quantity FROM unit WHERE place = {Virtual.UNEXPLAINED.place} AND NOT ({_SINGLE})
        ) AS debts GROUP BY site, handle HAVING sum(owed) <> sum(held)
        """,
    ),
    ("shortfall of handle {0} is {1}", "SELECT handle, quantity FROM shortfall WHERE quantity <= 0"),
    (
        "I11: shortfall {0} has no open discrepancy",
        "SELECT discrepancy FROM shortfall WHERE discrepancy NOT IN (SELECT id FROM discrepancy WHERE open = 1)",
    ),
)


def broken(connection: Connection) -> list[str]:
    """A sentence for each row that breaks an invariant; empty where all hold."""
    found = []
    for sentence, statement in _RULES:
        found += [sentence.format(*row) for row in connection.execute(text(statement)).fetchmany(100)]
    found += _nested_in_circles(connection)
    return found


def _nested_in_circles(connection: Connection) -> list[str]:
    """Containers that stand, over some steps, inside themselves."""
    rows = connection.execute(text(
        f"SELECT handle, place FROM unit WHERE {_SINGLE} AND quantity > 0 AND place IN (SELECT id FROM handle)"
    ))
    above = {row[0]: row[1] for row in rows}
    circles = []
    sound: set[int] = set()
    for start in above:
        path = []
        inside = start
        while inside in above and inside not in sound:
            if inside in path:
                circles.append(f"I6: handle {inside} stands inside itself")
                break
            path.append(inside)
            inside = above[inside]
        sound.update(path)
    return circles
