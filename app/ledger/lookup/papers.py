"""Papers with their lines and the names on them: transfers, spillage reports, returns to vendors."""

from collections.abc import Callable
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, Connection, Select, and_, bindparam, case, func, or_, select

from app.domain import catalogue, questions
from app.domain.catalogue import Rma, RmaLine, Spillage, SpillageLine, Transfer, TransferLine
from app.domain.paper_views import (
    RmaLineView,
    RmaView,
    SpillageLineView,
    SpillageView,
    TransferLineView,
    TransferView,
)
from app.domain.place import Virtual
from app.ledger.lookup.phrases import NO, number
from app.ledger.lookup.readers import Reader
from app.ledger.tables import CATALOGUE, handle, movement, operation, unit

PAPERS_MAX = 50
V = TypeVar("V")

_transfers, _transfer_lines = CATALOGUE[Transfer], CATALOGUE[TransferLine]
_spillages, _spillage_lines = CATALOGUE[Spillage], CATALOGUE[SpillageLine]
_rmas, _rma_lines = CATALOGUE[Rma], CATALOGUE[RmaLine]
_items, _places, _vendors = CATALOGUE[catalogue.Item], CATALOGUE[catalogue.Place], CATALOGUE[catalogue.Vendor]
_recipients, _reasons = CATALOGUE[catalogue.Recipient], CATALOGUE[catalogue.Reason]
_giver, _taker = _recipients.alias("giver"), _recipients.alias("taker")
_replaced, _holder = handle.alias("replaced"), handle.alias("holder")
_transfer, _transfer_line = Reader(Transfer), Reader(TransferLine)
_spillage, _spillage_line = Reader(Spillage), Reader(SpillageLine)
_rma, _rma_line = Reader(Rma), Reader(RmaLine)

_TRANSFERS = (
    select(*_transfer.columns, _transfers.c.version, func.coalesce(_giver.c.name, ""), func.coalesce(_taker.c.name, ""),
           func.coalesce(_giver.c.user, NO), func.coalesce(_taker.c.user, NO))
    .select_from(
        _transfers.outerjoin(_giver, _giver.c.id == _transfers.c.source).outerjoin(_taker, _taker.c.id == _transfers.c.target)
    )
    .where(_transfers.c.retired == NO)
)
_WAY = number(Virtual.IN_TRANSIT.place)


def _things(line: Any, kind: ColumnElement[Any], code: ColumnElement[Any], item: ColumnElement[Any]) -> tuple[Any, ...]:
    """Columns that say what a line is about, as `_thing` takes them."""
    return (
        func.coalesce(handle.c.code, code), func.coalesce(handle.c.kind, kind), func.coalesce(_items.c.number, ""),
        func.coalesce(_items.c.description, ""), func.coalesce(_items.c.uom, ""), func.coalesce(_items.c.decimals, NO),
        line.c.version,
    )


def _thing(row: Any) -> dict[str, Any]:
    code, kind, item, description, uom, decimals, version = row
    single = kind in ("serial", "container")
    return {
        "code": code, "item_number": item, "description": description, "uom": uom, "decimals": 0 if single else decimals,
        "single": single, "version": version,
    }


_out = (
    select(func.coalesce(func.sum(case((movement.c.to_place == _WAY, movement.c.quantity), else_=-movement.c.quantity)), NO))
    .select_from(operation.join(movement, and_(
        movement.c.site == operation.c.site, movement.c.position == operation.c.position,
    )))
    .where(
        operation.c.site == bindparam("b_site"), operation.c.document == _transfers.c.number,
        movement.c.handle == _transfer_lines.c.handle, or_(movement.c.from_place == _WAY, movement.c.to_place == _WAY),
    )
    .correlate(_transfers, _transfer_lines).scalar_subquery()
)
_TRANSFER_LINES = (
    select(
        *_transfer_line.columns,
        *_things(_transfer_lines, _transfer_lines.c.kind, _transfer_lines.c.code, _transfer_lines.c.item),
        func.coalesce(_places.c.code, _holder.c.code, ""), case((_transfers.c.site != _transfers.c.target_site, _out), else_=NO),
    )
    .select_from(
        _transfer_lines.join(_transfers, _transfers.c.id == _transfer_lines.c.transfer)
        .outerjoin(handle, handle.c.id == _transfer_lines.c.handle)
        .outerjoin(_items, _items.c.id == func.coalesce(handle.c.item, _transfer_lines.c.item))
        .outerjoin(_places, _places.c.id == _transfer_lines.c.place)
        .outerjoin(_holder, _holder.c.id == _transfer_lines.c.place)
    )
    .where(_transfer_lines.c.transfer == bindparam("b_paper"), _transfer_lines.c.retired == NO)
    .order_by(_transfer_lines.c.line, _transfer_lines.c.id)
)


def transfer_of(conn: Connection, site: int, question: questions.TransferOf) -> TransferView | None:
    """Answer `TransferOf`."""
    row = conn.execute(_TRANSFERS.where(_transfers.c.id == question.transfer)).first()
    return None if row is None else _transfer_view(conn, site, row)


def open_transfers(conn: Connection, site: int, question: questions.OpenTransfers) -> tuple[TransferView, ...]:
    """Answer `OpenTransfers`."""
    here = or_(_transfers.c.site == site, _transfers.c.target_site == site)
    undecided = _transfers.c.state.in_(("pending", "in-transit"))
    returning = and_(
        _transfers.c.site == site, _transfers.c.target_site != site, _transfers.c.state.in_(("accepted", "rejected"))
    )
    found = _TRANSFERS.where(here, or_(undecided, returning))
    if question.recipient or question.by:
        sides = [_transfers.c.by == question.by] if question.by else []
        if question.recipient:
            sides += [_transfers.c.source == question.recipient, _transfers.c.target == question.recipient]
        found = found.where(or_(*sides))
    views = _newest(conn, site, found, _transfers, _transfer_view)
    return tuple(view for view in views if view.open or view.on_the_way(site))


def _newest(
    conn: Connection, site: int, rows: Select[Any], table: Any, view: Callable[[Connection, int, Any], V]
) -> tuple[V, ...]:
    """Views of the papers put last."""
    newest = rows.order_by(table.c.version.desc(), table.c.number.desc()).limit(PAPERS_MAX)
    return tuple(view(conn, site, row) for row in conn.execute(newest).all())


def _transfer_view(conn: Connection, site: int, row: Any) -> TransferView:
    many, own = len(_transfer.columns), len(_transfer_line.columns)
    record = _transfer(row[:many])
    version, giver, taker, giver_user, taker_user = row[many:]
    lines = tuple(
        TransferLineView(
            record=_transfer_line(line[:own]), place_code=line[-2], out=int(line[-1]), **_thing(line[own:-2]),
        )
        for line in conn.execute(_TRANSFER_LINES, {"b_paper": record.id, "b_site": site})
    )
    return TransferView(
        record=record, version=version, source_name=giver, target_name=taker, source_user=giver_user, target_user=taker_user,
        lines=lines,
    )


_SPILLAGES = (
    select(*_spillage.columns, _spillages.c.version, func.coalesce(_recipients.c.name, ""), func.coalesce(_recipients.c.user, NO))
    .select_from(_spillages.outerjoin(_recipients, _recipients.c.id == _spillages.c.recipient))
    .where(_spillages.c.retired == NO)
)
_SPILLED = number(Virtual.SPILLAGE.place)
_SPILLAGE_LINES = (
    select(
        *_spillage_line.columns, *_things(_spillage_lines, handle.c.kind, handle.c.code, handle.c.item),
        func.coalesce(_reasons.c.name, ""), func.coalesce(
            select(func.sum(unit.c.quantity)).where(
                unit.c.site == bindparam("b_site"), unit.c.handle == _spillage_lines.c.handle, unit.c.place == _SPILLED,
            ).correlate(_spillage_lines).scalar_subquery(), NO),
    )
    .select_from(
        _spillage_lines.outerjoin(handle, handle.c.id == _spillage_lines.c.handle)
        .outerjoin(_items, _items.c.id == handle.c.item).outerjoin(_reasons, _reasons.c.id == _spillage_lines.c.reason)
    )
    .where(_spillage_lines.c.spillage == bindparam("b_paper"), _spillage_lines.c.retired == NO)
    .order_by(_spillage_lines.c.line, _spillage_lines.c.id)
)


def spillage_of(conn: Connection, site: int, question: questions.SpillageOf) -> SpillageView | None:
    """Answer `SpillageOf`."""
    row = conn.execute(_SPILLAGES.where(_spillages.c.id == question.spillage)).first()
    return None if row is None else _spillage_view(conn, site, row)


def open_spillages(conn: Connection, site: int, question: questions.OpenSpillages) -> tuple[SpillageView, ...]:
    """Answer `OpenSpillages`."""
    found = _SPILLAGES.where(_spillages.c.site == site, _spillages.c.state != "closed")
    if question.recipient:
        found = found.where(_spillages.c.recipient == question.recipient)
    return _newest(conn, site, found, _spillages, _spillage_view)


def _spillage_view(conn: Connection, site: int, row: Any) -> SpillageView:
    many, own = len(_spillage.columns), len(_spillage_line.columns)
    record = _spillage(row[:many])
    version, name, user = row[many:]
    lines = tuple(
        SpillageLineView(
            record=_spillage_line(line[:own]), reason_name=line[-2], in_spillage=int(line[-1]), **_thing(line[own:-2]),
        )
        for line in conn.execute(_SPILLAGE_LINES, {"b_paper": record.id, "b_site": site})
    )
    return SpillageView(record=record, version=version, recipient_name=name, user=user, lines=lines)


_RMAS = (
    select(
        *_rma.columns, _rmas.c.version, func.coalesce(_vendors.c.name, ""), func.coalesce(_vendors.c.address, ""),
        func.coalesce(_vendors.c.account, ""), func.coalesce(_spillages.c.number, ""),
    )
    .select_from(
        _rmas.outerjoin(_vendors, _vendors.c.id == _rmas.c.vendor).outerjoin(_spillages, _spillages.c.id == _rmas.c.spillage)
    )
    .where(_rmas.c.retired == NO)
)
_RMA_LINES = (
    select(
        *_rma_line.columns, *_things(_rma_lines, handle.c.kind, handle.c.code, handle.c.item),
        func.coalesce(_replaced.c.code, ""),
    )
    .select_from(
        _rma_lines.outerjoin(handle, handle.c.id == _rma_lines.c.handle).outerjoin(_items, _items.c.id == handle.c.item)
        .outerjoin(_replaced, _replaced.c.id == _rma_lines.c.replacement)
    )
    .where(_rma_lines.c.rma == bindparam("b_paper"), _rma_lines.c.retired == NO)
    .order_by(_rma_lines.c.line, _rma_lines.c.id)
)


def rma_of(conn: Connection, site: int, question: questions.RmaOf) -> RmaView | None:
    """Answer `RmaOf`."""
    row = conn.execute(_RMAS.where(_rmas.c.id == question.rma)).first()
    return None if row is None else _rma_view(conn, site, row)


def open_rmas(conn: Connection, site: int, _: questions.OpenRmas) -> tuple[RmaView, ...]:
    """Answer `OpenRmas`."""
    found = _RMAS.where(_rmas.c.site == site, _rmas.c.state.in_(("draft", "shipped")))
    return _newest(conn, site, found, _rmas, _rma_view)


def _rma_view(conn: Connection, _: int, row: Any) -> RmaView:
    many, own = len(_rma.columns), len(_rma_line.columns)
    record = _rma(row[:many])
    version, vendor, address, account, spillage = row[many:]
    lines = tuple(
        RmaLineView(record=_rma_line(line[:own]), replacement_code=line[-1], **_thing(line[own:-1]))
        for line in conn.execute(_RMA_LINES, {"b_paper": record.id})
    )
    return RmaView(
        record=record, version=version, vendor_name=vendor, vendor_address=address, vendor_account=account,
        spillage_number=spillage, lines=lines,
    )
