"""What is to be converted, and how far it is."""

import msgspec


class Serialize(msgspec.Struct, frozen=True):
    """Items by identity; `way` "" chooses, tick chooses in the list, serialize and bulk are dry runs, route is the guided way of
    one item."""

    items: tuple[int, ...] = ()
    way: str = ""
    kept: tuple[tuple[int, str, int], ...] = ()
    """Of the route: bin, its code, and how many units stood there when it began."""
