"""What a simulation has reached: each class of conflict and of fault must have come about often, else it proves nothing."""

from collections import Counter
from collections.abc import Mapping

REQUIRED: Mapping[str, int] = {
    # discrepancies
    "shortage": 2_000, "shortage paid back": 1_500, "serial-elsewhere or serial-dispute": 150, "repeated-receipt": 80,
    "over-receipt": 60, "code-clash": 40, "reopened-container": 40, "nested-against-rank": 60, "mixed-content": 100,
    "no-permission": 50, "clock-skew": 30, "count restated by a late movement": 15, "undone": 150,
    # decisions that were held
    "held": 200, "held: undone twice": 10, "held: decided twice, or out of date": 15, "held: moved on since": 2,
    "held: resolved twice": 3, "held: by the company": 30,
    # chains
    "quarantine": 100,
    # faults
    "request dropped": 30, "answer lost": 60, "request doubled": 30, "request delayed": 40, "partition": 100, "server died": 25,
    "device died while posting": 60, "device died while syncing": 50, "device disk full": 20, "clock jumped": 40,
    "device restored from an old copy": 5, "device cloned": 5, "page damaged": 20, "book fetched again": 10,
    "acts of an old app": 1_000, "acts that evade the rights": 100,
}
"""How often each must be seen in `PER` operations of all regimes in turn; of fewer operations as many less."""
PER = 100_000

_GROUPS: Mapping[str, tuple[str, ...]] = {
    "held: undone twice": ("held: This act is undone already",),
    "held: decided twice, or out of date": (
        "held: This line waits for no decision", "held: The difference of {code} in {place} has changed", "out-of-date",
    ),
    "held: moved on since": ("held: {code} has moved on since",),
    "held: resolved twice": ("held: This discrepancy is closed already",),
    "held: by the company": ("held: company", "held: The company"),
    "quarantine": ("quarantine: ",),
    "serial-elsewhere or serial-dispute": ("serial-elsewhere", "serial-dispute"),
}


def reached(seen: Mapping[str, int]) -> Counter[str]:
    """How often each required class was seen, and whatever else was."""
    found: Counter[str] = Counter()
    for name in REQUIRED:
        parts = _GROUPS.get(name)
        found[name] = seen.get(name, 0) if parts is None else sum(n for k, n in seen.items() if k.startswith(parts))
    return found


def wanted(name: str, operations: int) -> int:
    """How often a class must be seen in so many operations."""
    return REQUIRED[name] * operations // PER


def missing(seen: Mapping[str, int], operations: int) -> list[str]:
    """Required classes that were not reached often enough."""
    found = reached(seen)
    return [name for name in REQUIRED if found[name] < wanted(name, operations)]


def table(seen: Mapping[str, int], operations: int) -> str:
    """What was reached, a line each, with what is asked for."""
    found = reached(seen)
    lines = [f"{'seen':>9} {'at least':>9}  what"]
    for name in REQUIRED:
        short = "   <- NOT REACHED" if found[name] < wanted(name, operations) else ""
        lines.append(f"{found[name]:>9} {wanted(name, operations):>9}  {name}{short}")
    grouped = tuple(part for parts in _GROUPS.values() for part in parts)
    others = sorted((k, n) for k, n in seen.items() if k not in REQUIRED and not k.startswith(grouped) and n)
    return "\n".join(lines + [f"{n:>9} {'':>9}  {k}" for k, n in others])
