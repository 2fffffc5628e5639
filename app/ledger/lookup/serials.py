"""What is known of single units: those of an item, what was said of one, and all that happened to it."""

from collections.abc import Callable, Iterator
from typing import Any

from sqlalchemy import Connection, bindparam, func, or_, select

from app.domain import catalogue, serials
from app.domain.identity import handle_id
from app.domain.listing import Query
from app.domain.naming import place_name
from app.domain.operation import Describe
from app.domain.photo_views import PhotoHistory
from app.domain.questions import Question
from app.domain.serials import Described, SerialEvent, SerialView, warranty_until
from app.domain.stock import HandleKind
from app.ledger.forms import decode
from app.ledger.held import in_force
from app.ledger.listings import item_serials
from app.ledger.lookup.history import lines_where, named_lines, newest
from app.ledger.lookup.photos import photo_history
from app.ledger.lookup.phrases import ENTERED, word
from app.ledger.tables import CATALOGUE, handle, movement, name, operation, reversal

CODES_AT_ONCE = 400
_item, _customer, _user = CATALOGUE[catalogue.Item], CATALOGUE[catalogue.Customer], CATALOGUE[catalogue.User]
_of_unit = (movement.c.site == bindparam("b_site"), movement.c.handle == bindparam("b_which"))
_found = newest(lines_where(*_of_unit).add_columns(movement.c.from_status, movement.c.to_status)).subquery("found")
_LINES = named_lines(_found).add_columns(_found.c.from_status, _found.c.to_status).order_by(
    _found.c.at.desc(), _found.c.position.desc(), _found.c.line.desc()
)
_SAID = (
    select(operation.c.id, operation.c.position, operation.c.kind, operation.c.at, operation.c.entries, operation.c.form,
           operation.c.note, operation.c.document, func.coalesce(_user.c.name, "").label("who"),
           reversal.c.position.label("reversed"))
    .select_from(
        operation.outerjoin(_user, _user.c.id == operation.c.actor)
        .outerjoin(reversal, (reversal.c.site == operation.c.site) & (reversal.c.undone == operation.c.position))
    )
    .where(
        operation.c.site == bindparam("b_site"), operation.c.kind.in_(bindparam("b_kinds", expanding=True)),
        operation.c.entries.contains(bindparam("b_entry")), in_force,
    )
    .order_by(operation.c.position.desc()).limit(bindparam("b_limit"))
)
DESCRIBING = ("describe-serial", "new-serial", "import-serials", "issue")
"""Acts that say something of a unit."""
_DESCRIBED = (
    select(
        handle.c.notes, handle.c.warranty, handle.c.customer, _customer.c.name, ENTERED.label("received"), _item.c.warranty_months,
    )
    .select_from(handle.outerjoin(_item, _item.c.id == handle.c.item).outerjoin(_customer, _customer.c.id == handle.c.customer))
    .where(handle.c.id == bindparam("b_id"))
)
BORNE = or_(name.c.kind == word("tag"), (name.c.kind == word("serial")) & (name.c.item == bindparam("b_item")))
"""What of a code is borne by a unit: as the number of one of the item, or as the tag of any."""
_BORNE = select(name.c.code).where(name.c.code.in_(bindparam("b_codes", expanding=True)), BORNE)
_CAME = select(handle.c.id).where(handle.c.id.in_(bindparam("b_ids", expanding=True)), handle.c.kind == word("serial"))


def item_serials_of(conn: Connection, site: int, question: serials.ItemSerials) -> tuple[SerialView, ...]:
    """Answer `ItemSerials`."""
    query = Query(listing="item-serials", scope=question.item, search=question.search, limit=question.limit)
    return item_serials.views(conn, site, query)


def described_of(conn: Connection, site: int, question: serials.DescribedOf) -> Described:
    """Answer `DescribedOf`; what is not known is described by nothing."""
    row = conn.execute(_DESCRIBED, {"b_site": site, "b_id": question.handle}).first()
    if row is None:
        return Described()
    until = row.warranty or warranty_until(row.received or 0, row.warranty_months or 0)
    return Described(notes=row.notes, warranty=row.warranty, customer=row.customer, customer_name=row.name or "", until=until)


def serial_events(conn: Connection, site: int, question: serials.SerialEvents) -> tuple[SerialEvent, ...]:
    """Answer `SerialEvents`: movements and what was said, each in its place of the book's order."""
    values = {"b_site": site, "b_which": question.handle, "b_limit": question.limit}
    found = [_moved(row) for row in conn.execute(_LINES, values)]
    found += _said(conn, site, question.handle, question.limit)
    found += _photographed(conn, site, question.handle, question.limit)
    found.sort(key=lambda event: (event.at, event.position, event.line), reverse=True)
    return tuple(found[:question.limit])


def _moved(row: Any) -> SerialEvent:
    (act, position, kind, at, who, _, _, _, _, _, source, source_code, target, target_code, reason, note, document, undone, line,
     before, after) = row
    return SerialEvent(
        operation=act, position=position, line=line, kind=kind, at=at, who=who, source=place_name(source, source_code),
        target=place_name(target, target_code), before=before, after=after, reason=reason, note=note, document=document,
        undone=undone is not None,
    )


def _said(conn: Connection, site: int, which: int, limit: int) -> Iterator[SerialEvent]:
    entry = f'"type":"describe","handle":{which},'
    for row in conn.execute(_SAID, {"b_site": site, "b_kinds": DESCRIBING, "b_entry": entry, "b_limit": limit}):
        for index, one in enumerate(decode(row.entries, row.form)):
            if isinstance(one, Describe) and one.handle == which:
                yield SerialEvent(
                    operation=row.id, position=row.position, line=index, kind=row.kind, at=row.at, who=row.who, note=row.note,
                    document=row.document, undone=row.reversed is not None, field=one.field, value=_value(conn, one),
                )


def _photographed(conn: Connection, site: int, which: int, limit: int) -> Iterator[SerialEvent]:
    for event in photo_history(conn, site, PhotoHistory("serial", which, limit)):
        yield SerialEvent(
            operation="", position=0, line=0, kind="photo", at=event.at, who=event.who, field=f"photo:{event.what}",
            value=event.caption,
        )


def _value(conn: Connection, said: Describe) -> str:
    if said.field != "customer" or not said.value:
        return said.value
    return str(conn.execute(select(_customer.c.name).where(_customer.c.id == int(said.value))).scalar() or said.value)


def serial_codes(conn: Connection, site: int, question: serials.SerialCodes) -> frozenset[str]:
    """Answer `SerialCodes`."""

    found: set[str] = set()
    for start in range(0, len(question.codes), CODES_AT_ONCE):
        some = question.codes[start:start + CODES_AT_ONCE]
        found.update(conn.execute(_BORNE, {"b_codes": some, "b_item": question.item}).scalars())
        ids = {handle_id(HandleKind.SERIAL, question.item, code): code for code in some}
        found.update(ids[which] for which in conn.execute(_CAME, {"b_ids": list(ids)}).scalars())
    return frozenset(found)


ANSWERS: dict[type[Question[Any]], Callable[[Connection, int, Any], Any]] = {
    serials.ItemSerials: item_serials_of, serials.DescribedOf: described_of, serials.SerialEvents: serial_events,
    serials.SerialCodes: serial_codes,
}
