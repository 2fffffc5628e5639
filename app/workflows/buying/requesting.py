"""Requisitions: a recipient asks for equipment; a buyer rejects, or takes the lines into orders."""

import msgspec

from app.domain.catalogue import Recipient, Requisition, RequisitionLine
from app.domain.figures import amount_of
from app.domain.identity import derive
from app.domain.operation import Entry, Put
from app.domain.permission import Permission
from app.domain.purchasing import Request, SupplyOf
from app.domain.questions import Recipients, RecordOf
from app.domain.replenishing import asked, offer_of, packed
from app.domain.words import say
from app.workflows.buying.lines import (
    chosen_id,
    chosen_quantity,
    scanned_item,
    suggestions,
    supply,
    terms,
    typed_quantity,
    with_item,
)
from app.workflows.buying.ordering import posted
from app.workflows.buying.papers import REQUEST_PATTERN, REQUESTS, Want, item_of, ordered, request
from app.workflows.buying.screens import show
from app.workflows.buying.state import State
from app.workflows.common import Refuse, careful, not_here, require
from app.workflows.numbers import next_numbers
from app.workflows.recipients import recipient_scanned
from app.workflows.step import Chosen, Event, Scanned, Seen, Step, Typed
from app.workflows.wording import buying as words

KIND = "requisition"


def requests_step(state: State, event: Event, seen: Seen) -> Step:
    """The list of requisitions, and for whom a new one is."""
    match event:
        case Chosen("new") if not state.ask:
            if seen.person.recipient:
                return _begin(seen.person.recipient, seen)
            if not seen.know(Recipients()):
                raise Refuse(say(words.NO_RECIPIENT))
            return show(msgspec.structs.replace(state, ask="whom"), seen)
        case Chosen(id) if state.ask == "whom" and id.startswith("whom:"):
            return _begin(chosen_id(id.removeprefix("whom:")), seen)
        case Scanned(reading) if state.ask == "whom":
            return _begin(recipient_scanned(reading, seen), seen)
        case Chosen(id) if not state.ask and id.startswith("requisition:"):
            which = chosen_id(id.removeprefix("requisition:"))
            request(which, seen)
            return show(State(view="request", id=which), seen)
    raise not_here(event)


def _begin(recipient: int, seen: Seen) -> Step:
    (number,), take = next_numbers(REQUESTS, REQUEST_PATTERN, 1, seen)
    record = Requisition(
        id=derive("requisition", number), number=number, site=seen.site, recipient=recipient, by=seen.person.id
    )
    told = say(words.MADE, number=number)
    return posted(State(view="request", id=record.id), seen, (Put(record=record), take), number, told, KIND)


def request_step(state: State, event: Event, seen: Seen) -> Step:
    """One event on an open requisition."""
    paper = request(state.id, seen)
    match state.ask, event:
        case ("", Scanned(reading)):
            _writable(paper)
            return show(scanned_item(state, reading, seen), seen)
        case ("item", Scanned(reading)):
            return show(scanned_item(state, reading, seen), seen)
        case ("item", Chosen(id)) if id.startswith("item:"):
            return show(with_item(state, chosen_id(id.removeprefix("item:")), seen), seen)
        case ("quantity", _):
            return _quantity(state, paper, event, seen)
        case ("note", Typed(text)):
            return _put(state, paper, seen, note=text.strip()[:500])
        case ("due", Typed(text)):
            from app.domain.dates import day
            from app.domain.words import Say

            needed = day(text.strip())
            if isinstance(needed, Say):
                raise Refuse(say(words.BAD_DAY, text=text[:40]), text[:40])
            return _put(state, paper, seen, needed=needed)
        case ("", Chosen(id)):
            return _chosen(state, paper, id, seen)
    raise not_here(event)


def _writable(paper: Request) -> None:
    record = paper.record
    if record.state != "draft":
        raise Refuse(say(words.NOT_DRAFT, number=record.number, state=say(words.STATES[record.state])), record.number)


def _put(before: State, paper: Request, seen: Seen, **fields: str) -> Step:
    record = msgspec.structs.replace(paper.record, **fields)
    back = msgspec.structs.replace(before, ask="")
    told = say(words.CHANGED, number=record.number)
    if "state" in fields:
        known = say(words.STATES[record.state])
        told = say(words.SUBMITTED, number=record.number) if record.state == "submitted" else say(
            words.STANDS, number=record.number, state=known
        )
    return posted(back, seen, (Put(record=record, base=paper.version),), record.number, told, KIND)


def _quantity(state: State, paper: Request, event: Event, seen: Seen) -> Step:
    record, item = paper.record, item_of(state.item, seen)
    there = next((line for line in paper.lines if line.record.item == item.id), None)
    facts = supply(state, record.recipient, seen)
    match event:
        case Typed(text):
            steps = typed_quantity(item, text)
        case Chosen(id) if id.startswith("quantity:"):
            steps = chosen_quantity(id.removeprefix("quantity:"), suggestions(facts, terms(facts, 0)))
        case Chosen("remove") if there is not None:
            steps = 0
        case _:
            raise not_here(event)
    _writable(paper)
    back = msgspec.structs.replace(state, ask="", item=0, line=0)
    if there is not None:
        line = msgspec.structs.replace(there.record, quantity=steps or there.record.quantity, retired=not steps)
        put = Put(record=line, base=there.version)
    else:
        put = Put(record=RequisitionLine(
            id=derive("requisition-line", record.number, str(paper.next_line)), requisition=record.id, line=paper.next_line,
            item=item.id, quantity=steps,
        ))
    told = say(words.WRITTEN, amount=amount_of(steps, item.decimals, item.uom), item=item.number, number=record.number)
    if not steps:
        told = say(words.TAKEN_OUT, item=item.number, number=record.number)
    return posted(back, seen, (put,), record.number, told, KIND)


def _chosen(state: State, paper: Request, id: str, seen: Seen) -> Step:
    record = paper.record
    if id in ("find", "change-note", "change-due"):
        _writable(paper)
        ask = {"find": "item", "change-note": "note", "change-due": "due"}[id]
        return show(msgspec.structs.replace(state, ask=ask, search="", sure=""), seen)
    match id:
        case "submit" if record.state == "draft":
            if not paper.lines:
                raise Refuse(say(words.NO_LINES, number=record.number), record.number)
            return _put(state, paper, seen, state="submitted")
        case "take" if record.state == "submitted":
            return _taken(state, paper, seen)
        case "rest" if record.state == "submitted" and any(line.record.order_line for line in paper.lines):
            require(seen, Permission.INV_ORDER)
            return _sure(state, paper, "ordered", words.SURE_REST, seen)
        case "reject" if record.state == "submitted":
            require(seen, Permission.INV_ORDER)
            return _sure(state, paper, "rejected", words.SURE_REJECT, seen)
        case "cancel-request" if record.state in ("draft", "submitted"):
            return _sure(state, paper, "cancelled", words.SURE_CANCEL, seen)
        case "redraft" if record.state in ("submitted", "rejected"):
            return _put(state, paper, seen, state="draft")
    line = next((line for line in paper.lines if id == f"line:{line.record.id}"), None)
    if line is None:
        raise not_here(Chosen(id))
    if record.state == "submitted" and not line.record.order_line and seen.person.may(Permission.INV_ORDER):
        return show(msgspec.structs.replace(state, left_out=_turned(state.left_out, str(line.record.id)), sure=""), seen)
    _writable(paper)
    return show(msgspec.structs.replace(with_item(state, line.record.item, seen), line=line.record.id), seen)


def _turned(left_out: tuple[str, ...], key: str) -> tuple[str, ...]:
    """A line that was left out is taken again, and the other way round."""
    return tuple(one for one in left_out if one != key) if key in left_out else (*left_out, key)


def _sure(state: State, paper: Request, after: str, warning: str, seen: Seen) -> Step:
    if state.sure != after:
        number = paper.record.number
        return show(msgspec.structs.replace(state, sure=after), seen, careful(say(warning, number=number), number))
    return _put(state, paper, seen, state=after)


def _taken(state: State, paper: Request, seen: Seen) -> Step:
    """The lines that are not left out into orders, each at the vendor that is asked for it; the others wait for another time."""
    require(seen, Permission.INV_ORDER)
    record = paper.record
    wants, waiting = [], False
    found = seen.know(RecordOf(Recipient, record.recipient))
    named = found.record.vendor if found is not None and isinstance(found.record, Recipient) else 0
    for line in paper.lines:
        if line.record.order_line:
            continue
        if str(line.record.id) in state.left_out:
            waiting = True
            continue
        facts = seen.know(SupplyOf(line.record.item, record.recipient))
        offers = facts.offers if facts is not None else ()
        offer = offer_of(asked((("recipient", named), ("item", line.item.vendor)), offers).vendor, offers)
        wants.append(Want(line.item, packed(line.record.quantity, offer.pack), offer, record.recipient, line))
    if not wants:
        raise Refuse(say(words.NONE_TAKEN))
    entries, numbers = ordered(wants, seen)
    whole = () if waiting else (Put(record=msgspec.structs.replace(record, state="ordered"), base=paper.version),)
    after: tuple[Entry, ...] = (*entries, *whole)
    told = say(words.INTO_ORDERS, count=len(wants), numbers=", ".join(numbers))
    return posted(state, seen, after, record.number, told, KIND)
