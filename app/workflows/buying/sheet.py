"""A purchase order as a paper: what its vendor reads, and what their computer does."""

from app.domain.figures import amount_of
from app.domain.money import amount
from app.domain.purchasing import Purchase
from app.domain.quantity import to_text
from app.domain.words import say
from app.workflows.buying.lines import plain, priced
from app.workflows.printed import Document, Send
from app.workflows.wording import buying as words


def total_of(paper: Purchase) -> int:
    """Minor units of all lines together; of each line the nearest minor unit, a half up."""
    return sum(amount_of_line(line.record.ordered, line.record.price_minor, line.item.decimals) for line in paper.lines)


def amount_of_line(steps: int, price_minor: int, decimals: int) -> int:
    """Minor units of so many smallest steps at a price of one unit of measure, a half rounded up."""
    whole: int = 10**decimals
    return (2 * steps * price_minor + whole) // (2 * whole)


def document(paper: Purchase, *, send_by: int = 0) -> Document:
    """The order to print and keep, and, where a person sends it (`send_by`), to lay out for the vendor's connector."""
    order, vendor = paper.record, paper.vendor
    head = [(say(words.P_DATE), order.sent), (say(words.P_DUE), order.due)]
    head += [(say(words.P_ACCOUNT), vendor.account if vendor else ""), (say(words.P_SITE), paper.site_name)]
    head += [(say(words.P_FOR), paper.recipient_name), (say(words.P_NOTE), order.note)]
    rows = tuple(
        (
            str(line.record.line), line.item.number, line.record.part_number, line.item.description,
            amount_of(line.record.ordered, line.item.decimals, line.item.uom), priced(line.record.price_minor),
            priced(amount_of_line(line.record.ordered, line.record.price_minor, line.item.decimals)),
        )
        for line in paper.lines
    )
    columns = (words.P_LINE, words.P_ITEM, words.P_PART, words.P_WHAT, words.P_QUANTITY, words.P_PRICE, words.P_AMOUNT)
    return Document(
        number=order.number, title=say(words.PAPER, number=order.number), address=_address(paper),
        head=tuple((label, text) for label, text in head if text), columns=tuple(say(column) for column in columns),
        numbers=frozenset({4, 5, 6}), rows=rows, foot=((say(words.P_TOTAL), priced(total_of(paper))),),
        send=_send(paper, send_by) if send_by else None,
    )


def _address(paper: Purchase) -> str:
    vendor = paper.vendor
    return "\n".join(text for text in (vendor.name, vendor.address, vendor.email) if text) if vendor is not None else ""


def _send(paper: Purchase, by: int) -> Send | None:
    vendor, order = paper.vendor, paper.record
    if vendor is None:
        return None
    fields = ("line", "item", "part_number", "description", "quantity", "uom", "price", "due")
    rows = tuple(
        (
            str(line.record.line), line.item.number, line.record.part_number, line.item.description,
            to_text(line.record.ordered, line.item.decimals), line.item.uom, amount(line.record.price_minor),
            order.due,
        )
        for line in paper.lines
    )
    return Send(
        order=order.id, by=by,
        connector=vendor.connector, to=vendor.email if vendor.connector == "email" else vendor.connector_address,
        partner=vendor.code, account=vendor.account, subject=plain(order.number), fields=fields, rows=rows,
        about=(("order", order.number), ("date", order.sent), ("due", order.due), ("vendor", vendor.code), ("note", order.note)),
    )
