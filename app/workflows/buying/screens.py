"""The screens of purchasing."""

from collections.abc import Callable

from msgspec.structs import replace

from app.domain.catalogue import Order, Requisition, Vendor
from app.domain.figures import amount_of, figure_of
from app.domain.operation import Entry
from app.domain.permission import Permission
from app.domain.purchasing import AT_ONCE, Proposal, Purchase, PurchaseLine, Replenishment, Request, RequestLine
from app.domain.questions import Recipients, RecordsLike
from app.domain.states import called
from app.domain.words import Say, say
from app.workflows.buying.lines import LISTED, facts, in_short, matching, plain, priced, suggestions, supply, terms
from app.workflows.buying.papers import item_of, purchase, request
from app.workflows.buying.past import lines_of
from app.workflows.buying.sheet import total_of
from app.workflows.buying.state import NAME, State
from app.workflows.common import painted
from app.workflows.recipients import offered
from app.workflows.step import Button, Choice, Line, Mark, Screen, Seen, Step, Verdict, Wants
from app.workflows.wording import buying as words

Puts = tuple[Entry, ...]


def show(state: State, seen: Seen, verdict: Verdict | None = None, puts: Puts = ()) -> Step:
    """The screen for any state, with what this step puts."""
    return Step(state, painted(_VIEWS[state.view](state, seen, puts), verdict))


def _made(
    step: str, prompt: Say, *, hint: Say | None = None, lines: tuple[Line, ...] = (), choices: tuple[Choice, ...] = (),
    wants: Wants = Wants.CHOICE, main: Button | None = None, table: str = "", opens: bool = True,
) -> Screen:
    return Screen(
        workflow=NAME, step=step, title=say(words.TITLE), prompt=prompt, hint=hint, lines=lines, choices=choices, wants=wants,
        main=main, table=table, table_opens=bool(table) and opens,
    )


def _menu(_: State, seen: Seen, __: Puts) -> Screen:
    choices = [Choice("requests", say(words.REQUESTS), say(words.REQUESTS_MORE))]
    if seen.person.may(Permission.INV_ORDER):
        choices += [
            Choice("orders", say(words.ORDERS), say(words.ORDERS_MORE)),
            Choice("replenish", say(words.REPLENISH), say(words.REPLENISH_MORE)),
            Choice("low", say(words.LOW), say(words.LOW_MORE)),
        ]
    return _made("what", say(words.WHAT), choices=tuple(choices), wants=Wants.CODE)


# --- choosing -----------------------------------------------------------------------------------------------------------

def _state_said(paper: Order | Requisition) -> Say:
    return called(type(paper), paper.state)


def _requests(state: State, seen: Seen, _: Puts) -> Screen:
    if state.ask == "whom":
        return _whom(seen, stock=False)
    names = {one.id: one.name or one.code for one in seen.know(Recipients())}
    found = [view.record for view in seen.know(RecordsLike(Requisition, "", None, LISTED))]
    lines = tuple(
        Line(
            one.number, say(words.STATE_OF, state=_state_said(one), who=names.get(one.recipient, "–")),
            id=f"requisition:{one.id}",
        )
        for one in reversed(found) if isinstance(one, Requisition)
    )
    return _made(
        "requests", say(words.CHOOSE_REQUEST), lines=lines, main=Button("new", say(words.NEW)), table="requisitions",
        wants=Wants.CODE,
    )


def _orders(state: State, seen: Seen, _: Puts) -> Screen:
    if state.ask == "vendor":
        return _vendors(seen)
    found = [view.record for view in seen.know(RecordsLike(Order, "", None, LISTED))]
    lines = tuple(
        Line(one.number, _state_said(one), id=f"order:{one.id}") for one in reversed(found) if isinstance(one, Order)
    )
    return _made(
        "orders", say(words.CHOOSE_ORDER), lines=lines, main=Button("new", say(words.NEW)), table="purchases", wants=Wants.CODE,
    )


def _vendors(seen: Seen) -> Screen:
    found = [view.record for view in seen.know(RecordsLike(Vendor, "", None, LISTED))]
    lines = tuple(
        Line(one.code, plain(one.name), id=f"vendor:{one.id}") for one in found if isinstance(one, Vendor) and not one.retired
    )
    return _made(
        "vendor", say(words.WHICH_VENDOR), lines=lines, table="records-vendor", wants=Wants.CODE,
        main=Button("no-vendor", say(words.NOBODY)),
    )


def _whom(seen: Seen, *, stock: bool) -> Screen:
    choices = offered(seen.know(Recipients()), seen.person.recipient, "whom")
    nobody = (Choice("whom:0", say(words.FOR_STOCK)),) if stock else ()
    screen = _made("whom", say(words.FOR_WHOM), choices=(*nobody, *choices), wants=Wants.CODE)
    return replace(screen, takes_badge=True)


# --- a paper ------------------------------------------------------------------------------------------------------------

def _asking(state: State, seen: Seen, number: str, recipient: int, vendor: int, *, fresh: bool) -> Screen | None:
    """What a line or a fact of the paper is asked for; None where nothing is."""
    match state.ask:
        case "item":
            lines = matching(state.search, seen)
            return _made(
                "item", say(words.CHOOSE_ITEM), lines=lines, table="" if state.search else "items", wants=Wants.CODE,
            )
        case "quantity":
            item, of = item_of(state.item, seen), supply(state, recipient, seen)
            offered = suggestions(of, terms(of, vendor))
            more = () if fresh else (
                *((Choice("price", say(words.PRICE)),) if vendor >= 0 else ()), Choice("remove", say(words.REMOVE), danger=True),
            )
            return _made(
                "quantity", say(words.HOW_MUCH, item=item.number), hint=in_short(of, terms(of, vendor)), lines=facts(of),
                choices=(*offered, *more), wants=Wants.QUANTITY,
            )
        case "price":
            item = item_of(state.item, seen)
            return _made(
                "price", say(words.TYPE_PRICE, uom=item.uom, item=item.number), hint=plain(number),
                lines=facts(supply(state, recipient, seen)), wants=Wants.TEXT,
            )
        case "due":
            return _made("due", say(words.TYPE_DUE), hint=plain(number), wants=Wants.TEXT)
        case "note":
            return _made("note", say(words.TYPE_NOTE), hint=plain(number), wants=Wants.TEXT)
        case "vendor":
            return _vendors(seen)
        case "whom":
            return _whom(seen, stock=True)
    return None


def _order(state: State, seen: Seen, puts: Puts) -> Screen:
    paper = purchase(state.id, seen, puts)
    order = paper.record
    fresh = all(line.record.item != state.item for line in paper.lines)
    asking = _asking(state, seen, order.number, order.recipient, order.vendor, fresh=fresh)
    if asking is not None:
        return asking
    if state.ask == "history":
        back = Button("back", say(words.BACK))
        return _made("history", say(words.HISTORY_OF, number=order.number), lines=lines_of(order.id, seen), main=back)
    draft = order.state == "draft"
    prompt = say(words.SCAN_OR_FIND, number=order.number) if draft else plain(order.number)
    return _made(
        "order", prompt, hint=_head(paper), lines=tuple(_order_line(line, opens=draft) for line in paper.lines),
        choices=_order_choices(paper),
        wants=Wants.CODE if draft else Wants.CHOICE,
        main=Button("send", say(words.SEND)) if draft and paper.lines else
        Button("receive", say(words.RECEIVE)) if order.state == "sent" else None,
    )


def standing(paper: Purchase) -> Say:
    """How the order stands: its state, and of one that is sent how far it has come."""
    if paper.record.state == "sent" and any(line.received for line in paper.lines):
        full = all(line.received + line.rejected >= line.record.ordered for line in paper.lines)
        return say(words.RECEIVED if full else words.PARTLY)
    return _state_said(paper.record)


def _head(paper: Purchase) -> Say:
    order = paper.record
    whom = paper.recipient_name or say(words.FOR_STOCK)
    return say(
        words.HEAD_DUE if order.due else words.HEAD, vendor=paper.vendor.name if paper.vendor else say(words.NOBODY),
        state=standing(paper), whom=whom, total=priced(total_of(paper)), due=order.due,
    )


def _order_line(line: PurchaseLine, *, opens: bool) -> Line:
    record, item = line.record, line.item
    said = say(
        words.LINE_CAME if line.received else words.LINE, description=item.description, price=priced(record.price_minor),
        received=figure_of(line.received, item.decimals), ordered=figure_of(record.ordered, item.decimals),
    )
    if line.asked_by:
        said = say(words.LINE_ASKED, said=said, requests=line.asked_by)
    mark = Mark.DONE if line.received + line.rejected >= record.ordered else Mark.OPEN
    return Line(item.number, said, amount_of(record.ordered, item.decimals, item.uom), mark, f"line:{record.id}" if opens else "")


def _order_choices(paper: Purchase) -> tuple[Choice, ...]:
    cancel = Choice("cancel-order", say(words.CANCEL), danger=True)
    again = Choice("print", say(words.PRINT))
    history = Choice("history", say(words.HISTORY))
    resend = (Choice("send-again", say(words.SEND_AGAIN)),) if paper.vendor is not None and paper.vendor.connector else ()
    match paper.record.state:
        case "draft":
            return (
                Choice("find", say(words.FIND)), Choice("change-vendor", say(words.CHANGE_VENDOR)),
                Choice("change-whom", say(words.CHANGE_WHOM)), Choice("change-due", say(words.CHANGE_DUE)),
                Choice("change-note", say(words.CHANGE_NOTE)), history, cancel,
            )
        case "sent":
            came = any(line.received for line in paper.lines)
            return (again, *resend, history, Choice("close", say(words.CLOSE)), *(() if came else (cancel,)))
        case "closed":
            return again, history, Choice("reopen", say(words.REOPEN))
    return history, Choice("redraft", say(words.REDRAFT))


def _request(state: State, seen: Seen, puts: Puts) -> Screen:
    paper = request(state.id, seen, puts)
    record = paper.record
    fresh = all(line.record.item != state.item for line in paper.lines)
    asking = _asking(state, seen, record.number, record.recipient, -1, fresh=fresh)
    if asking is not None:
        return asking
    draft = record.state == "draft"
    hint = say(words.STATE_OF, state=_state_said(record), who=paper.recipient_name or paper.by_name)
    main = Button("submit", say(words.SUBMIT)) if draft and paper.lines else None
    taking = record.state == "submitted" and seen.person.may(Permission.INV_ORDER)
    if taking:
        waiting = [line for line in paper.lines if not line.record.order_line]
        taken = [line for line in waiting if str(line.record.id) not in state.left_out]
        whole = len(taken) == len(paper.lines)
        main = Button("take", say(words.TAKE) if whole else say(words.TAKE_PART, count=len(taken))) if taken else None
        hint = say(words.TAKING, stands=hint, count=len(taken), all=len(waiting))
    return _made(
        "request", say(words.SCAN_OR_FIND, number=record.number) if draft else plain(record.number), hint=hint,
        lines=tuple(_request_line(line, out=taking and str(line.record.id) in state.left_out) for line in paper.lines),
        choices=_request_choices(paper, seen),
        wants=Wants.CODE if draft else Wants.CHOICE, main=main,
    )


def _request_line(line: RequestLine, *, out: bool) -> Line:
    item = line.item
    said = say(
        words.REQUEST_LINE_IN if line.order_number else words.REQUEST_LINE, description=item.description, order=line.order_number
    )
    mark = Mark.DONE if line.record.order_line else Mark.REJECTED if out else Mark.OPEN
    return Line(item.number, said, amount_of(line.record.quantity, item.decimals, item.uom), mark, f"line:{line.record.id}")


def _request_choices(paper: Request, seen: Seen) -> tuple[Choice, ...]:
    cancel = Choice("cancel-request", say(words.CANCEL_REQUEST), danger=True)
    match paper.record.state:
        case "draft":
            return (
                Choice("find", say(words.FIND)), Choice("change-due", say(words.CHANGE_DUE)),
                Choice("change-note", say(words.CHANGE_NOTE)), cancel,
            )
        case "submitted" if any(line.record.order_line for line in paper.lines):
            return (Choice("rest", say(words.NO_REST), danger=True),) if seen.person.may(Permission.INV_ORDER) else ()
        case "submitted" if seen.person.may(Permission.INV_ORDER):
            return Choice("redraft", say(words.REDRAFT)), Choice("reject", say(words.REJECT), danger=True), cancel
        case "submitted":
            return Choice("redraft", say(words.REDRAFT)), cancel
        case "rejected":
            return (Choice("redraft", say(words.REDRAFT)),)
    return ()


# --- what is lacking ----------------------------------------------------------------------------------------------------

def _replenish(state: State, seen: Seen, _: Puts) -> Screen:
    page = seen.know(Replenishment(state.first))
    proposals = page.lines
    taken = [one for one in proposals if one.key not in state.left_out]
    if not proposals:
        return _made("replenish", say(words.ALL_ENOUGH), lines=(Line(say(words.ALL_ENOUGH), mark=Mark.DONE),))
    hint = say(words.PROPOSED_HINT, count=len(taken), all=len(proposals))
    if page.all > len(proposals):
        hint = say(words.PROPOSED_PAGE, hint=hint, first=page.first + 1, last=page.first + len(proposals), all=page.all)
    more = (
        *((Choice("following", say(words.FOLLOWING, count=min(page.following, AT_ONCE))),) if page.following else ()),
        *((Choice("before", say(words.BEFORE, count=AT_ONCE)),) if page.first else ()),
    )
    return _made(
        "replenish", say(words.PROPOSED), hint=hint,
        lines=tuple(_proposal(one, out=one.key in state.left_out) for one in proposals),
        choices=(Choice("all", say(words.TAKE_ALL)) if state.left_out else Choice("none", say(words.TAKE_NONE)), *more),
        main=Button("make", say(words.MAKE_ORDERS)) if taken else None,
    )


def _proposal(one: Proposal, *, out: bool) -> Line:
    item = one.item
    said = say(
        words.PROPOSAL, whom=one.recipient_name or say(words.FOR_STOCK), description=item.description,
        on_hand=figure_of(one.on_hand, item.decimals), on_order=figure_of(one.on_order, item.decimals),
        desired=figure_of(one.desired, item.decimals), lacking=figure_of(one.lacking, item.decimals),
        vendor=one.offer.vendor_name or say(words.NOBODY), why=say(words.WHY[one.why]),
    )
    mark = Mark.REJECTED if out else Mark.DONE
    return Line(item.number, said, amount_of(one.quantity, item.decimals, item.uom), mark, f"take:{one.key}")


def _low(_: State, seen: Seen, __: Puts) -> Screen:
    lines = tuple(
        Line(one.item.number, plain(one.item.description), amount_of(one.on_hand, one.item.decimals, one.item.uom), Mark.MISSING,
             f"item:{one.item.id}")
        for one in seen.know(Replenishment()).lines if not one.recipient
    )
    return _made(
        "low", say(words.TICK_LOW), lines=lines, table="low-stock", opens=False, main=Button("make", say(words.MAKE_ORDERS)),
    )


_VIEWS: dict[str, Callable[[State, Seen, Puts], Screen]] = {
    "": _menu, "requests": _requests, "request": _request, "orders": _orders, "order": _order, "replenish": _replenish, "low": _low,
}
