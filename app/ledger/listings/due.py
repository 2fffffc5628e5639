"""Tables of what a supervisor has to see to: late orders, transfers pending, overdue checkouts, lots to use up, devices behind."""

from typing import Any

from sqlalchemy import ColumnElement, Select, and_, bindparam, func, or_, select

from app.domain.catalogue import Item, Loan, Order, Recipient, Transfer, Vendor
from app.domain.listing import Chip, Column, ColumnKind, Listing, Query, Row
from app.domain.quantity import to_text
from app.domain.words import QT_TRANSLATE_NOOP, say
from app.ledger.listings.day import days_after, now, today
from app.ledger.listings.plain import Plain
from app.ledger.listings.source import time_cell
from app.ledger.lookup.orders import here, still_to_come
from app.ledger.lookup.phrases import NO, NONE, REALLY_HERE, word
from app.ledger.tables import CATALOGUE, handle, report, unit

SOON_DAYS = 30
"""A lot that expires within so many days is to be used up first."""
BEHIND_S = 8 * 3600
"""A device that was not heard of for a shift is behind."""
SECOND = 1_000_000
TRANSFER_STATES = {
    "pending": QT_TRANSLATE_NOOP("say", "Not accepted yet"), "in-transit": QT_TRANSLATE_NOOP("say", "On the way"),
}
LATE = QT_TRANSLATE_NOOP("say", "Late")
OVERDUE = QT_TRANSLATE_NOOP("say", "Overdue")
OUT = QT_TRANSLATE_NOOP("say", "Checked out")
EXPIRED = QT_TRANSLATE_NOOP("say", "Expired")
SOON = QT_TRANSLATE_NOOP("say", "Expires soon")
GOOD = QT_TRANSLATE_NOOP("say", "Good")
BEHIND = QT_TRANSLATE_NOOP("say", "Behind")
IN_STEP = QT_TRANSLATE_NOOP("say", "In step")

_order, _vendor, _loan, _transfer = CATALOGUE[Order], CATALOGUE[Vendor], CATALOGUE[Loan], CATALOGUE[Transfer]
_item, _recipient = CATALOGUE[Item], CATALOGUE[Recipient]
_giver, _taker = _recipient.alias("giver"), _recipient.alias("taker")
THIS_SITE: ColumnElement[int] = bindparam("b_site")


def late_orders() -> ColumnElement[bool]:
    """Orders of this site that were due and of which something is still to come."""
    return and_(
        here, _order.c.retired == NO, _order.c.state == word("sent"), _order.c.due != NONE, _order.c.due < today().isoformat(),
        still_to_come,
    )


def pending_transfers() -> ColumnElement[bool]:
    """Transfers from or to this site that nobody has decided about."""
    return and_(
        _transfer.c.retired == NO, or_(_transfer.c.site == THIS_SITE, _transfer.c.target_site == THIS_SITE),
        _transfer.c.state.in_(TRANSFER_STATES),
    )


def loans(*, overdue: bool) -> ColumnElement[bool]:
    """What is checked out at this site, or what of it should be back; a checkout that was undone is none."""
    with_them = select(unit.c.handle).where(
        unit.c.site == THIS_SITE, unit.c.handle == _loan.c.handle, unit.c.custody == _loan.c.recipient, unit.c.quantity > NO
    ).correlate(_loan).exists()
    out = and_(_loan.c.retired == NO, _loan.c.site == THIS_SITE, with_them)
    return and_(out, _loan.c.due != NONE, _loan.c.due < today().isoformat()) if overdue else out


def behind() -> ColumnElement[bool]:
    """Devices of the site that were not heard of for a shift."""
    return and_(report.c.site == THIS_SITE, report.c.heard < now() - BEHIND_S * SECOND)


_left = (
    select(func.coalesce(func.sum(unit.c.quantity), NO)).where(unit.c.site == THIS_SITE, unit.c.handle == handle.c.id, REALLY_HERE)
    .correlate(handle).scalar_subquery()
)
_is_left = (
    select(unit.c.handle).where(unit.c.site == THIS_SITE, unit.c.handle == handle.c.id, unit.c.quantity > NO, REALLY_HERE)
    .correlate(handle).exists()
)


def expiring(days: int | None) -> ColumnElement[bool]:
    """Dated stock that is here and expires within so many days (below 0: has expired); None: whenever."""
    dated = and_(handle.c.expires != NONE, _is_left)
    if days is None:
        return dated
    limit = today().toordinal() + days
    return and_(handle.c.expires <= type(today()).fromordinal(limit).isoformat(), dated)


def _orders(_: Query) -> Select[Any]:
    return select(
        _order.c.id, _order.c.number, func.coalesce(_vendor.c.name, NONE).label("vendor"), _order.c.due
    ).select_from(_order.outerjoin(_vendor, _vendor.c.id == _order.c.vendor)).where(late_orders())


def _days(iso: str) -> int:
    return days_after(iso, today()) or 0


def _order_row(row: Any) -> Row:
    return Row(f"order:{row.id}", (row.number, row.vendor, row.due, str(-_days(row.due)), say(LATE)), "refused")


def _transfers(_: Query) -> Select[Any]:
    return select(
        _transfer.c.id, _transfer.c.number, func.coalesce(_giver.c.name, NONE).label("giver"),
        func.coalesce(_taker.c.name, NONE).label("taker"), _transfer.c.state, _transfer.c.version, _transfer.c.note,
    ).select_from(
        _transfer.outerjoin(_giver, _giver.c.id == _transfer.c.source).outerjoin(_taker, _taker.c.id == _transfer.c.target)
    ).where(pending_transfers())


def _transfer_row(row: Any) -> Row:
    cells = (row.number, row.giver, row.taker, time_cell(row.version), row.note, say(TRANSFER_STATES[row.state]))
    return Row(f"transfer:{row.id}", cells, "confirm")


def _loans(query: Query) -> Select[Any]:
    return select(
        _loan.c.id, handle.c.code, handle.c.kind, func.coalesce(_item.c.number, NONE).label("item"),
        func.coalesce(_item.c.decimals, NO).label("decimals"), _loan.c.quantity,
        func.coalesce(_recipient.c.name, NONE).label("recipient"), _loan.c.due,
    ).select_from(
        _loan.outerjoin(handle, handle.c.id == _loan.c.handle).outerjoin(_item, _item.c.id == handle.c.item)
        .outerjoin(_recipient, _recipient.c.id == _loan.c.recipient)
    ).where(loans(overdue="all" not in query.chips))


def _loan_row(row: Any) -> Row:
    late = -_days(row.due) if row.due else 0
    amount = to_text(row.quantity, 0 if row.kind in ("serial", "container") else row.decimals)
    state, mood = (OVERDUE, "refused") if late > 0 else (OUT, "info")
    cells = (row.code or "", row.item, amount, row.recipient, row.due, str(late) if late > 0 else "", say(state))
    return Row(f"loan:{row.id}", cells, mood)


def _lots(query: Query) -> Select[Any]:
    days = -1 if "expired" in query.chips else SOON_DAYS if "soon" in query.chips else None
    return select(
        handle.c.id, handle.c.code, handle.c.kind, func.coalesce(_item.c.number, NONE).label("item"),
        func.coalesce(_item.c.description, NONE).label("description"), func.coalesce(_item.c.decimals, NO).label("decimals"),
        handle.c.expires, _left.label("left"),
    ).select_from(handle.outerjoin(_item, _item.c.id == handle.c.item)).where(expiring(days))


def _lot_row(row: Any) -> Row:
    days = days_after(row.expires, today())
    left = to_text(int(row.left), 0 if row.kind == "serial" else row.decimals)
    over, soon = days is not None and days < 0, days is not None and days <= SOON_DAYS
    state, mood = (EXPIRED, "refused") if over else (SOON, "confirm") if soon else (GOOD, "done")
    told = "" if days is None else str(days)
    return Row(f"handle:{row.id}", (row.code, row.item, row.description, row.expires, told, left, say(state)), mood)


def _devices(query: Query) -> Select[Any]:
    rows = select(report.c.device, report.c.heard, report.c.until)
    return rows.where(behind() if "behind" in query.chips else report.c.site == THIS_SITE)


def _device_row(row: Any) -> Row:
    late = row.heard < now() - BEHIND_S * SECOND
    state, mood = (BEHIND, "confirm") if late else (IN_STEP, "done")
    return Row(f"device:{row.device}", (row.device, time_cell(row.heard), time_cell(row.until), say(state)), mood)


def _column(key: str, title: str, kind: ColumnKind = ColumnKind.TEXT, *, sortable: bool = True) -> Column:
    return Column(key, say(title), kind, sortable)


_N, _T, _S = ColumnKind.NUMBER, ColumnKind.TIME, ColumnKind.STATUS
SOURCES = tuple(table.source for table in (
    Plain(
        Listing(name="late-orders", title=say(QT_TRANSLATE_NOOP("say", "Late orders")), sort="due", columns=(
            _column("number", QT_TRANSLATE_NOOP("say", "Order")), _column("vendor", QT_TRANSLATE_NOOP("say", "Vendor")),
            _column("due", QT_TRANSLATE_NOOP("say", "Due")),
            _column("days", QT_TRANSLATE_NOOP("say", "Days late"), _N, sortable=False),
            _column("state", QT_TRANSLATE_NOOP("say", "State"), _S, sortable=False),
        )),
        _orders, {"number": _order.c.number, "vendor": func.coalesce(_vendor.c.name, NONE), "due": _order.c.due},
        (_order.c.number, _order.c.id), (_order.c.number, _vendor.c.name), _order_row,
    ),
    Plain(
        Listing(name="pending-transfers", title=say(QT_TRANSLATE_NOOP("say", "Transfers pending")), sort="number", columns=(
            _column("number", QT_TRANSLATE_NOOP("say", "Transfer")), _column("giver", QT_TRANSLATE_NOOP("say", "From")),
            _column("taker", QT_TRANSLATE_NOOP("say", "To")),
            _column("changed", QT_TRANSLATE_NOOP("say", "Last changed"), _T),
            _column("note", QT_TRANSLATE_NOOP("say", "Note"), sortable=False),
            _column("state", QT_TRANSLATE_NOOP("say", "State"), _S, sortable=False),
        )),
        _transfers,
        {
            "number": _transfer.c.number, "giver": func.coalesce(_giver.c.name, NONE),
            "taker": func.coalesce(_taker.c.name, NONE), "changed": _transfer.c.version,
        },
        (_transfer.c.number, _transfer.c.id), (_transfer.c.number, _giver.c.name, _taker.c.name), _transfer_row,
    ),
    Plain(
        Listing(
            name="loans", title=say(QT_TRANSLATE_NOOP("say", "Checkouts overdue")), sort="due",
            columns=(
                _column("code", QT_TRANSLATE_NOOP("say", "Handle")), _column("item", QT_TRANSLATE_NOOP("say", "Item")),
                _column("quantity", QT_TRANSLATE_NOOP("say", "Quantity"), _N, sortable=False),
                _column("recipient", QT_TRANSLATE_NOOP("say", "Recipient")), _column("due", QT_TRANSLATE_NOOP("say", "Due")),
                _column("days", QT_TRANSLATE_NOOP("say", "Days late"), _N, sortable=False),
                _column("state", QT_TRANSLATE_NOOP("say", "State"), _S, sortable=False),
            ),
            chips=(Chip("all", say(QT_TRANSLATE_NOOP("say", "Include those not due yet"))),),
        ),
        _loans,
        {
            "code": func.coalesce(handle.c.code, NONE), "item": func.coalesce(_item.c.number, NONE),
            "recipient": func.coalesce(_recipient.c.name, NONE), "due": _loan.c.due,
        },
        (_loan.c.due, _loan.c.id), (handle.c.code, _item.c.number, _recipient.c.name), _loan_row,
    ),
    Plain(
        Listing(
            name="expiring", title=say(QT_TRANSLATE_NOOP("say", "Expiry of lots")), sort="expires",
            columns=(
                _column("code", QT_TRANSLATE_NOOP("say", "Lot or serial")), _column("item", QT_TRANSLATE_NOOP("say", "Item")),
                _column("description", QT_TRANSLATE_NOOP("say", "Description"), sortable=False),
                _column("expires", QT_TRANSLATE_NOOP("say", "Expires")),
                _column("days", QT_TRANSLATE_NOOP("say", "Days left"), _N, sortable=False),
                _column("left", QT_TRANSLATE_NOOP("say", "On hand"), _N, sortable=False),
                _column("state", QT_TRANSLATE_NOOP("say", "State"), _S, sortable=False),
            ),
            chips=(
                Chip("soon", say(QT_TRANSLATE_NOOP("say", "Within 30 days"))),
                Chip("expired", say(QT_TRANSLATE_NOOP("say", "Expired"))),
            ),
        ),
        _lots,
        {"code": handle.c.code, "item": func.coalesce(_item.c.number, NONE), "expires": handle.c.expires},
        (handle.c.expires, handle.c.code, handle.c.id), (handle.c.code, _item.c.number, _item.c.description), _lot_row,
    ),
    Plain(
        Listing(
            name="device-reports", title=say(QT_TRANSLATE_NOOP("say", "Devices of this site")), sort="heard",
            columns=(
                _column("device", QT_TRANSLATE_NOOP("say", "Device")), _column("heard", QT_TRANSLATE_NOOP("say", "Last heard"), _T),
                _column("until", QT_TRANSLATE_NOOP("say", "Reported until"), _T),
                _column("state", QT_TRANSLATE_NOOP("say", "State"), _S, sortable=False),
            ),
            chips=(Chip("behind", say(QT_TRANSLATE_NOOP("say", "Behind"))),),
        ),
        _devices, {"device": report.c.device, "heard": report.c.heard, "until": report.c.until}, (report.c.device,),
        (report.c.device,), _device_row,
    ),
))
"""By the names "late-orders", "pending-transfers", "loans", "expiring" and "device-reports"."""
