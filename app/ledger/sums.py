"""Checksums of places: what a device compares with its server, defined here for both."""

import hashlib
from collections.abc import Iterable, Sequence
from typing import Any

import msgspec
from sqlalchemy import Connection, select

from app.domain.wire import PlaceSum
from app.ledger.tables import unit

PLACES_MAX = 1_000
"""Places in one question."""
_SUMMED = (unit.c.place, unit.c.handle, unit.c.custody, unit.c.project, unit.c.status, unit.c.quantity)
_encoder = msgspec.json.Encoder()


def row_hash(row: Sequence[Any]) -> int:
    """The hash of a unit record: 63 bits of BLAKE2b over (place, handle, custody, project, status, quantity) as a JSON list."""
    digest = hashlib.blake2b(_encoder.encode(tuple(row)), digest_size=8).digest()
    return int.from_bytes(digest, "big") >> 1


def total(rows: Iterable[Sequence[Any]]) -> tuple[int, int]:
    """How many rows, and their hashes added up modulo 2**63: the order of the rows is nothing to it."""
    records = added = 0
    for row in rows:
        records += 1
        added += row_hash(row)
    return records, added % (1 << 63)


def place_sums(conn: Connection, site: int, places: Sequence[int]) -> list[PlaceSum]:
    """The checksum of each place, in the order asked for; what stands inside a container counts for the container."""
    assert len(places) <= PLACES_MAX, "a question is kept small"
    found: dict[int, list[Sequence[Any]]] = {place: [] for place in places}
    for row in conn.execute(select(*_SUMMED).where(unit.c.site == site, unit.c.place.in_(places))):
        found[row.place].append(tuple(row))
    made = []
    for place in places:
        records, added = total(found[place])
        made.append(PlaceSum(place=place, records=records, sum=added))
    return made
