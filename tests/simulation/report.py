"""What a simulation has reached: each class of conflict and of fault must have come about often, else it proves nothing."""

from collections import Counter
from collections.abc import Mapping

REQUIRED: Mapping[str, int] = {
    # discrepancies
    "shortage": 100, "shortage paid back": 50, "serial-elsewhere or serial-dispute": 50, "repeated-receipt": 50, "over-receipt": 10,
    "code-clash": 10, "reopened-container": 20, "nested-against-rank": 20, "mixed-content": 20, "no-permission": 5,
    "clock-skew": 10, "count restated by a late movement": 10, "undone": 50,
    # decisions that were held
    "held": 50, "held: undone twice": 10, "held: decided twice, or out of date": 5, "held: moved on since": 1,
    "held: resolved twice": 1, "held: by the company": 2,
    # chains
    "quarantine": 5,
    # faults
    "request dropped": 20, "answer lost": 20, "request doubled": 20, "request delayed": 20, "partition": 20, "server died": 5,
    "device died while posting": 20, "device died while syncing": 10, "device disk full": 3, "clock jumped": 20,
    "device restored from an old copy": 2, "device cloned": 2, "page damaged": 10, "book fetched again": 10,
    "acts of an old app": 20, "acts that evade the rights": 20,
}
"""How often each must be seen in 10,000 operations; of fewer operations as many less."""

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
    return REQUIRED[name] * operations // 10_000


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
