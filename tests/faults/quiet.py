"""What has to hold when all is quiet, asked of the program's own commands."""

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from itertools import chain

from app.domain.feed import SERVER
from tests.faults.devices import Device
from tests.faults.processes import run
from tests.faults.serving import Serving


def wrong(serving: Serving, devices: Sequence[Device]) -> list[str]:
    """What is wrong, a line each."""
    with ThreadPoolExecutor() as pool:  # each is mostly the start of a process: they go side by side
        for one in devices:
            pool.submit(one.in_step, run)  # first what any of them still has, then what all of them have to hear of it
    with ThreadPoolExecutor() as pool:
        return [*chain.from_iterable(pool.map(_device, devices)), *_server(serving, devices)]


def _device(one: Device) -> list[str]:
    name = one.folder.parent.name
    found = []
    if behind := one.in_step(run):
        found.append(f"{name}: {behind}")
    told = json.loads(run(one.folder, "status").stdout)
    if (told["state"], told["waiting"], told["checksums"]) != ("synced", 0, "agreed") or told["cursor"] != told["head"]:
        found.append(f"{name}: {told}")
    done = run(one.folder, "verify")
    if done.returncode != 0:
        found.append(f"{name}: {done.stdout}{done.stderr}")
    return found


def _server(serving: Serving, devices: Sequence[Device]) -> Iterator[str]:
    done = run(serving.folder, "server", "verify")
    if done.returncode != 0:
        yield f"server: {done.stdout}{done.stderr}"
    exported = run(serving.folder, "server", "export-ledger", "--every-book")
    lines = [json.loads(line) for line in exported.stdout.splitlines()]
    # What the server has heard of other devices since this one was in step is an operation of its own at the end of the book.
    site = [line for line in lines if line["book"] == serving.site]
    times = Counter(line["id"] for line in site)
    for one in devices:
        name = one.folder.parent.name
        if amiss := [which for which in one.acknowledged if times[which] != 1]:
            yield f"{name}: {len(amiss)} of {len(one.acknowledged)} acknowledged are not on the server exactly once: {amiss[:3]}"
        count = one.holds().operations
        if count > len(site) or any(line["device"] != SERVER for line in site[count:]):
            yield f"{name}: {count} operations, the server has {len(site)}"
    if any(count != 1 for count in times.values()):
        yield f"doubled: {[which for which, count in times.items() if count != 1][:3]}"
