"""A small database with a row in every table: what a warehouse leaves behind after a while."""

import msgspec

from app.domain import catalogue as c
from app.domain.feed import FORM, Fed, Sent
from app.domain.identity import derive
from app.domain.operation import (
    ApproveLine,
    CloseBin,
    CountLine,
    Dismiss,
    Entry,
    Grant,
    KeepCode,
    Move,
    NewHandle,
    OpenCount,
    Operation,
    Put,
    RejectUnit,
    Resolve,
    Revalue,
    TakeNumber,
    Undo,
)
from app.domain.place import Virtual
from app.domain.stock import HandleKind, Standing
from app.ledger.chain import START, encode_entries, link
from app.ledger.judge import judge
from app.ledger.ledger import Ledger
from app.ledger.post import Posted
from tests.ledger import world
from tests.ledger.tablets import server

COUNT = derive("count", "C-1")


def more_records() -> list[c.CatalogueRecord]:
    """A record of each kind that the small warehouse lacks."""
    return [
        c.Vendor(id=1, code="V", name="Vendor"), c.LabelRule(id=1, site=world.SITE, order=1, pattern="(?P<code>.+)", kind="item"),
        c.Barcode(id=1, code="04012345678901", kind="gtin", item=world.ITEMS["BOLT"].id, vendor=1, quantity=5),
        c.ExpectedSerial(id=1, order_line=11, serial="S9"),
        c.Setting(id=1, site=world.SITE, code=c.APPROVE_OWN_COUNTS, value="no"),
        msgspec.structs.replace(world.ITEMS["GLUE"], minimum=3, maximum=9),
        msgspec.structs.replace(world.ITEMS["BOLT"], number="BOLT-2"),
        *papers(),
    ]


def papers() -> list[c.CatalogueRecord]:
    """Records of buying and papers, one of each kind."""
    bolt, drill, bin_ = world.ITEMS["BOLT"].id, world.ITEMS["DRILL"].id, world.BINS["A-1"]
    site, handle = world.SITE, world.HANDLES["BOLT"]
    return [
        c.MasterItem(id=1, code="M-1", name="Bolt"), c.VendorItem(id=1, vendor=1, item=bolt, price_minor=12, pack=100),
        c.KitLine(id=1, item=drill, part=bolt, quantity=4), c.SiteItem(id=1, site=site, item=bolt, minimum=5, maximum=50),
        c.Template(id=1, code="VAN", name="Van"), c.TemplateLine(id=1, template=1, item=bolt, base=20, minimum=5),
        c.RecipientLevel(id=1, recipient=1, item=bolt, adjustment=-5),
        c.Requisition(id=1, number="RQ-1", site=site, recipient=1),
        c.RequisitionLine(id=1, requisition=1, line=1, item=bolt, quantity=5),
        c.Customer(id=1, code="C-1", name="Customer"),
        c.LabelTemplate(
            id=1, code="B-1", name="Bins", purpose="bin", width=62_000, height=29_000, elements="code 2 2 58 13 {code}"
        ),
        c.Transfer(id=1, number="TR-1", site=site, target_site=site, source=0, target=1, by=world.ACTORS["administrator"]),
        c.TransferLine(id=1, transfer=1, line=1, handle=handle, quantity=2, place=bin_),
        c.Spillage(id=1, number="SP-1", site=site, recipient=1),
        c.SpillageLine(id=1, spillage=1, line=1, handle=handle, quantity=1),
        c.Rma(id=1, number="RMA-1", site=site, vendor=1), c.RmaLine(id=1, rma=1, line=1, handle=handle, quantity=1),
        c.Loan(id=1, site=site, handle=handle, quantity=1, recipient=1, due="2030-01-31"),
        c.Reservation(id=1, site=site, item=bolt, quantity=2, until="2030-01-31"),
        c.Maintenance(id=1, number="MO-1", site=site, handle=world.HANDLES["S1"]),
        c.MaintenanceLine(id=1, maintenance=1, line=1, item=bolt, quantity=1),
        c.Photo(
            id=1, site=site, kind="serial", subject=world.HANDLES["S1"], digest="0" * 64, width=800, height=600, size=9_000,
            by=world.ACTORS["administrator"], edited_by=world.ACTORS["administrator"], at=world.START,
        ),
    ]


def acts() -> list[tuple[str, tuple[Entry, ...]]]:
    """What happened, by role: moves, a shortage, an undo, a count with a difference, codes and numbers."""
    a1, a2 = Standing(world.BINS["A-1"]), Standing(world.BINS["A-2"])
    bolt, s1 = world.HANDLES["BOLT"], world.HANDLES["S1"]
    lot = NewHandle(kind=HandleKind.LOT, code="L9", item=world.ITEMS["GLUE"].id, expires="2030-01-31", notes="kept dry")
    return [
        ("administrator", tuple(Put(record=r) for r in more_records())),
        ("operator", (lot, world.came("BOLT", 3, a1.place, 12))),
        ("operator", (Move(handle=bolt, quantity=4, source=a1, target=a2),)),
        ("operator", (Move(handle=bolt, quantity=9, source=Standing(world.BINS["B-1"]), target=a2),)),
        ("operator", (Move(handle=s1, quantity=1, source=a2, target=a2._replace(status="isolated"), scanned=True),)),
        ("operator", (Undo(operation="lived-3"),)),
        ("operator", (Move(handle=s1, quantity=1, source=a2, target=a1, scanned=True), TakeNumber(series="C", value=7))),
        ("operator", (KeepCode(code="???", symbology="QR"), RejectUnit(order_line=11, serial="S8", quantity=1))),
        ("operator", (OpenCount(number="C-1", kind="cycle", items=(world.ITEMS["BOLT"].id,)),)),
        ("operator", (CountLine(count=COUNT, place=a1.place, handle=bolt, quantity=20),)),
        ("operator", (CloseBin(count=COUNT, place=a1.place),)),
        ("operator", (CountLine(count=COUNT, place=a2.place, handle=bolt, quantity=9),)),
        ("operator", (Move(handle=bolt, quantity=2, source=a2, target=Standing(Virtual.SCRAP.place)),)),
        ("supervisor", (Revalue(item=world.ITEMS["BOLT"].id, value=2_000, was=2_250),)),
        ("supervisor", (ApproveLine(count=COUNT, place=a1.place, handle=bolt, difference=7),)),
    ]


def from_elsewhere() -> list[Sent]:
    """Acts of another device, as they came over a server: a unit that stood elsewhere, and one nobody knows, which is dropped."""
    away = Move(handle=world.HANDLES["S2"], quantity=1, source=Standing(1), target=Standing(world.BINS["B-1"]), scanned=True)
    unknown = Move(handle=99, quantity=1, source=Standing(world.BINS["A-1"]), target=Standing(world.BINS["B-1"]))
    sent: list[Sent] = []
    for number, (role, entry) in enumerate((
        ("operator", TakeNumber(series="C", value=9)), ("operator", away), ("operator", unknown),
        ("supervisor", Dismiss(operation="elsewhere-3")),
    ), 1):
        act = {
            "id": f"elsewhere-{number}", "home": world.SITE, "device": "elsewhere", "epoch": 1, "sequence": number, "kind": "count",
            "actor": world.ACTORS[role], "made_at": world.START + (150 + number) * world.SECOND,
            "claimed": world.START + (150 + number) * world.SECOND, "seen": 3, "form": FORM, "document": "", "reason": 0,
            "note": "", "entries": encode_entries((entry,)), "previous": sent[-1].hash if sent else START,
        }
        sent.append(Sent(**act, hash=link(act)))  # type: ignore[arg-type]
    return sent


def live(ledger: Ledger) -> None:
    """Let all of that happen."""
    for number, (role, entries) in enumerate(acts(), 1):
        now = world.START + (100 + number) * world.SECOND
        operation = Operation(
            id=f"lived-{number}", kind="lived", entries=entries, actor=world.ACTORS[role], made_at=now, document="D-1", reason=3,
            note="so it was",
        )
        outcome = ledger.post([operation])
        assert isinstance(outcome, tuple) and isinstance(outcome[0], Posted), (number, outcome)
    grants = (
        Grant(site=world.SITE, first=1, last=100), Grant(site=world.SITE, device="elsewhere", epoch=1, first=1, last=20),
    )
    granted = server(world.SITE).makes(*grants, actor=0, at=world.START + 180 * world.SECOND)
    with ledger.store.writing() as connection:
        for sent in (granted, *from_elsewhere()):
            assert isinstance(judge(connection, world.SITE, sent, world.START + 190 * world.SECOND), Fed)
    with ledger.store.reading() as connection:
        found = connection.exec_driver_sql("SELECT id FROM discrepancy WHERE kind = 'serial-elsewhere' AND open = 1").scalar()
    assert found
    done = ledger.post([Operation(
        id="lived-last", kind="resolve", entries=(Resolve(discrepancy=found),), actor=world.ACTORS["supervisor"],
        made_at=world.START + 200 * world.SECOND,
    )])
    assert isinstance(done, tuple)
