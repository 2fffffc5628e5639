"""The invariants as questions to the database: each statement finds what breaks its rule (DESIGN.md section 3)."""

from sqlalchemy import Connection, text

from app.domain.place import Virtual

_REAL = f"place NOT IN ({', '.join(str(v.place) for v in Virtual)})"
_COSTED = f"place NOT IN ({', '.join(str(v.place) for v in Virtual if v is not Virtual.UNEXPLAINED)})"
_STEPS = (
    "CASE WHEN h.kind = 'serial' THEN u.quantity * CASE coalesce(i.decimals, 0) "
    + " ".join(f"WHEN {n} THEN {10**n}" for n in range(7)) + " END ELSE u.quantity END"
)
"""A unit record's quantity as costs count it: a serial is one unit of measure."""
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
        "I10: of item {0} {1} steps stand in costed places, costs say {2}",
        f"""
        SELECT item, sum(there), sum(costed) FROM (
            SELECT u.site, h.item, {_STEPS} AS there, 0 AS costed
            FROM unit u JOIN handle h ON h.id = u.handle LEFT JOIN item i ON i.id = h.item WHERE h.item <> 0 AND u.{_COSTED}
            UNION ALL
            SELECT site, item, 0, quantity FROM cost_item
        ) AS both_sides GROUP BY site, item HAVING sum(there) <> sum(costed)
        """,
    ),
    (
        "I10: item {0} has {1} steps worth {2}, by FIFO {3}; its receipts, issues, revaluations and differences make {4}, {5}, {6}",
        """
        SELECT item, sum(quantity), sum(value), sum(fifo), sum(made), sum(made_value), sum(made_fifo) FROM (
            SELECT site, item, quantity, value, fifo, 0 AS made, 0 AS made_value, 0 AS made_fifo FROM cost_item
            UNION ALL
            SELECT site, item, 0, 0, 0, quantity, value - difference, fifo - fifo_difference FROM cost_entry
        ) AS both_sides GROUP BY site, item
        HAVING sum(quantity) <> sum(made) OR sum(value) <> sum(made_value) OR sum(fifo) <> sum(made_fifo)
        """,
    ),
    (
        "I10: the layers of item {0} hold {1} steps worth {2}, {3} of them in its pool; its account says {4}, {5} and {6}",
        """
        SELECT item, sum(held), sum(held_value), sum(pooled), sum(told), sum(told_value), sum(pool) FROM (
            SELECT site, item, "left" AS held, value_left AS held_value, CASE WHEN handle = 0 THEN "left" ELSE 0 END AS pooled,
                   0 AS told, 0 AS told_value, 0 AS pool FROM cost_layer
            UNION ALL
            SELECT site, item, 0, 0, 0, quantity + owed, fifo + owed_value, pool FROM cost_item
        ) AS both_sides GROUP BY site, item
        HAVING sum(held) <> sum(told) OR sum(held_value) <> sum(told_value) OR sum(pooled) <> sum(pool)
        """,
    ),
    (
        "I10: layer {1}:{2} of item {0} has used {3} of {4} steps, its uses make {5}",
        """
        SELECT l.item, l.position, l.line, l.quantity - l."left", l.quantity, coalesce(u.used, 0) FROM cost_layer l LEFT JOIN (
            SELECT site, item, layer_position, layer_line, sum(quantity) AS used FROM cost_use
            GROUP BY site, item, layer_position, layer_line
        ) AS u ON u.site = l.site AND u.item = l.item AND u.layer_position = l.position AND u.layer_line = l.line
        WHERE l.quantity > 0 AND l.quantity - l."left" <> coalesce(u.used, 0)
        """,
    ),
    (
        "I10: the pool of item {0} holds {1} worth {2}, while {3} worth {4} is owed",
        "SELECT item, pool, pool_value, owed, owed_value FROM cost_item "
        "WHERE pool < 0 OR pool_value < 0 OR owed < 0 OR owed_value < 0 OR (pool > 0 AND owed > 0) "
        "OR (pool = 0 AND pool_value <> 0) OR (owed = 0 AND owed_value <> 0)",
    ),
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
