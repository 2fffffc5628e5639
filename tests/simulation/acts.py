"""What people do at a device, made up from what the device shows: mostly sensible, often careless, now and then nonsense."""

from collections.abc import Callable
from random import Random
from typing import Any, NamedTuple

import msgspec
from sqlalchemy import Connection

from app.domain import catalogue as c
from app.domain.identity import derive
from app.domain.operation import (
    ApproveLine,
    CloseBin,
    CloseCount,
    CombineBin,
    CountLine,
    Dismiss,
    Entry,
    KeepCode,
    Move,
    OpenCount,
    Put,
    RejectLine,
    RejectUnit,
    Release,
    ReopenBin,
    Resolve,
    Retire,
    TakeNumber,
    Undo,
)
from app.domain.place import VIRTUAL_BY_PLACE, Virtual
from app.domain.stock import Standing
from tests.ledger import world
from tests.simulation.setting import BULK, CONTAINERS, HANDLES, IDS, SERIALS, SINGLE_IDS, TEMP, Site

REAL_VIRTUAL = [v.place for v in Virtual if v is not Virtual.UNEXPLAINED]
_NOT_REAL = ", ".join(str(place) for place in VIRTUAL_BY_PLACE)
_UNITS = (
    "SELECT handle, place, custody, project, status, quantity FROM unit "
    f"WHERE site = ? AND place NOT IN ({_NOT_REAL}) ORDER BY handle, place, custody, project, status"
)
_WAITING = (
    "SELECT r.count, r.place, r.handle, r.difference, r.state FROM count_result r JOIN count_bin b "
    "ON b.count = r.count AND b.place = r.place AND b.round = r.round WHERE r.state IN ('review', 'combine') ORDER BY 1, 2, 3"
)


class Doing(NamedTuple):
    """What somebody does: an operation less its identity and its moment."""

    actor: int
    entries: tuple[Entry, ...]
    kind: str = "move"


class View:
    """What a device shows, asked when it is needed."""

    def __init__(self, conn: Connection, site: Site, heard_of: list[str]) -> None:
        self._raw: Any = conn.connection.dbapi_connection
        self.site = site
        self.heard_of = heard_of
        """Ids of operations that people of the site talk of, the latest last: what an undo may name."""
        self._units: list[tuple[int, Standing, int]] | None = None

    def rows(self, statement: str, *values: object) -> list[Any]:
        """What the database says."""
        return list(self._raw.execute(statement, values).fetchall())

    @property
    def units(self) -> list[tuple[int, Standing, int]]:
        """Unit records in real places."""
        if self._units is None:
            self._units = [(r[0], Standing(*r[1:5]), r[5]) for r in self.rows(_UNITS, self.site.id)]
        return self._units

    def bulk(self) -> list[tuple[int, Standing, int]]:
        """Records of bulk and lots."""
        return [u for u in self.units if u[0] not in SINGLE_IDS]

    def singles(self) -> list[tuple[int, Standing, int]]:
        """Where serials and containers stand."""
        return [u for u in self.units if u[0] in SINGLE_IDS]

    def inside(self, place: int) -> list[tuple[int, Standing, int]]:
        """What stands directly in a place."""
        return [u for u in self.units if u[1].place == place]

    def stands(self, handle: int) -> Standing | None:
        """Where a serial or container stands."""
        return next((s for h, s, _ in self.units if h == handle), None)


Doer = Callable[[View, Random], Doing | None]


def somewhere(v: View, r: Random) -> int:
    """A place that holds stock: mostly one of the busy bins."""
    if r.random() < 0.7:
        return v.site.bins[min(int(r.expovariate(0.9)), len(v.site.bins) - 1)]
    return IDS[r.choice([*CONTAINERS[:5], "S1", "BX3"])]


def somebody(r: Random) -> int:
    """Who acts: mostly the operator."""
    return r.choices([*world.ACTORS.values(), TEMP], (8, 2, 3, 1, 3))[0]


def quantity(r: Random, held: int) -> int:
    """How much of a record: all, a part, one, or more than there is."""
    match r.randrange(6):
        case 0 | 1:
            return max(held, 1)
        case 2:
            return max(held // 2, 1)
        case 3 | 4:
            return 1
        case _:
            return abs(held) + r.randint(1, 4)


def changed(r: Random, s: Standing) -> Standing:
    """The standing, now and then of another custody, project or status."""
    match r.randrange(14):
        case 0:
            return s._replace(custody=world.RECIPIENT - s.custody)
        case 1:
            return s._replace(project=world.PROJECT - s.project)
        case 2:
            return s._replace(status=r.choice(["isolated", "defective", "available"]))
        case _:
            return s


def move_bulk(v: View, r: Random) -> Doing | None:
    records = v.bulk()
    if not records:
        return None
    handle, start, held = r.choice(records)
    target = changed(r, start._replace(place=somewhere(v, r)))
    return Doing(somebody(r), (Move(handle=handle, quantity=quantity(r, held), source=start, target=target, scanned=True),))


def take_blindly(v: View, r: Random) -> Doing | None:
    """From a place where it may not be."""
    start = changed(r, Standing(somewhere(v, r)))
    target = start._replace(place=somewhere(v, r))
    return Doing(somebody(r), (Move(handle=IDS[r.choice(BULK)], quantity=r.randint(1, 6), source=start, target=target),))


def move_single(v: View, r: Random) -> Doing | None:
    found = v.singles()
    if not found:
        return None
    handle, start, _ = r.choice(found)
    target = changed(r, start._replace(place=somewhere(v, r)))
    return Doing(somebody(r), (Move(handle=handle, quantity=1, source=start, target=target, scanned=r.random() < 0.7),))


def claim_single(v: View, r: Random) -> Doing | None:
    """A unit is said to have been somewhere else."""
    start = Standing(somewhere(v, r))
    target = changed(r, start._replace(place=somewhere(v, r)))
    handle = IDS[r.choice([*SERIALS, *CONTAINERS])]
    return Doing(somebody(r), (Move(handle=handle, quantity=1, source=start, target=target, scanned=r.random() < 0.8),))


def receive_bulk(v: View, r: Random) -> Doing | None:
    code = r.choice(BULK)
    entry = world.came("BOLT", r.randint(1, 6), somewhere(v, r), 12) if r.random() < 0.3 else Move(
        handle=IDS[code], quantity=r.randint(1, 8), source=world.VENDOR, target=Standing(somewhere(v, r)),
    )
    known = (HANDLES[code],) if r.random() < 0.5 else ()
    return Doing(somebody(r), (*known, entry), "receive")


def shelve(v: View, r: Random) -> Doing | None:
    """From bin to bin, as it says on the label."""
    found = [u for u in v.bulk() if u[1].place in v.site.bins]
    if not found:
        return None
    handle, start, held = r.choice(found)
    much = quantity(r, held) if r.random() < 0.1 else r.randint(1, held)
    target = start._replace(place=r.choice(v.site.bins))
    return Doing(somebody(r), (Move(handle=handle, quantity=much, source=start, target=target, scanned=True),))


def pick(v: View, r: Random) -> Doing | None:
    """Out of a bin, to who asked for it."""
    found = [u for u in v.bulk() if u[1].place in v.site.bins]
    if not found:
        return None
    handle, start, held = r.choice(found)
    move = Move(handle=handle, quantity=r.randint(1, min(held, 5)), source=start, target=Standing(REAL_VIRTUAL[1]), scanned=True)
    return Doing(somebody(r), (move,), "issue")


def buy(v: View, r: Random) -> Doing | None:
    """More of what is known already, now and then against an order that is full."""
    there, code = Standing(r.choice(v.site.bins)), r.choice(BULK[:3])
    line = 12 if code == "BOLT" and r.random() < 0.1 else 0
    move = Move(handle=IDS[code], quantity=r.randint(1, 40), source=world.VENDOR, target=there, order_line=line)
    return Doing(somebody(r), (move,), "receive")


def receive_single(v: View, r: Random) -> Doing | None:
    code = r.choice([*SERIALS, *SERIALS, *CONTAINERS])
    new = HANDLES[code]
    line = 11 if code.startswith("S") and r.random() < 0.4 else 0
    move = Move(handle=IDS[code], quantity=1, source=world.VENDOR, target=Standing(somewhere(v, r)), order_line=line)
    return Doing(somebody(r), (new, move) if r.random() < 0.7 else (move,), "receive")


def issue(v: View, r: Random) -> Doing | None:
    if not v.units:
        return None
    handle, start, held = r.choice(v.units)
    out = Standing(r.choice(REAL_VIRTUAL), custody=7 if r.random() < 0.1 else 0)
    much = 1 if handle in SINGLE_IDS else quantity(r, held)
    return Doing(somebody(r), (Move(handle=handle, quantity=much, source=start, target=out, scanned=True),), "issue")


def bring_back(v: View, r: Random) -> Doing | None:
    code = r.choice([*BULK, *SERIALS, *CONTAINERS])
    source = Standing(r.choice(REAL_VIRTUAL))
    return Doing(somebody(r), (
        HANDLES[code], Move(handle=IDS[code], quantity=1, source=source, target=Standing(somewhere(v, r))),
    ), "return")


def nest(v: View, r: Random) -> Doing | None:
    handle = IDS[r.choice(CONTAINERS)]
    start = v.stands(handle) or Standing(v.site.bins[0])
    outer = r.choice([*v.site.bins, *(IDS[code] for code in CONTAINERS)])
    return Doing(somebody(r), (Move(handle=handle, quantity=1, source=start, target=changed(r, start._replace(place=outer))),))


def fill(v: View, r: Random) -> Doing | None:
    """Something into a container, whether it is in use or not."""
    found = [u for u in v.units if u[0] not in SINGLE_IDS or r.random() < 0.5]
    if not found:
        return None
    handle, start, held = r.choice(found)
    target = start._replace(place=IDS[r.choice(CONTAINERS)])
    much = 1 if handle in SINGLE_IDS else min(held, 2)
    return Doing(somebody(r), (Move(handle=handle, quantity=much, source=start, target=target),))


def empty_and_retire(v: View, r: Random) -> Doing | None:
    handle = IDS[r.choice(CONTAINERS)]
    there = v.site.bins[1]
    moves = [Move(handle=h, quantity=q, source=s, target=s._replace(place=there)) for h, s, q in v.inside(handle)]
    return Doing(somebody(r), (*moves, Retire(handle=handle)), "contain")


def make_known(v: View, r: Random) -> Doing | None:
    new = HANDLES[r.choice([*SERIALS, *CONTAINERS])]
    if r.random() < 0.5:
        new = msgspec.structs.replace(new, tag=r.choice(["TAG-1", "TAG-2", "S1", "TAG-9"]))
    return Doing(somebody(r), (new,), "new")


def _counts(v: View) -> list[Any]:
    return v.rows("SELECT id, closed FROM count_session ORDER BY at, id")


def open_count(v: View, r: Random) -> Doing | None:
    known = _counts(v)
    number = f"C-{len(known) % 40}" if r.random() < 0.8 else f"C-{r.randrange(40)}"
    items = (world.ITEMS["BOLT"].id,) if r.random() < 0.3 else ()
    return Doing(somebody(r), (OpenCount(number=f"{v.site.code}-{number}", kind="cycle", items=items),), "count")


def count_a_bin(v: View, r: Random) -> Doing | None:
    """All that stands in a bin is counted, one figure perhaps wrong; the bin is closed, or left for a while."""
    open_ones = [row[0] for row in _counts(v) if not row[1]]
    if not open_ones:
        return open_count(v, r)
    count, place = r.choice(open_ones[-3:]), r.choice(v.site.bins[:3])
    there = v.inside(place)
    wrong = r.randrange(max(len(there), 1) * 2)
    lines: list[Entry] = []
    for n, (handle, _, held) in enumerate(there):
        much = held if n != wrong else max(0, held + r.choice([-2, -1, 1, 3]))
        lines.append(CountLine(count=count, place=place, handle=handle, quantity=min(much, 1) if handle in SINGLE_IDS else much))
    if r.random() < 0.15:
        lines.append(CountLine(count=count, place=place, handle=IDS[r.choice([*SERIALS, *BULK])], quantity=1, add=True))
    if r.random() < 0.75 or not lines:
        lines.append(CloseBin(count=count, place=place, empty=not there))
    return Doing(somebody(r), tuple(lines), "count")


def decide(v: View, r: Random) -> Doing | None:
    """A supervisor decides what waits; sometimes somebody does who may not, or what is no longer so."""
    waiting = v.rows(_WAITING)
    if not waiting:
        return None
    by = world.ACTORS[r.choices(["supervisor", "administrator", "operator"], (6, 2, 1))[0]]
    lines: list[Entry] = []
    for count, place, handle, difference, state in r.sample(waiting, min(len(waiting), r.randint(1, 2))):
        if state == "combine" and r.random() < 0.7:
            lines.append(CombineBin(count=count, place=place, add=r.random() < 0.5))
        elif r.random() < 0.2:
            lines.append(RejectLine(count=count, place=place, handle=handle))
        elif r.random() < 0.1:
            lines.append(ReopenBin(count=count, place=place, not_by=by if r.random() < 0.5 else 0))
        else:
            lines.append(ApproveLine(count=count, place=place, handle=handle, difference=difference))
        if len(lines) > 1 and type(lines[-1]) is not type(lines[-2]):
            lines.pop()
    return Doing(by, tuple(lines), "count")


def close_count(v: View, r: Random) -> Doing | None:
    open_ones = [row[0] for row in _counts(v) if not row[1]]
    return Doing(somebody(r), (CloseCount(count=open_ones[0]),), "count") if len(open_ones) > 2 else None


def undo(v: View, r: Random) -> Doing | None:
    """What one heard of lately, one's own or somebody else's; two may undo the same."""
    if not v.heard_of:
        return None
    recent = v.heard_of[-12:]
    by = r.choices([*world.ACTORS.values()], (3, 1, 5, 1))[0]
    return Doing(by, (Undo(operation=recent[-1 - min(int(r.expovariate(0.4)), len(recent) - 1)]),), "undo")


def resolve(v: View, r: Random) -> Doing | None:
    found = v.rows("SELECT id FROM discrepancy WHERE open = 1 AND kind <> 'held' ORDER BY at, id")
    if not found:
        return None
    return Doing(r.choice([world.ACTORS["supervisor"], world.ACTORS["operator"], world.ACTORS["supervisor"]]), (
        Resolve(discrepancy=r.choice(found[-6:])[0]),
    ), "resolve")


def rule_on_held(v: View, r: Random) -> Doing | None:
    """What was held is posted after all, or dropped."""
    found = v.rows(
        "SELECT o.id, d.detail FROM discrepancy d JOIN operation o ON o.site = d.site AND o.position = d.position "
        "WHERE d.kind = 'held' AND d.open = 1 ORDER BY d.at, d.id"
    )
    if not found:
        return None
    which, detail = r.choice(found[-6:])
    company = not detail.startswith("{")
    ruling = Release if r.random() < 0.6 else Dismiss
    by = world.ACTORS[r.choice(["supervisor", "administrator", "operator"])]
    return Doing(by, (ruling(operation=which, company=company),), "rule")


def edit_item(v: View, r: Random) -> Doing | None:
    """An edit of what one saw: `base` names its version, so that a second one to arrive is held."""
    item = world.ITEMS[r.choice(["BOLT", "GLUE", "OIL"])]
    found = v.rows("SELECT version, description, minimum FROM item WHERE id = ?", item.id)
    version, description, minimum = found[0]
    by = world.ACTORS[r.choice(["supervisor", "administrator", "supervisor", "operator"])]
    edited = msgspec.structs.replace(
        item, description=f"text {r.randrange(9)}" if r.random() < 0.6 else description,
        minimum=r.randrange(9) if r.random() < 0.5 else minimum,
    )
    return Doing(by, (Put(record=edited, base=version if r.random() < 0.8 else 0),), "catalogue")


def edit_people(v: View, r: Random) -> Doing | None:
    """The administrator changes what the temp may do, or sends the temp away."""
    role = r.choice(["operator", "technician", "supervisor", "no such role"])
    record = c.User(id=TEMP, code="temp", name="temp", badge="temp", role=role, retired=r.random() < 0.2)
    return Doing(world.ACTORS["administrator"], (Put(record=record),), "catalogue")


def edit_places(v: View, r: Random) -> Doing | None:
    """A bin goes out of use or comes back; a new one takes a code that somebody else may take as well."""
    site = v.site
    if r.random() < 0.5 and site.id == world.SITE:
        record = c.Place(id=world.BINS["A-2"], site=site.id, parent=world.AREA, code="A-2", retired=r.random() < 0.5)
    else:
        code = f"N-{r.randrange(3)}"
        record = c.Place(id=derive("place", site.code, code, str(r.randrange(2))), site=site.id, parent=site.id, code=code)
    return Doing(world.ACTORS["supervisor"], (Put(record=record),), "catalogue")


def small_things(v: View, r: Random) -> Doing | None:
    """Numbers, unknown codes, units refused at receipt."""
    entry: Entry = r.choice([
        TakeNumber(series="C", value=r.randrange(1000)), KeepCode(code=f"?{r.randrange(5)}", symbology="QR"),
        KeepCode(code=f"?{r.randrange(5)}", done=True), RejectUnit(order_line=11, serial=f"S{r.randrange(9)}"),
    ])
    return Doing(somebody(r), (entry,), "receive")


def several(v: View, r: Random) -> Doing | None:
    """Two things in one act, perhaps of a person who may do one of them alone."""
    parts = [one for one in (r.choice(PHYSICAL)(v, r), r.choice(PHYSICAL)(v, r)) if one is not None]
    return Doing(parts[0].actor, tuple(e for one in parts for e in one.entries)) if parts else None


def nonsense(v: View, r: Random) -> Doing | None:
    here = Standing(v.site.bins[0])
    return Doing(somebody(r), (r.choice([
        Move(handle=77, quantity=1, source=here, target=here), Move(handle=IDS["BOLT"], quantity=0, source=here, target=here),
        Move(handle=IDS["BOLT"], quantity=1, source=here, target=Standing(12345)), Undo(operation="no act"),
        Resolve(discrepancy=1), CloseBin(count=1, place=here.place), Retire(handle=IDS["S1"]),
    ]),))


PHYSICAL: list[Doer] = [
    move_bulk, take_blindly, move_single, claim_single, receive_bulk, receive_single, issue, bring_back, nest, fill,
]
DOERS: dict[Doer, int] = {
    move_bulk: 16, take_blindly: 5, move_single: 12, claim_single: 6, receive_bulk: 6, receive_single: 6, issue: 6, bring_back: 4,
    nest: 7, fill: 6, empty_and_retire: 5, make_known: 3, open_count: 1, count_a_bin: 7, decide: 6, close_count: 1, undo: 9,
    resolve: 3, rule_on_held: 3, edit_item: 3, edit_people: 2, edit_places: 2, small_things: 2, several: 3, nonsense: 1,
}
CARRYING: dict[Doer, int] = {shelve: 60, pick: 20, buy: 15, take_blindly: 1, move_bulk: 1, move_single: 2}
"""What a day mostly consists of: movements and nothing else, and mostly they are what they say."""


def do_something(v: View, r: Random) -> Doing | None:
    """What somebody does next at the device, None where there is nothing to do of the kind."""
    return one_of(DOERS, r)(v, r)


def one_of(doers: dict[Doer, int], r: Random) -> Doer:
    """One of them, as often as they say."""
    return r.choices(list(doers), list(doers.values()))[0]


def do_what_one_may_not(v: View, r: Random) -> Doing | None:
    """What an app that asks for no rights lets through: mostly a decision of somebody who may not make it."""
    if r.random() < 0.3:
        return do_something(v, r)
    doing = r.choice([edit_item, edit_item, resolve, decide, empty_and_retire])(v, r)
    return doing and doing._replace(actor=world.ACTORS[r.choice(["operator", "technician"])])
