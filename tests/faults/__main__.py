"""The long version: python -m tests.faults --times 300 (rounds with real processes) --cuts 100 (power cuts of a device at work)."""

import argparse
import sys
import tempfile
import time
from pathlib import Path

from tests.faults.cuts import cut_at_work
from tests.faults.power import library
from tests.faults.rounds import field, play


def main() -> int:
    """0: nothing lost, nothing doubled, everything sound; 1: else."""
    parser = argparse.ArgumentParser(prog="python -m tests.faults", description=__doc__)
    parser.add_argument("--times", type=int, default=200, metavar="N", help="rounds with a fault each (default 200)")
    parser.add_argument("--cuts", type=int, default=100, metavar="N", help="power cuts of a device at work (default 100)")
    parser.add_argument("--seed", type=int, default=1, help="decides faults, moments and bytes (default 1)")
    given = parser.parse_args()
    wrong: list[str] = []
    begun = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="stockhand-faults-", ignore_cleanup_errors=True) as folder:
        Path(folder).chmod(0o755)  # a PostgreSQL started by root runs as another user
        if given.times:
            with field(Path(folder)) as made:
                played = play(made, given.times, given.seed, _told)
            wrong += played.wrong
            print(f"{played.rounds} rounds, {played.acknowledged} operations acknowledged: {dict(sorted(played.faults.items()))}")
    why = library()
    if given.cuts and isinstance(why, str):
        print(f"no power cuts: {why}")
    elif given.cuts:
        with tempfile.TemporaryDirectory(prefix="stockhand-cuts-") as folder:
            cut = cut_at_work(Path(folder), given.cuts, given.seed)
        wrong += [*(f"lost: {one}" for one in cut.lost), *cut.unsound]
        print(f"{cut.cuts} power cuts, {cut.acknowledged} operations acknowledged, {len(cut.lost)} lost")
    for line in wrong:
        print(line)
    print(f"{len(wrong)} wrong, {time.monotonic() - begun:.0f} s")
    return 1 if wrong else 0


def _told(line: str) -> None:
    print(line, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
