"""Labels held by hand before the camera's reader: `python -m tests.devices.sequences --times 10000 --seed 1 --jobs 2`.

Prints how many of the sequences with a label were read within their second, after how much of it (median, 95th), and every wrong
reading with the command that shows it again. Ends with 1 where anything was read wrong, or where fewer than 95 % were read or later
than 300 ms in the median.
"""

import argparse
import statistics
import sys
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from typing import NamedTuple

import cv2

from app.devices.frame_reader import FrameReader
from tests.devices.hand_held import sequence

READ_SHARE, MEDIAN_MS = 0.95, 300


class Outcome(NamedTuple):
    """What became of one sequence."""

    number: int
    kind: str
    meant: str | None
    read: str | None
    at_ms: float


def outcome(number: int, seed: int) -> Outcome:
    """The first text that is emitted, and after how much of the sequence."""
    cv2.setNumThreads(1)
    played = sequence(seed, number)
    reader = FrameReader(1.0, still=False)
    for frame in played.frames:
        _, emitted = reader.read(frame)
        if emitted is not None:
            return Outcome(number, played.kind, played.text, emitted.text, frame.at_s * 1e3)
    return Outcome(number, played.kind, played.text, None, 0.0)


def main() -> int:
    """Play them and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--times", type=int, default=10_000, help="how many sequences")
    parser.add_argument("--first", type=int, default=0, help="number of the first one")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=1, help="processes")
    args = parser.parse_args()
    numbers = range(args.first, args.first + args.times)
    with ProcessPoolExecutor(args.jobs) as pool:
        outcomes = list(pool.map(partial(outcome, seed=args.seed), numbers, chunksize=20))
    for kind in sorted({one.kind for one in outcomes}):
        of_kind = [one for one in outcomes if one.kind == kind]
        print(f"{kind:10} {sum(one.read == one.meant for one in of_kind):6} right of {len(of_kind)}")
    labels = [one for one in outcomes if one.meant is not None]
    right = sorted(one.at_ms for one in labels if one.read == one.meant)
    wrong = [one for one in outcomes if one.read is not None and one.read != one.meant]
    share, median = len(right) / max(1, len(labels)), statistics.median(right or [0.0])
    late = right[int(0.95 * (len(right) - 1))] if right else 0.0
    print(f"read {share:.1%} of {len(labels)} labels, after {median:.0f} ms in the median, {late:.0f} ms in 95 of 100")
    print(f"{len(wrong)} wrong readings in {len(outcomes)} sequences")
    for one in wrong:
        print(f"  --seed {args.seed} --first {one.number} --times 1: {one.kind} {one.meant!r} read as {one.read!r}")
    return int(bool(wrong) or (bool(labels) and share < READ_SHARE) or median > MEDIAN_MS)


if __name__ == "__main__":
    sys.exit(main())
