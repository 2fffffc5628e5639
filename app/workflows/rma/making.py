"""A return made alone: vendor, what goes back, the vendor's number; shipped it leaves the stock, with a slip to print."""

from msgspec.structs import replace

from app.domain import catalogue
from app.domain.figures import amount_of
from app.domain.identity import derive
from app.domain.meaning import MatchKind, Reading
from app.domain.operation import Act, Entry, Move, Put
from app.domain.paper_views import RmaView
from app.domain.place import Virtual
from app.domain.questions import RecordOf
from app.domain.stock import Standing
from app.domain.words import Say, say
from app.workflows.common import HANDLES, Refuse, done, expect
from app.workflows.hand import gathered, take, take_all
from app.workflows.numbers import next_numbers
from app.workflows.printed import Document
from app.workflows.rma.state import NAME, STOCK, Returning
from app.workflows.step import Chosen, Key, Scanned, Seen, Typed, Verdict
from app.workflows.vendors import meant
from app.workflows.wording import common
from app.workflows.wording import rma as words

SERIES, PATTERN = "rma", "RMA-{:05d}"
VENDOR, SPILLED = Standing(Virtual.VENDOR.place), Standing(Virtual.SPILLAGE.place)
REFERENCE_MAX = 60
Came = tuple[Returning, Verdict | None, tuple[Act, ...], tuple[Document, ...]]


def make(state: Returning, seen: Seen) -> Came | None:
    """One event while a return is being made; None where it is none of this."""
    if state.shipping:
        return shipped(state, None, seen)
    if not state.vendor:
        return _to_whom(state, seen)
    if (taken := gathered(state.hand, seen.event, seen, STOCK)) is not None:
        return replace(state, hand=taken[0]), taken[1], (), ()
    match seen.event:
        case Scanned(reading):
            return _scanned(state, reading, seen)
        case Key("finish" | "ship") | Chosen("ship") if state.hand.held:
            return replace(state, shipping=True), None, (), ()
    return None


def _to_whom(state: Returning, seen: Seen) -> Came | None:
    """The vendor it goes back to, or what one is searched by."""
    match seen.event:
        case Key("cancel" | "back") if state.search:
            return replace(state, search=""), None, (), ()
        case Chosen() | Scanned() | Typed():
            found = meant(seen.event, seen)
            return replace(state, vendor=found.vendor.id if found.vendor is not None else 0, search=found.search), None, (), ()
    return None


def _scanned(state: Returning, reading: Reading, seen: Seen) -> Came:
    if reading.serials:
        hand, verdict = take_all(state.hand, reading, seen, STOCK)
        return replace(state, hand=hand), verdict, (), ()
    match = expect(reading, *HANDLES)
    if match.kind is MatchKind.CONTAINER:
        raise Refuse(say(words.NO_CONTAINER), match.code)
    hand, verdict = take(state.hand, match, reading, seen, STOCK)
    return replace(state, hand=hand), verdict, (), ()


def shipped(state: Returning, view: RmaView | None, seen: Seen) -> Came:
    """The vendor's number was typed or left out: what goes back leaves the stock, and its slip is printed."""
    match seen.event:
        case Typed(text):
            reference = text.strip()[:REFERENCE_MAX]
        case Key("finish"):
            reference = view.record.reference if view is not None else ""
        case Key("cancel" | "undo") | Chosen("back"):
            return replace(state, shipping=False), None, (), ()
        case _:
            raise Refuse(say(common.CHOOSE_FIRST))
    return _draft_shipped(view, reference) if view is not None else _made(state, reference, seen)


def _draft_shipped(view: RmaView, reference: str) -> Came:
    record = replace(view.record, state="shipped", reference=reference)
    entries: list[Entry] = [Put(record=record, base=view.version)]
    entries += [Move(handle=x.record.handle, quantity=x.record.quantity, source=SPILLED, target=VENDOR) for x in view.lines]
    after = RmaView(
        record=record, version=view.version, vendor_name=view.vendor_name, vendor_address=view.vendor_address,
        vendor_account=view.vendor_account, spillage_number=view.spillage_number, lines=view.lines,
    )
    return _done(record, view.vendor_name, entries, slip(after))


def _made(state: Returning, reference: str, seen: Seen) -> Came:
    vendor = seen.know(RecordOf(catalogue.Vendor, state.vendor))
    if vendor is None or not isinstance(vendor.record, catalogue.Vendor):
        raise Refuse(say(common.GONE))
    (number,), taken = next_numbers(SERIES, PATTERN, 1, seen)
    record = catalogue.Rma(
        id=derive("rma", number), number=number, site=seen.site, vendor=state.vendor, reference=reference, state="shipped",
        by=seen.person.id,
    )
    held = state.hand.held
    entries: list[Entry] = [taken, Put(record=record)]
    entries += [
        Put(record=catalogue.RmaLine(
            id=derive("rma-line", number, str(index)), rma=record.id, line=index, handle=h.unit.key.handle, quantity=h.quantity,
        )) for index, h in enumerate(held, 1)
    ]
    entries += [
        Move(handle=h.unit.key.handle, quantity=h.quantity, source=h.unit.key.standing, target=VENDOR, scanned=h.scanned)
        for h in held
    ]
    rows = tuple(
        (str(index), h.unit.item_number, h.unit.code if h.unit.code != h.unit.item_number else "", h.unit.description,
         amount_of(h.quantity, h.unit.decimals, h.unit.uom)) for index, h in enumerate(held, 1)
    )
    name = vendor.record.name or vendor.record.code
    return _done(record, name, entries, _slip(number, name, vendor.record.address, reference, vendor.record.account, rows))


def _done(record: catalogue.Rma, vendor: str, entries: list[Entry], paper: Document) -> Came:
    act = Act(kind=NAME, entries=tuple(entries), document=record.number, note=vendor)
    return Returning(), done(say(words.SHIPPED, number=record.number, vendor=vendor), record.number), (act,), (paper,)


def slip(view: RmaView) -> Document:
    """The return slip of a paper."""
    rows = tuple(
        (str(x.record.line), x.item_number, x.code if x.code != x.item_number else "", x.description,
         amount_of(x.record.quantity, x.decimals, x.uom)) for x in view.lines
    )
    return _slip(view.record.number, view.vendor_name, view.vendor_address, view.record.reference, view.vendor_account, rows)


def _slip(
    number: str, vendor: str, address: str, reference: str, account: str, rows: tuple[tuple[str | Say, ...], ...]
) -> Document:
    head = ((say(words.P_REFERENCE), reference), (say(words.P_ACCOUNT), account))
    columns = (words.P_LINE, words.P_ITEM, words.P_SERIAL, words.P_WHAT, words.P_QUANTITY)
    return Document(
        number=number, title=say(words.P_TITLE, number=number), address="\n".join(filter(None, (vendor, address))),
        head=tuple((label, text) for label, text in head if text), columns=tuple(say(c) for c in columns),
        numbers=frozenset({4}), rows=rows,
    )
