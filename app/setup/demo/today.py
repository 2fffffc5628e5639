"""The large demo as it stands today: what is ordered, asked for, on its way, out, broken, late, short, and to be decided."""

import random
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta

from app.domain import catalogue as c
from app.domain.identity import derive, handle_id
from app.domain.operation import Act, CloseCount, Entry, KeepCode, Move, OpenCount, Put, TakeNumber
from app.domain.place import Virtual
from app.domain.stock import HandleKind, Standing, Tracking
from app.setup.base import code_id
from app.setup.demo.catalogue import PRINTER, SITE_ID, place
from app.setup.demo.floor import VENDOR, Floor, Unit
from app.setup.demo.grounds import TECHNICIANS, bins, own_places
from app.setup.demo.history import OPER, SECOND, SUPER, counted
from app.workflows import maintain
from app.workflows.buying.papers import ORDER_PATTERN, ORDERS, REQUEST_PATTERN, REQUESTS
from app.workflows.rma import making
from app.workflows.spillage import filing
from app.workflows.transfer import giving

SPILLED = Standing(Virtual.SPILLAGE.place)
FAULTY = "FAULTY"


def _numbered(series: str, pattern: str, value: int) -> tuple[str, TakeNumber]:
    """A number of the app's own series, and the entry that uses it up: the next new paper goes on from it."""
    return pattern.format(value), TakeNumber(series=series, value=value)


class Today:
    """Makes the papers and acts of today; `floor` is as the past has left it."""

    def __init__(self, floor: Floor, items: Sequence[c.Item], chance: random.Random, now: int) -> None:
        self._floor, self._chance = floor, chance
        self._items = [i for i in items if i.tracking is Tracking.QUANTITY and i.vendor and not i.kit]
        self._lots = [i for i in items if i.tracking is Tracking.LOT and i.vendor]
        self._now = datetime.fromtimestamp(now / SECOND, UTC)

    def acts(self) -> Iterator[tuple[Act, int]]:
        """All of it; each with who did it."""
        yield from self._orders()
        yield from self._requisitions()
        yield from self._expiring()
        yield from self._transfers()
        yield from self._spilled()
        yield from self._out()
        yield from self._to_review()
        yield from self._misfits()

    def _day(self, days: int) -> str:
        return f"{self._now + timedelta(days=days):%Y-%m-%d}"

    def _who(self, number: int) -> int:
        return code_id(c.Recipient, TECHNICIANS[number % len(TECHNICIANS)][0])

    def _orders(self) -> Iterator[tuple[Act, int]]:
        """A draft, one on its way, one partly received, one late; and more of one line came than was ordered."""
        for index, (state, sent, due) in enumerate((("draft", 0, 9), ("sent", -4, 6), ("sent", -9, 1), ("sent", -20, -6)), 1):
            number, taken = _numbered(ORDERS, ORDER_PATTERN, 5000 + index)
            items = self._chance.sample(self._items, 5)
            order = c.Order(id=derive("order", number), number=number, vendor=items[0].vendor, site=SITE_ID, state=state,
                            sent=self._day(sent) if sent else "", due=self._day(due))
            lines = [
                c.OrderLine(id=derive("order-line", number, str(n)), order=order.id, line=n, item=item.id, ordered=60,
                            price_minor=item.price_minor)
                for n, item in enumerate(items, 1)
            ]
            entries: list[Entry] = [taken, Put(record=order), *(Put(record=line) for line in lines)]
            yield Act(kind="order", entries=tuple(entries), document=number), SUPER
            if index == 3:
                entries = []
                for line, item, quantity in zip(lines[:2], items, (24, 66), strict=False):
                    entries += self._floor.bring(item, item.number, quantity, Standing(place("IN-02")), order_line=line.id,
                                                 value=item.price_minor * quantity, package=f"DLV-{number}")
                yield Act(kind="receive", entries=tuple(entries), document=number), SUPER

    def _requisitions(self) -> Iterator[tuple[Act, int]]:
        for index, state in enumerate(("submitted", "submitted", "draft"), 1):
            number, taken = _numbered(REQUESTS, REQUEST_PATTERN, index)
            paper = c.Requisition(id=derive("requisition", number), number=number, site=SITE_ID, recipient=self._who(index),
                                  state=state, by=SUPER, needed=self._day(5 + index))
            lines = [
                c.RequisitionLine(id=derive("requisition-line", number, str(n)), requisition=paper.id, line=n, item=item.id,
                                  quantity=10)
                for n, item in enumerate(self._chance.sample(self._items, 3), 1)
            ]
            entries: list[Entry] = [taken, Put(record=paper), *(Put(record=line) for line in lines)]
            yield Act(kind="requisition", entries=tuple(entries), document=number), SUPER

    def _expiring(self) -> Iterator[tuple[Act, int]]:
        """Lots that expire within days, and one that has."""
        entries: list[Entry] = []
        for item, days in zip(self._lots, (-12, 4, 9, 18, 26), strict=False):
            entries += self._floor.bring(item, f"X{days + 50:02}", 24, Standing(place(bins()[days + 40])), self._day(days))
        yield Act(kind="receive", entries=tuple(entries), note="opening stock"), OPER

    def _transfers(self) -> Iterator[tuple[Act, int]]:
        for index in (1, 2):
            unit = self._held()
            number, taken = _numbered(giving.SERIES, giving.PATTERN, index)
            item = self._floor.item_of[unit.handle]
            whose = unit.standing.custody
            other = next(self._who(n) for n in range(len(TECHNICIANS)) if self._who(n) != whose)
            paper = c.Transfer(id=derive("transfer", number), number=number, site=SITE_ID, target_site=SITE_ID, source=whose,
                               target=other, by=SUPER, note="Needed on site")
            line = c.TransferLine(
                id=derive("transfer-line", number, "1"), transfer=paper.id, line=1, handle=unit.handle, quantity=1,
                place=unit.standing.place, project=unit.standing.project, status=unit.standing.status, kind=item.tracking.value,
                code=self._floor.code_of[unit.handle], item=item.id,
            )
            yield Act(kind="transfer", entries=(taken, Put(record=paper), Put(record=line)), document=number), SUPER

    def _spilled(self) -> Iterator[tuple[Act, int]]:
        """An open report, and one that became a return to the vendor."""
        reason = code_id(c.Reason, FAULTY)
        reports = []
        for index in (1, 2):
            unit, (number, taken) = self._held(), _numbered(filing.SERIES, filing.PATTERN, index)
            paper = c.Spillage(id=derive("spillage", number), number=number, site=SITE_ID, recipient=unit.standing.custody,
                               by=SUPER)
            line = c.SpillageLine(id=derive("spillage-line", number, "1"), spillage=paper.id, line=1, handle=unit.handle,
                                  quantity=1, reason=reason, condition="Does not start")
            entries = (taken, Put(record=paper), Put(record=line), self._floor.move(unit, 1, SPILLED))
            yield Act(kind="spillage", entries=entries, document=number, reason=reason), SUPER
            reports.append((paper, line, unit))
        _, line, unit = reports[1]
        number, taken = _numbered(making.SERIES, making.PATTERN, 1)
        rma = c.Rma(id=derive("rma", number), number=number, site=SITE_ID, state="shipped", reference="R-88213", by=SUPER,
                    vendor=self._floor.item_of[unit.handle].vendor, spillage=line.spillage)
        back = c.RmaLine(id=derive("rma-line", rma.number, "1"), rma=rma.id, line=1, handle=unit.handle, quantity=1,
                         spillage_line=line.id)
        away = Move(handle=unit.handle, quantity=1, source=SPILLED, target=VENDOR)
        yield Act(kind="rma", entries=(taken, Put(record=rma), Put(record=back), away), document=rma.number), SUPER

    def _out(self) -> Iterator[tuple[Act, int]]:
        """Checked out: three overdue, one in time; a unit in maintenance; stock reserved."""
        for index, days in enumerate((-21, -8, -2, 6)):
            unit = self._serial()
            who = self._who(index)
            loan = c.Loan(id=derive("loan", str(index), self._floor.code_of[unit.handle]), site=SITE_ID, handle=unit.handle,
                          quantity=1, recipient=who, due=self._day(days))
            target = Standing(own_places()[who], who, unit.standing.project, "issued")
            yield Act(kind="loan", entries=(Put(record=loan),)), SUPER
            yield Act(kind="issue", entries=(self._floor.move(unit, 1, target),)), SUPER
        unit = self._serial()
        number, taken = _numbered(maintain.SERIES, maintain.PATTERN, 1)
        order = c.Maintenance(id=derive("maintenance", number), number=number, site=SITE_ID, handle=unit.handle, by=SUPER,
                              due=self._day(3), note="Yearly inspection")
        target = Standing(place("R-02"), 0, unit.standing.project, "in-repair")
        yield Act(kind="repair", entries=(taken, Put(record=order), self._floor.move(unit, 1, target)), document=number), SUPER
        kept = self._chance.choice(self._items)
        yield Act(kind="reserve", entries=(Put(record=c.Reservation(
            id=derive("reservation", "demo", kept.number), site=SITE_ID, item=kept.id, quantity=20, recipient=self._who(2),
            until=self._day(14), by=SUPER, note="For the harbour job",
        )),)), SUPER

    def _to_review(self) -> Iterator[tuple[Act, int]]:
        """A count of four bins, finished by the operator, in which half is missing of three lines."""
        number = "CNT-00900"
        count, where = derive("count", number), [place(code) for code in bins()[24:28]]
        yield Act(kind="count", entries=(OpenCount(number=number, kind="cycle", places=tuple(where)),
                                         TakeNumber(series="count", value=900)), document=number), SUPER
        yield Act(kind="count", entries=tuple(counted(self._floor, count, where, short=3)), document=number), OPER
        yield Act(kind="count", entries=(CloseCount(count=count),), document=number), SUPER

    def _misfits(self) -> Iterator[tuple[Act, int]]:
        """More is taken than is there; a printer is received that stands elsewhere; an unknown code is put aside."""
        for _ in range(2):
            unit = next(u for u in iter(self._floor.any, None) if self._floor.item_of[u.handle].tracking is Tracking.QUANTITY)
            much = self._floor.of(unit) + 15
            target = unit.standing._replace(place=place("A01-S03"))
            move = Move(handle=unit.handle, quantity=much, source=unit.standing, target=target, scanned=True)
            self._floor.move(unit, self._floor.of(unit), target)
            yield Act(kind="move", entries=(move,)), OPER
        printer = handle_id(HandleKind.SERIAL, code_id(c.Item, PRINTER), "PST.1002")
        again = Move(handle=printer, quantity=1, source=VENDOR, target=Standing(place("IN-01")), scanned=True)
        yield Act(kind="receive", entries=(again,)), OPER
        yield Act(kind="keep-code", entries=(KeepCode(code="8711253001202"),)), OPER

    def _held(self) -> Unit:
        return next(u for u in iter(lambda: self._floor.any(custody=True), None) if self._floor.item_of[u.handle].vendor)

    def _serial(self) -> Unit:
        return next(
            u for u in iter(lambda: self._floor.any(tries=4000), None)
            if self._floor.item_of[u.handle].tracking is Tracking.SERIAL and not u.standing.custody
        )
