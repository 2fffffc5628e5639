"""Purchase orders: begun for a vendor, written line by line, sent, and closed once all has come."""


import msgspec

from app.domain.catalogue import Vendor
from app.domain.dates import day
from app.domain.figures import amount_of
from app.domain.meaning import Match, MatchKind, Reading
from app.domain.operation import Act, Entry, Put
from app.domain.permission import Permission
from app.domain.purchasing import Purchase
from app.domain.questions import RecordOf, RecordsNamed
from app.domain.words import Say, say
from app.workflows.buying.lines import (
    chosen_id,
    chosen_quantity,
    scanned_item,
    suggestions,
    supply,
    terms,
    typed_price,
    typed_quantity,
    with_item,
)
from app.workflows.buying.papers import ORDER_PATTERN, ORDERS, Want, item_of, new_line, new_order, purchase
from app.workflows.buying.screens import show
from app.workflows.buying.sheet import document
from app.workflows.buying.state import State
from app.workflows.common import Refuse, careful, done, info, not_here, require
from app.workflows.numbers import next_numbers
from app.workflows.places import today
from app.workflows.receive.screens import NAME as RECEIVE
from app.workflows.recipients import recipient_scanned
from app.workflows.step import Chosen, Event, Scanned, Seen, Step, Typed
from app.workflows.wording import buying as words

KIND = "order"


def orders_step(state: State, event: Event, seen: Seen) -> Step:
    """The list of orders, and the vendor of a new one."""
    require(seen, Permission.INV_ORDER)
    match event:
        case Chosen("new") if not state.ask:
            return show(msgspec.structs.replace(state, ask="vendor"), seen)
        case Chosen("no-vendor") if state.ask == "vendor":
            return _begin(state, 0, seen)
        case Chosen(id) if state.ask == "vendor" and id.startswith("vendor:"):
            return _begin(state, chosen_id(id.removeprefix("vendor:")), seen)
        case Chosen(id) if not state.ask and id.startswith("order:"):
            which = chosen_id(id.removeprefix("order:"))
            purchase(which, seen)
            return show(State(view="order", id=which), seen)
        case Scanned(reading) if state.ask == "vendor":
            return _begin(state, vendor_named(reading, seen), seen)
    raise not_here(event)


def vendor_named(reading: Reading, seen: Seen) -> int:
    """The vendor whose code was scanned or typed."""
    found = seen.know(RecordsNamed(Vendor, reading.code or reading.text))
    if len(found) != 1:
        raise Refuse(say(words.NO_SUCH_VENDOR, code=reading.text[:40]), reading.text[:40])
    return found[0].record.id


def _known_vendor(which: int, seen: Seen) -> int:
    if which and seen.know(RecordOf(Vendor, which)) is None:
        raise Refuse(say(words.GONE))
    return which


def _begin(_: State, vendor: int, seen: Seen) -> Step:
    (number,), take = next_numbers(ORDERS, ORDER_PATTERN, 1, seen)
    order = new_order(number, _known_vendor(vendor, seen), 0, seen)
    entries: tuple[Entry, ...] = (Put(record=order), take)
    return posted(State(view="order", id=order.id), seen, entries, number, say(words.MADE, number=number))


def posted(
    state: State, seen: Seen, entries: tuple[Entry, ...], number: str, told: Say, kind: str = KIND
) -> Step:
    """One act of a paper, and the screen as it is with it."""
    after = msgspec.structs.replace(state, sure="")
    step = show(after, seen, done(told, number), entries)
    return step._replace(acts=(Act(kind=kind, entries=entries, document=number),))


def order_step(state: State, event: Event, seen: Seen) -> Step:
    """One event on an open order."""
    require(seen, Permission.INV_ORDER)
    paper = purchase(state.id, seen)
    order = paper.record
    match state.ask, event:
        case ("", Scanned(reading)):
            _writable(paper)
            return show(scanned_item(state, reading, seen), seen)
        case ("", Chosen(id)):
            return _chosen(state, paper, id, seen)
        case ("item", Scanned(reading)):
            return show(scanned_item(state, reading, seen), seen)
        case ("item", Chosen(id)) if id.startswith("item:"):
            return show(with_item(state, chosen_id(id.removeprefix("item:")), seen), seen)
        case ("vendor", Chosen("no-vendor")):
            return _changed(state, paper, seen, vendor=0)
        case ("vendor", Chosen(id)) if id.startswith("vendor:"):
            return _changed(state, paper, seen, vendor=_known_vendor(chosen_id(id.removeprefix("vendor:")), seen))
        case ("vendor", Scanned(reading)):
            return _changed(state, paper, seen, vendor=vendor_named(reading, seen))
        case ("whom", Chosen(id)) if id.startswith("whom:"):
            return _changed(state, paper, seen, recipient=chosen_id(id.removeprefix("whom:")))
        case ("whom", Scanned(reading)):
            return _changed(state, paper, seen, recipient=recipient_scanned(reading, seen))
        case ("due", Typed(text)):
            due = day(text.strip())
            if isinstance(due, Say):
                raise Refuse(say(words.BAD_DAY, text=text[:40]), text[:40])
            return _changed(state, paper, seen, due=due)
        case ("note", Typed(text)):
            return _changed(state, paper, seen, note=text.strip()[:500])
        case ("quantity", _):
            return _quantity(state, paper, event, seen)
        case ("price", Typed(text)):
            line = next(line for line in paper.lines if line.record.id == state.line)
            record = msgspec.structs.replace(line.record, price_minor=typed_price(text))
            back = msgspec.structs.replace(state, ask="", item=0, line=0)
            told = say(words.CHANGED, number=order.number)
            return posted(back, seen, (Put(record=record, base=line.version),), order.number, told)
    raise not_here(event)


def _writable(paper: Purchase) -> None:
    order = paper.record
    if order.state != "draft":
        raise Refuse(say(words.NOT_DRAFT, number=order.number, state=say(words.STATES[order.state])), order.number)


def _changed(state: State, paper: Purchase, seen: Seen, **fields: int | str) -> Step:
    record = msgspec.structs.replace(paper.record, **fields)
    back = msgspec.structs.replace(state, ask="")
    if record == paper.record:
        return show(back, seen)
    return posted(back, seen, (Put(record=record, base=paper.version),), record.number, say(words.CHANGED, number=record.number))


def _quantity(state: State, paper: Purchase, event: Event, seen: Seen) -> Step:
    """How much of the item in hand: a new line, or another quantity of one there is."""
    order, item = paper.record, item_of(state.item, seen)
    there = next((line for line in paper.lines if line.record.item == item.id), None)
    facts = supply(state, order.recipient, seen)
    offer = terms(facts, order.vendor)
    match event:
        case Typed(text):
            steps = typed_quantity(item, text)
        case Chosen(id) if id.startswith("quantity:"):
            steps = chosen_quantity(id.removeprefix("quantity:"), suggestions(facts, offer))
        case Chosen("price") if there is not None:
            return show(msgspec.structs.replace(state, ask="price", line=there.record.id), seen)
        case Chosen("remove") if there is not None:
            gone = msgspec.structs.replace(there.record, retired=True)
            back = msgspec.structs.replace(state, ask="", item=0, line=0)
            told = say(words.TAKEN_OUT, item=item.number, number=order.number)
            return posted(back, seen, (Put(record=gone, base=there.version),), order.number, told)
        case _:
            raise not_here(event)
    _writable(paper)
    if there is None:
        put = Put(record=new_line(order, paper.next_line, Want(item, steps, offer)))
    else:
        put = Put(record=msgspec.structs.replace(there.record, ordered=steps), base=there.version)
    told = say(words.WRITTEN, amount=amount_of(steps, item.decimals, item.uom), item=item.number, number=order.number)
    return posted(msgspec.structs.replace(state, ask="", item=0, line=0), seen, (put,), order.number, told)


ASKS = {"change-vendor": "vendor", "change-whom": "whom", "change-due": "due", "change-note": "note", "find": "item"}


def _chosen(state: State, paper: Purchase, id: str, seen: Seen) -> Step:
    """What is done with the order as a whole, or the line that was touched."""
    order = paper.record
    if id in ASKS:
        _writable(paper)
        return show(msgspec.structs.replace(state, ask=ASKS[id], search="", sure=""), seen)
    match id:
        case "send" if order.state == "draft":
            return _sent(state, paper, seen)
        case "print" if order.state != "cancelled":
            step = show(state, seen, info(say(words.PRINTING, number=order.number), order.number))
            return step._replace(documents=(document(paper),))
        case "send-again" if order.state == "sent" and paper.vendor is not None and paper.vendor.connector:
            step = show(state, seen, done(say(words.SENDING, number=order.number), order.number))
            return step._replace(documents=(document(paper, send_by=seen.person.id),))
        case "history":
            return show(msgspec.structs.replace(state, ask="history", sure=""), seen)
        case "receive" if order.state == "sent":
            match = Match(kind=MatchKind.DOCUMENT, id=order.id, code=order.number, as_="order")
            reading = Reading(text=order.number, code=order.number, source="touch", matches=(match,))
            return show(state, seen)._replace(go=RECEIVE, carry=(reading,))
        case "cancel-order" if order.state in ("draft", "sent"):
            if any(line.received for line in paper.lines):
                raise Refuse(say(words.CAME_ALREADY, number=order.number), order.number)
            return _stands(state, paper, "cancelled", words.SURE_CANCEL, seen)
        case "close" if order.state == "sent":
            waiting = any(line.received + line.rejected < line.record.ordered for line in paper.lines)
            return _stands(state, paper, "closed", words.SURE_CLOSE if waiting else "", seen)
        case "reopen" if order.state == "closed":
            return _stands(state, paper, "sent", "", seen)
        case "redraft" if order.state == "cancelled":
            return _stands(state, paper, "draft", "", seen)
    if id.startswith("line:"):
        line = next((line for line in paper.lines if id == f"line:{line.record.id}"), None)
        if line is not None:
            _writable(paper)
            return show(msgspec.structs.replace(with_item(state, line.record.item, seen), line=line.record.id), seen)
    raise not_here(Chosen(id))


def _stands(state: State, paper: Purchase, after: str, warning: str, seen: Seen) -> Step:
    """The order in its next state; where there is something to lose it is touched twice."""
    order = paper.record
    if warning and state.sure != after:
        told = careful(say(warning, number=order.number), order.number)
        return show(msgspec.structs.replace(state, sure=after), seen, told)
    put = Put(record=msgspec.structs.replace(order, state=after), base=paper.version)
    return posted(state, seen, (put,), order.number, say(words.STANDS, number=order.number, state=say(words.STATES[after])))


def _sent(state: State, paper: Purchase, seen: Seen) -> Step:
    order = paper.record
    if not paper.lines:
        raise Refuse(say(words.NO_LINES, number=order.number), order.number)
    if paper.vendor is None:
        raise Refuse(say(words.NO_VENDOR, number=order.number), order.number)
    sent = msgspec.structs.replace(order, state="sent", sent=today(seen))
    step = posted(state, seen, (Put(record=sent, base=paper.version),), order.number, say(words.SENT, number=order.number))
    return step._replace(documents=(document(msgspec.structs.replace(paper, record=sent), send_by=seen.person.id),))
