"""Who may do what: every role against every kind of act, on the device that is asked before, and on the server that hears of it.

Two letters for each: what the device says beforehand (`+` posted, `-` refused), and what becomes of it where it has been done all
the same (`+` posted, `!` posted with a discrepancy, `h` held). Nobody: a badge nobody knows. Gone: a person out of service, who
was an administrator. System: the device's own command line, which its server does not take for its own.
"""

from collections.abc import Callable, Iterator

import msgspec
import pytest

from app.domain import catalogue as c
from app.domain.feed import FORM, HELD, Fed, Sent
from app.domain.identity import derive
from app.domain.operation import (
    ApproveLine,
    CloseBin,
    CloseCount,
    CombineBin,
    CountLine,
    Describe,
    Dismiss,
    Entry,
    Grant,
    Heard,
    KeepCode,
    Move,
    NewHandle,
    OpenCount,
    Operation,
    Put,
    Recode,
    RejectLine,
    RejectUnit,
    Release,
    ReopenBin,
    Resolve,
    Retire,
    Revalue,
    TakeNumber,
    Undo,
)
from app.domain.place import Virtual
from app.domain.stock import HandleKind, Standing
from app.ledger.chain import START, encode_entries, link
from app.ledger.judge import judge
from app.ledger.ledger import Ledger
from app.ledger.post import Posted, post
from tests.ledger import world
from tests.ledger.arrivals import BEGIN, Arrivals, moved
from tests.ledger.conftest import Opening
from tests.ledger.soundness import rows

UNKNOWN = derive("user", "nobody at all")
PEOPLE = {**world.ACTORS, "nobody": UNKNOWN, "gone": world.GONE, "system": 0}
BOLT, S3, BOX, DRILL = world.HANDLES["BOLT"], world.HANDLES["S3"], world.HANDLES["BX2"], world.ITEMS["DRILL"].id
HERE, THERE = Standing(world.BINS["A-1"]), Standing(world.BINS["A-2"])
APART = HERE._replace(status="isolated")
COUNT, BIN = derive("count", "C-1"), world.BINS["B-1"]
USER = next(r for r in world.records() if isinstance(r, c.User) and r.badge == "operator")
ADMIN = next(r for r in world.records() if isinstance(r, c.User) and r.badge == "administrator")

TABLE = """
                            operator  technicia superviso administr nobody    gone      system
receive                     ++        -!        ++        ++        -!        -!        +!
return to the vendor        ++        -!        ++        ++        -!        -!        +!
move                        ++        ++        ++        ++        -!        -!        +!
see where it stands         ++        ++        ++        ++        -!        -!        +!
give into custody           ++        ++        ++        ++        -!        -!        +!
set aside for a project     ++        ++        ++        ++        -!        -!        +!
isolate                     ++        ++        ++        ++        -!        -!        +!
find defective              ++        ++        ++        ++        -!        -!        +!
reserve                     ++        ++        ++        ++        -!        -!        +!
release                     -!        -!        ++        ++        -!        -!        +!
move what is isolated       ++        ++        ++        ++        -!        -!        +!
release by not knowing      -!        -!        ++        ++        -!        -!        +!
convert                     -h        -h        ++        ++        -h        -h        +h
adjust                      -h        -h        ++        ++        -h        -h        +h
explain by hand             -h        -h        -h        -h        -h        -h        -h
to installed                ++        ++        ++        ++        -!        -!        +!
to customer                 ++        ++        ++        ++        -!        -!        +!
to consumed                 ++        ++        ++        ++        -!        -!        +!
to scrap                    ++        ++        ++        ++        -!        -!        +!
to lost                     ++        ++        ++        ++        -!        -!        +!
to spillage                 ++        ++        ++        ++        -!        -!        +!
to in-transit               ++        ++        ++        ++        -!        -!        +!
back from a customer        ++        ++        ++        ++        -!        -!        +!
new serial                  ++        -!        ++        ++        -!        -!        +!
new container               ++        -!        ++        ++        -!        -!        +!
retire a container          ++        -!        ++        ++        -!        -!        +!
take a number               ++        ++        ++        ++        -!        -!        +!
give another code           -h        -h        ++        ++        -h        -h        +h
say its condition           -h        -h        ++        ++        -h        -h        +h
name its customer           ++        ++        ++        ++        -h        -h        +h
keep a code                 ++        ++        ++        ++        -!        -!        +!
settle a kept code          -!        -!        ++        ++        -!        -!        +!
reject at receipt           ++        -!        ++        ++        -!        -!        +!
open a count                ++        ++        ++        ++        -!        -!        +!
count                       ++        ++        ++        ++        -!        -!        +!
finish a bin                ++        ++        ++        ++        -!        -!        +!
close a count               ++        ++        ++        ++        -!        -!        +!
have it recounted           -h        -h        ++        ++        -h        -h        +h
add two figures             -h        -h        ++        ++        -h        -h        +h
approve                     -h        -h        ++        ++        -h        -h        +h
reject a line               -h        -h        ++        ++        -h        -h        +h
approve one's own           -h        -h        -h        -h        -h        -h        -h
resolve                     -h        -h        ++        ++        -h        -h        +h
correct a price             -h        -h        ++        ++        -h        -h        +h
post what was held          -h        -h        ++        ++        -h        -h        +h
drop what was held          -h        -h        ++        ++        -h        -h        +h
say who was heard           -h        -h        -h        -h        -h        -h        -h
grant numbers               -h        -h        -h        -h        -h        -h        -h
edit an item                -h        -h        ++        ++        -h        -h        +h
link a code                 -h        -h        ++        ++        -h        -h        +h
edit a person               -h        -h        -h        ++        -h        -h        +h
settle a house rule         -h        -h        -h        ++        -h        -h        +h
give a new PIN              -h        -h        ++        ++        -h        -h        +h
give an administrator's PIN -h        -h        -h        ++        -h        -h        +h
take a photo                ++        ++        ++        ++        -h        -h        +h
undo one's own              ++        ++        ++        ++        -h        -h        +h
undo another's              -h        -h        ++        ++        -h        -h        +h
"""


def virtual(which: Virtual) -> Standing:
    return Standing(which.place)


def bolts(source: Standing, target: Standing) -> Move:
    return Move(handle=BOLT, quantity=1, source=source, target=target)


def acts(found: dict[str, int]) -> dict[str, Callable[[str], tuple[Entry, ...]]]:
    """Each kind of act by its name in the table, as the person in question would do it. `found`: discrepancies by their class."""
    plain: dict[str, Entry] = {
        "receive": bolts(world.VENDOR, HERE),
        "return to the vendor": bolts(HERE, world.VENDOR),
        "move": bolts(HERE, THERE),
        "see where it stands": bolts(HERE, HERE),
        "give into custody": bolts(HERE, HERE._replace(custody=world.RECIPIENT)),
        "set aside for a project": bolts(HERE, HERE._replace(project=world.PROJECT)),
        "isolate": bolts(HERE, APART),
        "find defective": bolts(HERE, HERE._replace(status="defective")),
        "reserve": bolts(HERE, HERE._replace(status="reserved")),
        "release": bolts(APART, HERE),
        "move what is isolated": Move(handle=S3, quantity=1, source=APART, target=THERE._replace(status="isolated")),
        "release by not knowing": Move(handle=S3, quantity=1, source=HERE._replace(status="reserved"), target=THERE),
        "convert": bolts(virtual(Virtual.CONVERTED), HERE),
        "adjust": bolts(virtual(Virtual.COUNT_ADJUSTMENT), HERE),
        "explain by hand": bolts(virtual(Virtual.UNEXPLAINED), HERE),
        **{f"to {v.value}": bolts(HERE, virtual(v)) for v in (
            Virtual.INSTALLED, Virtual.CUSTOMER, Virtual.CONSUMED, Virtual.SCRAP, Virtual.LOST, Virtual.SPILLAGE, Virtual.IN_TRANSIT
        )},
        "back from a customer": bolts(virtual(Virtual.CUSTOMER), HERE),
        "new serial": NewHandle(kind=HandleKind.SERIAL, code="S9", item=DRILL),
        "new container": NewHandle(kind=HandleKind.CONTAINER, code="BX9", container_type=3),
        "retire a container": Retire(handle=BOX),
        "take a number": TakeNumber(series="C", value=5),
        "give another code": Recode(handle=S3, code="S3", tag="TAG-7", code_was="S3", tag_was=""),
        "say its condition": Describe(handle=S3, field="notes", value="scratched", was=""),
        "name its customer": Describe(handle=S3, field="customer", value="", was=""),
        "keep a code": KeepCode(code="?"),
        "settle a kept code": KeepCode(code="?", done=True),
        "reject at receipt": RejectUnit(order_line=11),
        "open a count": OpenCount(number="C-2", kind="cycle"),
        "count": CountLine(count=COUNT, place=HERE.place, handle=BOLT, quantity=3),
        "finish a bin": CloseBin(count=COUNT, place=HERE.place),
        "close a count": CloseCount(count=COUNT),
        "have it recounted": ReopenBin(count=COUNT, place=BIN),
        "add two figures": CombineBin(count=COUNT, place=BIN, add=True),
        "approve": ApproveLine(count=COUNT, place=BIN, handle=BOLT, difference=7),
        "reject a line": RejectLine(count=COUNT, place=BIN, handle=BOLT),
        "approve one's own": ApproveLine(count=COUNT, place=THERE.place, handle=BOLT, difference=2),
        "resolve": Resolve(discrepancy=found["shortage"]),
        "correct a price": Revalue(item=DRILL, value=5, was=29_700),
        "post what was held": Release(operation="held"),
        "drop what was held": Dismiss(operation="held"),
        "say who was heard": Heard(devices=(("tablet", 1),)),
        "grant numbers": Grant(site=world.SITE, first=1, last=9),
        "edit an item": Put(record=world.ITEMS["GLUE"]),
        "link a code": Put(record=c.Barcode(id=1, code="4012345678901", kind="gtin", item=DRILL)),
        "edit a person": Put(record=msgspec.structs.replace(USER, role="administrator")),
        "settle a house rule": Put(record=c.Setting(id=1, site=0, code=c.APPROVE_OWN_COUNTS, value="yes")),
        "give a new PIN": Put(record=msgspec.structs.replace(USER, pin_hash="x")),
        "give an administrator's PIN": Put(record=msgspec.structs.replace(ADMIN, pin_hash="x")),
    }
    made: dict[str, Callable[[str], tuple[Entry, ...]]] = {name: (lambda _, e=entry: (e,)) for name, entry in plain.items()}
    made["take a photo"] = lambda who: (Put(record=c.Photo(
        id=1, site=world.SITE, kind="serial", subject=S3, digest="0" * 64, width=8, height=6, size=9, by=PEOPLE[who],
        edited_by=PEOPLE[who], at=1,
    )),)
    made["undo one's own"] = lambda who: (Undo(operation=f"by-{who}"),)
    made["undo another's"] = lambda who: (Undo(operation="by-technician" if who != "technician" else "by-operator"),)
    return made


class _Back(Exception):  # noqa: N818 - leaves the transaction so that nothing of it stays
    pass


class Desk:
    """A warehouse in which something waits for every decision; each question is asked of it as it is."""

    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger
        book = Arrivals(ledger)
        book.arrive("other", "supervisor", OpenCount(number="C-1", kind="cycle"), at=1)
        book.arrive("other", "operator", bolts(HERE, APART), moved("S3", "vendor", "A-1"), at=2)
        book.arrive("other", "operator", Move(handle=world.HANDLES["S3"], quantity=1, source=HERE, target=APART), at=3)
        book.arrive("other", "operator", Move(handle=BOLT, quantity=3, source=virtual(Virtual.VENDOR), target=Standing(BIN)), at=4)
        book.arrive("other", "technician", CountLine(count=COUNT, place=BIN, handle=BOLT, quantity=10), at=5)
        book.arrive("other", "technician", CloseBin(count=COUNT, place=BIN), at=6)
        for who in ("supervisor", "administrator"):
            book.arrive("other", who, CountLine(count=COUNT, place=THERE.place, handle=BOLT, quantity=2), at=6)
            book.arrive("other", who, CloseBin(count=COUNT, place=THERE.place), at=6)
        book.arrive("other", "operator", Move(handle=world.HANDLES["P1"], quantity=1, source=THERE, target=HERE), at=7)
        book.arrive("other", "operator", bolts(virtual(Virtual.COUNT_ADJUSTMENT), HERE), at=8, id="held")
        for number, (who, person) in enumerate(PEOPLE.items(), 9):
            book.arrive("other", person, TakeNumber(series="X", value=number), at=number, id=f"by-{who}")
        self.position = book.position()
        self.found = {str(kind): int(str(which)) for kind, which in book.ask("SELECT kind, id FROM discrepancy")}

    def answer(self, who: str, entries: tuple[Entry, ...]) -> str:
        """What device and server say."""
        now = world.START + (BEGIN + 100) * world.SECOND
        given = Operation(id="asked", kind="asked", entries=entries, actor=PEOPLE[who], made_at=now)
        row = {
            "id": "asked", "home": world.SITE, "device": "tablet", "epoch": 1, "sequence": 1, "kind": "asked", "actor": given.actor,
            "made_at": now, "claimed": now, "seen": self.position, "form": FORM, "document": "", "reason": 0, "note": "",
            "entries": encode_entries(entries), "previous": START,
        }
        said = ""
        try:
            with self.ledger.store.writing() as conn:
                said = "+" if isinstance(post(conn, self.ledger.origin, given), Posted) else "-"
                raise _Back
        except _Back:
            pass
        try:
            with self.ledger.store.writing() as conn:
                fed = judge(conn, world.SITE, msgspec.convert(row | {"hash": link(row)}, Sent), now)
                assert isinstance(fed, Fed)
                of_it = f"SELECT 1 FROM discrepancy WHERE kind = 'no-permission' AND position = {fed.position}"
                said += "h" if fed.outcome == HELD else "!" if rows(conn, of_it) else "+"
                raise _Back
        except _Back:
            return said


@pytest.fixture(scope="module")
def desk(sqlite_opening: Opening) -> Iterator[Desk]:
    with sqlite_opening() as ledger:
        yield Desk(ledger)


def test_every_role_against_every_kind_of_act(desk: Desk) -> None:
    lines = [" " * 28 + " ".join(f"{who[:9]:9}" for who in PEOPLE).rstrip()]
    for name, made in acts(desk.found).items():
        lines.append((f"{name:28}" + " ".join(f"{desk.answer(who, made(who)):9}" for who in PEOPLE)).rstrip())
    assert lines == TABLE.strip("\n").splitlines()


def test_the_table_has_every_kind_of_entry(desk: Desk) -> None:
    told = {type(entry) for made in acts(desk.found).values() for entry in made("operator")}
    assert told == set(Entry.__args__)
