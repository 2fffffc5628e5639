"""The large demo's past: working days of deliveries, moves, issues, returns, installations and counts, up to yesterday."""

import random
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from typing import NamedTuple

from app.domain import catalogue as c
from app.domain.identity import derive
from app.domain.operation import Act, CloseBin, CloseCount, CountLine, Entry, OpenCount, Put, TakeNumber
from app.domain.place import Virtual
from app.domain.stock import Standing, Tracking
from app.setup.base import code_id
from app.setup.demo.catalogue import SITE_ID, place
from app.setup.demo.floor import Floor, Unit
from app.setup.demo.grounds import OFFICES, TECHNICIANS, bins, own_places
from app.workflows.buying.papers import ORDER_PATTERN, ORDERS

DAYS = 150
"""How long ago the warehouse began."""
SECOND = 1_000_000
DELIVERY_EVERY, COUNT_EVERY = 2, 5
"""Working days between two deliveries, and between two counts."""
OPER, SUPER = code_id(c.User, "OPER"), code_id(c.User, "SUPER")
INSTALLED, CONSUMED = Standing(Virtual.INSTALLED.place, status="installed"), Standing(Virtual.CONSUMED.place)
RECIPIENTS = tuple(code for code, _ in (*TECHNICIANS, *OFFICES))


class Done(NamedTuple):
    """An act, who did it, and when (microseconds since 1970 UTC)."""

    act: Act
    actor: int
    at: int


class Past:
    """Makes the days one by one; the `floor` is as they left it."""

    def __init__(self, floor: Floor, items: Sequence[c.Item], chance: random.Random, now: int) -> None:
        self.floor, self.chance = floor, chance
        self._items = [i for i in items if i.tracking is not Tracking.NON_INVENTORY and not i.kit and not i.device]
        self._bins = [place(code) for code in bins()]
        self._own = own_places()
        self._docks = [place(code) for code in ("IN-01", "IN-02", "IN-03")]
        today = datetime.fromtimestamp(now / SECOND, UTC).replace(hour=0, minute=0, second=0, microsecond=0)
        self.days = [
            day for back in range(DAYS - 1, 0, -1) if (day := today - timedelta(days=back)).weekday() < 5
        ]
        """The working days, oldest first."""
        self._orders = self._counts = self._serial = 0

    def acts(self) -> Iterator[Done]:
        """All of it, in order of time."""
        for number, day in enumerate(self.days):
            at = int(day.timestamp()) * SECOND + 7 * 3600 * SECOND
            for act, actor in self._day(number, day):
                at += self.chance.randrange(60, 700) * SECOND
                yield Done(act, actor, at)

    def _day(self, number: int, day: datetime) -> Iterator[tuple[Act, int]]:
        if number % DELIVERY_EVERY == 0:
            yield from self._delivery(day)
        for _ in range(self.chance.randrange(14, 26)):
            yield from self._errand()
        if number % COUNT_EVERY == COUNT_EVERY - 1:
            yield from self._count()

    def _delivery(self, day: datetime) -> Iterator[tuple[Act, int]]:
        """An order of some days ago comes whole, is booked at a dock, and put away."""
        self._orders += 1
        number, package = ORDER_PATTERN.format(4000 + self._orders), f"DLV-{day:%y%m%d}-{self._orders:03}"
        vendor = self.chance.choice(self._items).vendor
        items = self.chance.sample([i for i in self._items if i.vendor == vendor], 6) if vendor else []
        if not items:
            return
        order = c.Order(id=derive("order", number), number=number, vendor=vendor, site=SITE_ID, due=f"{day:%Y-%m-%d}",
                        sent=f"{day - timedelta(days=6):%Y-%m-%d}")
        lines = [
            c.OrderLine(id=derive("order-line", number, str(n)), order=order.id, line=n, item=item.id, price_minor=item.price_minor,
                        ordered=self._many(item))
            for n, item in enumerate(items, 1)
        ]
        taken = TakeNumber(series=ORDERS, value=4000 + self._orders)
        yield Act(kind="order", entries=(taken, Put(record=order), *(Put(record=line) for line in lines)), document=number), SUPER
        dock = Standing(self.chance.choice(self._docks))
        entries: list[Entry] = []
        for line, item in zip(lines, items, strict=True):
            price = round(item.price_minor * self.chance.uniform(0.94, 1.07)) or 1
            for code, quantity, expires in self._codes(item, line.ordered, day):
                entries += self.floor.bring(item, code, quantity, dock, expires, order_line=line.id, value=price * quantity,
                                            package=package)
        yield Act(kind="receive", entries=tuple(entries), document=number), SUPER
        for unit, quantity in list(self.floor.standing_in([dock.place])):
            target = unit.standing._replace(place=self.chance.choice(self._bins))
            yield Act(kind="move", entries=(self.floor.move(unit, quantity, target),)), OPER

    def _many(self, item: c.Item) -> int:
        return self.chance.randrange(2, 5) if item.tracking is Tracking.SERIAL else self.chance.randrange(4, 20) * 10

    def _codes(self, item: c.Item, quantity: int, day: datetime) -> Iterator[tuple[str, int, str]]:
        match item.tracking:
            case Tracking.SERIAL:
                for _ in range(quantity):
                    self._serial += 1
                    yield f"{item.number}-{5000 + self._serial}", 1, ""
            case Tracking.LOT:
                expires = day + timedelta(days=self.chance.randrange(200, 900))
                yield f"B{day:%y%m%d}", quantity, f"{expires:%Y-%m-%d}"
            case _:
                yield item.number, quantity, ""

    def _errand(self) -> Iterator[tuple[Act, int]]:
        """What people come for: to move, take, bring back, install, use up, set apart."""
        what = self.chance.choices(("move", "issue", "return", "install", "consume", "isolate"), (40, 30, 10, 10, 8, 2))[0]
        unit = self.floor.any(custody=what in ("return", "install"))
        if unit is None:
            return
        some = self._some(unit)
        stands = unit.standing
        match what:
            case "move":
                target = stands._replace(place=self.chance.choice(self._bins))
                if target != stands:
                    yield Act(kind="move", entries=(self.floor.move(unit, some, target),)), OPER
            case "issue":
                who = code_id(c.Recipient, self.chance.choice(RECIPIENTS))
                target = Standing(self._own[who], who, stands.project, "issued")
                yield Act(kind="issue", entries=(self.floor.move(unit, some, target),), reason=code_id(c.Reason, "JOB")), OPER
            case "return":
                target = Standing(self.chance.choice(self._bins), 0, stands.project)
                yield Act(kind="return", entries=(self.floor.move(unit, some, target),),
                          reason=code_id(c.Reason, "NOT-NEEDED")), OPER
            case "install":
                yield Act(kind="issue", entries=(self.floor.move(unit, some, INSTALLED),), reason=code_id(c.Reason, "JOB")), OPER
            case "consume":
                yield Act(kind="issue", entries=(self.floor.move(unit, some, CONSUMED),), reason=code_id(c.Reason, "JOB")), OPER
            case "isolate":
                target = Standing(place("Q-01"), 0, stands.project, "isolated")
                yield Act(kind="isolate", entries=(self.floor.move(unit, some, target),),
                          reason=code_id(c.Reason, "DAMAGED")), OPER

    def _some(self, unit: Unit) -> int:
        return self.chance.randrange(1, max(2, min(self.floor.of(unit), 40) // 2 + 1))

    def _count(self) -> Iterator[tuple[Act, int]]:
        """A cycle count of three bins in which everything is as it should be."""
        self._counts += 1
        number = f"CNT-{100 + self._counts:05}"
        count, where = derive("count", number), self.chance.sample(self._bins, 3)
        yield Act(kind="count", entries=(OpenCount(number=number, kind="cycle", places=tuple(where)),
                                         TakeNumber(series="count", value=100 + self._counts)), document=number), SUPER
        yield Act(kind="count", entries=tuple(counted(self.floor, count, where)), document=number), OPER
        yield Act(kind="count", entries=(CloseCount(count=count),), document=number), SUPER


def counted(floor: Floor, count: int, where: Sequence[int], *, short: int = 0) -> Iterator[Entry]:
    """The lines of these bins as they stand, but for the first `short` of bulk, of which half is missing; each bin is closed."""
    lines: dict[tuple[int, int], int] = {}
    for unit, quantity in floor.standing_in(where):
        key = (unit.standing.place, unit.handle)
        lines[key] = lines.get(key, 0) + quantity
    for (bin_, handle), quantity in lines.items():
        less = quantity // 2 if short and quantity > 3 else 0
        short -= bool(less)
        yield CountLine(count=count, place=bin_, handle=handle, quantity=quantity - less)
    for bin_ in where:
        yield CloseBin(count=count, place=bin_, empty=not any(key[0] == bin_ for key in lines))
