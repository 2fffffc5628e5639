"""Papers as they stand with what a step is about to put: the screen shows the act before the books have it."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import NamedTuple

import msgspec

from app.domain.catalogue import CatalogueRecord, Item, Order, OrderLine, Recipient, Requisition, RequisitionLine, Vendor
from app.domain.identity import derive
from app.domain.operation import Entry, Put
from app.domain.purchasing import Drafts, Purchase, PurchaseLine, PurchaseOf, Request, RequestLine, RequestOf
from app.domain.questions import ItemOf, PersonOf, RecordOf
from app.domain.replenishing import Offer
from app.domain.words import say
from app.workflows.common import Refuse
from app.workflows.numbers import next_numbers
from app.workflows.places import today
from app.workflows.step import Seen
from app.workflows.wording import buying as words

ORDERS, ORDER_PATTERN = "order", "PO-{:06d}"
REQUESTS, REQUEST_PATTERN = "requisition", "REQ-{:06d}"


class Want(NamedTuple):
    """Something to be ordered: of whom at which terms, for whom, and the line of a requisition it answers."""

    item: Item
    quantity: int
    offer: Offer
    recipient: int = 0
    asked: RequestLine | None = None


def item_of(which: int, seen: Seen) -> Item:
    """The item; leaves the step where it is gone."""
    item = seen.know(ItemOf(which))
    if item is None:
        raise Refuse(say(words.GONE))
    return item


def recipient_name(which: int, seen: Seen) -> str:
    """What people call a recipient; "" for nobody."""
    found = seen.know(RecordOf(Recipient, which)) if which else None
    return found.record.name if found is not None and isinstance(found.record, Recipient) else ""


def vendor_of(which: int, seen: Seen) -> Vendor | None:
    """The vendor with this identity."""
    found = seen.know(RecordOf(Vendor, which)) if which else None
    return found.record if found is not None and isinstance(found.record, Vendor) else None


def purchase(which: int, seen: Seen, puts: Iterable[Entry] = ()) -> Purchase:
    """The order as it stands, with what is put in this step; leaves the step where there is none."""
    found = seen.know(PurchaseOf(which))
    for record in _records(puts):
        if isinstance(record, Order) and record.id == which:
            whom, vendor = recipient_name(record.recipient, seen), vendor_of(record.vendor, seen)
            if found is None:
                found = Purchase(record=record, version=0, vendor=vendor, recipient_name=whom, lines=())
            else:
                found = msgspec.structs.replace(found, record=record, vendor=vendor, recipient_name=whom)
        elif isinstance(record, OrderLine) and record.order == which and found is not None:
            others = tuple(line for line in found.lines if line.record.id != record.id)
            was = next((line for line in found.lines if line.record.id == record.id), None)
            if not record.retired:
                now = msgspec.structs.replace(was, record=record) if was is not None else PurchaseLine(
                    record=record, version=0, item=item_of(record.item, seen), received=0, rejected=0
                )
                others = tuple(sorted((*others, now), key=lambda line: line.record.line))
            found = msgspec.structs.replace(found, lines=others)
    if found is None:
        raise Refuse(say(words.GONE))
    return found


def request(which: int, seen: Seen, puts: Iterable[Entry] = ()) -> Request:
    """The requisition as it stands, with what is put in this step; leaves the step where there is none."""
    found = seen.know(RequestOf(which))
    for record in _records(puts):
        if isinstance(record, Requisition) and record.id == which:
            whom = recipient_name(record.recipient, seen)
            if found is None:
                by = seen.know(PersonOf(record.by))
                found = Request(record=record, version=0, recipient_name=whom, by_name=by.name if by else "", lines=())
            else:
                found = msgspec.structs.replace(found, record=record, recipient_name=whom)
        elif isinstance(record, RequisitionLine) and record.requisition == which and found is not None:
            others = tuple(line for line in found.lines if line.record.id != record.id)
            if not record.retired:
                now = RequestLine(record=record, version=0, item=item_of(record.item, seen))
                others = tuple(sorted((*others, now), key=lambda line: line.record.line))
            found = msgspec.structs.replace(found, lines=others)
    if found is None:
        raise Refuse(say(words.GONE))
    return found


def _records(puts: Iterable[Entry]) -> list[CatalogueRecord]:
    return [entry.record for entry in puts if isinstance(entry, Put)]


def new_order(number: str, vendor: int, recipient: int, seen: Seen, lead_days: int = 0) -> Order:
    """A draft, due after the vendor's days to deliver."""
    found = vendor_of(vendor, seen)
    days = lead_days or (found.lead_days if found is not None else 0)
    due = (date.fromisoformat(today(seen)) + timedelta(days=days)).isoformat() if days else ""
    return Order(
        id=derive("order", number), number=number, vendor=vendor, site=seen.site, state="draft", recipient=recipient, due=due
    )


def new_line(order: Order, number: int, want: Want) -> OrderLine:
    """A line of an order, at the vendor's price, else at the catalogue's."""
    return OrderLine(
        id=derive("order-line", order.number, str(number)), order=order.id, line=number, item=want.item.id, ordered=want.quantity,
        price_minor=want.offer.price_minor or want.item.price_minor, part_number=want.offer.part_number,
    )


def ordered(wants: Iterable[Want], seen: Seen) -> tuple[tuple[Entry, ...], tuple[str, ...]]:
    """Entries that put all this on orders, one for each vendor and recipient, and the numbers of these orders.

    A draft of the same vendor for the same recipient is continued: it grows by lines, or by quantity where it has the item.
    """
    groups: dict[tuple[int, int], list[Want]] = {}
    for want in wants:
        groups.setdefault((want.offer.vendor, want.recipient), []).append(want)
    written = seen.know(Drafts())
    drafts = {(order.vendor, order.recipient): order for order in reversed(written)}
    lacking = [key for key in groups if key not in drafts]
    entries: list[Entry] = []
    if lacking:
        numbers, take = next_numbers(ORDERS, ORDER_PATTERN, len(lacking), seen)
        entries.append(take)
        for key, number in zip(lacking, numbers, strict=True):
            drafts[key] = new_order(number, *key, seen, max(want.offer.lead_days for want in groups[key]))
            entries.append(Put(record=drafts[key]))
    for key, some in groups.items():
        entries += _lines(drafts[key], some, seen, fresh=key in lacking)
    return tuple(entries), tuple(drafts[key].number for key in groups)


def _lines(order: Order, wants: list[Want], seen: Seen, *, fresh: bool) -> list[Entry]:
    there = None if fresh else seen.know(PurchaseOf(order.id))
    lines = {line.record.item: (line.record, line.version) for line in there.lines} if there is not None else {}
    number = there.next_line if there is not None else 1
    came: dict[int, list[RequestLine]] = {}
    for want in wants:
        known = lines.get(want.item.id)
        if known is None:
            lines[want.item.id] = (new_line(order, number, want), 0)
            number += 1
        else:
            more = msgspec.structs.replace(known[0], ordered=known[0].ordered + want.quantity)
            lines[want.item.id] = (more, known[1])
        if want.asked is not None:
            came.setdefault(want.item.id, []).append(want.asked)
    touched = dict.fromkeys(want.item.id for want in wants)
    entries: list[Entry] = [Put(record=lines[item][0], base=lines[item][1]) for item in touched]
    for item, some in came.items():
        entries += [
            Put(record=msgspec.structs.replace(one.record, order_line=lines[item][0].id), base=one.version) for one in some
        ]
    return entries
