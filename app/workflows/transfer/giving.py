"""Offering: what is handed over comes to hand by scanning, and the paper about it is written; nothing moves within a site."""

import msgspec

from app.domain import catalogue
from app.domain.identity import derive
from app.domain.meaning import Reading
from app.domain.operation import Act, Entry, Move, Put
from app.domain.place import Virtual
from app.domain.questions import HandleOf, OpenTransfers, Recipients, RecordOf
from app.domain.stock import HandleKind, Standing
from app.domain.words import Say, say
from app.workflows.common import HANDLES, Refuse, done
from app.workflows.hand import Hand, gathered, take, take_all
from app.workflows.numbers import next_numbers
from app.workflows.picking import Held
from app.workflows.recipients import recipient_or
from app.workflows.step import Chosen, Key, Scanned, Seen, Verdict
from app.workflows.transfer.state import NAME, Transferring, stock_of
from app.workflows.wording import common
from app.workflows.wording import transfer as words

SERIES, PATTERN = "transfer", "TR-{:05d}"
Came = tuple[Transferring, Verdict | None, tuple[Act, ...]]
IN_TRANSIT = Standing(Virtual.IN_TRANSIT.place, status=Virtual.IN_TRANSIT.status)


def give(state: Transferring, seen: Seen) -> Came | None:
    """One event while something is being offered; None where it is none of this."""
    stock = stock_of(state, seen.person)
    if (taken := gathered(state.hand, seen.event, seen, stock)) is not None:
        return _fitting(msgspec.structs.replace(state, hand=taken[0]), seen), taken[1], ()
    match seen.event:
        case Scanned(reading):
            return _scanned(state, reading, seen)
        case Chosen("target"):
            return msgspec.structs.replace(state, target=0), None, ()
        case Chosen(id) if id.startswith("recipient:"):
            return _to(state, id.removeprefix("recipient:"), seen)
        case Key("finish") | Chosen("offer") if state.hand.held and state.target and state.hand.picking is None:
            return offer(state, seen)
    return None


def _scanned(state: Transferring, reading: Reading, seen: Seen) -> Came:
    stock = stock_of(state, seen.person)
    state = msgspec.structs.replace(state, giving=True)
    if reading.serials:
        hand, verdict = take_all(state.hand, reading, seen, stock)
        return _fitting(msgspec.structs.replace(state, hand=hand), seen), verdict, ()
    match = recipient_or(reading, seen, *HANDLES, pieces=not state.target)
    if isinstance(match, int):
        return _to(state, str(match), seen)
    hand, verdict = take(state.hand, match, reading, seen, stock)
    return _fitting(msgspec.structs.replace(state, hand=hand), seen), verdict, ()


def _to(state: Transferring, value: str, seen: Seen) -> Came:
    found = next((r for r in seen.know(Recipients()) if str(r.id) == value), None)
    if found is None:
        raise Refuse(say(common.NOT_OFFERED))
    state = msgspec.structs.replace(state, target=found.id, giving=True)
    return _fitting(state, seen), done(target_said(state, seen), found.code), ()


def _fitting(state: Transferring, seen: Seen) -> Transferring:
    """The state; leaves the step where something in hand cannot be offered to whom it is for."""
    held = state.hand.held
    if not held:
        return state
    offered = {line.record.handle: view.record.number for view in seen.know(OpenTransfers()) if view.open for line in view.lines}
    for one in held:
        unit = one.unit
        if unit.kind.single and unit.key.handle in offered:
            raise Refuse(say(words.OFFERED_ALREADY, code=unit.code, number=offered[unit.key.handle]), unit.code)
        if state.target and unit.key.custody == state.target:
            raise Refuse(say(words.SAME, name=name_of(state.target, seen)), unit.code)
        if unit.kind is HandleKind.CONTAINER and state.target and site_of(state.target, seen) != seen.site:
            raise Refuse(say(words.NO_CONTAINER_AWAY), unit.code)
    return state


def offer(state: Transferring, seen: Seen) -> Came:
    """The paper with its lines; between sites what is sent is in transit from now on."""
    (number,), taken = next_numbers(SERIES, PATTERN, 1, seen)
    away = site_of(state.target, seen)
    paper = catalogue.Transfer(
        id=derive("transfer", number), number=number, site=seen.site, target_site=away,
        source=state.hand.held[0].unit.key.custody, target=state.target, place=_place_of(state.target, seen),
        by=seen.person.id, state="pending" if away == seen.site else "in-transit",
    )
    lines = tuple(_line(number, index, held, seen) for index, held in enumerate(state.hand.held, 1))
    entries: list[Entry] = [taken, Put(record=paper)]
    entries += [Put(record=line) for line in lines]
    if away != seen.site:
        entries += [
            Move(handle=h.unit.key.handle, quantity=h.quantity, source=h.unit.key.standing, target=IN_TRANSIT, scanned=h.scanned)
            for h in state.hand.held
        ]
    name = name_of(state.target, seen)
    act = Act(kind=NAME, entries=tuple(entries), document=number, note=name)
    text = say(words.OFFERED if away == seen.site else words.SENT, number=number, target=name)
    return Transferring(), done(text, number), (act,)


def _line(number: str, index: int, held: Held, seen: Seen) -> catalogue.TransferLine:
    key, unit = held.unit.key, held.unit
    handle = seen.know(HandleOf(key.handle))
    return catalogue.TransferLine(
        id=derive("transfer-line", number, str(index)), transfer=derive("transfer", number), line=index, handle=key.handle,
        quantity=held.quantity, place=key.place, project=key.project, status=key.status, kind=unit.kind.value, code=unit.code,
        item=unit.item, expires=unit.expires, tag=handle.tag if handle is not None else "",
    )


def _recipient(recipient: int, seen: Seen) -> catalogue.Recipient | None:
    view = seen.know(RecordOf(catalogue.Recipient, recipient))
    return view.record if view is not None and isinstance(view.record, catalogue.Recipient) else None


def _place_of(recipient: int, seen: Seen) -> int:
    found = _recipient(recipient, seen)
    return found.place if found is not None else 0


def site_of(recipient: int, seen: Seen) -> int:
    """The site at which a recipient's place is; this one where they have none."""
    place = _place_of(recipient, seen)
    view = seen.know(RecordOf(catalogue.Place, place)) if place else None
    return view.record.site if view is not None and isinstance(view.record, catalogue.Place) else seen.site


def name_of(recipient: int, seen: Seen) -> str:
    """The recipient as people call it."""
    found = _recipient(recipient, seen)
    return (found.name or found.code) if found is not None else ""


def target_said(state: Transferring, seen: Seen) -> Say:
    """To whom it goes, and what becomes of it meanwhile."""
    text = words.OFFERED_TO if site_of(state.target, seen) == seen.site else words.SENT_TO
    return say(text, target=name_of(state.target, seen))


def emptied(state: Transferring) -> bool:
    """Whether nothing is in hand."""
    return state.hand == Hand()
