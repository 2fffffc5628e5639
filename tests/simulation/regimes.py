"""How a world is lived in: short rounds with everything that can go wrong, or days offline that come home in big pages."""

from typing import NamedTuple


class Regime(NamedTuple):
    """Of one world. Parts are parts of the steps; what is left of them is something that goes wrong."""

    operations: int
    """Of one world: its books are computed anew in the end, so that the cost of an operation does not grow."""
    rest_every: int
    """Steps after which everything is brought to rest and compared."""
    gap: int
    """Seconds between two steps, on average."""
    glance: int
    """Acts that somebody does on what was seen at one look, at most."""
    acts: float
    duel: float
    sync: float
    moving: float = 0.0
    """Part of the runs that are nothing but carrying things about (`acts.CARRYING`)."""
    many: tuple[int, int] = (0, 0)
    """Acts in a row of such a run, the fewest and the most."""
    few: tuple[int, int] = (1, 4)
    """Acts in a row where they are not."""
    pushes: tuple[int, ...] = (1_000, 1_000, 7, 1)
    """Operations in a push, one of these for each start of a device."""
    pages: tuple[int, ...] = (2_000, 2_000, 11)
    """Operations in a page, as before."""
    at_once: int = 1
    """Operations that `verify` replays in one go."""


ROUNDS = Regime(operations=1_000, rest_every=500, gap=40, glance=1, acts=0.70, duel=0.06, sync=0.18)
"""Short rounds: a few acts, a sync, a fault."""
DAYS = Regime(
    operations=6_000, rest_every=400, gap=900, glance=6, acts=0.40, duel=0.10, sync=0.30, moving=0.35, many=(40, 200), few=(1, 8),
    pushes=(1_000, 1_000, 100), pages=(2_000, 2_000, 300), at_once=1_000,
)
"""Devices that are offline for a shift or for days, and bring home hundreds of operations at once."""
TURNS = (ROUNDS, DAYS, DAYS, DAYS)
"""The worlds of a run, in turn."""
CYCLE = sum(regime.operations for regime in TURNS)
"""Operations of so many worlds."""


def regime_of(world: int) -> Regime:
    """The regime of the world of that number."""
    return TURNS[world % len(TURNS)]
