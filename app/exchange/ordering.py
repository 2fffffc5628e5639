"""The order in which lines are taken: what stands in another line's thing comes after it, wherever it is in the file."""

from collections.abc import Sequence

from app.exchange.reading import Row

ABOVE = {"locations": ("code", "parent"), "containers": ("code", "location"), "serials": ("serial", "location")}
"""Kinds whose lines may name another line of the file: the column of their own code, and of the one above."""
AMBIGUOUS = ("serials",)
"""Kinds where that code may as well be of something else: a unit may bear the code of the bin it stands in."""


def ordered(kind: str, rows: Sequence[Row]) -> tuple[list[Row], list[Row]]:
    """The rows, each after the one it stands in, and apart from them those that would stand inside themselves."""
    if kind not in ABOVE:
        return list(rows), []
    own, above = ABOVE[kind]
    first: dict[str, Row] = {}
    for row in rows:
        first.setdefault(row.fields[own], row)
    taken: set[int] = set()
    result: list[Row] = []
    circular: list[Row] = []
    for row in rows:
        chain: list[Row] = []
        one: Row | None = row
        while one is not None and one.line not in taken:
            chain.append(one)
            taken.add(one.line)
            one = first.get(one.fields[above])
        # A walk that ends at a line of its own has come round.
        if kind not in AMBIGUOUS and one is not None and any(one.line == c.line for c in chain):
            circular += reversed(chain)
        else:
            result += reversed(chain)
    return result, circular
