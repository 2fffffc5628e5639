"""First pages of the lists people open, and moving a full container against moving a nearly empty one."""

from app.bench.figures import Figure, line, timed
from app.domain import catalogue as c
from app.domain.identity import handle_id, new_operation_id
from app.domain.listing import Query
from app.domain.operation import Act, Move, NewHandle, stamped
from app.domain.place import Virtual
from app.domain.questions import ContentsOf, RecentHistory
from app.domain.stock import HandleKind, Standing
from app.ledger.ledger import Ledger
from app.ledger.post import Refused
from app.ledger.rights import SYSTEM
from app.setup.base import code_id
from app.setup.demo.catalogue import PRINTER, ROLL, place

PAGE_AIM = "under 50 ms"
BATCH = 2_000


def measure_pages(ledger: Ledger) -> None:
    """Print: first pages of every listing, sorted as it opens; bin contents; history."""
    for listing in ledger.listings():
        query = Query(listing=listing.name, sort=listing.sort, descending=listing.descending)
        line(f"first page of {listing.name}", f"{_median(lambda query=query: ledger.page(query))}", PAGE_AIM)
    where = place("A02-S02")
    line("contents of a bin", _median(lambda: ledger.answer(ContentsOf(where))), PAGE_AIM)
    line("history of a bin", _median(lambda: ledger.answer(RecentHistory(place=where))), PAGE_AIM)
    roll = code_id(c.Item, ROLL)
    line("history of an item", _median(lambda: ledger.answer(RecentHistory(item=roll))), PAGE_AIM)


def _median(what: object) -> str:
    assert callable(what)
    return f"{Figure(tuple(timed(what) for _ in range(7))).p50 * 1e3:.1f} ms"


def measure_containers(ledger: Ledger, units: int, times: int, now: int) -> None:
    """Print: moving a container with `units` serials in it against moving one with a single unit."""
    full, light = "C-900001", "C-900002"
    for code in (full, light):
        _post(ledger, now, _container(code))
    for first in range(0, units, BATCH):
        _post(ledger, now, _fill(full, range(first, min(units, first + BATCH))))
    _post(ledger, now, _fill(light, range(1)))
    heavy, single = [], []
    for number in range(times):
        heavy.append(timed(lambda number=number: _post(ledger, now, _move(full, number))))  # type: ignore[misc]
        single.append(timed(lambda number=number: _post(ledger, now, _move(light, number))))  # type: ignore[misc]
    ratio = Figure(tuple(heavy)).p50 / Figure(tuple(single)).p50
    line(f"move a container of {units:,} units / of 1", f"{ratio:.2f} x", "1.2 x")


def _post(ledger: Ledger, now: int, act: Act) -> None:
    outcome = ledger.post([stamped(act, id=new_operation_id(), actor=SYSTEM, made_at=now)])
    assert not isinstance(outcome, Refused), str(outcome.sentence)


def _which(code: str) -> int:
    return handle_id(HandleKind.CONTAINER, 0, code)


def _container(code: str) -> Act:
    return Act(kind="contain", entries=(
        NewHandle(kind=HandleKind.CONTAINER, code=code, container_type=code_id(c.ContainerType, "TOTE")),
        Move(handle=_which(code), quantity=1, source=Standing(Virtual.VENDOR.place), target=Standing(place("A03-S01"))),
    ))


def _fill(code: str, numbers: range) -> Act:
    item = code_id(c.Item, PRINTER)
    entries: list[NewHandle | Move] = []
    for number in numbers:
        serial = f"{code}-{number}"
        entries.append(NewHandle(kind=HandleKind.SERIAL, code=serial, item=item))
        entries.append(Move(handle=handle_id(HandleKind.SERIAL, item, serial), quantity=1,
                            source=Standing(Virtual.VENDOR.place), target=Standing(_which(code))))
    return Act(kind="receive", entries=tuple(entries))


def _move(code: str, number: int) -> Act:
    bins = ("A03-S01", "A03-S02")
    return Act(kind="move", entries=(Move(
        handle=_which(code), quantity=1, source=Standing(place(bins[number % 2])), target=Standing(place(bins[1 - number % 2])),
    ),))
